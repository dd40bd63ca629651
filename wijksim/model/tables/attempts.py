"""What residents and buurten tried: experiments and key figures with a meeting place."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from wijksim.model.tables.columns import EXPERIMENTS, KEY_FIGURES, typed
from wijksim.observe.meeting_places import best_table

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

NOBODY = -1


def experiments_of(model: "WijkModel") -> pd.DataFrame:
    """A row for each experiment, in the order of beginning: where, local or ordered from above, and how it ended.

    ``ended_in`` is -1 while it goes on, also as ordinary practice. ``ended_by``: ``faded`` (half-way or at the end it
    had too little to show), ``not_landed`` (its time was over and shop floor, policy and politics were not linked to
    it), or nothing. ``strength`` is the share of cases in the buurt in which what it divided holds, ``fatigue`` that of
    its people who tried in vain of late.
    """
    per_wijk = model.n_buurten // model.world.wijken
    everything = [*model.former_experiments, *model.experiments]
    rows = [
        (
            e.buurt // per_wijk, e.buurt, "ordered" if e.ordered else "local", e.started_in, e.ended_in, e.quarters,
            e.became_practice, e.ended_by, e.strength, e.fatigue,
        )
        for e in sorted(everything, key=lambda e: (e.started_in, e.buurt))
    ]  # fmt: skip
    return typed(rows, EXPERIMENTS)


def key_figures_of(model: "WijkModel") -> pd.DataFrame:
    """A row for each key figure, also whose table has closed: who, where, since when, whom the table reaches.

    ``residents_in_reach`` live nearest to this table now (0 once it is closed). ``needs_heard`` is the expected number
    of hidden needs that came into the open there: the model draws whether a need is heard, but does not note by whom.
    """
    people, recorder = model.world.residents, model.recorder
    heard = recorder.yearbook.needs_heard if recorder else {}
    radius = float(model.world.rules["key_figures.radius_cells"]) if model.key_figures else 1.0
    table = best_table(people.x, people.y, model.key_figures, radius)
    reached = np.bincount(table[table >= 0], minlength=len(model.key_figures)).tolist()
    in_reach = {f.unique_id: n for f, n in zip(model.key_figures, reached, strict=True)}
    everybody = sorted([*model.former_key_figures, *model.key_figures], key=lambda f: (f.opened_in, f.unique_id))
    rows = [
        (
            number, int(people.number[f.resident]), int(people.wijk[f.resident]), int(people.buurt[f.resident]),
            f.opened_in, NOBODY if f.closed_in is None else f.closed_in, f.motivation_at_start, f.motivation,
            f.weeks_appointed, f.institution_ties, in_reach.get(f.unique_id, 0), heard.get(f.unique_id, 0.0),
        )
        for number, f in enumerate(everybody)
    ]  # fmt: skip
    return typed(rows, KEY_FIGURES)
