"""Pictures of the lesson, as SVG text: bars that are read from the back of a classroom, without their own heading."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from wijksim.figures.palette import FAINT, HATCH, INK, MUTED, PAPER
from wijksim.figures.sheet import house_style

_WIDE, _ROW = 11.0, 0.54
_BELOW, _ABOVE, _MARGIN = 0.42, 0.4, 0.05
"""Inches: width, height of a row, and what stands below and above."""
_BAR = "#5b8db8"
"""At least 3:1 on white, and light enough for an interval drawn over it."""
_LETTERS = 17.0
_LABEL_PART = 0.44
"""Part of the width for names."""


@dataclass(frozen=True)
class Bar:
    """A row: its name, its number, the number in words, and the interval of it where there is one."""

    label: str
    value: float
    words: str
    low: float | None = None
    high: float | None = None
    clear: bool = True
    """Whether it differs clearly from what it is compared with; else it is grey and hatched."""


def bars_as_svg(bars: Sequence[Bar], axis: str, *, base: float | None = None, base_label: str = "") -> str:
    """Horizontal bars with their numbers, first on top; ``base`` is a line that all are compared with."""
    if not bars:
        raise ValueError("there are no bars to draw")
    with house_style():
        above = _ABOVE if base is not None else _MARGIN
        high = _ROW * len(bars) + _BELOW + above
        figure = Figure(figsize=(_WIDE, high), facecolor=PAPER)
        part = _ROW * len(bars) / high
        axes = figure.add_axes((_LABEL_PART, _BELOW / high, 0.99 - _LABEL_PART, part))
        _draw(axes, bars)
        if base is not None:
            axes.axvline(base, color=INK, linewidth=2.0, linestyle=(0, (3, 2)))
            place = axes.get_xaxis_transform()
            axes.text(base, 1.01, base_label, size=_LETTERS - 2, ha="center", va="bottom", transform=place)
        axes.set_xlabel(axis, size=_LETTERS - 3, color=MUTED)
        text = StringIO()
        figure.savefig(text, format="svg", metadata={"Date": None})
    return text.getvalue()


def _draw(axes: Axes, bars: Sequence[Bar]) -> None:
    low, high = min(0.0, *(_ends(bar)[0] for bar in bars)), max(0.0, *(_ends(bar)[1] for bar in bars))
    room = (high - low or 1.0) * (0.36 if low >= 0 else 0.7)
    for place, bar in enumerate(bars):
        colour, hatch, edge = (_BAR, "", _BAR) if bar.clear else (PAPER, HATCH, MUTED)
        axes.barh(place, bar.value, height=0.66, color=colour, edgecolor=edge, hatch=hatch)
        if bar.low is not None:
            axes.plot(_ends(bar), (place, place), color=INK, linewidth=2.5, solid_capstyle="butt")
        left = bar.value < 0
        end = min(bar.value, _ends(bar)[0]) if left else max(bar.value, _ends(bar)[1])
        axes.text(end, place, f"  {bar.words}  ", size=_LETTERS, ha="right" if left else "left", va="center",
                  weight="bold")  # fmt: skip
    axes.set_xlim(low - (room if low < 0 else 0.0), high + room)
    axes.set_ylim(len(bars) - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks(range(len(bars)), [bar.label for bar in bars], size=_LETTERS - 2)
    axes.tick_params(axis="y", length=0)
    axes.spines[["left", "bottom"]].set_visible(False)
    axes.axvline(0, color=FAINT, linewidth=1.2)


def _ends(bar: Bar) -> tuple[float, float]:
    """Of the interval, or of nothing where there is none."""
    return bar.value if bar.low is None else bar.low, bar.value if bar.high is None else bar.high
