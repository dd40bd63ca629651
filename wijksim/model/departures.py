"""Somebody leaves, not by a rule of the model but because a study asks what would be lost."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.model.staffing import leave, staff
from wijksim.randomness import stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel


def best_connected(model: "WijkModel") -> BoundaryWorker | None:
    """The boundary worker at work whom organisations accept most; the one who came first of equals, None when there is
    none."""
    acceptance = model.world.acceptance
    ranked = sorted(model.workers, key=lambda worker: (-float(acceptance[worker.number].sum()), worker.number))
    return ranked[0] if ranked else None


def best_connected_leaves(model: "WijkModel") -> None:
    """The best connected boundary worker leaves and takes the contacts along; the post is filled as other posts are."""
    gone = best_connected(model)
    if gone is not None:
        with model._at_work():
            leave(model, gone)
            staff(model)


def everybody_forgets(model: "WijkModel") -> None:
    """All ties between people at work end at once; trust in strangers stays."""
    network = model.world.network
    network.to[:] = -1
    network.known[:] = 0.0
    network.trust[:] = 0.0


def ties_change_hands(model: "WijkModel") -> None:
    """Everybody keeps as many ties, as strong and as trusting, but with other people of the own team, drawn at random:
    who knows whom is lost, how much is known is not."""
    network, seed, week = model.world.network, int(model.world.seed), model.world.week
    persons = network.persons
    for a in np.flatnonzero(persons["at_work"]).tolist():
        teams = persons["team"][a], persons["team"][a] + persons["teams"][a]
        near = (persons["team"] < teams[1]) & (persons["team"] + persons["teams"] > teams[0])
        others = np.flatnonzero(persons["at_work"] & near & (persons["organisation"] != persons["organisation"][a]))
        held = np.flatnonzero(network.to[a] >= 0)
        drawn = others[
            np.argsort(uniforms(stream_key(seed, "other_ties", week * persons.size + a), others.astype(np.uint64)))
        ]
        held, drawn = held[: drawn.size], drawn[: held.size]
        network.to[a, held], network.as_was[a, held] = drawn, persons["generation"][drawn]
