"""One row of the register: unit, range, role, source and status of a parameter, and the check of a value."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import Literal

from wijksim.scenario.problems import Refused, nearest, shown

Kind = Literal["float", "int", "bool", "choice", "choices"]
Value = bool | int | float | str | tuple[str, ...]

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
        what = "whole number" if self.kind == "int" else "number"
        return f"a {what} from {plain(self.low)} to {plain(self.high)}"

    @property
    def condition(self) -> str:
        """What this lever changes nothing without, in words; empty for most."""
        return f"changes nothing without {' and '.join(self.works_with)}" if self.works_with else ""

    def check(self, value: object) -> Value:
        """The value as the model uses it, or `Refused` (a ValueError) naming the value and what is allowed.

        Whole numbers are accepted for a fraction, never the other way round: ``60.000`` is how a Dutch
        reader writes sixty thousand. True and false are no numbers; nothing infinite or undefined passes.
        """
        return _CHECKS[self.kind](self, _without_numpy(value))


def plain(value: object) -> str:
    """A value as it is written in a scenario file."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, tuple | list):
        return "[" + ", ".join(plain(part) for part in value) + "]"
    return shown(value, limit=200)


def _without_numpy(value: object) -> object:
    """Plain Python value of a NumPy scalar, as samplers of other packages give it."""
    if getattr(value, "shape", None) == () and hasattr(value, "item"):
        plain_value: object = value.item()
        return plain_value
    return value


def _check_number(parameter: Parameter, value: object) -> Value:
    what = "whole number" if parameter.kind == "int" else "number"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(
            f"{parameter.name} needs a {what}, not {described(value)}",
            parameter.allowed,
            _number_hint(value),
        )
    if isinstance(value, float) and not isfinite(value):
        raise Refused(f"{parameter.name} is not a finite number", parameter.allowed)
    if parameter.kind == "int" and isinstance(value, float):
        raise Refused(
            f"{parameter.name} needs a whole number, not {shown(value)}",
            parameter.allowed,
            "write it without a point or exponent",
        )
    if (parameter.low is not None and value < parameter.low) or (parameter.high is not None and value > parameter.high):
        raise Refused(f"{parameter.name} is {shown(value)}, outside its range", parameter.allowed)
    # Adding zero makes -0.0 an ordinary 0.0, so that equal worlds have equal keys.
    return int(value) if parameter.kind == "int" else float(value) + 0.0


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


def _refused_choice(parameter: Parameter, value: object) -> Refused:
    hint = nearest(value, parameter.choices) if isinstance(value, str) else ""
    return Refused(f"{parameter.name} does not know {described(value)}", parameter.allowed, hint)


_CHECKS: dict[Kind, Callable[[Parameter, object], Value]] = {
    "float": _check_number,
    "int": _check_number,
    "bool": _check_bool,
    "choice": _check_choice,
    "choices": _check_choices,
}


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
    return shown(value)


def _number_hint(value: object) -> str:
    """What its author probably meant with a text in the place of a number."""
    if value is None:
        return "leave the line out to keep the default"
    if isinstance(value, bool):
        return "true and false are not numbers"
    if not isinstance(value, str) or len(value) > 40:
        return ""
    text = value.strip()
    if text.endswith("%"):
        return "write a share from 0 to 1, such as 0.5 for 50%"
    bare = text.lstrip("+-").replace(".", "").replace(" ", "")
    if bare.count(",") == 1 and bare.replace(",", "").isdigit():
        return f"write {text.replace('.', '').replace(' ', '').replace(',', '.')}, with a point"
    if _is_number(text):
        return "write it without quotes and without extra zeros or signs"
    return ""


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False
