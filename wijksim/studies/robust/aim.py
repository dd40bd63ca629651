"""What must be true: the cheapest settings and start weeks that reach goals in enough worlds, by Optuna on the engine.

>>> levers = {"boundary_workers.operational_hours": (40, 300), "start": (0, 104)}
>>> found = ws.aim("collaboration>=.15", levers, out="aim")

Optuna's NSGA-II looks for the frontier of cost against certainty. What it asks depends on its seed and on what it was
told only, so that a search that was stopped goes on by asking the same again: the runs are there. Before anything is
recommended every point of the frontier is run anew in worlds and with luck that the search did not use. Values are
asked for with three figures, so that what is told is what was tried.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from wijksim import figures
from wijksim.execution.messages import Engine
from wijksim.io.cited import cited
from wijksim.io.folders import StoreError, place_of
from wijksim.io.policy_files import load_plans
from wijksim.io.robust_files import save_aim
from wijksim.io.sweep_progress import shown
from wijksim.reports.robust import report_of_aim
from wijksim.scenario.arguments import count, language_from, replications_from, workers_from
from wijksim.scenario.door import Given, scenario_of, with_horizon
from wijksim.scenario.exploration import Explored, Range, Values, read_explored
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.measures import START
from wijksim.scenario.parameter import Parameter, Value, plain, plain_python
from wijksim.scenario.policy import Plan, today
from wijksim.scenario.problems import Problems, Refused
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import DEFAULT_ROOT
from wijksim.studies.plain_rows import plain_rows
from wijksim.studies.robust.choice import WEEKS_A_YEAR, interval_of_share
from wijksim.studies.robust.engine import EngineLaboratory
from wijksim.studies.robust.goals import Goal, all_reached
from wijksim.studies.robust.kept_names import goals_from
from wijksim.studies.robust.trials import Laboratory, Trials
from wijksim.studies.robust.worlds import PLAUSIBLE, Worlds, number_of_worlds, worlds_from
from wijksim.text import aim as words
from wijksim.text.installation import not_installed
from wijksim.text.language import LANGUAGES, Language, language_of_environment
from wijksim.text.robust import title_of

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

RISK = 0.2
"""Share of worlds in which the goals may be missed."""
GENERATIONS, POPULATION = 8, 12
WORLDS, REPLICATIONS = 30, 2
FIGURES = 3
"""Figures of a value that is asked for."""
LEAST_FRESH = 2
"""Worlds that were not used in the search, fewer of which say nothing."""
START_WEEK = "start"
"""Name under which the first week of the measure is searched."""
COST = "cost_total"
type Maker = Callable[[str, Mapping[str, Value]], Any]
"""Makes a plan of its name and the values of the levers."""


def aim(
    goal: str | Sequence[str], levers: Mapping[str, Any], risk: float = RISK, *, plan: str | Path | Plan | None = None,
    base: Given = "baseline", worlds: Any = PLAUSIBLE, worlds_n: int = WORLDS, replications: int = REPLICATIONS,
    generations: int = GENERATIONS, population: int = POPULATION, residents: int | None = None,
    weeks: int | None = None, seed: Any = DEFAULT_ROOT, out: str | Path, workers: int | None = None,
    dask: str | None = None, engine: Engine | None = None, quiet: bool = False, lang: Language = "en",
) -> "Aim":  # fmt: skip
    """The cheapest settings of ``levers`` that reach the goals in at least ``1 - risk`` of the worlds.

    Parameters
    ----------
    goal
        Such as ``collaboration>=.15``, or several.
    levers
        For each lever a pair (a range) or a row of values; ``start`` is the week in which all of them begin.
    risk
        Share of worlds in which a goal may be missed, 0-1.
    plan
        A plan that is carried out anyhow; the levers come on top of it.
    worlds, worlds_n, replications
        As in `wijksim.robust`; as many worlds again are kept to try what was found. Where there are not twice as many,
        half of them are used and the other half is kept.
    generations, population
        How many times how many settings are tried.
    out
        Folder of the runs; the same call again goes on where it was.

    Raises
    ------
    ScenarioError, Refused
        For levers, goals and worlds that are wrong, and when Optuna is not installed.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.aim("trust>=0", {"room_to_manoeuvre": (0.1, 0.9)}, base=tiny, worlds="box", worlds_n=2,
    ...     replications=1, generations=1, population=2, out="aim", workers=1, quiet=True)
    >>> found.recommended is not None
    True
    """
    if find_spec("optuna") is None:
        raise Refused(not_installed("optuna"))
    root, language = seed_from(seed), language_from(lang)
    scenario = with_horizon(scenario_of(base), weeks)
    if residents is not None:
        scenario = scenario.vary({"neighbourhood.residents": residents}, name=scenario.name)
    own = load_plans(plan)[-1] if plan is not None else today()
    source = worlds_from(worlds, root)
    with shown(language_of_environment(), quiet=quiet) as show:
        laboratory = EngineLaboratory(
            scenario, place_of(out, "out"), workers_from(workers), dask, (lambda: engine) if engine else None, show=show
        )
        return search(
            laboratory, goals_from(goal), read_levers(levers, int(scenario["horizon_weeks"])),
            lambda name, values: _plan_of(own, name, values), worlds=source,
            n=number_of_worlds(worlds_n, source), replications=replications_from(replications),
            risk=_risk(risk), generations=count("generations", generations, 1, 10_000),
            population=count("population", population, 2, 10_000), reference=own, root=root, lang=language,
            begins=lambda number: show.note("aim_generation", number=number, of=generations),
        )  # fmt: skip


def _risk(risk: object) -> float:
    if isinstance(risk, bool) or not isinstance(risk, int | float) or not 0.0 <= risk < 1.0:
        raise Refused(f"risk is {risk!r}", "a share from 0 up to, not including, 1")
    return float(risk)


def read_levers(levers: object, weeks: int = 0) -> dict[str, Explored]:
    """What is searched: levers that a measure may set, and ``start``; `ScenarioError` says what is wrong.

    ``weeks`` of the runs, where they are known: what begins later than that changes nothing.
    """
    if weeks and isinstance(levers, Mapping) and levers.get(START_WEEK, 0) is None:
        levers = {**levers, START_WEEK: (0, weeks - 1)}
    problems = Problems()
    found = read_explored(levers, problems, ("levers",), _lever)
    start = found.get(START_WEEK)
    if weeks and start is not None:
        last = start.high if isinstance(start, Range) else max(map(int, start.values))  # type: ignore[arg-type]
        if last >= weeks:
            problems.add(
                ("levers", START_WEEK), f"start goes to week {plain(last)} of runs of {weeks} weeks",
                allowed=f"up to {weeks - 1}",
            )  # fmt: skip
    if not found and not problems.found:
        problems.add(("levers",), "there are no levers", hint='write for example {"room_to_manoeuvre": (0.1, 0.9)}')
    problems.raise_if_any()
    return found


def _lever(name: object) -> Parameter | None:
    if name == START_WEEK:
        return START
    found = REGISTER.get(name) if isinstance(name, str) else None
    return found if found is not None and found.role.value == "lever" and not found.structural else None


def _plan_of(own: Plan, name: str, values: Mapping[str, Value]) -> Plan:
    """The plan that is carried out anyhow, with the levers set from their start week."""
    start = int(values.get(START_WEEK, values.get(START.name, 0)))  # type: ignore[arg-type]
    settings = {lever: value for lever, value in values.items() if lever not in (START_WEEK, START.name)}
    measures = (*own.measures, Measure("aim", start, None, FrozenMap(settings)))
    return Plan(name, sentence=own.sentence, measures=measures, organisations=own.organisations, without=own.without)


def search(
    laboratory: Laboratory, goals: tuple[Goal, ...], levers: Mapping[str, Explored], make: Maker, *, worlds: Worlds,
    n: int, replications: int, risk: float, generations: int, population: int, reference: Any, root: int,
    lang: Language = "en", cost: str = COST, begins: Callable[[int], None] = lambda number: None,
) -> "Aim":  # fmt: skip
    """The search in any laboratory; ``make`` makes a plan of values of the levers. See `aim`."""
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    sampler = optuna.samplers.NSGAIISampler(population_size=population, seed=root)
    asked = optuna.create_study(directions=["minimize", "maximize"], sampler=sampler)
    used, again, are_fresh = _worlds_to_use(worlds, n)
    rows: list[dict[str, Any]] = []
    failed = 0
    for generation in range(generations):
        begins(generation + 1)
        trials = [asked.ask() for _ in range(population)]
        values = [{name: _asked(trial, name, each) for name, each in levers.items()} for trial in trials]
        plans = [make(f"{generation}-{place}", each) for place, each in enumerate(values)]
        found = _tried(laboratory, [reference, *plans], used, replications, root, f"aim/generation-{generation}")
        failed += found.n - found.complete.n
        for trial, each, plan, judged in zip(trials, values, plans, _judged(found, goals, cost), strict=True):
            asked.tell(trial, [judged["cost"], judged["certainty"]])
            rows.append({"plan": plan.name, **each, **judged})
    table = pd.DataFrame(rows)
    frontier = table[_on_frontier(table["cost"].to_numpy(), table["certainty"].to_numpy())]
    if (frontier["certainty"] > 0).any():  # what reaches the goals nowhere is no choice, however cheap
        frontier = frontier[frontier["certainty"] > 0]
    frontier = frontier.drop_duplicates(["cost", "certainty"]).sort_values("cost", kind="stable", ignore_index=True)
    plans = [make(str(row["plan"]), {name: row[name] for name in levers}) for row in frontier.to_dict("records")]
    tried = _tried(laboratory, [reference, *plans], again, replications, root + 1, "aim/again")
    anew = pd.DataFrame(_judged(tried, goals, cost)).add_prefix("anew_")
    return Aim(
        goals, tuple(levers), risk, table, pd.concat([frontier, anew], axis=1), searched=len(used),
        worlds=tried.complete.n, fresh_worlds=are_fresh, seeds=tried.seeds, root=root, source=worlds,
        titles={lang: title_of(reference, lang) for lang in LANGUAGES},
        base=getattr(laboratory, "base", None) or scenario_of("baseline"),
        failed=failed + tried.n - tried.complete.n, lang=lang,
    )  # fmt: skip


def _worlds_to_use(worlds: Worlds, n: int) -> tuple[pd.DataFrame, pd.DataFrame, bool]:
    """Worlds for the search, worlds to run what it found anew, and whether the latter are others.

    Of a source with fewer than twice as many as are asked for, half goes to either.
    """
    half = min(n, worlds.most // 2)
    if half < LEAST_FRESH:
        return worlds.take(n), worlds.take(n), False
    return worlds.take(half), worlds.take(half, skip=half), True


def _tried(
    laboratory: Laboratory, plans: Sequence[Any], worlds: pd.DataFrame, seeds: int, root: int, name: str
) -> Trials:  # fmt: skip
    """What plans gave, in one world at least; `StoreError` when there is no such world."""
    found = laboratory.try_out(plans, worlds, seeds=seeds, root=root, name=name)
    if not found.complete.n:
        raise StoreError(f"in no world of {name} every setting was run: wijksim status says why")
    return found


def _asked(trial: Any, name: str, explored: Explored) -> Value:
    """What Optuna asks for one lever."""
    if isinstance(explored, Values):
        return explored.values[trial.suggest_int(name, 0, len(explored.values) - 1)]
    return _in_figures(explored.at(trial.suggest_float(name, 0.0, 1.0)), explored)


def _in_figures(value: Value, explored: Range) -> Value:
    """A value of a range with :data:`FIGURES` figures, within the range; whole numbers stay what they are."""
    if explored.whole or not isinstance(value, float):
        return value
    return min(explored.high, max(explored.low, float(f"{value:.{FIGURES}g}")))


def _judged(trials: Trials, goals: tuple[Goal, ...], cost: str) -> list[dict[str, Any]]:
    """For each plan but the reference: extra cost a year (mean over worlds), and how often goals are reached."""
    whole = trials.complete
    reached, means = all_reached(goals, whole), whole.mean(cost)
    per = WEEKS_A_YEAR if cost == COST else 1
    rows = []
    for place in range(1, len(whole.plans)):
        n = int(reached[place].sum())
        low, high = interval_of_share(n, whole.n)
        euro = float(per * (means[place] - means[0]).mean())
        rows.append(
            {"cost": euro, "certainty": n / whole.n if whole.n else 0.0, "low": low, "high": high, "worlds": whole.n}
        )
    return rows


def _on_frontier(cost: Any, certainty: Any) -> Any:
    """[points]: where no other is as cheap and as certain, and better in one of both."""
    cheaper = cost[None, :] <= cost[:, None]
    surer = certainty[None, :] >= certainty[:, None]
    better = (cost[None, :] < cost[:, None]) | (certainty[None, :] > certainty[:, None])
    return ~(cheaper & surer & better).any(axis=1)


@dataclass(frozen=True, eq=False)
class Aim:
    """What was found: all that was tried, the frontier of cost against certainty, and what is recommended.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.aim("trust>=0", {"room_to_manoeuvre": (0.1, 0.9)}, base=tiny, worlds="box", worlds_n=2,
    ...     replications=1, generations=1, population=2, out="aim", workers=1, quiet=True)
    >>> len(found.tried)
    2
    """

    goals: tuple[Goal, ...]
    levers: tuple[str, ...]
    risk: float
    tried: pd.DataFrame
    """A row for each setting: the levers, ``cost`` (extra a year), ``certainty`` (share of worlds), its interval."""
    frontier: pd.DataFrame
    """The settings that no other beats and that reach the goals in one world at least (the cheapest by itself where
    none does), the cheapest first, with what came of them when they were run anew
    (``anew_cost``, ``anew_certainty``, ``anew_low``, ``anew_high``)."""
    searched: int
    """Worlds in which settings were looked for."""
    worlds: int
    """Worlds in which the frontier was run anew."""
    fresh_worlds: bool
    """Whether these were not used in the search; else only the luck is new."""
    seeds: tuple[int, ...]
    """Seeds of every setting in every world of the last series."""
    root: int
    source: Worlds
    """Where the worlds come from."""
    titles: Mapping[Language, str]
    """What the plan is called that costs are compared with."""
    base: Scenario
    """The scenario that settings were tried in; the baseline where a function stands for the model."""
    failed: int
    """Times that a world does not count, as a run failed in it."""
    lang: Language = "en"

    @cached_property
    def recommended(self) -> "pd.Series[Any] | None":
        """The cheapest of the frontier that was certain enough when it was run anew; None when none was."""
        enough = self.frontier[self.frontier["anew_certainty"] >= 1.0 - self.risk]
        return None if enough.empty else enough.sort_values("anew_cost", kind="stable").iloc[0]

    def sentence(self, lang: Language | None = None) -> str:
        """What is recommended, at what cost and how sure, in plain words."""
        return self.sentences(lang)[0]

    def sentences(self, lang: Language | None = None) -> list[str]:
        """The recommendation, and what it rests on."""
        return words.sentences(self, lang or self.lang)

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The frontier, and all that was tried."""
        return {"frontier": self.frontier, "tried": self.tried}

    def plot(self, lang: Language | None = None) -> "Figure":
        """The frontier: cost against certainty, as searched and as run anew."""
        return figures.robust_more.figure_of_aim(self, lang or self.lang)

    def plots(self, lang: Language | None = None) -> "dict[str, Figure]":
        """The figure by its name."""
        return {"frontier": self.plot(lang)}

    def settings(self, row: "pd.Series[Any]") -> str:
        """The settings of a row as a scenario file writes them."""
        return ", ".join(f"{name}: {plain(row[name])}" for name in self.levers)

    def settings_with_units(self, row: Mapping[str, Any]) -> list[tuple[str, Any, str]]:
        """Levers with their values in a row, and their units in the register."""
        known = {name: REGISTER[name].unit if name in REGISTER else "" for name in self.levers}
        return [(name, plain_python(row[name]), unit) for name, unit in known.items()]

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data, ready for JSON."""
        best = self.recommended
        return {
            "goals": [str(goal) for goal in self.goals], "levers": list(self.levers), "risk": self.risk,
            "recommended": None if best is None else plain_rows(best.to_frame().T)[0],
            "worlds": {
                "kind": self.source.kind, "searched": self.searched, "anew": self.worlds, "fresh": self.fresh_worlds,
                "fitted_to_these_rules": self.source.is_of_these_rules, "failed": self.failed,
            },
            "seeds": list(self.seeds), "sentences": {each: self.sentences(each) for each in LANGUAGES},
            **{name: plain_rows(table) for name, table in self.tables.items()}, **cited(self.base),
        }  # fmt: skip

    def report(self, lang: Language | None = None) -> str:
        """What was found and the frontier as Markdown."""
        return report_of_aim(self, lang or self.lang)

    def save(self, folder: str | Path, *, lang: Language | None = None, command: str | None = None) -> Path:
        """Write tables (.csv, .xlsx), the figure, report and manifest; returns the folder made."""
        return save_aim(self, folder, lang or self.lang, command)

    def __repr__(self) -> str:
        return f"<Aim: {len(self.tried)} settings tried, {len(self.frontier)} on the frontier>"
