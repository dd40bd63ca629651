"""Served by a proxy under a path, as a school or a JupyterHub does: every page, link, file and reload keeps the path."""

import urllib.request
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Response, expect

from .conftest import start_server, stop_server
from .reading import PATIENCE, attribute_of, starts
from .small_proxy import SmallProxy

SERVE = (
    "from wijksim.app.launch import serve\n"
    "if __name__ == '__main__':\n"
    "    print('http://127.0.0.1:{port}', flush=True)\n"
    "    serve(port={port}, warm=('baseline',), names=({name!r},), trust=('127.0.0.1',),\n"
    "          ready=lambda address: print(address, flush=True))"
)


def free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module", params=[("/user/jane@school/proxy/8765", False), ("/verken", True)])
def proxy(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallProxy]:
    """A proxy with a server behind it; a path may even be called like one of our pages."""
    prefix, strips = request.param
    made = SmallProxy(prefix, strips=strips)
    made.behind = free_port()
    server = start_server(
        tmp_path_factory.mktemp("proxied"), "-c", SERVE.format(port=made.behind, name=made.address + prefix)
    )
    assert server.process.stdout is not None
    assert server.process.stdout.readline().strip() == made.address + prefix
    yield made
    stop_server(server)
    made.close()


def test_pages_links_files_and_reloads_keep_the_path(proxy: SmallProxy, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    wrong: list[str] = []

    def note(response: Response) -> None:
        if response.status >= 400:
            wrong.append(f"{response.status} {response.url}")

    page.on("response", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    home = proxy.address + proxy.prefix
    try:
        page.goto(f"{home}/verken?horizon_weeks=52&seed=7")
        page.wait_for_selector(".wj-tiles")
        lever = page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
        lever.fill("61")
        lever.press("Enter")
        page.wait_for_url(f"{home}/verken?*room_to_manoeuvre=0.61*")
        page.reload()
        expect(page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)).to_have_value("61")
        link = page.get_by_role("link", name="Waarom", exact=True)
        link.hover()
        expect(link).to_have_attribute("href", starts(f"{proxy.prefix}/waarom"))
        link.click()
        page.wait_for_url(f"{home}/waarom?*")
        page.get_by_role("heading", level=1).first.wait_for()
        page.go_back()
        page.wait_for_url(f"{home}/verken?*")
        page.wait_for_selector(".wj-tiles")
        page.get_by_role("link", name="Delen", exact=True).click()
        expect(page.get_by_label("Link").first).to_have_value(starts(f"{home}/verken?"))
        elsewhere = page.get_by_role("link", name="Kosten en baten", exact=True)
        elsewhere.hover()
        expect(elsewhere).to_have_attribute("href", starts(f"{proxy.prefix}/kosten"))
        page.goto(proxy.address + attribute_of(elsewhere, "href"))
        page.wait_for_url(f"{home}/kosten?*")
        page.get_by_role("heading", level=1).first.wait_for()
    finally:
        page.close()
    assert wrong == []
    assert all(path.startswith(f"{proxy.prefix}/") for path in proxy.seen), proxy.seen


def test_the_cookie_is_of_the_path_and_the_health_is_found(proxy: SmallProxy) -> None:
    home = proxy.address + proxy.prefix
    with urllib.request.urlopen(f"{home}/healthz", timeout=60) as answer:
        assert answer.read() == b"ok\n"
    with urllib.request.urlopen(f"{home}/verken", timeout=60) as answer:
        assert f"Path={proxy.prefix}/" in answer.headers["set-cookie"]
