"""Words of the lesson that a teacher takes along. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CLASS_RECORD: dict[str, Pair] = {
    "title": ("Onze les over grenzenwerk", "Our lesson about boundary work"),
    "subtitle": ("Wat wij kozen, en wat ervan kwam", "What we chose, and what came of it"),
    "about": ("Spelers: {n}. Gemaakt op {date}. Zonder namen.", "Players: {n}. Made on {date}. Without names."),
    "foot": ("wijksim {version}, seed {seed}", "wijksim {version}, seed {seed}"),
    "result": ("De hele wijk", "The whole wijk"),
    "outcomes": ("Elke ronde is een jaar", "Every round is a year"),
    "one": (
        "Dit is één doorrekening van een denkmodel, geen voorspelling. Met ander toeval kan het anders zijn.",
        "This is one run of a model to think with, no forecast. With other luck it can be different.",
    ),
    "then": ("Daarna:", "After that:"),
    "sentence": ("Onze zin op het formulier", "Our sentence on the form"),
    "expected": ("Wat wij verwachtten", "What we expected"),
    "notes": ("Wat groepen opschreven", "What groups wrote down"),
    "no_notes": ("Niemand schreef iets op.", "Nobody wrote anything."),
}
