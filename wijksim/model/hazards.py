"""How often needs arise for whom, and which organisation can help: features of residents set at the start."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from wijksim.domain.vocabulary import N_SECTORS, Sector
from wijksim.model.population import Population
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.scenario import OrganisationSpec

_BY_AGE = {
    Sector.CARE: (0.45, 0.40, 0.60, 0.90, 1.40, 2.60),
    Sector.WELFARE: (0.60, 0.90, 1.10, 1.00, 0.80, 0.90),
    Sector.HOUSING: (0.20, 0.80, 1.30, 1.00, 0.80, 0.90),
}
"""Relative chance that a need arises by age band 0-14, 15-24, 25-44, 45-64, 65-74, 75+ [assumed; spending on care
by age in evidence §4.4 rises in the same direction]."""
_OLD = 4
"""First age band of the elderly."""
HIGHEST_FRAILTY = 4.0
"""Frailty of the frailest; the mean of ``4 u**3`` is 1."""
OFTENER = {
    "nursing": 2.0,
    "wmo": 1.5,
    "participation": 3.0,
    "youth": 2.5,
    "alone": 1.3,
    "participation_home": 1.5,
    "alone_home": 1.2,
}
"""How much oftener a need arises for who uses a provision or lives alone, for the last two a need for a home
[assumed]."""
SERVES_THE_OLD = 6.0
"""How much likelier the elderly come to an organisation that is for them [assumed; with 3 such an organisation has work
for two thirds of its people]."""


def need_hazards(population: Population, base: Sequence[float], *, seed: int) -> npt.NDArray[np.float32]:
    """Chance per week that a need arises, [n, 3]: base by domain, times age, frailty and the provisions already used.

    Frailty is drawn for each resident as ``4 u**3`` (mean 1, at most 4): a few carry most of the needs, in all domains,
    as multi-problem households do (evidence §4.2: .4-.6 % of households, the Dutch figures on multi-law use) [assumed].

    Who uses district nursing or Wmo support, is on social assistance, has youth care or lives alone has needs more
    often [factors assumed].
    """
    hazard = np.empty((len(population), N_SECTORS), np.float32)
    for sector in Sector:
        hazard[:, sector] = base[sector] * np.array(_BY_AGE[sector], np.float32)[population.age]
    u = uniforms(stream_key(seed, "frailty", 0), population.key).astype(np.float32)
    hazard *= (HIGHEST_FRAILTY * u * u * u)[:, None]
    hazard[:, Sector.CARE] *= np.where(population.uses_nursing, OFTENER["nursing"], 1.0) * np.where(
        population.uses_wmo, OFTENER["wmo"], 1.0
    )
    hazard[:, Sector.WELFARE] *= np.where(population.uses_participation, OFTENER["participation"], 1.0)
    hazard[:, Sector.WELFARE] *= np.where(population.uses_youth, OFTENER["youth"], 1.0) * np.where(
        population.alone, OFTENER["alone"], 1.0
    )
    hazard[:, Sector.HOUSING] *= np.where(population.uses_participation, OFTENER["participation_home"], 1.0) * np.where(
        population.alone, OFTENER["alone_home"], 1.0
    )
    return hazard


def right_organisations(
    population: Population, organisations: Sequence[OrganisationSpec], *, seed: int, buurten_per_wijk: int
) -> npt.NDArray[np.int16]:
    """The organisation that can help each resident in each domain, [n, 3]; -1 where nobody can.

    Drawn by the resident's own key, in proportion to contracted hours among the organisations of the sector that serve
    the resident's age and buurt (A1-A3, F2).
    """
    result = np.full((len(population), N_SECTORS), -1, np.int16)
    buurt_in_wijk = population.buurt % buurten_per_wijk
    for sector in Sector:
        candidates = [i for i, spec in enumerate(organisations) if spec.sector == sector]
        if not candidates:
            continue
        u = uniforms(stream_key(seed, f"right_organisation_{sector.name.lower()}", 0), population.key)
        weights = np.empty((len(population), len(candidates)), np.float32)
        for column, i in enumerate(candidates):
            weights[:, column] = _suits(organisations[i], population, buurt_in_wijk)
        edges = weights.cumsum(axis=1)
        chosen = (u[:, None] * edges[:, -1:] >= edges).sum(axis=1)
        found = edges[:, -1] > 0.0
        names = np.array(candidates, np.int16)
        result[found, sector] = names[np.minimum(chosen[found], len(candidates) - 1)]
    return result


def _suits(
    spec: OrganisationSpec, population: Population, buurt_in_wijk: npt.NDArray[np.int16]
) -> npt.NDArray[np.float32]:
    """Weight of one organisation for every resident: its hours, where it serves the age and the buurt."""
    weight = np.full(len(population), spec.hours_per_week, np.float32)
    if spec.for_elderly:
        weight *= np.where(population.age >= _OLD, SERVES_THE_OLD, 0.0)
    if not isinstance(spec.service_area, str):
        served = np.isin(buurt_in_wijk, [number - 1 for number in spec.service_area])
        weight *= served
    return weight
