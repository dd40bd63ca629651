"""The material follows a class of six to sixty: its cards, its tents, its numbers; read from the files that are made."""

import json
import re
import zlib
from dataclasses import replace
from html import unescape

import pytest

from wijksim.reports.lesson.seats import FEWEST_STUDENTS, MOST_STUDENTS, Seats, chosen_roles, dealt, roles_in_order
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.problems import Refused
from wijksim.studies.lesson import MINUTES, Lesson, lesson
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES, Language

ALL = roles_in_order(DEFAULT_ORGANISATIONS)
CLASSES = {6: (6, 1), 14: (13, 1), 30: (13, 1), 60: (13, 2)}
"""Students: roles and tables."""
SAYS = {
    ("nl", 6): ("Er zijn 6 studenten en 6 rollen", "Elke student krijgt een eigen rol.",
                "Deel 6 rolkaarten en 6 naambordjes uit.", "3 keer, voor 6 studenten"),
    ("nl", 14): ("Er zijn 14 studenten en 13 rollen", "Zo komen er 1 of 2 studenten bij een rol.",
                 "Deel 13 rolkaarten en 14 naambordjes uit.", "7 keer, voor 14 studenten"),
    ("nl", 30): ("Er zijn 30 studenten en 13 rollen", "Zo komen er 2 of 3 studenten bij een rol.",
                 "Deel 13 rolkaarten en 30 naambordjes uit.", "15 keer, voor 30 studenten"),
    ("nl", 60): ("Maak 2 tafels van 30 studenten.", "Zo komen er 2 of 3 studenten bij een rol.",
                 "Deel 26 rolkaarten en 60 naambordjes uit.", "aan 2 tafels zitten", "rolkaarten.pdf 2 keer"),
    ("en", 6): ("There are 6 students and 6 roles", "Every student gets a role of their own.",
                "Hand out 6 role cards and 6 name tents.", "3 times, for 6 students"),
    ("en", 14): ("There are 14 students and 13 roles", "So every role gets 1 or 2 students.",
                 "Hand out 13 role cards and 14 name tents.", "7 times, for 14 students"),
    ("en", 30): ("There are 30 students and 13 roles", "So every role gets 2 or 3 students.",
                 "Hand out 13 role cards and 30 name tents.", "15 times, for 30 students"),
    ("en", 60): ("Make 2 tables of 30 students.", "So every role gets 2 or 3 students.",
                 "Hand out 26 role cards and 60 name tents.", "at 2 tables", "role_cards.pdf 2 times"),
}  # fmt: skip


def pages_of(pdf: bytes) -> int:
    """Number of pages of a PDF file, whose objects may be packed."""
    packed = []
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            packed.append(zlib.decompressobj().decompress(found[1]))
        except zlib.error:
            continue
    return sum(len(re.findall(rb"/Type\s*/Page\b", part)) for part in (pdf, *packed))


def for_class(made: Lesson, students: int, language: Language, minutes: int = 90) -> dict[str, bytes]:
    roles = chosen_roles((), students, DEFAULT_ORGANISATIONS)
    return replace(made, roles=roles, students=students, lang=language, minutes=minutes).files()


def pdf_in(files: dict[str, bytes], key: str, language: Language) -> int:
    return pages_of(files[f"{say(f'lesson.file_{key}', language)}.pdf"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("students", CLASSES)
def test_cards_tents_plan_and_brief_have_the_numbers_of_the_class(
    made: Lesson, students: int, language: Language
) -> None:
    files = for_class(made, students, language)
    roles, tables = CLASSES[students]
    numbers = json.loads(files["lesson.json"])
    assert numbers["students"] == students
    assert numbers["cards"] == list(ALL[:roles])
    page = files[f"{say('lesson.file_page', language)}.html"].decode()
    text = " ".join(unescape(re.sub(r"<[^>]+>", "", page)).split())
    for words in SAYS[language, students]:
        assert words in text
    assert f"--roles {roles} --students {students}" in text
    assert page.count('<article class="card') == roles
    assert pdf_in(files, "cards", language) == -(-roles // 4)
    assert pdf_in(files, "tents", language) == students
    assert pdf_in(files, "brief", language) == 4
    assert len(Seats(ALL[:roles], students).tables) == tables


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("minutes", MINUTES)
def test_the_brief_of_the_largest_class_has_four_pages(made: Lesson, minutes: int, language: Language) -> None:
    assert pdf_in(for_class(made, MOST_STUDENTS, language, minutes), "brief", language) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shortest_lesson_names_no_third_round(made: Lesson, language: Language) -> None:
    page = for_class(made, 14, language, min(MINUTES))[f"{say('lesson.file_page', language)}.html"].decode().lower()
    assert say("lesson_brief.round_3", language).lower() not in page
    assert say("lesson_brief.tip_late", language).partition("?** ")[2].lower() not in page


@pytest.mark.parametrize("n_roles", [4, 6, 9, 13])
def test_everybody_has_a_seat_a_tent_and_few_to_share_with(n_roles: int) -> None:
    for students in range(FEWEST_STUDENTS, MOST_STUDENTS + 1):
        seats = Seats.of(ALL[:n_roles], students)
        assert len(seats.roles) == min(students, n_roles)
        assert sum(seats.tables) == len(seats.tents) == students
        assert set(seats.tents) == set(seats.roles)
        assert max(seats.tables) - min(seats.tables) <= 1
        assert 1 <= seats.at_a_role[0] <= seats.at_a_role[1] <= 3
        for table in seats.tables:
            assert sum(dealt(len(seats.roles), table)) == table


def test_who_does_not_know_how_many_come_gets_a_tent_for_each_role() -> None:
    seats = Seats(ALL[:9])
    assert seats.tents == seats.roles
    assert seats.cards == 9


def test_a_number_of_roles_is_dealt_as_in_a_room() -> None:
    assert chosen_roles(8, 30, DEFAULT_ORGANISATIONS) == ALL[:8]
    assert chosen_roles((), 30, DEFAULT_ORGANISATIONS) == ALL
    assert chosen_roles((), None, DEFAULT_ORGANISATIONS) == ALL[:9]
    assert chosen_roles(["policy", *ALL[:6]], 6, DEFAULT_ORGANISATIONS) == ("policy", *ALL[:5])


@pytest.mark.parametrize(("students", "english", "dutch"), [
    (5, "students is 5, outside its range; allowed: a whole number from 6 to 60",
     "het aantal studenten is 5, buiten het bereik; toegestaan: een geheel getal van 6 tot en met 60"),
    (61, "students is 61, outside its range; allowed: a whole number from 6 to 60",
     "het aantal studenten is 61, buiten het bereik; toegestaan: een geheel getal van 6 tot en met 60"),
    ("veel", 'students needs a whole number, not the text "veel"; allowed: a whole number from 6 to 60',
     "het aantal studenten is geen geheel getal, maar de tekst «veel»; toegestaan: een geheel getal van 6 tot en met 60"),
])  # fmt: skip
def test_a_wrong_number_of_students_is_told_with_what_is_allowed(
    wijk, students: object, english: str, dutch: str
) -> None:
    with pytest.raises(Refused) as refused:
        lesson(wijk, students=students)  # type: ignore[arg-type]
    assert (refused.value.text("en"), refused.value.text("nl")) == (english, dutch)


@pytest.mark.parametrize(("roles", "dutch"), [
    (3, "het aantal rollen is 3, buiten het bereik; toegestaan: een geheel getal van 4 tot en met 13"),
    (14, "het aantal rollen is 14, buiten het bereik; toegestaan: een geheel getal van 4 tot en met 13"),
])  # fmt: skip
def test_a_wrong_number_of_roles_is_told_with_what_is_allowed(wijk, roles: int, dutch: str) -> None:
    with pytest.raises(Refused) as refused:
        lesson(wijk, roles=roles)
    assert refused.value.text("nl") == dutch
    assert "allowed: a whole number from 4 to 13" in refused.value.text("en")
