"""The order of a week: one visible list, and the compiled loop that runs it.

Contracts are renewed and savings measured at the turn of the year; residents ask; cases come and break or are
worked on jointly; boundary workers act on what broke; people meet, are told, forget and leave; books are closed;
the week is recorded.
"""

from typing import Any

import numba as nb
import numpy as np

from benchmarks.second_design import outcomes as c
from benchmarks.second_design.books import plan_capacity, serve
from benchmarks.second_design.boundary_work import fill_posts, link_levels, plan_week, settle_things
from benchmarks.second_design.bundles import bundles_of_week
from benchmarks.second_design.cases import ask_alone
from benchmarks.second_design.compiled import compiled
from benchmarks.second_design.consultation import consult, forget
from benchmarks.second_design.experiments import try_things
from benchmarks.second_design.key_figures import live_with_key_figures
from benchmarks.second_design.levers import LEVERS
from benchmarks.second_design.negotiation import lapse
from benchmarks.second_design.objects import arise_from_need, use_objects
from benchmarks.second_design.recording import frames_go_home, record_week
from benchmarks.second_design.register import NUMBERS
from benchmarks.second_design.savings import measure, renew_contracts
from benchmarks.second_design.second_line import enter_second_line
from benchmarks.second_design.state import World
from benchmarks.second_design.ties import fade
from benchmarks.second_design.turnover import turn_over

ORDER = (
    ("calendar", "posts are filled, the week is planned, contracts and savings at the turn of the year"),
    ("asking", "single questions are taken up and waited for"),
    ("casework", "cases of several kinds: taken up, broken, or worked on jointly"),
    ("boundary work", "what broke is settled by who was told or saw it"),
    ("consultation", "teams meet on what broke; linked levels tell each other"),
    ("learning and forgetting", "ties, memories and divisions fade; objects are used; people leave"),
    ("organisations", "hours are served and paid, ledgers learned from"),
    ("residents", "second-line care from age and strain"),
    ("recording", "the row of the week"),
)


@compiled
def calendar(w, week, lv, p):
    if week % 52 == 0:
        measure(w, week, lv, p)
        renew_contracts(w, p)
        plan_capacity(w, lv, p)
    fill_posts(w, week, lv, p)
    plan_week(w, week, lv, p)


@compiled
def learn_and_forget(w, week, lv, p):
    fade(w.people, p)
    forget(w, p)
    lapse(w.teams, w.objects, w.groups.parts.size, p)
    use_objects(w.objects, w.teams, w.groups, p)
    arise_from_need(w.objects, w.seed, week, lv, p)
    frames_go_home(w, p)
    turn_over(w, week, lv, p)


@compiled
def one_week(w, week, lv, p, row):
    calendar(w, week, lv, p)
    ask_alone(w, week, lv, p)
    bundles_of_week(w, week, lv, p)
    settle_things(w, week, lv, p)
    consult(w, week, lv, p)
    try_things(w, week, lv, p)
    link_levels(w, week, lv, p)
    learn_and_forget(w, week, lv, p)
    serve(w, week, lv, p)
    live_with_key_figures(w, lv, p)
    w.tables.week[c.ENTRIES] += enter_second_line(w.residents, w.teams, w.seed, week, lv, p, row)
    record_week(w, week, lv, p, row)


@compiled
def run_weeks(w, first, table, lever_table, number_table):
    """Run so many weeks as ``table`` has rows, from week ``first``."""
    lv, p = lever_table[0], number_table[0]
    for i in range(table.shape[0]):
        one_week(w, first + i, lv, p, table[i])


def as_records(part: Any) -> Any:
    """The same columns; without machine code, with fields as attributes for plain Python."""
    if not nb.config.DISABLE_JIT:
        return part
    if isinstance(part, tuple):
        return type(part)(*(as_records(each) for each in part))
    return part.view(np.recarray) if isinstance(part, np.ndarray) and part.dtype.names else part


def run(world: World, first: int, weeks: int, lever_table: np.ndarray, number_table: np.ndarray) -> np.ndarray:
    """Rows of weeks ``first`` to ``first + weeks``; the world moves on."""
    assert lever_table.dtype == LEVERS and number_table.dtype == NUMBERS
    world, lever_table, number_table = (as_records(each) for each in (world, lever_table, number_table))
    table = np.zeros((weeks, len(c.COLUMNS)))
    run_weeks(world, first, table, lever_table, number_table)
    return table
