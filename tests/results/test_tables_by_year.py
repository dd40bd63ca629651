"""Tables by year: small cases that can be checked by hand, and parts that add up to the whole."""

import sys
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.properties.sound_run import check_tables_by_year
from tests.small_wijk import after, small_wijk
from wijksim.domain.events import EventKind
from wijksim.domain.tasks import TASK_KEYS
from wijksim.domain.vocabulary import Payer
from wijksim.execution.run import run
from wijksim.io.results import TABLES, load_run, save
from wijksim.model.result import Run
from wijksim.model.tables.buurten import hours_by_organisation
from wijksim.model.tables.record import Record
from wijksim.observe.meeting_places import best_table
from wijksim.observe.recorder import COLUMNS

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))

from pages.tables import TABLES as DESCRIBED

HOUR = 65.0
"""Euro for an hour of boundary work."""
LIVELY: dict[str, Any] = {
    "horizon_weeks": 60, "needs.spill": 0.12, "engagement.intercept": 1.0,
    "boundary_workers.operational_hours": 100.0, "boundary_workers.tactical_hours": 30.0,
    "residents.key_figures": 40, "experiments.mode": "local", "neighbourhood.buurten": 3,
    "funding.subsidy_hours_per_week": 60.0, "funding.subsidy_weeks": 26, "neighbourhood.wijken": 2,
}  # fmt: skip


@cache
def lively_run() -> Run:
    """A year and eight weeks in two lively wijken."""
    return run(small_wijk(LIVELY), seed=5)


def test_the_parts_add_up() -> None:
    result = lively_run()
    check_tables_by_year(result)
    assert result.buurten_by_year["joint_cases_solved"].sum() > 0
    assert set(result.buurten_by_year["year"]) == {1, 2}
    assert result.buurten_by_year.groupby("year").size().tolist() == [6, 6]
    assert result.buurten_by_year["wijk"].tolist() == [0, 0, 0, 1, 1, 1] * 2


def test_savings_are_there_once_clients_were_followed_for_years() -> None:
    result = run(small_wijk(LIVELY | {"horizon_weeks": 260}), seed=5)
    check_tables_by_year(result)
    assert result.boundary_workers_by_year["saving_euro"].sum() > 0.0


@pytest.mark.parametrize("name", DESCRIBED)
def test_every_column_is_described(name: str) -> None:
    assert list(getattr(lively_run(), name).columns) == list(DESCRIBED[name].columns)


def test_every_table_is_described_and_kept() -> None:
    assert tuple(DESCRIBED) == TABLES


def test_one_post_costs_its_hours_and_the_municipality_pays() -> None:
    post = {"boundary_workers.operational_hours": 15.0, "boundary_workers.tactical_hours": 0.0,
            "boundary_workers.policy_hours": 0.0, "workers.turnover_per_year": 0.0, "horizon_weeks": 60}  # fmt: skip
    table = run(small_wijk(post | {"warm_up_regime": "own"}, without=["emergence", "recall"])).boundary_workers_by_year
    assert table["year"].tolist() == [1, 2]
    assert table["municipality_euro"].tolist() == pytest.approx([15 * 0.08 * 52 * HOUR, 15 * 0.08 * 8 * HOUR])
    assert table["cost_euro"].tolist() == table["municipality_euro"].tolist()
    assert (table["hours_recalled"] == 0.0).all()


def test_the_state_pays_while_the_project_runs_and_the_house_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijksim.model.staffing.probability_of_embedding", lambda *_: 1.0)
    project = {"boundary_workers.operational_hours": 0.0, "boundary_workers.tactical_hours": 0.0,
               "boundary_workers.policy_hours": 0.0, "warm_up_regime": "own", "horizon_weeks": 60,
               "workers.turnover_per_year": 0.0, "funding.subsidy_hours_per_week": 60.0, "funding.subsidy_weeks": 26}  # fmt: skip
    result = run(small_wijk(project, without=["emergence"]))
    kept = (result.events["kind"] == "embedded").sum()
    table = result.boundary_workers_by_year
    assert table["state_euro"].sum() == pytest.approx(60 * 0.08 * 26 * HOUR)
    assert kept > 0
    assert table["home_euro"].gt(0.0).sum() == 2 * kept, "in both years"
    assert table["municipality_euro"].sum() == table["within_contract_euro"].sum() == 0.0


def test_a_joint_case_is_ascribed_to_its_broker_and_to_the_buurt_of_the_resident() -> None:
    model = after(3, small_wijk({"horizon_weeks": 3}))
    log, people = model.world.log, model.world.residents
    model.recorder.table[:, :] = 0.0
    log.count[0] = 0
    here = [int(people.number[np.flatnonzero(people.buurt == b)[0]]) for b in range(2)]
    for week, worker, resident, value in ((0, 1, here[0], 9.0), (2, -1, here[1], 4.0), (2, 1, here[1], 6.0)):
        log.note(week, EventKind.SOLVED, actor=0, partner=3, worker=worker, resident=resident, value=value)
    log.note(1, EventKind.SOLVED, actor=0, worker=-1, resident=here[0], value=5.0)
    model.recorder.table[[0, 2], COLUMNS.index("joint_saving")] = 100.0, 60.0
    result = Run(model)
    workers = result.boundary_workers_by_year.set_index("worker")
    assert (workers.loc[1, "joint_cases_solved"], workers.loc[1, "saving_euro"]) == (2, 130.0)
    buurten = result.buurten_by_year
    assert buurten["saving_euro"].tolist() == [100.0, 60.0, 0.0, 0.0]
    assert buurten["joint_cases_solved"].tolist() == [1, 2, 0, 0]
    assert buurten["hours_of_closed_cases"].tolist() == [14.0, 10.0, 0.0, 0.0]
    hours = hours_by_organisation(Record(model), slice(0, 3))
    assert hours[0].tolist() == [9.0 / 2 + 5.0, 4.0 / 2 + 6.0 / 2, 0.0, 0.0]
    assert hours[3].tolist() == [9.0 / 2, 4.0 / 2 + 6.0 / 2, 0.0, 0.0]
    assert hours.sum() == 24.0


def test_weeks_in_second_line_are_counted_as_they_are_paid() -> None:
    model = after(10, small_wijk({"horizon_weeks": 10}))
    log, people = model.world.log, model.world.residents
    first = model.recorder.yearbook.pages[0]
    log.count[0] = 0
    number = int(people.number[people.buurt == 2][0])
    log.note(4, EventKind.ENTERED_SECOND_LINE, resident=number)
    log.note(7, EventKind.LEFT_SECOND_LINE, resident=number)
    table = Run(model).buurten_by_year
    expected = first.in_second_line * 10 + [0, 0, 7 - 4, 0]
    assert table["weeks_in_second_line"].tolist() == expected.tolist()
    paid = table["second_line_euro"].sum()
    assert table["second_line_euro"].tolist() == pytest.approx((paid * expected / expected.sum()).tolist())


def test_a_payer_pays_only_where_its_organisations_work() -> None:
    """One organisation: its payer pays by the hours of closed cases in each buurt."""
    result = run(small_wijk(organisations={"only": ["housing_association"]}))
    table = result.buurten_by_year
    shares = table["hours_of_closed_cases"] / table["hours_of_closed_cases"].sum()
    paid = table["housing_association_euro"]
    assert paid.sum() > 0.0
    assert paid.to_numpy() == pytest.approx((paid.sum() * shares).to_numpy())
    assert table["insurer_euro"].sum() == 0.0
    assert table["care_office_euro"].sum() == pytest.approx(9 * table["residents_euro"].sum(), rel=1e-6)


def test_quality_of_life_is_compared_with_the_start() -> None:
    result = lively_run()
    record = Record(result.model)
    start = record.pages[0].buurten[:, 5]
    table = result.buurten_by_year
    first = table[table["year"] == 1]
    assert first["quality_of_life_gain"].to_numpy() == pytest.approx(first["quality_of_life"].to_numpy() - start)


def test_hours_of_carrying_belong_to_the_year_and_cost_what_boundary_work_costs() -> None:
    result = lively_run()
    table = result.boundary_objects_by_year
    assert table["hours_carried"].sum() > 0.0
    assert table["cost_euro"].to_numpy() == pytest.approx(table["hours_carried"].to_numpy() * HOUR)
    before = {thing.number: thing.hours_carried for thing in Record(result.model).pages[0].objects}
    for thing in result.model.objects:
        mine = table.loc[table["object"] == thing.number, "hours_carried"].sum()
        assert mine == pytest.approx(thing.hours_carried - before.get(thing.number, 0.0))
    assert (table["users"] == table["used_by"].str.count(",") + (table["used_by"] != "")).all()


def test_a_half_way_run_has_the_year_so_far() -> None:
    model = after(20, small_wijk({"horizon_weeks": 60}))
    early = Run(model)
    assert early.buurten_by_year["year"].unique().tolist() == [1]
    check_tables_by_year(early)
    for _ in range(40):
        model.step()
    check_tables_by_year(Run(model))


def test_a_run_without_a_week_has_empty_tables() -> None:
    model = after(0, small_wijk())
    assert all(getattr(Run(model), name).empty for name in ("boundary_workers_by_year", "boundary_objects_by_year"))
    assert Run(model).buurten_by_year.empty


def test_tasks_by_quarter_show_who_does_what_from_the_start_on():
    """Sixty weeks: the start, four quarters and one that is not over; a claim counts both ways."""
    table = lively_run().tasks_by_quarter
    assert table["quarter"].drop_duplicates().tolist() == [0, 1, 2, 3, 4, 5]
    assert (table.groupby("quarter").size() == len(TASK_KEYS) * 10).all()
    assert table[["claim", "agreed"]].to_numpy().min() >= 0.0 and table[["claim", "agreed"]].to_numpy().max() <= 1.0
    tasks = lively_run().model.world.tasks
    last = table[table["quarter"] == 5]
    for o, key in ((0, "home_care"), (4, "welfare")):
        expected = tasks.agreed * tasks.share[o] + (1.0 - tasks.agreed) * tasks.claim[o]
        assert last.loc[last["organisation"] == key, "claim"].tolist() == pytest.approx(expected.tolist())
    assert last.loc[last["organisation"] == "welfare", "agreed"].tolist() == tasks.agreed.tolist()


def test_contracts_in_the_table_are_those_of_the_scenario():
    table = run(
        small_wijk({"horizon_weeks": 13}, organisations={"welfare": {"contracts": {"papers": "not_able"}}})
    ).tasks_by_quarter
    start = table[table["quarter"] == 0].set_index(["organisation", "task"])["contract"]
    assert start["welfare", "papers"] == "not_able"
    assert start["welfare", "listening_ear"] == start["home_care", "nursing"] == "contract"
    assert start["home_care", "listening_ear"] == "tolerated"
    assert start["gp_practice", "mental_support"] == "able"
    unable = table[table["contract"] == "not_able"]
    assert (unable["claim"] == 0.0).all()


def test_tasks_are_read_back_as_they_were(tmp_path: Path):
    short = run(small_wijk({"horizon_weeks": 14}))
    again = load_run(save(short, tmp_path / "run"))
    assert again.tasks_by_quarter.equals(short.tasks_by_quarter)


def test_experiments_say_why_they_ended() -> None:
    """Nobody links levels and nobody has time: every experiment ends, and the table says when and why."""
    result = run(small_wijk({"experiments.mode": "ordered", "experiments.start_share": 1.0, "horizon_weeks": 150,
                             "boundary_workers.policy_hours": 0.0}))  # fmt: skip
    table = result.experiments
    stopped = (result.events["kind"] == "experiment_stopped").sum()
    lasted = (result.events["kind"] == "experiment_lasted").sum()
    assert len(table) == (result.events["kind"] == "experiment_started").sum() >= 2
    assert (table["ended_in"] >= 0).sum() == stopped > 0
    assert table["became_practice"].sum() == lasted
    assert set(table.loc[table["ended_in"] >= 0, "ended_by"]) <= {"faded", "not_landed"}
    assert (table.loc[table["ended_in"] < 0, "ended_by"] == "").all()
    assert set(table["kind"]) == {"ordered"}


def test_key_figures_reach_those_who_live_near_and_close_when_the_lever_falls() -> None:
    later = [{"name": "fewer", "start": 30, "set": {"residents.key_figures": 20}}]
    result = run(small_wijk({"residents.key_figures": 40}, measures=later))
    table = result.key_figures
    assert len(table) == round(40 * 0.08)
    assert (table["closed_in"] == 30).sum() == round(40 * 0.08) - round(20 * 0.08)
    assert (table.loc[table["closed_in"] >= 0, "residents_in_reach"] == 0).all()
    assert (table["needs_heard"] > 0.0).all()
    near = result.model.world.residents.near_key_figure
    assert table["residents_in_reach"].sum() == np.count_nonzero(near > 0.0)


def test_the_best_table_is_near_and_run_by_somebody_motivated() -> None:
    class Figure:
        def __init__(self, place: tuple[int, int], motivation: float) -> None:
            self.place, self.motivation = place, motivation

    figures = [Figure((0, 0), 1.0), Figure((2, 0), 0.4)]
    # At (1, 0) both are one cell away; at (2, 0) the second reaches 0.4 and the first 0.5; at (3, 0) 0.3 and 0.25.
    assert best_table([1, 2, 3, 9], [0, 0, 0, 0], figures, 4.0).tolist() == [0, 0, 1, -1]


def test_money_of_a_year_has_all_payers_but_the_state() -> None:
    columns = lively_run().buurten_by_year.columns
    assert {f"{p.name.lower()}_euro" for p in Payer} - set(columns) == {"state_euro"}
