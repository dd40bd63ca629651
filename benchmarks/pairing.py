"""How many runs pairing saves, for six outcomes: variance of a difference with independent seeds over that with pairs.

    uv run python benchmarks/pairing.py [--pairs 40] [--workers 2]

Prints JSON. Each ratio is estimated from the same runs, with an interval from a bootstrap of pairs (1.0: pairing
neither helps nor hurts; 4.0: independent seeds would need four times as many runs for the same precision).
"""

import argparse
import json
from itertools import pairwise

import numpy as np

import wijksim as ws
from wijksim.randomness import stream_key, uniforms
from wijksim.studies.effects import summaries, variance_reduction

OUTCOMES = ("collaboration", "trust", "weeks_to_help", "multi_domain_solved_share", "second_line_entries", "cost_total")
QUESTIONS = ("linked_boundary_workers", "area_funding", "without_boundary_work")
DRAWS = 2000


def interval(base: np.ndarray, alt: np.ndarray) -> list[float]:
    """95 % interval of the ratio: pairs are drawn anew."""
    n = base.size
    ratios = []
    for draw in range(DRAWS):
        rows = (uniforms(stream_key(1, "bootstrap", draw), np.arange(n, dtype=np.uint64)) * n).astype(int)
        ratios.append(variance_reduction(base[rows], alt[rows]))
    return [round(float(edge), 2) for edge in np.nanquantile(ratios, (0.025, 0.975))]


def shuffled(base: np.ndarray, alt: np.ndarray) -> float:
    """The same ratio for pairs that do not belong together: about 1 when the estimate is sound."""
    places = list(range(base.size))
    return float(np.mean([variance_reduction(base, np.roll(alt, first)) for first, _ in pairwise(places[1:])]))


def main() -> None:
    """Compare the baseline with each question and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--weeks", type=int, default=None, help="other than five years, for a quick try")
    options = parser.parse_args()
    variants = [ws.load(name) for name in QUESTIONS]
    found = ws.compare(
        ws.load("baseline"), *variants, replications=options.pairs, workers=options.workers, weeks=options.weeks
    )
    ratios = {}
    for variant, outputs in zip(found.variants, found.outputs[1:], strict=True):
        ratios[variant.name] = {}
        for name in OUTCOMES:
            base, alt = summaries(found.outputs[0], name), summaries(outputs, name)
            ratios[variant.name][name] = {
                "variance_reduction": round(variance_reduction(base, alt), 2),
                "interval": interval(base, alt),
                "pairs_that_do_not_belong_together": round(shuffled(base, alt), 2),
            }
    about = {"pairs": found.n, "root_seed": found.root, "weeks": found.weeks, "wijksim": ws.__version__}
    print(json.dumps({**about, "questions": ratios}, indent=1))


if __name__ == "__main__":
    main()
