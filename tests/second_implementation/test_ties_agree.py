"""The compiled rules of ties against their second telling in plain Python, over fifty small histories drawn at random:
meetings, promises, people who leave, and weeks that pass."""

from math import isclose

import numpy as np
import pytest

from tests.second_implementation.ties_in_plain_python import PLACES, Person, Region
from tests.unit.rows import a_log, network_of, pairs_of, rows, settings
from wijksim.agents.columns import ORGANISATION
from wijksim.mechanisms.knowledge import live_with_ties
from wijksim.mechanisms.ties import forget, is_alive, keep_promise, meet
from wijksim.randomness import stream_key, uniforms

EXACT = 1e-12
WEEKS = 60
SEEN = {"full": 0, "left": 0, "ties": 0, "accepted": 0}


class Chance:
    """Draws of one history."""

    def __init__(self, history: int) -> None:
        self.draws = iter(uniforms(stream_key(history, "history of ties", 0), np.arange(100_000, dtype=np.uint64)))

    def random(self) -> float:
        return float(next(self.draws))

    def uniform(self, low: float, high: float) -> float:
        return low + (high - low) * self.random()

    def below(self, n: int) -> int:
        return int(self.random() * n)


def a_history(i: int) -> None:
    """Both tellings live through the same sixty weeks; whatever they hold is compared after each."""
    chance = Chance(i)
    houses, each = (2, 3, 6)[i % 3], (1, 4, 15)[i // 3 % 3]
    at = [house for house in range(houses) for _ in range(each)]
    names = (
        "knowledge.gain",
        "knowledge.decay",
        "knowledge.nose",
        "trust.gain",
        "trust.loss",
        "trust.memory",
        "objects.map_keeps",
    )
    drawn = {name: chance.uniform(0.02, 0.6) for name in names} | {"knowledge.decay": (0.02, 0.1)[i % 2]}
    week_settings = settings(**{name.replace(".", "_"): value for name, value in drawn.items()})
    p = {name: float(week_settings[0][name]) for name in week_settings.dtype.names}
    network, pairs, log = network_of(*at, workers=(0,), trust=0.4), pairs_of(houses), a_log(40_000)
    acceptance = np.zeros((1, houses))
    pairs.by_kind[0, 1:, 6] = pairs.by_kind[1:, 0, 6] = (0.0, 0.7)[i // 2 % 2]
    network.persons["passionate"] = [chance.random() < 0.4 for _ in (*at, 0)]
    region = Region(
        p,
        [Person(h, bool(network.persons["passionate"][k]), k == len(at)) for k, h in enumerate((*at, 0))],
        houses,
        0.4,
        on_map=(0.0, 0.7)[i // 2 % 2],
    )
    desks = rows(ORGANISATION, *({"first_professional": h * each, "professionals": each} for h in range(houses)))
    for week in range(WEEKS):
        for _ in range(chance.below(4 * len(at))):
            a, b = chance.below(len(at) + 1), chance.below(len(at) + 1)
            hours, kind = chance.uniform(0.1, 6.0), chance.random()
            if a == b:
                continue
            if kind < 0.7:
                meet(week_settings[0], network, week, a, b, hours, log)
                region.meet(region.people[a], region.people[b], hours)
            elif kind < 0.95:
                keep_promise(week_settings[0], network, week, a, b, hours < 4.0, 0, log)
                region.promise(region.people[a], region.people[b], hours < 4.0)
            elif week > 5 and kind > 0.99:
                forget(network, a)
                region.replace(a, bool(network.persons["passionate"][a]))
                SEEN["left"] += 1
        live_with_ties(week_settings, network, week, desks, pairs, acceptance, log)
        _same(network, pairs, region, region.week())
        accepted = region.accepted(region.people[-1])
        assert _close(tuple(acceptance[0]), tuple(accepted)), "how far houses accept who works across"
        SEEN["accepted"] += sum(share > 0.0 for share in accepted[1:])


def _same(network, pairs, region: Region, seen) -> None:
    for a, person in enumerate(region.people):
        computed = {
            region.people[network.to[a, k]]: (network.known[a, k], network.trust[a, k])
            for k in range(PLACES)
            if is_alive(network, a, k)
        }
        assert computed.keys() == person.notebook.keys(), f"whom {a} knows"
        for other, tie in person.notebook.items():
            assert _close(computed[other], (tie.known, tie.trust)), f"what {a} holds of somebody"
        SEEN["full"] += len(computed) == PLACES
        SEEN["ties"] += len(computed)
    for (a, b), told in seen.items():
        assert _close((pairs.knowledge[a, b], pairs.trust[a, b]), told), f"what {a} holds of {b}"
        assert _close((network.institution[a, b],), (region.strangers[a, b],)), f"strangers of {b} in {a}"


def _close(one, other) -> bool:
    return all(isclose(x, y, rel_tol=EXACT, abs_tol=EXACT) for x, y in zip(one, other, strict=True))


@pytest.mark.parametrize("i", range(50))
def test_both_tellings_agree_to_twelve_digits(i: int) -> None:
    a_history(i)


def test_the_histories_meet_full_notebooks_and_people_who_leave() -> None:
    SEEN.update(full=0, left=0, ties=0, accepted=0)
    for i in (8, 17):
        a_history(i)
    assert min(SEEN.values()) > 0, SEEN
