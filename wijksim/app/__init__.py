"""The front end: watch collaboration emerge, compare, and ask why. Pages with Solara; one engine for all visitors."""
