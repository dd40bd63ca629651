"""The command that compares scenarios, and tells why they differ."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shlex import join, quote
from typing import TYPE_CHECKING, Annotated, Any

import typer

import wijksim as ws
from wijksim.cli.options import (
    Exit,
    FolderOption,
    JsonOption,
    LanguageOption,
    MeasureOption,
    ObservedOption,
    QuietOption,
    SeedListOption,
    WeeksOption,
    WeekZeroOption,
    WorkersOption,
    measures_of,
    set_once,
    settings_of,
)
from wijksim.cli.runs import prepare
from wijksim.cli.seen import Observations, print_sources, repeated, tell_folder
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.io.folders import make_sure
from wijksim.io.names import default_folder
from wijksim.io.provenance import command_line
from wijksim.io.scenario_files import load
from wijksim.io.terminal import compile_notice, print_json, progress_bar, tell
from wijksim.scenario.explain import explain
from wijksim.scenario.problems import nearest
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import say
from wijksim.text.compare import effect_cells, effect_heads, parties_sentences
from wijksim.text.headline import HEADLINES, aligned
from wijksim.text.installation import how_to_get
from wijksim.text.language import Language, language_of_environment
from wijksim.text.weeks import period_words

if TYPE_CHECKING:
    from wijksim.scenario.scenario import Scenario
    from wijksim.studies.compare import Comparison
    from wijksim.studies.observed import BesideObserved
    from wijksim.studies.trace.why import Why

FEW = 10
"""Pairs below which a word of caution is said."""


def compare(
    base: Annotated[str, typer.Argument(metavar="BASE", help="Name of a scenario, or a file.", show_default=False)],
    variants: Annotated[
        list[str] | None,
        typer.Argument(metavar="VARIANT", help="What to compare it with.", show_default=False),
    ] = None,
    settings: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Make a variant of BASE; repeatable.", show_default=False),
    ] = None,
    measures: MeasureOption = None,
    runs: Annotated[
        int, typer.Option("--replications", "--runs", min=1, max=10_000, metavar="N", help="Number of pairs.")
    ] = 20,
    seed: SeedListOption = 2026,
    weeks: WeeksOption = None,
    workers: WorkersOption = None,
    why: Annotated[
        str | None,
        typer.Option(metavar="OUTCOME", help="Tell what happened in one typical pair.", show_default=False),
    ] = None,
    observed: ObservedOption = None,
    week_zero: WeekZeroOption = None,
    out: FolderOption = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Compare a scenario with others: same residents, same luck, other policy.

    Every pair of runs has one seed. With --observed figures that were measured are laid beside BASE. Exit code 4 when
    some pairs failed.

    \b
    Examples:
      wijksim compare baseline area_funding
      wijksim compare baseline linked_boundary_workers --why collaboration --lang nl
      wijksim compare baseline --set room_to_manoeuvre=0.6 --replications 50
      wijksim compare baseline --measure visible_link@26 --measure covenant@52
      wijksim compare my_wijk.yaml plan_a.yaml plan_b.yaml --out results/plans --json
    """
    language = lang or language_of_environment()
    if why is not None and why not in OUTCOME_NAMES:
        raise typer.BadParameter(
            "; ".join(filter(None, (f"there is no outcome {why}", nearest(why, OUTCOME_NAMES)))),
            param_hint="--why",
        )
    scenarios = _scenarios(base, variants or [], settings or [], measures or [], weeks)
    options = [
        *repeated("--set", settings), *repeated("--measure", measures),
        ("--replications", runs), ("--seed", seed), ("--weeks", weeks), ("--why", why),
        ("--observed", observed), ("--week-zero", week_zero), ("--out", out),
    ]  # fmt: skip
    seen = Observations(observed, week_zero, scenarios[0])
    wanted = _wanted(scenarios, out, seed)
    found = _compare_visibly(scenarios, runs, seed, weeks, workers, language, quiet)
    if not found.seeds:
        _tell_failures(found, language)
        raise typer.Exit(Exit.FAILED)
    story = found.why(why, language) if why else None
    beside = seen.beside(found)
    folder = _save(found, base, variants or [], options, wanted, story, beside, language, quiet)
    if as_json:
        told = {} if beside is None else {"observed": beside.to_dict()}
        print_json(_data(found, folder, story) | told)
    else:
        _print_comparison(found, story, language)
        if beside is not None:
            print("\n" + beside.told(language))
        print_sources(scenarios[0], language)
    if found.failures:
        _tell_failures(found, language)
        raise typer.Exit(Exit.SOME_FAILED)


def _scenarios(
    base: str, variants: Sequence[str], settings: Sequence[str], measures: Sequence[str], weeks: int | None
) -> "list[Scenario]":
    changes = settings_of(settings)
    if weeks is not None:  # which is for all of them
        set_once(dict(changes), "horizon_weeks", weeks, "--weeks")
    first = load(base)
    scenarios = [first, *map(load, variants)]
    added = measures_of(measures)
    if changes or added:
        scenarios.append(first.vary(changes, measures=[*first.measures, *added] if added else None))
    if len(scenarios) < 2:
        raise typer.BadParameter("name a variant, or make one of BASE with --set NAME=VALUE", param_hint="VARIANT")
    return scenarios


def _wanted(scenarios: "Sequence[Scenario]", out: Path | None, seed: int) -> Path:
    """Where the comparison will be kept, found out before it is made."""
    names = "-".join(each.name for each in scenarios)
    return make_sure(out or default_folder(f"compare-{names}", seed))


def _compare_visibly(
    scenarios: "Sequence[Scenario]", runs: int, seed: int, weeks: int | None, workers: int | None, language: Language,
    quiet: bool,
) -> "Comparison":  # fmt: skip
    from wijksim.studies.compare import CompareError

    with compile_notice(language, quiet=quiet):
        prepare(scenarios[0])
    try:
        with progress_bar(language, quiet=quiet, what="pairs_done") as progress:
            return ws.compare(
                *scenarios,
                replications=runs,
                seed=seed,
                weeks=weeks,
                workers=workers,
                progress=progress,
                lang=language,
            )
    except CompareError as error:
        raise typer.BadParameter(str(error)) from None


def _save(
    found: "Comparison", base: str, variants: Sequence[str], options: Sequence[tuple[str, object]], wanted: Path,
    story: "Why | None", beside: "BesideObserved | None", language: Language, quiet: bool,
) -> Path:  # fmt: skip
    from wijksim.io.comparison_files import has_xlsx

    command = command_line("compare", base, options)
    folder = found.save(wanted, command=_with_variants(command, base, variants), why=story, observed=beside)
    if not quiet:
        tell_folder(folder, wanted, language)
        if not has_xlsx():
            tell(say("compare.no_xlsx", language, how=how_to_get("study", language)))
        if found.n < FEW:
            tell(say("compare.few_pairs", language))
    return folder


def _with_variants(command: str, base: str, variants: Sequence[str]) -> str:
    """The command with its variants after the base."""
    begin = f"wijksim compare {quote(base)}"
    return " ".join(filter(None, (begin, join(variants), command.removeprefix(begin).strip())))


def _data(found: "Comparison", folder: Path, story: "Why | None") -> dict[str, Any]:
    """What is printed as JSON; pairs, events and bands are in the folder."""
    content = found.to_dict()
    for long in ("pairs", "events"):
        del content[long]
    return {"folder": str(folder), **content, "why": story.to_dict() if story else None}


def _print_comparison(found: "Comparison", story: "Why | None", language: Language) -> None:

    for variant in found.variants:
        _print_variant(found, variant, language)
    print(say("compare.about_interval", language))
    if story is not None:
        print(f"\n{story}")


def _print_variant(found: "Comparison", variant: "Scenario", language: Language) -> None:
    title = {side: each.title[language] or each.name for side, each in (("base", found.base), ("alt", variant))}
    print(say("compare.title", language, **title))
    print(say("compare.pairs" if found.n > 1 else "compare.one_pair", language, n=found.n) + ". ", end="")
    print(say("compare.means_of", language, period=period_words(found.summary_from, found.weeks - 1, language)))
    columns = say("compare.base_column", language), say("compare.variant_column", language)
    changed = found.settings[found.settings["variant"] == variant.name].to_dict("records")
    print("\n" + say("compare.settings" if changed else "compare.no_settings", language))
    for row in changed:
        print(f"  {_difference(row, variant, language)}")
    effects = found.effects[found.effects["variant"] == variant.name].to_dict("records")
    rows = [effect_cells(effect, language) for effect in effects if effect["outcome"] in HEADLINES]
    print("\n" + aligned([effect_heads(*columns, language), *rows]))
    print("\n" + found.sentence("collaboration", variant.name, lang=language))
    parties = found.parties[(found.parties["variant"] == variant.name) & (found.parties["year"] == 0)]
    print("\n" + say("compare.who", language))
    for sentence in parties_sentences(parties.to_dict("records"), language):
        print(f"  {sentence}")
    print()


def _difference(row: dict[Any, Any], variant: "Scenario", language: Language) -> str:
    """One setting in which a variant differs; a measure that it adds as a sentence."""
    added = next((each for each in variant.measures if f"measures.{each.name}" == row["setting"]), None)
    if added is not None and not row["base_words"]:
        return f"{added.name}: {explain(replace(baseline(), measures=(added,)), language)}"
    name = f" ({row['setting']})" if row["label"] != row["setting"] else ""
    return f"{row['label']}: {row['base_words'] or '–'} → {row['alt_words'] or '–'}{name}"


def _tell_failures(found: "Comparison", language: Language) -> None:

    tell(say("compare.failed_pairs", language, n=len(found.failures), all=found.n + len(found.failures)))
    for failure in found.failures[:FEW]:
        tell(say("compare.failed_pair", language, **vars(failure)))
