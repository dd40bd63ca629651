"""Whoever knows Mesa finds agents, grid, steps and data collector where they expect them, and disturbs nothing."""

import copy
import pickle

import mesa
import numpy as np
import pytest
from mesa.discrete_space import OrthogonalMooreGrid

from tests.reproducibility.busy_scenario import busy_scenario
from tests.small_wijk import after, small_wijk
from tests.trajectory import differing, trajectory
from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.organisation import Department, Organisation
from wijksim.agents.professional import Professional
from wijksim.agents.resident import Resident
from wijksim.domain.vocabulary import Sector
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel


@pytest.fixture(scope="module")
def model() -> WijkModel:
    return after(20, small_wijk())


def everything_that_mesa_offers(model: WijkModel) -> None:
    assert len(model.agents) > 800
    assert len(model.grid.all_cells) > 1
    assert [agent.needs for agent in model.agents_by_type[Resident]]
    assert [agent.open_cases for agent in model.agents_by_type[Professional]]
    assert len(model.datacollector.get_model_vars_dataframe()) == model.steps


def test_every_resident_and_professional_is_a_mesa_agent(model: WijkModel) -> None:
    residents, professionals = model.agents_by_type[Resident], model.agents_by_type[Professional]
    assert len(residents) == 800
    assert len(professionals) == model.world.professionals.size
    for agent in (*residents, *professionals):
        assert isinstance(agent, mesa.Agent)
        assert agent.model is model


def test_deciders_are_among_the_agents_by_type(model: WijkModel) -> None:
    organisations = [*model.agents_by_type[Organisation], *model.agents_by_type[Department]]
    assert {agent.spec.key for agent in organisations} == {spec.key for spec in model.scenario_of_run.organisations}
    assert list(model.agents_by_type[BoundaryWorker]) == model.workers


def test_all_agents_are_those_by_type_together() -> None:
    model = after(20, busy_scenario())
    together = [agent for kind in model.agent_types for agent in model.agents_by_type[kind]]
    assert {id(agent) for agent in together} == {id(agent) for agent in model.agents}
    assert len({agent.unique_id for agent in model.agents}) == len(model.agents)


def test_a_type_without_agents_is_empty_and_an_unknown_type_is_refused() -> None:
    none = small_wijk({f"boundary_workers.{level}_hours": 0 for level in ("operational", "tactical", "policy")})
    model = after(1, none)
    assert len(model.agents_by_type[BoundaryWorker]) == 0
    with pytest.raises(KeyError):
        model.agents_by_type[mesa.Agent]


def test_a_run_makes_no_views_unless_asked() -> None:
    model = after(5, small_wijk())
    assert Run(model).series.shape[0] == 5
    made = mesa.Model.agents.fget(model)
    assert not [agent for agent in made if isinstance(agent, Resident | Professional)]
    assert not {"residents", "professionals", "_empty_grid", "datacollector"} & set(vars(model))


def test_views_read_the_row_of_their_columns_while_it_changes(model: WijkModel) -> None:
    model = copy.deepcopy(model)
    for _ in range(3):
        people = model.world.residents
        for resident in model.agents_by_type[Resident]:
            row = resident.row
            assert resident.number == people.number[row]
            assert list(resident.needs.values()) == people.need[row].tolist()
            assert [resident.need_care, resident.need_welfare, resident.need_housing] == people.need[row].tolist()
            assert resident.has_case == people.has_case[row] == (resident.open_case is not None)
            assert resident.in_second_line == people.in_second_line[row]
            assert (resident.wijk, resident.buurt, resident.age) == (
                people.wijk[row], people.buurt[row], people.age[row],
            )  # fmt: skip
            assert resident.self_reliance == people.self_reliance[row]
            assert resident.trust_in_services == people.trust[row]
            assert resident.strain == people.strain[row]
            assert {Sector(d) for d in range(3) if people.hidden[row] >> d & 1} == set(resident.hidden_needs)
        model.step()


def test_views_of_professionals_add_up_to_their_organisations(model: WijkModel) -> None:
    cases = dict.fromkeys(range(model.world.n_organisations), 0)
    hours = dict.fromkeys(cases, 0.0)
    for professional in model.agents_by_type[Professional]:
        assert professional.organisation is model.organisations[professional.organisation.index]
        cases[professional.organisation.index] += professional.open_cases
        hours[professional.organisation.index] += professional.contracted_hours
        assert -1.0 <= professional.experience <= 1.0
        assert min(professional.method, professional.protocol_attachment) >= 0.0
    for agent in model.organisations:
        assert hours[agent.index] == pytest.approx(agent.spec.hours_per_week * 0.08)
    staff = model.world.professionals
    assert sum(cases.values()) == staff["open_cases"].sum()


def test_ties_are_other_residents_nearby(model: WijkModel) -> None:
    ties = [(resident, other) for resident in model.agents_by_type[Resident] for other in resident.ties]
    assert len(ties) > 800
    assert all(one is not other and one.wijk == other.wijk for one, other in ties)


def test_views_cannot_be_written_to(model: WijkModel) -> None:
    with pytest.raises(AttributeError):
        model.residents[0].trust_in_services = 1.0


def test_residents_live_on_a_grid_of_hectometre_cells(model: WijkModel) -> None:
    grid = model.grid
    assert isinstance(grid, OrthogonalMooreGrid)
    assert (grid.width, grid.height) == (model.population.grid_width, model.population.grid_height)
    assert not grid.torus
    for resident in model.agents_by_type[Resident]:
        assert resident.cell.coordinate == (
            model.population.x[resident.row],
            model.population.y[resident.row],
        )
    assert sum(len(cell.agents) for cell in grid.all_cells) == 800
    with pytest.raises(ValueError, match="FixedCell"):
        model.residents[0].cell = next(iter(grid.empties), grid[0, 0])


def test_wijken_lie_side_by_side_on_one_grid() -> None:
    model = WijkModel(neighbourhood__residents=200, neighbourhood__wijken=3, warm_up_weeks=0)
    by_wijk = [{agent.cell.coordinate[0] for agent in model.residents if agent.wijk == wijk} for wijk in range(3)]
    assert max(by_wijk[0]) < min(by_wijk[1]) <= max(by_wijk[1]) < min(by_wijk[2])


def test_asking_for_views_every_week_changes_no_byte_of_the_course() -> None:
    untouched = after(26, small_wijk())
    watched = WijkModel(small_wijk(), rng=1)
    everything_that_mesa_offers(watched)
    for _ in range(26):
        watched.step()
        everything_that_mesa_offers(watched)
    assert differing(trajectory(untouched), trajectory(watched)) == []


def test_agents_appointed_later_have_the_same_number_with_and_without_views() -> None:
    scenario = small_wijk(measures=[{"name": "more", "start": 2, "set": {"boundary_workers.tactical_hours": 2000}}])
    without, watched = after(1, scenario), after(1, scenario)
    everything_that_mesa_offers(watched)
    for model in (without, watched):
        for _ in range(3):
            model.step()
    assert len(without.workers) > 8
    assert [w.unique_id for w in without.workers] == [w.unique_id for w in watched.workers]


def test_data_collector_has_every_outcome_of_every_week(model: WijkModel) -> None:
    frame = model.datacollector.get_model_vars_dataframe()
    series = Run(model).series
    assert list(frame) == [name for name in series if name != "week"]
    assert np.array_equal(frame.to_numpy(), series.drop(columns="week").to_numpy())


def test_data_collector_keeps_up_with_the_run() -> None:
    model = WijkModel(small_wijk({"warm_up_weeks": 0}), rng=1)
    collector = model.datacollector
    assert collector.get_model_vars_dataframe().empty
    for week in range(3):
        model.step()
        collector.collect(model)
        assert len(collector.get_model_vars_dataframe()) == week + 1


def test_steps_time_and_running_follow_the_recorded_weeks() -> None:
    model = WijkModel(small_wijk({"horizon_weeks": 3}), rng=1)
    assert [model.steps, model.time, model.running] == [0, 0, True]
    model.run_model()
    assert [model.steps, model.time, model.running] == [3, 3, False]
    model.step()
    assert [model.steps, model.running] == [4, False]


@pytest.mark.parametrize("with_views", [False, True])
@pytest.mark.parametrize("copied", [copy.deepcopy, lambda model: pickle.loads(pickle.dumps(model))])
def test_a_copy_goes_its_own_way_along_the_same_course(copied, with_views: bool) -> None:
    model = after(5, small_wijk())
    if with_views:
        everything_that_mesa_offers(model)
    twin = copied(model)
    before = trajectory(model)
    for _ in range(8):
        twin.step()
    assert differing(before, trajectory(model)) == [], "the original stands still"
    assert differing(trajectory(twin), trajectory(after(13, small_wijk()))) == []
    assert all(agent.model is twin for agent in twin.agents)


def test_batch_run_of_mesa_drives_levers_and_seeds() -> None:
    levers = {
        "neighbourhood__residents": 300, "warm_up_weeks": 4, "horizon_weeks": 6,
        "funding__integration": [0.0, 1.0],
    }  # fmt: skip
    rows = mesa.batch_run(WijkModel, levers, rng=[1, 2], display_progress=False, data_collection_period=1)
    assert len(rows) == 2 * 2 * 6
    assert {row["Step"] for row in rows} == {1, 2, 3, 4, 5, 6}
    again = Run(after(6, small_wijk({
        "neighbourhood.residents": 300, "warm_up_weeks": 4, "horizon_weeks": 6, "funding.integration": 1.0,
    }), seed=2))  # fmt: skip
    found = [row["permeability_financial"] for row in rows if row["rng"] == 2 and row["funding__integration"] == 1.0]
    assert found == again.series["permeability_financial"].tolist()
