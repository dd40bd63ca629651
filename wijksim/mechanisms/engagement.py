"""Joint or alone: both professionals must agree per case (samen of alleen; 002 §2.3-3, §4.2-§4.3, §5.1; evidence
§2.3)."""

from typing import NamedTuple

import numpy as np

from wijksim.domain.events import Reason
from wijksim.domain.vocabulary import Boundary
from wijksim.mechanisms.about import About
from wijksim.mechanisms.accountability import accountability_load
from wijksim.mechanisms.compiled import Floats, Record, compiled
from wijksim.mechanisms.coordination_cost import most_closed_boundary
from wijksim.mechanisms.discretion import resistance, worth_a_deviation
from wijksim.mechanisms.information import pretext_share
from wijksim.mechanisms.tasks import paid_share
from wijksim.mechanisms.what_objects_do import irritation, registered_once

ABOUT = About(
    name="jointly or alone",
    dutch="samen of alleen",
    sources=("002 §2.3-3", "002 §4.2", "002 §4.3", "002 §5.1", "evidence §2.3"),
    rows=("B5", "K3", "W26"),
    levers=("room_to_manoeuvre",),
    outcomes=("collaboration", "refusals_legal", "refusals_pretext"),
)  # fmt: skip

EVEN_TRUST = 0.5
"""Trust that is no reason to refuse [assumed]."""
TRUST_AT_REST = 0.2
"""Trust at which the intercept holds: centres the formula, so that ``engagement.intercept`` is the parameter."""
BUSY_FROM = 0.9
"""Load from which it weighs on joint work [assumed; as above]."""

_FINANCIAL, _ACCOUNTABILITY, _SECTORAL = int(Boundary.FINANCIAL), int(Boundary.ACCOUNTABILITY), int(Boundary.SECTORAL)
_OWN, _ACCOUNT = int(Reason.OWN_INTEREST), int(Reason.ACCOUNTABILITY)
N_SCALES = int(Reason.UNCERTAINTY)
"""Number of considerations that a refusal may name, as many as there are reasons before the law."""
_LAW, _PRETEXT = int(Reason.LAW), int(Reason.PRETEXT)


class Attempt(NamedTuple):
    """What an attempt at joint work on one case comes up against, the same for both parties."""

    permeability: Floats
    """[5], how open each boundary between the two is, 0-1."""
    cost: float
    """Of working over the boundary."""
    benefit: float
    """Of working jointly on this case."""
    form: float
    """Strength of a shared form between the two, 0-1."""


@compiled
def considerations(
    p: Record,
    professional: Record,
    organisation: Record,
    trust: float,
    attempt: Attempt,
    billed: float,
    discretion: float,
    scales: Floats,
) -> float:
    """Weigh joint work on one case; returns the sum x of the considerations, and writes the heavy ones to ``scales``.

    ``x = intercept + b1 phi B - b2 cost - b3 account (1 - d) + b4 (trust - 0.2) + motivation + b5 experience
    - b6 max(0, load - 0.9) - resistance`` with phi the perceived captured benefit, to which the hours that are
    ``billed`` (:func:`billed_here`) give back of what production lost costs, B the benefit of joint work (0.6-1.7), d
    the discretion used (0 or 0.8). ``scales`` [6]: own interest, cost, accountability, distrust, load,
    uncertainty, each as its distance from an untroubled state, so that the most negative is the reason of a refusal.
    """
    account = (
        accountability_load(
            organisation.production_pressure,
            p["accountability.neighbourhood_demand"],
            p["accountability_team_mode"],
            attempt.permeability[_ACCOUNTABILITY],
        )
        * p["accountability_on"]
    )
    account = registered_once(account, attempt.form, p["objects.form_saves"])
    resist = resistance(
        professional.attachment, organisation.room, professional.habituated_room, p["discretion.resistance"]
    ) + irritation(attempt.form, professional.attachment, p["objects.form_irritates"])
    perceived = organisation.perceived + billed * organisation.withheld
    scales[0] = p["engagement.benefit"] * (perceived - p["wrong_pocket.fair_share"]) * attempt.benefit
    scales[1] = -p["engagement.cost"] * attempt.cost
    scales[2] = -p["engagement.accountability"] * account * (1.0 - discretion)
    scales[3] = p["engagement.trust"] * (trust - EVEN_TRUST)
    scales[4] = -p["engagement.load"] * max(0.0, professional.load - BUSY_FROM)
    scales[5] = -resist
    return (
        p["engagement.intercept"]
        + p["engagement.benefit"] * perceived * attempt.benefit
        + scales[1]
        + scales[2]
        + p["engagement.trust"] * (trust - TRUST_AT_REST)
        + scales[4]
        + scales[5]
        + professional.motivation
        + p["engagement.experience"] * professional.experience
    )


@compiled
def billed_here(contract: float, arranged: float, takes_task: bool, unpaid: float) -> float:
    """What can be billed of joint work on a task, relative to production lost by it (1 all of it, below 0 what is done
    unpaid on top): ``arranged - unpaid (1 - paid)`` for who takes the task on, with ``paid`` the share of an hour that
    contract and arrangement pay; ``arranged`` for the other (002 §2.3-3, §4.1; B2, K3-K4, W12)."""
    if not takes_task:
        return arranged
    return arranged - unpaid * (1.0 - paid_share(contract, arranged))


@compiled
def reason_of_refusal(scales: Floats) -> int:
    """The heaviest consideration against: a :class:`wijksim.domain.events.Reason`."""
    return int(np.argmin(scales)) + 1


@compiled
def boundary_of_refusal(reason: int, permeability: Floats, clear: bool) -> int:
    """Boundary at which an attempt broke: money for own interest, accounts for accountability, who does what where the
    task is not ``clear``, otherwise the boundary that costs most to cross."""
    if reason == _OWN:
        return _FINANCIAL
    if reason == _ACCOUNT:
        return _ACCOUNTABILITY
    if not clear:
        return _SECTORAL
    return most_closed_boundary(permeability)


@compiled
def has_room(p: Record, professional: Record, granted: float, benefit: float, weeks_left: float) -> float:
    """Discretion d of :func:`considerations`: ``discretion.strength`` when a deviation is worth it, else 0; with the
    budget switched off, in proportion to the room ``granted`` (0-1)."""
    if p["discretion_on"] == 0.0:
        return p["discretion.strength"] * granted
    if worth_a_deviation(benefit, professional.deviations, weeks_left):
        return float(p["discretion.strength"])
    return 0.0


@compiled
def reason_not_to_share(barred_by_law: bool, u: float, unwilling: float, pretext: float) -> int:
    """Why information on a case is not shared: the law, the law as a pretext of who is ``unwilling`` (0-1), or 0 when
    it is shared (002 §4.2; :mod:`wijksim.mechanisms.information`). ``u`` is a draw (0-1)."""
    if barred_by_law:
        return _LAW
    if u < pretext_share(unwilling, pretext):
        return _PRETEXT
    return 0
