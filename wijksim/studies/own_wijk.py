"""Your wijk in this model: what the data say beside what the model makes of it, and where nobody looked before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Sector
from wijksim.execution.run import run
from wijksim.io.neighbourhood.making import citation
from wijksim.model.build import people_of
from wijksim.model.own_wijk.profile import profile_from
from wijksim.model.own_wijk.range_looked_at import outside
from wijksim.model.population import Population, multi_law_share
from wijksim.model.provision_figures import UNDER_23_OF_15_24
from wijksim.model.tenure_figures import TENURE_NAMES
from wijksim.scenario.arguments import language_from
from wijksim.scenario.door import Given, scenario_of
from wijksim.scenario.problems import Problem, ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seeds import DEFAULT_ROOT, paired_seeds
from wijksim.scenario.wijk import STATUSES, Wijk
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number

SEEDS = 5
"""Populations that are drawn to say what the model makes of a figure."""
WEEKS_OF_A_YEAR = 52
WARM = 52
"""Weeks of warm-up of the run that shows who asks for help."""
SEED_OF_THE_YEAR = 1
"""Seed of that run, the same in the app."""


@dataclass(frozen=True)
class Row:
    """One figure: what the data say and what the model has, as a share or a mean."""

    name: str
    observed: float
    modelled: float
    low: float
    high: float
    status: str
    level: str
    year: int | None
    source: str


@dataclass(frozen=True)
class YourWijk:
    """The page "your wijk in this model"; `your_wijk` makes it.

    Examples
    --------
    >>> import wijksim as ws
    >>> [name for name in ("told", "table", "counted") if hasattr(ws.YourWijk, name)]
    ['told', 'table', 'counted']
    """

    scenario: Scenario
    rows: tuple[Row, ...]
    warnings: tuple[tuple[str, float, float, float], ...]
    """Figures outside what was looked at: name, value, lowest and highest that was."""
    asking: float | None
    """Share of the residents who ask care or welfare for help in a year, under the local baseline."""

    @property
    def counted(self) -> Mapping[str, int]:
        """Number of figures by status."""
        assert self.scenario.wijk is not None
        return self.scenario.wijk.counted()

    def told(self, lang: Language = "en") -> str:
        """The page as text, in ``nl`` or ``en``."""
        lang = language_from(lang)
        wijk = self.scenario.wijk
        assert wijk is not None
        place = f"{wijk.name} ({wijk.municipality})" if wijk.municipality else wijk.name
        parts = [f"{self.counted[each]} {say(f'neighbourhood.status_{each}', lang)}" for each in STATUSES]
        lines = [say("neighbourhood.page_title", lang, place=place), ""]
        lines += [say("neighbourhood.counted", lang, parts=", ".join(parts))]
        lines += [say("neighbourhood.page_organisations", lang, n=len(wijk.given)), ""]
        heads = [say(f"neighbourhood.page_{each}", lang) for each in ("figure", "observed", "modelled", "status")]
        table = [heads, *(self._cells(row, lang) for row in self.rows)]
        lines += _laid_out(table)
        lines.append("")
        if self.asking is not None:
            lines.append(asking_text(self.asking, wijk, lang))
        for name, *numbers in self.warnings:
            value, low, high = (format_number(each, 0 if name == "residents" else 2, lang) for each in numbers)
            figure = say(f"neighbourhood.figure_{name}", lang)
            lines.append(say("neighbourhood.page_outside", lang, figure=figure, value=value, low=low, high=high))
        if not self.warnings:
            lines.append(say("neighbourhood.page_inside", lang))
        return "\n".join([*lines, "", say("neighbourhood.page_reference", lang), citation(wijk, lang)])

    def _cells(self, row: Row, lang: Language) -> list[str]:
        decimals = 3 if row.name != "household_size" else 2
        observed, modelled = (format_number(each, decimals, lang) for each in (row.observed, row.modelled))
        year = "" if row.year is None else f" {row.year}"
        status = say(f"neighbourhood.status_{row.status}", lang) + year
        return [say(f"neighbourhood.figure_{row.name}", lang), observed, modelled, status]

    def table(self) -> list[dict[str, object]]:
        """A row for each figure, as data."""
        return [vars(row) | {} for row in self.rows]


def _laid_out(table: list[list[str]]) -> list[str]:
    """Rows of cells as lines with columns below each other."""
    widths = [max(len(cells[place]) for cells in table) for place in range(len(table[0]))]
    return ["  ".join(map(str.ljust, cells, widths)).rstrip() for cells in table]


def your_wijk(scenario: Given, *, with_run: bool = True) -> YourWijk:
    """What the data say of a real wijk beside what the model makes of it, under the scenario as it stands.

    Populations are drawn for five seeds; with ``with_run`` a year is run as well, to see who asks for help.
    `ScenarioError` when the scenario has no wijk of its own.

    Examples
    --------
    >>> import wijksim as ws
    >>> try:
    ...     ws.your_wijk("baseline")
    ... except ws.ScenarioError as error:
    ...     print(error)
    baseline: this scenario has no wijk of its own; make one with: wijksim neighbourhood FILE... --area NAME
    """
    chosen = scenario_of(scenario)
    if chosen.wijk is None:
        said = "this scenario has no wijk of its own"
        hint = "make one with: wijksim neighbourhood FILE... --area NAME"
        raise ScenarioError([Problem(chosen.name, None, None, "", said, hint=hint)])
    populations = [people_of(chosen, seed) for seed in paired_seeds(DEFAULT_ROOT, SEEDS)]
    rows = []
    for name, figure in chosen.wijk.figures.items():
        measure = _MODELLED.get(name)
        if measure is None:
            continue
        found = [measure(each) for each in populations]
        told = (figure.status, figure.level, figure.year, figure.source)
        rows.append(Row(name, figure.value, float(np.mean(found)), min(found), max(found), *told))
    asking = _asking(chosen) if with_run else None
    return YourWijk(chosen, tuple(rows), outside(profile_from(chosen.wijk), chosen), asking)


def _asking(scenario: Scenario) -> float:
    """Share of the residents who ask a care or welfare organisation for help in the first year."""
    log = run(first_year(scenario), seed=SEED_OF_THE_YEAR).model.world.log
    return share_asking(log.rows[: log.n], scenario)


def first_year(scenario: Scenario) -> Scenario:
    """The run of a year that shows who asks for help."""
    return scenario.vary({"horizon_weeks": WEEKS_OF_A_YEAR, "warm_up_weeks": WARM}, name=scenario.name)


def share_asking(events: npt.NDArray[np.void], scenario: Scenario) -> float:
    """Share of the residents who ask a care or welfare organisation for help in the first year, from the events."""
    year = (events["week"] >= 0) & (events["week"] < WEEKS_OF_A_YEAR)
    asked = events[(events["kind"] == EventKind.ASKED) & year]
    domains = asked["value"].astype(int)
    people = asked["resident"][(domains == Sector.CARE) | (domains == Sector.WELFARE)]
    return float(np.unique(people).size / (scenario["neighbourhood.residents"] * scenario["neighbourhood.wijken"]))


def asking_text(asking: float, wijk: Wijk, lang: Language) -> str:
    """How many ask for help in the model, beside how many have the Wmo, as a sentence."""
    wmo = wijk.figures.get("wmo")
    told = {"asking": format_number(1000 * asking, 0, lang)}
    told["wmo"] = "–" if wmo is None else format_number(1000 * wmo.value, 0, lang)
    return say("neighbourhood.page_asking", lang, **told)


def _share(population: Population, condition: np.ndarray) -> float:
    return float(np.count_nonzero(condition) / len(population))


def _household(population: Population) -> tuple[np.ndarray, np.ndarray]:
    """Row of the first member of each household, and its size."""
    _, first, size = np.unique(population.household, return_index=True, return_counts=True)
    return first, size


def _by_household(values: Callable[[Population], np.ndarray]) -> Callable[[Population], float]:
    return lambda population: float(values(population)[_household(population)[0]].mean())


def _youth(population: Population) -> float:
    ages = np.bincount(population.age, minlength=2)
    return float(population.uses_youth.sum() / (ages[0] + UNDER_23_OF_15_24.value * ages[1]))


_MODELLED: dict[str, Callable[[Population], float]] = {
    "age_0_14": lambda p: _share(p, p.age == 0),
    "age_15_24": lambda p: _share(p, p.age == 1),
    "age_25_44": lambda p: _share(p, p.age == 2),
    "age_45_64": lambda p: _share(p, p.age == 3),
    "age_65": lambda p: _share(p, p.age > 3),
    "one_person": lambda p: float((_household(p)[1] == 1).mean()),
    "household_size": lambda p: float(_household(p)[1].mean()),
    **{name: _by_household(lambda p, place=place: p.tenure == place)  # type: ignore[misc]
       for place, name in enumerate(TENURE_NAMES)},
    "low_income": _by_household(lambda p: p.low_income),
    "wmo": lambda p: _share(p, p.uses_wmo),
    "youth_under_23": _youth,
    "participation": lambda p: _share(p, p.uses_participation),
    "nursing": lambda p: _share(p, p.uses_nursing),
    "multi_law": multi_law_share,
}  # fmt: skip
"""How a figure is read off a population."""
