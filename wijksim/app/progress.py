"""Where a run is, on every screen that waits for one: words, a bar, stop, and run again."""

from collections.abc import Callable

import solara

from wijksim.app.address import Choice
from wijksim.app.engine import JobState
from wijksim.app.following import Followed, Pairs
from wijksim.app.limits import TooMuch, estimated_seconds, residents_of
from wijksim.app.parts import RunPart
from wijksim.app.service import service
from wijksim.app.view import View, use_view
from wijksim.text.language import format_number


@solara.component
def Progress(
    following: Followed, choice: Choice, stale: bool = False, start: Callable[[], None] | None = None, note: str = ""
):
    """Where the run is: waiting, running, ready, refused, failed; and whether the settings have changed since.

    ``stale`` says that the page shows the result of other settings; the button then calls ``start``, else it asks for
    the same run once more. ``note`` is a sentence more.
    """
    view = use_view()
    fresh = start if stale and start is not None else following.again
    seconds = max(1.0, round(estimated_seconds(choice.scenario)))
    RunPart(
        words=view.words("explore"),
        message=view.say("explore.stale") if stale else f"{status_text(view, following)} {note}".strip(),
        busy=following.busy,
        progress=following.progress,
        stale=stale or following.may_try_again,
        estimate=view.say("explore.estimate", n=format_number(seconds, 0, view.language))
        if stale and seconds > 2
        else "",
        event_start=lambda _: fresh(),
        event_stop=lambda _: stop(following, view.visitor),
    )


def stop(following: Followed, visitor: str) -> None:
    """The visitor does not want to wait."""
    if following.job is not None:
        service().engine.leave(visitor, [following.job])


def status_text(view: View, following: Followed) -> str:
    """Where a run is, in words."""
    if following.refused is not None:
        return refusal_text(view, following.refused)
    if following.state is JobState.FAILED and following.job is not None:
        return view.say("explore.failed", error=following.job.error)
    if following.state is JobState.STOPPED:
        return view.say("explore.stopped")
    if following.result is not None:
        recorded = following.result
        residents = format_number(residents_of(recorded.scenario), 0, view.language)
        return view.say("explore.done", weeks=recorded.weeks, residents=residents, seed=recorded.seed)
    if following.state is JobState.RUNNING:
        return view.say("explore.running", n=round(100 * following.progress))
    return view.say("explore.waiting")


def refusal_text(view: View, refused: TooMuch) -> str:
    """Why the server does not do this, in words."""
    numbers = {"asked": refused.asked, "limit": refused.limit}
    shown = {name: format_number(each, 0, view.language) for name, each in numbers.items()}
    return view.say("explore.refused", why=view.say(f"limit.{refused.what}", **shown))


def failures_text(view: View, pairs: Pairs) -> str:
    """How many background pairs went wrong; empty when none did."""
    return view.say("compare.many_failed", n=pairs.failed) if pairs.failed else ""
