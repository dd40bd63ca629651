"""Thirty scripted sessions on one server, over the websocket that a browser uses; prints JSON.

    uv run benchmarks/class_of_thirty.py [--sessions 30 --actions 100 --pause 2 --cycles 10] [--together]
    uv run --with altair benchmarks/class_of_thirty.py --solaraviz     (the same model in Mesa's SolaraViz)
    uv run benchmarks/class_of_thirty.py --sessions 5 --actions 20 --cycles 2     (to try it out)

Every session opens a page, turns levers, taps actors, changes plots, goes to other screens and back. An action counts
from sending it until the server has sent everything that follows from it. Then all press Run at once on a seed that
nobody asked for before; then one session sends fifty events a second; then all come and go a number of times. What a
browser takes to draw is not in these figures (tests/app measures that it does).
"""

import argparse
import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from itertools import chain, count, islice
from pathlib import Path
from statistics import quantiles
from typing import Any

import psutil
from scripted_visitor import Visitor

from wijksim.app.launch import SETTINGS

FAILED: list[str] = []
ABUSE_SECONDS_BETWEEN = 0.02
LONGEST_WAIT = 60
"""Seconds after which a run that was asked for counts as failed."""
TARGETS = {
    "action_seconds.p95": 0.3,
    "action_seconds.p99": 1.0,
    "failed_actions": 0,
    "run_at_once_first_frame_seconds.p95": 2.0,
    "megabytes.per_session": 10.0,
    "abuse_raises_p95_of_others_by": 0.2,
    "first_result_seconds": 2.0,
}
"""At most, on two cores."""
Action = Callable[[], Awaitable[float]]


def lesson(visitor: Visitor) -> Iterator[Action]:
    """Actions of one session on the pages of wijksim, for ever."""

    def act(trait: str, event: str, data: Any) -> Action:
        return lambda: visitor.act(trait, event, data)

    for n in count(visitor.number):
        yield act("groups", "event_change", {"name": "room_to_manoeuvre", "value": 30 + n % 60})
        yield act("groups", "event_change", {"name": "funding.integration", "value": n % 100})
        yield act("animation", "event_actor", {"actor": f"o{n % 10}", "week": (7 * n) % 260})
        yield act("animation", "event_week", (11 * n) % 260)
        yield act("fields", "event_choose", {"name": "plot", "value": ("people", "trust", "boundaries", "need")[n % 4]})
        yield act("can_undo", "event_undo", None)
        yield act("can_undo", "event_language", None)
        yield act("can_undo", "event_follow", "/waarom")
        yield act("can_undo", "event_follow", "/kosten?scenario=area_funding")
        yield act("can_undo", "event_follow", "/verken?scenario=linked_boundary_workers")


def stepping(visitor: Visitor) -> Iterator[Action]:
    """Actions of one session in SolaraViz: it steps week by week, moves a slider, starts again."""
    for n in count(visitor.number):
        for _ in range(8):
            yield lambda: visitor.click("Step")
        yield lambda n=n: visitor.slide("Room to manoeuvre", round(0.05 * (n % 20), 2))  # type: ignore[misc]
        yield lambda: visitor.click("Reset")


async def play(visitor: Visitor, script: Iterator[Action], options: argparse.Namespace, actions: int) -> list[float]:
    """Seconds of every action of one session, with a pause between two."""
    taken = []
    await asyncio.sleep(options.pause * visitor.number / options.sessions)
    for action, _ in zip(script, range(actions), strict=False):
        try:
            taken.append(await action())
        except Exception as error:
            FAILED.append(repr(error))
        await asyncio.sleep(options.pause)
    return taken


async def all_play(
    visitors: list[Visitor],
    script: Callable[[Visitor], Iterator[Action]],
    options: argparse.Namespace,
    actions: int,
) -> list[float]:
    """All sessions at the same time, each at its own place in the script unless they do the same together."""

    def own_place(visitor: Visitor) -> Iterator[Action]:
        return islice(script(visitor), 0 if options.together else visitor.number, None)

    return list(chain(*await asyncio.gather(*(play(each, own_place(each), options, actions) for each in visitors))))


async def run_at_once(visitors: list[Visitor], seed: int) -> list[float]:
    """All press Run of the default scenario on the same new seed: seconds until the frames have come.

    First all are brought to Explore: who came there from another screen would start the run by arriving.
    """
    for address in ("/verken?scenario=linked_boundary_workers", f"/verken?seed={seed}"):
        for each in visitors:
            await each.act("can_undo", "event_follow", address)

    async def press(visitor: Visitor) -> float:
        visitor.new_animation.clear()
        start = time.perf_counter()
        await visitor.act("stale", "event_start", None)
        try:
            await asyncio.wait_for(visitor.new_animation.wait(), LONGEST_WAIT)
        except TimeoutError:
            FAILED.append(f"session {visitor.number}: no frames {LONGEST_WAIT} seconds after Run")
        return time.perf_counter() - start

    return list(await asyncio.gather(*(press(each) for each in visitors)))


async def storm(visitor: Visitor, seconds: float) -> None:
    """Fifty slider events a second, not waiting for answers."""
    end = time.perf_counter() + seconds
    sent = []
    for n in count():
        if time.perf_counter() > end:
            break
        change = {"name": "room_to_manoeuvre", "value": n % 100}
        sent.append(asyncio.create_task(visitor.act("groups", "event_change", change)))
        await asyncio.sleep(ABUSE_SECONDS_BETWEEN)
    for each in sent:
        each.cancel()
    await asyncio.gather(*sent, return_exceptions=True)


async def abuse(visitors: list[Visitor], options: argparse.Namespace) -> tuple[float, float]:
    """p95 of the others while all is calm, and while the first session storms."""

    async def return_to_explore() -> None:
        for each in visitors:
            await each.act("can_undo", "event_follow", "/verken?scenario=linked_boundary_workers")

    abuser, others = visitors[0], visitors[1:]
    await return_to_explore()
    calm = await all_play(others, lesson, options, options.abused)
    await return_to_explore()
    storming = asyncio.create_task(storm(abuser, options.abused * options.pause))
    pressed = await all_play(others, lesson, options, options.abused)
    await asyncio.gather(storming, return_exceptions=True)
    return p(calm, 95), p(pressed, 95)


async def come_and_go(address: str, path: str, process: psutil.Process, options: argparse.Namespace) -> list[float]:
    """Megabytes of the server after each time that all sessions came and went."""
    after = []
    for _ in range(options.cycles):
        again = [Visitor(address, n) for n in range(options.sessions)]
        for each in again:
            await each.open(path)
        print(f"come and go: refused {sum(each.refused for each in again)} times", file=sys.stderr, flush=True)
        for each in again:
            await each.close()
        await asyncio.sleep(1.5)
        after.append(mb(process.memory_info().rss))
    return after


async def measure(address: str, process: psutil.Process, options: argparse.Namespace) -> dict[str, Any]:
    """All figures of the pages of wijksim."""
    path = "/verken?scenario=linked_boundary_workers"
    first = Visitor(address, 0)
    started = time.perf_counter()
    await first.open("/verken?scenario=area_funding")
    await asyncio.wait_for(first.new_animation.wait(), 60)
    opened = time.perf_counter() - started
    await first.close()
    await asyncio.sleep(2)
    memory = mb(process.memory_info().rss)
    visitors = [Visitor(address, n) for n in range(options.sessions)]
    pages = [await each.open(path) for each in visitors]
    full = mb(process.memory_info().rss)
    before = sum(process.cpu_times()[:2])
    taken = await all_play(visitors, lesson, options, options.actions)
    busy = (sum(process.cpu_times()[:2]) - before) / max(1, len(taken))
    failed = len(FAILED)
    print(f"actions: p95 {p(taken, 95)} s, {failed} failed", file=sys.stderr, flush=True)
    frames = await run_at_once(visitors, 4711)
    without_frames = len(FAILED) - failed
    calm, pressed = await abuse(visitors, options)
    for each in visitors:
        await each.close()
    await asyncio.sleep(1.5)
    empty = mb(process.memory_info().rss)
    return {
        "first_result_seconds": round(opened, 3),
        "page_seconds_p95": p(pages, 95),
        "actions": len(taken) + failed,
        "failed_actions": failed,
        "action_seconds": {"p50": p(taken, 50), "p95": p(taken, 95), "p99": p(taken, 99)},
        "server_cpu_seconds_per_action": round(busy, 4),
        "run_at_once_first_frame_seconds": {"p50": p(frames, 50), "p95": p(frames, 95)},
        "run_at_once_without_frames": without_frames,
        "others_p95_seconds": {"calm": calm, "one_abuses": pressed},
        "abuse_raises_p95_of_others_by": round(pressed / calm - 1, 3),
        "megabytes": {
            "before": memory,
            "per_session": round((full - memory) / options.sessions, 2),
            "after_the_lesson": empty,
            "after_cycles": await come_and_go(address, path, process, options),
        },
    }


async def measure_solaraviz(address: str, process: psutil.Process, options: argparse.Namespace) -> dict[str, Any]:
    """The figures that SolaraViz has as well; its first frame is one week, not a run."""
    memory = mb(process.memory_info().rss)
    visitors = [Visitor(address, n) for n in range(options.sessions)]
    pages = [await each.open("/") for each in visitors]
    full = mb(process.memory_info().rss)
    before = sum(process.cpu_times()[:2])
    taken = await all_play(visitors, stepping, options, options.actions)
    busy = (sum(process.cpu_times()[:2]) - before) / max(1, len(taken))
    failed = len(FAILED)
    at_once = await asyncio.gather(*(each.click("Step") for each in visitors))
    alone = [await visitors[0].click("Step") for _ in range(10)]
    for each in visitors:
        await each.close()
    return {
        "page_seconds": {"first": round(pages[0], 3), "p95": p(pages, 95)},
        "actions": len(taken) + failed,
        "failed_actions": failed,
        "action_seconds": {"p50": p(taken, 50), "p95": p(taken, 95), "p99": p(taken, 99)},
        "server_cpu_seconds_per_action": round(busy, 4),
        "step_at_once_seconds": {"p50": p(at_once, 50), "p95": p(at_once, 95)},
        "whole_run_of_260_weeks_alone_seconds": round(260 * sum(alone) / len(alone), 1),
        "megabytes": {
            "before": memory,
            "per_session": round((full - memory) / options.sessions, 2),
            "after_cycles": await come_and_go(address, "/", process, options),
        },
    }


def missed(figures: dict[str, Any]) -> list[str]:
    """Targets that these figures do not reach."""
    found = []
    for name, most in TARGETS.items():
        value: Any = figures
        for part in name.split("."):
            value = value[part]
        if value > most:
            found.append(f"{name} is {value}, at most {most}")
    return found


def p(values: list[float] | tuple[float, ...], percent: int) -> float:
    """Percentile."""
    return round(quantiles(values, n=100, method="inclusive")[percent - 1], 3) if len(values) > 1 else float("nan")


def mb(size: float) -> float:
    """Bytes in megabytes."""
    return round(size / 2**20, 1)


def serve_wijksim() -> tuple[subprocess.Popen[str], str]:
    """`wijksim app --class`, and its address once the shipped scenarios are ready."""
    command = [sys.executable, "-m", "wijksim", "app", "--port", "0", "--class", "--host", "127.0.0.1"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    return server, server.stdout.readline().strip()


def serve_solaraviz() -> tuple[subprocess.Popen[str], str]:
    """`solara run` on the page with SolaraViz, with the same settings."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    settings = {name: value for name, value in SETTINGS.items() if name != "SOLARA_APP"}
    page = Path(__file__).with_name("solaraviz_page.py")
    command = [sys.executable, "-m", "solara", "run", str(page), "--production", "--no-open", "--port", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, env={**os.environ, **settings}, text=True, **quiet)  # type: ignore[call-overload]
    address = f"http://127.0.0.1:{port}"
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=60).close()
            return server, address
        except OSError:
            time.sleep(1)
    raise SystemExit("SolaraViz did not start")


def main() -> None:
    """Start a server, measure, stop it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--actions", type=int, default=100)
    parser.add_argument("--pause", type=float, default=2.0, help="seconds between two actions of a session")
    parser.add_argument("--cycles", type=int, default=10, help="times that all sessions come and go")
    parser.add_argument("--abused", type=int, default=15, help="actions of each session with and without the abuser")
    parser.add_argument("--together", action="store_true", help="all do the same thing within the same pause")
    parser.add_argument("--solaraviz", action="store_true", help="measure Mesa's SolaraViz instead")
    options = parser.parse_args()
    about = {
        "sessions": options.sessions,
        "pause_seconds": options.pause,
        "together": options.together,
        "cores": os.cpu_count(),
        "load_before": os.getloadavg(),
    }
    server, address = (serve_solaraviz if options.solaraviz else serve_wijksim)()
    try:
        measured = measure_solaraviz if options.solaraviz else measure
        figures = asyncio.run(measured(address, psutil.Process(server.pid), options))
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)
    verdict = {} if options.solaraviz else {"targets": TARGETS, "missed": missed(figures)}
    print(json.dumps({**about, **figures, "failures": sorted(set(FAILED))[:5], **verdict}, indent=1))


if __name__ == "__main__":
    main()
