"""The engine: one run for all, the same numbers as headless, limits, turns, and workers that die."""

import multiprocessing
import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

import pytest

import wijksim as ws
from wijksim.app.engine import Engine, Job, JobState
from wijksim.app.limits import Limits, TooMuch
from wijksim.app.recording import Recorded, Stopped
from wijksim.app.story import Asked, story
from wijksim.app.worker import READY
from wijksim.cli.main import main

SMALL = {"neighbourhood.residents": 600, "horizon_weeks": 30, "warm_up_weeks": 8}


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    running = Engine(Limits(waiting_per_visitor=3, seconds=240.0), workers=1)
    running.start()
    yield running
    running.close()


def wait(job: Job) -> Job:
    end = time.monotonic() + 240
    while not job.wait(1.0):
        assert time.monotonic() < end
    return job


def small(**levers: object) -> ws.Scenario:
    return ws.load("baseline").vary({**SMALL, **{name.replace("__", "."): value for name, value in levers.items()}})


def test_a_run_is_computed_once_and_equals_the_headless_run(engine: Engine) -> None:
    scenario = small()
    jobs = [engine.submit(scenario, 4, f"visitor {n}") for n in range(30)]
    assert len({id(job) for job in jobs}) == 1
    found = wait(jobs[0]).result
    assert isinstance(found, Recorded)
    headless = ws.run(scenario, seed=4)
    assert found.series.equals(headless.series)
    assert found.summary == headless.summary
    assert found.key == headless.provenance["key"]
    assert found.payers.equals(headless.payers)
    assert engine.submit(scenario, 4, "late") is jobs[0]
    assert engine.cached(scenario, 4) is found
    assert engine.cached(scenario, 5) is None


def test_frames_end_where_the_run_ends(engine: Engine) -> None:
    found = wait(engine.submit(small(), 4, "a")).result
    assert isinstance(found, Recorded)
    pairs = found.dyads
    assert found.pairs[-1, :, 0] == pytest.approx(0.5 * (pairs["trust_a_in_b"] + pairs["trust_b_in_a"]), abs=1e-6)
    assert found.pairs.shape[0] == len(found.people) == found.load.shape[0] == 30
    assert found.cells[:, 3].sum() == 600
    assert found.counts.sum() == len(ws.run(small(), seed=4).events.query("actor != ''"))


@pytest.mark.parametrize(("levers", "what"), [
    ({"neighbourhood.residents": 10_000_000}, "residents"),
    ({"neighbourhood.residents": 50_000, "neighbourhood.wijken": 3}, "residents"),
    ({"neighbourhood.residents": 59_000, "horizon_weeks": 1040}, "resident_weeks"),
])  # fmt: skip
def test_what_costs_too_much_is_refused_before_it_starts(engine: Engine, levers: dict[str, object], what: str) -> None:
    before = engine.waiting
    with pytest.raises(TooMuch) as refused:
        engine.submit(ws.load("baseline").vary(levers), 1, "a")
    assert refused.value.what == what
    assert engine.waiting == before


def test_one_visitor_cannot_fill_the_queue_and_waits_for_its_turn(engine: Engine) -> None:
    greedy = [engine.submit(small(room_to_manoeuvre=n / 10), 1, "greedy:1") for n in range(3)]
    with pytest.raises(TooMuch, match="waiting_per_visitor"):
        engine.submit(small(room_to_manoeuvre=0.9), 1, "greedy:2")
    modest = engine.submit(small(workload__factor=1.1), 1, "modest")
    wait(modest)
    assert sum(job.over for job in greedy) <= 2
    for job in greedy:
        wait(job)


@pytest.mark.parametrize("wanted", [
    {},
    {"brief": True},
    {"asked": Asked(ws.load("baseline"), "collaboration", "nl")},
])  # fmt: skip
def test_what_nobody_waits_for_is_stopped(engine: Engine, wanted: dict[str, Any]) -> None:
    large = ws.load("baseline").vary({"neighbourhood.residents": 20_000, "horizon_weeks": 1000})
    first, second = engine.submit(large, 9, "leaver:1", **wanted), engine.submit(large, 10, "leaver:2", **wanted)
    while first.state is JobState.WAITING:
        first.wait(0.2)
    engine.leave("leaver")
    assert second.state is JobState.STOPPED
    assert wait(first).state is JobState.STOPPED
    assert engine.waiting == 0


def test_a_job_that_is_taken_is_running_and_what_is_forgotten_is_itself() -> None:
    idle = Engine(workers=1)
    first = idle.submit(small(), 41, "a:1")
    assert idle._next() is first
    assert first.state is JobState.RUNNING
    idle._forget(first)
    second = idle.submit(small(), 41, "a:1")
    idle._forget(first)
    assert idle.submit(small(), 41, "b:1") is second


def test_a_story_tells_how_far_it_is_over_both_runs() -> None:
    asked = Asked(small(), "collaboration", "nl")
    for _ in ("with a warm-up", "on the past of the first"):
        noted: list[float] = []
        found = story(small(room_to_manoeuvre=0.9), 4, asked, progress=noted.append, stop=lambda: False)
        assert found.parts
        assert noted == sorted(noted)
        assert noted[0] < 0.5 < noted[-1] <= 1.0
    stops = iter([False] * (len(noted) - 1))
    with pytest.raises(Stopped):
        story(small(room_to_manoeuvre=0.9), 4, asked, progress=noted.append, stop=lambda: next(stops, True))


def test_stories_do_not_push_out_runs() -> None:
    idle = Engine(Limits(cached_runs=1, cached_stories=1), workers=1)

    def done(**wanted: Any) -> Job:
        job = idle.submit(small(), 1, "a", **wanted)
        idle._finish(job, None)  # type: ignore[arg-type]
        return job

    kept, *stories = done(), *(done(asked=Asked(small(), name, "nl")) for name in ("collaboration", "trust"))
    assert idle.submit(small(), 1, "b") is kept
    assert [job.key in idle._cache for job in stories] == [False, True]


def test_a_killed_worker_costs_one_run_and_is_replaced(engine: Engine) -> None:
    import psutil

    large = ws.load("baseline").vary({"neighbourhood.residents": 20_000, "horizon_weeks": 1000})
    job = engine.submit(large, 11, "a")
    while job.progress == 0.0 and not job.over:
        job.wait(0.2)
    for child in psutil.Process(os.getpid()).children():
        if "wijksim.app.worker" in " ".join(child.cmdline()):
            os.kill(child.pid, signal.SIGKILL)
    assert wait(job).state is JobState.FAILED
    assert job.error
    assert wait(engine.submit(small(), 12, "a")).state is JobState.DONE


def test_a_run_ends_at_the_time_limit_however_far_it_is() -> None:
    engine = Engine(Limits(longest_seconds=0.5), workers=1)
    engine.start()
    try:
        large = ws.load("baseline").vary({"neighbourhood.residents": 50_000, "horizon_weeks": 600})
        assert wait(engine.submit(large, 1, "a")).state is JobState.FAILED
    finally:
        engine.close()


def test_digests_for_statistics_come_after_pictures(engine: Engine) -> None:
    from wijksim.execution.paired_runs import RunOutput

    briefs = [engine.submit(small(), seed, "a:1", brief=True) for seed in (21, 22)]
    for job in briefs:
        assert isinstance(wait(job).result, RunOutput)
    assert briefs[0].result.summary == ws.run(small(), seed=21).summary  # type: ignore[union-attr]


class AskedWhileStopping:
    """A pipe to a worker that is told to stop: at that moment another visitor asks for the same run."""

    def __init__(self, ask: Callable[[], Job]) -> None:
        self.ask, self.sent = ask, [("progress", "", 0.0)]

    def send(self, message: tuple) -> None:
        if message[0] == "stop":
            self.ask()
            self.sent.append(("stopped", message[1]))

    def poll(self, seconds: float) -> bool:
        return bool(self.sent)

    def recv(self) -> tuple:
        return self.sent.pop()


def test_who_asks_for_a_run_that_is_being_stopped_gets_it() -> None:
    idle = Engine(workers=1)
    job = idle.submit(small(), 31, "there:1")
    assert idle._next() is job
    idle.leave("there:1")
    idle._follow(job, multiprocessing.current_process(), AskedWhileStopping(lambda: idle.submit(small(), 31, "back:1")))
    assert job.state is JobState.WAITING
    assert idle._next() is job
    idle.leave("back:1")
    idle._stopped(job)
    assert job.state is JobState.STOPPED
    assert idle.waiting == 0


HANGS = 3
"""Notes after which a worker falls silent."""


class Worker(threading.Thread):
    """A worker that is slow to be ready, or never is, and tells so often how far its run is, a tenth of a second apart."""

    def __init__(self, pipe: Connection, seconds: float | None, notes: int = 0) -> None:
        super().__init__(daemon=True)
        self.pipe, self.seconds, self.notes = pipe, seconds, notes

    def run(self) -> None:
        with suppress(EOFError, OSError):
            if self.seconds is not None:
                time.sleep(self.seconds)
                self.pipe.send(READY)
                key = self.pipe.recv()[1]
                for note in range(self.notes):
                    time.sleep(0.1)
                    self.pipe.send(("progress", key, note / self.notes))
                if self.notes != HANGS:
                    self.pipe.send(("done", key, "found"))

    def terminate(self) -> None:
        """The thread ends when its pipe is closed."""


def started(seconds: float | None, notes: int = 0) -> tuple[Worker, Connection]:
    ours, theirs = multiprocessing.Pipe()
    worker = Worker(theirs, seconds, notes)
    worker.start()
    return worker, ours


@pytest.mark.parametrize(("seconds", "state"), [(0.8, JobState.DONE), (None, JobState.FAILED)])
def test_time_that_a_worker_needs_to_start_is_no_time_of_a_run(monkeypatch, seconds: float | None, state) -> None:
    monkeypatch.setattr("wijksim.app.engine.start_worker", lambda: started(seconds))
    engine = Engine(Limits(seconds=0.4), workers=1)
    engine.start()
    try:
        assert wait(engine.submit(small(), 1, "a")).state is state
    finally:
        engine.close()


@pytest.mark.parametrize(("notes", "state"), [(100, JobState.DONE), (HANGS, JobState.FAILED)])
def test_a_run_on_a_busy_machine_may_take_long_as_long_as_it_goes_on(monkeypatch, notes: int, state: JobState) -> None:
    monkeypatch.setattr("wijksim.app.engine.start_worker", lambda: started(0.0, notes))
    engine = Engine(Limits(seconds=5.0), workers=1)
    engine.start()
    try:
        assert wait(engine.submit(small(), 1, "a")).state is state
    finally:
        engine.close()


def test_the_refusal_of_a_digest_names_the_limit_of_digests() -> None:
    idle = Engine(Limits(waiting=1, waiting_briefs=2), workers=1)
    for seed in (1, 2):
        idle.submit(small(), seed, f"visitor {seed}", brief=True)
    with pytest.raises(TooMuch) as refused:
        idle.submit(small(), 3, "visitor 3", brief=True)
    assert (refused.value.what, refused.value.limit) == ("waiting", 2)


def test_a_scenario_that_fails_at_the_start_is_told_in_one_sentence(monkeypatch, capsys) -> None:
    monkeypatch.setattr("wijksim.app.engine.start_worker", lambda: started(None))
    monkeypatch.setattr("wijksim.app.launch.SETTINGS", {})
    with pytest.raises(SystemExit) as left:
        main(["app", "--port", "0", "--lang", "nl"])
    assert left.value.code == 1
    (noted,) = [each for each in capsys.readouterr().err.splitlines() if "loopt hier niet" in each]
    assert re.search(r"nummer [0-9a-f]{8}\.$", noted)
