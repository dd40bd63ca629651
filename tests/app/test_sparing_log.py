"""The log stays small, and what a visitor was told a number of is in it."""

import logging

import pytest

from wijksim.app import sparing_log
from wijksim.app.sparing_log import Sparing, note_failure


def record(text: str, *arguments: object, name: str = "asyncio", **more: object) -> logging.LogRecord:
    made = logging.LogRecord(name, logging.ERROR, "x.py", 1, text, arguments, None)
    vars(made).update(more)
    return made


def test_the_same_complaint_is_written_once_a_minute_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(sparing_log.time, "monotonic", lambda: now[0])
    sparing = Sparing()
    texts = [f"socket.accept() out of system resource\nsocket: <{n}>" for n in range(500)]
    assert [sparing.filter(record(text)) for text in texts] == [True] + [False] * 499
    assert sparing.filter(record("something else"))
    now[0] += 61.0
    last = record(texts[0])
    assert sparing.filter(last)
    assert "499 more" in last.getMessage()


def test_a_pattern_counts_as_one_complaint_whatever_is_filled_in() -> None:
    sparing = Sparing()
    assert [sparing.filter(record("no page: %s", n)) for n in range(3)] == [True, False, False]


def test_very_many_kinds_of_complaint_fill_nothing() -> None:
    sparing = Sparing()
    assert sum(sparing.filter(record(f"kind {n}")) for n in range(5000)) == 500
    assert len(sparing._seen) == 500


def test_every_number_is_in_the_log_and_its_details_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.handler.addFilter(Sparing())
    errors = []
    for _ in range(50):
        try:
            raise ValueError("what went wrong here")
        except ValueError as error:
            errors.append(note_failure("a page", error))
    caplog.handler.filters.clear()
    assert all(number in caplog.text for number in errors)
    assert caplog.text.count("Traceback") == 1
