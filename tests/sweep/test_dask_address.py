"""A Dask scheduler that is not there is told within seconds, whatever is there instead."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Thread

import pytest

from tests.patience import PATIENCE
from wijksim.execution import dask_cluster
from wijksim.execution.dask_cluster import GREET_SECONDS, REACH_SECONDS, DaskCluster, why_not_reached
from wijksim.execution.messages import EngineError


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is found, however busy the machine is."""
    monkeypatch.setattr(dask_cluster, "REACH_SECONDS", PATIENCE)
    monkeypatch.setattr(dask_cluster, "GREET_SECONDS", PATIENCE)


def test_both_waits_together_stay_below_five_seconds() -> None:
    assert REACH_SECONDS + GREET_SECONDS <= 4.5


@pytest.mark.parametrize(
    "address", ["", "10.0.0.1:8786", "tcp://", "tcp://host", "tcp://host:port", "tcp://host:99999", "http://host:80",
                "tcp://[::1", "tcp://host:8786/path", "tcp://" + "n" * 70 + ":1", "tcp://a b:1", "\x00", "tcp://h\x00st:1"],
)  # fmt: skip
def test_an_address_that_is_none_is_told_at_once(address: str) -> None:
    with pytest.raises(EngineError, match="there is no Dask scheduler at"), DaskCluster(address):
        pass


@pytest.mark.usefixtures("patient")
def test_nobody_listening_is_told_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        assert why_not_reached(address) == "Connection refused"


def test_a_name_that_nobody_resolves_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: time.sleep(60))
    assert (
        why_not_reached("tcp://somewhere:8786") == f"nothing answers within {REACH_SECONDS + GREET_SECONDS:g} seconds"
    )


@pytest.fixture
def other() -> Iterator[Callable[[bytes], str]]:
    """The address of something else that takes connections, says this much, and then nothing."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        kept: list[socket.socket] = []

        def greet(words: bytes) -> None:
            with suppress(OSError):
                while True:
                    kept.append(server.accept()[0])
                    kept[-1].sendall(words)

        def address(words: bytes) -> str:
            Thread(target=greet, args=(words,), daemon=True).start()
            return f"tcp://127.0.0.1:{server.getsockname()[1]}"

        yield address
        server.shutdown(socket.SHUT_RDWR)
        for each in kept:
            each.close()


@pytest.mark.usefixtures("patient")
def test_something_that_listens_and_says_nothing_is_no_scheduler(
    other: Callable[[bytes], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_cluster, "GREET_SECONDS", 0.5)
    with pytest.raises(EngineError, match="what is there says nothing"), DaskCluster(other(b"")):
        pass


@pytest.mark.usefixtures("patient")
def test_something_that_speaks_otherwise_is_no_scheduler(
    other: Callable[[bytes], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dask itself waits for it without end."""
    pytest.importorskip("distributed")
    monkeypatch.setattr(dask_cluster, "ANSWER_SECONDS", 1.0)
    with (
        pytest.raises(EngineError, match="does not answer as a Dask scheduler does"),
        DaskCluster(other(b"220 mail ready\r\n")),
    ):
        pass
