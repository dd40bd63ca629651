"""Who tells whom what broke: every week in which linked levels meet (002 §4.3a, §5.1.2; W34)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.messages import remembered, share_told

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

BOTH_WAYS = 2.0
"""A case that broke is noted with both organisations."""


def tell_what_broke(model: "WijkModel") -> None:
    """Workers of the shop floor tell project leaders and policy officers what broke before their eyes, as far as the
    hours of linking reach; what was told earlier fades."""
    world, rules = model.world, model.world.rules
    hours = 0.0
    if rules["boundary_workers.linked"]:
        hours = sum(w.link_hours for w in model.workers_at_work if w.level == Level.OPERATIONAL)
    seen = world.pairs.seen_by_workers
    share = share_told(hours, rules["messages.per_hour"], float(seen.sum()) / BOTH_WAYS)
    np.copyto(world.told, remembered(world.told, share * seen, rules["permeability.memory"]))
