"""Run the sketch and print its tables."""

import argparse
import json

from benchmarks.second_design import report
from benchmarks.second_design.check import checked
from benchmarks.second_design.worlds import table_of_worlds


def main() -> None:
    """Command line of the sketch."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.second_design", description="Tables of the sketch of the second design."
    )
    parser.add_argument(
        "table",
        choices=("contrasts", "more", "fit", "box", "flip", "scale", "rest", "worlds", "check"),
        help="what to print",
    )
    parser.add_argument("--residents", type=int, nargs="+", default=[3000, 20000])
    parser.add_argument("--seeds", type=int, default=30, help="paired seeds")
    parser.add_argument("--first-seed", type=int, default=7000, help="building used seeds below 1000")
    parser.add_argument("--place", default="usual", help="kind of world, for the check")
    parser.add_argument("--again", action="store_true", help="changes nothing: a second run of the check")
    parser.add_argument("--points", type=int, default=60, help="points of the box")
    asked = parser.parse_args()
    seeds = range(asked.first_seed, asked.first_seed + asked.seeds)
    if asked.table == "check":
        print(json.dumps(checked(asked.first_seed, 3000, 24, asked.place)))
    elif asked.table == "contrasts":
        report.table_of_contrasts(asked.residents, seeds)
    elif asked.table == "more":
        report.table_of_more(24_000, seeds)
    elif asked.table == "fit":
        report.table_of_fit(asked.residents, seeds)
    elif asked.table == "box":
        for residents in asked.residents:
            report.table_of_box(residents, asked.points, asked.seeds, asked.first_seed)
    elif asked.table == "worlds":
        table_of_worlds(asked.residents[-1], asked.points, asked.first_seed)
    elif asked.table == "flip":
        report.table_of_flip(asked.residents[-1], seeds)
    elif asked.table == "scale":
        report.table_of_scale([3000, 20000, 30000, 300000], seeds)
    else:
        report.table_of_rest(asked.residents[-1], seeds)


if __name__ == "__main__":
    main()
