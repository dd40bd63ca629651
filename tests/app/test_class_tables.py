"""Does the class game hold a dilemma, and is no choice the best whatever others do? The model plays all least, all most,
each alone and random tables; what is found is printed by the slow test.

The model may change: nothing here knows a number of it. Cooperation must pay together and defection alone, else there is
no game; and what is clearly good for somebody must have its price somewhere, or the card says that the model finds none.
"""

import numpy as np
import pytest

from tests.small_wijk import small_wijk
from wijksim.app.class_roles import ROLES
from wijksim.domain.vocabulary import Sector
from wijksim.scenario.scenario import Scenario, baseline
from wijksim.text.catalogue import say

from .class_tables import (
    BILL,
    CAREFUL,
    DARING,
    ORGANISATIONS,
    OTHERS,
    OWN,
    TOGETHER,
    Outcome,
    Played,
    alike,
    mean_of,
    play_at_random,
    played,
    together_by_year,
)

SEEDS = (1, 2, 3, 4)
N = len(ORGANISATIONS)
CLEAR = 4.0
"""From this t an effect is clear: of the hundred and more that are looked at none is expected by chance."""
SOME = 2.0
"""From this t on the wrong side a choice has a price."""
POOL = "funding_integration"
TRAINING = "boundary_workers.training_hours"
GOOD = {OWN: 1, OTHERS: 1, TOGETHER: 1, BILL: -1}
"""Which way is better."""


@pytest.fixture(scope="module")
def small() -> Played:
    """Random tables in a small wijk."""
    return play_at_random(small_wijk(), range(90), (1, 2))


@pytest.fixture(scope="module")
def told(request: pytest.FixtureRequest):
    """What was found, printed at the end whether it is what was hoped or not."""
    lines: list[str] = []
    yield lines
    with request.config.pluginmanager.get_plugin("capturemanager").global_and_fixture_disabled():
        print("\n" + "\n".join(lines))


def questions() -> list[tuple[str, str]]:
    return [(role.key, each.name) for role in ROLES for each in role.questions]


def effects(found: Played, role: str) -> dict[str, dict[tuple[str, str], float]]:
    """Of every measure of a role, how clearly each question moves it."""
    names = [name for name in GOOD if name != OWN or role in ORGANISATIONS]
    return {name: found.t_values(found.measure(name, role)) for name in names}


def free_lunches(found: Played) -> dict[tuple[str, str], str]:
    """Options that clearly bring something and cost nobody anything: what each brings, by role and question."""
    lunches = {}
    for role, name in questions():
        ts = {measure: GOOD[measure] * t[role, name] for measure, t in effects(found, role).items()}
        for option, sign in (("most", 1), ("least", -1)):
            if max(sign * t for t in ts.values()) > CLEAR and min(sign * t for t in ts.values()) > -SOME:
                effect = ", ".join(f"{key} {t:+.1f}" for key, t in ts.items())
                lunches[role, name] = f"{role} {name} {option}: {effect}"
    return lunches


def best_for_own_money(found: Played) -> set[tuple[str, str]]:
    """Questions of which an option is best for the own money, both where others dare little and where they dare much."""
    clear = set()
    for role in ORGANISATIONS:
        dared = found.dared(role)
        middle = sorted(dared)[len(dared) // 2]
        halves = [found.where([each < middle for each in dared]), found.where([each >= middle for each in dared])]
        low, high = (half.t_values(half.measure(OWN, role), role) for half in halves)
        clear |= {
            each for each in low if min(abs(low[each]), abs(high[each])) > CLEAR and low[each] * high[each] > 0
        }  # fmt: skip
    return clear


def names_its_price(question: str) -> bool:
    return "Kost:" in say(f"classroom.brings_{question}", "nl") and "Costs:" in say(
        f"classroom.brings_{question}", "en"
    )


PAID_BY_THE_HOUR = {each.key for each in baseline().organisations if each.sector is Sector.CARE and not each.department}
SAID_TO_BE_FREE = {(role, "room_to_manoeuvre") for role in ORGANISATIONS} | {
    (role, "production_pressure") for role in ORGANISATIONS if role not in PAID_BY_THE_HOUR
}
"""Whose card says of which question that the model finds no price in the own money."""


def test_cards_say_what_the_model_finds_free() -> None:
    for question in {question for _, question in SAID_TO_BE_FREE}:
        assert "in dit model" in say(f"classroom.brings_{question}", "nl").lower()
        assert "this model" in say(f"classroom.brings_{question}", "en")


def test_putting_in_costs_whoever_does_it(small: Played) -> None:
    """The pool is the dilemma: it costs every organisation money of its own, whatever all others do."""
    for role in ORGANISATIONS:
        assert small.t_values(small.measure(OWN, role))[role, POOL] < -CLEAR


def test_what_is_best_for_the_own_money_is_told(small: Played) -> None:
    best = best_for_own_money(small)
    assert {(role, POOL) for role in ORGANISATIONS} <= best
    assert all(names_its_price(name) for _, name in best)


def test_together_it_pays_also_in_a_small_wijk() -> None:
    careful, daring = (mean_of(small_wijk(), alike(option), SEEDS) for option in (CAREFUL, DARING))
    assert daring.together > careful.together


@pytest.fixture(scope="module")
def wijk() -> Scenario:
    return baseline()


@pytest.fixture(scope="module")
def many(wijk: Scenario) -> Played:
    """Two hundred random tables."""
    return play_at_random(wijk, range(200), SEEDS)


@pytest.mark.slow
def test_together_cooperation_pays_and_alone_defection_does(wijk: Scenario, told: list[str]) -> None:
    careful, daring = (mean_of(wijk, alike(option), SEEDS) for option in (CAREFUL, DARING))
    totals = [sum(each.kept.values()) for each in (careful, daring)]
    told.append(f"solved together: all careful {careful.together:.3f}, all daring {daring.together:.3f}")
    told.append(f"kept by all: all careful {totals[0]:.0f}, all daring {totals[1]:.0f} euro a year")
    tempted, exploited, gain = 0, 0, 0
    for key in ORGANISATIONS:
        free = mean_of(wijk, alike(DARING, {key: CAREFUL}), SEEDS)
        lone = mean_of(wijk, alike(CAREFUL, {role.key: DARING for role in ROLES if role.key == key}), SEEDS)
        told.append(
            f"{key}: all careful {careful.kept[key]:.0f}, all daring {daring.kept[key]:.0f}, only this one careful "
            f"{free.kept[key]:.0f} (solved together {free.together:.3f}), only this one daring {lone.kept[key]:.0f}"
        )
        tempted += free.kept[key] > daring.kept[key]
        exploited += lone.kept[key] < careful.kept[key]
        gain += daring.kept[key] > careful.kept[key]
    told.append(f"of {N}: {tempted} keep more by staying out alone, {exploited} lose by going alone, "
                f"{gain} keep more when all dare than when none does")  # fmt: skip
    assert daring.together > careful.together
    assert totals[1] > totals[0]
    assert tempted > N / 2
    assert exploited > N / 2


@pytest.mark.slow
def test_no_choice_is_free_without_saying_so(many: Played, told: list[str]) -> None:
    lunches = free_lunches(many)
    told += ["clearly good for something and bad for nothing:", *(lunches.values() or ["nothing"])]
    assert lunches.keys() <= SAID_TO_BE_FREE


@pytest.mark.slow
def test_who_is_paid_by_the_hour_pays_for_light_production_and_who_is_said_to_go_free_does(
    many: Played, told: list[str]
) -> None:
    own = {role: effects(many, role)[OWN] for role in ORGANISATIONS}
    free = {(role, name): own[role][role, name] for role, name in SAID_TO_BE_FREE}
    hourly = {role: own[role][role, "production_pressure"] for role in PAID_BY_THE_HOUR}
    told.append(f"said to be free: largest price in own money t {min(free.values()):+.1f}")
    told.append(f"light production, own money of who is paid by the hour: t {hourly}")
    assert min(free.values()) > -CLEAR
    assert min(hourly.values()) < -CLEAR


@pytest.mark.slow
def test_training_pays_in_later_rounds(wijk: Scenario, told: list[str]) -> None:
    """What the card says: hours that the wijk misses now, and more solved together in the second and third year."""
    most = dict(alike(1)) | {"operational": dict(alike(1)["operational"]) | {TRAINING: 2}}
    none = dict(alike(1)) | {"operational": dict(alike(1)["operational"]) | {TRAINING: 0}}
    gains = np.array([
        [a - b for a, b in zip(together_by_year(wijk, most, seed, 3), together_by_year(wijk, none, seed, 3), strict=True)]
        for seed in range(1, 13)
    ])  # fmt: skip
    means, errors = gains.mean(axis=0), gains.std(axis=0, ddof=1) / len(gains) ** 0.5
    told.append(
        f"training, solved together more by year: {means.round(4).tolist()}, t {(means / errors).round(1).tolist()}"
    )
    assert min(means[1:] - SOME * errors[1:]) > 0


@pytest.mark.slow
def test_what_is_best_whatever_others_do_is_told(many: Played, told: list[str]) -> None:
    best = best_for_own_money(many)
    told.append(f"best for the own money whatever others do: {sorted({name for _, name in best})}")
    assert {(role, POOL) for role in ORGANISATIONS} <= best
    assert all(names_its_price(name) for _, name in best)


@pytest.mark.slow
def test_everything_to_the_maximum_is_best_for_nobody(wijk: Scenario, many: Played, told: list[str]) -> None:
    outcomes: list[Outcome] = [played(wijk, alike(DARING), seed) for seed in SEEDS]
    for key in ORGANISATIONS:
        best = {seed: max(each.kept[key] for each, its in zip(many.outcomes, many.seeds, strict=True) if its == seed)
                for seed in SEEDS}  # fmt: skip
        beaten = sum(best[seed] > each.kept[key] for seed, each in zip(SEEDS, outcomes, strict=True))
        told.append(f"{key}: a random table keeps more than all daring with {beaten} of {len(SEEDS)} seeds")
        assert beaten > len(SEEDS) / 2
    bills = [each.bill for each in many.outcomes]
    assert sum(each.bill for each in outcomes) / len(SEEDS) > min(bills)
