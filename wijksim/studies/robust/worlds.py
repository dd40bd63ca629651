"""Worlds that may be: where they come from, and how more of them are drawn.

``plausible``: points that fit the targets of the calibration as well as chance can tell, stored with the package (or in
another file of the same form); ``box``: the ranges of the register, every combination as likely; anything else is the
file of a table with a column for each parameter.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from wijksim.io.design_files import is_design, read_design
from wijksim.io.fingerprint import are_these_rules
from wijksim.io.plausible import read_plausible, shipped_plausible
from wijksim.scenario.arguments import count
from wijksim.scenario.exploration import Range
from wijksim.scenario.parameter import Parameter, Role, Value
from wijksim.scenario.problems import Refused, shown
from wijksim.scenario.register import REGISTER
from wijksim.studies.design import sequence

PLAUSIBLE, BOX = "plausible", "box"
MAX_WORLDS = 1_000_000


@dataclass(frozen=True, eq=False)
class Worlds:
    """A source of worlds."""

    kind: str
    """``plausible``, ``box`` or ``file``."""
    stored: pd.DataFrame | None
    """The worlds that there are, in the order in which they are used; None: as many as are asked for are drawn."""
    seed: int
    fitted_to: str = ""
    """Fingerprint of the rules that stored worlds were fitted with; empty: they were not fitted."""

    @property
    def most(self) -> int:
        """How many worlds there are."""
        return MAX_WORLDS if self.stored is None else len(self.stored)

    @property
    def is_of_these_rules(self) -> bool:
        """Whether the worlds were fitted with the rules of this version; true for worlds that were not fitted."""
        return not self.fitted_to or are_these_rules(self.fitted_to)

    def take(self, n: int, *, skip: int = 0) -> pd.DataFrame:
        """At most ``n`` worlds after the first ``skip``, [worlds, parameters]; the same for the same seed."""
        if self.stored is not None:
            return self.stored.iloc[skip : skip + n].reset_index(drop=True)
        explored = explored_uncertainties()
        shares = sequence(n, len(explored), self.seed, skip=skip)
        columns = {
            name: [each.at(share) for share in shares[:, place].tolist()]
            for place, (name, each) in enumerate(explored.items())
        }
        return pd.DataFrame(columns)


def explored_uncertainties() -> dict[str, Range]:
    """Everything that nobody knows, with the range that studies explore of it."""
    return {each.name: _range(each) for each in REGISTER.values() if _is_explored(each)}


def _is_explored(each: Parameter) -> bool:
    return each.role is Role.UNCERTAINTY and each.explore_low is not None and each.explore_high is not None


def _range(each: Parameter) -> Range:
    assert each.explore_low is not None and each.explore_high is not None
    return Range(each.explore_low, each.explore_high, each.kind == "int")


def worlds_from(given: object, seed: int) -> Worlds:
    """``plausible``, ``box``, a table of worlds, or the file of one; `Refused` for anything else."""
    if isinstance(given, Worlds):
        return given
    if isinstance(given, pd.DataFrame):
        return Worlds("file", given.reset_index(drop=True), seed)
    if isinstance(given, str) and given == BOX:
        return Worlds(BOX, None, seed)
    if isinstance(given, str) and given == PLAUSIBLE:
        return _plausible(shipped_plausible(), seed)
    if isinstance(given, str | Path) and is_design(given):
        return _from_file(Path(given), seed)
    raise Refused(f"there are no worlds called {shown(given)}", "plausible, box, or the .csv file of a table of worlds")


def _from_file(path: Path, seed: int) -> Worlds:
    """A table of worlds; one that a calibration kept says by which rules it was fitted."""
    if (read := read_plausible(path)) is not None:
        return Worlds(PLAUSIBLE, _shuffled(read.rows, seed), seed, read.fingerprint)
    return Worlds("file", pd.DataFrame([dict(row) for row in read_design(path).rows]), seed)


def _plausible(path: Path, seed: int) -> Worlds:
    read = read_plausible(path)
    if read is None:
        raise Refused(
            f"{shown(str(path))} holds no plausible worlds", "a file that a calibration made", "use --worlds box"
        )
    return Worlds(PLAUSIBLE, _shuffled(read.rows, seed), seed, read.fingerprint)


def _shuffled(rows: tuple[Mapping[str, Value], ...], seed: int) -> pd.DataFrame:
    """Stored worlds in an order that depends on the seed only, so that the first of them are no special ones."""
    from wijksim.randomness import stream_key, uniforms

    table = pd.DataFrame([dict(row) for row in rows])
    order = np.argsort(
        uniforms(stream_key(seed, "order of worlds", 0), np.arange(len(table), dtype=np.uint64)), kind="stable"
    )
    return table.iloc[order].reset_index(drop=True)


def number_of_worlds(asked: object, worlds: Worlds) -> int:
    """How many worlds are used: as many as asked for, or all that there are."""
    return min(count("worlds_n", asked, 2, MAX_WORLDS), worlds.most)
