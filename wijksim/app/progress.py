"""Where a run is, on every screen that waits for one: words, a bar, stop, and run again."""

from collections.abc import Callable

import solara

from wijksim.app.address import Choice
from wijksim.app.engine import JobState
from wijksim.app.job_status import JobStatus, Pairs
from wijksim.app.limits import TooMuch, estimated_seconds, residents_of
from wijksim.app.parts import RunPart
from wijksim.app.service import service
from wijksim.app.view import View, use_view
from wijksim.text.language import format_number


@solara.component
def Progress(
    status: JobStatus, choice: Choice, stale: bool = False, start: Callable[[], None] | None = None, note: str = ""
):
    """Where the run is: waiting, running, ready, refused, failed; and whether the settings have changed since.

    ``stale`` says that the page shows the result of other settings; the button then calls ``start``, else it asks for
    the same run once more. With a ``start`` the button is always there, and off while there is nothing to run.
    ``note`` is a sentence more.
    """
    view = use_view()
    fresh = start if stale and start is not None else status.again
    seconds = max(1.0, round(estimated_seconds(choice.scenario)))
    RunPart(
        words=view.words("explore"),
        message=view.say("explore.stale") if stale else f"{status_text(view, status)} {note}".strip(),
        busy=status.busy,
        progress=status.progress,
        stale=stale or status.may_try_again,
        stays=start is not None,
        estimate=view.say("explore.estimate", n=format_number(seconds, 0, view.language))
        if stale and seconds > 2
        else "",
        event_start=lambda _: fresh(),
        event_stop=lambda _: stop(status, view.visitor),
    )


def stop(status: JobStatus, visitor: str) -> None:
    """The visitor does not want to wait."""
    if status.job is not None:
        service().engine.leave(visitor, [status.job])


def status_text(view: View, status: JobStatus) -> str:
    """Where a run is, in words."""
    if status.refused is not None:
        return refusal_text(view, status.refused)
    if status.state is JobState.FAILED and status.job is not None:
        return view.say("explore.failed", error=status.job.error)
    if status.state is JobState.STOPPED:
        return view.say("explore.stopped")
    if status.result is not None:
        recorded = status.result
        residents = format_number(residents_of(recorded.scenario), 0, view.language)
        return view.say("explore.done", weeks=recorded.weeks, residents=residents, seed=recorded.seed)
    if status.state is JobState.RUNNING:
        return view.say("explore.running", n=round(100 * status.progress))
    return view.say("explore.waiting")


def refusal_text(view: View, refused: TooMuch) -> str:
    """Why the server does not do this, in words."""
    numbers = {"asked": refused.asked, "limit": refused.limit}
    shown = {name: format_number(each, 0, view.language) for name, each in numbers.items()}
    return view.say("explore.refused", why=view.say(f"limit.{refused.what}", **shown))


def failures_text(view: View, pairs: Pairs) -> str:
    """How many background pairs went wrong; empty when none did."""
    return view.say("compare.many_failed", n=pairs.failed) if pairs.failed else ""
