"""Measures that wait for something: taken and ended the week after what they wait for (adaptieve maatregelen).

The scenario stays what it was; beside it the model keeps the scenario as it is carried out: a measure that was taken
has the week of that as its start, one that was ended the week of that as its end.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from wijksim.observe.outcomes import outcome_columns
from wijksim.scenario.scenario import Measure, Scenario
from wijksim.scenario.triggers import Condition

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

LOOKED_BACK = 53
"""Weeks before the first that counts, from which trailing outcomes of a year are made."""

Last = Mapping[str, npt.NDArray[np.float64]]


def carried_out(model: "WijkModel") -> Scenario:
    """The scenario as it is carried out up to this week: what waits is taken or ended when its time has come."""
    before, scenario, week = model.scenario_as_carried_out, model.scenario_of_run, model.world.week
    if week < 0 or not any(each.waits for each in scenario.measures):
        return scenario
    # What was carried out before week 0 is the past that variants share: nothing was taken yet.
    state = {each.name: each for each in before.measures} if before is not None and week > 0 else {}
    last = _last_weeks(model)
    measures = tuple(_now(asked, state.get(asked.name, asked), week, last) for asked in scenario.measures)
    return replace(scenario, measures=measures)


def _now(asked: Measure, is_: Measure, week: int, last: Last) -> Measure:
    """A measure as it stands this week; ``asked`` is how the scenario has it, ``is_`` how it stood."""
    if not asked.waits:
        return asked
    over = is_.when is None and is_.end is not None and week >= is_.end
    if (is_.when is not None or over) and asked.when is not None:
        late = asked.end is not None and week >= asked.end
        if asked.start <= week and not late and asked.when.is_met(last):
            return replace(asked, start=week, when=None)
        return is_
    ends = asked.until is not None and is_.begins <= week and not over and asked.until.is_met(last)
    return replace(is_, end=max(week, is_.begins + 1)) if ends else is_


def _last_weeks(model: "WijkModel") -> Last:
    """Outcomes of the last recorded weeks, as many as any condition looks at."""
    recorder = model.recorder
    if recorder is None or recorder.weeks == 0:
        return {each.outcome: np.zeros(0) for each in _conditions(model)}
    wanted = max(each.weeks for each in _conditions(model))
    table = recorder.table[max(0, recorder.weeks - wanted - LOOKED_BACK) : recorder.weeks]
    columns = outcome_columns(table, full_time_workers=model.full_time_workers, multi_law_share=model.multi_law_share)
    return {each.outcome: columns[each.outcome][-wanted:] for each in _conditions(model)}


def _conditions(model: "WijkModel") -> list[Condition]:
    triggers = [t for m in model.scenario_of_run.measures for t in (m.when, m.until) if t is not None]
    return [condition for trigger in triggers for condition in trigger.conditions]
