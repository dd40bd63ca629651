"""While a server gets ready its health is told at once and truthfully, and who wants a page gets it when there is one."""

import http.client
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from tests.patience import PATIENCE
from wijksim.app import launch
from wijksim.app.connections import listen
from wijksim.app.getting_ready import HELD, answering
from wijksim.app.launch import serve


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    opened = listen("127.0.0.1", 0)
    yield opened
    opened.close()


def ask(port: int, path: str, method: str = "GET") -> tuple[int, bytes, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.read(), answer.headers.get("location", "")


def test_health_is_told_at_once_while_others_say_nothing(listening: socket.socket) -> None:
    port = listening.getsockname()[1]
    with answering(listening):
        silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
        assert ask(port, "/healthz") == (503, b"getting ready\n", "")
        assert ask(port, "/wijksim/healthz?a=1") == (503, b"getting ready\n", "")
        assert ask(port, "/healthz", "HEAD") == (503, b"", "")
    for each in silent:
        each.close()


def test_who_wants_a_page_waits_and_is_sent_to_it(listening: socket.socket) -> None:
    port, found = listening.getsockname()[1], []
    with answering(listening):
        waiting = threading.Thread(target=lambda: found.append(ask(port, "/verken?seed=3")))
        waiting.start()
        assert ask(port, "/healthz")[0] == 503
        time.sleep(0.3)
        assert found == []
    waiting.join()
    assert found == [(307, b"", "/verken?seed=3")]


@pytest.mark.parametrize(
    "asked", [b"GET //evil.example HTTP/1.1\r\n\r\n", b"\x16\x03\x01", b"GET /\\evil HTTP/1.1\r\n\r\n"]
)
def test_what_is_no_request_of_ours_is_closed(listening: socket.socket, asked: bytes) -> None:
    with answering(listening), socket.create_connection(listening.getsockname(), timeout=PATIENCE) as one:
        one.sendall(asked)
        assert one.recv(100) == b""


def test_only_so_many_wait(listening: socket.socket) -> None:
    with answering(listening):
        many = [socket.create_connection(listening.getsockname(), timeout=PATIENCE) for _ in range(HELD + 1)]
        assert many[-1].recv(1) == b""
    for each in many:
        each.close()


def test_the_server_answers_from_the_moment_that_its_port_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before, connections were taken by the system and nobody answered until everything was computed."""
    ports, seen = [], []

    class Stopped(Exception):
        pass

    def slow(*_: object) -> None:
        seen.append(ask(ports[0], "/healthz"))
        raise Stopped

    def noted(host: str, port: int) -> socket.socket:
        opened = listen(host, port)
        ports.append(opened.getsockname()[1])
        return opened

    monkeypatch.setattr(launch, "listen", noted)
    monkeypatch.setattr(launch, "warm_up", slow)
    monkeypatch.setattr(launch.Engine, "start", lambda _: None)
    with pytest.raises(Stopped):
        serve(port=0)
    assert seen == [(503, b"getting ready\n", "")]
