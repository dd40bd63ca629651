"""Observed figures beside the model: how many lie within its band, and whether it does better than "no change".

A value counts when it was measured here and not used to make or fit the model. The band is that of the means over the
period, eight out of ten runs: chance in the model, not what nobody knows of the real neighbourhood.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim import figures
from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution.population_years import yearly_population
from wijksim.io.observed_files import load_observed
from wijksim.model.own_wijk.finding import plain
from wijksim.model.result import Run
from wijksim.model.tables.columns import typed
from wijksim.observe.outcomes import trailing_sum
from wijksim.scenario.arguments import language_from
from wijksim.scenario.observed import POPULATION, Observation, Observed, Placed, in_years, of_outcome
from wijksim.scenario.parameter import described
from wijksim.scenario.problems import PYTHON, Problem, Refused, ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.wijk import AGES
from wijksim.studies.replications import ManyRuns
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.observed import coverage_sentences, laid_out, text_of_figure

if TYPE_CHECKING:
    from wijksim.execution.paired_runs import RunOutput
    from wijksim.figures.sheet import Figure
    from wijksim.studies.compare import Comparison

Floats = npt.NDArray[np.float64]
LOW, HIGH = 0.1, 0.9
"""Edges of the band: eight out of ten runs lie between them."""
SAME_FIGURE = {"multi_law_share": "multi_law"}
"""Outcomes that are a figure of the wijk by another name: the population was made to have it."""
EASILY_MISTAKEN = ("weeks_to_help",)
"""Outcomes of which people keep another figure by the same name, such as the waiting list of one organisation."""
MAX_LISTED = 6
"""Lines that are named of those that were left out."""
_COLUMNS = (
    "outcome:str label:str period:str first_week:int last_week:int status:str counts:bool value low high model "
    "model_low model_high error no_change error_no_change source:str line:int"
)


@dataclass(frozen=True, eq=False)
class BesideObserved:
    """Observed figures beside what a run, many runs or the base of a comparison make of them; `beside` makes it.

    Examples
    --------
    >>> import wijksim as ws
    >>> [name for name in ("table", "errors", "told", "plot") if hasattr(ws.BesideObserved, name)]
    ['table', 'errors', 'told', 'plot']
    """

    scenario: Scenario
    values: Floats
    """[runs, weeks, outcomes]"""
    population: Floats
    """[runs, years, figures of the population]"""
    observed: Observed
    placed: tuple[Placed, ...]
    """Observations at their place in the run."""
    earlier: tuple[Placed, ...]
    """Measured before the run: what "no change" starts from."""
    outside: tuple[Observation, ...]
    """Not compared: not wholly within the run."""
    elsewhere: tuple[Observation, ...]
    """Not compared: about another area."""
    zero: float | None
    """When week 0 begins, in calendar years."""
    variants: int = 0
    """Scenarios beside the base, which are not compared with what was observed."""

    @property
    def n(self) -> int:
        """Number of runs."""
        return int(self.values.shape[0])

    @property
    def weeks(self) -> int:
        """Recorded weeks."""
        return int(self.values.shape[1])

    @property
    def outcomes(self) -> tuple[str, ...]:
        """What was observed within the run."""
        return tuple(dict.fromkeys(each.of.outcome for each in self.placed))

    @property
    def file(self) -> str:
        """Name of the file of observations."""
        return self.observed.file

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row for each observation: ``value`` with its own ``low`` and ``high``; ``model``, the mean over runs of the
        mean over the period, and its band ``model_low`` to ``model_high``; ``counts``, whether it was measured and not
        fitted; ``error``, model minus value; ``no_change`` and ``error_no_change``, where an earlier value is known."""
        return typed([self._row(each) for each in self.placed], _COLUMNS)

    def _row(self, placed: Placed) -> dict[str, Any]:
        of, runs = placed.of, self._of_runs(placed)
        before = self._before(placed)
        low, high = np.quantile(runs, (LOW, HIGH)) if self.n > 1 else (np.nan, np.nan)
        model = float(runs.mean())
        return {
            "outcome": of.outcome, "label": text_of_figure(of.outcome).en, "period": of.period.text,
            "first_week": placed.first, "last_week": placed.stop - 1, "status": placed.status,
            "counts": placed.status == "measured", "value": of.value,
            "low": np.nan if of.low is None else of.low, "high": np.nan if of.high is None else of.high,
            "model": model, "model_low": low, "model_high": high, "error": model - of.value,
            "no_change": np.nan if before is None else before,
            "error_no_change": np.nan if before is None else before - of.value, "source": of.source, "line": of.line,
        }  # fmt: skip

    def _of_runs(self, placed: Placed) -> Floats:
        """What every run makes of one observation."""
        name = placed.of.outcome
        if name in POPULATION:
            return self.population[:, placed.first // WEEKS_PER_YEAR, tuple(POPULATION).index(name)]
        part: Floats = self.values[:, placed.first : placed.stop, OUTCOME_NAMES.index(name)].mean(axis=1)
        return part

    def _before(self, placed: Placed) -> float | None:
        """What "no change" says of an observation: the last value known before the run, else the last of those that
        were fitted and lie before it, else the first that there is."""
        known = of_outcome(self.earlier, placed.of.outcome)
        if known:
            return max(known, key=lambda each: each.stop).of.value
        others = [each for each in of_outcome(self.placed, placed.of.outcome) if each.status != "forecast"]
        fitted = [each for each in others if each.status == "fitted" and each.first < placed.first]
        if fitted:
            return max(fitted, key=lambda each: each.first).of.value
        first = min(others, key=lambda each: each.first, default=placed)
        return first.of.value if first.first < placed.first else None

    @cached_property
    def counted(self) -> dict[str, int]:
        """How many values were ``measured`` and lie ``inside`` the band, have one ``with_before`` and come out
        ``nearer`` than no change; how many are ``fitted``; how many ``forecasts``, and ``forecasts_inside``."""
        table = self.table
        inside = (table["value"] >= table["model_low"]) & (table["value"] <= table["model_high"])
        measured, forecast = table["counts"], table["status"] == "forecast"
        before = measured & table["error_no_change"].notna()
        nearer = before & (table["error"].abs() < table["error_no_change"].abs())
        masks = {
            "measured": measured, "inside": measured & inside, "with_before": before, "nearer": nearer,
            "fitted": table["status"] == "fitted", "forecasts": forecast, "forecasts_inside": forecast & inside,
        }  # fmt: skip
        return {name: int(mask.sum()) for name, mask in masks.items()}

    @cached_property
    def errors(self) -> pd.DataFrame:
        """A row for each outcome with values that count: ``n``, ``inside``, mean absolute ``error`` of the model and,
        over the ``n_before`` values of which an earlier one is known, ``error_before`` of the model and of
        ``no_change``."""
        table = self.table[self.table["counts"]]
        rows = []
        for name in dict.fromkeys(table["outcome"]):
            part = table[table["outcome"] == name]
            before = part[part["error_no_change"].notna()]
            inside = (part["value"] >= part["model_low"]) & (part["value"] <= part["model_high"])
            rows.append({
                "outcome": name, "n": len(part), "inside": int(inside.sum()), "error": part["error"].abs().mean(),
                "n_before": len(before), "error_before": before["error"].abs().mean(),
                "no_change": before["error_no_change"].abs().mean(),
            })  # fmt: skip
        return typed(rows, "outcome:str n:int inside:int error n_before:int error_before no_change")

    def sentences(self, lang: Language = "en") -> list[str]:
        """How many values lie within the band, how often the model is nearer than no change, what does not count."""
        return coverage_sentences(self.counted, language_from(lang), band=self.n > 1)

    def told(self, lang: Language = "en") -> str:
        """All of it as text, in ``nl`` or ``en``: what was seen, the errors, and a table of the values."""
        lang = language_from(lang)
        place = self.scenario.title[lang] or self.scenario.name
        lines = [say("observed.title", lang, place=place), ""]
        if self.zero is not None:
            lines.append(say("observed.week_zero", lang, week=0, day=_day(self.zero)))
        lines.append(say("observed.runs" if self.n > 1 else "observed.one_run", lang, n=self.n, weeks=self.weeks))
        if self.variants:
            lines.append(say("observed.of_base", lang, scenario=self.scenario.name))
        lines += ["", *self.sentences(lang), *self.errors_told(lang), "", *laid_out(self.cells(lang))]
        for sentence in (*self.means_told(lang), *self.left_out_told(lang)):
            lines += ["", sentence]
        return "\n".join(lines)

    def cells(self, lang: Language) -> list[list[str]]:
        """The table as words: heads, and a row for each observation."""
        return [self._heads(lang), *(self._cells(row, lang) for row in self.table.to_dict("records"))]

    def means_told(self, lang: Language) -> list[str]:
        """What outcomes count that are easily taken for another figure."""
        return [say(f"observed.means_{name}", lang) for name in EASILY_MISTAKEN if name in self.outcomes]

    def left_out_told(self, lang: Language) -> list[str]:
        """Which lines were not compared, and why."""
        return [
            say(f"observed.{words}", lang, what=_listed(rows, words == "other_area", lang))
            for words, rows in self._left_out().items()
            if rows
        ]

    def _left_out(self) -> dict[str, tuple[Observation, ...]]:
        """Lines that were not compared, by reason."""
        before = tuple(each.of for each in self.earlier)
        return {"before_run": before, "outside_run": self.outside, "other_area": self.elsewhere}

    def errors_told(self, lang: Language) -> list[str]:
        """How far the model misses on average, beside "no change": a sentence for each outcome that counts."""
        told = []
        for row in self.errors.to_dict("records"):
            text = text_of_figure(str(row["outcome"]))
            fields = {"outcome": text.label(lang), "unit": text.unit_label(lang)}
            if row["n_before"]:
                fields |= {
                    "model": text.format(row["error_before"], lang),
                    "no_change": text.format(row["no_change"], lang),
                }
                told.append(say("observed.error_of", lang, **fields))
            else:
                told.append(say("observed.error_only", lang, model=text.format(row["error"], lang), **fields))
        return told

    def _heads(self, lang: Language) -> list[str]:
        return [say(f"observed.head_{each}", lang) for each in ("outcome", "period", "value", "model", "band",
                                                                "no_change", "counts")]  # fmt: skip

    def _cells(self, row: dict[Any, Any], lang: Language) -> list[str]:
        text = text_of_figure(str(row["outcome"]))
        value, model, low, high, before = (
            text.format(row[name], lang) for name in ("value", "model", "model_low", "model_high", "no_change")
        )
        band = f"{low} – {high}" if self.n > 1 else "–"
        label = f"{text.label(lang)} ({text.unit_label(lang)})"
        return [label, str(row["period"]), value, model, band, before, say(f"observed.{self._counts(row)}", lang)]

    def _counts(self, row: dict[Any, Any]) -> str:
        if row["status"] != "measured":
            return f"not_{row['status']}"
        if self.n == 1:
            return "counts"
        return "inside" if row["model_low"] <= row["value"] <= row["model_high"] else "outside"

    def bands(self, outcome: str, *, span: int = 1) -> pd.DataFrame:
        """``week``, ``mean``, ``p10`` and ``p90`` over runs of one outcome, or of a figure of the population by year;
        with a ``span`` of the means of so many weeks."""
        if outcome in POPULATION:
            values = self.population[:, :, tuple(POPULATION).index(outcome)]
            weeks = np.arange(values.shape[1]) * WEEKS_PER_YEAR
        else:
            values = self.values[:, :, OUTCOME_NAMES.index(outcome)]
            weeks = np.arange(values.shape[1])
            if span > 1:
                values = np.stack([trailing_sum(row, span) for row in values]) / np.minimum(weeks + 1, span)
        low, high = np.quantile(values, (LOW, HIGH), axis=0)
        return pd.DataFrame({"week": weeks, "mean": values.mean(axis=0), "p10": low, "p90": high})

    def plot(self, lang: Language = "en") -> "Figure":
        """A panel for each outcome that was observed: the band of the model, and the observed values in it."""
        return figures.observed.figure_of_observed(self, language_from(lang))

    def to_dict(self) -> dict[str, Any]:
        """Counts and tables as plain data, ready for JSON; what is undefined is None."""
        return {
            "scenario": self.scenario.name, "file": self.file, "runs": self.n, "week_zero": self.zero,
            "counted": self.counted, "errors": _plain_rows(self.errors), "table": _plain_rows(self.table),
            **{name: [each.line for each in rows] for name, rows in self._left_out().items()},
        }  # fmt: skip

    def __repr__(self) -> str:
        return f"<{len(self.placed)} observed values beside {self.n} runs of {self.scenario.name!r}>"


def beside(
    result: "Run | ManyRuns | Comparison", observed: Observed | str | Path, *, week_zero: Any = None
) -> BesideObserved:
    """Lay observed figures beside what the model makes of them.

    Parameters
    ----------
    result
        A run, many runs, or a comparison, of which the base is taken: variants are what-if.
    observed
        What :func:`wijksim.load_observed` read, or the path of such a file.
    week_zero
        The day on which week 0 of the run begins, as a date, a text such as ``"2025-01-01"`` or a year. By default the
        first of January of the year of the figures of the wijk.

    Raises
    ------
    ScenarioError
        When no line is about the area of the run, or a calendar period cannot be placed.

    Returns
    -------
    BesideObserved
        Table, coverage, error beside "no change", and a figure.

    Examples
    --------
    >>> import wijksim as ws
    >>> from pathlib import Path
    >>> lines = "period,outcome,value,source,status", "0-12,trust,0.4,survey,measured", "0-12,open_cases,9,count,fitted"
    >>> _ = Path("observed.csv").write_text("\\n".join(lines))
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> found = ws.beside(ws.run_many(small, replications=3, workers=1), "observed.csv")
    >>> found.counted["measured"], found.counted["fitted"]
    (1, 1)
    >>> print(found.sentences()[-1])
    One value was used to make the model and does not count.
    """
    rows = observed if isinstance(observed, Observed) else load_observed(observed)
    return _laid_beside(*_of(result), rows, week_zero)


def beside_outputs(
    scenario: Scenario, outputs: "Sequence[RunOutput]", rows: Observed, week_zero: Any = None
) -> BesideObserved:
    """The same of runs of one scenario that were made elsewhere."""
    return _laid_beside(scenario, *_values_of(outputs), 0, rows, week_zero)


def _laid_beside(
    scenario: Scenario, values: Floats, population: Floats, variants: int, rows: Observed, week_zero: Any
) -> BesideObserved:
    here, elsewhere, zero = check(rows, scenario, week_zero)
    placed, earlier, outside = [], [], []
    for each in here:
        if _within(each, values.shape[1]):
            placed.append(each)
        elif each.stop <= 0 and each.status != "forecast":
            earlier.append(each)
        else:
            outside.append(each.of)
    placed.sort(key=lambda each: (each.of.outcome, each.first))
    return BesideObserved(
        scenario=scenario, values=values, population=population, observed=rows, placed=tuple(placed),
        earlier=tuple(earlier), outside=tuple(outside), elsewhere=elsewhere, zero=zero, variants=variants,
    )  # fmt: skip


def _within(each: Placed, weeks: int) -> bool:
    """Whether the whole period lies in the run; of a figure of the population the start of the year is enough."""
    return each.first >= 0 and (each.first < weeks if each.of.outcome in POPULATION else each.stop <= weeks)


def check(
    observed: Observed, scenario: Scenario, week_zero: Any = None
) -> tuple[list[Placed], tuple[Observation, ...], float | None]:
    """Lines about the area of the scenario at their places, lines about other areas, and when week 0 begins.

    `ScenarioError` when no line is about this area, or a calendar period cannot be placed.
    """
    zero = _zero(week_zero, scenario)
    here, elsewhere = _of_this_area(observed, scenario)
    placed = []
    for each in here:
        span = each.period.weeks(zero)
        if span is None:
            said = f"{each.period.text} cannot be placed: it is not known when week 0 is"
            hint = "say it with --week-zero 2025-01-01 (week_zero= in Python), or give weeks of the run"
            raise ScenarioError([Problem(observed.file, each.line, None, "", said, hint=hint)])
        placed.append(Placed(each, *span, "fitted" if _made_from(each, scenario) else each.status))
    return placed, elsewhere, zero


def _of(result: object) -> tuple[Scenario, Floats, Floats, int]:
    """Scenario, outcomes and population of every run, and the number of variants that are left aside."""
    if isinstance(result, Run):
        series = result.series.drop(columns="week").to_numpy(np.float64)
        return result.scenario, series[None], yearly_population(result)[None], 0
    if isinstance(result, ManyRuns) and result.n:
        return result.scenario, result.values, result.population, 0
    from wijksim.studies.compare import Comparison  # with it come libraries that a run does without

    if isinstance(result, Comparison) and result.n:
        return result.base, *_values_of(result.outputs[0]), len(result.variants)
    raise Refused(f"result cannot be {described(result)}", "a Run, a ManyRuns or a Comparison with one run at least")


def _values_of(outputs: "Sequence[RunOutput]") -> tuple[Floats, Floats]:
    """Outcomes [runs, weeks, outcomes] and population [runs, years, figures] of runs."""
    people = [each.population for each in outputs if each.population is not None]
    return np.stack([each.series for each in outputs]).astype(np.float64), np.stack(people)


def _plain_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Rows as plain data; what is undefined is None."""
    rows = table.astype(object).where(table.notna(), None).to_dict("records")
    return [{str(name): value for name, value in row.items()} for row in rows]


def year_of_figures(scenario: Scenario) -> int | None:
    """Year of the ages of the wijk, at the beginning of which a run begins; None where it is not known."""
    figures = {} if scenario.wijk is None else scenario.wijk.figures
    return max((each.year for name, each in figures.items() if name in AGES and each.year is not None), default=None)


def _zero(given: object, scenario: Scenario) -> float | None:
    """When week 0 begins, in calendar years."""
    if given is None:
        year = year_of_figures(scenario)
        return None if year is None else float(year)
    if isinstance(given, date):
        return in_years(given)
    try:
        if isinstance(given, int) and not isinstance(given, bool):
            return in_years(date(given, 1, 1))
        if isinstance(given, str):
            return in_years(date.fromisoformat(f"{given}-01-01" if given.isdecimal() else given))
    except ValueError:
        pass
    raise Refused(f"week_zero cannot be {described(given)}", "a date such as 2026-11-30")


def _of_this_area(observed: Observed, scenario: Scenario) -> tuple[list[Observation], tuple[Observation, ...]]:
    """Lines about the area of the run, and those about another; `ScenarioError` when there are only others."""
    wijk = scenario.wijk
    names = (
        [scenario.name] if wijk is None else [wijk.name, wijk.code, f"{wijk.name}, {wijk.municipality}", scenario.name]
    )
    known = {plain(name) for name in names if name}
    here: list[Observation] = []
    elsewhere: list[Observation] = []
    for each in observed:
        (here if not each.area or plain(each.area) in known else elsewhere).append(each)
    if not here:
        said = f"none of the {len(observed)} lines is about {names[0]}"
        allowed = f"{', '.join(name for name in names[:2] if name)}, or an empty cell for the area of the run"
        raise ScenarioError([Problem(observed.file or PYTHON, None, None, "", said, allowed)])
    return here, tuple(elsewhere)


def _made_from(each: Observation, scenario: Scenario) -> bool:
    """Whether the population was made from this very figure: then it comes out by itself."""
    if scenario.wijk is None or each.status == "forecast" or not each.period.calendar:
        return False
    figure = scenario.wijk.figures.get(SAME_FIGURE.get(each.outcome, each.outcome))
    return figure is not None and figure.year == int(each.period.start)


def _day(zero: float) -> str:
    year = int(zero)
    first, after = date(year, 1, 1), date(year + 1, 1, 1)
    return (first + (after - first) * (zero - year)).isoformat()


def _listed(rows: Iterable[Observation], with_area: bool, lang: Language) -> str:
    """The first few lines, and how many more there are."""
    listed: Sequence[Observation] = list(rows)
    told = [say("observed.line", lang, line=each.line, what=each.area if with_area else each.period.text)
            for each in listed[:MAX_LISTED]]  # fmt: skip
    more = len(listed) - MAX_LISTED
    return ", ".join([*told, *([say("observed.and_more", lang, n=more)] if more > 0 else [])])
