"""The six stops of the theory: what can be chosen at each, what is predicted, and what the source expects.

A stop compares options with a base on the same seeds. ``expected`` is the direction that the source gives, 0 where it
gives none: the text says by rule whether the runs agree. Sources: Oldenhof (2012), by section.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario

KEPT_CARE = "kept_care"
"""What care organisations keep together in a year (euro): received minus paid; not an outcome of the register."""
COLLABORATION = "collaboration"
HOURS = ("boundary_workers.operational_hours", "boundary_workers.tactical_hours", "boundary_workers.policy_hours")
TIMES = 3.0
"""So many times the hours of today is "many boundary workers": the hours of the shipped scenario with linked ones."""
TODAY = "today"


@dataclass(frozen=True)
class Option:
    """One choice: the levers that it sets, and which way the source expects the outcome to go."""

    key: str
    set: Mapping[str, Any] = field(default_factory=FrozenMap)
    hours: float | None = None
    """Times the hours of boundary work of the scenario; None leaves them as they are."""
    lead: bool = False
    """Whether the hours that `TIMES` would add go to one lead."""
    expected: int = 0

    def changes(self, base: Scenario) -> dict[str, Any]:
        """Levers and their values, in this scenario.

        >>> from wijksim.scenario.scenario import baseline
        >>> Option("many", hours=3.0).changes(baseline())["boundary_workers.tactical_hours"]
        60.0
        """
        found = dict(self.set)
        usual = {name: float(base[name]) or float(REGISTER[name].default) for name in HOURS}  # type: ignore[arg-type]
        if self.hours is not None:
            found |= {name: _within(name, self.hours * value) for name, value in usual.items()}
        if self.lead:
            more = (TIMES - 1.0) * sum(usual.values())
            found |= {
                "coordination.lead": "single",
                "coordination.lead_hours": _within("coordination.lead_hours", more),
            }
        return found


@dataclass(frozen=True)
class Stop:
    """One stop: its options beside a base, and the outcome that is predicted."""

    key: str
    options: tuple[Option, ...]
    source: str
    """Section of Oldenhof (2012)."""
    outcome: str = COLLABORATION
    base: str = TODAY
    terms: tuple[str, ...] = ()
    """Dutch terms of the glossary that are explained here."""


_MADE = {"boundary_objects.planned": ("standard_form", "intake_guideline"), "boundary_objects.emergent": False}

STOPS: tuple[Stop, ...] = (
    Stop(
        "silos",
        (
            Option("light", FrozenMap({"accountability.production_pressure": 0.1}), expected=1),
            Option("heavy", FrozenMap({"accountability.production_pressure": 0.9}), expected=-1),
        ),
        "§2.3", terms=("verkokering", "productie", "verantwoording"),
    ),
    Stop(
        "pocket",
        (
            Option("savings", FrozenMap({"funding.shared_savings": 0.5}), expected=1),
            Option("pooled", FrozenMap({"funding.integration": 0.6})),
        ),
        "§2.3, §4.4b", outcome=KEPT_CARE, terms=("verkeerde portemonnee", "MKBA, SROI"),
    ),
    Stop(
        "worker",
        (Option("none", hours=0.0, expected=-1), Option("many", hours=TIMES, expected=1)),
        "§3.2, §4.3", terms=("grenzenwerker, grenswerker", "grenzenwerk", "Zichtbare Schakel"),
    ),
    Stop(
        "object",
        (
            Option("absent", FrozenMap({"boundary_objects.planned": (), "boundary_objects.emergent": False}),
                   expected=-1),
            Option("strict", FrozenMap(_MADE | {
                "boundary_objects.ambiguity": 0.1, "boundary_objects.co_creation": 0.0,
                "boundary_objects.legitimacy": 0.2,
            }), expected=-1),
            Option("together", FrozenMap(_MADE | {
                "boundary_objects.ambiguity": 0.7, "boundary_objects.co_creation": 0.9,
                "boundary_objects.legitimacy": 0.8,
            }), expected=1),
        ),
        "§3.2, §4.4c, §5.1.2", terms=("grensobject", "vraag achter de vraag"),
    ),
    Stop(
        "room",
        (
            Option("little", FrozenMap({"room_to_manoeuvre": 0.05}), expected=-1),
            Option("much", FrozenMap({"room_to_manoeuvre": 0.8}), expected=1),
        ),
        "§5.1.3", terms=("scharrelruimte", "achterban"),
    ),
    Stop(
        "levels",
        (
            Option("linked", FrozenMap({"boundary_workers.linked": True}), hours=TIMES, expected=1),
            Option("lead", lead=True, expected=-1),
        ),
        "§5.1.2", base="many", terms=("overleg", "regie"),
    ),
)  # fmt: skip
"""In the order in which the theory is built up."""

OPTIONS: Mapping[str, Option] = FrozenMap({option.key: option for stop in STOPS for option in stop.options})


def stop_of(option: str) -> Stop:
    """The stop at which an option stands.

    >>> stop_of("linked").key
    'levels'
    """
    return next(stop for stop in STOPS if any(each.key == option for each in stop.options))


def _within(name: str, value: float) -> float:
    high = REGISTER[name].high
    return min(value, float(high)) if high is not None else value
