"""Keyed draws: a number belongs to a seed, a decision, a week and an actor, and to nothing else."""

import numpy as np
import pytest

from wijksim.randomness import (
    decision,
    draw,
    logistic,
    mix,
    normal,
    normals,
    stream,
    stream_key,
    uniform,
    uniforms,
)

about = pytest.approx
ACTORS = np.arange(20_000, dtype=np.uint64)


def test_the_mixer_is_that_of_splitmix64():
    """First numbers of SplitMix64 from state 0 and 1234567, as published with the generator."""
    golden = 0x9E3779B97F4A7C15
    assert int(mix(np.uint64(golden))) == 0xE220A8397B1DCDAF
    state, found = 1234567, []
    for _ in range(3):
        state = (state + golden) % 2**64
        found.append(int(mix(np.uint64(state))))
    assert found == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_one_number_at_a_time_or_all_at_once_are_the_same_bits():
    key = stream_key(3, "accept_request", 17)
    assert uniforms(key, ACTORS[:500]).tolist() == [uniform(key, actor) for actor in ACTORS[:500]]
    assert normals(key, ACTORS[:500]).tolist() == [normal(key, actor) for actor in ACTORS[:500]]
    assert draw(3, "accept_request", 5, 17) == uniform(key, np.uint64(5))


def test_a_stream_of_compiled_code_and_of_python_is_the_same():
    assert stream(np.uint64(3), decision("x"), -5) == stream_key(3, "x", -5)


def test_a_decision_has_the_same_code_in_every_version():
    assert int(decision("ask_for_help")).to_bytes(8, "little").hex() == "5df8892a8192d7cc"


@pytest.mark.parametrize(
    "other",
    [(2, "ask", 5), (1, "ask", 6), (1, "ask", -5), (1, "order", 5)],
    ids=["seed", "week", "warm-up", "decision"],
)
def test_other_seeds_weeks_and_decisions_have_nothing_to_do_with_each_other(other):
    one, two = uniforms(stream_key(1, "ask", 5), ACTORS), uniforms(stream_key(*other), ACTORS)
    assert not (one == two).any()
    assert abs(np.corrcoef(one, two)[0, 1]) < 4 / np.sqrt(ACTORS.size)


def test_numbers_are_even_between_0_and_1():
    found = uniforms(stream_key(1, "ask", 5), ACTORS)
    assert 0.0 <= found.min() < 0.001
    assert 0.999 < found.max() < 1.0
    per_tenth = np.histogram(found, bins=10, range=(0.0, 1.0))[0]
    assert per_tenth == about(np.full(10, 2000), abs=4 * np.sqrt(1800))


def test_neighbouring_actors_have_nothing_to_do_with_each_other():
    found = uniforms(stream_key(1, "ask", 5), ACTORS)
    assert abs(np.corrcoef(found[1:], found[:-1])[0, 1]) < 4 / np.sqrt(ACTORS.size)


def test_standard_numbers_have_mean_0_and_variance_1_and_are_bounded():
    found = normals(stream_key(1, "mood", 5), ACTORS)
    assert found.mean() == about(0.0, abs=4 / np.sqrt(ACTORS.size))
    assert found.var() == about(1.0, abs=0.04)
    assert np.abs(found).max() <= 3.4642


def test_a_probability_is_rounded_so_that_the_last_bit_of_exp_cannot_decide():
    assert logistic(0.0) == 0.5
    assert logistic(2.0) == about(0.8807970779778823, abs=2**-40)
    assert (logistic(41.0), logistic(-41.0)) == (1.0, 0.0)
    assert all((logistic(x) * 2**40).is_integer() for x in (-3.0, -0.1, 0.7, 5.0))
