"""Several visitors, a dropped connection, a restart of the server, and the network cut."""

from pathlib import Path
from urllib.parse import urlsplit

from .conftest import start_server, stop_server

SERVE = (
    "from wijksim.app.launch import serve\n"
    "if __name__ == '__main__':\n"
    "    serve(port={port}, warm=('baseline',), ready=lambda address: print(address, flush=True))"
)
"""A server that is soon ready: only one scenario is computed in advance."""


def test_visitors_do_not_see_each_other(visit) -> None:
    one, other = visit(), visit()
    one.open("/verken?horizon_weeks=52&seed=5", ".wj-tiles")
    other.open("/verken?scenario=area_funding&horizon_weeks=52&seed=6", ".wj-tiles")
    lever = one.page.get_by_label("Scharrelruimte", exact=True)
    lever.fill("99")
    lever.press("Enter")
    one.page.get_by_text("nu 99%").wait_for()
    other.page.get_by_role("button", name="Beamer").click()
    other.page.wait_for_selector(".wj.big")
    assert other.page.get_by_label("Scharrelruimte", exact=True).input_value() == "30"
    assert "seed 6" in other.page.inner_text(".wj-run")
    assert one.page.locator(".wj.big").count() == 0
    assert "area_funding" not in one.page.url


def test_a_page_comes_back_after_a_reload(visitor) -> None:
    page = visitor.open("/verken?scenario=area_funding&seed=2&horizon_weeks=80&week=33", ".wj-tiles")
    before = page.inner_text(".wj-tiles")
    page.reload()
    page.wait_for_selector(".wj-tiles")
    assert page.inner_text(".wj-tiles") == before
    assert page.inner_text(".wj-week").startswith("Week 33")


def test_a_page_comes_back_after_a_restart_of_the_server(browser, tmp_path: Path) -> None:
    server = start_server(tmp_path, "-c", SERVE.format(port=0))
    path = "/verken?scenario=area_funding&seed=2&horizon_weeks=80"
    page = browser.new_page()
    try:
        page.goto(server.address + path, timeout=60_000)
        page.wait_for_selector(".wj-tiles", timeout=60_000)
        before = page.inner_text(".wj-tiles")
        stop_server(server)
        server = start_server(tmp_path, "-c", SERVE.format(port=server.port))
        page.goto(server.address + path, timeout=60_000)
        page.wait_for_selector(".wj-tiles", timeout=60_000)
        assert page.inner_text(".wj-tiles") == before
    finally:
        page.close()
        stop_server(server)
    assert server.process.returncode in (0, 130, -2)


def test_nothing_leaves_this_machine(visitor) -> None:
    for path in (
        "/",
        "/verken",
        "/vergelijk?scenario=area_funding",
        "/waarom",
        "/kosten",
        "/delen",
        "/klas",
        "/docent",
    ):
        visitor.open(path)
        visitor.page.wait_for_timeout(300)
    hosts = {urlsplit(address).hostname for address in visitor.requests if not address.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}
    assert not visitor.served.cut.exists() or visitor.served.cut.read_text() == ""


def test_security_headers_and_cookie(visitor) -> None:
    response = visitor.page.goto(visitor.served.address + "/")
    headers = response.headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert all(cookie["httpOnly"] for cookie in visitor.page.context.cookies())
