"""Family, neighbours and volunteers help first; ties live by contact (informele hulp; 002 §2.1, A13, E3, E9, F4-F5)."""

from wijksim.mechanisms.about import About
from wijksim.mechanisms.columns import Now, Residents
from wijksim.mechanisms.compiled import Bools, Ints, compiled, loop
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

TIES_IN_TURN = 4
"""Contacts that a resident may have; each has its turn once in so many weeks."""
WEEKS_BEFORE_ALL = 4096
"""Whole turns added to the week, so that turns go on over week 0."""

_MEET = decision("neighbours_meet")


@compiled
def helping_ties(contacts: Ints, ties: int, burdened: Bools) -> int:
    """Number of living ties (0-4) with somebody who is able to help: a burdened neighbour cannot."""
    helpers = 0
    for slot in range(contacts.size):
        if ties >> slot & 1 and not burdened[contacts[slot]]:
            helpers += 1
    return helpers


@compiled
def probability_of_meeting(cohesion: float, base: float, by_cohesion: float) -> float:
    """Chance to meet a contact when it is that one's turn, once in four weeks, ``base + by_cohesion * cohesion``:
    the more sense of neighbourhood, the more meeting (002 §2.1, §2.2-1; F5, E9)."""
    return min(1.0, base + by_cohesion * cohesion)


@loop
def meet_neighbours(now: Now, people: Residents) -> int:
    """Each resident may meet one contact this week, in turn: meeting keeps the tie alive, not meeting may end it.

    Burdened residents stay at home; the table of a key figure who is near brings people together. Returns the number
    of living ties.
    """
    p = now.settings[0]
    meet = stream(now.seed, _MEET, now.week)
    slot = (now.week + WEEKS_BEFORE_ALL) % TIES_IN_TURN
    chance = probability_of_meeting(p["neighbourhood.cohesion"], p["ties.meet_base"], p["ties.meet_cohesion"])
    alive = 0
    for r in range(people.key.size):
        if people.contacts[r, slot] >= 0:
            u = uniform(meet, people.key[r])
            if u < chance * (1.0 + p["key_figures.meeting"] * people.near_key_figure[r]) and not people.burdened[r]:
                people.ties[r] |= 1 << slot
            elif u > 1.0 - p["ties.fade"]:
                people.ties[r] &= ~(1 << slot)
        bits = people.ties[r]
        for place in range(TIES_IN_TURN):
            alive += bits >> place & 1
    return alive
