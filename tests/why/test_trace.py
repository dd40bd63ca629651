"""The causal trace: every sentence is looked up again in the event tables, on pairs of scenarios of many kinds."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.small_wijk import small_wijk
from wijksim.domain.events import EventKind, Reason
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.domain.tasks import TASK_KEYS
from wijksim.execution.run import run
from wijksim.io.results import load_run, save
from wijksim.model.result import Run
from wijksim.scenario.scenario import Scenario
from wijksim.studies.trace.cases import turned_cases
from wijksim.studies.trace.check import problems_of
from wijksim.studies.trace.differences import equal_until
from wijksim.studies.trace.events import EventBook, EventClaim, PrefixClaim, ProposalClaim
from wijksim.studies.trace.rules import rules_for
from wijksim.studies.trace.story import Pair, Sentence
from wijksim.studies.trace.why import NoPairError, Why, _in_order, why
from wijksim.text.catalogue import texts

SIZE = {"neighbourhood.residents": 1200, "warm_up_weeks": 26, "horizon_weeks": 104}
SEED = 4
BASE = small_wijk(SIZE, name="base")
WORKERS = {
    "boundary_workers.operational_hours": 400.0, "boundary_workers.tactical_hours": 150.0, "boundary_workers.linked": True,
}  # fmt: skip
SUBSIDY = {"funding.subsidy_hours_per_week": 120.0, "funding.subsidy_weeks": 52}
MEASURE = {"name": "a busy year", "start": 30, "end": 82, "set": {"workload.factor": 2.5}}
VARIANTS: dict[str, Scenario] = {
    "workers": BASE.vary(WORKERS, name="workers"),
    "nobody": BASE.vary(
        {f"boundary_workers.{level}_hours": 0.0 for level in ("operational", "tactical", "policy")}, name="nobody"
    ),
    "money": BASE.vary({"funding.integration": 0.8, "accountability.mode": "team"}, name="money"),
    "room": BASE.vary({"room_to_manoeuvre": 0.9}, name="room"),
    "objects": BASE.vary({"boundary_objects.planned": ["mkba", "covenant", "intake_guideline"]}, name="objects"),
    "busy": BASE.vary(name="busy", measures=[MEASURE]),
    "project": BASE.vary(SUBSIDY, name="project"),
    "without trust": BASE.vary(name="without trust", without=["trust"]),
    "other world": BASE.vary({"trust.gain": 0.09, "neighbourhood.cohesion": 0.9}, name="other world"),
    "two wijken": BASE.vary({"neighbourhood.wijken": 2}, name="two wijken"),
    "experiments": BASE.vary({"experiments.mode": "local"}, name="experiments"),
    "smaller staff": BASE.vary(name="smaller staff", organisations={"welfare": {"hours_per_week": 200}}),
}


@cache
def made(name: str) -> Run:
    return run(BASE if name == "base" else VARIANTS[name], seed=SEED)


@cache
def story(name: str, outcome: str = "collaboration", language: Any = "en") -> Why:
    return why(made("base"), made(name), outcome, language)


# --- every sentence holds


@pytest.mark.parametrize("name", VARIANTS)
def test_every_sentence_of_every_kind_of_variant_holds(name: str) -> None:
    assert story(name).check() == []
    assert story(name, "collaboration", "nl").check() == []


@pytest.mark.parametrize("outcome", ["trust", "boundary_hours", "permeability_financial", "objects_in_use", "wrong_desk_share",
                                     "quality_of_life", "cost_total", "second_line_entries"])  # fmt: skip
def test_every_sentence_about_every_kind_of_outcome_holds(outcome: str) -> None:
    assert story("workers", outcome, "nl").check() == []


@pytest.mark.parametrize("outcome", OUTCOME_NAMES)
def test_every_outcome_has_a_story_that_begins_with_settings_and_ends_with_the_outcome(outcome: str) -> None:
    rules = [rule.__name__ for rule in rules_for(outcome)]
    assert rules[:2] == ["settings", "first_difference"] and rules[-1] == "outcome"
    assert len(rules) > 4


def test_a_story_has_all_its_parts_in_order() -> None:
    parts = [sentence.part for sentence in story("workers").sentences]
    assert list(dict.fromkeys(parts)) == ["setting", "start", "path", "total", "outcome"]


def test_what_worked_through_is_told_by_week_and_the_case_in_one_go() -> None:
    def listed(rule: str, week: int) -> Sentence:
        return Sentence("path", rule, week, "", ())

    mixed = [
        listed("people", 212),
        listed("objects", 40),
        listed("case", 73),
        listed("case", 175),
        listed("people", 73),
    ]
    assert [(each.rule, each.week) for each in _in_order(mixed)] == [
        ("objects", 40), ("people", 73), ("case", 73), ("case", 175), ("people", 212),
    ]  # fmt: skip


def test_every_sentence_names_a_week() -> None:
    for name in VARIANTS:
        for sentence in story(name).sentences:
            assert re.search(r"[Yy]ears? \d|the beginning", sentence.text), sentence.text


def test_sentences_point_at_their_events() -> None:
    table = story("workers").table
    listed = table[table["part"].isin(["start", "path"])]
    assert all(len(a) + len(b) > 0 for a, b in zip(listed["base_events"], listed["alt_events"], strict=True))
    events = made("workers").events
    for sentence in story("workers").sentences:
        for claim in sentence.claims:
            if isinstance(claim, EventClaim) and claim.side == "alt" and claim.rows:
                weeks = events["week"].iloc[list(claim.rows)]
                assert claim.first <= weeks.min() and weeks.max() <= claim.last


def test_residents_are_numbers_only() -> None:
    text = str(story("workers"))
    assert re.search(r"resident \d+", text)
    assert not re.search(r"resident (?!\d)", text.replace("residents", "").replace("same resident,", ""))


def test_a_task_that_only_one_run_divides_anew_is_told_with_its_name_and_who_settled_it() -> None:
    told = story("workers", "task_clarity")
    found = [each for each in told.sentences if each.rule == "tasks"]
    assert 1 <= len(found) <= 4 and told.check() == []
    events = {"base": made("base").events, "alt": made("workers").events}
    for each in found:
        claim = each.claims[0]
        assert isinstance(claim, EventClaim) and claim.count == 1
        event = events[claim.side].iloc[claim.rows[0]]
        assert event["kind"] in ("task_taken_over", "task_together") and event["week"] == each.week
        assert texts("task")[TASK_KEYS[int(event["value"])]][1] in each.text
        assert f"B{event['worker'] + 1} " in each.text


# --- the checker sees what is wrong


REASONS = [english for key, (_, english) in texts("reason").items() if key not in ("", "load")]


def tampered(sentence: Sentence) -> Iterator[tuple[str, Sentence]]:
    """The sentence with one thing changed that makes it untrue."""
    yield (
        "another week",
        replace(sentence, text=re.sub(r"\bWeek (\d+)", lambda m: f"Week {int(m[1]) + 1}", sentence.text)),
    )
    numbers = re.findall(r"\b\d+\b", sentence.text)
    yield (
        "another number",
        replace(sentence, text=sentence.text[::-1].replace(numbers[-1][::-1], "7399"[::-1], 1)[::-1]),
    )
    for i, claim in enumerate(sentence.claims):
        if isinstance(claim, EventClaim):
            for wrong in ((*claim.rows, 0), tuple(row + 1 for row in claim.rows) or (3,)):
                claims = (*sentence.claims[:i], replace(claim, rows=wrong), *sentence.claims[i + 1 :])
                yield "another event", replace(sentence, claims=claims)
        if isinstance(claim, PrefixClaim):
            yield "another first event", replace(sentence, claims=(replace(claim, n=claim.n + 1),))
        if isinstance(claim, ProposalClaim):
            yield "another count", replace(sentence, claims=(replace(claim, up=claim.up + 1),))


def test_a_sentence_in_which_anything_is_changed_is_caught() -> None:
    found = story("money")
    caught: Counter[str] = Counter()
    for sentence in found.sentences:
        if sentence.part == "setting":
            continue
        for what, wrong in tampered(sentence):
            if wrong != sentence:
                assert problems_of([wrong], found.base, found.alt, "en"), (what, wrong.text)
                caught[what] += 1
    assert caught["another event"] > 10 and caught["another number"] > 10


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda text: re.sub("|".join(REASONS), "it is too busy", text), "does not say"),
        (lambda text: text.replace("Housing association", "GP practice").replace("Welfare organisation", "GP practice"),
         "does not say"),
        (lambda text: text.replace("0 in the variant", "12345 in the variant"), "12345"),
    ],
)  # fmt: skip
def test_other_actors_reasons_and_counts_are_caught(change: Callable[[str], str], problem: str) -> None:
    found = story("money")
    wrong = [replace(sentence, text=change(sentence.text)) for sentence in found.sentences]
    assert wrong != list(found.sentences)
    assert any(problem in each for each in problems_of(wrong, found.base, found.alt, "en"))


def test_the_story_of_another_pair_does_not_hold_here() -> None:
    assert problems_of(story("workers").sentences, made("base"), made("money"), "en")


# --- the rules


def books(name: str) -> Pair:
    return Pair(EventBook(made("base"), "base", "en"), EventBook(made(name), "alt", "en"), "collaboration", "en")


@pytest.mark.parametrize("name", ["money", "busy", "room"])
def test_up_to_the_first_difference_both_runs_are_equal_event_by_event(name: str) -> None:
    pair = books(name)
    n = equal_until(pair.base, pair.alt)
    base, alt = made("base").events, made(name).events
    assert base.iloc[:n].equals(alt.iloc[:n])
    assert not base.iloc[n : n + 1].reset_index(drop=True).equals(alt.iloc[n : n + 1].reset_index(drop=True))


def test_a_measure_makes_the_first_difference_in_its_first_week() -> None:
    starts = [sentence for sentence in story("busy").sentences if sentence.part == "start"]
    assert {sentence.week for sentence in starts} == {30}
    assert "a measure starts: a busy year" in starts[-1].text
    assert "a busy year" in story("busy").sentences[0].text


def test_two_equal_runs_have_no_difference_to_explain() -> None:
    same = why(made("base"), made("base"), "trust", "nl")
    texts = [sentence.text for sentence in same.sentences]
    assert texts[0] == "Vanaf het begin verschilt er geen enkele instelling tussen de twee scenario's."
    assert "geen enkel verschil" in texts[1] and "in beide runs" in texts[-1]
    assert len(texts) == 3 and same.check() == []


def test_turned_cases_are_the_same_proposal_with_another_answer() -> None:
    pair = books("money")
    turned = turned_cases(pair)
    assert len(turned["alt"]) > len(turned["base"])
    for side in ("alt", "base"):
        for case in turned[side]:
            yes = pair.book(case.yes).run.events.iloc[case.yes_row]
            no = pair.book(case.no).run.events.iloc[case.no_row]
            assert yes["kind"] == "joint_started" and no["kind"] in ("joint_refused", "information_refused")
            assert yes[["week", "resident"]].tolist() == no[["week", "resident"]].tolist()
            assert {yes["actor"], yes["partner"]} == {no["actor"], no["partner"]}


@pytest.mark.parametrize("name", ["money", "workers"])
def test_the_case_that_is_told_is_one_of_the_reason_that_became_rarer_most(name: str) -> None:
    pair = books(name)
    answers = {
        side: {
            (e.week, e.resident, frozenset((e.actor, e.partner))): (e.kind, e.reason) for e in _proposals(side, name)
        }
        for side in ("base", "alt")
    }
    both = answers["base"].keys() & answers["alt"].keys()
    rarer = Counter(answers["base"][key] for key in both)
    rarer.subtract(Counter(answers["alt"][key] for key in both))
    turned = {(e.kind, e.reason) for each in turned_cases(pair)["alt"] for e in [_event("base", name, each.no_row)]}
    refused = next(each for each in story(name).sentences if "comes up in both runs. In the base" in each.text)
    claim = refused.claims[0]
    assert isinstance(claim, EventClaim)
    listed = claim.where["kind"], claim.where["reason"]
    assert rarer[listed] == max(rarer[each] for each in turned)


def _proposals(side: str, name: str) -> Iterator[Any]:
    kinds = ("joint_started", "joint_refused", "information_refused")
    return (event for event in made("base" if side == "base" else name).events.itertuples() if event.kind in kinds)


def _event(side: str, name: str, row: int) -> Any:
    return made("base" if side == "base" else name).events.iloc[row]


def test_without_boundary_workers_the_story_starts_with_their_leaving() -> None:
    texts = " ".join(sentence.text for sentence in story("nobody").sentences)
    assert "boundary workers leave" in texts


def test_counts_of_a_pair_are_those_of_the_tables() -> None:
    counts = story("money").counts.set_index(["kind", "reason"])
    for side in ("base", "alt"):
        events = getattr(story("money"), side).events
        refused = (events["kind"] == "joint_refused") & (events["reason"] == "own_interest")
        assert counts.loc[("joint_refused", "own_interest"), side] == int(refused.sum())
    assert (counts["difference"] == counts["alt"] - counts["base"]).all()


def test_runs_that_are_no_pair_are_refused() -> None:
    with pytest.raises(NoPairError, match="one seed"):
        why(made("base"), run(VARIANTS["room"].vary({"horizon_weeks": 2}), seed=SEED + 1))
    with pytest.raises(NoPairError, match="weeks"):
        why(made("base"), run(VARIANTS["room"].vary({"horizon_weeks": 2}), seed=SEED))


def test_runs_read_back_from_their_folders_tell_the_same_story(tmp_path: Path) -> None:
    stored = [load_run(save(made(name), tmp_path / name)) for name in ("base", "money")]
    assert str(why(*stored, "collaboration", "nl")) == str(story("money", "collaboration", "nl"))


# --- words


def test_every_kind_of_event_can_be_told_in_both_languages() -> None:
    kinds = {kind.name.lower() for kind in EventKind}
    endings = ("_together", "_right", "_wrong")
    listed = {name if name in kinds else name.removesuffix(end) for name in texts("event") for end in endings}
    assert {name for name in listed if not name.endswith(endings) or name in kinds} - {"referred"} == kinds - {
        "referred"
    }
    assert set(texts("reason")) - {""} == {reason.name.lower() for reason in Reason if reason}


def test_the_page_of_a_story_escapes_names() -> None:
    names = {"organisations": {"welfare": {"name_en": "<b>Welfare</b>"}}}
    base = small_wijk(SIZE | {"horizon_weeks": 26}, **names)
    alt = base.vary({"funding.integration": 0.9})
    page = why(run(base, seed=1), run(alt, seed=1))._repr_html_()
    assert "<b>Welfare" not in page
    assert "What does it mean for Collaboration?" in page
