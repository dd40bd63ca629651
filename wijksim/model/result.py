"""What a run leaves: the weekly series, typed events, tables by actor, and where it all came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from wijksim.domain.accounts import Stream
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.measure import CENTS_PER_EURO
from wijksim.domain.vocabulary import Boundary, Payer
from wijksim.model.population import Population
from wijksim.model.tables.attempts import experiments_of, key_figures_of
from wijksim.model.tables.buurten import buurten_by_year
from wijksim.model.tables.columns import (
    BOUNDARY_OBJECTS,
    BOUNDARY_WORKERS,
    DYADS,
    ORGANISATIONS,
    PAYERS,
    typed,
)
from wijksim.model.tables.objects import objects_by_year
from wijksim.model.tables.record import Record, years_of
from wijksim.model.tables.tasks import tasks_by_quarter
from wijksim.model.tables.ties import ties_by_year
from wijksim.model.tables.waiting import waiting_by_organisation
from wijksim.model.tables.workers import workers_by_year
from wijksim.observe.outcomes import outcome_columns
from wijksim.observe.recorder import COLUMNS, ORGANISATION_COLUMNS
from wijksim.scenario.scenario import Scenario

if TYPE_CHECKING:
    from wijksim.model.wijk_model import WijkModel

SUMMARY_FROM = 104
"""First week that counts in the summary of a long run: what means are made of, no rule reads it."""
SUMMARY_NEEDS = 260
"""Weeks from which a run is long."""
NOT_IN_SUMMARY = 0.4
"""Part of a shorter run that does not count yet."""
_NOBODY = -1
_SUMMED = {
    "production_cents",
    "received_cents",
    "paid_cents",
    "wages_cents",
    "shared_savings_cents",
    "subsidy_cents",
    "case_hours",
    "coordination_hours",
    "asked_hours",
    "usual_hours",
    "refusals",
    "joint_solved",
}


def summary_start(weeks: int) -> int:
    """First week that counts in the summary: 104 in runs of five years or more, else after the first 40 %."""
    return SUMMARY_FROM if weeks >= SUMMARY_NEEDS else int(NOT_IN_SUMMARY * weeks)


@dataclass(eq=False)
class Run:
    """One run, finished or stopped half-way; tables are made when asked for.

    Examples
    --------
    >>> import wijksim as ws
    >>> small = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> run = ws.run(small)
    >>> run.series[["week", "trust"]].shape
    (13, 2)
    >>> set(run.summary) == set(run.series.columns) - {"week"}
    True
    >>> list(run.events.columns[:4])
    ['week', 'kind', 'actor', 'partner']
    """

    model: "WijkModel"
    provenance: Mapping[str, Any] = field(default_factory=dict)

    @property
    def scenario(self) -> Scenario:
        return self.model.scenario_of_run

    @property
    def seed(self) -> int:
        return self.model.seed_of_run

    @property
    def weeks(self) -> int:
        """Recorded weeks."""
        return self.model.recorder.weeks if self.model.recorder else 0

    @property
    def population(self) -> Population:
        return self.model.population

    @cached_property
    def series(self) -> pd.DataFrame:
        """A row a week, ``week`` and every outcome in the order of the contract."""
        columns = outcome_columns(
            self._recorded, full_time_workers=self.model.full_time_workers, multi_law_share=self.model.multi_law_share
        )
        return pd.DataFrame({"week": np.arange(self.weeks), **columns})

    @property
    def _recorded(self) -> np.ndarray[Any, np.dtype[np.float64]]:
        recorder = self.model.recorder
        return recorder.table[: self.weeks] if recorder else np.zeros((0, len(COLUMNS)))

    @cached_property
    def counts(self) -> pd.DataFrame:
        """A row a week of everything that was counted, before trailing shares are made of it."""
        return pd.DataFrame(self._recorded, columns=list(COLUMNS)).rename_axis("week").reset_index()

    @property
    def summary_from(self) -> int:
        return summary_start(self.weeks)

    @cached_property
    def summary(self) -> dict[str, float]:
        """Mean of every outcome over the weeks from :attr:`summary_from`."""
        window = self.series.drop(columns="week").iloc[self.summary_from :]
        return {str(name): float(value) for name, value in window.mean().items()}

    @cached_property
    def events(self) -> pd.DataFrame:
        """Typed events of the recorded weeks: week, kind, actors, boundary, reason and value, in order."""
        log = self.model.world.log
        rows = log.rows[: log.n]
        rows = rows[rows["week"] >= 0]
        kinds = {int(kind): kind.name.lower() for kind in EventKind}
        reasons = {int(reason): reason.name.lower() for reason in Reason if reason} | {0: ""}
        boundaries = {int(boundary): boundary.name.lower() for boundary in Boundary} | {_NOBODY: ""}
        names = {i: spec.key for i, spec in enumerate(self.scenario.organisations)} | {_NOBODY: ""}
        return pd.DataFrame(
            {
                "week": rows["week"],
                "kind": _named(rows["kind"], kinds),
                "actor": _named(rows["actor"], names),
                "partner": _named(rows["partner"], names),
                "worker": rows["worker"],
                "resident": rows["resident"],
                "boundary": _named(rows["boundary"], boundaries),
                "reason": _named(rows["reason"], reasons),
                "value": rows["value"],
            }
        )

    @cached_property
    def population_by_year(self) -> pd.DataFrame:
        """A row at the start of each year of a population that lives: shares by age band, mean age, share of households
        of one person, and births, deaths and moves of the year before; empty where ``neighbourhood.living`` is off."""
        living = self.model.living
        return pd.DataFrame([] if living is None else living.by_year)

    @cached_property
    def measures(self) -> pd.DataFrame:
        """A row for each time that a measure came in force: its name, first week, and first week without it (missing
        when it lasted to the end of the run). Measures that wait may come in force more than once, or never."""
        names = [measure.name for measure in self.scenario.measures]
        kinds = self.events["kind"].astype(str)
        rows: list[dict[str, Any]] = []
        latest: dict[str, int] = {}
        for week, kind, number in zip(self.events["week"], kinds, self.events["value"], strict=True):
            if kind == "measure_started":
                latest[names[int(number)]] = len(rows)
                rows.append({"measure": names[int(number)], "first_week": int(week), "ended": pd.NA})
            elif kind == "measure_ended" and names[int(number)] in latest:
                rows[latest[names[int(number)]]]["ended"] = int(week)
        table = pd.DataFrame(rows, columns=["measure", "first_week", "ended"])
        return table.astype({"measure": "str", "first_week": "Int64", "ended": "Int64"})

    @cached_property
    def organisations(self) -> pd.DataFrame:
        """A row for each organisation and year: production, money in and out (euro), hours, load, room, joint work."""
        recorder = self.model.recorder
        parts = []
        for year, rows in years_of(self.weeks):
            week_rows = recorder.organisations[rows] if recorder else np.zeros((0, 0, 0))
            for o, spec in enumerate(self.scenario.organisations):
                values = {
                    name: week_rows[:, o, i].sum() if name in _SUMMED else week_rows[:, o, i].mean()
                    for i, name in enumerate(ORGANISATION_COLUMNS)
                }
                parts.append(
                    {"organisation": spec.key, "sector": spec.sector.name.lower(), "year": year, **_in_euro(values)}
                )
        return typed(parts, ORGANISATIONS)

    @cached_property
    def payers(self) -> pd.DataFrame:
        """A row for each payer, year and stream with what was paid, in euro."""
        recorder = self.model.recorder
        parts = [
            {
                "payer": payer.name.lower(),
                "year": year,
                "stream": stream.name.lower(),
                "euro": int(recorder.payers[rows, payer, stream].sum()) / CENTS_PER_EURO,
            }
            for year, rows in years_of(self.weeks)
            for payer in Payer
            for stream in Stream
            if recorder and recorder.payers[:, payer, stream].any()
        ]
        return typed(parts, PAYERS)

    @cached_property
    def boundary_workers(self) -> pd.DataFrame:
        """A row for each boundary worker, also who left: who they are, what they did and how they are."""
        people = sorted([*self.model.workers, *self.model.former_workers], key=lambda worker: worker.number)
        specs, solved = self.scenario.organisations, self.model.world.workers["joint_solved"]
        return typed(
            [
                {
                    "worker": w.number,
                    "level": w.level.name.lower(),
                    "home": specs[w.home].key,
                    "planned": w.planned,
                    "subsidised": w.subsidised,
                    "embedded": w.embedded,
                    "lead": w.lead,
                    "at_work": w in self.model.workers,
                    "appointed_in": w.appointed_in,
                    "competence": w.competence,
                    "multilingualism": w.multilingualism,
                    "networking": w.networking,
                    "evoking_trust": w.evoking_trust,
                    "handling_rank_and_file": w.handling_rank_and_file,
                    "hours_per_week": w.hours_granted,
                    "hours_worked": w.hours_worked,
                    "hours_recalled": w.hours_recalled,
                    "agreements": w.agreements,
                    "failed_negotiations": w.failed_negotiations,
                    "joint_cases_solved": float(solved[w.number]),
                    "energy": w.energy,
                    "frustration": w.frustration,
                    "reputation": w.reputation,
                    "loyalty_to_network": w.loyalty_to_network,
                }
                for w in people
            ],
            BOUNDARY_WORKERS,
        )

    @cached_property
    def boundary_objects(self) -> pd.DataFrame:
        """A row for each boundary object: kind, origin, status, and how far it is used and legitimate now."""
        world = self.model.world
        return typed(
            [
                {
                    "object": thing.number,
                    "kind": thing.kind.name.lower(),
                    "planned": thing.planned,
                    "status": thing.status.name.lower(),
                    "made_in": thing.made_in,
                    "weeks_in_use": thing.weeks_in_use,
                    "users": len(thing.users),
                    "ambiguity": thing.ambiguity,
                    "recognisability": thing.recognisability,
                    "concreteness": thing.concreteness,
                    "local_fit": thing.local_fit,
                    "mean_use": float(world.object_use[thing.number].mean()),
                    "mean_legitimacy": float(world.object_legitimacy[thing.number].mean()),
                    "mean_fit": float(world.object_fit[thing.number].mean()),
                }
                for thing in self.model.objects
            ],
            BOUNDARY_OBJECTS,
        )

    @cached_property
    def buurten(self) -> pd.DataFrame:
        """A row for each buurt at the end of the run: residents, needs, second-line care, ties and open cases."""
        people = self.residents()
        grouped = people.groupby("buurt")
        table = grouped[
            ["need_care", "need_welfare", "need_housing", "self_reliance", "trust_in_services", "ties"]
        ].mean()
        table.insert(0, "residents", grouped.size())
        table["in_second_line"] = grouped["in_second_line"].sum()
        table["open_cases"] = grouped["has_case"].sum()
        return table.reset_index()

    @cached_property
    def _by_year(self) -> Record:
        return Record(self.model)

    @cached_property
    def boundary_workers_by_year(self) -> pd.DataFrame:
        """A row for each boundary worker and year: see :func:`wijksim.model.tables.workers.workers_by_year`."""
        return workers_by_year(self._by_year)

    @cached_property
    def ties_by_year(self) -> pd.DataFrame:
        """A row for each organisation and year: see :func:`wijksim.model.tables.ties.ties_by_year`."""
        return ties_by_year(self._by_year)

    @cached_property
    def boundary_objects_by_year(self) -> pd.DataFrame:
        """A row for each boundary object and year: see :func:`wijksim.model.tables.objects.objects_by_year`."""
        return objects_by_year(self._by_year)

    @cached_property
    def buurten_by_year(self) -> pd.DataFrame:
        """A row for each buurt and year: see :func:`wijksim.model.tables.buurten.buurten_by_year`."""
        return buurten_by_year(self._by_year)

    @cached_property
    def tasks_by_quarter(self) -> pd.DataFrame:
        """A row for each quarter, task and organisation: see :func:`wijksim.model.tables.tasks.tasks_by_quarter`."""
        return tasks_by_quarter(self._by_year)

    @cached_property
    def waiting_by_organisation(self) -> pd.DataFrame:
        """A row for each organisation and quarter: see
        :func:`wijksim.model.tables.waiting.waiting_by_organisation`."""
        return waiting_by_organisation(self._by_year)

    @cached_property
    def experiments(self) -> pd.DataFrame:
        """A row for each experiment: see :func:`wijksim.model.tables.attempts.experiments_of`."""
        return experiments_of(self.model)

    @cached_property
    def key_figures(self) -> pd.DataFrame:
        """A row for each key figure: see :func:`wijksim.model.tables.attempts.key_figures_of`."""
        return key_figures_of(self.model)

    @cached_property
    def dyads(self) -> pd.DataFrame:
        """A row for each pair of organisations at the end of the run, with the joint cases solved and who carried
        them."""
        world, specs = self.model.world, self.scenario.organisations
        pairs = world.pairs
        carried = self._carried_by()
        rows = []
        for a in range(world.n_organisations):
            for b in range(a + 1, world.n_organisations):
                worker, cases = carried.get((a, b), (_NOBODY, 0))
                rows.append(
                    {
                        "a": specs[a].key,
                        "b": specs[b].key,
                        "trust_a_in_b": pairs.trust[a, b],
                        "trust_b_in_a": pairs.trust[b, a],
                        "a_knows_b": pairs.knowledge[a, b],
                        "b_knows_a": pairs.knowledge[b, a],
                        "clarity": pairs.clarity[a, b],
                        "coordination_level": int(pairs.level[a, b]),
                        "joint_cases_solved": pairs.joint_total[a, b],
                        "carried_by": worker,
                        "carried_cases": cases,
                        "frame_distance": pairs.frame_distance[a, b],
                        **{f"permeability_{k.name.lower()}": pairs.permeability[a, b, k] for k in Boundary},
                    }
                )
        return typed(rows, DYADS)

    def _carried_by(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each pair the boundary worker who brokered most joint cases, and how many."""
        log = self.model.world.log
        rows = log.rows[: log.n]
        rows = rows[(rows["kind"] == EventKind.JOINT_STARTED) & (rows["worker"] >= 0) & (rows["week"] >= 0)]
        found: dict[tuple[int, int], dict[int, int]] = {}
        for a, b, worker in zip(rows["actor"].tolist(), rows["partner"].tolist(), rows["worker"].tolist(), strict=True):
            pair = found.setdefault((min(a, b), max(a, b)), {})
            pair[worker] = pair.get(worker, 0) + 1
        return {pair: max(cases.items(), key=lambda item: (item[1], -item[0])) for pair, cases in found.items()}

    def residents(self) -> pd.DataFrame:
        """A row for each resident at the end of the run."""
        people = self.model.world.residents
        ties = np.unpackbits(people.ties[:, None], axis=1).sum(axis=1)
        return pd.DataFrame(
            {
                "resident": people.number,
                "wijk": people.wijk,
                "buurt": people.buurt,
                "x": people.x,
                "y": people.y,
                "age": people.age,
                "alone": people.alone,
                "need_care": people.need[:, 0],
                "need_welfare": people.need[:, 1],
                "need_housing": people.need[:, 2],
                "self_reliance": people.self_reliance,
                "trust_in_services": people.trust,
                "strain": people.strain,
                "in_second_line": people.in_second_line,
                "has_case": people.has_case,
                "ties": ties,
            }
        )

    def __repr__(self) -> str:
        return f"<Run of {self.scenario.name!r}, seed {self.seed}, {self.weeks} weeks>"

    def _repr_html_(self) -> str:
        shown = pd.DataFrame({"mean": self.summary})
        about = f"{self.scenario.name}, seed {self.seed}, weeks {self.summary_from}-{self.weeks - 1}"
        return f"<p>{about}</p>{shown.to_html()}"


def _named(codes: np.ndarray[Any, Any], names: Mapping[int, str]) -> Any:
    """Codes as words; the categories are all the words there are, so that two runs have the same type."""
    keys = sorted(names)
    places = np.searchsorted(np.array(keys), codes).astype(np.int64)
    return pd.Categorical.from_codes(places, categories=pd.Index([names[key] for key in keys]))


def _in_euro(values: Mapping[str, float]) -> dict[str, float]:
    return {
        name.replace("_cents", "_euro"): value / CENTS_PER_EURO if name.endswith("_cents") else value
        for name, value in values.items()
    }
