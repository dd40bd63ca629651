"""Boundary objects by what they do (grensobjecten; 002 §3.2, §4.4, §5.1.2; O1-O22).

Each kind acts on one thing that somebody could count. An object exists in a team with a legitimacy, room for
readings and a use by each organisation; it acts by use. ``reading_fit`` lets a middle ambiguity be best from two
opposite losses.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.draws import chance, decision

MOTTO, VISION, COVENANT, MKBA, FORM, GUIDELINE, MAP, TENDER = 0, 1, 2, 3, 4, 5, 6, 7
N_OBJECTS = 8
D_ARISE = decision("second/object-arises")


@compiled
def reading_fit(ambiguity, distance, narrow, wider):
    """Share (0-1) of users who can read an object their own way and still find something in it.

    fit = exp(-(d / (narrow + wider a))²) (1 - a³): a fixed text fits only who thinks alike, an empty one holds
    nothing (O2, O6).
    """
    span = narrow + wider * ambiguity
    return np.exp(-((distance / span) ** 2)) * (1.0 - ambiguity**3)


@compiled
def in_use(objects, team, kind, a, b, p):
    """What an object of this kind does between two organisations: nothing without use on both sides (O8), 0-1."""
    if objects.alive[team, kind] == 0.0:
        return 0.0
    return p.object_effect * np.sqrt(objects.use[team, kind, a] * objects.use[team, kind, b])


@compiled
def introduce(objects, kind, lv):
    """An object of this kind comes to all teams."""
    for team in range(objects.alive.shape[0]):
        objects.alive[team, kind] = 1.0
        objects.legitimacy[team, kind] = lv.legitimacy
        objects.ambiguity[team, kind] = lv.ambiguity


@compiled
def use_objects(objects, teams, groups, p):
    """Use grows where an object is legitimate and can be read one's own way, and falls where it is not."""
    for team in range(objects.alive.shape[0]):
        for kind in range(N_OBJECTS):
            if objects.alive[team, kind] == 0.0:
                continue
            for g in range(groups.parts.size):
                fit = reading_fit(
                    objects.ambiguity[team, kind],
                    abs(teams.frame[team, g] - 0.5) * 2.0,
                    p.object_narrow,
                    p.object_wider,
                )
                legitimacy = objects.legitimacy[team, kind]
                if kind == FORM:
                    legitimacy *= 1.0 - 0.5 * groups.method[g]  # strong protocols are irritated (002 §4.4c, O12)
                wanted = fit * legitimacy
                objects.use[team, kind, g] += p.object_take_up * wanted * (1.0 - objects.use[team, kind, g])
                objects.use[team, kind, g] -= p.object_fall_off * (1.0 + (1.0 - wanted)) * objects.use[team, kind, g]
                if kind == MOTTO:
                    objects.use[team, kind, g] *= 1.0 - p.motto_fades


@compiled
def arise_from_need(objects, seed, week, lv, p):
    """What keeps breaking in the same way calls for an object of that kind (O7, O13, O16, O17)."""
    if lv.emergent == 0.0:
        return
    for team in range(objects.alive.shape[0]):
        for kind in range(N_OBJECTS):
            objects.need[team, kind] *= 0.99
            called_for = objects.alive[team, kind] == 0.0 and objects.need[team, kind] > p.object_needed
            if called_for and chance(seed, D_ARISE, week, team * N_OBJECTS + kind) < 0.05:
                objects.alive[team, kind] = 1.0
                objects.legitimacy[team, kind] = 0.5 + 0.5 * lv.legitimacy  # made by who will use it (O21)
                objects.ambiguity[team, kind] = lv.ambiguity
