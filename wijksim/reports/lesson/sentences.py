"""Sentences about the runs of a lesson: words follow from numbers by rule, also where they go against the theory."""

from collections.abc import Sequence
from shlex import join

from wijksim.domain.vocabulary import Payer
from wijksim.reports.lesson.facts import Effect, LessonFacts, OptionFacts, PartyFact
from wijksim.reports.lesson.seats import FEWEST_ROLES, Seats, roles_in_order
from wijksim.reports.lesson.stops import COLLABORATION, KEPT_CARE, TODAY
from wijksim.text.catalogue import say
from wijksim.text.compare import euro
from wijksim.text.language import Language, format_number

AGREEMENTS = ("light", "much", "many", "linked", "lead", "savings", "pooled")
"""What a class can agree on, in the order of the slide: everything that adds something to today."""
MAX_PARTIES = 3
MAX_POCKETS = 4
"""Parties that are named, at most; of more wrong pockets their number is told."""


def option_name(key: str, language: Language) -> str:
    """What an option is called; `TODAY` and bases of stops too.

    >>> option_name("much", "nl")
    'Veel scharrelruimte'
    """
    return say(f"lesson.base_{key}" if key == TODAY else f"lesson.option_{key}", language)


def base_name(key: str, language: Language) -> str:
    """What the base of a stop is called."""
    return say(f"lesson.base_{key}", language)


def out_of(*shares: float) -> tuple[tuple[str, ...], int]:
    """Shares as whole numbers of 100, or of 1,000 where those of 100 would be the same; and that total.

    >>> out_of(0.078, 0.154)
    (('8', '15'), 100)
    >>> out_of(0.0777, 0.0792)
    (('78', '79'), 1000)
    """
    for total in (100, 1000):
        numbers = [f"{share * total:.0f}" for share in shares]
        if total == 1000 or len(set(numbers)) > 1 or len(set(shares)) == 1:
            break
    return tuple(numbers), total


def today_numbers(facts: LessonFacts) -> tuple[str, int]:
    """What is solved together in the base, of how many."""
    (number,), total = out_of(facts.today[COLLABORATION])
    return number, total


def today_sentence(facts: LessonFacts, language: Language) -> str:
    """Collaboration in the base."""
    base, total = today_numbers(facts)
    return say("lesson.today_collaboration", language, base=base, total=format_number(total, 0, language))


def kept_words(amount: float, language: Language) -> str:
    """Euro that are left, or that are short."""
    return say("lesson.over" if amount >= 0 else "lesson.short", language, amount=euro(amount, language))


def outcome_sentence(key: str, effect: Effect, outcome: str, language: Language) -> str:
    """An option and what it does: from, to."""
    name = option_name(key, language)
    if outcome == KEPT_CARE:
        base, alt = kept_words(effect.base, language), kept_words(effect.alt, language)
        return say("lesson.kept_care", language, option=name, base=base, alt=alt)
    (base, alt), total = out_of(effect.base, effect.alt)
    shown = format_number(total, 0, language)
    return say("lesson.collaboration", language, option=name, base=base, alt=alt, total=shown)


def pairs_sentence(effect: Effect, language: Language) -> str:
    """In how many pairs, and whether the difference is clear."""
    key = {1: "higher", -1: "lower", 0: "unclear"}[effect.direction]
    k = effect.n - effect.higher if key == "lower" else effect.higher
    return say(f"lesson.{key}", language, k=k, n=effect.n)


def verdict(option: OptionFacts, language: Language) -> str:
    """Whether the runs agree with the theory.

    The rule: no expectation, none said; a clear difference of the expected sign agrees, of the other sign disagrees;
    else there is no difference where one was expected.
    """
    if not option.expected:
        return say("lesson.says_nothing", language)
    expected = say("lesson.expect_higher" if option.expected > 0 else "lesson.expect_lower", language)
    found = option.effect.direction * option.expected
    if found > 0:
        return say("lesson.agrees", language)
    return say("lesson.disagrees" if found < 0 else "lesson.no_difference", language, expected=expected)


def result(option: OptionFacts, language: Language) -> str:
    """Outcome, pairs and verdict of an option at its stop."""
    effect = option.effect
    sentence = outcome_sentence(option.key, effect, option.stop.outcome, language)
    parts = [sentence, pairs_sentence(effect, language), verdict(option, language)]
    if option.stop.base != TODAY:
        parts.append(say("lesson.compared_with", language, base=base_name(option.stop.base, language)))
    return " ".join(parts)


RESIDENTS = Payer.RESIDENTS.name.lower()


def party_words(party: PartyFact, parties: Sequence[PartyFact], language: Language) -> str:
    """What a party gains or loses, in words without a full stop."""
    words = {
        ("organisation", 1): "gains",
        ("organisation", -1): "loses",
        ("payer", 1): "saves",
        ("payer", -1): "spends",
    }
    key = words[(party.kind, 1 if party.kept.difference > 0 else -1)]
    if party.key == RESIDENTS and party.kind == "payer":
        key = f"residents_{key}"  # The one party that is many.
    amount = euro(party.kept.difference, language)
    return say(f"lesson.{key}", language, party=party_name(party, parties, language), amount=amount)


def party_name(party: PartyFact, parties: Sequence[PartyFact], language: Language) -> str:
    """Name of a party; one that is an organisation and a payer at once is told apart."""
    label = party.label(language)
    twice = sum(each.label(language) == label for each in parties) > 1
    return say("lesson.as_payer", language, party=label) if twice and party.kind == "payer" else label


def clear_parties(option: OptionFacts) -> list[PartyFact]:
    """Parties with a clear difference, the largest first."""
    clear = [party for party in option.parties if party.kept.direction]
    return sorted(clear, key=lambda party: -abs(party.kept.difference))


def money_sentences(option: OptionFacts, language: Language) -> list[str]:
    """Who gains and who loses most, and who has the wrong pocket, compared with today."""
    clear = clear_parties(option)[:MAX_PARTIES]
    if not clear:
        return [say("lesson.nobody", language)]
    lines = [f"{party_words(party, option.parties, language)}." for party in clear]
    pocket = [party_name(party, option.parties, language) for party in wrong_pockets(option)]
    if len(pocket) > MAX_POCKETS:
        more = say("lesson.more_parties", language, n=len(pocket) - MAX_POCKETS + 1)
        pocket = [*pocket[: MAX_POCKETS - 1], more]
    if pocket:
        return [*lines, say("lesson.pocket", language, investors=enumerated(pocket, language))]
    return [*lines, say("lesson.no_pocket", language)]


def wrong_pockets(option: OptionFacts) -> list[PartyFact]:
    """Who puts in more and clearly loses, while another gains: the strict reading, for a class."""
    return [party for party in clear_parties(option) if party.wrong_pocket and party.kept.direction < 0]


def pocket_example(facts: LessonFacts) -> OptionFacts | None:
    """The agreement with the clearest wrong pocket: most is lost by one and gained by another; None without one."""
    found = [
        facts.options[key]
        for key in AGREEMENTS
        if wrong_pockets(facts.options[key]) and any(p.kept.direction > 0 for p in facts.options[key].parties)
    ]
    return max(found, key=_moved, default=None)


def _moved(option: OptionFacts) -> float:
    """Euro that one clearly loses and another clearly gains: of the largest of each the smaller."""
    most = max(party.kept.difference for party in option.parties if party.kept.direction > 0)
    return min(most, -wrong_pockets(option)[0].kept.difference)


def enumerated(names: Sequence[str], language: Language) -> str:
    """Names in a row.

    >>> enumerated(["a", "b", "c"], "nl")
    'a, b en c'
    """
    *first, last = names
    between = "; " if any("," in name for name in names) else ", "
    return say("lesson.and", language).join([between.join(first), last]) if first else last


def agreements_in_order(facts: LessonFacts) -> list[OptionFacts]:
    """All agreements, the one with most collaboration first."""
    return sorted((facts.options[key] for key in AGREEMENTS), key=lambda option: -option.today.alt)


def foot(facts: LessonFacts, language: Language) -> str:
    """The line at the foot of every page."""
    return say(
        "lesson.foot", language, version=facts.version, scenario=facts.scenario, n=facts.n, root=facts.root
    )  # fmt: skip


def colophon(facts: LessonFacts, command: str, language: Language) -> str:
    """Where all numbers come from, and how to make them again."""
    return say(
        "lesson.colophon_text", language, title=facts.title(language), scenario=facts.scenario,
        residents=format_number(facts.residents, 0, language), weeks=facts.weeks, n=facts.n, root=facts.root,
        counts_from_week=facts.counts_from, key=facts.key[:12], command=command,
    )  # fmt: skip


def about_this_wijk(facts: LessonFacts, language: Language) -> str:
    """Which wijk a lesson is about."""
    return say(
        "lesson.about_wijk", language, title=facts.title(language), n=len(facts.roles),
        residents=format_number(facts.residents, 0, language),
    )  # fmt: skip


def command_of(facts: LessonFacts, minutes: int, seats: Seats, language: Language) -> str:
    """The command that makes the same lesson again."""
    words = ["wijksim", "lesson", "--scenario", facts.given, "--minutes", str(minutes), "--lang", language]
    n = len(seats.roles)
    are_first = n >= FEWEST_ROLES and seats.roles == roles_in_order(facts.roles)[:n]
    words += ["--roles", str(n) if are_first else ", ".join(seats.roles)]
    if seats.students is not None:
        words += ["--students", str(seats.students)]
    words += ["--seed", str(facts.root), "--replications", str(facts.n)]
    return join(words)
