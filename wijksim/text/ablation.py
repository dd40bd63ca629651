"""Words of ablation: what carries a result."""

from wijksim.text.language import Language

MECHANISM_LABELS: dict[str, tuple[str, str]] = {
    # mechanism: (Nederlands, English), at most 40 characters
    "spill_over": ("Doorwerking tussen problemen", "Spill-over between problems"),
    "trust": ("Groei en verlies van vertrouwen", "Growth and loss of trust"),
    "experience": ("Leren van eigen ervaring", "Learning from own experience"),
    "recall": ("Teruggeroepen worden bij drukte", "Being called back when busy"),
    "objects": ("Grensobjecten", "Boundary objects"),
    "wrong_pocket": ("Verkeerde portemonnee", "Wrong pocket"),
    "clarity": ("Groei van een duidelijke taakverdeling", "Growth of a clear division of work"),
    "relaxation": ("Grenzen die weer dichtgaan", "Boundaries that close again"),
    "discretion": ("Scharrelruimte die opraakt", "Room to manoeuvre that runs out"),
    "informal_help": ("Hulp van familie en buren", "Help by family and neighbours"),
    "boundary_work": ("Grenzenwerk", "Boundary work"),
    "consultation": ("Overleg", "Consultation"),
    "knowledge": ("Leren wie wat doet", "Learning who does what"),
    "frames": ("Blik die beweegt en wegdrijft", "Frames that move and drift"),
    "subsidy_embedding": ("Verankering na subsidie", "Embedding after a subsidy"),
    "hidden_needs": ("Verborgen problemen", "Hidden needs"),
    "second_line": ("Tweedelijnszorg", "Second-line care"),
    "accountability": ("Eigen verantwoording", "Own accountability"),
    "emergence": ("Uit zichzelf grenzenwerker worden", "Taking the role by oneself"),
    "turnover": ("Vertrek van grenzenwerkers", "Turnover of boundary workers"),
    "lens": ("Brede blik door samenwerken", "Wider view from joint work"),
    "loyalty": ("Loyaliteit aan de eigen organisatie", "Loyalty to the home organisation"),
    "production_pressure": ("Productiedruk", "Production pressure"),
}
"""Short name of every mechanism that can be switched off."""

ABLATION_TEXT: dict[str, tuple[str, str]] = {
    "title": ("Wat draagt dit resultaat? {title}", "What carries this result? {title}"),
    "about": (
        "{outcome}: {base} {unit} met alle mechanismen (gemiddeld over week {first}–{last}, {n} paren).",
        "{outcome}: {base} {unit} with all mechanisms (mean of weeks {first}–{last}, {n} pairs).",
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
        "Grijze stip: een paar runs met dezelfde seed, zonder min met. Streep: 95%-interval van het gemiddelde; dicht teken: "
        "duidelijk.",
        "Grey dot: a pair of runs with the same seed, without minus with. Bar: 95% interval of the mean; filled mark: clear.",
    ),
    "axis": ("verschil in {outcome}, {unit}", "difference in {outcome}, {unit}"),
    "caption": (
        "Scenario: {scenario}. {n} paren, root seed {root}, week {first}–{last}. wijksim {version}.",
        "Scenario: {scenario}. {n} pairs, root seed {root}, weeks {first}–{last}. wijksim {version}.",
    ),
    "proviso": (
        "Dit gaat over regels van een model, geen voorspelling.",
        "This is about rules of a model, not a forecast.",
    ),
    "others": ("De {n} kleinste staan in de tabel.", "The {n} smallest are in the table."),
}


def ablation_words(name: str, language: Language, /, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    dutch, english = ABLATION_TEXT[name]
    return (dutch if language == "nl" else english).format(**fields)


def judgement(difference: float, clear: bool, language: Language) -> str:
    """What a mechanism does to an outcome: it carries it, holds it back, or that is not clear."""
    return ablation_words("unclear" if not clear else "carries" if difference < 0 else "holds_back", language)
