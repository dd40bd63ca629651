"""Money in whole cents, by payer and by stream; nothing is lost in rounding (geldstromen; 002 §2.3-3, §4.1, §5.1.1; B2,
K3, R2, R17)."""

from collections.abc import Sequence
from math import floor

from wijksim.domain.measure import ROUND_HALF_UP
from wijksim.mechanisms.about import About

ABOUT = About(
    name="money by payer and by stream",
    dutch="geldstromen",
    sources=("002 §2.3-3", "002 §4.1", "002 §5.1.1"),
    rows=("B2", "K3", "R2", "R4", "R17"),
    levers=("funding.integration", "funding.team_budget"),
    outcomes=(
        "production_care", "production_welfare", "production_housing", "cost_municipality", "cost_insurer",
        "cost_care_office", "cost_housing_association", "cost_residents", "cost_total",
    ),
)  # fmt: skip

BY_HOURS = 0.5
"""Part of the pool that is divided by hours, the rest by results [assumed; the pool is replaced in the second
design]."""


def bill_cents(hours: float, cents_per_hour: float) -> int:
    """Bill for ``hours``, rounded half up to a cent."""
    return floor(hours * cents_per_hour + ROUND_HALF_UP)


def split_cents(amount: int, shares: Sequence[float]) -> list[int]:
    """Divide ``amount`` (>= 0) by ``shares`` (sum 1); what rounding leaves goes to the first, so that the parts add
    up."""
    parts = [floor(amount * share) for share in shares]
    parts[0] += amount - sum(parts)
    return parts


def pooled_cents(amount: int, integration: float) -> int:
    """Part of a bill that goes into the pool of the area: ``integration`` (0-1) of it, rounded down (002 §5.1.1;
    R2)."""
    return floor(amount * integration)


def pool_shares(own_hours: Sequence[float], joint_results: Sequence[float]) -> list[float]:
    """How the pool is divided: half by own hours, half by solved joint cases; by hours alone while nothing is
    solved, and evenly while nobody works. Sums to 1 (002 §5.1.1; R2, R4)."""
    hours, results = sum(own_hours), sum(joint_results)
    if hours == 0.0:
        return [1.0 / len(own_hours)] * len(own_hours)
    by_hours = [own / hours for own in own_hours]
    if results == 0.0:
        return by_hours
    return [
        BY_HOURS * share + (1.0 - BY_HOURS) * result / results
        for share, result in zip(by_hours, joint_results, strict=True)
    ]
