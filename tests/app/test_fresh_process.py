"""The server begins anew with an allocator that gives memory back, and only where it is the program itself."""

import os
import platform
import sys

import pytest

from wijksim.app import fresh_process


class Replaced(Exception):
    """The process would be another one now."""


@pytest.fixture(autouse=True)
def _as_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def replaced(*arguments: object) -> None:
        raise Replaced(*arguments)

    monkeypatch.setattr(os, "execve", replaced)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "libc_ver", lambda: ("glibc", "2.36"))
    monkeypatch.setattr(sys, "argv", ["wijksim", "app", "--port", "0"])
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "wijksim", "app", "--port", "0"])
    for name in ("PYTHONMALLOC", "MALLOC_ARENA_MAX"):
        monkeypatch.delenv(name, raising=False)


def test_the_command_begins_anew_once_with_the_same_words(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Replaced) as replaced:
        fresh_process.begin_anew()
    program, words, environment = replaced.value.args
    assert (program, words) == (sys.executable, [sys.executable, "-m", "wijksim", "app", "--port", "0"])
    assert environment["PYTHONMALLOC"] == "malloc"
    for name in ("PYTHONMALLOC", "MALLOC_ARENA_MAX", "WIJKSIM_FRESH_PROCESS"):
        monkeypatch.setenv(name, environment[name])
    fresh_process.begin_anew()
    assert not {"PYTHONMALLOC", "MALLOC_ARENA_MAX", "WIJKSIM_FRESH_PROCESS"} & os.environ.keys()


@pytest.mark.parametrize("argv", [["pytest", "tests/app"], ["wijksim"], ["wijksim", "run"], ["other.py", "app"]])
def test_who_calls_it_from_a_program_is_left_alone(argv: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", argv)
    fresh_process.begin_anew()


@pytest.mark.parametrize(
    ("place", "name", "value"),
    [(sys, "platform", "win32"), (platform, "libc_ver", lambda: ("", "")), (sys, "executable", None)],
)
def test_where_it_does_not_help_nothing_happens(
    place: object, name: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, name, value)
    fresh_process.begin_anew()


def test_who_chose_an_allocator_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONMALLOC", "pymalloc")
    fresh_process.begin_anew()
    assert os.environ["PYTHONMALLOC"] == "pymalloc"
