"""The sheet of every figure: 16:9, the finding on top, below it what is shown, at the foot where it comes from.

Fit for a projector and for the width of an A4 page. No pyplot: a sheet is an ordinary `matplotlib.figure.Figure`
that draws and saves itself in one fixed style, whatever the settings of the session, so that the same run gives
the same bytes.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath
from threading import RLock
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Figure

from wijksim.figures.lettering import POINTS_HIGH, POINTS_WIDE, SMALL, TINY, balanced, wrapped
from wijksim.figures.palette import FAINT, GRID, INK, MUTED, PAPER

_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "wijksim",
    "font.family": ["DejaVu Sans"],
    "font.size": SMALL,
    "text.parse_math": False,
    "text.color": INK,
    "axes.edgecolor": FAINT,
    "axes.labelcolor": INK,
    "axes.labelsize": SMALL,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": False,
    "axes.axisbelow": True,
    "axes.unicode_minus": True,
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "xtick.color": FAINT,
    "xtick.labelcolor": INK,
    "xtick.labelsize": SMALL,
    "ytick.color": FAINT,
    "ytick.labelcolor": INK,
    "ytick.labelsize": SMALL,
    "hatch.linewidth": 1.0,
    "path.simplify": True,
    "figure.dpi": 100.0,
}
_STYLE_LOCK = RLock()
"""Settings of matplotlib belong to the process: one thread draws at a time."""

_SIDE = 24.0
_TOP = 14.0
_BOTTOM = 9.0


@contextmanager
def house_style() -> Iterator[None]:
    """Our settings for as long as this lasts; those of the session come back afterwards."""
    with _STYLE_LOCK, mpl.rc_context(), warnings.catch_warnings():
        # A name with a sign that the font lacks gets a box; that is no news for whoever runs a scenario.
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        mpl.rcdefaults()
        mpl.rcParams.update(_STYLE)
        yield


class Sheet(Figure):
    """A figure with its finding, what it shows and its caption; panels are placed in the area between them.

    ``height`` in points is that of a slide unless more has to stand below each other.
    """

    def __init__(self, height: float = POINTS_HIGH, /, *, finding: str, shows: str, caption: str, proviso: str) -> None:
        super().__init__(figsize=(POINTS_WIDE / 72, height / 72), dpi=100, facecolor=PAPER)
        self._height = height
        self.finding = finding.replace("\n", " ")
        self.shows = shows
        self.caption = caption
        self.proviso = proviso
        top = self._write_heading(finding)
        bottom = self._write_caption()
        self._body = (_SIDE, bottom, POINTS_WIDE - 2 * _SIDE, top - bottom)
        """Left, bottom, width and height in points of the area for panels."""

    @property
    def body_width(self) -> float:
        """Width in points of the area for panels."""
        return self._body[2]

    @property
    def body_points(self) -> float:
        """Height in points of the area for panels."""
        return self._body[3]

    @property
    def alt_text(self) -> str:
        """What somebody who cannot see the figure is told."""
        return f"{self.finding.removesuffix('.')}. {self.shows} {self.caption} {self.proviso}"

    def panel(self, left: float, bottom: float, width: float, height: float, **options: Any) -> Axes:
        """Axes at this place in the body, all in shares of its width and height."""
        x, y, wide, high = self._body
        box = (
            (x + left * wide) / POINTS_WIDE,
            (y + bottom * high) / self._height,
            width * wide / POINTS_WIDE,
            height * high / self._height,
        )
        return self.add_axes(box, **options)

    def blank(self, left: float, bottom: float, width: float, height: float) -> Axes:
        """A panel without axes, 0-1 both ways: for keys, tables and drawings."""
        axes = self.panel(left, bottom, width, height, xlim=(0.0, 1.0), ylim=(0.0, 1.0))
        axes.set_axis_off()
        return axes

    def remark(self, text: str) -> None:
        """One sentence in an empty body: there is nothing to draw, and this is why."""
        self.blank(0.0, 0.0, 1.0, 1.0).text(0.5, 0.55, text, ha="center", va="center", size=13.0, color=MUTED)

    def savefig(self, fname: Any, **options: Any) -> None:
        """As of any figure; in our style, with the finding in the file as its title."""
        words = {"Title": self.finding, "Description": self.alt_text}
        kind = options.get("format") or PurePath(str(fname)).suffix.lstrip(".")
        with house_style():
            if kind in ("svg", "png"):
                options["metadata"] = words | dict(options.get("metadata") or {})
            super().savefig(fname, **options)

    def _write_heading(self, finding: str) -> float:
        """Finding and what is shown; returns where they end, in points from below."""
        wide = POINTS_WIDE - 2 * _SIDE
        size = 14.5
        if len(wrapped(finding.replace("\n", " "), wide, size, bold=True)) > 2:
            size = 12.0
        lines = balanced(finding, wide, size, bold=True, max_lines=2 if size > 12.0 else 3)
        y = self._height - _TOP
        y = self._lines(lines, y, size, weight="bold")
        return self._lines(wrapped(self.shows, wide, SMALL, max_lines=2), y - 3.0, SMALL, color=MUTED) - 8.0

    def _write_caption(self) -> float:
        """Provenance at the foot; returns where the body may begin, in points from below."""
        wide = POINTS_WIDE - 2 * _SIDE
        lines = [*wrapped(self.caption, wide, TINY, max_lines=2), *wrapped(self.proviso, wide, TINY)]
        top = _BOTTOM + len(lines) * TINY * 1.3
        self._lines(lines, top, TINY, color=MUTED)
        return top + 8.0

    def _lines(self, lines: list[str], y: float, size: float, **options: Any) -> float:
        for line in lines:
            self.text(_SIDE / POINTS_WIDE, y / self._height, line, va="top", size=size, **options)
            y -= size * 1.3
        return y
