"""What is answered while the scenarios are computed in advance, when the port is open and nobody serves pages yet.

Who asks whether the server is healthy hears at once that it is not yet (503). Who asks for a page waits, as before, and
is sent to the same page as soon as there is one.
"""

import re
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

HELD = 256
"""Connections that may wait together; of more the last ones are closed."""
UNSAID_SECONDS = 5.0
"""A connection that asks nothing for so long is closed."""
_GLANCE = 0.1
"""Seconds between two looks at whether the server is ready."""
_FIRST_BYTES = 8_192
_ASKED = re.compile(rb"(?P<method>[A-Z]{1,10}) (?P<path>/(?!/)[!-\[\]-~]{0,2000}) HTTP/1\.[01]\r\n")
_NOT_YET = b"getting ready\n"


@contextmanager
def answering(listening: socket.socket) -> Iterator[None]:
    """Answer on this socket until the block ends."""
    ready = threading.Event()
    thread = threading.Thread(target=_Waiting(listening, ready).go_on, name="getting ready", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ready.set()
        thread.join()


class _Waiting:
    """Connections that came too early."""

    def __init__(self, listening: socket.socket, ready: threading.Event) -> None:
        self.listening, self.ready = listening, ready
        self.unsaid: dict[socket.socket, float] = {}
        """Connections that asked nothing yet, and since when."""
        self.held: list[tuple[socket.socket, bytes]] = []
        """Connections that wait for a page, and its path."""

    def go_on(self) -> None:
        """Take, hear and answer until the server is ready; then send who waits to the page."""
        while not self.ready.is_set():
            heard, _, _ = select.select([self.listening, *self.unsaid], [], [], _GLANCE)
            for each in heard:
                if each is self.listening:
                    self._take()
                else:
                    self._hear(each)
            late = [each for each, since in self.unsaid.items() if time.monotonic() - since > UNSAID_SECONDS]
            for each in late:
                del self.unsaid[each]
                each.close()
        for each in self.unsaid:
            each.close()
        for each, path in self.held:
            _say(each, b"307 Temporary Redirect", b"", b"location: " + path + b"\r\n")

    def _take(self) -> None:
        with suppress(OSError):
            taken, _ = self.listening.accept()
            taken.setblocking(False)
            if len(self.unsaid) + len(self.held) < HELD:
                self.unsaid[taken] = time.monotonic()
            else:
                taken.close()

    def _hear(self, each: socket.socket) -> None:
        del self.unsaid[each]
        try:
            asked = _ASKED.match(each.recv(_FIRST_BYTES))
        except OSError:
            asked = None
        if asked is None:
            each.close()
        elif asked["path"].partition(b"?")[0].endswith(b"/healthz"):
            _say(each, b"503 Service Unavailable", _NOT_YET, b"retry-after: 5\r\n", head=asked["method"] == b"HEAD")
        else:
            self.held.append((each, asked["path"]))


def _say(to: socket.socket, status: bytes, body: bytes, more: bytes, *, head: bool = False) -> None:
    """One answer, after which the connection is closed."""
    fields = (
        b"content-type: text/plain; charset=utf-8\r\ncache-control: no-store\r\nx-content-type-options: nosniff\r\n"
    )
    length = b"content-length: %d\r\nconnection: close\r\n" % len(body)
    with suppress(OSError), to:
        to.sendall(b"HTTP/1.1 " + status + b"\r\n" + fields + more + length + b"\r\n" + (b"" if head else body))
        to.shutdown(socket.SHUT_WR)
