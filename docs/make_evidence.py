"""Take over the findings of a full check in the page of claims: ``uv run docs/make_evidence.py DIR [BOXDIR,…]
[ABLATIONDIR]``.

DIR is the folder of ``wijksim evidence --out DIR``, BOXDIR that of a check with ``--box`` and ABLATIONDIR that of
one with ``--ablate`` (when they are others). Of several folders with a box, between commas, the last that has a claim
counts.
Writes ``docs/evidence.json`` and ``docs/evidence.md``.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import generate
from pages import evidence


def findings(folder: Path, boxes: Sequence[Path] = (), ablation: Path | None = None) -> dict[str, Any]:
    """What the page needs of a check, with the shares of the boxes of others and what a third says of what the claims
    rest on."""
    found, ablated = _read(folder), _read(ablation or folder)
    shares: dict[str, float] = {}
    of_box: dict[str, tuple[str, str]] = {}
    for boxed in map(_read, boxes or [folder]):
        new = {record["id"]: record["sign_share"] for record in boxed["claims"] if "sign_share" in record}
        shares |= new
        of_box |= dict.fromkeys(new, (boxed["origin"]["date"], boxed["origin"]["fingerprint"]))
    claims = [{**record, "sign_share": shares.get(record["id"])} for record in found["claims"]]
    checked = [
        {"date": date, "fingerprint": rules, "claims": [name for name, each in of_box.items() if each == (date, rules)]}
        for date, rules in dict.fromkeys(of_box.values())
    ]
    origin = {**found["origin"], **({"boxes": checked} if checked else {})}
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
        print("usage: make_evidence.py DIR [BOXDIR,…] [ABLATIONDIR]", file=sys.stderr)
        return 2
    folder, boxes, ablation = (*arguments, "", "")[:3]
    found = findings(Path(folder), [Path(each) for each in boxes.split(",") if each], Path(ablation or folder))
    evidence.FINDINGS.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print("\n".join(f"written: docs/{name}" for name in ["evidence.json", *generate.write()]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
