"""My wijk over the years, when somebody asks: how its residents age, and what was observed beside the model."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt
import solara

from wijksim.app.address import Choice
from wijksim.app.charts import as_json, line, rounded, with_marks
from wijksim.app.drawn_from import of_pairs
from wijksim.app.job_status import Pairs, use_pairs
from wijksim.app.observed_marks import here
from wijksim.app.parts import Chart, Pick
from wijksim.app.plans import today_of
from wijksim.app.progress import failures_text, refusal_text
from wijksim.app.view import View, html, table, use_view
from wijksim.domain.measure import WEEKS_PER_YEAR
from wijksim.execution.paired_runs import RunOutput
from wijksim.scenario.observed import POPULATION, Observed, Placed, of_outcome
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.studies.observed import (
    beside_outputs,  # with it comes much that the page does without
    year_of_figures,  # with it comes much that the page does without
)
from wijksim.text.catalogue import say
from wijksim.text.language import format_number
from wijksim.text.observed import text_of_figure

YEARS = 20
RUNS = 6
BANDS = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")
"""Lines of the chart, together all residents."""
OLD = "age_65"
_PERCENT = 100.0


@solara.component
def OverTime():
    """A button, and what comes of it."""
    view = use_view()
    asked, ask = solara.use_state(0)
    later = today_of(view.address).varied({"horizon_weeks": YEARS * WEEKS_PER_YEAR})
    pairs = use_pairs((later,), asked, view.visitor)
    html(escape(words(view, "over_time")), "h2")
    html(escape(words(view, "over_time_text", years=YEARS, n=RUNS)), "p")
    busy = not pairs.over
    button = {"name": "over_time", "label": words(view, "over_time_start", years=YEARS), "disabled": busy}

    def press(_: Any) -> None:
        if asked:
            pairs.again()
        ask(RUNS)

    Pick(buttons=[button], event_press=press)
    if pairs.refused is not None:
        html(f"<p role='status'>{escape(refusal_text(view, pairs.refused))}</p>")
    elif pairs.asked:
        state = words(view, "over_time_state", ready=pairs.ready, n=pairs.asked)
        html(f"<p role='status'>{escape(f'{state} {failures_text(view, pairs)}'.strip())}</p>")
    if pairs.over and pairs.ready:
        Years(later, pairs)


def words(view: View, name: str, **fields: object) -> str:
    """Words of this screen."""
    return say(f"own_wijk.{name}", view.language, **fields)


@solara.component
def Years(choice: Choice, pairs: Pairs):
    """The chart of ages, and the observed values of the wijk beside the model."""
    view = use_view()
    scenario, outputs = choice.scenario, pairs.outputs[0]
    shares = mean_population(outputs)
    placed = here(view.address.observed, scenario)
    marks = [mark for number, name in enumerate(BANDS) for mark in marks_of_ages(view, placed, name, number)]
    lines = [
        line(text_of_figure(name).label(view.language), percent_by_week(shares[:, place_of(name)]), number)
        for number, name in enumerate(BANDS)
    ]
    with solara.Div(classes=["wj-card"]):
        Chart(
            drawing=as_json(
                lines,
                len(lines[0]["values"]),
                axis=words(view, "year"),
                decimals=1,
                marks=marks,
                first_year=year_of_figures(scenario) or 0,
            ),
            title=words(view, "ages"),
            unit=text_of_figure(OLD).unit_label(view.language),
            file="wijksim-ages",
            finding=with_marks(finding(view, scenario, shares), marks, view.language),
            words=view.words("chart"),
            about=of_pairs(view, pairs.ready),
            code=view.language,
            big=view.address.big,
        )
    html(beside_html(view, scenario, outputs))


def mean_population(outputs: Sequence[RunOutput]) -> npt.NDArray[np.float64]:
    """[years, figures of the population], the mean over runs."""
    found: npt.NDArray[np.float64] = np.mean([each.population for each in outputs if each.population is not None], 0)
    return found


def place_of(name: str) -> int:
    """Column of a figure of the population."""
    return tuple(POPULATION).index(name)


def percent_by_week(by_year: npt.NDArray[np.float64]) -> list[float | None]:
    """Shares at the start of every year as percentages of every week between."""
    weeks = np.arange(WEEKS_PER_YEAR * (by_year.size - 1) + 1)
    return rounded(_PERCENT * np.interp(weeks, WEEKS_PER_YEAR * np.arange(by_year.size), by_year), 2)


def finding(view: View, scenario: Scenario, shares: npt.NDArray[np.float64]) -> str:
    """How many are old at the start and at the end; that residents stay as they are where they do not live on."""
    if not scenario["neighbourhood.living"]:
        return words(view, "ages_still")
    old = shares[:, place_of(OLD)]
    then, now = (format_number(_PERCENT * float(each), 0, view.language) for each in (old[0], old[-1]))
    return words(view, "ages_found", then=then, now=now, years=old.size - 1, n=RUNS)


def marks_of_ages(view: View, placed: Sequence[Placed], name: str, number: int) -> list[dict[str, Any]]:
    """What was observed of one age band, at the start of its year."""
    label, colour = text_of_figure(name).label(view.language), line("", [], number)["colour"]
    last = WEEKS_PER_YEAR * (YEARS - 1)
    return [
        {
            "name": f"{label}: {say(f'observed.mark_{each.status}', view.language)}", "status": each.status,
            "colour": colour, "period": each.of.period.text, "source": each.of.source, "week": each.first,
            "first": each.first, "last": each.first, "value": each.of.value * _PERCENT,
            "low": None if each.of.low is None else each.of.low * _PERCENT,
            "high": None if each.of.high is None else each.of.high * _PERCENT,
        }
        for each in of_outcome(placed, name)
        if 0 <= each.first <= last
    ]  # fmt: skip


def beside_html(view: View, scenario: Scenario, outputs: Sequence[RunOutput]) -> str:
    """Coverage, error beside "no change", and a row for each observed value; a hint where there are none."""
    title = f"<h2>{escape(words(view, 'beside'))}</h2>"
    rows = view.address.observed
    if not rows:
        return f"{title}<p>{escape(words(view, 'beside_none'))}</p>"
    try:
        found = beside_outputs(scenario, outputs, Observed(tuple(rows), "observed.csv"))
    except ScenarioError as error:
        return f"{title}<p>{escape(error.problems[0].text(view.language))}</p>"
    parts = (found.sentences, found.errors_told, found.means_told, found.left_out_told)
    said = [sentence for part in parts for sentence in part(view.language)]
    heads, *cells = found.cells(view.language)
    listed = "".join(f"<li>{escape(each[:1].upper() + each[1:])}</li>" for each in said)
    shown = table(heads, cells, name=words(view, "beside"), text=(0, 5)) if cells else ""
    return f"{title}<ul>{listed}</ul>{shown}"
