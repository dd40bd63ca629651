"""The server makes lesson material once, whoever asks, and leaves nothing running."""

import io
from dataclasses import replace
from multiprocessing import Pipe
from zipfile import ZipFile

import pytest

from tests.small_wijk import small_wijk
from wijksim.app.lesson_maker import LessonMaker, MakerState
from wijksim.app.lesson_work import archive_of, files_of
from wijksim.studies.lesson import Lesson, lesson

from .reading import wait_for


class Process:
    """A process of which the test holds the other end."""

    def __init__(self) -> None:
        self.connection, self.other = Pipe()
        self.ended = 0

    def join(self, seconds: float) -> None:
        self.ended += 0

    def close(self) -> None:
        self.ended += 1
        self.connection.close()


@pytest.fixture
def started() -> list[Process]:
    return []


@pytest.fixture
def maker(started: list[Process]) -> LessonMaker:
    def start() -> Process:
        started.append(Process())
        return started[-1]

    return LessonMaker(start)


def state_is(maker: LessonMaker, state: MakerState) -> bool:
    return wait_for(lambda: maker.state is state, bool, 20_000)


def test_it_is_made_once_for_all(maker: LessonMaker, started: list[Process]) -> None:
    assert maker.page("nl") == ""
    for _ in range(3):
        maker.begin()
    (process,) = started
    process.other.send(("progress", 0.5))
    assert wait_for(lambda: maker.progress == 0.5, bool, 20_000)
    process.other.send(("files", {("play", "nl"): b"<p>", ("90", "nl"): b"zip"}))
    assert state_is(maker, MakerState.DONE)
    assert (maker.page("nl"), maker.archive(90, "nl"), maker.archive(45, "en")) == ("<p>", b"zip", b"")
    maker.begin()
    assert len(started) == 1
    assert wait_for(lambda: process.ended, bool, 20_000)


@pytest.mark.parametrize("how", ["says so", "dies"])
def test_what_fails_may_be_tried_again(maker: LessonMaker, started: list[Process], how: str) -> None:
    maker.begin()
    if how == "dies":
        started[0].other.close()
    else:
        started[0].other.send(("failed", "Traceback"))
    assert state_is(maker, MakerState.FAILED)
    assert maker.error
    maker.begin()
    assert len(started) == 2


def test_a_server_that_stops_leaves_nothing_running(maker: LessonMaker, started: list[Process]) -> None:
    maker.begin()
    maker.close()
    assert started[0].ended
    maker.begin()
    assert len(started) == 1


@pytest.fixture(scope="module")
def made() -> Lesson:
    return lesson(small_wijk({"horizon_weeks": 13}), minutes=90, replications=2, seed=5, workers=1)


def test_the_material_is_that_of_the_command(made: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijksim.app.lesson_work.LENGTHS", (45,))
    files = files_of(made)
    assert set(files) == {("play", "nl"), ("play", "en"), ("45", "nl"), ("45", "en")}
    assert "Speel de theorie" in files["play", "nl"].decode()
    with ZipFile(io.BytesIO(files["45", "en"])) as opened:
        assert set(opened.namelist()) == set(replace(made, lang="en").files())
    assert archive_of({}) != b""
