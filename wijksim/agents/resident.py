"""Residents (bewoners) as Mesa agents on a cell of 100 m: views on their row of the columns (MODEL: who is in it)."""

from typing import Any

import numpy as np
from mesa.discrete_space import Cell, FixedAgent

from wijksim.agents.row_view import RowView
from wijksim.domain.vocabulary import Sector

FIRST_ID = 1_000_000_000
"""Identities from here on, far from those of other agents."""


class Resident(RowView, FixedAgent):
    """One resident, living on a cell of the grid; reads live state, changes nothing.

    What residents do is in the loops of :mod:`wijksim.mechanisms`: needs, asking, informal help, second line.
    """

    first_id = FIRST_ID

    def __init__(self, model: Any, *, row: int, cell: Cell) -> None:
        super().__init__(model, row=row)
        self.cell = cell

    @property
    def number(self) -> int:
        """Identity in events and tables, the same in every variant of a scenario."""
        return int(self.world.residents.number[self.row])

    @property
    def wijk(self) -> int:
        """Number of the wijk, from 0."""
        return int(self.world.residents.wijk[self.row])

    @property
    def buurt(self) -> int:
        """Number of the buurt, from 0, counted on over the wijken."""
        return int(self.world.residents.buurt[self.row])

    @property
    def age(self) -> int:
        """Age band: 0-14, 15-24, 25-44, 45-64, 65-74, 75 and older, numbered from 0."""
        return int(self.world.residents.age[self.row])

    @property
    def lives_alone(self) -> bool:
        return bool(self.world.residents.alone[self.row])

    @property
    def needs(self) -> dict[Sector, float]:
        """Need in care, welfare and housing, 0-1."""
        return {sector: float(self.world.residents.need[self.row, sector]) for sector in Sector}

    @property
    def need_care(self) -> float:
        return self.needs[Sector.CARE]

    @property
    def need_welfare(self) -> float:
        return self.needs[Sector.WELFARE]

    @property
    def need_housing(self) -> float:
        return self.needs[Sector.HOUSING]

    @property
    def hidden_needs(self) -> tuple[Sector, ...]:
        """Domains of the needs that the resident does not see or does not ask for."""
        return tuple(sector for sector in Sector if self.world.residents.hidden[self.row] >> sector & 1)

    @property
    def self_reliance(self) -> float:
        """Own strength, 0-1."""
        return float(self.world.residents.self_reliance[self.row])

    @property
    def informal_support(self) -> float:
        """Help of family, 0-1."""
        return float(self.world.residents.informal_support[self.row])

    @property
    def trust_in_services(self) -> float:
        """Trust in organisations, 0-1."""
        return float(self.world.residents.trust[self.row])

    @property
    def strain(self) -> float:
        """Hours of help that this resident went without, as far as they are still felt."""
        return float(self.world.residents.strain[self.row])

    @property
    def in_second_line(self) -> bool:
        """Whether the resident is in second-line or institutional care."""
        return bool(self.world.residents.in_second_line[self.row])

    @property
    def has_case(self) -> bool:
        return bool(self.world.residents.has_case[self.row])

    @property
    def open_case(self) -> Any:
        """Copy of the row of the open case in the table of cases; None without one."""
        cases = self.world.cases[: self.world.n_cases]
        mine = np.flatnonzero(cases["resident"] == self.row)
        return cases[mine[0]].copy() if mine.size else None

    @property
    def ties(self) -> list["Resident"]:
        """Residents with whom a tie is alive."""
        people = self.world.residents
        alive = [slot for slot in range(people.contacts.shape[1]) if people.ties[self.row] >> slot & 1]
        everybody = self.model.residents
        return [everybody[int(people.contacts[self.row, slot])] for slot in alive]
