"""The guard: foreign hosts and origins, paths that leave the assets, sizes and rates; without a browser."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from wijksim.app.guard import Guard, GuardLimits, allowed_hosts
from wijksim.app.launch import address_for_visitors

HOSTS = allowed_hosts(["127.0.0.1", "localhost"], 8765)


def finished(work: Coroutine[Any, Any, Any]) -> Any:
    """What comes of it, in a thread of its own: a browser test may have left a loop running in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result(timeout=60)


class Inside:
    """The application behind the guard: notes what reaches it."""

    def __init__(self) -> None:
        self.reached: list[str] = []
        self.messages: list[dict] = []

    async def __call__(self, scope, receive, send) -> None:
        self.reached.append(scope.get("path", scope["type"]))
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            while (message := await receive())["type"] != "websocket.disconnect":
                self.messages.append(message)
            return
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-frame-options", b"ALLOWALL")]})
        await send(
            {"type": "http.response.body", "body": b'<html><meta name="viewport" content="user-scalable=no"></html>'}
        )


def ask(scope: dict, *incoming: dict, limits: GuardLimits | None = None) -> tuple[list[dict], Inside]:
    inside, sent, waiting = Inside(), [], list(incoming)
    guard = Guard(inside, HOSTS, limits or GuardLimits())
    end = {"type": "websocket.disconnect"} if scope["type"] == "websocket" else {"type": "http.request", "body": b""}

    async def receive() -> dict:
        return waiting.pop(0) if waiting else end

    async def send(message: dict) -> None:
        sent.append(message)

    finished(guard(scope, receive, send))
    return sent, inside


def http(path: str = "/verken", method: str = "GET", **headers: str) -> dict:
    given = {"host": "127.0.0.1:8765", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "type": "http", "path": path, "method": method, "query_string": b"", "client": ("10.0.0.9", 5),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }  # fmt: skip


def websocket(**headers: str) -> dict:
    return {**http("/jupyter/api/kernels/x/channels", **headers), "type": "websocket"}


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "", "127.0.0.1:8765.evil.example"])
def test_a_foreign_host_is_refused(host: str) -> None:
    sent, inside = ask(http(host=host))
    assert sent[0]["status"] == 421
    assert inside.reached == []


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "https://127.0.0.1:8765.evil.example", "file://",
                                    "http://127.0.0.1:1", "javascript://127.0.0.1:8765"])  # fmt: skip
def test_a_foreign_origin_gets_no_websocket_and_no_post(origin: str | None) -> None:
    given = {} if origin is None else {"origin": origin}
    sent, inside = ask(websocket(**given), {"type": "websocket.connect"})
    assert sent == [{"type": "websocket.close", "code": 1008}]
    posted, inside_too = ask(http("/_solara/api/close/x", "POST", **given))
    assert posted[0]["status"] == 403
    assert inside.reached == inside_too.reached == []


def test_the_own_origin_gets_through() -> None:
    _, inside = ask(websocket(origin="http://127.0.0.1:8765"))
    assert inside.reached


@pytest.mark.parametrize("path", [
    "/static/../../etc/passwd", "/_solara/cdn/..%2f..%2fetc", "/static/%2e%2e/x", "/static/..\\..\\x", "/static/a\x00b",
    "/resourcez", "/Resourcez", "/readyz", "/_solara/evict/x", "/static/%252e%252e/x",
])  # fmt: skip
def test_paths_that_leave_or_pry_are_not_found(path: str) -> None:
    sent, inside = ask(http(path))
    assert sent[0]["status"] == 404
    assert inside.reached == []


def test_every_answer_has_the_headers_once() -> None:
    for path in ("/verken", "/static/x.js", "/healthz", "/resourcez"):
        sent, _ = ask(http(path))
        names = [name for name, _ in sent[0]["headers"]]
        for name in (b"content-security-policy", b"x-content-type-options", b"x-frame-options", b"referrer-policy"):
            assert names.count(name) == 1
        assert dict(sent[0]["headers"])[b"x-frame-options"] == b"DENY"


@pytest.mark.parametrize(("query", "language"), [(b"", b"nl"), (b"taal=en", b"en"), (b"taal=<x>", b"nl")])
def test_a_page_says_its_language_and_may_be_zoomed(query: bytes, language: bytes) -> None:
    sent, _ = ask({**http(), "query_string": query})
    body = sent[1]["body"]
    assert b'<html lang="' + language + b'">' in body
    assert b"user-scalable" not in body


def test_a_large_body_is_refused_said_or_not() -> None:
    sent, _ = ask(http("/x", "POST", origin="http://127.0.0.1:8765", content_length="999999999"))
    assert sent[0]["status"] == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "OPTIONS"])
def test_other_methods_are_refused(method: str) -> None:
    assert ask(http(method=method))[0][0]["status"] == 405


def test_a_large_message_ends_the_connection() -> None:
    large = {"type": "websocket.receive", "text": "x" * 700_000}
    small = {"type": "websocket.receive", "text": "x"}
    _, inside = ask(websocket(origin="http://127.0.0.1:8765"), small, large, small)
    assert inside.messages == [small]


def test_who_sends_too_fast_is_slowed_down() -> None:
    limits = GuardLimits(messages_per_second=100.0, burst=10.0)
    start = asyncio.new_event_loop().time()
    messages = [{"type": "websocket.receive", "text": "x"}] * 40
    _, inside = ask(websocket(origin="http://127.0.0.1:8765"), *messages, limits=limits)
    assert len(inside.messages) == 40
    assert asyncio.new_event_loop().time() - start >= 0.25


def test_who_asks_for_more_work_than_its_share_waits_and_others_do_not() -> None:
    """Ten messages of 20 ms of work each: two within the credit, then a wait before each one."""

    class Slow(Inside):
        async def __call__(self, scope, receive, send) -> None:
            while (await receive())["type"] != "websocket.disconnect":
                await asyncio.sleep(0.02)

    async def seconds(limits: GuardLimits) -> float:
        waiting = [{"type": "websocket.receive", "text": "x"}] * 10

        async def receive() -> dict:
            return waiting.pop(0) if waiting else {"type": "websocket.disconnect"}

        async def send(_: dict) -> None:
            pass

        start = asyncio.get_running_loop().time()
        await Guard(Slow(), HOSTS, limits)(websocket(origin="http://127.0.0.1:8765"), receive, send)
        return asyncio.get_running_loop().time() - start

    calm = finished(seconds(GuardLimits()))
    held = finished(seconds(GuardLimits(busy_burst=0.04, busy_share=0.1, busy_wait=0.1)))
    assert held > calm + 0.5


def test_who_keeps_reconnecting_shuts_out_nobody_else() -> None:
    guard = Guard(Inside(), HOSTS, GuardLimits(opened_per_minute=3))

    async def opened(address: str) -> bool:
        sent: list[dict] = []

        async def receive() -> dict:
            return {"type": "websocket.disconnect"}

        async def send(message: dict) -> None:
            sent.append(message)

        await guard({**websocket(origin="http://127.0.0.1:8765"), "client": (address, 5)}, receive, send)
        return sent[0]["type"] == "websocket.accept"

    async def both() -> tuple[list[bool], bool]:
        return [await opened("10.0.0.9") for _ in range(5)], await opened("10.0.0.10")

    assert finished(both()) == ([True, True, True, False, False], True)


@pytest.mark.parametrize("name", ["wijk.example", "https://wijk.example", "https://wijk.example/"])
def test_a_name_that_was_given_is_allowed_with_and_without_the_port(name: str) -> None:
    hosts = allowed_hosts(["127.0.0.1"], 8765, [name])
    assert hosts == {"127.0.0.1:8765", "wijk.example:8765", "wijk.example"}


def test_links_lead_to_the_name_that_was_given() -> None:
    own = ["localhost", "127.0.0.1", "192.168.1.20"]
    assert address_for_visitors("127.0.0.1", 8765, own) == "http://127.0.0.1:8765"
    assert address_for_visitors("0.0.0.0", 8765, own) == "http://192.168.1.20:8765"
    assert address_for_visitors("0.0.0.0", 80, own, ("wijk.example", "other")) == "http://wijk.example"
    assert address_for_visitors("0.0.0.0", 8765, own, ("wijk.example",)) == "http://wijk.example:8765"
    assert address_for_visitors("127.0.0.1", 8765, own, ("https://wijk.example/",)) == "https://wijk.example"


def test_too_many_connections_are_refused() -> None:
    async def crowd() -> int:
        refused = 0
        guard = Guard(Inside(), HOSTS, GuardLimits(sockets_per_address=3))
        hold = asyncio.Event()

        async def receive() -> dict:
            await hold.wait()
            return {"type": "websocket.disconnect"}

        async def connect() -> None:
            nonlocal refused

            async def send(message: dict) -> None:
                nonlocal refused
                refused += message["type"] == "websocket.close"

            async def first() -> dict:
                return {"type": "websocket.connect"}

            full = guard._open["10.0.0.9"] >= 3
            await guard(websocket(origin="http://127.0.0.1:8765"), first if full else receive, send)

        tasks = [asyncio.create_task(connect()) for _ in range(3)]
        await asyncio.sleep(0.01)
        await connect()
        hold.set()
        await asyncio.gather(*tasks)
        assert guard._open.total() == 0
        return refused

    assert finished(crowd()) == 1
