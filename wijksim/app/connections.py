"""The door of the server: who may connect, for how long without saying anything, and what a broken request gets.

This works below the pages, in the protocols of uvicorn: a connection that never asks for anything never reaches the
guard. When there are too many connections, the one that has waited longest goes, so that who does ask is served.
"""

import asyncio
import logging
import socket
import struct
from collections import Counter, OrderedDict
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, cast

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Response
from websockets.server import ServerProtocol

from wijksim.app.answers import HEADERS, raw_answer
from wijksim.app.networks import Networks, grouped
from wijksim.app.pace import Pace

_log = logging.getLogger(__name__)
_BAD_REQUEST = raw_answer(b"400 Bad Request", b"This is no request that a browser makes.\n")
_HELD_BY_THE_SYSTEM = 131_072
"""Bytes of one connection; accepted connections inherit it."""
_SLICE = 2048
"""Bytes of a websocket that are unpacked at a time; others have their turn in between."""


@dataclass(frozen=True)
class DoorLimits:
    """Caps on connections, whatever they are for."""

    connections: int = 600
    per_address: int = 400
    """A whole class may sit behind one address, and a browser opens six at once."""
    first_seconds: float = 10.0
    """To send the head of the first request."""
    next_seconds: float = 20.0
    """To send the head of a next one; also how long a connection is kept for it."""
    answer_seconds: float = 180.0
    """To take an answer, on the slowest line."""
    unread_seconds: float = 0.3
    """An answer that takes longer may have to make room for others."""
    frames_per_second: float = 120.0
    frames_burst: float = 2000.0


@dataclass(eq=False)
class _Held:
    """One connection: of whom, and since when it waits or is answered."""

    address: str
    timer: asyncio.TimerHandle | None = None
    answering: bool = False
    since: float = 0.0


@dataclass
class Door:
    """All connections of the server. ``trusted`` are proxies: each of their connections may be another visitor."""

    limits: DoorLimits = field(default_factory=DoorLimits)
    trusted: Networks = field(default_factory=lambda: Networks(()))
    _held: dict[asyncio.Transport, _Held] = field(default_factory=dict)
    _count: Counter[str] = field(default_factory=Counter)
    _waiting: dict[str, OrderedDict[asyncio.Transport, None]] = field(default_factory=dict)
    """By address, who waited longest first."""
    _answering: dict[str, OrderedDict[asyncio.Transport, None]] = field(default_factory=dict)

    def enter(self, transport: asyncio.Transport, client: str) -> None:
        """Let a connection in; one that waits makes room for it, else it is closed."""
        address = grouped(client)
        if not self._has_room(address, trusted=self.trusted.holds(client)):
            transport.abort()
            return
        self._held[transport] = _Held(address)
        self._count[address] += 1
        self._wait(transport, self.limits.first_seconds)

    def note(self, transport: asyncio.Transport, *, answering: bool) -> None:
        """A request came in whole, or its answer is out."""
        held = self._held.get(transport)
        if held is None or held.answering == answering:
            return
        if answering:
            self._forget_place(transport, held)
            held.answering = True
            self._answering.setdefault(held.address, OrderedDict())[transport] = None
            self._time(transport, held, self.limits.answer_seconds)
        else:
            self._wait(transport, self.limits.next_seconds)

    def settle(self, transport: asyncio.Transport) -> None:
        """A connection that stays open: no waiting any more."""
        held = self._held.get(transport)
        if held is not None:
            self._forget_place(transport, held)
            if held.timer is not None:
                held.timer.cancel()

    def leave(self, transport: asyncio.Transport) -> None:
        """A connection is gone."""
        held = self._held.pop(transport, None)
        if held is None:
            return
        self._forget_place(transport, held)
        if held.timer is not None:
            held.timer.cancel()
        self._count[held.address] -= 1
        if self._count[held.address] <= 0:
            del self._count[held.address]

    def __len__(self) -> int:
        return len(self._held)

    def _wait(self, transport: asyncio.Transport, seconds: float) -> None:
        held = self._held[transport]
        self._forget_place(transport, held)
        held.answering = False
        self._waiting.setdefault(held.address, OrderedDict())[transport] = None
        self._time(transport, held, seconds)

    def _time(self, transport: asyncio.Transport, held: _Held, seconds: float) -> None:
        """From now on it may stay as it is for so long."""
        if held.timer is not None:
            held.timer.cancel()
        loop = asyncio.get_running_loop()
        held.since, held.timer = loop.time(), loop.call_later(seconds, self._drop, transport)

    def _drop(self, transport: asyncio.Transport) -> None:
        """End it at once, with what the system still holds to send."""
        self.leave(transport)
        with suppress(OSError, AttributeError):
            transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()

    def _has_room(self, address: str, *, trusted: bool) -> bool:
        if not trusted and self._count[address] >= self.limits.per_address and not self._make_room(address):
            return False
        if len(self._held) < self.limits.connections:
            return True
        return any(self._make_room(each) for each, _ in self._count.most_common())

    def _make_room(self, address: str) -> bool:
        """End a connection of this address: who has waited for some time, else who does not read, else who waits."""
        now, patience = asyncio.get_running_loop().time(), self.limits.unread_seconds
        oldest = [next(iter(places[address])) for places in (self._waiting, self._answering) if address in places]
        for transport in oldest:
            if now - self._held[transport].since > patience:
                self._drop(transport)
                return True
        if address in self._waiting:
            self._drop(oldest[0])
            return True
        return False

    def _forget_place(self, transport: asyncio.Transport, held: _Held) -> None:
        for places in (self._waiting, self._answering):
            here = places.get(held.address)
            if here is not None:
                here.pop(transport, None)
                if not here:
                    del places[held.address]


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens, and of which no connection holds much in the system.

    Left to itself, Linux keeps up to 4 MB for each connection that does not read its answer: four hundred of them use
    up what all programs of the machine have together, and then nobody gets a connection any more.
    """
    listening = socket.create_server((host, port), backlog=1024)
    for kind in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        listening.setsockopt(socket.SOL_SOCKET, kind, _HELD_BY_THE_SYSTEM)
    return listening


class WatchedHttp(H11Protocol):
    """HTTP that keeps the door informed."""

    door: Door

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.door.enter(transport, self.client[0] if self.client else "?")

    def connection_lost(self, exc: Exception | None) -> None:
        self.door.leave(self.transport)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        try:
            super().data_received(data)
        except Exception as error:
            _log.warning("a request that cannot be read: %r", error)
            self.send_400_response("")
        self._note()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._note()

    def send_400_response(self, msg: str) -> None:
        """With the headers that every reply has."""
        if not self.transport.is_closing():
            if self.cycle is None or not self.cycle.response_started or self.cycle.response_complete:
                self.transport.write(_BAD_REQUEST)
            self.transport.close()

    def _note(self) -> None:
        if self.transport.get_protocol() is self:
            answering = self.cycle is not None and not self.cycle.response_complete
            self.door.note(self.transport, answering=answering)


class _Headed(ServerProtocol):
    """A websocket whose first reply has the headers that every reply has, and that counts what comes in."""

    counted = 0

    def send_response(self, response: Response) -> None:
        for name, value in HEADERS:
            response.headers.pop(name.decode(), None)
            response.headers[name.decode()] = value.decode()
        super().send_response(response)

    def events_received(self) -> list[Any]:
        events = super().events_received()
        self.counted += len(events)
        return events


class WatchedWebsocket(WebSocketsSansIOProtocol):
    """A websocket that keeps the door informed, and of which no message holds up the others."""

    door: Door

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        old = self.conn
        self.conn = _Headed(extensions=old.available_extensions, max_size=self.config.ws_max_size, logger=old.logger)
        self._backlog = bytearray()
        self._turn: asyncio.Handle | None = None
        limits = self.door.limits
        self._frames = Pace(limits.frames_per_second, limits.frames_burst)

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.door.note(transport, answering=True)

    def connection_lost(self, exc: Exception | None) -> None:
        self.door.leave(self.transport)
        self._backlog.clear()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        self._backlog += data
        if self._turn is None:
            self._unpack()

    async def receive(self) -> Any:
        message = await super().receive()
        if self._backlog and self._turn is None:
            self._turn = self.loop.call_soon(self._unpack)
        return message

    async def send(self, message: Any) -> None:
        await super().send(message)
        if message["type"] == "websocket.accept":
            self.door.settle(self.transport)

    def _unpack(self) -> None:
        """One slice of what came in; the next one when others had their turn."""
        self._turn = None
        part = bytes(self._backlog[:_SLICE])
        del self._backlog[:_SLICE]
        before = cast(_Headed, self.conn).counted
        try:
            super().data_received(part)
        except Exception as error:
            _log.warning("a websocket that cannot be read: %r", error)
            self._give_up()
            return
        if self._frames.wait(cast(_Headed, self.conn).counted - before) > 0.0:
            _log.warning("a websocket that sends too many frames is closed")
            self._give_up()
        elif self._backlog and not self.read_paused and not self.transport.is_closing():
            self._turn = self.loop.call_soon(self._unpack)

    def _give_up(self) -> None:
        self._backlog.clear()
        if not self.handshake_complete:
            self.transport.write(_BAD_REQUEST)
        self.queue.put_nowait({"type": "websocket.disconnect", "code": 1008})
        self.close_sent = True
        self.transport.close()


def protocols(door: Door) -> tuple[type[WatchedHttp], type[WatchedWebsocket]]:
    """The two protocols of one server."""
    return type("Http", (WatchedHttp,), {"door": door}), type("Websocket", (WatchedWebsocket,), {"door": door})
