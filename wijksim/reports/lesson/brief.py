"""The lesson brief of four pages: goals, plan by the minute, rounds with what the model makes of them, tips, limits."""

from collections.abc import Iterable, Sequence

from wijksim.io.document.parts import Bullets, Document, Heading, Note, Paragraph, Part, Section, Table
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import all_said, ended, said
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.plan import PLANS, slide_numbers
from wijksim.reports.lesson.roles import role_name
from wijksim.reports.lesson.stops import COLLABORATION
from wijksim.text.catalogue import say
from wijksim.text.glossary import GLOSSARY
from wijksim.text.language import Language, format_number

GOALS, NEEDS, SAYINGS, TIPS, QUESTIONS, LIMITS = 5, 5, 5, 6, 4, 4
WORDS = (
    "verkokering", "grenzenwerk", "grenzenwerker, grenswerker", "grensobject", "verkeerde portemonnee",
    "scharrelruimte",
)  # fmt: skip
"""Terms of the glossary that a teacher meets here."""
MOST_PER_ROLE = 3
"""Students who can share a role."""


def brief(facts: LessonFacts, minutes: int, roles: Sequence[str], command: str, language: Language) -> Document:
    """The whole brief."""
    sections = [
        *ended(_first_page(facts, roles, language)), _plan(minutes, language), *ended(_story(language)),
        *ended([_rounds(facts, minutes, language)]), *_tips(facts, command, language),
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


def _first_page(facts: LessonFacts, roles: Sequence[str], language: Language) -> list[Section]:
    named = sentences.enumerated([role_name(facts, role, language) for role in roles], language)
    n = len(roles)
    groups = _text("groups_1", language, n=n, roles=named, many=MOST_PER_ROLE * n)
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
        _section("need", language, _list((f"lesson_brief.need_{place}" for place in _places(NEEDS)), language)),
        _section("groups", language, groups, _text("groups_2", language)),
        _words(language),
    ]


def _plan(minutes: int, language: Language) -> Section:
    rows, start = [], 0
    for moment, length in PLANS[minutes]:
        rows.append((
            f"{start}–{start + length}", said(f"**{say(f'lesson_brief.moment_{moment}', language)}**"),
            said(say(f"lesson_brief.you_{moment}", language)), said(say(f"lesson_brief.they_{moment}", language)),
            slide_numbers(minutes, moment),
        ))  # fmt: skip
        start += length
    heads = tuple(say(f"lesson_brief.head_{name}", language) for name in ("from", "moment", "you", "they", "slides"))
    return _section("plan", language, Table("plan", "", heads, tuple(rows), widths=(1.05, 1.9, 4.1, 3.6, 0.85)))


def _rounds(facts: LessonFacts, minutes: int, language: Language) -> Section:
    def head(name: str) -> Heading:
        return Heading(say(f"lesson_brief.{name}", language))

    most = max(facts.roles, key=lambda role: role.refusals)
    refusals = format_number(most.refusals, 0, language)
    example = sentences.pocket_example(facts) or sentences.agreements_in_order(facts)[0]
    objects = [sentences.result(facts.options[key], language) for key in ("absent", "strict", "together")]
    rooms = [sentences.result(facts.options[key], language) for key in ("little", "much", "linked", "lead")]
    money = say("lesson_brief.round_2_money", language, option=sentences.option_name(example.key, language))
    round_3 = [] if minutes == min(PLANS) else [_text("round_3_text", language)]
    return _section(
        "rounds", language,
        head("round_today"), Paragraph(said(sentences.today_sentence(facts, language))),
        head("round_1"), _text("round_1_text", language, most=most.label(language), refusals=refusals),
        head("round_2"), _text("round_2_text", language), _agreements(facts, language),
        Paragraph(said(f"**{money}** {' '.join(sentences.money_sentences(example, language))}")),
        head("round_3"), *round_3, Bullets(all_said(objects)),
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


def _tips(facts: LessonFacts, command: str, language: Language) -> list[Section]:
    asked = _told((f"lesson_brief.question_{place}" for place in _places(QUESTIONS)), language)
    told = (say(f"lesson_brief.reply_{place}", language, n=facts.n) for place in _places(QUESTIONS))
    replies = tuple(f"**{question}** {reply}" for question, reply in zip(asked, told, strict=True))
    made_of = Note(say("lesson.colophon", language), said(sentences.colophon(facts, command, language)))
    return [
        _section("tips", language, _list((f"lesson_brief.tip_{place}" for place in _places(TIPS)), language)),
        _section("questions", language, Bullets(all_said(replies))),
        _section("limits", language, Bullets(all_said(limits(language))), made_of),
    ]
