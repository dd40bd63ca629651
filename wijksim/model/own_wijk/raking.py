"""Raking: cells that a table leaves out, filled so that rows and columns add up (iterative proportional fitting)."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Cells = npt.NDArray[np.float64]
MAX_ROUNDS = 200
"""Rounds after which the rest of a gap is left: rounded totals hardly ever fit to the last person."""
SMALL = 1e-9
"""Gap that is none."""


def fill(known: Cells, rows: Sequence[float], columns: Sequence[float] | None, shares: Sequence[float]) -> Cells:
    """The table with its missing cells (NaN) filled; known cells stay as they are.

    ``known`` [n, k] are counts of n areas by k categories, ``rows`` the total of each area, ``columns`` that of each
    category in the area around them (None: unknown), ``shares`` the mix of the area around them, from which missing
    cells start. Row totals are met as far as known cells leave room; column totals as near as rounded figures allow.

    >>> import numpy as np
    >>> fill(np.array([[60.0, np.nan, np.nan]]), [100.0], None, [0.5, 0.3, 0.1]).round(1).tolist()
    [[60.0, 30.0, 10.0]]
    """
    open_ = np.isnan(known)
    left_in_row = np.maximum(0.0, np.asarray(rows, float) - np.where(open_, 0.0, known).sum(axis=1))
    seed = np.where(open_, np.asarray(shares, float)[None, :], 0.0)
    seed[open_ & (seed.sum(axis=1, keepdims=True) <= 0.0)] = 1.0
    cells = _to_rows(seed, left_in_row)
    if columns is not None:
        left_in_column = np.maximum(0.0, np.asarray(columns, float) - np.where(open_, 0.0, known).sum(axis=0))
        total = left_in_column[open_.any(axis=0)].sum()
        if total > 0.0:
            left_in_column *= left_in_row[open_.any(axis=1)].sum() / total
            cells = _raked(cells, left_in_row, left_in_column)
    return np.where(open_, cells, known)


def _raked(cells: Cells, rows: Cells, columns: Cells) -> Cells:
    for _ in range(MAX_ROUNDS):
        found = cells.sum(axis=0)
        cells = cells * np.divide(columns, found, out=np.zeros_like(found), where=found > 0.0)
        before = cells.sum(axis=1)
        cells = _to_rows(cells, rows)
        if np.abs(before - cells.sum(axis=1)).max(initial=0.0) < SMALL:
            break
    return cells


def _to_rows(cells: Cells, rows: Cells) -> Cells:
    found = cells.sum(axis=1)
    factor = np.divide(rows, found, out=np.zeros_like(found), where=found > 0.0)
    return cells * factor[:, None]
