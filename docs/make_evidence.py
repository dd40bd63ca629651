"""Take over the findings of a full check in the page of claims: ``uv run docs/make_evidence.py DIR [SAMPLEDIR,…]
[ABLATIONDIR]``.

DIR is the folder of ``wijksim evidence --out DIR``, SAMPLEDIR that of a check with ``--uncertainty`` and
ABLATIONDIR that of one with ``--ablate`` (when they are others). Of several folders with a sample, between commas, the
last that has a claim counts.
Writes ``docs/evidence.json`` and ``docs/evidence.md``.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import generate
from pages import evidence


def findings(folder: Path, samples: Sequence[Path] = (), ablation: Path | None = None) -> dict[str, Any]:
    """What the page needs of a check, with the shares of the samples of others and what a third says of what the claims
    rest on."""
    found, ablated = _read(folder), _read(ablation or folder)
    shares: dict[str, float] = {}
    of_sample: dict[str, tuple[str, str]] = {}
    for sampled in map(_read, samples or [folder]):
        new = {record["id"]: record["sign_share"] for record in sampled["claims"] if "sign_share" in record}
        shares |= new
        of_sample |= dict.fromkeys(new, (sampled["origin"]["date"], sampled["origin"]["fingerprint"]))
    claims = [{**record, "sign_share": shares.get(record["id"])} for record in found["claims"]]
    checked = [
        {
            "date": date,
            "fingerprint": rules,
            "claims": [name for name, each in of_sample.items() if each == (date, rules)],
        }
        for date, rules in dict.fromkeys(of_sample.values())
    ]
    origin = {**found["origin"], **({"samples": checked} if checked else {})}
    ablations = ablated.get("ablations", [])
    if ablations:
        origin |= {"ablation_date": ablated["origin"]["date"], "ablation_fingerprint": ablated["origin"]["fingerprint"]}
    kept = {"contrasts": found.get("contrasts", []), "detection": found.get("detection", {})}
    return {"origin": origin, "claims": claims, **kept, "ablations": ablations}


def _read(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((folder / "evidence.json").read_text(encoding="utf-8"))
    return data


def main(arguments: list[str]) -> int:
    """2 without a folder."""
    if not 1 <= len(arguments) <= 3:
        print("usage: make_evidence.py DIR [SAMPLEDIR,…] [ABLATIONDIR]", file=sys.stderr)
        return 2
    folder, samples, ablation = (*arguments, "", "")[:3]
    found = findings(Path(folder), [Path(each) for each in samples.split(",") if each], Path(ablation or folder))
    evidence.FINDINGS.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(f"written: docs/{name}" for name in ["evidence.json", *generate.write()]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
