"""What a study explores: for a parameter a range or a list of values, checked by the rules of the register."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from wijksim.scenario.parameter import Parameter, Value, described, plain
from wijksim.scenario.problems import Path, Problems, Refused, nearest, shown
from wijksim.scenario.register import REGISTER

MOST_VALUES = 10_000
"""Values that one parameter may take in one study."""
_RANGE_KEYS = ("from", "to", "steps")


@dataclass(frozen=True)
class Range:
    """Every value from `low` up to and including `high`."""

    low: float
    high: float
    whole: bool = False
    """Whole numbers only."""

    def at(self, share: float) -> Value:
        """Value at a share 0-1 of the range; of whole numbers each has an equal part of it."""
        if self.whole:
            count = int(self.high) - int(self.low) + 1
            return int(self.low) + min(count - 1, floor(share * count))
        # The sum may exceed the end by its last bit.
        return min(float(self.high), float(self.low) + share * (float(self.high) - float(self.low)))

    def to_plain(self) -> dict[str, float]:
        """As a plan file writes it."""
        return {"from": self.low, "to": self.high}


@dataclass(frozen=True)
class Values:
    """Some values, in the order in which they were given."""

    values: tuple[Value, ...]

    def at(self, share: float) -> Value:
        """Value at a share 0-1; each has an equal part."""
        return self.values[min(len(self.values) - 1, floor(share * len(self.values)))]

    def to_plain(self) -> list[Any]:
        """As a plan file writes it."""
        return [list(value) if isinstance(value, tuple) else value for value in self.values]


type Explored = Range | Values


def read_explored(tree: object, problems: Problems, path: Path = ()) -> dict[str, Explored]:
    """Parameters and what to explore of each; wrong ones are noted in `problems` and left out.

    A list gives values; a pair of numbers in Python, and ``{from: 0, to: 1}`` in a file, gives a range;
    ``{from: 0, to: 1, steps: 5}`` gives five values at equal distances; nothing gives the range of the register.
    """
    if not isinstance(tree, Mapping):
        hint = "write for example room_to_manoeuvre: [0, 0.1, 0.3]"
        problems.add(path, f"vary needs parameters and their values, not {described(tree)}", hint=hint)
        return {}
    found: dict[str, Explored] = {}
    for name, given in tree.items():
        parameter = REGISTER.get(name) if isinstance(name, str) else None
        if parameter is None:
            problem = f"there is no parameter {shown(name)}"
            problems.add((*path, shown(name)), problem, hint=nearest(str(name), REGISTER), at_key=True)
            continue
        try:
            found[parameter.name] = _explored(parameter, given)
        except _RefusedPart as refused:
            problems.refuse((*path, name, refused.place), refused)
        except Refused as refused:
            problems.refuse((*path, name), refused)
    return found


class _RefusedPart(Refused):
    """One value of a list is refused; `place` is its place, from 0."""

    def __init__(self, refused: Refused, place: int) -> None:
        super().__init__(refused.message, refused.allowed, refused.hint)
        self.place = place


def _explored(parameter: Parameter, given: object) -> Explored:
    if isinstance(given, Range | Values):
        given = given.to_plain()
    if given is None and parameter.kind in ("float", "int"):
        return _own_range(parameter)
    if isinstance(given, Mapping):
        return _from_keys(parameter, given)
    if _is_pair(parameter, given):
        assert isinstance(given, tuple)
        return _range(parameter, *given)
    if isinstance(given, Sequence) and not isinstance(given, str):
        return _values(parameter, given)
    return _values(parameter, [given])


def _is_pair(parameter: Parameter, given: object) -> bool:
    """Whether it is a range as Python writes it; of what is chosen from a list a tuple is just values."""
    return isinstance(given, tuple) and len(given) == 2 and parameter.kind in ("float", "int")


def _from_keys(parameter: Parameter, given: Mapping[Any, Any]) -> Explored:
    unknown = [key for key in given if key not in _RANGE_KEYS]
    if unknown or not {"from", "to"} <= set(given):
        wrong = f"does not know {shown(unknown[0])}" if unknown else "needs from and to"
        raise Refused(f"the range of {parameter.name} {wrong}", "from, to and perhaps steps")
    explored = _range(parameter, given["from"], given["to"])
    if "steps" not in given:
        return explored
    steps = given["steps"]
    if isinstance(steps, bool) or not isinstance(steps, int) or not 2 <= steps <= MOST_VALUES:
        raise Refused(f"steps of {parameter.name} is {shown(steps)}", f"a whole number from 2 to {MOST_VALUES}")
    return _steps(parameter, explored, steps)


def _range(parameter: Parameter, low: object, high: object) -> Range:
    if parameter.kind not in ("float", "int"):
        raise Refused(f"{parameter.name} has no range", f"a list of values: {parameter.allowed}")
    ends = [parameter.check(low), parameter.check(high)]
    assert all(isinstance(end, int | float) for end in ends)
    first, last = (float(end) if parameter.kind == "float" else int(end) for end in ends)  # type: ignore[arg-type]
    if first >= last:
        raise Refused(
            f"the range of {parameter.name} goes from {plain(first)} to {plain(last)}",
            "from the lowest to the highest value",
        )
    return Range(first, last, parameter.kind == "int")


def _own_range(parameter: Parameter) -> Range:
    """What sensitivity studies explore of a parameter, or else all that is allowed."""
    low = parameter.low if parameter.explore_low is None else parameter.explore_low
    high = parameter.high if parameter.explore_high is None else parameter.explore_high
    if parameter.kind == "int" and low is not None and high is not None:
        return _range(parameter, round(low), round(high))
    return _range(parameter, low, high)


def _steps(parameter: Parameter, explored: Range, steps: int) -> Values:
    if explored.whole:
        distance = (int(explored.high) - int(explored.low)) / (steps - 1)
        whole = [int(explored.low) + round(i * distance) for i in range(steps)]
        return _values(parameter, list(dict.fromkeys(whole)))
    # Rounded as people count: three steps from 0 to 0.3 are 0, 0.15 and 0.3, not 0.30000000000000004.
    width = explored.high - explored.low
    numbers = [float(f"{explored.low + width * i / (steps - 1):.12g}") for i in range(1, steps - 1)]
    return _values(parameter, [explored.low, *numbers, explored.high])


def _values(parameter: Parameter, given: Sequence[object]) -> Values:
    if parameter.kind == "choices" and given and all(isinstance(part, str) for part in given):
        given = [list(given)]
    if not 1 <= len(given) <= MOST_VALUES:
        raise Refused(f"{parameter.name} gets {len(given)} values", f"from 1 to {MOST_VALUES}")
    values = tuple(_checked(parameter, value, place) for place, value in enumerate(given))
    if len(set(values)) < len(values):
        raise Refused(f"{parameter.name} gets the same value twice", "different values")
    return Values(values)


def _checked(parameter: Parameter, value: object, place: int) -> Value:
    try:
        return parameter.check(value)
    except Refused as refused:
        raise _RefusedPart(refused, place) from None


_SPAN = re.compile(r"(?P<low>[^:\[\],]+):(?P<high>[^:\[\],]+)(:(?P<steps>\d{1,6}))?")


def split_span(text: str) -> tuple[str, str, int | None] | None:
    """Parts of ``0:1`` or ``0:1:5`` as typed on the command line; None if the text is something else."""
    found = _SPAN.fullmatch(text.strip())
    if not found:
        return None
    return found["low"].strip(), found["high"].strip(), int(found["steps"]) if found["steps"] else None
