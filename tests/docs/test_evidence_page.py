"""The page of claims has every claim, and says of which version its verdicts are."""

import json
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

import make_evidence  # noqa: E402
from pages import evidence  # noqa: E402

from wijksim.io.claims import read_claims  # noqa: E402

PAGE = (DOCS / "evidence.md").read_text(encoding="utf-8")
ANOTHER = "these are the verdicts of another version"


def test_every_claim_is_on_the_page_with_its_contrasts() -> None:
    for claim in read_claims().values():
        assert f"| `{claim.id}` | {claim.statement.en}" in PAGE
        assert f"**{claim.id}** (" in PAGE


def test_the_page_says_whether_its_verdicts_are_of_this_version(monkeypatch) -> None:
    made = json.loads(evidence.FINDINGS.read_text(encoding="utf-8"))["origin"]["fingerprint"]
    monkeypatch.setattr(evidence, "model_fingerprint", lambda: made)
    assert ANOTHER not in evidence.page()
    monkeypatch.setattr(evidence, "model_fingerprint", lambda: "other")
    assert ANOTHER in evidence.page()


def test_findings_of_a_check_and_of_the_box_are_put_together(tmp_path: Path) -> None:
    record = {"id": "P1", "strength": "strong", "kind": "E", "verdict": "holds", "effect": 1, "low": 0, "high": 2, "n": 3}
    origin = {"date": "2026-01-01", "wijksim": "0", "fingerprint": "f", "pairs": 3, "seed": 1}
    for name, extra in (("check", {}), ("box", {"sign_share": 0.9})):
        (tmp_path / name).mkdir()
        data = {"claims": [{**record, **extra}], "origin": {**origin, "date": f"2026-01-0{len(name)}"}}
        (tmp_path / name / "evidence.json").write_text(json.dumps(data))
    found = make_evidence.findings(tmp_path / "check", tmp_path / "box")
    assert found["claims"][0]["sign_share"] == 0.9
    assert found["origin"] == {**origin, "date": "2026-01-05", "box_date": "2026-01-03"}
