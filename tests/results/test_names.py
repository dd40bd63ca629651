"""Names that people chose, as names of files; formats that names ask for; folders that only look full."""

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksim.io.folders import StoreError, contents, is_of_the_system, make_sure, place_of, write_file
from wijksim.io.formats import TABLES, format_of, must_end_in
from wijksim.io.manifest import prints_of
from wijksim.io.names import LONGEST_BYTES, default_folder, file_name
from wijksim.io.whole_folder import whole_folder
from wijksim.scenario.problems import Refused

OF_THE_SYSTEM = [".DS_Store", "desktop.ini", "Desktop.ini", "Thumbs.db", ".gitkeep", "._report.xlsx", ".directory"]


@given(st.text(max_size=300))
def test_every_name_makes_a_valid_short_name(text: str) -> None:
    name = file_name(text)
    assert 0 < len(name.encode("utf-8", "surrogatepass")) <= LONGEST_BYTES
    assert not set(name) & set('/\\:*?"<>|\0\n ')
    assert not name.startswith((".", " "))
    assert not name.endswith((".", " "))
    assert file_name(name) == name


@pytest.mark.parametrize("text", ["CON", "nul", "Aux", "com1", "LPT9", "con.txt", "NUL.tar.gz", "COM¹"])
def test_devices_of_windows_are_no_names(text: str) -> None:
    assert file_name(text) == f"_{text}"


def test_long_names_stay_apart_and_are_made(tmp_path: Path) -> None:
    names = ["日" * 80, "日" * 79 + "月", "x" * 300, "x" * 299 + "y", "e\u0301" * 90]
    made = {file_name(each) for each in names}
    assert len(made) == len(names)
    for name in names:
        folder = tmp_path / default_folder(name, 2**32 - 1)
        assert len(os.fsencode(folder.name)) <= 100
        with whole_folder(folder, lambda place: False) as draft:
            (draft.work / "a").write_text("a")
        assert (folder / "a").is_file()


def test_the_same_name_is_the_same_however_its_accents_are_written() -> None:
    assert file_name("Cafe\u0301") == file_name("Café")


@pytest.mark.parametrize(("name", "wanted"), [(f"t{end}", kind) for kind, end in TABLES.items()] + [("T.XLSX", "xlsx")])
def test_a_name_says_what_is_in_the_file(name: str, wanted: str) -> None:
    assert format_of(Path(name)) == format_of(Path(name), to=wanted) == wanted
    other = "csv" if wanted != "csv" else "xlsx"
    with pytest.raises(StoreError, match="is asked for"):
        format_of(Path(name), to=other)


@pytest.mark.parametrize("name", ["t.ods", "t.json", "t.xls", "t.csv.zip", "t", "t.", "t.tsv", "t.docx", "nc"])
def test_other_names_are_refused_with_what_there_is(name: str) -> None:
    with pytest.raises(StoreError, match=r"\.csv, \.csv\.gz, \.parquet, \.feather, \.xlsx or \.nc"):
        format_of(Path(name))


def test_a_name_without_an_ending_is_what_is_asked_for_and_another_is_not() -> None:
    assert format_of(Path("table"), to="parquet") == "parquet"
    with pytest.raises(StoreError):
        format_of(Path("table.ods"), to="csv")
    with pytest.raises(StoreError):
        must_end_in(Path("mine.txt"), ".yaml", ".yml")


@pytest.mark.parametrize("name", OF_THE_SYSTEM)
def test_files_of_the_system_are_no_contents_and_are_kept(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "study"
    folder.mkdir()
    (folder / name).write_text("of the system")
    assert contents(folder) == []
    with whole_folder(folder, lambda place: False) as draft:
        (draft.work / "result").write_text("r")
    assert draft.place == folder
    assert (folder / name).read_text() == "of the system"
    assert (folder / "result").is_file()


def test_files_of_people_are_contents(tmp_path: Path) -> None:
    for name in ("notes.txt", ".env", "ds_store", "x.ini"):
        assert not is_of_the_system(name)
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "notes.txt").write_text("n")
    with whole_folder(tmp_path / "s", lambda place: False) as draft:
        pass
    assert draft.place == tmp_path / "s-2"


def written(folder: Path, content: str) -> Path:
    """A folder as a study writes it, with a manifest of its file."""
    with whole_folder(folder, lambda place: (place / "manifest.json").is_file()) as draft:
        (draft.work / "table.csv").write_text(content)
        (draft.work / "manifest.json").write_text(json.dumps({"files": prints_of(draft.work)}))
    return draft.place


def test_what_people_put_in_a_folder_outlives_its_results(tmp_path: Path) -> None:
    place = written(tmp_path / "s", "first")
    (place / "figures" / "mine").mkdir(parents=True)
    for name in ("notes.txt", ".gitkeep", "figures/mine/a.svg"):
        (place / name).write_text(name)
    (place / "link").symlink_to("notes.txt")
    (place / "later").mkdir()
    assert written(place, "second") == place
    assert (place / "table.csv").read_text() == "second"
    for name in ("notes.txt", ".gitkeep", "figures/mine/a.svg"):
        assert (place / name).read_text() == name
    assert (place / "link").readlink() == Path("notes.txt")
    assert (place / "later").is_dir()
    assert not list(place.glob("table-*"))  # ours, and nobody changed it


def test_a_file_that_somebody_changed_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    place = written(tmp_path / "s", "first")
    (place / "table-2.csv").write_text("my own")
    (place / "table.csv").write_text("corrected by hand")
    assert written(place, "second") == place
    found = {path.name: path.read_text() for path in place.glob("*.csv")}
    assert found == {"table.csv": "second", "table-2.csv": "my own", "table-3.csv": "corrected by hand"}


def test_a_folder_with_what_cannot_be_taken_along_stays(tmp_path: Path) -> None:
    place = written(tmp_path / "s", "first")
    os.mkfifo(place / "pipe")
    assert written(place, "second") == tmp_path / "s-2"
    assert (place / "table.csv").read_text() == "first"


def test_a_tilde_is_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert place_of("~/a") == tmp_path / "a"
    assert write_file(Path("~/b.txt"), "b")
    assert (tmp_path / "b.txt").is_file()
    with pytest.raises(Refused, match="no such home"):
        place_of("~nobody-of-this-name/a")


@pytest.mark.parametrize("name", ["x" * 300, "日" * 100, "a/" + "x" * 256, "file/deep"])
def test_a_place_where_nothing_can_be_made_is_told_before_the_work(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("f")
    with pytest.raises(StoreError, match="cannot write"):
        make_sure(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_place_that_can_be_made_leaves_no_trace(tmp_path: Path) -> None:
    assert make_sure(tmp_path / "a" / "b") == tmp_path / "a" / "b"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_closed_folder_is_told_before_the_work(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="may not be written in"):
        make_sure(tmp_path / "a")
