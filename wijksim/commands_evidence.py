"""The command that asks why one should believe any of this: evidence. Registered by :mod:`wijksim.cli`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.text.evidence import KINDS, STRENGTHS, VERDICTS, evidence_words
from wijksim.text.language import Language, format_number, language_of_environment
from wijksim.text.words import say

if TYPE_CHECKING:
    from wijksim.experiments.evidence import Checked, Evidence
    from wijksim.scenario.claim import Claim


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(evidence)


def evidence(
    claims: Annotated[
        list[str] | None, typer.Argument(metavar="[CLAIM]…", help="Such as P1; all when left out.")
    ] = None,
    runs: Annotated[int, typer.Option("--runs", min=2, max=1000, metavar="N", help="Pairs of runs a contrast.")] = 30,
    seed: Annotated[int, typer.Option(min=0, max=2**32 - 1, metavar="S", help="Which list of seeds.")] = 2026,
    workers: Annotated[int, typer.Option(min=1, max=64, metavar="N", help="Processes.")] = 2,
    box: Annotated[bool, typer.Option("--box", help="Also over the ranges of what nobody knows.")] = False,
    ablate: Annotated[bool, typer.Option("--ablate", help="Also without each mechanism that the claim needs.")] = False,
    residents: Annotated[
        int | None, typer.Option(metavar="N", min=50, max=100_000, help="Another size of wijk, for a quick look.")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="DIR", help="Folder for figures and a page.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print data as JSON.")] = False,
    lang: Annotated[Literal["nl", "en"] | None, typer.Option("--lang", help="Language.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No messages and no progress.")] = False,
) -> None:
    """Check the claims of the sources: expected, found, interval and verdict.

    Each claim is a contrast of scenarios with paired seeds; only emergent claims (E) count as validation. Exit code 4
    when a strong claim does not hold.

    \b
    Examples:
      wijksim evidence
      wijksim evidence P1 P8 --runs 10 --lang nl
      wijksim evidence --box --out results/evidence
      wijksim evidence P1 --ablate
    """
    from wijksim.experiments.evidence import evidence as check
    from wijksim.experiments.evidence import without_each_need

    language = lang or language_of_environment()
    chosen = _chosen(claims or [])
    with compile_notice(language, quiet=quiet), progress_bar(language, quiet=quiet, what="pairs_done") as progress:
        found = check(
            chosen, replications=runs, seed=seed, workers=workers, box=box, residents=residents, progress=progress
        )
        ablated = [
            (claim.id, name, check([without], replications=runs, seed=seed, workers=workers, residents=residents))
            for claim in (chosen if ablate else [])
            for name, without in without_each_need(claim).items()
        ]
    if as_json:
        extra = [{"id": claim, "without": name, **_verdict_of(result)} for claim, name, result in ablated]
        print_json({**found.to_json(), **({"ablations": extra} if ablate else {})})
    else:
        _print(found, ablated, language)
    if out is not None:
        folder = _save(found, out, language)
        if not quiet:
            tell(say("results_in", language, folder=folder))
    if any(f.claim.strength == "strong" and f.verdict in ("fails", "undecided") for f in found.findings):
        raise typer.Exit(4)


def _chosen(names: list[str]) -> "list[Claim]":
    from wijksim.io.claims import read_claims
    from wijksim.scenario.problems import nearest

    all_claims = read_claims()
    for name in names:
        if name not in all_claims:
            hint = nearest(name, all_claims)
            raise typer.BadParameter("; ".join(filter(None, (f"there is no claim {name}", hint))), param_hint="CLAIM")
    return [all_claims[name] for name in names or all_claims]


def _verdict_of(result: "Evidence") -> dict[str, object]:
    finding = result.findings[0]
    return {"verdict": finding.verdict.value, "effect": finding.weakest.effect}


def _numbers(check: "Checked", language: Language) -> str:
    effect, low, high = (format_number(x, 3, language) for x in (check.effect, check.low, check.high))
    return f"{effect} [{low}; {high}]"


def about(found: "Evidence", language: Language) -> str:
    """One line: how many claims, pairs, which seeds and version."""
    import wijksim

    return evidence_words(
        "about", language, n=len(found.findings), runs=found.replications, seed=found.seed, version=wijksim.__version__
    )


def rows(found: "Evidence", language: Language) -> list[list[str]]:
    """The table for people: a heading and a row for each contrast."""
    from wijksim.text.outcomes import OUTCOME_TEXT

    heads = ("claim", "kind", "strength", "outcome", "effect", "verdict")
    table = [[evidence_words(head, language) for head in heads]]
    boxed = any(finding.sign_share is not None for finding in found.findings)
    if boxed:
        table[0].append(evidence_words("robust", language))
    for finding in found.findings:
        for i, check in enumerate(finding.checked):
            label = OUTCOME_TEXT[check.contrast.outcome].label(language)
            first = [finding.claim.id, finding.claim.kind.value, STRENGTHS[finding.claim.strength.value][language]]
            row = [
                *(first if i == 0 else ["", "", ""]),
                label,
                _numbers(check, language),
                VERDICTS[check.verdict.value][language],
            ]
            if boxed:
                share = finding.sign_share if i == 0 else None
                row.append("" if share is None else format_number(share, 2, language))
            table.append(row)
    return table


def _print(found: "Evidence", ablated: "list[tuple[str, str, Evidence]]", language: Language) -> None:
    from wijksim.text.headline import aligned

    print(evidence_words("title", language))
    print(about(found, language) + "\n")
    print(aligned(rows(found, language)))
    if ablated:
        print("\n" + evidence_words("switched_off", language))
        lines = [
            [
                claim,
                name,
                _numbers(result.findings[0].weakest, language),
                VERDICTS[result.findings[0].verdict.value][language],
            ]
            for claim, name, result in ablated
        ]
        print(aligned(lines))
    print("\n" + evidence_words("effects_say", language))


def markdown(found: "Evidence", language: Language) -> str:
    """The findings as a page of Markdown, with statement, source and kind of every claim."""
    heads, *lines = rows(found, language)
    table = [" | ".join(heads), " | ".join("---" for _ in heads), *(" | ".join(line) for line in lines)]
    told = [
        f"- **{f.claim.id}** {f.claim.statement[language]} ({f.claim.source}; {KINDS[f.claim.kind.value][language]})"
        for f in found.findings
    ]
    parts = [f"# {evidence_words('title', language)}", about(found, language), "\n".join(f"| {row} |" for row in table)]
    return "\n\n".join([*parts, "\n".join(told), evidence_words("effects_say", language)]) + "\n"


def _save(found: "Evidence", out: Path, language: Language) -> Path:
    from wijksim.figures.evidence import claim_figure
    from wijksim.io.evidence_files import save_evidence

    line = about(found, language)
    return save_evidence(
        out, data=found.to_json(), table=found.table, markdown=markdown(found, language),
        title=evidence_words("title", language), about=line, language=language,
        figures={f.claim.id: claim_figure(f, about=line, language=language) for f in found.findings},
    )  # fmt: skip
