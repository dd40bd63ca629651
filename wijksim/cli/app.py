"""The command that serves the pages: app."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from wijksim.app.fresh_process import begin_anew
from wijksim.app.names import BadName
from wijksim.cli.options import Exit
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say
from wijksim.text.installation import how_to_get
from wijksim.text.language import Language, language_of_environment


def app_command(
    host: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Where to listen; this machine only, or with --class the network."),
    ] = None,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="Port; 0 takes a free one.")] = 8765,
    class_mode: Annotated[
        bool, typer.Option("--class", help="For a class: rooms, role cards, and an address for phones.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            metavar="NAME",
            help="Name or https address (perhaps with a path) by which visitors come; repeatable.",
        ),
    ] = None,
    trust: Annotated[
        list[str] | None,
        typer.Option(
            "--trust-proxy",
            metavar="ADDRESS",
            help="A proxy (IP address or range) that is believed when it says who the visitor is; repeatable.",
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="Folder in which rooms of a class are kept while their lesson lasts.")
    ] = Path("results"),
    lang: Annotated[Literal["nl", "en"] | None, typer.Option("--lang", help="Language.")] = None,
) -> None:
    """Serve the pages: watch, compare, ask why. Works without internet.

    \b
    Examples:
      wijksim app
      wijksim app --class
      wijksim app --host 0.0.0.0 --port 80 --name wijksim.school.example
      wijksim app --name https://wijksim.school.example --trust-proxy 127.0.0.1    (behind a proxy)
      wijksim app --name https://school.example/wijksim    (under a path)
    """
    begin_anew()
    language = lang or language_of_environment()
    try:
        from wijksim.app.assets import Incomplete
        from wijksim.app.launch import DoesNotRun, Lesson, NoAddress, Taken, serve
    except ModuleNotFoundError as error:
        tell(say("app.launch.missing", language, package=str(error.name), how=how_to_get("app", language)))
        raise typer.Exit(Exit.FAILED) from None

    def ready(address: str) -> None:
        tell(say("app.launch.ready", language))
        print(address, flush=True)

    def ready_for_class(address: str, link: str, secret: str) -> None:
        tell(say("app.launch.teacher", language, link=link))
        if not address.startswith("http://127."):
            tell(say("app.launch.secret", language, address=f"{address}/docent", secret=secret))
        tell(say("app.launch.class", language))
        _show_code(f"{address}/klas")

    listen = host or ("0.0.0.0" if class_mode else "127.0.0.1")
    tell(say("app.launch.warming", language))
    try:
        lesson = Lesson(ready_for_class, out) if class_mode else None
        names, proxies = tuple(name or ()), tuple(trust or ())
        serve(host=listen, port=port, lesson=lesson, names=names, trust=proxies, ready=ready)
    except BadName as bad:
        raise typer.BadParameter(say(f"app.launch.{bad.why}", language, name=bad.name)) from None
    except (Incomplete, NoAddress, Taken, DoesNotRun) as error:
        tell(_why_nothing_is_served(error, language, f"{listen}:{port}"))
        raise typer.Exit(Exit.FAILED) from None


def _why_nothing_is_served(error: Exception, language: Language, place: str) -> str:
    from wijksim.app.assets import Incomplete
    from wijksim.app.launch import DoesNotRun, NoAddress

    if isinstance(error, Incomplete):
        return say("app.launch.incomplete", language, package=error.package)
    if isinstance(error, NoAddress):
        return say("app.launch.no_address", language, host=str(error))
    if isinstance(error, DoesNotRun):
        return say("app.launch.fails", language, scenario=error.scenario, error=error.error)
    return say("app.launch.taken", language, place=place, reason=str(error))


def _show_code(address: str) -> None:
    """A QR code in the terminal."""
    import segno

    segno.make(address, error="m").terminal(out=sys.stderr, compact=True)
