"""Writes ``docs/scenarios.md`` from the scenario files: ``uv run python docs/make_scenarios.py``.

A test fails when the page is not up to date.
"""

from pathlib import Path

from wijksim import explain, load
from wijksim.io.scenario_files import shipped

PAGE = Path(__file__).with_name("scenarios.md")

COMPARED_WITH: dict[str, tuple[str, dict[str, object]]] = {
    # scenario: (what it is naturally compared with, and what is set differently in that)
    "without_boundary_work": ("baseline", {}),
    "area_funding": ("baseline", {}),
    "care_housing_neighbourhood": ("baseline", {}),
    "homeless_youth": ("homeless_youth", {"measures": []}),
    "intend_and_practise": ("baseline", {}),
    "linked_boundary_workers": ("baseline", {}),
    "local_experiments": ("baseline", {}),
    "multifunctional_centre": ("baseline", {}),
    "ordered_programme": ("local_experiments", {}),
    "regional_inflow": ("baseline", {}),
    "shared_savings_mkba": ("baseline", {}),
    "single_lead": ("linked_boundary_workers", {}),
    "wbw_programme": ("wbw_programme", {"funding.subsidy_weeks": 260}),
    "workload_shock": ("linked_boundary_workers", {}),
}

HEAD = """# Scenarios

<!-- Made by docs/make_scenarios.py from scenarios/*.yaml; change those and run it again. -->

Every scenario is a small file in `scenarios/`. Below: why it exists, what differs from the baseline and what to
look for, in English and in Dutch. `wijksim scenarios NAME` shows the same; `wijksim run NAME` runs it.

Elk scenario is een klein bestand in `scenarios/`. Hieronder staat waarom het er is, wat er anders is dan in de basis en
waar u op kunt letten, in het Engels en in het Nederlands.

Names in brackets such as `trust` are outcomes. What to look for is a question, not a promise: run it and see.
Namen tussen haakjes, zoals `trust`, zijn uitkomsten. Waar u op kunt letten is een vraag, geen belofte: probeer het.

| scenario | English | Nederlands |
|---|---|---|
"""


def page() -> str:
    """The whole page."""
    names = shipped()
    scenarios = {name: load(name) for name in names}
    rows = [f"| [`{name}`](#{name}) | {each.title.en} | {each.title.nl} |" for name, each in scenarios.items()]
    return HEAD + "\n".join(rows) + "\n\n" + "\n".join(section(name) for name in names)


def section(name: str) -> str:
    """One scenario: English first, then Dutch."""
    scenario = load(name)
    parts = [f"## {name}\n"]
    for lang, differs, look in (
        ("en", "Different from the baseline", "What to look for"),
        ("nl", "Anders dan in de basis", "Waar u op kunt letten"),
    ):
        parts += [
            f"**{scenario.title[lang]}.** {scenario.why[lang]}\n",
            f"*{differs}.* {explain(scenario, 'nl' if lang == 'nl' else 'en')}\n",
            f"*{look}.* {scenario.notice[lang]}\n",
        ]
    if name in COMPARED_WITH:
        parts.append(f"```bash\n{command(name)}\n```\n")
    return "\n".join(parts)


def command(name: str) -> str:
    """The command that compares a scenario with what it is naturally compared with."""
    base, changes = COMPARED_WITH[name]
    if "measures" in changes:  # no command takes a measure away; Python does
        code = f'import wijksim as ws; s = ws.load("{name}"); print(ws.compare(s.vary(measures=[]), s).effects)'
        return f"python -c '{code}'"
    settings = "".join(f" --set {lever}={value}" for lever, value in changes.items())
    return f"wijksim compare {name}{settings}" if base == name else f"wijksim compare {base} {name}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
