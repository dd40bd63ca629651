"""A small proxy, as schools and JupyterHubs put in front: it serves another server under a path."""

import socket
import threading
from contextlib import suppress


class SmallProxy:
    """Listens to a port of its own; ``strips`` says whether the server behind sees the path without the prefix."""

    def __init__(self, prefix: str, *, strips: bool) -> None:
        self.prefix, self.strips, self.behind = prefix, strips, 0
        self.seen: list[str] = []
        """Paths that were asked for."""
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.address = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        self._listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=self._pass_on, args=(self._listening.accept()[0],), daemon=True).start()

    def _pass_on(self, visitor: socket.socket) -> None:
        """One request; whatever follows an upgrade goes through as it is."""
        with suppress(OSError), visitor:
            head = b""
            while b"\r\n\r\n" not in head:
                part = visitor.recv(65_536)
                if not part:
                    return
                head += part
            head, _, rest = head.partition(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").split("\r\n")
            method, path, version = first.split(" ")
            self.seen.append(path)
            if not path.startswith(f"{self.prefix}/"):
                visitor.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                return
            inner = path.removeprefix(self.prefix) if self.strips else path
            upgrade = any(line.lower() == "upgrade: websocket" for line in lines)
            kept = [line for line in lines if upgrade or not line.lower().startswith("connection:")]
            kept += [f"X-Forwarded-Prefix: {self.prefix}", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Proto: http"]
            kept += [] if upgrade else ["Connection: close"]
            with socket.create_connection(("127.0.0.1", self.behind), timeout=60) as server:
                server.settimeout(None)
                server.sendall("\r\n".join([f"{method} {inner} {version}", *kept, "", ""]).encode("latin-1") + rest)
                back = threading.Thread(target=_pump, args=(server, visitor), daemon=True)
                back.start()
                _pump(visitor, server)
                back.join(60)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while part := source.recv(65_536):
            target.sendall(part)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
