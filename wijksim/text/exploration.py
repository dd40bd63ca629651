"""Sentences about what matters (sensitivity) and where it tips, in plain Dutch and plain English."""

from collections.abc import Mapping, Sequence
from math import floor, log10
from typing import Any, Protocol

from wijksim.text.app_levers import lever_name, unit_words
from wijksim.text.figures import in_language
from wijksim.text.language import Language, format_number
from wijksim.text.levers import LEVER_TEXT
from wijksim.text.outcomes import OUTCOME_TEXT

EXPLORATION_TEXT: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    "matters_most": (
        "Voor «{outcome}» maakt het meest uit: {first}.",
        "What matters most for “{outcome}”: {first}.",
    ),
    "then": (" Daarna: {others}.", " Then: {others}."),
    "rest": (
        " Van de andere {n} is niet te zien dat ze iets uitmaken.",
        " The other {n} are not seen to matter.",
    ),
    "nothing_matters": (
        "Voor «{outcome}» is van geen van de {all} parameters te zien dat ze iets uitmaken.",
        "For “{outcome}” none of the {all} parameters is seen to matter.",
    ),
    "much_noise": (
        " Let op: {share} % van de verschillen tussen punten is toeval; neem meer seeds per punt.",
        " Mind: {share}% of the differences between points is chance; take more seeds per point.",
    ),
    "unknown_noise": (
        " Met één seed per punt is toeval niet van invloed te scheiden.",
        " With one seed per point chance cannot be told from influence.",
    ),
    "quoted": ("«{label}»", "“{label}”"),
    "no_effect": (
        "Langs «{lever}» ({lowest}–{highest}) verandert «{outcome}» niet duidelijk: er is geen kantelpunt.",
        "Along “{lever}” ({lowest}–{highest}) “{outcome}” does not clearly change: there is no tipping point.",
    ),
    "no_tip": (
        "Langs «{lever}» ({lowest}–{highest}) komt «{outcome}» in de meeste runs nergens {side} {level}: geen kantelpunt binnen wat is verkend.",
        "Along “{lever}” ({lowest}–{highest}) “{outcome}” is in most runs nowhere {side} {level}: no tipping point within what was explored.",
    ),
    "always_tipped": (
        "Langs «{lever}» ({lowest}–{highest}) ligt «{outcome}» in de meeste runs overal {side} {level}: geen kantelpunt binnen wat is verkend.",
        "Along “{lever}” ({lowest}–{highest}) “{outcome}” is in most runs everywhere {side} {level}: no tipping point within what was explored.",
    ),
    "tips": (
        "Met «{lever}» {where} {value} (95 %-interval {low}–{high}) ligt «{outcome}» in de meeste runs {side} {level}.",
        "With “{lever}” {where} {value} (95% interval {low}–{high}), “{outcome}” is {side} {level} in most runs.",
    ),
    "where_below": ("onder", "below"),
    "where_above": ("boven", "above"),
    "side_below": ("onder", "below"),
    "side_above": ("boven", "above"),
    "abrupt": (
        " Het slaat plotseling om: een stap van {width} maakt de helft van het hele verschil.",
        " It turns abruptly: a step of {width} makes half of the whole difference.",
    ),
    "gradual": (
        " Het gaat geleidelijk: een scherp kantelpunt is het niet.",
        " It is gradual: it is no sharp tipping point.",
    ),
    "map_line": (
        "Het kantelpunt per waarde van «{second}»: {places}.",
        "The tipping point by value of “{second}”: {places}.",
    ),
    "map_place": ("{tip} bij {value}", "{tip} at {value}"),
    "map_never": ("geen bij {value}", "none at {value}"),
    "map_none": (
        "Bij geen enkele waarde van «{second}» is er een kantelpunt.",
        "There is no tipping point at any value of “{second}”.",
    ),
    # --- figures
    "sensitivity_shows": (
        "{index}, over het hele verkende bereik, met 95 %-interval. Open staven: niet van toeval te onderscheiden.",
        "{index}, over the whole explored range, with 95% interval. Open bars: not told from chance.",
    ),
    "pawn_shows": (
        "{index}. Open staven: niet meer dan parameters die het model niet kent (ruis).",
        "{index}. Open bars: no more than parameters that the model does not know (noise).",
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
    # --- tables
    "parameter": ("Parameter", "Parameter"),
    "mu_star": ("effect", "effect"),
    "sigma": ("sigma", "sigma"),
    "ST": ("totaal", "total"),
    "S1": ("alleen", "alone"),
    "median": ("afstand", "distance"),
    "interval": ("95 %-interval", "95% interval"),
    "matters": ("telt", "counts"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "mean_outcome": ("gemiddeld", "mean"),
    "p10": ("p10", "p10"),
    "p90": ("p90", "p90"),
    "number_of_runs": ("runs", "runs"),
    "tips_at": ("kantelpunt", "tipping point"),
    "sensitivity_title": ("{outcome} ({unit}), {method}, {points} punten", "{outcome} ({unit}), {method}, {points} points"),
    "tipping_title": ("{outcome} ({unit}), {runs} runs", "{outcome} ({unit}), {runs} runs"),
    "noise_floor": ("ruis", "noise"),
    "axis_mu_star": ("effect op {outcome} ({unit})", "effect on {outcome} ({unit})"),
    "axis_ST": ("aandeel van de variantie (0–1)", "share of the variance (0–1)"),
    "axis_median": ("afstand (0 geen invloed – 1 alles)", "distance (0 no influence – 1 all)"),
    "points_caption": ("{points} punten. wijksim {version}.", "{points} points. wijksim {version}."),
    "runs_caption": ("{runs} runs. wijksim {version}.", "{runs} runs. wijksim {version}."),
    "curve_shows": (
        "Boven: gemiddelde van de runs en waar 80 % ligt. Onder: deel van de runs {side} {level}.",
        "Above: mean of the runs and where 80% lie. Below: share of runs {side} {level}.",
    ),
    "share_panel": ("% van de runs {side} {level}", "% of runs {side} {level}"),
    "map_shows": (
        "% van de runs met «{outcome}» {side} {level}. Lijn: hier kantelt het.",
        "% of runs with “{outcome}” {side} {level}. Line: here it tips.",
    ),
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
    @property
    def mostly_collapsed(self) -> bool: ...


def exploration_words(name: str, language: Language, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    return in_language(EXPLORATION_TEXT[name], language).format(**fields)


def lever_label(name: str, language: Language) -> str:
    """What a parameter is called; uncertainties have no other name than their own."""
    return lever_name(name, language) if name in LEVER_TEXT else name


def short_number(value: float, language: Language) -> str:
    """A number with three significant figures, and six decimals at most."""
    if value != value:
        return "–"
    size = abs(value)
    decimals = 0 if size >= 100 else min(6, 2 - floor(log10(size))) if size >= 1e-6 else 0
    text = format_number(value, decimals, language)
    point = "," if language == "nl" else "."
    return text.rstrip("0").rstrip(point) if point in text else text


def level_words(outcome: str, level: float, language: Language) -> str:
    """A value of an outcome with its unit, as part of a sentence."""
    text = OUTCOME_TEXT[outcome]
    number = short_number(100.0 * level if text.unit.percentage else level, language)
    unit = text.unit_label(language)
    return f"{number} ({unit})" if text.unit.en in _NO_MEASURE else f"{number} {unit}"


_NO_MEASURE = ("score from 0 to 1", "level from 0 to 8", "variance", "number", "steps")
"""Units that read as a remark, not as a measure after a number."""


def lever_axis(name: str, unit: str, language: Language) -> str:
    """A parameter with its unit in the register, for an axis; what goes from 0 to 1 needs none."""
    label = lever_label(name, language)
    return label if unit in ("", "share", "0-1") else f"{label} ({unit_words(unit, language)})"


def sensitivity_sentence(outcome: str, rows: Sequence[Mapping[Any, Any]], noise: float, language: Language) -> str:
    """What matters most; ``rows`` are ranked."""
    label = OUTCOME_TEXT[outcome].label(language)
    names = [
        exploration_words("quoted", language, label=lever_label(row["parameter"], language))
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
            sentence += exploration_words("rest", language, n=len(rows) - len(names))
    if noise != noise:
        return sentence + exploration_words("unknown_noise", language)
    if noise > 0.25:
        sentence += exploration_words("much_noise", language, share=format_number(100 * min(1.0, noise), 0, language))
    return sentence


def tipping_facts(tip: Tipped, language: Language) -> dict[str, Any]:
    """Words and numbers of a tipping point."""
    return {
        "lever": lever_label(tip.levers[0], language),
        "outcome": OUTCOME_TEXT[tip.outcome].label(language),
        "level": level_words(tip.outcome, tip.below, language),
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
        return exploration_words("always_tipped" if tip.mostly_collapsed else "no_tip", language, **facts)
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
