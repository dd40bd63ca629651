"""The commands that show what there is to choose from: scenarios, explain."""

from textwrap import indent, wrap
from typing import TYPE_CHECKING, Annotated

import typer

from wijksim.cli.options import JsonOption, LanguageOption, ScenarioArgument
from wijksim.io.scenario_files import load, shipped
from wijksim.io.terminal import print_json
from wijksim.scenario.explain import explain as explanation
from wijksim.text.catalogue import say
from wijksim.text.language import Language, language_of_environment

if TYPE_CHECKING:
    from wijksim.scenario.scenario import Scenario

_WIDTH = 96


def scenarios(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="One scenario, or a file: all about it.", show_default=False),
    ] = None,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the scenarios that come with wijksim, or tell all about one.

    \b
    Examples:
      wijksim scenarios
      wijksim scenarios regional_inflow --lang nl
      wijksim scenarios --json
    """
    language = lang or language_of_environment()
    chosen = [load(each) for each in ([name] if name is not None else shipped())]
    if as_json:
        print_json([_data(each, language) for each in chosen])
        return
    for each in chosen:
        print(each.name, *_lines(each.title[language], each.why[language]), "", sep="\n")
    if name is not None:
        _print_more(chosen[0], language)


def explain(
    scenario: ScenarioArgument,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Tell what a scenario changes.

    One paragraph on what differs from the baseline: levers, organisations, measures in order of time, and
    mechanisms that are switched off.

    \b
    Examples:
      wijksim explain area_funding
      wijksim explain my_wijk.yaml --lang nl
    """
    language = lang or language_of_environment()
    chosen = load(scenario)
    text = explanation(chosen, language)
    if as_json:
        print_json({"name": chosen.name, "lang": language, "differs": text})
    else:
        print(*wrap(text, _WIDTH), sep="\n")


def _print_more(scenario: "Scenario", language: Language) -> None:
    for heading, text in (("differs", explanation(scenario, language)), ("look_for", scenario.notice[language])):
        if text:
            print(say(f"command.{heading}", language), *_lines(text), "", sep="\n")


def _lines(*texts: str) -> list[str]:
    return [indent(line, "  ") for text in texts for line in wrap(text, _WIDTH)]


def _data(scenario: "Scenario", language: Language) -> dict[str, str]:
    words = {part: getattr(scenario, part)[language] for part in ("title", "why", "notice")}
    return {"name": scenario.name, **words, "differs": explanation(scenario, language)}
