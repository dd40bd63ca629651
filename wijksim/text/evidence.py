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
ROLES: dict[str, dict[Language, str]] = {
    "breaks": {"nl": "breekt de uitspraak", "en": "breaks the claim"},
    "weakens": {"nl": "verzwakt haar", "en": "weakens it"},
    "strengthens": {"nl": "versterkt haar", "en": "strengthens it"},
    "no clear change": {"nl": "geen duidelijk verschil", "en": "no clear change"},
}
_SENTENCES: dict[str, dict[Language, str]] = {
    "title": {"nl": "Houden de uitspraken van de bronnen stand?", "en": "Do the claims of the sources hold?"},
    "title_own": {"nl": "Houden deze uitspraken stand?", "en": "Do these claims hold?"},
    "about": {
        "nl": "{n} uitspraken, {runs} paren van runs per vergelijking, rij van seeds {seed}, wijksim {version}.",
        "en": "{n} claims, {runs} pairs of runs for each contrast, list of seeds {seed}, wijksim {version}.",
    },
    "about_one": {
        "nl": "1 uitspraak, {runs} paren van runs per vergelijking, rij van seeds {seed}, wijksim {version}.",
        "en": "1 claim, {runs} pairs of runs for each contrast, list of seeds {seed}, wijksim {version}.",
    },
    "other_size": {
        "nl": "Let op: {residents} bewoners; de hoogten zijn afgesteld bij {usual}.",
        "en": "Mind: {residents} residents; levels were fitted at {usual}.",
    },
    "few_pairs": {
        "nl": "Met minder dan {n} paren zijn de intervallen te smal: neem er meer met --runs.",
        "en": "With fewer than {n} pairs intervals are too narrow: take more with --runs.",
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
    "difference_share": {
        "nl": "{outcome}: verschil als deel van de vergelijking, per paar",
        "en": "{outcome}: difference as a share of the base, by pair",
    },
    "level": {"nl": "{outcome}: waarde per run", "en": "{outcome}: value by run"},
    "expected": {"nl": "verwacht", "en": "expected"},
    "ablation_title": {
        "nl": "{claim}: waarop rust deze uitspraak? ({n} paren, {residents} bewoners)",
        "en": "{claim}: what does this claim rest on? ({n} pairs, {residents} residents)",
    },
    "mechanism": {"nl": "Zonder …", "en": "Without …"},
    "change": {"nl": "Verandering [95 %]", "en": "Change [95 %]"},
    "role": {"nl": "Wat dat doet", "en": "What that does"},
    "unaided": {"nl": "(alles aan)", "en": "(everything on)"},
    "not_one_switch": {
        "nl": "Geen enkele schakelaar is de uitspraak: zij rust op {n} mechanismen ({names}) en wordt zonder elk van de "
        "{others} andere niet duidelijk zwakker.",
        "en": "No single switch is the claim: it rests on {n} mechanisms ({names}) and is not clearly weaker without each of the {others} others.",
    },
    "one_switch": {
        "nl": "Let op: één schakelaar draagt deze uitspraak ({names}); zij is dan dicht bij ingebouwd.",
        "en": "Mind: one switch carries this claim ({names}); it is then close to built in.",
    },
    "no_switch_asked": {
        "nl": "Zonder het mechanisme dat zij nodig zou hebben, wordt zij niet duidelijk zwakker.",
        "en": "It is not clearly weaker without the mechanism that it should need.",
    },
    "no_switch": {
        "nl": "Geen enkele schakelaar is de uitspraak: zij wordt zonder elk van de {others} mechanismen niet duidelijk zwakker.",
        "en": "No single switch is the claim: it is not clearly weaker without each of the {others} mechanisms.",
    },
    "does_not_stand": {
        "nl": "Met alle mechanismen staat de uitspraak hier niet ({verdict}); waarop zij rust, is dan niet te zeggen.",
        "en": "With all mechanisms the claim does not stand here ({verdict}); what it rests on cannot be said.",
    },
    "ablation_shows": {
        "nl": "Ruit: effect ({outcome}) zonder dat mechanisme, stippen: paren. Streep en vlak: met alle mechanismen.",
        "en": "Diamond: effect ({outcome}) without that mechanism, dots: pairs. Line and band: with all mechanisms.",
    },
    "verdicts_say": {
        "nl": "Stellige uitspraken die standhouden: {holds} van {n}.",
        "en": "Strong claims that hold: {holds} of {n}.",
    },
    "all_say": {"nl": "Uitspraken die standhouden: {holds} van {n}.", "en": "Claims that hold: {holds} of {n}."},
    "verdict_means": {
        "nl": "Houdt stand: het 95 %-interval ligt aan de verwachte kant (bij voorzichtige uitspraken: het gemiddelde). Houdt voorlopig "
        "stand: alleen het gemiddelde. Onbeslist: het interval omvat beide kanten. Houdt geen stand: het interval ligt aan de andere kant.",
        "en": "Holds: the 95 % interval lies on the expected side (of tentative claims: the mean). Holds tentatively: the mean only. "
        "Undecided: the interval has both sides. Fails: the interval lies on the other side.",
    },
    "compared": {"nl": "Vergeleken", "en": "Compared"},
    "over_time": {"nl": "Onderweg", "en": "During the run"},
    "on": {"nl": "aan", "en": "on"},
    "off": {"nl": "uit", "en": "off"},
    "from_week": {"nl": "vanaf week {start} {settings}", "en": "from week {start} {settings}"},
    "in_weeks": {"nl": "week {start}–{end} {settings}", "en": "weeks {start}–{end} {settings}"},
    "when": {"nl": "Wanneer", "en": "When"},
    "weeks": {"nl": "week {first}–{last}", "en": "weeks {first}–{last}"},
    "since": {"nl": "{weeks} min {before}", "en": "{weeks} less {before}"},
    "fitted": {"nl": "afgesteld, geen bewijs", "en": "fitted, no evidence"},
    "expects": {"nl": "Verwacht", "en": "Expected"},
    "expect_higher": {"nl": "hoger", "en": "higher"},
    "expect_lower": {"nl": "lager", "en": "lower"},
    "expect_range": {"nl": "{low} tot {high}", "en": "{low} to {high}"},
    "runs_failed": {"nl": "niet alle runs zijn gelukt ({error})", "en": "not all runs succeeded ({error})"},
    "expect_share": {"nl": "{low} tot {high} % van de vergelijking", "en": "{low} to {high} % of the base"},
    "expect_least": {"nl": "{low} of meer", "en": "{low} or more"},
    "effects_say": {
        "nl": "Effecten staan op de schaal van de uitkomst: 0,10 is tien procentpunt bij een aandeel. Interval: bootstrap over de paren. "
        "Soort E komt voort uit wisselwerking en telt als validatie, als niet afgesteld; M is deels en B geheel ingebouwd.",
        "en": "Effects are on the scale of the outcome: 0.10 is ten percentage points of a share. Interval: bootstrap over pairs. "
        "Kind E emerges from interaction and counts as validation, unless fitted; M is partly and B entirely built in.",
    },
}  # fmt: skip


def evidence_words(key: str, language: Language, **values: object) -> str:
    """A sentence or label, with its values filled in."""
    return _SENTENCES[key][language].format(**values)
