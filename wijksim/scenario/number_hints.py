"""What somebody probably meant with a text in the place of a number. A hint never offers a number that is a guess."""

import re
from math import isfinite

from wijksim.scenario.spelling import LONGEST_NUMBER, as_number, closed_up, two_meanings, unmistakable

_LONGEST = 40
_THOUSANDS = re.compile(r"[-+]?[1-9][0-9]{0,2}((\.[0-9]{3})+(,[0-9]+)?|(,[0-9]{3})+(\.[0-9]+)?)")
_COMMA = re.compile(r"[-+]?[0-9]*,[0-9]+")


def number_hint(value: object) -> str:
    """A hint on what stands in the place of a number; empty when nothing sensible can be said."""
    if value is None:
        return "leave the line out to keep the default"
    if isinstance(value, bool):
        return "true and false are not numbers"
    if not isinstance(value, str):
        return ""
    text = value.strip()
    if len(text) > LONGEST_NUMBER and text.lstrip("+-").isdigit():
        return "that is more digits than any number here has"
    if len(text) > _LONGEST:
        return ""
    if text.endswith("%"):
        return "write a share from 0 to 1, such as 0.5 for 50%"
    return _of_marks(closed_up(text), text)


def _of_marks(text: str, written: str) -> str:
    """What points and commas in a number say; `written` is the text with its spaces."""
    if two_meanings(text):
        return both_meanings(text)
    if number := without_thousands(text):
        point = "a point and " if "." in number else ""
        return f"write {number}, with {point}nothing between thousands"
    if _COMMA.fullmatch(text):
        return f"write {text.replace(',', '.')}, with a point"
    if not _is_number(text):
        return ""
    if text != written:
        return f"write {text}, with nothing between thousands"
    return "write it without quotes and without extra zeros or signs"


def without_thousands(text: str) -> str:
    """A number with marks between its thousands as a program reads it; empty for any other text.

    >>> without_thousands("1.250,5"), without_thousands("1,250,000"), without_thousands("0,5")
    ('1250.5', '1250000', '')
    """
    if not _THOUSANDS.fullmatch(text):
        return ""
    decimal = "," if text.rfind(",") > text.rfind(".") else "."
    if text.count(decimal) > 1 or not (set(",.") <= set(text)):
        decimal = ""  # only one kind of mark, between thousands
    whole, _, decimals = text.partition(decimal) if decimal else (text, "", "")
    return whole.replace(".", "").replace(",", "") + (f".{decimals}" if decimals else "")


def both_meanings(text: str, *, whole: bool = False) -> str:
    """What ``1,250`` and ``1.250`` may mean, with a spelling of each that can mean one thing only."""
    decimals, thousands = two_meanings(text) or (0.0, 0.0)
    if whole and not decimals.is_integer():
        said = f"write {thousands:.0f} if that is meant, with nothing between thousands"
        return f"{said}; {decimals:g} is no whole number"
    return f"write {thousands:.0f} (thousands) or {_as_decimals(decimals)} (decimals), whichever is meant"


def _as_decimals(number: float) -> str:
    return f"{number:g}" if number.is_integer() else unmistakable(number)


def _is_number(text: str) -> bool:
    try:
        return isfinite(as_number(text))
    except ValueError:
        return False
