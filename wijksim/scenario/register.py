"""The register: every parameter that a scenario can set, by its dotted name."""

from dataclasses import replace

from wijksim.scenario.levers import LEVERS
from wijksim.scenario.organisation_spec import FIELDS, split_field
from wijksim.scenario.parameter import Parameter
from wijksim.scenario.problems import shown
from wijksim.scenario.retired import instead_of
from wijksim.scenario.uncertainties import UNCERTAINTIES

REGISTER: dict[str, Parameter] = {parameter.name: parameter for parameter in (*LEVERS, *UNCERTAINTIES)}
"""Levers first, then uncertainties, in the order in which they are declared."""


def setting(name: object) -> Parameter | None:
    """What a measure, a sweep or ``--set`` may name: a parameter, or a field of one organisation; None for others.

    >>> setting("organisations.home_care.room_to_manoeuvre").allowed
    'a number from 0 to 1'
    """
    if isinstance(name, str) and name in REGISTER:
        return REGISTER[name]
    found = split_field(name)
    return replace(FIELDS[found[1]], name=str(name)) if found and found[1] in FIELDS else None


def unit_of(name: str) -> str:
    """Unit of a setting, empty where nothing has this name."""
    found = setting(name)
    return "" if found is None else found.unit


class UnknownParameter(KeyError):
    """No parameter has this name; the message gives the nearest one."""

    def __str__(self) -> str:
        # KeyError shows its argument as a quoted literal; a message should read as a sentence.
        return str(self.args[0])


def parameter(name: str) -> Parameter:
    """The parameter with this dotted name; `UnknownParameter` with the nearest name if there is none."""
    try:
        return REGISTER[name]
    except KeyError:
        sentences = (f"there is no parameter {shown(name)}", instead_of(str(name), REGISTER))
        raise UnknownParameter("; ".join(part for part in sentences if part)) from None
