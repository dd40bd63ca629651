"""What is said of many variants and parameters is whole and short, and objects say in a line what they are."""

from typing import Any

import pytest

import wijksim as ws
from tests.sweep.here import SMALL, Here, small_plan
from wijksim.figures.comparison import figure_of_bands
from wijksim.figures.palette import line_style
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.compare import Comparison, compare
from wijksim.studies.replications import ManyRuns, run_many
from wijksim.studies.sweep import Sweep, make_plan, run_plan
from wijksim.text.exploration import sensitivity_sentence
from wijksim.text.language import Language

TINY = ws.load("baseline").vary(
    {"neighbourhood.residents": 60, "warm_up_weeks": 0, "horizon_weeks": 4}, name="tiny"
)  # fmt: skip


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    variants = [TINY.vary({"room_to_manoeuvre": 0.1 * n}, name=f"variant {n}") for n in range(1, 9)]
    return compare(TINY, *variants, replications=2, workers=1)


@pytest.fixture(scope="module")
def many() -> ManyRuns:
    return run_many(TINY, replications=2, workers=1)


def test_the_figure_of_bands_draws_every_variant(comparison: Comparison) -> None:
    figure = figure_of_bands(comparison, "trust", "en")
    levels, differences = figure.axes
    words = {text.get_text() for axes in figure.axes for text in axes.texts}
    for scenario in comparison.scenarios:
        assert any(scenario.name in text for text in words), scenario.name
    assert len(levels.collections) >= len(comparison.scenarios)
    assert len(differences.collections) >= len(comparison.variants)


def test_every_line_looks_different() -> None:
    styles = [line_style(place) for place in range(25)]
    assert len(set(styles)) == 25


def test_a_count_that_all_variants_share_is_told_once(comparison: Comparison) -> None:
    from wijksim.figures.comparison import _listed

    assert _listed(["20", "20", "20"], "en") == "20"
    assert _listed(["3", "20"], "en") == "3 and 20"
    assert _listed(["1", "2", "3", "4", "9"], "en") == "1 to 9"


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(("n", "matter"), [(9, 9), (9, 7), (9, 8), (9, 1), (9, 0), (1, 0), (1, 1)])
def test_the_sentence_names_all_that_matter_and_counts_the_rest(lang: Language, n: int, matter: int) -> None:
    rows = [{"parameter": f"p{place}", "matters": place < matter} for place in range(n)]
    message = sensitivity_sentence("trust", rows, 0.0, lang)
    assert [row["parameter"] for row in rows if row["parameter"] in message] == [f"p{place}" for place in range(matter)]
    if matter and n - matter > 1:
        assert str(n - matter) in message
    assert " 1 " not in message


def test_all_studies_share_one_list_of_seeds(comparison: Comparison, many: ManyRuns) -> None:
    assert comparison.seeds == many.seeds == make_plan(SMALL, replications=2).seeds == paired_seeds(2026, 2)
    assert run_many(TINY, runs=2, seed=7, workers=1).seeds == make_plan(SMALL, replications=2, seed=7).seeds


def test_an_extended_plan_counts_what_is_done(tmp_path: Any) -> None:
    swept = run_plan(small_plan(4, 3), tmp_path / "s", Here())
    values = [0.0, 0.125, 0.25, 0.375, 0.45]
    more = make_plan(SMALL, {"room_to_manoeuvre": values}, replications=5)
    assert Sweep(swept.folder).done_of(swept.plan) == 12
    assert Sweep(swept.folder).done_of(more) == 12
    assert Sweep(swept.folder).done_of(make_plan(SMALL, {"room_to_manoeuvre": [0.125, 0.9]}, replications=2)) == 2
    engine = Here()
    run_plan(more, swept.folder, engine)
    assert len(engine.jobs) == more.n_runs - 12


def test_objects_say_in_a_line_what_they_are(comparison: Comparison, many: ManyRuns, tmp_path: Any) -> None:
    run = ws.run(TINY)
    from wijksim.io.results import save

    stored = ws.load_run(save(run, tmp_path / "r"))
    swept = run_plan(small_plan(1, 1), tmp_path / "s", Here())
    for each in (TINY, run, stored, comparison, many, swept, swept.plan, run.model):
        assert len(repr(each)) < 200, repr(each)[:300]
        assert "\n" not in repr(each)
