"""Writing scenario files: a starter with every lever explained, and any scenario in full."""

import re
from collections.abc import Iterable
from functools import cache
from io import StringIO
from typing import Any

from wijksim.scenario.parameter import Parameter, plain
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Problems
from wijksim.scenario.scenario import SCHEMA_VERSION, Scenario
from wijksim.scenario.settings import GROUPS, Group
from wijksim.scenario.spelling import resolved, unmistakable
from wijksim.scenario.words import read_name
from wijksim.text.catalogue import say, texts

FIRST_LINE = "# yaml-language-server: $schema=scenario.schema.json\n"
"""With it editors complete and check while typing; `wijksim schema` writes the file it points to."""

_START = """\
# A variant of the baseline. Take away the "# " before what you want to change, and before the group above it.
# Numbers are written with a point: 0.5. Check the file with: wijksim check {file}
schema_version: {version}
name: {name}
title:
  nl: Titel in het Nederlands
  en: Title in English
why:
  nl: Waarom dit scenario bestaat, met de bron.
  en: Why this scenario exists, with its source.
notice:
  nl: Waar je in de uitkomsten op let.
  en: What to look for in the results.
extends: baseline

"""

_END = """
# Changes during the run: from week `start` up to, not including, week `end`.
# measures:
#   - name: busy half year
#     start: 104
#     end: 130
#     set:
#       workload.factor: 1.6

# One organisation may differ from the others, and `only` names those that remain.
# organisations:
#   housing_association:
#     room_to_manoeuvre: 0.8

# Mechanisms that are switched off, to see what they do.
# without: [recall]
"""


def new_text(name: str) -> str:
    """Text of a starter file for a variant of the baseline; `ScenarioError` if the name cannot be used."""
    problems = Problems()
    checked = read_name(name, problems)
    problems.raise_if_any()
    file = re.sub(r"\W+", "_", checked) + ".yaml"
    start = _START.format(version=SCHEMA_VERSION, name=_quoted(checked), file=file)
    return FIRST_LINE + start + "\n".join(_lines(GROUPS, "# ")) + "\n" + _END


def scenario_text(scenario: Scenario) -> str:
    """The complete scenario as the text of a scenario file; reading it gives the same world."""
    return FIRST_LINE + _yaml(scenario.to_dict())


def plans_text(plans: Iterable[Plan]) -> str:
    """Plans as the text of one file of plans, in the form of the shipped ones; reading it gives the same plans.

    >>> import wijksim as ws
    >>> print(plans_text(ws.load_plans("one_director")).splitlines()[2])
    - name: today
    """
    listed = [{key: value for key, value in plan.to_dict().items() if value} for plan in plans]
    return _yaml({"schema_version": SCHEMA_VERSION, "plans": listed})


def _yaml(tree: dict[str, Any]) -> str:
    from ruamel.yaml import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 100
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    yaml.Representer = float_representer()
    text = StringIO()
    yaml.dump(tree, text)
    return text.getvalue()


@cache
def float_representer() -> type[Any]:
    """Writes numbers with decimals as the reader of files takes them, which is careful with 1.125."""
    from ruamel.yaml.representer import SafeRepresenter

    class Representer(SafeRepresenter):
        pass

    Representer.add_representer(
        float, lambda self, value: self.represent_scalar("tag:yaml.org,2002:float", unmistakable(value))
    )
    return Representer


def _quoted(name: str) -> str:
    """A name as YAML writes it: bare if it is a plain word, else between quotes."""
    is_plain = re.fullmatch(r"[A-Za-z]\w*", name) and isinstance(resolved(name), str)
    return name if is_plain else "'" + name.replace("'", "''") + "'"


def _lines(group: Group, indent: str) -> list[str]:
    """Commented lines of the levers of a group, each with its meaning and range."""
    lines: list[str] = []
    for key, entry in group.items():
        if not isinstance(entry, Parameter):
            inner = _lines(entry, indent + "  ")
            lines += [f"{indent}{key}:", *inner] if inner else []
        elif entry.name in texts("lever_meaning"):
            meaning = say(f"lever_meaning.{entry.name}", "en")
            about = "; ".join(filter(None, (meaning, entry.allowed, entry.condition)))
            lines += [f"{indent}# {about}", f"{indent}{key}: {plain(entry.default)}"]
    return lines
