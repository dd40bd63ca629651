"""Professionals leave, and with them whom they knew (verloop; 002 §5.1.1; K7, R1)."""

import numpy as np
import numpy.typing as npt

from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Network, Now
from wijksim.mechanisms.compiled import Ints, Record, compiled, loop
from wijksim.mechanisms.ties import forget, is_alive, share_handed_over, tie_to, trust_handed_over
from wijksim.randomness import decision, normal, stream, uniform, uniforms

ABOUT = About(
    name="people leave",
    dutch="verloop",
    sources=("002 §5.1.1", "decision 0008"),
    rows=("K7", "R1"),
    outcomes=("ties_per_person", "known_partner_share", "practice_share"),
    switches=("turnover",),
)  # fmt: skip

_LEAVE, _NEW = decision("leave_desk"), decision("new_at_desk")


@compiled
def chance_to_leave(per_year: float, weeks: float) -> float:
    """Chance (0-1) to leave within ``weeks`` for who leaves with ``per_year`` (0-1): ``1 - (1 - y)**(weeks / 52)``."""
    return 1.0 - (1.0 - min(1.0, per_year)) ** (weeks / WEEKS_PER_YEAR)


def who_leaves(now: Now, keys: npt.NDArray[np.uint64], weeks: float) -> npt.NDArray[np.bool_]:
    """Who of the professionals with these keys leaves within ``weeks``, as :func:`professionals_leave` has it."""
    chance = chance_to_leave(float(now.settings[0]["workers.turnover_per_year"]), weeks)
    leaves: npt.NDArray[np.bool_] = uniforms(stream(now.seed, _LEAVE, now.week), keys) < chance
    return leaves


@loop
def professionals_leave(
    now: Now, professionals: Record, joint_starts: Ints, network: Network, weeks: float, hand_over_weeks: float
) -> int:
    """Some professionals leave; who comes in their place takes over their cases, and starts anew with people: no ties
    but the share that was handed over, no experience with joint work, an own leaning towards it. Returns how many."""
    p, n = now.settings[0], 0
    leave, new = stream(now.seed, _LEAVE, now.week), stream(now.seed, _NEW, now.week)
    chance = chance_to_leave(p["workers.turnover_per_year"], weeks)
    share = share_handed_over(hand_over_weeks, p["workers.hand_over_half"])
    for i in range(professionals.size):
        pro = professionals[i]
        if uniform(leave, pro.key) >= chance:
            continue
        n += 1
        if share > 0.0:
            be_succeeded(network, i, share)
        else:
            forget(network, i)
        network.persons[i].since = now.week
        pro.motivation = p["engagement.motivation_spread"] * normal(new, pro.key)
        network.persons[i].passionate = pro.motivation > p["knowledge.passion_from"]
        pro.experience, pro.frustration = 0.0, 0.0
        pro.joint_recent, pro.weeks_practising, pro.practises = 0, 0, False
        for k in range(joint_starts.shape[1]):
            joint_starts[i, k] = 0
    return n


@loop
def be_succeeded(network: Network, i: int, share: float) -> None:
    """A successor in the same row, who was introduced to those whom the leaver knew: ``share`` (0-1) of how well they
    know each other passes on, and of trust beyond that in strangers."""
    house = network.persons[i].organisation
    for k in range(network.to.shape[1]):
        if is_alive(network, i, k):
            network.known[i, k] *= share
            stranger = network.institution[house, network.persons[network.to[i, k]].organisation]
            network.trust[i, k] = trust_handed_over(network.trust[i, k], stranger, share)
    for a in range(network.to.shape[0]):
        k = tie_to(network, a, i)
        if k >= 0:
            network.known[a, k] *= share
            stranger = network.institution[network.persons[a].organisation, house]
            network.trust[a, k] = trust_handed_over(network.trust[a, k], stranger, share)
