"""Sentences about what matters (sensitivity) and where it tips. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

EXPLORATION: dict[str, Pair] = {
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
    "rest_one": (
        " Van de andere is niet te zien dat die iets uitmaakt.",
        " The other one is not seen to matter.",
    ),
    "one_does_not": (
        "Voor «{outcome}» is van de ene parameter niet te zien dat die iets uitmaakt.",
        "For “{outcome}” the one parameter is not seen to matter.",
    ),
    "nothing_matters": (
        "Voor «{outcome}» is van geen van de {all} parameters te zien dat ze iets uitmaken.",
        "For “{outcome}” none of the {all} parameters is seen to matter.",
    ),
    "much_noise": (
        " Let op: {share} % van de verschillen tussen punten is toeval; neem meer runs per punt.",
        " Mind: {share}% of the differences between points is chance; take more seeds per point.",
    ),
    "unknown_noise": (
        " Met één run per punt is toeval niet van invloed te scheiden.",
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
    "code": ("naam in bestanden", "name in files"),
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
    "sensitivity_title": (
        "{outcome} ({unit}), {method}, {points} punten",
        "{outcome} ({unit}), {method}, {points} points",
    ),
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
