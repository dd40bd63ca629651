"""The network of organisations: who solve cases together, and which boundary workers carry it.

Places are fixed: a circle, by sector, in the order of the scenario. Nothing is drawn by chance.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin, sqrt
from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from wijksim.domain.vocabulary import Sector
from wijksim.figures.lettering import POINTS_HIGH, SMALL, TINY, balanced, shortened, spread, wrapped
from wijksim.figures.palette import FAINT, INK, MUTED, PAPER, SECTOR_COLOURS, SECTOR_MARKERS, WORKER_MARKER
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.text.catalogue import name_of

if TYPE_CHECKING:
    from wijksim.scenario.scenario import OrganisationSpec

Place = tuple[float, float]
Pair = tuple[str, str]

_MAX_CODES = 10
"""Signs of workers with their name; more would cover the lines."""
_MAX_LABELS = 40
_MAX_ROUND_LABELS = 14
_LEAST_FULL_WIDTH = 8
"""Cases below which even the widest line is not drawn at full width."""
_SHARE = 0.60
"""Of the width of the sheet, for the network."""


@dataclass(frozen=True)
class JointWork:
    """Cases solved together in the recorded weeks, by pair; of these brokered, by pair and worker."""

    by_pair: Mapping[Pair, int]
    brokered: Mapping[Pair, Mapping[int, int]]

    @property
    def total(self) -> int:
        """All cases solved together."""
        return sum(self.by_pair.values())

    @property
    def helped(self) -> int:
        """Of these with a boundary worker as broker."""
        return sum(sum(workers.values()) for workers in self.brokered.values())

    def of_worker(self, worker: int) -> int:
        """Cases solved together that one worker brokered."""
        return sum(workers.get(worker, 0) for workers in self.brokered.values())


def joint_work(events: pd.DataFrame, keys: list[str]) -> JointWork:
    """Count the cases solved together in a table of events."""
    place = {key: i for i, key in enumerate(keys)}
    solved = events[(events["kind"] == "solved") & (events["partner"] != "")]
    by_pair: dict[Pair, int] = {}
    brokered: dict[Pair, dict[int, int]] = {}
    for a, b, worker in zip(solved["actor"], solved["partner"], solved["worker"].tolist(), strict=True):
        pair = (a, b) if place[a] < place[b] else (b, a)
        by_pair[pair] = by_pair.get(pair, 0) + 1
        if worker >= 0:
            workers = brokered.setdefault(pair, {})
            workers[worker] = workers.get(worker, 0) + 1
    return JointWork(by_pair, brokered)


def draw_network(reading: Reading) -> Sheet:
    """Left the network, right how to read it and who the boundary workers are."""
    work = joint_work(reading.run.events, [spec.key for spec in reading.organisations])
    shows = reading.say("network_shows", weeks=reading.weeks_in_words)
    sheet = Sheet(finding=_finding(reading, work), shows=shows, **reading.provenance)
    axes = sheet.blank(0.0, 0.0, _SHARE, 1.0)
    wide = _SHARE * sheet.body_width / sheet.body_points
    axes.set_xlim(-wide, wide)
    axes.set_ylim(-1.0, 1.0)
    places = _places(reading)
    _draw_edges(axes, places, work)
    _draw_workers(axes, reading, places, work)
    _draw_organisations(axes, reading, places, work)
    side = sheet.blank(_SHARE + 0.02, 0.0, 0.98 - _SHARE, 1.0)
    line = 1.0 / sheet.body_points
    _draw_workers_table(side, reading, work, _draw_key(side, reading, work, line), line)
    return sheet


def _finding(reading: Reading, work: JointWork) -> str:
    if len(reading.organisations) < 2:
        return reading.say("network_alone")
    if not work.by_pair:
        return reading.say("network_none")
    (a, b), most = max(work.by_pair.items(), key=lambda item: item[1])
    if list(work.by_pair.values()).count(most) > 1:
        return reading.say(
            "network_tied",
            cases=reading.cases(work.total),
            pairs=len(work.by_pair),
            brokered=reading.number(work.helped),
        )
    return reading.say(
        "network_found",
        a=reading.name(a),
        b=reading.name(b),
        cases=reading.cases(most),
        brokered=reading.number(work.helped),
        total=reading.number(work.total),
    )


def _places(reading: Reading) -> dict[str, Place]:
    """Round the circle by sector, clockwise from the top; a little wider between sectors."""
    ordered = sorted(reading.organisations, key=lambda spec: (spec.sector, spec.department))
    if len(ordered) == 1:
        return {ordered[0].key: (0.0, 0.0)}
    steps = [0.0]
    for before, after in pairwise(ordered):
        steps.append(steps[-1] + (1.35 if before.sector != after.sector else 1.0))
    whole = steps[-1] + (1.35 if ordered[0].sector != ordered[-1].sector else 1.0)
    radius = 0.66
    return {
        spec.key: (radius * sin(2 * pi * (step + 0.5) / whole), radius * cos(2 * pi * (step + 0.5) / whole))
        for spec, step in zip(ordered, steps, strict=True)
    }


def _bend(a: Place, b: Place) -> Place:
    """Control point of the curve between two places: pulled towards the middle, so that neighbours bend inwards."""
    return 0.32 * (a[0] + b[0]), 0.32 * (a[1] + b[1])


def _on_curve(a: Place, b: Place, t: float) -> Place:
    c = _bend(a, b)
    x, y = ((1 - t) ** 2 * a[i] + 2 * t * (1 - t) * c[i] + t**2 * b[i] for i in (0, 1))
    return x, y


def _draw_edges(axes: Axes, places: Mapping[str, Place], work: JointWork) -> None:
    most = max(work.by_pair.values(), default=1)
    for (a, b), cases in sorted(work.by_pair.items(), key=lambda item: (item[1], item[0])):
        helped = (a, b) in work.brokered
        path = Path([places[a], _bend(places[a], places[b]), places[b]], [Path.MOVETO, Path.CURVE3, Path.CURVE3])
        style = (0.0, None) if helped else (0.0, (3.0, 2.0))
        edge = PathPatch(
            path,
            facecolor="none",
            edgecolor=MUTED if helped else FAINT,
            capstyle="butt",
            linestyle=style,
            linewidth=0.7 + 8.5 * cases / max(most, _LEAST_FULL_WIDTH),
            zorder=2,
        )
        axes.add_patch(edge)


def _draw_workers(axes: Axes, reading: Reading, places: Mapping[str, Place], work: JointWork) -> None:
    """A diamond on the line of every pair that a worker brought together, where it covers no other."""
    ranked = sorted(work.brokered.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    taken: list[Place] = []
    for i, ((a, b), workers) in enumerate(ranked):
        named = i < _MAX_CODES
        place = _free_place(places[a], places[b], taken)
        taken.append(place)
        size = 16.5 if named else 5.5
        axes.plot(
            *place,
            marker=WORKER_MARKER,
            markersize=size,
            markerfacecolor=PAPER,
            markeredgecolor=INK,
            markeredgewidth=1.3 if named else 1.0,
            zorder=4,
        )
        if named:
            first = min(workers, key=lambda worker: (-workers[worker], worker))
            axes.text(*place, reading.worker_code(first), size=TINY, ha="center", va="center_baseline", zorder=5)


def _free_place(a: Place, b: Place, taken: list[Place]) -> Place:
    """The place on a curve, near its middle, that is farthest from signs already there; near enough is good enough."""
    best, most = _on_curve(a, b, 0.5), -1.0
    for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73):
        place = _on_curve(a, b, t)
        distance = min((sqrt((place[0] - x) ** 2 + (place[1] - y) ** 2) for x, y in taken), default=9.0)
        if distance > 0.16:
            return place
        if distance > most:
            best, most = place, distance
    return best


def _draw_organisations(axes: Axes, reading: Reading, places: Mapping[str, Place], work: JointWork) -> None:
    largest = max(spec.hours_per_week for spec in reading.organisations)
    many = len(places) > _MAX_ROUND_LABELS
    sizes = {}
    for spec in reading.organisations:
        size = sizes[spec.key] = (8.0 + 17.0 * sqrt(spec.hours_per_week / largest)) * (0.6 if many else 1.0)
        _draw_mark(axes, spec, places[spec.key], size, room=4.5 if many else 7.0)
    half_width = axes.get_xlim()[1]
    per_unit = axes.get_position().height * POINTS_HIGH / 2.0
    if many:
        _label_columns(axes, reading, places, work, half_width, per_unit)
        return
    for spec in reading.organisations:
        hours = reading.say("hours_a_week", n=reading.number(spec.hours_per_week * reading.residents / 10_000))
        _label_round(
            axes,
            places[spec.key],
            sizes[spec.key] / 2 + 8.0,
            (reading.name(spec.key), hours),
            half_width,
            per_unit,
        )


def _draw_mark(axes: Axes, spec: "OrganisationSpec", place: Place, size: float, *, room: float) -> None:
    """The mark of an organisation; a department has a ring round it, with so much room between."""
    x, y = place
    marker, colour = SECTOR_MARKERS[spec.sector], SECTOR_COLOURS[spec.sector]
    if spec.department:
        axes.plot(
            x,
            y,
            marker=marker,
            markersize=size + room,
            markerfacecolor=PAPER,
            markeredgecolor=colour,
            markeredgewidth=1.6,
            zorder=6,
        )
    axes.plot(
        x,
        y,
        marker=marker,
        markersize=size,
        markerfacecolor=colour,
        markeredgecolor=PAPER,
        markeredgewidth=1.0,
        zorder=7,
    )


def _label_round(
    axes: Axes, place: Place, offset: float, words: tuple[str, str], half_width: float, per_unit: float
) -> None:
    """Name and hours on the far side of a mark, `offset` points away, in the room that there is."""
    x, y = place
    far = sqrt(x * x + y * y)
    out_x, out_y = (x / far, y / far) if far else (0.0, -1.0)
    at_x, at_y = x + offset / per_unit * out_x, y + offset / per_unit * out_y
    across = "left" if out_x > 0.25 else "right" if out_x < -0.25 else "center"
    up = "bottom" if out_y > 0.55 else "top" if out_y < -0.55 else "center"
    room = (half_width - abs(at_x)) * per_unit * (2.0 if across == "center" else 1.0)
    lines = [*balanced(words[0], room, 9.0), words[1]]
    axes.text(at_x, at_y, "\n".join(lines), ha=across, va=up, linespacing=1.15, size=9.0, zorder=8)


def _label_columns(
    axes: Axes,
    reading: Reading,
    places: Mapping[str, Place],
    work: JointWork,
    half_width: float,
    per_unit: float,
) -> None:
    """Many names in a column left and a column right, with a line to each mark; the busiest if there is no room."""
    joint = {key: sum(cases for pair, cases in work.by_pair.items() if key in pair) for key in places}
    busiest = sorted(joint, key=lambda key: (-joint[key], key))[:_MAX_LABELS]
    for side in (-1.0, 1.0):
        keys = [key for key in busiest if (places[key][0] >= 0.0) == (side > 0.0)]
        heights = spread([places[key][1] for key in keys], [11.0 / per_unit] * len(keys), -0.98, 0.98)
        for key, y in zip(keys, heights, strict=True):
            x, mark_y = places[key]
            axes.plot([x, 0.8 * side, 0.85 * side], [mark_y, y, y], color=FAINT, linewidth=0.6, zorder=1)
            name = reading.name(key, width=(half_width - 0.87) * per_unit, size=TINY)
            axes.text(
                0.87 * side,
                y,
                name,
                ha="left" if side > 0.0 else "right",
                va="center_baseline",
                size=TINY,
                zorder=8,
            )


def _draw_key(side: Axes, reading: Reading, work: JointWork, line: float) -> float:
    """What shapes and lines mean; returns how far down the panel it comes."""
    y = 0.99
    side.text(0.0, y, reading.say("key"), weight="bold", va="top", size=SMALL)
    y -= 24 * line
    x = 0.03
    for sector in Sector:
        side.plot(x, y, marker=SECTOR_MARKERS[sector], markersize=10, color=SECTOR_COLOURS[sector])
        side.text(x + 0.045, y, name_of(sector, reading.language), va="center_baseline", size=9.5)
        x += 0.27
    y -= 18 * line
    colour = SECTOR_COLOURS[Sector.CARE]
    side.plot(0.03, y, marker="o", markersize=13, markerfacecolor=PAPER, markeredgecolor=colour, markeredgewidth=1.5)
    side.plot(0.03, y, marker="o", markersize=7, color=colour)
    side.text(0.075, y, reading.say("key_department"), va="center_baseline", size=9.5)
    y -= 16 * line
    side.text(0.075, y, reading.say("key_size"), va="center_baseline", size=9.5)
    y -= 18 * line
    if work.by_pair:
        most = max(work.by_pair.values())
        side.plot(
            [0.0, 0.06],
            [y, y],
            color=MUTED,
            linewidth=0.7 + 8.5 * min(1.0, most / _LEAST_FULL_WIDTH),
            solid_capstyle="butt",
        )
        side.text(0.075, y, reading.say("key_edge", cases=reading.cases(most)), va="center_baseline", size=9.5)
        y -= 16 * line
        side.plot([0.0, 0.06], [y, y], color=FAINT, linewidth=2.5, linestyle=(0.0, (3.0, 2.0)))
        side.text(0.075, y, reading.say("key_edge_alone"), va="center_baseline", size=9.5)
        y -= 18 * line
    if work.brokered:
        side.plot(0.03, y, marker=WORKER_MARKER, markersize=12, markerfacecolor=PAPER, markeredgecolor=INK)
        lines = wrapped(reading.say("key_worker"), 228.0, 9.5)
        side.text(0.075, y + 6 * line, "\n".join(lines), va="top", size=9.5, linespacing=1.25)
        y -= 13 * (len(lines) - 1) * line
    return y - 14 * line


def _draw_workers_table(side: Axes, reading: Reading, work: JointWork, top: float, line: float) -> None:
    """Who the boundary workers are, with the cases they brokered and the agreements they reached."""
    workers = reading.workers
    if workers.empty:
        side.text(0.0, top, reading.say("no_workers"), va="top", size=SMALL, weight="bold")
        return
    side.text(0.0, top, reading.say("table_worker"), weight="bold", va="top", size=9.5)
    side.text(0.76, top, reading.say("table_cases"), va="top", ha="right", size=9.5, color=MUTED)
    side.text(1.0, top, reading.say("table_agreements"), va="top", ha="right", size=9.5, color=MUTED)
    events = reading.run.events
    agreed = events.loc[events["kind"] == "negotiated", "worker"].value_counts()
    table = workers.assign(
        cases=[work.of_worker(int(w)) for w in workers["worker"]],
        agreed=[int(agreed.get(w, 0)) for w in workers["worker"]],
    )
    # Shop floor people bring cases together, project leaders agree on boundaries: the share of either counts.
    part = table["cases"] / max(1, table["cases"].sum()) + table["agreed"] / max(1, table["agreed"].sum())
    ranked = table.assign(part=part).sort_values(["part", "worker"], ascending=[False, True], kind="stable")
    room = int((top - 16 * line) / (13.5 * line))
    shown = ranked if len(ranked) <= room else ranked.head(room - 1)
    y = top - 22 * line
    for row in shown.to_dict("records"):
        text = f"{reading.worker_code(row['worker'])}  {reading.worker_at(row['level'], row['home'])}"
        side.text(0.0, y, shortened(text, 168.0, 9.0), va="center_baseline", size=9.0)
        side.text(0.76, y, reading.number(row["cases"]), va="center_baseline", ha="right", size=9.5)
        side.text(1.0, y, reading.number(row["agreed"]), va="center_baseline", ha="right", size=9.5)
        y -= 13.5 * line
    if len(shown) < len(ranked):
        words = reading.say("more_workers", n=reading.number(len(ranked) - len(shown)))
        side.text(0.0, y, words, va="center_baseline", size=TINY, color=MUTED)
