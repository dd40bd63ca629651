"""The command writes the material where it was asked for, and replaces nothing but an older lesson."""

from pathlib import Path

import pytest

from tests.cli.command import wijksim as command
from wijksim.io.lesson_files import save_lesson
from wijksim.io.scenario_files import scenario_text
from wijksim.scenario.scenario import Scenario


def test_the_command_writes_a_lesson_of_a_file(tmp_path: Path, wijk: Scenario) -> None:
    file = tmp_path / "our wijk.yaml"
    file.write_text(scenario_text(wijk.vary({"neighbourhood.residents": 200, "horizon_weeks": 13}, name="ours")))
    done = command(
        "lesson", "--minutes", "45", "--scenario", str(file), "--roles", "welfare, home_care,policy,operational",
        "--replications", "2", "--workers", "1", "--lang", "nl", "--out", "les", cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    names = [Path(line).name for line in done.stdout.splitlines()]
    assert "lesbrief.pdf" in names
    assert "speel_de_theorie.html" in names
    assert all((tmp_path / "les" / name).stat().st_size > 1000 for name in names)
    page = (tmp_path / "les" / "les.html").read_text("utf-8")
    assert "--minutes 45" in page
    assert "our wijk.yaml&#x27; --minutes" in page  # quoted, so that the command works as it stands


def test_an_older_lesson_is_replaced_and_nothing_else(tmp_path: Path) -> None:
    assert save_lesson(tmp_path / "les", {"a.html": b"old"}).name == "les"
    assert save_lesson(tmp_path / "les", {"b.html": b"new"}).name == "les"
    assert sorted(path.name for path in (tmp_path / "les").iterdir()) == [".wijksim-lesson", "b.html"]
    (tmp_path / "les" / "b.html").write_text("corrected by the teacher")
    (tmp_path / "les" / "class list.txt").write_text("ours")
    assert save_lesson(tmp_path / "les", {"b.html": b"newer"}).name == "les"
    assert (tmp_path / "les" / "b-2.html").read_text() == "corrected by the teacher"
    assert (tmp_path / "les" / "class list.txt").read_text() == "ours"
    other = tmp_path / "mine"
    other.mkdir()
    (other / "thesis.txt").write_text("mine")
    assert save_lesson(other, {"b.html": b"new"}).name == "mine-2"
    assert (other / "thesis.txt").read_text() == "mine"


@pytest.mark.parametrize(("options", "says"), [
    (("--minutes", "60"), "de les is 60 minuten; toegestaan: 45, 90 of 150"),
    (("--roles", "welfare,baker"), "baker"),
    (("--roles", "30"), "het aantal rollen is 30, buiten het bereik; toegestaan: een geheel getal van 4 tot en met 13"),
    (("--students", "5"), "het aantal studenten is 5, buiten het bereik; toegestaan: een geheel getal van 6 tot en met 60"),
    (("--students", "veel"), "geen geheel getal, maar de tekst «veel»; toegestaan: een geheel getal van 6 tot en met 60"),
    (("--lang", "en", "--students", "61"), "students is 61, outside its range; allowed: a whole number from 6 to 60"),
])  # fmt: skip
def test_a_wrong_wish_is_told_before_anything_is_computed(tmp_path: Path, options: tuple[str, ...], says: str) -> None:
    language = () if "--lang" in options else ("--lang", "nl")
    done = command("lesson", *language, *options, cwd=tmp_path)
    assert done.returncode == 2
    assert says in done.stderr
    assert not list(tmp_path.iterdir())
