"""The guard in front of Solara: who may connect, how much they may send, and which headers every answer carries.

Solara accepts a websocket from any page on the internet, sends no security headers and has no limits on messages.
This wrapper (plain ASGI) refuses foreign hosts and origins, caps sizes and rates, and declares what a page may load.
"""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (
        b"content-security-policy",
        # Solara's page has scripts in it and compiles its templates in the browser: without these two it stays blank.
        b"default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        b"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
        b"base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
_CLOSED_PATHS = re.compile(r"^/(resourcez|readyz|_solara/evict|solara/evict|login|logout|_solara/auth)", re.IGNORECASE)
_BAD_PATH = re.compile(r"\.\.|\\|\x00|%")
_PAGE = re.compile(r"^/[a-z]*$")
_SHELL_WORDS: tuple[tuple[bytes, str, str], ...] = (
    # Solara's words while it loads or has lost the server: (as they are, Nederlands, English)
    (b"Loading app", "De pagina wordt geladen", "Loading the page"),
    (b"Server\n                disconnected.", "Even wachten op de server …", "Waiting for the server …"),
    (b"App is disconnected, and may not function properly. Please refresh the page.",
     "De server is even weg. De pagina komt vanzelf terug.", "The server is away. The page returns by itself."),
    (b"Please refresh the page", "Even geduld", "One moment"),
    (b"Could not restore session. Please refresh.",
     "De server is opnieuw gestart. De pagina wordt opnieuw geladen.", "The server restarted. Loading the page again."),
    (b"Refresh now", "Laad nu", "Load now"),
    (b"                        Cancel\n", "Annuleer", "Cancel"),
)  # fmt: skip
_EXPIRES = re.compile(rb"; *expires=[^;]*", re.IGNORECASE)
_VIEWPORT = re.compile(rb'<meta name="viewport"[^>]*>')


@dataclass(frozen=True)
class GuardLimits:
    """Caps per message, connection, client and server."""

    message_bytes: int = 600_000
    body_bytes: int = 64_000
    messages_per_second: float = 25.0
    """Sustained, per connection; beyond the burst a connection is slowed down, never the others."""
    burst: float = 150.0
    busy_share: float = 0.08
    """Share of the time that the server works for one connection, sustained; a person needs a few per cent."""
    busy_burst: float = 2.0
    """Seconds of work beyond that share before a connection has to wait."""
    busy_wait: float = 1.0
    """Longest wait for it, in seconds a message: on a slow server a person is not locked out."""
    sockets: int = 200
    sockets_per_address: int = 120
    """A whole class may sit behind one address."""
    opened_per_minute: int = 400
    """By one address, so that a page that keeps reconnecting shuts out nobody else."""


@dataclass
class Guard:
    """ASGI wrapper; ``hosts`` are the names with port by which this server may be addressed."""

    inner: Asgi
    hosts: frozenset[str]
    limits: GuardLimits = field(default_factory=GuardLimits)
    _open: Counter[str] = field(default_factory=Counter)
    _opened: list[tuple[float, str]] = field(default_factory=list)
    """When and by whom connections were opened in the last minute."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.inner(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, method = scope["path"], scope["method"]
        if _header(scope, b"host") not in self.hosts:
            await _answer(send, 421, b"This server is not known by that name.\n")
        elif method not in ("GET", "HEAD", "POST"):
            await _answer(send, 405, b"Not allowed.\n")
        elif _is_bad(scope) or _CLOSED_PATHS.match(path):
            await _answer(send, 404, b"Not found.\n")
        elif method == "POST" and not self._same_origin(scope):
            await _answer(send, 403, b"Foreign origin.\n")
        elif int(_header(scope, b"content-length") or 0) > self.limits.body_bytes:
            await _answer(send, 413, b"Too large.\n")
        elif path == "/healthz":
            await _answer(send, 200, b"ok\n")
        elif _PAGE.match(path):
            await self._page(scope, receive, send)
        else:
            await self.inner(scope, self._capped(receive), _with_headers(send))

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A page of Solara, with the language of its text and with zooming allowed."""
        scope["headers"] = [each for each in scope["headers"] if each[0] != b"accept-encoding"]
        start: list[Message] = []
        parts: list[bytes] = []

        async def keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.append(message)
                return
            parts.append(message.get("body", b""))
            if not message.get("more_body"):
                body = _improved(b"".join(parts), scope)
                headers = [each for each in start[0]["headers"] if each[0].lower() != b"content-length"]
                headers.append((b"content-length", str(len(body)).encode()))
                await forward({**start[0], "headers": headers})
                await forward({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})

        forward = _with_headers(send)
        await self.inner(scope, self._capped(receive), keep)

    def _capped(self, receive: Receive) -> Receive:
        """A body without a length may not grow past the cap either."""
        total = 0

        async def capped() -> Message:
            nonlocal total
            message = await receive()
            total += len(message.get("body", b""))
            return message if total <= self.limits.body_bytes else {"type": "http.disconnect"}

        return capped

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = (scope.get("client") or ("?", 0))[0]
        now = time.monotonic()
        self._opened = [each for each in self._opened if now - each[0] < 60.0]
        refused = (
            _header(scope, b"host") not in self.hosts
            or not self._same_origin(scope)
            or _is_bad(scope)
            or self._open.total() >= self.limits.sockets
            or self._open[client] >= self.limits.sockets_per_address
            or sum(each == client for _, each in self._opened) >= self.limits.opened_per_minute
        )
        if refused:
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        self._opened.append((now, client))
        self._open[client] += 1
        try:
            await self.inner(scope, self._paced(receive), send)
        finally:
            self._open[client] -= 1
            if self._open[client] <= 0:
                del self._open[client]

    def _paced(self, receive: Receive) -> Receive:
        """Messages of one connection: not too large, not faster than a person acts, and not more work than its share.

        The server asks for the next message when it is done with the last one, so the time between is its work.
        """
        allowance, last = self.limits.burst, time.monotonic()
        credit, handed = self.limits.busy_burst, time.monotonic()

        async def paced() -> Message:
            nonlocal allowance, last, credit, handed
            credit -= time.monotonic() - handed
            message = await receive()
            if message["type"] != "websocket.receive":
                handed = time.monotonic()
                return message
            size = len(message.get("bytes") or b"") or len(message.get("text") or "")
            if size > self.limits.message_bytes:
                return {"type": "websocket.disconnect", "code": 1009}
            now = time.monotonic()
            allowance = min(self.limits.burst, allowance + (now - last) * self.limits.messages_per_second) - 1.0
            last = now
            credit = min(self.limits.busy_burst, credit + (now - handed) * self.limits.busy_share)
            due = min(-credit / self.limits.busy_share, self.limits.busy_wait)
            wait = max(0.0, due, -allowance / self.limits.messages_per_second)
            if wait > 0.0:
                await asyncio.sleep(wait)
                credit = max(credit, 0.0)
            handed = time.monotonic()
            return message

        return paced

    def _same_origin(self, scope: Scope) -> bool:
        """A browser always says which page opens a websocket or posts; no origin is a foreign one."""
        origin = urlsplit(_header(scope, b"origin"))
        return origin.scheme in ("http", "https") and origin.netloc in self.hosts


def allowed_hosts(own: Iterable[str], port: int, names: Iterable[str] = ()) -> frozenset[str]:
    """Names as they stand in a Host header: those of this machine with the port and, for the ports of the web, without.

    ``names`` are given by who runs the server (a name, or an address with http or https); behind a proxy visitors come
    by them without the port of this server, so both are allowed.
    """
    plain = {name for name in own if name}
    given = {urlsplit(name if "://" in name else f"//{name}").netloc for name in names if name}
    bare = (plain if port in (80, 443) else set()) | given
    return frozenset({f"{name}:{port}" for name in plain | given} | bare)


def _header(scope: Scope, name: bytes) -> str:
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def _is_bad(scope: Scope) -> bool:
    """Attempts to leave the folder of assets, plain or encoded (also twice)."""
    return bool(_BAD_PATH.search(scope["path"]))


def _improved(body: bytes, scope: Scope) -> bytes:
    english = parse_qs(scope["query_string"].decode("latin-1")).get("taal") == ["en"]
    body = body.replace(b"<html>", b'<html lang="en">' if english else b'<html lang="nl">', 1)
    loading = b'aria-label="Loading"' if english else b'aria-label="Laden"'
    for theirs, dutch, ours in _SHELL_WORDS:
        body = body.replace(theirs, (ours if english else dutch).encode())
    body = body.replace(b"<v-progress-linear", b"<v-progress-linear " + loading)
    return _VIEWPORT.sub(b'<meta name="viewport" content="width=device-width, initial-scale=1">', body, count=1)


def _with_headers(send: Send) -> Send:
    names = {name for name, _ in HEADERS}

    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [_forgetting(*each) for each in message.get("headers", []) if each[0].lower() not in names]
            message = {**message, "headers": [*kept, *HEADERS]}
        await send(message)

    return sender


def _forgetting(name: bytes, value: bytes) -> tuple[bytes, bytes]:
    """A header; a cookie without the date that would make the browser keep it after it closes."""
    return name, _EXPIRES.sub(b"", value) if name.lower() == b"set-cookie" else value


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await _with_headers(send)({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
