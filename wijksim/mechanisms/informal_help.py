"""Family, neighbours and volunteers help first; ties live by contact (informele hulp; 002 §2.1, A13, E3, E9, F4-F5)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.compiled import Bools, Floats, Ints, Record, Seed, compiled
from wijksim.randomness import decision, stream, uniform

ABOUT = About(
    name="family, neighbours and volunteers",
    dutch="informele hulp",
    sources=("002 §2.1", "002 §2.2", "002 §5.1"),
    rows=("A13", "E3", "E7", "E9", "E16", "F5"),
    levers=("neighbourhood.cohesion",),
    outcomes=("informal_help_share", "resident_ties", "participation_share"),
    switches=("informal_help",),
)  # fmt: skip

_MEET = decision("neighbours_meet")


@compiled
def helping_ties(contacts: Ints, ties: int, burdened: Bools) -> int:
    """Number of living ties (0-4) with somebody who is able to help: a burdened neighbour cannot."""
    helpers = 0
    for slot in range(4):
        if ties >> slot & 1 and not burdened[contacts[slot]]:
            helpers += 1
    return helpers


@compiled
def probability_of_meeting(cohesion: float, base: float, by_cohesion: float) -> float:
    """Chance to meet a contact when it is that one's turn, once in four weeks, ``base + by_cohesion * cohesion``:
    the more sense of neighbourhood, the more meeting (002 §2.1, §2.2-1; F5, E9)."""
    return min(1.0, base + by_cohesion * cohesion)


@compiled
def meet_neighbours(
    settings: Record, seed: Seed, week: int, key: Ints, contacts: Ints, ties: Ints, burdened: Bools, near: Floats
) -> int:
    """Each resident may meet one contact this week, in turn: meeting keeps the tie alive, not meeting may end it.

    ``ties`` [n] bit mask of living ties, changed in place. Burdened residents stay at home; the table of a
    key figure ``near`` (0-1) brings people together. Returns the number of
    living ties.
    """
    p = settings[0]
    meet = stream(seed, _MEET, week)
    slot = (week + 4096) & 3
    chance = probability_of_meeting(p.neighbourhood_cohesion, p.ties_meet_base, p.ties_meet_cohesion)
    alive = 0
    for r in range(key.size):
        if contacts[r, slot] >= 0:
            u = uniform(meet, key[r])
            if u < chance * (1.0 + p.key_figures_meeting * near[r]) and not burdened[r]:
                ties[r] |= 1 << slot
            elif u > 1.0 - p.ties_fade:
                ties[r] &= ~(1 << slot)
        bits = ties[r]
        alive += (bits & 1) + (bits >> 1 & 1) + (bits >> 2 & 1) + (bits >> 3 & 1)
    return alive
