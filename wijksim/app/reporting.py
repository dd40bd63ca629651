"""The report for a council on a page: asked for, made in the background while one goes on, and downloaded."""

import threading
from collections.abc import Callable
from html import escape
from typing import Any

import solara

from wijksim.app.downloads import file
from wijksim.app.engine import JobState
from wijksim.app.limits import TooMuch
from wijksim.app.parts import Pick, RunPart
from wijksim.app.plans import world_of
from wijksim.app.progress import refusal_text
from wijksim.app.report_desk import Purpose, ReportJob
from wijksim.app.results import Download
from wijksim.app.service import service
from wijksim.app.view import View, html, use_view
from wijksim.scenario.problems import ScenarioError

SECONDS_BETWEEN_LOOKS = 1.0
FILE = "wijksim-report.zip"


@solara.component
def Reporting():
    """The button, how far the report is, and the file."""
    view = use_view()
    refused, refuse = solara.use_state("")
    job, look_again = use_desk(view.visitor, Purpose.REPORT)
    plans, base = view.address.plans, world_of(view.address.choice).scenario

    def make(_: Any) -> None:
        try:
            service().reports.submit(plans, base, view.language, view.visitor)
        except TooMuch as too_much:
            refuse(refusal_text(view, too_much))
        except ScenarioError as error:
            refuse(view.say("plans.unfit", why="; ".join(each.text(view.language) for each in error.problems[:3])))
        else:
            refuse("")
            look_again()

    html(f"<h2>{escape(view.say('report.title'))}</h2><p>{escape(view.say('report.text'))}</p>")
    if refused:
        html(f"<p class='wj-wrong' role='alert'>{escape(refused)}</p>")
    busy = job is not None and not job.over
    label = view.say("report.make")
    Pick(buttons=[{"name": "report", "label": label, "disabled": busy or len(plans) < 2}], event_press=make)
    if job is None:
        if len(plans) < 2:
            html(escape(view.say("report.needs_two")), "p", ("wj-small",))
        return
    RunPart(
        words=view.words("explore"),
        message=state_text(view, job),
        busy=busy,
        progress=share_done(job),
        event_start=make,
        event_stop=lambda _: service().reports.leave(view.visitor, Purpose.REPORT),
    )
    if job.state is JobState.DONE:
        content = job.content
        Download(view.say("report.download"), lambda: file(FILE, content, "application/zip")).key(job.key)


def share_done(job: ReportJob) -> float:
    """How far a report is, as a share: mostly the runs, then the writing."""
    runs = job.done / job.planned if job.planned else 0.0
    return 0.95 if job.writing else 0.9 * runs


def state_text(view: View, job: ReportJob) -> str:
    """Where a report is, in words."""
    if job.state is JobState.WAITING:
        return view.say("report.waiting")
    if job.state is JobState.FAILED:
        return view.say("report.failed", error=job.error)
    if job.state is JobState.STOPPED:
        return view.say("explore.stopped")
    if job.state is JobState.DONE:
        return view.say("report.done", worlds=job.worlds, runs=job.replications)
    if job.writing:
        return view.say("report.writing")
    return view.say("report.counting", n=job.done, all=job.planned) if job.planned else view.say("report.starting")


def use_desk(visitor: str, purpose: Purpose) -> tuple[ReportJob | None, Callable[[], None]]:
    """What the desk makes for this visitor, also what was asked for on another screen, drawn again when it gets
    further; and what draws it again after it was asked for."""
    _, redraw = solara.use_state(0)
    job = service().reports.of(visitor, purpose)
    last: Any = solara.use_ref(None)
    # What was stopped or failed is at the desk no more; the page still says so.
    last.current = job or last.current

    def watch():
        if job is None or job.over:
            return None
        left, seen = threading.Event(), job.seen

        def look() -> None:
            while not left.is_set() and job.seen == seen:
                job.wait_for_change(seen, SECONDS_BETWEEN_LOOKS)
            if not left.is_set():
                redraw(lambda n: n + 1)

        threading.Thread(target=look, daemon=True).start()
        return left.set

    solara.use_effect(watch, None)
    return last.current, lambda: redraw(lambda n: n + 1)
