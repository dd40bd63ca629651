"""The lesson brief of four pages: goals, plan by the minute, rounds with what the model makes of them, tips, limits."""

from collections.abc import Iterable, Sequence

from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import Block, Break, Bullets, Document, Heading, Note, Paragraph, Table
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
    blocks = [
        *_first_page(facts, roles, language), Break(), *_plan(minutes, language), *_story(language), Break(),
        *_rounds(facts, minutes, language), Break(), *_tips(facts, command, language),
    ]  # fmt: skip
    subtitle = say("lesson_brief.subtitle", language, minutes=minutes)
    title = say("lesson_brief.title", language)
    return Document("brief", title, subtitle, sentences.foot(facts, language), tuple(blocks), language, size=10.0)


def limits(language: Language) -> tuple[str, ...]:
    """What may not be concluded."""
    return _said((f"lesson_brief.limit_{place}" for place in _places(LIMITS)), language)


def _places(n: int) -> range:
    return range(1, n + 1)


def _said(names: Iterable[str], language: Language) -> tuple[str, ...]:
    return tuple(say(name, language) for name in names)


def _first_page(facts: LessonFacts, roles: Sequence[str], language: Language) -> list[Block]:
    named = sentences.enumerated([role_name(facts, role, language) for role in roles], language)
    n = len(roles)
    return [
        Heading(say("lesson_brief.what", language)),
        Paragraph(say("lesson_brief.what_1", language)),
        Paragraph(say("lesson_brief.what_2", language)),
        Heading(say("lesson_brief.goals", language)),
        Bullets(_said((f"lesson_brief.goal_{place}" for place in _places(GOALS)), language), numbered=True),
        Heading(say("lesson_brief.need", language)),
        Bullets(_said((f"lesson_brief.need_{place}" for place in _places(NEEDS)), language)),
        Heading(say("lesson_brief.groups", language)),
        Paragraph(say("lesson_brief.groups_1", language, n=n, roles=named, many=MOST_PER_ROLE * n)),
        Paragraph(say("lesson_brief.groups_2", language)),
        *_words(language),
    ]


def _plan(minutes: int, language: Language) -> list[Block]:
    rows, start = [], 0
    for moment, length in PLANS[minutes]:
        rows.append((
            f"{start}–{start + length}", f"**{say(f'lesson_brief.moment_{moment}', language)}**",
            say(f"lesson_brief.you_{moment}", language), say(f"lesson_brief.they_{moment}", language),
            slide_numbers(minutes, moment),
        ))  # fmt: skip
        start += length
    heads = tuple(say(f"lesson_brief.head_{name}", language) for name in ("from", "moment", "you", "they", "slides"))
    return [Heading(say("lesson_brief.plan", language)), Table(heads, tuple(rows), (1.05, 1.9, 4.1, 3.6, 0.85))]


def _rounds(facts: LessonFacts, minutes: int, language: Language) -> list[Block]:
    most = max(facts.roles, key=lambda role: role.refusals)
    refusals = format_number(most.refusals, 0, language)
    example = sentences.pocket_example(facts) or sentences.agreements_in_order(facts)[0]
    objects = [sentences.result(facts.options[key], language) for key in ("absent", "strict", "together")]
    rooms = [sentences.result(facts.options[key], language) for key in ("little", "much", "linked", "lead")]
    money = say("lesson_brief.round_2_money", language, option=sentences.option_name(example.key, language))
    round_3 = [] if minutes == min(PLANS) else [Paragraph(say("lesson_brief.round_3_text", language))]
    return [
        Heading(say("lesson_brief.rounds", language)),
        Heading(say("lesson_brief.round_today", language), 3),
        Paragraph(sentences.today_sentence(facts, language)),
        Heading(say("lesson_brief.round_1", language), 3),
        Paragraph(say("lesson_brief.round_1_text", language, most=most.label(language), refusals=refusals)),
        Heading(say("lesson_brief.round_2", language), 3),
        Paragraph(say("lesson_brief.round_2_text", language)),
        _agreements(facts, language),
        Paragraph(f"**{money}** {' '.join(sentences.money_sentences(example, language))}"),
        Heading(say("lesson_brief.round_3", language), 3),
        *round_3,
        Bullets(tuple(objects)),
        Heading(say("lesson_brief.round_room", language), 3),
        Bullets(tuple(rooms)),
    ]


def _agreements(facts: LessonFacts, language: Language) -> Table:
    """All agreements against today, in one table."""
    options = sentences.agreements_in_order(facts)
    (base, *alts), total = sentences.out_of(facts.today[COLLABORATION], *(option.today.alt for option in options))
    rows = []
    for option, alt in zip(options, alts, strict=True):
        pairs = say("lesson_brief.of_pairs", language, k=option.today.higher, n=option.today.n)
        from_to = say("lesson_brief.from_to", language, base=base, alt=alt)
        rows.append((f"**{sentences.option_name(option.key, language)}**", from_to, pairs))
    shown = format_number(total, 0, language)
    heads = (
        say("lesson_brief.head_agreement", language), say("lesson_brief.head_from_to", language, total=shown),
        say("lesson_brief.head_pairs", language),
    )  # fmt: skip
    return Table(heads, tuple(rows), (3.4, 2.4, 1.6))


def _story(language: Language) -> list[Block]:
    """What only the teacher knows, and what can be said."""
    return [
        Heading(say("lesson_brief.story", language)),
        Paragraph(say("lesson_brief.story_1", language)),
        Paragraph(say("lesson_brief.story_2", language)),
        Heading(say("lesson_brief.say", language)),
        Bullets(_said((f"lesson_brief.say_{place}" for place in _places(SAYINGS)), language)),
    ]


def _words(language: Language) -> list[Block]:
    terms = {term.nl: term for term in GLOSSARY}
    rows = [
        f"**{term.nl if language == 'nl' else term.en}**: {term.meaning_nl if language == 'nl' else term.meaning_en}"
        for term in (terms[name] for name in WORDS)
    ]
    return [Heading(say("lesson_brief.words", language)), Bullets(tuple(rows))]


def _tips(facts: LessonFacts, command: str, language: Language) -> list[Block]:
    asked = _said((f"lesson_brief.question_{place}" for place in _places(QUESTIONS)), language)
    told = (say(f"lesson_brief.reply_{place}", language, n=facts.n) for place in _places(QUESTIONS))
    replies = tuple(f"**{question}** {reply}" for question, reply in zip(asked, told, strict=True))
    return [
        Heading(say("lesson_brief.tips", language)),
        Bullets(_said((f"lesson_brief.tip_{place}" for place in _places(TIPS)), language)),
        Heading(say("lesson_brief.questions", language)),
        Bullets(replies),
        Heading(say("lesson_brief.limits", language)),
        Bullets(limits(language)),
        Note(say("lesson.colophon", language), sentences.colophon(facts, command, language)),
    ]
