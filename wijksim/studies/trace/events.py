"""The events of one pair of runs as a book that can be asked, and claims that say what was found in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.domain.vocabulary import ObjectKind
from wijksim.text.catalogue import name_of, say, texts
from wijksim.text.language import Language
from wijksim.text.why import boundary_words, reason_words, task_words

Side = Literal["base", "alt"]
SIDES: tuple[Side, Side] = ("base", "alt")
Rows = npt.NDArray[np.int64]
COLUMNS = ("week", "kind", "actor", "partner", "worker", "resident", "boundary", "reason", "value")
WORDS = ("kind", "actor", "partner", "boundary", "reason")
PROPOSALS = ("joint_started", "joint_refused", "information_refused")
"""What can come of a proposal to work on a case together."""
ABOUT_A_TASK = ("task_taken_over", "task_together")
"""A task is divided anew; its number is the value of the event."""


@dataclass(frozen=True)
class EventClaim:
    """In the run ``side``, weeks ``first`` to ``last``, exactly these ``rows`` of the table of events match
    ``where``.

    ``where`` gives columns and the value that they must have; ``between`` is a pair of organisations in either role,
    ``together`` and ``by_worker`` tell whether there is a partner, a boundary worker.
    """

    side: Side
    where: Mapping[str, Any]
    first: int
    last: int
    rows: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many events match."""
        return len(self.rows)


@dataclass(frozen=True)
class SettingClaim:
    """A setting has these two values, as :meth:`wijksim.scenario.scenario.Scenario.differences` gives them."""

    name: str
    old: object
    new: object


@dataclass(frozen=True)
class PrefixClaim:
    """The first ``n`` events of both runs are the same; the next one, if there is one, is not."""

    n: int


@dataclass(frozen=True)
class ProposalClaim:
    """Of ``n`` proposals that come up in both runs ``up`` are a no in the base and a yes in the variant, ``down`` the
    other way round. The same proposal: same week, resident and pair of organisations."""

    n: int
    up: int
    down: int


@dataclass(frozen=True)
class OutcomeClaim:
    """The mean of an outcome over weeks ``first`` to ``last`` in both runs."""

    outcome: str
    first: int
    last: int
    base: float
    alt: float


@dataclass(frozen=True)
class SizeClaim:
    """So many residents, in all wijken together."""

    base: int
    alt: int


Claim = EventClaim | SettingClaim | PrefixClaim | ProposalClaim | OutcomeClaim | SizeClaim


@dataclass(frozen=True, eq=False)
class EventBook:
    """Events of one run, by column, with the names of organisations and boundary workers."""

    run: Any
    """A run, or a run read back from its folder."""
    side: Side
    language: Language
    _columns: dict[str, npt.NDArray[Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        events: pd.DataFrame = self.run.events
        for name in COLUMNS:
            values = events[name].astype(str) if name in WORDS else events[name]
            self._columns[name] = values.to_numpy(dtype=object if name in WORDS else None)

    def __len__(self) -> int:
        return int(self._columns["week"].size)

    def __getitem__(self, column: str) -> npt.NDArray[Any]:
        return self._columns[column]

    @property
    def last_week(self) -> int:
        """Last recorded week."""
        return len(self.run.series) - 1

    @cached_property
    def names(self) -> dict[str, str]:
        """Organisation -> its name."""
        return {
            spec.key: (spec.name_nl if self.language == "nl" else spec.name_en) or spec.key
            for spec in self.run.scenario.organisations
        }

    @cached_property
    def _homes(self) -> dict[int, str]:
        table = self.run.boundary_workers
        return dict(zip(table["worker"].tolist(), table["home"].tolist(), strict=True))

    @cached_property
    def _starts(self) -> dict[str, Rows]:
        """Rows by kind of event: most questions are about one kind."""
        kinds = self["kind"]
        return {str(kind): np.flatnonzero(kinds == kind) for kind in np.unique(kinds)}

    def rows(self, where: Mapping[str, Any], first: int = 0, last: int | None = None) -> Rows:
        """Numbers of the events that match, in order."""
        wanted = dict(where)
        kind = wanted.pop("kind", None)
        rows = np.arange(len(self)) if kind is None else self._starts.get(str(kind), np.empty(0, np.int64))
        week = self["week"][rows]
        rows = rows[(week >= first) & (week <= (self.last_week if last is None else last))]
        for name, value in wanted.items():
            rows = rows[self._matches(rows, name, value)]
        return rows

    def _matches(self, rows: Rows, name: str, value: Any) -> npt.NDArray[np.bool_]:
        if name == "between":
            a, b = value
            actor, partner = self["actor"][rows], self["partner"][rows]
            return ((actor == a) & (partner == b)) | ((actor == b) & (partner == a))
        if name == "together":
            return (self["partner"][rows] != "") == value
        if name == "by_worker":
            return (self["worker"][rows] >= 0) == value
        return self[name][rows] == value

    def claim(self, where: Mapping[str, Any], first: int = 0, last: int | None = None) -> EventClaim:
        """What the book says to this question."""
        end = self.last_week if last is None else last
        return EventClaim(self.side, dict(where), first, end, tuple(self.rows(where, first, end).tolist()))

    def claim_row(self, row: int) -> EventClaim:
        """One event, by all that identifies it."""
        week = int(self["week"][row])
        where = {name: _plain(self[name][row]) for name in COLUMNS if name not in ("week", "value")}
        return self.claim(where, week, week)

    def worker(self, number: int) -> str:
        """Name of a boundary worker: the sign of the figures and the home organisation."""
        home = self._homes.get(number, "")
        return say("why.worker", self.language, n=number + 1, home=self.names.get(home, home) or "–")

    def clause(self, row: int) -> str:
        """One event in words."""
        kind, together = str(self["kind"][row]), self["partner"][row] != ""
        if kind in ("solved", "failed") and together:
            kind += "_together"
        elif kind == "referred":
            kind += "_right" if self["value"][row] == 1.0 else "_wrong"
        if kind not in texts("event"):
            return kind
        number = int(self["worker"][row])
        words = say(
            f"event.{kind}", self.language,
            actor=self.names.get(self["actor"][row], ""), partner=self.names.get(self["partner"][row], ""),
            resident=int(self["resident"][row]), worker=self.worker(number),
            n=_number_of(kind, float(self["value"][row])),
            boundary=boundary_words(self["boundary"][row], self.language) if self["boundary"][row] else "",
            reason=reason_words(self["reason"][row], self.language), object=self.object_name(self["value"][row], kind),
            task=task_words(self["value"][row], self.language) if kind in ABOUT_A_TASK else "",
        )  # fmt: skip
        if kind.startswith("measure_"):
            return f"{words}: {self.run.scenario.measures[int(self['value'][row])].name}"
        addition = {
            "joint_started": "brokered",
            "referred_right": "looked_along",
            "referred_wrong": "looked_along",
        }.get(kind)
        if addition is None or number < 0:
            return words
        return words + say(f"why.{addition}", self.language, worker=self.worker(number))

    def object_name(self, value: float, kind: str = "object") -> str:
        """Name of a kind of boundary object, from the value of an event about one."""
        return name_of(ObjectKind(int(value)), self.language) if kind.startswith("object") else ""

    @cached_property
    def proposals(self) -> dict[tuple[int, int, str, str], int]:
        """Week, resident and pair of organisations (in alphabetical order) of every proposal -> its row."""
        rows = np.sort(np.concatenate([self._starts.get(kind, np.empty(0, np.int64)) for kind in PROPOSALS]))
        found = {}
        for row, week, resident, a, b in zip(
            rows.tolist(), self["week"][rows].tolist(), self["resident"][rows].tolist(), self["actor"][rows],
            self["partner"][rows], strict=True,
        ):  # fmt: skip
            found[(week, resident, *sorted((a, b)))] = row
        return found


def _number_of(kind: str, value: float) -> int:
    """The number that an event tells: people count from one, buurten are numbered from one in scenario files too."""
    return int(value) + 1 if kind.startswith("experiment") else int(value)


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value
