"""The books: every cent moves from one account to another, so that money in = out + stock holds by construction and can
be checked (rule 3 of the model)."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from wijksim.domain.accounts import N_STREAMS, Stream
from wijksim.domain.vocabulary import N_PAYERS
from wijksim.mechanisms.money import split_cents

POOL = N_PAYERS
SECOND_LINE = POOL + 1
OUTSIDE = SECOND_LINE + 1
FIRST_ORGANISATION = OUTSIDE + 1


class Ledger:
    """Accounts of payers, the pool, second-line providers, the world outside and the organisations, in whole cents."""

    def __init__(self, n_organisations: int) -> None:
        self.n_accounts = FIRST_ORGANISATION + n_organisations
        self.balance: list[int] = [0] * self.n_accounts
        self.week_out: list[list[int]] = self._empty()
        self.week_in: list[list[int]] = self._empty()
        self.total_out: npt.NDArray[np.int64] = np.zeros((self.n_accounts, N_STREAMS), np.int64)
        self.total_in: npt.NDArray[np.int64] = np.zeros((self.n_accounts, N_STREAMS), np.int64)

    def _empty(self) -> list[list[int]]:
        return [[0] * N_STREAMS for _ in range(self.n_accounts)]

    def move(self, source: int, target: int, stream: Stream, cents: int) -> None:
        """Pay ``cents`` (>= 0) from one account to another."""
        self.balance[source] -= cents
        self.balance[target] += cents
        self.week_out[source][stream] += cents
        self.week_in[target][stream] += cents

    def bill(self, payers: Sequence[int], shares: Sequence[float], target: int, *, stream: Stream, cents: int) -> None:
        """Several payers pay one bill by their shares, to the cent."""
        if cents == 0:
            return
        for payer, part in zip(payers, split_cents(cents, shares), strict=True):
            self.move(payer, target, stream, part)

    def close_week(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Add the week to the totals and start a new one; what went out and came in, [accounts, streams]."""
        out, into = np.array(self.week_out, np.int64), np.array(self.week_in, np.int64)
        self.total_out += out
        self.total_in += into
        self.week_out, self.week_in = self._empty(), self._empty()
        return out, into

    def imbalance(self) -> int:
        """Largest difference in cents between an account's stock and its payments; 0 when the books are right."""
        flow_in = self.total_in.sum(axis=1) + np.array(self.week_in, np.int64).sum(axis=1)
        flow_out = self.total_out.sum(axis=1) + np.array(self.week_out, np.int64).sum(axis=1)
        return int(np.abs(flow_in - flow_out - np.array(self.balance, np.int64)).max()) + abs(sum(self.balance))


def account_of(organisation: int) -> int:
    """Account number of an organisation."""
    return FIRST_ORGANISATION + organisation
