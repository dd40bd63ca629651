"""Words about claims and verdicts. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

VERDICT: dict[str, Pair] = {
    "holds": ("houdt stand", "holds"),
    "holds tentatively": ("houdt voorlopig stand", "holds tentatively"),
    "undecided": ("onbeslist", "undecided"),
    "fails": ("houdt geen stand", "fails"),
}

CLAIM_KIND: dict[str, Pair] = {
    "E": ("komt voort uit wisselwerking (telt als validatie)", "emerges from interaction (counts as validation)"),
    "M": ("deels ingebouwd (controle)", "partly built in (verification)"),
    "B": ("ingebouwd (controle)", "built in (verification)"),
}

STRENGTH: dict[str, Pair] = {
    "strong": ("stellig", "strong"),
    "tentative": ("voorzichtig", "tentative"),
    "literature": ("verwachting uit de literatuur", "expectation of the literature"),
}

ROLE: dict[str, Pair] = {
    "breaks": ("breekt de uitspraak", "breaks the claim"),
    "weakens": ("verzwakt haar", "weakens it"),
    "strengthens": ("versterkt haar", "strengthens it"),
    "no clear change": ("geen duidelijk verschil", "no clear change"),
}

EVIDENCE: dict[str, Pair] = {
    "title": ("Houden de uitspraken van de bronnen stand?", "Do the claims of the sources hold?"),
    "title_own": ("Houden deze uitspraken stand?", "Do these claims hold?"),
    "about": (
        "{n} uitspraken, {runs} berekeningen per vergelijking, toevalsreeks {seed}, wijksim {version}.",
        "{n} claims, {runs} pairs of runs for each contrast, list of seeds {seed}, wijksim {version}.",
    ),
    "about_one": (
        "1 uitspraak, {runs} berekeningen per vergelijking, toevalsreeks {seed}, wijksim {version}.",
        "1 claim, {runs} pairs of runs for each contrast, list of seeds {seed}, wijksim {version}.",
    ),
    "other_size": (
        "Let op: {residents} bewoners; de hoogten zijn afgesteld bij {usual}.",
        "Mind: {residents} residents; levels were fitted at {usual}.",
    ),
    "few_pairs": (
        "Met minder dan {n} berekeningen zijn de intervallen te smal: neem er meer met --runs.",
        "With fewer than {n} pairs intervals are too narrow: take more with --runs.",
    ),
    "claim": ("Uitspraak", "Claim"),
    "kind": ("Soort", "Kind"),
    "outcome": ("Uitkomst", "Outcome"),
    "effect": ("Effect [95 %]", "Effect [95 %]"),
    "verdict": ("Oordeel", "Verdict"),
    "robust": ("Teken juist", "Sign right"),
    "source": ("Bron", "Source"),
    "strength": ("Stelligheid", "Strength"),
    "difference": (
        "{outcome}: verschil met de vergelijking, per berekening",
        "{outcome}: difference from the base, by pair",
    ),
    "difference_share": (
        "{outcome}: verschil als deel van de vergelijking, per berekening",
        "{outcome}: difference as a share of the base, by pair",
    ),
    "level": ("{outcome}: waarde per run", "{outcome}: value by run"),
    "expected": ("verwacht", "expected"),
    "ablation_title": (
        "{claim}: waarop rust deze uitspraak? ({n} berekeningen, {residents} bewoners)",
        "{claim}: what does this claim rest on? ({n} pairs, {residents} residents)",
    ),
    "mechanism": ("Zonder …", "Without …"),
    "change": ("Verandering [95 %]", "Change [95 %]"),
    "role": ("Wat dat doet", "What that does"),
    "unaided": ("(alles aan)", "(everything on)"),
    "not_one_switch": (
        "Geen enkele schakelaar is de uitspraak: zij rust op {n} mechanismen ({names}) en wordt zonder elk van de {others} andere niet duidelijk zwakker.",
        "No single switch is the claim: it rests on {n} mechanisms ({names}) and is not clearly weaker without each of the {others} others.",
    ),
    "one_switch": (
        "Let op: één schakelaar draagt deze uitspraak ({names}); zij is dan dicht bij ingebouwd.",
        "Mind: one switch carries this claim ({names}); it is then close to built in.",
    ),
    "rests_on": ("rust op: {what}", "rests on: {what}"),
    "no_switch_asked": (
        "Zonder het mechanisme dat zij nodig zou hebben, wordt zij niet duidelijk zwakker.",
        "It is not clearly weaker without the mechanism that it should need.",
    ),
    "no_switch": (
        "Geen enkele schakelaar is de uitspraak: zij wordt zonder elk van de {others} mechanismen niet duidelijk zwakker.",
        "No single switch is the claim: it is not clearly weaker without each of the {others} mechanisms.",
    ),
    "does_not_stand": (
        "Met alle mechanismen staat de uitspraak hier niet ({verdict}); waarop zij rust, is dan niet te zeggen.",
        "With all mechanisms the claim does not stand here ({verdict}); what it rests on cannot be said.",
    ),
    "ablation_shows": (
        "Ruit: effect ({outcome}) zonder dat mechanisme, stippen: berekeningen. Streep en vlak: met alle mechanismen.",
        "Diamond: effect ({outcome}) without that mechanism, dots: pairs. Line and band: with all mechanisms.",
    ),
    "verdicts_say": (
        "Stellige uitspraken die standhouden: {holds} van {n}.",
        "Strong claims that hold: {holds} of {n}.",
    ),
    "all_say": ("Uitspraken die standhouden: {holds} van {n}.", "Claims that hold: {holds} of {n}."),
    "verdict_means": (
        "Houdt stand: het 95 %-interval ligt aan de verwachte kant (bij voorzichtige uitspraken: het gemiddelde). Houdt voorlopig stand: alleen het gemiddelde. Onbeslist: het interval omvat beide kanten. Houdt geen stand: het interval ligt aan de andere kant.",
        "Holds: the 95 % interval lies on the expected side (of tentative claims: the mean). Holds tentatively: the mean only. Undecided: the interval has both sides. Fails: the interval lies on the other side.",
    ),
    "compared": ("Vergeleken", "Compared"),
    "over_time": ("Onderweg", "During the run"),
    "on": ("aan", "on"),
    "off": ("uit", "off"),
    "from_week": ("vanaf {start_week} {settings}", "from {start_week} {settings}"),
    "in_weeks": ("{period} {settings}", "{period} {settings}"),
    "when": ("Wanneer", "When"),
    "since": ("{period} min {before}", "{period} less {before}"),
    "fitted": ("afgesteld, geen bewijs", "fitted, no evidence"),
    "expects": ("Verwacht", "Expected"),
    "expect_higher": ("hoger", "higher"),
    "expect_lower": ("lager", "lower"),
    "expect_range": ("{low} tot {high}", "{low} to {high}"),
    "runs_failed": ("niet alle runs zijn gelukt ({error})", "not all runs succeeded ({error})"),
    "expect_share": ("{low} tot {high} % van de vergelijking", "{low} to {high} % of the base"),
    "expect_least": ("{low} of meer", "{low} or more"),
    "effects_say": (
        "Effecten staan op de schaal van de uitkomst: 0,10 is tien procentpunt bij een aandeel. Interval: bootstrap over de berekeningen. Soort E komt voort uit wisselwerking en telt als validatie, als niet afgesteld; M is deels en B geheel ingebouwd.",
        "Effects are on the scale of the outcome: 0.10 is ten percentage points of a share. Interval: bootstrap over pairs. Kind E emerges from interaction and counts as validation, unless fitted; M is partly and B entirely built in.",
    ),
}
