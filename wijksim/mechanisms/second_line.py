"""Long unmet need ends in second-line or institutional care (tweede lijn; 002 §2.2, §4.3b; E4, W19, P15)."""

import numpy as np

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
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

_ENTER, _RETURN = decision("second_line_entry"), decision("second_line_return")


@compiled
def vulnerability_after_week(vulnerability: float, unmet_need: float, speed: float) -> float:
    """Slow stock of vulnerability (0-1): ``v + speed * (unmet_need - v)``; years of unmet need leave their mark, and it
    heals as slowly. Bounded by construction, so no constant can carry it to its limits."""
    return vulnerability + speed * (unmet_need - vulnerability)


@compiled
def entry_hazard(by_age: float, age: int, by_need: float, vulnerability: float, care_need: float) -> float:
    """Chance per week to enter second-line care: ``by_age * a + by_need * vulnerability * care_need``.

    Illness of old age comes whatever neighbours and professionals do (a = 1 from 75, 0.3 from 65, 0.05 from 45);
    long unmet need comes on top, and only that part can be prevented, which keeps savings modest (002 §2.2, §5.1;
    E4, E11, P15).
    """
    old = 1.0 if age == 5 else 0.3 if age == 4 else 0.05 if age == 3 else 0.0
    return by_age * old + by_need * vulnerability * care_need


@compiled
def share_in_second_line(entry: float, leaving: float) -> float:
    """Share (0-1) that lives in second-line care when as many enter as leave, both chances per week:
    ``entry / (entry + leaving)``. With it a run begins: without, the stock would take ten years to fill."""
    return entry / (entry + leaving) if entry > 0.0 else 0.0


@compiled
def advance_second_line(
    settings: Record,
    seed: Seed,
    week: int,
    key: Ints,
    age: Ints,
    need: Floats,
    vulnerability: Floats,
    self_reliance: Floats,
    in_second_line: Bools,
    has_case: Bools,
    moved: Ints,
) -> int:
    """One week of entries and returns, in place; long heavy need also wears out self-reliance (E3). ``moved``
    receives row + 1 of who enters and -(row + 1) of who returns; the number of moves is returned. A resident with
    an open case stays until it is closed."""
    p = settings[0]
    enter = stream(seed, _ENTER, week)
    leave = stream(seed, _RETURN, week)
    n = 0
    for r in range(key.size):
        if in_second_line[r]:
            if uniform(leave, key[r]) < p.second_line_return:
                in_second_line[r] = False
                for d in range(3):
                    need[r, d] = 0.0
                moved[n] = -(r + 1)
                n += 1
            continue
        worst = max(need[r, 0], need[r, 1], need[r, 2])
        vulnerability[r] = vulnerability_after_week(vulnerability[r], worst, p.second_line_vulnerability_speed)
        if worst > p.needs_surface_from:
            self_reliance[r] = max(0.0, self_reliance[r] - p.residents_self_reliance_loss)
        hazard = entry_hazard(p.second_line_by_age, age[r], p.second_line_entry, vulnerability[r], need[r, 0])
        if hazard > 0.0 and not has_case[r] and uniform(enter, key[r]) < hazard * p.second_line_on:
            in_second_line[r] = True
            moved[n] = r + 1
            n += 1
    return n


@compiled
def expected_saving_cents(hazard_avoided: float, weeks: float, return_chance: float, cents_per_week: float) -> int:
    """Expected second-line cost avoided by lowering the entry hazard for ``weeks`` weeks, in cents.

    ``weeks * hazard_avoided * cents_per_week / return_chance``: the mean stay is ``1 / return_chance`` weeks.
    """
    if return_chance <= 0.0:
        return 0
    return int(np.floor(weeks * max(0.0, hazard_avoided) * cents_per_week / return_chance + 0.5))
