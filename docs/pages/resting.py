"""The section on what claims rest on: which mechanisms they need, and whether one switch is the claim."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pages.markdown import table
from wijksim.io.fingerprint import are_these_rules
from wijksim.scenario.claim import Claim, ClaimKind
from wijksim.text.catalogue import say

Record = Mapping[str, Any]
_EMERGENT = """## What each emergent claim rests on

Every claim of kind E was checked again without each of the mechanisms in turn ([mechanisms](mechanisms.md); on both
sides of its contrasts, on the same seeds). A claim that emerges rests on several. When nothing carries it but one
switch, that switch *is* the claim, and it is verification rather than validation; that a claim about boundary workers
breaks without boundary work is no more than its subject. *Carry*: what it breaks or clearly weakens without.
*Breaks*: the claim does not stand without it, and the contrast that decides has clearly changed. *Weaker*,
*stronger*: the effect of the first contrast has clearly changed.
"""
_OTHERS = """
## What the other claims need

Claims of kind M and B were checked without each mechanism that they should need, and ought to break or weaken then.
"""


def section(claims: Mapping[str, Claim], rows: Sequence[Record], origin: Record) -> list[str]:
    """The section as parts of a page; says so when no check without mechanisms was taken over."""
    by_claim: dict[str, list[Record]] = {}
    for row in rows:
        by_claim.setdefault(row["id"], []).append(row)
    emergent = [claim for claim in claims.values() if claim.kind is ClaimKind.EMERGENT]
    heads = ("claim", "breaks without", "weaker without", "stronger without", "no clear change", "so")
    emergent_rows = [_emergent(claim, by_claim[claim.id]) for claim in emergent if claim.id in by_claim]
    missing = [f"`{claim.id}`" for claim in emergent if claim.id not in by_claim]
    parts = [
        _EMERGENT,
        *([_origin(rows[0], origin)] if rows else []),
        *([table(heads, emergent_rows)] if emergent_rows else []),
    ]
    if missing:
        parts.append(f"\nNot checked yet: {', '.join(missing)} (`wijksim evidence --ablate`).\n")
    others = [_other(claim, by_claim[claim.id]) for claim in claims.values()
              if claim.kind is not ClaimKind.EMERGENT and claim.id in by_claim]  # fmt: skip
    if others:
        parts += [_OTHERS, table(("claim", "with everything on", "without what it needs"), others)]
    return [*parts, ""]


def _origin(row: Record, origin: Record) -> str:
    line = f"{row['n']} pairs, {row['residents']} residents, checked on {origin['ablation_date']}."
    if are_these_rules(origin["ablation_fingerprint"]):
        return line + "\n"
    return line + " **The rules of the model have changed since.**\n"


def _emergent(claim: Claim, rows: Sequence[Record]) -> tuple[str, ...]:
    breaks, weaker, stronger, none = (
        [row["without"] for row in rows if row["role"] == role]
        for role in ("breaks", "weakens", "strengthens", "no clear change")
    )
    return (f"`{claim.id}`", _names(breaks), _names(weaker), _names(stronger), str(len(none)),
            _verdict(rows[0]["with_all"], [*breaks, *weaker]))  # fmt: skip


def _verdict(with_all: str, carriers: Sequence[str]) -> str:
    if with_all not in ("holds", "holds tentatively"):
        return f"cannot be said: does not stand in this small wijk with everything on ({with_all})"
    if len(carriers) == 1:
        return f"**one switch is the claim: {_names(carriers)}**"
    if carriers:
        return f"no single switch is the claim: {len(carriers)} carry it"
    return "no single switch is the claim: none clearly carries it alone"


def _other(claim: Claim, rows: Sequence[Record]) -> tuple[str, str, str]:
    roles = "; ".join(f"{_names([row['without']])}: {row['role']}" for row in rows)
    return f"`{claim.id}`", rows[0]["with_all"], roles


def _names(mechanisms: Iterable[str]) -> str:
    return ", ".join(say(f"mechanism.{name}", "en").lower() for name in mechanisms) or "–"
