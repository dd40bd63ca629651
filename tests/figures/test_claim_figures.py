"""A figure for every claim, however many contrasts it has."""

import numpy as np
import pytest

from wijksim.domain.verdict import Verdict
from wijksim.figures.evidence import claim_figure
from wijksim.io.claims import read_claims
from wijksim.reports.evidence import comparisons
from wijksim.studies.claims.evidence import Checked, Finding

CLAIMS = read_claims()
VALUES = np.linspace(-0.01, 0.03, 12)


@pytest.mark.parametrize("name", CLAIMS)
def test_every_contrast_of_a_claim_has_a_panel_that_can_be_read(name: str) -> None:
    claim = CLAIMS[name]
    checked = tuple(Checked(each, VALUES, 0.01, 0.002, 0.018, Verdict.HOLDS) for each in claim.contrasts)
    finding = Finding(claim, checked, Verdict.HOLDS)
    message = comparisons(finding, "nl")
    figure = claim_figure(finding, compared=message, about="12 paren", language="nl")
    figure.draw_without_rendering()
    for axes, text in zip(figure.axes, message, strict=True):
        head = axes.get_title(loc="left").replace("\n", " ")
        assert head and (text == head or text.startswith(head.removesuffix("…"))), "says what is compared"
        assert any("," in tick.get_text() for tick in axes.get_xticklabels()), "numbers as Dutch writes them"
    panels = [axes.get_position() for axes in figure.axes if axes.get_xlabel()]
    assert len(panels) == len(claim.contrasts)
    for number, one in enumerate(panels):
        assert one.width > 0.8 and one.height * 72 * figure.get_figheight() > 30
        for other in panels[number + 1 :]:
            assert one.x1 <= other.x0 or other.x1 <= one.x0 or one.y1 < other.y0 or other.y1 < one.y0
