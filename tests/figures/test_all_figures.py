"""Every figure of every shipped scenario and of extreme worlds, in both languages."""

import warnings
from itertools import combinations
from pathlib import Path
from typing import Any

import matplotlib
import pytest

from tests.figures.pictures import EXTREMES, boxes_of, extreme_run, shipped_run
from wijksim.figures import FIGURES, all_figures, draw_figure
from wijksim.figures.lettering import POINTS_HIGH, POINTS_WIDE
from wijksim.figures.sheet import Sheet
from wijksim.io.scenario_files import shipped
from wijksim.text.language import LANGUAGES, Language

BUSIEST = "linked_boundary_workers"


def check_sheet(sheet: Sheet, run: Any, *, apart: bool) -> None:
    """Complete, with its provenance, and nothing written outside the sheet or over something else."""
    assert sheet.finding
    assert sheet.shows
    assert f"{run.provenance['key'][:8]}" in sheet.caption
    assert f"{run.seed}" in sheet.caption
    assert run.provenance["wijksim"] in sheet.caption
    boxes = boxes_of(sheet)
    for words, box in boxes:
        assert not {"{", "}"} & set(words), words
        assert box.x0 >= 0.0 and box.y0 >= 0.0 and box.x1 <= POINTS_WIDE and box.y1 <= POINTS_HIGH, (
            words,
            box,
        )
    for axes in sheet.axes:
        if axes.axison and axes.get_xticklabels() and axes.get_xlabel():
            assert axes.get_ylabel() or axes.get_yticklabels() or not len(axes.get_yticks())
    if apart:
        for (one, first), (other, second) in combinations(boxes, 2):
            wide = min(first.x1, second.x1) - max(first.x0, second.x0)
            high = min(first.y1, second.y1) - max(first.y0, second.y0)
            # Boxes are a little higher than their letters.
            assert wide < 2.0 or high < 4.0, (one, other)


@pytest.mark.parametrize("name", shipped())
def test_every_figure_of_every_shipped_scenario_can_be_read(name: str) -> None:
    run = shipped_run(name)
    language: Language = LANGUAGES[shipped().index(name) % 2]
    sheets = all_figures(run, language)
    assert list(sheets) == list(FIGURES)
    for sheet in sheets.values():
        check_sheet(sheet, run, apart=True)


@pytest.mark.parametrize("name", EXTREMES)
def test_every_figure_of_an_extreme_world_can_be_drawn(name: str) -> None:
    run = extreme_run(name)
    language: Language = LANGUAGES[list(EXTREMES).index(name) % 2]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for sheet in all_figures(run, language).values():
            check_sheet(sheet, run, apart=False)


def test_a_run_without_a_week_has_no_figures() -> None:
    class Nothing:
        weeks = 0

    assert all_figures(Nothing(), "nl") == {}  # type: ignore[arg-type]


@pytest.mark.parametrize("name", FIGURES)
def test_the_same_run_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    run = shipped_run("baseline")
    for again in ("one", "two"):
        draw_figure(name, run, "nl").savefig(tmp_path / f"{again}.svg", metadata={"Date": None, "Creator": None})
    written = (tmp_path / "one.svg").read_bytes()
    assert written == (tmp_path / "two.svg").read_bytes()
    assert matplotlib.__version__.encode() not in written
    assert draw_figure(name, run, "nl").finding.encode()[:12] in written


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_run_can_be_read_in_both_languages(language: Language) -> None:
    run = shipped_run(BUSIEST)
    for sheet in all_figures(run, language).values():
        check_sheet(sheet, run, apart=True)
