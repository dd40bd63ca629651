"""What a study explores: for a parameter a range or a list of values, checked by the rules of the register."""

import re
from collections.abc import Callable, Iterable, KeysView, Mapping, Sequence, Set
from dataclasses import dataclass
from math import floor, sqrt
from statistics import NormalDist
from typing import Any

from wijksim.scenario.arguments import count
from wijksim.scenario.parameter import Parameter, Value, as_tree, described, plain, plain_python
from wijksim.scenario.problems import Path, Problems, Refused, nearest, shown
from wijksim.scenario.spelling import resolved, two_meanings
from wijksim.scenario.variables import refused_variable, variable

MAX_VALUES = 1_000_000
"""Values of one parameter in one study."""
MAX_STEPS = 10_000
"""Values at equal distances."""
SHAPES = ("uniform", "log", "triangular", "normal")
"""How values lie over a range. ``log``: as many from 1 to 10 as from 10 to 100. ``triangular``: most near ``mode``.
``normal``: around the middle, 95 % of them between the ends, none outside."""
_RANGE_KEYS = ("from", "to", "steps", "shape", "mode")
_SPREAD_OF_NORMAL = 1.959964
"""Standard deviations from the middle of a normal range to each of its ends."""


@dataclass(frozen=True)
class Range:
    """Every value from `low` up to and including `high`."""

    low: float
    high: float
    whole: bool = False
    """Whole numbers only."""
    shape: str = "uniform"
    """One of `SHAPES`."""
    mode: float | None = None
    """Most likely value of a triangular range."""

    def at(self, share: float) -> Value:
        """Value at a share 0-1 of what lies in the range; of whole numbers each has an equal part of it."""
        share = self._place(share)
        if self.whole:
            count = int(self.high) - int(self.low) + 1
            return int(self.low) + min(count - 1, floor(share * count))
        # The sum may exceed the end by its last bit.
        return min(float(self.high), float(self.low) + share * (float(self.high) - float(self.low)))

    def _place(self, share: float) -> float:
        """Where a share of all values lies between the ends, 0-1."""
        if self.shape == "uniform":
            return share
        width = float(self.high) - float(self.low)
        if self.shape == "log":
            return float(self.low * (self.high / self.low) ** share - self.low) / width
        if self.shape == "triangular":
            top = (float(self.high + self.low) / 2 if self.mode is None else self.mode) - float(self.low)
            peak = top / width
            rising = share <= peak
            return sqrt(share * peak) if rising else 1.0 - sqrt((1.0 - share) * (1.0 - peak))
        normal = NormalDist(0.5, 0.5 / _SPREAD_OF_NORMAL)
        outside = normal.cdf(0.0)
        return min(1.0, max(0.0, normal.inv_cdf(outside + share * (1.0 - 2.0 * outside))))

    def to_plain(self) -> dict[str, Any]:
        """As a plan file writes it."""
        shape = {} if self.shape == "uniform" else {"shape": self.shape}
        mode = {} if self.mode is None else {"mode": self.mode}
        return {"from": self.low, "to": self.high, **shape, **mode}


@dataclass(frozen=True)
class Values:
    """Some values, in the order in which they were given."""

    values: tuple[Value, ...]

    def at(self, share: float) -> Value:
        """Value at a share 0-1; each has an equal part."""
        return self.values[min(len(self.values) - 1, floor(share * len(self.values)))]

    def to_plain(self) -> list[Any]:
        """As a plan file writes it."""
        return [as_tree(value) for value in self.values]


type Explored = Range | Values


def read_explored(
    tree: object, problems: Problems, path: Path = (), find: Callable[[object], Parameter | None] = variable
) -> dict[str, Explored]:
    """Parameters and what to explore of each; wrong ones are noted in `problems` and left out.

    A list gives values; a pair of numbers in Python, and ``{from: 0, to: 1}`` in a file, gives a range;
    ``{from: 0, to: 1, steps: 5}`` gives five values at equal distances; nothing gives the range of the register.
    ``shape`` says how values lie over a range, see `SHAPES`. ``find`` gives the parameter that has a name.
    """
    if not isinstance(tree, Mapping):
        hint = "write for example room_to_manoeuvre: [0, 0.1, 0.3]"
        problems.add(path, f"vary needs parameters and their values, not {described(tree)}", hint=hint)
        return {}
    found: dict[str, Explored] = {}
    for name, given in tree.items():
        parameter = find(name)
        if parameter is None:
            unknown = refused_variable(name, None)
            problems.add((*path, shown(name)), unknown.message, hint=unknown.hint, at_key=True)
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
    given = given.to_plain() if isinstance(given, Range | Values) else _listed(given)
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


def _listed(given: object) -> object:
    """A list of what is a row of values elsewhere: an array, a Series, keys of a dictionary, whatever can be gone
    through once. A tuple stays one, as a pair of numbers is a range."""
    given = plain_python(given)
    if isinstance(given, str | bytes | Mapping | Sequence) or not isinstance(given, Iterable):
        return given
    if isinstance(given, Set) and not isinstance(given, KeysView):
        raise Refused("a set has no order, and points of a plan have one", "a list of values")
    if hasattr(given, "shape"):
        raise Refused(f"one parameter gets {described(given)}", "one row of values")
    return list(given)


def _is_pair(parameter: Parameter, given: object) -> bool:
    """Whether it is a range as Python writes it; of what is chosen from a list a tuple is just values."""
    return isinstance(given, tuple) and len(given) == 2 and parameter.kind in ("float", "int")


def _from_keys(parameter: Parameter, given: Mapping[Any, Any]) -> Explored:
    unknown = [key for key in given if key not in _RANGE_KEYS]
    if unknown or not {"from", "to"} <= set(given):
        wrong = f"does not know {shown(unknown[0])}" if unknown else "needs from and to"
        raise Refused(f"the range of {parameter.name} {wrong}", "from, to and perhaps steps, shape and mode")
    explored = _shaped(parameter, _range(parameter, given["from"], given["to"]), given)
    if "steps" not in given:
        return explored
    return _steps(parameter, explored, count(f"steps of {parameter.name}", given["steps"], 2, MAX_STEPS))


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


def _shaped(parameter: Parameter, explored: Range, given: Mapping[Any, Any]) -> Range:
    """The range with the shape that is asked for."""
    shape, mode = given.get("shape", "uniform"), given.get("mode")
    if shape not in SHAPES:
        raise Refused(
            f"the shape of {parameter.name} is {shown(shape)}", ", ".join(SHAPES), nearest(str(shape), SHAPES)
        )
    if shape == "log" and explored.low <= 0:
        raise Refused(f"the log range of {parameter.name} begins at {plain(explored.low)}", "from above 0")
    if mode is not None:
        if shape != "triangular":
            raise Refused(f"mode has no meaning for the shape {shape} of {parameter.name}", "shape: triangular")
        mode = float(parameter.check(mode))  # type: ignore[arg-type]
        if not explored.low <= mode <= explored.high:
            allowed = f"from {plain(explored.low)} to {plain(explored.high)}"
            raise Refused(f"the mode of {parameter.name} is {plain(mode)}", allowed)
    return Range(explored.low, explored.high, explored.whole, shape, mode)


def _own_range(parameter: Parameter) -> Range:
    """What sensitivity studies explore of a parameter, or else all that is allowed."""
    low = parameter.low if parameter.explore_low is None else parameter.explore_low
    high = parameter.high if parameter.explore_high is None else parameter.explore_high
    if parameter.kind == "int" and low is not None and high is not None:
        return _range(parameter, round(low), round(high))
    return _range(parameter, low, high)


def _steps(parameter: Parameter, explored: Range, steps: int) -> Values:
    if explored.shape != "uniform":
        return _values(parameter, _by_shape(explored, steps))
    if explored.whole:
        distance = (int(explored.high) - int(explored.low)) / (steps - 1)
        whole = [int(explored.low) + round(i * distance) for i in range(steps)]
        return _values(parameter, list(dict.fromkeys(whole)))
    # Rounded as people count: three steps from 0 to 0.3 are 0, 0.15 and 0.3, not 0.30000000000000004.
    width = explored.high - explored.low
    numbers = [float(f"{explored.low + width * i / (steps - 1):.12g}") for i in range(1, steps - 1)]
    return _values(parameter, [explored.low, *numbers, explored.high])


def _by_shape(explored: Range, steps: int) -> list[object]:
    """Values at equal distances of what lies in the range, each once."""
    values = [explored.at(i / (steps - 1)) for i in range(steps)]
    rounded = [value if explored.whole else float(f"{value:.12g}") for value in values]
    return list(dict.fromkeys(rounded))


def _values(parameter: Parameter, given: Sequence[object]) -> Values:
    if parameter.kind in ("choices", "organisations") and given and all(isinstance(part, str) for part in given):
        given = [list(given)]
    if not 1 <= len(given) <= MAX_VALUES:
        raise Refused(f"{parameter.name} gets {len(given)} values", f"from 1 to {MAX_VALUES}")
    return Values(tuple(_checked(parameter, value, place) for place, value in enumerate(given)))


def _checked(parameter: Parameter, value: object, place: int) -> Value:
    try:
        return parameter.check(value)
    except Refused as refused:
        several = _hint_on_several(value)
        hint = "; ".join(filter(None, (refused.hint, several)))
        raise _RefusedPart(Refused(refused.message, refused.allowed, hint), place) from None


def _hint_on_several(value: object) -> str:
    """How several values are written, for who wrote them as one text."""
    if not isinstance(value, str):
        return ""
    if len(numbers := _numbers_apart(value)) > 1:
        return f"several values go between brackets: [{', '.join(numbers)}]"
    if "," in value and not re.search(r"\S[\s;]+\S", value.replace(", ", ",")):
        return f"several values go between brackets: [{value.strip('[]() ')}]"
    if ":" in value:
        return "a range is FROM:TO or FROM:TO:NUMBER on the command line, {from: 0, to: 1, steps: 5} in a file"
    return ""


def _numbers_apart(text: str) -> list[str]:
    """Numbers with spaces or semicolons between them, as they are written here; none where one may be misread."""
    parts = [part.removesuffix(",") for part in re.split(r"[\s;]+", text.strip("[]() \t")) if part]
    numbers = [part.replace(",", ".") for part in parts]
    clear = not any(map(two_meanings, parts)) and all(type(resolved(each)) in (int, float) for each in numbers)
    return numbers if clear else []


_SPAN = re.compile(r"(?P<low>[^:\[\],]+):(?P<high>[^:\[\],]+)(:(?P<steps>[0-9]{1,6}))?")


def split_span(text: str) -> tuple[str, str, int | None] | None:
    """Parts of ``0:1`` or ``0:1:5`` as typed on the command line; None if the text is something else."""
    found = _SPAN.fullmatch(text.strip())
    if not found:
        return None
    return found["low"].strip(), found["high"].strip(), int(found["steps"]) if found["steps"] else None


@dataclass(frozen=True)
class OtherReading:
    """What three numbers of a range would mean in another program, and how that is written here."""

    values: tuple[float, ...]
    written: str


def other_reading(parameter: Parameter, low: float, high: float, third: int) -> OtherReading | None:
    """What ``0:10:100`` and ``0:100:10`` mean to who thinks of a start, a step and an end, where that is possible.

    NetLogo has the step in the middle, MATLAB too, Python has it last; here the third is the number of values.
    """
    if high > 0 and third > low and _whole(n := (third - low) / high) and _allows(parameter, third):
        return _evenly(low, third, round(n))
    if third > 1 and _whole(n := (high - low) / third) and not _is_round((high - low) / (third - 1)):
        return _evenly(low, high, round(n))
    return None


def _whole(n: float) -> bool:
    """Whether so many steps are a whole and sensible number of them."""
    return 2 <= n < MAX_STEPS and abs(n - round(n)) < 1e-9


def _allows(parameter: Parameter, value: float) -> bool:
    return parameter.high is None or value <= parameter.high


def _is_round(step: float) -> bool:
    return float(f"{step:.3g}") == step


def _evenly(low: float, high: float, steps: int) -> OtherReading:
    values = tuple(float(f"{low + (high - low) * i / steps:.12g}") for i in range(steps + 1))
    return OtherReading(values, f"{plain(float(low))}:{plain(float(high))}:{steps + 1}")
