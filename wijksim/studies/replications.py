"""One scenario on many seeds: what it gives on average, and how much chance in the model makes of it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim import figures
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.paired_runs import Failure, Progress, Task, map_runs
from wijksim.execution.population_years import yearly_population
from wijksim.execution.simulate import finished, started
from wijksim.io.machine import processors
from wijksim.io.study_folder import Study, save_study
from wijksim.model.result import Run
from wijksim.observe.outcomes import trailing_sum
from wijksim.scenario.arguments import outcome_from, replications_from, workers_from
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.observed import POPULATION
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import DEFAULT_ROOT, paired_seeds
from wijksim.studies.on_seeds import OnSeeds
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.figures.protocols import BesideObserved
    from wijksim.figures.sheet import Figure

Floats = npt.NDArray[np.float64]
QUANTILES = (0.1, 0.5, 0.9)


def run_many(
    scenario: Given, *, replications: int = 20, seed: Any = DEFAULT_ROOT, workers: int | None = None,
    weeks: int | None = None, progress: Progress | None = None, runs: int | None = None,
) -> "ManyRuns":  # fmt: skip
    """Run ``scenario`` on the first ``replications`` seeds of the list with root ``seed``, that of comparisons and
    sweeps; the list does not depend on the scenario. ``runs`` is another word for ``replications``.

    ``workers`` is the number of processes (by default all processors; the result does not depend on it), ``weeks``
    replaces the horizon, ``progress(done, total)`` is called after every run.

    Returns
    -------
    ManyRuns
        What succeeded, and which seeds failed and why.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> many = ws.run_many(small, runs=3, workers=1)
    >>> many.n, many.values.shape[:2]
    (3, (3, 13))
    """
    scenario, root = with_horizon(scenario_of(scenario), weeks), seed_from(seed)
    n = replications_from(replications) if runs is None else replications_from(runs, name="runs")
    tasks = [Task((scenario,), each) for each in paired_seeds(root, n)]
    processes = workers_from(workers) or processors()
    results = map_runs(tasks, min(processes, len(tasks)), progress, work=series_and_summary)
    done = [(task.seed, result) for task, result in zip(tasks, results, strict=True) if not isinstance(result, Failure)]
    shape = (0, int(scenario["horizon_weeks"]), len(OUTCOME_NAMES))
    return ManyRuns(
        scenario=scenario,
        root=root,
        seeds=tuple(each for each, _ in done),
        values=np.stack([series for _, (series, _, _) in done]) if done else np.zeros(shape),
        means=np.stack([means for _, (_, means, _) in done]) if done else np.zeros((0, shape[2])),
        population=np.stack([people for _, (_, _, people) in done]) if done else np.zeros((0, 0, len(POPULATION))),
        failures=tuple(result for result in results if isinstance(result, Failure)),
    )


def series_and_summary(task: Task) -> tuple[Floats, Floats, Floats] | Failure:
    """Weekly outcomes of the one scenario of a task, their means over the weeks that count, and its population."""
    scenario = task.scenarios[0]
    try:
        model = started(scenario, task.seed)
        for _ in range(int(scenario["horizon_weeks"])):
            model.step()
        result, people = finished(model), yearly_population(Run(model))
    except Exception as error:
        return Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}")
    return result.series, result.summary, people


@dataclass(frozen=True, eq=False)
class ManyRuns(OnSeeds):
    """Runs of one scenario that succeeded; every table is made when asked for.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> many = ws.run_many(small, runs=3, workers=1)
    >>> list(many.summary.columns)
    ['outcome', 'mean', 'p10', 'median', 'p90', 'n']
    >>> len(many.bands("trust"))
    13
    """

    values: Floats
    """[runs, weeks, outcomes]"""
    means: Floats
    """[runs, outcomes], means over the weeks that count."""
    population: Floats
    """[runs, years, figures of the population], at the start of each year."""
    failures: tuple[Failure, ...] = ()

    @cached_property
    def series(self) -> pd.DataFrame:
        """A row for each run and week: ``seed``, ``week`` and every outcome."""
        runs, weeks, _ = self.values.shape
        table = pd.DataFrame(self.values.reshape(runs * weeks, -1), columns=list(OUTCOME_NAMES))
        table.insert(0, "week", np.tile(np.arange(weeks), runs))
        table.insert(0, "seed", np.repeat(np.array(self.seeds, np.int64), weeks))
        return table

    @cached_property
    def runs(self) -> pd.DataFrame:
        """A row for each run: ``seed`` and every outcome, mean over the weeks that count."""
        table = pd.DataFrame(self.means, columns=list(OUTCOME_NAMES))
        table.insert(0, "seed", np.array(self.seeds, np.int64))
        return table

    @cached_property
    def summary(self) -> pd.DataFrame:
        """A row for each outcome: ``mean``, ``p10``, ``median``, ``p90`` over runs of the means over the weeks that
        count."""
        p10, median, p90 = np.quantile(self.means, QUANTILES, axis=0)
        return pd.DataFrame({
            "outcome": list(OUTCOME_NAMES), "mean": self.means.mean(axis=0), "p10": p10, "median": median, "p90": p90,
            "n": self.n,
        })  # fmt: skip

    def bands(self, outcome: str, *, span: int = 1) -> pd.DataFrame:
        """A row for each week: ``mean``, ``p10``, ``median`` and ``p90`` over runs of one outcome.

        With ``span`` every week of a run is the mean of that many weeks up to it (fewer at the start).
        """
        values = self.values[:, :, OUTCOME_NAMES.index(outcome_from(outcome))]
        if span > 1:
            weeks = np.minimum(np.arange(1, values.shape[1] + 1), span)
            values = np.stack([trailing_sum(row, span) for row in values]) / weeks
        p10, median, p90 = np.quantile(values, QUANTILES, axis=0)
        return pd.DataFrame({
            "week": np.arange(values.shape[1]), "mean": values.mean(axis=0), "p10": p10, "median": median, "p90": p90,
        })  # fmt: skip

    def plot(self, lang: Language = "en", *, observed: "BesideObserved | None" = None) -> "Figure":
        """Mean and band of a few outcomes over the weeks, with what `beside` made of observed figures as marks."""
        return figures.bands.figure_of_bands(self, lang, observed.placed if observed else ())

    def save(
        self, folder: str | Path, *, lang: Language = "en", command: str | None = None,
        observed: "BesideObserved | None" = None,
    ) -> Path:  # fmt: skip
        """Write series of all runs, summary, figures, scenario and manifest, and what `beside` made of observed
        figures; returns the folder that was made."""
        study = Study("runs", self.scenario, root=self.root, seeds=self.seeds, command=command)
        tables, summaries = {"summary": self.summary}, {"summary": self.to_dict()["summary"]}
        drawn = {"bands": self.plot(lang, observed=observed)}
        if observed is not None:
            tables["observed"], summaries["observed"] = observed.table, observed.to_dict()
            drawn["observed"] = observed.plot(lang)
        return save_study(
            folder, study, parquet={"series": self.series, "runs": self.runs}, csv=tables, summaries=summaries,
            figures=drawn,
        )  # fmt: skip

    def to_dict(self) -> dict[str, Any]:
        """The summary as plain data, ready for JSON."""
        rows = self.summary.set_index("outcome")[["mean", "p10", "median", "p90"]].to_dict("index")
        return {
            "scenario": self.scenario.name, "root_seed": self.root, "seeds": list(self.seeds), "weeks": self.weeks,
            "summary_from": self.summary_from, "failures": [vars(failure) for failure in self.failures],
            "summary": {str(name): row for name, row in rows.items()},
        }  # fmt: skip

    def __repr__(self) -> str:
        return f"<{self.n} runs of {self.scenario.name!r}, {self.weeks} weeks>"
