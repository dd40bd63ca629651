"""Words of a calibration. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CALIBRATION: dict[str, Pair] = {
    # name: (Nederlands, English)
    "title": ("Waarop zijn de standaardwaarden afgesteld?", "What were the defaults fitted to?"),
    "about": (
        "{points} punten (Latin hypercube, toevalsreeks {seed}), {replications} runs per punt, {residents} bewoners, "
        "{weeks} weken, wijksim {version}. Bewaard: de {kept} punten die het dichtst bij de doelen liggen ({share} %, en wat even dichtbij ligt).",
        "{points} points (Latin hypercube, seed {seed}), {replications} seeds a point, {residents} residents, "
        "{weeks} weeks, wijksim {version}. Kept: the {kept} points that come closest to the targets ({share}%, and those as close).",
    ),
    "failures": ("{n} runs mislukten en tellen niet mee.", "{n} runs failed and are left out."),
    "targets": ("Doelen", "Targets"),
    "target": ("Doel", "Target"),
    "range": ("Bereik", "Range"),
    "weight": ("Gewicht", "Weight"),
    "defaults": ("Standaardwaarden", "Defaults"),
    "best": ("Beste punt", "Best point"),
    "share_kept": ("Gehaald (bewaard)", "Reached (kept)"),
    "share_all": ("Gehaald (alle)", "Reached (all)"),
    "source": ("Bron", "Source"),
    "parameters": ("Afgestelde getallen", "Fitted numbers"),
    "parameter": ("Parameter", "Parameter"),
    "code": ("Naam in bestanden", "Name in files"),
    "default": ("Standaard", "Default"),
    "searched": ("Doorzocht", "Searched"),
    "kept": ("Bewaarde punten", "Points kept"),
    "default_fits": ("Standaard past", "Default fits"),
    "shaped": ("Doelen zeggen er iets over", "Targets shape it"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "distance_says": (
        "Afstand van de standaardwaarden: {defaults}; van het beste punt: {best}; van het gemiddelde punt: {mean}. "
        "Afstand 0: alle doelen gehaald; 1: gemiddeld één bereik ernaast. De afstand van één run in plaats van het gemiddelde over runs wisselt door toeval met {noise} (standaarddeviatie).",
        "Distance of the defaults: {defaults}; of the best point: {best}; of the average point: {mean}. "
        "Distance 0: all targets reached; 1: one range off on average. The distance of a single run, instead of the mean over seeds, varies by chance with {noise} (standard deviation).",
    ),
    "sample": ("Binnen en buiten de steekproef", "In and out of sample"),
    "in_sample": (
        "Geheel of deels afgesteld, en zover geen bewijs: {claims}. Zij vragen naar de hoogte van een doel, of naar iets waarop de standaardwaarden zijn gezet.",
        "Fitted in whole or in part, and so far no evidence: {claims}. They ask for the level of a target, or for what the defaults were set to.",
    ),
    "none_in_sample": ("Geen uitspraak gaat over de hoogte van een doel.", "No claim is about the level of a target."),
    "out_of_sample": (
        "Buiten de steekproef: {claims}. Er is geen getal op hun uitslag afgesteld; blind getoetst zijn ze daarmee nog niet (docs/limits.md).",
        "Out of sample: {claims}. No number was fitted to their result; that does not make them a blind test (docs/limits.md).",
    ),
    "shape_says": (
        "«Doelen zeggen er iets over»: bewaarde punten liggen anders over het doorzochte bereik dan de andere "
        "(Kolmogorov-Smirnov, kans onder 5 %). Waar nee staat, past elke waarde in het bereik ongeveer even goed. "
        "Met {n} parameters geeft toeval er gemiddeld {expected} ten onrechte een ja.",
        "“Targets shape it”: points kept lie differently over the range searched than the others (Kolmogorov-Smirnov, "
        "chance below 5%). Where it says no, any value in the range fits about as well. With {n} parameters chance "
        "gives {expected} of them a wrong yes on average.",
    ),
    "finding": (
        "De standaardwaarden halen {n} van de {all} doelen; van de {points} andere punten halen er {fit} alle doelen",
        "The defaults reach {n} of the {all} targets; {fit} of {points} other points reach them all",
    ),
    "shows": (
        "Elke stip is een punt; gevuld: bewaard. Streep: standaardwaarde. Lager is dichter bij de doelen.",
        "Each dot is a point; filled: kept. Line: default. Lower is closer to the targets.",
    ),
    "others": ("{n} andere parameters staan in de tabel.", "{n} other parameters are in the table."),
    "caption": (
        "{points} punten, {replications} runs per punt, toevalsreeks {seed}. wijksim {version}.",
        "{points} points, {replications} seeds a point, seed {seed}. wijksim {version}.",
    ),
    "proviso": (
        "Wat is afgesteld, telt niet als bewijs: zie het rapport voor wat buiten de steekproef ligt.",
        "What was fitted is no evidence: the report says what is out of sample.",
    ),
    "axis": ("afstand", "distance"),
    "goes_on": ("Zo gaat u verder: {command}", "To go on: {command}"),
}
