"""Words of which plan holds in many worlds. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

WHICH_PLAN: dict[str, Pair] = {
    "which.title": ("Welk plan houdt stand?", "Which plan holds?"),
    "which.text": (
        "Niemand kent alle getallen van een wijk. Daarom rekent het model de bewaarde plannen door in veel werelden die "
        "kunnen, telkens met hetzelfde toeval. Dat duurt enkele minuten; u ziet intussen wat er al is, en kunt verder kijken.",
        "Nobody knows all numbers of a wijk. So the model runs the saved plans in many worlds that may be, with the same "
        "luck each time. That takes some minutes; you see what there is meanwhile, and can go on looking.",
    ),
    "which.ask_choice": ("Reken door in veel werelden", "Run in many worlds"),
    "which.ask_stress": ("Reken de tegenslagen door", "Run what may go wrong"),
    "which.waiting": ("De berekening wacht op een beurt …", "The runs wait for a turn …"),
    "which.starting": ("De berekening wordt voorbereid …", "The runs are being prepared …"),
    "which.writing": ("De runs zijn klaar; de figuren worden getekend …", "The runs are ready; drawing the figures …"),
    "which.done": (
        "Klaar: {worlds} werelden, met {runs} runs van elk plan in elke wereld.",
        "Ready: {worlds} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.failed": (
        "De berekening is mislukt. Probeer het nog eens. Nummer van de fout: {error}.",
        "The runs failed. Try again. Number of the error: {error}.",
    ),
    "which.rests": (
        "Dit rust op {n} werelden, met {runs} runs van elk plan in elke wereld.",
        "This rests on {n} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.so_far": (
        "Telt nog: dit rust op {n} van de {all} werelden, met {runs} runs van elk plan in elke wereld.",
        "Still counting: this rests on {n} of {all} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.sentences": ("Wat eruit komt, in zinnen", "What was found, in sentences"),
    "which.best_caption": (
        "In hoeveel van de {worlds} werelden een plan het beste is, en goed genoeg",
        "In how many of {worlds} worlds a plan is best, and good enough",
    ),
    "which.enough": ("Goed genoeg", "Good enough"),
    "which.count_of": ("{k} van {n}", "{k} of {n}"),
    "which.regret_caption": (
        "Spijt: hoeveel een ander plan beter was geweest. Gemiddeld, en tussen haakjes in de slechtste tiende van de werelden",
        "Regret: how much better another plan would have been. Mean, and between brackets in the worst tenth of worlds",
    ),
    "which.regret_cell": ("{mean} ({worst})", "{mean} ({worst})"),
    "which.bars": ("Hoe zeker is het?", "How sure is it?"),
    "which.bars_text": (
        "Verschil met «{plan}»: de streep is het gemiddelde. Elke balk is zo breed als 80 van de 100 runs uiteenliggen. "
        "Alle balken van een uitkomst hebben dezelfde schaal; de stippellijn is geen verschil.",
        "Difference with “{plan}”: the line is the mean. Each bar is as wide as 80 of 100 runs lie apart. All bars of an "
        "outcome are on one scale; the dashed line is no difference.",
    ),
    "which.bar_chance": ("alleen door toeval", "by chance alone"),
    "which.bar_not_knowing": ("alleen door wat niemand weet", "by what nobody knows alone"),
    "which.bar_both": ("door beide samen", "by both together"),
    "which.bars_told": (
        "Gemiddeld {mean}; door toeval {chance} meer of minder, door wat niemand weet {not_knowing}, samen {both}.",
        "On average {mean}; by chance {chance} more or less, by what nobody knows {not_knowing}, together {both}.",
    ),
    "which.best_in": ("Beste in {k} van de {n} werelden.", "Best in {k} of {n} worlds."),
    "which.noticed_caption": (
        "Wanneer men het merkt: {outcome}, in de helft van de werelden",
        "When it is noticed: {outcome}, in half of the worlds",
    ),
    "which.not_noticed": ("niet op tijd ({k} van {n} werelden)", "not in time ({k} of {n} worlds)"),
    "which.stress": ("Tegenslag", "What may go wrong"),
    "which.stress_text": (
        "Houdt een plan stand als er iets tegenzit? Dit zijn veel runs: het kan een kwartier duren.",
        "Does a plan hold when things go wrong? These are many runs: it can take a quarter of an hour.",
    ),
    "which.stress_caption": (
        "In hoeveel werelden elk plan goed genoeg is",
        "In how many worlds each plan is good enough",
    ),
    "which.svg": ("Bewaar als SVG", "Save as SVG"),
    "which.png": ("Bewaar als PNG", "Save as PNG"),
}
