"""Following a run from a page: asked once, watched until it is over, given back when the visitor goes elsewhere."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_hex

import solara

from wijksim.app.address import Choice
from wijksim.app.class_rounds import Rounds
from wijksim.app.engine import Job, JobState
from wijksim.app.limits import TooMuch
from wijksim.app.recording import Recorded
from wijksim.app.service import service
from wijksim.app.story import Asked, Story
from wijksim.execution.paired_runs import RunOutput
from wijksim.scenario.seeds import paired_seeds

PAIRS_ROOT = 2026
"""Root of the seeds of background pairs: the same list for everybody, so that results are shared."""


SECONDS_BETWEEN_LOOKS = 0.5
"""Between two looks how far a run is; that it is over is seen at once."""


@dataclass(frozen=True)
class JobStatus:
    """Where a run is, as a page sees it."""

    job: Job | None = None
    refused: TooMuch | None = None
    progress: float = 0.0
    state: JobState = JobState.WAITING
    again: Callable[[], None] = field(kw_only=True)
    """Ask for the same run once more, after it stopped, failed or was refused."""

    @property
    def may_try_again(self) -> bool:
        """Whether asking once more can help: not when the run itself goes beyond the limits."""
        full = self.refused is not None and self.refused.what in ("waiting", "waiting_per_visitor")
        return full or self.state in (JobState.FAILED, JobState.STOPPED)

    @property
    def result(self) -> Recorded | None:
        found = self.job.result if self.job and self.state is JobState.DONE else None
        return found if isinstance(found, Recorded) else None

    @property
    def so_far(self) -> Recorded | None:
        """The first weeks of a run that goes on."""
        return self.job.so_far if self.job and self.state is JobState.RUNNING else None

    @property
    def story(self) -> Story | None:
        found = self.job.result if self.job and self.state is JobState.DONE else None
        return found if isinstance(found, Story) else None

    @property
    def busy(self) -> bool:
        return self.job is not None and not self.job.over


def use_run(
    choice: Choice | None, visitor: str, asked_why: Asked | Rounds | None = None, *, show_progress: bool = True
) -> JobStatus:
    """The run of this choice, or why it differs from another; the component is drawn again when it is over, and when
    it gets further unless nothing on the page is ``told`` of that."""
    claim = solara.use_memo(lambda: f"{visitor}:{token_hex(4)}", [])
    _, redraw = solara.use_state(0)
    attempt, try_again = solara.use_state(0)
    key = None if choice is None else (choice.scenario.key(), choice.seed, asked_why and asked_why.key, attempt)
    asked = solara.use_memo(lambda: _ask_run(choice, claim, asked_why), [key])
    # As it is drawn now: what gets over between drawing and watching must be drawn once more.
    drawn = _as_seen(asked) if isinstance(asked, Job) else None
    drawn_over = isinstance(asked, Job) and asked.over

    def watch():
        if not isinstance(asked, Job) or drawn_over:
            return None
        left = threading.Event()

        def look() -> None:
            _look_at_run(asked, left, drawn, show_progress, lambda: redraw(lambda n: n + 1))

        threading.Thread(target=look, daemon=True).start()

        def leave() -> None:
            left.set()
            service().engine.leave(claim, [asked])

        return leave

    solara.use_effect(watch, [key])

    def again() -> None:
        try_again(attempt + 1)

    if isinstance(asked, TooMuch):
        return JobStatus(refused=asked, again=again)
    return JobStatus(asked, None, asked.progress, asked.state, again=again) if asked else JobStatus(again=again)


def _ask_run(choice: Choice | None, claim: str, asked_why: Asked | Rounds | None) -> Job | TooMuch | None:
    if choice is None:
        return None
    try:
        return service().engine.submit(choice.scenario, choice.seed, claim, asked=asked_why)
    except TooMuch as refused:
        return refused


_Seen = tuple[float, JobState, int]


def _as_seen(job: Job) -> _Seen:
    """What a page shows of a run that goes on."""
    return job.progress, job.state, job.weeks_so_far


def _look_at_run(
    job: Job, left: threading.Event, drawn: _Seen | None, show_progress: bool, redraw: Callable[[], None]
) -> None:
    """Have a page drawn again when a run is over and, if asked, when it gets further than what is drawn; until the
    visitor has left."""
    shown = drawn
    while not left.is_set():
        over = job.wait(SECONDS_BETWEEN_LOOKS, shown[2] if show_progress and shown else None)
        if left.is_set():
            return
        now = _as_seen(job)
        if over or (show_progress and shown != now):
            shown = now
            redraw()
        if over:
            return


@dataclass(frozen=True)
class Pairs:
    """Digests of many runs, scenario by scenario, of the seeds for which all are ready."""

    ready: int = 0
    asked: int = 0
    outputs: tuple[tuple[RunOutput, ...], ...] = ()
    refused: TooMuch | None = None
    failed: int = 0
    """Pairs of which a run went wrong; they do not count, and nobody waits for them."""
    again: Callable[[], None] = field(kw_only=True)
    """Ask for the same pairs once more."""

    @property
    def over(self) -> bool:
        """Whether nothing more is to come."""
        return self.ready + self.failed >= self.asked


def pairs_of(jobs: list[list[Job]], again: Callable[[], None]) -> Pairs:
    """How far the jobs are: a row for each seed, in it a job for each scenario."""
    ended = [row for row in jobs if all(job.over for job in row)]
    ready = [[job.result for job in row] for row in ended if all(job.state is JobState.DONE for job in row)]
    columns = tuple(
        tuple(each for each in column if isinstance(each, RunOutput)) for column in zip(*ready, strict=True)
    )
    return Pairs(len(ready), len(jobs), columns, failed=len(ended) - len(ready), again=again)


def use_pairs(choices: tuple[Choice, ...], number: int, visitor: str) -> Pairs:
    """``number`` seeds, the same for every choice, computed in the background; 0 asks for nothing."""
    _, redraw = solara.use_state(0)
    attempt, try_again = solara.use_state(0)
    key = (number, attempt, *(choice.scenario.key() for choice in choices))
    # A claim for each request: what the last one leaves, after this one has asked, stays asked for by this one.
    claim = solara.use_memo(lambda: f"{visitor}:{token_hex(4)}", [key])

    asked = solara.use_memo(lambda: _ask_pairs(choices, number, claim), [key])

    def watch():
        if isinstance(asked, TooMuch) or not asked:
            return None
        left = threading.Event()
        threading.Thread(
            target=lambda: _look_at_pairs(asked, left, lambda: redraw(lambda n: n + 1)), daemon=True
        ).start()

        def leave() -> None:
            left.set()
            service().engine.leave(claim)

        return leave

    solara.use_effect(watch, [key])

    def again() -> None:
        try_again(attempt + 1)

    return Pairs(refused=asked, again=again) if isinstance(asked, TooMuch) else pairs_of(asked, again)


def _ask_pairs(choices: tuple[Choice, ...], number: int, claim: str) -> list[list[Job]] | TooMuch:
    jobs: list[list[Job]] = []
    try:
        for seed in paired_seeds(PAIRS_ROOT, number):
            jobs.append([service().engine.submit(each.scenario, seed, claim, brief=True) for each in choices])
    except TooMuch as refused:
        service().engine.leave(claim)
        return refused
    return jobs


def _look_at_pairs(jobs: list[list[Job]], left: threading.Event, redraw: Callable[[], None]) -> None:
    """Have a page drawn again whenever a pair is over, until the visitor has left."""
    for pair in jobs:
        for job in pair:
            while not left.is_set() and not job.wait(SECONDS_BETWEEN_LOOKS):
                pass
        if left.is_set():
            return
        redraw()
