"""Persons at work as rows of the network: professionals from the start, boundary workers when they are appointed; who
leaves, and what can be handed over (002 §4.3b, §5.1.1; K7, W20)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.columns import Network, blank_network, with_more_room
from wijksim.agents.world import World
from wijksim.mechanisms.ties import forget, hand_over_ties, know_some, known_as_before, share_handed_over, team_of_house
from wijksim.model.population import Population

if TYPE_CHECKING:
    from wijksim.agents.boundary_worker import BoundaryWorker
    from wijksim.model.wijk_model import WijkModel

ROOM_FOR_WORKERS = 32
"""Rows kept for boundary workers at first; no result depends on it."""
KEYS_OF_WORKERS = 1 << 60
"""Keys of boundary workers on streams for persons, far from those of professionals."""


def number_of_teams(residents: int, wijken: int, per_team: float) -> int:
    """Teams of professionals: so many residents each, at least one in every wijk."""
    return wijken * max(1, round(residents / wijken / per_team))


def team_of_residents(people: Population, teams: int) -> "np.ndarray":
    """The team for every resident: those of a wijk, in the order of their buurten and cells, are divided evenly over
    its teams, whatever the order of their rows."""
    order = np.lexsort((people.key, people.cell, people.buurt, people.wijk))
    wijk, ordered = people.wijk, people.wijk[order]
    n = int(wijk.max()) + 1
    first = np.searchsorted(ordered, np.arange(n + 1))
    per_wijk = teams // n
    place = np.arange(wijk.size) - first[ordered]
    sizes = np.diff(first)[ordered]
    team = np.empty(wijk.size, np.int32)
    team[order] = ordered * per_wijk + place * per_wijk // sizes
    return team


def people_at_work(world: World, passion_from: float, trust: float, teams: int) -> Network:
    """All professionals, who know nobody yet."""
    pros, houses = world.professionals, world.organisations
    network = blank_network(pros.size + ROOM_FOR_WORKERS, organisations=world.n_organisations, teams=teams, trust=trust)
    rows = network.persons[: pros.size]
    rows["key"], rows["organisation"] = pros["key"], pros["organisation"]
    rows["at_work"], rows["passionate"] = True, pros["motivation"] > passion_from
    served: dict[int, list[int]] = {}
    for house in houses:
        for team in range(teams):
            first, n = team_of_house(house, team, teams)
            for row in range(first, first + n):
                served.setdefault(row, []).append(team)
    for row, theirs in served.items():
        rows[row]["team"], rows[row]["teams"] = theirs[0], len(theirs)
    return network


def meet_before_the_start(model: "WijkModel") -> None:
    """Everybody knows some people of the own team already."""
    world = model.world
    know_some(world.now, world.network, world.organisations)


def enter(world: World, worker: "BoundaryWorker") -> None:
    """A boundary worker gets a row: at home in one house, knows nobody elsewhere (002 §4.3b; W20)."""
    row = world.person_of(worker.number)
    if row >= world.network.persons.size:
        world.network = with_more_room(world.network, max(ROOM_FOR_WORKERS, world.network.persons.size // 2))
    person = world.network.persons[row]
    person["key"], person["organisation"] = KEYS_OF_WORKERS + worker.key, worker.home
    person["worker"], person["at_work"], person["passionate"] = worker.number, True, True
    person["team"], person["teams"], person["since"] = 0, world.network.teams[0], world.week


def serve_teams(world: World, worker: "BoundaryWorker", place: int, places: int) -> None:
    """Boundary workers of one post divide the teams among them; more workers than teams serve one team each."""
    teams, person = int(world.network.teams[0]), world.network.persons[world.person_of(worker.number)]
    first = place * teams // places
    person["team"], person["teams"] = first, max(1, (place + 1) * teams // places - first)


def take_role(world: World, worker: "BoundaryWorker", professional: int) -> None:
    """A professional works across too: in the own team, knowing and known as before."""
    row = world.person_of(worker.number)
    person, before = world.network.persons[row], world.network.persons[professional]
    person["team"], person["teams"] = before["team"], before["teams"]
    known_as_before(world.network, professional, row, world.week)


def go(world: World, worker: "BoundaryWorker") -> None:
    """Somebody stops, and all ties of this person end, on both sides."""
    row = world.person_of(worker.number)
    forget(world.network, row)
    world.network.persons[row]["at_work"] = False


def hand_over(world: World, old: "BoundaryWorker", new: "BoundaryWorker", weeks: float) -> None:
    """The successor worked so many weeks beside who leaves, and was introduced: a share of the ties passes on, on both
    sides. The leaver is gone afterwards."""
    share = share_handed_over(float(weeks), float(world.rules["workers.hand_over_half"]))
    if share > 0.0:
        hand_over_ties(world.network, world.person_of(old.number), world.person_of(new.number), share, world.week)
    go(world, old)
