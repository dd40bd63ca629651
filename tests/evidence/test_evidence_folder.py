"""The folder of a check of claims: made as a whole, and what people changed or put in it stays."""

import json
from pathlib import Path

import pandas as pd
import pytest

from wijksim.io.evidence_files import MARK, Text, save_evidence

DATA = {"claims": [{"id": "P1"}], "origin": {"version": "1", "date": "2026-01-01"}}


def save(folder: Path, text: str = "found", **origin: str) -> Path:
    data = {**DATA, "origin": {**DATA["origin"], **origin}}
    tables = {"claims": pd.DataFrame({"id": ["P1"]})}
    return save_evidence(
        folder, data=data, tables=tables, title="Claims", parts=[Text(text)], language="en", figures={}
    )  # fmt: skip


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file() and path.name != MARK}


@pytest.mark.parametrize("name", ["evidence.md", "evidence.html", "claims.csv"])
def test_what_somebody_changed_stays_when_the_same_check_is_made_again(tmp_path: Path, name: str) -> None:
    place = save(tmp_path / "check")
    plain = files(place)
    (place / name).write_text("my own words", encoding="utf-8")
    (place / "notes.txt").write_text("mine", encoding="utf-8")
    assert save(place, date="2026-02-02") == place
    stem, ending = name.split(".")
    assert files(place) == plain | {"notes.txt", f"{stem}-2.{ending}"}
    assert (place / f"{stem}-2.{ending}").read_text(encoding="utf-8") == "my own words"
    assert "my own words" not in (place / name).read_text(encoding="utf-8")
    assert json.loads((place / "evidence.json").read_text(encoding="utf-8"))["origin"]["date"] == "2026-02-02"


def test_what_nobody_changed_is_replaced_and_another_check_gets_a_number(tmp_path: Path) -> None:
    place = save(tmp_path / "check")
    before = files(place)
    assert save(place, "told in other words", date="2026-02-02") == place
    assert files(place) == before
    assert "told in other words" in (place / "evidence.md").read_text(encoding="utf-8")
    assert save(place, version="2").name == "check-2"


def test_of_a_folder_that_does_not_say_what_was_written_nothing_is_lost(tmp_path: Path) -> None:
    """As earlier versions made them."""
    place = save(tmp_path / "check")
    (place / MARK).unlink()
    (place / "evidence.md").write_text("my own words", encoding="utf-8")
    assert save(place) == place
    assert (place / "evidence-2.md").read_text(encoding="utf-8") == "my own words"
    assert "evidence-2.html" not in files(place)
