"""Names of an earlier version that still work for one more, with a warning that says the new one."""

import warnings
from typing import Any


def renamed(old: str, new: str) -> Any:
    """An attribute under its old name: gives what the new one gives, and warns (`DeprecationWarning`)."""

    def value(self: Any) -> Any:
        warn_renamed(old, new)
        return getattr(self, new)

    return property(value, doc=f"Old name of ``{new}``, for one version.")


def warn_renamed(old: str, new: str) -> None:
    """Say that ``old`` is called ``new`` now; of the line of who used it."""
    warnings.warn(f"{old} is now called {new}; the old name goes in the next version", DeprecationWarning, stacklevel=3)
