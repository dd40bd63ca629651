"""What commands about plans share (robust, aim, report): options, the study, and the command that repeats it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from shlex import join
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wijksim.cli.options import Exit
from wijksim.io.terminal import EndedWithMessage, tell
from wijksim.text.catalogue import say
from wijksim.text.language import Language

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
    plans: Sequence[Any], asked: Mapping[str, Any], *, goals: list[str] | None, outcomes: list[str] | None,
    command: str, language: Language, choice_only: bool,
) -> "Robust":  # fmt: skip
    """The study of these plans with its further questions; a message where it is stopped or gives nothing."""
    from wijksim.studies.robust.study import GOALS, OUTCOMES, robust

    with told_when_stopped(command, language):
        found = robust(*plans, **asked, goals=goals or GOALS, outcomes=outcomes or OUTCOMES, lang=language)
        if not found.trials.n:
            tell(say("robust.nothing", language))
            raise typer.Exit(Exit.FAILED)
        if not choice_only:
            _go_further(found, language)
    return found


def _go_further(found: "Robust", language: Language) -> None:
    """When the plan that is chosen is wrong, and the other questions that follow from the runs."""
    from wijksim.scenario.problems import Refused

    found.discover()
    found.stress()
    for question in (found.noticing, found.information):
        try:
            question()
        except Refused as refused:  # too few worlds or seeds for this question: the others stand
            tell(refused.text(language))
