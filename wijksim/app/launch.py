"""`wijksim app`: the settings that Solara must have, a warm engine, the guard, and one line with the address."""

import gc
import logging
import os
import socket
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn

from wijksim.app.assets import installed_assets
from wijksim.app.connections import Door, DoorLimits, listen, protocols
from wijksim.app.engine import Engine, JobState
from wijksim.app.front_page import FrontPages
from wijksim.app.getting_ready import answering
from wijksim.app.guard import Guard
from wijksim.app.kernels import Kernels, SolaraKernels
from wijksim.app.limits import Limits
from wijksim.app.names import Names, names_of
from wijksim.app.report_desk import ReportDesk
from wijksim.app.rooms import Rooms
from wijksim.app.service import Service, install
from wijksim.app.sparing_log import keep_small
from wijksim.app.teacher_door import FIELD, PATH, TeacherDoor, Teachers, new_secret
from wijksim.io.class_rooms import RoomFiles
from wijksim.io.scenario_files import load, shipped
from wijksim.reports.lesson.seats import MOST_STUDENTS

SETTINGS = {
    "SOLARA_APP": "wijksim.app.pages",
    "SOLARA_MODE": "production",
    "SOLARA_TELEMETRY_MIXPANEL_ENABLE": "False",
    # Assets are those of the package solara-assets; nothing is fetched from a content network.
    "SOLARA_ASSETS_PROXY": "True",
    "SOLARA_ASSETS_FONTAWESOME_ENABLED": "False",
    # What a page is sent goes out together every 50 ms: one by one, each message waits for its turn twice, and with
    # thirty visitors a click takes seconds while the processor is idle. The price: who asks and does not read lets a
    # queue grow on the server, until the ping of uvicorn ends the connection after 40 seconds at most.
    "SOLARA_EXPERIMENTAL_PERFORMANCE": "True",
    "SOLARA_KERNEL_MAX_COUNT": str(4 * MOST_STUDENTS),
    # Only if ours should fail: wijksim.app.kernels closes what was dropped long before this.
    "SOLARA_KERNEL_CULL_TIMEOUT": "2m",
    "SOLARA_THEME_LOADER": "plain",
    "SOLARA_THEME_SHOW_BANNER": "False",
    "SOLARA_THEME_TITLE": "wijksim",
    "SOLARA_THEME_VARIANT": "light",
}
"""Set before Solara is imported; the guard does the rest."""
GARBAGE = (10_000, 10, 20)
"""Thresholds of Python's search for garbage. Those of Python 3.12 (700, 10, 10) make thirty visitors wait a third of
a second every few seconds."""


_MANY_FILES = 8192
_FILES_PER_SOCKET = 4
"""That Solara opens for every websocket."""


class Taken(Exception):
    """The address and port cannot be used."""


class NoAddress(Exception):
    """There is no machine of this name to listen at."""


@dataclass(frozen=True)
class Lesson:
    """What serving a class asks for besides."""

    ready: Callable[[str, str, str], None]
    """Called with the address, the link that lets the teacher in on this machine, and the secret that does so
    elsewhere."""
    results: Path = Path("results")
    """Rooms are kept under this folder while their lesson lasts."""


class DoesNotRun(Exception):
    """A shipped scenario that fails while the server warms up; ``error`` is the number of the failure in the log."""

    def __init__(self, scenario: str, error: str) -> None:
        super().__init__(f"the scenario {scenario} does not run (error {error})")
        self.scenario, self.error = scenario, error


def own_addresses() -> list[str]:
    """Names and numbers by which this machine can be reached; asks nobody outside."""
    found = ["localhost", "127.0.0.1", "[::1]"]
    name = socket.gethostname()
    found.append(name)
    with suppress(OSError):
        found += sorted({str(each[4][0]) for each in socket.getaddrinfo(name, None, socket.AF_INET)})
    # Connecting a datagram socket sends nothing; it only shows which of our addresses would be used.
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        found.append(str(probe.getsockname()[0]))
    return list(dict.fromkeys(found))


def address_for_visitors(host: str, port: int, own: list[str], names: tuple[str, ...] = ()) -> str:
    """The address to print and to link to: the first of ``names``, else that of the network when the server listens
    to it, else localhost.

    A name with ``http://`` or ``https://`` is the whole address, as visitors of a proxy type it; a bare name gets the
    port of this server.
    """
    if names:
        if "://" in names[0]:
            return names[0].rstrip("/")
        name, slash, path = names[0].partition("/")
        return f"http://{name}{'' if port == 80 else f':{port}'}{slash}{path}".rstrip("/")
    outside = [name for name in own if name[0].isdigit() and not name.startswith("127.")]
    shown = (outside or ["localhost"])[-1] if host in ("0.0.0.0", "::") else host
    return f"http://{shown}:{port}"


def warm_up(engine: Engine, scenarios: list[str], seeds: tuple[int, ...] = (1,)) -> None:
    """Compile the model and compute the shipped scenarios, so that the first visitor sees them at once.

    Raises `DoesNotRun` when one of them fails.
    """
    for name in scenarios:
        for seed in seeds:
            job = engine.submit(load(name), seed, "warm-up")
            while not job.wait(1.0):
                pass
            if job.state is not JobState.DONE:
                raise DoesNotRun(name, job.error)


def serve(
    *,
    host: str = "127.0.0.1",
    port: int = 8765,
    lesson: Lesson | None = None,
    names: tuple[str, ...] = (),
    trust: tuple[str, ...] = (),
    ready: Callable[[str], None] | None = None,
    limits: Limits | None = None,
    warm: tuple[str, ...] | None = None,
) -> None:
    """Serve the pages until interrupted. ``names`` are further names by which visitors come, such as the
    address of a proxy, perhaps with a path; the first is the address in links. ``trust`` are the addresses of proxies
    that are believed when they say who the visitor is. A ``lesson`` adds the screens of a class.

    ``warm`` are the scenarios computed in advance, by default all that are shipped; ``ready`` is called with the
    address once that is done. Raises `Taken` when the port is in use, `NoAddress` for a host that is not there,
    `DoesNotRun` when a scenario fails, `BadName` for a name that cannot be used, `Incomplete` when files of the front
    end are missing.
    """
    names_of([], port, names, trust)  # Before anything is started, so that a mistake is told at once.
    os.environ.update(SETTINGS)
    # Solara would like a cookie for pages inside other pages; ours refuse to be there.
    warnings.filterwarnings("ignore", message="Cookies with samesite=none")
    logging.getLogger("solara").setLevel(logging.ERROR)
    try:
        socket.getaddrinfo(host, port)
    except (socket.gaierror, UnicodeError) as error:
        raise NoAddress(host) from error
    try:
        listening = listen(host, port)
    except OSError as error:
        raise Taken(os.strerror(error.errno or 0)) from error
    port = listening.getsockname()[1]
    handler = keep_small()
    engine, reports = Engine(limits), ReportDesk(runs=limits)
    engine.start()
    try:
        with answering(listening):
            warm_up(engine, list(shipped() if warm is None else warm))
        known = names_of([*own_addresses(), host], port, names, trust)
        address = address_for_visitors(host, port, own_addresses(), names)
        with open_class(lesson, port) as (rooms, teachers):

            def tell_ready() -> None:
                if ready is not None:
                    ready(address)
                if lesson is not None:
                    lesson.ready(address, teachers_link(host, port, known.prefix, teachers), teachers.secret)

            shared = Service(engine, address, lesson is not None, rooms=rooms, teachers=teachers)
            shared.reports = reports
            _serve(listening, shared, known, tell_ready)
    finally:
        logging.getLogger().removeHandler(handler)
        reports.close()
        engine.close()
        listening.close()


@contextmanager
def open_class(lesson: Lesson | None, port: int) -> Iterator[tuple[Rooms, Teachers]]:
    """Rooms and teachers; where a lesson was going on its rooms come back, and the secret of its teacher holds."""
    files = RoomFiles(lesson.results / f"class-{port}") if lesson else None
    rooms = Rooms(files)
    kept = files.secret() if files and rooms.open_rooms() else None
    teachers = Teachers(kept or new_secret(), cookie=f"wijksim-docent-{port}")
    if files and not kept:
        files.keep_secret(teachers.secret)
    try:
        yield rooms, teachers
    finally:
        if files:
            files.clear()


def teachers_link(host: str, port: int, prefix: str, teachers: Teachers) -> str:
    """The link that lets the teacher in on this machine."""
    name = "127.0.0.1" if host in ("0.0.0.0", "::", "localhost", "127.0.0.1") else host
    return f"http://{name}:{port}{prefix}{PATH}?{FIELD}={teachers.secret}"


def _serve(listening: socket.socket, shared: Service, names: Names, ready: Callable[[], None]) -> None:
    from solara.server import settings as solara_settings
    from solara.server.starlette import app as solara_app

    solara_settings.main.root_path = names.prefix
    solara_settings.main.base_url = f"{shared.address}/"
    pages = FrontPages(solara_app, next(iter(names.hosts)), names.prefix)
    guard = Guard(solara_app, names, installed_assets(), pages, Kernels(SolaraKernels()))
    guard.teachers = TeacherDoor(shared.teachers, names.prefix) if shared.class_mode else None
    files = allow_many_files()
    connections = max(64, min(DoorLimits.connections, files - _FILES_PER_SOCKET * guard.limits.sockets - 100))
    door = Door(replace(DoorLimits(), connections=connections), names.trusted)
    http, websocket = protocols(door)
    config = uvicorn.Config(
        guard, log_config=None, log_level="warning", access_log=False, loop="asyncio", http=http, ws=websocket,
        server_header=False, proxy_headers=False, ws_max_size=guard.limits.message_bytes, ws_ping_interval=10.0,
        ws_ping_timeout=15.0, timeout_graceful_shutdown=2, timeout_keep_alive=20,
    )  # fmt: skip
    server = uvicorn.Server(config)
    install(shared)
    gc.set_threshold(*GARBAGE)
    ready()
    try:
        server.run(sockets=[listening])
    finally:
        shared.maker.close()
        install(None)


def allow_many_files() -> int:
    """Let this process open as many files and connections as the system allows, within reason; how many."""
    try:
        import resource
    except ImportError:  # Windows has no such limit.
        return _MANY_FILES
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _MANY_FILES if hard == resource.RLIM_INFINITY else min(_MANY_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    return _MANY_FILES if soft == resource.RLIM_INFINITY else soft
