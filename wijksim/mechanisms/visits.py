"""Coming behind the front door: visits and consultation hours find needs that nobody asked about (huisbezoek,
spreekuur; 002 §4.1, §4.2c, §4.3b, §4.4c; 000; F13-F14, E12, W18, P14)."""

from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Bools, Ints, compiled, loop
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="coming behind the front door",
    dutch="huisbezoek, spreekuur",
    sources=("002 §2.2", "002 §4.1", "002 §4.2c", "002 §4.3b", "002 §4.4c"),
    rows=("F13", "F14", "E12", "E14", "W18"),
    levers=(
        "boundary_workers.operational_hours", "accountability.production_pressure",
        "accountability.neighbourhood_demand",
    ),
    outcomes=("hidden_needs_found",),
    switches=("hidden_needs",),
)  # fmt: skip

OLD = 4
"""First age band of the elderly."""
VISITED_WHEN_OLD = 3.0
"""How much likelier somebody of 65 or older is visited [assumed]."""
VISITED_WHEN_ALONE = 1.5
"""The same for who lives alone [assumed]."""

_VISIT = decision("visit_at_home")


@compiled
def probability_of_visit(visits_per_resident: float, drop_in: float, attention: float, weight: float) -> float:
    """Chance per week that somebody who looks further comes by: ``weight * visits + drop_in * attention``.

    ``visits_per_resident`` by boundary workers (visits over the sum of all weights, so that as many are made as
    paid for), ``drop_in`` by professionals with ``attention`` (0-1) left by their targets (002 §4.3b; W18);
    ``weight`` is higher for the old and for who lives alone, whom visits are meant for.
    """
    return min(1.0, weight * visits_per_resident + drop_in * attention)


@compiled
def visit_weight(age: int, alone: bool) -> float:
    """Relative chance to be visited: 1, from 65 on 3, and 1.5 times as much for who lives alone [assumed]."""
    return (VISITED_WHEN_OLD if age >= OLD else 1.0) * (VISITED_WHEN_ALONE if alone else 1.0)


@compiled
def sum_of_visit_weights(age: Ints, alone: Bools) -> float:
    """Sum of :func:`visit_weight` over all residents."""
    total = 0.0
    for r in range(age.size):
        total += visit_weight(age[r], alone[r])
    return total


@loop
def visit_homes(now: Now, people: Residents, visits_per_resident: float, attention: float) -> int:
    """Hidden needs that a visitor sees come into the open, in place; returns how many were found."""
    p = now.settings[0]
    visit = stream(now.seed, _VISIT, now.week)
    found = 0
    for r in range(people.key.size):
        if people.hidden[r] == 0 or people.in_second_line[r]:
            continue
        weight = visit_weight(people.age[r], people.alone[r])
        chance = probability_of_visit(visits_per_resident, p["asking.visits_by_professionals"], attention, weight)
        if uniform(visit, people.key[r]) >= chance:
            continue
        for d in range(N_SECTORS):
            if people.hidden[r] >> d & 1 and people.need[r, d] > p["needs.threshold"]:
                people.hidden[r] &= ~(1 << d)
                found += 1
    return found
