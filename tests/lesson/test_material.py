"""The material is whole in both languages, fits its pages, reads easily, and takes no text for code."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
import textstat

from tests.lesson.made_up import CLEARLY_LESS, CLEARLY_MORE, party, with_effects, with_parties
from wijksim.io.document.parts import Bullets, Document, Heading, Note, Paragraph, Table, plain_of
from wijksim.reports.lesson.background import background
from wijksim.reports.lesson.brief import brief
from wijksim.reports.lesson.document import plain
from wijksim.reports.lesson.html_page import page_of
from wijksim.reports.lesson.material import SIZES
from wijksim.reports.lesson.paper import PLAIN_SIZE, Sheet, cards_sheet, document_sheet, slides_sheet
from wijksim.reports.lesson.plan import PLANS, SLIDES_OF, slide_names
from wijksim.reports.lesson.play import play_page
from wijksim.reports.lesson.questions import LETTERS, POINTS, answers, key_of, student_paper
from wijksim.reports.lesson.roles import cards_of
from wijksim.reports.lesson.seats import LEVELS, Seats, chosen_roles
from wijksim.reports.lesson.slides import slides_of
from wijksim.reports.lesson.stops import OPTIONS, STOPS
from wijksim.scenario.problems import Refused
from wijksim.studies.lesson import MINUTES, Lesson, lesson
from wijksim.text.catalogue import texts
from wijksim.text.glossary import GLOSSARY
from wijksim.text.language import LANGUAGES, Language

HOSTILE = 'A "wijk" #pagebreak() **now** <script>alert(1)</script> $x$ \\ @ref [] `raw` //'
LEAST_OF_ONE = 30
"""Reading ease of any text of more than a few words: one hard sentence does not hide among easy ones."""
FILES = {
    "nl": {"lesbrief.pdf", "rolkaarten.pdf", "naambordjes.pdf", "dias.pdf", "achtergrond.pdf", "exitkaart.pdf",
           "toets.pdf", "antwoorden.pdf", "les.html", "speel_de_theorie.html", "lesson.json"},
    "en": {"brief.pdf", "role_cards.pdf", "name_tents.pdf", "slides.pdf", "background.pdf", "exit_card.pdf", "test.pdf",
           "answers.pdf", "lesson.html", "play_the_theory.html", "lesson.json"},
}  # fmt: skip


def pages(sheet: Sheet) -> int:
    """Number of pages, as the compiler lays them out."""
    return len(sheet.pages(5.0))


def paper(document: Document, key: str) -> Sheet:
    """A document in the size in which it is printed."""
    return document_sheet(document, SIZES.get(key, PLAIN_SIZE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_files_are_made_and_the_brief_names_those_that_exist(made: Lesson, language: Language) -> None:
    files = replace(made, lang=language).files()
    assert files.keys() == FILES[language]
    for name, content in files.items():
        assert content.startswith({"pdf": b"%PDF-1.7", "tml": b"<!doctype html>", "son": b"{"}[name[-3:]])
    told = " ".join(text for pair in texts("lesson_brief").values() for text in [pair[language == "en"]])
    named = {name.lower() for name in re.findall(r"\w+\.(?:pdf|html)", told)}
    assert named
    assert named <= files.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", MINUTES)
def test_the_brief_has_four_pages(made: Lesson, language: Language, minutes: int) -> None:
    letter = brief(made.facts, minutes, Seats(made.roles), "wijksim lesson", language)
    assert pages(paper(letter, "brief")) == 4


@pytest.mark.parametrize("students", [None, 14, 60])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brief_has_four_pages_too_when_the_runs_go_against_everything(
    made: Lesson, language: Language, students: int | None
) -> None:
    against = {key: CLEARLY_LESS if option.expected > 0 else CLEARLY_MORE for key, option in OPTIONS.items()}
    keys = [role.key for role in made.facts.roles]
    many = tuple(party(key, "organisation", f"Een organisatie met een heel lange naam, {key}", -9000 - place, pocket=True)
                 for place, key in enumerate(keys))  # fmt: skip
    winner = party("care_office", "payer", "Zorgkantoor", 99_000)
    facts = with_parties(with_effects(made.facts, against), dict.fromkeys(OPTIONS, (*many, winner)))
    roles = (*keys, *LEVELS)
    letter = brief(facts, 150, Seats(roles, students), "wijksim lesson --roles " + ", ".join(roles), language)
    assert pages(paper(letter, "brief")) == 4
    assert pages(paper(background(facts, language), "background")) == 2
    slides = slides_of(facts, 150, language)
    assert pages(slides_sheet(slides, "title", "foot", language)) == len(slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_background_has_two_pages_and_a_slide_is_a_page(made: Lesson, language: Language) -> None:
    assert pages(paper(background(made.facts, language), "background")) == 2
    assert pages(paper(student_paper(made.facts, language), "test")) == 2
    slides = slides_of(made.facts, 150, language)
    assert pages(slides_sheet(slides, "title", "foot", language)) == len(slides)
    cards = cards_of(made.facts, [*(role.key for role in made.facts.roles), *LEVELS], language)
    assert pages(cards_sheet(cards, "title", language)) == -(-len(cards) // 4)


@pytest.mark.parametrize("minutes", MINUTES)
def test_a_plan_fills_its_minutes_and_every_moment_has_its_words(minutes: int) -> None:
    assert sum(length for _, length in PLANS[minutes]) == minutes
    moments = {moment for moment, _ in PLANS[minutes]}
    assert moments <= SLIDES_OF.keys()
    for moment in moments:
        for kind in ("moment", "you", "they"):
            assert f"{kind}_{moment}" in texts("lesson_brief")
    shown = {name for _, name in slide_names(minutes)}
    # What the test asks was seen, in the shortest lesson too.
    assert {"today", "theory", "tools", "pocket", "object", "room", "limits"} <= shown


def test_every_option_and_stop_has_its_words() -> None:
    assert {f"option_{key}" for key in OPTIONS} == {key for key in texts("lesson") if key.startswith("option_")}
    terms = {term.nl for term in GLOSSARY}
    for stop in STOPS:
        assert {f"{stop.key}_{part}" for part in ("title", "text", "source")} <= texts("lesson_play").keys()
        assert set(stop.terms) <= terms


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_test_has_eight_questions_a_key_and_one_right_letter(made: Lesson, language: Language) -> None:
    asked = student_paper(made.facts, language)
    questions = [section.title for section in asked.sections if section.title]
    assert len(questions) == len(POINTS) == 8
    keys = [key_of(made.facts, number, language) for number in range(1, 9)]
    assert len(set(keys)) == 8
    assert keys[5][0] in LETTERS
    assert f"{sum(POINTS)}" in " ".join(told(answers(made.facts, "", language)))


def told(document: Document) -> Iterator[str]:
    """Every text of a document, a sentence or more at a time."""
    for section in document.sections:
        yield section.title + "."
        for part in section.parts:
            match part:
                case Table():
                    yield from (plain_of(cell) for row in (part.heads, *part.rows) for cell in row)
                case Bullets():
                    yield from (item.text for item in part.items)
                case Note() | Paragraph():
                    yield part.said.text
                case Heading():
                    yield part.text + "."


def ease(sentences: Iterator[str] | list[str]) -> float:
    """Reading ease of Flesch and Douma: 0 very hard to 100 very easy; B1 is about 60 and more."""
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(" ".join(sentences)))


@pytest.mark.parametrize(("area", "least"), [
    ("lesson", 65), ("lesson_card", 80), ("lesson_slide", 80), ("lesson_play", 70), ("lesson_test", 75),
    ("lesson_brief", 80), ("lesson_background", 60),
])  # fmt: skip
def test_the_dutch_reads_easily(area: str, least: float) -> None:
    sentences = [plain(dutch) for dutch, _ in texts(area).values() if dutch.endswith((".", "?", "!"))]
    assert len(sentences) > 8
    assert ease(sentences) >= least
    hard = [text for text in sentences if len(text.split()) > 8 and ease([text]) < LEAST_OF_ONE]
    assert hard == []


def test_text_of_a_scenario_is_text_everywhere(made: Lesson) -> None:
    roles = tuple(replace(role, labels=(HOSTILE, HOSTILE)) for role in made.facts.roles)
    facts = replace(made.facts, titles=(HOSTILE, HOSTILE), given=HOSTILE, roles=roles)
    letter, cards = brief(facts, 90, Seats(made.roles), HOSTILE, "en"), cards_of(facts, made.roles, "en")
    assert paper(letter, "brief").pdf().startswith(b"%PDF")
    assert cards_sheet(cards, HOSTILE, "en").pdf().startswith(b"%PDF")
    page = page_of({"brief": letter}, cards, slides_of(facts, 90, "en"), HOSTILE, "en")
    for html in (page, play_page(facts, "en")):
        assert "<script>alert" not in html


def test_what_cannot_be_made_is_refused(made: Lesson, wijk) -> None:
    with pytest.raises(Refused, match="minutes is 60; allowed: 45, 90 or 150"):
        lesson(wijk, minutes=60)
    with pytest.raises(ValueError, match="baker"):
        chosen_roles(["baker"], None, wijk.organisations)
    with pytest.raises(Refused, match="there are 1 roles; allowed: 4 to 13"):
        chosen_roles(["welfare"], None, wijk.organisations)
    named = ["policy", "welfare", "policy", "home_care", "gp_practice"]
    assert chosen_roles(named, None, wijk.organisations)[:2] == ("policy", "welfare")
    assert Refused("there are 1 roles", "4 to 13").text("nl") == "er zijn 1 rollen; toegestaan: 4 tot en met 13"
    assert Refused("minutes is 60", "45, 90 or 150").text("nl") == "de les is 60 minuten; toegestaan: 45, 90 of 150"
