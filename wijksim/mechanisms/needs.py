"""Needs arise, heal or grow, and spill over between domains (behoeften; 002 §4.3b, W18-W19; 002 §2.1, F19)."""

from typing import NamedTuple

import numpy as np

from wijksim.domain.counts import NeedCount
from wijksim.domain.measure import ROUND_HALF_UP
from wijksim.domain.vocabulary import N_SECTORS
from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Bools, Floats, Record, Seed, compiled, loop, step
from wijksim.mechanisms.informal_help import helping_ties
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="needs",
    dutch="behoeften",
    sources=("002 §2.1", "002 §2.2", "002 §4.3b"),
    rows=("A12", "F19", "W19", "E4"),
    levers=("workload.factor",),
    outcomes=("need_care", "need_welfare", "need_housing", "quality_of_life"),
    switches=("spill_over", "hidden_needs"),
)  # fmt: skip

_ARISE, _SEVERITY, _HIDDEN = decision("need_arises"), decision("need_severity"), decision("need_hidden")
_SURFACE = decision("hidden_need_surfaces")
_GRID = 2.0**30
"""Amounts are counted in parts of a need so small that nobody sees them, and sums of them are exact."""


@compiled
def tipping_need(
    base: float, by_self_reliance: float, by_informal_help: float, self_reliance: float, help_share: float
) -> float:
    """Need (0-1) up to which a resident gets by without an organisation.

    ``base + by_self_reliance * self_reliance + by_informal_help * help_share``; own strength and help of family and
    neighbours decide which needs heal by themselves (002 §2.1, §5.1; A13, E3).
    """
    return base + by_self_reliance * self_reliance + by_informal_help * help_share


@compiled
def need_after_week(need: float, tipping: float, recovery: float, growth: float) -> float:
    """Need (0-1) a week later: below the tipping need it heals by ``recovery``, above it grows by ``growth`` (per
    week)."""
    if need <= tipping:
        return max(0.0, need - recovery)
    return min(1.0, need + growth)


@compiled
def spill_over_hazard(need_elsewhere: float, threshold: float, hazard: float) -> float:
    """Extra hazard per week in a domain through an unmet need in another: a draught becomes pneumonia (002 §4.3b; W19).

    ``hazard * (need_elsewhere - threshold)`` above the threshold, else 0.
    """
    return hazard * max(0.0, need_elsewhere - threshold)


@compiled
def spill_into(domain: int, needs: Floats, threshold: float, hazards: Floats) -> float:
    """Sum over the other domains of :func:`spill_over_hazard`; ``hazards[from, to]`` per week."""
    total = 0.0
    for other in range(N_SECTORS):
        if other != domain:
            total += spill_over_hazard(needs[other], threshold, hazards[other, domain])
    return total


@compiled
def probability_of_surfacing(need: float, from_need: float, chance: float) -> float:
    """Chance per week that a hidden need can no longer be overlooked: ``chance`` from ``from_need`` on (002 §4.3b;
    W19)."""
    return chance if need >= from_need else 0.0


@compiled
def on_grid(amount: float) -> float:
    """Amount rounded to 2**-30: sums of such amounts are exact, hence the same in whatever order residents stand."""
    return np.floor(amount * _GRID + ROUND_HALF_UP) / _GRID


class _Draws(NamedTuple):
    """Streams of the draws about needs, this week."""

    arise: Seed
    severity: Seed
    hidden: Seed
    surface: Seed


@loop
def advance_needs(now: Now, people: Residents, spill: Floats, counts: Floats) -> None:
    """One week of needs of all residents, in place; ``spill`` [from, to] per week.

    At most one need arises per resident and week: one draw decides whether and in which domain. ``counts`` are those
    of :class:`~wijksim.domain.counts.NeedCount`.
    """
    p = now.settings[0]
    draws = _Draws(
        stream(now.seed, _ARISE, now.week),
        stream(now.seed, _SEVERITY, now.week),
        stream(now.seed, _HIDDEN, now.week),
        stream(now.seed, _SURFACE, now.week),
    )
    most_spill = spill.sum() * (1.0 - p["needs.spill_threshold"]) * p["spill_over_on"]
    for r in range(people.key.size):
        if people.in_second_line[r]:
            continue
        need, hazard = people.need[r], people.hazard[r]
        has_need = need[0] > 0.0 or need[1] > 0.0 or need[2] > 0.0
        if has_need:
            _live_with_needs(p, draws.surface, people, r, counts)
        u = uniform(draws.arise, people.key[r])
        most = (hazard[0] + hazard[1] + hazard[2]) * p["workload.factor"] + (most_spill if has_need else 0.0)
        if u < most:  # otherwise none can arise, whatever there is elsewhere
            _let_need_arise(p, draws, people, r, spill, u, counts)


@step
def _live_with_needs(p: Record, surface: Seed, people: Residents, r: int, counts: Floats) -> None:
    """Needs heal or grow, by own strength and informal help; a hidden one may come into the open."""
    helpers = helping_ties(people.contacts[r], people.ties[r], people.burdened) * p["informal_help_on"]
    help_share = min(1.0, people.informal_support[r] + p["informal_help.per_tie"] * helpers) * p["informal_help_on"]
    tipping = tipping_need(
        p["needs.tipping_base"],
        p["needs.tipping_self_reliance"],
        p["needs.tipping_informal"],
        people.self_reliance[r],
        help_share,
    )
    for d in range(N_SECTORS):
        before = people.need[r, d]
        if before > 0.0:
            after = need_after_week(before, tipping, p["needs.recovery"], p["needs.growth"])
            if after < before:
                _count_met(before - after, p["needs.tipping_informal"] * help_share / tipping, counts)
            people.need[r, d] = after
            if after == 0.0:
                people.hidden[r] &= ~(1 << d)
            elif people.hidden[r] >> d & 1:
                chance = probability_of_surfacing(after, p["needs.surface_from"], p["needs.surface_chance"])
                chance += p["key_figures.hearing"] * people.near_key_figure[r]
                if chance > 0.0 and uniform(surface, people.key[r]) < chance:
                    people.hidden[r] &= ~(1 << d)


@compiled
def _count_met(met: float, informal_part: float, counts: Floats) -> None:
    """Need that was met without an organisation: the part of informal help, and own strength for the rest."""
    informally = on_grid(met * informal_part)
    counts[NeedCount.MET_INFORMALLY] += informally
    counts[NeedCount.MET_BY_OWN_STRENGTH] += on_grid(met) - informally


@step
def _let_need_arise(
    p: Record, draws: _Draws, people: Residents, r: int, spill: Floats, u: float, counts: Floats
) -> None:
    """A need arises in the domain in whose part of the chances ``u`` falls, or nowhere."""
    edge = 0.0
    for d in range(N_SECTORS):
        spilled = spill_into(d, people.need[r], p["needs.spill_threshold"], spill) * p["spill_over_on"]
        if people.need[r, d] > 0.0:
            continue
        plain = people.hazard[r, d] * p["workload.factor"]
        if u < edge + plain + spilled:
            people.need[r, d] = p["needs.severity_low"] + (
                p["needs.severity_high"] - p["needs.severity_low"]
            ) * uniform(draws.severity, people.key[r])
            if uniform(draws.hidden, people.key[r]) < p["needs.hidden_share"] * p["hidden_needs_on"]:
                people.hidden[r] |= 1 << d
            counts[NeedCount.NEW_NEEDS] += 1.0
            if u >= edge + plain:
                counts[NeedCount.SPILLED_OVER] += 1.0
            return
        edge += plain + spilled


@compiled
def mark_burdened(need: Floats, in_second_line: Bools, threshold: float, burdened: Bools) -> None:
    """Who has too much need of their own to help a neighbour next week (read by the neighbours, hence kept apart)."""
    for r in range(burdened.size):
        burdened[r] = in_second_line[r] or need[r, 0] > threshold or need[r, 1] > threshold or need[r, 2] > threshold
