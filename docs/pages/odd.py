"""The ODD description: hand-written prose in ``docs/templates/odd.md``, filled with what the code says."""

import re
from pathlib import Path
from pkgutil import iter_modules

import wijksim.agents
import wijksim.mechanisms
import wijksim.model
from pages import sources
from pages.markdown import code, fill, prose, table
from pages.state import ENTITIES
from wijksim.domain.outcomes import OUTCOMES
from wijksim.io.claims import read_claims
from wijksim.model.coverage import mechanisms
from wijksim.model.week import WEEK
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS
from wijksim.scenario.register import parameter

_AGENTS = (
    ("organisation", "Organisation"),
    ("municipality", "Municipality"),
    ("municipality", "CareOffice"),
    ("boundary_worker", "BoundaryWorker"),
    ("boundary_object", "BoundaryObject"),
    ("arena", "Arena"),
    ("experiment", "Experiment"),
    ("key_figure", "KeyFigure"),
)
_WORLD = (
    "build",
    "hazards",
    "staffing",
    "emergence",
    "objects",
    "experiments",
    "key_figures",
    "region",
    "shared_learning",
)


def page() -> str:
    """The template with every ``{{name}}`` filled in; an unknown name is an error."""
    return fill("odd.md", _FILLERS)


def _claims() -> str:
    claims = read_claims().values()
    return table(
        ("claim", "kind", "strength", "source", "statement"),
        [(claim.id, claim.kind.value, claim.strength.value, claim.source, claim.statement.en) for claim in claims],
    )


def _entities() -> str:
    parts = []
    for entity in ENTITIES:
        rows = [(f"`{name}`", kind, meaning) for name, kind, meaning in entity.variables()]
        parts.append(
            f"**{entity.name}** ({entity.dutch}) – {entity.words}\n\n" + table(("variable", "type", "meaning"), rows)
        )
    return "\n".join(parts)


def _week() -> str:
    return table(
        ("", "phase", "in Dutch", "what happens"),
        [(i, phase.name, phase.dutch, phase.story) for i, phase in enumerate(WEEK, 1)],
    )


def _decisions() -> list[tuple[str, str]]:
    rooms = (wijksim.mechanisms, wijksim.agents, wijksim.model)
    modules = [
        sources.module_named(f"{room.__name__}.{each.name}") for room in rooms for each in iter_modules(room.__path__)
    ]
    return sources.decisions(modules)


def _decision_list() -> str:
    by_module: dict[str, list[str]] = {}
    for name, module in _decisions():
        by_module.setdefault(module.removeprefix("wijksim.").replace(".", "/"), []).append(
            re.sub(r"\{.*?\}", "…", name)
        )
    return "\n".join(f"- `{module}`: {code(sorted(names))}" for module, names in sorted(by_module.items()))


def _invariants() -> str:
    module = sources.module_named("wijksim.observe.invariants")
    names = re.findall(r'\("([a-z][^"]+)", ', Path(module.__file__ or "").read_text(encoding="utf-8"))
    sentences = [name for name in names if " " in name]
    return (
        "\n".join(f"- {sentence}" for sentence in sentences)
        + "\n- every share, probability and score lies in [0, 1]; nothing is NaN"
    )


def _organisations() -> str:
    return table(
        ("key", "name", "sector", "department", "hours a week per 10,000", "funder", "area"),
        [
            (
                f"`{o.key}`",
                o.name_en,
                o.sector.name.lower(),
                "yes" if o.department else "",
                f"{o.hours_per_week:g}",
                o.funder,
                o.service_area,
            )
            for o in DEFAULT_ORGANISATIONS
        ],
    )


def _submodels() -> str:
    parts = []
    for name, (about, words) in mechanisms().items():
        parts.append(f"### {about.name[0].upper()}{about.name[1:]} (`mechanisms/{name}.py`)\n\n{prose(words)}\n")
        parts.append(_rules(sources.module_named(f"wijksim.mechanisms.{name}")))
    return "\n".join(parts)


def _rules(module: object) -> str:
    return "\n".join(f"- `{rule.name}` – {prose(rule.says)}" for rule in sources.rules(module)) + "\n"  # type: ignore[arg-type]


def _agents() -> str:
    parts = []
    for file, name in _AGENTS:
        module = sources.module_named(f"wijksim.agents.{file}")
        parts.append(f"**{name}** (`agents/{file}.py`)\n")
        parts.append(
            "\n".join(f"- `{rule.name}` – {prose(rule.says)}" for rule in sources.methods(module, name)) + "\n"
        )
    return "\n".join(parts)


def _world() -> str:
    parts = []
    for file in _WORLD:
        module = sources.module_named(f"wijksim.model.{file}")
        parts.append(f"**`model/{file}.py`** – {prose(module.__doc__ or '')}\n")
        parts.append(_rules(module))
    return "\n".join(parts)


_FILLERS = {
    "claims": _claims,
    "n_claims": lambda: len(read_claims()),
    "horizon": lambda: parameter("horizon_weeks").default,
    "horizon_most": lambda: f"{parameter('horizon_weeks').high:,.0f}",
    "warm_up": lambda: parameter("warm_up_weeks").default,
    "residents": lambda: f"{parameter('neighbourhood.residents').default:,}",
    "buurten": lambda: parameter("neighbourhood.buurten").default,
    "entities": _entities,
    "week": _week,
    "decisions": _decision_list,
    "n_decisions": lambda: len({name for name, _ in _decisions()}),
    "n_outcomes": lambda: len(OUTCOMES),
    "invariants": _invariants,
    "python": lambda: "3.12",
    "organisations": _organisations,
    "submodels": _submodels,
    "agents": _agents,
    "world": _world,
}
