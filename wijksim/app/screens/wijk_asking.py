"""My wijk in a year of the model: how many residents ask care or welfare for help, as the command line tells."""

from html import escape

import solara

from wijksim.app.address import Choice
from wijksim.app.job_status import JobStatus, use_run
from wijksim.app.progress import status_text
from wijksim.app.view import View, html, use_view
from wijksim.scenario.scenario import Scenario
from wijksim.studies.own_wijk import (  # with it comes much that the page does without
    SEED_OF_THE_YEAR,
    asking_text,
    first_year,
)
from wijksim.text.catalogue import say


@solara.component
def Asking(scenario: Scenario):
    """The sentence, once a year was run beside the page; until then that it is under way, or why there is none."""
    view = use_view()
    year = use_run(Choice("baseline", first_year(scenario), SEED_OF_THE_YEAR), view.visitor, show_progress=False)
    html(f"<p role='status' class='wj-asking'>{escape(asking_line(view, year, scenario))}</p>")


def asking_line(view: View, year: JobStatus, scenario: Scenario) -> str:
    """What is told of the run of a year."""
    assert scenario.wijk is not None
    if year.result is not None:
        return asking_text(year.result.asking, scenario.wijk, view.language)
    return say("own_wijk.asking", view.language) if year.busy else status_text(view, year)
