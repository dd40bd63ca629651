"""What outsiders tried against the served pages, and what is like it; prints JSON.

    uv run benchmarks/attacks.py [--sessions 300] [--only half_open]

Starts a server of its own on this machine, with a copy of the files of the front end (one of these attacks once
deleted them). During every attack somebody asks for /healthz twenty times a second, each time on a new connection.
"""

import argparse
import asyncio
import contextlib
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any
from uuid import uuid4

import psutil
from scripted_visitor import Visitor
from websockets.asyncio.client import ClientConnection, connect

TARGETS = {"slowest_healthz_seconds": 0.5, "megabytes_kept": 25.0, "log_bytes": 60_000}
"""At most, for every attack; memory after a minute."""
QUIET_SECONDS = 50
PAGE = "/verken?horizon_weeks=52"
Attack = Callable[[str], Awaitable[dict[str, Any]]]


def host_of(address: str) -> tuple[str, int]:
    """Host and port of an address."""
    host, _, port = address.removeprefix("http://").partition(":")
    return host, int(port)


async def ask(address: str, request: bytes) -> bytes:
    """Send a request as it is; what comes back."""
    reader, writer = await asyncio.open_connection(*host_of(address))
    writer.write(request)
    answer = await asyncio.wait_for(reader.read(2_000_000), 30)
    writer.close()
    return answer


def get(address: str, path: str, *headers: str) -> bytes:
    """A request for a path."""
    lines = [f"GET {path} HTTP/1.1", f"Host: {address.removeprefix('http://')}", "Connection: close", *headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def websocket(address: str, cookie: str, kernel: str = "") -> ClientConnection:
    """A websocket as a page opens it."""
    return await connect(
        f"ws://{address.removeprefix('http://')}/jupyter/api/kernels/{kernel or uuid4()}/channels?session_id={uuid4()}",
        origin=address,  # type: ignore[arg-type]
        additional_headers={"Cookie": f"solara-session-id={cookie}"},
        max_size=2**26,
    )


async def delete_assets(address: str) -> dict[str, Any]:
    """Folders and packages under the route of the assets, in many spellings, and files that were never installed."""
    folders = ["echarts@5.4.0/dist", "echarts@5.4.0", "@widgetti", "requirejs@2.3.6", "", ".", "vega@5.21.0"]
    spellings = ["{}", "{}/", "./{}", "x/../{}", "x/%2e%2e/{}", "{}/.", "{}%2f", "/{}", "{}%00", "{}?x"]
    paths = [f"/_solara/cdn/{spelling.format(folder)}" for folder in folders for spelling in spellings]
    paths += ["/_solara/cdn/lodash@4.17.21/lodash.js", "/_solara/cdn/jquery", "/static/../server.py"]
    statuses = [(await ask(address, get(address, path)))[9:12].decode() for path in paths]
    return {"requests": len(paths), "statuses": sorted(set(statuses))}


async def false_counts(address: str) -> dict[str, Any]:
    """Frames that declare more than they hold."""
    for count in (0x7FFFFFFF, 0xFFFFFFFF, 0, 65, 1_000_000, 25):
        for tail in (b"\0" * 100, b"\xff" * 100, b"", struct.pack("!I", 8) * 25):
            async with await websocket(address, str(uuid4())) as socket_:
                await socket_.send(struct.pack("!I", count) + tail)
                with contextlib.suppress(Exception):
                    await asyncio.wait_for(socket_.wait_closed(), 5)
    return {"frames": 24}


async def no_messages(address: str) -> dict[str, Any]:
    """Text frames that are no messages, or messages that no page sends."""
    bad = ["", "x", "[" * 60_000, "1" * 60_000, "{}", '{"header":1}', "\u0000", '{"header": {"msg_type": "x"}}']
    for text in bad * 5:
        async with await websocket(address, str(uuid4())) as socket_:
            await socket_.send(text)
            with contextlib.suppress(Exception):
                await asyncio.wait_for(socket_.wait_closed(), 5)
    return {"frames": len(bad) * 5}


async def half_open(address: str) -> dict[str, Any]:
    """1,100 connections that say nothing, half a request, or half a handshake; a new one for each that is closed."""
    handshake = b"GET /jupyter/api/kernels/x/channels HTTP/1.1\r\nUpgrade: websocket\r\n"
    beginnings = [b"", b"GET / HTTP/1.1\r\nHost:", handshake]
    end, opened = time.perf_counter() + 20, 0

    async def hold(number: int) -> None:
        nonlocal opened
        while time.perf_counter() < end:
            with contextlib.suppress(OSError):
                reader, writer = await asyncio.open_connection(*host_of(address))
                opened += 1
                writer.write(beginnings[number % 3])
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(reader.read(), max(0.1, end - time.perf_counter()))
                writer.close()
            await asyncio.sleep(1)

    await asyncio.gather(*(hold(number) for number in range(1100)))
    return {"opened": opened}


async def slow_readers(address: str) -> dict[str, Any]:
    """500 who ask for a large file and do not read it."""
    file = "/_solara/cdn/@widgetti/solara-vuetify-app@10.1.1/dist/solara-vuetify-app8.min.js"
    sockets = []
    for _ in range(500):
        with contextlib.suppress(OSError):
            each = socket.create_connection(host_of(address), timeout=5)
            each.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            each.sendall(get(address, file))
            sockets.append(each)
        await asyncio.sleep(0.01)
    await asyncio.sleep(15)
    for each in sockets:
        each.close()
    return {"sockets": len(sockets)}


async def many_pages(address: str) -> dict[str, Any]:
    """Pages as fast as they come, on twenty connections."""
    end, number = time.perf_counter() + 10, 0

    async def load() -> None:
        nonlocal number
        while time.perf_counter() < end:
            await ask(address, get(address, "/verken"))
            number += 1

    await asyncio.gather(*(load() for _ in range(20)), return_exceptions=True)
    return {"pages": number}


async def frame_flood(address: str) -> dict[str, Any]:
    """Pings and empty parts as fast as the line takes them."""
    masked = b"\x89\x80\0\0\0\0"
    empty = b"\x01\x80\0\0\0\0" + b"\x00\x80\0\0\0\0" * 10_000
    key = "dGhlIHNhbXBsZSBub25jZQ=="
    closed = 0
    for flood in (masked * 10_000, empty):
        for _ in range(5):
            reader, writer = await asyncio.open_connection(*host_of(address))
            upgrade = ("Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {key}",
                       "Sec-WebSocket-Version: 13", f"Origin: {address}")  # fmt: skip
            path = f"/jupyter/api/kernels/{uuid4()}/channels?session_id={uuid4()}"
            request = get(address, path, *upgrade).replace(b"Connection: close\r\n", b"")
            writer.write(request)
            await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)
            with contextlib.suppress(OSError):
                for _ in range(40):
                    writer.write(flood)
                    await asyncio.wait_for(writer.drain(), 10)
            with contextlib.suppress(OSError, TimeoutError):
                await asyncio.wait_for(reader.read(), 10)
                closed += 1
            writer.close()
    return {"floods": 10, "closed": closed}


async def dropped(address: str) -> dict[str, Any]:
    """150 pages that are opened and dropped without a word."""
    return await opened_and_dropped(address, 150)


async def opened_and_dropped(address: str, number: int) -> dict[str, Any]:
    """Pages opened ten at a time and dropped."""
    failed = 0
    for _ in range(number // 10):
        visitors = [Visitor(address, n) for n in range(10)]
        results = await asyncio.gather(*(each.open(PAGE) for each in visitors), return_exceptions=True)
        failed += sum(isinstance(each, BaseException) for each in results)
        for each in visitors:
            if hasattr(each, "listening"):
                each.listening.cancel()
                each.socket.transport.abort()
    return {"sessions": number, "failed": failed}


async def one_cookie(address: str) -> dict[str, Any]:
    """75 kernels with one cookie."""
    cookie, opened = str(uuid4()), []
    for _ in range(75):
        with contextlib.suppress(Exception):
            opened.append(await websocket(address, cookie))
    for each in opened:
        each.transport.abort()
    return {"kernels": len(opened)}


async def odd_requests(address: str) -> dict[str, Any]:
    """What is no request, or nearly none: how many replies have the headers."""
    head = f"Host: {address.removeprefix('http://')}\r\nConnection: close\r\n"
    requests = [
        b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"FOO / HTTP/1.1\r\n\r\n",
        b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 20_000 + b"\r\n",
        f"GET / HTTP/1.1\r\n{head}Origin: http://[\r\n\r\n".encode(),
        f"POST /_solara/api/close/{uuid4()}?session_id=x HTTP/1.1\r\n{head}Origin: http://[\r\n\r\n".encode(),
        f"GET /jupyter/api/kernels/{uuid4()}/channels?session_id=x HTTP/1.1\r\nUpgrade: websocket\r\n"
        f"{head.replace('close', 'Upgrade')}Origin: http://[\r\n\r\n".encode(),
        f"GET / HTTP/1.1\r\n{head}Host: x\r\n\r\n".encode(), f"GET /resourcez HTTP/1.1\r\n{head}\r\n".encode(),
        f"DELETE / HTTP/1.1\r\n{head}\r\n".encode(), f"GET /%FF%FE HTTP/1.1\r\n{head}\r\n".encode(),
    ]  # fmt: skip
    answers = [await ask(address, each) for each in requests]
    bare = [one[:30] for one, answer in zip(requests, answers, strict=True)
            if b"content-security-policy" not in answer.lower()]  # fmt: skip
    return {"requests": len(requests), "without_headers": [each.decode("latin-1") for each in bare],
            "statuses": [each[9:12].decode("latin-1") for each in answers]}  # fmt: skip


ATTACKS: dict[str, Attack] = {
    each.__name__: each
    for each in (delete_assets, false_counts, no_messages, odd_requests, half_open, slow_readers, many_pages,
                 frame_flood, one_cookie, dropped)
}  # fmt: skip


def watch(address: str, stop: Path, results: Path) -> None:
    """In a process of its own: the slowest answer to /healthz until a file says stop."""
    slowest, number, failed = 0.0, 0, 0
    while not stop.exists():
        start = time.perf_counter()
        try:
            with socket.create_connection(host_of(address), timeout=5) as each:
                each.sendall(get(address, "/healthz"))
                failed += not each.recv(4096).startswith(b"HTTP/1.1 200")
        except OSError:
            failed += 1
        slowest = max(slowest, time.perf_counter() - start)
        number += 1
        time.sleep(0.05)
    results.write_text(json.dumps({"healthz": number, "failed": failed, "slowest_healthz_seconds": round(slowest, 3)}))


def tree_of(folder: Path) -> str:
    """A sum over all files of a folder."""
    total = sha256()
    for file in sorted(folder.rglob("*")):
        total.update(f"{file.relative_to(folder)} {file.stat().st_size if file.is_file() else -1}\n".encode())
    return total.hexdigest()


async def under(attack: Attack, address: str, folder: Path) -> dict[str, Any]:
    """One attack with its watcher."""
    stop, results = folder / f"stop-{attack.__name__}", folder / f"result-{attack.__name__}"
    command = [sys.executable, __file__, "--watch", address, str(stop), str(results)]
    watcher = subprocess.Popen(command)
    start = time.perf_counter()
    try:
        found = await attack(address)
    finally:
        stop.touch()
        watcher.wait(30)
    return {**found, **json.loads(results.read_text()), "seconds": round(time.perf_counter() - start, 1)}


def memory(process: psutil.Process) -> float:
    """Megabytes of the server."""
    return round(process.memory_info().rss / 2**20, 1)


async def measure(address: str, process: psutil.Process, folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    """All attacks, one after the other, then many sessions."""
    await opened_and_dropped(address, 20)  # The first pages load modules that stay.
    await asyncio.sleep(QUIET_SECONDS)
    figures: dict[str, Any] = {"megabytes_at_start": memory(process)}
    before_tree, log = tree_of(folder / "cdn"), folder / "server.log"
    for name, attack in ATTACKS.items():
        if options.only and name not in options.only:
            continue
        before, written = memory(process), log.stat().st_size
        figures[name] = await under(attack, address, folder)
        figures[name]["megabytes"] = {"before": before, "at_the_end": memory(process)}
        if figures[name]["megabytes"]["at_the_end"] > before + TARGETS["megabytes_kept"] / 2:
            await asyncio.sleep(QUIET_SECONDS)
            figures[name]["megabytes"]["after_50_s"] = memory(process)
        figures[name]["megabytes_kept"] = round(memory(process) - before, 1)
        figures[name]["log_bytes"] = log.stat().st_size - written
        print(name, figures[name], file=sys.stderr, flush=True)
    figures["assets_untouched"] = tree_of(folder / "cdn") == before_tree
    steps = []
    for _ in range(options.sessions // 100):
        await opened_and_dropped(address, 100)
        await asyncio.sleep(QUIET_SECONDS)
        steps.append(memory(process))
    figures["megabytes_after_each_100_sessions"] = steps
    return figures


def serve(folder: Path) -> tuple[subprocess.Popen[str], str]:
    """A server with its own copy of the files of the front end."""
    from solara.server import settings

    copytree(settings.assets.proxy_cache_dir, folder / "cdn")
    command = [sys.executable, "-m", "wijksim", "app", "--port", "0", "--class", "--host", "127.0.0.1"]
    environment = {**os.environ, "SOLARA_ASSETS_PROXY_CACHE_DIR": str(folder / "cdn")}
    log = (folder / "server.log").open("w")
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=environment)
    assert server.stdout is not None
    return server, server.stdout.readline().strip()


def main() -> None:
    """Start a server, attack it, stop it."""
    if sys.argv[1:2] == ["--watch"]:
        watch(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
        return
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sessions", type=int, default=300, help="opened and dropped at the end")
    parser.add_argument("--only", action="append", choices=list(ATTACKS), help="this attack; repeatable")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server, address = serve(folder)
        try:
            figures = asyncio.run(measure(address, psutil.Process(server.pid), folder, options))
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(30)
        tracebacks = (folder / "server.log").read_text().count("Traceback")
    missed = [
        f"{attack}: {name} is {found[name]}, at most {most}"
        for attack, found in figures.items()
        if isinstance(found, dict)
        for name, most in TARGETS.items()
        if found.get(name, 0) > most
    ]
    about = {"cores": os.cpu_count(), "load": os.getloadavg(), "tracebacks_in_the_log": tracebacks}
    print(json.dumps({**about, **figures, "targets": TARGETS, "missed": missed}, indent=1))


if __name__ == "__main__":
    main()
