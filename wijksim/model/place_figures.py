"""Figures of cells and ties between residents (plek, contacten), each with source and status."""

from wijksim.model.published_figure import Figure
from wijksim.scenario.parameter import Status

RESIDENTS_PER_CELL = Figure(
    value=42.0,
    unit="residents per cell of 100 m, uninhabited cells included",
    source="urban Dutch density of about 4,000 per km2; 6,000 residents on 12 x 12 cells",
    year=None,
    status=Status.ASSUMED,
)
UNINHABITED_SHARE = Figure(
    value=0.10,
    unit="share of cells without homes (water, park, school, shops)",
    source="modelling choice",
    year=None,
    status=Status.ASSUMED,
)
TIES_ADDED_BY_COHESION = Figure(
    value=3.0,
    unit="expected ties of a resident added from cohesion 0 to 1, to the one that all have",
    source="modelling choice; 001 and 002 tie sense of neighbourhood to help among neighbours",
    year=None,
    status=Status.ASSUMED,
)
OWN_CELL_TIES = Figure(
    value=(0.30, 0.70),
    unit="share of neighbour ties within the own cell, at cohesion 0 and 1",
    source="modelling choice",
    year=None,
    status=Status.ASSUMED,
)
ADJACENT_CELL_TIES = Figure(
    value=(0.30, 0.25),
    unit="share of neighbour ties in an adjacent cell, at cohesion 0 and 1; the rest: the own buurt",
    source="modelling choice",
    year=None,
    status=Status.ASSUMED,
)
