"""Boundary objects: on paper or in use, which organisations take them up, how much use and support they have."""

from collections.abc import Sequence
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
from wijksim.figures.timelines import (
    Curve,
    draw_curves,
    highest_of,
    number_axis,
    panel_title,
    room_above,
    week_axis,
)
from wijksim.scenario.observed import of_outcome
from wijksim.text.catalogue import name_of


@dataclass(frozen=True)
class Thing:
    """One boundary object at the end of the run."""

    kind: ObjectKind
    name: str
    planned: bool
    abandoned: bool
    users: int
    use: float
    legitimacy: float


@dataclass(frozen=True)
class Adoption:
    """Objects of one kind over the weeks: how many organisations use them (nan before there is one)."""

    things: tuple[Thing, ...]
    users: npt.NDArray[np.float64]


def things_of(reading: Reading) -> list[Thing]:
    """The objects of a run, with names that tell two of one kind apart."""
    table = reading.run.boundary_objects
    if "users" not in table.columns:
        return []
    number_of_kind = table["kind"].value_counts()
    seen: dict[str, int] = {}
    things = []
    for row in table.to_dict("records"):
        key = str(row["kind"])
        kind = ObjectKind[key.upper()]
        name = name_of(kind, reading.language)
        seen[key] = seen.get(key, 0) + 1
        if number_of_kind[key] > 1:
            name = reading.say("numbered", name=name, n=seen[key])
        gone = row["status"] == "abandoned"
        if gone:
            name = reading.say("abandoned", name=name)
        use, legitimacy = float(row["mean_use"]), float(row["mean_legitimacy"])
        things.append(Thing(kind, name, bool(row["planned"]), gone, int(row["users"]), use, legitimacy))
    return things


def adoption_of(things: Sequence[Thing], table: pd.DataFrame, events: pd.DataFrame, weeks: int) -> list[Adoption]:
    """Users by week, counted back from the end by who took an object up and who dropped it.

    Events name the kind of object, so objects of one kind are counted together.
    """
    steps = events[events["kind"].isin(["object_adopted", "object_dropped"])]
    week, kinds = steps["week"].to_numpy(dtype=int), steps["value"].to_numpy(dtype=int)
    change = np.where(steps["kind"] == "object_adopted", 1.0, -1.0)
    found = []
    for kind in dict.fromkeys(thing.kind for thing in things):
        same = tuple(thing for thing in things if thing.kind == kind)
        mine = kinds == kind
        users = np.cumsum(np.bincount(week[mine], change[mine], minlength=weeks)[:weeks], dtype=float)
        users += sum(thing.users for thing in same) - users[-1]
        users -= min(0.0, float(users.min()))
        gone = events[(events["kind"] == "object_abandoned") & (events["value"] == float(kind))]["week"]
        if all(thing.abandoned for thing in same) and len(gone):
            users[int(gone.iloc[-1]) :] = 0.0  # who still used it when it was withdrawn did not drop it
        first = int(table.loc[table["kind"] == kind.name.lower(), "made_in"].min())
        users[: min(max(0, first), weeks)] = np.nan
        found.append(Adoption(same, users))
    return found


def draw_objects(reading: Reading) -> Sheet:
    """Left over time: how many are in use, and who uses each; right use and support at the end."""
    things = things_of(reading)
    sheet = Sheet(finding=_finding(reading, things), shows=reading.say("objects_shows"), **reading.provenance)
    if not things:
        sheet.remark(reading.say("objects_none"))
        return sheet
    adoption = adoption_of(things, reading.run.boundary_objects, reading.run.events, reading.weeks)
    high = 0.30 if len(adoption) <= 4 else 0.40
    _draw_counts(sheet.panel(0.20, 0.13 + high + 0.14, 0.255, 0.92 - 0.27 - high), reading)
    _draw_adoption(sheet.panel(0.20, 0.13, 0.255, high), reading, adoption)
    _draw_end(sheet.panel(0.655, 0.13, 0.335, 0.73), reading, things)
    return sheet


def _finding(reading: Reading, things: list[Thing]) -> str:
    if not things:
        return reading.say("objects_none")
    most = max(things, key=lambda thing: thing.users)
    if most.users < 1:
        return reading.say("objects_unused", made=len(things))
    in_use = sum(thing.users >= 2 for thing in things)
    return reading.say(
        "objects_found",
        name=most.name,
        users=most.users,
        all=len(reading.organisations),
        in_use=in_use,
        made=len(things),
    )


def _draw_counts(axes: Axes, reading: Reading) -> None:
    panel_title(axes, reading.say("objects_over_time"))
    series = reading.run.series
    curves = []
    for name, label, style in (
        ("objects_in_use", "in_use", LINES[0]),
        ("objects_on_paper", "on_paper", LINES[1]),
    ):
        values = series[name].to_numpy(dtype=float)
        observed = of_outcome(reading.observed, name)
        end = reading.number(values[-1])
        curves.append(Curve(values, reading.say(label), end, style, steps=True, observed=observed))
    room_above(axes, max(map(highest_of, curves)), 2.2)
    number_axis(axes.yaxis, reading.language, ticks=3, whole=True)
    axes.grid(axis="y")
    axes.set_ylabel(reading.say("axis_objects"))
    week_axis(axes, reading.weeks, reading.language, labelled=False)
    draw_curves(axes, curves, label_width=120.0)


def _draw_adoption(axes: Axes, reading: Reading, adoption: list[Adoption]) -> None:
    """A strip for each kind of object, as high as the number of organisations that use it."""
    panel_title(axes, reading.say("objects_adoption"))
    organisations = len(reading.organisations)
    week_axis(axes, reading.weeks, reading.language)
    colour = LINES[2].colour
    names = []
    for row, kind in enumerate(adoption):
        left = [thing for thing in kind.things if not thing.abandoned] or list(kind.things)
        # The last week lasts a week too.
        users = np.append(kind.users, kind.users[-1])
        weeks = np.arange(users.size) - (0.5 if kind.users.size == 1 else 0.0)
        base, most = row + 0.92, max(organisations * len(left), float(np.nanmax(users)))
        axes.fill_between(
            weeks,
            base,
            base - 0.8 * users / most,
            step="post",
            facecolor=colour,
            edgecolor=colour,
            linewidth=0.6,
        )
        axes.axhline(base - 0.8, color=MUTED, linewidth=0.6, linestyle=(0.0, (1.0, 2.0)))
        axes.axhline(base, color=MUTED, linewidth=0.6)
        text = reading.say("of_organisations", users=" + ".join(str(thing.users) for thing in left), all=organisations)
        axes.text(1.02, row + 0.55, text, transform=axes.get_yaxis_transform(), va="center", size=9.5)
        words = name_of(kind.things[0].kind, reading.language)
        names.append(words if len(left) == 1 else f"{words} ({len(left)})")
    axes.set_ylim(len(adoption), 0.0)
    axes.set_yticks(np.arange(len(adoption)) + 0.55, names)
    axes.tick_params(axis="y", length=0, labelsize=9.5 if len(adoption) <= 6 else TINY)
    axes.spines["left"].set_visible(False)


def _draw_end(axes: Axes, reading: Reading, things: list[Thing]) -> None:
    """Use and support of each object at the end; the shape tells the kind."""
    panel_title(axes, reading.say("objects_at_the_end"))
    axes.set_title(axes.get_title(loc="left"), loc="left", size=SMALL + 0.5, weight="bold", pad=18)
    axes.text(0.0, 1.01, reading.say("objects_key"), transform=axes.transAxes, size=TINY, color=MUTED, va="bottom")
    for thing in things:
        axes.plot(
            thing.use,
            thing.legitimacy,
            marker=OBJECT_MARKERS[thing.kind],
            markersize=12,
            clip_on=False,
            zorder=3,
            markerfacecolor=LINES[0].colour if thing.planned else PAPER,
            markeredgecolor=LINES[0].colour,
            markeredgewidth=1.6,
        )
    # All at heights of their own: names to the left and to the right of a mark may meet in the middle.
    places = spread([thing.legitimacy for thing in things], [0.062] * len(things), 0.0, 1.05)
    for thing, y in zip(things, places, strict=True):
        right = thing.use <= 0.5
        side = [t for t in things if (t.use <= 0.5) == right]
        close = [t.use for t in side if abs(t.legitimacy - y) < 0.06 and abs(t.use - thing.use) < 0.12]
        x = max([thing.use, *close]) + 0.055 if right else min([thing.use, *close]) - 0.055
        axes.text(x, y, thing.name, ha="left" if right else "right", va="center_baseline", color=INK, zorder=4)
        if abs(y - thing.legitimacy) > 0.03:
            axes.plot([thing.use, x], [thing.legitimacy, y], color=MUTED, linewidth=0.6, zorder=2)
    axes.set_xlim(0.0, 1.0)
    axes.set_ylim(0.0, 1.0)
    for axis in (axes.xaxis, axes.yaxis):
        number_axis(axis, reading.language)
    axes.grid()
    axes.set_xlabel(reading.say("axis_use"))
    axes.set_ylabel(reading.say("axis_legitimacy"))
