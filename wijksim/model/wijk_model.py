"""WijkModel: an ordinary Mesa model of one neighbourhood, or of several that share their organisations."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from wijksim.agents.arena import Arena
from wijksim.agents.boundary_object import BoundaryObject
from wijksim.agents.boundary_worker import BoundaryWorker
from wijksim.agents.experiment import Experiment
from wijksim.agents.key_figure import KeyFigure
from wijksim.agents.municipality import CareOffice, Funder, Municipality
from wijksim.agents.organisation import Department, Organisation
from wijksim.agents.world import World
from wijksim.domain.events import EventKind
from wijksim.domain.vocabulary import Payer
from wijksim.mechanisms.visits import sum_of_visit_weights
from wijksim.model import objects, phases
from wijksim.model.build import build_world, people_of
from wijksim.model.collector import OutcomeCollector
from wijksim.model.experiments import begin_experiments
from wijksim.model.key_figures import appoint_key_figures
from wijksim.model.living import Living
from wijksim.model.mesa_time import function_from
from wijksim.model.mesa_views import ModelWithViews
from wijksim.model.parameter_record import as_record, parameter_values
from wijksim.model.persons import meet_before_the_start
from wijksim.model.population import multi_law_share
from wijksim.model.seeds_of_batches import refuse_lost_seeds
from wijksim.model.staffing import staff
from wijksim.model.triggers import carried_out
from wijksim.model.week import WEEK
from wijksim.observe.invariants import check_week
from wijksim.observe.outcomes import FULL_TIME_HOURS
from wijksim.observe.recorder import Recorder
from wijksim.scenario.door import scenario_of
from wijksim.scenario.measures import with_measure
from wijksim.scenario.problems import Problems, Refused, shown
from wijksim.scenario.scenario import Scenario, baseline
from wijksim.scenario.seed import is_drawn, seed_from
from wijksim.scenario.settings import by_full_name
from wijksim.scenario.variation import as_settings


class _LeftOut(int):
    """A number that holds when nobody passes one: it can be told from the same number that somebody did pass."""


_FIRST_SEED = _LeftOut(1)

STEERING = 0.5
"""How often the steering group meets, relative to the integrated team [assumed; arenas are replaced in the second
design]."""
NETWORK = 0.25
"""The same for the network meeting [assumed; as above]."""
KINDS_OF_HOURS = 5
"""Contracted, usual, asked, own production, coordination (mechanisms.casework.hours_by_organisation)."""


class WijkModel(ModelWithViews):
    """One run of a scenario; ``step()`` is a week, the first one is week 0.

    Parameters
    ----------
    scenario
        What to simulate; the baseline when left out.
    rng
        Seed of the run, a whole number; ``seed`` is another word for it. The same seed and scenario give the same run.
        None and a generator of NumPy give a new one, which :attr:`seed_of_run` then tells.
    check
        Check the invariants of the model every week (hours, money, cases, probabilities); raises
        :class:`wijksim.observe.invariants.Broken`.
    levers
        Values of levers by keyword, ``__`` for the dot: ``WijkModel(room_to_manoeuvre=0.2, funding__integration=0.5)``.

    Notes
    -----
    The warm-up runs before week 0 at the first step and is not recorded: under the levers of the baseline, or under the
    scenario's own when ``warm_up_regime`` says so.

    Examples
    --------
    >>> import wijksim as ws
    >>> model = ws.WijkModel(rng=7, neighbourhood__residents=200, warm_up_weeks=4)
    >>> model.step()
    >>> model.recorder.weeks
    1
    """

    def __init__(
        self, scenario: Scenario | str | Path | None = None, *, rng: Any = _FIRST_SEED, check: bool = False,
        **levers: Any,
    ) -> None:  # fmt: skip
        before = set(vars(self))
        given = _one_seed(rng, levers)
        self.seed_of_run = seed_from(given, "rng")
        self.seed_was_drawn = is_drawn(given)
        super().__init__(rng=self.seed_of_run)
        scenario = baseline() if scenario is None else scenario_of(scenario)
        if levers:
            scenario = scenario.vary(by_full_name(levers))
        self.scenario_of_run = scenario
        self.scenario_as_carried_out: Scenario | None = None
        """The scenario with the weeks in which measures that wait were taken and ended so far."""
        self.check = check
        self.population = people_of(scenario, self.seed_of_run)
        self.multi_law_share = multi_law_share(self.population)
        self.world: World = build_world(scenario, self.population, self.seed_of_run)
        self.full_time_workers = float(self.world.professionals["contracted"].sum()) / FULL_TIME_HOURS
        """Full-time equivalents of all professionals before the first week."""
        self._appoint_deciders()
        self._make_scratch_space()
        self.recorder: Recorder | None = None
        self.living: Living | None = None
        """Ages and households of a population that lives; None until it does."""
        self.world.week = -int(scenario["warm_up_weeks"])
        self._settings_of: tuple[int, ...] | None = None
        self.held = frozenset(vars(self)) - before
        self.between_weeks = True

    def set(self, changes: Mapping[str, object] | None = None, **levers: object) -> None:
        """Change levers from the next week on: ``model.set({"room_to_manoeuvre": 0.6})``, or by keyword, ``__`` for
        the dot.

        It becomes a measure of :attr:`scenario`, so that the same run can be made again from that scenario and
        :attr:`seed_of_run`. `ScenarioError` for what a measure cannot change.
        """
        problems = Problems()
        given = {} if changes is None else as_settings(changes, problems)
        problems.raise_if_any()
        asked = by_full_name(levers, given)
        with self._at_work():
            self.scenario_of_run = with_measure(self.scenario_of_run, max(0, self.world.week), asked)

    def go_on_with(self, scenario: Scenario) -> None:
        """From the past that it has into the future of another scenario that shares this past (warm starts)."""
        with self._at_work():
            self.scenario_of_run = scenario_of(scenario)

    def _appoint_deciders(self) -> None:
        scenario, world = self.scenario_of_run, self.world
        self.organisations: list[Organisation] = [
            (Department if spec.department else Organisation)(self, index=i, spec=spec)
            for i, spec in enumerate(scenario.organisations)
        ]
        world.organisation_agents = self.organisations
        self.municipality = Municipality(self, payer=Payer.MUNICIPALITY)
        self.care_office = CareOffice(self, payer=Payer.CARE_OFFICE)
        self.funders = [self.municipality, self.care_office] + [
            Funder(self, payer=payer) for payer in Payer if payer not in (Payer.MUNICIPALITY, Payer.CARE_OFFICE)
        ]
        everybody = list(range(len(self.organisations)))
        providers = [agent.index for agent in self.organisations if not isinstance(agent, Department)]
        self.arenas = [
            Arena(self, name="integrated team", members=providers, rhythm=1.0),
            Arena(self, name="steering group", members=everybody, rhythm=STEERING),
            Arena(self, name="network meeting", members=everybody, rhythm=NETWORK),
        ]
        self.workers: list[BoundaryWorker] = []
        self.former_workers: list[BoundaryWorker] = []
        self.objects: list[BoundaryObject] = []
        self.planned_objects: tuple[str, ...] = ()
        self.key_figures: list[KeyFigure] = []
        self.former_key_figures: list[KeyFigure] = []
        self.experiments: list[Experiment] = []
        self.former_experiments: list[Experiment] = []
        self.experiments_begun = False
        self.mediation = 0.0
        self.regional_conflict = 0.0
        self.share_of_policy_on_mediation = 0.0
        self.agreed_vision = float(baseline()["goals.shared_vision"])
        """Consensus on goals that the world has now: it is built with that of the baseline."""

    def _make_scratch_space(self) -> None:
        n = self.world.n_organisations
        self.n_buurten = self.population.n_buurten
        self.found_at_visits = np.zeros(self.n_buurten, np.int64)
        """Hidden needs that visits brought into the open so far, by buurt."""
        self.tired_until: dict[int, int] = {}
        """Week until which a professional, by row, who tried an experiment in vain does not try another."""
        self.team_of_buurt = np.zeros(self.n_buurten, np.int64)
        self.world.passion = np.zeros(n)
        people = self.world.residents
        self.team_of_buurt[people.buurt[::-1]] = people.team[::-1]
        self.visit_weights = sum_of_visit_weights(people.age, people.alone)
        self.scratch = np.empty(self.world.n_residents, np.int64)
        self.hours_now = np.zeros((n, KINDS_OF_HOURS))
        self.joint_share, self.contact_share = np.zeros((n, n)), np.zeros((n, n))
        self.solved_now = np.zeros(n)
        self.paid_by_system = np.zeros(n)
        self.upper_pairs = np.triu_indices(n, 1)

    @property
    def workers_at_work(self) -> list[BoundaryWorker]:
        """Boundary workers who do boundary work; nobody when that mechanism is switched off."""
        return self.workers if self.world.rules["boundary_work_on"] else []

    def warm_up(self, progress: Callable[[int], None] | None = None) -> None:
        """Run the weeks before week 0, if they have not been run yet."""
        if progress is not None:
            function_from("progress", progress)
        while self.world.week < 0:
            self._run_week()
            if progress is not None:
                progress(self.world.week)

    def step(self) -> None:
        """One recorded week; ``running`` turns false at the horizon, stepping on is allowed."""
        self.warm_up()
        horizon = int(self.scenario_of_run["horizon_weeks"])
        if self.recorder is None:
            with self._at_work():
                self.recorder = Recorder(horizon, self.world.n_organisations)
            self.recorder.open(self)
        self._run_week()
        self.running = self.world.week < horizon
        collector = vars(self).get("datacollector")
        if isinstance(collector, OutcomeCollector):
            collector.collect(self)

    def _run_week(self) -> None:
        with self._at_work():
            for phase in WEEK:
                phase.run(self)
            if self.check:
                check_week(self)
            self.world.week += 1

    @property
    def carried_out(self) -> Scenario:
        """The scenario as it is carried out so far: measures that wait have the weeks in which they were taken."""
        return self.scenario_as_carried_out or self.scenario_of_run

    def apply_settings_of_week(self) -> None:
        """Take over the levers that hold from this week on, when something changes in it (calendar)."""
        self.scenario_as_carried_out = carried_out(self)
        stage = self._stage(self.world.week)
        if stage != self._settings_of:
            with self._at_work():
                self._apply_settings(stage)

    def _apply_settings(self, stage: tuple[int, ...]) -> None:
        scenario, week, world = self.carried_out, self.world.week, self.world
        own = week >= 0 or scenario["warm_up_regime"] == "own"
        world.own_settings = own
        world.values = dict(scenario.values_at(week) if week >= 0 else scenario.warm_up_values)
        fields = parameter_values(world.values, scenario.without if own else ())
        world.rules = fields
        self._row = as_record(fields)
        world.p = self._row
        first = self._settings_of is None
        self._settings_of = stage
        self._note_measures(week)
        self._note_subsidy(week)
        self._settle(week, first=first)

    def _stage(self, week: int) -> tuple[int, ...]:
        """Everything that can change the settings: warm-up or not, which measures hold, whether a subsidy runs."""
        if week < 0:
            return (-1,)
        scenario = self.carried_out
        # The start of a measure that waited is in it: ended and taken again in one week is another stage.
        measures = [measure.begins + 1 if measure.holds_in(week) else 0 for measure in scenario.measures]
        values = self.world.values
        start = int(values.get("funding.subsidy_start_week", 0))
        running = start <= week < start + int(values.get("funding.subsidy_weeks", 0))
        return (0, int(running), *measures)

    def _settle(self, week: int, *, first: bool) -> None:
        self._hear_levers()
        staff(self)
        appoint_key_figures(self)
        if week >= 0:
            begin_experiments(self)
            kinds = self.world.values["boundary_objects.planned"]
            if week == 0 and not self.world.values["boundary_objects.emergent"]:
                objects.leave_behind(self)
            objects.withdraw_planned(self, kinds)
            objects.introduce_planned(self, kinds)
        if first:
            phases.compare_worlds(self)
            meet_before_the_start(self)
        share = float(self.world.values["goals.shared_vision"])
        if week == 0 or share > self.agreed_vision or (first and share != self.agreed_vision):
            self._agree_on_vision(share)

    def _hear_levers(self) -> None:
        for agent in self.organisations:
            agent.hear_levers()

    def _agree_on_vision(self, share: float) -> None:
        """A vision agreed at the start, or by a measure, brings broad and concretised goals closer together (R18, K21).

        What has been agreed does not part again when the measure ends; only goals made concrete can do that.
        """
        world, past = self.world, self.agreed_vision
        self.agreed_vision = share
        kept = (1.0 - share) / (1.0 - past) if past < 1.0 else 1.0
        world.goals = world.goals.mean(axis=0) + kept * (world.goals - world.goals.mean(axis=0))
        world.offsets = world.offsets * kept

    def _note_measures(self, week: int) -> None:
        for number, measure in enumerate(self.carried_out.measures):
            if week == measure.begins and measure.when is None:
                self.world.log.note(week, EventKind.MEASURE_STARTED, value=float(number))
            if week == measure.end:
                self.world.log.note(week, EventKind.MEASURE_ENDED, value=float(number))

    def _note_subsidy(self, week: int) -> None:
        start, weeks = (
            int(self.world.values["funding.subsidy_start_week"]),
            int(self.world.values["funding.subsidy_weeks"]),
        )
        if weeks and week == start:
            self.world.log.note(
                week, EventKind.SUBSIDY_STARTED, value=self.world.values["funding.subsidy_hours_per_week"]
            )
        if weeks and week == start + weeks:
            self.world.log.note(week, EventKind.SUBSIDY_ENDED)


def _one_seed(rng: Any, levers: dict[str, Any]) -> Any:
    """What was given as the seed, under one of its two names; it is taken out of the levers."""
    if rng is None:
        refuse_lost_seeds()
    if "seed" not in levers:
        return int(rng) if rng is _FIRST_SEED else rng
    seed = levers.pop("seed")
    if rng is None or rng is _FIRST_SEED:
        return seed
    if seed is not None:
        raise Refused(f"both rng ({shown(rng)}) and seed ({shown(seed)}) are given", "one of them")
    return rng
