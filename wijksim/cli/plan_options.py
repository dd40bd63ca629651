"""What commands about plans share (robust, aim, report): options, the study, and the command that repeats it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import cached_property, wraps
from inspect import Parameter, signature
from pathlib import Path
from shlex import join
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

import wijksim as ws
from wijksim.cli.keep_options import kept_options
from wijksim.cli.options import (
    Exit,
    JsonOption,
    LanguageOption,
    QuietOption,
    SeedListOption,
    WeeksOption,
    WorkersOption,
    can_be_written,
    folder_for_results,
)
from wijksim.io.terminal import EndedWithMessage, print_json, tell
from wijksim.scenario.problems import Refused
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust

BaseOption = Annotated[str, typer.Option("--base", metavar="SCENARIO", help="The wijk that plans are carried out in.")]
WorldsOption = Annotated[
    str,
    typer.Option(metavar="plausible|box|FILE", help="Worlds that fit what is known, the ranges, or a table."),
]
WorldsNumberOption = Annotated[
    int, typer.Option("--worlds-n", min=2, max=1_000_000, metavar="N", help="How many worlds, at most.")
]
SeedsPerWorldOption = Annotated[
    int,
    typer.Option("--replications", "--runs", min=1, max=1000, metavar="R", help="Seeds per plan and world."),
]
GoalOption = Annotated[
    list[str] | None,
    typer.Option(
        "--goal", metavar="GOAL", help='What is good enough, such as "collaboration>=.15"; repeatable.',
        show_default=False,
    ),
]  # fmt: skip
ToldOption = Annotated[
    list[str] | None,
    typer.Option("--outcome", metavar="NAME", help="Outcomes that are told; repeatable.", show_default=False),
]
ResidentsOption = Annotated[
    int | None, typer.Option(metavar="N", min=50, max=20_000_000, help="Size of the wijk.", show_default=False)
]
ChoiceOnlyOption = Annotated[
    bool, typer.Option("--choice-only", help="Leave out what takes more runs than the choice itself.")
]


RunsOption = Annotated[
    Path,
    typer.Option(
        metavar="DIR", help="Folder; the same folder goes on.", parser=folder_for_results, callback=can_be_written
    ),
]


@dataclass(frozen=True)
class Asked:
    """What every command about plans in worlds is asked: one wording, range and order each."""

    goal: GoalOption = None
    base: BaseOption = "baseline"
    worlds: WorldsOption = "plausible"
    worlds_n: WorldsNumberOption = 200
    replications: SeedsPerWorldOption = 4
    residents: ResidentsOption = None
    weeks: WeeksOption = None
    seed: SeedListOption = 2026
    workers: WorkersOption = None
    as_json: JsonOption = False
    lang: LanguageOption = None
    quiet: QuietOption = False

    @cached_property
    def language(self) -> Language:
        """The language that was asked for, else that of the terminal."""
        return self.lang or language_of_environment()

    @property
    def runs(self) -> dict[str, Any]:
        """What says which runs are made, by the names of the studies."""
        names = ("base", "worlds", "worlds_n", "replications", "residents", "weeks", "seed", "workers")
        return {name: getattr(self, name) for name in names}


def asks[**P, R](**defaults: Any) -> Callable[[Callable[P, R]], Callable[..., R]]:
    """A command whose parameter ``asked`` is every option of `Asked`, in its place, with some defaults of its own.

    >>> @asks(worlds_n=30)
    ... def command(plan: str, asked: Asked) -> int:
    ...     return asked.worlds_n
    >>> command("a"), command("a", worlds_n=5), list(signature(command).parameters)[:3]
    (30, 5, ['plan', 'goal', 'base'])
    """
    hints = get_type_hints(Asked, include_extras=True)
    options = [
        Parameter(each.name, Parameter.KEYWORD_ONLY, default=defaults.get(each.name, each.default),
                  annotation=hints[each.name])
        for each in fields(Asked)
    ]  # fmt: skip

    def asking(command: Callable[P, R]) -> Callable[..., R]:
        own = signature(command).parameters
        place = list(own).index("asked")
        before, after = list(own.values())[:place], list(own.values())[place + 1 :]
        parameters = [*before, *options, *(each.replace(kind=Parameter.KEYWORD_ONLY) for each in after)]

        @wraps(command)
        def with_asked(*given: Any, **named: Any) -> R:
            asked = Asked(**{each.name: named.pop(each.name, each.default) for each in options})
            return command(*given, asked=asked, **named)  # type: ignore[arg-type]

        with_asked.__signature__ = signature(command).replace(parameters=parameters)  # type: ignore[attr-defined]
        own_hints = get_type_hints(command, include_extras=True)
        with_asked.__annotations__ = {name: hint for name, hint in own_hints.items() if name != "asked"} | {
            each.name: each.annotation for each in options
        }
        return with_asked

    return asking


def command_of(name: str, subjects: Sequence[str], asked: Mapping[str, Any]) -> str:
    """The command that does the same again, in one line for a shell: what it is about first, then its options.

    >>> asked = {"worlds_n": 20, "goal": ["trust>ref"], "dask": None, "choice_only": True}
    >>> command_of("robust", ["my plan.yaml"], asked)
    "wijksim robust 'my plan.yaml' --worlds-n 20 --goal 'trust>ref' --choice-only"
    """
    words = ["wijksim", name, *subjects]
    for option, value in asked.items():
        flag = f"--{option.replace('_', '-')}"
        if isinstance(value, bool):
            words += [flag] if value else []
        elif isinstance(value, list | tuple):
            words += [part for each in value for part in (flag, str(each))]
        elif value is not None:
            words += [flag, str(value)]
    return join(words)


@contextmanager
def told_when_stopped(command: str, language: Language) -> Iterator[None]:
    """End with what is kept, and with the command that goes on, where runs are stopped."""
    from wijksim.studies.sweep import SweepStopped

    try:
        yield
    except SweepStopped as stopped:
        done, planned = stopped.progress.done, stopped.progress.planned
        tell(say("command.sweep_stopped", language, done=done, planned=planned, command=command))
        raise EndedWithMessage(Exit.INTERRUPTED) from None


def study_of(
    plans: Sequence[Any], asked: Asked, *, subjects: Sequence[str], out: Path, outcomes: list[str] | None,
    choice_only: bool, dask: str | None = None, keep: list[str] | None = None, summary: list[str] | None = None,
    own: list[str] | None = None,
) -> tuple["Robust", Path]:  # fmt: skip
    """The study of these plans with its further questions, and the folder that it is kept in; a message where it is
    stopped or gives nothing. ``subjects``: the plans as they were typed."""
    from wijksim.studies.robust.study import GOALS, OUTCOMES

    language, runs = asked.language, asked.runs | {"out": out, "dask": dask}
    typed = {"keep": keep, "summary": summary, "own": own}
    told = {"goal": asked.goal, "outcome": outcomes, **typed, "choice_only": choice_only}
    command = command_of("robust", subjects, runs | told)
    with told_when_stopped(command, language):
        found = ws.robust(
            *plans, **runs, **kept_options(**typed), goals=asked.goal or GOALS, outcomes=outcomes or OUTCOMES,
            quiet=asked.quiet, lang=language,
        )  # fmt: skip
        if not found.trials.n:
            tell(say("robust.nothing", language))
            raise typer.Exit(Exit.FAILED)
        if not choice_only:
            _go_further(found, language)
    return found, found.save(out / "result", lang=language, command=command)


def tell_result(found: Any, folder: Path, asked: Asked, show: Callable[[Any, Language], None]) -> None:
    """Where the results are, and what was found, in words or as data."""
    if not asked.quiet:
        tell(say("command.results_in", asked.language, folder=folder))
    if asked.as_json:
        print_json({"folder": str(folder), **found.to_dict()})
    else:
        show(found, asked.language)


def _go_further(found: "Robust", language: Language) -> None:
    """When the plan that is chosen is wrong, and the other questions that follow from the runs."""
    found.discover()
    found.stress()
    for question in (found.noticing, found.information):
        try:
            question()
        except Refused as refused:  # too few worlds or seeds for this question: the others stand
            tell(refused.text(language))
