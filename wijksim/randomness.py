"""Keyed draws: every random number is a function of (seed, decision, week, actor), never of the order of calls.

The mixer is the finaliser of SplitMix64 (Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators",
variant 13 of Stafford). A decision and a week give a stream key; an actor picks its number on that stream. So one more
resident, an observer or another process changes nobody else's draw, and two scenarios of one seed differ only where the
policy bites. All integer arithmetic is modulo 2**64 and gives the same bits in compiled loops and in NumPy arrays.
"""

from functools import cache
from hashlib import blake2b
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from wijksim.machine_code import jitted

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_M1 = np.uint64(0xBF58476D1CE4E5B9)
_M2 = np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S11 = np.uint64(30), np.uint64(27), np.uint64(31), np.uint64(11)
_TO_UNIT = 2.0**-53
_LOGIT_GRID = 2.0**40

UInts: TypeAlias = npt.NDArray[np.uint64]
Floats: TypeAlias = npt.NDArray[np.float64]


@cache
def decision(name: str) -> np.uint64:
    """Code of a decision from its name, e.g. ``"accept_request"``; the same in every process and version."""
    return np.uint64(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little"))


@jitted
def mix(z: np.uint64) -> np.uint64:
    """Finaliser of SplitMix64: a bijection of 64-bit numbers in which each input bit moves half the output bits."""
    z = np.uint64(z)
    z = (z ^ (z >> _S30)) * _M1
    z = (z ^ (z >> _S27)) * _M2
    return z ^ (z >> _S31)


@jitted
def stream(seed: np.uint64, code: np.uint64, week: int) -> np.uint64:
    """Stream key of one decision in one week (weeks of the warm-up are negative)."""
    key = mix(np.uint64(seed) + _GOLDEN)
    key = mix(key ^ np.uint64(code))
    return mix(key + np.uint64(week + 4096) * _GOLDEN)


@jitted
def uniform(key: np.uint64, actor: np.uint64) -> float:
    """Number in [0, 1) of one actor on a stream."""
    return np.float64(mix(np.uint64(key) + (np.uint64(actor) + np.uint64(1)) * _GOLDEN) >> _S11) * _TO_UNIT


@jitted
def normal(key: np.uint64, actor: np.uint64) -> float:
    """Number with mean 0 and variance 1 in [-3.5, 3.5]: sum of four uniforms (Irwin-Hall), exact on every machine."""
    base = mix(np.uint64(key) + (np.uint64(actor) + np.uint64(1)) * _GOLDEN)
    total = 0.0
    for i in range(4):
        total += uniform(base, np.uint64(i))
    return (total - 2.0) * 1.7320508075688772


@jitted
def logistic(x: float) -> float:
    """Probability exp(x) / (1 + exp(x)), rounded to 2**-40 so that a last-bit difference of exp cannot decide.

    The only place where the decision path meets a transcendental function: exp may differ in the last bit between
    processors, a rounded probability does not.
    """
    if x < -40.0:
        return 0.0
    if x > 40.0:
        return 1.0
    return np.floor(_LOGIT_GRID / (1.0 + np.exp(-x)) + 0.5) / _LOGIT_GRID


def stream_key(seed: int, name: str, week: int) -> np.uint64:
    """:func:`stream` for callers outside compiled loops: a typed key, from the name of the decision."""
    return np.uint64(stream(np.uint64(seed), decision(name), week))


def draw(seed: int, name: str, actor: int, week: int) -> float:
    """One number in [0, 1) of one actor's decision in one week, for the few who decide outside compiled loops."""
    return _draw(np.uint64(seed), decision(name), np.uint64(actor), week)


@jitted
def _draw(seed: np.uint64, code: np.uint64, actor: np.uint64, week: int) -> float:
    return uniform(stream(seed, code, week), actor)


def uniforms(key: np.uint64, actors: UInts) -> Floats:
    """Numbers in [0, 1) of many actors on a stream: :func:`uniform` for each."""
    return _uniforms(np.uint64(key), actors.astype(np.uint64, copy=False))


@jitted
def _uniforms(key: np.uint64, actors: UInts) -> Floats:
    result = np.empty(actors.size)
    for i in range(actors.size):
        result[i] = uniform(key, actors[i])
    return result


@jitted
def normals(key: np.uint64, actors: UInts) -> Floats:
    """Standard numbers of many actors on a stream: :func:`normal` for each."""
    result = np.empty(actors.size)
    for i in range(actors.size):
        result[i] = normal(key, actors[i])
    return result
