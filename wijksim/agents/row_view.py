"""The many as Mesa agents: a view reads its row of the columns whenever it is asked, and holds nothing itself."""

from typing import TYPE_CHECKING, Any, cast

import mesa

if TYPE_CHECKING:
    from wijksim.agents.world import World


class RowView(mesa.Agent):
    """A Mesa agent that shows one row of the columns of its model.

    Views come into being when somebody asks for them. They number themselves, so that organisations and boundary
    workers have the same ``unique_id`` with and without them. Removing a view removes nobody.
    """

    first_id: int
    """``unique_id`` of the view on row 0."""

    def __init__(self, model: Any, *, row: int) -> None:
        next_id = model.agent_id_counter
        super().__init__(model)
        model.agent_id_counter = next_id
        self.unique_id = self.first_id + row
        self.row = row

    @property
    def world(self) -> "World":
        return cast("World", self.model.world)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}, row {self.row}>"
