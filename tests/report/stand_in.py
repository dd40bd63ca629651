"""A study of the four shipped plans with a stand-in for the model: what a report is made from, in no time.

Nurses help (more where ``x`` is high), a budget helps a little everywhere, one director hardly; each has costs by payer.
Luck is the same for all plans of a seed, and a little of their own. What setbacks, boxes and observers gave is made up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from wijksim.io.policy_files import load_plans
from wijksim.randomness import draw
from wijksim.scenario.policy import Plan
from wijksim.studies.robust.goals import read_goal
from wijksim.studies.robust.study import Robust, study
from wijksim.studies.robust.trials import FunctionLaboratory
from wijksim.studies.robust.worlds import Worlds
from wijksim.text.language import Language

PLANS = ("three_nurses", "wijkbudget", "one_director", "nurses_then_budget")
GAIN = {"today": 0.0, "three_nurses": 0.05, "wijkbudget": 0.02, "one_director": -0.004, "nurses_then_budget": 0.062}
PAYERS = {"cost_municipality": 2600.0, "cost_insurer": 1900.0, "cost_care_office": -350.0}
COSTS = {"today": 0.0, "three_nurses": 1.0, "wijkbudget": 0.4, "one_director": 0.3, "nurses_then_budget": 1.3}
WORLDS, PAIRS = 20, 2


def stand_in(plan: Any, world: Mapping[str, Any], seed: int) -> dict[str, float]:
    """The stand-in for a run of the model."""
    name, x = str(plan.name), float(world["needs.spill"]) / 0.04
    luck = 0.02 * (draw(seed, "luck", 0, 0) - 0.5)
    own = 0.016 * (draw(seed, "own luck", int(1000 * x), int(1000 * GAIN.get(name, 0.03))) - 0.5)
    gain = GAIN.get(name, 0.03) * (0.2 + x)
    costs = {payer: 9000.0 + euro * COSTS.get(name, 1.0) * (0.7 + 0.6 * x) for payer, euro in PAYERS.items()}
    return {
        "collaboration": 0.1 + gain + luck + own, "weeks_to_help": 3.0 - 8.0 * gain + luck,
        "quality_of_life": 0.6 + gain / 5, **costs, "cost_total": sum(costs.values()),
    }  # fmt: skip


@dataclass(frozen=True)
class MadeUp:
    """Tables of further questions, as studies of the model write them."""

    tables: Mapping[str, pd.DataFrame]

    def sentences(self, lang: Language) -> list[str]:
        return []

    def plots(self, lang: Language) -> dict[str, Any]:
        return {}


def studied(*plans: str | Plan, further: bool = True, goal: str = "collaboration>ref+0.065") -> Robust:
    """The study, with made-up answers to the further questions."""
    table = pd.DataFrame({"needs.spill": np.linspace(0.03, 0.05, WORLDS)})
    outcomes = ("collaboration", "weeks_to_help", "quality_of_life", "cost_total")
    found = study(
        FunctionLaboratory(stand_in), load_plans(*(plans or PLANS)), Worlds("file", table, 1), n=WORLDS,
        replications=PAIRS, goals=(read_goal(goal),), outcomes=outcomes, root=2026, lang="nl",
    )  # fmt: skip
    if further:
        found.parts["further"] = MadeUp({**_boxes(found), **_setbacks(found), **_noticed(found)})
    return found


def _boxes(found: Robust) -> dict[str, pd.DataFrame]:
    limits = {"plan": found.chosen, "name": "workers.turnover_per_year", "low": 0.3, "high": np.nan}
    counts = {"inside_short": 7, "inside": 8, "outside_short": 0, "outside": 12}
    kinds = ("found_in", "held_out", "confirmed")
    return {"box_limits": pd.DataFrame([limits]),
            "box_worlds": pd.DataFrame([{"plan": found.chosen, "worlds": kind, **counts} for kind in kinds])}  # fmt: skip


def _setbacks(found: Robust) -> dict[str, pd.DataFrame]:
    stresses = {"none": 0, "busy": 1, "worker_lost": 4, "partner_leaves_pool": 0, "subsidy_ends": 0, "less_room": 2}
    reached = found.enough[found.enough["goal"] == "all"].set_index("plan")["count"]
    table = [
        {"stress": stress, "plan": plan, "worlds": WORLDS, "count": max(0, int(reached[plan]) - lost)}
        for stress, lost in stresses.items()
        for plan in found.trials.names
    ]
    eased = (("own_interest", "funding.shared_savings: 0.4", 0.031), ("load", "workload.factor: 0.85", 0.002))
    first = [
        {"plan": plan, "obstacle": obstacle, "easing": easing, "worlds": WORLDS, "outcome": "collaboration",
         "gain": gain, "low": gain - 0.01, "high": gain + 0.012, "better": gain > 0.01}
        for plan in found.trials.names[1:]
        for obstacle, easing, gain in eased
    ]  # fmt: skip
    return {"stress": pd.DataFrame(table), "arrange_first": pd.DataFrame(first)}


def _noticed(found: Robust) -> dict[str, pd.DataFrame]:
    weeks = {"model": 21.0, "own_figures": np.nan, "evaluation": 115.0}
    rows = [
        {"plan": plan, "outcome": "collaboration", "observer": observer, "worlds": WORLDS,
         "count": 3 if np.isnan(week) else 18, "week": week}
        for plan in found.trials.names[1:]
        for observer, week in weeks.items()
    ]  # fmt: skip
    return {"noticing": pd.DataFrame(rows)}
