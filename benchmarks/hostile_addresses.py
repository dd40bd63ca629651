"""Very many hostile addresses: how many give a traceback, and how long they take; prints JSON.

uv run benchmarks/hostile_addresses.py [--number 20000 --seed 1]
"""

import argparse
import json
import os
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.app.hostile_addresses import addresses
from wijksim.app.address import read_address

SLOW = 2.0
"""Seconds that no address may take, of the processor and by the clock."""


def main() -> None:
    """Read them all, write each again as an address and read that."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--number", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tracebacks, slow, slow_by_clock, slowest, longest, message, lost = [], 0, 0, (0.0, ""), (0.0, ""), 0, 0
    start = time.perf_counter()
    for path, search in addresses(options.seed, options.number):
        before, began = time.process_time(), time.perf_counter()
        try:
            address = read_address(path, search)
            again, _, rest = address.text().partition("?")
            back = read_address(again, rest or None)
            lost += back.choice != address.choice or back.plans != address.plans
            message += bool(address.problems)
        except Exception:
            tracebacks.append(f"{path[:40]!r} {search[:120]!r}: {traceback.format_exc(limit=-2)}")
        taken, by_clock = time.process_time() - before, time.perf_counter() - began
        slow, slow_by_clock = slow + (taken > SLOW), slow_by_clock + (by_clock > SLOW)
        slowest = max(slowest, (taken, f"{path[:40]}?{search[:120]}"))
        longest = max(longest, (by_clock, f"{path[:40]}?{search[:120]}"))
    figures = {
        "addresses": options.number, "tracebacks": len(tracebacks),
        "first_tracebacks": tracebacks[:5],
        "over_2_s_of_the_processor": slow, "over_2_s_by_the_clock": slow_by_clock,
        "slowest_seconds_of_the_processor": round(slowest[0], 3), "slowest": slowest[1],
        "longest_seconds_by_the_clock": round(longest[0], 3), "longest": longest[1], "with_problems_told": message,
        "choice_lost_when_written_again": lost,
        "seconds": round(time.perf_counter() - start, 1), "load": os.getloadavg(),
    }  # fmt: skip
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
