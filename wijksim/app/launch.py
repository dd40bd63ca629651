"""`wijksim app`: the settings that Solara must have, a warm engine, the guard, and one line with the address."""

import gc
import logging
import os
import socket
import warnings
from collections.abc import Callable
from contextlib import suppress

from wijksim.app.engine import Engine, JobState
from wijksim.app.limits import Limits
from wijksim.io.scenario_files import load, shipped

CLASS_SIZE = 60
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
    "SOLARA_KERNEL_MAX_COUNT": str(4 * CLASS_SIZE),
    "SOLARA_KERNEL_CULL_TIMEOUT": "10m",
    "SOLARA_KERNEL_MAX_PER_SESSION": "20",
    "SOLARA_SESSION_HTTP_ONLY": "true",
    "SOLARA_THEME_LOADER": "plain",
    "SOLARA_THEME_SHOW_BANNER": "False",
    "SOLARA_THEME_TITLE": "wijksim",
    "SOLARA_THEME_VARIANT": "light",
}
"""Set before Solara is imported; the guard does the rest."""
GARBAGE = (10_000, 10, 20)
"""Thresholds of Python's search for garbage. Those of Python 3.12 (700, 10, 10) make thirty visitors wait a third of
a second every few seconds."""


class Taken(Exception):
    """The address and port cannot be used."""


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
        return names[0].rstrip("/") if "://" in names[0] else f"http://{names[0]}{'' if port == 80 else f':{port}'}"
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
    class_mode: bool = False,
    names: tuple[str, ...] = (),
    ready: Callable[[str], None] | None = None,
    limits: Limits | None = None,
    warm: tuple[str, ...] | None = None,
) -> None:
    """Serve the pages until interrupted. ``names`` are further names by which visitors come, such as the
    address of a proxy; the first is the address in links.

    ``warm`` are the scenarios computed in advance, by default all that are shipped; ``ready`` is called with the
    address once that is done. Raises `Taken` when the port is in use, `DoesNotRun` when a scenario fails.
    """
    os.environ.update(SETTINGS)
    # Solara would like a cookie for pages inside other pages; ours refuse to be there.
    warnings.filterwarnings("ignore", message="Cookies with samesite=none")
    logging.getLogger("solara").setLevel(logging.ERROR)
    try:
        listening = socket.create_server((host, port), backlog=256)
    except OSError as error:
        raise Taken(os.strerror(error.errno or 0)) from error
    port = listening.getsockname()[1]
    engine = Engine(limits)
    engine.start()
    try:
        warm_up(engine, list(shipped() if warm is None else warm))
        _serve(listening, engine, host=host, port=port, class_mode=class_mode, names=names, ready=ready)
    finally:
        engine.close()
        listening.close()


def _serve(
    listening: socket.socket, engine: Engine, *, host: str, port: int, class_mode: bool, names: tuple[str, ...],
    ready: Callable[[str], None] | None,
) -> None:  # fmt: skip
    import uvicorn
    from solara.server import settings as solara_settings
    from solara.server.starlette import app as solara_app

    from wijksim.app.guard import Guard, allowed_hosts
    from wijksim.app.service import Service, install

    own = own_addresses()
    address = address_for_visitors(host, port, own, names)
    solara_settings.main.root_path = ""
    solara_settings.main.base_url = f"{address}/"
    install(Service(engine, address, class_mode))
    guard = Guard(solara_app, allowed_hosts([*own, host], port, names))
    config = uvicorn.Config(
        guard, log_level="warning", access_log=False, loop="asyncio", server_header=False, proxy_headers=False,
        ws_max_size=guard.limits.message_bytes, timeout_graceful_shutdown=2, timeout_keep_alive=20,
    )  # fmt: skip
    server = uvicorn.Server(config)
    gc.set_threshold(*GARBAGE)
    if ready is not None:
        ready(address)
    try:
        server.run(sockets=[listening])
    finally:
        install(None)
