"""Where residents start: self-reliance, informal support, trust in services (zelfredzaamheid, steun).

No published joint distribution was found, so the means are reasoned and marked assumed: a mean by age band,
shifted for living alone and for each provision used, with a triangular spread around it. Cohesion is left out
on purpose: it acts through the ties, and would count twice if it also raised support.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from wijksim.domain.measure import AVERAGE_OF_TWO
from wijksim.model import starting_figures as figures
from wijksim.model.households import Members
from wijksim.randomness import stream_key, uniforms

Flags = npt.NDArray[np.bool_]
Values = npt.NDArray[np.float32]

_FIGURES = {
    "self_reliance": (figures.SELF_RELIANCE_BY_AGE, figures.SELF_RELIANCE_SHIFTS),
    "informal_support": (figures.INFORMAL_SUPPORT_BY_AGE, figures.INFORMAL_SUPPORT_SHIFTS),
    "trust_in_services": (figures.TRUST_BY_AGE, figures.TRUST_SHIFTS),
}


def starting_values(*, seed: int, members: Members, uses: Sequence[Flags]) -> dict[str, Values]:
    """Self-reliance, informal support and trust in services (0-1) of each resident.

    ``uses`` are youth care, participation, Wmo, district nursing, in the order of the shifts.
    """
    conditions = (members.alone, *uses)
    return {name: _values(seed, name, members, conditions) for name in _FIGURES}


def _values(seed: int, name: str, members: Members, conditions: Sequence[Flags]) -> Values:
    by_age, shifts = _FIGURES[name]
    value = np.array(by_age.value, dtype=np.float32)[members.age]
    for shift, condition in zip(shifts.value, conditions, strict=True):
        value += np.float32(shift) * condition
    for part in ("a", "b"):  # the sum of two uniform draws has a triangular distribution
        draws = uniforms(stream_key(seed, f"starting_{name}_{part}", 0), members.key)
        value += (np.float32(figures.SPREAD_OF_STARTING_VALUES.value) * (draws - AVERAGE_OF_TWO)).astype(np.float32)
    return np.clip(value, np.float32(0.0), np.float32(1.0))
