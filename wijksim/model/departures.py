"""Somebody leaves, not by a rule of the model but because a study asks what would be lost."""

from typing import TYPE_CHECKING

from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.model.staffing import leave, staff

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
