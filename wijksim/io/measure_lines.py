"""A measure of the catalogue as the lines of a scenario file, to be changed by whoever takes it over."""

from io import StringIO
from typing import Any

from wijksim.scenario.measure_catalogue import CATALOGUE

_START = 26
"""Week in which the example is decided: half a year on."""


def measure_lines(key: str) -> str:
    """YAML of one measure under ``measures:``; ``KeyError`` for one that does not exist.

    >>> print(measure_lines("one_director").splitlines()[1])
    - name: one_director
    """
    from ruamel.yaml import YAML

    entry: dict[str, Any] = {part: value for part, value in CATALOGUE[key].items() if part != "title"}
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 100
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    text = StringIO()
    yaml.dump({"measures": [{"name": key, "start": _START, **entry}]}, text)
    return text.getvalue()
