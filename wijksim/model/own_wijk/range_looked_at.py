"""Neighbourhoods that were looked at when the model was made: beyond them results are a guess (reikwijdte)."""

from wijksim.model.neighbourhood_figures import FIRST_OLD_BAND, Profile
from wijksim.scenario.scenario import Scenario

LOOKED_AT = {
    "residents": (800.0, 60_000.0),
    "age_65": (0.04, 0.35),
    "one_person": (0.18, 0.80),
    "household_size": (1.3, 2.8),
    "wmo": (0.02, 0.13),
    "participation": (0.01, 0.12),
    "association": (0.08, 0.72),
}
"""Lowest and highest value of the shipped scenarios and of the six made-up wijken of the tests."""


def outside(profile: Profile, scenario: Scenario) -> tuple[tuple[str, float, float, float], ...]:
    """Figures of a wijk that lie outside: name, value, lowest and highest that was looked at."""
    assert scenario.wijk is not None
    association = scenario.wijk.figures.get("association")
    values = {
        "residents": float(scenario["neighbourhood.residents"]),
        "age_65": sum(profile.age_shares()[FIRST_OLD_BAND:]),
        "one_person": profile.one_person_share.value,
        "household_size": profile.mean_household_size.value,
        "wmo": profile.wmo_share.value,
        "participation": profile.participation_share.value,
    }
    if association is not None:
        values["association"] = association.value
    return tuple(
        (name, value, *LOOKED_AT[name])
        for name, value in values.items()
        if not LOOKED_AT[name][0] <= value <= LOOKED_AT[name][1]
    )
