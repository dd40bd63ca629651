"""Random valid scenarios: any lever, uncertainty, organisation, measure and mechanism that a file may name."""

from typing import Any

from hypothesis import strategies as st

from wijksim.domain.tasks import PAYS, TASK_KEYS
from wijksim.scenario import DEFAULT_ORGANISATIONS, REGISTER, Scenario, baseline
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.organisation_spec import PAYERS
from wijksim.scenario.parameter import Parameter, Role

WEEKS = 104
KEYS = [spec.key for spec in DEFAULT_ORGANISATIONS]
ROWS = [row for row in REGISTER.values() if not row.structural]
LEVERS = [row for row in ROWS if row.role is Role.LEVER]
UNCERTAINTIES = [row for row in ROWS if row.role is Role.UNCERTAINTY]


def values_of(row: Parameter) -> st.SearchStrategy[Any]:
    """Any value that the register allows for one parameter."""
    if row.kind == "bool":
        return st.booleans()
    if row.kind == "choice":
        return st.sampled_from(row.choices)
    if row.kind == "choices":
        return st.lists(st.sampled_from(row.choices), unique=True)
    if row.kind == "shares":
        return st.sampled_from(row.choices) | st.just(dict.fromkeys(row.choices[:2], 0.5))
    if row.kind == "organisations":
        return st.sampled_from(["all", []])
    assert row.low is not None
    assert row.high is not None
    if row.kind == "int":
        return st.integers(int(row.low), int(row.high))
    return st.sampled_from([row.low, row.high]) | st.floats(row.low, row.high, allow_nan=False)


def changes_of(rows: list[Parameter], *, least: int = 0, most: int) -> st.SearchStrategy[dict[str, Any]]:
    """Values for some of the parameters."""
    chosen = st.lists(st.sampled_from(rows), min_size=least, max_size=most, unique_by=lambda row: row.name)
    return chosen.flatmap(lambda some: st.fixed_dictionaries({row.name: values_of(row) for row in some}))


@st.composite
def neighbourhoods(draw: st.DrawFn) -> dict[str, Any]:
    """At most 1,500 residents in up to six wijken, at most 13 weeks of warm-up, two years to run."""
    wijken = draw(st.integers(1, 6))
    return {
        "neighbourhood.residents": draw(st.integers(50, 1500 // wijken)),
        "neighbourhood.wijken": wijken,
        "neighbourhood.buurten": draw(st.integers(1, 20)),
        "neighbourhood.profile": draw(st.sampled_from(REGISTER["neighbourhood.profile"].choices)),
        "neighbourhood.cohesion": draw(st.floats(0, 1)),
        "warm_up_weeks": draw(st.integers(0, 13)),
        "warm_up_regime": draw(st.sampled_from(["baseline", "own"])),
        "horizon_weeks": WEEKS,
    }


SHARES = st.floats(0, 1)
OWN = st.none() | SHARES
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "sector": st.sampled_from(["care", "welfare", "housing"]),
    "department": st.booleans(),
    "for_elderly": st.booleans(),
    "hours_per_week": st.floats(1, 20_000),
    "hours_per_professional": st.floats(1, 60),
    "production_target": SHARES,
    "tariff_cents_per_hour": st.integers(0, 50_000),
    "lump_sum": OWN,
    "protocol_attachment": SHARES,
    "method": SHARES,
    "frame": st.lists(SHARES, min_size=3, max_size=3),
    "funding_integration": OWN,
    "room_to_manoeuvre": OWN,
    "production_pressure": OWN,
    "contracts": st.dictionaries(st.sampled_from(TASK_KEYS), st.sampled_from(tuple(PAYS)), max_size=4),
    "funding_mix": st.sampled_from([{payer: 1.0} for payer in PAYERS] + [{"insurer": 0.3, "residents": 0.7}]),
}  # fmt: skip


@st.composite
def organisations(draw: st.DrawFn, buurten: int) -> dict[str, Any]:
    """Some of the organisations, one of them changed, and now and then a new one."""
    some_buurten = st.lists(st.integers(1, buurten), min_size=1, unique=True)
    fields = FIELDS | {"service_area": st.sampled_from(["wijk", "district"]) | some_buurten}
    kept = draw(st.lists(st.sampled_from(KEYS), min_size=1, unique=True) | st.just(KEYS))
    edits: dict[str, Any] = {"only": kept, kept[0]: draw(st.fixed_dictionaries({}, optional=fields))}
    if draw(st.booleans()):
        new = draw(st.fixed_dictionaries(fields))
        edits["newcomer"] = new | {
            "name_nl": "Nieuw",
            "name_en": "New",
            "funder": draw(st.sampled_from(PAYERS)),
        }
        edits["only"] = [*kept, "newcomer"]
    return edits


@st.composite
def measures(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Up to three changes during the run."""
    found = []
    for number in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, WEEKS))
        end = draw(st.none() | st.integers(start + 1, WEEKS + 10))
        changes = draw(changes_of(LEVERS, least=1, most=4))
        found.append({"name": f"measure {number}", "start": start, "end": end, "set": changes})
    return found


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Any valid scenario of some small wijken and two years; in one of four every lever is drawn."""
    place = draw(neighbourhoods())
    least = draw(st.sampled_from([0, 0, 0, len(LEVERS)]))
    levers = draw(changes_of(LEVERS, least=least, most=max(least, 12)))
    changes = place | levers | draw(changes_of(UNCERTAINTIES, most=6))
    return baseline().vary(
        changes,
        name="any",
        measures=draw(measures()),
        without=draw(st.lists(st.sampled_from(sorted(MECHANISMS)), unique=True, max_size=6)),
        organisations=draw(organisations(place["neighbourhood.buurten"])),
    )
