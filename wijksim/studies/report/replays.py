"""The replay of a report: every plan once in one of the worlds of the study, quarter by quarter."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any

import numpy as np
import pandas as pd

from wijksim.domain.vocabulary import Sector
from wijksim.execution.run import run_on
from wijksim.execution.warm_start import WarmStarts
from wijksim.figures.robust import looks
from wijksim.io.document.parts import Basis, Course, Node, Replay, Said
from wijksim.reports.council.findings import Findings
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario
from wijksim.text.catalogue import name_of, say
from wijksim.text.language import Language
from wijksim.text.robust import title_of

QUARTER = 13
TOGETHER = "collaboration"
ROUND = (0.21, 0.36)
"""Half-axes of the ring of organisations, as shares of the width and height of the drawing."""


def replay_of(found: Findings, language: Language) -> Replay:
    """Every plan in the world that lies in the middle for the advised plan, with the first seed of the study."""
    shown = found.advised if found.chosen != found.reference.name else found.plans[-1]
    base = _in_world(found.base, found.worlds, middle_world(found, str(shown.name)))
    specs = found.base.organisations
    courses, pasts = [], WarmStarts()
    for plan, look in zip(found.plans, looks(found.plans, language), strict=True):
        made = run_on(pasts, plan.on(base), seed=found.seeds[0])
        courses.append(_course(made, title_of(plan, language), look.colour, [spec.key for spec in specs]))
    first = [courses[0], *sorted(courses[1:], key=lambda each: each.title != title_of(shown, language))]
    kinds = tuple(name_of(sector, language) for sector in (Sector.CARE, Sector.WELFARE, Sector.HOUSING))
    about = say("council_replay.about", language, plan=title_of(shown, language))
    measure = say("council_replay.measure", language)
    return Replay(language, Said(about, Basis(1, 1)), measure, _nodes(specs, language), kinds, tuple(first))  # type: ignore[arg-type]


def middle_world(found: Findings, plan: str) -> int:
    """The world in which what a plan changes of the first outcome lies closest to the median."""
    change = found.difference(plan, found.outcomes[0])
    return int((change - change.median()).abs().to_numpy().argmin())


def _in_world(base: Scenario, worlds: pd.DataFrame, world: int) -> Scenario:
    values: dict[str, Any] = {}
    for name, value in worlds.iloc[world].items():
        plain = value.item() if hasattr(value, "item") else value
        values[str(name)] = int(plain) if REGISTER[str(name)].kind == "int" else plain
    return base.vary(values, name=base.name)


def _course(made: Any, title: str, colour: str, keys: Sequence[str]) -> Course:
    place = {key: number for number, key in enumerate(keys)}
    quarters = max(1, made.weeks // QUARTER)
    counts: list[dict[tuple[int, int], list[int]]] = [{} for _ in range(quarters)]
    solved = made.events[(made.events["kind"] == "solved") & (made.events["partner"] != "")]
    rows = zip(solved["week"], solved["actor"], solved["partner"], solved["worker"], strict=True)
    for week, actor, partner, worker in rows:
        pair = sorted((place[str(actor)], place[str(partner)]))
        cell = counts[min(int(week) // QUARTER, quarters - 1)].setdefault((pair[0], pair[1]), [0, 0])
        cell[0] += 1
        cell[1] += int(worker) >= 0
    links = tuple(tuple((a, b, *cell) for (a, b), cell in sorted(each.items())) for each in counts)
    return Course(title, colour, links, _together(made.series[TOGETHER], quarters))  # type: ignore[arg-type]


def _together(series: "pd.Series[float]", quarters: int) -> tuple[float, ...]:
    """Means of each quarter in percent; 0 where no case was decided yet."""
    weekly = np.nan_to_num(100.0 * series.to_numpy(np.float64))
    ends = np.array_split(weekly, quarters) if weekly.size < QUARTER else [
        weekly[place * QUARTER : (place + 1) * QUARTER] for place in range(quarters)
    ]  # fmt: skip
    return tuple(float(part.mean()) for part in ends)


def _nodes(specs: Sequence[Any], language: Language) -> tuple[Node, ...]:
    """Organisations on a ring, those of one sector beside each other."""
    order = sorted(range(len(specs)), key=lambda number: (specs[number].sector, specs[number].department, number))
    kinds = {Sector.CARE: 0, Sector.WELFARE: 1, Sector.HOUSING: 2}
    nodes: dict[int, Node] = {}
    for step, number in enumerate(order):
        spec = specs[number]
        angle = 2 * pi * (step + 0.5) / len(order)
        label = spec.name_nl if language == "nl" else spec.name_en
        nodes[number] = Node(label, kinds[spec.sector], 0.5 + ROUND[0] * sin(angle), 0.5 - ROUND[1] * cos(angle))
    return tuple(nodes[number] for number in range(len(specs)))
