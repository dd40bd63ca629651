"""The report of a calibration as Markdown: targets, fitted numbers, and which claims are out of sample."""

from collections.abc import Iterable, Sequence

import numpy as np

from wijksim._version import __version__
from wijksim.io.claims import read_claims
from wijksim.io.escaping import markdown_row
from wijksim.reports.protocols import Calibration
from wijksim.scenario.claim import Claim
from wijksim.scenario.target import Targets
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.levers import lever_heading
from wijksim.text.sources import source_words


def report_of(found: Calibration, language: Language) -> str:
    """The whole page."""
    parts = [
        f"# {say('calibration.title', language)}",
        about(found, language),
        *([say("calibration.failures", language, n=found.failures)] if found.failures else []),
        f"## {say('calibration.targets', language)}",
        markdown_table(target_rows(found, language)),
        distance_line(found, language),
        f"## {say('calibration.parameters', language)}",
        markdown_table(parameter_rows(found, language)),
        _shape_line(found, language),
        f"## {say('calibration.sample', language)}",
        *_sample_lines(found.targets, language),
    ]
    return "\n\n".join(parts) + "\n"


def about(found: Calibration, language: Language) -> str:
    """One sentence: how many points, seeds, residents, weeks, which version."""
    scenario = next(iter(found.targets.scenarios.values()))
    return say(
        "calibration.about", language, points=len(found.points) - 1, seed=found.seed, replications=found.replications,
        residents=int(scenario["neighbourhood.residents"]), weeks=int(scenario["horizon_weeks"]),
        version=__version__, kept=int(found.kept.sum()), share=_short(100.0 * found.keep, language),
    )  # fmt: skip


def target_rows(found: Calibration, language: Language) -> list[list[str]]:
    """A heading and a row for each target."""
    heads = ("target", "range", "weight", "defaults", "best", "share_kept", "share_all", "source")
    rows = [[say(f"calibration.{head}", language) for head in heads]]
    for row in found.reached.to_dict("records"):
        numbers = (row[name] for name in ("weight", "defaults", "best"))
        shares = (f"{100.0 * row[name]:.0f} %" for name in ("share_of_kept", "share_of_points"))
        span = f"{_short(row['low'], language)}–{_short(row['high'], language)}"
        texts = (_short(number, language) for number in numbers)
        rows.append([f"`{row['target']}`", span, *texts, *shares, source_words(row["source"], language)])
    return rows


def parameter_rows(found: Calibration, language: Language) -> list[list[str]]:
    """A heading and a row for each parameter that was fitted."""
    heads = ("parameter", "code", "default", "searched", "kept", "default_fits", "shaped")
    rows = [[say(f"calibration.{head}", language) for head in heads]]
    for row in found.parameters.to_dict("records"):
        searched, kept = (
            f"{_short(row[low], language)} … {_short(row[high], language)}"
            for low, high in (("low", "high"), ("kept_low", "kept_high"))
        )
        yes_or_no = (
            say("calibration.yes" if row[name] else "calibration.no", language) for name in ("default_fits", "shaped")
        )
        name, default = lever_heading(row["parameter"], language), _short(row["default"], language)
        rows.append([name, f"`{row['parameter']}`", default, searched, kept, *yes_or_no])
    return rows


def distance_line(found: Calibration, language: Language) -> str:
    """How far the defaults, the best and the average point are from the targets, and what chance makes of it."""
    numbers = {
        "defaults": found.distance[0],
        "best": np.nanmin(found.distance[1:]),
        "mean": np.nanmean(found.distance[1:]),
        "noise": np.nanmean(found.noise) if np.isfinite(found.noise).any() else np.nan,
    }
    return say(
        "calibration.distance_says", language, **{name: _short(float(x), language) for name, x in numbers.items()}
    )


def _shape_line(found: Calibration, language: Language) -> str:
    n = len(found.parameters)
    return say("calibration.shape_says", language, n=n, expected=_short(0.05 * n, language))


def fitted_claims(targets: Targets, claims: Iterable[Claim]) -> list[str]:
    """Ids of the claims that ask, in part or whole, for what the defaults were set to or the level of a target."""
    outcomes = {target.outcome for target in targets.targets}
    return [
        claim.id
        for claim in claims
        if any(each.fitted or (not each.paired and each.outcome in outcomes) for each in claim.contrasts)
    ]


def _sample_lines(targets: Targets, language: Language) -> list[str]:
    claims = read_claims().values()
    fitted = fitted_claims(targets, claims)
    rest = [claim.id for claim in claims if claim.id not in fitted]
    first = (
        say("calibration.in_sample", language, claims=", ".join(fitted))
        if fitted
        else say("calibration.none_in_sample", language)
    )
    return [first, say("calibration.out_of_sample", language, claims=", ".join(rest))]


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of Markdown; the first is the heading."""
    heads, *lines = rows
    rule = f"| {' | '.join(['---'] * len(heads))} |"
    return "\n".join([markdown_row(heads), rule, *map(markdown_row, lines)])


def _short(value: float, language: Language) -> str:
    """A number with three significant figures, small ones too."""
    text = "–" if value != value else f"{value:.3g}"
    return text.replace(".", ",") if language == "nl" else text
