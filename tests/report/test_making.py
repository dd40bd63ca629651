"""A report is made from a study or its folder, again without losing what people added, and by the command."""

import json
from pathlib import Path

import openpyxl
import pytest

import wijksim as ws
from tests.report.stand_in import WORLDS, studied
from wijksim.cli.main import main
from wijksim.io.document.own_text import FILE, own_text
from wijksim.io.folders import StoreError
from wijksim.reports.council.findings import Findings
from wijksim.reports.council.report import section_titles
from wijksim.scenario.problems import Refused
from wijksim.studies.report import making
from wijksim.studies.report.collecting import findings_in, findings_of
from wijksim.studies.report.making import report
from wijksim.studies.report.replays import middle_world, replay_of
from wijksim.studies.robust.study import Robust

DAY = "2026-11-30"
TITLES = [section_titles("nl"), section_titles("en")]


@pytest.fixture(scope="module")
def found() -> Robust:
    return studied()


@pytest.fixture(scope="module")
def kept(found: Robust, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("study")
    found.save(folder / "result", lang="nl", command="wijksim robust three_nurses")
    return folder


@pytest.fixture
def without_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing takes most of the time, and is not what most of these tests are about."""
    monkeypatch.setattr(making, "council_figures", lambda found, language: {})


def made_in(folder: Path, study: Robust | Path, **options: object) -> "ws.Report":
    return report(study, out=folder, lang="nl", replay=False, day=DAY, formats=("html",), **options)  # type: ignore[arg-type]


@pytest.mark.usefixtures("without_figures")
def test_a_study_that_was_kept_gives_the_same_report(found: Robust, kept: Path, tmp_path: Path) -> None:
    now, later = made_in(tmp_path / "now", found).document, made_in(tmp_path / "later", kept).document
    assert later.sections == now.sections
    assert [section.key for section in later.appendix] == [section.key for section in now.appendix]
    assert "wijksim robust three_nurses" in (tmp_path / "later" / "report.html").read_text()


def test_every_file_is_made_and_the_same_study_gives_the_same_bytes(found: Robust, tmp_path: Path) -> None:
    for name in ("one", "two"):
        report(found, out=tmp_path / name, lang="nl", replay=False, day=DAY)
    files = sorted(path.relative_to(tmp_path / "one").as_posix() for path in (tmp_path / "one").rglob("*.*"))
    assert files == [
        "figures/payers.png", "figures/payers.svg", "figures/plans.png", "figures/plans.svg", "manifest.json",
        "numbers.xlsx", FILE, "report.docx", "report.html", "report.pdf",
    ]  # fmt: skip
    same = [name for name in files if (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()]
    assert same == files
    book = openpyxl.load_workbook(tmp_path / "one" / "numbers.xlsx")
    assert {"enough", "payers", "runs", "stress", "worlds"} <= set(book.sheetnames)
    assert book["worlds"].max_row == WORLDS + 1


@pytest.mark.usefixtures("without_figures")
def test_own_text_stays_and_stands_in_the_report_made_again(found: Robust, tmp_path: Path) -> None:
    made_in(tmp_path, found)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8").replace(
        "## Het advies", "## Het advies\n\nOns college <wil> dit.\nEcht.\n\nEn snel."
    )
    file.write_text(text, encoding="utf-8")
    again = made_in(tmp_path, found)
    assert file.read_text(encoding="utf-8") == text
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<p>Ons college &lt;wil&gt; dit. Echt.</p><p>En snel.</p>" in page
    assert again.elsewhere == {}
    assert (
        "Ons college"
        in (
            report(found, out=tmp_path, lang="en", replay=False, day=DAY, formats=("html",)).folder / "report.html"
        ).read_text()
    )


@pytest.mark.usefixtures("without_figures")
def test_a_file_that_somebody_changed_stays_and_the_new_one_gets_a_number(found: Robust, tmp_path: Path) -> None:
    made_in(tmp_path, found)
    changed = tmp_path / "report.html"
    changed.write_text("mine", encoding="utf-8")
    again = made_in(tmp_path, found)
    assert changed.read_text(encoding="utf-8") == "mine"
    assert again.elsewhere == {"report.html": "report-2.html"} and "report-2.html" in again.files
    assert made_in(tmp_path, found).elsewhere == {"report.html": "report-2.html"}  # its own second file is replaced
    assert not (tmp_path / "report-3.html").exists()


@pytest.mark.usefixtures("without_figures")
def test_files_of_others_in_the_folder_are_left_alone(found: Robust, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("a page of somebody else", encoding="utf-8")
    assert made_in(tmp_path, found).elsewhere == {"report.html": "report-2.html"}
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "manifest.json").write_text('{"kind": "robust"}', encoding="utf-8")
    with pytest.raises(StoreError, match="other results"):
        made_in(tmp_path / "other", found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("## Het advys\n\nTekst.", r'line 1: the report has no section "?Het advys.*Het advies'),
        ("<!-- a\nb -->\nTekst vooraf.\n\n## Het advies", "line 3: text stands above the first heading"),
    ],
)
def test_own_text_in_the_wrong_place_is_refused_by_its_line(text: str, message: str) -> None:
    with pytest.raises(Refused, match=message):
        own_text(text, TITLES)


def test_own_text_may_be_in_either_language_and_leaves_out_what_is_empty() -> None:
    text = "<!-- remark\n-->\n## the advice\n\nOne.\nStill one.\n\nTwo.\n\n## Wie betaalt\n\n\n# Wat eerst\nDrie <!-- not this -->!"
    assert own_text(text, TITLES) == {"advice": ("One. Still one.", "Two."), "first": ("Drie !",)}


def test_a_folder_without_a_study_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no study of plans"):
        findings_in(tmp_path)


def test_a_damaged_study_is_refused_in_one_line(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "result").mkdir()
    for file in (kept / "result").iterdir():
        if file.is_file():
            (tmp_path / "result" / file.name).write_bytes(file.read_bytes())
    (tmp_path / "result" / "runs.parquet").write_bytes(b"PAR1 no more")
    with pytest.raises(StoreError, match=r"runs\.parquet is damaged"):
        findings_in(tmp_path)


def test_a_day_that_is_none_is_refused(found: Robust, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="30-11-2026"):
        report(found, out=tmp_path, day="30-11-2026")


def test_the_world_of_the_replay_lies_in_the_middle(found: Robust) -> None:
    findings = findings_of(found)
    change = findings.difference("three_nurses", "collaboration")
    place = middle_world(findings, "three_nurses")
    assert sorted(change).index(change[place]) in (WORLDS // 2 - 1, WORLDS // 2)


@pytest.mark.usefixtures("machine_code")
def test_a_replay_holds_what_the_runs_of_its_plans_gave(found: Robust) -> None:
    small = {"neighbourhood.residents": 800, "warm_up_weeks": 4, "horizon_weeks": 39}
    whole = findings_of(found)
    two = tuple(plan for plan in whole.plans if plan.name in ("today", "nurses_then_budget"))
    fields = {name: getattr(whole, name) for name in Findings.__dataclass_fields__}
    findings = Findings(**{**fields, "plans": two, "base": whole.base.vary(small, name="baseline")})
    replay = replay_of(findings, "nl")
    assert [course.title for course in replay.courses] == ["Vandaag", "Eerst verpleegkundigen, na twee jaar het budget"]
    world = whole.worlds.iloc[middle_world(findings, findings.chosen)]["needs.spill"]
    run = ws.run(two[0].on(findings.base.vary({"needs.spill": float(world)})), seed=whole.seeds[0])
    solved = run.events[(run.events["kind"] == "solved") & (run.events["partner"] != "")]
    (today, *_) = replay.courses
    assert [sum(link[2] for link in quarter) for quarter in today.links] == [
        int((solved["week"] // 13 == quarter).sum()) for quarter in range(3)
    ]
    assert sum(link[3] for quarter in today.links for link in quarter) == int((solved["worker"] >= 0).sum())
    assert today.together[2] == pytest.approx(100 * run.series["collaboration"].iloc[26:39].mean())
    assert len(replay.nodes) == len(findings.base.organisations)


def command(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main([str(each) for each in arguments])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.mark.usefixtures("without_figures")
def test_the_command_makes_a_report_of_a_study_that_is_there(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--from", kept, "--out", tmp_path / "r", "--format", "html", "--no-replay", "--lang", "nl", "--json")
    code, out, err = command(capsys, "report", *options)
    assert code == 0 and json.loads(out)["files"][0] == "report.html"
    assert f"Eigen tekst toevoegen: {tmp_path / 'r' / FILE}" in err
    page = (tmp_path / "r" / "report.html").read_text(encoding="utf-8")
    assert f"wijksim report --from {kept} --out {tmp_path / 'r'} --format html --lang nl" in page


def test_the_command_says_what_is_missing(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(capsys, "report", "--out", tmp_path / "r")[0] == 2
    assert command(capsys, "report", "three_nurses", "--from", kept, "--out", tmp_path / "r")[0] == 2
    code, _, err = command(capsys, "report", "--from", tmp_path, "--out", tmp_path / "r", "--lang", "nl")
    assert code == 1 and "bevat geen studie van plannen: maak er een met wijksim robust" in err
    code, _, err = command(capsys, "report", "three_nurses", "--reference", "today2", "--out", tmp_path / "r")
    assert code == 2 and "today2" in err


@pytest.mark.usefixtures("without_figures")
def test_a_missing_package_is_told_with_what_brings_it(
    found: Robust, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wijksim.io.document import typeset, word

    for module, name in ((typeset, "pdf"), (word, "docx")):
        monkeypatch.setattr(module, "find_spec", lambda name: None)
        with pytest.raises(Refused, match=r"pip install 'wijksim\[report\]'"):
            report(found, out=tmp_path / name, replay=False, formats=(name,))
