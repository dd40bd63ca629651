"""The tests as a package of their own: a library that installs a top-level `tests` of its own must not stand in for them."""
