"""Settings typed on one line, ``a.b=value``, read the way a scenario file reads them."""

from wijksim.scenario.organisation_spec import split_field
from wijksim.scenario.register import setting
from wijksim.scenario.spelling import value_of


def assignment(text: str) -> tuple[str, object]:
    """Name and value of ``a.b=value``; ValueError if the text is something else.

    A value that does not fit its parameter stays text: the check of the scenario says what is wrong.
    """
    name, equals, value = (part.strip() for part in text.partition("="))
    if not equals or not name:
        raise ValueError(f"{text!r} is not NAME=VALUE")
    parameter = setting(name)
    if parameter is None and name.endswith(".funding_mix") and split_field(name):
        return name, value_of(value, "shares")
    return name, value_of(value, None if parameter is None else parameter.kind)
