"""Agent sets that show the agents of a model. What would change them behind the back of the model says so.

Reading is as in any Mesa model: ``select``, ``groupby``, ``get``, ``agg``, ``map`` and ``do`` with a function of one's
own. Who the agents are and what they do in a week is decided by the scenario and by the model: a run that was changed
by hand could not be repeated.
"""

from collections.abc import Callable, Iterable
from typing import Any, NoReturn

import mesa
from mesa.agent import AgentSet

from wijksim.agents.from_outside import LEVERS_INSTEAD, CannotChange, Decider
from wijksim.agents.row_view import RowView


class ShownAgents(AgentSet):
    """Some agents of a model."""

    def set(self, attr_name: str, value: Any) -> NoReturn:
        raise CannotChange(f"{attr_name} of agents cannot be set: {LEVERS_INSTEAD}")

    def do(self, method: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._refuse_by_name(method)
        return super().do(method, *args, **kwargs)

    def shuffle_do(self, method: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._refuse_by_name(method)
        return super().shuffle_do(method, *args, **kwargs)

    def map(self, method: str | Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self._refuse_by_name(method)
        return super().map(method, *args, **kwargs)

    def _refuse_by_name(self, method: str | Callable[..., Any]) -> None:
        """Methods of the agents of this model belong to its week; agents of somebody else's class may be told."""
        if isinstance(method, str) and any(is_of_the_model(agent) for agent in self):
            raise CannotChange(
                f"the week of the model tells its agents what to do: {method} cannot be called from outside; "
                "model.step() makes a week, and a function of your own can read every agent"
            )

    def select(self, *args: Any, **kwargs: Any) -> Any:
        found = super().select(*args, **kwargs)
        return found if found is self else ShownAgents(found, self.random)

    def shuffle(self, inplace: bool = False) -> Any:
        found = super().shuffle(inplace)
        return found if found is self else ShownAgents(found, self.random)

    def sort(self, key: Any, ascending: bool = False, inplace: bool = False) -> Any:
        found = super().sort(key, ascending, inplace)
        return found if found is self else ShownAgents(found, self.random)


class AgentsOfModel(ShownAgents):
    """The agents that a model has now, made when they are asked for; selections of it may be changed, it may not."""

    def __init__(self, agents: Iterable[mesa.Agent], random: Any = None) -> None:
        super().__init__(agents, random)

    def add(self, agent: mesa.Agent) -> NoReturn:
        raise CannotChange(f"the agents of a model are not a list to add to: {LEVERS_INSTEAD}")

    def discard(self, agent: mesa.Agent) -> NoReturn:
        raise CannotChange(f"agents cannot be taken out of a model: {LEVERS_INSTEAD}")

    remove = discard

    def select(self, filter_func: Any = None, at_most: Any = float("inf"), inplace: bool = False,
               agent_type: Any = None) -> Any:  # fmt: skip
        _refuse_in_place(inplace)
        return super().select(filter_func, at_most, agent_type=agent_type)

    def shuffle(self, inplace: bool = False) -> Any:
        _refuse_in_place(inplace)
        return super().shuffle()

    def sort(self, key: Any, ascending: bool = False, inplace: bool = False) -> Any:
        _refuse_in_place(inplace)
        return super().sort(key, ascending)


def _refuse_in_place(inplace: bool) -> None:
    if inplace:
        raise CannotChange("the order of the agents of a model is its own: without inplace=True you get a set of yours")


def is_of_the_model(agent: object) -> bool:
    """Whether an agent is one of those that make up a wijk, and not of a class of somebody else."""
    return isinstance(agent, Decider | RowView)
