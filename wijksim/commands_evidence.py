"""The command that asks why one should believe any of this: evidence. Registered by :mod:`wijksim.cli`."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wijksim.command_options import Exit, JsonOption, LanguageOption, QuietOption, SeedListOption, WorkersOption
from wijksim.io.machine import processors
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.text.evidence import evidence_words
from wijksim.text.language import Language, language_of_environment
from wijksim.text.words import say

if TYPE_CHECKING:
    from wijksim.experiments.claim_ablation import ClaimAblation
    from wijksim.experiments.detection import Detection
    from wijksim.experiments.evidence import Evidence
    from wijksim.scenario.claim import Claim

MOST_TOLD = 5
"""Of so many claims the terminal also says what is compared; of more, the folder of ``--out`` does."""


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(evidence)


def evidence(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="[CLAIM]…", help="Such as P1; all when left out.")
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--claims", metavar="FILE", help="Claims of your own; see docs/how-to/check_claims.md."),
    ] = None,
    runs: Annotated[int, typer.Option("--runs", min=2, max=1000, metavar="N", help="Pairs of runs a contrast.")] = 30,
    seed: SeedListOption = 2026,
    workers: WorkersOption = None,
    box: Annotated[bool, typer.Option("--box", help="Also over the ranges of what nobody knows.")] = False,
    ablate: Annotated[bool, typer.Option("--ablate", help="What the claims rest on: without each mechanism.")] = False,
    power: Annotated[
        bool, typer.Option("--power/--no-power", help="Of a programme: what an evaluation could show.")
    ] = True,
    residents: Annotated[
        int | None, typer.Option(metavar="N", min=50, max=100_000, help="Another size of wijk, for a quick look.")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder for figures and a page.")] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Check the claims of the sources: expected, found, interval and verdict.

    Each claim is a contrast of scenarios with paired seeds; only emergent claims (E) count as validation. Exit code 4
    when a strong claim fails or stays undecided.

    \b
    Examples:
      wijksim evidence
      wijksim evidence P1 P8 --runs 10 --lang nl
      wijksim evidence --box --out results/evidence
      wijksim evidence P1 --ablate
      wijksim evidence --claims my_claims.yaml --runs 10
    """
    language = lang or language_of_environment()
    chosen = _chosen(claims or [], file)
    with compile_notice(language, quiet=quiet), progress_bar(language, quiet=quiet, what="pairs_done") as progress:
        from wijksim.experiments.claim_ablation import ablate_claim
        from wijksim.experiments.detection import detection_power, runs_of
        from wijksim.experiments.evidence import evidence as check

        many = workers or processors()
        found = check(
            chosen, replications=runs, seed=seed, workers=many, box=box, residents=residents, progress=progress
        )
        few, small = min(runs, 8), min(residents or 3000, 3000)
        ablations = [
            ablate_claim(claim, replications=few, residents=small, seed=seed, workers=many, progress=progress)
            for claim in (chosen if ablate else [])
        ]
        detections = {
            claim.id: detection_power(
                claim.programme,
                runs=runs_of(claim.programme, runs),
                residents=residents,
                seed=seed,
                workers=many,
                progress=progress,
            )
            for claim in chosen
            if claim.programme is not None and power
        }
    told = _Told(found, ablations, detections, residents, title="title" if file is None else "title_own")
    if as_json:
        print_json(told.data())
    else:
        told.show(language)
    if out is not None:
        folder = told.save(out, language)
        if not quiet:
            tell(say("results_in", language, folder=folder))
    if any(f.claim.strength == "strong" and f.verdict in ("fails", "undecided") for f in found.findings):
        raise typer.Exit(Exit.SOME_FAILED)


def _chosen(names: list[str], file: Path | None) -> "list[Claim]":
    from wijksim.io.claims import read_claims
    from wijksim.scenario.problems import nearest

    all_claims = read_claims(file)
    for name in names:
        if name not in all_claims:
            hint = nearest(name, all_claims)
            raise typer.BadParameter("; ".join(filter(None, (f"there is no claim {name}", hint))), param_hint="CLAIM")
    return [all_claims[name] for name in names or all_claims]


@dataclass(frozen=True)
class _Told:
    """What was found, to be printed and kept."""

    found: "Evidence"
    ablations: "list[ClaimAblation]"
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
        from wijksim.experiments import detection_report, evidence_report
        from wijksim.text.detection import detection_words
        from wijksim.text.headline import aligned

        print(evidence_words(self.title, language))
        print(evidence_report.about(self.found, language) + "\n")
        print(aligned(evidence_report.rows(self.found, language)))
        if len(self.found.findings) <= MOST_TOLD:
            for finding in self.found.findings:
                print("\n" + "\n".join(evidence_report.claim_lines(finding, language)))
        print("\n" + evidence_report.summary(self.found, language))
        print(evidence_words("effects_say", language))
        for line in evidence_report.diagnoses(self.found, language):
            print(line)
        for ablation in self.ablations:
            print("\n" + evidence_report.ablation_about(ablation, language) + "\n")
            print(aligned(evidence_report.ablation_rows(ablation, language)))
            print("\n" + evidence_report.ablation_sentence(ablation, language))
        for claim, detection in self.detections.items():
            print(f"\n{claim}: {detection_words('title', language)}")
            print(detection_report.about(detection, language) + "\n")
            print(aligned(detection_report.rows(detection, language)))
            print("\n" + detection_report.sentence_of(detection, language))

    def save(self, out: Path, language: Language) -> Path:
        """Write data, tables, figures and pages; returns the folder."""
        from wijksim.experiments import evidence_report
        from wijksim.io.evidence_files import save_evidence
        from wijksim.io.provenance import findings_origin

        figures = self._figures(language)
        detections = {f"detection_{claim}": each.table for claim, each in self.detections.items()}
        parts = evidence_report.parts(
            self.found, language, ablations=self.ablations, detections=self.detections,
            alts={name: figure.alt_text for name, figure in figures.items()},
        )  # fmt: skip
        origin = findings_origin(self.found.replications, self.found.seed, self.residents)
        return save_evidence(
            out, data={**self.data(), "origin": origin},
            tables={"contrasts": self.found.table, **detections}, title=evidence_words(self.title, language),
            parts=parts, language=language, figures=figures,
        )  # fmt: skip

    def _figures(self, language: Language) -> dict[str, Any]:
        from wijksim.experiments import evidence_report
        from wijksim.figures.claim_ablation import figure_of_claim_ablation
        from wijksim.figures.detection import figure_of_detection
        from wijksim.figures.evidence import claim_figure

        line = evidence_report.about(self.found, language)
        figures: dict[str, Any] = {
            finding.claim.id: claim_figure(
                finding, compared=evidence_report.comparisons(finding, language), about=line, language=language
            )
            for finding in self.found.findings
        }
        for each in self.ablations:
            finding, heading = (tell(each, language) for tell in (
                evidence_report.ablation_sentence, evidence_report.ablation_about
            ))  # fmt: skip
            figures[f"{each.whole.claim.id}_ablation"] = figure_of_claim_ablation(
                each, finding=finding, about=heading, language=language
            )
        for claim, detection in self.detections.items():
            figures[f"{claim}_detection"] = figure_of_detection(detection, language)
        return figures
