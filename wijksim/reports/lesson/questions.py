"""Exit card, test of eight questions, its key and marking, and the answers to "what happens if" from the runs."""

from wijksim.io.document.parts import (
    Break,
    Bullets,
    Document,
    Heading,
    Lines,
    Note,
    Paragraph,
    Part,
    Section,
    Table,
)
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import all_said, said
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.stops import STOPS
from wijksim.scenario.register import REGISTER
from wijksim.text.catalogue import say
from wijksim.text.exploration import lever_label
from wijksim.text.language import Language, format_number
from wijksim.text.setting_values import value_in_words

POINTS = (2, 1, 1, 2, 2, 1, 2, 2)
"""Of each question."""
LETTERS = "ABCD"
LINES_TO_WRITE = (4, 0, 3, 4, 4, 0, 4, 4)
_PASS = 5.5


def student_paper(facts: LessonFacts, language: Language) -> Document:
    """The test that students get."""
    sections = [Section("test_name", "", (Paragraph(said(say("lesson_test.name", language))),))]
    for number, (points, lines) in enumerate(zip(POINTS, LINES_TO_WRITE, strict=True), start=1):
        worth = say("lesson_test.point", language) if points == 1 else say("lesson_test.points", language, n=points)
        head = f"{say('lesson_test.question', language, n=number)} ({worth})"
        parts: list[Part] = [Paragraph(said(_question(facts, number, language)))]
        options = _options(facts, number, language)
        if options:
            named = (f"**{letter}.** {text}" for letter, text in zip(LETTERS, options, strict=True))
            parts.append(Bullets(all_said(named), bare=True))
        if lines:
            parts.append(Lines(lines))
        sections.append(Section(f"test_{number}", head, tuple(parts)))
    title, subtitle = say("lesson_test.title", language), say("lesson_test.subtitle", language)
    foot = sentences.foot(facts, language)
    return Document(title=title, subtitle=subtitle, language=language, foot=foot, sections=tuple(sections))


def exit_parts(language: Language) -> tuple[str, ...]:
    """The sentences of the exit card that students complete."""
    return tuple(say(f"lesson_test.exit_{place}", language) for place in (1, 2, 3))


def answers(facts: LessonFacts, command: str, language: Language) -> Document:
    """What the teacher gets: every choice worked out, and the key with marking."""
    told = say("lesson_answer.read_text", language), sentences.today_sentence(facts, language)
    parts: list[Part] = [Paragraph(each) for each in all_said(told)]
    heads = tuple(say(f"lesson_answer.head_{name}", language) for name in ("choice", "happens", "money"))
    for stop in STOPS:
        base = sentences.base_name(stop.base, language)
        rows = []
        for option in (facts.options[each.key] for each in stop.options):
            _, _, happens = sentences.result(option, language).partition("**: ")
            money = " ".join(sentences.money_sentences(option, language))
            name = f"**{sentences.option_name(option.key, language)}**"
            rows.append(all_said((name, _capital(happens), money)))
        parts += [
            Heading(say(f"lesson_play.{stop.key}_title", language)),
            Paragraph(said(say("lesson_answer.compared", language, base=base)), small=True),
            Table(stop.key, "", heads, tuple(rows), widths=(1.75, 3.55, 3.7)),
        ]
    total = sum(POINTS)
    enough = format_number((_PASS - 1) * total / 9, 1, language)
    marking = say("lesson_test.marking_text", language, points=total, enough=enough)
    key = (
        Bullets(all_said(key_of(facts, number, language) for number in range(1, 9)), numbered=True),
        Heading(say("lesson_test.marking", language)), Paragraph(said(marking)),
    )  # fmt: skip
    made_of = Note(say("lesson.colophon", language), said(sentences.colophon(facts, command, language)))
    title, subtitle = say("lesson_answer.title", language), say("lesson_answer.subtitle", language)
    return Document(
        title=title, subtitle=subtitle, language=language, foot=sentences.foot(facts, language),
        sections=(
            Section("answers_read", say("lesson_answer.read", language), (*parts, Break())),
            Section("answers_key", say("lesson_answer.key", language), key),
            Section("answers_settings", say("lesson_answer.settings", language), (_settings(facts, language), made_of)),
        ),
    )  # fmt: skip


def _settings(facts: LessonFacts, language: Language) -> Table:
    rows = []
    for key, option in facts.options.items():
        told = "; ".join(
            f"{lever_label(name, language)}: {value_in_words(value, REGISTER[name].unit, language)}"
            for name, value in option.changes.items()
        )
        rows.append((sentences.option_name(key, language), told or "–"))
    heads = say("lesson_answer.head_choice", language), say("lesson_answer.head_settings", language)
    return Table("settings", "", heads, tuple(rows), widths=(2.1, 3.9))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def key_of(facts: LessonFacts, number: int, language: Language) -> str:
    """The right answer to a question, with where it comes from."""

    def result(key: str) -> str:
        option = facts.options[key]
        return f"{sentences.outcome_sentence(key, option.effect, option.stop.outcome, language)} " + sentences.verdict(
            option, language
        )

    fields: dict[str, str] = {}
    if number == 4:
        fields = _pocket_key(facts, language)
    elif number == 5:
        fields = {"sentence": result("much")}
    elif number == 6:
        fields = {"letter": LETTERS[_right_place(facts)]}
    elif number == 8:
        fields = {"linked": result("linked"), "lead": result("lead")}
    return say(f"lesson_test.answer_{number}", language, **fields)


def _pocket_key(facts: LessonFacts, language: Language) -> dict[str, str]:
    option = sentences.pocket_example(facts)
    if option is None:
        home_care = next((role.label(language) for role in facts.roles if role.key == "home_care"), "–")
        return {"investor": home_care, "winner": say("payer.care_office", language)}
    investor = sentences.wrong_pockets(option)[0]
    winner = next(party for party in sentences.clear_parties(option) if party.kept.direction > 0)
    return {
        "investor": sentences.party_name(investor, option.parties, language),
        "winner": sentences.party_name(winner, option.parties, language),
    }


def _question(facts: LessonFacts, number: int, language: Language) -> str:
    if number == 6:
        return say(
            "lesson_test.question_6", language, total=format_number(sentences.today_numbers(facts)[1], 0, language)
        )
    option = sentences.pocket_example(facts)
    if number == 4 and option is None:
        return say("lesson_test.question_4_story", language)
    if number == 4 and option is not None:
        clear = sentences.clear_parties(option)
        pair = (sentences.wrong_pockets(option)[0], next(party for party in clear if party.kept.direction > 0))
        told = " ".join(f"{sentences.party_words(party, option.parties, language)}." for party in pair)
        return say(
            "lesson_test.question_4", language, option=sentences.option_name(option.key, language), sentences=told
        )
    return say(f"lesson_test.question_{number}", language)


def _options(facts: LessonFacts, number: int, language: Language) -> tuple[str, ...]:
    if number == 2:
        return tuple(say(f"lesson_test.choice_{letter.lower()}", language) for letter in LETTERS)
    return tuple(map(str, _choices(facts))) if number == 6 else ()


def _choices(facts: LessonFacts) -> list[int]:
    """The right number and three that are clearly wrong, from low to high."""
    right, total = int(sentences.today_numbers(facts)[0]), sentences.today_numbers(facts)[1]
    steps = (total * 2 // 10, total * 4 // 10, total * 6 // 10)
    return sorted({right, *((right + step) % total for step in steps)})


def _right_place(facts: LessonFacts) -> int:
    return _choices(facts).index(int(sentences.today_numbers(facts)[0]))
