"""A claim as a figure: every paired difference as a dot, the interval of the mean, and what the sources expect."""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure

from wijksim.figures.lettering import POINTS_HIGH, SMALL, TINY, width_of, wrapped
from wijksim.figures.palette import FAINT, INK, LINES, MUTED, SHADE
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis
from wijksim.scenario.claim import Claim, Contrast
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.sources import source_words

_SHADED_TO = 1e9
_PANEL, _ABOVE, _BELOW = 34.0, 42.0, 40.0
"""Points of a panel at least, above it (what is compared, up to four lines) and below it (numbers and outcome)."""
_AROUND = 110.0
"""Points for finding, claim and caption."""


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


def claim_figure(found: ClaimFound, *, compared: Sequence[str], about: str, language: Language) -> Figure:
    """The paired differences (or values) of every contrast of a claim, a panel each, with mean and 95 % interval.

    ``compared`` says of each contrast what is compared, and in which weeks.
    """
    claim = found.claim
    n = len(found.checked)
    with house_style():
        sheet = Sheet(
            max(POINTS_HIGH, _AROUND + n * (_PANEL + _ABOVE + _BELOW)),
            finding=f"{claim.id}: {say(f'verdict.{found.verdict.value}', language)}",
            shows=claim.statement[language],
            caption=about,
            proviso=f"{source_words(claim.source, language)} · {say(f'claim_kind.{claim.kind.value}', language)}",
        )
        row = sheet.body_points / n
        for i, (check, comparison) in enumerate(zip(found.checked, compared, strict=True)):
            below = (n - 1 - i) * row + _BELOW
            height = (row - _BELOW - _ABOVE) / sheet.body_points
            panel = sheet.panel(0.02, below / sheet.body_points, 0.96, height)
            _draw(panel, check, language)
            _head(panel, comparison, say(f"verdict.{check.verdict.value}", language), 0.96 * sheet.body_width)
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
    number_axis(axes.xaxis, language, ticks=6)
    label = OUTCOME_TEXT[contrast.outcome].label(language)
    shown = "difference_share" if contrast.share else "difference" if contrast.paired else "level"
    axes.set_xlabel(say(f"evidence.{shown}", language, outcome=label))


def _head(axes: Any, comparison: str, verdict: str, width: float) -> None:
    """What is compared and the verdict, above a panel of ``width`` points."""
    axes.set_title(verdict, loc="right", fontsize=SMALL, pad=3)
    left = width - width_of(verdict, SMALL) - 12.0
    axes.set_title(
        "\n".join(wrapped(comparison, left, TINY, max_lines=4)), loc="left", fontsize=TINY, pad=3, color=MUTED
    )
