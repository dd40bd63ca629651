"""``wijksim doctor``: says how this machine is, and what to do when something is wrong."""

import re
from pathlib import Path

import pytest

from wijksim.io.installation import cannot_write_in, extras, versions
from wijksim.studies import doctor
from wijksim.studies.doctor import State, examine, trial
from wijksim.text.catalogue import texts


def test_here_all_that_is_needed_is_there() -> None:
    found = list(examine("en"))
    assert [each.about for each in found if each.state is State.ILL] == []
    assert all(each.advice for each in found if each.state is not State.WELL)
    assert all(not each.advice for each in found if each.state is State.WELL)
    assert found[-1].found.startswith("52 weeks in")


def test_versions_and_parts_come_from_the_installation() -> None:
    assert versions()["wijksim"] and versions()["mesa"]
    assert {"app", "study"} <= {extra.name for extra in extras()}


def test_a_model_that_is_not_right_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise AssertionError("week 3: hours used <= hours left")

    monkeypatch.setattr("wijksim.execution.run.run", broken)
    found = trial("nl")
    assert found.state is State.ILL
    assert "hours used" in found.advice and "Meld dit" in found.advice


def test_a_closed_folder_is_told_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    assert cannot_write_in(tmp_path / "new") is None
    assert cannot_write_in(file / "below")
    monkeypatch.setattr(doctor, "machine_code_folder", lambda: file / "below")
    found = next(each for each in examine("en") if each.about == "Folder for machine code")
    assert found.state is State.NOTE and "NUMBA_CACHE_DIR" in found.advice


def test_missing_packages_and_parts_get_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wijksim.io.installation._version", lambda name: None if name == "solara" else "99.9")
    app = next(extra for extra in extras() if extra.name == "app")
    assert any(name.startswith("solara") for name in app.missing)


def test_words_have_the_same_fields_in_both_languages() -> None:
    for dutch, english in texts("doctor").values():
        assert sorted(re.findall(r"{\w+}", dutch)) == sorted(re.findall(r"{\w+}", english))
