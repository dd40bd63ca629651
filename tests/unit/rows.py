"""Small tables for the loops: a week's parameters with a few of them set, and rows of any kind of column."""

from typing import Any

import numpy as np

from wijksim.agents.columns import EVENT, blank_network, blank_pairs, settle
from wijksim.mechanisms.columns import Desks, Log, Network, Now, Pairs, Residents, Tasks
from wijksim.model.parameter_record import FIELDS, as_record, parameter_values
from wijksim.scenario.scenario import baseline

_NAMES = {name.replace(".", "_"): name for name in FIELDS}
"""As keywords, which know no dots."""


def parameters(**values: float) -> Any:
    """Parameters of the baseline as a record, with some fields replaced: ``parameters(trust_gain=0.25)``."""
    return settings(**values)[0]


def settings(**values: float) -> Any:
    """The same as the one-row table that loops take."""
    return as_record(rules(**values))


def rows(kind: np.dtype[Any], *values: dict[str, Any]) -> Any:
    """Columns of one kind, a row for each dictionary; what is not named is 0."""
    table = np.zeros(len(values), kind)
    for row, fields in zip(table, values, strict=True):
        for name, value in fields.items():
            row[name] = value
    return table


def rules(**values: float) -> Any:
    """The same for rules that are not compiled."""
    return parameter_values(baseline().values, ()) | {_NAMES[name]: value for name, value in values.items()}


def now(week: int = 0, **values: float) -> Now:
    """A moment of a run of seed 1, with some parameters replaced."""
    return Now(settings(**values), np.uint64(1), week)


def a_log(size: int = 100) -> Log:
    """Room for events."""
    return Log(np.zeros(size, EVENT), np.zeros(1, np.int64))


def noted(log: Log) -> Any:
    """Events noted so far."""
    return log.rows[: log.filled[0]]


def residents(n: int, **values: Any) -> Residents:
    """Columns of ``n`` residents, 0 where nothing is said; scalars hold for everybody. Nobody has contacts or ties."""
    zero = {name: np.zeros(n, kind) for name, kind in (("number", np.int64), ("x", np.int16), ("y", np.int16))}
    zero |= {name: np.zeros(n, np.int16) for name in ("buurt", "wijk")} | {"cell": np.zeros(n, np.int32)}
    zero |= {name: np.zeros(n, np.float32) for name in ("self_reliance", "own_strength", "informal_support", "trust")}
    people = settle(
        key=np.arange(n, dtype=np.uint64), age=np.zeros(n, np.uint8), alone=np.zeros(n, np.bool_),
        contacts=np.full((n, 4), -1, np.int32), hazard=np.zeros((n, 3), np.float32),
        right_organisation=np.full((n, 3), -1, np.int16), **zero,
    )  # fmt: skip
    for name, value in values.items():
        getattr(people, name)[:] = value
    return people


def a_desk(n: int, **values: Any) -> Desks:
    """What matters at ``n`` desks, 0 where nothing is said."""
    desks = Desks(*(np.zeros(n) for _ in range(2)), np.zeros((n, n)), np.zeros(n), np.zeros(n), np.zeros(n, np.int64))
    for name, value in values.items():
        getattr(desks, name)[:] = value
    return desks


def pairs_of(n: int, **values: Any) -> Pairs:
    """What is between ``n`` organisations, 0 where nothing is said."""
    pairs = blank_pairs(n, trust=0.0, knowledge=0.0, permeability=0.0)
    for name, value in values.items():
        getattr(pairs, name)[:] = value
    return pairs


def tasks_of(n: int, kinds: int = 1, **values: Any) -> Tasks:
    """Columns of ``kinds`` tasks of ``n`` organisations, 0 where nothing is said: nobody asks for a task."""
    by_task = {"volume", "agreed", "clear", "gap", "seen", "agenda"}
    columns: dict[str, Any] = {
        name: np.zeros(kinds) if name in by_task else np.zeros((n, kinds)) for name in Tasks._fields
    }
    columns["for_elderly"] = np.zeros(n, np.bool_)
    columns |= {"here": np.zeros((1, kinds)), "broke_here": np.zeros((1, kinds))}
    columns |= {"takers_here": np.full((1, kinds, 2), -1), "held_here": np.zeros((1, kinds), np.bool_)}
    for name, value in values.items():
        columns[name][:] = value
    return Tasks(**columns)


def network_of(*houses: int, workers: tuple[int, ...] = (), trust: float = 0.5, teams: int = 1) -> Network:
    """A professional in each of these houses and a boundary worker in each of ``workers``, who know nobody; ``trust``
    in strangers."""
    at = (*houses, *workers)
    network = blank_network(len(at), organisations=max(at, default=0) + 2, teams=teams, trust=trust)
    for row, house in enumerate(at):
        person = network.persons[row]
        person["key"], person["organisation"], person["at_work"], person["teams"] = row, house, True, teams
        person["worker"] = row - len(houses)
    network.persons["worker"][: len(houses)] = -1
    return network


def knows(network: Network, a: int, b: int, known: float, trust: float = 0.5) -> None:
    """Person ``a`` knows ``b`` from now on, in the first free place."""
    place = int(np.flatnonzero(network.to[a] < 0)[0])
    network.to[a, place], network.as_was[a, place] = b, network.persons["generation"][b]
    network.known[a, place], network.trust[a, place] = known, trust
