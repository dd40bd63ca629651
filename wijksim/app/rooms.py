"""Rooms of classes."""


class Rooms:
    """All rooms."""
