"""Figures of the values residents start with, each with its reason and status.

Rows of shifts are in the order: living alone, using youth care, participation, Wmo, district nursing.
"""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

SELF_RELIANCE_BY_AGE = Figure(
    value=(0.70, 0.72, 0.80, 0.78, 0.72, 0.58),
    unit="mean self-reliance (zelfredzaamheid) 0-1 by age band; of children: with their parents' help",
    source="falls with frailty at high age",
    year=None,
    status=Status.ASSUMED,
)
SELF_RELIANCE_SHIFTS = Figure(
    value=(-0.04, -0.15, -0.15, -0.18, -0.12),
    unit="change of the mean when living alone, using youth care, participation, Wmo, district nursing",
    source="use of a provision is granted because people cannot manage on their own",
    year=None,
    status=Status.ASSUMED,
)
INFORMAL_SUPPORT_BY_AGE = Figure(
    value=(0.70, 0.62, 0.58, 0.56, 0.56, 0.52),
    unit="mean help from family and friends 0-1 by age band",
    source="networks shrink with age",
    year=None,
    status=Status.ASSUMED,
)
INFORMAL_SUPPORT_SHIFTS = Figure(
    value=(-0.15, -0.05, -0.10, -0.04, 0.0),
    unit="change of the mean when living alone, using youth care, participation, Wmo, district nursing",
    source="no housemate to help; poverty and long use narrow networks; nursing often joins family care",
    year=None,
    status=Status.ASSUMED,
)
TRUST_BY_AGE = Figure(
    value=(0.60, 0.55, 0.56, 0.57, 0.62, 0.66),
    unit="mean trust in services 0-1 by age band",
    source="modelling choice; older clients are more satisfied in most surveys",
    year=None,
    status=Status.ASSUMED,
)
TRUST_SHIFTS = Figure(
    value=(0.0, -0.05, -0.10, -0.02, 0.02),
    unit="change of the mean when living alone, using youth care, participation, Wmo, district nursing",
    source="participation comes with duties and sanctions; nurses are trusted",
    year=None,
    status=Status.ASSUMED,
)
SPREAD_OF_STARTING_VALUES = Figure(
    value=0.25,
    unit="half-width of the triangular spread around each mean",
    source="modelling choice",
    year=None,
    status=Status.ASSUMED,
)
