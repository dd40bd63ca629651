"""The guard in front of Solara: default deny. What is on the list of routes is answered here, or let through checked.

Solara accepts a websocket from any page on the internet, sends no security headers, has no limits, and has routes
that fetch, delete and tell. Of all these only one is ever reached by a visitor: the websocket of a page, by who
comes from that page, message by message. Pages and files are sent by ourselves (:mod:`wijksim.app.front_page`,
:mod:`wijksim.app.assets`).
"""

import asyncio
import json
import logging
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from uuid import uuid4

from wijksim.app.answers import HTML, Asgi, Header, Message, Receive, Scope, Send, answer, header, language_of
from wijksim.app.answers import plain_page as plain
from wijksim.app.assets import Assets
from wijksim.app.frames import COSTLY, MAX_COSTLY, BadFrame, check_frame
from wijksim.app.front_page import SCREENS, FrontPages
from wijksim.app.kernels import Kernels
from wijksim.app.names import Names
from wijksim.app.pace import Pace
from wijksim.app.sparing_log import note_failure
from wijksim.app.teacher_door import TeacherDoor, with_visitor
from wijksim.app.turns import Turn, Turns

_log = logging.getLogger(__name__)
COOKIE = "solara-session-id"
_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_SESSION = re.compile(rf"(?:^|;)\s*{COOKIE}=({_UUID})\s*(?:;|$)")
_KERNEL = re.compile(rf"/jupyter/api/kernels/({_UUID})")
_CHANNELS = re.compile(rf"/jupyter/api/kernels/({_UUID})/channels")
_CLOSE = re.compile(rf"/_solara/api/close/({_UUID})")
_PAGE_QUERY = re.compile(r"session_id=([0-9A-Za-z-]{1,64})")
_PAGES = frozenset(path for screen in SCREENS for path in (f"/{screen}", f"/{screen}/")) - {"//"}
_OWN_SITE = ("", "same-origin", "none")
"""What a browser says of a request by a page of ours or by a person; older ones say nothing."""


@dataclass(frozen=True)
class GuardLimits:
    """Caps per message, connection, client and server."""

    message_bytes: int = 64_000
    body_bytes: int = 4_000
    messages_per_second: float = 25.0
    """Sustained, per connection; beyond the burst a connection is slowed down, never the others."""
    burst: float = 150.0
    busy_share: float = 0.08
    """Share of the time that the server works for one connection, sustained; a person needs a few per cent."""
    busy_burst: float = 2.0
    """Seconds of work beyond that share before a connection has to wait."""
    busy_wait: float = 1.0
    """Longest wait for it, in seconds a message: on a slow server a person is not locked out."""
    first_message_seconds: float = 30.0
    """A connection that says nothing for so long at its start is closed."""
    drawn_at_once: int = 2
    """Pages that are drawn at the same time."""
    drawn_seconds: float = 10.0
    """Longest time that the drawing of a page keeps others waiting."""
    sockets: int = 200
    sockets_per_address: int = 120
    """A whole class may sit behind one address."""
    opened_per_minute: int = 400
    """By one address, so that a page that keeps reconnecting shuts out nobody else."""
    requests_per_second: float = 150.0
    """By one address, sustained; beyond the burst they wait."""
    requests_burst: float = 3000.0


@dataclass
class Guard:
    """ASGI wrapper around Solara."""

    inner: Asgi
    names: Names
    assets: Assets
    pages: FrontPages
    kernels: Kernels
    limits: GuardLimits = field(default_factory=GuardLimits)
    teachers: TeacherDoor | None = None
    """Where the secret of a teacher is exchanged for a cookie; only for a class."""
    _drawing: Turns = field(init=False)
    _open: Counter[str] = field(default_factory=Counter)
    _opened: list[tuple[float, str]] = field(default_factory=list)
    """When and by whom connections were opened in the last minute."""
    _paces: dict[str, Pace] = field(default_factory=dict)
    """How fast each address may still ask."""
    _sweeping: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self._drawing = Turns(self.limits.drawn_at_once, self.limits.drawn_seconds)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            self._sweeping = asyncio.create_task(self.kernels.sweep())
            try:
                await self.inner(scope, receive, send)
            finally:
                self._sweeping.cancel()
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        elif scope["type"] == "http":
            await self._http(scope, receive, send)

    async def _http(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; what goes wrong here is a plain page with a number."""
        started = False

        async def noting(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await asyncio.sleep(self._pace_of(self.names.client(scope)))
            await self._routed(scope, receive, noting)
        except Exception as error:
            number = note_failure(f"the request for {scope['path'][:80]!r}", error)
            if started:
                raise
            body = plain("error", language_of(scope), self._home, error=number)
            await answer(send, 500, body, HTML)

    async def _routed(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, method = self.names.path_of(scope), scope["method"]
        if not self.names.knows(scope):
            await answer(send, 421, b"This server is not known by that name.\n")
        elif method not in ("GET", "HEAD", "POST"):
            await answer(send, 405, b"Not allowed.\n", more=[(b"allow", b"GET, HEAD, POST")])
        elif self.teachers is not None and self.teachers.wanted(path, scope):
            await self._teacher(self.teachers, scope, receive, send)
        elif method == "POST":
            await self._post(path, scope, send)
        elif path == "/healthz":
            await answer(send, 200, b"ok\n", head=method == "HEAD")
        elif path in _PAGES:
            await self._page(path.strip("/"), scope, send)
        elif not _from_own_site(scope):
            await answer(send, 403, b"Another site may not use these files.\n")
        elif asked := _KERNEL.fullmatch(path):
            # Asked by a page whose websocket failed: it goes on trying as long as there is an answer.
            await answer(send, 200, json.dumps({"id": asked[1], "name": "wijksim"}).encode(), b"application/json")
        elif not await self.assets.reply(path, scope, send):
            body = plain("missing", language_of(scope), self._home)
            await answer(send, 404, body, HTML, head=method == "HEAD")

    async def _teacher(self, door: TeacherDoor, scope: Scope, receive: Receive, send: Send) -> None:
        """A secret, from the link that was printed or from the form on our own page."""
        if not _from_own_site(scope) or (scope["method"] == "POST" and not self.names.same_origin(scope)):
            await answer(send, 403, b"Foreign origin.\n")
        else:
            secure = self.names.is_secure(scope)
            await door.reply(scope, receive, send, self.names.client(scope), secure=secure)

    async def _post(self, path: str, scope: Scope, send: Send) -> None:
        """The one thing that is posted: a tab was closed."""
        closed = _CLOSE.fullmatch(path)
        page = _page_id(scope)
        if closed is None:
            await answer(send, 404, b"Not found.\n")
        elif not self.names.same_origin(scope) or not _from_own_site(scope):
            await answer(send, 403, b"Foreign origin.\n")
        elif int(header(scope, b"content-length")[:12] or 0) > self.limits.body_bytes:
            await answer(send, 413, b"Too large.\n")
        elif not page:
            await answer(send, 400, b"No page.\n")
        else:
            self.kernels.close_page(closed[1], page, self._visitor(scope))
            await answer(send, 200, b"")

    async def _page(self, screen: str, scope: Scope, send: Send) -> None:
        prefix = self.names.unknown_prefix(scope)
        if prefix:
            body = plain("prefix", language_of(scope), "/", prefix=prefix)
            await answer(send, 421, body, HTML)
        elif not _from_own_site(scope) and header(scope, b"sec-fetch-mode") != "navigate":
            await answer(send, 403, b"Another site may link to this page, not use it.\n")
        else:
            await self.pages.reply(screen, scope, send, self._cookie(scope))

    def _cookie(self, scope: Scope) -> list[Header]:
        """A session for who has none; the browser forgets it when it closes."""
        if _SESSION.search(header(scope, b"cookie")):
            return []
        secure = "; Secure" if self.names.is_secure(scope) else ""
        text = f"{COOKIE}={uuid4()}; Path={self._home}; HttpOnly; SameSite=Lax{secure}"
        return [(b"set-cookie", text.encode())]

    def _visitor(self, scope: Scope) -> str:
        """Who asks: a browser, or an address when it keeps no cookie."""
        known = _SESSION.search(header(scope, b"cookie"))
        return known[1] if known else f"at {self.names.client(scope)}"

    @property
    def _home(self) -> str:
        return f"{self.names.prefix}/"

    def _pace_of(self, client: str) -> float:
        """Seconds that this request has to wait."""
        if len(self._paces) > 1000:
            self._paces = {each: pace for each, pace in self._paces.items() if not pace.full}
        if client not in self._paces:
            self._paces[client] = Pace(self.limits.requests_per_second, self.limits.requests_burst)
        return min(self._paces[client].wait(), 10.0)

    async def _websocket(self, scope: Scope, receive: Receive, send: Send) -> None:
        channels = _CHANNELS.fullmatch(self.names.path_of(scope))
        client = self.names.client(scope)
        allowed = (
            channels is not None
            and bool(_page_id(scope))
            and self.names.knows(scope)
            and self.names.same_origin(scope)
            and self._has_room(client)
        )
        if channels is None or not allowed or not self.kernels.admit(channels[1], self._visitor(scope), client):
            await _refuse(scope, receive, send)
            return
        self._opened.append((time.monotonic(), client))
        self._open[client] += 1
        inside = {**scope, "path": channels[0], "raw_path": channels[0].encode(), "root_path": ""}
        inside["headers"] = with_visitor(scope["headers"], client)
        turn = self._drawing.of_one()
        try:
            await self.inner(inside, self._paced(receive, send, turn), send)
        except Exception as error:
            _log.warning("a page lost its connection: %r", error)
        finally:
            turn.give()
            self.kernels.leave(channels[1])
            self._open[client] -= 1
            if self._open[client] <= 0:
                del self._open[client]

    def _has_room(self, client: str) -> bool:
        now = time.monotonic()
        self._opened = [each for each in self._opened if now - each[0] < 60.0]
        return (
            self._open.total() < self.limits.sockets
            and self._open[client] < self.limits.sockets_per_address
            and sum(each == client for _, each in self._opened) < self.limits.opened_per_minute
        )

    def _paced(self, receive: Receive, send: Send, turn: Turn) -> Receive:
        """Messages of one connection: of a form that pages use, not too large, not faster than a person acts, and not
        more work than its share.

        The server asks for the next message when it is done with the last one, so the time between is its work.
        """
        pace = Pace(self.limits.messages_per_second, self.limits.burst)
        credit, handed = self.limits.busy_burst, time.monotonic()
        costly, heard = 0, False

        async def paced() -> Message:
            nonlocal credit, handed, costly, heard
            turn.give()
            credit -= time.monotonic() - handed
            try:
                message = await asyncio.wait_for(receive(), None if heard else self.limits.first_message_seconds)
            except TimeoutError:
                return await _ended(send, 1008)
            if message["type"] != "websocket.receive":
                handed = time.monotonic()
                return message
            heard = True
            content = message.get("bytes") or message.get("text") or ""
            if len(content) > self.limits.message_bytes:
                return await _ended(send, 1009)
            try:
                draws = check_frame(content) in COSTLY
            except BadFrame as error:
                _log.warning("a message that no page sends: %s", error)
                return await _ended(send, 1008)
            costly += draws
            if costly > MAX_COSTLY:
                return await _ended(send, 1008)
            credit = min(self.limits.busy_burst, credit + (time.monotonic() - handed) * self.limits.busy_share)
            due = min(-credit / self.limits.busy_share, self.limits.busy_wait)
            wait = max(0.0, due, pace.wait())
            if wait > 0.0:
                await asyncio.sleep(wait)
                credit = max(credit, 0.0)
            if draws:
                await turn.take()
            handed = time.monotonic()
            return message

        return paced


def _page_id(scope: Scope) -> str:
    """The page that a request is about; empty when it says none."""
    found = _PAGE_QUERY.fullmatch(scope["query_string"].decode("latin-1"))
    return found[1] if found else ""


def _from_own_site(scope: Scope) -> bool:
    """Whether a browser does not say that another site is behind this request."""
    return header(scope, b"sec-fetch-site") in _OWN_SITE


async def _ended(send: Send, code: int) -> Message:
    """Close a connection; what Solara hears of it."""
    await send({"type": "websocket.close", "code": code})
    return {"type": "websocket.disconnect", "code": code}


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """No websocket; with the headers of every reply where the server can send them."""
    await receive()
    if "websocket.http.response" in (scope.get("extensions") or {}):
        await send({"type": "websocket.http.response.start", "status": 403,
                    "headers": [(b"content-type", b"text/plain; charset=utf-8")]})  # fmt: skip
        await send({"type": "websocket.http.response.body", "body": b"Not allowed.\n"})
    else:
        await send({"type": "websocket.close", "code": 1008})
