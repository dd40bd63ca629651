"""Ties by year: whom people of each organisation know elsewhere."""

import pandas as pd

from wijksim.model.tables.columns import TIES_BY_YEAR, typed
from wijksim.model.tables.record import Record


def ties_by_year(record: Record) -> pd.DataFrame:
    """A row for each organisation and year: its people at the end of it (boundary workers among them), how many people
    of other organisations they know, how well (0-1), how far they trust them (0-1), and how many of these are boundary
    workers."""
    specs = record.model.scenario_of_run.organisations
    rows = [
        {
            "organisation": spec.key,
            "year": year,
            "people": house.people,
            "ties": house.ties,
            "ties_per_person": house.ties / max(1, house.people),
            "known": house.known,
            "trust": house.trust,
            "to_boundary_workers": house.to_boundary_workers,
        }
        for year, _, _, page in record.turned()
        for spec, house in zip(specs, page.ties, strict=True)
    ]
    return typed(rows, TIES_BY_YEAR)
