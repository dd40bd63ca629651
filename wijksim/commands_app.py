"""The command that serves the pages: app. Registered by :mod:`wijksim.cli`."""

from typing import Annotated, Literal

import typer

from wijksim.command_options import Exit
from wijksim.io.terminal import tell
from wijksim.text.app import app_words
from wijksim.text.installation import IN_A_CLONE
from wijksim.text.language import language_of_environment


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(app_command)
    app.registered_commands[-1].name = "app"


def app_command(
    host: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="Where to listen; this machine only, or with --class the network."
        ),
    ] = None,
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="N", help="Port; 0 takes a free one.")
    ] = 8765,
    class_mode: Annotated[
        bool, typer.Option("--class", help="For a class: rooms, role cards, and an address for phones.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="NAME", help="Name or https address by which visitors come; repeatable."),
    ] = None,
    lang: Annotated[Literal["nl", "en"] | None, typer.Option("--lang", help="Language.")] = None,
) -> None:
    """Serve the pages: watch, compare, ask why. Works without internet.

    \b
    Examples:
      wijksim app
      wijksim app --class
      wijksim app --host 0.0.0.0 --port 80 --name wijksim.school.example
      wijksim app --name https://wijksim.school.example    (behind a proxy)
    """
    language = lang or language_of_environment()
    try:
        from wijksim.app.launch import DoesNotRun, Taken, serve
    except ModuleNotFoundError as error:
        tell(app_words("launch.missing", language, package=str(error.name), how=IN_A_CLONE))
        raise typer.Exit(Exit.FAILED) from None

    def ready(address: str) -> None:
        tell(app_words("launch.ready", language))
        print(address, flush=True)
        if class_mode:
            tell(app_words("launch.class", language, address=f"{address}/docent"))
            _show_code(f"{address}/klas")

    listen = host or ("0.0.0.0" if class_mode else "127.0.0.1")
    tell(app_words("launch.warming", language))
    try:
        serve(host=listen, port=port, class_mode=class_mode, names=tuple(name or ()), ready=ready)
    except Taken as taken:
        tell(app_words("launch.taken", language, place=f"{listen}:{port}", reason=str(taken)))
        raise typer.Exit(Exit.FAILED) from None
    except DoesNotRun as wrong:
        tell(app_words("launch.fails", language, scenario=wrong.scenario, error=wrong.error))
        raise typer.Exit(Exit.FAILED) from None


def _show_code(address: str) -> None:
    """A QR code in the terminal."""
    import sys

    import segno

    segno.make(address, error="m").terminal(out=sys.stderr, compact=True)
