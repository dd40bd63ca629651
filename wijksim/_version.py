"""The version of this release; its one home."""

__version__ = "0.1.0"
