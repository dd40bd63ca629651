"""A lesson from the model: paired runs of the six stops of the theory, and the material that is made from them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from wijksim._version import __version__
from wijksim.domain.measure import PER
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.domain.vocabulary import Payer
from wijksim.execution.paired_runs import Progress, RunOutput
from wijksim.io.lesson_files import save_lesson
from wijksim.reports.lesson.facts import Effect, LessonFacts, OptionFacts, PartyFact, RoleFacts
from wijksim.reports.lesson.play import play_page
from wijksim.reports.lesson.seats import LEVELS, Seats, chosen_roles, students_from
from wijksim.reports.lesson.stops import COLLABORATION, HOURS, KEPT_CARE, OPTIONS, STOPS, TODAY, Stop
from wijksim.scenario.arguments import count, language_from
from wijksim.scenario.door import Given, scenario_of
from wijksim.scenario.problems import Refused
from wijksim.scenario.scenario import Scenario
from wijksim.studies.compare import Comparison, compare
from wijksim.studies.distributional_effects import WEEKS_PER_YEAR, party_table
from wijksim.studies.effects import Floats, interval_of_mean
from wijksim.text.catalogue import name_of
from wijksim.text.language import Language

MINUTES = (45, 90, 150)
"""Lengths of a lesson that there is a plan for."""
REPLICATIONS = 10
_WEEKS_A_QUARTER = 13


def lesson(
    scenario: Given = "baseline", *, minutes: int = 90, roles: int | Sequence[str] = (), students: int | None = None,
    seed: Any = 2026, replications: int = REPLICATIONS, workers: int | None = None, progress: Progress | None = None,
    lang: Language = "nl",
) -> "Lesson":  # fmt: skip
    """Make the runs that a lesson about boundary work rests on; `Lesson.save` writes the material.

    Parameters
    ----------
    scenario
        The wijk that the lesson is about.
    minutes
        Length: 45, 90 or 150.
    roles
        How many, from 4 on, in the order in which a class gets them; or keys of organisations, and ``operational``,
        ``tactical`` or ``policy`` for boundary workers. Without them as many as there are students, up to all of the
        wijk; without students six organisations and the three boundary workers.
    students
        How many come, 6 to 60: they share roles, and each gets a name tent.
    seed, replications
        Root of the list of seeds, and how many; 2 to 1000. Every option meets the same seeds.
    workers
        Processes; by default the processors there are.
    progress
        Called as ``progress(done, total)`` after every seed.
    lang
        Language of the material, ``nl`` or ``en``.

    Raises
    ------
    ScenarioError, Refused
        For a scenario that is wrong, a length without a plan, and roles that do not exist.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> made = ws.lesson(tiny, minutes=45, replications=2, workers=1)
    >>> made.facts.n, len(made.facts.options), made.roles[0]
    (2, 13, 'welfare')
    """
    base, language = scenario_of(scenario), language_from(lang)
    if minutes not in MINUTES:
        raise Refused(f"minutes is {minutes}", "45, 90 or 150")
    n_students = students_from(students)
    chosen = chosen_roles(roles, n_students, base.organisations)
    n = count("replications", replications, 2, 1000)
    variants = [base.vary(option.changes(base), name=key) for key, option in OPTIONS.items()]
    found = compare(
        base.vary({}, name=TODAY), *variants, replications=n, seed=seed, workers=workers, progress=progress,
        lang=language,
    )  # fmt: skip
    if found.n < 2:
        raise Refused(f"only {found.n} of {n} seeds could be run", "two or more")
    given = base.name if isinstance(scenario, Scenario) else str(scenario)
    return Lesson(facts_of(found, base, given), minutes, chosen, language, n_students)


@dataclass(frozen=True, eq=False)
class Lesson:
    """A lesson: its numbers, its length, its roles, its language and how many students come.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 13})
    >>> made = ws.lesson(tiny, minutes=45, replications=2, workers=1, lang="en")
    >>> "theory" in made.play()
    True
    """

    facts: LessonFacts
    minutes: int
    roles: tuple[str, ...]
    lang: Language = "nl"
    students: int | None = None

    def files(self) -> dict[str, bytes]:
        """All material: name of the file and its content; PDF needs the extra ``lesson``."""
        from wijksim.reports.lesson.material import files_of

        return files_of(self.facts, self.minutes, Seats.of(self.roles, self.students), self.lang)

    def play(self) -> str:
        """The explorable page, one HTML file that works without a network."""
        return play_page(self.facts, self.lang)

    def save(self, folder: str | Path) -> Path:
        """Write all material into a folder; returns the folder made. What is there of others stays."""
        return save_lesson(folder, self.files())

    def __repr__(self) -> str:
        return f"<Lesson: {self.minutes} minutes, {len(self.roles)} roles, {self.facts.n} seeds, {self.facts.scenario}>"


def facts_of(found: Comparison, base: Scenario, given: str) -> LessonFacts:
    """Everything that the material needs, from paired runs of all options."""
    outputs = {each.name: runs for each, runs in zip(found.scenarios, found.outputs, strict=True)}
    scale = float(base["neighbourhood.residents"]) * float(base["neighbourhood.wijken"]) / PER
    return LessonFacts(
        scenario=base.name,
        given=given, titles=(base.title.nl or base.name, base.title.en or base.name),
        residents=int(base["neighbourhood.residents"]), weeks=found.weeks,
        counts_from=found.summary_from, root=found.root, seeds=found.seeds, version=__version__, key=base.key(),
        today=_means(outputs[TODAY]),
        hours={level: float(base[name]) * scale for level, name in zip(LEVELS, HOURS, strict=True)},
        lines={key: _line(outputs[key], COLLABORATION) for key in {stop.base for stop in STOPS}},
        options={option.key: _option(found, outputs, stop, option.key) for stop in STOPS for option in stop.options},
        roles=tuple(_role(base, outputs[TODAY], place, scale) for place in range(len(base.organisations))),
    )  # fmt: skip


def _means(runs: Sequence[RunOutput]) -> dict[str, float]:
    means = {name: float(np.mean([run.summary[name] for run in runs])) for name in OUTCOME_NAMES}
    return means | {KEPT_CARE: float(_kept_by_care(runs).mean())}


def _kept_by_care(runs: Sequence[RunOutput]) -> Floats:
    """Euro a year that care organisations keep together, of every run."""
    kept = []
    for run in runs:
        care = run.organisations[run.organisations["sector"] == "care"]
        kept.append(float((care["received_euro"] - care["paid_euro"]).sum()) * WEEKS_PER_YEAR / run.series.shape[0])
    return np.array(kept)


def _effect(before: Floats, after: Floats) -> Effect:
    difference = after - before
    low, high = interval_of_mean(difference)
    return Effect(
        float(before.mean()), float(after.mean()), float(low), float(high), int((difference > 0).sum()), len(difference)
    )


def _option(found: Comparison, outputs: Mapping[str, Sequence[RunOutput]], stop: Stop, key: str) -> OptionFacts:
    before, after, today = outputs[stop.base], outputs[key], outputs[TODAY]
    effects = {name: _effect(_values(before, name), _values(after, name)) for name in OUTCOME_NAMES}
    effects[KEPT_CARE] = _effect(_kept_by_care(before), _kept_by_care(after))
    names = [(spec.key, spec.key) for spec in found.base.organisations]
    table = party_table(today, after, names, "en")
    labels = {spec.key: (spec.name_nl, spec.name_en) for spec in found.base.organisations}
    parties = tuple(_party(row, found.n, labels) for row in table[table["year"] == 0].to_dict("records"))
    changes = {name: new for name, _, new in found.base.differences(found.variant(key))}
    against_today = _effect(_values(today, COLLABORATION), _values(after, COLLABORATION))
    return OptionFacts(key, changes, effects, against_today, _line(after, COLLABORATION), parties)


def _values(runs: Sequence[RunOutput], outcome: str) -> Floats:
    return np.array([run.summary[outcome] for run in runs])


def _party(row: Mapping[Any, Any], n: int, organisations: Mapping[str, tuple[str, str]]) -> PartyFact:
    key, kind = str(row["party"]), str(row["kind"])
    payer = kind == "payer"
    labels = (name_of(Payer[key.upper()], "nl"), name_of(Payer[key.upper()], "en")) if payer else organisations[key]
    effect = Effect(float(row["base"]), float(row["alt"]), float(row["low"]), float(row["high"]), n, n)
    return PartyFact(
        key, kind, labels, effect, 0.0 if payer else float(row["put_in"]), bool(row["invests"]),
        bool(row["wrong_pocket"]),
    )  # fmt: skip


def _line(runs: Sequence[RunOutput], outcome: str) -> tuple[float, ...]:
    """Mean over seeds, a number for each whole quarter; of a run shorter than that the mean of all."""
    place = OUTCOME_NAMES.index(outcome)
    weeks = np.mean([run.series[:, place] for run in runs], axis=0)
    quarters = max(1, len(weeks) // _WEEKS_A_QUARTER)
    parts = np.array_split(weeks[: quarters * _WEEKS_A_QUARTER], quarters)
    return tuple(float(part.mean()) for part in parts)


def _role(base: Scenario, runs: Sequence[RunOutput], place: int, scale: float) -> RoleFacts:
    spec = base.organisations[place]

    def a_year(column: str) -> float:
        totals = [
            run.organisations[run.organisations["organisation"] == spec.key][column].sum()
            * WEEKS_PER_YEAR / run.series.shape[0]
            for run in runs
        ]  # fmt: skip
        return float(np.mean(totals))

    received = a_year("received_euro")
    payers = tuple(sorted(spec.funding_mix, key=lambda payer: -spec.funding_mix[payer]))
    return RoleFacts(
        key=spec.key, labels=(spec.name_nl, spec.name_en), sector=spec.sector.name.lower(), payers=payers,
        target=spec.production_target, received=received, kept=received - a_year("paid_euro"),
        hours=spec.hours_per_week * scale, joint_hours=a_year("coordination_hours"), refusals=a_year("refusals"),
        joint_solved=a_year("joint_solved"),
    )  # fmt: skip
