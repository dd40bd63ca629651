"""What plans gave in worlds: for every outcome a number for each plan, world and seed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.domain.better import BETTER
from wijksim.scenario.seeds import paired_seeds

Floats = npt.NDArray[np.float64]


class Named(Protocol):
    """What the studies need of a plan: its name. What else it has is between it and the laboratory."""

    @property
    def name(self) -> str: ...


class Laboratory(Protocol):
    """Where plans are tried: it gives every outcome for each plan, world and seed."""

    def try_out(self, plans: Sequence[Any], worlds: pd.DataFrame, *, seeds: int, root: int, name: str) -> "Trials":
        """Try every plan in every world with ``seeds`` seeds of the list of ``root``, the same for all.

        The first plan is the reference. ``name`` tells this series from others of the same study, so that a series that
        was stopped goes on.
        """
        ...


@dataclass(frozen=True, eq=False)
class Trials:
    """Outcomes of every plan in every world with every seed."""

    plans: tuple[Any, ...]
    """The reference first."""
    worlds: pd.DataFrame
    """A row for each world, a column for everything that differs between worlds."""
    seeds: tuple[int, ...]
    values: Mapping[str, Floats]
    """Outcome -> [plans, worlds, seeds]; not-a-number where there is no result."""
    better: Mapping[str, int] = field(default_factory=lambda: BETTER)
    """Outcome -> 1 when more of it is better, -1 when less of it is."""

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the plans, the reference first."""
        return tuple(plan.name for plan in self.plans)

    @property
    def n(self) -> int:
        """Number of worlds."""
        return len(self.worlds)

    @cached_property
    def usable(self) -> npt.NDArray[np.bool_]:
        """[worlds, seeds]: with which seeds every plan has a result, so that plans differ by policy and not by luck."""
        outcomes = [table for name, table in self.values.items() if not set(name) & set(".:")]  # not what else is kept
        if not outcomes:  # no run has come to an end yet
            return np.zeros((self.n, len(self.seeds)), bool)
        return np.all([np.isfinite(table).all(axis=0) for table in outcomes], axis=0)

    @property
    def complete(self) -> "Trials":
        """Only the worlds in which every plan was tried with the same seed at least once."""
        kept = self.usable.any(axis=1)
        return self if kept.all() else self.of_worlds(np.flatnonzero(kept))

    def of_worlds(self, places: npt.NDArray[np.int64]) -> "Trials":
        """The trials in some of the worlds."""
        values = {name: table[:, places] for name, table in self.values.items()}
        return replace(self, worlds=self.worlds.iloc[places].reset_index(drop=True), values=values)

    def of_plans(self, names: Sequence[str]) -> "Trials":
        """The trials of some of the plans, in this order."""
        places = [self.names.index(name) for name in names]
        values = {name: table[places] for name, table in self.values.items()}
        return replace(self, plans=tuple(self.plans[place] for place in places), values=values)

    def mean(self, outcome: str) -> Floats:
        """Mean over the seeds that all plans share, [plans, worlds]."""
        shared = np.where(self.usable, 1.0, np.nan)
        with np.errstate(invalid="ignore"):
            counted = np.nansum(np.where(self.usable, self.values[outcome], 0.0), axis=2)
            n = np.nansum(shared, axis=1)
            return counted / np.where(n > 0, n, np.nan)

    def sign(self, outcome: str) -> int:
        """1 when more of an outcome is better, -1 when less is, 0 when neither is."""
        return self.better.get(outcome, 0)

    def score(self, outcome: str) -> Floats:
        """As `mean`, turned so that more is better."""
        return self.sign(outcome) * self.mean(outcome)

    @property
    def judged(self) -> tuple[str, ...]:
        """Outcomes with a better side."""
        return tuple(name for name in self.values if self.sign(name))


class Function(Protocol):
    """A model of one's own: outcomes by name of a plan in a world (a value for each column) with a seed."""

    def __call__(self, plan: Any, world: Mapping[str, Any], seed: int, /) -> Mapping[str, float]: ...


@dataclass(frozen=True)
class FunctionLaboratory:
    """Tries plans with a function of (plan, world, seed); for models of one's own, and for worlds whose truth is known.

    Examples
    --------
    >>> import pandas as pd
    >>> from wijksim.studies.robust.trials import FunctionLaboratory
    >>> from wijksim.scenario.policy import Plan
    >>> tried = FunctionLaboratory(lambda plan, world, seed: {"profit": world["x"]}, better={"profit": 1}).try_out(
    ...     [Plan("a"), Plan("b")], pd.DataFrame({"x": [1.0, 2.0]}), seeds=1, root=1, name="example")
    >>> tried.mean("profit").tolist()
    [[1.0, 2.0], [1.0, 2.0]]
    """

    function: Function
    better: Mapping[str, int] = field(default_factory=lambda: BETTER)

    def try_out(self, plans: Sequence[Any], worlds: pd.DataFrame, *, seeds: int, root: int, name: str) -> Trials:
        """See `Laboratory`."""
        chosen = paired_seeds(root, seeds)
        rows = [{str(name): value for name, value in row.items()} for row in worlds.to_dict("records")]
        found = [[[self.function(plan, world, seed) for seed in chosen] for world in rows] for plan in plans]
        names = list(found[0][0][0])
        values = {each: np.array([[[one[each] for one in row] for row in plan] for plan in found]) for each in names}
        return Trials(tuple(plans), worlds.reset_index(drop=True), chosen, values, self.better)
