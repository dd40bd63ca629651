"""Several visitors, a dropped connection, a restart of the server, and the network cut."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from .conftest import start_server, stop_server
from .reading import PATIENCE, calm, do, not_at, same_text, settled, text_of, wait_for

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
    lever = one.page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
    lever.fill("99")
    lever.press("Enter")
    one.page.get_by_text("nu 99%").wait_for()
    other.page.get_by_role("button", name="Beamer").click()
    other.page.wait_for_selector(".wj.big")
    expect(other.page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)).to_have_value("30")
    text_of(other.page.locator(".wj-run"), "toevalsreeks 6")
    expect(one.page.locator(".wj.big")).to_have_count(0)
    not_at(one.page, "area_funding")


def test_a_page_comes_back_after_a_reload(visitor) -> None:
    page = visitor.open("/verken?scenario=area_funding&seed=2&horizon_weeks=80&week=33", ".wj-tiles")
    tiles = page.locator(".wj-tiles")
    before = settled(tiles)
    assert "dan vandaag" in before
    page.reload()
    same_text(tiles, before)
    expect(page.locator(".wj-week")).to_have_text("Jaar 1, week 34")


def test_a_page_comes_back_after_a_restart_of_the_server(browser, tmp_path: Path) -> None:
    server = start_server(tmp_path, "-c", SERVE.format(port=0))
    path = "/verken?scenario=area_funding&seed=2&horizon_weeks=80"
    page = browser.new_page()
    try:
        page.goto(server.address + path, timeout=PATIENCE)
        page.wait_for_selector(".wj-tiles", timeout=PATIENCE)
        before = settled(page.locator(".wj-tiles"))
        stop_server(server)
        server = start_server(tmp_path, "-c", SERVE.format(port=server.port))
        page.goto(server.address + path, timeout=PATIENCE)
        same_text(page.locator(".wj-tiles"), before)
    finally:
        page.close()
        stop_server(server)
    assert server.process.returncode in (0, 130, -2)


def test_nothing_leaves_this_machine(visitor) -> None:
    for path in (
        "/",
        "/verken",
        "/plannen",
        "/vergelijk?scenario=area_funding",
        "/waarom",
        "/kosten",
        "/delen",
        "/klas",
        "/docent",
        "/theorie",
        "/scherm",
    ):
        calm(visitor.open(path))
        visitor.page.wait_for_load_state("networkidle")
    hosts = {urlsplit(address).hostname for address in visitor.requests if not address.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}
    assert not visitor.served.cut.exists() or visitor.served.cut.read_text() == ""


def test_security_headers_and_cookie(visitor) -> None:
    response = visitor.page.goto(visitor.served.address + "/")
    headers = response.headers
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    cookies = visitor.page.context.cookies()
    assert cookies
    assert all(cookie["httpOnly"] and cookie["expires"] == -1 for cookie in cookies)


def test_a_dropped_connection_mends_itself(visitor) -> None:
    page = visitor.open("/verken?horizon_weeks=60", ".wj-tiles")
    calm(page)
    assert do(page, "solara.debug.dropConnection()")
    page.wait_for_function("solara.debug.reconnectCount > 0 && solara.debug.kernel().connectionStatus === 'connected'")
    lever = page.get_by_label("Scharrelruimte (professionele ruimte)", exact=True)
    lever.fill("61")
    lever.press("Enter")
    page.get_by_text("nu 61%").wait_for()
    expect(page.locator(".wj-tiles")).to_have_count(1)


def test_an_open_page_returns_by_itself_when_the_server_restarts(browser, tmp_path: Path) -> None:
    server = start_server(tmp_path, "-c", SERVE.format(port=0))
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(server.address + "/verken?seed=2&horizon_weeks=60&week=20")
        page.wait_for_selector(".wj-tiles")
        before = settled(page.locator(".wj-tiles"))
        do(page, "window.old_page = true")
        stop_server(server)
        server = start_server(tmp_path, "-c", SERVE.format(port=server.port))
        page.wait_for_function("window.old_page === undefined")
        same_text(page.locator(".wj-tiles"), before)
        expect(page.locator(".wj-week")).to_have_text("Jaar 1, week 21")
    finally:
        page.close()
        stop_server(server)


BROKEN = (
    "import wijksim.app.screens.costs as costs\n"
    "def payers_table(*_):\n"
    "    raise ValueError('secret detail')\n"
    "costs.payers_table = payers_table\n"
)


def test_an_error_is_a_plain_sentence_with_a_number_that_is_in_the_log(browser, tmp_path: Path) -> None:
    server = start_server(tmp_path, "-c", BROKEN + SERVE.format(port=0))
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    try:
        page.goto(server.address + "/kosten?horizon_weeks=60")
        text = settled(page.get_by_role("alert").filter(has_text="Nummer van de fout"))
        number = text.rstrip(".").rsplit(" ", 1)[-1]
        assert len(number) == 8
        assert "secret detail" not in settled(page.locator("body"))
        wait_for(server.log.read_text, lambda text: number in text and "secret detail" in text)
        page.get_by_role("link", name="Verken").click()
        page.wait_for_selector(".wj-tiles")
    finally:
        page.close()
        stop_server(server)


def test_what_a_visitor_left_is_not_computed_any_more(visit) -> None:
    """A long run is asked for and left; when somebody else has been served, it is still to be done."""
    leaver, other = visit(), visit()
    long = "/verken?neighbourhood.residents=40000&horizon_weeks=1040&seed=8"
    leaver.open(long, ".wj-run progress")
    leaver.page.goto("about:blank")
    other.open("/verken?horizon_weeks=52&seed=91", "main h1")
    other.ready()
    leaver.open(long, ".wj-run progress")
