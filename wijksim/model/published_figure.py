"""One figure with where it comes from: the form in which all figures behind the residents are declared.

Status ``measured`` = published by the source named, or a ratio of two published counts; ``estimated`` =
derived from published figures with a stated step, or general knowledge still to be checked; ``assumed`` = a
modelling choice; ``calibrated`` = fitted so that another, published figure comes out.
"""

from dataclasses import dataclass

from wijksim.scenario.parameter import Status

Shares = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure[T: (float, Shares)]:
    """One figure or one row of figures; ``year`` is None where there is none."""

    value: T
    unit: str
    source: str
    year: int | None
    status: Status
