"""Sums over the columns of residents and cases, one pass a week."""

import numpy as np

from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.compiled import Bools, Floats, Record, compiled

_JOINT = int(CaseState.OPEN_JOINT)


@compiled
def means_of_residents(need: Floats, self_reliance: Floats, trust: Floats, in_second_line: Bools) -> Floats:
    """Means over residents: need in care, welfare, housing, self-reliance, trust in services, quality of life.

    Quality of life is ``1 - 0.35 care - 0.35 welfare - 0.3 housing`` needs, and 0.2 less in second-line care [assumed
    weights; the outcome is named in 002 §5.1.1, E26].
    """
    total = np.zeros(6)
    for r in range(self_reliance.size):
        care, welfare, housing = need[r, 0], need[r, 1], need[r, 2]
        total[0] += care
        total[1] += welfare
        total[2] += housing
        total[3] += self_reliance[r]
        total[4] += trust[r]
        if in_second_line[r]:
            total[5] -= 0.2
    total /= self_reliance.size
    total[5] += 1.0 - 0.35 * total[0] - 0.35 * total[1] - 0.3 * total[2]
    return total


@compiled
def open_case_numbers(cases: Record) -> tuple[int, int, int]:
    """Open cases, of these with needs in several domains, of these in joint handling."""
    several, joint = 0, 0
    for i in range(cases.size):
        if cases[i].needs & (cases[i].needs - 1):
            several += 1
            joint += int(cases[i].state == _JOINT)
    return int(cases.size), several, joint
