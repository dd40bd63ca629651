"""A figure for every claim, however many contrasts it has."""

import numpy as np
import pytest

from wijksim.experiments.evidence import Checked, Finding, Verdict
from wijksim.figures.evidence import claim_figure
from wijksim.io.claims import read_claims

CLAIMS = read_claims()
VALUES = np.linspace(-0.01, 0.03, 12)


@pytest.mark.parametrize("name", CLAIMS)
def test_every_contrast_of_a_claim_has_a_panel_that_can_be_read(name: str) -> None:
    claim = CLAIMS[name]
    checked = tuple(Checked(each, VALUES, 0.01, 0.002, 0.018, Verdict.HOLDS) for each in claim.contrasts)
    figure = claim_figure(Finding(claim, checked, Verdict.HOLDS), about="12 pairs", language="nl")
    panels = [axes.get_position() for axes in figure.axes if axes.get_xlabel()]
    assert len(panels) == len(claim.contrasts)
    for number, one in enumerate(panels):
        assert one.width > 0.3 and one.height > 0.03
        for other in panels[number + 1 :]:
            assert one.x1 <= other.x0 or other.x1 <= one.x0 or one.y1 < other.y0 or other.y1 < one.y0
