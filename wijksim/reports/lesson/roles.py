"""Role cards: task, target, money, what only this role knows, and a secret; numbers from the runs."""

from collections.abc import Sequence

from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import Card, plain
from wijksim.reports.lesson.facts import LessonFacts, RoleFacts
from wijksim.text.catalogue import has, say
from wijksim.text.compare import euro
from wijksim.text.language import Language, format_number

PARTS = ("task", "target", "money", "information", "secret")
_OF_SECTOR = {"care": "care", "welfare": "for_welfare", "housing": "housing"}
"""Sector: texts for an organisation that has none of its own."""


def cards_of(facts: LessonFacts, roles: Sequence[str], language: Language) -> list[Card]:
    """A card for each role."""
    return [_card(facts, role, language) for role in roles]


def role_name(facts: LessonFacts, role: str, language: Language) -> str:
    """What a role is called."""
    found = _organisation(facts, role)
    return found.label(language) if found else say(f"lesson_card.worker_{role}", language)


def _organisation(facts: LessonFacts, role: str) -> RoleFacts | None:
    return next((each for each in facts.roles if each.key == role), None)


def _card(facts: LessonFacts, role: str, language: Language) -> Card:
    found = _organisation(facts, role)
    texts = _of_organisation(facts, found, language) if found else _of_worker(facts, role, language)
    sector = found.sector if found else "worker"
    band = say(f"sector.{sector}", language) if found else say("lesson_card.worker_band", language)
    parts = tuple((say(f"lesson_card.{part}", language), text) for part, text in zip(PARTS, texts, strict=True))
    return Card(role_name(facts, role, language), sector, band, parts)


def _own(name: str, of_sector: str, language: Language) -> str:
    return say(name if has(name) else of_sector, language)


def _of_organisation(facts: LessonFacts, role: RoleFacts, language: Language) -> tuple[str, ...]:
    def number(value: float) -> str:
        return format_number(value, 0, language)

    kept = say("lesson_card.keeps" if role.kept >= 0 else "lesson_card.lacks", language,
               amount=euro(role.kept, language))  # fmt: skip
    sector = _OF_SECTOR[role.sector]
    task = _own(f"lesson_card.task_{role.key}", f"lesson_card.task_{sector}", language)
    story = _own(f"lesson_card.story_{role.key}", f"lesson_card.story_{sector}", language)
    payers = sentences.enumerated([say(f"payer.{payer}", language) for payer in role.payers], language)
    target = say("lesson_card.target_organisation", language, target=number(100 * role.target),
                 refusals=number(role.refusals), joint=number(role.joint_solved))  # fmt: skip
    money = say("lesson_card.money_organisation", language, received=euro(role.received, language), payers=payers,
                kept=kept, hours=number(role.hours))  # fmt: skip
    return (
        task, target, money, story, _secret(facts, role.key, language),
    )  # fmt: skip


def _secret(facts: LessonFacts, key: str, language: Language) -> str:
    """The agreement that clearly costs this organisation most; else what brings most; else that there is none."""
    found = [
        (party.kept, option.key)
        for option in sentences.agreements_in_order(facts)
        for party in option.parties
        if party.key == key and party.kind == "organisation" and party.kept.direction
    ]
    if not found:
        return say("lesson_card.secret_nothing", language)
    loses = [each for each in found if each[0].difference < 0]
    effect, option = max(loses or found, key=lambda each: abs(each[0].difference))
    return say(
        "lesson_card.secret_loses" if loses else "lesson_card.secret_gains", language,
        option=sentences.option_name(option, language), amount=euro(effect.difference, language),
    )  # fmt: skip


def _of_worker(facts: LessonFacts, level: str, language: Language) -> tuple[str, ...]:
    base, total = sentences.today_numbers(facts)
    many = facts.options["many"]
    spends = [p for p in sentences.clear_parties(many) if p.kind == "payer" and p.kept.difference < 0]
    cost = f"{sentences.party_words(spends[0], many.parties, language)}." if spends else say("lesson.nobody", language)
    secret = say(
        f"lesson_card.secret_{level}", language, recalled=format_number(facts.today["recalled_hours"], 1, language),
        sentence=plain(sentences.outcome_sentence(many.key, many.today, "collaboration", language)), cost=cost,
        paper=format_number(facts.today["objects_on_paper"], 0, language),
        used=format_number(facts.today["objects_in_use"], 0, language),
    )  # fmt: skip
    return (
        say(f"lesson_card.task_{level}", language),
        say(f"lesson_card.target_{level}", language, base=base, total=format_number(total, 0, language)),
        say("lesson_card.money_worker", language, hours=format_number(facts.hours[level], 0, language)),
        say(f"lesson_card.story_{level}", language),
        secret,
    )
