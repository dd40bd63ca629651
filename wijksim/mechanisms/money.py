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


def lump_cents(contracted_hours: float, budget_share: float, cents_per_hour: float) -> int:
    """Budget of a week that does not depend on the hours worked: ``budget_share`` (0-1) of the contracted hours, at the
    tariff, rounded half up (lumpsum; 002 §2.3-3)."""
    return bill_cents(contracted_hours * budget_share, cents_per_hour)


def paid_cents(billed: int, budget: int, lump_sum: float) -> int:
    """What is paid for own production in a week: ``(1 - lump_sum) billed + lump_sum budget``, rounded half up; with
    ``lump_sum`` the share (0-1) that is paid as a lump (002 §2.3-3, §4.1; K3, W12)."""
    return floor((1.0 - lump_sum) * billed + lump_sum * budget + ROUND_HALF_UP)


def pool_shares(budgets: Sequence[float], joint_results: Sequence[float], for_joint: float) -> list[float]:
    """How the pool is divided: ``for_joint`` (0-1) of it as a lump for each solved joint case, the rest by the budgets
    of who takes part; by budgets alone while nothing is solved, and evenly while nobody has one. Sums to 1.

    Nothing follows the hours of a case: paid by the hour from a pool, everybody would still want the hours (002 §5.1.1;
    R2, R4).
    """
    budget, results = sum(budgets), sum(joint_results)
    by_budget = [own / budget for own in budgets] if budget > 0.0 else [1.0 / len(budgets)] * len(budgets)
    if results == 0.0:
        return by_budget
    return [
        (1.0 - for_joint) * share + for_joint * result / results
        for share, result in zip(by_budget, joint_results, strict=True)
    ]
