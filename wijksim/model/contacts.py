"""Whom a resident turns to: up to four ties, mostly close by (contacten; samenhang in de wijk).

The first tie is a housemate, or a neighbour for who lives alone; each of three more is there with a chance
equal to cohesion. Expected ties are 1 + 3 * cohesion, a little less where the same person is met twice. A
neighbour is somebody in the own cell, an adjacent cell or the own buurt; closer more often with more
cohesion. Ties point one way, and never out of the wijk.

Draws are keyed by the resident. *Which* neighbour a draw picks depends on how many live in that household,
cell or buurt (in the order of their keys): a resident added there can change the partners that others of that
place or an adjacent one have, not how many ties they look for nor how close. Order of rows plays no part.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from wijksim.model import place_figures as figures
from wijksim.model.layout import Homes
from wijksim.randomness import Floats, UInts, stream_key, uniforms

N_TIES = 4
"""Ties of a resident at most: as many as get a turn in a month (mechanisms.informal_help)."""
NOBODY = -1
Rows = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Groups:
    """For each of some residents a run of rows to choose from."""

    first: Rows
    size: Rows

    def of(self, who: npt.NDArray[np.intp]) -> "_Groups":
        return _Groups(self.first[who], self.size[who])

    def where(self, condition: npt.NDArray[np.bool_], other: "_Groups") -> "_Groups":
        """This group where the condition holds, the other elsewhere."""
        return _Groups(np.where(condition, self.first, other.first), np.where(condition, self.size, other.size))


def draw_contacts(*, seed: int, key: UInts, household: Rows, place: Rows, homes: Homes, cohesion: float) -> Rows:
    """Ties of the residents of one wijk as rows [n, 4], -1 for none.

    Rows must be sorted by place, housemates adjacent. ``cohesion`` is 0-1.
    """
    first_row = np.searchsorted(place, np.arange(homes.cell.size + 1)).astype(np.int32)
    borders = first_row[homes.first_place]
    buurt = homes.buurt[place]
    whole_buurt = _Groups(borders[buurt], (borders[1:] - borders[:-1])[buurt])
    rows = np.arange(key.size, dtype=np.int32)
    ties = np.full((key.size, N_TIES), NOBODY, dtype=np.int32)

    ties[:, 0] = _other(uniforms(stream_key(seed, "housemate", 0), key), _runs(household), rows)
    seekers = [np.flatnonzero(ties[:, 0] == NOBODY)]
    chance = cohesion * figures.TIES_ADDED_BY_COHESION.value / (N_TIES - 1)
    for slot in range(1, N_TIES):
        seekers.append(np.flatnonzero(uniforms(stream_key(seed, f"has_tie_{slot}", 0), key) < chance))
    for slot, who in enumerate(seekers):
        near = _near(seed, slot, key[who], place[who], homes=homes, first_row=first_row, cohesion=cohesion)
        draws = uniforms(stream_key(seed, f"neighbour_{slot}", 0), key[who])
        far = whole_buurt.of(who)
        found = _other(draws, near.where(near.size > 0, far), rows[who])
        ties[who, slot] = np.where(found == NOBODY, _other(draws, far, rows[who]), found)
    _drop_doubles(ties)
    return ties


def _near(seed: int, slot: int, key: UInts, place: Rows, *, homes: Homes, first_row: Rows, cohesion: float) -> _Groups:
    """Own or adjacent cell in which a neighbour is sought; size 0 where the whole buurt is meant."""
    own, adjacent = (
        low + (high - low) * cohesion for low, high in (figures.OWN_CELL_TIES.value, figures.ADJACENT_CELL_TIES.value)
    )
    how_close = uniforms(stream_key(seed, f"closeness_{slot}", 0), key)
    n_directions = homes.neighbours.shape[1]
    direction = (uniforms(stream_key(seed, f"direction_{slot}", 0), key) * n_directions).astype(np.intp)
    beside = homes.neighbours[place, direction]
    # An adjacent cell outside the wijk, without homes or not settled yet: look in the own cell instead.
    settled = (beside >= 0) & (first_row[beside + 1] > first_row[beside])
    chosen = np.where((how_close >= own) & settled, beside, place)
    size = first_row[chosen + 1] - first_row[chosen]
    size[how_close >= own + adjacent] = 0
    return _Groups(first_row[chosen], size)


def _runs(household: Rows) -> _Groups:
    """Group of each row: the run of equal values it is in."""
    is_first = np.ones(household.size, dtype=np.bool_)
    is_first[1:] = household[1:] != household[:-1]
    starts = np.flatnonzero(is_first).astype(np.int32)
    sizes = np.append(starts[1:], np.int32(household.size)) - starts
    return _Groups(np.repeat(starts, sizes), np.repeat(sizes, sizes))


def _other(draws: Floats, group: _Groups, own: Rows) -> Rows:
    """Row drawn from a group, never the own row; -1 when the group has nobody else."""
    inside = (own >= group.first) & (own < group.first + group.size)
    choices = group.size - inside
    row = group.first + (draws * choices).astype(np.int32)
    row += inside & (row >= own)
    row[choices <= 0] = NOBODY
    return row


def _drop_doubles(ties: Rows) -> None:
    """Remove a tie that repeats an earlier one of the same resident."""
    for later in range(1, N_TIES):
        for earlier in range(later):
            ties[ties[:, later] == ties[:, earlier], later] = NOBODY
