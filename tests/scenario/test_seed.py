"""One seed from whatever people pass, or a sentence; the same at every door."""

import numpy as np
import pytest

import wijksim as ws
from wijksim.scenario.problems import Refused
from wijksim.scenario.seed import LARGEST, seed_from, seed_of_text
from wijksim.studies.planning import make_plan

TINY = ws.load("baseline").vary({"neighbourhood.residents": 60, "warm_up_weeks": 0, "horizon_weeks": 2})
REFUSED = [True, np.bool_(False), "3", 3.7, np.float64(0.5), float("nan"), float("inf"), -1, LARGEST + 1, 2**64, 1j,
           [1, 2], (3,), np.array([1, 2]), b"3", {"seed": 1}, ..., np.ma.masked, np.ma.array(5, mask=True), int, type(None),
           np.random.Generator, np.random.SeedSequence]  # fmt: skip  # noqa: TID251 - what a user may pass


@pytest.mark.parametrize(
    ("given", "seed"),
    [(0, 0), (3, 3), (LARGEST, LARGEST), (np.int64(3), 3), (np.uint32(7), 7), (np.int8(1), 1), (3.0, 3),
     (np.float64(4.0), 4), (np.array(5), 5)],
)  # fmt: skip
def test_a_whole_number_of_any_kind_is_that_number(given: object, seed: int) -> None:
    found = seed_from(given)
    assert (found, type(found)) == (seed, int)


@pytest.mark.parametrize("given", REFUSED, ids=repr)
def test_anything_else_is_refused_with_what_is_allowed(given: object) -> None:
    with pytest.raises(Refused, match=r"seed .*allowed: a whole number from 0 to 4294967295"):
        seed_from(given)


def test_none_and_generators_give_a_new_number_that_is_in_range() -> None:
    assert len({seed_from(None) for _ in range(8)}) > 1
    generator = np.random.default_rng(5)  # noqa: TID251 - what a user may pass
    numbers = [seed_from(generator) for _ in range(3)]
    again = np.random.default_rng(5)  # noqa: TID251
    assert numbers == [seed_from(again) for _ in range(3)]
    assert len(set(numbers)) == 3
    assert seed_from(np.random.PCG64(3)) == seed_from(np.random.PCG64(3))  # noqa: TID251
    sequence = np.random.SeedSequence(9)  # noqa: TID251
    assert seed_from(sequence) == seed_from(sequence) != seed_from(sequence.spawn(1)[0])
    assert all(type(number) is int and 0 <= number <= LARGEST for number in numbers)


@pytest.mark.parametrize("text", ["", "-1", "3.0", "1_000", "²", "٣", "007", "0x10", "1e3", "9" * 5000, "4294967296"])
def test_a_typed_seed_is_digits_in_range(text: str) -> None:
    with pytest.raises(Refused, match=r"allowed: a whole number from 0 to 4294967295$"):
        seed_of_text(text)
    assert seed_of_text(" 42 ") == 42


def doors(seed: object) -> dict[str, int]:
    """What every door makes of a seed."""
    fast = {"workers": 1}
    return {
        "run": ws.run(TINY, seed=seed).provenance["seed"],
        "model": ws.WijkModel(TINY, rng=seed).seed_of_run,
        "model, by its other name": ws.WijkModel(TINY, seed=seed).seed_of_run,
        "run_many": ws.run_many(TINY, runs=1, seed=seed, **fast).root,
        "compare": ws.compare(TINY, TINY.vary({"room_to_manoeuvre": 0.6}), replications=1, seed=seed, **fast).root,
        "plan": make_plan(TINY, seed=seed).seed,
    }


def test_every_door_makes_the_same_of_a_seed() -> None:
    assert set(doors(np.int64(3)).values()) == {3}
    assert set(doors(3.0).values()) == {3}


@pytest.mark.parametrize("seed", ["3", 3.7, True, -1, 2**32], ids=repr)
@pytest.mark.parametrize(
    "door",
    [
        lambda seed: ws.run(TINY, seed=seed), lambda seed: ws.WijkModel(TINY, rng=seed),
        lambda seed: ws.WijkModel(TINY, seed=seed), lambda seed: ws.run_many(TINY, runs=1, seed=seed),
        lambda seed: ws.compare(TINY, TINY, replications=1, seed=seed), lambda seed: ws.ablate(TINY, seed=seed),
        lambda seed: ws.evidence("P1", seed=seed), lambda seed: ws.why("baseline", "area_funding", seed=seed),
        lambda seed: ws.sweep(TINY, seed=seed, out="nowhere"), lambda seed: ws.calibrate(seed=seed, out="nowhere"),
    ],
)  # fmt: skip
def test_no_door_lets_a_wrong_seed_in(door, seed: object) -> None:
    with pytest.raises(ValueError, match=r"(seed|rng) .*allowed: a whole number from 0 to 4294967295"):
        door(seed)


def test_a_drawn_seed_is_told_and_repeats_the_run() -> None:
    first = ws.run(TINY, seed=None)
    again = ws.run(TINY, seed=first.provenance["seed"])
    assert first.seed == first.provenance["seed"]
    assert first.series.equals(again.series)


def test_two_names_for_one_seed_may_not_differ() -> None:
    with pytest.raises(Refused, match="both rng"):
        ws.WijkModel(TINY, rng=3, seed=4)


def test_also_the_first_seed_is_one_that_was_given() -> None:
    with pytest.raises(Refused, match=r"both rng \(1\) and seed \(3\) are given"):
        ws.WijkModel(TINY, rng=1, seed=3)
    with pytest.raises(Refused, match=r"both rng \(true\) and seed \(3\) are given"):
        ws.WijkModel(TINY, rng=True, seed=3)
    given = {
        "left out": {},
        "seed": {"seed": 3},
        "no rng": {"rng": None, "seed": 3},
        "no seed": {"rng": 3, "seed": None},
    }
    assert [ws.WijkModel(TINY, **each).seed_of_run for each in given.values()] == [1, 3, 3, 3]
    assert type(ws.WijkModel(TINY).seed_of_run) is int
