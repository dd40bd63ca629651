"""Key figures among residents (sleutelfiguren): a table where people meet, and somebody who hears what is going on."""

from typing import Any

from wijksim.agents.from_outside import Decider
from wijksim.agents.world import World
from wijksim.mechanisms.key_figures import after_appointment, tie_to_institution


class KeyFigure(Decider):
    """An active resident with a meeting place, such as the do-it-yourself shop with a table (002 §4.3c; W22-W23,
    A14, C6).

    An informal boundary worker: hears needs that reach no desk, keeps neighbours together, and points the way when
    there are ties with institutions. Institutions may appoint key figures as their link; then motivation wears off.
    """

    def __init__(self, model: Any, *, number: int, resident: int, motivation: float) -> None:
        super().__init__(model)
        self.world: World = model.world
        self.number = number
        self.resident = resident
        """Row of the resident."""
        self.motivation_at_start = motivation
        self.motivation = motivation
        self.weeks_appointed = 0
        self.opened_in = model.world.week
        self.closed_in: int | None = None
        """Week in which the meeting place closed, none while it is open."""
        self.ties = [0.0] * model.world.n_organisations

    @property
    def place(self) -> tuple[int, int]:
        """Cell of the meeting place: at home."""
        people = self.world.residents
        return int(people.x[self.resident]), int(people.y[self.resident])

    @property
    def institution_ties(self) -> int:
        """Organisations with which there is a living tie."""
        return sum(tie > self.world.rules["key_figures.tied_from"] for tie in self.ties)

    def step(self, visits: list[float]) -> None:
        """One week; ``visits`` [o] are the hours that boundary workers of each organisation came by."""
        rules = self.world.rules
        appointed = bool(rules["residents.formalise_key_figures"])
        self.weeks_appointed = self.weeks_appointed + 1 if appointed else 0
        self.motivation = after_appointment(
            self.motivation_at_start, float(self.weeks_appointed), rules["key_figures.wear"]
        )
        by_appointment = rules["key_figures.by_appointment"] * appointed
        self.ties = [
            tie_to_institution(
                tie, hours, by_appointment, rules["key_figures.tie_gain"], rules["key_figures.tie_decay"]
            )
            for tie, hours in zip(self.ties, visits, strict=True)
        ]
