"""Stress tests and prerequisites: every plan when things go wrong, and with its largest obstacles out of the way.

A stress is a change on top of a plan, the reference included, so that it says what a plan keeps of its lead. Obstacles
are what refusals in the runs of the plan were about; each of the largest is eased and the plan is run again: what to
arrange first is thus tested, not guessed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from wijksim import figures
from wijksim.io.folders import StoreError
from wijksim.scenario.arguments import count
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisations import largest_partner
from wijksim.scenario.parameter import Value
from wijksim.scenario.policy import Plan
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.scenario.words import LONGEST_NAME
from wijksim.studies.effects import interval_of_mean
from wijksim.studies.robust.choice import interval_of_share
from wijksim.studies.robust.engine import EngineLaboratory
from wijksim.studies.robust.goals import all_reached
from wijksim.studies.robust.studied import Studied
from wijksim.studies.robust.trials import Trials
from wijksim.text import robust as words
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

STRESS, EASED = "stress", "eased"
"""Names of the series of runs."""
_JOINED = " ~ "
LOST, LOSS = "worker_lost", "wijksim.execution.shocks:simulate_loss"
"""A stress that is no lever, and what a worker does for it."""
HALF_YEAR = 26
BEGINS = 0.4
"""Share of the weeks of a run after which a stress begins: where outcomes begin to count."""
BUSY = 1.5
LITTLE_ROOM = 0.1
OBSTACLES = 2
"""Largest obstacles of each plan that are eased."""
REFUSALS = "events.joint_refused."
EASING: Mapping[str, Mapping[str, Value]] = {
    "own_interest": {"funding.shared_savings": 0.4},
    "cost": {"coordination.co_location": 0.5},
    "accountability": {"accountability.production_pressure": 0.2},
    "distrust": {"consultation.weeks_between": 2},
    "load": {"workload.factor": 0.85},
    "uncertainty": {"room_to_manoeuvre": 0.6},
    "law": {"information.legal_limit": 0.0},
    "pretext": {"boundary_objects.legitimacy": 0.8},
}
"""Reason of a refusal -> what would ease it; that it helps is for the runs to say."""
_COLUMNS_OF_EASING = [
    "plan", "obstacle", "met", "easing", "worlds", "outcome", "gain", "low", "high", "better", "before", "after",
]  # fmt: skip


def stresses(base: Scenario) -> dict[str, Callable[[Plan], Plan]]:
    """Every stress by name, for a wijk: what it makes of a plan."""
    weeks = int(base["horizon_weeks"])
    begins = int(BEGINS * weeks)
    partner = largest_partner(base.organisations).key
    return {
        "busy": lambda plan: _with(plan, "busy half-year", {"workload.factor": BUSY}, begins, begins + HALF_YEAR),
        "partner_leaves_pool": lambda plan: replace(
            plan, organisations=FrozenMap({**plan.organisations, partner: {"funding_integration": 0.0}})
        ),
        "subsidy_ends": lambda plan: _with(plan, "subsidy ends", {"funding.subsidy_hours_per_week": 0.0}, begins, None),
        "less_room": lambda plan: _with(plan, "less room", {"room_to_manoeuvre": LITTLE_ROOM}, begins, None),
    }


def tried_name(plan: Plan, how: str) -> str:
    """Name of a plan under a stress or with an obstacle eased; a name that a plan of a file may have."""
    return f"{plan.name[: LONGEST_NAME - len(how) - len(_JOINED)]}{_JOINED}{how}"


def _with(plan: Plan, name: str, settings: Mapping[str, Value], start: int, end: int | None) -> Plan:
    """A plan with one more measure, which goes before all others in the weeks in which it holds."""
    return replace(plan, measures=(*plan.measures, Measure(name, start, end, FrozenMap(settings))))


@dataclass(frozen=True, eq=False)
class Stress:
    """Plans under stress, and with obstacles eased."""

    outcome: str
    titles: Mapping[str, Mapping[Language, str]]
    """Name of a plan -> language -> title."""
    worlds: int
    pairs: int
    """Seeds of every plan in every world."""
    table: pd.DataFrame
    """A row for each stress (``none``: as it is) and plan: in how many worlds it reaches the goals, and the difference
    with the reference under the same stress, with its 95 % interval."""
    first: pd.DataFrame
    """A row for each plan and obstacle that was eased: how often it was met a run, what eases it, and what the plan
    gains by that, with its 95 % interval."""

    def easing(self, obstacle: str) -> list[tuple[str, Value, str]]:
        """What eases an obstacle: levers with their values and units."""
        return [(name, value, REGISTER[name].unit) for name, value in EASING[obstacle].items()]

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """Both tables by name."""
        return {"stress": self.table, "arrange_first": self.first}

    def sentences(self, lang: Language) -> list[str]:
        """What stresses do to the plans, and what is to be arranged first."""
        return words.stress(self, lang)

    def plots(self, lang: Language) -> "dict[str, Figure]":
        """The share of worlds in which each plan is good enough, under each stress."""
        return {"stress": figures.robust_more.figure_of_stress(self, lang)}


def stress(study: Studied, worlds: int = 20) -> Stress:
    """Every plan under every stress, and with its largest obstacles eased, in the first worlds of the study."""
    n = min(count("worlds", worlds, 2, 1_000_000), study.trials.n)
    some = study.trials.worlds.iloc[:n].reset_index(drop=True)
    plans, outcome = study.trials.plans, study.outcomes[0]
    ways: dict[str, Callable[[Plan], Plan]] = {"none": lambda plan: plan, **stresses(study.base)}
    tried = [
        replace(way(plan), name=tried_name(plan, name), reference=False) for name, way in ways.items() for plan in plans
    ]
    found = _try(study, tried, some, STRESS, keep=["events"]).complete
    rows = []
    for name in ways:
        own = found.of_plans([tried_name(plan, name) for plan in plans])
        reached = all_reached(study.goals, own)
        for place, plan in enumerate(plans):
            rows.append(_row(name, str(plan.name), own, outcome, place, reached[place]))
    lost = _worker_lost(study, some)
    if lost is not None and not lost.n:
        raise StoreError(f"no run of {STRESS}-{LOST} succeeded: wijksim status says why")
    for place, plan in enumerate(plans if lost is not None else ()):
        assert lost is not None
        rows.append(_row(LOST, str(plan.name), lost, outcome, place, all_reached(study.goals, lost)[place]))
    first = _arrange_first(study, found, some)
    titles = {str(plan.name): {lang: words.title_of(plan, lang) for lang in LANGUAGES} for plan in plans}
    return Stress(outcome, titles, found.n, len(study.trials.seeds), pd.DataFrame(rows), first)


def _worker_lost(study: Studied, worlds: pd.DataFrame) -> Trials | None:
    """Every plan in runs in which the best connected boundary worker leaves; None where no model is run."""
    laboratory = study.laboratory
    if not isinstance(laboratory, EngineLaboratory):
        return None
    laboratory = replace(laboratory, task=LOSS, so_far=None)
    seeds = len(study.trials.seeds)
    return laboratory.try_out(
        study.trials.plans, worlds, seeds=seeds, root=study.root, name=f"{STRESS}-{LOST}"
    ).complete


def _row(name: str, plan: str, own: Trials, outcome: str, place: int, reached: Any) -> dict[str, Any]:
    means = own.mean(outcome)
    low, high = interval_of_mean(means[place] - means[0])
    share_low, share_high = interval_of_share(int(reached.sum()), own.n)
    return {
        "stress": name, "plan": plan, "worlds": own.n, "count": int(reached.sum()), "share": float(reached.mean()),
        "share_low": share_low, "share_high": share_high, "outcome": outcome, "mean": float(means[place].mean()),
        "difference": float((means[place] - means[0]).mean()), "low": float(low), "high": float(high),
    }  # fmt: skip


def _try(study: Studied, plans: Sequence[Plan], worlds: pd.DataFrame, name: str, *, keep: Sequence[str] = ()) -> Trials:
    laboratory = study.laboratory
    if keep and hasattr(laboratory, "keep"):
        laboratory = replace(laboratory, keep=_kept_too(laboratory.keep, keep), so_far=None)  # type: ignore[type-var]
    seeds = len(study.trials.seeds)
    found = laboratory.try_out(plans, worlds, seeds=seeds, root=study.root, name=name)
    if not found.complete.n:
        raise StoreError(f"in no world of {name} every plan was run: wijksim status says why")
    return found


def _kept_too(kept: Mapping[str, Any], tables: Sequence[str]) -> dict[str, Any]:
    """What is kept for goals, and these tables."""
    return {**kept, "keep": list(dict.fromkeys([*kept.get("keep", ()), *tables]))}


def obstacles(trials: Trials, plan: str) -> list[tuple[str, float]]:
    """Reasons of refusals in the runs of a plan with how often each came up a run, the largest first."""
    place = trials.names.index(plan)
    found = [
        (name.removeprefix(REFUSALS), float(np.nanmean(table[place])))
        for name, table in trials.values.items()
        if name.startswith(REFUSALS) and name.removeprefix(REFUSALS) in EASING
    ]
    return sorted((each for each in found if each[1] > 0), key=lambda each: -each[1])


def _arrange_first(study: Studied, found: Trials, worlds: pd.DataFrame) -> pd.DataFrame:
    """Every plan with each of its largest obstacles eased from the start, against the plan as it is."""
    plans = study.trials.plans[1:]
    met = {str(plan.name): obstacles(found, tried_name(plan, "none"))[:OBSTACLES] for plan in plans}
    eased = [_eased(plan, reason) for plan in plans for reason, _ in met[str(plan.name)]]
    if not eased:
        return pd.DataFrame(columns=_COLUMNS_OF_EASING)
    reference = replace(study.trials.plans[0], name="reference", reference=True)
    as_they_are = [replace(plan, name=tried_name(plan, "as it is"), reference=False) for plan in plans]
    again = _try(study, [reference, *as_they_are, *eased], worlds, EASED).complete
    reached, outcome = all_reached(study.goals, again), study.outcomes[0]
    rows = [
        _row_of_easing(again, plan, reason, times, outcome, reached)
        for plan in plans
        for reason, times in met[str(plan.name)]
    ]
    return pd.DataFrame(rows, columns=_COLUMNS_OF_EASING)


def _eased(plan: Plan, reason: str) -> Plan:
    """A plan with what eases one reason of refusals from the start."""
    easing = _with(plan, f"ease {reason}", EASING[reason], 0, None)
    return replace(easing, name=tried_name(plan, f"ease {reason}"), reference=False)


def _row_of_easing(
    again: Trials, plan: Plan, reason: str, times: float, outcome: str, reached: Any
) -> dict[str, Any]:  # fmt: skip
    """What a plan gained with one obstacle eased, against the plan as it is in the same runs."""
    means = again.mean(outcome)
    before = again.names.index(tried_name(plan, "as it is"))
    after = again.names.index(tried_name(plan, f"ease {reason}"))
    gain = means[after] - means[before]
    low, high = interval_of_mean(gain)
    sign = again.sign(outcome)
    better = bool(sign and min(sign * float(low), sign * float(high)) > 0)
    easing = ", ".join(f"{name}: {value}" for name, value in EASING[reason].items())
    return {
        "plan": plan.name, "obstacle": reason, "met": times, "easing": easing, "worlds": again.n,
        "outcome": outcome, "gain": float(gain.mean()), "low": float(low), "high": float(high),
        "better": better, "before": int(reached[before].sum()), "after": int(reached[after].sum()),
    }  # fmt: skip
