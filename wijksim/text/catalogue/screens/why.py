"""Words of why two runs differ. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

WHY: dict[str, Pair] = {
    "why.title": ("Waarom gebeurde dit?", "Why did this happen?"),
    "why.lead": (
        "Alles wat actoren deden staat in een lijst van gebeurtenissen. Hieronder eerst wat er het meest toe deed.",
        "Everything that actors did is in a list of events. First, below, what mattered most.",
    ),
    "why.trace": ("Waarom verschilt dit van vandaag?", "Why does this differ from today?"),
    "why.trace_of": ("Leg uit", "Explain"),
    "why.trace_same": (
        "Dit ís vandaag. Kies op Verken een ander scenario of verander een instelling; dan staat hier stap "
        "voor stap waardoor de uitkomst anders wordt.",
        "This is today. Choose another scenario under Explore or change a setting, and read here step "
        "by step why the outcome changes.",
    ),
    "why.trace_length": (
        "Deze run duurt langer of korter dan vandaag; daarom zijn ze niet stap voor stap te vergelijken.",
        "This run is longer or shorter than today, so they cannot be compared step by step.",
    ),
    "why.cards": ("Het verhaal in kaarten", "The story in cards"),
    "why.card_refusals": ("Waarom werd samenwerken geweigerd?", "Why was collaboration refused?"),
    "why.refused": (
        "{n} keer zei een organisatie nee tegen samen werken aan een casus.",
        "{n} times an organisation said no to working together on a case.",
    ),
    "why.of_100": ("Van elke 100 keer:", "Of every 100 times:"),
    "why.card_pairs": ("Wie vonden elkaar?", "Who found each other?"),
    "why.pairs": (
        "{n} keer pakten twee organisaties een casus samen op. Het vaakst:",
        "{n} times two organisations took up a case together. Most often:",
    ),
    "why.brokered_always": (
        "Altijd bracht een grenzenwerker hen bij elkaar.",
        "A boundary worker always brought them together.",
    ),
    "why.brokered": (
        "Bij {n} van elke 100 bracht een grenzenwerker hen bij elkaar.",
        "In {n} of every 100 a boundary worker brought them together.",
    ),
    "why.card_turn": ("Waar keerde het?", "Where did it turn?"),
    "why.turn_up": (
        "De sterkste stijging van samenwerking was tussen {first_week} en {last_week}: van {a} naar {b}.",
        "Collaboration rose most between {first_week} and {last_week}: from {a} to {b}.",
    ),
    "why.turn_down": (
        "De sterkste daling was tussen {first_week} en {last_week}: van {a} naar {b}.",
        "It fell most between {first_week} and {last_week}: from {a} to {b}.",
    ),
    "why.turn_around": ("Vlak ervoor en erin:", "Just before and in it:"),
    "why.no_refusals": ("Er is niets geweigerd.", "Nothing was refused."),
    "why.no_pairs": ("Niemand pakte een casus samen op.", "Nobody took up a case together."),
    "why.times": ("{n} keer", "{n} times"),
    "why.jump": ("Ga naar {week}", "Go to {week}"),
    "why.events": ("Alle bijzondere gebeurtenissen", "All special events"),
    "why.filter": ("Zoek uit de lijst", "Select from the list"),
    "why.kind": ("Soort", "Kind"),
    "why.actor": ("Organisatie", "Organisation"),
    "why.reason": ("Reden", "Reason"),
    "why.from_week": ("Vanaf", "From"),
    "why.to_week": ("Tot en met", "Up to"),
    "why.all": ("alle", "all"),
    "why.found": ("{n} gebeurtenissen", "{n} events"),
    "why.page": ("{first} tot en met {last}", "{first} to {last}"),
    "why.previous": ("Vorige", "Previous"),
    "why.next": ("Volgende", "Next"),
    "why.week": ("Wanneer", "When"),
    "why.what": ("Wat er gebeurde", "What happened"),
}
