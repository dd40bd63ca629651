"""What the tables by year read: pages of the yearbook, events of the recorded weeks, and who lives where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from wijksim.domain.events import EventKind
from wijksim.observe.meeting_places import QUARTER
from wijksim.observe.recorder import Recorder
from wijksim.observe.yearbook import YEAR, Division, Page, division_now

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

Numbers = npt.NDArray[np.float64]


def years_of(weeks: int) -> list[tuple[int, slice]]:
    """Recorded years, from 1, with their weeks; the last may be shorter."""
    return [(start // YEAR + 1, slice(start, min(weeks, start + YEAR))) for start in range(0, weeks, YEAR)]


@dataclass(frozen=True, eq=False)
class Record:
    """The record of one run; asking it changes nothing in the model."""

    model: "WijkModel"

    @property
    def recorder(self) -> Recorder:
        """Weekly tables; empty before the first week."""
        return self.model.recorder or Recorder(0, self.model.world.n_organisations)

    @property
    def weeks(self) -> int:
        """Recorded weeks."""
        return self.recorder.weeks

    @cached_property
    def years(self) -> list[tuple[int, slice]]:
        """Recorded years with their weeks."""
        return years_of(self.weeks)

    @cached_property
    def pages(self) -> list[Page]:
        """The start of week 0 and the end of every year; the last may be of a year that is not over."""
        kept = self.recorder.yearbook.pages
        return [*kept, self.recorder.yearbook.page_now(self.model)] if self.weeks % YEAR else list(kept)

    @cached_property
    def divisions(self) -> list[Division]:
        """Who does what at the start of week 0 and at the end of every quarter; the last may not be over."""
        kept = self.recorder.yearbook.divisions
        return [*kept, division_now(self.model)] if self.weeks % QUARTER else list(kept)

    def turned(self) -> Iterator[tuple[int, slice, Page, Page]]:
        """Of every year its number, weeks, and the pages before and after it."""
        for (year, weeks), before, after in zip(self.years, self.pages, self.pages[1:], strict=False):
            yield year, weeks, before, after

    @cached_property
    def events(self) -> Any:
        """Rows of the event log from week 0 on."""
        rows = self.model.world.log.rows[: self.model.world.log.n]
        return rows[rows["week"] >= 0]

    def of_kind(self, *kinds: EventKind) -> Any:
        """Events of these kinds."""
        return self.events[np.isin(self.events["kind"], kinds)]

    def per_week(self, column: str) -> Numbers:
        """One column of the weekly record."""
        return self.recorder.column(column)

    @cached_property
    def solved_jointly(self) -> Any:
        """Events of cases that two organisations solved together."""
        rows = self.of_kind(EventKind.SOLVED)
        return rows[rows["partner"] >= 0]

    @cached_property
    def saving_per_solved_case(self) -> Numbers:
        """Euro for each of :attr:`solved_jointly`: the saving of that week, divided evenly over the joint cases that
        were solved in it (mostly one or two), so that the parts add up to the whole."""
        week = self.solved_jointly["week"]
        number = np.bincount(week, minlength=self.weeks)
        return (self.per_week("joint_saving")[week] / number[week]).astype(float)

    @cached_property
    def _by_number(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        numbers = self.model.world.residents.number
        order = np.argsort(numbers, kind="stable")
        return order, numbers[order]

    def buurt_of(self, events: Any) -> npt.NDArray[np.int64]:
        """Buurt of the resident of each event."""
        order, numbers = self._by_number
        rows = order[np.searchsorted(numbers, events["resident"])]
        return self.model.world.residents.buurt[rows].astype(np.int64)
