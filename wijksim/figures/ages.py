"""Ages over time of a population that lives: shares of age bands above, births and deaths below."""

import numpy as np
import numpy.typing as npt

from wijksim.figures.palette import LINES, line_style
from wijksim.figures.reading import YEAR, Reading
from wijksim.figures.sheet import Sheet
from wijksim.figures.timelines import Curve, Panel, draw_panels, with_measures
from wijksim.scenario.observed import of_outcome
from wijksim.text.observed import text_of_figure

BANDS = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")
_EVENTS = ("births", "deaths")
_PER_1000 = 1000.0


def has_ages(reading: Reading) -> bool:
    """Whether there is anything to draw: a population that lives, for two years or more."""
    return reading.has_years and len(reading.run.population_by_year) > 1


def draw_ages(reading: Reading) -> Sheet:
    """Lines run from the start of one year to the next."""
    sheet = Sheet(
        finding=_finding(reading), shows=with_measures(reading, reading.say("ages_shows"), BANDS), **reading.provenance
    )
    if not has_ages(reading):
        sheet.remark(reading.say("ages_none"))
        return sheet
    bands = [_share(reading, name, place) for place, name in enumerate(BANDS)]
    events = [_events(reading, name, place) for place, name in enumerate(_EVENTS)]
    upper = Panel(reading.say("ages_panel"), reading.say("axis_of_residents"), bands, percent=True)
    lower = Panel(reading.say("births_and_deaths"), reading.say("axis_per_1000"), events, least=5.0)
    draw_panels(sheet, reading, upper, lower)
    return sheet


def _finding(reading: Reading) -> str:
    if not has_ages(reading):
        return reading.say("ages_none")
    old = reading.run.population_by_year["age_65"]
    years = len(old) - 1
    then, now = (reading.number(100.0 * float(old.iloc[place]), 0) for place in (0, -1))
    return reading.say("ages_found", then=then, now=now, years=years)


def _share(reading: Reading, name: str, place: int) -> Curve:
    values = _weekly(reading.run.population_by_year[name].to_numpy(float))
    observed = of_outcome(reading.observed, name)
    label = text_of_figure(name).label(reading.language)
    return Curve(values, label, f"{reading.number(100.0 * values[-1])}%", line_style(place), observed=observed)


def _events(reading: Reading, name: str, place: int) -> Curve:
    """Events of each year that is over, per 1,000 residents."""
    table = reading.run.population_by_year.iloc[1:]
    rate = _PER_1000 * table[name].to_numpy(float) / table["residents"].to_numpy(float)
    return Curve(np.repeat(rate, YEAR), reading.say(name), reading.number(rate[-1], 1), LINES[place])


def _weekly(by_year: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """A value for each week between the starts of years."""
    weeks = np.arange(YEAR * (by_year.size - 1) + 1)
    return np.interp(weeks, YEAR * np.arange(by_year.size), by_year)
