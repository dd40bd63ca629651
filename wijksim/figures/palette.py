"""Colours and patterns: everything that colour tells is told a second time by a pattern, a shape or a number.

Colours come from Crameri's batlow and lajolla, which keep their order of lightness in colour-blind eyes and in
grey print.
"""

from typing import NamedTuple

from cmcrameri import cm
from matplotlib.colors import Colormap, LinearSegmentedColormap, to_hex, to_rgb

from wijksim.domain.vocabulary import ObjectKind, Sector

INK, MUTED, FAINT, GRID, SHADE, PAPER = "#1a1a1a", "#555555", "#9a9a9a", "#dedede", "#eeeeee", "#ffffff"

type Dashes = tuple[float, tuple[float, ...] | None]


class LineStyle(NamedTuple):
    """How one line is drawn, and recognised without colour."""

    colour: str
    dashes: Dashes
    marker: str


def _batlow(place: float) -> str:
    return to_hex(cm.batlow(place))


LINES: tuple[LineStyle, ...] = (
    LineStyle(_batlow(0.0), (0.0, None), "o"),
    LineStyle(_batlow(0.58), (0.0, (6.0, 2.0)), "s"),
    LineStyle(_batlow(0.24), (0.0, (1.2, 1.4)), "^"),
    LineStyle(_batlow(0.46), (0.0, (6.0, 1.6, 1.2, 1.6)), "D"),
    LineStyle(_batlow(0.12), (0.0, (10.0, 2.0, 3.0, 2.0)), "v"),
)
"""In the order of use: neighbours in the list differ most. All at least 3:1 on white."""

_MORE_MARKERS = "o^sDvPX*<>hp"


def line_style(place: int) -> LineStyle:
    """The style of any line of a figure: as in :data:`LINES`, and other pairs of the same colours and dashes, each with
    a marker of its own, where there are more."""
    if place < len(LINES):
        return LINES[place]
    round_, nth = divmod(place, len(LINES))
    dashes, marker = LINES[(nth + round_) % len(LINES)].dashes, _MORE_MARKERS[(place + round_) % len(_MORE_MARKERS)]
    return LineStyle(LINES[nth].colour, dashes, marker)


SECTOR_MARKERS: dict[Sector, str] = {Sector.CARE: "o", Sector.WELFARE: "s", Sector.HOUSING: "^"}
SECTOR_COLOURS: dict[Sector, str] = {
    Sector.CARE: _batlow(0.08),
    Sector.WELFARE: _batlow(0.40),
    Sector.HOUSING: _batlow(0.58),
}
WORKER_MARKER = "D"
OBJECT_MARKERS: dict[ObjectKind, str] = dict(zip(ObjectKind, "*o^sDvPX", strict=True))

HATCH = "////"
"""Of what is taken away or negative."""

SEQUENTIAL: Colormap = LinearSegmentedColormap.from_list(
    "need", [cm.lajolla(x) for x in (0.97, 0.87, 0.77, 0.65, 0.53, 0.41, 0.3, 0.2)]
)
"""Light is little, dark is much."""


def luminance(colour: str | tuple[float, float, float]) -> float:
    """Relative luminance, 0 black - 1 white (WCAG 2.1)."""
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str | tuple[float, float, float], other: str | tuple[float, float, float]) -> float:
    """Contrast of two colours, 1 none - 21 black on white (WCAG 2.1)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def ink_on(colour: str | tuple[float, float, float]) -> str:
    """Black or white, whichever reads better on a colour."""
    return INK if contrast(INK, colour) >= contrast(PAPER, colour) else PAPER
