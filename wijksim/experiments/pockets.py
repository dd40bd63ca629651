"""Who gains and who pays, per year: paired differences of what organisations keep and of what payers spend.

The wrong pocket (verkeerde portemonnee; 002 §2.3-3, §4.3a; K5, W12): somebody puts in more money or more hours of joint
work and does not gain, while another party does. Only differences count whose 95 % interval leaves 0.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from wijksim.domain.vocabulary import Payer
from wijksim.experiments.effects import Floats, interval_of_mean
from wijksim.experiments.paired import Digest
from wijksim.text.figures import PAYER_TEXT, in_language
from wijksim.text.language import Language

WEEKS_PER_YEAR = 52
CENT = 0.01
"""Differences smaller than this, in euro or hours, are rounding."""


@dataclass(frozen=True)
class Party:
    """An organisation or a payer, with its key in the tables and its name for people."""

    kind: str
    """``organisation`` or ``payer``."""
    key: str
    label: str


@dataclass(frozen=True, eq=False)
class _Books:
    """Per pair, years of one party: euro won, euro put in, hours put in; [pairs, years] each, base and alternative."""

    party: Party
    won: tuple[Floats, Floats]
    put_in: tuple[Floats, Floats]
    hours: tuple[Floats, Floats]


def party_table(
    base: Sequence[Digest], alt: Sequence[Digest], names: Iterable[tuple[str, str]], language: Language
) -> pd.DataFrame:
    """A row for each organisation and payer and each year, and for each the mean per year (year 0).

    ``names`` are organisations that both scenarios have, with their name. ``difference`` is what the party has more every
    year (euro): for an organisation what it receives less what it pays, for a payer what it spends less. ``hours`` are hours
    of joint work of an organisation; ``invests``, ``gains`` and ``wrong_pocket`` are explained above.
    """
    books = [_books_of_organisation(base, alt, key, label) for key, label in names]
    payers = sorted({str(payer) for digest in (*base, *alt) for payer in digest.payers["payer"].unique()})
    books += [_books_of_payer(base, alt, key, in_language(PAYER_TEXT[Payer[key.upper()]], language)) for key in payers]
    if not books:
        return pd.DataFrame(columns=["kind", "party", "label", "year"])
    years = books[0].won[0].shape[1]
    rows = [_row(book, year) for book in books for year in range(years + 1)]
    table = pd.DataFrame(rows)
    somebody = table.groupby("year")["gains"].transform("any")
    table["wrong_pocket"] = table["invests"] & ~table["gains"] & somebody
    return table


def _books_of_organisation(base: Sequence[Digest], alt: Sequence[Digest], key: str, label: str) -> _Books:
    def column(digests: Sequence[Digest], *names: str) -> Floats:
        found = []
        for digest in digests:
            rows = digest.organisations[digest.organisations["organisation"] == key]
            found.append(sum(rows[name].to_numpy(float) for name in names))
        return np.stack(found)

    def won(digests: Sequence[Digest]) -> Floats:
        return column(digests, "received_euro") - column(digests, "paid_euro")

    return _Books(
        Party("organisation", key, label),
        won=(won(base), won(alt)),
        put_in=(column(base, "paid_euro"), column(alt, "paid_euro")),
        hours=(column(base, "coordination_hours"), column(alt, "coordination_hours")),
    )


def _books_of_payer(base: Sequence[Digest], alt: Sequence[Digest], key: str, label: str) -> _Books:
    def spent(digests: Sequence[Digest]) -> Floats:
        found = []
        for digest in digests:
            years = digest.organisations["year"].max()
            rows = digest.payers[digest.payers["payer"] == key].set_index("year")["euro"]
            found.append(rows.reindex(range(1, years + 1), fill_value=0.0).to_numpy(float))
        return np.stack(found)

    before, after = spent(base), spent(alt)
    nothing = np.zeros_like(before)
    return _Books(Party("payer", key, label), (-before, -after), (before, after), (nothing, nothing))


def _row(book: _Books, year: int) -> dict[str, object]:
    """Paired differences of one year; year 0 is the mean of all."""

    def per_pair(values: Floats) -> Floats:
        return values.mean(axis=1) if year == 0 else values[:, year - 1]

    won, put_in, hours = (
        per_pair(after) - per_pair(before) for before, after in (book.won, book.put_in, book.hours)
    )
    low, high = interval_of_mean(won)
    return {
        "kind": book.party.kind,
        "party": book.party.key,
        "label": book.party.label,
        "year": year,
        "base": float(per_pair(book.won[0]).mean()),
        "alt": float(per_pair(book.won[1]).mean()),
        "difference": float(won.mean()),
        "low": float(low),
        "high": float(high),
        "hours": float(hours.mean()),
        "gains": bool(low > CENT),
        "loses": bool(high < -CENT),
        "invests": _above_zero(put_in) or _above_zero(hours),
    }


def _above_zero(differences: Floats) -> bool:
    low, _ = interval_of_mean(differences)
    return bool(low > CENT)
