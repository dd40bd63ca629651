"""The one list of seeds that every study of many runs takes its first seeds from."""

from functools import lru_cache
from hashlib import blake2b

DEFAULT_ROOT = 2026
"""Root of the list when nobody names another."""


@lru_cache(maxsize=8)
def paired_seeds(root: int, n: int) -> tuple[int, ...]:
    """The first ``n`` seeds of a root seed: all different, 0 to 2**32 - 1, and the same for every scenario.

    More only adds seeds: the first twenty of a hundred are the twenty of a comparison with twenty pairs, of a sweep
    with twenty replications and of twenty runs of one scenario.
    """
    seeds: dict[int, None] = {}
    number = 0
    while len(seeds) < n:
        code = blake2b(f"pair {number} of {root}".encode(), digest_size=4).digest()
        seeds[int.from_bytes(code, "little")] = None
        number += 1
    return tuple(seeds)
