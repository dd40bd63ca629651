"""The page of claims has every claim, and says of which version its verdicts are."""

import json
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

import make_evidence  # noqa: E402
from pages import evidence, resting  # noqa: E402

from wijksim.io.claims import read_claims  # noqa: E402

PAGE = (DOCS / "evidence.md").read_text(encoding="utf-8")
ANOTHER = "these are the verdicts of another version"


def test_every_claim_is_on_the_page_with_its_contrasts() -> None:
    for claim in read_claims().values():
        assert f"| `{claim.id}` | {claim.statement.en}" in PAGE
        assert f"**{claim.id}** (" in PAGE


def test_the_page_says_whether_its_verdicts_are_of_this_version(monkeypatch) -> None:
    made = json.loads(evidence.FINDINGS.read_text(encoding="utf-8"))["origin"]["fingerprint"]
    monkeypatch.setattr(evidence, "are_these_rules", made.__eq__)
    assert ANOTHER not in evidence.page()
    monkeypatch.setattr(evidence, "are_these_rules", "other".__eq__)
    assert ANOTHER in evidence.page()


def row(claim: str, without: str, role: str, with_all: str = "holds") -> dict[str, object]:
    numbers = {"effect": 0.1, "change": -0.1, "low": -0.2, "high": -0.05, "n": 8, "residents": 3000}
    return {"id": claim, "without": without, "role": role, "verdict": "fails", "with_all": with_all, **numbers}


def test_the_page_says_what_each_emergent_claim_rests_on() -> None:
    rows = [
        row("P9", "trust", "breaks"), row("P9", "relaxation", "weakens"), row("P9", "lens", "no clear change"),
        row("P14", "boundary_work", "breaks"), row("P15", "trust", "weakens", "undecided"), row("P3", "boundary_work", "breaks"),
    ]  # fmt: skip
    origin = {"ablation_date": "2026-01-02", "ablation_fingerprint": "other"}
    text = "\n".join(resting.section(read_claims(), rows, origin))
    message = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    assert "no single switch is the claim: 2 carry it" in message["P9"]
    assert "**one switch is the claim: boundary work" in message["P14"]
    assert "cannot be said" in message["P15"]
    assert message["P3"].endswith("breaks |")
    assert "Not checked yet: `P1`, `P8`, `P11`" in text
    assert "The rules of the model have changed since" in text


def test_ablations_of_another_check_are_kept_with_their_origin(tmp_path: Path) -> None:
    origin = {"date": "2026-01-01", "wijksim": "0", "fingerprint": "f", "pairs": 3, "seed": 1}
    for name, extra in (("check", {}), ("ablation", {"ablations": [row("P9", "trust", "breaks")]})):
        (tmp_path / name).mkdir()
        data = {"claims": [], "origin": {**origin, "fingerprint": name}, **extra}
        (tmp_path / name / "evidence.json").write_text(json.dumps(data))
    found = make_evidence.findings(tmp_path / "check", (), tmp_path / "ablation")
    assert found["ablations"] == [row("P9", "trust", "breaks")]
    assert (found["origin"]["fingerprint"], found["origin"]["ablation_fingerprint"]) == ("check", "ablation")
    assert make_evidence.findings(tmp_path / "check")["ablations"] == []


def test_findings_of_a_check_and_of_the_uncertainty_sample_are_put_together(tmp_path: Path) -> None:
    record = {
        "id": "P1",
        "strength": "strong",
        "kind": "E",
        "verdict": "holds",
        "effect": 1,
        "low": 0,
        "high": 2,
        "n": 3,
    }
    origin = {"date": "2026-01-01", "wijksim": "0", "fingerprint": "f", "pairs": 3, "seed": 1}
    checks = (("check", "P1", {}), ("sample", "P1", {"sign_share": 0.9}), ("again", "P1", {"sign_share": 0.8}))
    for name, claim, extra in (*checks, ("other", "P2", {"sign_share": 0.7})):
        (tmp_path / name).mkdir()
        data = {"claims": [{**record, "id": claim, **extra}], "origin": {**origin, "fingerprint": name}}
        (tmp_path / name / "evidence.json").write_text(json.dumps(data))
    samples = [tmp_path / name for name in ("sample", "other", "again")]
    found = make_evidence.findings(tmp_path / "check", samples)
    assert found["claims"][0]["sign_share"] == 0.8
    shown = evidence._origin({**found["origin"], "fingerprint": "again"})
    assert "on 2026-01-01 with rules again: `P1`; on 2026-01-01 with rules other: `P2`." in shown
    assert "with rules box" not in shown
    assert "sample" not in evidence._origin(make_evidence.findings(tmp_path / "check")["origin"])
