"""The desk that makes reports in the background, with a stand-in for the process that writes them."""

import sqlite3
import threading
import zipfile
from dataclasses import replace
from io import BytesIO
from multiprocessing import Pipe
from pathlib import Path

import numpy as np
import pytest

import wijksim
import wijksim as ws
from wijksim.app import report_desk
from wijksim.app.engine import JobState
from wijksim.app.limits import Limits, TooMuch
from wijksim.app.report_desk import Purpose, ReportDesk, ReportLimits
from wijksim.app.report_worker import answered, made
from wijksim.app.which_plan import Answer, spreads
from wijksim.io.sweep_progress import Silent
from wijksim.scenario.seeds import DEFAULT_ROOT

from ..patience import wait_for

WIJK = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 26})
PLANS = ws.load_plans("wijkbudget")


class Written:
    """A process that waits until it may answer."""

    def __init__(self) -> None:
        self.ours, self.theirs = Pipe()
        self.tasks: list[tuple] = []
        self.alive = True

    def answer(self, *message: object) -> None:
        self.theirs.send(message)

    def task(self) -> tuple:
        """What it was asked to do."""
        if not self.tasks:
            self.tasks.append(self.theirs.recv())
        return self.tasks[0]

    def is_alive(self) -> bool:
        return self.alive


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[Written]:
    """Every process that the desk started, in order."""
    started: list[Written] = []

    def start(module: str) -> tuple[Written, object]:
        assert module == "wijksim.app.report_worker"
        started.append(Written())
        return started[-1], started[-1].ours

    def end(process: Written, pipe: object, patience: float = 0.0) -> None:
        process.alive = False

    monkeypatch.setattr(report_desk, "start_worker", start)
    monkeypatch.setattr(report_desk, "end_worker", end)
    return started


@pytest.fixture
def desk(processes: list[Written]):
    found = ReportDesk(ReportLimits(waiting=2))
    yield found
    found.close()


def started(processes: list[Written], number: int = 1) -> Written:
    wait_for(lambda: len(processes) >= number)
    return processes[number - 1]


def test_a_report_is_made_once_for_who_asks_for_the_same(desk: ReportDesk, processes: list[Written]) -> None:
    one, other = (desk.submit(PLANS, WIJK, "nl", name) for name in ("one", "other"))
    assert one is other
    process = started(processes)
    purpose, folder, plans, base, language, worlds, replications, _ = process.task()
    assert (purpose, plans, base, language, worlds, replications) == (Purpose.REPORT, PLANS, WIJK, "nl", 20, 2)
    process.answer("progress", 3, 80)
    wait_for(lambda: one.done == 3)
    assert (one.planned, one.state) == (80, JobState.RUNNING)
    process.answer("written")
    wait_for(lambda: one.writing)
    process.answer("done", b"PK")
    wait_for(lambda: one.over)
    assert (one.state, one.content) == (JobState.DONE, b"PK")
    wait_for(lambda: not process.alive)
    assert desk.submit(PLANS, WIJK, "nl", "third") is one
    assert desk.of("other") is one
    assert desk.submit(PLANS, WIJK, "en", "one") is not one
    assert started(processes, 2).task()[1] == folder, "the runs are there"
    assert len(processes) == 2
    other_wijk = desk.submit(PLANS, WIJK.vary({"horizon_weeks": 20}), "nl", "other")
    started(processes, 2).answer("done", b"PK")
    assert started(processes, 3).task()[1] != folder
    assert not other_wijk.over


def test_an_answer_comes_in_parts_and_a_report_of_the_same_plans_does_not_end_it(
    desk: ReportDesk, processes: list[Written]
) -> None:
    asked = desk.submit(PLANS, WIJK, "nl", "one", Purpose.CHOICE)
    report = desk.submit(PLANS, WIJK, "nl", "one")
    assert desk.of("one", Purpose.CHOICE) is asked
    assert desk.of("one") is report
    process, seen = started(processes), asked.seen
    answer = Answer(3, 20, 2, {"today": "Vandaag"}, ("collaboration",), (), (), (), (), ())
    process.answer("so far", answer)
    asked.wait_for_change(seen, 60)
    wait_for(lambda: asked.answer)
    assert asked.answer == answer
    assert not asked.over
    process.answer("done", replace(answer, worlds=20, whole=True))
    wait_for(lambda: asked.over)
    assert asked.answer is not None
    assert asked.answer.worlds == 20
    assert started(processes, 2).task()[:2] == (Purpose.REPORT, process.task()[1])
    desk.leave("one", Purpose.CHOICE)
    assert desk.of("one") is report
    desk.leave("one")
    wait_for(lambda: report.over)


def test_folders_of_runs_go_with_the_desk_and_the_oldest_before(processes: list[Written]) -> None:
    desk = ReportDesk(ReportLimits(kept=1))
    folders = []
    for number, weeks in enumerate((20, 21), 1):
        job = desk.submit(PLANS, WIJK.vary({"horizon_weeks": weeks}), "nl", "one")
        folders.append(Path(started(processes, number).task()[1]))
        started(processes, number).answer("done", b"PK")
        wait_for(lambda job=job: job.over)
    assert [folder.exists() for folder in folders] == [False, True]
    desk.close()
    assert not folders[1].exists()


def test_what_nobody_waits_for_is_stopped(desk: ReportDesk, processes: list[Written]) -> None:
    job = desk.submit(PLANS, WIJK, "nl", "one")
    process = started(processes)
    desk.leave("one")
    wait_for(lambda: job.over)
    assert job.state is JobState.STOPPED
    wait_for(lambda: not process.alive)
    assert desk.of("one") is None


def test_a_process_that_fails_or_dies_is_told_with_a_number(desk: ReportDesk, processes: list[Written]) -> None:
    for number, end in enumerate(
        (lambda each: each.answer("failed", "boom"), lambda each: setattr(each, "alive", False))
    ):
        job = desk.submit(PLANS, WIJK, "nl", "one")
        end(started(processes, number + 1))
        wait_for(lambda job=job: job.over)
        assert job.state is JobState.FAILED
        assert len(job.error) == 8
        wait_for(lambda: desk.of("one") is None)


def test_too_many_too_large_and_too_long_are_refused(processes: list[Written]) -> None:
    desk = ReportDesk(ReportLimits(waiting=1, bytes=1), Limits(residents=1000))
    try:
        first = desk.submit(PLANS, WIJK, "nl", "one")
        with pytest.raises(TooMuch, match="reports"):
            desk.submit(PLANS, WIJK, "en", "other")
        with pytest.raises(TooMuch, match="residents"):
            desk.submit(PLANS, ws.load("baseline"), "nl", "other")
        started(processes).answer("done", b"PK")
        wait_for(lambda: first.over)
        assert first.state is JobState.FAILED
    finally:
        desk.close()


def test_a_larger_wijk_gets_fewer_worlds_and_a_huge_one_no_report() -> None:
    desk = ReportDesk(ReportLimits(resident_weeks=10_000_000))
    assert desk._size(PLANS, WIJK) == (20, 2)
    large = WIJK.vary({"neighbourhood.residents": 10_000})
    assert desk._size(PLANS, large) == (8, 2)
    with pytest.raises(TooMuch, match="report_size"):
        desk._size(PLANS, WIJK.vary({"neighbourhood.residents": 30_000}))


def test_a_desk_that_closes_leaves_no_thread(processes: list[Written]) -> None:
    desk = ReportDesk()
    job = desk.submit(PLANS, WIJK, "nl", "one")
    process = started(processes)
    desk.close()
    assert job.state is JobState.STOPPED
    assert not process.alive
    assert not [each for each in threading.enumerate() if each.name == "reports"]


def test_the_process_answers_what_a_study_says_and_writes_the_report_from_the_same_runs(tmp_path: Path) -> None:
    told: list[tuple] = []
    answer = answered(str(tmp_path), PLANS, WIJK, "nl", 3, 2, show=Silent(), tell=told.append, stressed=2)
    found = ws.robust(*PLANS, base=WIJK, worlds_n=3, replications=2, out=tmp_path / "own", workers=1, quiet=True)
    assert list(answer.best) == found.best.to_dict("records")
    assert list(answer.regret) == found.regret.to_dict("records")
    assert (answer.worlds, answer.asked, answer.pairs, answer.whole) == (3, 3, 2, True)
    assert told[-1][1].stress == ()
    assert {row["stress"] for row in answer.stress} >= {"none", "busy", "less_room"}
    assert answer.noticing
    caption = answer.figures["regret"].svg.decode()
    assert f"wijksim {wijksim.__version__}" in caption
    assert str(DEFAULT_ROOT) in caption
    for outcome in answer.outcomes:
        for mean, halves in spreads(answer, outcome).values():
            row = found.differences.query("outcome == @outcome and plan == 'wijkbudget'").iloc[0]
            assert mean == row["mean"]
            parts = halves["chance"] ** 2 + halves["not_knowing"] ** 2
            assert np.isnan(parts) or np.isclose(parts, halves["both"] ** 2)
    ledger = sqlite3.connect(tmp_path / "study" / "runs" / "ledger.sqlite")
    when = ledger.execute("select key, finished from runs order by key").fetchall()
    assert len(when) == 12
    made(str(tmp_path), PLANS, WIJK, "en", 3, 2, show=Silent())
    assert ledger.execute("select key, finished from runs order by key").fetchall() == when


def test_the_process_writes_what_the_command_writes_with_what_makes_it_again(tmp_path: Path) -> None:
    content = made(str(tmp_path), PLANS, WIJK, "nl", 2, 2, show=Silent())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = {name.removeprefix("report/") for name in archive.namelist()}
        archive.extractall(tmp_path / "out")
    assert {
        "report.html",
        "report.pdf",
        "report.docx",
        "numbers.xlsx",
        "plans.yaml",
        "wijk.yaml",
        "own_text.md",
    } <= names
    folder = tmp_path / "out" / "report"
    assert ws.load_plans(folder / "plans.yaml") == PLANS
    assert ws.load(folder / "wijk.yaml") == WIJK
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "--worlds-n 2 --replications 2 --choice-only" in (folder / "report.html").read_text(encoding="utf-8")
