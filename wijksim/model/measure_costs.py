"""What measures cost by themselves: paid by whom the measure says, from the week of the decision (maatregelkosten)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wijksim.agents.ledger import OUTSIDE
from wijksim.domain.accounts import Stream
from wijksim.domain.measure import CENTS_PER_EURO, WEEKS_PER_YEAR
from wijksim.domain.vocabulary import Payer
from wijksim.mechanisms.money import bill_cents, split_cents
from wijksim.scenario.measure_parts import MeasureCost
from wijksim.scenario.scenario import Measure

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel


def hours_with_own_price(model: "WijkModel") -> float:
    """Hours a week of planned boundary work that measures pay at a price of their own."""
    return sum(people.hours_per_week for people, _ in _priced(model))


def pay_measures(model: "WijkModel", homes: Iterable[float]) -> None:
    """Pay this week's cost of measures. ``homes`` are the shares of planned boundary work by organisation, which get
    the money for the people of measures; all else goes outside."""
    week = model.world.week
    if week < 0:
        return
    shares = list(homes)
    for people, measure in _priced(model):
        _bill(model, measure, people.euro_per_year / WEEKS_PER_YEAR, Stream.BOUNDARY_WORK, shares)
    for measure in model.carried_out.measures:
        cost = measure.cost
        if cost is None:
            continue
        once = cost.once_euro if week == measure.start and measure.when is None else 0.0
        running = cost.euro_per_year / WEEKS_PER_YEAR if measure.holds_in(week) else 0.0
        _bill(model, measure, once + running, Stream.MEASURE, [])


def _priced(model: "WijkModel") -> list[tuple]:
    """People of measures in force who have a price of their own, each with the measure."""
    week = model.world.week
    return [
        (each.people, each)
        for each in (model.carried_out.measures if week >= 0 else ())
        if each.people is not None and each.people.euro_per_fte is not None and each.holds_in(week)
    ]


def _bill(model: "WijkModel", measure: Measure, euro: float, stream: Stream, homes: list[float]) -> None:
    """Every payer of a measure pays its share: to the homes of its people, or outside."""
    ledger, cents = model.world.ledger, bill_cents(euro, CENTS_PER_EURO)
    if cents == 0:
        return
    paid_by = (measure.cost or MeasureCost()).paid_by
    targets = [agent.account for agent in model.organisations] if homes else [OUTSIDE]
    for payer, part in zip(paid_by, split_cents(cents, list(paid_by.values())), strict=True):
        for target, piece in zip(targets, split_cents(part, homes or [1.0]), strict=True):
            ledger.move(Payer[payer.upper()], target, stream, piece)
