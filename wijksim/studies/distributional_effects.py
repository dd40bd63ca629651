"""Who gains and who pays, per year: paired differences of what organisations keep and of what payers spend.

The wrong pocket (verkeerde portemonnee; 002 §2.3-3, §4.3a; K5, W12): somebody puts in more money or more
hours of joint work and does not gain, while another party does. Only differences count whose 95 % interval
leaves 0, and of what is put in only what matters to the party: at least 1 % more money, at least 10 % more
hours [assumed].
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from wijksim.domain.vocabulary import Payer
from wijksim.execution.paired_runs import RunOutput
from wijksim.model.tables.columns import typed
from wijksim.studies.effects import Floats, interval_of_mean
from wijksim.text.catalogue import name_of
from wijksim.text.language import Language

WEEKS_PER_YEAR = 52
CENT = 0.01
"""Differences smaller than this, in euro or hours, are rounding."""
MORE_MONEY, MORE_HOURS = 0.01, 0.10
"""Shares of what a party put in before, from which more of it counts as investing."""


@dataclass(frozen=True)
class Party:
    """An organisation or a payer, with its key in the tables and its name for people."""

    kind: str
    """``organisation`` or ``payer``."""
    key: str
    label: str


@dataclass(frozen=True, eq=False)
class _Books:
    """Per pair, years of one party: euro won, and what it puts in: hours of joint work of an organisation, euro of
    a payer. [pairs, years] each, base and alternative."""

    party: Party
    won: tuple[Floats, Floats]
    put_in: tuple[Floats, Floats]
    enough: float
    """Share of what was put in before, from which more of it counts as investing."""


COLUMNS = """
    kind:str party:str label:str year:int base alt difference low high put_in gains:bool loses:bool invests:bool
    wrong_pocket:bool
"""


def party_table(
    base: Sequence[RunOutput], alt: Sequence[RunOutput], names: Iterable[tuple[str, str]], language: Language
) -> pd.DataFrame:
    """A row for each organisation and payer and each year; year 0 is the mean per year over the whole run.

    ``names`` are the organisations that both scenarios have, with their name. ``difference`` is what the party has
    more in that year (euro): for an organisation what it receives less what it pays, for a payer what it spends
    less. ``put_in`` is what it puts in more: hours of joint work, euro of a payer. ``invests``, ``gains`` and
    ``wrong_pocket`` are explained above.
    """
    books = [_books_of_organisation(base, alt, key, label) for key, label in names]
    payers = sorted({str(payer) for output in (*base, *alt) for payer in output.payers["payer"].unique()})
    books += [_books_of_payer(base, alt, key, name_of(Payer[key.upper()], language)) for key in payers]
    if not books:
        return typed([], COLUMNS)
    years, weeks = books[0].won[0].shape[1], base[0].series.shape[0]
    table = pd.DataFrame([_row(book, year, weeks) for book in books for year in range(years + 1)])
    somebody = table.groupby("year")["gains"].transform("any")
    table["wrong_pocket"] = table["invests"] & ~table["gains"] & somebody
    return table


def _books_of_organisation(base: Sequence[RunOutput], alt: Sequence[RunOutput], key: str, label: str) -> _Books:
    def column(outputs: Sequence[RunOutput], name: str) -> Floats:
        tables = (output.organisations for output in outputs)
        return np.stack([table[table["organisation"] == key][name].to_numpy(float) for table in tables])

    def won(outputs: Sequence[RunOutput]) -> Floats:
        return column(outputs, "received_euro") - column(outputs, "paid_euro")

    hours = column(base, "coordination_hours"), column(alt, "coordination_hours")
    return _Books(Party("organisation", key, label), (won(base), won(alt)), hours, MORE_HOURS)


def _books_of_payer(base: Sequence[RunOutput], alt: Sequence[RunOutput], key: str, label: str) -> _Books:
    def spent(outputs: Sequence[RunOutput]) -> Floats:
        found = []
        for output in outputs:
            years = range(1, -(-output.series.shape[0] // WEEKS_PER_YEAR) + 1)
            rows = output.payers[output.payers["payer"] == key].set_index("year")["euro"]
            found.append(rows.reindex(years, fill_value=0.0).to_numpy(float))
        return np.stack(found)

    before, after = spent(base), spent(alt)
    return _Books(Party("payer", key, label), (-before, -after), (before, after), MORE_MONEY)


def _row(book: _Books, year: int, weeks: int) -> dict[str, object]:
    """Paired differences of one year; of year 0 the mean per year."""

    def of_year(values: Floats) -> Floats:
        return values.sum(axis=1) * WEEKS_PER_YEAR / weeks if year == 0 else values[:, year - 1]

    won = [of_year(values) for values in book.won]
    put_in = [of_year(values) for values in book.put_in]
    difference, more = won[1] - won[0], put_in[1] - put_in[0]
    low, high = interval_of_mean(difference)
    surely_more, _ = interval_of_mean(more)
    return {
        "kind": book.party.kind,
        "party": book.party.key,
        "label": book.party.label,
        "year": year,
        "base": float(won[0].mean()),
        "alt": float(won[1].mean()),
        "difference": float(difference.mean()),
        "low": float(low),
        "high": float(high),
        "put_in": float(more.mean()),
        "gains": bool(low > CENT),
        "loses": bool(high < -CENT),
        "invests": bool(surely_more > CENT and more.mean() > book.enough * put_in[0].mean()),
    }
