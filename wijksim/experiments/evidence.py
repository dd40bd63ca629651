"""Every claim of the sources as an executable check: paired runs, an interval and a verdict (validation by
patterns)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from wijksim.domain.outcomes import OUTCOMES
from wijksim.experiments.box import box_points, small_wijk
from wijksim.experiments.paired import Failure, Task, map_runs, paired_seeds
from wijksim.experiments.warm_start import WarmStarts
from wijksim.io.claims import read_claims
from wijksim.randomness import stream_key, uniforms
from wijksim.scenario.claim import Claim, Contrast, Strength
from wijksim.scenario.scenario import Scenario

Floats = npt.NDArray[np.float64]
Progress = Callable[[int, int], None]

BOOTSTRAP_DRAWS = 4000
BOX_SEEDS = 8
_COLUMN = {outcome.name: i for i, outcome in enumerate(OUTCOMES)}


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


@dataclass(frozen=True, eq=False)
class Finding:
    """A claim after its runs. Its verdict is that of its weakest contrast."""

    claim: Claim
    checked: tuple[Checked, ...]
    verdict: Verdict
    sign_share: float | None = None
    """Share of points of the uncertainty box in which every sign is right; None when the box was not asked for."""

    @property
    def weakest(self) -> Checked:
        """The contrast that decides: the first with the verdict of the claim."""
        return next(check for check in self.checked if check.verdict == self.verdict)


@dataclass(frozen=True, eq=False)
class Evidence:
    """All findings of one check, with what is needed to repeat it."""

    findings: tuple[Finding, ...]
    replications: int
    seed: int

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
        """A record for each claim: id, strength, kind, verdict, effect, interval and number of pairs of its weakest
        contrast."""
        return {
            "claims": [
                {
                    "id": f.claim.id,
                    "strength": f.claim.strength.value,
                    "kind": f.claim.kind.value,
                    "verdict": f.verdict.value,
                    "effect": f.weakest.effect,
                    "low": f.weakest.low,
                    "high": f.weakest.high,
                    "n": int(f.weakest.values.size),
                    **({} if f.sign_share is None else {"sign_share": f.sign_share}),
                }
                for f in self.findings
            ]
        }


class EvidenceError(RuntimeError):
    """Runs of a check failed: names the claim's scenario, the seed and the error."""


def evidence(
    claims: Iterable[Claim] | None = None,
    *,
    replications: int = 30,
    seed: int = 2026,
    workers: int = 1,
    box: bool = False,
    residents: int | None = None,
    progress: Progress | None = None,
) -> Evidence:
    """Check claims (all that are shipped when left out) with ``replications`` paired seeds each.

    Runs are shared: a scenario that several claims ask for is run once a seed. ``box`` repeats every claim at 20
    points of the uncertainty parameters in a small wijk with 8 seeds each; ``residents`` sets another size of wijk
    for a quick look. Raises :class:`EvidenceError` when a run fails, ``ValueError`` for fewer than two
    replications.
    """
    if replications < 2:
        raise ValueError(f"replications is {replications}; at least 2")
    chosen = [_resized(claim, residents) for claim in (read_claims().values() if claims is None else claims)]
    seeds = paired_seeds(seed, replications)
    boxes = [(point, [_at(claim, point) for claim in chosen]) for point in (box_points(seed) if box else ())]
    asked = [(chosen, seeds), *((group, paired_seeds(seed, BOX_SEEDS)) for _, group in boxes)]
    series = _run_all(asked, workers, progress)
    findings = [_finding(claim, seeds, series) for claim in chosen]
    if box:
        shares = _sign_shares([group for _, group in boxes], paired_seeds(seed, BOX_SEEDS), series)
        findings = [Finding(f.claim, f.checked, f.verdict, share) for f, share in zip(findings, shares, strict=True)]
    return Evidence(tuple(findings), replications, seed)


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


def _finding(claim: Claim, seeds: Sequence[int], series: "_Series") -> Finding:
    checked = tuple(_check(contrast, seeds, series) for contrast in claim.contrasts)
    verdict = min((check.verdict for check in checked), key=_ORDER.index)
    if verdict == Verdict.TENTATIVE and claim.strength != Strength.STRONG:
        verdict = Verdict.HOLDS  # who hedges asks for the estimate, not for the interval
        checked = tuple(
            Checked(c.contrast, c.values, c.effect, c.low, c.high, Verdict.HOLDS)
            if c.verdict == Verdict.TENTATIVE
            else c
            for c in checked
        )
    return Finding(claim, checked, verdict)


def _check(contrast: Contrast, seeds: Sequence[int], series: "_Series") -> Checked:
    values = _values(contrast, seeds, series)
    low, high = bootstrap_interval(values)
    effect = float(values.mean())
    return Checked(contrast, values, effect, low, high, judge(contrast, effect, low, high))


def _values(contrast: Contrast, seeds: Sequence[int], series: "_Series") -> Floats:
    """Paired differences of the mean over the weeks that count, or the means themselves."""

    def means(scenario: Scenario) -> Floats:
        weeks = slice(contrast.first_week, contrast.last_week)
        return np.array([series[scenario.key(), seed][weeks, _COLUMN[contrast.outcome]].mean() for seed in seeds])

    variant = means(contrast.variant)
    return variant - means(contrast.base) if contrast.base is not None and contrast.paired else variant


_Series = Mapping[tuple[str, int], npt.NDArray[np.float32]]


def _scenarios(claims: Iterable[Claim]) -> dict[str, Scenario]:
    """Every scenario that these claims ask for, once."""
    found: dict[str, Scenario] = {}
    for claim in claims:
        for contrast in claim.contrasts:
            for scenario in (contrast.base, contrast.variant):
                if scenario is not None:
                    found.setdefault(scenario.key(), scenario)
    return found


def _run_all(
    asked: Sequence[tuple[Sequence[Claim], Sequence[int]]], workers: int, progress: Progress | None
) -> dict[tuple[str, int], npt.NDArray[np.float32]]:
    tasks = [Task(tuple(_scenarios(claims).values()), seed) for claims, seeds in asked for seed in seeds]
    series: dict[tuple[str, int], npt.NDArray[np.float32]] = {}
    for task, result in zip(tasks, map_runs(tasks, workers, progress, work=series_of_task), strict=True):
        if isinstance(result, Failure):
            raise EvidenceError(f"{result.scenario}, seed {result.seed}: {result.error}")
        for scenario, weekly in zip(task.scenarios, result, strict=True):
            series[scenario.key(), task.seed] = weekly
    return series


def series_of_task(task: Task) -> list[npt.NDArray[np.float32]] | Failure:
    """Weekly outcomes of every scenario of a task on its seed; variants share their warm-up."""
    from wijksim.model.result import Run

    starts = WarmStarts()
    results = []
    for scenario in task.scenarios:
        try:
            model = starts.model(scenario, task.seed)
            for _ in range(int(scenario["horizon_weeks"])):
                model.step()
            results.append(Run(model).series.drop(columns="week").to_numpy(np.float32))
        except Exception as error:
            return Failure(task.seed, scenario.name, f"{type(error).__name__}: {error}")
    return results


def _sign_shares(groups: Sequence[Sequence[Claim]], seeds: Sequence[int], series: "_Series") -> list[float]:
    """For each claim the share of points of the box where all its contrasts point the right way."""
    right = np.zeros(len(groups[0]))
    for group in groups:
        for i, claim in enumerate(group):
            right[i] += all(_points_right(contrast, _values(contrast, seeds, series)) for contrast in claim.contrasts)
    return [float(share) for share in right / len(groups)]


def _points_right(contrast: Contrast, values: Floats) -> bool:
    mean = float(values.mean())
    if contrast.direction:
        return contrast.direction * mean > 0.0
    return contrast.low <= mean <= contrast.high


def _mapped(claim: Claim, change: Callable[[Scenario], Scenario]) -> Claim:
    contrasts = tuple(
        replace(c, variant=change(c.variant), base=None if c.base is None else change(c.base)) for c in claim.contrasts
    )
    return replace(claim, contrasts=contrasts)


def _resized(claim: Claim, residents: int | None) -> Claim:
    return claim if residents is None else _mapped(claim, lambda s: s.vary({"neighbourhood.residents": residents}))


def _at(claim: Claim, point: Mapping[str, float]) -> Claim:
    return _mapped(claim, lambda scenario: small_wijk(scenario).vary(point))


def without(claim: Claim, mechanism: str) -> Claim:
    """The claim with a mechanism switched off, on both sides of every contrast."""
    return _mapped(claim, lambda scenario: scenario.vary({}, without=sorted({*scenario.without, mechanism})))


def without_each_need(claim: Claim) -> dict[str, Claim]:
    """The claim with each mechanism that it needs switched off in turn."""
    return {name: without(claim, name) for name in claim.needs}
