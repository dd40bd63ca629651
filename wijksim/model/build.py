"""The world at the start: residents from published figures, organisations from the scenario, hardly any ties
between them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from wijksim.agents.columns import ORGANISATION, PROFESSIONAL, Residents, blank_pairs, settle
from wijksim.agents.ledger import Ledger
from wijksim.agents.world import World
from wijksim.domain.measure import CENTS_PER_EURO, PER, WEEKS_PER_HALF_YEAR
from wijksim.domain.vocabulary import N_SECTORS, Sector
from wijksim.mechanisms.second_line import illness_of_age, share_in_second_line
from wijksim.mechanisms.wrong_pocket import production_lost
from wijksim.model.hazards import need_hazards, right_organisations
from wijksim.model.neighbourhood_figures import Profile
from wijksim.model.own_wijk.profile import profile_from
from wijksim.model.persons import number_of_teams, people_at_work, team_of_residents
from wijksim.model.population import Population, build_population
from wijksim.model.tasks import tasks_at_start
from wijksim.randomness import normals, stream_key, uniforms
from wijksim.scenario.scenario import OrganisationSpec, Scenario

SPILL_PATTERN = np.array([[0.0, 0.7, 0.2], [0.8, 0.0, 0.4], [1.0, 0.5, 0.0]])
"""Relative strength of spill-over from (row) to (column) domain: a bad home and loneliness end in care (002 §4.3b)
[assumed]."""
KNOWLEDGE_AT_START = 0.05
"""Knowledge above its floor before the warm-up, which forgets it."""
GROWN_TOGETHER = 0.08
"""How far frames have moved towards their mean before the warm-up, near where they come to rest."""
EXPERIENCE_AT_START = 0.25
"""Experience of joint work before the warm-up, near where it comes to rest: the warm-up forgets it."""
SPREAD_OF_METHOD = 0.1
"""Spread of ways of working between colleagues [assumed]."""
SPREAD_OF_ATTACHMENT = 0.15
"""Spread of attachment to protocol between colleagues [assumed]."""
CENTRE = 0.5
"""Middle of the unit interval: draws from 0 to 1 become draws around nothing, goals lie around the middle."""
GOAL_AXES = 2
"""Directions in which goals differ: the plane of 002 §3.1."""
BOTH_WAYS = 2.0
"""An offset is drawn to both sides, so its range is twice as wide."""
DISTRICT_AND_LOCAL = 0.5
"""How far the area of a whole district and one inside it coincide [assumed]."""
KEY_BITS = 32
"""Keys of professionals leave this much room below the organisation."""


def people_of(scenario: Scenario, seed: int) -> Population:
    """The population of a scenario: the same for all its variants and one seed."""
    return build_population(
        seed=seed,
        residents=scenario["neighbourhood.residents"],
        buurten=scenario["neighbourhood.buurten"],
        wijken=scenario["neighbourhood.wijken"],
        profile=profile_of_scenario(scenario),
        cohesion=scenario["neighbourhood.cohesion"],
    )


def profile_of_scenario(scenario: Scenario) -> "str | Profile":
    """The profile of the residents: that of the scenario's own wijk, else the shipped one that it names."""
    return scenario["neighbourhood.profile"] if scenario.wijk is None else profile_from(scenario.wijk)


def build_world(scenario: Scenario, population: Population, seed: int) -> World:
    """Columns of one run, before the warm-up. Nobody has a case, and organisations hardly know each other."""
    specs = scenario.organisations
    base = [scenario[f"needs.hazard_{sector.name.lower()}"] for sector in Sector]
    residents = settle(
        key=population.key, number=population.key.astype(np.int64), buurt=population.buurt, wijk=population.wijk,
        cell=population.cell, x=population.x, y=population.y, age=population.age, alone=population.alone,
        contacts=population.contacts, self_reliance=population.self_reliance.copy(),
        own_strength=population.self_reliance.copy(),
        informal_support=population.informal_support, trust=population.trust_in_services.copy(),
        hazard=need_hazards(population, base, seed=seed),
        right_organisation=right_organisations(
            population, specs, seed=seed, buurten_per_wijk=scenario["neighbourhood.buurten"]
        ),
    )  # fmt: skip
    _fill_second_line(residents, scenario, seed)
    _fill_needs(residents, scenario, seed)
    teams = number_of_teams(len(population), scenario["neighbourhood.wijken"], scenario["teams.residents"])
    residents.team[:] = team_of_residents(population, teams)
    professionals, organisations = _staff(scenario, len(population) / PER, seed)
    n = len(specs)
    pairs = blank_pairs(
        n,
        trust=scenario["trust.at_start"],
        knowledge=min(1.0, scenario["knowledge.floor"] + KNOWLEDGE_AT_START),
        permeability=scenario["permeability.base"],
    )
    pairs.same_area[:] = _shared_areas(specs)
    local = np.array([spec.service_area != "district" for spec in specs])
    pairs.inside_fence[:] = local[:, None] & local[None, :]
    own_frames = np.array([_frame_of(spec, i, scenario["frames.spread"], seed) for i, spec in enumerate(specs)])
    goals, offsets = _goals(scenario, n, seed)
    hours = organisations_hours(specs)
    world = World(
        seed=np.uint64(seed), residents=residents, professionals=professionals,
        joint_starts=np.zeros((professionals.size, WEEKS_PER_HALF_YEAR), np.int16),
        organisations=organisations, pairs=pairs, ledger=Ledger(n),
        tasks=tasks_at_start(scenario, population.n_buurten),
        frames=_after_years_of_work(own_frames), own_frames=own_frames,
        goals=goals, offsets=offsets,
        revealed=np.zeros(n), policy_support=np.zeros(n), desk_visibility=hours / hours.sum(),
        spill=SPILL_PATTERN * scenario["needs.spill"], wijken=scenario["neighbourhood.wijken"],
    )  # fmt: skip
    world.network = people_at_work(world, scenario["knowledge.passion_from"], float(pairs.trust.max()), teams)
    return world


def _fill_second_line(residents: Residents, scenario: Scenario, seed: int) -> None:
    """Who lives in second-line care from the start: by age, as many as it settles at without unmet need (E4); nobody
    when the world never had that mechanism."""
    if "second_line" in scenario.without and scenario["warm_up_regime"] == "own":
        return
    by_age, leaving = scenario["second_line.by_age"], scenario["second_line.return"]
    by_band = [scenario[f"second_line.{name}"] for name in ("from_65", "from_45", "below_45")]
    entries = [by_age * illness_of_age(age, *by_band) for age in range(int(residents.age.max()) + 1)]
    shares = np.array([share_in_second_line(entry, leaving) for entry in entries])
    drawn = uniforms(stream_key(seed, "second_line_at_start", 0), residents.key)
    residents.in_second_line[:] = drawn < shares[residents.age]


def _fill_needs(residents: Residents, scenario: Scenario, seed: int) -> None:
    """Needs that people have from the start, as many as ``needs.weeks_at_start`` weeks bring, so that desks need not
    wait for years until there is work (E1, O19): somebody with chance h a week to get one has it with ``w h / (1 + w
    h)``."""
    workload: Any = scenario.warm_up_values["workload.factor"]
    arise = residents.hazard * (workload * scenario["needs.weeks_at_start"])
    low, hidden_share = scenario["needs.severity_low"], scenario["needs.hidden_share"]
    hidden_needs = "hidden_needs" not in scenario.without or scenario["warm_up_regime"] != "own"
    for d in range(N_SECTORS):
        has, severity, hidden = (
            uniforms(stream_key(seed, f"{what}_at_start", d), residents.key) for what in ("need", "severity", "hidden")
        )
        needs = (has < arise[:, d] / (1.0 + arise[:, d])) & ~residents.in_second_line
        residents.need[needs, d] = low + (1.0 - low) * severity[needs]
        residents.hidden[needs & (hidden < hidden_share) & hidden_needs] |= np.uint8(1 << d)


def organisations_hours(specs: Sequence[OrganisationSpec]) -> npt.NDArray[np.float64]:
    """Contracted hours per 10,000 residents and week of every organisation."""
    return np.array([spec.hours_per_week for spec in specs])


def _staff(scenario: Scenario, per_10000: float, seed: int) -> tuple[npt.NDArray[np.void], npt.NDArray[np.void]]:
    """Professionals and organisations as columns; hours are exact, at least one professional each."""
    specs = scenario.organisations
    totals = [spec.hours_per_week * per_10000 for spec in specs]
    numbers = [max(1, round(total / spec.hours_per_professional)) for total, spec in zip(totals, specs, strict=True)]
    organisations = np.zeros(len(specs), ORGANISATION)
    professionals = np.zeros(sum(numbers), PROFESSIONAL)
    first = 0
    for i, (spec, total, n) in enumerate(zip(specs, totals, numbers, strict=True)):
        rows = slice(first, first + n)
        people = professionals[rows]
        people["key"] = (np.uint64(i) << np.uint64(KEY_BITS)) + np.arange(n, dtype=np.uint64)
        people["organisation"] = i
        people["contracted"] = total / n
        _draw_character(people, spec, scenario, seed)
        row = organisations[i]
        row["sector"], row["first_professional"], row["professionals"] = spec.sector, first, n
        row["own_share"], row["lost_production"], row["by_the_hour"] = _stake_by_contract(scenario, spec)
        row["tariff"] = spec.tariff_cents_per_hour / CENTS_PER_EURO
        row["attachment"] = spec.protocol_attachment
        first += n
    return professionals, organisations


def _stake_by_contract(scenario: Scenario, spec: OrganisationSpec) -> tuple[float, float, float]:
    """Own share of the benefit of joint work, production lost by it, and the share of income that follows hours, as who
    pays this house and how makes them (002 §2.3-3, §4.3a; K3, W12)."""
    own = {
        "municipality": scenario["wrong_pocket.own_paid_by_municipality"],
        "housing_association": scenario["wrong_pocket.own_paid_by_housing"],
    }
    share = sum(part * own.get(payer, scenario["wrong_pocket.own_paid_by_the_hour"]) for payer, part in _payers(spec))
    by_budget = spec.paid_as_lump
    lost = production_lost(
        by_budget,
        spec.tariff_cents_per_hour / scenario["wrong_pocket.usual_tariff"],
        scenario["wrong_pocket.lost_paid_by_the_hour"],
        scenario["wrong_pocket.lost_paid_by_budget"],
    )
    return share, lost, 1.0 - by_budget


def _payers(spec: OrganisationSpec) -> list[tuple[str, float]]:
    """Who pays this house, and which part; the main payer all of it where nothing else is said."""
    return sorted(spec.funding_mix.items()) or [(spec.funder, 1.0)]


def _draw_character(people: npt.NDArray[np.void], spec: OrganisationSpec, scenario: Scenario, seed: int) -> None:
    """Motivation, method and attachment to protocol of the professionals of one organisation (A9; 002 §4.2)."""
    keys = people["key"].copy()
    people["motivation"] = scenario["engagement.motivation_spread"] * normals(stream_key(seed, "motivation", 0), keys)
    people["method"] = np.clip(spec.method + SPREAD_OF_METHOD * normals(stream_key(seed, "method", 0), keys), 0.0, 1.0)
    attachment = spec.protocol_attachment + SPREAD_OF_ATTACHMENT * normals(stream_key(seed, "attachment", 0), keys)
    people["attachment"] = np.clip(attachment, 0.0, 1.0)
    people["experience"] = EXPERIENCE_AT_START
    people["habituated_room"] = scenario.warm_up_values["room_to_manoeuvre"]


def _frame_of(spec: OrganisationSpec, index: int, spread: float, seed: int) -> npt.NDArray[np.float64]:
    """Frame of one organisation: that of its kind, give or take (B1, B8, B9)."""
    u = uniforms(stream_key(seed, "own_frame", index), np.arange(len(spec.frame), dtype=np.uint64))
    return np.clip(np.array(spec.frame) + spread * (u - CENTRE), 0.0, 1.0)


def _after_years_of_work(own_frames: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Frames as years of work side by side have left them: a little closer than what each house is by itself."""
    return own_frames + GROWN_TOGETHER * (own_frames.mean(axis=0) - own_frames)


def _goals(scenario: Scenario, n: int, seed: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Broad goals [n, 2] around a common point, and what each means by them when made concrete, [n, 2] offsets (N3)."""
    index = np.arange(GOAL_AXES * n, dtype=np.uint64)
    broad = uniforms(stream_key(seed, "broad_goal", 0), index).reshape(n, GOAL_AXES) - CENTRE
    own = uniforms(stream_key(seed, "concrete_goal", 0), index).reshape(n, GOAL_AXES) - CENTRE
    return CENTRE + scenario["goals.spread"] * broad, BOTH_WAYS * scenario["goals.offset"] * own


def _shared_areas(specs: Sequence[OrganisationSpec]) -> npt.NDArray[np.float64]:
    """How far the service areas of two organisations coincide, [n, n] 0-1 (F2, B7)."""

    def overlap(a: OrganisationSpec, b: OrganisationSpec) -> float:
        if isinstance(a.service_area, str) or isinstance(b.service_area, str):
            return 1.0 if a.service_area == b.service_area else DISTRICT_AND_LOCAL
        one, other = set(a.service_area), set(b.service_area)
        return len(one & other) / len(one | other)

    return np.array([[overlap(a, b) for b in specs] for a in specs])
