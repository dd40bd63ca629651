"""Residents reproduce the margins of a wijk; the page says so; policy and neighbourhood are never mixed."""

from pathlib import Path

import numpy as np
import pytest

import wijksim as ws
from tests.wijk import made_up
from wijksim.app.recording import record
from wijksim.model.build import people_of
from wijksim.model.own_wijk.people import residents_by_buurt, spread
from wijksim.model.own_wijk.profile import profile_from
from wijksim.model.own_wijk.raking import fill
from wijksim.model.population import multi_law_household_share, multi_law_share
from wijksim.studies.compare import CompareError
from wijksim.studies.own_wijk import SEED_OF_THE_YEAR, asking_text, first_year

EVEN = 0.004
"""Share by which a margin may miss: rounding in each of some ten groups."""
AGES = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")


@pytest.fixture(scope="module")
def wijken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ws.Neighbourhood]:
    folder = tmp_path_factory.mktemp("files")
    files = made_up.everything(folder)
    return {kind.name: ws.neighbourhood(files, kind.name) for kind in made_up.KINDS}


@pytest.mark.parametrize("name", [kind.name for kind in made_up.KINDS])
@pytest.mark.parametrize("seed", [1, 2])
def test_the_margins_of_six_kinds_of_wijken_come_out(wijken: dict[str, ws.Neighbourhood], name: str, seed: int) -> None:
    found = wijken[name]
    people, figures = people_of(found.scenario, seed), found.wijk.figures
    assert len(people) == found.scenario["neighbourhood.residents"]
    bands = np.bincount(people.age, minlength=6) / len(people)
    for figure, share in zip(AGES, (*bands[:4], bands[4] + bands[5]), strict=True):
        assert share == pytest.approx(figures[figure].value, abs=EVEN), figure
    _, first, size = np.unique(people.household, return_index=True, return_counts=True)
    assert (size == 1).mean() == pytest.approx(figures["one_person"].value, abs=EVEN)
    for place, figure in enumerate(("owned", "association", "other_rent")):
        assert (people.tenure[first] == place).mean() == pytest.approx(figures[figure].value, abs=EVEN), figure
    assert people.low_income[first].mean() == pytest.approx(figures["low_income"].value, abs=EVEN)
    assert people.uses_wmo.mean() == pytest.approx(figures["wmo"].value, abs=EVEN)
    assert people.uses_participation.mean() == pytest.approx(figures["participation"].value, abs=EVEN)
    # Joint use: persons as in the table, households around what Utrecht, Zutphen and the land have (.12 to .15), more
    # where many use something.
    assert multi_law_share(people) == pytest.approx(figures["multi_law"].value, abs=0.01)
    assert 0.07 < multi_law_household_share(people) < 0.26


def test_buurten_have_their_own_mix_and_their_own_squares(wijken: dict[str, ws.Neighbourhood]) -> None:
    found = wijken["Tuinstad"]
    people = people_of(found.scenario, 1)
    counts = np.bincount(people.buurt)
    for place, buurt in enumerate(found.wijk.buurten):
        assert counts[place] == pytest.approx(buurt.residents, abs=3)
        old = (people.age[people.buurt == place] >= 4).mean()
        assert old == pytest.approx(buurt.figures["age_65"], abs=0.008)
    shape = people.cells_buurt.reshape(people.grid_width, people.grid_height)
    assert shape.shape == (20, 8), "five squares wide for each of four buurten, eight high"
    assert (np.bincount(people.cell, minlength=people.cells_buurt.size) > 0).sum() <= (shape >= 0).sum()
    lived_in = np.unique(people.cell)
    assert set(people.cells_buurt[lived_in]) == {0, 1, 2, 3} and (people.cells_buurt[lived_in] >= 0).all()


def test_income_follows_tenure_and_tenure_follows_the_household(wijken: dict[str, ws.Neighbourhood]) -> None:
    people = people_of(wijken["Zonnedaal"].scenario, 1)
    _, first = np.unique(people.household, return_index=True)
    tenure, low = people.tenure[first], people.low_income[first]
    assert low[tenure == 0].mean() < low[tenure == 2].mean() < low[tenure == 1].mean()
    alone = people.alone[first]
    assert (tenure[alone] == 0).mean() < (tenure[~alone] == 0).mean()


def test_the_same_seed_gives_the_same_people_and_another_gives_others(wijken: dict[str, ws.Neighbourhood]) -> None:
    scenario = wijken["Waterrijk"].scenario
    one, again, other = people_of(scenario, 1), people_of(scenario, 1), people_of(scenario, 2)
    assert np.array_equal(one.age, again.age) and np.array_equal(one.cell, again.cell)
    assert not np.array_equal(one.uses_wmo, other.uses_wmo)


def test_another_number_of_residents_keeps_the_mix(wijken: dict[str, ws.Neighbourhood]) -> None:
    found = wijken["Campuskwartier"]
    small = people_of(found.scenario.vary({"neighbourhood.residents": 900}), 1)
    assert len(small) == 900
    assert (small.age == 1).mean() == pytest.approx(found.wijk.figures["age_15_24"].value, abs=0.02)


def test_the_page_says_observed_modelled_and_where_from(wijken: dict[str, ws.Neighbourhood]) -> None:
    found = ws.your_wijk(wijken["Zonnedaal"].scenario, with_run=False)
    rows = {row.name: row for row in found.rows}
    assert rows["wmo"].modelled == pytest.approx(rows["wmo"].observed, abs=0.002)
    assert found.counted["measured"] == 19 and not found.warnings
    text = found.told("nl")
    assert "hier gemeten 2024" in text and "landelijk" in text and "binnen wat bekeken is" in text
    assert "CC BY 4.0" in text


def test_a_wijk_outside_what_was_looked_at_is_told(wijken: dict[str, ws.Neighbourhood]) -> None:
    scenario = wijken["Dorp Aan Den Dijk"].scenario.vary({"neighbourhood.residents": 300})
    found = ws.your_wijk(scenario, with_run=False)
    assert [each[0] for each in found.warnings] == ["residents"]
    assert "Let op, inwoners: 300. Gekeken is naar wijken van 800 tot 60.000" in found.told("nl")


def test_policy_and_neighbourhood_are_never_mixed(wijken: dict[str, ws.Neighbourhood]) -> None:
    today = wijken["Waterrijk"].scenario
    with pytest.raises(CompareError, match=r"different neighbourhoods.*policy and neighbourhood"):
        ws.compare(ws.load("baseline"), today, replications=1)
    with pytest.raises(CompareError, match="different neighbourhoods"):
        ws.compare(wijken["Zonnedaal"].scenario, today, replications=1)


def test_a_plan_extends_the_file_of_the_wijk(wijken: dict[str, ws.Neighbourhood], tmp_path: Path) -> None:
    today = wijken["Waterrijk"]
    today.save(tmp_path / "today.yaml")
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "schema_version: 1\nname: plan\nextends: today.yaml\nmeasures:\n  - from: visible_link\n    start: 26\n"
    )
    found = ws.load(plan)
    assert found.wijk == today.wijk and [name for name, *_ in found.differences(today.scenario)] == [
        "measures.visible_link"
    ]


def test_missing_cells_are_raked_to_both_margins() -> None:
    known = np.array([[60.0, np.nan, np.nan], [np.nan, np.nan, 20.0], [10.0, 20.0, 30.0]])
    filled = fill(known, [100.0, 80.0, 60.0], [100.0, 70.0, 70.0], [0.4, 0.3, 0.3])
    assert filled.sum(axis=1) == pytest.approx([100.0, 80.0, 60.0])
    assert filled.sum(axis=0) == pytest.approx([100.0, 70.0, 70.0], abs=0.01)
    assert filled[0, 0] == 60.0 and filled[2].tolist() == [10.0, 20.0, 30.0]


def test_residents_are_divided_to_the_last_one_and_draws_are_spread(wijken: dict[str, ws.Neighbourhood]) -> None:
    buurten = profile_from(wijken["Zonnedaal"].wijk).buurten
    for residents in (1, 50, 8_299, 8_301):
        assert sum(residents_by_buurt(buurten, residents)) == residents
    draws = spread(np.array([0.2, 0.9, 0.4, 0.1]), np.array([0, 0, 0, 1]))
    assert draws.tolist() == pytest.approx([1 / 6, 5 / 6, 0.5, 0.5])


def test_the_pages_tell_the_same_of_who_asks_for_help_as_the_command(wijken: dict[str, ws.Neighbourhood]) -> None:
    scenario = wijken["Zonnedaal"].scenario
    page = ws.your_wijk(scenario)
    recorded = record(first_year(scenario), SEED_OF_THE_YEAR, progress=lambda _: None, stop=lambda: False)
    assert page.asking is not None and 0.02 < page.asking < 0.8
    assert recorded.asking == page.asking
    for lang in ("nl", "en"):
        assert asking_text(recorded.asking, wijken["Zonnedaal"].wijk, lang) in page.told(lang)
