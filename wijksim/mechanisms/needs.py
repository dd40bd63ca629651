"""Needs arise, heal or grow, and spill over between domains (behoeften; 002 §4.3b, W18-W19; 002 §2.1, F19)."""

import numpy as np

from wijksim.domain.counts import NeedCount
from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
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
    for other in range(3):
        if other != domain:
            total += spill_over_hazard(needs[other], threshold, hazards[other, domain])
    return total


@compiled
def chance_to_surface(need: float, from_need: float, chance: float) -> float:
    """Chance per week that a hidden need can no longer be overlooked: ``chance`` from ``from_need`` on (002 §4.3b;
    W19)."""
    return chance if need >= from_need else 0.0


@compiled
def on_grid(amount: float) -> float:
    """Amount rounded to 2**-30: sums of such amounts are exact, hence the same in whatever order residents stand."""
    return np.floor(amount * _GRID + 0.5) / _GRID


@compiled
def advance_needs(
    settings: Record,
    seed: Seed,
    week: int,
    key: Ints,
    need: Floats,
    hidden: Ints,
    hazard: Floats,
    spill: Floats,
    self_reliance: Floats,
    informal_support: Floats,
    contacts: Ints,
    ties: Ints,
    burdened: Bools,
    in_second_line: Bools,
    near: Floats,
    counts: Floats,
) -> None:
    """One week of needs of all residents, in place.

    Arrays by resident: ``need`` [n, 3] 0-1, ``hidden`` bit mask of needs that the resident does not see, ``hazard``
    [n, 3] per week, ``ties`` bit mask of living ties among ``contacts`` [n, 4], ``near`` reach of a key figure who
    hears what is going on (0-1). At most one need arises per resident and week: one draw decides whether and in
    which domain. ``counts`` are those of :class:`~wijksim.domain.counts.NeedCount`.
    """
    p = settings[0]
    arise = stream(seed, _ARISE, week)
    severity = stream(seed, _SEVERITY, week)
    unseen, surface = stream(seed, _HIDDEN, week), stream(seed, _SURFACE, week)
    most_spill = spill.sum() * (1.0 - p.needs_spill_threshold) * p.spill_over_on
    for r in range(key.size):
        if in_second_line[r]:
            continue
        has_need = need[r, 0] > 0.0 or need[r, 1] > 0.0 or need[r, 2] > 0.0
        if has_need:
            helpers = helping_ties(contacts[r], ties[r], burdened) * p.informal_help_on
            help_share = min(1.0, informal_support[r] + p.informal_help_per_tie * helpers) * p.informal_help_on
            tipping = tipping_need(
                p.needs_tipping_base,
                p.needs_tipping_self_reliance,
                p.needs_tipping_informal,
                self_reliance[r],
                help_share,
            )
            for d in range(3):
                before = need[r, d]
                if before > 0.0:
                    after = need_after_week(before, tipping, p.needs_recovery, p.needs_growth)
                    if after < before:
                        informal_part = p.needs_tipping_informal * help_share / tipping
                        informally = on_grid((before - after) * informal_part)
                        counts[NeedCount.MET_INFORMALLY] += informally
                        counts[NeedCount.MET_BY_OWN_STRENGTH] += on_grid(before - after) - informally
                    need[r, d] = after
                    if after == 0.0:
                        hidden[r] &= ~(1 << d)
                    elif hidden[r] >> d & 1:
                        chance = chance_to_surface(after, p.needs_surface_from, p.needs_surface_chance)
                        chance += p.key_figures_hearing * near[r]
                        if chance > 0.0 and uniform(surface, key[r]) < chance:
                            hidden[r] &= ~(1 << d)
        u = uniform(arise, key[r])
        most = (hazard[r, 0] + hazard[r, 1] + hazard[r, 2]) * p.workload_factor + (most_spill if has_need else 0.0)
        if u >= most:  # no need can arise, whatever there is elsewhere
            continue
        edge = 0.0
        for d in range(3):
            spilled = spill_into(d, need[r], p.needs_spill_threshold, spill) * p.spill_over_on
            if need[r, d] > 0.0:
                continue
            plain = hazard[r, d] * p.workload_factor
            if u < edge + plain + spilled:
                need[r, d] = p.needs_severity_low + (p.needs_severity_high - p.needs_severity_low) * uniform(
                    severity, key[r]
                )
                if uniform(unseen, key[r]) < p.needs_hidden_share * p.hidden_needs_on:
                    hidden[r] |= 1 << d
                counts[NeedCount.NEW_NEEDS] += 1.0
                if u >= edge + plain:
                    counts[NeedCount.SPILLED_OVER] += 1.0
                break
            edge += plain + spilled


@compiled
def mark_burdened(need: Floats, in_second_line: Bools, threshold: float, burdened: Bools) -> None:
    """Who has too much need of their own to help a neighbour next week (read by the neighbours, hence kept apart)."""
    for r in range(burdened.size):
        burdened[r] = in_second_line[r] or need[r, 0] > threshold or need[r, 1] > threshold or need[r, 2] > threshold
