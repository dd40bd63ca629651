"""What the figures count is what the run says."""

from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from tests.figures.pictures import extreme_run, shipped_run
from wijksim import load, run
from wijksim.figures import draw_figure
from wijksim.figures.money import Unit, payments_of
from wijksim.figures.neighbourhood import _mosaic
from wijksim.figures.network import joint_work
from wijksim.figures.objects import adoption_of, things_of
from wijksim.figures.reading import Reading, named
from wijksim.figures.timelines import LocalNumbers, Span, lanes_of, spans_of

BUSY = "area_funding"


def test_joint_work_is_all_that_was_solved_together() -> None:
    run = shipped_run(BUSY)
    work = joint_work(run.events, [spec.key for spec in run.scenario.organisations])
    assert work.total == run.counts["joint_solved"].sum() > 0
    for pair, workers in work.brokered.items():
        assert sum(workers.values()) <= work.by_pair[pair]
    assert sum(work.of_worker(int(w)) for w in run.boundary_workers["worker"]) == work.helped


def test_users_over_time_end_with_the_users_there_are() -> None:
    run = extreme_run("twenty_years")
    reading = Reading(run, "en")
    things = things_of(reading)
    assert len({thing.name for thing in things}) == len(things) == len(run.boundary_objects)
    for kind in adoption_of(things, run.boundary_objects, run.events, run.weeks):
        assert kind.users[-1] == sum(thing.users for thing in kind.things)
        assert np.nanmin(kind.users) >= 0.0
        assert np.nanmax(kind.users) <= len(kind.things) * len(run.scenario.organisations)


@pytest.mark.parametrize("run", [lambda: shipped_run("baseline"), lambda: extreme_run("twenty_years")])
def test_payments_add_up(run) -> None:
    reading = Reading(run(), "nl")
    payments = payments_of(reading)
    years = 1.0 if not payments.averaged else 4.0
    assert payments.total.sum() * years == pytest.approx(reading.run.payers["euro"].sum())
    assert len(payments.labels) <= 6


def test_a_short_year_is_marked() -> None:
    assert payments_of(Reading(shipped_run("baseline"), "nl")).labels == ("1", "2", "3*")
    assert payments_of(Reading(extreme_run("twenty_years"), "nl")).labels[0] == "1–4"


@pytest.mark.parametrize("name", ["twenty_wijken", "fifty_residents", "one_week"])
def test_everybody_is_on_the_map_once(name: str) -> None:
    run = extreme_run(name)
    people = run.residents().assign(need=0.5)
    mosaic = _mosaic(Reading(run, "nl"), people, 1.2)
    assert mosaic.cases.sum() == people["has_case"].sum()
    assert (~np.isnan(mosaic.need)).sum() == people.groupby(["x", "y"]).ngroups
    assert (mosaic.buurt[~np.isnan(mosaic.need)] >= 0).all()
    assert set(mosaic.buurt[mosaic.buurt >= 0]) == set(people["buurt"])
    inhabited = mosaic.buurt[tuple(np.array(mosaic.corner(mosaic.wijken - 1)))]
    assert inhabited >= -1


def test_measures_and_project_money_are_spans_by_name() -> None:
    spans = spans_of(Reading(extreme_run("twenty_years"), "nl"))
    assert len(spans) == 8
    assert Span("tijdelijk projectgeld", 104, 208) in spans
    assert [span.start for span in spans] == sorted(span.start for span in spans)


def test_names_of_measures_do_not_overlap() -> None:
    spans = spans_of(Reading(extreme_run("twenty_years"), "nl"))
    lanes = lanes_of(spans, 1040, 430.0)
    assert sum(map(len, lanes)) == len(spans)
    for lane in lanes:
        taken = sorted(placed.taken for placed in lane)
        assert all(one[1] <= other[0] for one, other in pairwise(taken))


def test_axes_write_numbers_as_the_language_does() -> None:
    dutch, english = LocalNumbers("nl"), LocalNumbers("en")
    for axis in (dutch, english):
        axis.set_locs([0.0, 0.5, 1000.0])
    assert (dutch(1000.5), english(1000.5)) == ("1.000,5", "1,000.5")
    dutch.set_locs([-20.0, 0.0])
    assert dutch(-20.0) == "−20"


@pytest.mark.parametrize(("largest", "key"), [(5e8, "million_euro"), (2e6, "thousand_euro"), (900.0, "euro")])
def test_money_is_told_in_a_fitting_unit(largest: float, key: str) -> None:
    assert Unit.for_amounts(largest).key == key


def test_a_share_is_told_without_a_false_nought() -> None:
    reading = Reading(shipped_run("baseline"), "en")
    assert [reading.of_hundred(share) for share in (0.0, 0.004, 0.126)] == ["none", "fewer than 1", "13"]
    assert reading.cases(1) == "1 case"
    assert reading.cases(1234) == "1,234\u00a0cases"


def test_a_scenario_is_named_once_where_title_and_name_are_the_same() -> None:
    base = load("area_funding")
    assert named(base, "nl") == f"{base.title['nl']} (area_funding)"
    assert named(base.vary({"room_to_manoeuvre": 0.6}), "nl") == "area_funding, room_to_manoeuvre 0.6"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_organisations_have_their_whole_names_where_there_are_five_years(language: str) -> None:
    """The names of the baseline fit beside the table of payers."""
    sheet = draw_figure("payers_and_results", run_for_five_years(), language)
    shown = {label.get_text() for axes in sheet.axes for label in axes.get_yticklabels()}
    for spec in run_for_five_years().scenario.organisations:
        assert (spec.name_nl if language == "nl" else spec.name_en) in shown


@cache
def run_for_five_years() -> Any:
    """The baseline with 100 residents."""
    return run(load("baseline").vary({"neighbourhood.residents": 100, "warm_up_weeks": 0}), seed=1)


def test_marks_of_one_worker_stand_apart_when_their_values_are_the_same() -> None:
    sheet = draw_figure("boundary_workers", shipped_run(BUSY), "en")
    heights = [line.get_ydata()[0] for line in sheet.axes[1].lines if line.get_marker() not in (None, "", "None")]
    assert len(heights) == len(set(heights)) == 3
