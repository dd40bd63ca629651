"""Names of what nobody knows: every uncertain parameter has one in both languages, and people read that, not its code."""

import re

import pytest

from wijksim.figures.lettering import SMALL, width_of
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.register import REGISTER
from wijksim.scenario.uncertainties import UNCERTAINTIES
from wijksim.text.catalogue import texts
from wijksim.text.exploration import lever_axis
from wijksim.text.language import LANGUAGES, Language
from wijksim.text.levers import lever_heading, lever_name

AXIS = 260.0
"""Points beside the bars of a figure: what is longer is cut off there."""


def test_what_is_uncertain_has_a_name_and_nothing_else_has() -> None:
    assert set(texts("parameter")) == {row.name for row in UNCERTAINTIES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_parameters_share_a_name(language: Language) -> None:
    names = [lever_name(name, language).lower() for name in REGISTER]
    assert sorted(name for name in set(names) if names.count(name) > 1) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_is_a_few_plain_words_that_fit_beside_a_bar(language: Language) -> None:
    names = {row.name: lever_name(row.name, language) for row in UNCERTAINTIES}
    headings = [lever_heading(row.name, language) for row in UNCERTAINTIES]
    assert [code for code, name in names.items() if not 2 <= len(name.split()) <= 8] == []
    assert [name for name in names.values() if re.search(r"[_./()]|\s\s|^[A-Z]|^\s|\s$", name)] == []
    assert [name for name in headings if width_of(name, SMALL) > AXIS] == []


def test_every_unit_of_the_register_has_words() -> None:
    assert sorted({row.unit for row in REGISTER.values()} - set(texts("setting_unit"))) == []


def test_an_axis_names_the_unit_once() -> None:
    assert lever_axis("workers.turnover_per_year", "per year", "nl") == "Verloop van mensen per jaar"
    assert (
        lever_axis("wrong_pocket.usual_tariff", "euro cents", "nl")
        == "Gebruikelijk tarief voor een uur hulp (eurocent)"
    )
    assert lever_axis("trust.gain", "share", "en") == "Trust gained by a promise kept"


def test_levers_keep_their_short_names() -> None:
    assert {lever_name(row.name, "nl") for row in LEVERS} >= {pair[0] for pair in texts("lever").values()}
