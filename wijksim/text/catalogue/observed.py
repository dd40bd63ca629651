"""Words of observed figures beside the model. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

OBSERVED: dict[str, Pair] = {
    "title": ("Gemeten naast het model: {place}", "Observed beside the model: {place}"),
    "runs": ("{n} runs van {weeks} weken.", "{n} runs of {weeks} weeks."),
    "one_run": ("Eén run van {weeks} weken.", "One run of {weeks} weeks."),
    "week_zero": ("{Week} is het begin van {day}.", "{Week} is the beginning of {day}."),
    # --- columns
    "head_outcome": ("Uitkomst", "Outcome"),
    "head_period": ("Periode", "Period"),
    "head_value": ("Gemeten", "Observed"),
    "head_model": ("Model", "Model"),
    "head_band": ("Band van het model", "Band of the model"),
    "head_no_change": ("Geen verandering", "No change"),
    "head_counts": ("Telt mee", "Counts"),
    "inside": ("ja, in de band", "yes, in the band"),
    "outside": ("ja, buiten de band", "yes, outside the band"),
    "counts": ("ja", "yes"),
    "not_fitted": ("nee, gebruikt om het model te maken", "no, used to make the model"),
    "not_forecast": ("nee, een prognose van anderen", "no, a forecast of others"),
    # --- sentences
    "none_measured": (
        "Geen enkele gemeten waarde telt mee, dus dit zegt niet of het model klopt.",
        "No observed value counts, so that this does not say whether the model is right.",
    ),
    "covered": (
        "Gemeten waarden in de band van het model (acht van de tien runs): {inside} van de {measured}.",
        "Observed values within the band of the model (eight out of ten runs): {inside} of {measured}.",
    ),
    "covered_one": (
        "Er telt één gemeten waarde mee; in de band van het model (acht van de tien runs): {inside}.",
        "One observed value counts; within the band of the model (eight out of ten runs): {inside}.",
    ),
    "no_band": (
        "Er zijn {measured} gemeten waarden. Of ze in de band van het model liggen, is bij één run niet te zeggen; gebruik "
        "--replications.",
        "There are {measured} observed values. Whether they lie within the band of the model cannot be said of one run; "
        "use --replications.",
    ),
    "no_band_one": (
        "Er is één gemeten waarde. Of die in de band van het model ligt, is bij één run niet te zeggen; gebruik "
        "--replications.",
        "There is one observed value. Whether it lies within the band of the model cannot be said of one run; use "
        "--replications.",
    ),
    "nearer": (
        "Van {with_before} waarden is een eerdere waarde bekend. Het model zit er {nearer} keer dichter bij dan «geen "
        "verandering», dat die eerdere waarde laat staan.",
        "Of {with_before} values an earlier one is known. For {nearer} of them the model comes nearer than “no change”, "
        "which leaves that earlier value as it was.",
    ),
    "nearer_one": (
        "Van één waarde is een eerdere waarde bekend. Het model zit er {nearer} keer dichter bij dan «geen verandering», "
        "dat die eerdere waarde laat staan.",
        "Of one value an earlier one is known. Values for which the model comes nearer than “no change”, which leaves "
        "that earlier value as it was: {nearer}.",
    ),
    "nothing_before": (
        "Van geen enkele waarde is een eerdere bekend. «Geen verandering» is dus niet te vergelijken.",
        "Of no value an earlier one is known. “No change” can thus not be compared.",
    ),
    "fitted": (
        "{fitted} waarden zijn gebruikt om het model te maken en tellen niet mee.",
        "{fitted} values were used to make the model and do not count.",
    ),
    "fitted_one": (
        "Eén waarde is gebruikt om het model te maken en telt niet mee.",
        "One value was used to make the model and does not count.",
    ),
    "forecasts": (
        "{forecasts} waarden zijn prognoses van anderen en tellen niet mee; in de band: {forecasts_inside}.",
        "{forecasts} values are forecasts of others and do not count; within the band: {forecasts_inside}.",
    ),
    "forecasts_one": (
        "Eén waarde is een prognose van anderen en telt niet mee; in de band: {forecasts_inside}.",
        "One value is a forecast of others and does not count; within the band: {forecasts_inside}.",
    ),
    "forecasts_shown": (
        "{forecasts} waarden zijn prognoses van anderen en tellen niet mee.",
        "{forecasts} values are forecasts of others and do not count.",
    ),
    "forecasts_shown_one": (
        "Eén waarde is een prognose van anderen en telt niet mee.",
        "One value is a forecast of others and does not count.",
    ),
    "error_of": (
        "{outcome}: het model zit er gemiddeld {model} naast, «geen verandering» {no_change} ({unit}).",
        "{outcome}: the model misses by {model} on average, “no change” by {no_change} ({unit}).",
    ),
    "error_only": (
        "{outcome}: het model zit er gemiddeld {model} naast ({unit}).",
        "{outcome}: the model misses by {model} on average ({unit}).",
    ),
    "of_base": (
        "Vergeleken is met {scenario}, de basis; varianten zijn wat-als.",
        "Compared is with {scenario}, the base; variants are what-if.",
    ),
    "means_weeks_to_help": (
        "Wachttijd tot goede hulp is hier het gemiddelde van iedereen die hulp krijgt, bij alle organisaties samen. Wie in de "
        "week van de vraag geholpen wordt, telt mee met 0 weken. De wachtlijst van één organisatie telt alleen wie moest "
        "wachten, en is dus langer: leg die niet naast deze uitkomst. Ligt het model hier te laag, gebruik het dan voor het "
        "verschil tussen plannen, niet voor de hoogte.",
        "Time until the right help is here the mean over everybody who gets help, of all organisations together. Who is "
        "helped in the week of the request counts as 0 weeks. The waiting list of one organisation counts only those who "
        "had to wait, and so is longer: do not lay it beside this outcome. Where the model is too low here, use it for the "
        "difference between plans, not for the level.",
    ),
    "before_run": (
        "Van voor de run, dus alleen het beginpunt van «geen verandering»: {what}.",
        "From before the run, thus only where “no change” starts from: {what}.",
    ),
    "outside_run": (
        "Niet vergeleken, want niet helemaal binnen de run: {what}.",
        "Not compared, as they do not lie wholly within the run: {what}.",
    ),
    "other_area": (
        "Niet vergeleken, want over een ander gebied: {what}.",
        "Not compared, as they are about another area: {what}.",
    ),
    "line": ("regel {line} ({what})", "line {line} ({what})"),
    "and_more": ("en nog {n}", "and {n} more"),
    # --- figure
    "finding": ("Gemeten naast het model: {sentence}", "Observed beside the model: {sentence}"),
    "shows": (
        "Lijn: gemiddelde van {n} runs. Band: acht van de tien runs. {marks}",
        "Line: mean of {n} runs. Band: eight out of ten runs. {marks}",
    ),
    "shows_one": ("Lijn: één run. {marks}", "Line: one run. {marks}"),
    "marks": (
        "● gemeten, □ gebruikt om het model te maken, △ prognose van anderen.",
        "● observed, □ used to make the model, △ forecast of others.",
    ),
    "mark_measured": ("gemeten", "observed"),
    "mark_fitted": ("gebruikt om het model te maken", "used to make the model"),
    "mark_forecast": ("prognose van anderen", "forecast of others"),
    "caption": (
        "Scenario: {scenario}. {n} runs, {weeks} weken. Waarnemingen: {file}. wijksim {version}.",
        "Scenario: {scenario}. {n} runs, {weeks} weeks. Observations: {file}. wijksim {version}.",
    ),
    "unit_people": ("mensen", "people"),
    "unit_residents": ("% van de bewoners", "% of residents"),
    "unit_households": ("% van de huishoudens", "% of households"),
}
