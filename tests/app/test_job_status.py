"""Following a run from a page, without a browser: what gets over at an awkward moment is seen all the same."""

import time
from collections.abc import Iterator

import pytest
import solara

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.engine import Engine, JobState
from wijksim.app.job_status import use_run
from wijksim.app.service import Service, install, service

CHOICE = Choice("baseline", shipped_scenario("baseline"), 77)


@pytest.fixture
def engine() -> Iterator[Engine]:
    """An engine that never starts: the test itself says when a run is over."""
    idle = Engine(workers=1)
    install(Service(idle, "http://localhost", class_mode=False))
    yield idle
    install(None)


def finish(engine: Engine) -> None:
    """What a worker does when it is ready."""
    job = engine._next()
    assert job is not None
    engine._finish(job, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("when", ["while it is drawn", "later"])
def test_a_run_that_gets_over_is_drawn_whenever_that_is(engine: Engine, when: str) -> None:
    drawn: list[JobState] = []

    @solara.component
    def Page():
        status = use_run(CHOICE, "visitor")
        drawn.append(status.state)
        if when == "while it is drawn" and len(drawn) == 1:
            finish(service().engine)
        solara.Text(status.state)

    _, page = solara.render(Page(), handle_error=False)
    assert drawn[0] is JobState.WAITING
    if when == "later":
        finish(engine)
    end = time.monotonic() + 180
    while drawn[-1] is not JobState.DONE and time.monotonic() < end:
        time.sleep(0.05)
    page.close()
    assert drawn[-1] is JobState.DONE


def test_who_leaves_waits_no_more(engine: Engine) -> None:
    @solara.component
    def Page():
        solara.Text(use_run(CHOICE, "visitor").state)

    _, page = solara.render(Page(), handle_error=False)
    assert engine.waiting == 1
    page.close()
    assert engine.waiting == 0
