"""Lines over the weeks: axes, direct labels at their ends, and measures as shaded spans with their names."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import Formatter, MaxNLocator

from wijksim.figures.lettering import (
    POINTS_HIGH,
    POINTS_WIDE,
    SMALL,
    clean,
    shortened,
    spread,
    width_of,
    wrapped,
)
from wijksim.figures.marks import draw_marks, highest_mark
from wijksim.figures.palette import FAINT, INK, MUTED, PAPER, SHADE, LineStyle
from wijksim.figures.reading import YEAR, Reading
from wijksim.figures.sheet import Sheet
from wijksim.scenario.observed import Placed, of_outcome
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.weeks import tick_words, ticks

_LANES = 4


class LocalNumbers(Formatter):
    """Numbers at an axis in the notation of a language, with as many decimals as the ticks need."""

    def __init__(self, language: Language, factor: float = 1.0) -> None:
        self.language, self.factor = language, factor
        self._decimals = 0

    def set_locs(self, locs: list[float]) -> None:
        """Choose the number of decimals."""
        super().set_locs(locs)
        ticks = np.asarray(locs, dtype=float) * self.factor
        steps = np.diff(ticks) if ticks.size > 1 else ticks
        self._decimals = next(
            (d for d in range(4) if np.allclose(steps * 10**d, np.round(steps * 10**d), atol=1e-6)), 4
        )

    def __call__(self, x: float, pos: int | None = None) -> str:
        return format_number(x * self.factor, self._decimals, self.language).replace("-", "−")


def number_axis(axis: Axis, language: Language, *, factor: float = 1.0, ticks: int = 5, whole: bool = False) -> None:
    """Few, round ticks, written as the language writes numbers."""
    axis.set_major_locator(MaxNLocator(nbins=ticks, steps=[1, 2, 5, 10], integer=whole))
    axis.set_major_formatter(LocalNumbers(language, factor))


def week_limits(weeks: int) -> tuple[float, float]:
    """First and last place on an axis of weeks; whole years end on a tick."""
    if weeks <= 1:
        return -0.5, 0.5
    return 0.0, float(weeks if weeks % YEAR == 0 else weeks - 1)


def week_axis(axes: Axes, weeks: int, language: Language, *, labelled: bool = True, at_most: int = 8) -> None:
    """An axis of weeks with a tick where each year begins, or each quarter in less than two years."""
    axes.set_xlim(*week_limits(weeks))
    places = ticks(weeks, at_most)
    axes.set_xticks(places, [tick_words(place, language) for place in places])
    axes.tick_params(axis="x", labelbottom=labelled)


def panel_title(axes: Axes, text: str) -> None:
    """What one panel shows, above it at the left."""
    axes.set_title(text, loc="left", size=SMALL + 0.5, weight="bold", pad=6)


def key_row(axes: Axes, *, columns: int = 3, rows: int = 1, left: float = 0.0) -> None:
    """What the marks mean, in one or more rows between the title of a panel and the panel itself."""
    axes.legend(
        loc="lower left",
        bbox_to_anchor=(left, 1.0),
        ncols=columns,
        frameon=False,
        fontsize=9.5,
        handletextpad=0.3,
        columnspacing=1.2,
        borderpad=0.0,
        borderaxespad=0.4,
        handlelength=1.4,
        markerscale=0.8,
    )
    axes.set_title(axes.get_title(loc="left"), loc="left", size=SMALL + 0.5, weight="bold", pad=8 + 14 * rows)


def room_above(axes: Axes, highest: float, least: float) -> None:
    """Vertical axis from 0, no shorter than `least`, with room above the highest value."""
    axes.set_ylim(0.0, max(least, highest * 1.12))


@dataclass(frozen=True)
class Curve:
    """One line with its label; the label gives the last value as `end`."""

    values: npt.NDArray[np.float64]
    label: str
    end: str
    style: LineStyle
    steps: bool = False
    """Whether the value jumps from one whole number to the next."""
    observed: tuple[Placed, ...] = ()
    """What was observed of it."""


def highest_of(curve: Curve) -> float:
    """Highest value of a line and of what was observed of it."""
    return max(float(curve.values.max()), highest_mark(curve.observed))


def draw_curves(axes: Axes, curves: Sequence[Curve], *, label_width: float) -> None:
    """Lines with a marker now and then, and labels at their ends of at most `label_width` points.

    The vertical limits must be set before: labels are placed by them.
    """
    for i, curve in enumerate(curves):
        n = curve.values.size
        step = max(1, n // 9)
        axes.plot(
            np.arange(n),
            curve.values,
            color=curve.style.colour,
            linestyle=curve.style.dashes,
            linewidth=2.0,
            marker=curve.style.marker,
            markersize=5.5,
            markevery=(i * step // max(1, len(curves)) % n, step),
            markeredgecolor=PAPER,
            markeredgewidth=0.6,
            clip_on=False,
            zorder=3 + i * 0.01,
            drawstyle="steps-post" if curve.steps else "default",
        )
        draw_marks(axes, curve.observed, curve.style.colour)
    _label_ends(axes, curves, label_width)


def _label_ends(axes: Axes, curves: Sequence[Curve], width: float) -> None:
    """Labels right of the axes, spread so that they do not overlap, each with a sample of its line."""
    box = axes.get_position()
    high, wide = box.height * POINTS_HIGH, box.width * POINTS_WIDE
    low, top = axes.get_ylim()
    ends = [min(max(float((curve.values[-1] - low) / (top - low)), 0.0), 1.0) for curve in curves]
    texts = [wrapped(f"{curve.label} {curve.end}", width - 34.0, SMALL, max_lines=2) for curve in curves]
    heights = [(len(lines) * SMALL * 1.2 + 3.0) / high for lines in texts]
    places = spread(ends, heights, -0.12, 1.12)
    for curve, end, place, lines in zip(curves, ends, places, texts, strict=True):
        x0, x1, x2, x3 = 1.0 + 2 / wide, 1.0 + 8 / wide, 1.0 + 30 / wide, 1.0 + 34 / wide
        colour, dashes, marker = curve.style
        leader = Line2D([x0, x1], [end, place], color=colour, linewidth=0.7)
        sample = Line2D(
            [x1, (x1 + x2) / 2, x2],
            [place] * 3,
            color=colour,
            linewidth=2.0,
            marker=marker,
            markersize=5.5,
            markevery=[1],
            markeredgecolor=PAPER,
            markeredgewidth=0.6,
        )
        sample.set(linestyle=dashes)
        for line in (leader, sample):
            line.set(transform=axes.transAxes, clip_on=False)
            axes.add_line(line)
        axes.text(x3, place, "\n".join(lines), transform=axes.transAxes, va="center", size=SMALL, linespacing=1.1)


@dataclass(frozen=True)
class Span:
    """Something that is in force from week `start` up to, not including, week `end`."""

    name: str
    start: int
    end: int


def spans_of(reading: Reading) -> list[Span]:
    """Measures and temporary project money within the recorded weeks, by start."""
    scenario, weeks = reading.run.scenario, reading.weeks
    found = [(measure.name, measure.begins, measure.end) for measure in scenario.measures]
    start, length = int(scenario["funding.subsidy_start_week"]), int(scenario["funding.subsidy_weeks"])
    if length > 0 and scenario["funding.subsidy_hours_per_week"] > 0:
        found.append((reading.say("subsidy"), start, start + length))
    spans = [
        Span(clean(name), begin, weeks if end is None else min(end, weeks))
        for name, begin, end in found
        if begin < weeks and (end is None or end > begin)
    ]
    return sorted(spans, key=lambda span: (span.start, span.end))


def with_measures(reading: Reading, shows: str, outcomes: Sequence[str] = ()) -> str:
    """What a figure shows, with what grey means when there are measures, and the marks when some of these outcomes were
    observed."""
    observed = any(of_outcome(reading.observed, name) for name in outcomes)
    shows = f"{shows} {reading.say('shaded')}" if spans_of(reading) else shows
    return f"{shows} {say('observed.marks', reading.language)}" if observed else shows


def shade(axes: Axes, spans: Sequence[Span]) -> None:
    """Grey where a measure is in force, with a dotted line at its start and end."""
    for span in spans:
        axes.axvspan(span.start, span.end, color=SHADE, linewidth=0.0, zorder=0)
    for week in sorted({week for span in spans for week in (span.start, span.end)}):
        axes.axvline(week, color=FAINT, linewidth=0.8, linestyle=(0.0, (1.0, 2.0)), zorder=1)


@dataclass(frozen=True)
class _Placed:
    span: Span
    text: str
    x: float
    align: str
    taken: tuple[float, float]


def lanes_of(spans: Sequence[Span], weeks: int, width: float) -> list[list[_Placed]]:
    """Spans with their names in as few lanes as keep the names apart; `width` of the axes in points."""
    lanes: list[list[_Placed]] = []
    per_point = max(weeks - 1, 1) / width
    for span in spans:
        placed = _place(span, weeks, per_point)
        for lane in lanes:
            if all(placed.taken[0] >= other.taken[1] or placed.taken[1] <= other.taken[0] for other in lane):
                lane.append(placed)
                break
        else:
            lanes.append([placed])
    return lanes


def _place(span: Span, weeks: int, per_point: float) -> _Placed:
    """The name inside its bar if it fits; otherwise right of it, or left where there is no room on the right."""
    text = shortened(span.name, 230.0, 9.0)
    needed, gap = (width_of(text, 9.0) + 10.0) * per_point, 4.0 * per_point
    if span.end - span.start >= needed:
        return _Placed(span, text, span.start + gap, "left", (span.start, span.end))
    if span.end + needed <= weeks or span.start < needed:
        return _Placed(span, text, span.end + gap, "left", (span.start, span.end + needed))
    return _Placed(span, text, span.start - gap, "right", (span.start - needed, span.end))


def strip_height(lanes: Sequence[object]) -> float:
    """Height in points of the strip of measures."""
    return 15.0 * min(len(lanes), _LANES)


def draw_strip(axes: Axes, lanes: Sequence[Sequence[_Placed]], reading: Reading) -> None:
    """Measures as bars in time with their names, in lanes from above."""
    shown = lanes[:_LANES]
    axes.set_xlim(*week_limits(reading.weeks))
    axes.set_ylim(len(shown), 0.0)
    axes.set_axis_off()
    for y, lane in enumerate(shown):
        for placed in lane:
            span = placed.span
            bar = Rectangle(
                (span.start, y + 0.12),
                span.end - span.start,
                0.76,
                facecolor=SHADE,
                edgecolor=MUTED,
                linewidth=0.7,
                clip_on=True,
            )
            axes.add_patch(bar)
            axes.text(placed.x, y + 0.5, placed.text, size=9.0, va="center", ha=placed.align, color=INK)
    axes.text(
        -0.02,
        0.5,
        reading.say("measures"),
        transform=axes.transAxes,
        size=9.0,
        ha="right",
        va="center",
        color=MUTED,
    )
    left_out = sum(len(lane) for lane in lanes[_LANES:])
    if left_out:
        axes.text(
            1.02,
            0.0,
            reading.say("more_measures", n=left_out),
            transform=axes.transAxes,
            size=9.0,
            color=MUTED,
        )


@dataclass(frozen=True)
class Panel:
    """One panel of lines over the weeks; the vertical axis runs from 0 to `most`, or as far as the lines need."""

    title: str
    unit: str
    curves: Sequence[Curve]
    least: float = 0.0
    """Shortest vertical axis."""
    most: float | None = None
    percent: bool = False


_LEFT, _WIDTH, _LABELS = 0.1, 0.63, 180.0


def draw_panels(sheet: Sheet, reading: Reading, upper: Panel, lower: Panel) -> None:
    """Two panels on the same weeks, with the measures in a strip above them and as grey spans in them."""
    spans = spans_of(reading)
    lanes = lanes_of(spans, reading.weeks, _WIDTH * sheet.body_width)
    strip = strip_height(lanes) / sheet.body_points
    room = 0.92 - (strip + 0.03 if spans else 0.0)
    if spans:
        draw_strip(sheet.panel(_LEFT, 0.995 - strip, _WIDTH, strip), lanes, reading)
    below = sheet.panel(_LEFT, 0.13, _WIDTH, 0.45 * room - 0.06)
    above = sheet.panel(_LEFT, 0.13 + 0.45 * room + 0.055, _WIDTH, 0.55 * room - 0.185)
    for axes, panel in ((above, upper), (below, lower)):
        panel_title(axes, panel.title)
        axes.set_ylabel(panel.unit)
        axes.yaxis.set_label_coords(-0.075, 0.5)
        number_axis(axes.yaxis, reading.language, factor=100.0 if panel.percent else 1.0)
        axes.grid(axis="y")
        week_axis(axes, reading.weeks, reading.language, labelled=axes is below)
        if panel.most is None:
            room_above(axes, max(map(highest_of, panel.curves)), panel.least)
        else:
            axes.set_ylim(0.0, panel.most)
        shade(axes, spans)
        draw_curves(axes, panel.curves, label_width=_LABELS)
