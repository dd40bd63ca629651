"""Areas of Statistics Netherlands with what is known of them: buurt, wijk, gemeente, land (gebieden)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

ORDER = ("buurt", "wijk", "gemeente", "land")
"""Levels from small to large; what is missing comes from the next one up."""
TAIL_OF_WIJK = slice(2, 8)
"""Place of the number of gemeente and wijk in a code."""
TAIL_OF_GEMEENTE = slice(2, 6)
"""Place of the number of the gemeente in a code."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One number as a file gives it."""

    value: float
    source: str
    """Table and file."""
    year: int


@dataclass(frozen=True, slots=True)
class Area:
    """One area in one or several tables."""

    code: str
    name: str
    level: str
    """One of `ORDER`."""
    municipality: str = ""
    values: Mapping[str, Reading] = field(default_factory=dict)

    def wijk_code(self) -> str:
        """Code of the wijk in which it lies; its own for a wijk, empty above it."""
        return f"WK{self.code[TAIL_OF_WIJK]}" if self.level in ("buurt", "wijk") else ""

    def gemeente_code(self) -> str:
        """Code of the gemeente in which it lies; empty for the land."""
        return f"GM{self.code[TAIL_OF_GEMEENTE]}" if self.level != "land" else ""

    def holds(self, other: "Area") -> bool:
        """Whether the other area is a part of this one, by its code."""
        if self.level == "land":
            return other.level != "land"
        place = TAIL_OF_WIJK if self.level == "wijk" else TAIL_OF_GEMEENTE
        return ORDER.index(other.level) < ORDER.index(self.level) and self.code[place] == other.code[place]
