"""Every claim of the sources as an executable check: paired runs, an interval and a verdict (validation by
patterns)."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from wijksim.domain.verdict import Verdict
from wijksim.io.claims import read_claims
from wijksim.io.folders import StoreError
from wijksim.old_names import renamed, warn_renamed
from wijksim.reports.contrast_words import compared
from wijksim.scenario.arguments import known_name, replications_from, workers_from
from wijksim.scenario.claim import Claim, Contrast, Strength
from wijksim.scenario.problems import Refused
from wijksim.scenario.register import REGISTER
from wijksim.scenario.seed import seed_from
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.claims.runs import Floats, Progress, Series, first_failure, run_all, scenarios_of, values_of
from wijksim.studies.claims.uncertainty_sample import sample_points
from wijksim.studies.claims.variants import at_point, resized
from wijksim.studies.effects import interval_of_mean

SAMPLE_SEEDS = 8


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
    """Share of points of the uncertainty sample in which every sign is right; None when it was not asked for."""
    failed: str | None = None
    """What went wrong in runs of this claim: scenario, seed and error. It is undecided then, on the pairs that are
    left."""

    def __repr__(self) -> str:
        return f"<Finding {self.claim.id}: {self.verdict.value}>"

    @property
    def weakest(self) -> Checked:
        """The contrast that decides: the first with the verdict of the claim."""
        return next(check for check in self.checked if check.verdict == self.verdict)

    @property
    def reported(self) -> Checked:
        """The contrast that stands for the claim in a summary: as :attr:`weakest`, but not one that was fitted where
        there is another."""
        deciding = [check for check in self.checked if check.verdict == self.verdict]
        return next((check for check in deciding if not check.contrast.fitted), deciding[0])

    told = renamed("told", "reported")


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

    def __repr__(self) -> str:
        return f"<Evidence on {len(self.findings)} claims, {self.replications} pairs>"

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
                    "effect": f.reported.effect,
                    "low": f.reported.low,
                    "high": f.reported.high,
                    "n": int(f.reported.values.size),
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
    claims: Iterable[Claim | str] | Claim | str | Path | None = None,
    *,
    replications: int = 30,
    seed: Any = 2026,
    workers: int = 1,
    uncertainty: bool = False,
    residents: int | None = None,
    progress: Progress | None = None,
    box: bool | None = None,
) -> Evidence:
    """Check claims with ``replications`` paired seeds each: those of the sources when left out, some of these by their
    ids, or those of a file.

    Runs are shared: a scenario that several claims ask for is run once a seed. ``uncertainty`` (``box`` is its old
    name) repeats every claim over the uncertainty sample: 20 points of what nobody knows, in a small wijk, with 8 seeds
    each, where contrasts that were fitted do not count if a claim has others. ``residents`` sets another size of wijk
    for a quick look, where a claim does not set its own. A claim of which a run fails is undecided and says why.
    Raises :class:`EvidenceError` when fewer than two pairs of a contrast are left, ``ScenarioError`` for a file that
    cannot be read, ``ValueError`` for fewer than two replications.

    Examples
    --------
    >>> import wijksim as ws
    >>> from pathlib import Path
    >>> claim = '''
    ... claims:
    ... - id: ROOM
    ...   kind: M
    ...   strength: tentative
    ...   source: "team meeting, March"
    ...   statement: {nl: Meer scharrelruimte helpt., en: More room helps.}
    ...   failure: Room would not matter.
    ...   contrasts:
    ...   - {base: {}, variant: {set: {room_to_manoeuvre: 0.8}}, outcome: collaboration, expected: higher}
    ... '''
    >>> file = Path("room.yaml")
    >>> _ = file.write_text(claim)
    >>> found = ws.evidence(file, replications=2, residents=200)
    >>> found.table["claim"].tolist(), found.table["n"].tolist()
    (['ROOM'], [2])
    """
    if box is not None:
        warn_renamed("box", "uncertainty")
        uncertainty = box
    replications, seed = replications_from(replications, least=2), seed_from(seed)
    residents = None if residents is None else int(REGISTER["neighbourhood.residents"].check(residents))  # type: ignore[arg-type]
    chosen = [resized(claim, residents) for claim in _asked(claims)]
    seeds = paired_seeds(seed, replications)
    points = sample_points(seed) if uncertainty else []
    sample = [[at_point(claim, point) for claim in chosen] for point in points]
    asked = [(chosen, seeds), *((group, paired_seeds(seed, SAMPLE_SEEDS)) for group in sample)]
    series = run_all(asked, workers_from(workers) or 1, progress)
    findings = [_finding(claim, seeds, series) for claim in chosen]
    if uncertainty:
        shares = _sign_shares(sample, paired_seeds(seed, SAMPLE_SEEDS), series)
        findings = [replace(f, sign_share=share) for f, share in zip(findings, shares, strict=True)]
    return Evidence(tuple(findings), replications, seed, residents)


def _asked(claims: Iterable[Claim | str] | Claim | str | Path | None) -> list[Claim]:
    """The claims themselves, those of a file, or shipped ones by their ids."""
    if claims is None:
        return list(read_claims().values())
    if isinstance(claims, str | Path) and (isinstance(claims, Path) or Path(claims).suffix in (".yaml", ".yml")):
        return list(read_claims(Path(os.path.expanduser(claims))).values())
    several = [claims] if isinstance(claims, str | Claim) or not isinstance(claims, Iterable) else list(claims)
    if not several:
        raise Refused("there are no claims to check", "ids of claims, claims, or nothing for all of them")
    return [each if isinstance(each, Claim) else _by_id(each) for each in several]


def _by_id(name: object) -> Claim:
    sources = read_claims()
    wanted = name.strip().upper() if isinstance(name, str) and name not in sources else name
    return sources[known_name("claim", wanted, sources)]


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
    low, high = map(float, interval_of_mean(values))
    effect = float(values.mean())
    return Checked(contrast, values, effect, low, high, judge(contrast, effect, low, high))


def _sign_shares(groups: Sequence[Sequence[Claim]], seeds: Sequence[int], series: Series) -> list[float]:
    """For each claim the share of points of the uncertainty sample where all its contrasts point the right way.

    Contrasts that ask for what numbers were fitted to are left out where a claim has others: the sample changes those
    very numbers.
    """
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
