"""What Mesa users expect of a model (agents by type, grid, data collector, steps), made from the columns on request.

A headless run never pays for it: nothing here exists before somebody asks, and nothing changes the course of a run.
The parts of Mesa that change from version 3 to 4 (counting steps, collecting data) meet wijksim here only.
"""

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any, NoReturn

import mesa
from mesa.datacollection import DataCollector
from mesa.discrete_space import OrthogonalMooreGrid

from wijksim.agents.arena import Arena
from wijksim.agents.boundary_object import BoundaryObject
from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.from_outside import LEVERS_INSTEAD, CannotChange
from wijksim.agents.municipality import CareOffice, Funder, Municipality
from wijksim.agents.organisation import Department, Organisation
from wijksim.agents.professional import Professional
from wijksim.agents.resident import Resident
from wijksim.model.agent_sets import AgentsOfModel, is_of_the_model
from wijksim.model.collector import OutcomeCollector
from wijksim.model.levers_by_attribute import refusal
from wijksim.model.mesa_time import ModelWithTime
from wijksim.observe.recorder import Recorder

KINDS: tuple[type[mesa.Agent], ...] = (
    Organisation, Department, Municipality, CareOffice, Funder, Arena, BoundaryWorker, BoundaryObject, Professional,
    Resident,
)  # fmt: skip
"""Every type of agent that a model may have."""

FIRST_SPECTATOR = 3_000_000_000
"""Identities of agents that somebody adds to watch, far from those of the model."""
_WHO_SET_IT = 3
"""Frames above a warning at which the line stands that set the attribute."""
_NO_OTHER_SEED = "its draws are keyed by the seed of the run; make a model with WijkModel(scenario, rng=...)"
_ITS_OWN = {
    "rng": _NO_OTHER_SEED, "random": _NO_OTHER_SEED, "seed_of_run": _NO_OTHER_SEED,
    "residents": LEVERS_INSTEAD, "professionals": LEVERS_INSTEAD, "organisations": LEVERS_INSTEAD,
    "workers": LEVERS_INSTEAD, "population": LEVERS_INSTEAD, "world": LEVERS_INSTEAD,
}  # fmt: skip
"""Attributes that others may read only, and what to do instead of setting them."""


_FREE = frozenset({"agent_id_counter", "check", "data_registry", "datacollector", "running", "step", "steps", "time"})
"""Attributes that Mesa sets by itself, or that anybody may: they change nothing in the course of a run."""


class ModelWithViews(ModelWithTime):
    """A Mesa model whose residents and professionals are columns, and Mesa agents when somebody asks for them."""

    population: Any
    world: Any
    recorder: Recorder | None = None
    scenario_of_run: Any
    agent_id_counter: int
    spectators = 0
    """Agents of other people's classes that were added."""
    held: frozenset[str] = frozenset()
    """Attributes that the model was made with: its state, and not somebody's own."""
    between_weeks = False
    """True while the model waits for its next week: nothing in it can be changed then but levers."""

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """The model itself makes, appoints, changes and dismisses meanwhile."""
        waited, self.between_weeks = self.between_weeks, False
        try:
            yield
        finally:
            self.between_weeks = waited

    def __setattr__(self, name: str, value: Any) -> None:
        if self.between_weeks and not name.startswith("_") and name != "between_weeks":
            if name in _ITS_OWN or (name == "datacollector" and not isinstance(value, DataCollector)):
                raise CannotChange(f"{name} of a model cannot be set: {_ITS_OWN.get(name, LEVERS_INSTEAD)}")
            if name in self.held and name not in _FREE:
                raise CannotChange(f"{name} is the state of the model and cannot be set: {LEVERS_INSTEAD}")
            if name not in vars(self) and (sentence := refusal(name, value, of=type(self))):
                raise CannotChange(sentence)
        super().__setattr__(name, value)

    def register_agent(self, agent: mesa.Agent) -> None:
        """Mesa's, but who belongs to a wijk comes from the scenario; an agent of one's own class is a spectator."""
        if self.between_weeks:
            if is_of_the_model(agent) or type(agent) is mesa.Agent:
                raise CannotChange(f"a {type(agent).__name__} cannot be added to a model: {LEVERS_INSTEAD}")
            warnings.warn(
                f"a {type(agent).__name__} takes no part in the week of a wijk: it can look on, and your own step has "
                "to call it",
                stacklevel=_WHO_SET_IT,
            )
            self._register_spectator(agent)
        else:
            super().register_agent(agent)

    def _register_spectator(self, agent: mesa.Agent) -> None:
        """Numbered apart, so that whoever is appointed later has the same ``unique_id`` with and without it."""
        next_id = self.agent_id_counter
        super().register_agent(agent)
        with self._at_work():
            self.agent_id_counter = next_id
            self.spectators += 1
        agent.unique_id = FIRST_SPECTATOR + self.spectators

    def deregister_agent(self, agent: mesa.Agent) -> None:
        """Mesa's, but who belongs to a wijk leaves by its own rules only."""
        if self.between_weeks and is_of_the_model(agent):
            raise CannotChange(f"a {type(agent).__name__} cannot be removed from a model: {LEVERS_INSTEAD}")
        super().deregister_agent(agent)

    def remove_all_agents(self) -> NoReturn:
        """A wijk without anybody is no wijk."""
        raise CannotChange("the agents of a model cannot be removed: delete the model, its agents go with it")

    def reset_rng(self, rng: Any = None) -> None:
        """Mesa's ``model.rng`` from the start again; the course of a run hangs on its seed only, so no other one."""
        self._refuse_other_seed(rng, "reset_rng")
        with self._at_work():
            super().reset_rng()

    def reset_randomizer(self, seed: int | None = None) -> None:
        """Mesa's ``model.random`` from the start again; see :meth:`reset_rng`."""
        self._refuse_other_seed(seed, "reset_randomizer")
        self.random.seed(self._seed)

    def _refuse_other_seed(self, seed: object, method: str) -> None:
        if seed is not None:
            raise CannotChange(
                f"{method} cannot give a run another seed, as all its draws are keyed by the one it has: make a model "
                "with WijkModel(scenario, rng=...)"
            )

    @property
    def scenario(self) -> Any:
        """The scenario as it has been run so far: what was set on the way is a measure in it."""
        return self.scenario_of_run

    @scenario.setter
    def scenario(self, scenario: Any) -> None:
        if "scenario_of_run" in vars(self):
            raise CannotChange(f"a model keeps its scenario: {LEVERS_INSTEAD} with which another model is made")
        self._scenario = scenario  # that of Mesa, which holds nothing but a seed

    @property
    def steps(self) -> int:
        """Recorded weeks so far; the warm-up does not count."""
        return self.recorder.weeks if self.recorder else 0

    @steps.setter
    def steps(self, count: int) -> None:
        """Mesa 3 counts along, one at a time; the recorder knows."""
        if not isinstance(count, int) or count - self.steps not in (0, 1):
            raise CannotChange("steps counts the recorded weeks and cannot be set: model.step() makes a week")

    @property
    def agents(self) -> Any:
        """All Mesa agents, with a view on every resident and professional."""
        _ = self.residents, self.professionals
        return AgentsOfModel(super().agents, self.random)

    @agents.setter
    def agents(self, agents: Any) -> None:
        raise CannotChange(f"agents of a model cannot be set: {LEVERS_INSTEAD}")

    @property
    def agents_by_type(self) -> "AgentsByType":
        """Mesa agents by type; views on residents or professionals are made when that type is asked for."""
        return AgentsByType(self)

    @property
    def agent_types(self) -> list[type[mesa.Agent]]:
        """Every type of agent that there is or may be."""
        return list(self.agents_by_type)

    @cached_property
    def residents(self) -> list[Resident]:
        """A view on every resident, by row, each on a cell of :attr:`grid`."""
        people = self.population
        places = zip(people.x.tolist(), people.y.tolist(), strict=True)
        with self._at_work():
            return [Resident(self, row=row, cell=self._empty_grid[place]) for row, place in enumerate(places)]

    @cached_property
    def professionals(self) -> list[Professional]:
        """A view on every professional, by row."""
        with self._at_work():
            return [Professional(self, row=row) for row in range(self.world.professionals.size)]

    @property
    def grid(self) -> OrthogonalMooreGrid:
        """Cells of 100 m, with every resident on the own cell; wijken lie side by side."""
        _ = self.residents
        return self._empty_grid

    @cached_property
    def _empty_grid(self) -> OrthogonalMooreGrid:
        people = self.population
        return OrthogonalMooreGrid((people.grid_width, people.grid_height), torus=False, random=self.random)

    @cached_property
    def datacollector(self) -> DataCollector:
        """Mesa's data collector with every outcome as a model variable, a value for each recorded week."""
        return OutcomeCollector(self)


class AgentsByType(Mapping[type[mesa.Agent], Any]):
    """Agent sets by type, as in any Mesa model; a type without agents has an empty set."""

    def __init__(self, model: ModelWithViews) -> None:
        self._model = model

    def __getitem__(self, kind: type[mesa.Agent]) -> Any:
        if kind is Resident:
            _ = self._model.residents
        elif kind is Professional:
            _ = self._model.professionals
        if kind in self._there or kind in KINDS:
            return AgentsOfModel(self._there.get(kind, ()), self._model.random)
        raise KeyError(kind)

    @property
    def _there(self) -> dict[type[mesa.Agent], Any]:
        """What Mesa knows so far."""
        return mesa.Model.agents_by_type.fget(self._model)

    def __iter__(self) -> Iterator[type[mesa.Agent]]:
        yield from KINDS
        yield from (kind for kind in self._there if kind not in KINDS)

    def __len__(self) -> int:
        return len(list(iter(self)))
