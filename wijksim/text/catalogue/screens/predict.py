"""Words of predicting first. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

PREDICT: dict[str, Pair] = {
    "predict.title": ("Voorspel eerst", "Predict first"),
    "predict.lead": (
        "Wat denkt u dat er gebeurt, vergeleken met de basis? Kies eerst. Daarna ziet u de "
        "uitkomst. Wie eerst voorspelt, "
        "leert meer van de uitkomst.",
        "What do you think will happen, compared with the baseline? Choose first. Then you see the "
        "result. Those who predict "
        "first learn more from the result.",
    ),
    "predict.scenario": ("Over dit scenario", "About this scenario"),
    "predict.same_scenario": (
        "Dit is de basis zelf. Kies een ander scenario om over te voorspellen.",
        "This is the baseline itself. Choose another scenario to predict about.",
    ),
    "predict.up": ("meer", "more"),
    "predict.same": ("ongeveer gelijk", "about the same"),
    "predict.down": ("minder", "less"),
    "predict.show": ("Laat de uitkomst zien", "Show the result"),
    "predict.missing": (
        "Kies eerst bij alle vragen een antwoord.",
        "First choose an answer to every question.",
    ),
    "predict.again": ("Voorspel opnieuw", "Predict again"),
    "predict.result": ("Uw voorspelling en het model", "Your prediction and the model"),
    "predict.score": ("{n} van de {all} goed.", "{n} of {all} right."),
    "predict.outcome": ("Uitkomst", "Outcome"),
    "predict.yours": ("U dacht", "You thought"),
    "predict.model": ("Het model zegt", "The model says"),
    "predict.base": ("Basis", "Baseline"),
    "predict.here": ("Dit scenario", "This scenario"),
    "predict.right": ("goed", "right"),
    "predict.wrong": ("anders", "different"),
    "predict.rule": (
        "«Ongeveer gelijk» is hier: minder dan 5 procent verschil, in één run met dezelfde toevalsreeks.",
        "“About the same” means here: less than 5 per cent difference, in one run with the same seed.",
    ),
    "predict.runs": ("Zoals u dacht", "As you thought"),
    "predict.of_runs": ("in {k} van de {n} runs", "in {k} of {n} runs"),
    "predict.counting": ("telt: {n} van {all} runs", "counting: {n} of {all} runs"),
    "predict.sketch": (
        "Teken hoe samenwerking gaat lopen (mag u overslaan)",
        "Draw how collaboration will go (may be skipped)",
    ),
    "predict.sketch_how": (
        "Teken met de muis of uw vinger, of typ een getal per jaar. De stippellijn is de basis.",
        "Draw with the mouse or your finger, or type a number a year. The dotted line is the baseline.",
    ),
    "predict.sketch_year": ("Jaar", "Year"),
    "predict.settings": ("Wat er anders is dan in de basis", "What differs from the baseline"),
    "predict.explore": ("Bekijk hoe het ging", "See how it went"),
}
