"""A spoilt table is read or refused with a sentence; nothing else ever comes out of it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import wijksim as ws
from tests.wijk import made_up
from tests.wijk.malformed import spoilt, spoilt_books, whole_tables
from wijksim.io.neighbourhood.problems import WrongFile


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


@pytest.fixture(scope="module")
def tables(folder: Path) -> list[bytes]:
    return whole_tables(folder)


def read_or_refuse(content: bytes, folder: Path, *, beside: Path | None = None) -> str:
    """``read``, or the sentence with which it was refused; anything else is an error of ours."""
    file = folder / "spoilt 2024"
    file.write_bytes(content)
    try:
        found = ws.neighbourhood([file] if beside is None else [beside, file], "WK199902")
    except WrongFile as wrong:
        told = [wrong.told("nl"), wrong.told("en")]
        assert all(told) and "Traceback" not in told[0] and len(told[0]) < 1500
        return told[1]
    assert found.scenario.wijk is not None and found.told("nl")
    return "read"


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_spoilt_table_is_read_or_refused(data: st.DataObject, tables: list[bytes], folder: Path) -> None:
    read_or_refuse(data.draw(spoilt(tables)), folder)


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_workbook_that_is_spoilt_inside_is_read_or_refused(data: st.DataObject, folder: Path) -> None:
    book = made_up.kwb_xlsx(folder / "whole.xlsx").read_bytes()
    read_or_refuse(data.draw(spoilt_books(book)), folder)


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_spoilt_table_beside_a_good_one_is_read_or_refused(
    data: st.DataObject, tables: list[bytes], folder: Path
) -> None:
    good = folder / "kwb-2023.csv"
    if not good.exists():
        made_up.statline_csv(good, 2023, names="titles")
    read_or_refuse(data.draw(spoilt(tables)), folder, beside=good)
