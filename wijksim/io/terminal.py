"""What a person sees: data on standard output, messages and progress on standard error."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wijksim.io.streams import writes_unicode
from wijksim.text.catalogue import say
from wijksim.text.language import Language

COMPILE_SECONDS = 30


class EndedWithMessage(SystemExit):
    """The end of a command that has said itself why it ends; nobody needs to say it again."""


def tell(message: str) -> None:
    """Print a message for people on standard error."""
    print(message, file=sys.stderr)


def print_json(content: object) -> None:
    """Print data for programs on standard output; signs that it lacks are written as JSON writes them."""
    print(json.dumps(content, indent=1, ensure_ascii=not writes_unicode(sys.stdout), allow_nan=False))


def print_json_text(text: str) -> None:
    """Print a text that is JSON already on standard output; signs that it lacks are written as JSON writes them."""
    print(text if writes_unicode(sys.stdout) else json.dumps(json.loads(text), indent=2), end="")


@contextmanager
def progress_bar(
    language: Language, *, quiet: bool = False, what: str = "weeks_done"
) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar, as a function of what is done and what there is in all; None where nobody can see it."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(f"command.{what}", language), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


@contextmanager
def compile_notice(language: Language, *, quiet: bool = False) -> Iterator[None]:
    """Say it once if Numba really starts to compile; from the second run on it finds its own cache."""
    if quiet:
        yield
        return
    from numba.core.event import Listener, install_listener

    class Notice(Listener):
        shown = False

        def on_start(self, event: object) -> None:
            if not self.shown:
                tell(say("command.compiling", language, seconds=COMPILE_SECONDS))
            self.shown = True

        def on_end(self, event: object) -> None:
            pass

    with install_listener("numba:compile", Notice()):
        yield
