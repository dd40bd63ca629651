"""A run as the figures read it: words and numbers in one language, names, means of the first and last year."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import pandas as pd

from wijksim.domain.vocabulary import Level
from wijksim.figures.lettering import SMALL, clean, shortened
from wijksim.scenario.observed import Placed
from wijksim.text.catalogue import name_of, say
from wijksim.text.language import Language, format_number

if TYPE_CHECKING:
    from wijksim.model.result import Run
    from wijksim.scenario.scenario import OrganisationSpec, Scenario

YEAR = 52
_LEVELS = {level.name.lower(): level for level in Level}


def named(scenario: "Scenario", language: Language) -> str:
    """A scenario at the foot of a figure: its title and its name, or one of them where they are the same."""
    title, name = clean(scenario.title[language]), clean(scenario.name)
    if not title or title == name:
        return shortened(name, 360.0, SMALL)
    return f"{shortened(title, 260.0, SMALL)} ({shortened(name, 160.0, SMALL)})"


@dataclass(frozen=True)
class Reading:
    """One run in one language."""

    run: "Run"
    language: Language
    observed: tuple[Placed, ...] = ()
    """Observed figures at their places in the run."""

    def say(self, name: str, /, **fields: object) -> str:
        """Words of the figures."""
        return say(f"figures.{name}", self.language, **fields)

    def number(self, value: float, decimals: int = 0) -> str:
        """A number for people."""
        return format_number(value, decimals, self.language)

    @property
    def weeks(self) -> int:
        """Recorded weeks."""
        return self.run.weeks

    @property
    def weeks_in_words(self) -> str:
        """``260 weeks``."""
        return self.in_weeks(self.weeks)

    def in_weeks(self, weeks: int) -> str:
        """A number of weeks in words."""
        return self.say("one_week") if weeks == 1 else self.say("weeks", n=self.number(weeks))

    @property
    def has_years(self) -> bool:
        """Whether a first and a last year can be told apart."""
        return self.weeks >= 2 * YEAR

    @property
    def period(self) -> str:
        """What :meth:`lately` is the mean of."""
        return self.say("last_year" if self.has_years else "all_weeks")

    def lately(self, outcome: str) -> float:
        """Mean of an outcome over the last year, or over all weeks where there are no two years."""
        column = self.run.series[outcome]
        return float((column.iloc[-YEAR:] if self.has_years else column).mean())

    def at_first(self, outcome: str) -> float:
        """Mean of an outcome over the first year."""
        return float(self.run.series[outcome].iloc[:YEAR].mean())

    def of_hundred(self, share: float) -> str:
        """A share as a number out of a hundred, without a false nought."""
        if share <= 0.0:
            return self.say("none")
        return self.say("less_than_one") if share < 0.01 else self.number(100.0 * share)

    def cases(self, number: float) -> str:
        """A number of cases in words."""
        return self.say("one_case") if round(number) == 1 else self.say("cases", n=self.number(number))

    @cached_property
    def organisations(self) -> tuple["OrganisationSpec", ...]:
        """The organisations of the scenario."""
        return self.run.scenario.organisations

    @cached_property
    def _names(self) -> dict[str, str]:
        return {
            spec.key: clean(spec.name_nl if self.language == "nl" else spec.name_en) or spec.key
            for spec in self.organisations
        }

    def name(self, key: str, *, width: float = 220.0, size: float = SMALL) -> str:
        """Name of an organisation, cut off where it is wider than `width` points."""
        return shortened(self._names.get(key, key), width, size)

    def worker_code(self, number: int) -> str:
        """Short sign of a boundary worker, the same in every figure."""
        return self.say("worker_code", n=number + 1)

    def worker_at(self, level: str, home: str) -> str:
        """Where a boundary worker works: level and home organisation."""
        words = name_of(_LEVELS[level], self.language)
        return self.say("worker_at", level=words, home=self._names.get(home, home))

    @cached_property
    def workers(self) -> pd.DataFrame:
        """Boundary workers of the recorded weeks, with the week in which they left; not who left before week 0."""
        table = self.run.boundary_workers
        if "at_work" not in table.columns:
            return table.assign(left_in=pd.Series(dtype=float))
        events = self.run.events
        gone = events[events["kind"] == "left"]
        left_in = dict(zip(gone["worker"].tolist(), gone["week"].tolist(), strict=True))
        table = table.assign(left_in=[float(left_in.get(w, -1)) for w in table["worker"].tolist()])
        return table[table["at_work"] | (table["left_in"] >= 0)].reset_index(drop=True)

    @cached_property
    def residents(self) -> int:
        """Residents of all wijken together."""
        scenario = self.run.scenario
        return int(scenario["neighbourhood.residents"]) * int(scenario["neighbourhood.wijken"])

    @cached_property
    def provenance(self) -> dict[str, str]:
        """Where the figure comes from, and what it is not: the foot of a sheet."""
        run = self.run
        caption = self.say(
            "caption",
            scenario=named(run.scenario, self.language),
            seed=run.seed,
            weeks=self.weeks_in_words,
            residents=self.number(self.residents),
            version=run.provenance.get("wijksim", "–"),
            key=str(run.provenance.get("key", "–"))[:8],
        )
        return {"caption": caption, "proviso": self.say("proviso")}
