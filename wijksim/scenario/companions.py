"""Levers that do something only together with others, and which of them a scenario sets for nothing."""

from wijksim.scenario.parameter import Value
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import Scenario


def set_for_nothing(scenario: Scenario) -> list[tuple[str, tuple[str, ...]]]:
    """Levers that differ from their default in vain, each with the levers that it waits for.

    A lever counts when in no week all of its companions (`works_with` of the register) are on. Measures count too.
    """
    weeks = [scenario.values_at(week) for week in (0, *scenario.change_weeks)]
    found = []
    for parameter in REGISTER.values():
        name, needed = parameter.name, parameter.works_with
        changed = [values for values in weeks if needed and values[name] != parameter.default]
        if changed and not any(all(_is_on(values[other]) for other in needed) for values in changed):
            missing = tuple(other for other in needed if not any(_is_on(values[other]) for values in changed))
            found.append((name, missing or needed))
    return found


def _is_on(value: Value) -> bool:
    return value != "none" and bool(value)
