"""A scripted visitor of Solara pages: speaks the websocket protocol that the browser speaks, and draws nothing."""

import asyncio
import json
import time
import urllib.request
from typing import Any
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

PATIENCE = 60
"""Seconds after which an action counts as failed."""


class Visitor:
    """One visitor: a kernel of its own, and the widgets that the server has shown."""

    def __init__(self, address: str, number: int) -> None:
        self.address, self.number = address, number
        self.kernel, self.page = str(uuid4()), str(uuid4())
        self.widgets: dict[str, dict[str, Any]] = {}
        self.waiting: dict[str, asyncio.Future[None]] = {}
        self.animations = 0
        self.refused = 0
        """Times that the server had no room for this page yet."""
        self.new_animation = asyncio.Event()
        self.control = uuid4().hex

    async def open(self, path: str) -> float:
        """Open a page; seconds until it is there."""
        start = time.perf_counter()
        request = urllib.request.Request(self.address + path)
        response = await asyncio.to_thread(urllib.request.urlopen, request)
        cookie = "; ".join(each.split(";")[0] for each in response.headers.get_all("set-cookie"))
        host = self.address.removeprefix("http://")
        self.socket: ClientConnection = await self._connect(host, cookie)
        self.listening = asyncio.create_task(self._listen())
        await self._send("comm_open", {"comm_id": self.control, "target_name": "solara.control", "data": {}})
        arguments = {"path": path, "appName": "__default__", "dark": False, "themes": {}}
        await self._send("comm_msg", {"comm_id": self.control, "data": {"method": "run", "args": arguments}})
        return time.perf_counter() - start

    async def _connect(self, host: str, cookie: str) -> ClientConnection:
        """As a page does: when the server is full it goes on trying."""
        end = time.perf_counter() + PATIENCE
        while True:
            try:
                return await connect(
                    f"ws://{host}/jupyter/api/kernels/{self.kernel}/channels?session_id={self.page}",
                    origin=self.address,  # type: ignore[arg-type]
                    additional_headers={"Cookie": cookie},
                    max_size=2**26,
                )
            except InvalidStatus:
                if time.perf_counter() > end:
                    raise
                self.refused += 1
                await asyncio.sleep(1)

    async def act(self, trait: str, event: str, data: Any) -> float:
        """Report an event on the widget that has this trait; seconds until the server is done with it."""
        found = [name for name, state in self.widgets.items() if trait in state]
        if not found:
            raise LookupError(f"no widget with {trait}")
        start = time.perf_counter()
        content = {"method": "custom", "content": {"event": event, "data": data}}
        await self._send("comm_msg", {"comm_id": found[-1], "data": content})
        return time.perf_counter() - start

    async def click(self, label: str) -> float:
        """Press the Vuetify button with this label once it is there; seconds until the server is done with it."""
        start = time.perf_counter()
        while not (found := [name for name, state in self.widgets.items() if label in (state.get("children") or ())]):
            if time.perf_counter() > start + PATIENCE:
                raise TimeoutError(f"no button {label}")
            await asyncio.sleep(0.05)
        content = {"method": "custom", "content": {"event": "click", "data": {}}}
        await self._send("comm_msg", {"comm_id": found[-1], "data": content})
        return time.perf_counter() - start

    async def slide(self, label: str, value: float) -> float:
        """Move the Vuetify slider with this label; seconds until the server is done with it."""
        found = [name for name, state in self.widgets.items() if state.get("label") == label]
        start = time.perf_counter()
        update = {"method": "update", "state": {"v_model": value}, "buffer_paths": []}
        await self._send("comm_msg", {"comm_id": found[-1], "data": update})
        return time.perf_counter() - start

    async def close(self) -> None:
        """Leave, as a browser does when a tab is closed."""
        self.listening.cancel()
        await self.socket.close()
        url = f"{self.address}/_solara/api/close/{self.kernel}?session_id={self.page}"
        request = urllib.request.Request(url, data=b"", headers={"Origin": self.address})
        await asyncio.to_thread(urllib.request.urlopen, request)

    async def _send(self, kind: str, content: dict[str, Any]) -> None:
        """A message, and wait until the server is idle again after it."""
        number = uuid4().hex
        header = {
            "msg_id": number, "msg_type": kind, "session": self.page, "username": "", "version": "5.3",
            "date": "2026-01-01T00:00:00Z",
        }  # fmt: skip
        done = self.waiting[number] = asyncio.get_running_loop().create_future()
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content}
        await self.socket.send(json.dumps({**message, "channel": "shell", "buffers": []}))
        await asyncio.wait_for(done, PATIENCE)

    async def _listen(self) -> None:
        async for text in self.socket:
            message = json.loads(text if isinstance(text, str) else _words_of(text))
            kind, content = message["header"]["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                done = self.waiting.pop(message["parent_header"].get("msg_id", ""), None)
                if done and not done.done():
                    done.set_result(None)
            elif kind == "comm_open":
                self._note(content["comm_id"], content["data"].get("state", {}))
            elif kind == "comm_msg" and content["data"].get("method") == "update":
                self._note(content["comm_id"], content["data"]["state"])
            elif kind == "comm_close":
                self.widgets.pop(content["comm_id"], None)

    def _note(self, widget: str, state: dict[str, Any]) -> None:
        self.widgets.setdefault(widget, {}).update(state)
        if "animation" in state:
            self.animations += 1
            self.new_animation.set()


def _words_of(frame: bytes) -> bytes:
    """The JSON of a binary frame: a count of parts and where each starts (32 bits each), the JSON, then pictures."""
    count, first = (int.from_bytes(frame[at : at + 4]) for at in (0, 4))
    end = int.from_bytes(frame[8:12]) if count > 1 else len(frame)
    return frame[first:end]
