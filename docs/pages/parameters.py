"""The register: every parameter with default, range, unit, role, source and status."""

from collections import Counter
from collections.abc import Iterable

from pages.markdown import GENERATED, prose, table
from wijksim.model.neighbourhood_figures import figures_table
from wijksim.scenario.levers import LEVERS
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import FIELDS
from wijksim.scenario.organisations import DEFAULT_ORGANISATIONS, TARIFF_SOURCES
from wijksim.scenario.parameter import Parameter, plain
from wijksim.scenario.uncertainties import UNCERTAINTIES
from wijksim.text.levers import LEVER_TEXT

_HEADS = ("name", "default", "allowed", "explored", "unit", "role", "status", "source")


def page() -> str:
    """Register of parameters as a page."""
    return "\n".join(
        [
            GENERATED,
            "# Parameters",
            "",
            prose(_INTRODUCTION),
            "",
            f"{len(LEVERS)} levers, {len(UNCERTAINTIES)} uncertain parameters. How well the defaults are known: "
            + _statuses([*LEVERS, *UNCERTAINTIES])
            + ".",
            "",
            "## Levers",
            "",
            table(
                ("name", "meaning", *_HEADS[1:3], *_HEADS[4:]),
                [(_name(p), LEVER_TEXT[p.name]["en"], *_row(p)[1:3], *_row(p)[4:]) for p in LEVERS],
            ),
            "## Uncertain parameters",
            "",
            "Nobody knows these. *Explored* is the range that sensitivity studies use; a scenario may set any allowed value.",
            "",
            _by_group(UNCERTAINTIES),
            "## What a scenario says of an organisation",
            "",
            table(_HEADS[:3] + _HEADS[4:], [_row(p)[:3] + _row(p)[4:] for p in FIELDS.values()]),
            "### Organisations of the baseline",
            "",
            _organisations(),
            "## Mechanisms that can be switched off (`without: [...]`)",
            "",
            table(
                ("name", "what holds without it"),
                [(f"`{name}`", words) for name, words in MECHANISMS.items()],
            ),
            "## Figures behind the residents",
            "",
            "Published or reasoned figures from which the population is drawn. Shares unless the unit says otherwise.",
            "",
            table(
                ("figure", "profile", "value", "unit", "source", "year", "status"),
                [
                    (
                        f"`{row['name']}`",
                        row["profile"],
                        _value(row["value"]),
                        row["unit"],
                        row["source"],
                        row["year"] or "–",
                        row["status"],
                    )
                    for row in figures_table()
                ],
            ),
        ]
    )


_INTRODUCTION = """
Each parameter is declared once, in `wijksim/scenario`; scenario files, `--set`, sliders, sweeps and this page read it there.
A *lever* is something policy, an organisation or a teacher can set; an *uncertainty* is something nobody knows.
*Measured*: taken from a publication; *estimated*: derived from one, or general knowledge; *assumed*: reasoned, no source gives
a number; *calibrated*: set so that a magnitude of the sources comes out (decision 0002). No source gives an effect size of
boundary work, so most are assumed. Codes such as W25 are those of docs/mechanisms.md.
"""


def _statuses(parameters: Iterable[Parameter]) -> str:
    counted = Counter(parameter.status.value for parameter in parameters)
    return ", ".join(f"{number} {status}" for status, number in counted.most_common())


def _name(parameter: Parameter) -> str:
    return f"`{parameter.name}`"


def _row(parameter: Parameter) -> tuple[str, ...]:
    explored = ""
    if parameter.explore_low is not None:
        explored = f"{plain(parameter.explore_low)} – {plain(parameter.explore_high)}"
    unit = parameter.unit + (f" ({parameter.symbol})" if parameter.symbol else "")
    allowed = parameter.allowed.removeprefix("a number from ").removeprefix("a whole number from ")
    return (
        _name(parameter),
        plain(parameter.default),
        allowed,
        explored,
        unit,
        parameter.role.value,
        parameter.status.value,
        parameter.source,
    )


def _by_group(parameters: Iterable[Parameter]) -> str:
    groups: dict[str, list[Parameter]] = {}
    for parameter in parameters:
        groups.setdefault(parameter.name.split(".")[0], []).append(parameter)
    heads = _HEADS[:5] + _HEADS[6:]
    return "\n".join(
        f"### {group.replace('_', ' ')}\n\n" + table(heads, [_row(p)[:5] + _row(p)[6:] for p in members])
        for group, members in groups.items()
    )


def _organisations() -> str:
    rows = []
    for spec in DEFAULT_ORGANISATIONS:
        status, source = TARIFF_SOURCES[spec.key]
        mix = ", ".join(f"{payer} {plain(share)}" for payer, share in spec.funding_mix.items())
        rows.append(
            (
                f"`{spec.key}`",
                spec.name_nl,
                spec.sector.name.lower(),
                plain(spec.hours_per_week),
                mix,
                plain(spec.production_target),
                f"{spec.tariff_cents_per_hour / 100:.2f} ({status.value}: {source})",
                plain(spec.protocol_attachment),
                plain(spec.method),
                plain(spec.frame),
                plain(spec.service_area),
            )
        )
    return table(
        (
            "key",
            "Dutch",
            "sector",
            "hours a week per 10,000",
            "paid by",
            "target",
            "euro per hour",
            "protocol",
            "method",
            "frame",
            "area",
        ),
        rows,
    )


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(_value(part) for part in value)
    return f"{value:.4g}" if isinstance(value, float) else str(value)
