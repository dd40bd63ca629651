"""Tables of the class game, played by the model itself: everybody careful, everybody daring, each alone.

What each organisation keeps and what the wijk gets is measured; nothing is known beforehand.
"""

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from wijksim.app.class_game import table_of
from wijksim.app.class_roles import ROLES
from wijksim.execution.rounds import go_on_in_round, play_rounds
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel

ORGANISATIONS = tuple(role.key for role in ROLES if role.organisation)
WORKERS = tuple(role.key for role in ROLES if not role.organisation)
CAREFUL, DARING = 0, 2
ROUNDS = 1
Table = tuple[int, ...]
"""An option for each of `ORGANISATIONS`."""


@dataclass(frozen=True)
class Outcome:
    """What came of a table: euro a year for each organisation, and broad requests solved together, 0-1."""

    kept: Mapping[str, float]
    together: float


@cache
def _start(seed: int) -> bytes:
    model = WijkModel(table_of({}).scenarios[0], rng=seed)
    model.warm_up()
    return pickle.dumps(model, protocol=5)


@cache
def played(table: Table, workers: int, seed: int) -> Outcome:
    """One table, from the wijk of today."""
    options = dict(zip(ORGANISATIONS, table, strict=True)) | dict.fromkeys(WORKERS, workers)
    rounds = table_of(options, ROUNDS).scenarios
    model: WijkModel = pickle.loads(_start(seed))
    go_on_in_round(model, rounds[0])
    play_rounds(model, rounds)
    run = Run(model)
    sums = run.organisations.groupby("organisation", observed=True)[["received_euro", "paid_euro"]].sum() / ROUNDS
    kept = {key: float(sums.loc[key, "received_euro"] - sums.loc[key, "paid_euro"]) for key in ORGANISATIONS}
    return Outcome(kept, float(run.series["collaboration"].mean()))


def mean_of(table: Table, workers: int, seeds: tuple[int, ...]) -> Outcome:
    """The same table with other luck, on average."""
    found = [played(table, workers, seed) for seed in seeds]
    kept = {key: float(np.mean([each.kept[key] for each in found])) for key in ORGANISATIONS}
    return Outcome(kept, float(np.mean([each.together for each in found])))


def but_one(others: int, place: int, own: int) -> Table:
    """Everybody takes one option, and one organisation another."""
    return tuple(own if each == place else others for each in range(len(ORGANISATIONS)))
