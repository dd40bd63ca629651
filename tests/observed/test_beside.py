"""Observed figures beside the model: coverage, error beside "no change", and what does not count. Runs are made up."""

from pathlib import Path

import numpy as np
import pytest

import wijksim as ws
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.observed import POPULATION
from wijksim.scenario.problems import Refused
from wijksim.scenario.scenario import Scenario, baseline
from wijksim.scenario.wijk import LocalFigure, Wijk
from wijksim.studies.observed import check

WEEKS, RUNS = 156, 11


def many(scenario: Scenario | None = None, *, runs: int = RUNS, level: float = 10.0) -> ws.ManyRuns:
    """Three years in which weeks_to_help is 10 in the middle run and the number of the run away from it in others."""
    values = np.zeros((runs, WEEKS, len(OUTCOME_NAMES)))
    place = OUTCOME_NAMES.index("weeks_to_help")
    values[:, :, place] = (level + np.arange(runs) - runs // 2)[:, None]
    people = np.zeros((runs, 3, len(POPULATION)))
    people[:, :, tuple(POPULATION).index("age_65")] = [0.2, 0.21, 0.22]
    chosen = (scenario or baseline()).vary({"horizon_weeks": WEEKS}, name="made up")
    return ws.ManyRuns(chosen, 1, tuple(range(runs)), values, values.mean(axis=1), people)


def observed(folder: Path, *lines: str) -> ws.Observed:
    file = folder / "observed.csv"
    file.write_text("\n".join(["period,outcome,value,source,status,area", *lines]), encoding="utf-8")
    return ws.load_observed(file)


def test_values_in_the_band_are_counted_and_the_error_stands_beside_no_change(tmp_path: Path) -> None:
    rows = observed(
        tmp_path,
        "2025,weeks_to_help,8,q",
        "2026,weeks_to_help,13,q",
        "2027,weeks_to_help,17,q",
        "2024,weeks_to_help,14,q",
    )
    found = ws.beside(many(), rows, week_zero=2025)
    assert found.counted == {
        "measured": 3, "inside": 2, "with_before": 3, "nearer": 1, "fitted": 0, "forecasts": 0, "forecasts_inside": 0,
    }  # fmt: skip
    (row,) = found.errors.to_dict("records")
    assert row["error"] == row["error_before"] == pytest.approx((2 + 3 + 7) / 3)
    assert row["no_change"] == pytest.approx((6 + 1 + 3) / 3)
    assert found.table["model_low"].tolist() == [6, 6, 6] and found.table["model_high"].tolist() == [14, 14, 14]
    assert found.sentences("en")[0] == ("Observed values within the band of the model (eight out of ten runs): 2 of 3.")
    assert "zit er 1 keer dichter bij dan «geen verandering»" in found.told("nl")
    assert "4,0 naast, «geen verandering» 3,3" in found.told("nl")


def test_the_first_value_is_no_change_where_nothing_was_known_before_and_has_no_error_beside_it(tmp_path: Path) -> None:
    found = ws.beside(many(), observed(tmp_path, "2026,weeks_to_help,9,q", "2025,weeks_to_help,8,q"), week_zero="2025")
    assert found.table["no_change"].tolist()[1:] == [8] and np.isnan(found.table["no_change"][0])
    assert (found.counted["measured"], found.counted["with_before"]) == (2, 1)
    alone = ws.beside(many(), observed(tmp_path, "2025,weeks_to_help,8,q"), week_zero="2025-01-01")
    assert "Of no value an earlier one is known" in alone.told()


def test_what_was_fitted_and_what_others_forecast_does_not_count(tmp_path: Path) -> None:
    rows = observed(
        tmp_path, "2025,weeks_to_help,10,q,fitted", "2026,weeks_to_help,12,q", "2027,weeks_to_help,10,q,forecast",
        "2027,age_65,30%,cbs,forecast",
    )  # fmt: skip
    found = ws.beside(many(), rows, week_zero=2025)
    assert (found.counted["measured"], found.counted["fitted"], found.counted["forecasts"]) == (1, 1, 2)
    assert found.counted["forecasts_inside"] == 1
    assert found.counted["nearer"] == 0, "what was fitted is what no change starts from, and the model says 10 as well"
    assert found.table.set_index("outcome").loc["age_65", "model"] == pytest.approx(0.22)
    told = found.told("en")
    assert "One value was used to make the model and does not count." in told
    assert "2 values are forecasts of others and do not count; within the band: 1." in told


def of_tuinstad() -> Scenario:
    """The baseline as a wijk whose share of 65 and older was measured in 2025."""
    ages = {"age_0_14": 0.15, "age_15_24": 0.12, "age_25_44": 0.25, "age_45_64": 0.27, "age_65": 0.21}
    figures = {name: LocalFigure(value, "CBS", "wijk", "measured", 2025) for name, value in ages.items()}
    wijk = Wijk("Tuinstad", "WK199902", "Waterrecht", FrozenMap(figures))
    from dataclasses import replace

    return replace(baseline(), wijk=wijk)


def test_a_figure_that_the_residents_were_made_from_is_marked_by_itself(tmp_path: Path) -> None:
    rows = observed(tmp_path, "2025,age_65,21%,CBS", "2026,age_65,20.9%,CBS", "2025,weeks_to_help,9,q")
    placed, _, zero = check(rows, of_tuinstad())
    assert [each.status for each in placed] == ["fitted", "measured", "measured"]
    assert zero == 2025.0, "week 0 is the new year of the figures of the wijk"


def test_lines_about_another_area_or_time_are_left_out_and_told(tmp_path: Path) -> None:
    rows = observed(
        tmp_path, "2025,weeks_to_help,9,q,,tuinstad", "2025,weeks_to_help,9,r,,WK199902", "2025,weeks_to_help,9,q,,Elders",
        "2040,weeks_to_help,9,q,,", "2027-2028,weeks_to_help,9,q,,",
    )  # fmt: skip
    runs = many()
    runs = ws.ManyRuns(of_tuinstad(), 1, runs.seeds, runs.values, runs.means, runs.population)
    found = ws.beside(runs, rows)
    assert len(found.placed) == 2 and [each.line for each in found.outside] == [5, 6]
    assert "about another area: line 4 (Elders)." in found.told("en")
    assert "niet helemaal binnen de run: regel 5 (2040), regel 6 (2027-2028)." in found.told("nl")


def test_only_other_areas_or_no_week_0_is_an_error_that_says_what_is_possible(tmp_path: Path) -> None:
    with pytest.raises(ws.ScenarioError, match="none of the 1 lines is about Tuinstad; allowed: Tuinstad, WK199902"):
        check(observed(tmp_path, "2025,trust,0.4,q,,Elders"), of_tuinstad())
    with pytest.raises(ws.ScenarioError, match=r"observed.csv:2: 2025 cannot be placed.*--week-zero"):
        ws.beside(many(), observed(tmp_path, "2025,trust,0.4,q"))
    with pytest.raises(Refused, match="week_zero"):
        ws.beside(many(), observed(tmp_path, "2025,trust,0.4,q"), week_zero="once")
    assert len(ws.beside(many(), observed(tmp_path, "0-51,trust,0.4,q")).placed) == 1, "weeks need no week 0"


def test_one_run_has_no_band_and_says_so(tmp_path: Path) -> None:
    found = ws.beside(many(runs=1), observed(tmp_path, "2026,weeks_to_help,9,q"), week_zero=2025)
    assert found.table["model_low"].isna().all() and found.counted["inside"] == 0
    assert "--replications" in found.sentences("nl")[0]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_figure_has_a_panel_for_each_outcome_and_marks_by_shape(tmp_path: Path, lang: str) -> None:
    rows = observed(
        tmp_path, "2025,weeks_to_help,10,q,fitted", "2026,weeks_to_help,12,q", "2027,age_65,30%,cbs,forecast",
        "2025,trust,0.4,q", "2025,cost_total,4000,q", "2025,energy,0.4,q", "2025,open_cases,3,q", "2026,path_length,3,q",
    )  # fmt: skip
    found = ws.beside(many(), rows, week_zero=2025)
    sheet = found.plot(lang)  # type: ignore[arg-type]
    panels = [axes for axes in sheet.axes if axes.get_title(loc="left")]
    assert len(panels) == 7
    shapes = {line.get_marker() for axes in panels for line in axes.lines}
    assert {"o", "s", "^"} <= shapes
    sheet.savefig(tmp_path / "observed.png", metadata={"Software": None})
    assert (tmp_path / "observed.png").stat().st_size > 10_000


def test_marks_stand_on_the_bands_within_their_limits(tmp_path: Path) -> None:
    found = ws.beside(many(), observed(tmp_path, "2026,weeks_to_help,40,q"), week_zero=2025)
    without, with_marks = many().plot("en"), many().plot("en", observed=found)
    highest = [max(axes.get_ylim()[1] for axes in sheet.axes) for sheet in (without, with_marks)]
    assert highest[1] > 40 > highest[0]
    assert "● observed" in with_marks.alt_text and "●" not in without.alt_text  # type: ignore[attr-defined]


def test_what_is_found_is_plain_data(tmp_path: Path) -> None:
    import json

    found = ws.beside(many(), observed(tmp_path, "2026,weeks_to_help,9,q", "2099,trust,0.4,q"), week_zero=2025)
    again = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    assert again["counted"]["measured"] == 1 and again["outside_run"] == [3] and again["table"][0]["model"] == 10.0


def test_something_else_than_a_result_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="a Run, a ManyRuns or a Comparison"):
        ws.beside("baseline", observed(tmp_path, "0-51,trust,0.4,q"))  # type: ignore[arg-type]
