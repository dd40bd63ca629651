"""Negotiating one task between two houses: you take it, I take it, or we do it together (afbakenen én afstemmen; 002
§3.1, §4.2; N1, N13, N16)."""

from enum import Enum
from typing import NamedTuple

from wijksim.mechanisms.about import About

ABOUT = About(
    name="redrawing a task",
    dutch="een taak opnieuw verdelen",
    sources=("001", "002 §3.1", "002 §4.2", "002 §4.3a"),
    rows=("N1", "N13", "N16", "W11", "W12"),
    levers=("boundary_workers.tactical_hours", "funding.integration"),
    outcomes=("tasks_moved", "task_clarity"),
    switches=("boundary_work", "clarity"),
)  # fmt: skip


class Option(Enum):
    """Who does the task from now on."""

    ONE = "one"
    OTHER = "other"
    TOGETHER = "together"


SHARE_OF_ONE = {Option.ONE: 1.0, Option.OTHER: 0.0, Option.TOGETHER: 0.5}
"""Share of the cases that the first house takes up."""


class Party(NamedTuple):
    """One house at the table, as its own contract and ledger make it."""

    able: bool
    claim: float
    """Share of the cases in which it takes the task up now, 0-1."""
    net: float
    """Euro that an hour of the task leaves."""
    hour: float
    """Euro that an own hour is worth elsewhere."""


def worth_of_hour(by_the_hour: float, tariff: float, load: float, burden: float) -> float:
    """Euro that an own hour is worth: what it would bill where people wait, and what it costs them,
    ``(by_the_hour tariff + burden) load**2``; ``by_the_hour`` is the share of income that follows hours (0-1),
    ``burden`` euro an hour at full load. In an empty week an hour is worth little (002 §4.3a; 000 Q4)."""
    return (by_the_hour * tariff + burden) * load * load


def net_of_hour(by_the_hour: float, tariff: float, paid: float, target: float, hour: float) -> float:
    """Euro that an hour of a task leaves: ``(by_the_hour tariff + target) paid - hour``, with ``target`` what an hour
    that counts for the own target is worth in euro; fee for service draws a task in, a budget does not (002 §4.2b)."""
    return (by_the_hour * tariff + target) * paid - hour


def gain(party: Party, share_after: float, hours: float, sorting_hours: float) -> float:
    """Euro per case that a party gains by an option: ``(after - claim) net hours + sorting_hours hour``: what the task
    itself brings or costs, and the hours that a clear division saves (B14)."""
    return (share_after - party.claim) * party.net * hours + sorting_hours * party.hour


def best_option(one: Party, other: Party, hours: float, sorting_hours: float) -> Option | None:
    """The option that is best for who gains least, if both gain; None when they find nothing (002 §4.2).

    >>> welfare = Party(able=True, claim=0.9, net=5.0, hour=10.0)
    >>> home_care = Party(able=True, claim=0.5, net=-10.0, hour=20.0)
    >>> best_option(welfare, home_care, hours=10.0, sorting_hours=6.0)
    <Option.ONE: 'one'>
    """
    best, chosen = 0.0, None
    for option, share in SHARE_OF_ONE.items():
        if (share > 0.0 and not one.able) or (share < 1.0 and not other.able):
            continue
        worst = min(gain(one, share, hours, sorting_hours), gain(other, 1.0 - share, hours, sorting_hours))
        if worst > best:
            best, chosen = worst, option
    return chosen
