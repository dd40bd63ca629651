"""Boundary objects by year: what carrying them costs, and who uses them."""

import pandas as pd

from wijksim.domain.measure import CENTS_PER_EURO
from wijksim.domain.vocabulary import ObjectStatus
from wijksim.model.tables.columns import BOUNDARY_OBJECTS_BY_YEAR, typed
from wijksim.model.tables.record import Record


def objects_by_year(record: Record) -> pd.DataFrame:
    """A row for each boundary object and year in which it was there.

    Cost is the hours in which boundary workers carried it to organisations, at the rate of boundary work; it is part of
    what the workers cost. Making an object takes no hours in the model. What one object brings is not in this table: it
    works through a shared language and lower boundaries for every case and beside other objects, so that the model
    cannot ascribe a case or a euro to one of them (compare runs with and without it instead).
    """
    model = record.model
    specs = model.scenario_of_run.organisations
    rate = model.scenario_of_run["workers.cents_per_hour"] / CENTS_PER_EURO
    rows = []
    for year, _, before, after in record.turned():
        past = {thing.number: thing for thing in before.objects}
        for now in after.objects:
            then = past.get(now.number)
            if then is not None and then.status == ObjectStatus.ABANDONED:
                continue
            thing = model.objects[now.number]
            before_it = set(then.users) if then else set()
            hours = now.hours_carried - (then.hours_carried if then else 0.0)
            rows.append(
                {
                    "object": now.number,
                    "year": year,
                    "kind": thing.kind.name.lower(),
                    "planned": thing.planned,
                    "status": now.status.name.lower(),
                    "hours_carried": hours,
                    "cost_euro": hours * rate,
                    "weeks_in_use": now.weeks_in_use - (then.weeks_in_use if then else 0),
                    "users": len(now.users),
                    "used_by": ", ".join(specs[o].key for o in now.users),
                    "taken_up": len(set(now.users) - before_it),
                    "dropped": len(before_it - set(now.users)),
                }
            )
    return typed(rows, BOUNDARY_OBJECTS_BY_YEAR)
