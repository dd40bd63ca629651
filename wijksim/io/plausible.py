"""Files of plausible worlds: a table of points that a calibration kept, with where it came from on the first line.

The first line begins with ``# wijksim plausible worlds`` and holds, as JSON, the rules that the points were fitted
with, how many were tried and how many kept. `read_design` skips it, so that the file is a design like any other.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from wijksim.io.design_files import LARGEST_DESIGN, read_design
from wijksim.io.scenario_source import decoded, read_bytes
from wijksim.io.tables import csv_of
from wijksim.scenario.parameter import Value

HEADING = "# wijksim plausible worlds "


@dataclass(frozen=True)
class Plausible:
    """Points that fit, and where they came from."""

    rows: tuple[Mapping[str, Value], ...]
    fingerprint: str
    """Of the rules that they were fitted with."""
    about: Mapping[str, Any] = field(default_factory=dict)


def shipped_plausible() -> Path:
    """The file of the package."""
    return Path(__file__).resolve().parents[1] / "scenario" / "plausible.csv"


def read_plausible(path: Path) -> Plausible | None:
    """The worlds in a file; None when the file does not say that it holds plausible worlds, or is not there.

    `ScenarioError` lists what is wrong with its table.
    """
    if not os.path.isfile(path):
        return None
    first = decoded(path, read_bytes(path, LARGEST_DESIGN)).partition("\n")[0]
    if not first.startswith(HEADING):
        return None
    try:
        about = json.loads(first.removeprefix(HEADING))
    except ValueError:
        return None
    if not isinstance(about, dict):
        return None
    return Plausible(read_design(path).rows, str(about.get("rules", "")), about)


def plausible_text(points: pd.DataFrame, about: Mapping[str, Any]) -> str:
    """The file of these points."""
    return f"{HEADING}{json.dumps(dict(about), sort_keys=True)}\n{csv_of(points)}"
