"""The result store: what goes in comes out, equal runs give equal bytes, a folder is complete or absent."""

import errno
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from tests.results.fake_run import fake_run
from wijksim.io import results, whole_folder
from wijksim.io.folders import StoreError
from wijksim.io.names import default_folder
from wijksim.io.results import TABLES, load_run, save


class FakeFigure:
    """Writes what a figure would write, with the metadata it was asked to leave out."""

    def savefig(self, path: Path, **options: Any) -> None:
        path.write_text(json.dumps({"suffix": path.suffix, **options}))


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def everything_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_run_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    run = fake_run()
    stored = load_run(save(run, tmp_path / "here"))
    pd.testing.assert_frame_equal(stored.series, run.series)
    pd.testing.assert_frame_equal(stored.events, run.events)
    for name in TABLES:
        pd.testing.assert_frame_equal(getattr(stored, name), getattr(run, name))
    assert stored.summary == run.summary
    assert stored.seed == 1
    assert stored.key == run.provenance["key"]
    assert stored.scenario == run.scenario


def test_a_result_folder_holds_what_its_description_promises(tmp_path: Path) -> None:
    folder = save(fake_run(), tmp_path / "here", figures={"map": FakeFigure()})
    expected = {"manifest.json", "summary.json", "scenario.yaml", "series.parquet", "events.parquet"}
    expected |= {f"tables/{name}.parquet" for name in TABLES} | {"figures/map.svg", "figures/map.png"}
    assert set(contents(folder)) == expected
    assert set(json.loads((folder / "manifest.json").read_text())["files"]) == expected - {"manifest.json"}


def test_equal_runs_give_equal_bytes(tmp_path: Path) -> None:
    figures = {"map": FakeFigure()}
    assert contents(save(fake_run(), tmp_path / "one", figures=figures)) == contents(
        save(fake_run(), tmp_path / "two", figures=figures)
    )


def test_tables_carry_no_version_of_the_program_that_made_them(tmp_path: Path) -> None:
    folder = save(fake_run(), tmp_path / "here")
    assert b"pandas" not in (folder / "series.parquet").read_bytes()


def test_the_same_run_replaces_its_own_folder(tmp_path: Path) -> None:
    first = save(fake_run(), tmp_path / "here", figures={"old": FakeFigure()})
    second = save(fake_run(), tmp_path / "here")
    assert second == first
    assert not (first / "figures").exists()
    assert everything_in(tmp_path) == ["here"]


def test_another_run_gets_a_numbered_folder(tmp_path: Path) -> None:
    save(fake_run(seed=1), tmp_path / "here")
    assert save(fake_run(seed=2), tmp_path / "here") == tmp_path / "here-2"
    assert save(fake_run(seed=3), tmp_path / "here") == tmp_path / "here-3"
    assert load_run(tmp_path / "here").seed == 1


def test_files_of_somebody_else_stay(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "thesis.txt").write_text("years of work")
    (tmp_path / "file").write_text("not a folder")
    assert save(fake_run(), tmp_path / "here") == tmp_path / "here-2"
    assert save(fake_run(), tmp_path / "file") == tmp_path / "file-2"
    assert (tmp_path / "here" / "thesis.txt").read_text() == "years of work"
    assert (tmp_path / "file").read_text() == "not a folder"


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    assert save(fake_run(), tmp_path / "here") == tmp_path / "here"


def break_after(calls: int, error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let writing a table fail with `error` after some tables."""
    write, seen = results.write_parquet, iter(range(calls))

    def breaking(table: pd.DataFrame, path: Path) -> None:
        if next(seen, None) is None:
            path.write_text("half")
            raise error
        write(table, path)

    monkeypatch.setattr(results, "write_parquet", breaking)


@pytest.mark.parametrize("calls", [0, 1, 5])
def test_a_full_disk_is_one_line_and_leaves_the_old_folder(
    calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = save(fake_run(), tmp_path / "here")
    before = contents(folder)
    break_after(calls, OSError(errno.ENOSPC, "No space left on device"), monkeypatch)
    with pytest.raises(StoreError) as caught:
        save(fake_run(), folder)
    assert str(caught.value) == f"cannot write results in {folder}: No space left on device"
    assert contents(folder) == before
    assert everything_in(tmp_path) == ["here"]


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    break_after(3, KeyboardInterrupt(), monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        save(fake_run(), tmp_path / "here")
    assert everything_in(tmp_path) == []


def test_a_failed_exchange_brings_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = save(fake_run(), tmp_path / "here")
    before = contents(folder)
    rename = whole_folder._rename

    def refuse_the_new(old: Path, new: Path) -> None:
        if "partial" in old.name:
            raise OSError(errno.EIO, "Input/output error")
        rename(old, new)

    monkeypatch.setattr(whole_folder, "_rename", refuse_the_new)
    with pytest.raises(StoreError, match="Input/output error"):
        save(fake_run(), folder)
    assert contents(folder) == before
    assert everything_in(tmp_path) == ["here"]


def test_a_closed_place_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as caught:
        save(fake_run(), tmp_path / "file" / "results")
    assert str(caught.value).startswith(f"cannot write results in {tmp_path}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["series.parquet", "tables/payers.parquet", "summary.json"])
def test_damage_is_noticed(name: str, tmp_path: Path) -> None:
    folder = save(fake_run(), tmp_path / "here")
    (folder / name).write_bytes((folder / name).read_bytes()[:-1])
    with pytest.raises(StoreError, match=name):
        load_run(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"format": 99, "key": "", "seed": 1, "files": {}}'])
def test_a_manifest_of_something_else_is_refused(text: str, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(StoreError):
        load_run(tmp_path)


def test_a_folder_without_manifest_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no manifest\.json"):
        load_run(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["../../etc", "a b/c", "..", "", "x" * 300])
def test_the_name_of_a_scenario_cannot_lead_out_of_results(name: str) -> None:
    folder = default_folder(name, 1)
    assert folder.parent == Path("results")
    assert len(folder.name) < 100
