"""A claim as a figure: every paired difference as a dot, the interval of the mean, and what the sources expect."""

from collections.abc import Sequence
from math import ceil
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from wijksim.figures.palette import FAINT, INK, LINES, SHADE
from wijksim.figures.sheet import Sheet, house_style
from wijksim.scenario.claim import Claim, Contrast
from wijksim.text.evidence import KINDS, VERDICTS, evidence_words
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

_SHADED_TO = 1e9
MOST_ROWS = 4
"""Panels below each other; a claim with more contrasts has several columns."""


class ContrastFound(Protocol):
    """What is drawn of one contrast."""

    @property
    def contrast(self) -> Contrast: ...
    @property
    def values(self) -> npt.NDArray[np.float64]: ...
    @property
    def effect(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def verdict(self) -> Any: ...


class ClaimFound(Protocol):
    """What is drawn of one claim."""

    @property
    def claim(self) -> Claim: ...
    @property
    def checked(self) -> Sequence[ContrastFound]: ...
    @property
    def verdict(self) -> Any: ...


def claim_figure(found: ClaimFound, *, about: str, language: Language) -> Figure:
    """The paired differences (or values) of every contrast of a claim, a panel each, with mean and 95 % interval."""
    claim = found.claim
    with house_style():
        sheet = Sheet(
            finding=f"{claim.id}: {VERDICTS[found.verdict.value][language]}",
            shows=claim.statement[language],
            caption=about,
            proviso=f"{claim.source} · {KINDS[claim.kind.value][language]}",
        )
        n = len(found.checked)
        columns = ceil(n / MOST_ROWS)
        rows = ceil(n / columns)
        row, column = sheet.body_points / rows, 1.0 / columns
        for i, check in enumerate(found.checked):
            below, left = rows - 1 - i % rows, i // rows * column
            height = (row - 56.0) / sheet.body_points
            panel = sheet.panel(left + 0.02, (below * row + 38.0) / sheet.body_points, column - 0.04, height)
            _draw(panel, check, language)
    return sheet


def _draw(axes: Any, check: ContrastFound, language: Language) -> None:
    contrast, values = check.contrast, check.values
    spread = np.linspace(-0.3, 0.3, values.size)[
        np.argsort(np.argsort(values * 7919 % 1.0, kind="stable"), kind="stable")
    ]
    axes.plot(values, spread, LINES[0].marker, color=LINES[0].colour, markersize=4, alpha=0.6)
    axes.plot([check.low, check.high], [0.5, 0.5], color=INK, linewidth=2)
    axes.plot([check.effect], [0.5], "D", color=INK, markersize=6)
    ends = [*values, check.low, check.high]
    if contrast.direction:
        ends.append(0.0)
        axes.axvline(0.0, color=FAINT, linewidth=1)
    low, high = min(ends), max(ends)
    margin = 0.08 * (high - low or 1.0)
    axes.set_xlim(low - margin, high + margin)
    span = (
        (0.0, contrast.direction * _SHADED_TO) if contrast.direction else (contrast.low, min(contrast.high, _SHADED_TO))
    )
    axes.axvspan(*span, color=SHADE, zorder=0)
    axes.set_ylim(-0.5, 0.8)
    axes.set_yticks([])
    label = OUTCOME_TEXT[contrast.outcome].label(language)
    shown = "difference_share" if contrast.share else "difference" if contrast.paired else "level"
    axes.set_xlabel(evidence_words(shown, language, outcome=label))
    axes.set_title(VERDICTS[check.verdict.value][language], loc="right", fontsize=9, pad=3)
