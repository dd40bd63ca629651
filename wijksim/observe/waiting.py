"""Waiting at desks, of everybody who asks: who is helped, who gives up, and who still waits (wachttijd; 002 §2.2, F20).

Only looked at: no rule reads it. A resident waits at one desk at a time; who is sent on waits at the next.
"""

import numpy as np
import numpy.typing as npt

from wijksim.domain.counts import WaitCount
from wijksim.domain.vocabulary import CaseState
from wijksim.mechanisms.compiled import Ints, Record, compiled

Counted = npt.NDArray[np.float64]
_WAITING = int(CaseState.WAITING)
_COUNTS, _PEOPLE, _WEEKS = len(WaitCount), int(WaitCount.PEOPLE), int(WaitCount.WEEKS)


@compiled
def who_waits(cases: Record) -> Ints:
    """Rows, organisations and weeks waited so far of those who wait at a desk, before desks serve them this week: [3,
    who waits]."""
    found, n = np.empty((3, cases.size), np.int64), 0
    for i in range(cases.size):
        if cases[i].state == _WAITING:
            found[0, n], found[1, n], found[2, n] = i, cases[i].organisation, cases[i].wait
            n += 1
    return found[:, :n]


@compiled
def waiting_ended(before: Ints, cases: Record, n: int) -> Counted:
    """Residents whose waiting ended, and the weeks that they had waited, by organisation [n, 2]: somebody took them up,
    or they gave up. Who was sent on waits on, elsewhere."""
    counted = np.zeros((n, _COUNTS))
    for k in range(before.shape[1]):
        if cases[before[0, k]].state != _WAITING:
            counted[before[1, k], _PEOPLE] += 1.0
            counted[before[1, k], _WEEKS] += before[2, k]
    return counted


@compiled
def waiting_now(cases: Record, n: int) -> Counted:
    """Residents who wait, and the weeks that they have waited so far, by organisation [n, 2]."""
    counted = np.zeros((n, _COUNTS))
    for i in range(cases.size):
        if cases[i].state == _WAITING:
            counted[cases[i].organisation, _PEOPLE] += 1.0
            counted[cases[i].organisation, _WEEKS] += cases[i].wait
    return counted


@compiled
def by_sector(counted: Counted, sectors: Ints, n_sectors: int) -> Counted:
    """The same by sector, [n_sectors, 2]."""
    total = np.zeros((n_sectors, counted.shape[1]))
    for o in range(counted.shape[0]):
        total[sectors[o]] += counted[o]
    return total
