"""Outcomes as functions of the recorded weeks: trailing shares, ratios and plain columns (definitions in the
contract of outcomes, ``wijksim.domain.outcomes``)."""

import numpy as np
import numpy.typing as npt

from wijksim.domain.outcomes import OUTCOMES
from wijksim.domain.vocabulary import Sector
from wijksim.observe.recorder import COLUMNS

Column = npt.NDArray[np.float64]

TRAILING_WEEKS = 13
FULL_TIME_HOURS = 36.0

SHARES: dict[str, tuple[str, str]] = {
    "collaboration": ("joint_solved", "arrived_multi"),
    "effort_per_joint_case": ("boundary_hours", "joint_solved"),
    "known_partner_share": ("started_known", "joint_started"),
    "wrong_desk_share": ("wrong_first", "first_desks"),
    "weeks_to_help": ("weeks_waited", "helped"),
    "referral_correct_share": ("referrals_right", "referrals"),
    "overlap_share": ("overlap_hours", "case_hours"),
    "task_gaps": ("tasks_untaken", "tasks_sought"),
    "task_overlaps": ("tasks_taken_twice", "tasks_sought"),
    "multi_domain_solved_share": ("multi_solved", "multi_closed"),
    "single_domain_solved_share": ("single_solved", "single_closed"),
}
"""Outcome -> what is counted in the trailing weeks, and per what."""


def trailing_sum(column: Column, weeks: int) -> Column:
    """Sum over the last ``weeks`` weeks up to each week, fewer at the start."""
    total = np.concatenate([[0.0], column.cumsum()])
    ends = np.arange(1, column.size + 1)
    result: Column = total[ends] - total[np.maximum(0, ends - weeks)]
    return result


def trailing_ratio(above: Column, below: Column, weeks: int = TRAILING_WEEKS) -> Column:
    """Ratio of trailing sums; where there is nothing to divide by, the last value holds (0.0 at the start)."""
    top, bottom = trailing_sum(above, weeks), trailing_sum(below, weeks)
    return _hold(np.divide(top, bottom, out=np.full(top.size, np.nan), where=bottom > 0.0))


def mean_wait(ended: Column, weeks_ended: Column, waiting: Column, weeks_waiting: Column) -> Column:
    """Mean weeks waited of all whose waiting ended in the trailing weeks and all who still wait; where nobody did
    either, the last value holds."""
    people = trailing_sum(ended, TRAILING_WEEKS) + waiting
    weeks = trailing_sum(weeks_ended, TRAILING_WEEKS) + weeks_waiting
    return _hold(np.divide(weeks, people, out=np.full(people.size, np.nan), where=people > 0.0))


def _hold(values: Column) -> Column:
    """Replace undefined values by the last defined one, 0.0 before the first."""
    known = ~np.isnan(values)
    last = np.maximum.accumulate(np.where(known, np.arange(values.size), -1))
    return np.where(last >= 0, values[np.maximum(last, 0)], 0.0)


def outcome_columns(table: Column, *, full_time_workers: float, multi_law_share: float) -> dict[str, Column]:
    """Every outcome that the model has, [weeks] each, in the order of the contract, from a table of recorded weeks."""
    raw = {name: table[:, i] for i, name in enumerate(COLUMNS)}
    weeks = table.shape[0]
    computed = {name: trailing_ratio(raw[above], raw[below]) for name, (above, below) in SHARES.items()}
    for kind in (sector.name.lower() for sector in Sector):
        computed[f"waiting_weeks_{kind}"] = mean_wait(
            *(raw[f"{name}_{kind}"] for name in ("waiting_ended", "weeks_ended", "waiting_now", "weeks_now"))
        )
    computed["joint_open_share"] = trailing_ratio(raw["open_joint"], raw["open_multi"], 1)
    informal, formal = raw["met_informally"], raw["need_met"] + raw["met_by_own_strength"]
    computed["informal_help_share"] = trailing_ratio(informal, informal + formal)
    computed["multi_law_share"] = np.full(weeks, multi_law_share)
    span = np.minimum(np.arange(1, weeks + 1), 52)
    computed["cases_per_worker_year"] = trailing_sum(raw["closed"], 52) / full_time_workers * 52.0 / span
    computed["cost_total"] = sum((raw[name] for name in COLUMNS if name.startswith("cost_")), np.zeros(weeks))
    names = [outcome.name for outcome in OUTCOMES]
    return {name: computed[name] if name in computed else raw[name].copy() for name in names}
