"""Files that visitors drop, and a wijk of their own in the address: bounded, gone when read, the same wijk again."""

from base64 import b64decode, b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("solara", reason="the pages need the extra «app»")

import wijksim as ws
from tests.wijk import made_up
from wijksim.app.address import Choice, read_address, shipped_scenario
from wijksim.app.downloads import wijk_file
from wijksim.app.own_wijk import buurt_rows, figure_rows, local_baseline, map_svg, squares_left_out
from wijksim.app.plans import world_of
from wijksim.app.screens.my_wijk import same_wijk
from wijksim.io import dropped_files
from wijksim.io.dropped_files import DropLimits, DroppedFiles, NotTaken
from wijksim.scenario.scenario import Scenario


def drop(files: DroppedFiles, file: Path, size: int = 30_000) -> None:
    """A file as a page sends it."""
    files.begin(file.name)
    content = file.read_bytes()
    for number, start in enumerate(range(0, len(content), size)):
        files.add(number, b64encode(content[start : start + size]).decode())


def why(act: Any, *given: Any) -> str:
    with pytest.raises(NotTaken) as caught:
        act(*given)
    return caught.value.why


@pytest.fixture(scope="module")
def tuinstad(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    return ws.neighbourhood(made_up.everything(tmp_path_factory.mktemp("files")), "Tuinstad").scenario


def test_dropped_files_become_the_wijk_that_the_command_makes_and_are_gone(tmp_path: Path, tuinstad: Scenario) -> None:
    files = DroppedFiles()
    made = made_up.everything(tmp_path)
    for file in made:
        drop(files, file)
    folder = Path(files._folder.name)  # type: ignore[union-attr]
    assert files.kept > 0 and len(list(folder.iterdir())) == len(made)
    scenario, said = files.read("Tuinstad", "nl")
    assert scenario is not None and scenario.wijk == tuinstad.wijk
    assert "Gevonden: Tuinstad" in said and str(folder) not in said
    assert not folder.exists() and files.kept == dropped_files._ALL.kept == 0


def test_what_is_wrong_with_files_is_told_in_the_language_of_the_page_and_they_are_gone(tmp_path: Path) -> None:
    files = DroppedFiles()
    drop(files, made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"))
    folder = Path(files._folder.name)  # type: ignore[union-attr]
    scenario, said = files.read("Tuinstat; --out /tmp/x", "nl")
    assert scenario is None and "staat in geen van de bestanden" in said and "Traceback" not in said
    assert str(folder) not in said and not folder.exists()


def test_nothing_but_whole_small_known_files_is_taken(tmp_path: Path) -> None:
    files = DroppedFiles(DropLimits(files=2, bytes_each=1_000, bytes_together=1_500))
    for name in ("wijk.exe", "wijk", "../../etc/passwd", 3, None, "a.xlsx.sh"):
        assert why(files.begin, name) == "ending"
    assert why(files.read, "Tuinstad", "nl") == "no_files"
    files.begin("../../elders/kwb-2024.csv")
    (kept,) = files._files
    assert kept.parent == Path(files._folder.name) and kept.name == "kwb-2024.csv"  # type: ignore[union-attr]
    part = b64encode(b"x" * 600).decode()
    files.add(0, part)
    for number, text in ((0, part), (2, part), ("1", part), (1, 5), (1, "%%%"), (1, "A" * 70_000)):
        assert why(files.add, number, text) == "broken"
    assert why(files.add, 1, part) == "too_large"
    assert files.kept == 0 and not kept.exists(), "what is too large throws all away"
    files.begin("a.csv")
    files.begin("a.csv")
    assert len({each.name for each in files._files}) == 2
    assert why(files.begin, "b.csv") == "too_many"
    files.throw_away()


def test_all_visitors_together_bring_so_much() -> None:
    limits = DropLimits(bytes_of_all=1_000)
    one, other = DroppedFiles(limits), DroppedFiles(limits)
    part = b64encode(b"x" * 700).decode()
    for files in (one, other):
        files.begin("a.csv")
    one.add(0, part)
    assert why(other.add, 0, part) == "too_large"
    one.throw_away()
    other.begin("a.csv")
    other.add(0, part)
    other.throw_away()
    assert dropped_files._ALL.kept == 0


def test_a_file_that_unfolds_to_very_much_ends_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dropped_files, "MEMORY", 64 * 2**20)  # far less than any reading needs
    files = DroppedFiles()
    drop(files, made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"))
    assert why(files.read, "Tuinstad", "nl") == "too_heavy"
    assert files.kept == 0


def test_reading_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    files = DroppedFiles(DropLimits(seconds=0.01))
    drop(files, made_up.kwb_xlsx(tmp_path / "kwb-2024.xlsx"))
    assert why(files.read, "Tuinstad", "nl") == "too_long"


def again(choice: Choice) -> Any:
    path, _, search = read_address("/", None).to("verken", choice=choice).text().partition("?")
    return read_address(path, search)


def test_a_wijk_travels_in_the_address_and_comes_back_the_same(tuinstad: Scenario) -> None:
    address = again(Choice("baseline", tuinstad))
    assert address.problems == () and address.choice.scenario.wijk == tuinstad.wijk
    assert address.choice.scenario == tuinstad
    varied = address.choice.varied({"room_to_manoeuvre": 0.8})
    assert again(varied).choice.scenario == varied.scenario


def test_of_too_many_squares_only_the_map_is_left_out(tuinstad: Scenario, tmp_path: Path) -> None:
    assert tuinstad.wijk is not None
    first, *others = tuinstad.wijk.buurten
    many = "; ".join(f"{1000 + n % 97},{4000 + n * 7 % 1009},{1 + n * 7919 % 211}.{n % 9}" for n in range(1, 2_000))
    crowded = replace(tuinstad, wijk=replace(tuinstad.wijk, buurten=(replace(first, squares=many), *others)))
    address = again(Choice("baseline", crowded))
    assert address.problems == () and len(address.text()) < 12_000
    assert address.choice.scenario.wijk.figures == tuinstad.wijk.figures
    assert map_svg(address.choice.scenario.wijk, "nl") == ""
    assert crowded.wijk is not None
    said = squares_left_out(crowded.wijk, address.choice.scenario.wijk, "nl")
    assert said.startswith("De 2.102 vierkanten van deze wijk passen niet in de link")
    assert "file below" in squares_left_out(crowded.wijk, address.choice.scenario.wijk, "en")
    assert same_wijk(crowded, address.choice.scenario)
    kept = tmp_path / "kept.yaml"
    kept.write_bytes(b64decode(wijk_file(crowded)["content"]))
    assert ws.load(kept).wijk == crowded.wijk


def test_of_squares_that_fit_nothing_is_said(tuinstad: Scenario) -> None:
    address = again(Choice("baseline", tuinstad))
    assert tuinstad.wijk is not None
    assert address.choice.scenario.wijk is not None
    assert map_svg(tuinstad.wijk, "nl")
    assert squares_left_out(tuinstad.wijk, address.choice.scenario.wijk, "nl") == ""
    assert not same_wijk(ws.load("baseline"), tuinstad)


@pytest.mark.parametrize("wrong", [3, "x", [], {"name": 3}, {"name": "x", "figures": {"age_0_14": {"value": 7}}}])
def test_a_wijk_that_is_none_is_told_and_left_out(wrong: object) -> None:
    import json
    import zlib
    from base64 import urlsafe_b64encode

    pack = urlsafe_b64encode(zlib.compress(json.dumps({"wijk": wrong}).encode())).decode()
    address = read_address("/verken", f"pack={pack}")
    assert address.problems and address.choice.scenario.wijk is None


def test_plans_are_compared_with_the_wijk_as_it_is_today(tuinstad: Scenario) -> None:
    plan = Choice("baseline", tuinstad).varied({"room_to_manoeuvre": 0.8, "funding.integration": 0.5}, measures=[
        {"name": "posts 1: operational", "start": 0, "people": {"level": "operational", "number": 2, "hours": 36}},
        {"from": "covenant", "start": 26},
    ])  # fmt: skip
    today = world_of(plan).scenario
    assert today.wijk == tuinstad.wijk and today["neighbourhood.residents"] == tuinstad["neighbourhood.residents"]
    assert (
        today["room_to_manoeuvre"] == 0.3
        and today["funding.integration"] == shipped_scenario("baseline")["funding.integration"]
    )
    assert [each.name for each in today.measures] == ["posts 1: operational"], "what is here is no policy"
    assert today["neighbourhood.living"]


def test_what_is_given_of_organisations_belongs_to_the_wijk(tmp_path: Path) -> None:
    from tests.wijk.test_organisations import read

    found = read(tmp_path, {("home_care", "fte"): 20, ("buurtzaak", "sector"): "welfare", ("buurtzaak", "hours"): 94})
    changed = found.scenario.vary(
        organisations={"home_care": {"production_target": 0.1}, "welfare": {"hours_per_week": 9}}
    )
    today = local_baseline(changed, shipped_scenario("baseline"))
    by_key = {spec.key: spec for spec in today.organisations}
    usual = {spec.key: spec for spec in shipped_scenario("baseline").organisations}
    assert "buurtzaak" in by_key and by_key["welfare"] == usual["welfare"]
    assert by_key["home_care"].hours_per_week != usual["home_care"].hours_per_week
    assert by_key["home_care"].production_target == usual["home_care"].production_target


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_figures_buurten_and_squares_are_shown(tuinstad: Scenario, lang: Any) -> None:
    assert tuinstad.wijk is not None
    rows = figure_rows(tuinstad.wijk, None, lang)
    assert len(rows) == len(tuinstad.wijk.figures) and all(len(row) == 6 for row in rows)
    assert {row[3] for row in rows} >= {"hier gemeten" if lang == "nl" else "measured here"}
    assert len(buurt_rows(tuinstad.wijk, lang)) == 4
    svg = map_svg(tuinstad.wijk, lang)
    assert svg.count("<rect") == sum(each.squares.count(";") + 1 for each in tuinstad.wijk.buurten if each.squares)
    assert 'role="img"' in svg and "Lindebuurt" in svg
