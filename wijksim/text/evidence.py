"""Words about claims and verdicts, in Dutch and in English."""

from wijksim.text.language import Language

VERDICTS: dict[str, dict[Language, str]] = {
    "holds": {"nl": "houdt stand", "en": "holds"},
    "holds tentatively": {"nl": "houdt voorlopig stand", "en": "holds tentatively"},
    "undecided": {"nl": "onbeslist", "en": "undecided"},
    "fails": {"nl": "houdt geen stand", "en": "fails"},
}
KINDS: dict[str, dict[Language, str]] = {
    "E": {
        "nl": "komt voort uit wisselwerking (telt als validatie)",
        "en": "emerges from interaction (counts as validation)",
    },
    "M": {"nl": "deels ingebouwd (controle)", "en": "partly built in (verification)"},
    "B": {"nl": "ingebouwd (controle)", "en": "built in (verification)"},
}
STRENGTHS: dict[str, dict[Language, str]] = {
    "strong": {"nl": "stellig", "en": "strong"},
    "tentative": {"nl": "voorzichtig", "en": "tentative"},
    "literature": {"nl": "verwachting uit de literatuur", "en": "expectation of the literature"},
}
_SENTENCES: dict[str, dict[Language, str]] = {
    "title": {"nl": "Houden de uitspraken van de bronnen stand?", "en": "Do the claims of the sources hold?"},
    "about": {
        "nl": "{n} uitspraken, {runs} paren van runs per vergelijking, rij van seeds {seed}, wijksim {version}.",
        "en": "{n} claims, {runs} pairs of runs for each contrast, list of seeds {seed}, wijksim {version}.",
    },
    "claim": {"nl": "Uitspraak", "en": "Claim"},
    "kind": {"nl": "Soort", "en": "Kind"},
    "outcome": {"nl": "Uitkomst", "en": "Outcome"},
    "effect": {"nl": "Effect [95 %]", "en": "Effect [95 %]"},
    "verdict": {"nl": "Oordeel", "en": "Verdict"},
    "robust": {"nl": "Teken juist", "en": "Sign right"},
    "source": {"nl": "Bron", "en": "Source"},
    "strength": {"nl": "Stelligheid", "en": "Strength"},
    "difference": {
        "nl": "{outcome}: verschil met de vergelijking, per paar",
        "en": "{outcome}: difference from the base, by pair",
    },
    "level": {"nl": "{outcome}: waarde per run", "en": "{outcome}: value by run"},
    "expected": {"nl": "verwacht", "en": "expected"},
    "switched_off": {"nl": "Zonder mechanisme", "en": "Without mechanism"},
    "unaided": {"nl": "(alles aan)", "en": "(everything on)"},
    "effects_say": {
        "nl": "Effecten staan op de schaal van de uitkomst: 0,10 is tien procentpunt bij een aandeel. Alleen soort E telt als validatie.",
        "en": "Effects are on the scale of the outcome: 0.10 is ten percentage points of a share. Only kind E counts as validation.",
    },
}  # fmt: skip


def evidence_words(key: str, language: Language, **values: object) -> str:
    """A sentence or label, with its values filled in."""
    return _SENTENCES[key][language].format(**values)
