"""The loops over tasks against their second telling in plain Python, over fifty small runs.

Every week what stands before the loops is given to both: pay that was arranged, claims, divisions. Who takes a task up is
held against the same draws for many cases of every kind.
"""

from math import isclose
from types import SimpleNamespace

import numpy as np
import pytest

from tests.second_implementation import tasks_in_plain_python as plain
from tests.second_implementation.test_pairs_agree import SCENARIOS, scenario
from tests.unit.rows import tasks_of
from wijksim.agents import boundary_worker
from wijksim.domain.tasks import TASK_KEYS, TASKS
from wijksim.mechanisms.division import SHARE_OF_ONE
from wijksim.mechanisms.tasks import GAP, OVERLAP, who_takes
from wijksim.model import tasks as phase
from wijksim.model.wijk_model import WijkModel
from wijksim.randomness import stream_key, uniform, uniforms

EXACT = 1e-12
WEEKS = 20
HEARD = 1e6
"""Broken cases, so many that somebody goes there."""
_APART = 1 << 52
"""Distance between the draws of two houses about one case."""
_SEEN = SimpleNamespace(agreed=0.0, here=0.0, arranged=0.0, divided=0)


class BothTellings:
    """Stands where a run calls the compiled loops: calls them, and holds their result against the plain telling."""

    def __init__(self, monkeypatch) -> None:
        self.rest, self.measure = phase.let_tasks_rest, phase.measure_division
        self.settle = boundary_worker.settle
        monkeypatch.setattr(phase, "let_tasks_rest", self.let_tasks_rest)
        monkeypatch.setattr(phase, "measure_division", self.measure_division)
        monkeypatch.setattr(boundary_worker, "settle", self.settle_both)

    def let_tasks_rest(self, settings, tasks, allowed, covenant, tender) -> None:
        p = {name: float(settings[0][name]) for name in settings.dtype.names}
        told = [
            plain.task_a_week_later(p, task, *(each.tolist() for each in (allowed, covenant, tender)))
            for task in as_told(tasks)
        ]
        _SEEN.agreed = max(_SEEN.agreed, tasks.agreed.max())
        _SEEN.arranged = max(_SEEN.arranged, tasks.arranged.max())
        self.rest(settings, tasks, allowed, covenant, tender)
        for t, (found, computed) in enumerate(zip(told, as_told(tasks), strict=True)):
            _same(found.agreed, computed.agreed, f"division of {TASK_KEYS[t]}")
            for (strength, _), (other, _) in zip(found.buurten, computed.buurten, strict=True):
                _same(strength, other, f"division of {TASK_KEYS[t]} in a buurt")
            _SEEN.here = max(_SEEN.here, *(strength for strength, _ in computed.buurten))
            for o, (one, other) in enumerate(zip(found.houses, computed.houses, strict=True)):
                _same(one.arranged, other.arranged, f"pay of {TASK_KEYS[t]} at {o}")
                _same(one.claim, other.claim, f"claim of {o} on {TASK_KEYS[t]}")

    def measure_division(self, tasks, pairs) -> None:
        told = as_told(tasks)
        self.measure(tasks, pairs)
        for t, task in enumerate(told):
            _same(plain.clear(task), tasks.clear[t], f"clear {TASK_KEYS[t]}")
            _same(plain.covered_by_nobody(task), tasks.gap[t], f"gap in {TASK_KEYS[t]}")
        n = len(told[0].houses)
        for a in range(n):
            for b in range(a + 1, n):
                found = plain.between(told, a, b)
                if found is not None:
                    open_now = pairs.permeability[a, b]
                    computed = (pairs.clarity[a, b], open_now[plain.SECTORAL], open_now[plain.FINANCIAL])
                    for one, other in zip(found, computed, strict=True):
                        _same(one, other, f"what lies between {a} and {b}")

    def settle_both(self, worker, item, option, hours) -> None:
        tasks, t = worker.world.tasks, item.task
        if option is None or t < 0:
            self.settle(worker, item, option, hours)
            return
        before, agreed = dict(enumerate(tasks.share[:, t].tolist())), float(tasks.agreed[t])
        settled = boundary_worker_share(worker, item, hours)
        self.settle(worker, item, option, hours)
        wanted = {item.a: SHARE_OF_ONE[option], item.b: 1 - SHARE_OF_ONE[option]}
        shares, strength = plain.divided(before, agreed, wanted, settled)
        for o, share in shares.items():
            _same(share, tasks.share[o, t], f"share of {o} in {TASK_KEYS[t]}")
        if worker.world.rules["clarity_on"]:
            _same(strength, tasks.agreed[t], f"strength of the division of {TASK_KEYS[t]}")
        _SEEN.divided += 1


def boundary_worker_share(worker, item, hours) -> float:
    """Share of what is open that these hours settle: a fraction of what a competent person with a mandate can."""
    world = worker.world
    helped = 1 + 1.2 * float(world.pairs.object_effect[item.a, item.b, item.boundary])
    x = world.rules["negotiation.per_hour"] * hours * worker.commitment_now() * worker.competence * helped * world.scale
    return 1 - float(np.exp(-x))


def as_told(tasks) -> list[plain.Task]:
    """Columns of tasks as the plain telling takes them."""
    kinds, houses = tasks.agreed.size, tasks.claim.shape[0]
    return [
        plain.Task(
            float(tasks.volume[t]),
            [
                plain.House(
                    None if tasks.contract[o, t] < 0 else float(tasks.contract[o, t]),
                    float(tasks.arranged[o, t]),
                    float(tasks.claim[o, t]),
                )
                for o in range(houses)
            ],
            float(tasks.agreed[t]),
            tasks.share[:, t].tolist(),
            list(zip(tasks.here[:, t].tolist(), tasks.held_here[:, t].tolist(), strict=True)),
        )
        for t in range(kinds)
    ]


def _same(found: float, run: float, what: str) -> None:
    assert isclose(found, run, rel_tol=EXACT, abs_tol=EXACT), f"{what}: told {found}, computed {run}"


def run_of(i: int) -> WijkModel:
    """A small run in which project leaders have heard, every week, that one task breaks everywhere."""
    levers = {"boundary_workers.tactical_hours": (0.0, 300.0, 900.0)[i % 3], "workload.factor": 1.0 + i % 2}
    levers |= {"experiments.mode": ("local", "ordered", "none")[i % 3], "experiments.start_share": 1.0}
    levers |= {"boundary_objects.planned": (["covenant", "tender_model"], ["vision"])[i // 2 % 2]}
    model = WijkModel(scenario(i).vary(levers), rng=2000 + i)
    for week in range(WEEKS):
        model.world.told_of_tasks[week % len(TASKS)] = HEARD
        model.step()
    return model


@pytest.mark.parametrize("i", range(SCENARIOS))
def test_both_tellings_agree_to_twelve_digits(i, monkeypatch):
    BothTellings(monkeypatch)
    assert run_of(i).world.tasks.claim.shape[1] == len(TASKS)


def test_the_runs_together_meet_divisions_and_pay(monkeypatch):
    for i in (2, 4, 8, 14):
        BothTellings(monkeypatch)
        run_of(i)
        monkeypatch.undo()
    assert _SEEN.here > 0 and _SEEN.agreed > 0 and _SEEN.arranged > 0 and _SEEN.divided > 0


@pytest.mark.parametrize("kind", range(SCENARIOS))
def test_both_tellings_give_a_task_to_the_same_house(kind):
    """Any contracts, claims and divisions of five houses; the draws are those that the model makes."""
    n = 5
    made = uniforms(stream_key(kind, "made_up_tasks", 0), np.arange(4 * n, dtype=np.uint64)).reshape(4, n)
    shares = made[0] / made[0].sum()
    claimed = np.where(made[1] < 0.7, made[2], 0.0)
    here, two = (0.0, 0.2)[kind % 2], [kind % n, (kind + kind // 2) % n]
    tasks = tasks_of(n, 1, claim=claimed[:, None], share=shares[:, None], agreed=(0.0, 0.3, 1.0)[kind % 3],
                     for_elderly=made[3] < 0.3, here=here, takers_here=[[two]])  # fmt: skip
    division, claims = np.uint64(2 * kind + 1), np.uint64(2 * kind + 2)
    for number in range(200):
        key, home, is_old = np.uint64(number), number % n, number % 3 == 0
        draws = [float(uniform(claims, np.uint64(number + _APART * (o + 1)))) for o in range(n)]
        holds, place = float(uniform(division, key)), float(uniform(division, np.uint64(number + _APART)))
        told = two[place >= 0.5] if holds < here else plain.taker(
            holds < float(tasks.agreed[0]), place, shares.tolist(), draws, tasks.claim[:, 0].tolist(), home, lambda o, old=is_old: old or not tasks.for_elderly[o],
        )  # fmt: skip
        found = int(who_takes(tasks, 0, home, 0, is_old, division, claims, key))
        assert {GAP: "gap", OVERLAP: "overlap"}.get(found, found) == told
