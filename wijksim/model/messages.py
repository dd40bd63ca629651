"""Who tells whom what broke: every week in which linked levels meet (002 §4.3a, §5.1.2; W34)."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.domain.vocabulary import Level
from wijksim.mechanisms.messages import remembered, share_told

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

BOTH_WAYS = 2.0
"""What broke on how two houses work is noted with both."""


def tell_what_broke(model: "WijkModel") -> None:
    """Workers of the shop floor tell project leaders and policy officers what broke before their eyes, as far as the
    hours of linking reach; what was told earlier fades."""
    world, rules = model.world, model.world.rules
    hours = 0.0
    if rules["boundary_workers.linked"]:
        hours = sum(w.link_hours for w in model.workers_at_work if w.level == Level.OPERATIONAL)
    tasks, seen, fading = world.tasks, world.pairs.seen_by_workers, rules["permeability.memory"]
    broken = float(seen.sum()) / BOTH_WAYS + float(tasks.seen.sum() + tasks.unpaid_seen.sum())
    share = share_told(hours, rules["messages.per_hour"], broken)
    np.copyto(world.told, remembered(world.told, share * seen, fading))
    np.copyto(world.told_of_tasks, remembered(world.told_of_tasks, share * tasks.seen, fading))
    np.copyto(world.told_of_pay, remembered(world.told_of_pay, share * tasks.unpaid_seen, fading))
