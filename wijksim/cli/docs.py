"""The command that opens the documentation: docs."""

import webbrowser
from typing import Annotated

import typer

from wijksim.cli.options import Exit, LanguageOption
from wijksim.io.documentation import build, can_build, first_page, is_current
from wijksim.io.terminal import tell
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment


def docs(
    only_path: Annotated[bool, typer.Option("--path", help="Only print where the first page is.")] = False,
    lang: LanguageOption = None,
) -> None:
    """Open the documentation in a browser. Works without internet.

    The pages come with the installation. In a clone they are made when they are not there or no longer up to date.

    \b
    Examples:
      wijksim docs
      wijksim docs --path
    """
    language = lang or language_of_environment()
    if can_build() and not is_current():
        tell(say("command.docs_building", language))
        build()
    page = first_page()
    if page is None:
        tell(say("command.docs_missing", language))
        raise typer.Exit(Exit.FAILED)
    print(page, flush=True)
    if not only_path and not webbrowser.open(page.as_uri()):
        tell(say("command.docs_no_browser", language))
