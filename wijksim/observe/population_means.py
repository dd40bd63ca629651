"""Sums over the columns of residents and cases, one pass a week."""

from typing import Any

import numpy as np

from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, compiled

_JOINT = int(CaseState.OPEN_JOINT)
_GRAIN = 2.0**40
"""Shares are added up as whole numbers of this part, so that a sum does not depend on the order of residents."""


@compiled
def _grains(share: float) -> int:
    """A share (0-1) as a whole number of ``_GRAIN``-ths; a million residents fit in 64 bits."""
    return int(np.int64(share * _GRAIN + 0.5))


@compiled
def quality_of_life(care: Any, welfare: Any, housing: Any, in_second_line: Any) -> Any:
    """Mean quality of life (0-1) from mean needs (0-1) and the share in second-line care:
    ``1 - 0.35 care - 0.35 welfare - 0.3 housing - 0.2 in_second_line`` [assumed weights; 002 §5.1.1, E26].

    Numbers, or arrays of one shape.
    """
    return 1.0 - 0.35 * care - 0.35 * welfare - 0.3 * housing - 0.2 * in_second_line


@compiled
def means_of_residents(
    need: Floats,
    self_reliance: Floats,
    trust: Floats,
    in_second_line: Bools,
    ties: Ints,
    near: Floats,
    threshold: float,
) -> Floats:
    """Means over residents: need in care, welfare, housing, self-reliance, trust in services, quality of life, and the
    share that takes part of those who live at home with a need above ``threshold``.

    To take part is to have a living tie with a neighbour (``ties``, a bit mask) or to live within reach of the table of
    a key figure (``near``, 0-1): participation of vulnerable people is what the experiments aim at (004; E25).
    """
    sums = np.zeros(5, np.int64)
    in_care, vulnerable, taking_part = 0, 0, 0
    for r in range(self_reliance.size):
        care, welfare, housing = need[r, 0], need[r, 1], need[r, 2]
        sums[0] += _grains(care)
        sums[1] += _grains(welfare)
        sums[2] += _grains(housing)
        sums[3] += _grains(self_reliance[r])
        sums[4] += _grains(trust[r])
        if in_second_line[r]:
            in_care += 1
        elif care > threshold or welfare > threshold or housing > threshold:
            vulnerable += 1
            taking_part += int(ties[r] != 0 or near[r] > 0.0)
    means = np.zeros(7)
    means[:5] = sums / _GRAIN / self_reliance.size
    means[5] = quality_of_life(means[0], means[1], means[2], in_care / self_reliance.size)
    means[6] = taking_part / max(1, vulnerable)
    return means


@compiled
def open_case_numbers(cases: Record) -> tuple[int, int, int]:
    """Open cases, of these with needs in several domains, of these in joint handling."""
    several, joint = 0, 0
    for i in range(cases.size):
        if cases[i].needs & (cases[i].needs - 1):
            several += 1
            joint += int(cases[i].state == _JOINT)
    return int(cases.size), several, joint


@compiled
def means_by_boundary(permeability: Floats) -> Floats:
    """Mean over unordered pairs of organisations for each boundary, from [o, o, boundary]; 0 when there is only one."""
    n, boundaries = permeability.shape[0], permeability.shape[2]
    means = np.zeros(boundaries)
    for a in range(n):
        for b in range(a + 1, n):
            for boundary in range(boundaries):
                means[boundary] += permeability[a, b, boundary]
    return means / max(1, n * (n - 1) // 2)
