"""A wijk of one's own in the address of a page: packed with the rest, without its squares where these are too many."""

import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from wijksim.scenario.problems import Problem, Problems
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.wijk import Wijk
from wijksim.scenario.wijk_reading import read_wijk

LONGEST = 4_500
"""Bytes, packed, of a wijk in an address; with more, its squares are left out."""


def wijk_content(scenario: Scenario) -> dict[str, Any]:
    """The wijk of a scenario as a part of a scenario file; empty without one."""
    wijk = scenario.wijk
    if wijk is None:
        return {}
    tree = wijk.to_dict()
    if len(zlib.compress(json.dumps(tree).encode(), 9)) > LONGEST:
        tree = without_squares(wijk).to_dict()
    return {"wijk": tree}


def without_squares(wijk: Wijk) -> Wijk:
    """The wijk without its map."""
    return replace(wijk, buurten=tuple(replace(each, squares="") for each in wijk.buurten))


def with_wijk(scenario: Scenario, tree: object, note: Callable[[Problem], None]) -> Scenario:
    """The scenario about the wijk that an address holds; each thing that is wrong with it is noted."""
    if tree is None:
        return scenario
    problems = Problems()
    wijk = read_wijk(tree, problems)
    for each in problems.found:
        note(each)
    return scenario if problems.found or wijk is None else replace(scenario, wijk=wijk)
