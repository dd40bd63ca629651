"""The real ``cbsodata`` against a StatLine on this machine, and what a user saves from its addresses by hand."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit
from urllib.request import urlopen

import pytest

import wijksim as ws
from tests.patience import PATIENCE
from tests.wijk.statline import StatLine, statline
from wijksim.io.neighbourhood import fetching
from wijksim.io.neighbourhood.problems import WrongFile

pytest.importorskip("cbsodata")
PROJECT = Path(__file__).parents[2]
SETS = {"", "TableInfos", "TypedDataSet", "DataProperties", "CategoryGroups", "WijkenEnBuurten"}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[StatLine]:
    """StatLine at the place where the package looks for it."""
    import cbsodata.cbsodata3 as client

    monkeypatch.chdir(tmp_path)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(client.options, "use_https", False)
    monkeypatch.setattr(client.options, "requests", {"proxies": {"http": None, "https": None}})
    with statline() as here:
        monkeypatch.setattr(client, "CBSOPENDATA", here.place)
        yield here


def test_the_package_itself_fetches_a_gemeente(server: StatLine, tmp_path: Path) -> None:
    found = ws.neighbourhood([], "WK199902", fetch=True)
    assert found.matched.startswith("Tuinstad") and "WK199902" in found.matched
    figures = found.wijk.figures
    assert (figures["wmo"].status, figures["wmo"].year, figures["wmo"].value) == ("measured", 2024, 0.096)
    assert figures["age_65"].year == 2025
    assert len(found.wijk.buurten) == 4
    rows = json.loads((tmp_path / "kwb-2024-85984NED-GM1999.json").read_text(encoding="utf-8"))["value"]
    assert {row["Codering_3"].strip()[:6] for row in rows} == {"NL00", "GM1999", "WK1999", "BU1999"}
    asked = [urlsplit(each) for each in server.asked]
    for table in ("86165NED", "85984NED"):
        base = f"/ODataFeed/odata/{table}/"
        assert {each.path.removeprefix(base) for each in asked if each.path.startswith(base)} == SETS
    filters = {parse_qs(each.query)["$filter"][0] for each in asked if each.path.endswith("TypedDataSet")}
    assert len(filters) == 1 and "startswith(WijkenEnBuurten,'WK1999')" in filters.pop()
    before = len(server.asked)
    assert ws.neighbourhood([], "WK199902", fetch=True).text() == found.text()
    assert len(server.asked) == before  # what is there as files is not asked again


def test_answers_in_pages_are_put_together(server: StatLine) -> None:
    whole = ws.neighbourhood([], "WK199906", fetch=True).text()
    for file in Path().glob("*.json"):
        file.unlink()
    server.page = 7
    assert ws.neighbourhood([], "WK199906", fetch=True).text() == whole
    assert any("$skip=7" in each and "$filter" in each for each in server.asked)


@pytest.mark.parametrize(("status", "reason"), [(404, "HTTPError"), (503, "HTTPError")])
def test_a_server_that_refuses_is_told(server: StatLine, tmp_path: Path, status: int, reason: str) -> None:
    server.status = status
    with pytest.raises(WrongFile) as caught:
        fetching.fetch("WK199902", tmp_path)
    assert f"86165NED of CBS could not be fetched ({reason})" in caught.value.told("en")
    assert list(tmp_path.iterdir()) == []


def test_a_gemeente_that_is_not_there_has_no_rows_but_the_land(server: StatLine, tmp_path: Path) -> None:
    with pytest.raises(WrongFile) as caught:
        fetching.fetch("WK036105", tmp_path)
    assert "has no rows about GM0361" in caught.value.told("en")
    assert list(tmp_path.iterdir()) == []


def test_the_command_fetches_reads_and_says_what_it_kept(server: StatLine, tmp_path: Path) -> None:
    """The command line in a process of its own; only the place of StatLine is another."""
    asks = (
        "import sys, cbsodata.cbsodata3 as client; client.options.use_https = False; "
        f"client.CBSOPENDATA = {server.place!r}; from wijksim.cli.main import main; "
        "sys.argv = ['wijksim', 'neighbourhood', '--fetch', '--area', 'BU19990201', '--lang', 'en']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", asks], cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE,
        env={"PATH": "", "HOME": str(tmp_path), "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "kwb-2025-86165NED-GM1999.json" in done.stdout and "Source: CBS" in done.stdout
    assert ws.load(str(next(tmp_path.glob("*.yaml")))).wijk is not None


def saved(server: StatLine, folder: Path, table: str, name: str, wanted: str = "") -> Path:
    """An answer of v4, as a browser saves it."""
    question = f"?$filter={quote(wanted)}" if wanted else ""
    with urlopen(f"http://{server.place}/CBS/{table}/{name}{question}", timeout=PATIENCE) as answer:
        file = folder / f"{table}-{name}.json"
        file.write_bytes(answer.read())
    return file


def test_answers_of_the_newer_interface_are_read_as_they_come(server: StatLine, tmp_path: Path) -> None:
    area = "startswith(WijkenEnBuurten,'WK1999') or startswith(WijkenEnBuurten,'BU1999')"
    files = [
        saved(server, tmp_path, "85984NED", "Observations", area),
        saved(server, tmp_path, "85984NED", "MeasureCodes"),
        saved(server, tmp_path, "85984NED", "WijkenEnBuurtenCodes"),
    ]
    found = ws.neighbourhood(files, "Tuinstad")
    assert found.wijk.figures["wmo"].value == 0.096 and found.wijk.figures["age_65"].status == "measured"
    assert len(found.wijk.buurten) == 4


def test_a_key_of_the_wrong_width_gives_nothing_and_that_is_told(server: StatLine, tmp_path: Path) -> None:
    empty = saved(server, tmp_path, "85984NED", "Observations", "WijkenEnBuurten eq 'WK199902'")
    with pytest.raises(WrongFile) as caught:
        ws.neighbourhood(empty, "WK199902")
    assert "no rows" in caught.value.told("en").lower()
    whole = saved(server, tmp_path, "85984NED", "Observations", "WijkenEnBuurten eq 'WK199902  '")
    assert json.loads(whole.read_text())["value"]
