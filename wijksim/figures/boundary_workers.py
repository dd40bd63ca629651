"""Boundary workers: hours worked and recalled, and how each of them is."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from wijksim.figures.lettering import TINY, shortened, width_of
from wijksim.figures.palette import HATCH, INK, LINES, MUTED, PAPER
from wijksim.figures.reading import Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import key_row, number_axis, panel_title

_MAX_ROWS = 16
_STATES = ("reputation", "energy", "frustration")
_ASIDE = (-0.17, 0.0, 0.17)
"""Rows up or down, so that marks of the same value do not hide each other."""


def draw_boundary_workers(reading: Reading) -> Sheet:
    """A row for each worker: left their hours, right reputation, energy and frustration."""
    table = reading.workers
    if table.empty:
        words = reading.say("workers_none")
        sheet = Sheet(finding=words, shows=reading.say("workers_shows"), **reading.provenance)
        sheet.remark(words)
        return sheet
    sheet = Sheet(finding=_finding(reading), shows=reading.say("workers_shows"), **reading.provenance)
    shown = table
    if len(table) > _MAX_ROWS:
        busiest = table.sort_values(["at_work", "hours_worked"], ascending=False, kind="stable")
        shown = busiest.head(_MAX_ROWS).sort_values("worker")
    hours, state = sheet.panel(0.365, 0.13, 0.285, 0.73), sheet.panel(0.69, 0.13, 0.295, 0.73)
    _draw_hours(hours, reading, shown)
    _draw_state(state, reading, shown)
    hours.set_yticks(range(len(shown)), [_label(reading, row) for row in shown.to_dict("records")])
    hours.tick_params(axis="y", labelsize=9.5)
    if len(shown) < len(table):
        words = reading.say("others_left_out", n=reading.number(len(table) - len(shown)))
        hours.text(-1.1, -0.14, words, transform=hours.transAxes, size=TINY, color=MUTED, va="top")
    return sheet


def _finding(reading: Reading) -> str:
    worked, recalled = reading.lately("boundary_hours"), reading.lately("recalled_hours")
    if worked + recalled <= 0.0:
        gone = not reading.workers["at_work"].any()
        return reading.say("workers_gone" if gone else "workers_idle", period=reading.period)
    share = recalled / (worked + recalled)
    return reading.say(
        "workers_found",
        recalled=reading.of_hundred(share),
        period=reading.period,
        hours=reading.number(worked, 0 if worked >= 10.0 else 1),
    )


def _label(reading: Reading, row: Mapping[Hashable, Any]) -> str:
    notes = [reading.say(word) for word, fact in (("unplanned", "planned"), ("has_left", "at_work")) if not row[fact]]
    about = f" ({', '.join(notes)})" if notes else ""
    text = f"{reading.worker_code(row['worker'])}  {reading.worker_at(row['level'], row['home'])}"
    return shortened(text, 234.0 - width_of(about, 9.5), 9.5) + about


def _rows(axes: Axes, n: int) -> None:
    axes.set_ylim(n - 0.4, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")


def _draw_hours(axes: Axes, reading: Reading, table: pd.DataFrame) -> None:
    """Mean hours a week since the appointment, up to the end or the week of leaving."""
    panel_title(axes, reading.say("workers_hours"))
    end = np.where(table["at_work"], reading.weeks, table["left_in"])
    weeks = np.maximum(1.0, end - table["appointed_in"].to_numpy(dtype=float))
    worked, recalled = (table[name].to_numpy(dtype=float) / weeks for name in ("hours_worked", "hours_recalled"))
    granted = table["hours_per_week"].to_numpy(dtype=float)
    rows = np.arange(len(table))
    blue, gold = LINES[0].colour, LINES[1].colour
    axes.barh(rows, worked, height=0.62, color=blue, label=reading.say("worked"))
    axes.barh(
        rows,
        recalled,
        left=worked,
        height=0.62,
        facecolor=PAPER,
        edgecolor=gold,
        hatch=HATCH,
        linewidth=1.0,
        label=reading.say("recalled"),
    )
    axes.plot(
        granted,
        rows,
        linestyle="none",
        marker="|",
        markersize=min(17.0, 145.0 / len(table)),
        markeredgewidth=2.0,
        color=INK,
        clip_on=False,
        label=reading.say("granted"),
    )
    axes.set_xlim(0.0, max(1.0, float(np.max(np.maximum(granted, worked + recalled)))) * 1.06)
    _rows(axes, len(table))
    number_axis(axes.xaxis, reading.language)
    axes.set_xlabel(reading.say("axis_hours"))
    key_row(axes, left=-0.4)


def _draw_state(axes: Axes, reading: Reading, table: pd.DataFrame) -> None:
    panel_title(axes, reading.say("workers_state"))
    rows = np.arange(len(table))
    axes.hlines(rows, 0.0, 1.0, color=MUTED, linewidth=0.5, linestyle=(0.0, (1.0, 2.5)))
    for name, aside, style in zip(_STATES, _ASIDE, (LINES[3], LINES[0], LINES[1]), strict=True):
        axes.plot(
            table[name],
            rows + aside,
            linestyle="none",
            marker=style.marker,
            markersize=min(8.5, 110.0 / len(table)),
            color=style.colour,
            markeredgecolor=PAPER,
            markeredgewidth=0.7,
            label=reading.say(name),
            clip_on=False,
            zorder=3,
        )
    axes.set_xlim(0.0, 1.0)
    _rows(axes, len(table))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    number_axis(axes.xaxis, reading.language)
    axes.set_xlabel(reading.say("axis_state"))
    key_row(axes)
