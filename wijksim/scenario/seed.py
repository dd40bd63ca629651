"""From what people pass as a seed to the one number that a run is made of, the same for every door of wijksim.

A seed is a whole number from 0 to 4294967295. NumPy's whole numbers and whole floats (a column of a table) are that
number. None is fresh entropy and a generator gives its next number, as in Mesa and NumPy: the number that comes out is
what is written down, so that the run can be repeated. Everything else is refused: a seed that is quietly changed makes
another run than the one that was asked for.
"""

from collections.abc import Iterable
from operator import index
from secrets import randbits
from typing import Any

from wijksim.scenario.number_hints import both_meanings
from wijksim.scenario.parameter import described, plain_python
from wijksim.scenario.problems import Refused, shown
from wijksim.scenario.spelling import Ambiguous, value_of

LARGEST = 2**32 - 1
_ALLOWED_IN_TEXT = f"a whole number from 0 to {LARGEST}"
_ALLOWED = f"{_ALLOWED_IN_TEXT}, a NumPy Generator or SeedSequence, or None for a new one"


def seed_from(given: Any, name: str = "seed") -> int:
    """The seed that `given` stands for; `Refused` (a ValueError) names the argument, the value and what is allowed."""
    if given is None:
        return randbits(32)
    if isinstance(given, type):
        raise Refused(f"{name} cannot be the class {given.__name__}", _ALLOWED, f"{given.__name__}() makes one of it")
    if (drawn := _drawn(given)) is not None:
        return drawn
    value = plain_python(given)
    if isinstance(value, float) and value.is_integer() and not isinstance(value, Ambiguous):
        value = int(value)
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise Refused(f"{name} cannot be {described(value)}", _ALLOWED, _hint(value))
    number = index(value)
    if not 0 <= number <= LARGEST:
        raise Refused(f"{name} is {shown(number)}, outside its range", _ALLOWED)
    return number


def seed_of_text(text: str, name: str = "seed") -> int:
    """The seed in a text that was typed: digits only, so that every reader sees the same number."""
    value = value_of(text, "int")
    if type(value) is not int:
        raise Refused(f"{name} cannot be {described(text)}", _ALLOWED_IN_TEXT)
    if not 0 <= value <= LARGEST:
        raise Refused(f"{name} is {shown(value)}, outside its range", _ALLOWED_IN_TEXT)
    return value


def is_drawn(given: object) -> bool:
    """Whether the number of a seed is only known once it has been drawn."""
    return given is None or any(hasattr(given, way) for way in ("bit_generator", "random_raw", "generate_state"))


def _drawn(given: Any) -> int | None:
    """A number from a generator of NumPy, which moves on by it, or from a seed sequence, which does not."""
    if hasattr(given, "bit_generator") and hasattr(given, "integers"):
        return int(given.integers(2**32))
    if hasattr(given, "random_raw"):
        return int(given.random_raw()) & LARGEST
    if hasattr(given, "generate_state"):
        return int(given.generate_state(1)[0])
    return None


def _hint(value: object) -> str:
    if isinstance(value, Ambiguous):
        return both_meanings(value.text, whole=True)
    if isinstance(value, str):
        return "write it without quotes" if value_of(value, "int") != value.strip() else ""
    if isinstance(value, bool):
        return "true and false are not numbers"
    if isinstance(value, Iterable):
        return "one seed makes one run; numpy.random.SeedSequence([...]) makes one seed of several numbers"
    return ""
