"""What Mesa users expect of a model (agents by type, grid, data collector, steps), made from the columns on request.

A headless run never pays for it: nothing here exists before somebody asks, and nothing changes the course of a run.
The parts of Mesa that change from version 3 to 4 (counting steps, collecting data) meet wijksim here only.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import mesa
import numpy as np
from mesa.agent import AgentSet
from mesa.datacollection import DataCollector
from mesa.discrete_space import OrthogonalMooreGrid

from wijksim.agents.arena import Arena
from wijksim.agents.boundary_object import BoundaryObject
from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.municipality import CareOffice, Funder, Municipality
from wijksim.agents.organisation import Department, Organisation
from wijksim.agents.professional import Professional
from wijksim.agents.resident import Resident
from wijksim.observe.outcomes import outcome_columns
from wijksim.observe.recorder import COLUMNS, Recorder

KINDS: tuple[type[mesa.Agent], ...] = (
    Organisation, Department, Municipality, CareOffice, Funder, Arena, BoundaryWorker, BoundaryObject, Professional,
    Resident,
)  # fmt: skip
"""Every type of agent that a model may have."""


class ModelWithViews(mesa.Model):
    """A Mesa model whose residents and professionals are columns, and Mesa agents when somebody asks for them."""

    population: Any
    world: Any
    recorder: Recorder | None = None

    @property
    def steps(self) -> int:
        """Recorded weeks so far; the warm-up does not count."""
        return self.recorder.weeks if self.recorder else 0

    @steps.setter
    def steps(self, count: int) -> None:
        """Mesa 3 counts along; the recorder knows."""

    @property
    def agents(self) -> Any:
        """All Mesa agents, with a view on every resident and professional."""
        _ = self.residents, self.professionals
        return super().agents

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
        return [Resident(self, row=row, cell=self._empty_grid[place]) for row, place in enumerate(places)]

    @cached_property
    def professionals(self) -> list[Professional]:
        """A view on every professional, by row."""
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
        if kind in self._there:
            return self._there[kind]
        if kind in KINDS:
            return AgentSet([], random=self._model.random)
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


class OutcomeCollector(DataCollector):
    """Mesa's data collector, filled from the recorder whenever it is looked at."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._weeks = -1
        super().__init__()
        self.model_reporters = {name: name for name in self.model_vars}

    def collect(self, model: mesa.Model) -> None:
        """Nothing to do: the recorder of the model writes down every week."""

    @property
    def model_vars(self) -> dict[str, list[float]]:
        """A list with a value for each recorded week, by outcome."""
        recorder = self._model.recorder
        weeks = recorder.weeks if recorder else 0
        if weeks != self._weeks:
            table = recorder.table[:weeks] if recorder else np.zeros((0, len(COLUMNS)))
            columns = outcome_columns(
                table, full_time_workers=self._model.full_time_workers, multi_law_share=self._model.multi_law_share
            )
            self._columns = {name: column.tolist() for name, column in columns.items()}
            self._weeks = weeks
        return self._columns

    @model_vars.setter
    def model_vars(self, empty: dict[str, list[float]]) -> None:
        """Mesa makes room for variables; the recorder has it."""

    @property
    def _collection_steps(self) -> list[float]:
        """Time at the end of each recorded week, as Mesa counts it."""
        self.model_vars  # noqa: B018 - brings the number of weeks up to date
        return [float(week + 1) for week in range(self._weeks)]

    @_collection_steps.setter
    def _collection_steps(self, empty: list[float]) -> None:
        """As above."""
