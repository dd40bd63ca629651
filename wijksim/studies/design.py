"""From a plan to its points: grids and lists as they are, samples from SciPy and SALib."""

from collections.abc import Iterator
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.scenario.exploration import Values
from wijksim.scenario.parameter import Value
from wijksim.scenario.plan import Design, Plan

MORRIS_LEVELS = 4
"""Levels of the grid on which Morris trajectories move, as in most studies."""

Unit = npt.NDArray[np.float64]


def problem_of(plan: Plan) -> dict[str, Any]:
    """The problem as SALib wants it. Samples are drawn, and analysed, as shares 0-1 of what is explored.

    Ranges of different widths, whole numbers and lists of values thus weigh alike.
    """
    names = list(plan.explored)
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def unit_sample(plan: Plan) -> Unit:
    """The sample of a plan as shares 0-1, [points, parameters]; the same for the same plan."""
    n, seed = plan.n or 0, plan.seed
    if plan.design is Design.LHS:
        from scipy.stats.qmc import LatinHypercube  # type: ignore[import-untyped]

        return LatinHypercube(len(plan.explored), rng=seed).random(n)
    if plan.design is Design.SEQUENCE:
        return sequence(n, len(plan.explored), seed)
    if plan.design is Design.SOBOL:
        from SALib.sample import sobol  # type: ignore[import-untyped]

        return sobol.sample(problem_of(plan), n, calc_second_order=False, seed=seed)
    if plan.design is Design.MORRIS:
        from SALib.sample import morris

        return morris.sample(problem_of(plan), n, num_levels=MORRIS_LEVELS, seed=seed)
    raise ValueError(f"the design {plan.design} draws no sample")


def sequence(n: int, dimensions: int, seed: int, *, skip: int = 0) -> Unit:
    """``n`` points after the first ``skip`` of a scrambled Sobol sequence, [points, dimensions]: more adds points."""
    from scipy.stats.qmc import Sobol

    drawn = Sobol(dimensions, scramble=True, rng=seed)
    # Whole powers of two are drawn, as SciPy warns of anything else; of these the first are taken.
    whole = 1 << max(0, (skip + n - 1).bit_length())
    return drawn.random(whole)[skip : skip + n]


def points_of(plan: Plan) -> Iterator[dict[str, Value]]:
    """What each point changes in the base scenario, in the order of the design."""
    if plan.design is Design.LIST:
        yield from map(dict, plan.listed)
    elif plan.design is Design.GRID:
        columns = [each.values for each in plan.explored.values() if isinstance(each, Values)]
        for row in product(*columns):
            yield dict(zip(plan.explored, row, strict=True))
    else:
        for shares in unit_sample(plan):
            values = zip(plan.explored.items(), shares.tolist(), strict=True)
            yield {name: explored.at(share) for (name, explored), share in values}
