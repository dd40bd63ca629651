"""A text in both languages."""

type Pair = tuple[str, str]
"""Dutch, English."""
