"""Long unmet need ends in second-line or institutional care (tweede lijn; 002 §2.2, §4.3b; E4, W19, P15)."""

import numpy as np

from wijksim.domain.measure import ROUND_HALF_UP
from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Ints, Record, compiled, loop, step
from wijksim.mechanisms.self_reliance import self_reliance_after_week
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="second-line care",
    dutch="tweede lijn",
    sources=("002 §1.1", "002 §2.2", "002 §4.3b"),
    rows=("E4", "E11", "W19"),
    levers=("funding.shared_savings",),
    outcomes=("second_line_entries", "cost_care_office", "quality_of_life"),
    switches=("second_line",),
)  # fmt: skip

LONGEST_MEAN_STAY_WEEKS = 1040.0
"""No stay is counted as longer than twenty years, however small the chance to return: who enters is old or ill."""
_OLDEST = 5
"""Age band of 75 and older."""

_ENTER, _RETURN = decision("second_line_entry"), decision("second_line_return")


@compiled
def vulnerability_after_week(vulnerability: float, unmet_need: float, speed: float) -> float:
    """Slow stock of vulnerability (0-1): ``v + speed * (unmet_need - v)``; years of unmet need leave their mark, and it
    heals as slowly. Bounded by construction, so no constant can carry it to its limits."""
    return vulnerability + speed * (unmet_need - vulnerability)


@compiled
def illness_of_age(age: int, from_65: float, from_45: float) -> float:
    """Illness of old age by age band, relative to 75 and older: 1 there, ``from_65`` and ``from_45`` in the bands that
    begin then, none below."""
    if age == _OLDEST:
        return 1.0
    if age == _OLDEST - 1:
        return from_65
    return from_45 if age == _OLDEST - 1 - 1 else 0.0


@compiled
def entry_hazard(by_age: float, illness: float, by_need: float, vulnerability: float, care_need: float) -> float:
    """Chance per week to enter second-line care: ``by_age * illness + by_need * vulnerability * care_need``.

    Illness of old age comes whatever neighbours and professionals do (:func:`illness_of_age`); long unmet need comes on
    top, and only that part can be prevented, which keeps savings modest (002 §2.2, §5.1; E4, E11, P15).
    """
    return by_age * illness + by_need * vulnerability * care_need


@compiled
def share_in_second_line(entry: float, leaving: float) -> float:
    """Share (0-1) that lives in second-line care when as many enter as leave, both chances per week:
    ``entry / (entry + leaving)``. With it a run begins: without, the stock would take ten years to fill."""
    return entry / (entry + leaving) if entry > 0.0 else 0.0


@loop
def advance_second_line(now: Now, people: Residents, moved: Ints) -> int:
    """One week of entries and returns, in place; long heavy need also wears out self-reliance (E3). ``moved``
    receives row + 1 of who enters and -(row + 1) of who returns; the number of moves is returned. Who has
    an open case enters as well: the case ends (:func:`wijksim.mechanisms.casework.end_cases_of_who_left`)."""
    p = now.settings[0]
    enter, leave = stream(now.seed, _ENTER, now.week), stream(now.seed, _RETURN, now.week)
    n = 0
    for r in range(people.key.size):
        if people.in_second_line[r]:
            if uniform(leave, people.key[r]) < p["second_line.return"]:
                _come_home(people, r)
                moved[n] = -(r + 1)
                n += 1
            continue
        _wear_out(p, people, r)
        illness = illness_of_age(people.age[r], p["second_line.from_65"], p["second_line.from_45"])
        hazard = entry_hazard(
            p["second_line.by_age"], illness, p["second_line.entry"], people.vulnerability[r], people.need[r, 0]
        )
        if hazard > 0.0 and uniform(enter, people.key[r]) < hazard * p["second_line_on"]:
            people.in_second_line[r] = True
            moved[n] = r + 1
            n += 1
    return n


@step
def _come_home(people: Residents, r: int) -> None:
    """Somebody returns from second-line care without needs."""
    people.in_second_line[r] = False
    for d in range(N_SECTORS):
        people.need[r, d] = 0.0


@step
def _wear_out(p: Record, people: Residents, r: int) -> None:
    """Unmet need leaves its mark on vulnerability, and a heavy one on self-reliance."""
    worst = max(people.need[r, 0], people.need[r, 1], people.need[r, 2])
    speed = p["second_line.vulnerability_speed"]
    people.vulnerability[r] = vulnerability_after_week(people.vulnerability[r], worst, speed)
    people.self_reliance[r] = self_reliance_after_week(
        people.self_reliance[r],
        people.own_strength[r],
        worst > p["needs.surface_from"],
        p["residents.self_reliance_loss"],
        p["residents.self_reliance_recovery"],
    )


@compiled
def expected_saving_cents(
    hazard_avoided: float, weeks: float, probability_of_return: float, cents_per_week: float
) -> int:
    """Expected second-line cost avoided by lowering the entry hazard for ``weeks`` weeks, in cents.

    ``weeks * hazard_avoided * cents_per_week / max(probability_of_return, 1 / 1040)``: the mean stay is
    ``1 / probability_of_return`` weeks, and twenty years where hardly anybody returns.
    """
    ends = max(probability_of_return, 1.0 / LONGEST_MEAN_STAY_WEEKS)
    return int(np.floor(weeks * max(0.0, hazard_avoided) * cents_per_week / ends + ROUND_HALF_UP))
