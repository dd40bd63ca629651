"""Births, deaths, leaving and forming households, by age (vergrijzing, verhuizen; 002 §1.3, A2): chances a year."""

import numpy as np
import numpy.typing as npt

from wijksim.mechanisms.about import About

ABOUT = About(
    name="a population that lives",
    dutch="geboorte, ouder worden, sterven en verhuizen",
    sources=("002 §1.3",),
    rows=(),
    levers=("neighbourhood.living",),
    outcomes=("need_care", "second_line_entries"),
)  # fmt: skip

Ages = npt.NDArray[np.float64]
HALF = 0.5
"""Rates are of women, half of the residents are."""
TWICE = 2.0
"""The top of a triangle of surface one is twice one over its base."""
FROM = 65.0
"""Age at which the chance to die is given."""


def death_chance(age: Ages, at_65: float, growth: float, at_any_age: float, highest: float) -> Ages:
    """Chance to die within a year: ``at_65 exp(growth (age - 65)) + at_any_age``, at most ``highest`` (Gompertz)."""
    return np.minimum(highest, at_65 * np.exp(growth * (np.asarray(age, float) - FROM)) + at_any_age)


def birth_chance(age: Ages, per_woman: float, youngest: float, usual: float, oldest: float) -> Ages:
    """Chance of a resident of an age (women and men) that a child is born within a year: a triangle over the ages."""
    age = np.asarray(age, float)
    top = per_woman * HALF * TWICE / (oldest - youngest)
    up, down = (age - youngest) / (usual - youngest), (oldest - age) / (oldest - usual)
    return top * np.clip(np.minimum(up, down), 0.0, 1.0)


def age_band(age: Ages, first_ages: npt.NDArray[np.float64]) -> npt.NDArray[np.uint8]:
    """Number of the band in which an age lies; ``first_ages`` are the first of the second band and on."""
    return np.searchsorted(first_ages, np.asarray(age, float), side="right").astype(np.uint8)
