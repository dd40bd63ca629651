"""Strain of long unmet need ends in second-line or institutional care (tweede lijn; 002 §2.2, §4.3b; E4, W19, P15)."""

from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Floats, Ints, Record, compiled, loop, step
from wijksim.mechanisms.needs import on_grid
from wijksim.mechanisms.savings import ALONE, HAZARD, JOINTLY, WEEKS
from wijksim.mechanisms.self_reliance import self_reliance_after_week
from wijksim.mechanisms.strain import hours_missed, strain_after_week, weight_of_strain
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

_OLDEST = 5
"""Age band of 75 and older."""

_ENTER, _RETURN = decision("second_line_entry"), decision("second_line_return")


@compiled
def illness_of_age(age: int, from_65: float, from_45: float, below_45: float) -> float:
    """Illness by age band, relative to 75 and older: 1 there, ``from_65`` and ``from_45`` in the bands that begin then,
    ``below_45`` under that."""
    if age == _OLDEST:
        return 1.0
    if age == _OLDEST - 1:
        return from_65
    return from_45 if age == _OLDEST - 1 - 1 else below_45


@compiled
def entry_hazard(illness: float, by_age: float, by_need: float, weight: float) -> float:
    """Chance per week to enter second-line care: ``illness (by_age + by_need * weight)``.

    ``by_age`` comes whatever neighbours and professionals do; strain of unmet need, which has this ``weight``
    (:func:`~wijksim.mechanisms.strain.weight_of_strain`), comes on top, and only that part can be prevented: savings
    stay modest (002 §2.2, §5.1; E4, E11, P15). With ``by_need`` 0 second-line care does not depend on need.
    """
    return illness * (by_age + by_need * weight)


@compiled
def share_in_second_line(entry: float, leaving: float) -> float:
    """Share (0-1) that lives in second-line care when as many enter as leave, both chances per week:
    ``entry / (entry + leaving)``. With it a run begins: without, the stock would take ten years to fill."""
    return entry / (entry + leaving) if entry > 0.0 else 0.0


@loop
def advance_second_line(now: Now, people: Residents, watched: Floats, moved: Ints) -> int:
    """One week of strain, entries and returns, in place; long heavy need also wears out self-reliance (E3). ``moved``
    receives row + 1 of who enters and -(row + 1) of who returns; the number of moves is returned. Who has
    an open case enters as well: the case ends (:func:`wijksim.mechanisms.casework.end_cases_of_who_left`). Clients who
    are followed are noted in ``watched`` (:mod:`wijksim.mechanisms.savings`)."""
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
        age = people.age[r]
        illness = illness_of_age(age, p["second_line.from_65"], p["second_line.from_45"], p["second_line.below_45"])
        weight = weight_of_strain(people.strain[r], p["strain.scale"], p["strain.most"])
        hazard = entry_hazard(illness, p["second_line.by_age"], p["second_line.entry"], weight) * p["second_line_on"]
        if people.followed[r] != 0:
            _watch(people, r, hazard, watched)
        if hazard > 0.0 and uniform(enter, people.key[r]) < hazard:
            people.in_second_line[r] = True
            people.followed[r] = 0
            moved[n] = r + 1
            n += 1
    return n


@step
def _watch(people: Residents, r: int, hazard: float, watched: Floats) -> None:
    """A week of a client who is followed: the chance to enter, and that it was a week."""
    how, one = (JOINTLY, 1) if people.followed[r] > 0 else (ALONE, -1)
    people.followed[r] -= one
    watched[how, people.age[r], HAZARD] += on_grid(min(1.0, hazard))
    watched[how, people.age[r], WEEKS] += 1.0


@step
def _come_home(people: Residents, r: int) -> None:
    """Somebody returns from second-line care without needs or strain."""
    people.in_second_line[r] = False
    people.strain[r] = 0.0
    for d in range(N_SECTORS):
        people.need[r, d] = 0.0


@step
def _wear_out(p: Record, people: Residents, r: int) -> None:
    """Unmet need adds to strain, and a heavy one wears out self-reliance."""
    missed = hours_missed(people.need[r], p["needs.threshold"], p["strain.hours_of_need"])
    people.strain[r] = strain_after_week(people.strain[r], missed, p["strain.fade"])
    worst = max(people.need[r, 0], people.need[r, 1], people.need[r, 2])
    people.self_reliance[r] = self_reliance_after_week(
        people.self_reliance[r],
        people.own_strength[r],
        worst > p["needs.surface_from"],
        p["residents.self_reliance_loss"],
        p["residents.self_reliance_recovery"],
    )
