"""Tables of shares: fitting them to published margins, and choosing from them with keyed draws.

Small tables are fitted in plain Python, in a fixed order of additions, so that the thresholds are the same to
the last bit on every machine; only the choosing is vectorised.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Table = tuple[tuple[float, ...], ...]
MAX_ROUNDS = 2000
"""Rounds of fitting after which shares are said not to fit."""
ROUNDS_OF_A_NEAR_FIT = 200
"""Rounds of fitting where a gap may remain."""
FITS = 1e-9
"""Gap of a total that is none."""
STEEPEST = 64.0
"""Factor beyond which no tilt is sought: shares of families of a mean size."""
HALVINGS = 100
"""Halvings of that range: as exact as numbers are."""
HALF = 0.5
"""Middle of a range."""


def rake(
    seed: Sequence[Sequence[float]], rows: Sequence[float], columns: Sequence[float], *, strict: bool = True
) -> Table:
    """The table nearest to ``seed`` with these row and column totals (iterative proportional fitting).

    Zeros of the seed stay zero. Row totals are met exactly, column totals within 1e-9. Raises ValueError when
    the totals cannot be met with the zeros given; with ``strict`` off the nearest table is given instead.
    """
    table = [list(row) for row in seed]
    for _ in range(MAX_ROUNDS if strict else ROUNDS_OF_A_NEAR_FIT):
        gap = 0.0
        for j, total in enumerate(columns):
            found = sum(row[j] for row in table)
            gap = max(gap, abs(found - total))
            for row in table:
                row[j] *= total / found if found else 0.0
        for row, total in zip(table, rows, strict=True):
            found = sum(row)
            row[:] = [value * (total / found if found else 0.0) for value in row]
        if gap < FITS:
            return tuple(tuple(row) for row in table)
    if not strict:
        return tuple(tuple(row) for row in table)
    raise ValueError(f"shares do not fit: rows {tuple(rows)}, columns {tuple(columns)}")


def tilted(shares: Sequence[float], mean: float) -> tuple[float, ...]:
    """Shares of 1, 2, 3, ... nearest to the given ones that have this mean (each multiplied by t**number)."""
    if not 1.0 < mean < len(shares):
        raise ValueError(f"mean {mean} lies outside 1 to {len(shares)}")
    low, high = 0.0, STEEPEST
    for _ in range(HALVINGS):
        middle = (low + high) * HALF
        result = _multiplied(shares, middle)
        if sum(share * (i + 1) for i, share in enumerate(result)) < mean:
            low = middle
        else:
            high = middle
    return result


def _multiplied(shares: Sequence[float], factor: float) -> tuple[float, ...]:
    weights, power = [], 1.0
    for share in shares:
        weights.append(share * power)
        power *= factor
    total = sum(weights)
    return tuple(weight / total for weight in weights)


def cumulative(table: Sequence[Sequence[float]]) -> npt.NDArray[np.float64]:
    """Thresholds of each row for :func:`choose`: running sums without the last, of rows scaled to 1."""
    result = np.empty((len(table), len(table[0]) - 1))
    for i, row in enumerate(table):
        total, running = sum(row), 0.0
        for j, value in enumerate(row[:-1]):
            running += value
            result[i, j] = running / total if total else 1.0
    return result


def choose(
    draws: npt.NDArray[np.float64], thresholds: npt.NDArray[np.float64], row: npt.NDArray[np.uint8]
) -> npt.NDArray[np.uint8]:
    """Column chosen by each draw in [0, 1): the number of thresholds of its row not above the draw."""
    chosen = np.zeros(draws.size, dtype=np.uint8)
    for j in range(thresholds.shape[1]):
        chosen += draws >= thresholds[:, j][row]
    return chosen
