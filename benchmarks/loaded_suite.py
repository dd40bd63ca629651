"""Test files again and again on a machine that has something else to do: does a test turn by chance?

    uv run benchmarks/loaded_suite.py tests/app --loops 2 --runs 20
    uv run benchmarks/loaded_suite.py tests/app/test_visitors.py tests/app/test_class.py --runs 5 --nice 10

Starts busy loops in processes of their own, runs the tests R times one after the other, and prints a line for each run:
passed, failed, skipped, seconds, load of the machine, and which tests failed. The loops stop whatever happens. Exit
code 1 when a test failed in any run, or when a run passed no test.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Ends by itself when whoever started it is gone, however that went.
_LOOP = "import os\nparent = os.getppid()\nwhile os.getppid() == parent:\n    for _ in range(1_000_000):\n        pass"
_COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped|xfailed|rerun)")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)", re.MULTILINE)


@contextmanager
def busy(loops: int) -> Iterator[None]:
    """So many busy loops, which stop when the block ends."""
    running = [subprocess.Popen([sys.executable, "-c", _LOOP]) for _ in range(loops)]
    try:
        yield
    finally:
        for each in running:
            each.kill()
        for each in running:
            each.wait()


def one_run(tests: list[str], options: argparse.Namespace) -> tuple[Counter[str], list[str], float, str]:
    """Counts of outcomes, the tests that failed, seconds, and what pytest printed."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", str(options.processes), "-p", "no:cacheprovider", *tests]
    start = time.perf_counter()
    ended = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    text = ended.stdout
    last = text.rstrip().rpartition("\n")[2]
    counts = Counter({name: int(number) for number, name in _COUNT.findall(last)})
    failed = _FAILED.findall(text)
    if ended.returncode not in (0, 1):
        counts["errors"] += 1
        failed.append(f"(pytest ended with {ended.returncode})")
    return counts, failed, time.perf_counter() - start, text


def main() -> None:
    """Run, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", nargs="+", help="files or folders, as for pytest")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--loops", type=int, default=os.cpu_count() or 1, help="busy loops; by default one a core")
    parser.add_argument("--processes", type=int, default=0, help="processes of pytest (-n)")
    parser.add_argument("--nice", type=int, default=0, help="how far the tests give way to everything else")
    parser.add_argument("--keep", type=Path, help="folder for what pytest printed in runs that failed")
    options = parser.parse_args()
    turned: Counter[str] = Counter()
    bad = 0
    print(f"{options.loops} busy loops, {options.runs} runs of {' '.join(options.tests)}", flush=True)
    with busy(options.loops):
        if options.nice:
            os.nice(options.nice)  # the tests and what they start, not the loops
        for number in range(1, options.runs + 1):
            counts, failed, seconds, text = one_run(options.tests, options)
            wrong = counts["failed"] + counts["error"] + counts["errors"] or (0 if counts["passed"] else 1)
            bad += bool(wrong)
            turned.update(failed)
            load = os.getloadavg()[0]
            message = f"run {number}: {counts['passed']} passed, {wrong} failed, {counts['skipped']} skipped"
            print(f"{message}, {seconds:.0f} s, load {load:.1f} {' '.join(failed)}".rstrip(), flush=True)
            if wrong and options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"run-{number}.txt").write_text(text)
    print(f"{options.runs - bad} of {options.runs} runs without a failure")
    for name, times in turned.most_common():
        print(f"  {times} times: {name}")
    raise SystemExit(1 if bad else 0)


if __name__ == "__main__":
    main()
