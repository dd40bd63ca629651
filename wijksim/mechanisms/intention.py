"""Intending and practising: seven in ten want it, three to four do it (willen en doen; 004 ¶; Q1-Q3, E21, P8)."""

from wijksim.domain.measure import WEEKS_OF_A_CENTURY, WEEKS_PER_HALF_YEAR, WEEKS_PER_YEAR
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Ints, Record, compiled

ABOUT = About(
    name="intending and practising",
    dutch="willen en doen",
    sources=("004 ¶", "004 Pandora", "evidence §2.16"),
    rows=("Q1", "Q2", "Q3", "E21", "E29", "A18"),
    outcomes=("intention_share", "practice_share", "structural_share"),
)  # fmt: skip

JOINT_PRACTICE = 2
"""Joint cases in half a year from which a professional counts as practising: a definition of the outcome."""


@compiled
def wants_joint_work(
    intercept: float, motivation: float, win_win: float, experience: float, by_experience: float, frustration: float
) -> bool:
    """Whether a professional would act jointly, leaving cost, accountability and load aside: ``intercept +
    motivation + win_win + by_experience * experience - frustration > 0`` with ``win_win`` the gain seen for the
    whole system, not the own purse (004 ¶; evidence §2.16)."""
    return intercept + motivation + win_win + by_experience * experience - frustration > 0.0


@compiled
def win_win_seen(
    usual: float, by_success: float, by_returns: float, solved_per_professional: float, visibility_of_returns: float
) -> float:
    """Gain for the whole system that people in an organisation see: ``usual + by_success s / (1 + s) + by_returns
    v`` with s the joint cases solved of late per professional and v the visibility of returns (cost-benefit
    analysis in use)."""
    seen = solved_per_professional / (1.0 + solved_per_professional)
    return usual + by_success * seen + by_returns * visibility_of_returns


@compiled
def update_practice(
    settings: Record, week: int, professionals: Record, joint_starts: Ints, organisations: Record
) -> None:
    """Write ``intends``, ``practises`` and ``weeks_practising`` of every professional.

    Practice: at least two joint cases in either role in the last 26 weeks; structural when that status held for 52
    weeks on end. The column of ``joint_starts`` [n, 26] of next week is emptied for reuse.
    """
    p = settings[0]
    next_week = (week + 1 + WEEKS_OF_A_CENTURY) % WEEKS_PER_HALF_YEAR
    for i in range(professionals.size):
        pro = professionals[i]
        recent = 0
        for w in range(WEEKS_PER_HALF_YEAR):
            recent += joint_starts[i, w]
        pro.joint_recent = recent
        pro.practises = recent >= JOINT_PRACTICE
        pro.weeks_practising = pro.weeks_practising + 1 if pro.practises else 0
        pro.intends = wants_joint_work(
            p["intention.intercept"],
            pro.motivation,
            p["intention.win_win"] * organisations[pro.organisation].win_win_seen,
            pro.experience,
            p["intention.experience"],
            p["intention.frustration"] * pro.frustration,
        )
        joint_starts[i, next_week] = 0
        pro.experience *= 1.0 - p["experience.decay"]
        pro.frustration *= 1.0 - p["experience.decay"]
        pro.habituated_room += p["discretion.habituation"] * (
            organisations[pro.organisation].room - pro.habituated_room
        )


@compiled
def shares_of_professionals(professionals: Record) -> tuple[float, float, float]:
    """Shares (0-1) of professionals who intend, practise, and do so structurally."""
    intend, practise, structural = 0, 0, 0
    for i in range(professionals.size):
        intend += int(professionals[i].intends)
        practise += int(professionals[i].practises)
        structural += int(professionals[i].weeks_practising >= WEEKS_PER_YEAR)
    n = max(1, professionals.size)
    return intend / n, practise / n, structural / n
