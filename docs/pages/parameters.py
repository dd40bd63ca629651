"""The register: every parameter with default, range, unit, role, source and status."""

from collections import Counter
from collections.abc import Iterable

from pages.markdown import fill, table
from wijksim.domain.tasks import TASKS
from wijksim.model.neighbourhood_figures import figures_table
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import FIELDS
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS, TARIFF_SOURCES
from wijksim.scenario.parameter import Parameter, plain
from wijksim.scenario.uncertainties import UNCERTAINTIES
from wijksim.text.catalogue import say
from wijksim.text.levers import lever_name


def page() -> str:
    """Register of parameters as a page."""
    return fill(
        "parameters.md",
        {
            "n_levers": lambda: len(LEVERS),
            "n_uncertainties": lambda: len(UNCERTAINTIES),
            "statuses": lambda: _statuses([*LEVERS, *UNCERTAINTIES]),
            "levers": _levers,
            "uncertainties": _uncertainties,
            "fields": _fields,
            "organisations": _organisations,
            "contracts": _contracts,
            "switches": lambda: table(
                ("name", "what holds without it"), [(f"`{n}`", w) for n, w in MECHANISMS.items()]
            ),
            "figures": _figures,
        },
    )


def _statuses(parameters: Iterable[Parameter]) -> str:
    counted = Counter(parameter.status.value for parameter in parameters)
    return ", ".join(f"{number} {status}" for status, number in counted.most_common())


def _levers() -> str:
    heads = ("name", "meaning", "default", "allowed", "unit", "role", "status", "source")
    return table(heads, [(_name(p), _meaning(p), *_default(p), *_unit(p), p.source) for p in LEVERS])


def _meaning(parameter: Parameter) -> str:
    needed = " and ".join(f"`{name}`" for name in parameter.works_with)
    return say(f"lever_meaning.{parameter.name}", "en") + (f". Changes nothing without {needed}" if needed else "")


def _uncertainties() -> str:
    groups: dict[str, list[Parameter]] = {}
    for parameter in UNCERTAINTIES:
        groups.setdefault(parameter.name.split(".")[0], []).append(parameter)
    heads = ("name", "what it is called", "default", "allowed", "explored", "unit", "role", "status", "source")
    return "\n".join(
        f"### {group.replace('_', ' ')}\n\n"
        + table(
            heads,
            [(_name(p), lever_name(p.name, "en"), *_default(p), _explored(p), *_unit(p), p.source) for p in members],
        )
        for group, members in groups.items()
    )


def _fields() -> str:
    heads = ("field", "default", "allowed", "unit", "role", "status", "source")
    return table(heads, [(_name(p), *_default(p), *_unit(p), p.source) for p in FIELDS.values()])


def _name(parameter: Parameter) -> str:
    return f"`{parameter.name}`"


def _default(parameter: Parameter) -> tuple[str, str]:
    allowed = parameter.allowed.removeprefix("a number from ").removeprefix("a whole number from ")
    return plain(parameter.default), allowed


def _explored(parameter: Parameter) -> str:
    return f"{plain(parameter.explore_low)} – {plain(parameter.explore_high)}"


def _unit(parameter: Parameter) -> tuple[str, str, str]:
    unit = parameter.unit + (f" ({parameter.symbol})" if parameter.symbol else "")
    return unit, parameter.role.value, parameter.status.value


def _contracts() -> str:
    """Kinds of task, with hours for one resident and who is paid for them where a scenario says nothing else."""
    heads = ("task", "Dutch", "sector", "hours", "volume", "contract", "tolerated: half is paid", "able, unpaid")
    return table(
        heads,
        [
            (
                f"`{task.key}`", say(f"task.{task.key}", "nl"), task.sector.name.lower(), plain(float(task.hours)),
                plain(float(task.volume)), *(", ".join(each) for each in (task.contract, task.tolerated, task.able)),
            )
            for task in TASKS
        ],
    )  # fmt: skip


def _organisations() -> str:
    rows = []
    for spec in DEFAULT_ORGANISATIONS:
        status, source = TARIFF_SOURCES[spec.key]
        rows.append(
            (
                f"`{spec.key}`",
                spec.name_nl,
                spec.sector.name.lower(),
                plain(spec.hours_per_week),
                ", ".join(f"{payer} {plain(share)}" for payer, share in spec.funding_mix.items()),
                plain(spec.production_target),
                f"{spec.tariff_cents_per_hour / 100:.2f} ({status.value}: {source})",
                plain(spec.protocol_attachment),
                plain(spec.method),
                plain(spec.frame),
                plain(spec.service_area),
            )
        )
    heads = (
        "key",
        "Dutch",
        "sector",
        "hours",
        "paid by",
        "target",
        "euro per hour",
        "protocol",
        "method",
        "frame",
        "area",
    )
    return table(heads, rows)


def _figures() -> str:
    rows = []
    for row in figures_table():
        year = row["year"] or "–"
        rows.append(
            (f"`{row['name']}`", row["profile"], _value(row["value"]), row["unit"], row["source"], year, row["status"])
        )
    return table(("figure", "profile", "value", "unit", "source", "year", "status"), rows)


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(_value(part) for part in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)
