"""Who does what: tasks by organisations, at the end of a run and as far as it changed since the start (afbakenen én
afstemmen; 002 §3.1, §4.2)."""

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes

from wijksim.domain.tasks import TASK_KEYS
from wijksim.figures.lettering import SMALL, TINY, shortened
from wijksim.figures.palette import GRID, INK, LINES, MUTED
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.text.catalogue import say

Floats = npt.NDArray[np.float64]
_CHANGED = 0.1
"""Share of the cases from which a change since the start is marked."""
_LARGEST = 150.0
"""Area in square points of a mark of who takes a task up in all cases."""
_LEFT, _WIDE, _BOTTOM, _HIGH = 0.235, 0.62, 0.05, 0.74
"""Place of the map in the body."""


def draw_division(reading: Reading) -> Sheet:
    """A mark for each task and organisation, as large as the share of cases in which it takes the task up; beside it
    how far people agreed on it here."""
    sheet = Sheet(finding=_finding(reading), shows=reading.say("division_shows"), **reading.provenance)
    first, last, agreed = _claims(reading)
    axes = sheet.panel(_LEFT, _BOTTOM, _WIDE, _HIGH)
    _frame(axes, reading)
    houses, kinds = np.meshgrid(np.arange(last.shape[1]), np.arange(last.shape[0]))
    axes.scatter(
        houses[last > 0.0], kinds[last > 0.0], s=_LARGEST * last[last > 0.0], color=LINES[0].colour, linewidths=0.0
    )
    for sign, words in ((1.0, "▲"), (-1.0, "▼")):
        for t, o in np.argwhere(sign * (last - first) >= _CHANGED).tolist():
            axes.text(o + 0.36, t, words, size=TINY, color=INK, ha="center", va="center")
    _agreements(sheet, reading, agreed)
    return sheet


def _claims(reading: Reading) -> tuple[Floats, Floats, Floats]:
    """Claims [t, o] at the start and at the end, and how far each task is agreed on at the end [t]."""
    table = reading.run.tasks_by_quarter
    keys = [spec.key for spec in reading.organisations]
    pages = [
        table[table["quarter"] == quarter].pivot(index="task", columns="organisation", values="claim")
        for quarter in (table["quarter"].min(), table["quarter"].max())
    ]
    first, last = (page.loc[list(TASK_KEYS), keys].to_numpy(float) for page in pages)
    end = table[table["quarter"] == table["quarter"].max()]
    agreed = end.groupby("task", observed=True)["agreed"].first().loc[list(TASK_KEYS)].to_numpy(float)
    return first, last, agreed


def _frame(axes: Axes, reading: Reading) -> None:
    n = len(reading.organisations)
    axes.set_xlim(-0.6, n - 0.4)
    axes.set_ylim(len(TASK_KEYS) - 0.4, -0.6)
    axes.set_xticks(range(n), [reading.name(spec.key, width=122.0, size=TINY) for spec in reading.organisations])
    axes.xaxis.tick_top()
    axes.tick_params(length=0.0)
    for label in axes.get_xticklabels():
        label.set(rotation=30.0, ha="left", size=TINY)
    names = [shortened(say(f"task.{key}", reading.language), 190.0, SMALL) for key in TASK_KEYS]
    axes.set_yticks(range(len(TASK_KEYS)), names)
    axes.set_axisbelow(True)
    axes.grid(visible=True, color=GRID, linewidth=0.6)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _agreements(sheet: Sheet, reading: Reading, agreed: Floats) -> None:
    """Bars at the right: share of the cases in which a division made here decides."""
    bars = sheet.panel(_LEFT + _WIDE + 0.02, _BOTTOM, 1.0 - _LEFT - _WIDE - 0.05, _HIGH)
    places = np.arange(agreed.size)
    bars.barh(places, np.ones_like(agreed), height=0.5, color=GRID)
    bars.barh(places, agreed, height=0.5, color=MUTED)
    bars.set_xlim(0.0, 1.0)
    bars.set_ylim(len(TASK_KEYS) - 0.4, -0.6)
    bars.set_yticks([])
    bars.set_xticks([0.0, 1.0], ["0", reading.say("division_all")])
    bars.xaxis.tick_top()
    bars.tick_params(length=0.0, labelsize=TINY, labelcolor=MUTED)
    bars.set_xlabel(reading.say("division_agreed"), size=TINY, color=MUTED, labelpad=4.0)
    for spine in bars.spines.values():
        spine.set_visible(False)


def _finding(reading: Reading) -> str:
    first, last, agreed = _claims(reading)
    moved = last - first
    t, o = np.unravel_index(int(moved.argmax()), moved.shape)
    several = reading.number(100.0 * reading.lately("task_overlaps"))
    if moved[t, o] < _CHANGED:
        return reading.say("division_still", several=several)
    return reading.say(
        "division_found",
        actor=reading.name(reading.organisations[int(o)].key),
        task=say(f"task.{TASK_KEYS[int(t)]}", reading.language),
        then=reading.number(100.0 * float(first[t, o])),
        now=reading.number(100.0 * float(last[t, o])),
        several=several,
        agreed=reading.number(100.0 * float(agreed.mean())),
    )
