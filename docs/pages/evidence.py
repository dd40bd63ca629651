"""The page of claims and verdicts: from the claims, and from the last full check (``docs/evidence.json``)."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import wijksim
from pages import resting
from pages.markdown import table
from wijksim.io.claims import read_claims
from wijksim.io.fingerprint import are_these_rules
from wijksim.reports.contrast_words import compared, weeks
from wijksim.reports.evidence import expected, number
from wijksim.scenario.claim import Claim, Contrast
from wijksim.studies.claims.evidence import what_is_asked
from wijksim.studies.claims.variants import resized
from wijksim.text.catalogue import say
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.power import chance

FINDINGS = Path(__file__).parents[1] / "evidence.json"
SHOWN = (2, 5, 10)
_ENDS = ("effect", "low", "high")
_HEAD = """# Do the claims of the sources hold?

<!-- Made by docs/generate.py from the claims and docs/evidence.json; after a new check: docs/make_evidence.py DIR. -->

Every claim of the sources is a contrast of scenarios on paired seeds (`wijksim/scenario/claims.yaml`);
`wijksim evidence` checks them again on your machine. Kind E emerges from interaction and counts as validation, M is
partly and B entirely built in: those are verification only. A strong claim holds when the 95 % interval of the paired
difference lies on the expected side, a tentative one when the mean does; a claim of the literature is a hypothesis that
is reported, whatever comes out: it holds on the same terms as a strong one, and tentatively when only the mean does.
Contrasts marked *fitted* ask for what numbers of the model were set to, and are no evidence
([decision 0002](decisions/0002-calibration.md)); some others were changed after they had failed
([which](limits.md#what-was-fitted-and-what-that-means)). The interval is Student's t over pairs. The effect is that of
the contrast that decides (one that was not fitted where there is one), in units of its [outcome](outcomes.md), shares
from 0 to 1, unless it says %. Codes of sources: [sources](sources.md).
"""

_CONTRASTS = """What is compared: from the base → to the variant, by the titles of [scenarios](scenarios.md); where both
start from the same scenario, what changes in it, after what is alike on both sides. Found is the difference of the
variant from the base (or the level, where a range is expected of one scenario).
"""


def page() -> str:
    """The whole page."""
    found: Mapping[str, Any] = json.loads(FINDINGS.read_text(encoding="utf-8"))
    size = found["origin"].get("residents")
    claims = {name: resized(claim, size) for name, claim in read_claims().items()}
    verdicts = {record["id"]: record for record in found["claims"]}
    rows = [_row(claim, verdicts.get(claim.id), found.get("contrasts", [])) for claim in claims.values()]
    heads = ("claim", "statement", "source", "kind", "strength", "verdict", "effect [95 %]", "n", "share of the sample")
    parts = [_HEAD, _origin(found["origin"]), table(heads, rows), *_diagnoses(claims, verdicts)]
    parts += resting.section(claims, found.get("ablations", []), found["origin"])
    parts += [
        "## Contrasts\n",
        _CONTRASTS,
        *(_contrasts(claim, found.get("contrasts", [])) for claim in claims.values()),
    ]
    parts += [_detection(claim, each) for claim, each in found.get("detection", {}).items()]
    return "\n".join(parts)


def _origin(origin: Mapping[str, Any]) -> str:
    same = are_these_rules(origin["fingerprint"])
    line = (
        f"Checked on {origin['date']} with wijksim {origin['wijksim']} (rules {origin['fingerprint']}), "
        f"{origin['pairs']} pairs of runs for each contrast, list of seeds {origin['seed']}"
        + (f", {origin['residents']} residents." if origin.get("residents") else ".")
    )
    line += (
        f" These are the rules of the present version ({wijksim.__version__}).\n"
        if same
        else " **The rules of the model have changed since: these are the verdicts of another version.**\n"
    )
    if origin.get("samples"):
        line += (
            "\nShare of the uncertainty sample: of 20 points over what nobody knows, 8 pairs each, those where the "
            "estimate lies on the expected side; contrasts marked *fitted* count only where a claim has no others, as "
            "the sample changes those very numbers. Checked "
            f"{'; '.join(_sample(each, origin) for each in origin['samples'])}.\n"
        )
    return line


def _sample(checked: Mapping[str, Any], origin: Mapping[str, Any]) -> str:
    """When a sample was checked; with other rules than the verdicts, which claims and with which rules."""
    if checked["fingerprint"] == origin["fingerprint"] and len(origin["samples"]) == 1:
        return f"on {checked['date']}"
    names = ", ".join(f"`{name}`" for name in checked["claims"])
    return f"on {checked['date']} with rules {checked['fingerprint']}: {names}"


def _row(claim: Claim, record: Mapping[str, Any] | None, checked: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    words = f"{claim.statement.en} *{claim.statement.nl}*"
    fitted = [each.fitted for each in claim.contrasts]
    words += " (**fitted**)" if all(fitted) else " (partly fitted)" if any(fitted) else ""
    about = (f"`{claim.id}`", words, claim.source, claim.kind.value, claim.strength.value)
    if record is None:
        return (*about, "not checked yet", "", "", "")
    ends = {"claim": claim.id, **{name: record[name] for name in _ENDS}}
    weakest = next(each for each in checked if all(each[name] == value for name, value in ends.items()))
    contrast = next(each for each in claim.contrasts if _is_the_same(each, weakest))
    effect = f"{OUTCOME_TEXT[contrast.outcome].label('en')}: {_numbers(contrast, weakest)}"
    share = "" if record.get("sign_share") is None else f"{record['sign_share']:.2f}"
    return (*about, f"**{record['verdict']}**", effect, str(record["n"]), share)


def _diagnoses(claims: Mapping[str, Claim], verdicts: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What does not hold, or on the mean only where something is to be said of it; and why as far as it is known."""
    why = []
    for claim in claims.values():
        record = verdicts.get(claim.id, {})
        verdict = record.get("verdict", "holds")
        if verdict in ("fails", "undecided") or (verdict != "holds" and claim.diagnosis is not None):
            words = "not understood yet." if claim.diagnosis is None else claim.diagnosis.en
            words = f"not all runs succeeded ({record['failed']})." if "failed" in record else words
            why.append(f"- `{claim.id}` ({verdict}): {words}")
    return ["\n## What does not hold, or not firmly\n", *why, ""] if why else []


def _contrasts(claim: Claim, checked: Sequence[Mapping[str, Any]]) -> str:
    found = [each for each in checked if each["claim"] == claim.id]
    rows = [
        (
            compared(each, "en"), f"`{each.outcome}`", weeks(each, "en"),
            expected(each, "en") + ("; *fitted*" if each.fitted else ""), *_found(each, found),
        )
        for each in claim.contrasts
    ]  # fmt: skip
    heads = ("compared", "outcome", "when", "expected", "found [95 %]", "verdict")
    kind = say(f"claim_kind.{claim.kind.value}", "en")
    return f"**{claim.id}** ({kind}). If it failed: {claim.failure}\n\n{table(heads, rows)}\n"


def _found(contrast: Contrast, records: Sequence[Mapping[str, Any]]) -> tuple[str, str]:
    """What the last full check found for a contrast; nothing when it did not have it."""
    each = next((each for each in records if _is_the_same(contrast, each)), None)
    return ("", "not checked yet") if each is None else (_numbers(contrast, each), each["verdict"])


def _is_the_same(contrast: Contrast, record: Mapping[str, Any]) -> bool:
    return all(record[name] == value for name, value in what_is_asked(contrast).items())


def _numbers(contrast: Contrast, record: Mapping[str, Any]) -> str:
    effect, low, high = (number(contrast, record[name], "en") for name in ("effect", "low", "high"))
    return f"{effect} [{low}; {high}]"


def _detection(claim: str, found: Mapping[str, Any]) -> str:
    rows = [_power_row(row) for row in found["rows"] if row["design"] == "change"]
    heads = ("measure", "year", "effect", "spread", *(f"chance with {n} wijken" for n in SHOWN), "wijken for 80 %")
    words = (
        f"\n## {claim}: what an evaluation could show\n\n{found['runs']} runs of {found['wijken']} wijken of "
        f"{found['residents']} residents, with and without the programme. Chance that a two-sided t-test (5 %) on the "
        "change since the start finds the difference that the model gives, with so many wijken in the programme and as "
        "many outside it. Every resident is counted without error, so in reality the chance is smaller.\n"
    )
    return "\n".join([words, table(heads, rows)])


def _power_row(row: Mapping[str, Any]) -> tuple[str, ...]:
    needed = "more than there are" if row["wijken_needed"] is None else f"{row['wijken_needed']:.0f}"
    chances = (chance(row[f"power_{n}"]) for n in SHOWN)
    label = say(f"power.{row['measure']}", "en") + ", " + say(f"power.{'unit_' + row['measure']}", "en")
    return (label, str(row["year"]), f"{row['effect']:.3g}", f"{row['spread']:.3g}", *chances, needed)
