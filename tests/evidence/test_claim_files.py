"""A file of claims of one's own is read like the shipped one; what is wrong is told all at once, with its line."""

import re
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
    assert (contrast.outcome, contrast.first_week, contrast.last_week, contrast.direction) == (
        "collaboration",
        52,
        104,
        1,
    )
    assert contrast.variant["room_to_manoeuvre"] == 0.9
    assert contrast.base is not None and contrast.base["room_to_manoeuvre"] == 0.3


def test_a_scenario_of_ones_own_stands_beside_the_claims(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(
        "schema_version: 1\nname: mine\nfunding: {integration: 0.7}\n", encoding="utf-8"
    )
    claim = claim_in(tmp_path, WHOLE.replace("variant: {setting: loose}", "variant: {scenario: mine.yaml}"))
    assert claim.contrasts[0].variant["funding.integration"] == 0.7


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: M", "kind: X", "6: kind cannot be the text \"X\"; allowed: one of E, M, B"),
        ("id: MINE", "id: 3", "5: id needs a text, not 3; put it between quotes"),
        ("id: MINE", "id: my claim", "5: my claim cannot be an id; allowed: 1 to 20 letters, digits and _"),
        ("  source: own experience\n", "", "5: source is missing"),
        ("source: own experience", "source:", "8: source is empty; give it a value, or leave it out"),
        ("needs: [discretion]", "needs: [discretoin]", "11: unknown mechanism discretoin; did you mean discretion?"),
        ("  needs:", "  needz:", "11: unknown key needz; allowed: id, kind, strength, source, statement, failure, needs, contrasts, "
         "diagnosis, rests_on, programme; did you mean needs?"),
        ("outcome: collaboration", "outcome: colaboration", "15: unknown outcome colaboration; did you mean collaboration?"),
        ("weeks: [52, 104]", "weeks: [52, 400]", "16: 52 to 400 are no weeks of this run; allowed: from 0 up to 260"),
        ("base: {}", "base: {set: {horizon_weeks: 80}}", "16: 52 to 104 are no weeks of this run; allowed: from 0 up to 80"),
        ("weeks: [52, 104]", "weeks: [52]", "16: weeks has too few parts"),
        ("weeks: [52, 104]", "weeks: [52, 104, 200]", "16: weeks has too many parts"),
        ("weeks: [52, 104]", "weeks: ['52', 104]", '16: weeks needs a whole number, not the text "52"'),
        ("weeks: [52, 104]", "since: [0, 400]", "16: 0 to 400 are no weeks of this run"),
        ("expected: higher", "expected: more", "17: this cannot be expected; allowed: higher, lower, {between: [low, high]}, "
         "{at_least: number}, {difference: [low, high]} or {share: [low, high]}"),
        ("expected: higher", "expected: {difference: [1, 0]}", "17: a range goes from low to high, not from 1 to 0"),
        ("expected: higher", "expected: {difference: [.nan, 1]}", "17: this cannot be expected"),
        ("expected: higher", f"expected: {{difference: [0, {'9' * 400}]}}", "17: this cannot be expected"),
        ("expected: higher", "expected: {at_least: 0.1}", "13: between and at_least are about the variant alone"),
        ("base: {}\n    ", "", "16: a difference needs a base to compare with"),
        ("base: {}", "base:", "13: base is empty"),
        ("base: {}", "base: {set: {room_to_manoeuvre: 0.9}}", "13: base and variant are the same"),
        ("base: {}", "base: {set: 3}", "13: set needs a group of keys, not 3"),
        ("base: {}", "base: {without: [q]}", "13: there is no mechanism"),
        ("base: {}", "base: {measures: [1]}", "13: measures needs a group of keys, not 1"),
        ("setting: loose", "setting: lose", "14: unknown setting lose; did you mean loose?"),
        ("setting: loose", "setting: loose, set: {trust.gain: 9}", "14: trust.gain is 9, outside its range"),
        ("0.9", "9", "3: room_to_manoeuvre is 9, outside its range; allowed: a number from 0 to 1"),
        ("setting: loose", "scenario: basline", "did you mean baseline"),
        ("setting: loose", "scenario: ../mine.yaml", "14: there is no scenario ../mine.yaml; allowed: baseline"),
        ("setting: loose", "scenario: /etc/passwd", "14: there is no scenario /etc/passwd; allowed: baseline"),
        ("setting: loose", "scenario: none.yaml", "14: scenario none.yaml cannot be used"),
        ("fail", "programme: {base: {}, variant: {}, years: [30]}\n  fail", "an evaluation looks after whole years; allowed: 1 to 20"),
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


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("claims: 3", "1: claims needs a list, not 3"),
        ("claims: []", "1: claims has too few parts"),
        ("claims: [{id: X", "1: this cannot be read as YAML"),
        ("[1, 2]", "1: the file holds a list, not keys and values"),
        ("a: &x 1", "1: anchors (&), aliases (*) and tags (!) are not allowed"),
    ],
)
def test_a_file_that_holds_no_claims_is_refused(tmp_path: Path, text: str, says: str) -> None:
    assert refused(tmp_path, text)[0].startswith(says)


def test_what_is_wrong_in_a_scenario_of_ones_own_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("schema_version: 1\nname: mine\nroom_to_manoeuvre: 7\n", encoding="utf-8")
    (reported,) = refused(tmp_path, WHOLE.replace("setting: loose", "scenario: mine.yaml"))
    assert reported.startswith("14: scenario mine.yaml cannot be used")
    assert "mine.yaml:3:20: room_to_manoeuvre is 7" in reported


def test_one_thing_that_is_wrong_is_told_once(tmp_path: Path) -> None:
    text = WHOLE.replace("{setting: loose}", "{set: {horizon_weeks: 520, trust.gain: 9}}").replace("104]", "500]")
    assert len(refused(tmp_path, text)) == 1


WRONG = """\
schema_version: 2
claims:
- id: x y
  kind: X
  strength: firm
  source: 3
  statement: {nl: a}
  failure: [x]
  needs: [nothing_like]
  colour: red
  contrasts:
  - variant: {set: 5, measures: x, without: 3}
    outcome: trst
    weeks: [1]
    expected: {between: [2, 1]}
    fitted: maybe
  - variant: {}
    base: 4
    outcome: trust
    weeks: [a, 3]
    expected: big
"""
MORE = """\
claims:
- id: B
  kind: M
  strength: strong
  source: s
  statement: {nl: a, en: b}
  failure: x
  contrasts:
  - {variant: {set: {room_to_manoeuvre: 3}}, base: {}, outcome: trust, expected: {at_least: 3}}
  - {variant: {setting: none}, outcome: trust, expected: higher, since: [0, 3]}
  - variant: {set: {room_to_manoeuvre: 0.3}}
    base: {}
    outcome: trust
    weeks: [100, 5000]
    since: [0, 4]
    expected: {share: [1, 2]}
"""


@pytest.mark.parametrize("text", [WRONG, MORE], ids=["form", "meaning"])
def test_what_is_wrong_is_told_in_dutch_to_the_last_word(tmp_path: Path, text: str) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError) as caught:
        read_claims(file)
    dutch, english = ([problem.text(language) for problem in caught.value.problems] for language in ("nl", "en"))
    assert len(dutch) == (19 if text is WRONG else 7), "\n".join(english)
    words = r"\b(an?|text|or|and|mechanism|outcome|should|must|not|the|are|unknown|up|to|weeks of|allowed)\b"
    named = r"«[^»]*»|: outcome|, outcome|/\S*"
    assert [line for line in dutch if re.search(words, re.sub(named, "", line))] == []
