"""Which mechanisms a claim rests on: its contrasts again without each of them, on the same seeds.

A claim that emerges (kind E) must rest on several: when one switch alone makes it come and go, that switch *is* the
claim.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from wijksim.domain.verdict import Verdict
from wijksim.scenario.claim import Claim, ClaimKind
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.studies.claims.evidence import SAMPLE_SEEDS, Finding, evidence
from wijksim.studies.claims.runs import Progress
from wijksim.studies.claims.uncertainty_sample import SMALL_WIJK
from wijksim.studies.claims.variants import without
from wijksim.studies.effects import interval_of_mean

_STANDS = (Verdict.HOLDS, Verdict.TENTATIVE)


class Role(StrEnum):
    """What a mechanism is to a claim, seen by switching it off."""

    BREAKS = "breaks"
    """Without it the claim does not stand, and the contrast that decides has clearly changed."""
    WEAKENS = "weakens"
    """Without it the claim stands, with an effect that is clearly smaller (of a level: that clearly moved)."""
    STRENGTHENS = "strengthens"
    """Without it the effect is clearly larger."""
    NONE = "no clear change"


@dataclass(frozen=True, eq=False)
class Switched:
    """A claim without one mechanism; effect and change are of the first contrast."""

    mechanism: str
    finding: Finding
    effect: float
    change: float
    """Effect without the mechanism minus the effect with all of them."""
    low: float
    high: float
    """95 % interval of the change."""
    role: Role


@dataclass(frozen=True, eq=False)
class ClaimAblation:
    """A claim with all mechanisms, and without each of some."""

    whole: Finding
    switched: tuple[Switched, ...]
    """Those that break the claim first, then by the size of the change."""
    residents: int

    @property
    def carriers(self) -> list[str]:
        """Mechanisms without which the claim breaks or weakens."""
        return [each.mechanism for each in self.switched if each.role in (Role.BREAKS, Role.WEAKENS)]

    @property
    def rests_on_one(self) -> bool:
        """Whether a single switch is the claim: one mechanism alone breaks or weakens it."""
        return len(self.carriers) == 1

    def to_rows(self) -> list[dict[str, Any]]:
        """A record for each mechanism, ready for JSON."""
        return [
            {
                "id": self.whole.claim.id, "without": each.mechanism, "role": each.role.value,
                "verdict": each.finding.verdict.value, "effect": each.effect, "change": each.change,
                "low": each.low, "high": each.high, "n": int(self.whole.checked[0].values.size),
                "with_all": self.whole.verdict.value, "residents": self.residents,
            }
            for each in self.switched
        ]  # fmt: skip


def ablate_claim(
    claim: Claim, *, replications: int = SAMPLE_SEEDS, seed: int = 2026, workers: int = 1, residents: int = SMALL_WIJK,
    mechanisms: Sequence[str] | None = None, progress: Progress | None = None,
) -> ClaimAblation:  # fmt: skip
    """Check a claim without each of ``mechanisms``: all of them for an emergent claim, else those that it needs.

    In the small wijk of the uncertainty sample, as many runs are asked. Raises what :func:`evidence` raises.
    """
    all_that_matter = tuple(MECHANISMS) if claim.kind is ClaimKind.EMERGENT else claim.needs
    asked = all_that_matter if mechanisms is None else mechanisms
    variants = [claim, *(without(claim, name) for name in asked)]
    found = evidence(
        variants, replications=replications, seed=seed, workers=workers, residents=residents, progress=progress
    )
    whole, *rest = found.findings
    switched = [_switched(name, whole, finding) for name, finding in zip(asked, rest, strict=True)]
    switched.sort(key=lambda each: (list(Role).index(each.role), -abs(each.change)))
    return ClaimAblation(whole, tuple(switched), residents)


def _switched(name: str, whole: Finding, finding: Finding) -> Switched:
    before, after = whole.checked[0], finding.checked[0]
    low, high = _interval_of_change(whole, finding, 0)
    return Switched(name, finding, after.effect, after.effect - before.effect, low, high, _role(whole, finding))


def _interval_of_change(whole: Finding, finding: Finding, contrast: int) -> tuple[float, float]:
    low, high = interval_of_mean(finding.checked[contrast].values - whole.checked[contrast].values)
    return float(low), float(high)


def _role(whole: Finding, finding: Finding) -> Role:
    """What decides is a change that is clear: with few pairs a verdict may turn by luck."""
    deciding = finding.checked.index(finding.weakest)
    low, high = _interval_of_change(whole, finding, deciding)
    if finding.verdict not in _STANDS and whole.verdict in _STANDS and not low <= 0.0 <= high:
        return Role.BREAKS
    low, high = _interval_of_change(whole, finding, 0)
    if low <= 0.0 <= high:
        return Role.NONE
    direction = whole.checked[0].contrast.direction
    if direction == 0:
        return Role.WEAKENS
    return Role.WEAKENS if np.sign(low) == -direction else Role.STRENGTHENS
