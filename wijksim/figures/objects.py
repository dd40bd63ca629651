"""Boundary objects: on paper or in use, which organisations take them up, how much use and support they have."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd
from matplotlib.axes import Axes

from wijksim.domain.vocabulary import ObjectKind
from wijksim.figures.lettering import SMALL, TINY, spread
from wijksim.figures.palette import INK, LINES, MUTED, OBJECT_MARKERS, PAPER
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import Curve, draw_curves, number_axis, panel_title, room_above, week_axis
from wijksim.text.figures import OBJECT_TEXT, in_language

_MOST_OBJECTS = 8


@dataclass(frozen=True)
class Thing:
    """One boundary object with the number of organisations that use it, by week (nan before it exists)."""

    kind: ObjectKind
    planned: bool
    abandoned: bool
    users: npt.NDArray[np.float64]
    use: float
    legitimacy: float

    def name(self, reading: Reading) -> str:
        """Kind in words, and whether it is forgotten."""
        words = in_language(OBJECT_TEXT[self.kind], reading.language)
        return reading.say("abandoned", name=words) if self.abandoned else words


def things_of(table: pd.DataFrame, events: pd.DataFrame, weeks: int) -> list[Thing]:
    """Objects with their users over the weeks: counted back from the end by who took them up and who dropped them."""
    if "users" not in table.columns:
        return []
    steps = events[events["kind"].isin(["object_adopted", "object_dropped"])]
    step_week, step_kind = steps["week"].to_numpy(dtype=int), steps["value"].to_numpy(dtype=int)
    change = np.where(steps["kind"] == "object_adopted", 1.0, -1.0)
    things = []
    for row in table.itertuples():
        kind = ObjectKind[row.kind.upper()]
        later = table[(table["kind"] == row.kind) & (table["object"] > row.object)]["made_in"]
        until = int(later.min()) if len(later) else weeks
        mine = (step_kind == kind) & (step_week >= row.made_in) & (step_week < until)
        by_week = np.bincount(step_week[mine], change[mine], minlength=weeks)[:weeks]
        users = np.cumsum(by_week, dtype=float)
        users += float(row.users) - (users[-1] if weeks else 0.0)
        users[: max(0, min(int(row.made_in), weeks))] = np.nan
        things.append(Thing(kind, bool(row.planned), row.status == "abandoned", users, row.mean_use, row.mean_legitimacy))
    return things


def draw_objects(reading: Reading) -> Sheet:
    """Left over time: how many are in use, and who uses each; right use and support at the end."""
    things = things_of(reading.run.boundary_objects, reading.run.events, reading.weeks)
    sheet = Sheet(finding=_finding(reading, things), shows=reading.say("objects_shows"), **reading.provenance)
    if not things:
        sheet.remark(reading.say("objects_none"))
        return sheet
    shown = sorted(range(len(things)), key=lambda i: (-things[i].use, i))[:_MOST_OBJECTS]
    shown.sort()
    _draw_counts(sheet.panel(0.075, 0.66, 0.37, 0.25), reading)
    _draw_adoption(sheet.panel(0.19, 0.13, 0.255, 0.37), reading, [things[i] for i in shown])
    _draw_end(sheet.panel(0.655, 0.13, 0.335, 0.73), reading, [things[i] for i in shown])
    return sheet


def _finding(reading: Reading, things: list[Thing]) -> str:
    if not things:
        return reading.say("objects_none")
    users = [thing.users[-1] for thing in things]
    most = int(np.argmax(users))
    if users[most] < 1.0:
        return reading.say("objects_unused", made=len(things))
    return reading.say(
        "objects_found", name=things[most].name(reading), users=reading.number(users[most]), all=len(reading.organisations),
        in_use=sum(number >= 2.0 for number in users), made=len(things),
    )  # fmt: skip


def _draw_counts(axes: Axes, reading: Reading) -> None:
    panel_title(axes, reading.say("objects_over_time"))
    series = reading.run.series
    curves = [
        Curve(values, reading.say(label), reading.number(values[-1]), style, steps=True)
        for name, label, style in (("objects_in_use", "in_use", LINES[0]), ("objects_on_paper", "on_paper", LINES[1]))
        if (values := series[name].to_numpy(dtype=float)).size
    ]
    room_above(axes, max(float(curve.values.max()) for curve in curves), 2.2)
    number_axis(axes.yaxis, reading.language, ticks=3, whole=True)
    axes.grid(axis="y")
    axes.set_ylabel(reading.say("axis_objects"))
    week_axis(axes, reading, labelled=False)
    draw_curves(axes, curves, label_width=110.0)


def _draw_adoption(axes: Axes, reading: Reading, things: list[Thing]) -> None:
    """A strip for each object, as high as the number of organisations that use it."""
    panel_title(axes, reading.say("objects_adoption"))
    all_of_them = len(reading.organisations)
    weeks = np.arange(reading.weeks)
    if weeks.size == 1:
        weeks = np.array([-0.5, 0.5])
    for row, thing in enumerate(things):
        users = thing.users if thing.users.size > 1 else np.repeat(thing.users, 2)
        base = row + 0.92
        axes.fill_between(weeks, base, base - 0.8 * users / all_of_them, step="post", facecolor=LINES[2].colour,
                          edgecolor=LINES[2].colour, linewidth=0.8)  # fmt: skip
        axes.hlines(base - 0.8, weeks[0], weeks[-1], color=MUTED, linewidth=0.6, linestyle=(0.0, (1.0, 2.0)))
        axes.hlines(base, weeks[0], weeks[-1], color=MUTED, linewidth=0.6)
        text = reading.say("of_organisations", users=reading.number(thing.users[-1]), all=all_of_them)
        axes.text(1.02, row + 0.6, text, transform=axes.get_yaxis_transform(), va="center", size=9.5)
    axes.set_ylim(len(things), 0.0)
    size = 9.5 if len(things) <= 6 else TINY
    axes.set_yticks(np.arange(len(things)) + 0.6, [thing.name(reading) for thing in things])
    axes.tick_params(axis="y", length=0, labelsize=size)
    axes.spines["left"].set_visible(False)
    week_axis(axes, reading)


def _draw_end(axes: Axes, reading: Reading, things: list[Thing]) -> None:
    """Use and support of each object at the end; the shape tells the kind."""
    panel_title(axes, reading.say("objects_at_the_end"))
    for thing in things:
        axes.plot(thing.use, thing.legitimacy, marker=OBJECT_MARKERS[thing.kind], markersize=12, clip_on=False, zorder=3,
                  markerfacecolor=LINES[0].colour if thing.planned else PAPER, markeredgecolor=LINES[0].colour,
                  markeredgewidth=1.6)  # fmt: skip
    for right in (True, False):
        side = [thing for thing in things if (thing.use <= 0.5) == right]
        places = spread([thing.legitimacy for thing in side], [0.062] * len(side), 0.0, 1.05)
        for thing, y in zip(side, places, strict=True):
            axes.annotate(
                thing.name(reading), (thing.use, thing.legitimacy), (thing.use + (0.045 if right else -0.045), y), size=SMALL,
                ha="left" if right else "right", va="center_baseline", color=INK, zorder=4,
            )  # fmt: skip
    axes.set_xlim(0.0, 1.0)
    axes.set_ylim(0.0, 1.0)
    for axis in (axes.xaxis, axes.yaxis):
        number_axis(axis, reading.language)
    axes.grid()
    axes.set_xlabel(reading.say("axis_use"))
    axes.set_ylabel(reading.say("axis_legitimacy"))
    axes.text(0.0, 1.01, reading.say("objects_key"), transform=axes.transAxes, size=TINY, color=MUTED, va="bottom")
    axes.set_title(axes.get_title(loc="left"), loc="left", size=SMALL + 0.5, weight="bold", pad=18)
