"""CPU time, speed and memory of single runs: 1,000 to 100,000 residents over ten years, warm-up left out.

Usage: ``uv run benchmarks/run_time.py [--json] [RESIDENTS …]``. Figures are CPU seconds of one process on one core
after compilation; memory is what a run adds to the process after imports. Every size runs in a process of its own.
"""

import json
import resource
import subprocess
import sys
import time

SIZES = (1_000, 10_000, 100_000)
WEEKS = 520


def peak_mib() -> float:
    """Largest memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(residents: int) -> dict[str, float]:
    """One measured run after one short run that compiles."""
    from wijksim.model.wijk_model import WijkModel
    from wijksim.scenario.scenario import baseline

    small = baseline().vary({"neighbourhood.residents": 200, "warm_up_weeks": 0, "horizon_weeks": 30})
    warm = WijkModel(small, rng=1)
    for _ in range(30):
        warm.step()
    imported = peak_mib()
    scenario = baseline().vary({"neighbourhood.residents": residents, "warm_up_weeks": 0, "horizon_weeks": WEEKS})
    start = time.process_time()
    model = WijkModel(scenario, rng=1)
    for _ in range(WEEKS):
        model.step()
    seconds = time.process_time() - start
    return {
        "residents": residents,
        "cpu_seconds": round(seconds, 3),
        "resident_weeks_per_second": round(residents * WEEKS / seconds),
        "boundary_workers": len(model.workers),
        "mib_over_import": round(peak_mib() - imported),
    }


def main() -> None:
    """Measure every size in a fresh process and print a line each."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--json"]
    if len(arguments) == 2 and arguments[0] == "--one":
        print(json.dumps(measure(int(arguments[1]))))
        return
    found = [
        json.loads(subprocess.run([sys.executable, __file__, "--one", str(n)], capture_output=True, check=True).stdout)
        for n in map(int, arguments or map(str, SIZES))
    ]
    if "--json" in sys.argv:
        print(json.dumps(found, indent=1))
        return
    for row in found:
        print("  ".join(f"{name} {value:,}" for name, value in row.items()))


if __name__ == "__main__":
    main()
