"""Professionals (hulpverleners, consulenten) as Mesa agents: views on their row of the columns (A9)."""

from typing import Any, cast

from wijksim.agents.organisation import Organisation
from wijksim.agents.persons import people_known
from wijksim.agents.row_view import RowView
from wijksim.domain.measure import WEEKS_PER_YEAR

FIRST_ID = 2_000_000_000
"""Identities from here on, far from those of other agents."""


class Professional(RowView):
    """Somebody who works at a desk and on cases, alone or with a colleague elsewhere; reads live state only.

    What professionals decide is in :mod:`wijksim.mechanisms.engagement` and :mod:`wijksim.mechanisms.discretion`.
    """

    first_id = FIRST_ID

    @property
    def _columns(self) -> Any:
        return self.world.professionals[self.row]

    @property
    def organisation(self) -> Organisation:
        """The employer."""
        return cast(Organisation, self.world.organisation_agents[int(self._columns["organisation"])])

    @property
    def contracted_hours(self) -> float:
        """Hours a week by contract."""
        return float(self._columns["contracted"])

    @property
    def load(self) -> float:
        """Workload as it weighs in decisions: hours asked over usual hours, a moving average."""
        return float(self._columns["load"])

    @property
    def method(self) -> float:
        """Way of working, 0 goes to people - 1 lets them come."""
        return float(self._columns["method"])

    @property
    def protocol_attachment(self) -> float:
        """Attachment to the own protocol, 0-1."""
        return float(self._columns["attachment"])

    @property
    def motivation(self) -> float:
        """Leaning towards joint work, in log-odds."""
        return float(self._columns["motivation"])

    @property
    def experience(self) -> float:
        """What joint work brought so far, -1 bad - 1 good."""
        return float(self._columns["experience"])

    @property
    def knows(self) -> dict[Any, float]:
        """People of other organisations whom this professional knows, as agents, and how well, 0-1."""
        return people_known(self.model, self.row)

    @property
    def deviations_left(self) -> int:
        """How often protocol may still be left this quarter."""
        return int(self._columns["deviations"])

    @property
    def open_cases(self) -> int:
        return int(self._columns["open_cases"])

    @property
    def closed_cases(self) -> int:
        """Cases closed since the start of the warm-up."""
        return int(self._columns["closed"])

    @property
    def intends(self) -> bool:
        """Whether this professional would work jointly."""
        return bool(self._columns["intends"])

    @property
    def practises(self) -> bool:
        """Whether this professional did so at least twice in the last 26 weeks."""
        return bool(self._columns["practises"])

    @property
    def practises_structurally(self) -> bool:
        """Whether that has been so for 52 weeks on end."""
        return int(self._columns["weeks_practising"]) >= WEEKS_PER_YEAR
