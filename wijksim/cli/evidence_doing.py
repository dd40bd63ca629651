"""What ``wijksim evidence`` does once its options are read: check, ablate, say it and keep it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from wijksim import figures
from wijksim.io.claims import read_claims
from wijksim.io.evidence_files import save_evidence
from wijksim.io.provenance import findings_origin
from wijksim.reports import evidence as evidence_report
from wijksim.reports import power as power_report
from wijksim.scenario.claim import Claim
from wijksim.scenario.problems import nearest
from wijksim.studies.claims.ablation import ClaimAblation, ablate_claim
from wijksim.studies.claims.evidence import Evidence
from wijksim.studies.claims.evidence import evidence as check_claims
from wijksim.text.catalogue import say
from wijksim.text.headline import aligned
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.studies.claims.power import Detection

MAX_REPORTED = 5
"""Of so many claims the terminal also says what is compared; of more, the folder of ``--out`` does."""


def chosen_claims(names: list[str], file: Path | None) -> list[Claim]:
    """The claims that were named, or all; `typer.BadParameter` (exit code 2) for a name that is not there."""
    all_claims = read_claims(file)
    for name in names:
        if name not in all_claims:
            hint = nearest(name, all_claims)
            raise typer.BadParameter("; ".join(filter(None, (f"there is no claim {name}", hint))), param_hint="CLAIM")
    return [all_claims[name] for name in names or all_claims]


@dataclass(frozen=True)
class Asked:
    """With how many runs, and of which wijk, claims are checked."""

    runs: int
    seed: int
    workers: int
    residents: int | None
    progress: Callable[[int, int], None] | None

    def check(self, claims: list[Claim], *, uncertainty: bool) -> Evidence:
        """What was found of each claim."""
        return check_claims(
            claims,
            replications=self.runs,
            seed=self.seed,
            workers=self.workers,
            uncertainty=uncertainty,
            residents=self.residents,
            progress=self.progress,
        )

    def ablate(self, claims: list[Claim]) -> list[ClaimAblation]:
        """What each claim rests on, with few runs of a small wijk."""
        few, small = min(self.runs, 8), min(self.residents or 3000, 3000)
        return [
            ablate_claim(
                claim, replications=few, residents=small, seed=self.seed, workers=self.workers, progress=self.progress
            )
            for claim in claims
        ]

    def detect(self, claims: list[Claim]) -> "dict[str, Detection]":
        """What an evaluation could show of the programme of each claim that has one."""
        from wijksim.studies.claims.power import detection_power, runs_of

        return {
            claim.id: detection_power(
                claim.programme,
                runs=runs_of(claim.programme, self.runs),
                residents=self.residents,
                seed=self.seed,
                workers=self.workers,
                progress=self.progress,
            )
            for claim in claims
            if claim.programme is not None
        }


@dataclass(frozen=True)
class Output:
    """What was found, to be printed and kept."""

    found: Evidence
    ablations: list[ClaimAblation]
    detections: "dict[str, Detection]"
    residents: int | None
    """Another size of wijk than that of the scenarios."""
    title: str
    """Name of the words above it all."""

    def data(self) -> dict[str, Any]:
        """Everything as plain data: findings, and what was asked besides."""
        data: dict[str, Any] = dict(self.found.to_json())
        if self.ablations:
            data["ablations"] = [row for ablation in self.ablations for row in ablation.to_rows()]
        if self.detections:
            data["detection"] = {claim: each.to_dict() for claim, each in self.detections.items()}
        return data

    def show(self, language: Language) -> None:
        """Print tables and sentences for people."""
        print(say(f"evidence.{self.title}", language))
        print(evidence_report.about(self.found, language) + "\n")
        print(aligned(evidence_report.rows(self.found, language)))
        if len(self.found.findings) <= MAX_REPORTED:
            for finding in self.found.findings:
                print("\n" + "\n".join(evidence_report.claim_lines(finding, language)))
        print("\n" + evidence_report.summary(self.found, language))
        print(say("evidence.effects_say", language))
        for line in evidence_report.diagnoses(self.found, language):
            print(line)
        for ablation in self.ablations:
            print("\n" + evidence_report.ablation_about(ablation, language) + "\n")
            print(aligned(evidence_report.ablation_rows(ablation, language)))
            print("\n" + evidence_report.ablation_sentence(ablation, language))
        for claim, detection in self.detections.items():
            print(f"\n{claim}: {say('power.title', language)}")
            print(power_report.about(detection, language) + "\n")
            print(aligned(power_report.rows(detection, language)))
            print("\n" + power_report.sentence_of(detection, language))

    def save(self, out: Path, language: Language) -> Path:
        """Write data, tables, figures and pages; returns the folder."""
        drawn = self._figures(language)
        detections = {f"detection_{claim}": each.table for claim, each in self.detections.items()}
        parts = evidence_report.parts(
            self.found, language, ablations=self.ablations, detections=self.detections,
            alts={name: figure.alt_text for name, figure in drawn.items()},
        )  # fmt: skip
        origin = findings_origin(self.found.replications, self.found.seed, self.residents)
        return save_evidence(
            out, data={**self.data(), "origin": origin},
            tables={"contrasts": self.found.table, **detections}, title=say(f"evidence.{self.title}", language),
            parts=parts, language=language, figures=drawn,
        )  # fmt: skip

    def _figures(self, language: Language) -> dict[str, Any]:
        line = evidence_report.about(self.found, language)
        drawn: dict[str, Any] = {
            finding.claim.id: figures.evidence.claim_figure(
                finding, compared=evidence_report.comparisons(finding, language), about=line, language=language
            )
            for finding in self.found.findings
        }
        for each in self.ablations:
            finding, heading = (tell(each, language) for tell in (
                evidence_report.ablation_sentence, evidence_report.ablation_about
            ))  # fmt: skip
            drawn[f"{each.whole.claim.id}_ablation"] = figures.claim_ablation.figure_of_claim_ablation(
                each, finding=finding, about=heading, language=language
            )
        for claim, detection in self.detections.items():
            drawn[f"{claim}_detection"] = figures.power.figure_of_detection(detection, language)
        return drawn
