"""Tables of the class game, played by the model itself: everybody careful, everybody daring, each alone, and at random.

What each organisation keeps, what the wijk gets and what all pay is measured; nothing is known beforehand.
"""

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

import numpy as np

from wijksim.app.class_intake import CASES, Reading
from wijksim.app.class_roles import ROLES, settings_of
from wijksim.execution.rounds import go_on_in_round, play_rounds, scenario_of_round
from wijksim.model.result import Run
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.scenario import Scenario

ORGANISATIONS = tuple(role.key for role in ROLES if role.organisation)
CAREFUL, DARING = 0, 2
TEN = 10
YES, BACKERS = "yes", "backers"
"""Of ten readers: who lets everybody in with the sentence of the class, and who backs it."""
Table = Mapping[str, Mapping[str, int]]
"""An option for each question of each role."""
OWN, OTHERS, TOGETHER, BILL = "own money", "money of the others", "solved together", "what all pay"


@dataclass(frozen=True)
class Outcome:
    """What came of a table in a year: euro kept by each organisation, broad requests solved together (0-1), and euro
    that all pay a week."""

    kept: Mapping[str, float]
    together: float
    bill: float


def alike(option: int, but: Mapping[str, int] | None = None) -> Table:
    """Everybody takes one option everywhere, some roles (``but``) another."""
    return {
        role.key: {
            each.name: min((but or {}).get(role.key, option), len(each.values) - 1) for each in role.questions
        }
        for role in ROLES
    }  # fmt: skip


def at_random(number: int) -> Table:
    """Every role takes any option of every question; every second class writes a sentence that is read and backed in
    any way."""

    def any_of(role: str, question: str, options: int) -> int:
        return int.from_bytes(sha256(f"{number} {role} {question}".encode()).digest()[:8]) % options

    table = {
        role.key: {each.name: any_of(role.key, each.name, len(each.values)) for each in role.questions}
        for role in ROLES
    }  # fmt: skip
    return {**table, "": {name: any_of("", name, TEN + 1) for name in (YES, BACKERS)}} if number % 2 else table


def sentence_of(table: Table) -> Reading | None:
    """How the class of a table reads its sentence, as ten readers say it."""
    if "" not in table:
        return None
    yes, backers = (table[""][name] for name in (YES, BACKERS))
    readers = range(TEN)
    return Reading(
        {str(each): (each < yes,) * len(CASES) for each in readers}, {str(each): each < backers for each in readers}
    )


@cache
def _start(base: Scenario, seed: int) -> bytes:
    model = WijkModel(scenario_of_round(base, 1, 1, {}, {}), rng=seed)
    model.warm_up()
    return pickle.dumps(model, protocol=5)


def played(base: Scenario, table: Table, seed: int) -> Outcome:
    """One table for a year, from the wijk of today."""
    levers, organisations = settings_of(table)
    reading = sentence_of(table)
    levers |= reading.levers(base) if reading is not None else {}
    scenario = scenario_of_round(base, 1, 1, levers, organisations)
    model: WijkModel = pickle.loads(_start(base, seed))
    go_on_in_round(model, scenario)
    play_rounds(model, [scenario])
    run = Run(model)
    sums = run.organisations.groupby("organisation", observed=True)[["received_euro", "paid_euro"]].sum()
    kept = {key: float(sums.loc[key, "received_euro"] - sums.loc[key, "paid_euro"]) for key in ORGANISATIONS}
    return Outcome(kept, float(run.series["collaboration"].mean()), float(run.series["cost_total"].mean()))


def together_by_year(base: Scenario, table: Table, seed: int, years: int) -> list[float]:
    """Broad requests solved together (0-1) in each year in which a table is kept, from the wijk of today."""
    scenarios = [scenario_of_round(base, number, years, *settings_of(table)) for number in range(1, years + 1)]
    model: WijkModel = pickle.loads(_start(base, seed))
    go_on_in_round(model, scenarios[0])
    play_rounds(model, scenarios)
    each_week = Run(model).series["collaboration"].to_numpy()
    return [float(year.mean()) for year in np.split(each_week, years)]


def mean_of(base: Scenario, table: Table, seeds: Sequence[int]) -> Outcome:
    """The same table with other luck, on average."""
    found = [played(base, table, seed) for seed in seeds]
    kept = {key: float(np.mean([each.kept[key] for each in found])) for key in ORGANISATIONS}
    return Outcome(
        kept, float(np.mean([each.together for each in found])), float(np.mean([each.bill for each in found]))
    )


@dataclass(frozen=True)
class Played:
    """Tables with their seed and what came of them."""

    tables: Sequence[Table]
    seeds: Sequence[int]
    outcomes: Sequence[Outcome]

    def where(self, holds: Sequence[bool]) -> "Played":
        """Only some of them."""
        places = [place for place, each in enumerate(holds) if each]
        return Played(
            [self.tables[each] for each in places],
            [self.seeds[each] for each in places],
            [self.outcomes[each] for each in places],
        )

    def measure(self, name: str, role: str) -> list[float]:
        """A measure of every table, for a role; of boundary workers no money is their own."""
        if name == OWN:
            return [each.kept[role] for each in self.outcomes]
        if name == OTHERS:
            return [sum(kept for key, kept in each.kept.items() if key != role) for each in self.outcomes]
        return [each.together if name == TOGETHER else each.bill for each in self.outcomes]

    def t_values(self, measured: Sequence[float], only: str = "") -> dict[tuple[str, str], float]:
        """How clearly a measure goes up with each question, from its least to its most daring option, whatever all
        others chose and whatever the luck: t of a linear fit. With ``only`` a role the choices of all others count as
        one: how much they dared."""
        questions = [
            (role.key, each.name, len(each.values) - 1) for role in ROLES for each in role.questions
            if only in ("", role.key)
        ]  # fmt: skip
        columns = [[table[role][name] / most for table in self.tables] for role, name, most in questions]
        columns += [[float(seed == each) for seed in self.seeds] for each in sorted(set(self.seeds))]
        columns += [[float(each) for each in self.dared(only)]] if only else []
        x, y = np.array(columns).T, np.array(measured)
        fit, *_ = np.linalg.lstsq(x, y, rcond=None)
        rest = y - x @ fit
        spread = float(rest @ rest) / (len(y) - x.shape[1]) * np.diag(np.linalg.inv(x.T @ x))
        return {(role, name): float(fit[at] / spread[at] ** 0.5) for at, (role, name, _) in enumerate(questions)}

    def dared(self, but: str) -> list[int]:
        """How much all roles but one dared in each table."""
        return [
            sum(sum(answers.values()) for role, answers in table.items() if role not in ("", but))
            for table in self.tables
        ]  # fmt: skip


def play_at_random(base: Scenario, numbers: Sequence[int], seeds: Sequence[int]) -> Played:
    """Random tables, each with one of the seeds."""
    tables, luck = [at_random(number) for number in numbers], [seeds[number % len(seeds)] for number in numbers]
    return Played(tables, luck, [played(base, table, seed) for table, seed in zip(tables, luck, strict=True)])
