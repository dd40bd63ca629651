"""People at work as agents: from rows of the network to professionals and boundary workers (W20-W21)."""

from typing import Any


def agent_of(model: Any, row: int) -> Any:
    """Who sits in a row of the network, as an agent."""
    professionals = int(model.world.professionals.size)
    if row < professionals:
        return model.professionals[row]
    return next(worker for worker in model.workers if worker.number == row - professionals)


def people_known(model: Any, row: int) -> dict[Any, float]:
    """Whom somebody knows elsewhere, as agents, and how well, 0-1; the best known first."""
    network = model.world.network
    persons = network.persons
    held = [
        (float(known), int(to))
        for to, was, known in zip(network.to[row], network.as_was[row], network.known[row], strict=True)
        if to >= 0 and persons["at_work"][to] and persons["generation"][to] == was
    ]
    return {agent_of(model, to): known for known, to in sorted(held, reverse=True)}
