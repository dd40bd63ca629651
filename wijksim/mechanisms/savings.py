"""Savings as payers find them: clients who were helped jointly, beside others of their age (besparingen; 002 §4.4b;
O13-O15; evidence §4.4).

Once a year a payer counts, over a whole region, who entered second-line care of the clients in whose files several
problems stand, and compares by age those who were helped jointly with who were not. Earlier years count too, each a
little less. What chance can explain is no saving: where care is not avoided nothing is found, and where little is
avoided it may not be found either. A payer shares what was found, at most a part of what second-line care of these
clients costs; a cost-benefit analysis (MKBA) shows the same number.
"""

from typing import NamedTuple

import numpy as np

from wijksim.domain.measure import ROUND_HALF_UP, WEEKS_PER_YEAR
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, Seed, compiled
from wijksim.randomness import decision, normal, stream, uniform

ABOUT = About(
    name="savings from a comparison of clients",
    dutch="besparingen uit een vergelijking van cliënten",
    sources=("002 §2.3-5", "002 §4.4b", "evidence §4.4"),
    rows=("O13", "O14", "O15", "E11"),
    levers=("funding.shared_savings",),
    outcomes=("collaboration", "cost_care_office"),
    switches=("second_line",),
)  # fmt: skip

ALONE, JOINTLY = 0, 1
"""Places of who was helped by one house at a time, and of who was helped jointly."""
AGES = 6
"""Bands of age: 0-14, 15-24, 25-44, 45-64, 65-74, 75 and older."""
HAZARD, WEEKS = 0, 1
"""Places of expected entries and of weeks in which somebody was followed; after counting, entries and weeks."""
EACH_SIDE = 0.5
"""A joint case has two sides, and each gets half."""
COUNTED_ONE_BY_ONE = 25.0
"""Mean from which a count is drawn from a rounded bell; the difference is no longer seen."""
NEVER_MORE = 200
"""Count at which drawing one by one stops: beyond any chance at such means."""
_GRID = 2.0**40
"""Chances are counted in parts so small that nobody sees them, so that they are the same on every machine."""
WAYS_OF_HELP = 2
"""Alone and jointly."""
COUNTED = 2
"""Expected entries, and weeks."""

_HOW_MANY, _HOW_FAR = decision("count_entries"), decision("count_entries_bell")


class Comparison(NamedTuple):
    """What a payer found, per client helped jointly and year."""

    avoided: float
    """Entries avoided that chance cannot explain."""
    difference: float
    """Entries avoided, as counted; below 0 when joint clients entered more often."""
    error: float
    """Standard error of the difference."""
    entries: float
    """Entries of all clients."""


@compiled
def follow(followed: int, jointly: bool, weeks: int) -> int:
    """Weeks for which a client is followed from now on, below 0 for who was not helped jointly: who was keeps counting
    as such until these weeks are over."""
    if jointly:
        return weeks
    return followed if followed > 0 else -weeks


@compiled
def poisson(mean: float, u: float, z: float) -> int:
    """Number of events with this mean: by inversion of ``u`` (0-1), beyond 25 ``mean + sqrt(mean) z`` rounded, with
    ``z`` of mean 0 and variance 1."""
    if mean <= 0.0:
        return 0
    if mean > COUNTED_ONE_BY_ONE:
        return max(0, int(np.floor(mean + np.sqrt(mean) * z + ROUND_HALF_UP)))
    part = np.floor(_GRID * np.exp(-mean) + ROUND_HALF_UP) / _GRID
    total, k = part, 0
    while u > total and k < NEVER_MORE:
        k += 1
        part *= mean / k
        total += part
    return k


@compiled
def times_this_wijk(region: float, residents: int) -> float:
    """How many times this wijk the region is over which payers count: ``region / residents``, at least 1. The rest of
    the region is taken to be as this wijk is."""
    return max(1.0, region / residents)


@compiled
def beyond_chance(difference: float, error: float, proof: float) -> float:
    """Entries avoided that chance cannot explain: ``difference - proof * error``, never below 0."""
    return max(0.0, difference - proof * error)


@compiled
def paid_per_side(avoided: float, cost_per_client: float, shared: float, cap: float) -> float:
    """Euro that each of two sides gets for a joint case: half of the share of what it avoided, ``0.5 shared
    min(avoided, cap * cost_per_client)``; both in euro of second-line care."""
    return EACH_SIDE * shared * min(avoided, cap * cost_per_client)


@compiled
def count_year(settings: Record, seed: Seed, week: int, watched: Floats, evidence: Floats, residents: int) -> None:
    """Add a year of clients to the evidence: ``watched`` and ``evidence`` are [2, ages, 2], by how they were helped, by
    age, and expected entries (:data:`HAZARD`) or weeks (:data:`WEEKS`).

    Entries of the region are counted with the luck of counting, and stated per wijk of this size. Earlier years count
    ``savings.evidence_kept`` of what they did. ``watched`` is emptied.
    """
    p = settings[0]
    times = times_this_wijk(p["savings.region"], residents)
    many, far = stream(seed, _HOW_MANY, week), stream(seed, _HOW_FAR, week)
    ages = watched.shape[1]
    for how in range(watched.shape[0]):
        for age in range(ages):
            cell = np.uint64(how * ages + age)
            mean = watched[how, age, HAZARD] * times
            watched[how, age, HAZARD] = poisson(mean, uniform(many, cell), normal(far, cell)) / times
    evidence *= p["savings.evidence_kept"]
    evidence += watched
    watched[:] = 0.0


@compiled
def compare_clients(evidence: Floats, times: float, proof: float) -> tuple[float, float, float, float]:
    """Entries a year that joint help avoided per client, by the ``evidence`` of a wijk that goes ``times`` into the
    region: the fields of :class:`Comparison`.

    By age, the rate of others less that of who was helped jointly, weighted by the latter; its standard error is that
    of two counts, ``sqrt(entries) / weeks``.
    """
    difference, square, helped_weeks, entries, weeks = 0.0, 0.0, 0.0, 0.0, 0.0
    for age in range(evidence.shape[1]):
        alone, together = evidence[ALONE, age, HAZARD], evidence[JOINTLY, age, HAZARD]
        others, helped = evidence[ALONE, age, WEEKS], evidence[JOINTLY, age, WEEKS]
        entries += alone + together
        weeks += others + helped
        if others <= 0.0 or helped <= 0.0:
            continue
        helped_weeks += helped
        difference += helped * (alone / others - together / helped)
        square += helped * helped * (alone / (others * others) + together / (helped * helped)) / times
    rate = entries / weeks * WEEKS_PER_YEAR if weeks > 0.0 else 0.0
    if helped_weeks == 0.0:
        return 0.0, 0.0, 0.0, rate
    difference *= WEEKS_PER_YEAR / helped_weeks
    error = np.sqrt(square) * WEEKS_PER_YEAR / helped_weeks
    return beyond_chance(difference, error, proof), difference, error, rate
