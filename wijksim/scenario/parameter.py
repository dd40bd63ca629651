"""One row of the register: unit, range, role, source and status of a parameter, and the check of a value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil, floor, isfinite
from typing import Any, Literal

from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.number_hints import both_meanings, number_hint
from wijksim.scenario.problems import Refused, nearest, shown
from wijksim.scenario.spelling import Ambiguous, two_meanings, unmistakable

Kind = Literal["float", "int", "bool", "choice", "choices", "shares", "organisations"]
"""``choices`` is a list of some of a few words, ``shares`` a share for some of them, together 1; ``organisations`` is a
list of keys of organisations, which only a scenario knows."""
Value = bool | int | float | str | tuple[str, ...] | FrozenMap[float]
ALL = "all"
"""Every organisation that there is."""
_ADDS_UP = 1e-9

_YES_OR_NO = {"yes", "no", "ja", "nee", "on", "off", "aan", "uit", "waar", "onwaar", "y", "n", "j"}


class Role(StrEnum):
    """Policy can set a lever, nobody knows an uncertainty, a fixed value stays as it is."""

    LEVER = "lever"
    UNCERTAINTY = "uncertainty"
    FIXED = "fixed"


class Status(StrEnum):
    """How well a default is known."""

    MEASURED = "measured"
    ESTIMATED = "estimated"
    ASSUMED = "assumed"
    CALIBRATED = "calibrated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A number, switch or choice that a scenario may set. It is declared once and read by everything."""

    name: str
    """Dotted name, the same in scenario files, on the command line and in Python."""
    kind: Kind
    default: Value
    low: float | None = None
    high: float | None = None
    explore_low: float | None = None
    """Range that sensitivity studies explore, where it is narrower than what is allowed."""
    explore_high: float | None = None
    choices: tuple[str, ...] = ()
    unit: str
    symbol: str = ""
    """Symbol in the formulas of the mechanisms, where it has one."""
    role: Role
    source: str
    """Where it comes from: number of the source and its section, code of the list of mechanisms."""
    status: Status
    structural: bool = False
    """True: belongs to the world from the start of the warm-up, so that no measure may change it."""
    works_with: tuple[str, ...] = ()
    """Names of levers that must be on as well (not 0, false or none); without them this one changes nothing."""

    @property
    def allowed(self) -> str:
        """The values that are allowed, in words."""
        if self.kind == "bool":
            return "true or false"
        if self.kind == "choice":
            return "one of " + ", ".join(self.choices)
        if self.kind == "choices":
            return "a list of " + ", ".join(self.choices)
        if self.kind == "shares":
            return f"a share for {', '.join(self.choices)}, together 1"
        if self.kind == "organisations":
            return "all, or a list of organisations"
        what = "whole number" if self.kind == "int" else "number"
        return f"a {what} from {plain(self.low)} to {plain(self.high)}"

    @property
    def condition(self) -> str:
        """What this lever changes nothing without, in words; empty for most."""
        return f"changes nothing without {' and '.join(self.works_with)}" if self.works_with else ""

    def check(self, value: object) -> Value:
        """The value as the model uses it, or `Refused` (a ValueError) naming the value and what is allowed.

        A whole float is a whole number, as tables and samplers write them; ``60.000`` in a text is not, as that is how
        a Dutch reader writes sixty thousand. True and false are no numbers; nothing infinite or undefined passes.
        """
        return _CHECKS[self.kind](self, plain_python(value))


def plain(value: object) -> str:
    """A value as it is written in a scenario file."""
    if isinstance(value, float) and isfinite(value):
        return str(int(value)) if value.is_integer() else unmistakable(value)
    if isinstance(value, tuple | list):
        return "[" + ", ".join(plain(part) for part in value) + "]"
    if isinstance(value, FrozenMap):
        return "{" + ", ".join(f"{name}: {plain(part)}" for name, part in value.items()) + "}"
    return shown(value, limit=200)


def as_tree(value: object) -> object:
    """A value as a tree of a file holds it: a list for several words, keys and numbers for shares."""
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, FrozenMap) else value


def from_tree(tree: Any) -> Value:
    """The reverse of :func:`as_tree`, for values that were checked before they were written."""
    if isinstance(tree, list):
        return tuple(tree)
    return FrozenMap(tree) if isinstance(tree, dict) else tree


def plain_python(value: object) -> object:
    """Plain Python value of a NumPy scalar, as samplers of other packages give it, and a list of an array or Series.

    What is masked is None, not the number under the mask.
    """
    if isinstance(value, type):
        return value
    shape = getattr(value, "shape", None)
    if shape == () and hasattr(value, "item"):
        single: Any = value.tolist() if hasattr(value, "tolist") else value.item()
        longer = hasattr(single, "dtype") and single.dtype.kind == "f"  # longer than a float of Python
        return float(single) if longer and float(single) == single else single
    if isinstance(shape, tuple) and len(shape) == 1 and hasattr(value, "tolist"):
        return value.tolist()
    return value


def _check_number(parameter: Parameter, value: object) -> Value:
    what = "whole number" if parameter.kind == "int" else "number"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(f"{parameter.name} needs a {what}, not {described(value)}", parameter.allowed, number_hint(value))
    if isinstance(value, float) and not isfinite(value):
        raise Refused(f"{parameter.name} is not a finite number", parameter.allowed)
    if isinstance(value, Ambiguous) and _could_be_thousands(parameter, value.text):
        said = f"{parameter.name} is {value.text}, which can be read in two ways"
        raise Refused(said, parameter.allowed, both_meanings(value.text, whole=parameter.kind == "int"))
    if parameter.kind == "int" and isinstance(value, float) and not value.is_integer():
        hint = f"write {floor(value)} or {ceil(value)}"
        raise Refused(f"{parameter.name} needs a whole number, not {shown(value)}", parameter.allowed, hint)
    if not _within(parameter, value):
        raise Refused(f"{parameter.name} is {shown(value)}, outside its range", parameter.allowed)
    # Adding zero makes -0.0 an ordinary 0.0, so that equal worlds have equal keys.
    return int(value) if parameter.kind == "int" else float(value) + 0.0


def _within(parameter: Parameter, value: float) -> bool:
    return (parameter.low is None or value >= parameter.low) and (parameter.high is None or value <= parameter.high)


def _could_be_thousands(parameter: Parameter, text: str) -> bool:
    """Whether ``1.250`` may be meant as 1250 here: not where no thousands are allowed, such as for a share."""
    return two_meanings(text) is not None and (parameter.high is None or parameter.high >= 1000)


def _check_bool(parameter: Parameter, value: object) -> Value:
    if isinstance(value, bool):
        return value
    raise Refused(
        f"{parameter.name} needs true or false, not {described(value)}",
        parameter.allowed,
        "write true or false" if str(value).lower() in _YES_OR_NO | {"0", "1"} else "",
    )


def _check_choice(parameter: Parameter, value: object) -> Value:
    if isinstance(value, str) and value in parameter.choices:
        return value
    raise _refused_choice(parameter, value)


def _check_choices(parameter: Parameter, value: object) -> Value:
    if not isinstance(value, list | tuple):
        hint = f"write [{value}]" if isinstance(value, str) and value in parameter.choices else ""
        raise Refused(f"{parameter.name} needs a list, not {described(value)}", parameter.allowed, hint)
    for part in value:
        if not isinstance(part, str) or part not in parameter.choices:
            raise _refused_choice(parameter, part)
    if len(set(value)) < len(value):
        raise Refused(f"{parameter.name} names the same thing twice", parameter.allowed)
    return tuple(choice for choice in parameter.choices if choice in value)


def _check_shares(parameter: Parameter, value: object) -> Value:
    """Shares in the order of the choices; a single word has all, and who has nothing is left out."""
    if isinstance(value, str) and value in parameter.choices:
        return FrozenMap({value: 1.0})
    if not isinstance(value, Mapping) or not value:
        hint = f"write for example {{{parameter.choices[0]}: 0.5, {parameter.choices[1]}: 0.5}}"
        raise Refused(f"{parameter.name} needs a share per payer, not {described(value)}", parameter.allowed, hint)
    shares: dict[str, float] = {}
    for name, share in value.items():
        if not isinstance(name, str) or name not in parameter.choices:
            raise _refused_choice(parameter, name)
        of_one = replace(parameter, name=f"{parameter.name}.{name}", kind="float", low=0.0, high=1.0)
        shares[name] = float(of_one.check(share))  # type: ignore[arg-type]
    if abs(sum(shares.values()) - 1.0) > _ADDS_UP:
        raise Refused(f"the shares of {parameter.name} add up to {sum(shares.values()):g}", "together 1")
    return FrozenMap({name: shares[name] for name in parameter.choices if shares.get(name)})


def _check_organisations(parameter: Parameter, value: object) -> Value:
    """Keys in one order, or all; whether there are such organisations is for the scenario to say."""
    if isinstance(value, str) and value == ALL:
        return (ALL,)
    if not isinstance(value, list | tuple):
        hint = f"write [{shown(value)}]" if isinstance(value, str) and value else ""
        raise Refused(f"{parameter.name} needs a list, not {described(value)}", parameter.allowed, hint)
    for part in value:
        if not isinstance(part, str) or not part:
            raise Refused(f"{parameter.name} does not know {described(part)}", parameter.allowed)
    if len(set(value)) < len(value):
        raise Refused(f"{parameter.name} names the same thing twice", parameter.allowed)
    return (ALL,) if ALL in value else tuple(sorted(value))


def _refused_choice(parameter: Parameter, value: object) -> Refused:
    hint = nearest(value, parameter.choices) if isinstance(value, str) else ""
    return Refused(f"{parameter.name} does not know {described(value)}", parameter.allowed, hint)


_CHECKS: dict[Kind, Callable[[Parameter, object], Value]] = {
    "float": _check_number,
    "int": _check_number,
    "bool": _check_bool,
    "choice": _check_choice,
    "choices": _check_choices,
    "shares": _check_shares,
    "organisations": _check_organisations,
}


def filled(value: object) -> object:
    """A value, or None for what holds nothing: an empty list, group or text. Tables and arrays stay as they are."""
    return value if not isinstance(value, str | list | tuple | Mapping) or value else None


def described(value: object) -> str:
    """What kind of thing a value is, and the value where that helps."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f'the text "{shown(value)}"'
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list | tuple):
        return "a list"
    if hasattr(value, "shape") and hasattr(value, "dtype"):
        return f"an array of {' x '.join(map(str, value.shape)) or 'one value'}"
    if hasattr(value, "columns") and hasattr(value, "shape"):
        return f"a table of {' x '.join(map(str, value.shape))}"
    return shown(value)
