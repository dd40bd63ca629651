"""The many as Mesa agents: a view reads its row of the columns whenever it is asked, and holds nothing itself."""

from typing import TYPE_CHECKING, Any, cast

from wijksim.agents.from_outside import LEVERS_INSTEAD, CannotChange, NotStepped

if TYPE_CHECKING:
    from wijksim.agents.world import World

_OF_PLACES = ("pos", "cell")
"""What spaces of Mesa set, and guard themselves."""


class RowView(NotStepped):
    """A Mesa agent that shows one row of the columns of its model.

    Views come into being when somebody asks for them. They number themselves, so that organisations and boundary
    workers have the same ``unique_id`` with and without them. They can be read, not written to, and not removed.
    """

    first_id: int
    """``unique_id`` of the view on row 0."""

    def __init__(self, model: Any, *, row: int) -> None:
        next_id = model.agent_id_counter
        super().__init__(model)
        model.agent_id_counter = next_id
        self.unique_id = self.first_id + row
        self.row = row

    def __setattr__(self, name: str, value: Any) -> None:
        if name not in _OF_PLACES and not name.startswith("_") and not self._being_made:
            who = type(self).__name__.lower()
            raise CannotChange(f"{name} of a {who} cannot be set: a view only shows the model; {LEVERS_INSTEAD}")
        super().__setattr__(name, value)

    @property
    def _being_made(self) -> bool:
        return "row" not in self.__dict__

    def remove(self) -> None:
        """Nobody leaves by a view: say so."""
        raise CannotChange(f"a {type(self).__name__.lower()} cannot be removed: {LEVERS_INSTEAD}")

    @property
    def world(self) -> "World":
        return cast("World", self.model.world)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}, row {self.row}>"
