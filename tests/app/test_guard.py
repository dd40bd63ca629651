"""The guard: foreign hosts and origins, paths that leave the assets, sizes and rates; without a browser."""

import asyncio
import json
import re
from pathlib import Path
from uuid import uuid4

import pytest

from wijksim.app.assets import Assets
from wijksim.app.front_page import SCREENS, FrontPages
from wijksim.app.guard import Guard, GuardLimits
from wijksim.app.kernels import Kernels
from wijksim.app.launch import address_for_visitors
from wijksim.app.names import BadName, Names, names_of
from wijksim.app.teacher_door import VISITOR, TeacherDoor, Teachers

from .own_loop import finished

NAMES = names_of(["127.0.0.1", "localhost"], 8765)
OWN = "http://127.0.0.1:8765"
KERNEL = "/jupyter/api/kernels/{}/channels"
SESSION = "solara-session-id=11111111-2222-3333-4444-555555555555"
HELLO = json.dumps({
    "header": {"msg_type": "kernel_info_request", "msg_id": "1"}, "parent_header": {}, "metadata": {}, "content": {},
    "channel": "shell", "buffers": [],
})  # fmt: skip


class Inside:
    """The application behind the guard: notes what reaches it."""

    def __init__(self) -> None:
        self.reached: list[str] = []
        self.messages: list[dict] = []
        self.scopes: list[dict] = []

    async def __call__(self, scope, receive, send) -> None:
        self.reached.append(scope.get("path", scope["type"]))
        self.scopes.append(scope)
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            while (message := await receive())["type"] != "websocket.disconnect":
                self.messages.append(message)
            return
        await send({"type": "http.response.start", "status": 200, "headers": [(b"x-frame-options", b"ALLOWALL")]})
        await send(
            {"type": "http.response.body", "body": b'<html><meta name="viewport" content="user-scalable=no"></html>'}
        )


class NoKernels:
    """Solara without kernels; notes which pages were closed."""

    def __init__(self) -> None:
        self.closed: list[tuple[str, ...]] = []

    def exists(self, kernel: str) -> bool:
        return False

    def close(self, kernel: str) -> None:
        self.closed.append((kernel,))

    def close_page(self, kernel: str, page: str) -> None:
        self.closed.append((kernel, page))


def guarding(inside: Inside, limits: GuardLimits | None = None, names: Names = NAMES, **files: Path) -> Guard:
    """A guard with no kernels, and files by their path."""
    assets = Assets({f"/static/{name}.js": file for name, file in files.items()})
    pages = FrontPages(inside, "127.0.0.1:8765", names.prefix)
    return Guard(inside, names, assets, pages, Kernels(NoKernels()), limits or GuardLimits())


def ask(
    scope: dict, *incoming: dict, limits: GuardLimits | None = None, guard: Guard | None = None
) -> tuple[list[dict], Inside]:
    inside, sent, waiting = Inside(), [], list(incoming)
    guard = guard or guarding(inside, limits)
    end = {"type": "websocket.disconnect"} if scope["type"] == "websocket" else {"type": "http.request", "body": b""}

    async def receive() -> dict:
        return waiting.pop(0) if waiting else end

    async def send(message: dict) -> None:
        sent.append(message)

    finished(guard(scope, receive, send))
    return sent, inside


def http(path: str = "/verken", method: str = "GET", query: str = "", client: str = "10.0.0.9", **headers: str) -> dict:
    given = {"host": "127.0.0.1:8765", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return {
        "type": "http", "path": path, "method": method, "query_string": query.encode(), "client": (client, 5),
        "headers": [(name.encode(), value.encode()) for name, value in given.items()],
    }  # fmt: skip


def websocket(kernel: str = "", **headers: str) -> dict:
    path = KERNEL.format(kernel or uuid4())
    return {**http(path, query="session_id=a-1", **{"origin": OWN, "cookie": SESSION, **headers}), "type": "websocket"}


def body_of(sent: list[dict]) -> bytes:
    return b"".join(each.get("body", b"") for each in sent)


def headers_of(sent: list[dict]) -> dict[bytes, bytes]:
    return dict(sent[0]["headers"])


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1:9999", "", "127.0.0.1:8765.evil.example"])
def test_a_foreign_host_is_refused(host: str) -> None:
    sent, inside = ask(http(host=host))
    assert sent[0]["status"] == 421
    assert inside.reached == []


FOREIGN = ["", "null", "http://evil.example", "https://127.0.0.1:8765.evil.example", "file://", "http://127.0.0.1:1",
           "javascript://127.0.0.1:8765", "http://[", "http://127.0.0.1:8765/", "http://x@127.0.0.1:8765", "//", "\xff"]  # fmt: skip


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_foreign_origin_gets_no_websocket_and_no_post(origin: str) -> None:
    sent, inside = ask(websocket(origin=origin), {"type": "websocket.connect"})
    assert sent == [{"type": "websocket.close", "code": 1008}]
    posted, inside_too = ask(http(f"/_solara/api/close/{uuid4()}", "POST", "session_id=a", origin=origin))
    assert posted[0]["status"] == 403
    assert inside.reached == inside_too.reached == []


@pytest.mark.parametrize("origin", FOREIGN)
def test_no_origin_breaks_a_page(origin: str) -> None:
    sent, _ = ask(http(origin=origin))
    assert sent[0]["status"] == 200
    assert b"content-security-policy" in headers_of(sent)


def test_the_own_origin_gets_through() -> None:
    _, inside = ask(websocket())
    assert inside.reached


def test_a_refused_websocket_has_the_headers_where_the_server_can_send_them() -> None:
    scope = {**websocket(origin="http://evil.example"), "extensions": {"websocket.http.response": {}}}
    sent, _ = ask(scope, {"type": "websocket.connect"})
    assert sent[0]["status"] == 403


KERNEL_PATH = "/jupyter/api/kernels/0f8fad5b-d9cb-469f-a165-70867728950e"
UPSTREAM = ["/resourcez", "/Resourcez", "/readyz", "/_solara/evict/x", "/_solara/api/evict/x", "/solara/evict", "/login",
            "/_solara/auth/login", "/_solara/cdn/echarts@5.4.0/dist", "/_solara/cdn/lodash@4.17.21/lodash.js",
            "/static/public/x", "/jupyter/nbextensions/x.js", "/jupyter/api/kernels/x", f"{KERNEL_PATH}/x", "/verken/x",
            "/x", "/Verken", "//verken", "//", "/verken//", "/metrics", "/_solara/cdn/", "/api"]  # fmt: skip
TRICKS = ["/static/../../etc/passwd", "/_solara/cdn/..%2f..%2fetc", "/static/%2e%2e/x", "/static/..\\..\\x",
          "/static/a\x00b", "/static/%252e%252e/x", "/static/./known.js", "/static//known.js", "/static/known.js/",
          "/static/known.js/..", "/static/known.JS", "/static/known", "/static", "/verken/../resourcez", "\ud800", ""]  # fmt: skip


@pytest.mark.parametrize("path", [*UPSTREAM, *TRICKS])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_what_is_not_on_the_list_is_not_found_and_never_asked_of_solara(path: str, method: str, tmp_path: Path) -> None:
    (tmp_path / "known.js").write_text("1")
    inside = Inside()
    guard = guarding(inside, known=tmp_path / "known.js")
    sent, _ = ask(http(path, method, origin=OWN), guard=guard)
    assert sent[0]["status"] == 404
    assert inside.reached == []


def test_pages_are_exactly_those_that_solara_knows() -> None:
    from wijksim.app.pages import routes

    assert set(SCREENS) == {route.path.strip("/") for route in routes}


def test_every_answer_has_the_headers_once(tmp_path: Path) -> None:
    (tmp_path / "x.js").write_text("1")
    requests = [
        http(path) for path in ("/verken", "/static/x.js", "/static/y.js", "/healthz", "/resourcez", KERNEL_PATH)
    ]
    requests += [http(host="evil.example"), http(method="DELETE"), http("/x", "POST"), http(x_forwarded_prefix="/y")]
    requests += [http("/static/x.js", sec_fetch_site="cross-site"), http(f"/_solara/api/close/{uuid4()}", "POST")]
    for scope in requests:
        sent, _ = ask(scope, guard=guarding(Inside(), x=tmp_path / "x.js"))
        names = [name for name, _ in sent[0]["headers"]]
        for name in (b"content-security-policy", b"x-content-type-options", b"x-frame-options", b"referrer-policy"):
            assert names.count(name) == 1, scope["path"]
        assert headers_of(sent)[b"x-frame-options"] == b"DENY"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_may_link_to_a_page_and_nothing_else(site: str, tmp_path: Path) -> None:
    (tmp_path / "x.js").write_text("1")

    def status(scope: dict) -> int:
        return ask(scope, guard=guarding(Inside(), x=tmp_path / "x.js"))[0][0]["status"]

    assert status(http(sec_fetch_site=site, sec_fetch_mode="navigate")) == 200
    assert status(http(sec_fetch_site=site, sec_fetch_mode="no-cors")) == 403
    assert status(http("/static/x.js", sec_fetch_site=site, sec_fetch_mode="navigate")) == 403
    assert status(http("/static/x.js", sec_fetch_site="same-origin")) == 200
    assert status(http("/static/x.js")) == 200
    closing = http(f"/_solara/api/close/{uuid4()}", "POST", "session_id=a", origin=OWN, sec_fetch_site=site)
    assert status(closing) == 403


@pytest.mark.parametrize(("query", "language"), [("", b"nl"), ("taal=en", b"en"), ("taal=<x>", b"nl")])
def test_a_page_says_its_language_and_may_be_zoomed(query: str, language: bytes) -> None:
    sent, _ = ask(http(query=query))
    assert b'<html lang="' + language + b'">' in body_of(sent)
    assert b"user-scalable" not in body_of(sent)


def test_a_page_is_made_once_and_solara_sees_nothing_of_the_visitor() -> None:
    inside = Inside()
    guard = guarding(inside)
    for number in range(5):
        sent, _ = ask(http(query=f"seed={number}", x_script_name="/evil", x_forwarded_host="evil"), guard=guard)
        assert sent[0]["status"] == 200
    assert len(inside.scopes) == 1
    assert {name for name, _ in inside.scopes[0]["headers"]} == {b"host"}
    assert inside.scopes[0]["query_string"] == b""


def test_who_has_a_session_keeps_it_and_who_has_none_gets_one() -> None:
    cookie = headers_of(ask(http())[0])[b"set-cookie"].decode()
    assert cookie.startswith("solara-session-id=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert b"set-cookie" not in headers_of(ask(http(cookie=f"a=b; {SESSION}"))[0])
    assert b"set-cookie" in headers_of(ask(http(cookie="solara-session-id=x"))[0])


def test_what_fails_outside_a_page_is_a_plain_page_with_a_number(caplog: pytest.LogCaptureFixture) -> None:
    class Broken(Inside):
        async def __call__(self, scope, receive, send) -> None:
            raise ValueError("secret detail")

    sent, _ = ask(http(query="taal=en"), guard=guarding(Broken()))
    text = body_of(sent).decode()
    number = re.search(r"Number of the error: ([0-9a-f]{8})", text)
    assert sent[0]["status"] == 500
    assert number and number[1] in caplog.text
    assert "secret detail" in caplog.text and "secret detail" not in text
    assert '<link rel="icon" href="data:,">' in text  # else a browser asks for /favicon.ico and reports a second error
    assert headers_of(sent)[b"x-frame-options"] == b"DENY"


def test_a_closed_tab_closes_only_what_is_of_the_same_browser() -> None:
    guard = guarding(Inside())
    mine, other = str(uuid4()), str(uuid4())
    ask(websocket(mine), guard=guard)
    ask(websocket(other, cookie=f"solara-session-id={uuid4()}"), guard=guard)
    for kernel in (mine, other, str(uuid4())):
        closing = http(f"/_solara/api/close/{kernel}", "POST", "session_id=a-1", origin=OWN, cookie=SESSION)
        assert ask(closing, guard=guard)[0][0]["status"] == 200
    guard.kernels._closers.shutdown()
    assert guard.kernels.upstream.closed == [(mine, "a-1")]


@pytest.mark.parametrize(
    "query", ["", "session_id=", "session_id=a&x=1", "x=1", "session_id=../x", "session_id=" + "a" * 65]
)
def test_a_websocket_is_of_one_page(query: str) -> None:
    _, inside = ask({**websocket(), "query_string": query.encode()}, {"type": "websocket.connect"})
    assert inside.reached == []


def test_a_message_that_no_page_sends_ends_the_connection_before_solara_sees_it() -> None:
    small = {"type": "websocket.receive", "text": HELLO}
    for bad in ({"bytes": b"\x7f\xff\xff\xff" + b"\0" * 100}, {"text": "["}, {"text": "{}"}, {"bytes": b""}):
        sent, inside = ask(websocket(), small, {"type": "websocket.receive", **bad}, small)
        assert inside.messages == [small]
        assert sent[-1] == {"type": "websocket.close", "code": 1008}


def test_who_asks_for_everything_again_and_again_is_cut_off() -> None:
    ask_all = json.loads(HELLO)
    ask_all["header"]["msg_type"], ask_all["content"] = (
        "comm_msg",
        {"comm_id": "a", "data": {"method": "request_states"}},
    )
    messages = [{"type": "websocket.receive", "text": json.dumps(ask_all)}] * 50
    _, inside = ask(websocket(), *messages)
    assert len(inside.messages) == 8


def test_a_websocket_that_says_nothing_is_closed() -> None:
    async def silence() -> list[dict]:
        sent: list[dict] = []

        async def receive() -> dict:
            await asyncio.sleep(60)
            return {}

        async def send(message: dict) -> None:
            sent.append(message)

        await guarding(Inside(), GuardLimits(first_message_seconds=0.05))(websocket(), receive, send)
        return sent

    assert finished(silence())[-1] == {"type": "websocket.close", "code": 1008}


def test_a_large_body_is_refused() -> None:
    closing = f"/_solara/api/close/{uuid4()}"
    sent, _ = ask(http(closing, "POST", "session_id=a", origin=OWN, content_length="999999999"))
    assert sent[0]["status"] == 413


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "OPTIONS"])
def test_other_methods_are_refused(method: str) -> None:
    assert ask(http(method=method))[0][0]["status"] == 405


def test_a_large_message_ends_the_connection() -> None:
    large = {"type": "websocket.receive", "text": "x" * 700_000}
    small = {"type": "websocket.receive", "text": HELLO}
    _, inside = ask(websocket(), small, large, small)
    assert inside.messages == [small]


def test_who_sends_too_fast_is_slowed_down() -> None:
    limits = GuardLimits(messages_per_second=100.0, burst=10.0)
    start = asyncio.new_event_loop().time()
    messages = [{"type": "websocket.receive", "text": HELLO}] * 40
    _, inside = ask(websocket(), *messages, limits=limits)
    assert len(inside.messages) == 40
    assert asyncio.new_event_loop().time() - start >= 0.25


def test_who_asks_for_more_work_than_its_share_waits() -> None:
    """Ten messages of 20 ms of work each: two within the credit, then a wait before each one."""

    class Slow(Inside):
        async def __call__(self, scope, receive, send) -> None:
            while (await receive())["type"] != "websocket.disconnect":
                await asyncio.sleep(0.02)

    async def seconds(limits: GuardLimits) -> float:
        waiting = [{"type": "websocket.receive", "text": HELLO}] * 10

        async def receive() -> dict:
            return waiting.pop(0) if waiting else {"type": "websocket.disconnect"}

        async def send(_: dict) -> None:
            pass

        start = asyncio.get_running_loop().time()
        await guarding(Slow(), limits)(websocket(), receive, send)
        return asyncio.get_running_loop().time() - start

    # Its work takes a fifth of a second; how much longer it takes on a busy machine says nothing.
    assert finished(seconds(GuardLimits(busy_burst=0.04, busy_share=0.1, busy_wait=0.1))) > 0.2 + 0.5


@pytest.mark.parametrize("at_once", [1, 2])
def test_pages_are_drawn_a_few_at_a_time_and_small_messages_do_not_wait(at_once: int) -> None:
    """Eight connections each ask for all that a page shows, and then something small: what is drawn at the same time."""
    draw = json.loads(HELLO)
    draw["header"]["msg_type"], draw["content"] = "comm_msg", {"comm_id": "a", "data": {"method": "request_states"}}
    drawing = {"type": "websocket.receive", "text": json.dumps(draw)}
    now: list[dict] = []
    most = {"drawing": 0, "small": 0}

    class Drawer(Inside):
        async def __call__(self, scope, receive, send) -> None:
            while (message := await receive())["type"] != "websocket.disconnect":
                now.append(message)
                kind = "drawing" if message is drawing else "small"
                most[kind] = max(most[kind], sum((each is drawing) == (kind == "drawing") for each in now))
                for _ in range(20):
                    await asyncio.sleep(0)
                now.remove(message)

    async def visitor(guard: Guard) -> None:
        waiting = [drawing, {"type": "websocket.receive", "text": HELLO}]

        async def receive() -> dict:
            return waiting.pop(0) if waiting else {"type": "websocket.disconnect"}

        async def send(_: dict) -> None:
            pass

        await guard(websocket(cookie=f"solara-session-id={uuid4()}"), receive, send)

    async def all_of_them() -> None:
        guard = guarding(Drawer(), GuardLimits(drawn_at_once=at_once))
        await asyncio.gather(*(visitor(guard) for _ in range(8)))

    finished(all_of_them())
    assert most["drawing"] == at_once
    assert most["small"] >= 1


def test_who_keeps_reconnecting_shuts_out_nobody_else() -> None:
    guard = guarding(Inside(), GuardLimits(opened_per_minute=3))

    async def opened(address: str) -> bool:
        sent: list[dict] = []

        async def receive() -> dict:
            return {"type": "websocket.disconnect"}

        async def send(message: dict) -> None:
            sent.append(message)

        await guard({**websocket(), "client": (address, 5)}, receive, send)
        return sent[0]["type"] == "websocket.accept"

    async def both() -> tuple[list[bool], bool]:
        return [await opened("10.0.0.9") for _ in range(5)], await opened("10.0.0.10")

    assert finished(both()) == ([True, True, True, False, False], True)


@pytest.mark.parametrize("name", ["wijk.example", "https://wijk.example", "https://wijk.example/"])
def test_a_name_that_was_given_is_allowed_with_and_without_the_port(name: str) -> None:
    names = names_of(["127.0.0.1"], 8765, [name])
    assert names.hosts == {"127.0.0.1:8765", "wijk.example:8765", "wijk.example"}
    assert names.prefix == ""


@pytest.mark.parametrize(("given", "why"), [
    (["http://["], "no_name"), (["https://"], "no_name"), (["ftp://x.example"], "no_name"), (["a b"], "no_name"),
    (["https://u:p@x.example"], "no_name"), (["https://x.example/a b"], "no_path"), (["https://x.example/../a"], "no_path"),
    (["https://x.example/%61"], "no_path"), (["https://x.example/a?b"], "no_path"),
    (["https://x.example/a", "https://y.example/b"], "two_paths"), (["https://x.example/a", "y.example"], "two_paths"),
])  # fmt: skip
def test_a_name_that_cannot_be_used_is_told_at_the_start(given: list[str], why: str) -> None:
    with pytest.raises(BadName) as error:
        names_of([], 8765, given)
    assert error.value.why == why


@pytest.mark.parametrize("trusted", ["x", "10.0.0.0/99", "proxy.example", ""])
def test_a_proxy_is_named_by_its_address(trusted: str) -> None:
    with pytest.raises(BadName):
        names_of([], 8765, [], [trusted])


@pytest.mark.parametrize(("peer", "said", "client"), [
    ("10.0.0.9", "1.2.3.4", "1.2.3.4"), ("10.0.0.9", "6.6.6.6, 1.2.3.4", "1.2.3.4"), ("10.0.0.9", "", "10.0.0.9"),
    ("10.0.0.9", "1.2.3.4, 10.0.0.8", "1.2.3.4"), ("11.0.0.9", "1.2.3.4", "11.0.0.9"), ("10.0.0.9", "x" * 90, "x" * 60),
    ("::ffff:10.0.0.9", "1.2.3.4", "1.2.3.4"), ("10.0.0.9", "2001:db8::1", "2001:db8::"), ("", "1.2.3.4", ""),
])  # fmt: skip
def test_who_a_visitor_is_is_believed_of_named_proxies_only(peer: str, said: str, client: str) -> None:
    names = names_of([], 8765, [], ["10.0.0.0/24"])
    assert names.client(http(client=peer, x_forwarded_for=said)) == client
    assert names_of([], 8765).client(http(client="10.0.0.9", x_forwarded_for="1.2.3.4")) == "10.0.0.9"


def test_visitors_behind_a_named_proxy_are_told_apart() -> None:
    names = names_of(["127.0.0.1"], 8765, [], ["10.0.0.9"])
    guard = guarding(Inside(), GuardLimits(opened_per_minute=2), names)

    def opened(visitor: str) -> bool:
        sent, _ = ask(websocket(x_forwarded_for=visitor), {"type": "websocket.disconnect"}, guard=guard)
        return sent[0]["type"] == "websocket.accept"

    assert [opened("1.1.1.1") for _ in range(3)] == [True, True, False]
    assert opened("2.2.2.2")


def test_a_path_is_kept_in_what_goes_out_and_taken_off_what_comes_in() -> None:
    names = names_of(["127.0.0.1"], 8765, ["https://school.example/a/wijksim/"])
    guard = guarding(Inside(), names=names)
    for path in ("/a/wijksim/verken", "/a/wijksim/", "/a/wijksim", "/verken", "/a/wijksim/healthz"):
        sent, _ = ask(http(path, host="school.example"), guard=guard)
        assert sent[0]["status"] == 200
    assert ask(http("/a/wijksimx", host="school.example"), guard=guard)[0][0]["status"] == 404
    sent, _ = ask(http("/a/wijksim/verken", host="school.example"), guard=guard)
    assert b"Path=/a/wijksim/;" in headers_of(sent)[b"set-cookie"]
    assert b"Secure" in headers_of(sent)[b"set-cookie"]


def test_an_unknown_path_is_told_in_one_sentence() -> None:
    sent, _ = ask(http(x_forwarded_prefix="/wijksim", query="taal=en"))
    assert sent[0]["status"] == 421
    assert b"--name https://NAME/wijksim" in body_of(sent)
    assert ask(http(x_forwarded_prefix="/<script>"))[0][0]["status"] == 200


def test_links_lead_to_the_name_that_was_given() -> None:
    own = ["localhost", "127.0.0.1", "192.168.1.20"]
    assert address_for_visitors("127.0.0.1", 8765, own) == "http://127.0.0.1:8765"
    assert address_for_visitors("0.0.0.0", 8765, own) == "http://192.168.1.20:8765"
    assert address_for_visitors("0.0.0.0", 80, own, ("wijk.example", "other")) == "http://wijk.example"
    assert address_for_visitors("0.0.0.0", 8765, own, ("wijk.example",)) == "http://wijk.example:8765"
    assert address_for_visitors("127.0.0.1", 8765, own, ("https://wijk.example/",)) == "https://wijk.example"
    assert address_for_visitors("127.0.0.1", 8765, own, ("https://s.example/a/",)) == "https://s.example/a"
    assert address_for_visitors("0.0.0.0", 8765, own, ("s.example/a",)) == "http://s.example:8765/a"


def test_too_many_connections_are_refused() -> None:
    async def crowd() -> int:
        refused = 0
        guard = guarding(Inside(), GuardLimits(sockets_per_address=3))
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
            await guard(websocket(), first if full else receive, send)

        tasks = [asyncio.create_task(connect()) for _ in range(3)]
        await asyncio.sleep(0.01)
        await connect()
        hold.set()
        await asyncio.gather(*tasks)
        assert guard._open.total() == 0
        return refused

    assert finished(crowd()) == 1


@pytest.mark.parametrize(("method", "given", "status"), [
    ("GET", {}, 303), ("GET", {"sec_fetch_site": "none"}, 303), ("GET", {"sec_fetch_site": "cross-site"}, 403),
    ("POST", {"origin": OWN}, 303), ("POST", {}, 403), ("POST", {"origin": "http://evil.example"}, 403),
    ("POST", {"origin": OWN, "sec_fetch_site": "cross-site"}, 403),
])  # fmt: skip
def test_the_secret_of_a_teacher_comes_from_a_person_or_from_our_own_page(
    method: str, given: dict, status: int
) -> None:
    guard = guarding(Inside())
    guard.teachers = TeacherDoor(Teachers("ABCD-EFGH"))
    query = "sleutel=ABCD-EFGH" if method == "GET" else ""
    body = {"type": "http.request", "body": b"sleutel=ABCD-EFGH"}
    sent, _ = ask(http("/docent", method, query, **given), body, guard=guard)
    assert sent[0]["status"] == status
    assert (b"set-cookie" in headers_of(sent)) is (status == 303)
    assert b"content-security-policy" in headers_of(sent)


def test_without_a_class_nobody_is_let_in() -> None:
    assert ask(http("/docent", "POST", origin=OWN))[0][0]["status"] == 404


def test_pages_hear_from_which_address_a_visitor_comes() -> None:
    _, inside = ask(websocket(x_wijksim_visitor="10.9.9.9"))
    seen = [value for name, value in inside.scopes[-1]["headers"] if name == VISITOR]
    assert seen == [b"10.0.0.9"]
