"""Levers of the sketch: names of contract.yaml (group left out); hours per 10,000 residents and week."""

from typing import Any

import numpy as np

KINDS = ("motto", "vision", "covenant", "mkba", "standard_form", "intake_guideline", "network_map", "tender_model")
NO_LEAD, SINGLE, SHARED = 0.0, 1.0, 2.0

BASELINE: dict[str, float] = {
    "operational_hours": 40.0,
    "tactical_hours": 20.0,
    "policy_hours": 10.0,
    "linked": 0.0,
    "hours_per_post": 8.0,
    "hand_over_weeks": 0.0,
    "lead": NO_LEAD,
    "lead_hours": 0.0,
    "weeks_between": 4.0,
    "integration": 0.0,
    "shared_savings": 0.0,
    "production_pressure": 0.5,
    "room": 0.3,
    "workload": 1.0,
    "subsidy_hours": 0.0,
    "turnover_factor": 1.0,
    "second_line": 1.0,  # 0 takes second-line care out of the world (R3)
    "second_by_need": 1.0,  # 0 makes entries independent of need (R3b)
    "broad": 1.0,  # 0: nobody has needs in several domains (R4)
    "service": 1.0,  # factor on weekly hours per case (R6)
    "legitimacy": 0.6,
    "ambiguity": 0.5,
    "emergent": 0.0,
    "experiments": 0.0,  # 0 none, 1 local, 2 ordered
    "tightness": 0.5,
    "start_share": 0.25,
    "key_figures": 6.0,
    "formalise": 0.0,
    "started": 0.0,  # week in which the scenario starts
} | {f"object_{kind}": 0.0 for kind in KINDS}
LEVERS = np.dtype([(name, "f8") for name in BASELINE])


def levers(**changed: float) -> Any:
    """All levers as a one-row table for the loops, some of them changed."""
    unknown = set(changed) - set(BASELINE)
    if unknown:
        raise ValueError(f"no such lever: {', '.join(sorted(unknown))}")
    table = np.zeros(1, LEVERS)
    for name, value in (BASELINE | changed).items():
        table[name] = value
    return table
