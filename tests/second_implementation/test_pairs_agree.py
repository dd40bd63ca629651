"""The compiled loops over pairs of organisations against their second telling in plain Python, over fifty small runs.

Every week of every run what the pairs live through is given to both. Moving averages are carried by the plain telling
itself over the whole run; clarity and openness start each week from those of the run, as
negotiation changes them in between.
"""

from math import isclose
from types import SimpleNamespace

import numpy as np
import pytest

from tests.second_implementation import pairs_in_plain_python as plain
from wijksim.model import phases
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import baseline

EXACT = 1e-12
SWITCHES = ((), ("trust",), ("knowledge",), ("clarity",), ("relaxation",), ("consultation",), ("clarity", "relaxation"))
SCENARIOS = 50
_SEEN = SimpleNamespace(weeks=0, solved=0.0, proposals=0.0, support=0.0, rungs=set())


def scenario(i: int):
    """The ``i``-th of fifty: other levers, switches and sizes each time."""
    levers = {
        "neighbourhood.residents": (300, 500, 900)[i % 3],
        "warm_up_weeks": (0, 8)[i % 2],
        "horizon_weeks": 20,
        "funding.integration": (0.0, 0.3, 1.0)[i % 3],
        "funding.decentralised": i % 4 == 1,
        "accountability.mode": ("individual", "team")[i // 2 % 2],
        "scale.fence": i % 5 == 2,
        "permeability.base": (0.15, 0.2, 0.6, 0.95)[i % 4],
        "boundary_workers.operational_hours": (0.0, 60.0, 300.0)[i // 3 % 3],
        "boundary_workers.policy_hours": (0.0, 40.0)[i // 5 % 2],
        "consultation.weeks_between": (1, 4, 13)[i // 4 % 3],
        "workload.factor": (1.0, 1.8)[i // 7 % 2],
        "goals.shared_vision": (0.2, 0.95)[i // 6 % 2],
    }
    return baseline().vary(levers, without=SWITCHES[i % len(SWITCHES)])


class BothTellings:
    """Stands where a run calls the compiled loops: calls them, and holds their result against the plain telling."""

    def __init__(self, monkeypatch) -> None:
        self.compiled_week, self.compiled_ladder = phases.learn_and_forget, phases.levels_of_pairs
        monkeypatch.setattr(phases, "learn_and_forget", self.learn_and_forget)
        monkeypatch.setattr(phases, "levels_of_pairs", self.levels_of_pairs)
        self.rates: dict[tuple[int, int], tuple[float, float]] = {}

    def learn_and_forget(self, settings, organisations, policy_support, pairs) -> None:
        run = SimpleNamespace(organisations=organisations, policy_support=policy_support, **_copied(pairs))
        run.settings = {name: float(settings[0][name]) for name in settings.dtype.names}
        directions, betweens = self._plain_week(run)
        self.compiled_week(settings, organisations, policy_support, pairs)
        given = pairs._asdict()
        for (a, b), found in directions.items():
            self.rates[a, b] = found.joint_rate, found.solved_rate
            _same(found.broke, given["failed_attempts"][a, b], "attempts that broke", a, b)
            _same(found.joint_rate, given["joint_rate"][a, b], "joint cases a week", a, b)
            _same(found.solved_rate, given["solved_rate"][a, b], "solved cases a week", a, b)
        for (a, b), both in betweens.items():
            for one, other in ((a, b), (b, a)):
                _same(both.clarity, given["clarity"][one, other], "clarity", one, other)
                _same(both.open, given["permeability"][one, other], "permeability", one, other)

    def _plain_week(self, run):
        pairs = [(a, b) for a in range(len(run.organisations)) for b in range(len(run.organisations)) if a != b]
        directions, betweens = {}, {}
        for a, b in pairs:
            week = _week(run, a, b)
            rates = self.rates.get((a, b), (0.0, 0.0))
            now = plain.Direction(run.trust[a, b], run.knowledge[a, b], list(run.failed_attempts[a, b]), *rates)
            directions[a, b] = plain.direction_a_week_later(run.settings, now, week)
            if a < b:
                now_both = plain.Between(run.clarity[a, b], list(run.permeability[a, b]))
                betweens[a, b] = plain.between_a_week_later(run.settings, now_both, _conditions(run, a, b))
        return directions, betweens

    def levels_of_pairs(self, per_10000, run) -> None:
        self.compiled_ladder(per_10000, run)
        for a, b in zip(*np.triu_indices(len(run.level), 1), strict=True):
            one, other = (
                plain.Direction(run.trust[x, y], run.knowledge[x, y], [], *self.rates[x, y])
                for x, y in ((a, b), (b, a))
            )
            both = plain.Between(run.clarity[a, b], list(run.permeability[a, b]))
            level = plain.rung(one, other, both, run.vision[a, b], per_10000)
            assert level == run.level[a, b] == run.level[b, a], f"level of {a} and {b}"
            _SEEN.rungs.add(level)


def _copied(pairs):
    """What lies between organisations, as it stands before the loop changes it."""
    return {name: column.copy() for name, column in pairs._asdict().items()}


def _week(run, a: int, b: int) -> plain.Week:
    _SEEN.weeks += 1
    _SEEN.solved += run.successes[a, b]
    _SEEN.proposals += run.proposals[a, b]
    return plain.Week(
        run.successes[a, b],
        run.failures[a, b],
    )


def _conditions(run, a: int, b: int) -> plain.Conditions:
    one, other = run.organisations[a], run.organisations[b]
    _SEEN.support = max(_SEEN.support, run.policy_support[a])
    return plain.Conditions(
        integration=(one["integration"], other["integration"]),
        policy_support=(run.policy_support[a], run.policy_support[b]),
        same_sector=one["sector"] == other["sector"],
        same_area=run.same_area[a, b],
        inside_fence=run.inside_fence[a, b] > 0,
    )


def _same(found, run, what: str, a: int, b: int) -> None:
    stated, computed = np.atleast_1d(found).tolist(), np.atleast_1d(run).tolist()
    agree = all(isclose(x, y, rel_tol=EXACT, abs_tol=EXACT) for x, y in zip(stated, computed, strict=True))
    assert agree, f"{what} of {a} in {b}: told {stated}, computed {computed}"


@pytest.mark.parametrize("i", range(SCENARIOS))
def test_both_tellings_agree_to_twelve_digits(i, monkeypatch):
    both = BothTellings(monkeypatch)
    model = WijkModel(scenario(i), rng=1000 + i)
    for _ in range(20):
        model.step()
    assert both.rates


def test_the_fifty_runs_together_meet_everything_that_the_rules_are_about(monkeypatch):
    for i in (1, 8, 13, 26):
        BothTellings(monkeypatch)
        model = WijkModel(scenario(i), rng=1000 + i)
        for _ in range(20):
            model.step()
        monkeypatch.undo()
    assert _SEEN.solved > 0 and _SEEN.proposals > 0
    assert _SEEN.support > 0
    assert len(_SEEN.rungs) >= 4
