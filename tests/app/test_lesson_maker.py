"""The server makes lesson material once, whoever asks, and leaves nothing running."""

import io
import json
import pickle
from dataclasses import replace
from multiprocessing import Pipe
from pathlib import Path
from urllib.parse import urlencode
from zipfile import ZipFile

import pytest

from tests.small_wijk import small_wijk
from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.class_plan import Game
from wijksim.app.lesson_maker import OTHERS_KEPT, USUAL, LessonMaker, LessonWijk, MakerState, Material
from wijksim.app.lesson_work import work
from wijksim.app.lesson_zip import WIJK_FILE, about, archive, zip_of
from wijksim.app.screens.theory import archive_for, wijk_of
from wijksim.io.scenario_files import load
from wijksim.studies.lesson import Lesson, lesson
from wijksim.text.catalogue import say
from wijksim.text.language import LANGUAGES, Language

from .conftest import Visitor
from .reading import wait_for
from .test_accessibility import serious

TINY = {"neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 13}
"""A wijk of which 140 runs are soon made."""


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


def wijk(number: int) -> LessonWijk:
    return LessonWijk(f"scenario=single_lead&seed={number}", "single_lead")


def becomes(maker: LessonMaker, state: MakerState, of: LessonWijk = USUAL) -> bool:
    return wait_for(lambda: maker.material(of).state is state, bool, 20_000)


def number_of(started: list[Process], n: int) -> bool:
    return wait_for(lambda: len(started) == n, bool, 20_000)


def test_it_is_made_once_for_all(maker: LessonMaker, started: list[Process]) -> None:
    assert maker.material().page("nl") == ""
    assert all(maker.begin() for _ in range(3))
    assert becomes(maker, MakerState.MAKING)
    (process,) = started
    assert process.other.recv() == USUAL
    process.other.send(("progress", 0.5))
    assert wait_for(lambda: maker.material().progress == 0.5, bool, 20_000)
    process.other.send(("made", ({"nl": "<p>"}, None)))
    assert becomes(maker, MakerState.DONE)
    made = maker.material()
    assert (made.page("nl"), made.page("en"), made.lesson) == ("<p>", "", None)
    assert maker.begin()
    assert maker.material().state is MakerState.DONE
    assert len(started) == 1
    assert wait_for(lambda: process.ended, bool, 20_000)


def test_wijken_take_turns_one_process_at_a_time(maker: LessonMaker, started: list[Process]) -> None:
    assert maker.begin(wijk(1))
    assert becomes(maker, MakerState.MAKING, wijk(1))
    assert maker.begin(USUAL)
    assert maker.begin(wijk(2))
    for place, each in enumerate((wijk(1), USUAL, wijk(2)), start=1):
        assert number_of(started, place)
        assert started[-1].other.recv() == each
        later = (wijk(1), USUAL, wijk(2))[place:]
        assert all(maker.material(other).state is MakerState.WAITING for other in later)
        started[-1].other.send(("made", ({"nl": each.case}, None)))
        assert becomes(maker, MakerState.DONE, each)
    assert maker.material(wijk(2)).page("nl") == wijk(2).case
    assert all(wait_for(lambda process=process: process.ended, bool, 20_000) for process in started)


def test_few_wijken_are_kept_and_none_that_somebody_waits_for_goes(maker: LessonMaker, started: list[Process]) -> None:
    assert all(maker.begin(wijk(number)) for number in range(OTHERS_KEPT))
    assert not maker.begin(wijk(OTHERS_KEPT))
    assert maker.material(wijk(OTHERS_KEPT)).state is MakerState.NOTHING
    assert maker.begin(USUAL)  # the wijk of today has a place of its own
    assert number_of(started, 1)
    started[0].other.send(("made", ({}, None)))
    assert becomes(maker, MakerState.DONE, wijk(0))
    assert maker.begin(wijk(OTHERS_KEPT))
    assert maker.material(wijk(0)).state is MakerState.NOTHING
    maker.close()


@pytest.mark.parametrize("how", ["says so", "dies"])
def test_what_fails_may_be_tried_again(maker: LessonMaker, started: list[Process], how: str) -> None:
    maker.begin()
    assert number_of(started, 1)
    if how == "dies":
        started[0].other.close()
    else:
        started[0].other.send(("failed", "Traceback"))
    assert becomes(maker, MakerState.FAILED)
    assert maker.material().error
    assert maker.begin()
    assert number_of(started, 2)


def test_a_process_that_cannot_start_is_a_failure_that_is_told() -> None:
    def start() -> Process:
        raise OSError("no more processes")

    maker = LessonMaker(start)
    maker.begin()
    assert becomes(maker, MakerState.FAILED)
    assert maker.material().error


def test_a_server_that_stops_leaves_nothing_running(maker: LessonMaker, started: list[Process]) -> None:
    maker.begin()
    maker.begin(wijk(1))
    assert becomes(maker, MakerState.MAKING)
    maker.close()
    assert started[0].ended
    assert not maker.begin(wijk(2))
    assert len(started) == 1


@pytest.fixture(scope="module")
def made() -> Lesson:
    return lesson(small_wijk({"horizon_weeks": 13}), minutes=90, replications=2, seed=5, workers=1)


def test_the_material_is_that_of_the_command(made: Lesson) -> None:
    with ZipFile(io.BytesIO(archive(USUAL, made, 45, "en", made.roles, None))) as opened:
        assert set(opened.namelist()) == set(replace(made, lang="en").files())
    assert zip_of({}) != b""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("n_roles", "students", "n_cards"), [(6, 0, 6), (8, 30, 8), (0, 60, 13), (0, 6, 6)])
def test_the_button_passes_what_the_teacher_chose(
    made: Lesson, n_roles: int, students: int, n_cards: int, language: Language
) -> None:
    """The roles of the room, in the order in which it deals them, the language of the phones, and who comes."""
    game = Game(n_roles=n_roles, language=language)
    name, content = archive_for(Material(USUAL, MakerState.DONE, lesson=made), 45, game, students)
    with ZipFile(io.BytesIO(content)) as opened:
        numbers = json.loads(opened.read("lesson.json"))
        assert f"{say('lesson.file_tents', language)}.pdf" in opened.namelist()
    assert name == f"{say('classroom.lesson_file', language)}-45.zip"
    assert numbers["cards"] == [role.key for role in game.roles][:n_cards]
    assert numbers["students"] == (students or None)


def test_material_about_a_wijk_of_its_own_takes_the_wijk_along(made: Lesson, tmp_path: Path) -> None:
    """What the zip holds makes the same lesson again: the command in the brief names the file beside it."""
    own = small_wijk({"horizon_weeks": 13})
    of_own = LessonWijk("x", "baseline", own)
    with ZipFile(io.BytesIO(archive(of_own, about(of_own, made), 45, "nl", made.roles, None))) as opened:
        names = set(opened.namelist())
        again = load(opened.extract(WIJK_FILE, tmp_path))
        told = opened.read("les.html").decode()
    assert names == {WIJK_FILE, *replace(made, lang="nl").files()}
    assert again.key() == own.key()
    assert f"wijksim lesson --scenario {WIJK_FILE}" in told


class WorkersPipe:
    """What a worker reads and writes."""

    def __init__(self, wijk: LessonWijk) -> None:
        self.wijk = wijk
        self.sent: list[tuple] = []

    def recv(self) -> LessonWijk:
        return self.wijk

    def send(self, message: tuple) -> None:
        self.sent.append(message)


def test_the_wijk_that_a_teacher_chose_is_the_wijk_of_the_material() -> None:
    """From the form to the material: its residents, its name; what the process sends can be sent."""
    start = Choice("single_lead", shipped_scenario("single_lead"))
    game = Game(urlencode(start.varied({**TINY, "neighbourhood.residents": 310}).query()))
    pipe = WorkersPipe(pickle.loads(pickle.dumps(wijk_of(game))))
    work(pipe, replications=2, seed=5)  # type: ignore[arg-type]
    kind, (pages, lesson_made) = pickle.loads(pickle.dumps(pipe.sent[-1]))
    assert kind == "made"
    assert lesson_made.facts.given == WIJK_FILE
    for language in LANGUAGES:
        page = pages[language]
        changed = say("app.view.changed", language)
        assert f"{start.scenario.title[language]} ({changed})" in page
        assert "310" in page


def test_a_shipped_scenario_goes_by_its_name() -> None:
    assert wijk_of(Game()) == USUAL
    assert wijk_of(Game("scenario=single_lead")) == LessonWijk("scenario=single_lead", "single_lead")


# --- in a browser


@pytest.mark.slow
def test_a_teacher_takes_material_about_an_own_wijk_along(visitor: Visitor, tmp_path: Path) -> None:
    """The wijk is that of the address, as it is after «Mijn wijk»; the runs are made by the server itself."""
    query = "&".join(f"{name}={value}" for name, value in TINY.items())
    page = visitor.lead(f"/docent?{query}")
    page.get_by_text(say("class_material.with_wijk", "nl", file=WIJK_FILE)).wait_for()
    page.get_by_role("button", name=say("class_material.make", "nl")).click()
    page.get_by_text(say("class_material.making", "nl", n="").partition(":")[0]).wait_for()
    assert serious(page) == []
    take = page.get_by_role("button", name=say("class_material.take", "nl", minutes=90))
    take.wait_for()  # after 140 runs and all typesetting
    with page.expect_download() as saved:
        take.click()
    target = tmp_path / "les.zip"
    saved.value.save_as(target)
    with ZipFile(target) as opened:
        again = load(opened.extract(WIJK_FILE, tmp_path))
        assert opened.read("lesbrief.pdf").startswith(b"%PDF")
    assert again["neighbourhood.residents"] == TINY["neighbourhood.residents"]
    page.get_by_label(say("classroom.choose_case", "nl")).select_option(value="baseline")
    page.get_by_role("button", name=say("class_material.make", "nl")).wait_for()  # of that wijk nothing is there yet
