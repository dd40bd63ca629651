"""A check of claims told: lines and tables, for the terminal, for Markdown and for a page."""

from collections.abc import Mapping, Sequence

from wijksim._version import __version__
from wijksim.domain.verdict import Verdict
from wijksim.figures.protocols import Checked, ClaimAblation, Finding, Power
from wijksim.io.evidence_files import Bullets, Heading, Part, Picture, Table, Text
from wijksim.reports import power as power_report
from wijksim.reports.contrast_words import compared, weeks
from wijksim.reports.protocols import Evidence
from wijksim.scenario.claim import Contrast, Strength
from wijksim.scenario.register import REGISTER
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT
from wijksim.text.sources import source_words

FEW_PAIRS = 10
"""Below this an interval from resampled pairs is too narrow."""
_USUAL_SIZE = REGISTER["neighbourhood.residents"].default


def about(found: Evidence, language: Language) -> str:
    """How many claims, pairs and residents, which seeds and version; and whether that is enough to go by."""
    n = len(found.findings)
    words = "about_one" if n == 1 else "about"
    sentence = say(
        f"evidence.{words}", language, n=n, runs=found.replications, seed=found.seed, version=__version__
    )  # fmt: skip
    if found.residents not in (None, _USUAL_SIZE):
        residents, usual = (format_number(float(str(size)), 0, language) for size in (found.residents, _USUAL_SIZE))
        sentence += " " + say("evidence.other_size", language, residents=residents, usual=usual)
    if found.replications < FEW_PAIRS:
        sentence += " " + say("evidence.few_pairs", language, n=FEW_PAIRS)
    return sentence


def summary(found: Evidence, language: Language) -> str:
    """How many of the strong claims hold; of all, when none is strong."""
    strong = [finding for finding in found.findings if finding.claim.strength is Strength.STRONG]
    asked = strong or found.findings
    holds = sum(finding.verdict is Verdict.HOLDS for finding in asked)
    return say("evidence.verdicts_say" if strong else "evidence.all_say", language, holds=holds, n=len(asked))


def expected(contrast: Contrast, language: Language) -> str:
    """What the sources expect of a contrast, in a word or a range."""
    if contrast.direction:
        return say("evidence.expect_higher" if contrast.direction > 0 else "evidence.expect_lower", language)
    if contrast.share:
        low, high = (format_number(100.0 * x, 0, language) for x in (contrast.low, contrast.high))
        return say("evidence.expect_share", language, low=low, high=high)
    low = number(contrast, contrast.low, language)
    if contrast.high == float("inf"):
        return say("evidence.expect_least", language, low=low)
    return say("evidence.expect_range", language, low=low, high=number(contrast, contrast.high, language))


def number(contrast: Contrast, value: float, language: Language) -> str:
    """A value of what is judged: three decimals below ten, fewer above; a percentage for a share of the base."""
    if contrast.share:
        return f"{format_number(100.0 * value, 1, language)} %"
    size = abs(value)
    return format_number(value, 3 if size < 10.0 else 1 if size < 1000.0 else 0, language)


def numbers(check: Checked, language: Language) -> str:
    """Effect and interval."""
    effect, low, high = (number(check.contrast, x, language) for x in (check.effect, check.low, check.high))
    return f"{effect} [{low}; {high}]"


def rows(found: Evidence, language: Language) -> list[list[str]]:
    """A heading and a row for each contrast."""
    heads = ["claim", "kind", "strength", "outcome", "expects", "effect", "verdict"]
    boxed = any(finding.sign_share is not None for finding in found.findings)
    table = [[say(f"evidence.{head}", language) for head in (*heads, *(["robust"] if boxed else []))]]
    for finding in found.findings:
        for i, check in enumerate(finding.checked):
            claim = finding.claim
            first = (
                [claim.id, claim.kind.value, say(f"strength.{claim.strength.value}", language)]
                if i == 0
                else ["", "", ""]
            )
            label = OUTCOME_TEXT[check.contrast.outcome].label(language)
            verdict = say(f"verdict.{check.verdict.value}", language) + _if_fitted(check.contrast, language)
            row = [*first, label, expected(check.contrast, language), numbers(check, language), verdict]
            if boxed:
                share = finding.sign_share if i == 0 else None
                row.append("" if share is None else format_number(share, 2, language))
            table.append(row)
    return table


def contrast_rows(finding: Finding, language: Language) -> list[list[str]]:
    """A heading and a row for each contrast of a claim, with what is compared."""
    heads = ("compared", "outcome", "when", "expects", "effect", "verdict")
    table = [[say(f"evidence.{head}", language) for head in heads]]
    for check in finding.checked:
        contrast = check.contrast
        label = OUTCOME_TEXT[contrast.outcome].label(language)
        verdict = say(f"verdict.{check.verdict.value}", language) + _if_fitted(contrast, language)
        table.append([
            compared(contrast, language), label, weeks(contrast, language), expected(contrast, language),
            numbers(check, language), verdict,
        ])  # fmt: skip
    return table


def _if_fitted(contrast: Contrast, language: Language) -> str:
    return f" ({say('evidence.fitted', language)})" if contrast.fitted else ""


def comparisons(finding: Finding, language: Language) -> list[str]:
    """What each contrast compares and when, on a line."""
    return [
        f"{compared(each.contrast, language)} ({weeks(each.contrast, language)}){_if_fitted(each.contrast, language)}"
        for each in finding.checked
    ]


def claim_lines(finding: Finding, language: Language) -> list[str]:
    """A claim for the terminal: what is said and by whom, then what each contrast compares."""
    claim = finding.claim
    about = f"{source_words(claim.source, language)}; {say(f'claim_kind.{claim.kind.value}', language)}"
    lines = [f"{claim.id}: {claim.statement[language]} ({about})"]
    sentence: dict[str, dict[str, None]] = {}
    for check in finding.checked:
        contrast = check.contrast
        outcome = f"{OUTCOME_TEXT[contrast.outcome].label(language)}, {weeks(contrast, language)}"
        sentence.setdefault(compared(contrast, language), {})[outcome] = None
    for comparison, outcomes in sentence.items():
        lines += [f"  {comparison}", f"    {'; '.join(outcomes)}"]
    if claim.rests_on is not None:
        lines.append(f"  {say('evidence.rests_on', language, what=claim.rests_on[language])}")
    return lines


def diagnoses(found: Evidence, language: Language) -> list[str]:
    """Of each claim that does not hold, or on the estimate only: why, as far as it is known."""
    lines = []
    for finding in found.findings:
        why = None if finding.claim.diagnosis is None else finding.claim.diagnosis[language]
        if finding.failed is not None:
            why = say("evidence.runs_failed", language, error=finding.failed)
        if finding.verdict is not Verdict.HOLDS and why is not None:
            lines.append(f"{finding.claim.id} – {say(f'verdict.{finding.verdict.value}', language)}: {why}")
    return lines


def ablation_sentence(found: ClaimAblation, language: Language) -> str:
    """Whether a single switch is the claim."""
    if found.whole.verdict not in (Verdict.HOLDS, Verdict.TENTATIVE):
        return say("evidence.does_not_stand", language, verdict=say(f"verdict.{found.whole.verdict.value}", language))
    names = [say(f"mechanism.{name}", language).lower() for name in found.carriers]
    others = len(found.switched) - len(names)
    nobody = "no_switch" if others > 1 else "no_switch_asked"
    which = "one_switch" if found.rests_on_one else "not_one_switch" if names else nobody
    return say(f"evidence.{which}", language, n=len(names), names=", ".join(names), others=others)


def ablation_about(found: ClaimAblation, language: Language) -> str:
    """Which claim, how many pairs and residents."""
    return say(
        "evidence.ablation_title", language, claim=found.whole.claim.id, n=found.whole.checked[0].values.size,
        residents=format_number(found.residents, 0, language),
    )  # fmt: skip


def ablation_rows(found: ClaimAblation, language: Language) -> list[list[str]]:
    """A heading, the claim with everything on, and a row for each mechanism."""
    first = found.whole.checked[0]
    heads = [say(f"evidence.{head}", language) for head in ("mechanism", "effect", "change", "role", "verdict")]
    table = [heads, [say("evidence.unaided", language), numbers(first, language), "", "", say(f"verdict.{found.whole.verdict.value}", language)]]  # fmt: skip  # noqa: E501
    for each in found.switched:
        label = say(f"mechanism.{each.mechanism}", language)
        change, low, high = (number(first.contrast, x, language) for x in (each.change, each.low, each.high))
        table.append([
            label, numbers(each.finding.checked[0], language), f"{change} [{low}; {high}]",
            say(f"role.{each.role.value}", language), say(f"verdict.{each.finding.verdict.value}", language),
        ])  # fmt: skip
    return table


def parts(
    found: Evidence, language: Language, *, ablations: Sequence[ClaimAblation], detections: Mapping[str, Power],
    alts: dict[str, str],
) -> list[Part]:  # fmt: skip
    """The page of a check; ``alts`` has what somebody who cannot see a figure is told, by name of the figure."""

    def picture(name: str) -> Picture:
        return Picture(f"figures/{name}.svg", alts[name])

    why = diagnoses(found, language)
    page: list[Part] = [
        Text(about(found, language)), Text(summary(found, language)), Table(rows(found, language)),
        Text(say("evidence.effects_say", language)), Text(say("evidence.verdict_means", language)),
        *([Bullets(why)] if why else []),
    ]  # fmt: skip
    for finding in found.findings:
        claim = finding.claim
        page += [
            Heading(f"{claim.id}: {claim.statement[language]}"),
            Text(f"{source_words(claim.source, language)}; {say(f"claim_kind.{claim.kind.value}", language)}"),
            Table(contrast_rows(finding, language)),
            picture(claim.id),
        ]  # fmt: skip
    for ablation in ablations:
        name = f"{ablation.whole.claim.id}_ablation"
        page += [Heading(ablation_about(ablation, language)), Text(ablation_sentence(ablation, language))]
        page += [Table(ablation_rows(ablation, language)), picture(name)]
    for name, detection in detections.items():
        page += [Heading(f"{name}: {say('power.title', language)}")]
        page += [Text(power_report.sentence_of(detection, language))]
        page += [Text(power_report.about(detection, language)), Text(say("power.change", language))]
        page += [Table(power_report.rows(detection, language)), Text(say("power.caveat", language))]
        page += [picture(f"{name}_detection")]
    return page
