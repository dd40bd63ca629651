"""What grows and fades between two organisations, told a second time: plain Python, written from docs/odd.md.

No arrays, no compiled code and no function of the model itself: whoever doubts the loops of
``wijksim/mechanisms/pairs.py`` can read the theory here, and :mod:`test_pairs_agree` holds the two against each other.
All shares are 0-1; an organisation is a number, a pair is ``(a, b)``, a list of five goes by boundary in the order
sectoral, professional, financial, accountability, geographic.
"""

from dataclasses import dataclass, field

SECTORAL, PROFESSIONAL, FINANCIAL, ACCOUNTABILITY, GEOGRAPHIC = BOUNDARIES = range(5)
WEIGHT_IN_COST = (0.3, 0.2, 0.2, 0.2, 0.1)
"""How heavily each boundary weighs in the cost of crossing, in the same order."""
AT_A_TASK = (SECTORAL, FINANCIAL)
"""Boundaries that do not lie between two houses but at what is to be done."""
MEMORY_OF_RATES = 0.1
"""Share of the moving averages of joint cases that is new every week."""


def between_nothing_and_all(share):
    return max(0.0, min(1.0, share))


@dataclass
class Week:
    """What a pair (or one direction of it) lived through in a week."""

    solved: float
    not_solved: float


@dataclass
class Conditions:
    """What the system allows a pair: funding, accounts, support of policy makers, sector, area."""

    integration: tuple[float, float]
    """Share of the funding of either organisation that is pooled for the area."""
    policy_support: tuple[float, float]
    same_sector: bool
    same_area: float
    """How far the service areas coincide."""
    inside_fence: bool
    """Both are of this area only."""


@dataclass
class Direction:
    """What a holds of b."""

    trust: float
    knowledge: float
    broke: list[float] = field(default_factory=lambda: [0.0] * 5)
    """Attempts that broke at each boundary, fading."""
    joint_rate: float = 0.0
    solved_rate: float = 0.0


@dataclass
class Between:
    """What is the same both ways."""

    clarity: float
    open: list[float]


def direction_a_week_later(p, now: Direction, week: Week) -> Direction:
    """Memory of what a lived through with b, whose trust and knowledge hang on people; ``p`` holds the parameters of the
    week."""
    joint_cases = week.solved + week.not_solved
    return Direction(
        trust=now.trust,
        knowledge=now.knowledge,
        broke=[attempts * (1 - p["permeability.memory"]) for attempts in now.broke],
        joint_rate=(1 - MEMORY_OF_RATES) * now.joint_rate + MEMORY_OF_RATES * joint_cases,
        solved_rate=(1 - MEMORY_OF_RATES) * now.solved_rate + MEMORY_OF_RATES * week.solved,
    )


def between_a_week_later(p, now: Between, system: Conditions) -> Between:
    """Method, registration and area close again to what the system allows; who does what and what is paid lie at a
    task, and how clear that is divided is measured there."""
    rest = boundaries_at_rest(p, system)
    after = [
        openness if k in AT_A_TASK else openness + p["permeability.relaxation"] * (rest[k] - openness)
        for k, openness in enumerate(now.open)
    ]
    if not p["relaxation_on"]:  # boundaries that do not close may still open
        after = [max(before, later) for before, later in zip(now.open, after, strict=True)]
    return Between(now.clarity, after)


def boundaries_at_rest(p, system: Conditions) -> list[float]:
    """Openness that the system allows each boundary without anybody's effort."""
    pooled = min(system.integration)
    support = (system.policy_support[0] * system.policy_support[1]) ** 0.5
    together = p["permeability.by_sector"] * system.same_sector
    for_money_and_accounts = p["permeability.by_policy"] * support
    for_money_and_accounts += p["permeability.by_decentralisation"] * p["funding.decentralised"]
    rest = [p["permeability.base"]] * 5
    rest[SECTORAL] += together
    rest[PROFESSIONAL] += together
    rest[FINANCIAL] += p["permeability.by_integration"] * pooled + for_money_and_accounts
    rest[ACCOUNTABILITY] += p["permeability.by_team"] * p["accountability_team_mode"] + for_money_and_accounts
    rest[GEOGRAPHIC] += p["permeability.by_area"] * system.same_area
    if not p["funding.decentralised"]:  # the law keeps money and accounts apart
        for k in (FINANCIAL, ACCOUNTABILITY):
            rest[k] = min(rest[k], p["permeability.legal_ceiling"])
    rest = [between_nothing_and_all(openness) for openness in rest]
    if p["scale.fence"] and system.inside_fence:
        rest[FINANCIAL] = between_nothing_and_all(rest[FINANCIAL] + p["scale.fence_opens"])
        rest[ACCOUNTABILITY] = between_nothing_and_all(rest[ACCOUNTABILITY] + p["scale.fence_opens"])
    elif p["scale.fence"]:
        rest[GEOGRAPHIC] = between_nothing_and_all(rest[GEOGRAPHIC] - p["scale.fence_hardens"])
    return rest


def mean_openness(openness: list[float]) -> float:
    return sum(weight * share for weight, share in zip(WEIGHT_IN_COST, openness, strict=True))


def rung(one: Direction, other: Direction, between: Between, agreement: float, tens_of_thousands: float) -> int:
    """Level of coordination, 0-8: each rung of the ladder asks all rungs below it, and of both organisations.

    ``agreement`` on the goal made concrete; ``tens_of_thousands`` of residents, as joint cases count per 10,000.
    """
    together = one.joint_rate
    ladder = [
        min(one.knowledge, other.knowledge) > 0.2,  # communicate
        min(one.knowledge, other.knowledge) > 0.3,  # consult
        min(one.trust, other.trust) > 0.3,  # avoid divergence
        mean_openness(between.open) > 0.25,  # seek agreement
        between.clarity > 0.5,  # conciliate
        together / tens_of_thousands > 0.5,  # joint cases
        together > 1e-9 and one.solved_rate / together > 0.5,  # that succeed
        agreement > 0.75,  # joint priority
    ]
    return ladder.index(False) if False in ladder else len(ladder)
