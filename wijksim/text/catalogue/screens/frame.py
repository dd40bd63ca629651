"""Words around every page, of the names of screens and of the start page. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

FRAME: dict[str, Pair] = {
    # frame of every page
    "bar.skip": ("Direct naar de inhoud", "Skip to the content"),
    "bar.name": ("wijksim", "wijksim"),
    "bar.nav": ("Hoofdmenu", "Main menu"),
    "bar.view": ("Weergave", "View"),
    "bar.language": ("English", "Nederlands"),
    "bar.language_code": ("en", "nl"),
    "bar.smaller": ("Letters kleiner", "Smaller letters"),
    "bar.larger": ("Letters groter", "Larger letters"),
    "bar.big": ("Beamer", "Projector"),
    "bar.big_title": ("Groot en rustig, voor een beamer", "Large and calm, for a projector"),
    "bar.undo": ("Ongedaan maken", "Undo"),
    "bar.share": ("Delen", "Share"),
    "bar.foot": (
        "Een model is geen voorspelling. De meeste getallen zijn aannames; elk getal zegt bij «?» hoe zeker het is.",
        "A model is not a prediction. Most numbers are assumptions; behind “?” each one says how certain it is.",
    ),
    "bar.menu": ("Menu", "Menu"),
    "view.changed": ("aangepast", "changed"),
    # names of screens
    "screen.": ("Start", "Start"),
    "screen.wijk": ("Mijn wijk", "My wijk"),
    "screen.verken": ("Verken", "Explore"),
    "screen.plannen": ("Plannen", "Plans"),
    "screen.voorspel": ("Voorspel eerst", "Predict first"),
    "screen.vergelijk": ("Vergelijk", "Compare"),
    "screen.waarom": ("Waarom", "Why"),
    "screen.kosten": ("Kosten en baten", "Costs and benefits"),
    "screen.delen": ("Delen", "Share"),
    "screen.klas": ("Klas", "Class"),
    "screen.docent": ("Docent", "Teacher"),
    "screen.theorie": ("Theorie", "Theory"),
    "screen.scherm": ("Dia's", "Slides"),
    # start
    "start.title": (
        "Hoe ontstaat samenwerking in een wijk?",
        "How does collaboration emerge in a neighbourhood?",
    ),
    "start.lead": (
        "Zorg, welzijn en wonen werken ieder met eigen geld en eigen regels. Sommige bewoners "
        "hebben alle drie nodig. "
        "Kijk week voor week wie met wie gaat samenwerken, wie helpt, wie betaalt en waarom het soms "
        "stukloopt.",
        "Care, welfare and housing each work with their own money and rules. Some residents need "
        "all three. Watch week by "
        "week who starts to work with whom, who helps, who pays and why it sometimes breaks.",
    ),
    "start.doors": ("Wat wilt u doen?", "What do you want to do?"),
    "start.door_policy": ("Ik verken beleid", "I explore policy"),
    "start.door_policy_text": (
        "Draai aan knoppen zoals geld, ruimte en grenzenwerkers, en zie wat er verandert.",
        "Turn knobs such as money, room and boundary workers, and see what changes.",
    ),
    "start.door_teach": ("Ik geef les", "I teach"),
    "start.door_teach_text": (
        "Laat leerlingen eerst voorspellen. Kijk daarna samen wat er gebeurt en waarom.",
        "Let students predict first. Then watch together what happens and why.",
    ),
    "start.door_research": ("Ik onderzoek", "I do research"),
    "start.door_research_text": (
        "Vergelijk scenario's met dezelfde kans, en neem cijfers en code mee.",
        "Compare scenarios with the same luck, and take data and code with you.",
    ),
    "start.too_large": (
        "Het bestand is te groot; hooguit {n} kB.",
        "The file is too large; at most {n} kB.",
    ),
    "start.not_text": (
        "Het bestand is geen tekst. Een scenariobestand is een tekstbestand (YAML).",
        "The file is not text. A scenario file is a text file (YAML).",
    ),
    "start.scenarios": ("Kies een scenario", "Choose a scenario"),
    "start.notice": ("Let op", "Notice"),
    "start.open": ("Bekijk", "Open"),
    "start.more": ("Meer over dit scenario", "More about this scenario"),
    "start.choose": ("Kies een bestand …", "Choose a file …"),
    "start.file": ("Open een scenariobestand", "Open a scenario file"),
    "start.file_text": (
        "Een bestand (.yaml) dat u hier eerder hebt bewaard, of zelf hebt geschreven.",
        "A file (.yaml) that you kept here before, or wrote yourself.",
    ),
    "start.file_wrong": ("Dit bestand kan niet worden gebruikt:", "This file cannot be used:"),
    "start.file_large": (
        "Het bestand is te groot (meer dan 256 kB).",
        "The file is too large (more than 256 kB).",
    ),
    "start.continue": ("Verder waar u was: {title}", "Continue where you were: {title}"),
}
