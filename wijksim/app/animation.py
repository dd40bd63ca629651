"""The frames of a run as one text that the browser plays: network, people and map, in small whole numbers."""

import json
from typing import Any

import numpy as np

from wijksim.app.recording import MAP_EVERY, Recorded
from wijksim.domain.vocabulary import Level
from wijksim.text.catalogue import name_of
from wijksim.text.language import Language


def animation(recorded: Recorded, language: Language) -> str:
    """Frames of a run as JSON; made once for all visitors who look at it."""
    return recorded.once(("animation", language), lambda: _animation(recorded, language))


def _animation(recorded: Recorded, language: Language) -> str:
    specs = recorded.scenario.organisations
    n = len(specs)
    per_10000 = int(recorded.cells[:, 3].sum()) / 10_000
    content: dict[str, Any] = {
        "weeks": recorded.weeks,
        "organisations": [
            {
                "key": spec.key,
                "name": spec.name_nl if language == "nl" else spec.name_en,
                "sector": int(spec.sector),
                "department": bool(spec.department),
                "hours": round(spec.hours_per_week * per_10000, 1),
            }
            for spec in specs
        ],
        "levels": [name_of(level, language) for level in Level],
        "pairs": [[a, b] for a in range(n) for b in range(a + 1, n)],
        "trust": _whole(recorded.pairs[:, :, 0], 100),
        "open": _whole(recorded.pairs[:, :, 1], 100),
        "joint": _whole(recorded.pairs[:, :, 2], 1000),
        "load": _whole(recorded.load, 100),
        "people": recorded.people,
        "cells": recorded.cells.tolist(),
        "need": _whole(recorded.need, 1000),
        "most_need": round(float(np.quantile(recorded.need, 0.99)), 3),
        "map_every": MAP_EVERY,
        "measures": [{"name": each.name, "start": each.begins, "end": each.end} for each in recorded.scenario.measures],
    }
    return json.dumps(content, separators=(",", ":"), allow_nan=False)


def _whole(values: Any, times: int) -> list[Any]:
    """Whole numbers, which are short in JSON."""
    return np.rint(np.nan_to_num(values) * times).astype(int).tolist()
