"""Variants of one seed share their past: the warm-up is run once and every variant starts from a copy of its end.

The warm-up runs under the levers of the baseline, so that two scenarios that agree on everything that is theirs from
the start (structure, uncertainties, organisations) arrive at week 0 in the same state. A copy costs a few milliseconds;
``tests/sweep/test_warm_start.py`` shows for every lever that it gives the run from scratch, byte for byte.
"""

import json
import pickle
from collections import OrderedDict
from hashlib import sha256
from threading import Lock

from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.parameter import as_tree
from wijksim.scenario.scenario import Scenario

MAX_BYTES = 128 * 2**20
"""Kept pasts of one process together."""
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
    }
    return sha256(json.dumps(content, sort_keys=True, default=as_tree).encode()).hexdigest()


class WarmStarts:
    """Pasts of this process, the latest used last; safe for use by several threads."""

    def __init__(self, max_bytes: int = MAX_BYTES) -> None:
        self._max_bytes = max_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()
        self.reused = 0

    def model(self, scenario: Scenario, seed: int) -> WijkModel:
        """A model of the scenario at the start of week 0."""
        key = past_key(scenario, seed)
        with self._lock:
            past = self._kept.get(key)
            if past is not None:
                self._kept.move_to_end(key)
                self.reused += 1
        if past is not None:
            model: WijkModel = pickle.loads(past)
            model.go_on_with(scenario)
            return model
        model = WijkModel(scenario, rng=seed)
        model.warm_up()
        self._keep(key, pickle.dumps(model, protocol=5))
        return model

    def _keep(self, key: str, past: bytes) -> None:
        if len(past) > self._max_bytes:
            return
        with self._lock:
            self._kept[key] = past
            while sum(map(len, self._kept.values())) > self._max_bytes:
                self._kept.popitem(last=False)
