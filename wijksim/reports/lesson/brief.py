"""The lesson brief of four pages: goals, plan by the minute, rounds with what the model makes of them, tips, limits."""

from collections.abc import Iterable

from wijksim.io.document.parts import Bullets, Document, Heading, Note, Paragraph, Part, Section, Table
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import all_said, ended, said
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.plan import PLANS, slide_numbers
from wijksim.reports.lesson.roles import role_name
from wijksim.reports.lesson.seats import MOST_PER_ROLE, Seats
from wijksim.reports.lesson.stops import COLLABORATION
from wijksim.text.catalogue import has, say
from wijksim.text.glossary import GLOSSARY
from wijksim.text.language import Language, format_number

GOALS, NEEDS, SAYINGS, TIPS, QUESTIONS, LIMITS = 5, 5, 5, 5, 4, 4
WORDS = (
    "verkokering", "grenzenwerk", "grenzenwerker, grenswerker", "grensobject", "verkeerde portemonnee",
    "scharrelruimte",
)  # fmt: skip
"""Terms of the glossary that a teacher meets here."""
CARDS_ON_A_SHEET = 2
"""Exit cards."""


def brief(facts: LessonFacts, minutes: int, seats: Seats, command: str, language: Language) -> Document:
    """The whole brief."""
    sections = [
        *ended(_first_page(facts, seats, language)), _plan(minutes, seats, language), *ended(_story(language)),
        *ended([_rounds(facts, minutes, language)]), *_tips(facts, minutes, command, language),
    ]  # fmt: skip
    subtitle = say("lesson_brief.subtitle", language, minutes=minutes)
    title = say("lesson_brief.title", language)
    foot = sentences.foot(facts, language)
    return Document(title=title, subtitle=subtitle, language=language, foot=foot, sections=tuple(sections))


def limits(language: Language) -> tuple[str, ...]:
    """What may not be concluded."""
    return _told((f"lesson_brief.limit_{place}" for place in _places(LIMITS)), language)


def _places(n: int) -> range:
    return range(1, n + 1)


def _told(names: Iterable[str], language: Language) -> tuple[str, ...]:
    return tuple(say(name, language) for name in names)


def _section(name: str, language: Language, *parts: Part) -> Section:
    return Section(f"brief_{name}", say(f"lesson_brief.{name}", language), parts)


def _text(name: str, language: Language, **fields: object) -> Paragraph:
    return Paragraph(said(say(f"lesson_brief.{name}", language, **fields)))


def _list(names: Iterable[str], language: Language, *, numbered: bool = False) -> Bullets:
    return Bullets(all_said(_told(names, language)), numbered)


def _first_page(facts: LessonFacts, seats: Seats, language: Language) -> list[Section]:
    needs = _needs(seats, language)
    groups = Paragraph(said(_groups(facts, seats, language)))
    return [
        _section(
            "what",
            language,
            _text("what_1", language),
            _text("what_2", language),
            Paragraph(said(sentences.about_this_wijk(facts, language))),
        ),
        _section(
            "goals",
            language,
            _list((f"lesson_brief.goal_{place}" for place in _places(GOALS)), language, numbered=True),
        ),
        _section("need", language, Bullets(all_said(needs))),
        _section("groups", language, groups, _text("groups_2", language)),
        _words(language),
    ]


def _needs(seats: Seats, language: Language) -> list[str]:
    """What to print and bring, with how many of each."""
    tables, students = len(seats.tables), seats.students
    prints = say("lesson_brief.print_once" if tables == 1 else "lesson_brief.print_tables", language, n=tables)
    exits = say("lesson_brief.exit_all", language)
    if students is not None:
        exits = say("lesson_brief.exit_n", language, sheets=-(-students // CARDS_ON_A_SHEET), students=students)
    fields = {"cards": len(seats.roles), "prints": prints, "tents": len(seats.tents), "exits": exits}
    return [say(f"lesson_brief.need_{place}", language, **fields) for place in _places(NEEDS)]


def _groups(facts: LessonFacts, seats: Seats, language: Language) -> str:
    """Who plays what: which roles there are, and how a class shares them."""
    named = sentences.enumerated([role_name(facts, role, language) for role in seats.roles], language)
    n, students = len(seats.roles), seats.students
    if students is None:
        return say("lesson_brief.groups_1", language, n=n, roles=named, many=MOST_PER_ROLE * n)
    few, many = seats.at_a_role
    told = [say("lesson_brief.groups_n", language, students=students, n=n, roles=named)]
    if len(seats.tables) > 1:
        sizes = _one_or_other(min(seats.tables), max(seats.tables), language)
        told.append(say("lesson_brief.groups_tables", language, tables=len(seats.tables), sizes=sizes))
    name = "own_role" if many == 1 else "same" if few == many else "dealt"
    told.append(say(f"lesson_brief.groups_{name}", language, n=few, each=_one_or_other(few, many, language)))
    return " ".join((*told, say("lesson_brief.groups_fewer", language)))


def _one_or_other(low: int, high: int, language: Language) -> str:
    return str(low) if low == high else say("lesson_brief.one_or_other", language, low=low, high=high)


def _plan(minutes: int, seats: Seats, language: Language) -> Section:
    tables = len(seats.tables)
    fields = {"cards": seats.cards, "tents": len(seats.tents), "tables": tables}
    rows, start = [], 0
    for moment, length in PLANS[minutes]:
        rows.append((
            f"{start}–{start + length}", said(f"**{say(f'lesson_brief.moment_{moment}', language)}**"),
            said(say(f"lesson_brief.you_{moment}", language, **fields)),
            said(say(f"lesson_brief.they_{_at_tables(moment, tables)}", language, **fields)),
            slide_numbers(minutes, moment),
        ))  # fmt: skip
        start += length
    heads = tuple(say(f"lesson_brief.head_{name}", language) for name in ("from", "moment", "you", "they", "slides"))
    return _section("plan", language, Table("plan", "", heads, tuple(rows), widths=(1.25, 1.9, 4.0, 3.5, 0.85)))


def _at_tables(moment: str, tables: int) -> str:
    return f"{moment}_tables" if tables > 1 and has(f"lesson_brief.they_{moment}_tables") else moment


def _has_round_3(minutes: int) -> bool:
    return any(moment == "round3" for moment, _ in PLANS[minutes])


def _rounds(facts: LessonFacts, minutes: int, language: Language) -> Section:
    def head(name: str) -> Heading:
        return Heading(say(f"lesson_brief.{name}", language))

    most = max(facts.roles, key=lambda role: role.refusals)
    refusals = format_number(most.refusals, 0, language)
    example = sentences.pocket_example(facts) or sentences.agreements_in_order(facts)[0]
    objects = [sentences.result(facts.options[key], language) for key in ("absent", "strict", "together")]
    rooms = [sentences.result(facts.options[key], language) for key in ("little", "much", "linked", "lead")]
    money = say("lesson_brief.round_2_money", language, option=sentences.option_name(example.key, language))
    round_3 = [head("round_3"), _text("round_3_text", language)] if _has_round_3(minutes) else [head("moment_object")]
    return _section(
        "rounds", language,
        head("round_today"), Paragraph(said(sentences.today_sentence(facts, language))),
        head("round_1"), _text("round_1_text", language, most=most.label(language), refusals=refusals),
        head("round_2"), _text("round_2_text", language), _agreements(facts, language),
        Paragraph(said(f"**{money}** {' '.join(sentences.money_sentences(example, language))}")),
        *round_3, Bullets(all_said(objects)),
        head("round_room"), Bullets(all_said(rooms)),
    )  # fmt: skip


def _agreements(facts: LessonFacts, language: Language) -> Table:
    """All agreements against today, in one table."""
    options = sentences.agreements_in_order(facts)
    (base, *alts), total = sentences.out_of(facts.today[COLLABORATION], *(option.today.alt for option in options))
    rows = []
    for option, alt in zip(options, alts, strict=True):
        pairs = say("lesson_brief.of_pairs", language, k=option.today.higher, n=option.today.n)
        from_to = say("lesson_brief.from_to", language, base=base, alt=alt)
        rows.append((said(f"**{sentences.option_name(option.key, language)}**"), from_to, pairs))
    shown = format_number(total, 0, language)
    heads = (
        say("lesson_brief.head_agreement", language), say("lesson_brief.head_from_to", language, total=shown),
        say("lesson_brief.head_pairs", language),
    )  # fmt: skip
    return Table("agreements", "", heads, tuple(rows), widths=(3.4, 2.4, 1.6))


def _story(language: Language) -> list[Section]:
    """What only the teacher knows, and what can be said."""
    return [
        _section("story", language, _text("story_1", language), _text("story_2", language)),
        _section("say", language, _list((f"lesson_brief.say_{place}" for place in _places(SAYINGS)), language)),
    ]


def _words(language: Language) -> Section:
    terms = {term.nl: term for term in GLOSSARY}
    rows = [
        f"**{term.nl if language == 'nl' else term.en}**: {term.meaning_nl if language == 'nl' else term.meaning_en}"
        for term in (terms[name] for name in WORDS)
    ]
    return _section("words", language, Bullets(all_said(rows)))


def _tips(facts: LessonFacts, minutes: int, command: str, language: Language) -> list[Section]:
    late = "lesson_brief.tip_late" if _has_round_3(minutes) else "lesson_brief.tip_late_short"
    asked = _told((f"lesson_brief.question_{place}" for place in _places(QUESTIONS)), language)
    told = (say(f"lesson_brief.reply_{place}", language, n=facts.n) for place in _places(QUESTIONS))
    replies = tuple(f"**{question}** {reply}" for question, reply in zip(asked, told, strict=True))
    made_of = Note(say("lesson.colophon", language), said(sentences.colophon(facts, command, language)))
    return [
        _section("tips", language, _list((*(f"lesson_brief.tip_{place}" for place in _places(TIPS)), late), language)),
        _section("questions", language, Bullets(all_said(replies))),
        _section("limits", language, Bullets(all_said(limits(language))), made_of),
    ]
