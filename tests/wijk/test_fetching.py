"""Fetching is asked for, never a default; without the package or internet it says so in one sentence."""

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import wijksim as ws
from tests.patience import PATIENCE
from tests.wijk import made_up
from wijksim.io.neighbourhood import fetching
from wijksim.io.neighbourhood.problems import WrongFile
from wijksim.io.neighbourhood.raw import read_raw


class Client(ModuleType):
    """Stands for ``cbsodata``: gives rows as it does, or fails as it does."""

    def __init__(self, answer: Any) -> None:
        super().__init__("cbsodata")
        self.answer, self.asked = answer, []  # type: ignore[var-annotated]

    def get_data(self, table: str, filters: str, timeout: int) -> Any:
        self.asked.append((table, filters, timeout))
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def client(monkeypatch: pytest.MonkeyPatch, answer: Any) -> Client:
    made = Client(answer)
    monkeypatch.setitem(sys.modules, "cbsodata", made)
    return made


def rows_of_statline(folder: Path) -> list[dict[str, Any]]:
    """A table of StatLine as the package hands it over: names in the place of keys, codes in a column of their own."""
    table = read_raw(made_up.statline_csv(folder / "85984NED.csv", 2024, names="titles"))
    names = list(table.header)
    return [dict(zip(names, row, strict=False)) for row in table.rows]


def test_what_is_fetched_is_kept_as_files_and_not_fetched_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = client(monkeypatch, rows_of_statline(tmp_path))
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    found = ws.neighbourhood([], "WK199902", fetch=True)
    assert found.wijk.name == "Tuinstad" and found.wijk.figures["wmo"].status == "measured"
    assert [table for table, _, _ in made.asked] == ["86165NED", "85984NED"]
    assert all(
        "startswith(WijkenEnBuurten,'BU1999')" in filters and timeout == 60 for _, filters, timeout in made.asked
    )
    files = sorted(each.name for each in here.glob("*.json"))
    assert files == ["kwb-2024-85984NED-GM1999.json", "kwb-2025-86165NED-GM1999.json"]
    assert json.loads((here / files[0]).read_text(encoding="utf-8"))["value"]
    ws.neighbourhood([], "WK199902", fetch=True)
    assert len(made.asked) == 2


def told(area: str, folder: Path) -> str:
    with pytest.raises(WrongFile) as caught:
        fetching.fetch(area, folder)
    assert caught.value.told("nl") != caught.value.told("en")
    return caught.value.told("en")


def test_without_the_package_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cbsodata", None)
    said = told("WK199902", tmp_path)
    assert "needs the package cbsodata: pip install 'wijksim[cbs]'" in said and "name the files" in said


@pytest.mark.parametrize(
    "error", [ConnectionError("no route"), TimeoutError(), ValueError("no JSON"), KeyError("name")]
)
def test_without_internet_it_says_what_to_do_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    client(monkeypatch, error)
    said = told("WK199902", tmp_path)
    assert f"table 86165NED of CBS could not be fetched ({type(error).__name__}); is there internet?" in said
    assert list(tmp_path.iterdir()) == []


def test_a_name_is_no_code_and_no_rows_are_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client(monkeypatch, [])
    assert "needs the code of the wijk, such as WK036105; “Tuinstad” is a name" in told("Tuinstad", tmp_path)
    assert "has no rows about GM1999" in told("BU19990201", tmp_path)


def test_the_package_itself_without_internet(tmp_path: Path) -> None:
    """The real client behind a door that is closed."""
    pytest.importorskip("cbsodata")
    closed = "http://127.0.0.1:9"
    done = subprocess.run(
        [sys.executable, "-m", "wijksim", "neighbourhood", "--fetch", "--area", "WK199902", "--lang", "en"],
        cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE,
        env={"PATH": "", "https_proxy": closed, "http_proxy": closed, "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 3 and "Traceback" not in done.stderr
    assert "could not be fetched (ProxyError); is there internet?" in done.stderr


def test_nothing_is_fetched_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = client(monkeypatch, AssertionError("nobody asked"))
    ws.neighbourhood(made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"), "Tuinstad")
    assert made.asked == []
