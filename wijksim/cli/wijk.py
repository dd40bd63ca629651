"""The command that shows a real wijk in this model: wijk."""

import typer

from wijksim.cli.options import JsonOption, LanguageOption, QuietOption, ScenarioArgument
from wijksim.io.terminal import compile_notice, print_json
from wijksim.text.language import language_of_environment


def wijk(
    scenario: ScenarioArgument,
    as_json: JsonOption = False,
    lang: LanguageOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show your wijk in this model: what the data say beside what the model makes of it.

    For each figure: observed, modelled and where it comes from; how many were measured here; a warning where the wijk
    lies outside what was looked at.

    \b
    Examples:
      wijksim wijk our_wijk.yaml --lang nl
    """
    from wijksim.studies.own_wijk import your_wijk

    language = lang or language_of_environment()
    with compile_notice(language, quiet=quiet):
        found = your_wijk(scenario)
    if as_json:
        print_json(
            {
                "wijk": found.scenario.name,
                "counted": dict(found.counted),
                "figures": found.table(),
                "asking": found.asking,
            }
        )
        return
    typer.echo(found.told(language))
