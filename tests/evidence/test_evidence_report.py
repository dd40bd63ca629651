"""What a check of claims says on the terminal, in its folder and as data, of the sources' claims and of one's own."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import wijksim as ws
from wijksim.cli.main import main
from wijksim.io.claims import read_claims
from wijksim.reports.evidence import about, claim_lines, comparisons, contrast_rows, number, rows, summary
from wijksim.studies.claims.evidence import Evidence

SMALL = "neighbourhood.residents: 100, horizon_weeks: 20, warm_up_weeks: 4"
MINE = f"""\
claims:
- id: MINE
  kind: M
  strength: tentative
  source: own experience
  statement: {{nl: Ruimte helpt., en: Room helps.}}
  failure: Room would not matter.
  contrasts:
  - base: {{set: {{{SMALL}}}}}
    variant: {{set: {{{SMALL}, room_to_manoeuvre: 0.8}}}}
    outcome: trust
    expected: {{difference: [-1, 1]}}
  - variant: {{set: {{{SMALL}}}}}
    outcome: trust
    weeks: [4, 8]
    expected: {{between: [0, 1]}}
    fitted: true
"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("own") / "claims.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def found(file: Path) -> Evidence:
    return ws.evidence(file, replications=2)


def test_a_file_of_claims_or_the_id_of_one_is_asked_from_python(file: Path, found: Evidence) -> None:
    assert [each.claim.id for each in found.findings] == ["MINE"]
    assert ws.evidence(str(file), replications=2).to_json() == found.to_json()
    assert [each.claim.id for each in ws.evidence("P24", replications=2, residents=100).findings] == ["P24"]
    with pytest.raises(ValueError, match="there is no claim P00"):
        ws.evidence("P00", replications=2)


def test_one_claim_and_no_strong_one_are_counted_as_such(found: Evidence) -> None:
    assert about(found, "en").startswith("1 claim, 2 pairs of runs")
    assert summary(found, "en") == "Claims that hold: 1 of 1."


def test_what_was_fitted_says_so_wherever_it_is_told(found: Evidence) -> None:
    _, first, second = rows(found, "nl")
    assert second[-1].endswith(" (afgesteld, geen bewijs)") and not first[-1].endswith(")")
    assert [line.endswith(" (fitted, no evidence)") for line in comparisons(found.findings[0], "en")] == [False, True]
    assert found.findings[0].reported is found.findings[0].checked[0]
    only = replace(found.findings[0], checked=found.findings[0].checked[1:])
    assert only.reported is only.checked[0]


def test_few_pairs_and_another_size_are_told(found: Evidence) -> None:
    assert "With fewer than 10 pairs intervals are too narrow" in about(found, "en")
    assert "residents" not in about(found, "en")
    small = replace(found, residents=1000, replications=30)
    assert about(small, "nl").endswith("Let op: 1.000 bewoners; de hoogten zijn afgesteld bij 6.000.")
    assert about(replace(small, residents=6000), "en").endswith("wijksim " + ws.__version__ + ".")


def test_a_share_of_the_base_is_a_percentage() -> None:
    share = next(each for each in read_claims()["P25b"].contrasts if each.share)
    assert number(share, 0.781, "nl") == "78,1 %"
    level = read_claims()["P6"].contrasts[0]
    assert [number(level, value, "en") for value in (0.1264, 45.28, 1870.4)] == ["0.126", "45.3", "1,870"]


def test_a_claim_is_told_with_what_is_compared(found: Evidence) -> None:
    lines = claim_lines(found.findings[0], "nl")
    assert lines[0].startswith("MINE: Ruimte helpt. (own experience;")
    assert lines[1].endswith("Scharrelruimte (professionele ruimte): 30% → 80%")
    assert lines[2] == "    Vertrouwen tussen organisaties, jaar 1, week 9 tot en met 20"
    heads, first, second = contrast_rows(found.findings[0], "en")
    assert heads == ["Compared", "Outcome", "When", "Expected", "Effect [95 %]", "Verdict"]
    assert first[0].endswith("Room to manoeuvre: 30% → 80%")
    assert (second[2], second[3]) == ("year 1, weeks 5 to 8", "0.000 to 1.000")
    assert second[5].endswith(" (fitted, no evidence)") and not first[5].endswith(")")


def test_the_command_takes_a_file_of_claims(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "found"
    command = ["evidence", "--claims", str(file), "--runs", "2", "--workers", "1", "--lang", "en", "--quiet"]
    with pytest.raises(SystemExit) as left:
        main([*command, "--out", str(out)])
    assert left.value.code == 0
    reported = capsys.readouterr().out
    assert reported.startswith("Do these claims hold?")
    assert "Room to manoeuvre: 30% → 80%" in reported
    page = (out / "evidence.html").read_text(encoding="utf-8")
    assert "<h2>MINE: Room helps.</h2>" in page and "Room to manoeuvre: 30% → 80%" in page
    kept = json.loads((out / "evidence.json").read_text(encoding="utf-8"))
    assert [each["outcome"] for each in kept["contrasts"]] == ["trust", "trust"]
    assert (kept["contrasts"][1]["base"], kept["contrasts"][1]["fitted"]) == (None, True)


def test_a_claim_that_is_not_in_the_file_or_a_broken_file_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(["evidence", "P1", "--claims", str(file)])
    assert left.value.code == 2
    assert "there is no claim P1" in capsys.readouterr().err
    broken = tmp_path / "broken.yaml"
    broken.write_text(MINE.replace("outcome: trust", "outcome: truts", 1), encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["evidence", "--claims", str(broken)])
    assert left.value.code == 3
    assert "broken.yaml:11:14: unknown outcome truts; did you mean trust?" in capsys.readouterr().err
