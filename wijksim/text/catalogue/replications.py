"""Words about many runs of one scenario. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

REPLICATIONS: dict[str, Pair] = {
    "headline": (
        "{title}: {residents} bewoners, {weeks} weken, {n} runs",
        "{title}: {residents} residents, {weeks} weeks, {n} runs",
    ),
    "mean": ("Gemiddeld", "Mean"),
    "p10": ("1 op 10 lager", "1 in 10 lower"),
    "p90": ("1 op 10 hoger", "1 in 10 higher"),
    "reading": (
        "Gemiddelden over {period}. Tussen de laatste twee kolommen liggen acht van de tien runs: dat is toeval "
        "in het model, niet wat we niet weten van de echte wijk.",
        "Means of {period}. Eight out of ten runs lie between the last two columns: that is chance in the model, "
        "not what we do not know of the real neighbourhood.",
    ),
    "failed": ("{n} van de {all} runs mislukten en tellen niet mee:", "{n} of {all} runs failed and are left out:"),
    "failed_run": ("  toevalsreeks {seed}: {error}", "  seed {seed}: {error}"),
    "finding": (
        "{outcome}: gemiddeld {mean} {unit}; in acht van de tien runs tussen {p10} en {p90}",
        "{outcome}: {mean} {unit} on average; in eight out of ten runs between {p10} and {p90}",
    ),
    "one_run": ("{outcome}: {mean} {unit} in één run", "{outcome}: {mean} {unit} in one run"),
    "shows": (
        "Lijn: gemiddelde van {n} runs. Band: acht van de tien runs. Het getal boven geldt voor {period}.",
        "Line: mean of {n} runs. Band: eight out of ten runs. The number above is for {period}.",
    ),
    "caption": (
        "Scenario: {scenario}. {n} runs, toevalsreeks {root}, {weeks} weken. wijksim {version}.",
        "Scenario: {scenario}. {n} runs, root seed {root}, {weeks} weeks. wijksim {version}.",
    ),
    "proviso": (
        "Dit zijn runs van een model, geen voorspelling. De band gaat over toeval in het model.",
        "These are runs of a model, not a forecast. The band is about chance in the model.",
    ),
}
