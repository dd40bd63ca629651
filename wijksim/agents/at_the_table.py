"""What a boundary worker puts on the table, and what comes of it: a task, what is paid, or how two houses work
(grenzen onderhandelen; 001; 002 §3.1, §4.2-§4.3; N1-N4, W13)."""

from collections.abc import Mapping
from functools import cache
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from wijksim.agents.columns import F8
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.measure import AVERAGE_OF_TWO, CENTS_PER_EURO
from wijksim.domain.vocabulary import N_BOUNDARIES, Boundary, Level
from wijksim.mechanisms.division import SHARE_OF_ONE, Option, Party, best_option, net_of_hour, worth_of_hour
from wijksim.mechanisms.messages import chance_to_go_there
from wijksim.mechanisms.negotiation import effect_of_agreement, mandate, probability_of_agreement
from wijksim.mechanisms.permeability import opened
from wijksim.mechanisms.tasks import agreed_more, paid_share
from wijksim.randomness import draw, normal, stream_key

if TYPE_CHECKING:
    from wijksim.agents.boundary_worker import BoundaryWorker

LEFT_WHEN_SETTLED = 0.2
"""What stays in mind of what broke somewhere, once it was settled there [assumed]."""
EACH_PARTY = 0.5
"""Hours spent on two parties go half to each."""
ON_TASKS = (Boundary.SECTORAL, Boundary.FINANCIAL)
"""Boundaries that lie at a task, not between two houses."""
ALWAYS = 1.0
"""A division that somebody with a mandate makes can come to hold in all cases."""
_NEEDS_MANDATE = (Boundary.FINANCIAL, Boundary.ACCOUNTABILITY)
MANDATES: dict[Level, tuple[Boundary, ...]] = {
    Level.OPERATIONAL: (),
    Level.INFORMAL: (),
    Level.TACTICAL: (Boundary.SECTORAL, Boundary.ACCOUNTABILITY, Boundary.GEOGRAPHIC),
    Level.POLICY: (Boundary.FINANCIAL,),
}
"""What each level can move: project leaders who does what, registration and areas, policy officers what is paid; how
one works changes by knowing each other, and with an interpreter (002 §4.3; W5-W7)."""


class Item(NamedTuple):
    """One thing to settle between two houses."""

    boundary: Boundary
    a: int
    b: int
    task: int = -1
    """Task it is about, -1 for what lies between two houses whatever the task."""


class InMind(NamedTuple):
    """Cases that broke, as far as somebody knows of them and can do something about it."""

    tasks: F8
    """[t], on who does it."""
    pay: F8
    """[o, t], on what is not paid at a house."""
    pairs: F8
    """[o, o, 5], on how two houses work, above the diagonal."""

    @property
    def cases(self) -> float:
        return float(self.tasks.sum() + self.pay.sum() + self.pairs.sum())


def mandates_of(worker: "BoundaryWorker") -> tuple[Boundary, ...]:
    """Boundaries about which this person can agree something; whoever directs, about all but how others work."""
    if worker.lead == "single":
        return MANDATES[Level.TACTICAL] + MANDATES[Level.POLICY]
    return MANDATES[worker.level]


def in_mind(worker: "BoundaryWorker") -> InMind:
    """What was told, and of the own house a part of what broke there; a single lead is of no house whose people come
    by (002 §4.3a, §5.1.2; W34, R7)."""
    world, allowed, home = worker.world, mandates_of(worker), worker.home
    ear = 0.0 if worker.lead == "single" else world.rules["messages.own_house"]
    tasks, pay = np.zeros_like(world.told_of_tasks), np.zeros_like(world.told_of_pay)
    pairs = np.zeros_like(world.told)
    if Boundary.SECTORAL in allowed:
        tasks = world.told_of_tasks + ear * world.tasks.broke[home]
    if Boundary.FINANCIAL in allowed:
        pay = world.told_of_pay.copy()
        pay[home] += ear * world.tasks.unpaid[home]
    for k in allowed:
        if k not in ON_TASKS:
            told = world.told[:, :, k].copy()
            told[home] += ear * world.pairs.failed_attempts[home, :, k]
            pairs[:, :, k] = np.maximum(told, told.T) * _above_diagonal(len(told))
    return InMind(tasks, pay, pairs)


@cache
def _above_diagonal(n: int) -> F8:
    """[n, n], 1 above the diagonal, so that every pair counts once."""
    return np.triu(np.ones((n, n)), 1)


def what_to_negotiate(worker: "BoundaryWorker") -> Item | None:
    """The thing to work on: what is remembered most, for who knows where cases break.

    None for who has little in mind: such a person goes round instead, and settles nothing that nobody asked for. A
    single lead goes round all houses and takes up what is at hand (002 §4.3a, §5.1.2; W34, R7).
    """
    world = worker.world
    known = in_mind(worker)
    chance = chance_to_go_there(known.cases / world.per_10000, world.rules["messages.worth_going"])
    if draw(int(world.seed), "goes_where_it_broke", worker.key, world.week) < chance:
        return _remembered_most(worker, known)
    return _what_is_at_hand(worker) if worker.lead == "single" else None


def _remembered_most(worker: "BoundaryWorker", known: InMind) -> Item:
    heaviest = max(known.tasks.max(), known.pay.max(), known.pairs.max())
    if known.tasks.max() == heaviest:
        t = int(known.tasks.argmax())
        return Item(Boundary.SECTORAL, *parties_of(worker.world, t), t)
    if known.pay.max() == heaviest:
        o, t = divmod(int(known.pay.argmax()), known.pay.shape[1])
        return Item(Boundary.FINANCIAL, o, _beside(worker, o), t)
    place, boundary = divmod(int(known.pairs.argmax()), N_BOUNDARIES)
    a, b = divmod(place, worker.world.n_organisations)
    return Item(Boundary(boundary), a, b)


def _what_is_at_hand(worker: "BoundaryWorker") -> Item:
    """Any boundary between any two houses, without knowing what breaks."""
    world = worker.world
    u = draw(int(world.seed), "where_to_negotiate", worker.key, world.week)
    allowed = mandates_of(worker)
    boundary = allowed[int(u * len(allowed))]
    home = worker.another(world, "lead_goes_to", -1)
    other = worker.another(world, "negotiate_with", home)
    if boundary not in ON_TASKS:
        return Item(boundary, home, other)
    able = np.flatnonzero(world.tasks.contract[home] >= 0.0)
    if able.size == 0:
        return Item(Boundary.ACCOUNTABILITY, home, other)
    t = int(able[int(draw(int(world.seed), "task_to_negotiate", worker.key, world.week) * able.size)])
    return Item(boundary, home, other, t)


def somebody_is_able(world: World, t: int) -> bool:
    """Whether any house here could do this task at all."""
    return bool((world.tasks.contract[:, t] >= 0.0).any())


def parties_of(world: World, t: int) -> tuple[int, int]:
    """The two houses that take a task up most, or could best do it: those who are able, by claim; where nobody is
    (:func:`somebody_is_able`), the first two."""
    able = np.flatnonzero(world.tasks.contract[:, t] >= 0.0)
    if able.size == 0:
        return 0, 1 % world.n_organisations
    ranked = able[np.argsort(-world.tasks.claim[able, t], kind="stable")]
    first = int(ranked[0])
    return (first, int(ranked[1])) if ranked.size > 1 else (first, (first + 1) % world.n_organisations)


def _beside(worker: "BoundaryWorker", house: int) -> int:
    """Who sits at the table with a house about its money: the own house, or another for the own one."""
    return worker.home if worker.home != house else worker.another(worker.world, "negotiate_with", house)


def chance_to_agree(worker: "BoundaryWorker", item: Item) -> float:
    """Chance that the parties come to terms at all, by
    :func:`~wijksim.mechanisms.negotiation.probability_of_agreement`."""
    world, pairs = worker.world, worker.world.pairs
    a, b = item.a, item.b
    contact = world.acceptance[worker.number]
    return probability_of_agreement(
        worker.competence,
        float(contact[a]),
        float(contact[b]),
        AVERAGE_OF_TWO * float(pairs.trust[a, b] + pairs.trust[b, a]),
        float(pairs.object_effect[a, b, item.boundary]),
        float(pairs.frame_distance[a, b]),
        world.rules["negotiation.intercept"],
    )


def option_for(worker: "BoundaryWorker", item: Item) -> Option | None:
    """Who does the task from now on, by the books of both; None when they find nothing that is good for both."""
    return option_by_books(worker.world, item.a, item.b, item.task, "judges_option", worker.key)


def option_by_books(world: World, a: int, b: int, t: int, decision: str, actor: int) -> Option | None:
    """Who does task ``t`` from now on, by the books of houses ``a`` and ``b``; None when they find nothing that is good
    for both. ``decision`` and ``actor`` key what each did not foresee."""
    one, other = (_party(world, o, t, decision, actor) for o in (a, b))
    rules = world.rules
    return best_option(one, other, rules["tasks.hours_that_count"], rules["casework.coordination_hours"])


def _party(world: World, o: int, t: int, decision: str, actor: int) -> Party:
    rules, row = world.rules, world.organisations[o]
    contract = float(world.tasks.contract[o, t])
    wage = rules["money.wage_cents_per_hour"] / CENTS_PER_EURO
    siloed = float(row["by_the_hour"]) * (1.0 - float(row["integration"]))
    hour = worth_of_hour(siloed, float(row["tariff"]), float(row["load"]), rules["tasks.load_cost"] * wage)
    net = net_of_hour(
        siloed,
        float(row["tariff"]),
        paid_share(contract, float(world.tasks.arranged[o, t])),
        rules["tasks.target_cost"] * wage * float(row["production_pressure"]),
        hour,
    )
    unforeseen = rules["tasks.unforeseen"] * float(
        normal(stream_key(int(world.seed), decision, world.week), np.uint64(actor * world.n_organisations + o))
    )
    return Party(contract >= 0.0, float(world.tasks.claim[o, t]), net + unforeseen, hour)


def share_settled(worker: "BoundaryWorker", item: Item, hours: float) -> float:
    """Share (0-1) of what is open that ``hours`` settle; money and accounts ask for a mandate, which policy officers
    have and others get by support at policy level (002 §5.1.2; R13)."""
    world, rules = worker.world, worker.world.rules
    support = sqrt(float(world.policy_support[item.a] * world.policy_support[item.b]))
    needs_mandate = item.boundary in _NEEDS_MANDATE and worker.level != Level.POLICY
    allowed = mandate(support, rules["negotiation.lowest_mandate"]) if needs_mandate else ALWAYS
    return effect_of_agreement(
        hours * worker.commitment_now(),
        worker.competence,
        allowed,
        float(world.pairs.object_effect[item.a, item.b, item.boundary]),
        rules["negotiation.per_hour"],
        world.scale,
        worker.part_of_teams,
    )


def settle(worker: "BoundaryWorker", item: Item, option: Option | None, hours: float) -> None:
    """Carry out what was agreed: a task is divided anew, paid here, or two houses work otherwise with each other."""
    world, pairs = worker.world, worker.world.pairs
    share = share_settled(worker, item, hours)
    if item.boundary == Boundary.SECTORAL and option is not None:
        change = _divide(worker, item, option, share)
    elif item.boundary == Boundary.FINANCIAL:
        change = _arrange_pay(world, item, share)
    else:
        change = _open(world, item, share)
    for one, other in ((item.a, item.b), (item.b, item.a)):
        pairs.contact_hours[one, other] += EACH_PARTY * hours
    world.log.note(
        world.week,
        EventKind.NEGOTIATED,
        actor=item.a,
        partner=item.b,
        worker=worker.number,
        boundary=item.boundary,
        value=change,
    )


def _divide(worker: "BoundaryWorker", item: Item, option: Option, share: float) -> float:
    """The task goes to one of the two, or both do it together; an old division gives way as far as the new one goes."""
    world, tasks, t = worker.world, worker.world.tasks, item.task
    before = float(tasks.agreed[t])
    wanted = np.zeros(world.n_organisations)
    wanted[item.a] = SHARE_OF_ONE[option]
    wanted[item.b] = 1.0 - SHARE_OF_ONE[option]
    part = share if before > 0.0 else 1.0
    tasks.share[:, t] += part * (wanted - tasks.share[:, t])
    if world.rules["clarity_on"]:
        tasks.agreed[t] = agreed_more(before, share, ALWAYS)
    world.told_of_tasks[t] *= LEFT_WHEN_SETTLED
    world.tally.tasks_moved += 1
    taker, giver = (item.b, item.a) if option == Option.OTHER else (item.a, item.b)
    kind = EventKind.TASK_TOGETHER if option == Option.TOGETHER else EventKind.TASK_TAKEN_OVER
    world.log.note(world.week, kind, actor=taker, partner=giver, worker=worker.number, value=float(t))
    return float(tasks.agreed[t]) - before


def _arrange_pay(world: World, item: Item, share: float) -> float:
    """A house gets paid for a part of what its contract leaves out, under what the law partitions (B2, B10)."""
    rules, arranged = world.rules, world.tasks.arranged
    before = float(arranged[item.a, item.task])
    arranged[item.a, item.task] = opened(before, share, _ceiling(rules))
    world.told_of_pay[item.a, item.task] *= LEFT_WHEN_SETTLED
    return float(arranged[item.a, item.task]) - before


def _open(world: World, item: Item, share: float) -> float:
    """Method, registration or area of two houses open up to each other."""
    pairs, a, b, k = world.pairs, item.a, item.b, item.boundary
    before = float(pairs.permeability[a, b, k])
    ceiling = _ceiling(world.rules) if k == Boundary.ACCOUNTABILITY else ALWAYS
    pairs.permeability[a, b, k] = pairs.permeability[b, a, k] = opened(before, share, ceiling)
    world.told[[a, b], [b, a], k] *= LEFT_WHEN_SETTLED
    return float(pairs.permeability[a, b, k]) - before


def _ceiling(rules: Mapping[str, float]) -> float:
    """How far money and accounts can open as long as powers are not decentralised (004 Pandora; B10, R5)."""
    return ALWAYS if rules["funding.decentralised"] else rules["permeability.legal_ceiling"]


def told_to_house(world: World) -> F8:
    """Cases that broke on money and accounts at each house, as far as that was told, [o]."""
    accounts: F8 = world.told[:, :, Boundary.ACCOUNTABILITY].sum(axis=1)
    return accounts + world.told_of_pay.sum(axis=1)
