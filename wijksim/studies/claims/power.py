"""What an evaluation of a programme in some wijken could show: power of a comparison of treated and untreated wijken.

Runs of the programme give, for every wijk, what was reached in a year. The effect is what the model says (the same
wijken with and without the programme); the spread is what an evaluator meets, who sees different wijken on both sides.
From both follows the chance that a two-sided t-test of n treated against n untreated wijken finds a difference (002
§2.2, §5.1; P15).
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import nct, t  # type: ignore[import-untyped]

from wijksim.domain.events import EventKind
from wijksim.execution.paired_runs import Failure, Progress, Task, map_runs
from wijksim.execution.warm_start import WarmStarts
from wijksim.io.folders import StoreError
from wijksim.model.wijk_model import WijkModel
from wijksim.observe.population_means import quality_of_life
from wijksim.scenario.arguments import replications_from, workers_from
from wijksim.scenario.claim import Programme
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.effects import interval_of_mean

Floats = npt.NDArray[np.float64]

ALPHA = 0.05
ENOUGH = 0.8
"""Power that evaluations usually ask for."""
MAX_WIJKEN = 10
"""Wijken on either side for which the power is worked out one by one."""
SEARCHED_TO = 2000
"""More wijken than this on either side there are not in the country for a programme and its comparison."""
WEEKS_A_YEAR = 52
MEASURES = ("joint_cases", "hidden_needs", "quality_of_life", "second_line_entries", "second_line_cost")
"""Per wijk: joint cases solved and hidden needs found, per 1,000 residents in the year before; mean quality of life at
the end of the year; residents who enter second-line care, per 1,000 in the year before; euro of second-line care a
resident and year, at the number of people in it at the end of the year."""
DESIGNS = ("level", "change")
"""Treated against untreated wijken, afterwards; or the change since the start in treated against untreated wijken."""


class DetectionError(StoreError):
    """Runs of a programme failed: names the scenario, the seed and the error."""


def detection_power(
    programme: Programme, *, runs: int = 5, seed: Any = 2026, workers: int = 1, residents: int | None = None,
    progress: Progress | None = None,
) -> "Detection":  # fmt: skip
    """Run a programme ``runs`` times with and without what it does, and see how well wijken can be told apart.

    ``residents`` sets another size of wijk. Raises :class:`DetectionError` when a run fails.
    """
    runs, seed = replications_from(runs, least=2, name="runs"), seed_from(seed)
    pair = [
        each if residents is None else each.vary({"neighbourhood.residents": residents}, name=each.name)
        for each in (programme.base, programme.variant)
    ]
    tasks = [Task((each,), number) for number in paired_seeds(seed, runs) for each in pair]
    found = map_runs(tasks, min(workers_from(workers) or 1, len(tasks)), progress, work=wijken_of_task)
    for result in found:
        if isinstance(result, Failure):
            raise DetectionError(f"{result.scenario}, seed {result.seed}: {result.error}")
    values = np.stack(found).reshape(runs, 2, *found[0].shape)
    return Detection((0, *programme.years), values, int(pair[0]["neighbourhood.residents"]))


def wijken_of_task(task: Task) -> Floats | Failure:
    """Every measure of every wijk, at the start and after each year, [years + 1, wijken, measures]."""
    scenario = task.scenarios[0]
    try:
        model = WarmStarts().model(scenario, task.seed)
        measured = [_measured(model, 0)]
        for year in range(1, int(scenario["horizon_weeks"]) // WEEKS_A_YEAR + 1):
            for _ in range(WEEKS_A_YEAR):
                model.step()
            measured.append(_measured(model, year * WEEKS_A_YEAR))
        return np.stack(measured)
    except Exception as error:
        return Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}")


def _measured(model: WijkModel, week: int) -> Floats:
    """All measures of every wijk before this week, [wijken, measures]."""
    (joint, found, entries), (quality, euro) = _counts(model, week), _snapshot(model)
    return np.stack([joint, found, quality, entries, euro], axis=-1)


def _snapshot(model: WijkModel) -> tuple[Floats, Floats]:
    """Mean quality of life, and euro of second-line care a resident and year, by wijk."""
    people = model.world.residents
    size = np.bincount(people.wijk).astype(np.float64)

    def mean(values: npt.NDArray[Any]) -> Floats:
        return np.bincount(people.wijk, weights=values) / size

    in_care = mean(people.in_second_line)
    care, welfare, housing = (mean(people.need[:, domain]) for domain in range(3))
    quality = quality_of_life(care, welfare, housing, in_care)
    euro = in_care * WEEKS_A_YEAR * float(model.scenario_of_run["second_line.cents_per_week"]) / 100.0
    return quality, euro


def _counts(model: WijkModel, week: int) -> list[Floats]:
    """Joint cases solved, hidden needs found and entries of second-line care in the year before, each by wijk."""
    log, people = model.world.log, model.world.residents
    rows = log.rows[: log.n]
    rows = rows[(rows["week"] >= week - WEEKS_A_YEAR) & (rows["week"] < week) & (rows["resident"] >= 0)]
    order = np.argsort(people.number)
    wijk = people.wijk[order[np.searchsorted(people.number[order], rows["resident"])]]
    size = np.bincount(people.wijk)
    kinds = (
        (rows["kind"] == EventKind.SOLVED) & (rows["partner"] >= 0),
        rows["kind"] == EventKind.NEED_FOUND,
        rows["kind"] == EventKind.ENTERED_SECOND_LINE,
    )
    return [1000.0 * np.bincount(wijk[kind], minlength=size.size) / size for kind in kinds]


def power_of_comparison(effect: float, spread: float, n: int) -> float:
    """Chance that a two-sided t-test at :data:`ALPHA` of n treated against n untreated wijken finds the effect.

    ``spread`` is the standard deviation between wijken of one side. One wijk on either side shows no spread, so that
    nothing can be tested: not-a-number.
    """
    if n < 2 or not spread > 0.0:
        return float("nan")
    freedom, shift = 2 * n - 2, abs(effect) / spread * (n / 2.0) ** 0.5
    edge = float(t.ppf(1.0 - ALPHA / 2.0, freedom))
    if shift > edge + 20.0:  # beyond all doubt, where the non-central t runs out of digits
        return 1.0
    return min(1.0, float(nct.sf(edge, freedom, shift) + nct.cdf(-edge, freedom, shift)))


def wijken_needed(effect: float, spread: float) -> int | None:
    """Fewest wijken on either side with power :data:`ENOUGH`; None when :data:`SEARCHED_TO` is not enough."""
    low, high = 1, 2
    while not power_of_comparison(effect, spread, high) >= ENOUGH:
        low, high = high, 2 * high
        if low >= SEARCHED_TO:
            return None
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if power_of_comparison(effect, spread, middle) >= ENOUGH else (middle, high)
    return high


@dataclass(frozen=True, eq=False)
class Detection:
    """Wijken of a programme with and without what it does, and how well an evaluation could tell."""

    years: tuple[int, ...]
    """Years after the start; the first is 0."""
    values: Floats
    """[runs, without or with, all years from 0, wijken, measures]"""
    residents: int
    """Residents of every wijk."""

    searched_to: ClassVar[int] = SEARCHED_TO
    """Where the search for enough wijken ends."""

    @property
    def runs(self) -> int:
        """Number of runs of either scenario."""
        return int(self.values.shape[0])

    @property
    def wijken(self) -> int:
        """Wijken in every run."""
        return int(self.values.shape[3])

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each measure, year and design: effect, spread, power for 1 to 10 wijken a side, how many it takes.

        ``low`` to ``high`` is the 95 % interval of the effect over runs; ``between_wijken`` and ``between_runs``
        are the parts of ``spread`` (standard deviations) within a run and between runs.
        """
        rows = [
            self._row(measure, year, design) for measure in MEASURES for year in self.years[1:] for design in DESIGNS
        ]
        return pd.DataFrame(rows)

    def of(self, measure: str, year: int, design: str) -> Floats:
        """What is compared, [runs, without or with, wijken]."""
        column = MEASURES.index(measure)
        after = self.values[:, :, year, :, column]
        result: Floats = after if design == "level" else after - self.values[:, :, 0, :, column]
        return result

    def _row(self, measure: str, year: int, design: str) -> dict[str, object]:
        compared = self.of(measure, year, design)
        differences = (compared[:, 1] - compared[:, 0]).mean(axis=1)
        effect, (low, high) = float(differences.mean()), interval_of_mean(differences)
        within = float(compared.var(axis=2, ddof=1).mean()) if self.wijken > 1 else 0.0
        between = max(0.0, float(compared.mean(axis=2).var(axis=0, ddof=1).mean()) - within / self.wijken)
        spread = (within + between) ** 0.5
        power = {f"power_{n}": power_of_comparison(effect, spread, n) for n in range(1, MAX_WIJKEN + 1)}
        return {
            "measure": measure, "year": year, "design": design, "effect": effect,
            "low": float(low), "high": float(high), "spread": spread,
            "between_wijken": within**0.5, "between_runs": between**0.5, **power,
            "wijken_needed": wijken_needed(effect, spread) if spread > 0.0 else None,
        }  # fmt: skip

    def power(self, measure: str, year: int, design: str = "change", n: int = MAX_WIJKEN) -> float:
        """Chance to detect the effect on a measure after some years with n wijken on either side."""
        table = self.table.set_index(["measure", "year", "design"])
        return float(table[f"power_{n}"].to_dict()[(measure, year, design)])

    def to_dict(self) -> dict[str, object]:
        """The table as plain data, ready for JSON."""
        records = self.table.astype(object).where(self.table.notna(), None).to_dict("records")
        return {"runs": self.runs, "wijken": self.wijken, "residents": self.residents, "alpha": ALPHA, "rows": records}


def runs_of(programme: Programme, replications: int) -> int:
    """Runs of a programme in a check with so many pairs: its wijken make it slow, and each run gives all of them."""
    return max(2, min(replications, 60 // int(programme.base["neighbourhood.wijken"])))
