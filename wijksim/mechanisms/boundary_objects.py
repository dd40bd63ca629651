"""Boundary objects help when readable in several worlds, legitimate and used: on paper is not in use (grensobjecten;
001; 002 §3.2, §4.4, §5.1.2; O1-O22, W24, P4)."""

import numpy as np

from wijksim.domain.vocabulary import N_BOUNDARIES, ObjectKind
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Floats, Record, compiled

ABOUT = About(
    name="boundary objects",
    dutch="grensobjecten",
    sources=("001", "002 §3.2", "002 §4.4", "002 §5.1.2"),
    rows=("O1", "O2", "O4", "O6", "O7", "O8", "O9", "O12", "O16", "O17", "O18", "N21", "N22", "W24", "R8", "K7"),
    levers=(
        "boundary_objects.planned", "boundary_objects.emergent", "boundary_objects.ambiguity",
        "boundary_objects.legitimacy",
    ),
    outcomes=("objects_in_use", "objects_on_paper", "collaboration"),
    switches=("objects",),
)  # fmt: skip

N_KINDS = len(ObjectKind)


@compiled
def reading_fit(ambiguity: float, distance: float, narrow: float, wider: float, emptiness: float) -> float:
    """How well an organisation at ``distance`` (0-1) reads its own meaning into an object and still finds something in
    it (0-1), ``exp(-(distance / (narrow + wider ambiguity))**2) (1 - ambiguity**emptiness)``.

    Two opposite losses: a fixed text fits only who thinks alike, an empty one holds nothing; so a middle ambiguity is
    best, wherever frames differ (001; 002 §3.2, §4.4; O1-O2, O6).
    """
    apart = distance / (narrow + wider * ambiguity)
    return float(np.exp(-apart * apart)) * (1.0 - ambiguity**emptiness)


@compiled
def contradiction(rules_of_one: float, rules_of_other: float) -> float:
    """How far two objects clash (0-1): one brings rules (``rules`` above 0), the other takes them away (below 0),
    ``max(0, -r s)``; deregulating was read as setting aside what guidelines ask (002 §4.4a; O12, N22)."""
    return max(0.0, -rules_of_one * rules_of_other)


@compiled
def local_fit_after_week(local_fit: float, use: float, ambiguity: float, adapts: float) -> float:
    """How well an object works in one organisation (0-1) a week later, ``l + adapts use ambiguity (1 - l)``: who uses
    it adapts it to the own work, as far as it leaves room for that (002 §3.2; O2)."""
    return local_fit + adapts * use * ambiguity * (1.0 - local_fit)


@compiled
def use_after_week(
    use: float, works: float, legitimacy: float, carried: float, gain: float, useful_from: float, decay: float
) -> float:
    """Use (0-1) of an object in one organisation a week later.

    ``U + gain (works - useful_from) U (1 - U) - decay U + carried legitimacy (1 - U)`` with ``works`` = fit of reading
    times fit in practice (0-1): use feeds on use where the object works, fades where it does not, and starts where
    somebody carries it who has the legitimacy (002 §4.4c, §5.1.2; O8, O16, O18).
    """
    grown = gain * (works - useful_from) * use * (1.0 - use)
    use = use + grown - decay * use + carried * legitimacy * (1.0 - use)
    return min(1.0, max(0.0, use))


@compiled
def legitimacy_after_week(legitimacy: float, use: float, fit: float, threat: float, gain: float) -> float:
    """Legitimacy (0-1) a week later: grows where it is used and fits, falls where it threatens a professional standard:
    ``L + gain use fit (1 - L) - gain threat L`` (002 §4.4a; O12)."""
    return min(1.0, max(0.0, legitimacy + gain * use * fit * (1.0 - legitimacy) - gain * threat * legitimacy))


def after_newcomers(held: Floats, at_first: Floats, newcomers: Floats) -> Floats:
    """Use, legitimacy or fit in practice (0-1) of objects [k, o] after a share ``newcomers`` (0-1) [o] of the people of
    each organisation was replaced, ``h + newcomers (f - h)``: who comes new finds the object as it was ``at_first``
    [k, o]; it was neither adapted with nor won by this person (002 §4.4c, §5.1.1; O8, O18, K7).

    >>> import numpy as np
    >>> after_newcomers(np.array([[0.8, 0.8]]), np.array([[0.4, 0.4]]), np.array([0.0, 0.25])).tolist()
    [[0.8, 0.7]]
    """
    return held + newcomers * (at_first - held)


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
def hindrance(objects: Record, use: Floats, k: int, o: int) -> float:
    """How far other objects in use at organisation ``o`` contradict object ``k`` (0-1), the worst of them."""
    worst = 0.0
    for j in range(objects.size):
        if objects[j].alive and j != k:
            worst = max(worst, contradiction(objects[k].rules, objects[j].rules) * use[j, o])
    return worst


@compiled
def advance_objects(
    settings: Record,
    objects: Record,
    fit: Floats,
    local_fit: Floats,
    legitimacy: Floats,
    use: Floats,
    carried: Floats,
    attachment: Floats,
) -> None:
    """One week of all living objects, in place; arrays [k, o] by object and organisation, ``carried`` is emptied."""
    p = settings[0]
    before = use.copy()
    for k in range(objects.size):
        thing = objects[k]
        if not thing.alive:
            continue
        decay = p["objects.use_decay"] + p["objects.enthusiasm_fades"] * thing.fades
        for o in range(use.shape[1]):
            works = fit[k, o] * local_fit[k, o] * (1.0 - p["objects.clash"] * hindrance(objects, before, k, o))
            use[k, o] = use_after_week(
                before[k, o],
                works,
                legitimacy[k, o],
                carried[k, o],
                p["objects.use_gain"],
                p["objects.useful_from"],
                decay,
            )
            threat = thing.threatens_protocol * attachment[o]
            legitimacy[k, o] = legitimacy_after_week(
                legitimacy[k, o], before[k, o], fit[k, o], threat, p["objects.legitimacy_gain"]
            )
            local_fit[k, o] = local_fit_after_week(local_fit[k, o], before[k, o], thing.ambiguity, p["objects.adapts"])
            carried[k, o] = 0.0


@compiled
def strengths_between(
    objects: Record, fit: Floats, legitimacy: Floats, use: Floats, by_kind: Floats, at_table: Floats, language: Floats
) -> None:
    """Strength of objects between every two organisations, the same both ways: ``by_kind`` [o, o, kind] for what each
    kind does, ``at_table`` [o, o, 5] for who negotiates a boundary that the object is about, ``language`` [o, o] of
    those that lie on the table in a case, as common words (002 §3.2, §5.1.2; O4, O9)."""
    by_kind[:] = 0.0
    at_table[:] = 0.0
    language[:] = 0.0
    n = use.shape[1]
    for k in range(objects.size):
        thing = objects[k]
        if not thing.alive:
            continue
        for a in range(n):
            for b in range(a + 1, n):
                strength = shared_strength(
                    fit[k, a], fit[k, b], legitimacy[k, a], use[k, a], legitimacy[k, b], use[k, b]
                )
                by_kind[a, b, thing.kind] = with_another(by_kind[a, b, thing.kind], strength)
                by_kind[b, a, thing.kind] = by_kind[a, b, thing.kind]
                if thing.in_cases:
                    language[a, b] = with_another(language[a, b], strength)
                    language[b, a] = language[a, b]
                for boundary in range(N_BOUNDARIES):
                    if thing.boundaries >> boundary & 1:
                        at_table[a, b, boundary] = with_another(at_table[a, b, boundary], strength)
                        at_table[b, a, boundary] = at_table[a, b, boundary]


@compiled
def strengths_in_houses(objects: Record, fit: Floats, legitimacy: Floats, use: Floats, result: Floats) -> None:
    """Working strength ``fit * legitimacy * use`` (0-1) of the objects of each kind in each organisation, written to
    ``result`` [kind, o]."""
    result[:] = 0.0
    for k in range(objects.size):
        thing = objects[k]
        if thing.alive:
            for o in range(result.shape[1]):
                strength = fit[k, o] * legitimacy[k, o] * use[k, o]
                result[thing.kind, o] = with_another(result[thing.kind, o], strength)


@compiled
def probability_of_arising(came_back: float, often: float, rate: float) -> float:
    """Chance per week that somebody makes an object, ``rate max(0, came_back / often - 1)``: what keeps breaking in the
    same way, ``came_back`` times of late per 10,000 residents, calls for something to hold on to (002 §4.4b-c; O7, O13,
    O17)."""
    return min(1.0, rate * max(0.0, came_back / often - 1.0))
