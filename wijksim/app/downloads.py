"""Files that a visitor takes along: tables as CSV and Excel, the scenario, code that gives the same numbers."""

import json
from base64 import b64encode
from collections.abc import Sequence
from io import BytesIO
from shlex import quote

import pandas as pd

from wijksim.app.address import Choice, shipped_scenario
from wijksim.app.recording import Recorded
from wijksim.io.names import file_name
from wijksim.io.neighbourhood.making import wijk_text  # with it comes much that other downloads do without
from wijksim.io.scenario_files import scenario_text
from wijksim.io.scenario_writing import plans_text
from wijksim.io.tables import csv_of, write_xlsx
from wijksim.scenario.parameter import as_tree, plain
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file(name: str, content: bytes, mime: str) -> dict[str, str]:
    """A file as the browser saves it."""
    return {"name": name, "content": b64encode(content).decode(), "mime": mime}


def csv_file(recorded: Recorded) -> dict[str, str]:
    """The weekly series with points for decimals, for programs."""
    return file(f"{_stem(recorded)}.csv", csv_of(recorded.series).encode(), "text/csv")


def xlsx_file(recorded: Recorded) -> dict[str, str]:
    """Series and tables in one workbook, which every spreadsheet reads, decimals or commas."""
    target = BytesIO()
    about = {key: value for key, value in recorded.provenance.items() if not isinstance(value, dict)}
    tables = {
        "series": recorded.series,
        "organisations": recorded.organisations,
        "payers": recorded.payers,
        "boundary_workers": recorded.boundary_workers,
        "boundary_objects": recorded.boundary_objects,
        "pairs": recorded.dyads,
        "buurten": recorded.buurten,
        "tasks_by_quarter": recorded.tasks_by_quarter,
        "settings": pd.DataFrame([(name, plain(value)) for name, value in recorded.scenario.values.items()],
                                 columns=["setting", "value"]),
        "about": pd.DataFrame(about.items(), columns=["what", "value"]).astype(str),
    }  # fmt: skip
    write_xlsx(tables, target)
    return file(f"{_stem(recorded)}.xlsx", target.getvalue(), _XLSX)


def scenario_file(choice: Choice) -> dict[str, str]:
    """The complete scenario as a scenario file."""
    return file(scenario_file_name(choice.scenario), scenario_text(choice.scenario).encode(), "text/yaml")


def plans_file(plans: Sequence[Plan]) -> dict[str, str]:
    """Plans with their titles as a file of plans, which opens here and in every command that takes plans."""
    return file("wijksim-plans.yaml", plans_text(plans).encode(), "text/yaml")


def wijk_file(scenario: Scenario) -> dict[str, str]:
    """A wijk of one's own as the command ``neighbourhood`` writes it: a line for each figure, with all squares."""
    return file(scenario_file_name(scenario), wijk_text(scenario).encode(), "text/yaml")


def scenario_file_name(scenario: Scenario) -> str:
    """Name of its file, whatever the scenario is called."""
    return f"{file_name(scenario.name)}.yaml"


def lever_changes(scenario: Scenario, base: str) -> dict[str, object]:
    """Values that differ from the shipped scenario."""
    start = shipped_scenario(base)
    return {name: value for name, value in scenario.values.items() if value != start.values[name]}


def needs_file(choice: Choice) -> bool:
    """Whether measures, organisations or mechanisms differ, which levers alone do not tell."""
    start, here = shipped_scenario(choice.base), choice.scenario
    return (here.measures, here.organisations, here.without) != (
        start.measures,
        start.organisations,
        start.without,
    )


def python_code(choice: Choice) -> str:
    """Lines of Python that give the numbers of the page."""
    lines = ["import wijksim as ws", ""]
    if needs_file(choice):
        lines.append(f"scenario = ws.load({json.dumps(scenario_file_name(choice.scenario))})")
    else:
        lines.append(f'scenario = ws.load("{choice.base}")')
        changes = lever_changes(choice.scenario, choice.base)
        if changes:
            inner = "".join(f"    {json.dumps(name)}: {_python(value)},\n" for name, value in changes.items())
            lines.append(f"scenario = scenario.vary({{\n{inner}}})")
    return "\n".join([*lines, f"run = ws.run(scenario, seed={choice.seed})", "print(run.summary)"])


def command(choice: Choice) -> str:
    """The command that gives the numbers of the page."""
    if needs_file(choice):
        return f"wijksim run {quote(scenario_file_name(choice.scenario))} --seed {choice.seed}"
    changes = lever_changes(choice.scenario, choice.base)
    options = [f"--set {quote(f'{name}={_assigned(value)}')}" for name, value in changes.items()]
    return " ".join(["wijksim run", choice.base, f"--seed {choice.seed}", *options])


def _python(value: object) -> str:
    return repr(as_tree(value))


def _assigned(value: object) -> str:
    return ",".join(value) if isinstance(value, tuple) else plain(value)


def _stem(recorded: Recorded) -> str:
    return f"wijksim-{file_name(recorded.scenario.name)}-seed{recorded.seed}-{recorded.key[:8]}"
