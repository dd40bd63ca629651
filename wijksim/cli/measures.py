"""The command that shows the catalogue of measures: measures."""

from textwrap import wrap
from typing import Annotated

import typer

from wijksim.cli.options import JsonOption, LanguageOption
from wijksim.io.measure_lines import measure_lines
from wijksim.io.terminal import print_json
from wijksim.scenario.explain import measure_extras
from wijksim.scenario.measure_catalogue import CATALOGUE, title_of
from wijksim.scenario.problems import Refused, nearest, shown
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import say
from wijksim.text.language import language_of_environment

_WIDTH = 100
"""Columns of a line of text."""


def measures(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One measure, as lines for a file.", show_default=False)
    ] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the measures that have a name, or write one out for a file of your own.

    A measure of this list goes into a file with `from: NAME` and `start: WEEK`, and into run and compare with
    --measure NAME@WEEK; what you write beside it goes before what stands here.

    \b
    Examples:
      wijksim measures
      wijksim measures visible_link >> my_plan.yaml
      wijksim run --measure visible_link@26 --measure area_budget@52
    """
    language = lang or language_of_environment()
    if name is not None and name not in CATALOGUE:
        raise Refused(f"there is no measure {shown(name)}", ", ".join(CATALOGUE), nearest(name, CATALOGUE))
    if as_json:
        print_json([{"name": key, **dict(CATALOGUE[key])} for key in ([name] if name else CATALOGUE)])
        return
    if name is not None:
        print(measure_lines(name), end="")
        return
    for key in CATALOGUE:
        (measure,) = baseline().vary(measures=[{"from": key, "start": 0}]).measures
        print(key, f"  {title_of(key, language)}", sep="\n")
        print(*wrap("; ".join(measure_extras(measure, language)), _WIDTH, initial_indent="  ", subsequent_indent="  "),
              sep="\n")  # fmt: skip
    print("\n" + say("command.measures_how", language))
