"""The appendix: plans in words, source cards, claims, how to repeat it, a draft for the register of algorithms."""

from collections.abc import Callable, Mapping
from typing import Any

from wijksim._version import __version__
from wijksim.io.claims import read_claims
from wijksim.io.document.parts import Card, Code, Paragraph, Part, Said, Section, Table
from wijksim.io.fingerprint import are_these_rules
from wijksim.reports.council.findings import Findings, Further
from wijksim.reports.council.pages import picture
from wijksim.reports.council.settings import plans_in_words, source_cards
from wijksim.scenario.claim import Claim
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.sources import source_reference

_SAY = "council_appendix"
REGISTER_FIELDS = (
    ("name", "is"), ("organisation", "fill"), ("short", "is"), ("status", "is"), ("goal", "is"), ("weighing", "is"),
    ("human", "is"), ("risk", "is"), ("law", "fill"), ("impact", "fill"), ("data", "is"), ("technique", "is"),
    ("supplier", "is"), ("contact", "fill"),
)  # fmt: skip
"""Fields of an entry in the Algoritmeregister, and whether they are known here."""


def replay(found: Findings, further: Further, language: Language) -> list[Part]:
    """The replay, where one was made; on paper the place where it can be played."""
    if further.replay is None:
        return []
    return [further.replay]


def figures(found: Findings, further: Further, language: Language) -> list[Part]:
    """Figures for which the pages have no room."""
    return picture(further, "payers", "payers", language)


def settings(found: Findings, further: Further, language: Language) -> list[Part]:
    """The plans in words."""
    return plans_in_words(found, language)


def cards(found: Findings, further: Further, language: Language) -> list[Part]:
    """Source cards."""
    return source_cards(found, language)


def claims(found: Findings, further: Further, language: Language) -> list[Part]:
    """What a check of claims found, or how to make one."""
    kept = further.verdicts
    if kept is None:
        return [Paragraph(Said(say(f"{_SAY}.claims_none", language)))]
    known, origin = read_claims(), kept["origin"]
    rows = [_claim_row(known[record["id"]], record, language) for record in kept["claims"] if record["id"] in known]
    holds = sum(record["verdict"] == "holds" for record in kept["claims"])
    about = say(
        f"{_SAY}.claims_about", language, date=origin["date"], n=len(kept["claims"]), pairs=origin["pairs"], holds=holds
    )
    parts: list[Part] = [Paragraph(Said(about))]
    if not are_these_rules(origin["fingerprint"]):
        parts.append(Paragraph(Said(say(f"{_SAY}.claims_other_rules", language))))
    heads = tuple(say(f"{_SAY}.{name}", language) for name in ("claim", "claim_source", "verdict"))
    return [*parts, Table("claims", say(f"{_SAY}.claims_table", language), heads, tuple(rows))]


def _claim_row(claim: Claim, record: Mapping[str, Any], language: Language) -> tuple[str, ...]:
    verdict = say(f"verdict.{record['verdict']}", language)
    return claim.statement[language], source_reference(claim.source, language), verdict


def repeat(found: Findings, further: Further, language: Language) -> list[Part]:
    """The commands that make it again, and of which version."""
    facts = say(
        f"{_SAY}.repeat_facts", language, version=found.software.get("wijksim", __version__), root=found.root,
        fingerprint=str(found.software.get("fingerprint", "–"))[:16], seeds=len(found.seeds),
        kind=say(f"robust.kind_{found.kind}", language),
    )  # fmt: skip
    commands = [each for each in (found.command, further.report_command) if each]
    return [
        Paragraph(Said(say(f"{_SAY}.repeat_about" if commands else f"{_SAY}.repeat_of_python", language))),
        *([Code("\n".join(commands))] if commands else []),
        Paragraph(Said(facts)),
        Paragraph(Said(say(f"{_SAY}.repeat_tables", language))),
    ]


def register(found: Findings, further: Further, language: Language) -> list[Part]:
    """A draft of an entry in the register of algorithms."""
    fields = {"worlds": found.used, "seeds": len(found.seeds), "version": found.software.get("wijksim", __version__)}
    rows = []
    for name, known in REGISTER_FIELDS:
        text = say(f"{_SAY}.register_fill" if known == "fill" else f"{_SAY}.register_{name}_is", language, **fields)
        rows.append((say(f"{_SAY}.register_{name}", language), text))
    return [
        Paragraph(Said(say(f"{_SAY}.register_about", language))),
        Card(say(f"{_SAY}.register_title", language), tuple(rows)),
    ]


SECTIONS: Mapping[str, Callable[[Findings, Further, Language], list[Part]]] = {
    "replay": replay,
    "figures": figures,
    "settings": settings,
    "cards": cards,
    "claims": claims,
    "repeat": repeat,
    "register": register,
}
"""Every section of the appendix, by its key, in order."""


def appendix(found: Findings, further: Further, language: Language) -> list[Section]:
    """Every section of the appendix that has something to say."""
    made = {key: parts(found, further, language) for key, parts in SECTIONS.items()}
    heads = {key: say("council_replay.head" if key == "replay" else f"{_SAY}.head_{key}", language) for key in made}
    return [Section(key, heads[key], tuple(parts)) for key, parts in made.items() if parts]
