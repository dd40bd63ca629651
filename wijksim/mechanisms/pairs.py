"""One week of learning and forgetting between all pairs of organisations: the loop over the rules of clarity and
permeability (002 §3.1, §4.2-§4.3). What their people know of each other is in :mod:`wijksim.mechanisms.ties`."""

import numpy as np

from wijksim.domain.vocabulary import N_BOUNDARIES, Boundary
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Pairs
from wijksim.mechanisms.compiled import Floats, Record, compiled, step
from wijksim.mechanisms.frames import distance
from wijksim.mechanisms.learning_rate import learned
from wijksim.mechanisms.permeability import Allowed, relaxed, resting_permeability, weights_of
from wijksim.mechanisms.scale import put_up_fence

ABOUT = About(
    name="learning and forgetting between organisations",
    dutch="leren en vergeten",
    sources=("002 §3.1", "002 §4.2", "002 §4.3"),
    rows=("B15", "E27"),
    outcomes=("permeability_professional", "permeability_accountability", "permeability_geographic"),
)  # fmt: skip

BETWEEN_HOUSES = (int(Boundary.PROFESSIONAL), int(Boundary.ACCOUNTABILITY), int(Boundary.GEOGRAPHIC))
"""Boundaries that lie between two houses, whatever the task."""
NEW_IN_RATES = 0.1
"""Share of the moving averages of joint cases that is new every week: about ten weeks [a measure]."""


@compiled
def learn_and_forget(settings: Record, organisations: Record, policy_support: Floats, pairs: Pairs) -> None:
    """Advance every pair [o, o] by a week, in place; the counters of this week are emptied.

    Permeability is the same both ways; what lies between two houses by who does what and what is paid is measured from
    their tasks (:mod:`wijksim.mechanisms.tasks`). ``joint_rate`` and ``solved_rate`` are moving averages of closed and
    solved joint cases.
    """
    p = settings[0]
    n = organisations.size
    resting = np.empty(N_BOUNDARIES)
    for a in range(n):
        for b in range(n):
            if a != b:
                _remember_one_way(p, a, b, pairs)
    for a in range(n):
        for b in range(a + 1, n):
            support = policy_support[a] * policy_support[b]
            _rest_of_pair(p, organisations[a], organisations[b], pairs.same_area[a, b], support, resting)
            inside = pairs.inside_fence[a, b] > 0.0
            put_up_fence(resting, p["scale.fence"], inside, p["scale.fence_opens"], p["scale.fence_hardens"])
            _move_between(p, a, b, resting, pairs)
    for counter in (
        pairs.successes, pairs.failures, pairs.proposals, pairs.contact_hours,
    ):  # fmt: skip
        counter[:] = 0.0
    pairs.seen_by_workers[:] = 0.0


@step
def _remember_one_way(p: Record, a: int, b: int, pairs: Pairs) -> None:
    """What one organisation remembers of another, which need not be mutual: what broke, how often it worked."""
    solved, failed = pairs.successes[a, b], pairs.failures[a, b]
    tried = solved + failed
    for k in range(N_BOUNDARIES):
        pairs.failed_attempts[a, b, k] *= 1.0 - p["permeability.memory"]
    pairs.agenda[a, b] *= 1.0 - p["consultation.let_lie"]
    pairs.joint_rate[a, b] += NEW_IN_RATES * (tried - pairs.joint_rate[a, b])
    pairs.solved_rate[a, b] += NEW_IN_RATES * (solved - pairs.solved_rate[a, b])


@compiled
def _rest_of_pair(p: Record, one: Record, other: Record, same_area: float, support: float, resting: Floats) -> None:
    """What the system allows two organisations; ``support`` is the product of the policy support of both."""
    allowed = Allowed(
        min(one.integration, other.integration),
        p["accountability_team_mode"],
        np.sqrt(support),
        1.0 if one.sector == other.sector else 0.0,
        same_area,
        p["funding.decentralised"],
    )
    resting_permeability(p["permeability.base"], allowed, weights_of(p), p["permeability.legal_ceiling"], resting)


@step
def _move_between(p: Record, a: int, b: int, resting: Floats, pairs: Pairs) -> None:
    """What lies between two organisations and is the same from both sides: method, registration and area."""
    for k in BETWEEN_HOUSES:
        before = pairs.permeability[a, b, k]
        after = relaxed(before, resting[k], p["permeability.relaxation"])
        pairs.permeability[a, b, k] = after if p["relaxation_on"] > 0.0 else max(before, after)
        pairs.permeability[b, a, k] = pairs.permeability[a, b, k]


@compiled
def shares_learned(
    settings: Record, scale: float, successes: Floats, contact_hours: Floats, joint: Floats, contact: Floats
) -> None:
    """Learned shares (0-1) by pair from solved joint cases and from hours of contact, for the frames."""
    p = settings[0]
    for a in range(joint.shape[0]):
        for b in range(joint.shape[0]):
            joint[a, b] = learned(p["frames.joint"], successes[a, b], scale)
            contact[a, b] = learned(p["frames.contact"], contact_hours[a, b], scale)


@compiled
def distances(points: Floats, result: Floats) -> None:
    """Distance (0-1) between the points of every pair, [o, o]."""
    for a in range(points.shape[0]):
        for b in range(points.shape[0]):
            result[a, b] = distance(points[a], points[b])
