"""What Mesa offers either works here or says in a sentence what to do instead; nothing is accepted and ignored."""

import warnings

import mesa
import numpy as np
import pytest
from mesa.datacollection import DataCollector
from mesa.time import Schedule

import wijksim as ws
from tests.small_wijk import after, small_wijk
from tests.trajectory import differing, trajectory
from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.from_outside import CannotChange
from wijksim.agents.organisation import Organisation
from wijksim.agents.resident import Resident
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.problems import ScenarioError


@pytest.fixture(scope="module")
def model() -> WijkModel:
    return after(3, small_wijk())


IMPOSSIBLE = {
    "a lever as attribute": lambda m: setattr(m, "room_to_manoeuvre", 0.5),
    "a lever with __": lambda m: setattr(m, "funding__integration", 0.5),
    "its last part": lambda m: setattr(m, "integration", 0.5),
    "a misspelt lever": lambda m: setattr(m, "room_to_manouvre", 0.5),
    "structure": lambda m: setattr(m, "neighbourhood__residents", 300),
    "residents": lambda m: setattr(m, "residents", 300),
    "generator": lambda m: setattr(m, "rng", np.random.default_rng(3)),  # noqa: TID251
    "random": lambda m: setattr(m, "random", None),
    "seed": lambda m: setattr(m, "seed_of_run", 3),
    "steps": lambda m: setattr(m, "steps", 10),
    "grid": lambda m: setattr(m, "grid", None),
    "agents": lambda m: setattr(m, "agents", []),
    "collector": lambda m: setattr(m, "datacollector", None),
    "scenario": lambda m: setattr(m, "scenario", m.scenario),
    "another seed": lambda m: m.reset_rng(99),
    "another seed, old way": lambda m: m.reset_randomizer(99),
    "a new organisation": lambda m: Organisation(m, index=0, spec=m.organisations[0].spec),
    "a plain agent": lambda m: mesa.Agent(m),
    "an organisation leaves": lambda m: m.organisations[0].remove(),
    "a worker leaves": lambda m: m.workers[0].remove(),
    "a resident leaves": lambda m: m.residents[0].remove(),
    "all leave": lambda m: m.remove_all_agents(),
    "set on residents": lambda m: m.agents_by_type[Resident].set("trust_in_services", 1.0),
    "set on all": lambda m: m.agents.set("anything", 1.0),
    "set on a selection": lambda m: m.agents.select(lambda a: isinstance(a, BoundaryWorker)).set("energy", 1.0),
    "set on groups": lambda m: m.agents_by_type[Organisation].groupby("sector").do("set", "room_won", 1.0),
    "do by name": lambda m: m.agents_by_type[Organisation].do("step"),
    "shuffle_do": lambda m: m.agents.shuffle_do("step"),
    "shuffled, then do": lambda m: m.agents_by_type[Organisation].shuffle().do("step"),
    "map by name": lambda m: m.agents_by_type[Organisation].map("bill_production"),
    "add to the set": lambda m: m.agents.add(m.organisations[0]),
    "discard from the set": lambda m: m.agents.discard(m.organisations[0]),
    "remove from the set": lambda m: m.agents.remove(m.organisations[0]),
    "sort in place": lambda m: m.agents.sort("unique_id", inplace=True),
    "shuffle in place": lambda m: m.agents.shuffle(inplace=True),
    "select in place": lambda m: m.agents.select(at_most=1, inplace=True),
    "write in an organisation": lambda m: setattr(m.organisations[0], "room_won", 1.0),
    "write in a worker": lambda m: setattr(m.workers[0], "room_to_manoeuvre", 1.0),
    "write in a resident": lambda m: setattr(m.residents[0], "need_care", 1.0),
    "a new name in a resident": lambda m: setattr(m.residents[0], "happiness", 1.0),
    "state of the model": lambda m: setattr(m, "joint_share", 1.0),
    "its municipality": lambda m: setattr(m, "municipality", None),
    "its key figures": lambda m: setattr(m, "key_figures", []),
    "no number of steps": lambda m: setattr(m, "steps", None),
    "the model of a view": lambda m: setattr(m.residents[0], "model", None),
    "a step of an organisation": lambda m: m.organisations[0].step(),
    "a step of the municipality": lambda m: m.municipality.step(),
    "a step of a resident": lambda m: m.residents[0].step(),
    "half a step": lambda m: m.arenas[0].advance(),
    "agents by number": lambda m: Organisation.create_agents(m, 3),
    "residents by number": lambda m: Resident.create_agents(m, 3),
    "agents from a table": lambda m: BoundaryWorker.from_dataframe(m, None),
    "by a function": lambda m: m.agents_by_type[Organisation].do(lambda a: setattr(a, "room_won", 1.0)),
}


@pytest.mark.parametrize("way", IMPOSSIBLE)
def test_what_cannot_be_done_says_so_and_changes_nothing(model: WijkModel, way: str) -> None:
    before = trajectory(model)
    with pytest.raises(CannotChange, match=r"\w+ \w+ \w+"):
        IMPOSSIBLE[way](model)
    assert differing(before, trajectory(model)) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("room_to_manouvre", r"model.set\(\{'room_to_manoeuvre': 0.5\}\)"),
        ("funding__integration", r"model.set\(\{'funding.integration': 0.5\}\)"),
        ("neighbourhood__residents", r"WijkModel\(neighbourhood__residents=0.5\) from the start"),
        ("trust__gain", r"WijkModel\(trust__gain=0.5\) from the start"),
    ],
)
def test_a_lever_set_as_an_attribute_is_shown_its_way(model: WijkModel, name: str, message: str) -> None:
    with pytest.raises(CannotChange, match=message):
        setattr(model, name, 0.5)


def test_reading_works_as_in_any_mesa_model(model: WijkModel) -> None:
    organisations = model.agents_by_type[Organisation]
    seen: list[int] = []
    organisations.do(lambda agent: seen.append(agent.index))
    assert len(seen) == len(organisations)
    assert len(organisations.shuffle()) == len(organisations.sort("index")) == len(organisations)
    assert organisations.get("index") == organisations.map(lambda agent: agent.index)
    assert organisations.agg("index", max) == max(seen)
    assert sum(organisations.groupby("sector").count().values()) == len(organisations)
    chosen = model.agents.select(agent_type=Resident, at_most=5)
    assert len(chosen.shuffle(inplace=True)) == len(chosen.sort("unique_id", inplace=True)) == 5
    model.reset_rng()
    first = model.rng.random()
    model.reset_rng()
    assert model.rng.random() == first
    model.running = True


def test_an_agent_of_ones_own_looks_on_and_is_told_so() -> None:
    class Visitor(mesa.Agent):
        def __init__(self, model: mesa.Model) -> None:
            super().__init__(model)
            self.seen: list[float] = []

        def step(self) -> None:
            self.seen.append(float(self.model.world.residents.trust.mean()))

    class Watched(WijkModel):
        def __init__(self, **levers: object) -> None:
            super().__init__(**levers)
            self.visitor = Visitor(self)

        def step(self) -> None:
            super().step()
            self.agents_by_type[Visitor].do("step")

    tiny = {"neighbourhood__residents": 100, "warm_up_weeks": 0, "horizon_weeks": 4}
    with pytest.warns(UserWarning, match="takes no part in the week"):
        watched = Watched(**tiny)
    watched.run_model()
    assert len(watched.visitor.seen) == 4
    plain = WijkModel(**tiny)
    plain.run_model()
    others = [
        each for each in differing(trajectory(plain), trajectory(watched)) if not each.startswith(("Visitor", "model"))
    ]
    assert others == []
    watched.visitor.remove()
    assert Visitor not in [type(agent) for agent in watched.agents]


def test_what_is_set_on_the_way_is_a_measure_that_makes_the_same_run_again() -> None:
    model = WijkModel(small_wijk({"horizon_weeks": 12}), rng=5)
    model.set({"accountability.production_pressure": 0.9})
    for week in range(12):
        if week == 4:
            model.set({"room_to_manoeuvre": 0.6})
            model.set(boundary_workers__operational_hours=120, room_to_manoeuvre=0.7)
        if week == 8:
            model.set({"room_to_manoeuvre": 0.1})
        model.step()
    measures = [(each.start, dict(each.set)) for each in model.scenario.measures]
    assert measures == [
        (0, {"accountability.production_pressure": 0.9}),
        (4, {"room_to_manoeuvre": 0.7, "boundary_workers.operational_hours": 120.0}),
        (8, {"room_to_manoeuvre": 0.1}),
    ]
    again = WijkModel(ws.Scenario.from_dict(model.scenario.to_dict()), rng=model.seed_of_run)
    again.run_model()
    assert differing(trajectory(model), trajectory(again)) == []
    assert ws.run(model.scenario, seed=5).series.equals(ws.Run(model).series)
    untouched = WijkModel(small_wijk({"horizon_weeks": 12}), rng=5)
    untouched.run_model()
    assert differing(trajectory(model), trajectory(untouched)) != []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"room_to_manouvre": 0.5}, "did you mean room_to_manoeuvre"),
        ({"room_to_manoeuvre": 2}, "outside its range"),
        ({"neighbourhood.residents": 900}, "belongs to the world from the start"),
        ({"trust.gain": 0.05}, "is not a lever"),
        ({}, "at least one lever"),
        (None, "at least one lever"),
        ({"horizon_weeks": 5}, "horizon_weeks"),
    ],
)
def test_what_cannot_be_set_leaves_the_scenario_as_it_was(model: WijkModel, changes: object, message: str) -> None:
    before = model.scenario
    with pytest.raises(ScenarioError, match=message):
        model.set(changes)  # type: ignore[arg-type]
    assert model.scenario is before


def test_own_reporters_are_asked_every_week_and_when_collect_is_called() -> None:
    model = WijkModel(small_wijk({"horizon_weeks": 3}), rng=1)
    asked: list[int] = []
    model.datacollector.model_reporters["steps_seen"] = lambda m: asked.append(m.steps) or m.steps
    model.datacollector._new_agent_reporter("kind", lambda agent: type(agent).__name__)
    model.datacollector._new_agenttype_reporter(Organisation, "room", lambda agent: float(agent.row["room"]))
    model.run_model()
    frame = model.datacollector.get_model_vars_dataframe()
    assert frame["steps_seen"].tolist() == [1, 2, 3]
    assert frame["trust"].tolist() == ws.Run(model).series["trust"].tolist()
    agents = model.datacollector.get_agent_vars_dataframe()
    assert sorted(set(agents.index.get_level_values("Step"))) == [1.0, 2.0, 3.0]
    assert (agents["kind"] == "Resident").sum() == 3 * 800
    assert len(model.datacollector.get_agenttype_vars_dataframe(Organisation)) == 3 * len(
        model.agents_by_type[Organisation]
    )
    model.datacollector.model_reporters["late"] = "steps"
    model.datacollector.collect(model)
    assert model.datacollector.get_model_vars_dataframe()["late"].tolist()[2] == 3
    assert len(model.datacollector.get_model_vars_dataframe()) == 3


def test_reporters_change_no_byte_of_the_course() -> None:
    watched = WijkModel(small_wijk(), rng=1)
    watched.datacollector.model_reporters["n"] = lambda m: len(m.agents)
    watched.datacollector.agent_reporters = {"row": lambda agent: getattr(agent, "row", None) is None}
    for _ in range(6):
        watched.step()
    assert differing(trajectory(after(6, small_wijk())), trajectory(watched)) == []


def test_collecting_before_the_first_week_says_that_there_is_none() -> None:
    model = WijkModel(small_wijk(), rng=1)
    model.datacollector.collect(model)  # without own reporters there is nothing to lose
    model.datacollector.model_reporters["mine"] = lambda m: 1
    with pytest.raises(ValueError, match="no week to collect yet"):
        model.datacollector.collect(model)


class Reporting(WijkModel):
    """As a user of `batch_run` writes it."""

    def __init__(self, *args: object, **settings: object) -> None:
        super().__init__(*args, **settings)
        self.datacollector.model_reporters["open"] = lambda m: int(m.world.n_cases)
        self.datacollector.agent_reporters = {"cases": lambda agent: getattr(agent, "open_cases", None)}


TINY = {"neighbourhood__residents": 100, "warm_up_weeks": 0, "horizon_weeks": 3}


def test_batch_run_takes_own_reporters() -> None:
    rows = mesa.batch_run(Reporting, TINY, rng=[1], max_steps=3, display_progress=False)
    assert {row["Step"] for row in rows} == {3.0}
    assert all("open" in row and "trust" in row for row in rows)
    assert any(row["cases"] is not None for row in rows)


@pytest.mark.parametrize("how", [{"iterations": 3}, {"rng": [None] * 3}], ids=str)
def test_replications_of_batch_run_differ_and_each_can_be_repeated(how: dict[str, object]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        rows = mesa.batch_run(WijkModel, TINY, max_steps=3, display_progress=False, **how)
    seeds = [row["seed_of_run"] for row in rows]
    assert len(set(seeds)) == 3
    again = mesa.batch_run(WijkModel, TINY, max_steps=3, display_progress=False, rng=seeds)
    # All outcomes together: a single one of a hundred residents is the same now and then for two seeds, drawn or not.
    first, repeated = ([tuple(row[name] for name in OUTCOME_NAMES) for row in each] for each in (rows, again))
    assert len(set(first)) == 3
    assert repeated == first


def test_batch_run_takes_scenarios_and_their_names() -> None:
    base = small_wijk({"horizon_weeks": 2})
    one = mesa.batch_run(WijkModel, {"scenario": base}, rng=1, max_steps=2, display_progress=False)
    several = mesa.batch_run(
        WijkModel, {"scenario": ["baseline", "area_funding"], **TINY}, rng=1, max_steps=2, display_progress=False
    )
    assert (len(one), [row["scenario"] for row in several]) == (1, ["baseline", "area_funding"])


def test_a_collector_of_ones_own_is_ones_own() -> None:
    model = WijkModel(**TINY)
    model.datacollector = DataCollector(model_reporters={"steps": lambda m: m.steps})
    for _ in range(2):
        model.step()
        model.datacollector.collect(model)
    assert model.datacollector.get_model_vars_dataframe()["steps"].tolist() == [1, 2]


def test_a_wrong_lever_or_scenario_is_told_at_once() -> None:
    with pytest.raises(ScenarioError, match=r"did you mean funding\.integration"):
        WijkModel(funding__integratoin=0.5)
    with pytest.raises(ValueError, match="scenario cannot be 5; allowed: a Scenario, the name"):
        WijkModel(5)  # type: ignore[arg-type]
    with pytest.raises(ScenarioError, match="did you mean area_funding"):
        WijkModel("area_fundin")


def test_what_is_ones_own_in_a_model_may_be_set_again() -> None:
    class Mine(WijkModel):
        def __init__(self) -> None:
            self.before = 0
            super().__init__(small_wijk(), rng=1)
            self.tally = 0

        def step(self) -> None:
            super().step()
            self.tally += 1
            self.before = self.tally

    mine = Mine()
    mine.step()
    mine.note = "a"
    mine.note = "b"
    mine.running = False
    mine.set({"room_to_manoeuvre": 0.9})
    mine.step()
    assert (mine.tally, mine.before, mine.note, mine.steps) == (2, 2, "b", 2)


def test_seeds_of_batch_run_are_those_of_run() -> None:
    rows = mesa.batch_run(WijkModel, TINY, rng=[5, 6], max_steps=3, display_progress=False)
    scenario = ws.load("baseline").vary({name.replace("__", "."): value for name, value in TINY.items()})
    for row, seed in zip(rows, (5, 6), strict=True):
        last = ws.run(scenario, seed=seed).series.iloc[-1]
        assert [row[name] for name in OUTCOME_NAMES] == pytest.approx(
            [last[name] for name in OUTCOME_NAMES], nan_ok=True
        )


def test_seeds_over_which_batch_run_would_write_are_refused() -> None:
    """Mesa puts its own `rng` in the place of one among the parameters: every run would have a seed of its own."""
    with pytest.raises(ValueError, match=r"rng among the parameters .* batch_run\(.*rng=\[5, 6\]"):
        mesa.batch_run(WijkModel, {**TINY, "rng": [5, 6]}, max_steps=3, display_progress=False)
    rows = mesa.batch_run(WijkModel, {**TINY, "seed": [5, 6]}, max_steps=3, display_progress=False)
    same = mesa.batch_run(WijkModel, TINY, rng=[5, 6], max_steps=3, display_progress=False)
    assert [row["cost_total"] for row in rows] == [row["cost_total"] for row in same]


WRONG = {
    "pairs": (lambda m: m.set([("room_to_manoeuvre", 0.5)]), "changes needs parameters and their values, not a list"),
    "a number": (lambda m: m.set(5), "changes needs parameters and their values, not 5"),
    "a word": (lambda m: m.set("x"), 'changes needs parameters and their values, not the text "x"'),
    "an empty word": (lambda m: m.set(""), "changes needs parameters and their values"),
    "zero": (lambda m: m.set(0), "changes needs parameters and their values, not 0"),
    "one lever in two spellings": (
        lambda m: m.set({"funding.integration": 0.5}, funding__integration=0.6),
        r"funding\.integration is given twice: 0\.5 and 0\.6",
    ),
    "no scenario": (lambda m: m.go_on_with(5), "scenario cannot be 5"),
    "no progress": (lambda m: m.warm_up(5), "progress cannot be 5"),
    "no time": (lambda m: m.schedule_event(print), "a time, as at or as after"),
    "two times": (lambda m: m.schedule_event(print, at=9, after=1), "a time, as at or as after"),
    "a time in words": (lambda m: m.schedule_event(print, at="soon"), 'at needs a number, not the text "soon"'),
    "no number after": (lambda m: m.schedule_event(print, after=None, at=float("nan")), "at is not a finite number"),
    "the past": (lambda m: m.schedule_event(print, at=-4), "at is -4, outside its range; allowed: a number from 3 to"),
    "before now": (lambda m: m.schedule_event(print, after=-1), "after is -1, outside its range"),
    "no function": (lambda m: m.schedule_event(5, at=9), "function cannot be 5; allowed: a function"),
    "gone at once": (lambda m: m.schedule_event(lambda: None, at=9), "function cannot be a lambda"),
    "no priority": (lambda m: m.schedule_event(print, at=9, priority="high"), "priority cannot be"),
    "no schedule": (lambda m: m.schedule_recurring(print, 5), "schedule cannot be 5"),
    "a schedule of nothing": (lambda m: m.schedule_recurring(None, Schedule(1.0)), "function cannot be nothing"),
    "a schedule from before": (lambda m: m.schedule_recurring(print, Schedule(1.0, start=0.0)), "schedule begins at 0"),
    "so many weeks": (lambda m: m.run_for("x"), 'duration needs a number, not the text "x"'),
    "weeks back": (lambda m: m.run_for(-2), "duration is -2, outside its range"),
    "no weeks": (lambda m: m.run_for(float("nan")), "duration is not a finite number"),
    "for ever": (lambda m: m.run_until(float("inf")), "end_time is not a finite number"),
    "until the past": (lambda m: m.run_until(1), "end_time is 1, outside its range"),
    "until a word": (lambda m: m.run_until("x"), "end_time needs a number"),
}
"""What may go wrong at each door of a model, and the sentence for it."""


@pytest.mark.parametrize("way", WRONG)
def test_what_is_no_argument_is_told_in_a_sentence(model: WijkModel, way: str) -> None:
    call, message = WRONG[way]
    before, scenario = trajectory(model), model.scenario
    with pytest.raises(ValueError, match=message):
        call(model)
    assert model.scenario is scenario
    assert differing(before, trajectory(model)) == []


@pytest.mark.parametrize("levers", [{"funding__integration": 0.5, "funding.integration": 0.6}])
def test_a_model_takes_one_lever_once(levers: dict[str, float]) -> None:
    with pytest.raises(ScenarioError, match=r"funding\.integration is given twice: 0\.5 and 0\.6"):
        WijkModel(**levers)


def test_events_of_mesa_come_when_they_should() -> None:
    model, seen = WijkModel(**TINY), []

    def note() -> None:
        seen.append(model.steps)

    model.schedule_event(note, at=2.5)
    model.schedule_event(note, after=np.float64(1.5))
    model.schedule_recurring(note, Schedule(1.0, start=0.5))
    model.run_for(np.int64(2))
    model.run_until(3)
    assert (seen, model.steps) == ([0, 1, 1, 2, 2], 3)
