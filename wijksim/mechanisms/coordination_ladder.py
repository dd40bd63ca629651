"""The ladder of coordination as a label of what happens between two organisations (coördinatieladder; 000 Q4; Metcalfe
1994; E22, P26), and how good a frame for policy two organisations have with it. Observed only: no rule reads it."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Pairs
from wijksim.mechanisms.compiled import Floats, Ints, compiled, loop
from wijksim.mechanisms.coordination_cost import mean_permeability

ABOUT = About(
    name="ladder of coordination (a label)",
    dutch="coördinatieladder",
    sources=("000 Q2", "000 Q4", "Metcalfe 1994 (evidence §3)"),
    rows=("E22",),
    outcomes=("coordination_level", "policy_frame_quality"),
)  # fmt: skip

RUNGS = (0.2, 0.3, 0.3, 0.25, 0.5, 0.5, 0.5, 0.75)
"""Values above which each rung is reached, from the lowest: knowledge, knowledge, trust, openness, clarity, joint cases
per
10,000 residents and week, share solved, agreement. A label that no rule reads, hence no parameters."""
NO_CASES = 1e-9
"""Joint cases a week below which there are none: what a moving average keeps."""
HALF_WAY_UP = 4
"""Rungs of not contradicting each other; the other half makes a joint policy. The form of an observed label."""


@compiled
def level_of_pair(
    knowledge: float,
    trust: float,
    clarity: float,
    openness: float,
    joint_rate: float,
    solved_share: float,
    agreement: float,
) -> int:
    """Level 0-8 of a pair of organisations; each rung asks all rungs below it.

    1 communicate (they know each other, knowledge > 0.2), 2 consult (> 0.3), 3 avoid divergence (trust > 0.3), 4 seek
    agreement (openness > 0.25), 5 conciliate (clarity > 0.5), 6 joint cases (joint_rate > 0.5 per 10,000 residents and
    week), 7 they succeed (half of them solved), 8 joint priority (agreement on the concrete goal > 0.75).
    """
    rungs = (
        knowledge > RUNGS[0],
        knowledge > RUNGS[1],
        trust > RUNGS[2],
        openness > RUNGS[3],
        clarity > RUNGS[4],
        joint_rate > RUNGS[5],
        solved_share > RUNGS[6],
        agreement > RUNGS[7],
    )
    level = 0
    for reached in rungs:
        if not reached:
            break
        level += 1
    return level


@loop
def levels_of_pairs(per_10000: float, pairs: Pairs) -> None:
    """Write the level of every pair, the same both ways; the weaker direction counts."""
    n = pairs.level.shape[0]
    for a in range(n):
        for b in range(a + 1, n):
            rate = pairs.joint_rate[a, b]
            pairs.level[a, b] = level_of_pair(
                min(pairs.knowledge[a, b], pairs.knowledge[b, a]),
                min(pairs.trust[a, b], pairs.trust[b, a]),
                pairs.clarity[a, b],
                mean_permeability(pairs.permeability[a, b]),
                rate / per_10000,
                pairs.solved_rate[a, b] / rate if rate > NO_CASES else 0.0,
                pairs.vision[a, b],
            )
            pairs.level[b, a] = pairs.level[a, b]


@compiled
def quality_of_policy_frame(level: int, agreement: float) -> float:
    """How well a policy can be made and carried out together (0-1): ``(max(0, level - 4) / 4)**2 * agreement``.

    Not contradicting each other (up to level 4) gives no joint policy yet; a good frame asks for far-reaching
    coordination and agreement on the goal made concrete (000 Q4; E22, P26). The form is convex on purpose: the source
    says that only the highest rungs bring it.
    """
    rungs = max(0, level - HALF_WAY_UP) / HALF_WAY_UP
    return rungs * rungs * agreement


@compiled
def mean_quality_of_policy_frames(level: Ints, agreement: Floats) -> float:
    """Mean over pairs of :func:`quality_of_policy_frame`; 0 when there is only one organisation."""
    n, total = level.shape[0], 0.0
    for a in range(n):
        for b in range(a + 1, n):
            total += quality_of_policy_frame(level[a, b], agreement[a, b])
    return total / max(1, n * (n - 1) // 2)
