"""Waiting at desks: everybody who asks counts, also who gives up, leaves, or still waits."""

import numpy as np
import pytest

from tests.small_wijk import after, small_wijk
from wijksim.agents.columns import CASE
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.referral import LOST
from wijksim.model.result import Run
from wijksim.observe.outcomes import mean_wait
from wijksim.observe.waiting import by_sector, waiting_ended, waiting_now, who_waits

about = pytest.approx
BUSY = {"workload.factor": 3.0, "neighbourhood.residents": 1500, "horizon_weeks": 30}


def cases(*rows: tuple[int, int, int]) -> np.ndarray:
    """Cases of (state, organisation, weeks waited at this desk)."""
    found = np.zeros(len(rows), CASE)
    for place, (state, organisation, wait) in enumerate(rows):
        found[place]["state"], found[place]["organisation"], found[place]["wait"] = state, organisation, wait
    return found


def test_who_is_helped_and_who_gives_up_both_end_their_waiting() -> None:
    waiting = CaseState.WAITING
    before = cases((waiting, 0, 0), (waiting, 0, 5), (CaseState.OPEN_SINGLE, 0, 9), (waiting, 1, 8), (waiting, 1, 2))
    seen, now = who_waits(before), before.copy()
    now["state"][[0, 3]] = CaseState.OPEN_SINGLE, LOST  # helped in the week of asking; gave up after eight weeks
    now["wait"] += 1
    now["organisation"][4] = 0  # sent on: waits there from now
    now["wait"][4] = 0
    assert waiting_ended(seen, now, 2).tolist() == [[1, 0], [1, 8]]
    assert waiting_now(now, 2).tolist() == [[2, 6], [0, 0]]


def test_organisations_of_a_kind_are_added_up() -> None:
    counted = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
    assert by_sector(counted, np.array([0, 2, 0]), 3).tolist() == [[6, 8], [0, 0], [3, 4]]


def test_the_mean_is_over_who_stopped_waiting_lately_and_who_still_waits() -> None:
    ended, weeks_ended = np.array([0.0, 2.0, 1.0]), np.array([0.0, 2.0, 6.0])
    waiting, weeks_waiting = np.array([0.0, 1.0, 2.0]), np.array([0.0, 3.0, 11.0])
    # Nobody yet; (2 + 3) of 3 people; (2 + 6 + 11) of 5.
    assert mean_wait(ended, weeks_ended, waiting, weeks_waiting).tolist() == about([0.0, 5 / 3, 19 / 5])


def test_where_nobody_waits_any_more_the_last_value_holds() -> None:
    once = np.zeros(20)
    once[0] = 4.0
    assert mean_wait(once, 2 * once, 0 * once, 0 * once).tolist() == about([2.0] * 20)


def test_waiting_counts_who_gave_up_and_who_still_waits_in_a_run() -> None:
    model = after(30, small_wijk(BUSY | {"referral.patience_weeks": 4.0}), check=True)
    run = Run(model)
    counts, table = run.counts, run.waiting_by_organisation
    ended = counts[[f"waiting_ended_{kind}" for kind in ("care", "welfare", "housing")]].to_numpy().sum()
    taken_up = (run.events["kind"] == "taken_up").sum()
    assert counts["gave_up"].sum() > 0, "the scenario is busy enough"
    assert ended >= taken_up + counts["gave_up"].sum()
    assert ended == table["waiting_ended"].sum()
    still = table[table["quarter"] == table["quarter"].max()]["still_waiting"].sum()
    assert still == (model.world.open_cases["state"] == CaseState.WAITING).sum()
    assert table["quarter"].unique().tolist() == [1, 2, 3]


def test_who_gave_up_waited_at_least_as_long_as_patience_lasts() -> None:
    patience = 4
    short = after(30, small_wijk(BUSY | {"referral.patience_weeks": float(patience)}))
    table = Run(short).counts
    gave_up, weeks = table["gave_up"].sum(), table.filter(like="weeks_ended").to_numpy().sum()
    sent_around = table["wrong_first"].sum()
    assert weeks >= patience * max(0.0, gave_up - sent_around)


def test_the_table_and_the_outcome_of_a_kind_agree_over_the_first_quarter() -> None:
    run = Run(after(13, small_wijk(BUSY)))
    for kind in ("care", "welfare", "housing"):
        rows = run.waiting_by_organisation.query("sector == @kind")
        people = rows["waiting_ended"] + rows["still_waiting"]
        mean = (rows["mean_weeks"] * people).sum() / people.sum()
        assert run.series[f"waiting_weeks_{kind}"].iloc[-1] == about(mean)


def test_the_backlog_is_what_lies_on_the_agenda_per_10_000_residents() -> None:
    model = after(9, small_wijk({"consultation.weeks_between": 52}))
    backlog = Run(model).series["agenda_backlog"]
    tasks = model.world.tasks.agenda.sum()
    broken = model.world.pairs.agenda.sum() / 2 + tasks  # how one works is noted with both organisations
    assert tasks > 0.0
    assert backlog.iloc[-1] == about(broken / 0.08)
    assert backlog.iloc[-1] > 0.0


def test_an_empty_run_has_an_empty_table() -> None:
    assert Run(after(0, small_wijk())).waiting_by_organisation.empty
