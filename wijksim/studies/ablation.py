"""Which mechanisms carry a result: the same seeds with every mechanism switched off in turn.

A mechanism is switched off from week 0; the past is shared. A difference says what the model does without a rule,
which is not what a neighbourhood does without the thing that the rule is about.
"""

from collections.abc import Sequence
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
from wijksim.execution.simulate import simulate
from wijksim.io.folders import StoreError
from wijksim.io.machine import processors
from wijksim.io.study_folder import Study, save_study
from wijksim.scenario.arguments import known_name, known_names, outcome_from, replications_from, workers_from
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.effects import interval_of_mean
from wijksim.studies.on_seeds import OnSeeds
from wijksim.text.catalogue import say
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

Floats = npt.NDArray[np.float64]


class AblationError(StoreError):
    """This cannot be looked into; the message says why, in one line."""


def ablate(
    scenario: Given, outcome: str = "collaboration", *, replications: int = 10, seed: Any = 2026,
    workers: int | None = None, weeks: int | None = None, mechanisms: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> "Ablation":  # fmt: skip
    """Run ``scenario`` on ``replications`` seeds as it is, and again without each mechanism.

    ``mechanisms`` are those to switch off, by default all that the scenario has on; ``seed`` is the root of the
    list of seeds, ``workers`` the number of processes (all processors), ``weeks`` replaces the horizon.
    ``progress(done, total)`` is called after every run. ``scenario`` may be its name or its file. Raises
    `AblationError` when a run fails, ``ValueError`` for an unknown outcome or mechanism.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.ablate(small, "trust", replications=2, mechanisms=["trust", "recall"], workers=1)
    >>> sorted(found.table["mechanism"])
    ['recall', 'trust']
    """
    scenario, root = with_horizon(scenario_of(scenario), weeks), seed_from(seed)
    replications, outcome = replications_from(replications, least=2), outcome_from(outcome)
    chosen = known_names("mechanism", mechanisms, MECHANISMS)
    off = tuple(name for name in chosen if name not in scenario.without)
    variants = [scenario.vary(without=[*scenario.without, name], name=f"without {name}") for name in off]
    seeds = paired_seeds(root, replications)
    # Seed by seed, so that runs that share a past stand together.
    tasks = [Task((each,), number) for number in seeds for each in (scenario, *variants)]
    found = map_runs(tasks, min(workers_from(workers) or processors(), len(tasks)), progress, work=summary_of_task)
    for result in found:
        if isinstance(result, Failure):
            raise AblationError(f"{result.scenario}, seed {result.seed}: {result.error}")
    values = np.array(found).reshape(len(seeds), 1 + len(off), len(OUTCOME_NAMES))
    return Ablation(scenario=scenario, root=root, seeds=seeds, outcome=outcome, mechanisms=off, values=values)


def summary_of_task(task: Task) -> Floats | Failure:
    """Mean of every outcome over the weeks that count, of the one scenario of a task."""
    try:
        return simulate(task.scenarios[0], task.seed).summary
    except Exception as error:
        return Failure(task.seed, task.scenarios[0].name, f"{type(error).__name__}: {error}")


@dataclass(frozen=True, eq=False)
class Ablation(OnSeeds):
    """Paired runs of a scenario with all its mechanisms, and without each of them.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.ablate(small, "trust", replications=2, mechanisms=["recall"], workers=1)
    >>> found.differences("recall").shape
    (2,)
    """

    outcome: str
    mechanisms: tuple[str, ...]
    """What was switched off, one at a time."""
    values: Floats
    """[seeds, 1 + mechanisms, outcomes], mean over the weeks that count; the first is the scenario as it is."""

    @property
    def base(self) -> float:
        """Mean of the outcome with all mechanisms."""
        return float(self._of(self.outcome)[:, 0].mean())

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each mechanism, the one that matters most first; see :meth:`table_of`."""
        return self.table_of(self.outcome)

    def table_of(self, outcome: str, lang: Language = "en") -> pd.DataFrame:
        """A row for each mechanism, sorted by the size of the difference.

        ``with_all`` and ``without`` are means of the outcome; ``difference`` (without minus with) has the 95 %
        interval ``low`` to ``high`` (Student's t, paired); ``clear`` tells whether 0 is outside it; ``n`` is the
        number of pairs.
        """
        outcome_from(outcome)
        values = self._of(outcome)
        differences = values[:, 1:] - values[:, :1]
        low, high = interval_of_mean(differences)
        table = pd.DataFrame({
            "mechanism": list(self.mechanisms),
            "label": [say(f"mechanism.{name}", lang) for name in self.mechanisms],
            "with_all": float(values[:, 0].mean()),
            "without": values[:, 1:].mean(axis=0),
            "difference": differences.mean(axis=0),
            "low": low,
            "high": high,
            "clear": (low > 0.0) | (high < 0.0),
            "n": self.n,
        })  # fmt: skip
        order = np.argsort(-np.abs(table["difference"].to_numpy()), kind="stable")
        return table.iloc[order].reset_index(drop=True)

    def differences(self, mechanism: str) -> Floats:
        """Paired differences (without minus with) of the outcome for one mechanism, [seeds]."""
        known_name("mechanism in this ablation", mechanism, self.mechanisms)
        values = self._of(self.outcome)
        result: Floats = values[:, 1 + self.mechanisms.index(mechanism)] - values[:, 0]
        return result

    def plot(self, lang: Language = "en") -> "Figure":
        """The differences as dots with their intervals, the largest on top."""
        return figures.ablation.figure_of_ablation(self, lang)

    def save(self, folder: str | Path, *, lang: Language = "en", command: str | None = None) -> Path:
        """Write table, all outcomes, figure, scenario and manifest; returns the folder that was made."""
        everything = [self.table_of(name, lang).assign(outcome=name) for name in OUTCOME_NAMES]
        tables = {
            "ablation": self.table_of(self.outcome, lang),
            "all_outcomes": pd.concat(everything, ignore_index=True),
        }
        study = Study(
            "ablation",
            self.scenario,
            root=self.root,
            seeds=self.seeds,
            about={"outcome": self.outcome},
            command=command,
        )
        return save_study(folder, study, csv=tables, figures={"ablation": self.plot(lang)})

    def to_dict(self) -> dict[str, Any]:
        """The table as plain data, ready for JSON."""
        return {
            "scenario": self.scenario.name, "outcome": self.outcome, "root_seed": self.root, "seeds": list(self.seeds),
            "weeks": self.weeks, "summary_from": self.summary_from, "with_all": self.base,
            "mechanisms": self.table.drop(columns="with_all").to_dict("records"),
        }  # fmt: skip

    def _of(self, outcome: str) -> Floats:
        result: Floats = self.values[:, :, OUTCOME_NAMES.index(outcome)]
        return result

    def __repr__(self) -> str:
        number = len(self.mechanisms)
        return f"<Ablation of {self.scenario.name!r}: {self.outcome} without each of {number}, {self.n} pairs>"
