"""What the report is made from: a study of plans in worlds, read back from its folder or just made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

import pandas as pd

from wijksim.io.document.parts import Basis, Replay
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import Language
from wijksim.text.robust import title_of


class Wanted(Protocol):
    """A goal: what an outcome has to be."""

    @property
    def outcome(self) -> str: ...
    @property
    def sign(self) -> str: ...
    @property
    def level(self) -> float: ...
    @property
    def how(self) -> str: ...


@dataclass(frozen=True, eq=False)
class Findings:
    """A study of plans, as tables; see `wijksim.studies.robust.study.Robust` for what each table holds."""

    plans: tuple[Plan, ...]
    """The reference first."""
    chosen: str
    goals: tuple[Wanted, ...]
    outcomes: tuple[str, ...]
    kind: str
    """Where worlds come from: ``plausible``, ``box`` or ``file``."""
    asked: int
    tried: int
    used: int
    """Worlds asked for, tried, and tried whole: these count."""
    of_these_rules: bool
    """Whether the worlds were fitted with the rules of the model as they are now."""
    seeds: tuple[int, ...]
    root: int
    base: Scenario
    tables: Mapping[str, pd.DataFrame]
    worlds: pd.DataFrame
    """A row for each world that counts, a column for everything that differs between worlds."""
    command: str | None = None
    software: Mapping[str, Any] = field(default_factory=dict)

    @property
    def basis(self) -> Basis:
        """What a sentence about all worlds rests on."""
        return Basis(self.used, len(self.seeds))

    @property
    def reference(self) -> Plan:
        """The plan that the others are compared with."""
        return self.plans[0]

    @property
    def others(self) -> tuple[Plan, ...]:
        """Every plan but the reference."""
        return self.plans[1:]

    @cached_property
    def advised(self) -> Plan:
        """The plan that holds best."""
        return next(plan for plan in self.plans if plan.name == self.chosen)

    def title(self, name: str, language: Language) -> str:
        """What a plan is called."""
        return title_of(next(plan for plan in self.plans if plan.name == name), language)

    def table(self, name: str) -> pd.DataFrame:
        """A table of the study; empty when that was not asked."""
        return self.tables.get(name, pd.DataFrame())

    def rows(self, name: str, **wanted: object) -> list[dict[str, Any]]:
        """Rows of a table in which columns have these values."""
        table = self.table(name)
        for column, value in wanted.items():
            if table.empty:
                return []
            table = table[table[column] == value]
        return [{str(key): value for key, value in row.items()} for row in table.to_dict("records")]

    def row(self, name: str, **wanted: object) -> dict[str, Any] | None:
        """The first of such rows; None without any."""
        found = self.rows(name, **wanted)
        return found[0] if found else None

    def values(self, plan: str, outcome: str) -> "pd.Series[float]":
        """An outcome of a plan in every world, mean over seeds."""
        runs = self.table("runs")
        return runs[runs["plan"] == plan].sort_values("world")[outcome].reset_index(drop=True).astype(float)

    def difference(self, plan: str, outcome: str, against: str | None = None) -> "pd.Series[float]":
        """What a plan changes of an outcome in every world."""
        return self.values(plan, outcome) - self.values(against or str(self.reference.name), outcome)


@dataclass(frozen=True, eq=False)
class Further:
    """What a report shows besides the study itself."""

    date: str
    """``2026-11-30``."""
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Key of a section -> paragraphs that somebody wrote."""
    pictures: Mapping[str, tuple[bytes, bytes, str]] = field(default_factory=dict)
    """Name -> the figure as SVG and PNG, and what it shows in words."""
    replay: Replay | None = None
    verdicts: Mapping[str, Any] | None = None
    """What a check of claims kept (``evidence.json``), where it was given."""
    report_command: str = ""
