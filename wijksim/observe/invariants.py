"""What must hold every week: hours, money, cases and probabilities (rule 3 of the model)."""

from typing import Any

import numpy as np

from wijksim.agents.columns import TIES
from wijksim.domain.vocabulary import CaseState


class Broken(AssertionError):
    """An invariant of the model does not hold: a fault in the model, never in a scenario."""


def check_week(model: Any) -> None:
    """Check all invariants after a week; raises :class:`Broken` naming week, invariant and values."""
    world = model.world
    for name, holds, seen in (
        *_hours(world), *_money(world), *_cases(world), *_probabilities(world), *_tasks(world), *_workers(model),
        *_ties(world),
    ):  # fmt: skip
        if not holds:
            raise Broken(f"week {world.week}: {name}: {seen}")


def _hours(world: Any) -> list[tuple[str, bool, object]]:
    people = world.professionals
    over = float((people["used"] - people["hours"]).max())
    contracted = float((people["hours"] - people["contracted"]).max())
    return [
        ("hours used <= hours left for cases", over <= 1e-9, over),
        ("hours left for cases <= contracted hours", contracted <= 1e-9, contracted),
        ("hours are not negative", bool((people["hours"] >= 0).all()), float(people["hours"].min())),
    ]


def _money(world: Any) -> list[tuple[str, bool, object]]:
    imbalance = world.ledger.imbalance()
    return [("money in = out + stock, in cents", imbalance == 0, imbalance)]


def _cases(world: Any) -> list[tuple[str, bool, object]]:
    cases = world.cases[: world.n_cases]
    people, staff = world.residents, world.professionals
    states = np.isin(cases["state"], [CaseState.WAITING, CaseState.OPEN_SINGLE, CaseState.OPEN_JOINT])
    with_case = np.zeros(people.key.size, np.int64)
    np.add.at(with_case, cases["resident"], 1)
    handled = np.zeros(staff.size, np.int64)
    working = cases[cases["state"] != CaseState.WAITING]
    np.add.at(handled, working["handler"], 1)
    joint = cases[cases["state"] == CaseState.OPEN_JOINT]
    np.add.at(handled, joint["partner_handler"], 1)
    return [
        (
            "unmet hours that are felt are not negative",
            bool((people.strain >= 0.0).all()),
            people.strain.min(initial=0),
        ),
        ("every case is in exactly one state", bool(states.all()), cases["state"].tolist()[:5]),
        (
            "one case for each resident who has one",
            bool((with_case == people.has_case).all()),
            int(with_case.max(initial=0)),
        ),
        ("caseload of every professional", bool((handled == staff["open_cases"]).all()), handled.tolist()[:5]),
        (
            "what is known is needed or was asked",
            bool(((cases["needs"] & (1 << cases["domain"])) != 0).all()),
            cases[:3],
        ),
    ]


def _probabilities(world: Any) -> list[tuple[str, bool, object]]:
    people, pairs, tasks = world.residents, world.pairs, world.tasks
    checks: list[tuple[str, bool, object]] = []
    for name, values in (
        ("need", people.need), ("self_reliance", people.self_reliance), ("trust in services", people.trust),
        ("trust", pairs.trust), ("knowledge", pairs.knowledge),
        ("clarity", pairs.clarity), ("permeability", pairs.permeability), ("language", pairs.language),
        ("acceptance", world.acceptance), ("use", world.object_use), ("legitimacy", world.object_legitimacy),
        ("policy support", world.policy_support), ("frames", world.frames),
        ("claim", tasks.claim), ("agreed", tasks.agreed), ("arranged", tasks.arranged), ("share", tasks.share),
        ("clear", tasks.clear), ("gap", tasks.gap),
    ):  # fmt: skip
        fine = bool(((values >= 0.0) & (values <= 1.0)).all())  # NaN fails both
        checks.append((f"{name} in [0, 1]", fine, (values.min(initial=0), values.max(initial=0))))
    return checks


def _tasks(world: Any) -> list[tuple[str, bool, object]]:
    tasks = world.tasks
    divided = tasks.share[:, tasks.agreed > 0.0].sum(axis=0)
    unable = tasks.contract < 0.0
    return [
        ("a division gives a task to somebody, and once", bool((np.abs(divided - 1.0) <= 1e-9).all()), divided),
        (
            "who is not able takes no task up",
            bool((tasks.claim[unable] == 0.0).all()),
            tasks.claim[unable].max(initial=0),
        ),
        ("tasks that broke are counted from 0", bool((tasks.broke >= 0.0).all() and (tasks.agenda >= 0.0).all()), ""),
    ]


def _workers(model: Any) -> list[tuple[str, bool, object]]:
    rows = model.world.workers
    spare = float(np.minimum(rows["look_hours"], rows["bridge_hours"]).min(initial=0.0))
    shares = [
        value
        for worker in model.workers
        for value in (worker.energy, worker.frustration, worker.reputation, worker.recalled_share, worker.competence)
    ]
    return [
        ("boundary hours are not overspent", spare >= -1e-9, spare),
        ("energy, frustration, reputation, recall in [0, 1]", all(0.0 <= value <= 1.0 for value in shares), shares),
    ]


def _ties(world: Any) -> list[tuple[str, bool, object]]:
    """No more than a person has places for is given by the table; whom a place means must be somebody elsewhere."""
    network = world.network
    persons, held = network.persons, network.to >= 0
    who, place = np.nonzero(held)
    whom = network.to[who, place]
    known, trust = network.known[held], network.trust[held]
    houses = persons["organisation"][who] == persons["organisation"][whom]
    later = network.as_was[who, place] > persons["generation"][whom]
    means = (who.astype(np.int64) * persons.size + whom) * (1 + persons["generation"].max()) + network.as_was[held]
    doubles = means.size - np.unique(means).size
    shares = bool(((known > 0.0) & (known <= 1.0) & (trust >= 0.0) & (trust <= 1.0)).all())
    return [
        (
            "nobody has more ties than places",
            bool((held.sum(axis=1) <= TIES).all()),
            int(held.sum(axis=1).max(initial=0)),
        ),
        ("no tie with the own house", not houses.any(), whom[houses][:5]),
        ("ties mean who is or was there", not later.any(), whom[later][:5]),
        ("nobody is in two places of one person", doubles == 0, doubles),
        (
            "nobody who is not at work has ties",
            not held[~persons["at_work"]].any(),
            int(held[~persons["at_work"]].sum()),
        ),
        ("how well known and trusted in [0, 1]", shares, (known.min(initial=1), known.max(initial=0))),
        ("trust in strangers in [0, 1]", bool(((network.institution >= 0) & (network.institution <= 1)).all()), 0),
    ]
