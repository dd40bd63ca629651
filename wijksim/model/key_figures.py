"""Which residents are key figures, and whom they reach."""

from typing import TYPE_CHECKING

import numpy as np

from wijksim.agents.key_figure import KeyFigure
from wijksim.domain.events import EventKind
from wijksim.domain.measure import WEEKS_PER_QUARTER
from wijksim.mechanisms.key_figures import reach_of_meeting_places
from wijksim.randomness import stream_key, uniforms

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel
AXES = 2
"""A place has a column and a row."""
BY_LUCK = 0.3
"""How much chance decides who becomes a key figure, beside self-reliance [assumed]."""


def appoint_key_figures(model: "WijkModel") -> None:
    """As many key figures as the lever says: adults with high self-reliance, drawn by their own key (002 §4.3c;
    W22)."""
    world, people = model.world, model.world.residents
    wanted = round(world.values["residents.key_figures"] * world.per_10000)
    if wanted == len(model.key_figures):
        return
    for gone in model.key_figures[wanted:]:
        gone.closed_in = world.week
        model.former_key_figures.append(gone)
        gone.remove()
    model.key_figures = model.key_figures[:wanted]
    present = {figure.resident for figure in model.key_figures}
    suited = people.self_reliance + BY_LUCK * uniforms(stream_key(int(world.seed), "key_figure", 0), people.key)
    suited = np.where((people.age >= 1) & ~people.in_second_line, suited, -1.0)
    order = np.lexsort((people.number, -suited))
    for row in order.tolist():
        if len(model.key_figures) >= wanted:
            break
        if row not in present:
            figure = KeyFigure(
                model, number=len(model.key_figures), resident=row, motivation=float(min(1.0, suited[row]))
            )
            model.key_figures.append(figure)
            world.log.note(world.week, EventKind.KEY_FIGURE, resident=int(people.number[row]))
    look_around(model)


def look_around(model: "WijkModel") -> None:
    """Who lives within reach of which key figure now, and what the ties to institutions add."""
    world, people, figures = model.world, model.world.residents, model.key_figures
    places = np.array([figure.place for figure in figures], np.int64).reshape(-1, AXES)
    at_x, at_y = np.ascontiguousarray(places[:, 0]), np.ascontiguousarray(places[:, 1])
    radius = float(world.rules["key_figures.radius_cells"])
    motivation = np.array([figure.motivation for figure in figures])
    reach_of_meeting_places(people.x, people.y, at_x, at_y, motivation, radius, people.near_key_figure)
    n = world.n_organisations
    pointing = world.rules["key_figures.pointing"]
    directing = np.array([figure.motivation * pointing * figure.institution_ties / n for figure in figures])
    reach_of_meeting_places(people.x, people.y, at_x, at_y, directing, radius, people.directed)


def live_with_key_figures(model: "WijkModel") -> None:
    """Operational workers come by at the tables; every quarter people look again who is near (W22-W23)."""
    if not model.key_figures:
        return
    world = model.world
    hours = [0.0] * world.n_organisations
    for worker in model.workers_at_work:
        hours[worker.home] += worker.hours_at_meeting_places
    each = [total / len(model.key_figures) for total in hours]
    for figure in model.key_figures:
        figure.step(each)
    if world.week % WEEKS_PER_QUARTER == 0:
        look_around(model)
