"""Boundary workers by year: what they cost, who pays, and what is ascribed to them."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from wijksim.domain.events import EventKind
from wijksim.domain.measure import CENTS_PER_EURO
from wijksim.model.tables.columns import BOUNDARY_WORKERS_BY_YEAR, typed
from wijksim.model.tables.record import Record
from wijksim.observe.yearbook import HOURS, WorkerYear

OTHER_PAYERS = ("insurer", "care_office", "housing_association", "pool")
"""Who may pay planned boundary work with the municipality."""


def workers_by_year(record: Record) -> pd.DataFrame:
    """A row for each boundary worker and year in which hours were granted, also of who left.

    Cost is the hours granted at the rate of boundary work (hours within a contract at the wage of professionals), by
    who bears it; hours called back are paid all the same. Brought: the joint cases that this worker brokered. What they
    save is the expected saving on second-line care, as counted for shared savings: the saving of a week divided evenly
    over the joint cases solved in it, and a case's part ascribed whole to its broker. Cases that nobody brokered are
    ascribed to nobody, and what negotiating, objects and policy support do for later cases is not counted at all: read
    it as the least that can be shown, not as the value of a person.
    """
    counted = _counted_by_week(record)
    specs = record.model.scenario_of_run.organisations
    known = {w.number: w for w in (*record.model.workers, *record.model.former_workers)}
    rows = []
    asked = {state.number: state.times_asked for page in record.pages[:1] for state in page.workers}
    for year, weeks, _, page in record.turned():
        of_year = {name: _sums(events, amounts, weeks) for name, (events, amounts) in counted.items()}
        for state in page.workers:
            worker = known[state.number]
            rows.append(
                {
                    "worker": state.number,
                    "year": year,
                    "level": worker.level.name.lower(),
                    "home": specs[worker.home].key,
                    **_hours_and_cost(record, state),
                    **{name: of_number.get(state.number, 0.0) for name, of_number in of_year.items()},
                    "reputation": state.reputation,
                    "energy": state.energy,
                    "frustration": state.frustration,
                    "contacts": state.contacts,
                    "tenure_years": state.tenure_years,
                    "times_asked": state.times_asked - asked.get(state.number, 0),
                    "ties": state.ties,
                }
            )
            asked[state.number] = state.times_asked
    return typed(rows, BOUNDARY_WORKERS_BY_YEAR)


def _hours_and_cost(record: Record, state: WorkerYear) -> dict[str, float]:
    scenario = record.model.scenario_of_run
    hours = dict(zip(HOURS, state.hours, strict=True))
    rate = scenario["workers.cents_per_hour"] / CENTS_PER_EURO
    costs = {
        "municipality_euro": hours["by_municipality"] * rate,
        "state_euro": hours["by_state"] * rate,
        "home_euro": hours["by_home"] * rate,
        "within_contract_euro": hours["within_contract"] * scenario["money.wage_cents_per_hour"] / CENTS_PER_EURO,
        **{f"{payer}_euro": hours[f"by_{payer}"] * rate for payer in OTHER_PAYERS},
    }
    return {
        "hours_worked": hours["worked"],
        "hours_recalled": hours["recalled"],
        **costs,
        "cost_euro": sum(costs.values()),
    }


def _counted_by_week(record: Record) -> Mapping[str, tuple[Any, Any]]:
    """Events with a worker, and what each of them counts for."""
    solved = record.solved_jointly
    once = {
        "joint_cases_brokered": record.of_kind(EventKind.JOINT_STARTED),
        "joint_cases_solved": solved,
        "needs_found": record.of_kind(EventKind.NEED_FOUND),
        "agreements": record.of_kind(EventKind.NEGOTIATED),
        "failed_negotiations": record.of_kind(EventKind.NEGOTIATION_FAILED),
    }
    return {
        **{name: (events, np.ones(len(events))) for name, events in once.items()},
        "saving_euro": (solved, record.saving_per_solved_case),
    }


def _sums(events: Any, amounts: Any, weeks: slice) -> dict[int, float]:
    """Sum by worker over the events of these weeks."""
    chosen = (events["week"] >= weeks.start) & (events["week"] < weeks.stop) & (events["worker"] >= 0)
    workers = events["worker"][chosen]
    return dict(enumerate(np.bincount(workers, weights=amounts[chosen]).tolist())) if len(workers) else {}
