"""Variants of one seed share their past: the warm-up is run once and every variant starts from a copy of its end.

Plans share more: nurses now, and nurses now with a budget after two years, are the same run for two years. Where runs
part that were one is learned from what is run, so that the order of runs does not matter.

The warm-up runs under the levers of the baseline, so that two scenarios that agree on everything that is theirs from
the start (structure, uncertainties, organisations) arrive at week 0 in the same state. A copy costs a few milliseconds;
``tests/sweep/test_warm_start.py`` shows for every lever that it gives the run from scratch, byte for byte.
"""

import json
import pickle
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from threading import Lock

from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.parameter import as_tree
from wijksim.scenario.scenario import Measure, Scenario

MAX_BYTES = 128 * 2**20
"""Kept pasts of one process together."""
MAX_FORKS = 24
"""Weeks in which plans part that are remembered."""
MAX_COPIES = 2
"""Places where a run leaves a copy of itself, the last ones: plans that begin in any week part in as many, and a copy
takes as long as two weeks."""
_AFTER_THE_PAST = ("horizon_weeks",)


def past_key(scenario: Scenario, seed: int) -> str:
    """Equal for runs that arrive at week 0 in the same state."""
    own = scenario["warm_up_regime"] == "own"
    values = {name: value for name, value in scenario.warm_up_values.items() if name not in _AFTER_THE_PAST}
    content = {
        "seed": seed,
        "weeks": scenario["warm_up_weeks"],
        "own": own,
        "values": values,
        "organisations": [spec.to_dict() for spec in scenario.organisations],
        "without": scenario.without if own else (),
        "wijk": None if scenario.wijk is None else scenario.wijk.to_dict(),
    }
    return _digest(content)


def forks(scenario: Scenario) -> Iterator[tuple[int, tuple[Measure, ...]]]:
    """Where a run parts from one with fewer measures: the week of it, and the measures that began before.

    What began before stands first, as events tell measures by their place.
    """
    measures = scenario.measures
    if _waits(scenario):
        return
    for place in range(len(measures)):
        week = min(each.start for each in measures[place:])
        if week > 0 and all(each.start < week for each in measures[:place]):
            yield week, measures[:place]


def _digest(content: object) -> str:
    return sha256(json.dumps(content, sort_keys=True, default=as_tree).encode()).hexdigest()


def _measures_key(measures: tuple[Measure, ...]) -> str:
    return _digest([each.to_dict() for each in measures])


class WarmStarts:
    """Pasts of this process, the latest used last; safe for use by several threads."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()
        self._forks: OrderedDict[tuple[int, str], set[str]] = OrderedDict()
        """Week and measures before it -> measures of two runs, at most, that were the same until then."""
        self.reused = 0

    def model(self, scenario: Scenario, seed: int, progress: Callable[[int], None] | None = None) -> WijkModel:
        """A model of the scenario at the start of week 0; ``progress`` hears the week, below 0, of a past that has to
        be run."""
        key = past_key(scenario, seed)
        copied = self._copy(key, scenario)
        if copied is not None:
            return copied
        model = WijkModel(scenario, rng=seed)
        model.warm_up(progress)
        self._keep(key, pickle.dumps(model, protocol=5))
        return model

    def finished(self, scenario: Scenario, seed: int) -> WijkModel:
        """A model of the scenario after the last week of its horizon, by the longest past that is there."""
        weeks = self._weeks_of_forks(scenario)
        keys = {week: _fork_key(scenario, seed, week) for week in weeks}
        for week in reversed(weeks):
            model = self._copy(keys[week], scenario)
            if model is not None:
                break
        else:
            model = self.model(scenario, seed)
        horizon = int(scenario["horizon_weeks"])
        for week in range(model.world.week, horizon):
            if week in keys and not self._has(keys[week]):
                self._keep(keys[week], pickle.dumps(model, protocol=5))
            model.step()
        return model

    def _weeks_of_forks(self, scenario: Scenario) -> list[int]:
        """Weeks before which this run is one with another that was asked for, in order."""
        own, weeks = _measures_key(scenario.measures), []
        horizon = int(scenario["horizon_weeks"])
        with self._lock:
            for week, before in forks(scenario):
                self._forks.setdefault((week, _measures_key(before)), set())
                self._forks.move_to_end((week, _measures_key(before)))
            while len(self._forks) > MAX_FORKS:
                self._forks.popitem(last=False)
            for (week, before_key), runs in self._forks.items():
                first = _before(scenario, week)
                if first is not None and week < horizon and _measures_key(first) == before_key:
                    if len(runs) < 2:
                        runs.add(own)
                    if len(runs) > 1:
                        weeks.append(week)
        return sorted(set(weeks))[-MAX_COPIES:]

    def _has(self, key: str) -> bool:
        with self._lock:
            return key in self._kept

    def _copy(self, key: str, scenario: Scenario) -> WijkModel | None:
        """A model of the scenario that goes on from a past, if that is kept."""
        with self._lock:
            past = self._kept.get(key)
            if past is None:
                return None
            self._kept.move_to_end(key)
            self.reused += 1
        model: WijkModel = pickle.loads(past)
        model.go_on_with(scenario)
        return model

    def _keep(self, key: str, past: bytes) -> None:
        if len(past) > self._max_bytes:
            return
        with self._lock:
            self._kept[key] = past
            while sum(map(len, self._kept.values())) > self._max_bytes:
                self._kept.popitem(last=False)


def _waits(scenario: Scenario) -> bool:
    return any(each.waits for each in scenario.measures)


def _before(scenario: Scenario, week: int) -> tuple[Measure, ...] | None:
    """The measures that were decided before a week; None where they do not stand first, or where some wait."""
    before = tuple(each for each in scenario.measures if each.start < week)
    return None if _waits(scenario) or before != scenario.measures[: len(before)] else before


def _fork_key(scenario: Scenario, seed: int, week: int) -> str:
    """Equal for runs that are in the same state before a week."""
    return _digest([seed, week, replace(scenario, measures=_before(scenario, week) or ()).key()])
