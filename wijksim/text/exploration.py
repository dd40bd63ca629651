"""Sentences about what matters (sensitivity) and where it tips, in plain Dutch and plain English."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from wijksim.text.app_levers import lever_name
from wijksim.text.figures import in_language
from wijksim.text.language import Language, format_number
from wijksim.text.levers import LEVER_TEXT
from wijksim.text.outcomes import OUTCOME_TEXT

EXPLORATION_TEXT: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    "matters_most": (
        "Voor {outcome} maakt het meest uit: {first}.",
        "What matters most for {outcome}: {first}.",
    ),
    "quoted": ("«{lever}»", "“{lever}”"),
    "then": (" Daarna: {others}.", " Then: {others}."),
    "rest": (
        " Van {n} van de {all} parameters is niet te zien dat ze iets uitmaken.",
        " Of {n} of the {all} parameters it does not show that they matter.",
    ),
    "nothing_matters": (
        "Voor {outcome} is van geen van de {all} parameters te zien dat ze iets uitmaken.",
        "For {outcome} none of the {all} parameters is seen to matter.",
    ),
    "much_noise": (
        " Let op: {share} % van de verschillen tussen punten is toeval; neem meer seeds per punt.",
        " Mind: {share}% of the differences between points is chance; take more seeds per point.",
    ),
    "unknown_noise": (
        " Met één seed per punt is toeval niet van invloed te scheiden.",
        " With one seed per point chance cannot be told from influence.",
    ),
    "no_effect": (
        "Langs «{lever}» ({lowest}–{highest}) verandert {outcome} niet duidelijk: er is geen kantelpunt.",
        "Along “{lever}” ({lowest}–{highest}) {outcome} does not clearly change: there is no tipping point.",
    ),
    "no_tip": (
        "Langs «{lever}» ({lowest}–{highest}) komt {outcome} in de meeste runs nergens {side} {below} "
        "{unit}: geen "
        "kantelpunt binnen wat is verkend.",
        "Along “{lever}” ({lowest}–{highest}) {outcome} is in most runs nowhere {side} {below} {unit}: no "
        "tipping point "
        "within what was explored.",
    ),
    "tips": (
        "Met «{lever}» {where} {value} ligt {outcome} in de meeste runs {side} {below} {unit} (95 "
        "%-interval van het "
        "kantelpunt {low}–{high}).",
        "With “{lever}” {where} {value} {outcome} is in most runs {side} {below} {unit} (95% interval of "
        "the tipping "
        "point {low}–{high}).",
    ),
    "where_below": ("onder", "below"),
    "where_above": ("boven", "above"),
    "side_below": ("onder", "below"),
    "side_above": ("boven", "above"),
    "abrupt": (
        " Het zakt plotseling in: een stap van {width} maakt de helft van het hele verschil.",
        " It collapses abruptly: a step of {width} makes half of the whole difference.",
    ),
    "gradual": (
        " Het gaat geleidelijk: een scherp kantelpunt is het niet.",
        " It is gradual: it is no sharp tipping point.",
    ),
    "map_line": (
        "Het kantelpunt verschuift met «{second}»: {places}.",
        "The tipping point moves with “{second}”: {places}.",
    ),
    "map_place": ("bij {value} ligt het op {tip}", "at {value} it is {tip}"),
    "map_never": ("bij {value} is er geen", "at {value} there is none"),
    "map_none": (
        "Bij geen enkele waarde van «{second}» is er een kantelpunt.",
        "There is no tipping point at any value of “{second}”.",
    ),
    # --- figures
    "sensitivity_shows": (
        "{index}, met 95 %-interval; alles over het hele verkende bereik van elke parameter.",
        "{index}, with 95% interval; each over the whole explored range of the parameter.",
    ),
    "pawn_shows": (
        "{index}; open staven komen niet uit boven de ruis van een parameter die het model niet kent.",
        "{index}; open bars do not rise above the noise of a parameter that the model does not know.",
    ),
    "index_mu_star": (
        "Gemiddelde grootte van het effect (Morris, μ*)",
        "Mean size of the effect (Morris, μ*)",
    ),
    "index_ST": (
        "Aandeel in de spreiding met wisselwerkingen (Sobol, ST)",
        "Share of the variance with interactions (Sobol, ST)",
    ),
    "index_median": (
        "Afstand tussen verdelingen (PAWN, mediaan)",
        "Distance between distributions (PAWN, median)",
    ),
    "noise_floor": ("ruis", "noise"),
    "axis_mu_star": ("effect op {outcome} ({unit})", "effect on {outcome} ({unit})"),
    "axis_ST": ("aandeel van de variantie (0–1)", "share of the variance (0–1)"),
    "axis_median": ("afstand (0 geen invloed – 1 alles)", "distance (0 no influence – 1 all)"),
    "exploration_caption": (
        "{points} punten, {runs} runs. wijksim {version}.",
        "{points} points, {runs} runs. wijksim {version}.",
    ),
    "points_caption": ("{points} punten. wijksim {version}.", "{points} points. wijksim {version}."),
    "runs_caption": ("{runs} runs. wijksim {version}.", "{runs} runs. wijksim {version}."),
    "curve_shows": (
        "Boven: gemiddelde van de runs en waar 80 % ligt. Onder: deel van de runs {side} {below} {unit}.",
        "Above: mean of the runs and where 80% lie. Below: share of runs {side} {below} {unit}.",
    ),
    "share_panel": ("Deel van de runs {side} {below}", "Share of runs {side} {below}"),
    "map_shows": (
        "Deel van de runs waarin {outcome} {side} {below} {unit} ligt; getal: procent. Lijn: hier kantelt het.",
        "Share of runs in which {outcome} is {side} {below} {unit}; number: percent. Line: here it tips.",
    ),
    "percent_of_runs": ("% van de runs", "% of runs"),
}


class Tipped(Protocol):
    """What the sentences need of a tipping point."""

    @property
    def outcome(self) -> str: ...
    @property
    def levers(self) -> tuple[str, ...]: ...
    @property
    def below(self) -> float: ...
    @property
    def point(self) -> Any: ...
    @property
    def width(self) -> float: ...
    @property
    def line(self) -> Any: ...
    @property
    def lowest(self) -> float: ...
    @property
    def highest(self) -> float: ...
    @property
    def matters(self) -> bool: ...
    @property
    def is_abrupt(self) -> bool: ...
    @property
    def collapses_below_level(self) -> bool: ...


def exploration_words(name: str, language: Language, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    return in_language(EXPLORATION_TEXT[name], language).format(**fields)


def lever_label(name: str, language: Language) -> str:
    """What a parameter is called; uncertainties have no other name than their own."""
    return lever_name(name, language) if name in LEVER_TEXT else name


def short_number(value: float, language: Language) -> str:
    """A number with three significant figures."""
    if value != value:
        return "–"
    size = abs(value)
    decimals = 0 if size >= 100 or size == 0 else 1 if size >= 10 else 2 if size >= 1 else 3
    text = format_number(value, decimals, language)
    point = "," if language == "nl" else "."
    return text.rstrip("0").rstrip(point) if point in text else text


def sensitivity_sentence(outcome: str, rows: Sequence[Mapping[Any, Any]], noise: float, language: Language) -> str:
    """What matters most; ``rows`` are ranked."""
    label = OUTCOME_TEXT[outcome].label(language).lower()
    names = [
        exploration_words("quoted", language, lever=lever_label(row["parameter"], language))
        for row in rows
        if row["matters"]
    ]
    if not names:
        sentence = exploration_words("nothing_matters", language, outcome=label, all=len(rows))
    else:
        sentence = exploration_words("matters_most", language, outcome=label, first=names[0])
        if names[1:]:
            sentence += exploration_words("then", language, others=", ".join(names[1:4]))
        if len(names) < len(rows):
            sentence += exploration_words("rest", language, n=len(rows) - len(names), all=len(rows))
    if noise != noise:
        return sentence + exploration_words("unknown_noise", language)
    if noise > 0.25:
        sentence += exploration_words("much_noise", language, share=format_number(100 * min(1.0, noise), 0, language))
    return sentence


def tipping_facts(tip: Tipped, language: Language) -> dict[str, Any]:
    """Words and numbers of a tipping point."""
    text = OUTCOME_TEXT[tip.outcome]
    return {
        "lever": lever_label(tip.levers[0], language),
        "outcome": text.label(language).lower(),
        "below": text.format(tip.below, language),
        "unit": text.unit_label(language),
        "side": exploration_words("side_below" if tip.collapses_below_level else "side_above", language),
        "lowest": short_number(tip.lowest, language),
        "highest": short_number(tip.highest, language),
    }


def tipping_sentence(tip: Tipped, language: Language) -> str:
    """Where an outcome collapses along one lever, and how fast."""
    facts, point = tipping_facts(tip, language), tip.point
    if not tip.matters:
        return exploration_words("no_effect", language, **facts)
    if point.value != point.value:
        return exploration_words("no_tip", language, **facts)
    value, low, high = (short_number(number, language) for number in (point.value, point.low, point.high))
    where = exploration_words("where_below" if point.collapses_below else "where_above", language)
    sentence = exploration_words("tips", language, where=where, value=value, low=low, high=high, **facts)
    if tip.is_abrupt:
        return sentence + exploration_words("abrupt", language, width=short_number(tip.width, language))
    return sentence + exploration_words("gradual", language)


def tipping_map_sentence(tip: Tipped, language: Language) -> str:
    """How the tipping point along the first lever moves with the second: at its lowest, middle and highest value."""
    second = lever_label(tip.levers[1], language)
    rows = tip.line.to_dict("records")
    if all(row["tips_at"] != row["tips_at"] for row in rows):
        return exploration_words("map_none", language, second=second)
    shown = [rows[0], rows[len(rows) // 2], rows[-1]] if len(rows) > 2 else rows
    places = []
    for row in shown:
        value, tip_at = (short_number(row[name], language) for name in (tip.levers[1], "tips_at"))
        words = "map_never" if row["tips_at"] != row["tips_at"] else "map_place"
        places.append(exploration_words(words, language, value=value, tip=tip_at))
    return exploration_words("map_line", language, second=second, places="; ".join(places))
