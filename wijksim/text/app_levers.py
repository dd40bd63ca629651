"""Short names of levers, their groups, units and choices in words, for the settings of the front end.

A lever without a short name here is shown with its meaning; a unit or choice without words is shown as it is in the
register. So a new lever appears on the page by itself.
"""

from collections.abc import Mapping, Sequence

from wijksim.text.language import Language
from wijksim.text.levers import LEVER_TEXT

FIRST = (
    "boundary_workers.operational_hours",
    "funding.integration",
    "room_to_manoeuvre",
    "accountability.production_pressure",
    "consultation.weeks_between",
    "boundary_workers.linked",
    "workload.factor",
)
"""Levers that are shown before "more settings"."""

LEVER_NAME: Mapping[str, tuple[str, str]] = {
    "neighbourhood.residents": ("Bewoners per wijk", "Residents per wijk"),
    "neighbourhood.buurten": ("Buurten per wijk", "Buurten per wijk"),
    "neighbourhood.wijken": ("Wijken", "Wijken"),
    "neighbourhood.profile": ("Bevolking van", "Population of"),
    "neighbourhood.cohesion": ("Wijkgevoel", "Sense of neighbourhood"),
    "funding.integration": ("Geld samengevoegd voor de wijk", "Money pooled for the area"),
    "funding.growth_per_year": ("Groei daarvan per jaar", "Growth of it per year"),
    "funding.subsidy_hours_per_week": ("Uren van een tijdelijk project", "Hours of a temporary project"),
    "funding.subsidy_start_week": ("Project begint in week", "Project starts in week"),
    "funding.subsidy_weeks": ("Project duurt (weken)", "Project lasts (weeks)"),
    "funding.shared_savings": ("Besparing terug naar wie spaarde", "Savings back to who made them"),
    "funding.decentralised": ("Geld en macht bij de gemeente", "Money and powers municipal"),
    "funding.team_budget": ("Eigen budget van het team", "Budget of the team itself"),
    "accountability.production_pressure": ("Druk op eigen productie", "Pressure on own production"),
    "accountability.neighbourhood_demand": (
        "Extra verantwoording in de wijk",
        "Extra accountability in the wijk",
    ),
    "accountability.mode": ("Wie verantwoording aflegt", "Who accounts"),
    "room_to_manoeuvre": ("Scharrelruimte", "Room to manoeuvre"),
    "boundary_workers.operational_hours": (
        "Grenzenwerkers op de werkvloer",
        "Boundary workers on the shop floor",
    ),
    "boundary_workers.tactical_hours": ("Projectleiders", "Project leaders"),
    "boundary_workers.policy_hours": ("Beleidsmedewerkers", "Policy officers"),
    "boundary_workers.linked": (
        "Grenzenwerkers overleggen met elkaar",
        "Boundary workers consult each other",
    ),
    "boundary_workers.competence": ("Vaardigheid van grenzenwerkers", "Skill of boundary workers"),
    "boundary_workers.training_hours": ("Training", "Training"),
    "boundary_workers.protected": ("Uren die niemand kan terugroepen", "Hours nobody can call back"),
    "boundary_objects.planned": ("Geplande grensobjecten", "Planned boundary objects"),
    "boundary_objects.emergent": ("Grensobjecten ontstaan vanzelf", "Boundary objects arise by themselves"),
    "boundary_objects.co_creation": ("Samen maken van objecten", "Making objects together"),
    "boundary_objects.legitimacy": ("Steun voor objecten", "Support for objects"),
    "boundary_objects.ambiguity": ("Ruimte voor eigen lezing", "Room for one's own reading"),
    "coordination.lead": ("Wie de regie heeft", "Who directs"),
    "coordination.lead_hours": ("Uren voor de regie", "Hours for the lead"),
    "goals.shared_vision": ("Eens over de doelen", "Agreement on goals"),
    "consultation.weeks_between": ("Weken tussen twee overleggen", "Weeks between consultations"),
    "experiments.mode": ("Experimenten", "Experiments"),
    "experiments.tightness": ("Hoe strak de opdracht is", "How tight the order is"),
    "experiments.start_share": ("Deel van de buurten dat begint", "Share of buurten that start"),
    "scale.team": ("Gebied van het team", "Area of the team"),
    "scale.fence": ("Hek om het gebied", "Fence round the area"),
    "learning.platform": ("Leerdagen tussen wijken", "Learning days between wijken"),
    "learning.reflection": ("Reflectie", "Reflection"),
    "residents.key_figures": ("Actieve bewoners", "Active residents"),
    "residents.formalise_key_figures": ("Hen officieel aanwijzen", "Appoint them officially"),
    "region.inflow_per_year": ("Nieuwe bewoners uit de regio", "New residents from the region"),
    "region.mediator": ("Bemiddelaar in de regio", "Mediator in the region"),
    "information.legal_limit": ("Delen mag echt niet", "Sharing really not allowed"),
    "workload.factor": ("Drukte", "Workload"),
    "horizon_weeks": ("Aantal weken", "Number of weeks"),
    "warm_up_weeks": ("Weken vooraf", "Weeks beforehand"),
    "warm_up_regime": ("Instellingen vooraf", "Settings beforehand"),
}

GROUP_NAME: Mapping[str, tuple[str, str]] = {
    "first": ("Eerst deze", "These first"),
    "boundary_workers": ("Grenzenwerkers", "Boundary workers"),
    "boundary_objects": ("Grensobjecten", "Boundary objects"),
    "funding": ("Geld", "Money"),
    "accountability": ("Verantwoording", "Accountability"),
    "coordination": ("Regie", "Direction"),
    "goals": ("Doelen", "Goals"),
    "consultation": ("Overleg", "Consultation"),
    "experiments": ("Experimenten", "Experiments"),
    "scale": ("Schaal", "Scale"),
    "learning": ("Leren", "Learning"),
    "residents": ("Bewoners", "Residents"),
    "region": ("Regio", "Region"),
    "information": ("Informatie", "Information"),
    "workload": ("Drukte", "Workload"),
    "neighbourhood": ("De wijk", "The neighbourhood"),
    "": ("Tijd", "Time"),
}

UNIT_WORDS: Mapping[str, tuple[str, str]] = {
    "share": ("%", "%"),
    "share per year": ("% per jaar", "% a year"),
    "hours per week per 10,000 residents": (
        "uur per week per 10.000 bewoners",
        "hours a week per 10,000 residents",
    ),
    "hours per worker per month": ("uur per werker per maand", "hours per worker a month"),
    "people per 10,000 residents": ("mensen per 10.000 bewoners", "people per 10,000 residents"),
    "people per 10,000 residents per year": (
        "mensen per 10.000 bewoners per jaar",
        "people per 10,000 residents a year",
    ),
    "demand relative to contracted hours": ("keer gewoon", "times ordinary"),
    "residents": ("bewoners", "residents"),
    "buurten": ("buurten", "buurten"),
    "wijken": ("wijken", "wijken"),
    "weeks": ("weken", "weeks"),
    "yes/no": ("", ""),
    "objects": ("", ""),
    "named wijk": ("", ""),
    "who accounts": ("", ""),
    "who directs": ("", ""),
    "whose levers": ("", ""),
    "area": ("", ""),
    "kind of experiments": ("", ""),
}

CHOICE_WORDS: Mapping[str, tuple[str, str]] = {
    "voorbeeldwijk": ("een voorbeeldwijk", "an example wijk"),
    "oudorp": ("Oudorp (Alkmaar)", "Oudorp (Alkmaar)"),
    "camminghaburen": ("Camminghaburen (Leeuwarden)", "Camminghaburen (Leeuwarden)"),
    "individual": ("ieder apart", "each apart"),
    "team": ("het team", "the team"),
    "none": ("geen", "none"),
    "who directs: none": ("niemand", "nobody"),
    "single": ("één partij", "one party"),
    "shared": ("samen", "together"),
    "local": ("van onderop", "from below"),
    "ordered": ("opgedragen", "ordered"),
    "buurt": ("buurt", "buurt"),
    "wijk": ("wijk", "wijk"),
    "district": ("stadsdeel", "district"),
    "baseline": ("van de basis", "of the baseline"),
    "own": ("de eigen", "its own"),
    "motto": ("motto", "motto"),
    "vision": ("visie", "vision"),
    "covenant": ("convenant", "covenant"),
    "mkba": ("kosten-batenanalyse", "cost-benefit analysis"),
    "standard_form": ("standaardformulier", "standard form"),
    "intake_guideline": ("richtlijn voor intake", "intake guideline"),
    "network_map": ("netwerkkaart", "network map"),
    "tender_model": ("aanbestedingsmodel", "tender model"),
    "true": ("ja", "yes"),
    "false": ("nee", "no"),
}

STATUS_WORDS: Mapping[str, tuple[str, str]] = {
    "measured": ("gemeten", "measured"),
    "estimated": ("geschat", "estimated"),
    "assumed": ("aangenomen: er is geen bron met een getal", "assumed: no source gives a number"),
    "calibrated": ("afgesteld op wat bronnen vertellen", "tuned to what sources tell"),
}

SOURCE_WORDS: Mapping[str, str] = {
    "district nursing, care: 67.94 euro per hour, one provider, 2024": (
        "wijkverpleging, verzorging: 67,94 euro per uur, één aanbieder, 2024"
    ),
    "as district nursing, care: 67.94 euro per hour, one provider, 2024": (
        "als wijkverpleging, verzorging: 67,94 euro per uur, één aanbieder, 2024"
    ),
    "specialised guidance 73.80-85.20 euro per hour, 2023-2024": (
        "gespecialiseerde begeleiding 73,80-85,20 euro per uur, 2023-2024"
    ),
    "above district nursing, nursing: 88.35 euro per hour, one provider, 2024": (
        "boven wijkverpleging, verpleging: 88,35 euro per uur, één aanbieder, 2024"
    ),
    "guidance 55.80-66.00 euro per hour, 2023-2024": "begeleiding 55,80-66,00 euro per uur, 2023-2024",
    "no figure found": "geen getal gevonden",
}
"""Sources of tariffs in Dutch; the register holds them in English."""

STREAM_WORDS: Mapping[str, tuple[str, str]] = {
    "production": ("eigen productie", "own production"),
    "pool": ("geld voor de wijk samen", "pooled money of the area"),
    "team_budget": ("budget van het team", "team budget"),
    "boundary_work": ("grenzenwerk", "boundary work"),
    "subsidy": ("projectgeld", "project money"),
    "second_line": ("zwaardere zorg", "heavier care"),
    "shared_savings": ("gedeelde besparing", "shared savings"),
    "wages": ("lonen", "wages"),
}

PLOTS: Mapping[str, tuple[tuple[str, str], tuple[str, ...]]] = {
    "together": (("Samen opgelost", "Solved together"), ("collaboration",)),
    "people": (
        ("Willen, doen en blijven doen", "Willing, doing and going on"),
        ("intention_share", "practice_share", "structural_share"),
    ),
    "boundaries": (
        ("Hoe open zijn de grenzen?", "How open are the boundaries?"),
        (
            "permeability_sectoral",
            "permeability_professional",
            "permeability_financial",
            "permeability_accountability",
            "permeability_geographic",
        ),
    ),
    "trust": (
        ("Vertrouwen, taken en doelen", "Trust, tasks and goals"),
        ("trust", "task_clarity", "goal_agreement_broad", "goal_agreement_concrete"),
    ),
    "workers": (
        ("Uren van grenzenwerkers", "Hours of boundary workers"),
        ("boundary_hours", "recalled_hours", "meeting_hours"),
    ),
    "strain": (("Energie en frustratie", "Energy and frustration"), ("energy", "frustration")),
    "objects": (("Grensobjecten", "Boundary objects"), ("objects_on_paper", "objects_in_use")),
    "help": (("Wachten op de juiste hulp", "Waiting for the right help"), ("weeks_to_help",)),
    "need": (("Onvervulde behoefte", "Unmet need"), ("need_care", "need_welfare", "need_housing")),
    "money": (
        ("Kosten per betaler", "Costs by payer"),
        (
            "cost_municipality",
            "cost_insurer",
            "cost_care_office",
            "cost_housing_association",
            "cost_residents",
        ),
    ),
}
"""Plots of the front end: name -> (title, outcomes of one unit)."""

TILES = ("collaboration", "structural_share", "trust", "weeks_to_help", "quality_of_life", "cost_total")
"""Outcomes of the headline."""


def in_language(pair: tuple[str, str], language: Language) -> str:
    """The one of a pair of texts that is in this language."""
    return pair[0] if language == "nl" else pair[1]


def lever_name(name: str, language: Language) -> str:
    """Short name of a lever."""
    if name in LEVER_NAME:
        return in_language(LEVER_NAME[name], language)
    return LEVER_TEXT.get(name, {}).get(language, name)


def works_with(levers: Sequence[str], language: Language) -> str:
    """What a lever changes nothing without, as a sentence after its meaning; empty for most."""
    names = [f"«{lever_name(name, language)}»" for name in levers]
    words = ("Verandert niets zonder {}", "Changes nothing without {}")
    between = in_language((" en ", " and "), language)
    return ". " + in_language(words, language).format(between.join(names)) if names else ""


def group_name(name: str, language: Language) -> str:
    """Name of a group of levers."""
    return in_language(GROUP_NAME.get(name, (name, name)), language)


def unit_words(unit: str, language: Language) -> str:
    """A unit of the register in words."""
    return in_language(UNIT_WORDS.get(unit, (unit, unit)), language)


def choice_words(choice: str, language: Language, *, unit: str = "") -> str:
    """A choice of the register in words; some are called otherwise with a certain unit."""
    words = CHOICE_WORDS.get(f"{unit}: {choice}") or CHOICE_WORDS.get(choice, (choice, choice))
    return in_language(words, language)


def status_words(status: str, language: Language) -> str:
    """How certain a number is, in words."""
    return in_language(STATUS_WORDS.get(status, (status, status)), language)


def source_words(source: str, language: Language) -> str:
    """Where a tariff comes from, in words."""
    return SOURCE_WORDS.get(source, source) if language == "nl" else source
