"""What a claim rests on: its effect without each mechanism, beside the effect with all of them."""

import numpy as np
from matplotlib.axes import Axes

from wijksim.figures.lettering import TINY, shortened
from wijksim.figures.palette import FAINT, GRID, INK, LINES, PAPER, SHADE
from wijksim.figures.protocols import ClaimAblation
from wijksim.figures.sheet import Sheet, house_style
from wijksim.figures.timelines import number_axis
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.sources import source_words

_LABELS, _ROLES = 0.36, 0.19
"""Shares of the width: mechanisms at the left, what they do at the right."""


def figure_of_claim_ablation(found: ClaimAblation, *, finding: str, about: str, language: Language) -> Sheet:
    """A row for each mechanism, those that break the claim on top; filled: a clear change."""
    claim, first = found.whole.claim, found.whole.checked[0]
    outcome = OUTCOME_TEXT[first.contrast.outcome].label(language)
    with house_style():
        sheet = Sheet(
            finding=f"{claim.id}: {finding}",
            shows=say("evidence.ablation_shows", language, outcome=outcome.lower()),
            caption=about,
            proviso=f"{source_words(claim.source, language)} · {say(f'claim_kind.{claim.kind.value}', language)}",
        )
        below = 34.0 / sheet.body_points
        axes = sheet.panel(_LABELS, below, 1.0 - _LABELS - _ROLES, 1.0 - below)
        axes.axvspan(first.low, first.high, color=SHADE, zorder=0)
        axes.axvline(first.effect, color=INK, linewidth=1.0, zorder=1)
        _draw(axes, found, language)
        kind = "difference" if first.contrast.direction else "level"
        axes.set_xlabel(say(f"evidence.{kind}", language, outcome=outcome))
    return sheet


def _draw(axes: Axes, found: ClaimAblation, language: Language) -> None:
    colour = LINES[0].colour
    places = np.arange(len(found.switched))[::-1]
    for place, each in zip(places, found.switched, strict=True):
        values = each.finding.checked[0].values
        axes.plot(values, np.full(values.size, place), ".", color=FAINT, markersize=3.5, zorder=2)
        clear = each.role.value != "no clear change"
        axes.plot(
            [each.effect], [place], "D", markersize=5.0, markerfacecolor=colour if clear else PAPER,
            markeredgecolor=colour, zorder=3,
        )  # fmt: skip
        axes.annotate(
            say(f"role.{each.role.value}", language), (1.02, place), xycoords=("axes fraction", "data"), va="center",
            size=TINY, annotation_clip=False,
        )  # fmt: skip
    labels = [say(f"mechanism.{each.mechanism}", language) for each in found.switched]
    axes.set_yticks(places, [shortened(label, 245.0, TINY) for label in labels], fontsize=TINY)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(-0.7, len(found.switched) - 0.3)
    axes.grid(axis="x", color=GRID, zorder=0)
    number_axis(axes.xaxis, language, ticks=6)
