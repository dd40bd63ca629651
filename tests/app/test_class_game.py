"""The game of a class: rounds carry on, shared roles vote, and what is told of each role follows from its numbers."""

from dataclasses import replace
from html import escape

import numpy as np
import pytest

from tests.small_wijk import small_wijk
from wijksim.app.class_card import Secret, asked_of, card_html, own_html, price_of, why_sentence
from wijksim.app.class_events import EVENTS, asked_in, events_of
from wijksim.app.class_game import N_ROUNDS, RoleResult, carried_on, kept_in, rounds_of, table_of
from wijksim.app.class_intake import CASES
from wijksim.app.class_plan import WHOLE
from wijksim.app.class_record import record_of
from wijksim.app.class_roles import ROLES, Decisions, Role, decided_by_role, settings_of, won
from wijksim.app.class_rounds import Rounds
from wijksim.app.class_steps import STEPS, Phase
from wijksim.app.class_words import SIDES, euros, event_words, role_sentence, side_word
from wijksim.app.recording import Recorded, record, record_rounds
from wijksim.app.room import ROUNDS, Room
from wijksim.app.screens.class_takeaway import notes_html
from wijksim.app.screens.classroom import LAST_SHOWN, PLAYS, SHOWN, play_of, role_results
from wijksim.app.screens.projector import SLIDES
from wijksim.app.screens.slide import Seen
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.io.document.page import as_html
from wijksim.model.departures import best_connected, best_connected_leaves
from wijksim.model.wijk_model import WijkModel
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario
from wijksim.studies.robust.stress import stresses
from wijksim.text.catalogue import has, say, texts
from wijksim.text.language import LANGUAGES

from .test_pages import view_of

SEED = 3


def play(rounds: Rounds) -> Recorded:
    return record_rounds(rounds, SEED, progress=lambda done: None, stop=lambda: False)


@pytest.fixture(scope="module")
def wijk() -> Scenario:
    return small_wijk()


@pytest.fixture(scope="module")
def today(wijk: Scenario) -> Recorded:
    long = wijk.vary({"horizon_weeks": ROUND_WEEKS * N_ROUNDS})
    return record(long, SEED, progress=lambda done: None, stop=lambda: False)


def choices(option: int, number: int = 1, roles: tuple[Role, ...] = ROLES) -> Decisions:
    """Every role takes this option, or its last one."""
    return [
        (role, {each.name: min(option, len(each.values) - 1) for each in WHOLE.asked(role, number)}) for role in roles
    ]  # fmt: skip


def code_with(*keys: str) -> str:
    """A code of which these events come."""
    letters = "ABCDEFGHIJ"
    codes = (a + b + c + "A" for a in letters for b in letters for c in letters)
    return next(code for code in codes if tuple(each.key for each in events_of(code)) == keys)


def test_rounds_in_which_nobody_decides_are_the_wijk_of_today(wijk: Scenario, today: Recorded) -> None:
    quiet = table_of({}, N_ROUNDS, wijk)
    assert play(quiet).series.equals(today.series)


def test_a_round_starts_where_the_one_before_ended(wijk: Scenario) -> None:
    code = code_with("accounts", "busy")
    first = rounds_of(code, [choices(2)], base=wijk)
    both = rounds_of(code, [choices(2), choices(0, 2)], base=wijk)
    alone, together = play(first), play(both)
    assert together.series.iloc[:ROUND_WEEKS].equals(alone.series)
    stays = rounds_of(code, [choices(2), []], base=wijk)
    assert [spec.funding_integration for spec in stays.scenarios[1].organisations] == [0.7] * len(
        stays.scenarios[1].organisations
    )
    # What was decided before still works: the second year of the class is not that of a wijk that begins with it.
    anew = play(rounds_of(code, [choices(0)], base=wijk))
    assert not np.allclose(together.series["trust"].iloc[ROUND_WEEKS:], anew.series["trust"].iloc[:ROUND_WEEKS])


def test_what_organisations_decide_works_from_their_round_on(wijk: Scenario) -> None:
    code = code_with("accounts", "busy")
    pooled, apart = (play(rounds_of(code, [choices(0), choices(each, 2)], base=wijk)) for each in (2, 0))
    weeks = slice(ROUND_WEEKS, None)
    assert pooled.series.iloc[:ROUND_WEEKS].equals(apart.series.iloc[:ROUND_WEEKS])
    column = "permeability_financial"
    assert pooled.series[column].iloc[weeks].mean() > apart.series[column].iloc[weeks].mean()


LEVERS = [event for event in EVENTS if not event.partner and not event.colleague_leaves]
PARTNER, COLLEAGUE = (next(each for each in EVENTS if each.key == key) for key in ("partner", "colleague"))


@pytest.mark.parametrize("event", LEVERS, ids=lambda event: event.key)
def test_an_event_comes_after_its_round_and_stays(wijk: Scenario, event) -> None:
    code = code_after(event.key)
    before, after, last = rounds_of(code, [[], [], []], base=wijk).scenarios
    ((name, value),) = event.set(wijk).items()
    assert dict(before.values_at(0))[name] != value
    assert dict(after.values_at(ROUND_WEEKS))[name] == value
    assert dict(last.values_at(2 * ROUND_WEEKS))[name] == value


def test_the_largest_partner_leaves_the_pool_for_good_and_is_not_asked_any_more(wijk: Scenario) -> None:
    """The same partner as in the stress test of plans, whatever it decided before and whoever plays it."""
    code = code_after(PARTNER.key)
    rounds = rounds_of(code, [choices(2), choices(2, 2), []], base=wijk).scenarios
    pooled = [{each.key: each.funding_integration for each in scenario.organisations} for scenario in rounds]
    assert set(pooled[0].values()) == {0.7}
    for after in pooled[1:]:
        assert {key for key, share in after.items() if share != 0.7} == {"home_care"}
        assert after["home_care"] == 0.0
    plan = stresses(wijk)["partner_leaves_pool"](Plan(name="x"))
    assert dict(plan.organisations) == PARTNER.fields(wijk)
    role = next(each for each in ROLES if each.key == "home_care")
    names = [[each.name for each in asked_in(code, WHOLE, role, number)] for number in (1, 2)]
    assert "funding_integration" in names[0]
    assert "funding_integration" not in names[1]
    other = next(each for each in ROLES if each.key == "welfare")
    assert "funding_integration" in [each.name for each in asked_in(code, WHOLE, other, 2)]


def test_the_best_connected_colleague_leaves_at_the_start_of_the_round_after_the_event(
    wijk: Scenario, monkeypatch
) -> None:
    code = code_after(COLLEAGUE.key)
    both, alone = (rounds_of(code, each, base=wijk) for each in ([[], []], [[]]))
    assert both.lost == (2,)
    assert alone.lost == ()
    assert both.key != replace(both, lost=()).key
    gone = []

    def leaves(model: WijkModel) -> None:
        worker = best_connected(model)
        assert worker is not None
        gone.append((model.world.week, worker.number))
        best_connected_leaves(model)

    monkeypatch.setattr("wijksim.execution.rounds.best_connected_leaves", leaves)
    with_loss, without = play(both), play(replace(both, lost=()))
    assert [week for week, _ in gone] == [ROUND_WEEKS]
    assert with_loss.series.iloc[:ROUND_WEEKS].equals(without.series.iloc[:ROUND_WEEKS])
    assert not with_loss.series.iloc[ROUND_WEEKS:].equals(without.series.iloc[ROUND_WEEKS:])
    at_work = [{person[0] for person in run.people[ROUND_WEEKS]} for run in (with_loss, without)]
    assert gone[0][1] in at_work[1] - at_work[0]


def code_after(key: str) -> str:
    """A code of which this event comes first."""
    return next(code_with(key, each.key) for each in EVENTS if each.key != key and _follows(key, each.key))


def _follows(first: str, second: str) -> bool:
    try:
        return bool(code_with(first, second))
    except StopIteration:
        return False


def test_events_are_different_and_every_one_comes_somewhere() -> None:
    seen = [tuple(each.key for each in events_of(f"{a}{b}CD")) for a in "ABCDEFG" for b in "ABCDEFG"]
    assert all(len(set(each)) == N_ROUNDS - 1 for each in seen)
    assert {key for each in seen for key in each} == {each.key for each in EVENTS}


def test_a_shared_role_decides_by_vote() -> None:
    role, other = ROLES[0], ROLES[1]
    question = role.questions[0].name
    cast = [(role, {question: 2}), (role, {question: 2}), (role, {question: 0}), (other, {question: 1})]
    decided = decided_by_role(cast)
    assert decided[role.key][question] == 2
    assert decided[other.key][question] == 1
    _, organisations = settings_of(decided)
    assert organisations[role.key][question] == role.questions[0].values[2]
    assert won({0: 1, 1: 1}) == 0  # type: ignore[arg-type]


def test_who_decides_nothing_in_a_round_keeps_what_was_decided_before() -> None:
    role = ROLES[0]
    first = [(role, dict.fromkeys((each.name for each in role.questions), 2))]
    holds = carried_on([first, []])
    assert set(holds[role.key].values()) == {2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_event_and_sentence_has_its_words(language) -> None:
    for role in ROLES:
        for question in (*role.questions, *CASES):
            assert has(f"classroom.brings_{question.name}")
            assert all(say(f"classroom.q_{question.name}_{each}", language) for each in range(len(question.values)))
    for event in EVENTS:
        told = [event_words(event, part, WHOLE, language) for part in ("what", "means")]
        assert all(told)
        assert "{" not in "".join(told)
    assert all(side_word(name, side, language) for name in SHOWN for side in SIDES)
    given = ("much", "some", "little", "none")
    assert {f"gave_{gave}_kept_{got}" for gave in given for got in ("more", "less", "same", "hours")} <= texts(
        "class_slide"
    ).keys()
    assert all(has(f"class_slide.play_{name}") for name in PLAYS)


@pytest.mark.parametrize(("option", "change", "words"), [
    (2, -50_000.0, "Legde veel in en betaalde ervoor."), (0, 50_000.0, "Legde weinig in en hield meer over."),
    (1, 10.0, "Legde iets in; geld bleef gelijk."), (None, 50_000.0, "Besliste niets en hield meer over."),
])  # fmt: skip
def test_the_sentence_about_a_role_follows_from_its_numbers(option, change: float, words: str) -> None:
    chosen = {} if option is None else {question.name: option for question in ROLES[0].questions}
    assert role_sentence(RoleResult(ROLES[0], chosen, 1.0, change, None), 1_000_000.0, "nl") == words


def room_in(phase: Phase, number: int = 1, shown: int = 0) -> Room:
    """A room of two for each role, in which everybody answered everything."""
    room = Room("ABCD", step=STEPS.index((phase, number)))
    for place in range(2 * len(ROLES)):
        player = room.join(f"phone {place}")
        player.sentence = SENTENCES[place % 2]
        player.guesses, player.second = dict.fromkeys(SHOWN, SIDES[place % 3]), dict.fromkeys(SHOWN, SIDES[place % 2])
        for each in range(1, ROUNDS + 1):
            player.choices[each] = {
                question.name: place % len(question.values) for question in room.asked(player.role, each)
            }
    room.shown = shown
    room.sentence = SENTENCES[0]
    return room


SENTENCES = ("Wie <b>helpt</b> u {nu}?", "Wat lukt niet?")


class Ready:
    """A run that is there."""

    def __init__(self, result: Recorded | None) -> None:
        self.result = result


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", range(len(STEPS)))
def test_every_slide_is_made_with_and_without_its_runs(wijk: Scenario, today: Recorded, step: int, language) -> None:
    phase, number = STEPS[step]
    view = view_of("/scherm" if language == "nl" else "/scherm?taal=en")
    for run in (today, None):
        room = room_in(phase, number)
        for shown in range(LAST_SHOWN + 1 if phase is Phase.DEBRIEF else 1):
            room.shown = shown
            title, body = SLIDES[phase](Seen(view, room, Ready(run), Ready(run), dict.fromkeys(PLAYS, Ready(run))))
            assert title
            assert "nan" not in body.lower().replace("finan", "")
            assert "{" not in (title + body).replace("{nu}", "")
        assert "<b>helpt" not in body


def test_who_put_in_and_who_gained_are_the_numbers_of_the_runs(wijk: Scenario, today: Recorded) -> None:
    room = room_in(Phase.GAINED, 2)
    played = play(rounds_of("ABCD", room.rounds_decided(), base=wijk))
    found = {result.role.key: result for result, _ in role_results(room, 2, played, today)}
    assert found.keys() == {role.key for role in ROLES}
    rows = played.organisations
    own = rows[(rows["organisation"] == "welfare") & (rows["year"] == 2)]
    kept = float((own["received_euro"] - own["paid_euro"]).sum())
    assert found["welfare"].kept == pytest.approx(kept)
    assert found["welfare"].change == pytest.approx(kept - kept_in(today, "welfare", 2)[0])
    assert found["operational"].kept is None
    assert found["operational"].hours and found["operational"].hours > 0


def test_the_model_plays_all_none_and_one_alone() -> None:
    room = room_in(Phase.DEBRIEF, ROUNDS)
    room.players = {"x": next(each for each in room.seats() if each.role.key == "home_care")}
    pooled = {
        name: {spec.key: spec.funding_integration for spec in play_of(room, name).scenarios[0].organisations}
        for name in PLAYS
    }
    assert set(pooled["little"].values()) == {0.0}
    assert set(pooled["much"].values()) == {0.7}
    assert pooled["but_one"] == {**pooled["much"], "home_care": 0.0}
    assert pooled["only_one"] == {**pooled["little"], "home_care": 0.7}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_differ_and_hold_task_target_money_story_and_secret(wijk: Scenario, today: Recorded, language) -> None:
    room = room_in(Phase.CHOOSE, WHOLE.intake_round)
    view = view_of("/klas" if language == "nl" else "/klas?taal=en")
    players = {player.role.key: player for player in room.seats()}
    everybody = play(table_of(dict.fromkeys(players, 2), 1, wijk))
    free = play(table_of({**dict.fromkeys(players, 2), "home_care": 0}, 1, wijk))
    secret = Secret(everybody, free)
    cards = {key: card_html(view, player, today, secret) for key, player in players.items()}
    assert len(set(cards.values())) == len(ROLES)
    for part in ("task", "target", "money", "information", "secret"):
        assert all(say(f"lesson_card.{part}", language) in card for card in cards.values())
    assert all("{" not in card for card in cards.values())
    for player in players.values():
        asked = asked_of(view, room, player, today)
        assert [each["name"] for each in asked][-3:] == [each.name for each in CASES]
        assert len(asked) == len(room.asked(player.role, WHOLE.intake_round))
        assert "2" in asked[0]["definition"]  # two share the role, and see how they vote
    before = kept_in(today, "home_care", 1)[0]
    more, less = (" more", " less") if language == "en" else (" meer", " minder")
    for run in (everybody, free):
        change = kept_in(run, "home_care", 1)[0] - before
        assert euros(abs(change), language) + (more if change >= 0 else less) in cards["home_care"]


def test_a_price_is_in_the_money_and_hours_of_the_role(wijk: Scenario, today: Recorded) -> None:
    view, role = view_of("/klas"), next(each for each in ROLES if each.key == "welfare")
    pool = next(each for each in role.questions if each.name == "funding_integration")
    received = kept_in(today, "welfare", 1)[1]
    assert f"{0.7 * received:,.0f}".replace(",", ".") in price_of(view, role, pool, 2, today)


def test_the_own_result_of_a_phone_is_of_the_same_years_as_the_wijk(wijk: Scenario, today: Recorded) -> None:
    room = room_in(Phase.RESULT, 2)
    player = next(each for each in room.seats() if each.role.key == "welfare")
    played = play(rounds_of("ABCD", room.rounds_decided(), base=wijk))
    shown = own_html(view_of("/klas"), room, player, played, today)
    for run, year in ((today, 2), (played, 1), (played, 2)):
        assert f"{abs(kept_in(run, 'welfare', year)[0]):,.0f}".replace(",", ".") in shown
    earlier, last = (escape(why_sentence(view_of("/klas"), player.role, played, today, year)) for year in (1, 2))
    assert f"<li>{earlier}</li>" in shown and f"<p>{last}</p>" in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lesson_is_taken_along_with_everything_and_without_names(today: Recorded, wijk: Scenario, language) -> None:
    room = room_in(Phase.DEBRIEF, ROUNDS)
    room.note(room.seats()[0], {"question": "Wie <b>betaalt</b>?"})
    results = [role_results(room, number, today, today) for number in range(1, ROUNDS + 1)]
    page = as_html(record_of(room, today, today, results, SHOWN, language))
    assert "Wie &lt;b&gt;betaalt&lt;/b&gt;?" in page
    assert "phone 0" not in page
    assert "Wie &lt;b&gt;helpt&lt;/b&gt; u {nu}?" in page
    assert page.count("<table>") == 2 + ROUNDS + len(SHOWN)
    assert all(event_words(event, "what", WHOLE, language) in page for event in events_of("ABCD"))
    assert "&lt;b&gt;" in notes_html(view_of("/docent"), room)
