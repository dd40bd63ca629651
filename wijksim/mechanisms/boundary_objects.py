"""Boundary objects help when readable in several worlds, legitimate and used: on paper is not in use (grensobjecten;
001; 002 §3.2, §4.4, §5.1.2; O1-O22, W24, P4)."""

import numpy as np

from wijksim.domain.vocabulary import N_BOUNDARIES
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled
from wijksim.randomness import logistic

ABOUT = About(
    name="boundary objects",
    dutch="grensobjecten",
    sources=("001", "002 §3.2", "002 §4.4", "002 §5.1.2"),
    rows=("O1", "O4", "O6", "O7", "O8", "O9", "O12", "O16", "O17", "O18", "N21", "N22", "W24", "R8"),
    levers=(
        "boundary_objects.planned", "boundary_objects.emergent", "boundary_objects.ambiguity",
        "boundary_objects.legitimacy",
    ),
    outcomes=("objects_in_use", "objects_on_paper", "collaboration"),
    switches=("objects",),
)  # fmt: skip

WIDTH_OF_WHAT_IS_CLEAR = 0.06
"""Distance over which an object without ambiguity is still understood [assumed; objects are replaced in the second
design]."""
WIDTH_BY_AMBIGUITY = 0.45
"""Distance that ambiguity adds [assumed; as above]."""
SAYS_TOO_LITTLE = 1.6
"""How fast an object loses what it says as ambiguity nears 1 [assumed; as above]."""
USEFUL_FROM = 0.35
"""Fit from which use grows by itself [assumed; as above]."""


@compiled
def reading_fit(ambiguity: float, recognisability: float, distance_to_object: float, width: float) -> float:
    """How well an organisation can read its own meaning into an object and still recognise it (0-1).

    ``logistic((0.06 + 0.45 ambiguity - distance) / width) * min(1, 1.6 (1 - ambiguity)) * recognisability``: room for
    several readings lets distant worlds in, an empty object says nothing (002 §3.2, §4.4; O1-O2, O6).
    """
    room = logistic((WIDTH_OF_WHAT_IS_CLEAR + WIDTH_BY_AMBIGUITY * ambiguity - distance_to_object) / width)
    return room * min(1.0, SAYS_TOO_LITTLE * (1.0 - ambiguity)) * recognisability


@compiled
def use_after_week(
    use: float, fit: float, legitimacy: float, local_fit: float, carried: float, gain: float, decay: float
) -> float:
    """Use (0-1) of an object in one organisation a week later.

    ``U + gain (fit * local_fit - 0.35) U (1 - U) - decay U + carried * legitimacy (1 - U)``: use feeds on use where the
    object works in practice, fades where it does not, and starts where somebody carries it who has the legitimacy
    (002 §4.4c, §5.1.2; O8, O16, O18).
    """
    grown = gain * (fit * local_fit - USEFUL_FROM) * use * (1.0 - use)
    use = use + grown - decay * use + carried * legitimacy * (1.0 - use)
    return min(1.0, max(0.0, use))


@compiled
def legitimacy_after_week(legitimacy: float, use: float, fit: float, threat: float, gain: float) -> float:
    """Legitimacy (0-1) a week later: grows where it is used and fits, falls where it threatens a professional standard:
    ``L + gain use fit (1 - L) - gain threat L`` (002 §4.4a; O12)."""
    return min(1.0, max(0.0, legitimacy + gain * use * fit * (1.0 - legitimacy) - gain * threat * legitimacy))


@compiled
def shared_strength(
    fit_a: float, fit_b: float, legitimacy_a: float, use_a: float, legitimacy_b: float, use_b: float
) -> float:
    """Strength (0-1) of an object between two organisations: ``sqrt(fit_a fit_b) sqrt(L_a U_a L_b U_b)``.
    Multiplicative on purpose: missing recognition, legitimacy or use on one side takes away its value (002 §5.1.2;
    O8)."""
    return np.sqrt(fit_a * fit_b) * np.sqrt(legitimacy_a * use_a * legitimacy_b * use_b)


@compiled
def with_another(strength: float, more: float) -> float:
    """Strength (0-1) of several objects together, ``1 - (1 - s)(1 - more)``: each adds, and each a little less (002
    §4.4)."""
    return 1.0 - (1.0 - strength) * (1.0 - more)


@compiled
def advance_objects(
    settings: Record, objects: Record, fit: Floats, legitimacy: Floats, use: Floats, carried: Floats, attachment: Floats
) -> None:
    """One week of all living objects, in place; arrays [k, o] by object and organisation, ``carried`` is emptied."""
    p = settings[0]
    for k in range(objects.size):
        thing = objects[k]
        if not thing.alive:
            continue
        for o in range(use.shape[1]):
            threat = thing.threatens_protocol * attachment[o]
            before = use[k, o]
            use[k, o] = use_after_week(
                before,
                fit[k, o],
                legitimacy[k, o],
                thing.local_fit,
                carried[k, o],
                p["objects.use_gain"],
                p["objects.use_decay"],
            )
            legitimacy[k, o] = legitimacy_after_week(
                legitimacy[k, o], before, fit[k, o], threat, p["objects.legitimacy_gain"]
            )
            carried[k, o] = 0.0


@compiled
def strength_by_boundary(
    objects: Record, fit: Floats, legitimacy: Floats, use: Floats, result: Floats, language: Floats
) -> None:
    """Strength of all objects together for each pair and boundary ``result`` [o, o, 5], and of all at all ``language``
    [o, o]: a shared word or form works as a common language (002 §5.1.2; O4, O9)."""
    result[:] = 0.0
    language[:] = 0.0
    n = use.shape[1]
    for k in range(objects.size):
        if not objects[k].alive:
            continue
        for a in range(n):
            for b in range(n):
                if a == b:
                    continue
                strength = shared_strength(
                    fit[k, a], fit[k, b], legitimacy[k, a], use[k, a], legitimacy[k, b], use[k, b]
                )
                language[a, b] = with_another(language[a, b], strength)
                for boundary in range(N_BOUNDARIES):
                    if objects[k].boundaries >> boundary & 1:
                        result[a, b, boundary] = with_another(result[a, b, boundary], strength)


@compiled
def best_use_of_kind(objects: Record, kind: int, fit: Floats, legitimacy: Floats, use: Floats, result: Floats) -> None:
    """Working strength ``fit * legitimacy * use`` (0-1) of the best object of one kind in each organisation, [o]."""
    result[:] = 0.0
    for k in range(objects.size):
        if objects[k].alive and objects[k].kind == kind:
            for o in range(result.size):
                result[o] = max(result[o], fit[k, o] * legitimacy[k, o] * use[k, o])


@compiled
def probability_of_arising(felt_need: float, threshold: float, rate: float) -> float:
    """Chance per week that an object arises from a felt need at a boundary: ``rate`` times what attempts broke
    there above ``threshold`` (broken attempts per 10,000 residents and week, smoothed) (002 §4.4b-c; O7, O13,
    O17)."""
    return min(1.0, rate * max(0.0, felt_need - threshold))
