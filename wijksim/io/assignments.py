"""Settings typed on one line, ``a.b=value``, read the way their parameter is written in a scenario file."""

import re

from wijksim.scenario.register import REGISTER

_NUMBER = re.compile(r"[-+]?\d{1,30}(\.\d{1,30})?([eE][-+]?\d{1,3})?")


def assignment(text: str) -> tuple[str, object]:
    """Name and value of ``a.b=value``; ValueError if the text is something else.

    A value that does not fit its parameter stays text: the check of the scenario says what is wrong.
    """
    name, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not name:
        raise ValueError(f"{text!r} is not NAME=VALUE")
    return name, _value(name, value)


def _value(name: str, text: str) -> object:
    kind = REGISTER[name].kind if name in REGISTER else "choice"
    if kind == "choices":
        return _list(text)
    if kind == "bool":
        return {"true": True, "false": False}.get(text, text)
    if kind in ("int", "float") and _NUMBER.fullmatch(text):
        return int(text) if text.lstrip("+-").isdigit() else float(text)
    return text


def _list(text: str) -> list[str]:
    """``[a, b]``, also without the brackets, which some shells take for themselves; ``[]`` is empty."""
    inner = text.removeprefix("[").removesuffix("]")
    return [part.strip() for part in inner.split(",") if part.strip()]
