"""Every claim of the sources as an executable check: paired runs, an interval and a verdict (validation by
patterns)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from wijksim.experiments.box import box_points
from wijksim.experiments.claim_runs import Floats, Progress, Series, first_failure, run_all, scenarios_of, values_of
from wijksim.experiments.claim_variants import at_point, resized
from wijksim.experiments.contrast_words import compared
from wijksim.experiments.paired import paired_seeds
from wijksim.io.claims import read_claims
from wijksim.io.folders import StoreError
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.claim import Claim, Contrast, Strength

BOOTSTRAP_DRAWS = 4000
BOX_SEEDS = 8


class Verdict(StrEnum):
    """What a check says of a claim."""

    HOLDS = "holds"
    TENTATIVE = "holds tentatively"
    UNDECIDED = "undecided"
    FAILS = "fails"


@dataclass(frozen=True, eq=False)
class Checked:
    """One contrast after its runs: the paired differences (or levels) and what they say."""

    contrast: Contrast
    values: Floats
    """One for each seed: variant minus base, or the variant itself when a range is expected."""
    effect: float
    low: float
    high: float
    verdict: Verdict

    def to_dict(self) -> dict[str, Any]:
        """What is compared, in which weeks, and what came out, as plain data."""
        return {
            "compared": compared(self.contrast, "en"), **what_is_asked(self.contrast), "fitted": self.contrast.fitted,
            "effect": self.effect, "low": self.low, "high": self.high, "n": int(self.values.size),
            "verdict": self.verdict.value,
        }  # fmt: skip


def what_is_asked(contrast: Contrast) -> dict[str, Any]:
    """Outcome, weeks, expectation and keys of the scenarios: what makes it the same contrast another time."""
    low, high = (None if abs(end) == float("inf") else end for end in (contrast.low, contrast.high))
    return {
        "outcome": contrast.outcome,
        "weeks": [contrast.first_week, contrast.last_week - 1],
        "since": None if contrast.since is None else [contrast.since[0], contrast.since[1] - 1],
        "direction": contrast.direction,
        "range": [low, high],
        "share": contrast.share,
        "variant": contrast.variant.key(),
        "base": None if contrast.base is None else contrast.base.key(),
    }


@dataclass(frozen=True, eq=False)
class Finding:
    """A claim after its runs. Its verdict is that of its weakest contrast."""

    claim: Claim
    checked: tuple[Checked, ...]
    verdict: Verdict
    sign_share: float | None = None
    """Share of points of the uncertainty box in which every sign is right; None when the box was not asked for."""
    failed: str | None = None
    """What went wrong in runs of this claim: scenario, seed and error. It is undecided then, on the pairs that are
    left."""

    @property
    def weakest(self) -> Checked:
        """The contrast that decides: the first with the verdict of the claim."""
        return next(check for check in self.checked if check.verdict == self.verdict)

    @property
    def told(self) -> Checked:
        """The contrast that stands for the claim in a summary: as :attr:`weakest`, but not one that was fitted where
        there is another."""
        deciding = [check for check in self.checked if check.verdict == self.verdict]
        return next((check for check in deciding if not check.contrast.fitted), deciding[0])


@dataclass(frozen=True, eq=False)
class Evidence:
    """All findings of one check, with what is needed to repeat it."""

    findings: tuple[Finding, ...]
    replications: int
    seed: int
    residents: int | None = None
    """Another size of wijk than that of the scenarios, where a claim does not set its own."""

    @property
    def table(self) -> pd.DataFrame:
        """A row for each contrast: claim, kind, strength, outcome, effect, interval, n, verdicts."""
        return pd.DataFrame(
            [
                {
                    "claim": finding.claim.id,
                    "kind": finding.claim.kind.value,
                    "strength": finding.claim.strength.value,
                    "outcome": check.contrast.outcome,
                    "compared": compared(check.contrast, "en"),
                    "first_week": check.contrast.first_week,
                    "last_week": check.contrast.last_week - 1,
                    "fitted": check.contrast.fitted,
                    "effect": check.effect,
                    "low": check.low,
                    "high": check.high,
                    "n": check.values.size,
                    "contrast_verdict": check.verdict.value,
                    "verdict": finding.verdict.value,
                    "sign_share": finding.sign_share,
                    "source": finding.claim.source,
                    "statement": finding.claim.statement.en,
                }
                for finding in self.findings
                for check in finding.checked
            ]
        )

    def to_json(self) -> dict[str, Any]:
        """A record for each claim: id, strength, kind, verdict, effect, interval and number of pairs of the contrast
        that stands for it; and one for each contrast."""
        return {
            "claims": [
                {
                    "id": f.claim.id,
                    "strength": f.claim.strength.value,
                    "kind": f.claim.kind.value,
                    "verdict": f.verdict.value,
                    "effect": f.told.effect,
                    "low": f.told.low,
                    "high": f.told.high,
                    "n": int(f.told.values.size),
                    **({} if f.sign_share is None else {"sign_share": f.sign_share}),
                    **({} if f.failed is None else {"failed": f.failed}),
                }
                for f in self.findings
            ],
            "contrasts": [{"claim": f.claim.id, **check.to_dict()} for f in self.findings for check in f.checked],
        }


class EvidenceError(StoreError):
    """So many runs of a check failed that nothing can be said: names the scenario, the seed and the error."""


def evidence(
    claims: Iterable[Claim] | str | Path | None = None,
    *,
    replications: int = 30,
    seed: int = 2026,
    workers: int = 1,
    box: bool = False,
    residents: int | None = None,
    progress: Progress | None = None,
) -> Evidence:
    """Check claims with ``replications`` paired seeds each: those of the sources when left out, one of these by its
    id, or those of a file.

    Runs are shared: a scenario that several claims ask for is run once a seed. ``box`` repeats every claim at 20
    points of the uncertainty parameters in a small wijk with 8 seeds each, where contrasts that were fitted do not
    count if a claim has others; ``residents`` sets another size of wijk
    for a quick look, where a claim does not set its own. A claim of which a run fails is undecided and says why.
    Raises :class:`EvidenceError` when fewer than two pairs of a contrast are left, ``ScenarioError`` for a file that
    cannot be read, ``ValueError`` for fewer than two replications.
    """
    if replications < 2:
        raise ValueError(f"replications is {replications}; at least 2")
    chosen = [resized(claim, residents) for claim in _asked(claims)]
    seeds = paired_seeds(seed, replications)
    boxes = [(point, [at_point(claim, point) for claim in chosen]) for point in (box_points(seed) if box else ())]
    asked = [(chosen, seeds), *((group, paired_seeds(seed, BOX_SEEDS)) for _, group in boxes)]
    series = run_all(asked, workers, progress)
    findings = [_finding(claim, seeds, series) for claim in chosen]
    if box:
        shares = _sign_shares([group for _, group in boxes], paired_seeds(seed, BOX_SEEDS), series)
        findings = [replace(f, sign_share=share) for f, share in zip(findings, shares, strict=True)]
    return Evidence(tuple(findings), replications, seed, residents)


def _asked(claims: Iterable[Claim] | str | Path | None) -> Iterable[Claim]:
    """The claims themselves, those of a file, or a shipped one by its id."""
    if claims is not None and not isinstance(claims, str | Path):
        return claims
    sources = read_claims()
    if isinstance(claims, str) and claims in sources:
        return [sources[claims]]
    return (sources if claims is None else read_claims(Path(claims))).values()


def bootstrap_interval(values: Floats, *, draws: int = BOOTSTRAP_DRAWS) -> tuple[float, float]:
    """95 % interval of the mean by resampling seeds; the same values give the same interval."""
    n = values.size
    u = uniforms(stream_key(n, "bootstrap", 0), np.arange(draws * n, dtype=np.uint64))
    means = values[(u * n).astype(np.int64).reshape(draws, n)].mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)


def judge(contrast: Contrast, effect: float, low: float, high: float) -> Verdict:
    """Verdict of one contrast: the interval on the expected side holds, the estimate alone holds tentatively, an
    interval on the other side fails, the rest is undecided."""
    if contrast.direction:
        low, high = sorted((contrast.direction * low, contrast.direction * high))
        if low > 0.0:
            return Verdict.HOLDS
        if high <= 0.0:
            return Verdict.FAILS
        return Verdict.TENTATIVE if contrast.direction * effect > 0.0 else Verdict.UNDECIDED
    if contrast.low <= low and high <= contrast.high:
        return Verdict.HOLDS
    if high < contrast.low or low > contrast.high:
        return Verdict.FAILS
    return Verdict.TENTATIVE if contrast.low <= effect <= contrast.high else Verdict.UNDECIDED


_ORDER = (Verdict.FAILS, Verdict.UNDECIDED, Verdict.TENTATIVE, Verdict.HOLDS)


def _finding(claim: Claim, seeds: Sequence[int], series: Series) -> Finding:
    checked = tuple(_check(contrast, seeds, series) for contrast in claim.contrasts)
    verdict = min((check.verdict for check in checked), key=_ORDER.index)
    if verdict == Verdict.TENTATIVE and claim.strength == Strength.TENTATIVE:
        # Who hedges asks for the estimate, not for the interval; a hypothesis of the literature asks for both.
        verdict = Verdict.HOLDS
        checked = tuple(replace(c, verdict=Verdict.HOLDS) if c.verdict == Verdict.TENTATIVE else c for c in checked)
    failed = first_failure([series[key, seed] for key in scenarios_of([claim]) for seed in seeds])
    if failed is not None:  # what is left is no fair sample: runs that fail differ from those that do not
        verdict = Verdict.UNDECIDED
        checked = tuple(replace(c, verdict=verdict) for c in checked)
    return Finding(claim, checked, verdict, failed=failed)


def _check(contrast: Contrast, seeds: Sequence[int], series: Series) -> Checked:
    values = values_of(contrast, seeds, series)
    if values.size < 2:
        raise EvidenceError(f"fewer than two pairs are left: {first_failure(series.values())}")
    low, high = bootstrap_interval(values)
    effect = float(values.mean())
    return Checked(contrast, values, effect, low, high, judge(contrast, effect, low, high))


def _sign_shares(groups: Sequence[Sequence[Claim]], seeds: Sequence[int], series: Series) -> list[float]:
    """For each claim the share of points of the box where all its contrasts point the right way. Contrasts that ask
    for what numbers were fitted to are left out where a claim has others: the box changes those very numbers."""
    right = np.zeros(len(groups[0]))
    for group in groups:
        for i, claim in enumerate(group):
            asked = [each for each in claim.contrasts if not each.fitted] or claim.contrasts
            right[i] += all(_points_right(contrast, values_of(contrast, seeds, series)) for contrast in asked)
    return [float(share) for share in right / len(groups)]


def _points_right(contrast: Contrast, values: Floats) -> bool:
    if not values.size:
        return False
    mean = float(values.mean())
    if contrast.direction:
        return contrast.direction * mean > 0.0
    return contrast.low <= mean <= contrast.high
