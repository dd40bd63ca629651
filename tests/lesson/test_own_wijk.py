"""A lesson about a wijk of one's own: its name, its houses and its numbers, from its file to the material."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.lesson.made_up import party
from wijksim.io.scenario_files import load
from wijksim.reports.lesson.brief import brief
from wijksim.reports.lesson.document import Slide
from wijksim.reports.lesson.html_page import page_of
from wijksim.reports.lesson.paper import document_sheet
from wijksim.reports.lesson.roles import cards_of
from wijksim.reports.lesson.seats import FEWEST_ROLES, LEVELS, USUAL_ROLES, Seats, roles_in_order
from wijksim.reports.lesson.sentences import party_words
from wijksim.reports.lesson.slides import slides_of
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.studies.lesson import Lesson, lesson
from wijksim.text.language import LANGUAGES, Language

TITLE = {"nl": "Zonnedaal", "en": "Sunny Vale"}
HOUSE = {"nl": "Stichting De Zonneburcht", "en": "The Sun Castle Foundation"}
FILE = """
schema_version: 1
name: zonnedaal
title: {nl: Zonnedaal, en: Sunny Vale}
why: {nl: Voor een les., en: For a lesson.}
notice: {nl: De eigen namen., en: The own names.}
extends: baseline
neighbourhood: {residents: 930}
warm_up_weeks: 13
horizon_weeks: 26
organisations:
  zonneburcht:
    name_nl: Stichting De Zonneburcht
    name_en: The Sun Castle Foundation
    sector: welfare
    hours_per_week: 120
    funder: municipality
    production_target: 0.6
    tariff_cents_per_hour: 6000
    protocol_attachment: 0.3
    method: 0.5
    frame: [0.3, 0.8, 0.3]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    file: Path = tmp_path_factory.mktemp("wijk") / "zonnedaal.yaml"
    file.write_text(FILE)
    return lesson(load(file), minutes=45, replications=2, seed=5, workers=1)


def test_the_houses_of_the_wijk_get_a_card_first_and_every_sector_one(made: Lesson) -> None:
    assert made.roles[0] == "zonneburcht"
    assert set(LEVELS) < set(made.roles)
    sectors = {role.sector for role in made.facts.roles if role.key in made.roles}
    assert sectors == {"care", "welfare", "housing"}
    assert len(made.roles) == USUAL_ROLES


def test_a_wijk_of_only_its_own_houses_has_cards_too() -> None:
    """Nobody of a wijk has the key that the wijk of today uses."""
    own = tuple(replace(spec, key=f"own_{spec.key}") for spec in DEFAULT_ORGANISATIONS)
    found = roles_in_order(own)
    assert {spec.sector for spec in own if spec.key in found[:FEWEST_ROLES]} == {spec.sector for spec in own}
    assert roles_in_order(own[:2]) == (*(spec.key for spec in own[:2]), *LEVELS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_material_names_the_wijk_its_houses_and_their_numbers(made: Lesson, language: Language) -> None:
    facts = made.facts
    residents = "930"
    letter = brief(facts, 45, Seats(made.roles), "command", language)
    cards, slides = cards_of(facts, made.roles, language), slides_of(facts, 45, language)
    first: Slide = slides[0]
    for text in (page_of({"brief": letter}, (), (), "", language), first.small, replace(made, lang=language).play()):
        assert TITLE[language] in text
        assert residents in text
        assert "Zonneburcht" not in text or language == "nl"
    assert cards[0].role == HOUSE[language]
    assert all(all(text for _, text in card.parts) for card in cards)
    house = next(role for role in facts.roles if role.key == "zonneburcht")
    assert house.hours == pytest.approx(120 * 930 / 10_000)
    assert HOUSE[language] in page_of({"brief": letter}, (), (), "", language)
    assert len(document_sheet(letter, 10.0).pages(5.0)) == 4


@pytest.mark.parametrize(("language", "start", "end"), [
    ("nl", "Bewoners betalen ", " per jaar meer"), ("en", "Residents pay ", " more a year"),
])  # fmt: skip
def test_residents_are_many(language: Language, start: str, end: str) -> None:
    told = party_words(party("residents", "payer", start.split()[0], -500.0), [], language)
    assert told.startswith(start)
    assert told.endswith(end)
