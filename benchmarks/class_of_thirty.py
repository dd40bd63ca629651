"""Thirty scripted visitors on one server, over the websocket that a browser uses; prints JSON.

    uv run benchmarks/class_of_thirty.py [--visitors 30 --actions 100 --pause 2 --cycles 10]

Every visitor opens a page, turns levers, taps actors, changes plots, goes to other screens and back. An action counts
from sending it until the server has sent everything that follows from it. Then all press Run at once on a new setting;
then one visitor sends fifty events a second; then all come and go a number of times. What a browser takes to draw is
not in these figures (tests/app measures that it does).
"""

import argparse
import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from itertools import count
from statistics import quantiles
from typing import Any
from uuid import uuid4

import psutil
from websockets.asyncio.client import ClientConnection, connect

FAILED: list[str] = []


class Visitor:
    """One visitor: a kernel of its own, and the widgets that the server has shown."""

    def __init__(self, address: str, number: int) -> None:
        self.address, self.number = address, number
        self.kernel, self.page = str(uuid4()), str(uuid4())
        self.widgets: dict[str, dict[str, Any]] = {}
        self.waiting: dict[str, asyncio.Future[None]] = {}
        self.films = 0
        self.new_film = asyncio.Event()
        self.control = uuid4().hex

    async def open(self, path: str) -> float:
        """Open a page; seconds until it is there."""
        start = time.perf_counter()
        request = urllib.request.Request(self.address + path)
        response = await asyncio.to_thread(urllib.request.urlopen, request)
        cookie = "; ".join(each.split(";")[0] for each in response.headers.get_all("set-cookie"))
        host = self.address.removeprefix("http://")
        self.socket: ClientConnection = await connect(
            f"ws://{host}/jupyter/api/kernels/{self.kernel}/channels?session_id={self.page}",
            origin=self.address,  # type: ignore[arg-type]
            additional_headers={"Cookie": cookie},
            max_size=2**26,
        )
        self.listening = asyncio.create_task(self._listen())
        await self._send("comm_open", {"comm_id": self.control, "target_name": "solara.control", "data": {}})
        arguments = {"path": path, "appName": "__default__", "dark": False, "themes": {}}
        await self._send("comm_msg", {"comm_id": self.control, "data": {"method": "run", "args": arguments}})
        return time.perf_counter() - start

    async def act(self, trait: str, event: str, data: Any) -> float:
        """Report an event on the widget that has this trait; seconds until the server is done with it."""
        found = [name for name, state in self.widgets.items() if trait in state]
        if not found:
            FAILED.append(f"no widget with {trait}")
            return 0.0
        start = time.perf_counter()
        content = {"method": "custom", "content": {"event": event, "data": data}}
        await self._send("comm_msg", {"comm_id": found[-1], "data": content})
        return time.perf_counter() - start

    async def close(self) -> None:
        """Leave, as a browser does when a tab is closed."""
        self.listening.cancel()
        await self.socket.close()
        url = f"{self.address}/_solara/api/close/{self.kernel}?session_id={self.page}"
        request = urllib.request.Request(url, data=b"", headers={"Origin": self.address})
        await asyncio.to_thread(urllib.request.urlopen, request)

    async def _send(self, kind: str, content: dict[str, Any]) -> None:
        header = {"msg_id": uuid4().hex, "msg_type": kind, "session": self.page, "username": "", "version": "5.3",
                  "date": "2026-01-01T00:00:00Z"}  # fmt: skip
        done = self.waiting[header["msg_id"]] = asyncio.get_running_loop().create_future()
        await self.socket.send(json.dumps({
            "header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": [],
        }))  # fmt: skip
        await asyncio.wait_for(done, 60)

    async def _listen(self) -> None:
        async for text in self.socket:
            message = json.loads(text if isinstance(text, str) else text[text.index(b"{") :].decode(errors="ignore"))
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
        if "film" in state:
            self.films += 1
            self.new_film.set()


def lesson(visitor: Visitor) -> Iterator[tuple[str, str, Any]]:
    """Actions of one visitor, for ever: (trait of the widget, event, data)."""
    for n in count(visitor.number):
        yield "groups", "event_change", {"name": "room_to_manoeuvre", "value": 30 + n % 60}
        yield "groups", "event_change", {"name": "funding.integration", "value": n % 100}
        yield "film", "event_actor", {"actor": f"o{n % 10}", "week": (7 * n) % 260}
        yield "film", "event_week", (11 * n) % 260
        yield "fields", "event_choose", {"name": "plot", "value": ("people", "trust", "boundaries", "need")[n % 4]}
        yield "can_undo", "event_undo", None
        yield "can_undo", "event_language", None
        yield "can_undo", "event_follow", "/waarom"
        yield "can_undo", "event_follow", "/kosten?scenario=area_funding"
        yield "can_undo", "event_follow", "/verken?scenario=linked_boundary_workers"


async def play(visitor: Visitor, actions: int, pause: float) -> list[float]:
    """Seconds of every action of one visitor, with a pause between two."""
    taken = []
    await asyncio.sleep(pause * visitor.number / 30)
    for (trait, event, data), _ in zip(lesson(visitor), range(actions), strict=False):
        try:
            taken.append(await visitor.act(trait, event, data))
        except Exception as error:
            FAILED.append(f"{event}: {error!r}")
        await asyncio.sleep(pause)
    return taken


async def run_at_once(visitors: list[Visitor], value: int) -> list[float]:
    """All change the same lever to the same new value and press Run: seconds until the new frames have come."""
    for each in visitors:
        await each.act("can_undo", "event_follow", f"/verken?workload.factor=1.{value}")

    async def press(visitor: Visitor) -> float:
        visitor.new_film.clear()
        start = time.perf_counter()
        await visitor.act("stale", "event_start", None)
        await asyncio.wait_for(visitor.new_film.wait(), 120)
        return time.perf_counter() - start

    return list(await asyncio.gather(*(press(each) for each in visitors)))


async def storm(visitor: Visitor, seconds: float) -> None:
    """Fifty slider events a second, not waiting for answers."""
    end = time.perf_counter() + seconds
    sent = []
    for n in count():
        if time.perf_counter() > end:
            break
        sent.append(asyncio.create_task(visitor.act("groups", "event_change", {"name": "room_to_manoeuvre", "value": n % 100})))
        await asyncio.sleep(0.02)
    await asyncio.gather(*sent, return_exceptions=True)


async def measure(address: str, process: psutil.Process, options: argparse.Namespace) -> dict[str, Any]:
    """All figures."""
    first = Visitor(address, 0)
    opened = await first.open("/verken?scenario=area_funding")
    await first.close()
    await asyncio.sleep(2)
    memory = [process.memory_info().rss]
    visitors = [Visitor(address, n) for n in range(options.visitors)]
    pages = [await each.open("/verken?scenario=linked_boundary_workers") for each in visitors]
    memory.append(process.memory_info().rss)
    before = sum(process.cpu_times()[:2])
    taken = sum(await asyncio.gather(*(play(each, options.actions, options.pause) for each in visitors)), [])
    busy = (sum(process.cpu_times()[:2]) - before) / max(1, len(taken))
    lesson_failed = len(FAILED)
    frames = await run_at_once(visitors, 37)
    for each in visitors:
        await each.act("can_undo", "event_follow", "/verken?scenario=linked_boundary_workers")
    abuser, others = visitors[0], visitors[1:]
    calm = sum(await asyncio.gather(*(play(each, 10, options.pause) for each in others)), [])
    storming = asyncio.create_task(storm(abuser, 10 * options.pause))
    pressed = sum(await asyncio.gather(*(play(each, 10, options.pause) for each in others)), [])
    await asyncio.gather(storming, return_exceptions=True)
    for each in visitors:
        await each.close()
    after = []
    for _ in range(options.cycles):
        again = [Visitor(address, n) for n in range(10)]
        for each in again:
            await each.open("/verken")
        for each in again:
            await each.close()
        await asyncio.sleep(1.5)
        after.append(round(process.memory_info().rss / 2**20, 1))
    return {
        "visitors": options.visitors,
        "cores": os.cpu_count(),
        "load_average": os.getloadavg(),
        "first_page_seconds": round(opened, 3),
        "page_seconds_p95": p(pages, 95),
        "actions": len(taken),
        "failed_actions": lesson_failed,
        "action_seconds": {"p50": p(taken, 50), "p95": p(taken, 95), "p99": p(taken, 99)},
        "server_cpu_seconds_per_action": round(busy, 4),
        "run_at_once_first_frame_seconds": {"p50": p(frames, 50), "p95": p(frames, 95)},
        "others_p95_seconds": {"calm": p(calm, 95), "one_abuses": p(pressed, 95)},
        "megabytes": {"before": mb(memory[0]), "per_visitor": mb((memory[1] - memory[0]) / options.visitors), "after_cycles": after},
        "failures": sorted(set(FAILED))[:5],
    }  # fmt: skip


def p(values: list[float], percent: int) -> float:
    """Percentile."""
    return round(quantiles(values, n=100, method="inclusive")[percent - 1], 3)


def mb(size: float) -> float:
    """Bytes in megabytes."""
    return round(size / 2**20, 1)


def main() -> None:
    """Start a server, measure, stop it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--visitors", type=int, default=30)
    parser.add_argument("--actions", type=int, default=100)
    parser.add_argument("--pause", type=float, default=2.0, help="seconds between two actions of a visitor")
    parser.add_argument("--cycles", type=int, default=10)
    options = parser.parse_args()
    server = subprocess.Popen(
        [sys.executable, "-m", "wijksim", "app", "--port", "0", "--class", "--host", "127.0.0.1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        print(json.dumps(asyncio.run(measure(address, psutil.Process(server.pid), options)), indent=1))
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)


if __name__ == "__main__":
    main()
