"""Values of settings as people read them: 30%, ja, 1.200, visie, convenant."""

from collections.abc import Mapping

from wijksim.text.language import Language, format_number
from wijksim.text.levers import choice_words, unit_words

SHARES = ("share", "share per year")
"""Units of the register that are shown as a percentage."""


def value_in_words(value: object, unit: str, language: Language) -> str:
    """A value with its ``unit`` of the register; ``–`` for nothing."""
    if value is None or value == () or value == []:
        return "–"
    if isinstance(value, bool):
        return choice_words(str(value).lower(), language)
    if isinstance(value, tuple | list):
        return ", ".join(choice_words(str(each), language) for each in value)
    if isinstance(value, Mapping):
        return ", ".join(
            f"{choice_words(name, language)} {_short(100.0 * part, language)}%" for name, part in value.items()
        )
    if isinstance(value, int | float):
        if unit == "share per year":
            return f"{_short(100.0 * value, language)} {unit_words('percentage points', language)}"
        return f"{_short(100.0 * value, language)}%" if unit in SHARES else _short(float(value), language)
    return choice_words(str(value), language, unit=unit)


def _short(value: float, language: Language) -> str:
    for decimals in (0, 1, 2):
        if abs(value - round(value, decimals)) < 1e-9:
            return format_number(value, decimals, language)
    return format_number(value, 3, language)
