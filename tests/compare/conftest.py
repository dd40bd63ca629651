"""One small comparison, made once."""

import pytest

from tests.small_wijk import small_wijk
from wijksim.studies.compare import Comparison, compare

SETTINGS = {"boundary_workers.operational_hours": 400.0, "boundary_workers.linked": True, "funding.integration": 0.7}


@pytest.fixture(scope="session")
def comparison() -> Comparison:
    """Five pairs of two years in a small wijk, with two variants: one with more of everything, one for a
    while only."""
    base = small_wijk({"neighbourhood.residents": 400, "horizon_weeks": 104})
    measure = {"name": "a busy year", "start": 20, "end": 72, "set": {"workload.factor": 2.0}}
    variants = base.vary(SETTINGS, name="more"), base.vary(name="busy", measures=[measure])
    return compare(base, *variants, replications=5, seed=7, workers=1)
