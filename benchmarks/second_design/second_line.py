"""Second-line care from age and unmet need, whoever has a case or not (002 §4.3b, W19; evidence §4.4).

Strain (overbelasting) is a stock of unmet hours that fades; the yearly hazard of entry is the hazard of the age
times a factor of strain.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import bell, chance, count, decision

D_HOW_MANY, D_WHO, D_ENTERS, D_STAY = (
    decision("second/line-many"),
    decision("second/line-who"),
    decision("second/line-enters"),
    decision("second/line-stay"),
)
MOST_STRAIN = 4.0
USUAL_STRAIN = 0.25
"""Mean factor of strain in the baseline: what remains when entries do not depend on need (R3b)."""


@compiled
def strain_now(strain, weeks, fade):
    """Unmet hours that are still felt after so many weeks: s (1 - fade)^weeks."""
    return strain * (1.0 - fade) ** weeks


@compiled
def factor_of_strain(strain, base, scale):
    """Factor on the hazard of the age: base + min(4, s / scale); unmet hours s, scale in hours (sketch of tasks
    and books)."""
    return base + min(MOST_STRAIN, strain / scale)


@compiled
def strain_of_wait(hours, wait_weeks, service_weeks):
    """Unmet hours of a task while one waits and while help comes in slowly: h min(1, (wait + service / 2) / 26)."""
    return hours * min(1.0, (wait_weeks + 0.5 * service_weeks) / 26.0)


@compiled
def add_strain(residents, resident, week, hours, fade):
    """A resident gets unmet hours on top of what is left of earlier ones."""
    left = strain_now(residents.strain[resident], week - residents.strain_week[resident], fade)
    residents.strain[resident] = left + hours
    residents.strain_week[resident] = week


@compiled
def hazard_of_age(age, p):
    """Yearly chance of entry at usual strain: under 65, 65-74, 75 and over."""
    return p.entry_young if age == 0 else (p.entry_mid if age == 1 else p.entry_old)


@compiled
def expected_year(residents, resident, age, week, lv, p):
    """Chance of entry in the coming year of a client with this strain (strain fades meanwhile)."""
    if lv.second_line == 0.0:
        return 0.0
    if lv.second_by_need == 0.0:
        return hazard_of_age(age, p) * (p.entry_base + USUAL_STRAIN)
    strain = strain_now(residents.strain[resident], week - residents.strain_week[resident], p.strain_fade)
    felt = min(MOST_STRAIN, strain / p.strain_hours) * (1.0 - np.exp(-p.strain_fade * 52.0)) / (p.strain_fade * 52.0)
    return hazard_of_age(age, p) * (p.entry_base + felt)


@compiled
def enter_second_line(residents, teams, seed, week, lv, p, row):
    """Who enters this week: candidates by age, accepted by strain; returns the number."""
    if lv.second_line == 0.0:
        return 0
    entered = 0
    most = p.entry_base + MOST_STRAIN
    for age in range(3):
        number = 0
        for team in range(teams.residents.size):
            number += teams.age_number[team, age]
        mean = number * hazard_of_age(age, p) * most / 52.0
        n = count(mean, chance(seed, D_HOW_MANY, week, age), bell(seed, D_HOW_MANY, week, age))
        for i in range(n):
            actor = (age << 18) + i
            pick = int(chance(seed, D_WHO, week, actor) * number)
            resident = 0
            for team in range(teams.residents.size):
                if pick < teams.age_number[team, age]:
                    resident = teams.age_first[team, age] + pick
                    break
                pick -= teams.age_number[team, age]
            if residents.home_from[resident] > week:
                continue
            factor = p.entry_base + USUAL_STRAIN
            if lv.second_by_need > 0.0:
                strain = strain_now(residents.strain[resident], week - residents.strain_week[resident], p.strain_fade)
                factor = factor_of_strain(strain, p.entry_base, p.strain_hours)
            if chance(seed, D_ENTERS, week, actor) < factor / most:
                stay = -np.log(1.0 - chance(seed, D_STAY, week, actor)) * p.stay_weeks
                residents.home_from[resident] = week + 1 + int(stay)
                entered += 1
    return entered
