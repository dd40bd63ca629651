"""The parameters of a week as one record for compiled loops: ``p["trust.gain"]`` reads the parameter ``trust.gain``.

One spelling everywhere: searching for the name of a parameter finds where it is declared and every rule that reads it.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.register import REGISTER

_PLAIN = tuple(name for name, parameter in REGISTER.items() if parameter.kind in ("float", "int", "bool"))
_DERIVED = ("accountability_team_mode", "coordination_has_lead", "scale_team_size")
HOURS_OF_A_FULL_LEAD = 20.0
"""Hours of the lead per 10,000 residents and week from which everybody notices who directs [assumed]."""
TEAM_SCALE = {"buurt": 1.0, "wijk": 0.0, "district": -1.0}
FIELDS = _PLAIN + _DERIVED + tuple(f"{name}_on" for name in MECHANISMS)
RECORD = np.dtype([(name, "f8") for name in FIELDS])


def parameter_values(values: Mapping[str, Any], without: tuple[str, ...]) -> dict[str, float]:
    """All fields of the record from the values of levers and uncertainties and the mechanisms switched off."""
    fields = {name: float(values[name]) for name in _PLAIN}
    fields["accountability_team_mode"] = 1.0 if values["accountability.mode"] == "team" else 0.0
    led = values["coordination.lead"] != "none"
    fields["coordination_has_lead"] = min(1.0, values["coordination.lead_hours"] / HOURS_OF_A_FULL_LEAD) if led else 0.0
    fields["scale_team_size"] = TEAM_SCALE[values["scale.team"]]
    for name in MECHANISMS:
        fields[f"{name}_on"] = 0.0 if name in without else 1.0
    return fields


def as_record(fields: Mapping[str, float]) -> npt.NDArray[np.void]:
    """One-row table, as compiled loops take it.

    A table and not its row: unpacking a row of 300 fields would cost each call 30 microseconds, a table costs none.
    """
    row = np.zeros(1, RECORD)
    for name in FIELDS:
        row[name] = fields[name]
    return row
