"""Words about switching mechanisms off. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

ABLATION: dict[str, Pair] = {
    "title": ("Wat draagt dit resultaat? {title}", "What carries this result? {title}"),
    "about": (
        "{outcome}: {base} {unit} met alle mechanismen (gemiddeld over {period}, {n} berekeningen).",
        "{outcome}: {base} {unit} with all mechanisms (mean of {period}, {n} pairs).",
    ),
    "mechanism": ("Zonder …", "Without …"),
    "name": ("Naam", "Name"),
    "without": ("{outcome}", "{outcome}"),
    "difference": ("Verschil", "Difference"),
    "interval": ("95%-interval", "95% interval"),
    "carries": ("draagt", "carries"),
    "holds_back": ("remt", "holds back"),
    "unclear": ("niet duidelijk", "not clear"),
    "judgement": ("Dit mechanisme", "This mechanism"),
    "reading": (
        "«Draagt»: zonder dit mechanisme ligt de uitkomst lager. «Remt»: zonder ligt zij hoger. Het interval gaat alleen "
        "over toeval in het model.",
        "«Carries»: without this mechanism the outcome is lower. «Holds back»: without it is higher. The interval is about "
        "chance in the model only.",
    ),
    "finding": (
        "Het meest maakt uit voor {outcome}: {label} (zonder: van {base} naar {without} {unit})",
        "What matters most for {outcome}: {label} (without it: from {base} to {without} {unit})",
    ),
    "no_finding": (
        "Geen enkel mechanisme maakt een duidelijk verschil voor: {outcome}",
        "No single mechanism makes a clear difference to: {outcome}",
    ),
    "shows": (
        "Grijze stip: twee runs met dezelfde toevalsreeks, zonder min met. Streep: 95%-interval van het gemiddelde; dicht teken: "
        "duidelijk.",
        "Grey dot: a pair of runs with the same seed, without minus with. Bar: 95% interval of the mean; filled mark: clear.",
    ),
    "axis": ("verschil in {outcome}, {unit}", "difference in {outcome}, {unit}"),
    "caption": (
        "Scenario: {scenario}. {n} berekeningen, toevalsreeks {root}, {period}. wijksim {version}.",
        "Scenario: {scenario}. {n} pairs, root seed {root}, {period}. wijksim {version}.",
    ),
    "proviso": (
        "Dit gaat over regels van een model, geen voorspelling.",
        "This is about rules of a model, not a forecast.",
    ),
    "others": ("De {n} kleinste staan in de tabel.", "The {n} smallest are in the table."),
}
