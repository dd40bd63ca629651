"""Words of plans: saving, opening and placing them. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

PLANS: dict[str, Pair] = {
    "plans.title": ("Plannen", "Plans"),
    "plans.lead": (
        "Een plan is wat u doet: instellingen en maatregelen in de tijd, onder een naam. Bewaar er tot acht. Eén plan is "
        "Vandaag: daarmee worden de andere vergeleken.",
        "A plan is what you do: settings and measures in time, under a name. Save up to eight. One plan is Today: the "
        "others are compared with it.",
    ),
    "plans.empty": (
        "Er zijn nog geen plannen. Ga naar Verken, stel iets in en druk op «Bewaar als plan». Of neem een voorbeeld, of "
        "open een bestand.",
        "There are no plans yet. Go to Explore, set something and press “Save as plan”. Or take an example, or open a file.",
    ),
    "plans.wijk": (
        "Plannen gelden in de wijk die u bij Verken instelt (bewoners, aantal weken).",
        "Plans hold in the wijk that you set under Explore (residents, number of weeks).",
    ),
    "plans.plan": ("plan", "plan"),
    "plans.numbered": ("Plan {n}", "Plan {n}"),
    "plans.copy_of": ("{title} (kopie)", "{title} (copy)"),
    "plans.today": ("Vandaag", "Today"),
    "plans.is_open": ("open", "open"),
    "plans.open": ("Open", "Open"),
    "plans.edit": ("Wijzig naam en kleur", "Change name and colour"),
    "plans.duplicate": ("Kopieer", "Duplicate"),
    "plans.make_today": ("Maak dit Vandaag", "Make this Today"),
    "plans.today_stays": ("Maak eerst een ander plan Vandaag.", "First make another plan Today."),
    "plans.up": ("Omhoog", "Up"),
    "plans.down": ("Omlaag", "Down"),
    "plans.remove": ("Verwijder", "Remove"),
    "plans.drop": ("Verwijder", "Remove"),
    "plans.decide": ("Besluit in week", "Decide in week"),
    "plans.add": ("Voeg een maatregel toe", "Add a measure"),
    "plans.add_button": ("Voeg toe", "Add"),
    "plans.nothing": ("Dit plan verandert niets.", "This plan changes nothing."),
    "plans.settings": ("Instellingen", "Settings"),
    "plans.year": ("jaar", "year"),
    "plans.from_to": ("van {start_week} tot {end_week}", "from {start_week} to {end_week}"),
    "plans.from_on": ("vanaf {start_week}", "from {start_week} on"),
    "plans.waits": ("zodra het zover is", "as soon as it is time"),
    "plans.cost": (
        "Maatregelen samen: eenmalig {once}, daarna {yearly} per jaar.",
        "Measures together: {once} once, then {yearly} a year.",
    ),
    "plans.unfit": ("Past niet op deze wijk: {why}", "Does not fit this wijk: {why}"),
    "plans.name": ("Naam", "Name"),
    "plans.sentence": ("In één zin", "In one sentence"),
    "plans.colour": ("Kleur", "Colour"),
    "plans.save": ("Bewaar", "Save"),
    "plans.save_as": ("Bewaar als plan", "Save as plan"),
    "plans.save_again": ("Bewaar in «{title}»", "Save in “{title}”"),
    "plans.saved": (
        "Er zijn {n} plannen bewaard. Kijk bij Plannen of Vergelijk.",
        "{n} plans are saved. Look under Plans or Compare.",
    ),
    "plans.cancel": ("Laat maar", "Cancel"),
    "plans.full": (
        "Er zijn al {n} plannen. Verwijder er een bij Plannen.",
        "There are {n} plans already. Remove one under Plans.",
    ),
    "plans.too_long": (
        "Dit past niet meer in de link. Verwijder een plan, of maak de teksten korter.",
        "This does not fit in the link any more. Remove a plan, or make the texts shorter.",
    ),
    "plans.refused": ("Dit kan niet: {why}", "This is not possible: {why}"),
    "plans.example": ("Neem een voorbeeld", "Take an example"),
    "plans.download": ("Download plannen (.yaml)", "Download plans (.yaml)"),
    "plans.open_file": ("Open plannen (.yaml)", "Open plans (.yaml)"),
    "plans.open_text": (
        "In het bestand staan de plannen met hun namen. Een bestand openen vervangt de plannen die er zijn.",
        "The file holds the plans with their names. Opening a file replaces the plans that are there.",
    ),
    "plans.file_large": ("Het bestand is te groot (meer dan 256 kB).", "The file is too large (more than 256 kB)."),
    "plans.file_wrong": ("Dit bestand kan niet worden gebruikt:", "This file cannot be used:"),
    "plans.list": ("Uw plannen", "Your plans"),
    "plans.file": ("Bewaren en openen", "Save and open"),
}
