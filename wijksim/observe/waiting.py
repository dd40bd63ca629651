"""Waiting at desks, of everybody who asks: who is helped, who gives up, and who still waits (wachttijd; 002 §2.2, F20).

Only looked at: no rule reads it. A resident waits at one desk at a time; who is sent on waits at the next.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.domain.counts import WaitCount
from wijksim.domain.vocabulary import CaseState

Counted = npt.NDArray[np.float64]


def who_waits(cases: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Rows, organisations and weeks waited so far of those who wait at a desk, before desks serve them this week."""
    rows = np.flatnonzero(cases["state"] == CaseState.WAITING)
    return np.stack([rows, cases["organisation"][rows], cases["wait"][rows]])


def waiting_ended(before: npt.NDArray[Any], cases: npt.NDArray[Any], n: int) -> Counted:
    """Residents whose waiting ended, and the weeks that they had waited, by organisation [n, 2]: somebody took them up,
    or they gave up. Who was sent on waits on, elsewhere."""
    ended = before[:, cases["state"][before[0]] != CaseState.WAITING]
    return _by_organisation(ended[1], ended[2], n)


def waiting_now(cases: npt.NDArray[Any], n: int) -> Counted:
    """Residents who wait, and the weeks that they have waited so far, by organisation [n, 2]."""
    _, organisations, weeks = who_waits(cases)
    return _by_organisation(organisations, weeks, n)


def _by_organisation(organisations: npt.NDArray[Any], weeks: npt.NDArray[Any], n: int) -> Counted:
    counted = np.zeros((n, len(WaitCount)))
    counted[:, WaitCount.PEOPLE] = np.bincount(organisations, minlength=n)
    counted[:, WaitCount.WEEKS] = np.bincount(organisations, weights=weeks, minlength=n)
    return counted


def by_sector(counted: Counted, sectors: npt.NDArray[Any], n_sectors: int) -> Counted:
    """The same by sector, [n_sectors, 2]."""
    total: Counted = np.stack([counted[sectors == sector].sum(axis=0) for sector in range(n_sectors)])
    return total
