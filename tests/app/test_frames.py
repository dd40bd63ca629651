"""What may come over the websocket: the forms that pages use, and no count or length that is not true."""

import json
import struct
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijksim.app.frames import MAX_BUFFERS, BadFrame, check_frame


def message(kind: str = "comm_msg", **content: Any) -> dict[str, Any]:
    inner = {"comm_id": "a" * 32, "data": {"method": "app-status"}, **content}
    head = {"msg_type": kind, "msg_id": "1" * 32}
    return {
        "header": head, "parent_header": {}, "metadata": {}, "content": inner, "channel": "shell", "buffers": [],
    }  # fmt: skip


def asked(method: str, **data: Any) -> dict[str, Any]:
    return message(data={"method": method, **data})


def binary(words: bytes, *buffers: bytes, count: int | None = None, shift: int = 0) -> bytes:
    parts = [words, *buffers]
    starts = [4 * (len(parts) + 1) + sum(map(len, parts[:n])) + shift for n in range(len(parts))]
    return struct.pack(f"!{len(parts) + 1}I", len(parts) if count is None else count, *starts) + b"".join(parts)


WORDS = json.dumps(message()).encode()


@pytest.mark.parametrize(("content", "method"), [
    (message("kernel_info_request"), "kernel_info_request"),
    (message("comm_open", target_name="solara.control", data={}), "comm_open"),
    (message("comm_open", target_name="jupyter.widget.control", data={}), "comm_open"),
    (message("comm_close", data={}), "comm_close"),
    (asked("run", args={"path": "/verken?seed=3", "dark": False, "themes": {"light": {}}, "appName": None}), "run"),
    (asked("request_states"), "request_states"),
    (asked("update", state={"dark_effective": False}, buffer_paths=[]), "update"),
    (asked("custom", content={"event": "change", "data": {"name": "x", "value": 61}}), "custom"),
])  # fmt: skip
def test_what_a_page_says_is_let_through(content: dict[str, Any], method: str) -> None:
    assert check_frame(json.dumps(content)) == method
    assert check_frame(binary(json.dumps(content).encode(), b"x", b"")) == method


@pytest.mark.parametrize("frame", [
    b"", b"\0", b"\0\0\0\1", bytes.fromhex("7fffffff") + b"\0" * 100, bytes.fromhex("ffffffff") + b"\xff" * 100,
    binary(WORDS, count=0), binary(WORDS, count=2), binary(WORDS, count=MAX_BUFFERS + 2), binary(WORDS, shift=-4),
    binary(WORDS, shift=1), binary(WORDS, shift=10_000), binary(WORDS, b"x", shift=2**31), binary(b"\xff\xfe"),
    struct.pack("!4I", 3, 16, 20, 17) + WORDS, struct.pack("!3I", 2, 12, 2**32 - 1) + WORDS,
    binary(WORDS, *[b""] * (MAX_BUFFERS + 1)), binary(b"[" * 50_000),
])  # fmt: skip
def test_a_frame_that_declares_more_than_it_holds_is_refused(frame: bytes) -> None:
    start = time.process_time()
    with pytest.raises(BadFrame):
        check_frame(frame)
    assert time.process_time() - start < 0.5


def test_a_frame_with_as_many_buffers_as_allowed_is_let_through() -> None:
    assert check_frame(binary(WORDS, *[b"xy"] * MAX_BUFFERS)) == "app-status"


WRONG: list[dict[str, Any]] = [
    message("shutdown_request"), message("execute_request"), message(["comm_msg"]), message(None),  # type: ignore[arg-type]
    message("comm_open", target_name="jupyter.widget"), message("comm_open", target_name=None), message(comm_id=5),
    message(comm_id="x" * 100), message(data=None), message(data=[]), asked("reload"), asked("evict"), asked("request_state"),
    asked("update"), asked("update", state=[], buffer_paths=[]), asked("update", state={}, buffer_paths={}), asked("custom"),
    asked("custom", content="x"), asked("run"), asked("run", args=[]), asked("run", args={"path": 5}),
    asked("run", args={"path": "/" * 20_000}), asked("run", args={"appName": "other"}), asked("run", args={"themes": [1]}),
    asked("run", args={"themes": {"light": {"a": []}}}), asked("run", args={"dark": "x"}),
    {**message(), "channel": "iopub"}, {**message(), "header": None}, {**message(), "content": []},
    {**message(), "parent_header": None}, {**message(), "metadata": []}, {**message(), "buffers": ["x"]},
    {**message(), "header": {"msg_type": "comm_msg", "msg_id": {}}}, {},
]  # fmt: skip


@pytest.mark.parametrize("content", WRONG)
def test_what_no_page_says_is_refused(content: dict[str, Any]) -> None:
    with pytest.raises(BadFrame):
        check_frame(json.dumps(content))


@pytest.mark.parametrize("text", ["", "x", "null", "5", "[]", "[" * 60_000, "1" * 60_000, "{" * 60_000, '"\ud800"'])
def test_text_that_is_no_message_is_refused(text: str) -> None:
    with pytest.raises(BadFrame):
        check_frame(text)


def test_what_lies_very_deep_is_refused() -> None:
    state: dict[str, Any] = {}
    for _ in range(100):
        state = {"a": state}
    with pytest.raises(BadFrame):
        check_frame(json.dumps(asked("update", state=state, buffer_paths=[])))


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_anything_but_let_through_or_refused(frame: bytes) -> None:
    with suppress(BadFrame):
        check_frame(frame)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(0, 2**32 - 1), max_size=70), st.binary(max_size=100))
def test_what_is_let_through_can_be_unpacked_by_solara(count: int, starts: list[int], rest: bytes) -> None:
    frame = struct.pack(f"!{len(starts) + 1}I", count, *starts) + rest
    try:
        check_frame(frame)
    except BadFrame:
        return
    from solara.server.kernel import deserialize_binary_message

    assert deserialize_binary_message(frame)
