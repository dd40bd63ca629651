"""Which plan holds: plans x worlds x paired seeds, what that says for a choice, and in plain words.

>>> study = ws.robust("three_nurses", "wijkbudget", worlds="box", worlds_n=200, out="which")
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from wijksim import figures
from wijksim.execution.messages import Engine
from wijksim.io.cited import cited
from wijksim.io.folders import place_of
from wijksim.io.policy_files import load_plans
from wijksim.io.robust_files import save_robust
from wijksim.io.sweep_progress import shown
from wijksim.reports.robust import report_of
from wijksim.scenario.arguments import language_from, replications_from, workers_from
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import DEFAULT_ROOT
from wijksim.studies.plain_rows import plain_rows
from wijksim.studies.robust import choice, discovery, information
from wijksim.studies.robust.engine import PAYERS, EngineLaboratory
from wijksim.studies.robust.goals import Goal
from wijksim.studies.robust.kept_names import check_given, goals_from, kept_from, outcome_named
from wijksim.studies.robust.signposts import signpost_table
from wijksim.studies.robust.trials import Laboratory, Trials
from wijksim.studies.robust.worlds import PLAUSIBLE, Worlds, number_of_worlds, worlds_from
from wijksim.text import robust as words
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    import xarray

    from wijksim.figures.sheet import Figure
    from wijksim.studies.robust.discovery import Discovery
    from wijksim.studies.robust.information import Information
    from wijksim.studies.robust.noticing import Noticing
    from wijksim.studies.robust.stress import Stress

RUNS = "runs"
"""Folder of the main series of runs, inside that of the study."""
OUTCOMES = ("collaboration", "weeks_to_help", "quality_of_life", "cost_total")
"""Outcomes that are told when nobody names others."""
GOALS = ("collaboration>ref",)
"""What is good enough when nobody says so: better than today."""
WORLDS, REPLICATIONS = 200, 4


def robust(
    *plans: str | Path | Plan, base: Given = "baseline", worlds: Any = PLAUSIBLE, worlds_n: int = WORLDS,
    replications: int = REPLICATIONS, goals: Sequence[str] = GOALS, outcomes: Sequence[str] = OUTCOMES,
    residents: int | None = None, weeks: int | None = None, seed: Any = DEFAULT_ROOT, out: str | Path,
    keep: Any = None, summary: Any = None, outcome: Any = None, workers: int | None = None, dask: str | None = None,
    engine: Engine | None = None, quiet: bool = False, lang: Language = "en",
) -> "Robust":  # fmt: skip
    """Try plans in many worlds that may be, with paired seeds, and see which holds.

    Parameters
    ----------
    plans
        Names of shipped plans, files of plans, or plans. One is the reference: the one that says so, else ``today``.
    base
        The scenario of the wijk that plans are carried out in.
    worlds
        ``plausible`` (worlds that fit the targets as well as chance can tell), ``box`` (the ranges of the register), a
        table with a column for each parameter, or the file of one.
    worlds_n, replications
        Worlds, at most as many as there are; and seeds for each plan in each world, the same for all.
    goals
        What is good enough, such as ``collaboration>=.15`` or ``cost_total<=ref*1.02`` (``ref``: the reference in the
        same world); all of them together.
    outcomes
        What shares best and regret are told of.
    keep, summary, outcome
        What is kept of every run besides its outcomes, as in a sweep: tables of a run, other windows such as
        ``{"late": ("collaboration", slice(-26, None))}``, an own function. Goals and ``outcomes`` may name all of them
        (``late``, ``payers.municipality``, ``my_numbers:late_costs``); a window is as its outcome is, more or less.
    residents, weeks
        Size of the wijk and horizon, where they are not those of the base.
    out
        Folder of the runs; the same call again makes only what is not there.

    Raises
    ------
    ScenarioError, Refused
        For plans, goals and worlds that are wrong.
    SweepStopped
        After Ctrl-C; what was done is kept.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.robust("wijkbudget", base=tiny, worlds="box", worlds_n=2, replications=2, out="which", workers=1,
    ...     quiet=True)
    >>> found.trials.names, found.trials.n
    (('today', 'wijkbudget'), 2)
    >>> found.best[["outcome", "plan", "count", "worlds"]].head(2).values.tolist()[0][3]
    2
    """
    chosen = load_plans(*plans)
    if len(chosen) < 2:
        raise Refused("there is one plan", "two or more: the reference and what is compared with it")
    scenario = with_horizon(scenario_of(base), weeks)
    if residents is not None:
        scenario = scenario.vary({"neighbourhood.residents": residents}, name=scenario.name)
    root, language = seed_from(seed), language_from(lang)
    source = worlds_from(worlds, root)
    n = number_of_worlds(worlds_n, source)
    kept = kept_from(keep, summary, outcome, int(scenario["horizon_weeks"]))
    read = goals_from(goals, kept)
    told = tuple(outcome_named(name, kept) for name in outcomes)
    with shown(language_of_environment(), quiet=quiet) as show:
        laboratory = EngineLaboratory(
            scenario, place_of(out, "out"), workers_from(workers), dask, (lambda: engine) if engine else None,
            show=show, keep=kept.to_plain(),
        )  # fmt: skip
        laboratory.so_far = lambda trials: _so_far(trials, told, language)
        found = study(
            laboratory, chosen, source, n=n, asked=worlds_n, replications=replications_from(replications), goals=read,
            outcomes=told, root=root, lang=language,
        )  # fmt: skip
        laboratory.so_far = None  # runs for further questions say nothing of the choice
        return found


def _so_far(trials: Trials, outcomes: Sequence[str], language: Language) -> str:
    """What the worlds say that every plan was tried in already; empty when there are none."""
    whole = trials.complete
    judged = [name for name in outcomes if whole.sign(name)]
    if not whole.n or not judged:
        return ""
    titles = {plan.name: words.quoted_title(plan, language) for plan in whole.plans}
    return words.so_far(choice.best_table(whole, judged[:1]), titles, len(whole.seeds), language)


def study(
    laboratory: Laboratory, plans: Sequence[Any], worlds: Worlds, *, n: int, replications: int, goals: tuple[Goal, ...],
    outcomes: Sequence[str], root: int, asked: int | None = None, lang: Language = "en",
) -> "Robust":  # fmt: skip
    """The study in any laboratory: the model's own engine, or a function; see `robust`."""
    trials = laboratory.try_out(plans, worlds.take(n), seeds=replications, root=root, name=RUNS)
    check_given([*outcomes, *(goal.outcome for goal in goals)], trials)
    return Robust(trials, worlds, goals, tuple(outcomes), root, laboratory, asked or n, lang)


@dataclass(frozen=True, eq=False)
class Robust:
    """Plans in many worlds; every table is made when asked for, of the worlds that every plan was tried in.

    Tables of shares give ``count`` of ``worlds`` with ``low`` to ``high``, the 95 % interval (Wilson) of the share:
    what other worlds from the same source might have given.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.robust("wijkbudget", base=tiny, worlds="box", worlds_n=2, replications=2, out="which", workers=1,
    ...     quiet=True)
    >>> found.reference
    'today'
    """

    all_trials: Trials
    """As they are, with worlds in which a run failed."""
    worlds: Worlds
    goals: tuple[Goal, ...]
    outcomes: tuple[str, ...]
    root: int
    laboratory: Laboratory
    asked: int
    """Worlds that were asked for."""
    lang: Language = "en"
    parts: dict[str, Any] = field(default_factory=dict)
    """What was found out further, by name: tables, sentences and figures of the reports that were asked for."""

    @cached_property
    def trials(self) -> Trials:
        """The trials in the worlds in which every plan was tried."""
        return self.all_trials.complete

    @property
    def reference(self) -> str:
        """Name of the plan that the others are compared with."""
        return self.trials.names[0]

    @property
    def base(self) -> Scenario:
        """The scenario that plans were carried out in; the baseline where a function stands for the model."""
        return getattr(self.laboratory, "base", None) or scenario_of("baseline")

    @cached_property
    def best(self) -> pd.DataFrame:
        """In how many worlds each plan is best; see `wijksim.studies.robust.choice.best_table`."""
        return choice.best_table(self.trials, self._judged)

    @cached_property
    def regret(self) -> pd.DataFrame:
        """How much better another plan would have been: mean over worlds, and of the worst tenth of them."""
        return choice.regret_table(self.trials, self._judged)

    @cached_property
    def enough(self) -> pd.DataFrame:
        """In how many worlds each plan reaches each goal, and all of them."""
        return choice.enough_table(self.trials, self.goals)

    @cached_property
    def differences(self) -> pd.DataFrame:
        """What each plan changes, over worlds, for every outcome."""
        return choice.difference_table(self.trials)

    @cached_property
    def variance(self) -> pd.DataFrame:
        """Of what each plan changes: which share of the spread is chance, and which is not knowing the world."""
        return choice.variance_table(self.trials, self.outcomes)

    @cached_property
    def payers(self) -> pd.DataFrame:
        """Who pays more and who less, euro a year, over worlds."""
        return choice.payer_table(self.trials, PAYERS)

    @cached_property
    def signposts(self) -> pd.DataFrame:
        """How often and when measures that wait came in force; empty when no plan has such measures."""
        return signpost_table(self.trials, self.trials.plans)

    @property
    def chosen(self) -> str:
        """The plan that is good enough in most worlds; of equals the one with the least regret in bad worlds."""
        return choice.chosen_plan(self.trials, self.goals, self.outcomes[0])

    @property
    def _judged(self) -> tuple[str, ...]:
        return tuple(name for name in self.outcomes if self.trials.sign(name))

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Every table by name."""
        own = {
            "best": self.best, "regret": self.regret, "enough": self.enough, "differences": self.differences,
            "variance": self.variance, "payers": self.payers, "plans": self.plans_table, "runs": self.runs,
        }  # fmt: skip
        if not self.signposts.empty:
            own["signposts"] = self.signposts
        return own | {name: table for part in self.parts.values() for name, table in part.tables.items()}

    @cached_property
    def plans_table(self) -> pd.DataFrame:
        """A row for each plan: its name, title, sentence, colour, measures and costs."""
        return pd.DataFrame([words.plan_row(plan, self.lang) for plan in self.trials.plans])

    @cached_property
    def runs(self) -> pd.DataFrame:
        """A row for each plan and world: the mean over seeds of every outcome."""
        trials = self.trials
        parts = []
        for place, name in enumerate(trials.names):
            columns = {outcome: trials.mean(outcome)[place] for outcome in trials.values}
            parts.append(pd.DataFrame({"plan": name, "world": range(trials.n), **columns}))
        return pd.concat(parts, ignore_index=True)

    def sentences(self, lang: Language | None = None) -> list[str]:
        """What was found, a plain sentence for each finding, with the number of worlds that it rests on."""
        language = lang or self.lang
        return [*words.findings(self, language), *(s for part in self.parts.values() for s in part.sentences(language))]

    def discover(self, plan: str | None = None, *, confirm: int = 40) -> "Discovery":
        """When a plan falls short: boxes of worlds, held out and run again; see `wijksim.studies.robust.discovery`."""
        return self._kept("discovery", discovery.discover(self, plan or self.chosen, confirm=confirm))

    def information(self) -> "Information":
        """What is worth finding out; see `wijksim.studies.robust.information`."""
        return self._kept("information", information.information(self))

    def stress(self, worlds: int = 20) -> "Stress":
        """Every plan under stresses, and with its largest obstacles eased; see `wijksim.studies.robust.stress`."""
        from wijksim.studies.robust.stress import stress

        return self._kept("stress", stress(self, worlds))

    def noticing(self, wijken: int = 10) -> "Noticing":
        """When a difference would be noticed, and by whom; see `wijksim.studies.robust.noticing`."""
        from wijksim.studies.robust.noticing import noticing

        return self._kept("noticing", noticing(self, wijken))

    def _kept(self, name: str, part: Any) -> Any:
        self.parts[name] = part
        return part

    def plots(self, lang: Language | None = None) -> "dict[str, Figure]":
        """Every figure by name."""
        language = lang or self.lang
        drawn = {
            "enough": figures.robust.figure_of_enough(self, language),
            "regret": figures.robust.figure_of_regret(self, language),
            "spread": figures.robust.figure_of_spread(self, language),
            "payers": figures.robust.figure_of_payers(self, language),
            "chance": figures.robust_more.figure_of_chance(self, language),
        }
        return drawn | {name: figure for part in self.parts.values() for name, figure in part.plots(language).items()}

    def to_xarray(self) -> "xarray.Dataset":
        """Every outcome over plan, world and seed; what differs between worlds as coordinates of world."""
        import xarray

        trials = self.all_trials
        data = {name: (("plan", "world", "seed"), table) for name, table in trials.values.items()}
        places = {"plan": list(trials.names), "world": range(trials.n), "seed": list(trials.seeds)}
        differ = {str(name): ("world", trials.worlds[name].to_numpy()) for name in trials.worlds.columns}
        return xarray.Dataset(data, coords=places | differ, attrs={"reference": self.reference})

    def to_dict(self) -> dict[str, Any]:
        """Everything but the runs as plain data, ready for JSON."""
        tables = {name: plain_rows(table) for name, table in self.tables.items() if name != "runs"}
        return {
            "plans": list(self.trials.names), "reference": self.reference, "chosen": self.chosen,
            "worlds": {
                "kind": self.worlds.kind, "asked": self.asked, "tried": self.all_trials.n, "used": self.trials.n,
                "fitted_to_these_rules": self.worlds.is_of_these_rules,
            },
            "seeds": list(self.trials.seeds), "goals": [str(goal) for goal in self.goals],
            "sentences": {"nl": self.sentences("nl"), "en": self.sentences("en")}, **tables, **cited(self.base),
        }  # fmt: skip

    def report(self, lang: Language | None = None) -> str:
        """The findings and their tables as Markdown."""
        return report_of(self, lang or self.lang)

    def save(self, folder: str | Path, *, lang: Language | None = None, command: str | None = None) -> Path:
        """Write tables (.csv, .xlsx, .parquet), figures, report, sentences and manifest; returns the folder made."""
        return save_robust(self, folder, lang or self.lang, command)

    def __repr__(self) -> str:
        return f"<Robust: {len(self.trials.names)} plans in {self.trials.n} worlds, {len(self.trials.seeds)} seeds>"

    def _repr_html_(self) -> str:
        return "".join(f"<p>{escape(sentence)}</p>" for sentence in self.sentences())
