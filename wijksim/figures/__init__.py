"""Figures: a run in, sheets out, in Dutch or English. Never a pyplot; nothing here opens a file.

``from wijksim import figures`` costs next to nothing: the files below, and matplotlib with them, are imported on first
use, as in ``figures.ablation.figure_of_ablation(…)``.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

import wijksim.figures.matplotlib_home  # noqa: F401 - before anything imports matplotlib

if TYPE_CHECKING:
    from wijksim.figures import (
        ablation,
        bands,
        calibration,
        claim_ablation,
        comparison,
        council,
        evidence,
        exploration,
        fonts,
        observed,
        power,
        robust,
        robust_more,
    )
    from wijksim.figures.of_a_run import FIGURES, OF_SOME_RUNS, all_figures, draw_figure

_OF_A_RUN = ("FIGURES", "OF_SOME_RUNS", "all_figures", "draw_figure")
__all__ = [
    "FIGURES",
    "OF_SOME_RUNS",
    "ablation",
    "all_figures",
    "bands",
    "calibration",
    "claim_ablation",
    "comparison",
    "council",
    "draw_figure",
    "evidence",
    "exploration",
    "fonts",
    "observed",
    "power",
    "robust",
    "robust_more",
]


def __getattr__(name: str) -> Any:
    """Import a file of this room, or what draws the figures of a run, when it is first asked for."""
    if name in _OF_A_RUN:
        return getattr(import_module("wijksim.figures.of_a_run"), name)
    if name in __all__:
        return import_module(f"wijksim.figures.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
