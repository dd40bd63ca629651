"""What a chart is drawn from, for its picture, which travels without its page: settings, seeds and version."""

from wijksim import __version__
from wijksim.app.job_status import PAIRS_ROOT
from wijksim.app.limits import residents_of
from wijksim.app.recording import Recorded
from wijksim.app.view import View
from wijksim.io.neighbourhood.making import LICENCE
from wijksim.text.language import format_number

KEY_SHOWN = 10
"""Letters of the key of a run, which tells runs apart."""


def of_run(view: View, recorded: Recorded) -> str:
    """One run."""
    scenario = recorded.scenario
    told = view.say(
        "chart.of_run", scenario=scenario.title[view.language] or scenario.name, seed=recorded.seed,
        weeks=recorded.weeks, residents=format_number(residents_of(scenario), 0, view.language),
        key=recorded.key[:KEY_SHOWN], version=__version__,
    )  # fmt: skip
    return told + _of_whom(view)


def of_pairs(view: View, n: int) -> str:
    """Runs with the seeds that everybody's pairs have."""
    return view.say("chart.of_pairs", n=n, root=PAIRS_ROOT, version=__version__) + _of_whom(view)


def _of_whom(view: View) -> str:
    """Whose figures a wijk of one's own was made from: a picture travels without its page."""
    own = view.address.choice.scenario.wijk is not None
    return f". {view.say('chart.figures_of', licence=LICENCE)}" if own else ""
