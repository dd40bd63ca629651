"""Who takes a task up in a case: by what is paid, or by a division that people made here (taken; 002 §3.1, §4.2,
§5.1.1; N1, N13, N16-N17, B14, R1)."""

import numpy as np

from wijksim.domain.vocabulary import N_BOUNDARIES, Boundary
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Pairs, Tasks
from wijksim.mechanisms.compiled import Bools, Floats, Record, Seed, compiled, loop, step
from wijksim.mechanisms.experiments import faded_here
from wijksim.mechanisms.permeability import Allowed, relaxed, resting_permeability, weights_of
from wijksim.mechanisms.scale import put_up_fence
from wijksim.mechanisms.what_objects_do import fading_under_covenant, paid_by_tender
from wijksim.randomness import uniform

ABOUT = About(
    name="tasks and who does them",
    dutch="taken en wie ze doet",
    sources=("001", "002 §3.1", "002 §4.2a", "002 §4.2c", "002 §5.1.1"),
    rows=("B2", "B14", "N1", "N13", "N16", "N17", "R1"),
    outcomes=("task_clarity", "task_gaps", "task_overlaps", "tasks_moved", "permeability_sectoral"),
    switches=("clarity",),
)  # fmt: skip

GAP = -1
"""Nobody takes the task up."""
OVERLAP = -2
"""Two or more take it up, without an agreement."""
OLD_FROM = 4
"""First band of age that organisations for the elderly serve: 65 and older."""
HALF = 0.5
"""Each of the two houses counts for half in what lies between them."""
_APART = np.uint64(1 << 52)
"""Distance between two draws about one case in one decision; keys stay far below it."""
_SECTORAL, _FINANCIAL = int(Boundary.SECTORAL), int(Boundary.FINANCIAL)


@compiled
def paid_share(contract: float, arranged: float) -> float:
    """Share (0-1) of an hour of a task that somebody pays: ``c + (1 - c) arranged`` with c the contract (0 for who is
    only able) and what was arranged here on top (002 §4.1, B2)."""
    own = max(0.0, contract)
    return own + (1.0 - own) * arranged


@compiled
def claim_of(contract: float, paid: float, freely: float, by_pay: float) -> float:
    """Probability (0-1) that an organisation takes the task up in a case, ``freely + by_pay * paid``; 0 for who is not
    able (``contract`` below 0). Who is paid nearly always does, who is only able now and then (002 §4.2c; N13)."""
    if contract < 0.0:
        return 0.0
    return min(1.0, freely + by_pay * paid)


@compiled
def task_in(cumulative: Floats, u: float) -> int:
    """The task that a need is about, by a draw ``u`` (0-1) from cumulative shares [t] of the work of one house; -1 when
    it has no tasks."""
    last = cumulative.size - 1
    if cumulative[last] <= 0.0:
        return -1
    for t in range(cumulative.size):
        if u < cumulative[t]:
            return t
    return last


@step
def who_takes(tasks: Tasks, t: int, a: int, buurt: int, is_old: bool, division: Seed, claims: Seed, key: Seed) -> int:
    """Who takes task ``t`` up in a case that lies with ``a``: an organisation, :data:`GAP` or :data:`OVERLAP`.

    A division that holds in this case decides, and may give the task to ``a`` itself: in ``here`` of the cases one that
    an experiment made in the buurt, else in ``agreed`` of them that of the wijk. Without one every other house that is
    able draws for itself by its claim.
    """
    n = tasks.claim.shape[0]
    holds, u = uniform(division, key), uniform(division, key + _APART)
    if holds < tasks.here[buurt, t]:
        return int(tasks.takers_here[buurt, t, 0 if u < HALF else 1])
    if holds < tasks.agreed[t]:
        edge = 0.0
        for o in range(n):
            edge += tasks.share[o, t]
            if u < edge:
                return o
    taker = GAP
    for o in range(n):
        able = o != a and (is_old or not tasks.for_elderly[o])
        if able and uniform(claims, key + _APART * np.uint64(o + 1)) < tasks.claim[o, t]:
            if taker != GAP:
                return OVERLAP
            taker = o
    return taker


@compiled
def kept(strength: float, fading: float) -> float:
    """Strength (0-1) of a division a week later, ``s (1 - fading)``: what nobody keeps alive is lost again (002 §5.1.1;
    R1)."""
    return strength * (1.0 - fading)


@compiled
def agreed_more(strength: float, share: float, most: float) -> float:
    """Strength of a division after ``share`` (0-1) of what was open was settled, ``s + share (most - s)``; habits of
    the shop floor hold in at most ``most`` of the cases."""
    return strength + share * max(0.0, most - strength)


@compiled
def chance_of_one(claims: Floats) -> tuple[float, float]:
    """Chances (0-1) that exactly one of several houses takes a task up, and that nobody does, by their claims [o]."""
    nobody, one = 1.0, 0.0
    for o in range(claims.size):
        one = one * (1.0 - claims[o]) + nobody * claims[o]
        nobody *= 1.0 - claims[o]
    return one, nobody


@compiled
def paid_by_system(
    settings: Record, organisations: Record, policy_support: Floats, inside_fence: Bools, result: Floats
) -> None:
    """Share of unpaid work that the system lets be paid at each house, written to ``result`` [o], 0-1: by integration
    of its money, by support at policy level, by powers in the area and inside a fence, under what the law partitions
    (B2, B10, R2, R5)."""
    p = settings[0]
    resting = np.empty(N_BOUNDARIES)
    for o in range(organisations.size):
        allowed = Allowed(
            organisations[o].integration,
            p["accountability_team_mode"],
            policy_support[o],
            0.0,
            0.0,
            p["funding.decentralised"],
        )
        resting_permeability(p["permeability.base"], allowed, weights_of(p), p["permeability.legal_ceiling"], resting)
        put_up_fence(resting, p["scale.fence"], inside_fence[o], p["scale.fence_opens"], p["scale.fence_hardens"])
        result[o] = resting[_FINANCIAL]


@loop
def let_tasks_rest(settings: Record, tasks: Tasks, allowed: Floats, covenant: Floats, tender: Floats) -> None:
    """A week in which nobody settles anything: what was arranged goes back to what the system ``allowed`` [o] pays,
    claims follow pay, divisions fade, and what broke is forgotten; in place. Strengths [o] of ``covenant`` and
    ``tender`` hold on to what was divided and let pay follow it."""
    p = settings[0]
    ceiling = 1.0 if p["funding.decentralised"] > 0.0 else p["permeability.legal_ceiling"]
    for t in range(tasks.agreed.size):
        signed = 0.0
        for o in range(allowed.size):
            signed += tasks.share[o, t] * covenant[o]
        if p["clarity_on"] > 0.0:
            fading = fading_under_covenant(p["tasks.fading"], min(1.0, signed), p["objects.covenant_keeps"])
            tasks.agreed[t] = kept(tasks.agreed[t], fading)
        tasks.agenda[t] *= 1.0 - p["consultation.let_lie"]
        for o in range(allowed.size):
            before = tasks.arranged[o, t]
            done_here = tasks.agreed[t] * tasks.share[o, t]
            paid_here = paid_by_tender(allowed[o], tender[o], done_here, p["objects.tender_pays"], ceiling)
            after = relaxed(before, paid_here, p["permeability.relaxation"])
            tasks.arranged[o, t] = after if p["relaxation_on"] > 0.0 else max(before, after)
            paid = paid_share(tasks.contract[o, t], tasks.arranged[o, t])
            wanted = claim_of(tasks.contract[o, t], paid, p["tasks.freely"], p["tasks.by_pay"])
            if p["clarity_on"] > 0.0:
                tasks.claim[o, t] += p["tasks.drift"] * (wanted - tasks.claim[o, t])
            tasks.broke[o, t] *= 1.0 - p["permeability.memory"]
            tasks.unpaid[o, t] *= 1.0 - p["permeability.memory"]
            tasks.unpaid_seen[o, t] = 0.0
        tasks.seen[t] = 0.0
        for buurt in range(tasks.here.shape[0]):
            tasks.broke_here[buurt, t] *= 1.0 - p["permeability.memory"]
            if p["clarity_on"] > 0.0:
                tasks.here[buurt, t] = faded_here(tasks.here[buurt, t], p["tasks.fading"], tasks.held_here[buurt, t])


@loop
def measure_division(tasks: Tasks, pairs: Pairs) -> None:
    """How clear tasks are between two houses, how many are taken up at all, and how far they are paid, [o, o].

    Measured, not a state: means over the tasks that one of the two does, by how often they are asked. Clear is a task
    that exactly one takes up or an agreement covers; the sectoral boundary is open as far as somebody takes it up; the
    financial one as far as it is arranged that both are paid (002 §3.1, §4.1; B1-B2, N17).
    """
    n, kinds = tasks.claim.shape
    for t in range(kinds):
        one, nobody = chance_of_one(tasks.claim[:, t])
        covered = 0.0
        for buurt in range(tasks.here.shape[0]):
            covered += max(tasks.here[buurt, t], tasks.agreed[t]) / tasks.here.shape[0]
        covered = min(1.0, covered)
        tasks.clear[t] = covered + (1.0 - covered) * one
        tasks.gap[t] = (1.0 - covered) * nobody
    for a in range(n):
        for b in range(a + 1, n):
            weight, clear, taken, paid = 0.0, 0.0, 0.0, 0.0
            for t in range(kinds):
                if tasks.contract[a, t] >= 0.0 or tasks.contract[b, t] >= 0.0:
                    w = tasks.volume[t]
                    weight += w
                    clear += w * tasks.clear[t]
                    taken += w * (1.0 - tasks.gap[t])
                    paid += w * HALF * (tasks.arranged[a, t] + tasks.arranged[b, t])
            if weight > 0.0:
                pairs.clarity[a, b] = min(1.0, clear / weight)
                pairs.permeability[a, b, _SECTORAL] = min(1.0, taken / weight)
                pairs.permeability[a, b, _FINANCIAL] = min(1.0, paid / weight)
            pairs.clarity[b, a] = pairs.clarity[a, b]
            for k in (_SECTORAL, _FINANCIAL):
                pairs.permeability[b, a, k] = pairs.permeability[a, b, k]
