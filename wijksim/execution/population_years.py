"""The population of a run at the start of each year, as the figures that can be observed of it."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.scenario.observed import POPULATION

if TYPE_CHECKING:
    from wijksim.model.result import Run

BANDS = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65_74", "age_75")
"""Names of the age bands of residents, in their order."""


def yearly_population(run: "Run") -> npt.NDArray[np.float64]:
    """[years, figures] in the order of `POPULATION`; a population that stands still is the same every year."""
    years = -(-run.weeks // WEEKS_PER_YEAR)
    figures = np.tile(_at_start(run), (years, 1))
    for row in run.population_by_year.to_dict("records"):
        figures[int(row["year"])] = [row[name] for name in POPULATION]
    return figures


def _at_start(run: "Run") -> npt.NDArray[np.float64]:
    people = run.population
    share = dict(zip(BANDS, np.bincount(people.age, minlength=len(BANDS)) / len(people), strict=True))
    sizes = np.bincount(people.household)
    figures = share | {"age_65": share["age_65_74"] + share["age_75"], "residents": float(len(people))}
    figures |= {"one_person": float((sizes == 1).sum() / (sizes > 0).sum())}
    return np.array([figures[name] for name in POPULATION])
