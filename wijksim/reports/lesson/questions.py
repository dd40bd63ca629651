"""Exit card, test of eight questions, its key and marking, and the answers to "what happens if" from the runs."""

from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import (
    Block,
    Break,
    Bullets,
    Document,
    Heading,
    Lines,
    Note,
    Paragraph,
    Table,
)
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
    blocks: list[Block] = [Paragraph(say("lesson_test.name", language))]
    for number, (points, lines) in enumerate(zip(POINTS, LINES_TO_WRITE, strict=True), start=1):
        worth = say("lesson_test.point", language) if points == 1 else say("lesson_test.points", language, n=points)
        head = f"{say('lesson_test.question', language, n=number)} ({worth})"
        blocks += [Heading(head), Paragraph(_question(facts, number, language))]
        options = _options(facts, number, language)
        if options:
            named = (f"**{letter}.** {text}" for letter, text in zip(LETTERS, options, strict=True))
            blocks.append(Bullets(tuple(named), bare=True))
        if lines:
            blocks.append(Lines(lines))
    title, subtitle = say("lesson_test.title", language), say("lesson_test.subtitle", language)
    return Document("test", title, subtitle, sentences.foot(facts, language), tuple(blocks), language)


def exit_parts(language: Language) -> tuple[str, ...]:
    """The sentences of the exit card that students complete."""
    return tuple(say(f"lesson_test.exit_{place}", language) for place in (1, 2, 3))


def answers(facts: LessonFacts, command: str, language: Language) -> Document:
    """What the teacher gets: every choice worked out, and the key with marking."""
    blocks: list[Block] = [
        Heading(say("lesson_answer.read", language)), Paragraph(say("lesson_answer.read_text", language)),
        Paragraph(sentences.today_sentence(facts, language)),
    ]  # fmt: skip
    heads = tuple(say(f"lesson_answer.head_{name}", language) for name in ("choice", "happens", "money"))
    for stop in STOPS:
        blocks.append(Heading(say(f"lesson_play.{stop.key}_title", language), 3))
        base = sentences.base_name(stop.base, language)
        blocks.append(Paragraph(say("lesson_answer.compared", language, base=base), small=True))
        rows = []
        for option in (facts.options[each.key] for each in stop.options):
            _, _, happens = sentences.result(option, language).partition("**: ")
            money = " ".join(sentences.money_sentences(option, language))
            rows.append((f"**{sentences.option_name(option.key, language)}**", _capital(happens), money))
        blocks.append(Table(heads, tuple(rows), (1.75, 3.55, 3.7)))
    blocks += [Break(), Heading(say("lesson_answer.key", language))]
    blocks += [Bullets(tuple(key_of(facts, number, language) for number in range(1, 9)), numbered=True)]
    total = sum(POINTS)
    enough = format_number((_PASS - 1) * total / 9, 1, language)
    marking = say("lesson_test.marking_text", language, points=total, enough=enough)
    blocks += [Heading(say("lesson_test.marking", language), 3), Paragraph(marking)]
    blocks += _settings(facts, language)
    blocks.append(Note(say("lesson.colophon", language), sentences.colophon(facts, command, language)))
    title, subtitle = say("lesson_answer.title", language), say("lesson_answer.subtitle", language)
    return Document("answers", title, subtitle, sentences.foot(facts, language), tuple(blocks), language, size=8.8)


def _settings(facts: LessonFacts, language: Language) -> list[Block]:
    rows = []
    for key, option in facts.options.items():
        told = "; ".join(
            f"{lever_label(name, language)}: {value_in_words(value, REGISTER[name].unit, language)}"
            for name, value in option.changes.items()
        )
        rows.append((sentences.option_name(key, language), told or "–"))
    heads = say("lesson_answer.head_choice", language), say("lesson_answer.head_settings", language)
    return [Heading(say("lesson_answer.settings", language)), Table(heads, tuple(rows), (1.6, 4.4))]


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
