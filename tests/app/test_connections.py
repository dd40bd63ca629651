"""The door: who says nothing goes, who asks is served, and what is no request gets a reply like any other."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import uvicorn
from websockets.sync.client import ClientConnection, connect

from wijksim.app.answers import answer
from wijksim.app.connections import Door, DoorLimits, listen, protocols
from wijksim.app.networks import Networks

LARGE = b"x" * 3_000_000
PATIENCE = 60.0
"""Seconds; a loaded machine is slow now and then."""


async def application(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
    """Says ok, sends something large, or repeats what it hears."""
    if scope["type"] == "lifespan":
        return
    if scope["type"] == "http":
        await answer(send, 200, LARGE if scope["path"] == "/large" else b"ok\n")
        return
    assert (await receive())["type"] == "websocket.connect"
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        await send({"type": "websocket.send", "text": message.get("text") or ""})


class Serving:
    """A server in a thread."""

    def __init__(self, limits: DoorLimits, trusted: tuple[str, ...] = ()) -> None:
        self.door = Door(limits, Networks(trusted))
        http, websocket = protocols(self.door)
        self.listening = listen("127.0.0.1", 0)
        self.port = self.listening.getsockname()[1]
        config = uvicorn.Config(application, log_config=None, http=http, ws=websocket, lifespan="off", loop="asyncio",
                                timeout_graceful_shutdown=1)  # fmt: skip
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.listening]}, daemon=True)
        self.thread.start()
        self.opened: list[socket.socket] = []

    def open(self, data: bytes = b"", source: str = "127.0.0.1") -> socket.socket:
        """A connection that has sent this."""
        made = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE, source_address=(source, 0))
        self.opened.append(made)
        made.sendall(data)
        return made

    def websocket(self) -> ClientConnection:
        return connect(f"ws://127.0.0.1:{self.port}/x", open_timeout=PATIENCE)

    def asks(self, source: str = "127.0.0.1") -> bytes:
        """What somebody who asks for a page gets."""
        made = self.open(REQUEST, source)
        with contextlib.suppress(OSError):
            return made.recv(20)
        return b""

    def close(self) -> None:
        for each in self.opened:
            each.close()
        self.server.should_exit = True
        self.thread.join(PATIENCE)


REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"


@pytest.fixture
def serving() -> Iterator[Callable[..., Serving]]:
    made: list[Serving] = []

    def make(trusted: tuple[str, ...] = (), **limits: float) -> Serving:
        made.append(Serving(replace(DoorLimits(), **limits), trusted))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for each in made:
        each.close()


def closed(connection: socket.socket) -> bool:
    """Whether the server ends it, within the patience of these tests."""
    try:
        while connection.recv(65_536):
            pass
    except TimeoutError:
        return False
    except OSError:
        pass
    return True


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


HALF = [b"", b"GET / HTTP/1.1\r\nHo", b"GET /x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"]


@pytest.mark.parametrize("half", HALF)
def test_who_never_finishes_a_request_is_let_go(serving: Callable[..., Serving], half: bytes) -> None:
    assert closed(serving(first_seconds=0.2).open(half))


def test_who_never_finishes_a_second_request_is_let_go(serving: Callable[..., Serving]) -> None:
    connection = serving(next_seconds=0.2).open(REQUEST.replace(b"Connection: close\r\n", b""))
    assert connection.recv(15) == b"HTTP/1.1 200 OK"
    with contextlib.suppress(OSError):
        connection.sendall(b"GET / HTTP/1.1\r\nHo")
    assert closed(connection)


@pytest.mark.parametrize("half", HALF)
def test_many_half_open_connections_lock_nobody_out(serving: Callable[..., Serving], half: bytes) -> None:
    server = serving(per_address=20, connections=50)
    first = server.open(half)
    for _ in range(80):
        server.open(half)
        assert until(lambda: len(server.door) <= 20)
    assert server.asks().startswith(b"HTTP/1.1 200 OK")
    assert closed(first), "who waited longest goes first"


def test_one_address_takes_no_place_of_another(serving: Callable[..., Serving]) -> None:
    server = serving(per_address=100, connections=30)
    mine = server.open(b"GET", source="127.0.0.2")
    assert until(lambda: len(server.door) == 1)
    for _ in range(60):
        server.open(b"GET")
    assert server.asks("127.0.0.3").startswith(b"HTTP/1.1 200")
    mine.sendall(b" / HTTP/1.1\r\nHost: x\r\n\r\n")
    assert mine.recv(15) == b"HTTP/1.1 200 OK"


def test_connections_of_a_named_proxy_are_not_of_one_visitor(serving: Callable[..., Serving]) -> None:
    server = serving(trusted=("127.0.0.1",), per_address=3, connections=50)
    held = [server.open(b"GET") for _ in range(20)]
    assert until(lambda: len(server.door) == 20)
    for each in held:
        each.sendall(b" / HTTP/1.1\r\nHost: x\r\n\r\n")
        assert each.recv(15) == b"HTTP/1.1 200 OK"


def test_who_does_not_read_makes_room(serving: Callable[..., Serving]) -> None:
    server = serving(per_address=10, unread_seconds=0.05)
    for _ in range(10):
        server.open(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    assert until(lambda: len(server.door) == 10)
    time.sleep(0.3)
    assert server.asks().startswith(b"HTTP/1.1 200")


def test_who_does_not_read_goes_before_who_has_just_come(serving: Callable[..., Serving]) -> None:
    server = serving(per_address=10, unread_seconds=0.5)
    for _ in range(9):
        server.open(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    assert until(lambda: len(server.door) == 9)
    time.sleep(0.8)
    fresh = server.open(b"GET / HT")
    assert until(lambda: len(server.door) == 10)
    last = server.open(b"GET / HT").getsockname()
    assert until(lambda: any(each.get_extra_info("peername") == last for each in list(server.door._held)))
    fresh.sendall(b"TP/1.1\r\nHost: x\r\n\r\n")
    assert fresh.recv(15) == b"HTTP/1.1 200 OK"


def test_the_system_holds_little_of_who_does_not_read(serving: Callable[..., Serving]) -> None:
    """Left to itself it holds megabytes of each, until no program of the machine gets a connection any more."""
    server = serving()
    server.open(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    assert until(lambda: len(server.door) == 1)
    accepted = next(iter(server.door._held)).get_extra_info("socket")
    for kind in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        assert accepted.getsockopt(socket.SOL_SOCKET, kind) <= 300_000


def test_places_are_given_back(serving: Callable[..., Serving]) -> None:
    server = serving()
    with server.websocket() as websocket:
        websocket.send("x")
        assert websocket.recv(PATIENCE) == "x"
        assert server.asks().startswith(b"HTTP/1.1 200")
        assert until(lambda: len(server.door) == 1)
    assert until(lambda: len(server.door) == 0)
    assert not server.door._count and not server.door._waiting and not server.door._answering


def test_a_websocket_stays_open_however_quiet(serving: Callable[..., Serving]) -> None:
    server = serving(first_seconds=0.3, next_seconds=0.3, answer_seconds=0.3)
    with server.websocket() as websocket:
        time.sleep(1.0)
        websocket.send("still here")
        assert websocket.recv(PATIENCE) == "still here"


NO_REQUESTS = [
    b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n", b"GET\r\n\r\n", b"GET / FTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
    b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 20_000 + b"\r\n", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"GET /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    b"POST /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    b"GET /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n",
]  # fmt: skip


@pytest.mark.parametrize("request_", NO_REQUESTS)
def test_what_is_no_request_gets_a_reply_with_the_headers(serving: Callable[..., Serving], request_: bytes) -> None:
    connection = serving().open(request_)
    text = b""
    with contextlib.suppress(OSError):
        while part := connection.recv(65_536):
            text += part
    assert text.startswith(b"HTTP/1.1 4"), text[:100]
    assert b"content-security-policy" in text.lower()
    assert b"x-content-type-options: nosniff" in text.lower()


UPGRADE = (
    b"GET /x HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)
PING, EMPTY, MORE = b"\x89\x80\0\0\0\0", b"\x01\x80\0\0\0\0", b"\x00\x80\0\0\0\0"


@pytest.mark.parametrize("flood", [PING * 20_000, EMPTY + MORE * 20_000])
def test_a_flood_of_frames_is_cut_off_and_others_are_served(serving: Callable[..., Serving], flood: bytes) -> None:
    server = serving()
    connection = server.open(UPGRADE)
    assert connection.recv(12) == b"HTTP/1.1 101"
    with contextlib.suppress(OSError):
        for _ in range(20):
            connection.sendall(flood)
    assert server.asks().startswith(b"HTTP/1.1 200")
    assert closed(connection)


def test_many_messages_at_once_all_arrive(serving: Callable[..., Serving]) -> None:
    """What comes in one piece is unpacked in slices, and nothing of it is lost."""
    with serving().websocket() as websocket:
        texts = [str(number) * (number % 40) * 7 for number in range(400)]
        sender = threading.Thread(target=lambda: [websocket.send(text) for text in texts])
        sender.start()
        assert [websocket.recv(PATIENCE) for _ in texts] == texts
        sender.join(PATIENCE)
