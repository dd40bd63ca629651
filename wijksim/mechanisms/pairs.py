"""One week of learning and forgetting between all pairs of organisations: the loop over the rules of trust, knowledge,
clarity and permeability (002 §3.1, §4.2-§4.3)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.clarity import clarity_after_week, resting_clarity
from wijksim.mechanisms.compiled import Floats, Record, compiled
from wijksim.mechanisms.coordination_cost import mean_permeability
from wijksim.mechanisms.frames import distance
from wijksim.mechanisms.knowledge import knowledge_after_week
from wijksim.mechanisms.learning_rate import learned
from wijksim.mechanisms.permeability import relaxed, resting_permeability
from wijksim.mechanisms.scale import put_up_fence
from wijksim.mechanisms.trust import trust_after_week

ABOUT = About(
    name="learning and forgetting between organisations",
    dutch="leren en vergeten",
    sources=("002 §3.1", "002 §4.2", "002 §4.3"),
    rows=("B15", "E27"),
    outcomes=("trust", "network_density", "task_clarity"),
)  # fmt: skip


@compiled
def _learn_one_way(
    p: Record,
    scale: float,
    successes: Floats,
    failures: Floats,
    proposals: Floats,
    contact_hours: Floats,
    trust: Floats,
    knowledge: Floats,
    failed_attempts: Floats,
    joint_rate: Floats,
    solved_rate: Floats,
) -> None:
    """What one organisation learns about another, which need not be mutual: trust, knowledge, what broke, how often."""
    n = trust.shape[0]
    for a in range(n):
        for b in range(n):
            if a == b:
                continue
            tried = successes[a, b] + failures[a, b]
            if p.trust_on > 0.0:
                trust[a, b] = trust_after_week(
                    trust[a, b],
                    successes[a, b],
                    failures[a, b],
                    contact_hours[a, b],
                    scale,
                    p.trust_gain,
                    p.trust_loss,
                    p.trust_contact,
                    p.trust_decay,
                    p.trust_floor,
                )
            if p.knowledge_on > 0.0:
                knowledge[a, b] = knowledge_after_week(
                    knowledge[a, b],
                    tried + 0.2 * proposals[a, b],
                    contact_hours[a, b],
                    scale,
                    p.knowledge_gain,
                    p.knowledge_contact,
                    p.knowledge_decay,
                    p.knowledge_floor,
                )
            for k in range(5):
                failed_attempts[a, b, k] *= 1.0 - p.permeability_memory
            joint_rate[a, b] += 0.1 * (tried - joint_rate[a, b])
            solved_rate[a, b] += 0.1 * (successes[a, b] - solved_rate[a, b])


@compiled
def _move_between(
    p: Record,
    organisations: Record,
    same_area: Floats,
    inside_fence: Floats,
    policy_support: Floats,
    agreed: Floats,
    clarity: Floats,
    permeability: Floats,
) -> None:
    """What lies between two organisations and is the same from both sides: open boundaries and clear tasks."""
    n = organisations.size
    resting = np.empty(5)
    weights = np.array(
        [
            p.permeability_by_integration,
            p.permeability_by_team,
            p.permeability_by_policy,
            p.permeability_by_sector,
            p.permeability_by_area,
            p.permeability_by_decentralisation,
        ]
    )
    for a in range(n):
        for b in range(a + 1, n):
            same_sector = 1.0 if organisations[a].sector == organisations[b].sector else 0.0
            integration = min(organisations[a].integration, organisations[b].integration)
            support = np.sqrt(policy_support[a] * policy_support[b])
            resting_permeability(
                p.permeability_base,
                integration,
                p.accountability_team_mode,
                support,
                same_sector,
                same_area[a, b],
                p.funding_decentralised,
                p.permeability_legal_ceiling,
                weights,
                resting,
            )
            inside = inside_fence[a, b] > 0.0
            put_up_fence(resting, p.scale_fence, inside, p.scale_fence_opens, p.scale_fence_hardens)
            for k in range(5):
                before = permeability[a, b, k]
                after = relaxed(before, resting[k], p.permeability_relaxation)
                permeability[a, b, k] = after if p.relaxation_on > 0.0 else max(before, after)
                permeability[b, a, k] = permeability[a, b, k]
            if p.clarity_on > 0.0:
                rest = resting_clarity(p.clarity_base, p.clarity_by_closure, mean_permeability(permeability[a, b]))
                taken_away = max(-1.0, min(1.0, agreed[a, b]))
                clarity[a, b] = clarity_after_week(clarity[a, b], rest, p.clarity_drift, taken_away)
                clarity[b, a] = clarity[a, b]


@compiled
def learn_and_forget(
    settings: Record,
    scale: float,
    organisations: Record,
    same_area: Floats,
    inside_fence: Floats,
    policy_support: Floats,
    successes: Floats,
    failures: Floats,
    proposals: Floats,
    contact_hours: Floats,
    agreed: Floats,
    trust: Floats,
    knowledge: Floats,
    clarity: Floats,
    permeability: Floats,
    failed_attempts: Floats,
    joint_rate: Floats,
    solved_rate: Floats,
) -> None:
    """Advance every pair [o, o] by a week, in place; the counters of this week are emptied.

    ``agreed`` [o, o] is the share of vagueness that negotiation and consultation took away. Trust and knowledge are
    directed, clarity and permeability are the same both ways. ``joint_rate`` and ``solved_rate`` are moving averages of
    closed and solved joint cases.
    """
    p = settings[0]
    _learn_one_way(
        p,
        scale,
        successes,
        failures,
        proposals,
        contact_hours,
        trust,
        knowledge,
        failed_attempts,
        joint_rate,
        solved_rate,
    )
    _move_between(p, organisations, same_area, inside_fence, policy_support, agreed, clarity, permeability)
    successes[:], failures[:], proposals[:], contact_hours[:], agreed[:] = 0.0, 0.0, 0.0, 0.0, 0.0


@compiled
def shares_learned(
    settings: Record, scale: float, successes: Floats, contact_hours: Floats, joint: Floats, contact: Floats
) -> None:
    """Learned shares (0-1) by pair from solved joint cases and from hours of contact, for the frames."""
    p = settings[0]
    for a in range(joint.shape[0]):
        for b in range(joint.shape[0]):
            joint[a, b] = learned(p.frames_joint, successes[a, b], scale)
            contact[a, b] = learned(p.frames_contact, contact_hours[a, b], scale)


@compiled
def distances(points: Floats, result: Floats) -> None:
    """Distance (0-1) between the points of every pair, [o, o]."""
    for a in range(points.shape[0]):
        for b in range(points.shape[0]):
            result[a, b] = distance(points[a], points[b])
