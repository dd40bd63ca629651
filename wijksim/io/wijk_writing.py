"""Writing a scenario with a wijk of its own: only what differs from the baseline, short enough to read.

Every organisation, post and buurt is one line, and so is every group of figures of one source.
"""

from collections.abc import Mapping
from functools import cache
from io import StringIO
from typing import Any

from wijksim.io.scenario_writing import FIRST_LINE, float_representer
from wijksim.io.wijk_by_source import KEY, grouped
from wijksim.scenario.scenario import SCHEMA_VERSION, BilingualText, Scenario, baseline

WIDEST = 1_000
"""Characters of a line of a scenario file that is written; half of what may be read."""
_WORDS = ("schema_version", "name", "title", "why", "notice", "extends")


def wijk_text(scenario: Scenario) -> str:
    """A scenario with a wijk as a file: only what differs from the baseline, each source named once."""
    tree = different(scenario)
    words = {key: tree.pop(key) for key in _WORDS if key in tree}
    return FIRST_LINE + _yaml(words) + _yaml({key: _laid_out(key, value) for key, value in tree.items()})


class _OneLine(dict[str, Any]):
    """A group that is written on one line."""


def _laid_out(key: str, part: Any) -> Any:
    """A part of the tree with what belongs together on one line."""
    if key == "measures":
        return [_OneLine(_said(each)) for each in part]
    if key == "organisations":
        return {name: _OneLine(each) if isinstance(each, Mapping) else each for name, each in part.items()}
    if key == "wijk":
        wijk = grouped(part)
        lists = {name: [_OneLine(each) for each in wijk[name]] for name in (KEY, "buurten") if name in wijk}
        return wijk | lists
    return _OneLine(part) if isinstance(part, Mapping) else part


def _said(measure: Mapping[str, Any]) -> dict[str, Any]:
    """A measure without what it does not say: no end, and no settings where it appoints people."""
    return {key: value for key, value in measure.items() if value is not None and not (key == "set" and not value)}


def _yaml(tree: dict[str, Any]) -> str:
    from ruamel.yaml import YAML

    if not tree:
        return ""
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = WIDEST
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.Representer = _representer()
    text = StringIO()
    yaml.dump(tree, text)
    return text.getvalue()


@cache
def _representer() -> type[Any]:
    """Writes numbers as the reader of files takes them, and a group that asks for it on one line."""

    class Representer(float_representer()):  # type: ignore[misc]
        pass

    Representer.add_representer(
        _OneLine, lambda self, group: self.represent_mapping("tag:yaml.org,2002:map", group, flow_style=True)
    )
    return Representer


def different(scenario: Scenario, *, base: Scenario | None = None, extends: str = "baseline") -> dict[str, Any]:
    """A scenario as a file on top of another: its words, and only what differs."""
    start, here = (base or baseline()), scenario.to_dict()
    there = start.to_dict()
    tree: dict[str, Any] = {"schema_version": SCHEMA_VERSION, "name": scenario.name}
    for part in ("title", "why", "notice"):
        words: BilingualText = getattr(scenario, part)
        if words.nl or words.en:
            tree[part] = {"nl": words.nl, "en": words.en}
    tree["extends"] = extends
    tree |= _different_groups({k: v for k, v in here.items() if k not in _PARTS}, there)
    organisations = _different_organisations(scenario, start)
    if organisations:
        tree["organisations"] = organisations
    measures = [measure.to_dict() for measure in scenario.measures if measure not in start.measures]
    if measures:
        tree["measures"] = measures
    without = [name for name in scenario.without if name not in start.without]
    if without:
        tree["without"] = without
    if scenario.wijk is not None and scenario.wijk != start.wijk:
        tree["wijk"] = scenario.wijk.to_dict()
    return tree


_PARTS = ("schema_version", "name", "title", "why", "notice", "organisations", "measures", "without", "wijk")


def _different_groups(here: dict[str, Any], there: dict[str, Any]) -> dict[str, Any]:
    """Groups of values without those that are alike."""
    tree: dict[str, Any] = {}
    for key, value in here.items():
        if isinstance(value, dict):
            inner = _different_groups(value, there.get(key, {}))
            tree |= {key: inner} if inner else {}
        elif value != there.get(key):
            tree[key] = value
    return tree


def _different_organisations(scenario: Scenario, start: Scenario) -> dict[str, Any]:
    before = {spec.key: spec.to_dict() for spec in start.organisations}
    after = {spec.key: spec.to_dict() for spec in scenario.organisations}
    tree: dict[str, Any] = {}
    if set(before) - set(after):
        tree["only"] = list(after)
    for key, fields in after.items():
        changed = {name: value for name, value in fields.items() if key not in before or value != before[key][name]}
        if "funder" in changed and "funding_mix" not in changed:
            changed["funding_mix"] = fields["funding_mix"]
        tree |= {key: changed} if changed else {}
    return tree
