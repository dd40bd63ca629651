"""A file of claims of one's own is read like the shipped one; what is wrong is told all at once, with its line."""

from pathlib import Path

import pytest

from wijksim.io.claims import read_claims
from wijksim.scenario.claim import Claim
from wijksim.scenario.problems import ScenarioError

WHOLE = """\
settings:
  loose:
    set: {room_to_manoeuvre: 0.9}
claims:
- id: MINE
  kind: M
  strength: tentative
  source: own experience
  statement: {nl: Ruimte helpt., en: Room helps.}
  failure: Room would not matter.
  needs: [discretion]
  contrasts:
  - base: {}
    variant: {setting: loose}
    outcome: collaboration
    weeks: [52, 104]
    expected: higher
"""


def claim_in(tmp_path: Path, text: str) -> Claim:
    path = tmp_path / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    return read_claims(path)["MINE"]


def refused(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(ScenarioError) as error:
        claim_in(tmp_path, text)
    return [f"{each.line}: {str(each).split(': ', 1)[1]}" for each in error.value.problems]


def test_a_claim_of_ones_own_is_read(tmp_path: Path) -> None:
    claim = claim_in(tmp_path, WHOLE)
    contrast = claim.contrasts[0]
    assert (claim.id, claim.strength, claim.needs) == ("MINE", "tentative", ("discretion",))
    assert (contrast.outcome, contrast.first_week, contrast.last_week, contrast.direction) == ("collaboration", 52, 104, 1)
    assert contrast.variant["room_to_manoeuvre"] == 0.9
    assert contrast.base is not None and contrast.base["room_to_manoeuvre"] == 0.3


def test_a_scenario_of_ones_own_stands_beside_the_claims(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("schema_version: 1\nname: mine\nfunding: {integration: 0.7}\n", encoding="utf-8")
    claim = claim_in(tmp_path, WHOLE.replace("variant: {setting: loose}", "variant: {scenario: mine.yaml}"))
    assert claim.contrasts[0].variant["funding.integration"] == 0.7


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: M", "kind: X", "6: X cannot stand here; allowed: 'E', 'M' or 'B'"),
        ("  source: own experience\n", "", "5: source is missing"),
        ("needs: [discretion]", "needs: [discretoin]", "11: unknown mechanism discretoin; did you mean discretion?"),
        ("  needs:", "  needz:", "11: unknown key needz; did you mean needs?"),
        ("outcome: collaboration", "outcome: colaboration", "15: unknown outcome colaboration; did you mean collaboration?"),
        ("weeks: [52, 104]", "weeks: [52, 400]", "16: 52 to 400 are no weeks of this run; allowed: from 0 up to 260"),
        ("weeks: [52, 104]", "weeks: [52]", "16: weeks has too few parts"),
        ("expected: higher", "expected: more", "17: more cannot be expected; allowed: higher, lower, {between: [low, high]}, "
         "{at_least: number}, {difference: [low, high]} or {share: [low, high]}"),
        ("expected: higher", "expected: {between: [1, 0]}", "17: a range goes from low to high, not from 1 to 0"),
        ("base: {}\n    ", "", "16: higher needs a base to compare with"),
        ("setting: loose", "setting: lose", "14: unknown setting lose; did you mean loose?"),
        ("0.9", "9", "14: room_to_manoeuvre is 9, outside its range; allowed: a number from 0 to 1"),
        ("setting: loose", "scenario: basline", "did you mean baseline"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert WHOLE.count(old) == 1
    found = refused(tmp_path, WHOLE.replace(old, new))
    assert len(found) == 1
    assert says in found[0]


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    text = WHOLE.replace("kind: M", "kind: X").replace("expected: higher", "expected: more")
    assert [line.split(":")[0] for line in refused(tmp_path, text)] == ["6", "17"]


def test_a_claim_that_stands_there_twice_is_refused(tmp_path: Path) -> None:
    twice = WHOLE + WHOLE[WHOLE.index("- id") :]
    assert refused(tmp_path, twice) == ["18: claim MINE stands there twice"]


@pytest.mark.parametrize("text", ["claims: 3", "claims: []", "claims: [{id: X", "[1, 2]", "a: &x 1"])
def test_a_file_that_holds_no_claims_is_refused(tmp_path: Path, text: str) -> None:
    assert refused(tmp_path, text)
