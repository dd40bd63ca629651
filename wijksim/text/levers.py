"""Short names of levers and of what nobody knows; groups, units and choices in words, for the settings of the front end.

A lever without a short name here is shown with its meaning; a unit or choice without words is shown as it is in the
register. So a new lever appears on the page by itself.
"""

import re
from collections.abc import Mapping, Sequence

from wijksim.text.catalogue import has, say, say_if_known
from wijksim.text.language import Language

_ORGANISATIONS = "organisations."
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

PLOTS: Mapping[str, tuple[str, ...]] = {
    "together": ("collaboration",),
    "people": (
        "intention_share",
        "practice_share",
        "structural_share",
    ),
    "boundaries": (
        "permeability_sectoral",
        "permeability_professional",
        "permeability_financial",
        "permeability_accountability",
        "permeability_geographic",
    ),
    "trust": (
        "trust",
        "task_clarity",
        "goal_agreement_broad",
        "goal_agreement_concrete",
    ),
    "workers": (
        "boundary_hours",
        "recalled_hours",
        "meeting_hours",
    ),
    "strain": (
        "energy",
        "frustration",
    ),
    "objects": (
        "objects_on_paper",
        "objects_in_use",
    ),
    "help": ("weeks_to_help",),
    "need": (
        "need_care",
        "need_welfare",
        "need_housing",
    ),
    "money": (
        "cost_municipality",
        "cost_insurer",
        "cost_care_office",
        "cost_housing_association",
        "cost_residents",
    ),
}
"""Plots of the front end: name -> outcomes of one unit; the title is the text ``plot.NAME``."""

TILES = ("collaboration", "structural_share", "trust", "weeks_to_help", "quality_of_life", "cost_total")
"""Outcomes of the headline."""


def lever_name(name: str, language: Language) -> str:
    """Short name of a lever, of what nobody knows, or of a field of one organisation; the name itself for what is none.

    >>> lever_name("room_to_manoeuvre", "en"), lever_name("workers.turnover_per_year", "en")
    ('Room to manoeuvre', 'turnover of people a year')
    """
    key, _, field = name.removeprefix(_ORGANISATIONS).rpartition(".")
    if name.startswith(_ORGANISATIONS) and has(f"field.{field}"):
        return say("explain.field_of", language, field=say(f"field.{field}", language), name=key)
    for area in ("lever", "lever_meaning", "parameter"):
        if has(f"{area}.{name}"):
            return say(f"{area}.{name}", language)
    return name


def lever_heading(name: str, language: Language) -> str:
    """The same where it stands by itself, in a cell or beside an axis: it begins with a capital."""
    label = lever_name(name, language)
    return label[:1].upper() + label[1:]


def unit_beside(name: str, unit: str, language: Language) -> str:
    """The unit of the register in words, to stand beside the name; empty where the name says it already.

    >>> unit_beside("workers.turnover_per_year", "per year", "nl"), unit_beside("workers.hand_over_half", "weeks", "nl")
    ('', '')
    >>> unit_beside("wrong_pocket.usual_tariff", "euro cents", "nl")
    'eurocent'
    """
    words = unit_words(unit, language)
    said = re.search(rf"\b{re.escape(words)}\b", lever_name(name, language), re.IGNORECASE)
    return "" if said else words


def works_with(levers: Sequence[str], language: Language) -> str:
    """What a lever changes nothing without, as a sentence after its meaning; empty for most."""
    if not levers:
        return ""
    names = [f"«{lever_name(name, language)}»" for name in levers]
    return ". " + say("app.levers.works_with", language, levers=say("command.and", language).join(names))


def group_name(name: str, language: Language) -> str:
    """Name of a group of levers."""
    return say_if_known(f"group.{name}", language, name)


def unit_words(unit: str, language: Language) -> str:
    """A unit of the register in words."""
    return say_if_known(f"setting_unit.{unit}", language, unit)


def choice_words(choice: str, language: Language, *, unit: str = "") -> str:
    """A choice of the register in words; some are called otherwise with a certain unit."""
    return say_if_known(f"choice.{unit}: {choice}", language, say_if_known(f"choice.{choice}", language, choice))


def status_words(status: str, language: Language) -> str:
    """How sure a number is."""
    return say_if_known(f"status.{status}", language, status)
