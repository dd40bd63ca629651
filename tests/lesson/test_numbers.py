"""What a lesson says is what its runs gave: numbers, directions and the verdict about the theory."""

import json
import re
from dataclasses import replace

import pytest

from tests.lesson.conftest import PAIRS, SEED
from tests.lesson.made_up import CLEARLY_LESS, CLEARLY_MORE, UNCLEAR, party, with_effects, with_parties
from wijksim.execution.run import run
from wijksim.io.document.parts import Document, Paragraph, Table, plain_of
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.brief import brief
from wijksim.reports.lesson.document import plain
from wijksim.reports.lesson.play import page_data
from wijksim.reports.lesson.questions import answers, key_of
from wijksim.reports.lesson.roles import cards_of
from wijksim.reports.lesson.seats import Seats
from wijksim.reports.lesson.slides import slides_of
from wijksim.reports.lesson.stops import KEPT_CARE, OPTIONS, STOPS
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.lesson import Lesson


def of_kind[T](document: Document, kind: type[T]) -> list[T]:
    return list(document.parts_of_kind(kind))


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


@pytest.mark.parametrize("key", ["much", "pooled"])
def test_an_option_is_what_the_same_runs_give_one_by_one(made: Lesson, wijk: Scenario, key: str) -> None:
    seeds = paired_seeds(SEED, PAIRS)
    assert made.facts.seeds == tuple(seeds)
    option = made.facts.options[key]
    runs = [run(wijk.vary(OPTIONS[key].changes(wijk)), seed=seed) for seed in seeds]
    assert option.today.alt == pytest.approx(mean([each.summary["collaboration"] for each in runs]))
    weeks = [mean(list(each.series["collaboration"].iloc[13:26])) for each in runs]
    assert option.line[1] == pytest.approx(mean(weeks), abs=1e-6)
    kept = []
    for each in runs:
        care = each.organisations[each.organisations["sector"] == "care"]
        kept.append(float((care["received_euro"] - care["paid_euro"]).sum()) * 2)  # half a year
    assert option.effects[KEPT_CARE].alt == pytest.approx(mean(kept))


def test_a_role_card_has_the_money_of_the_runs(made: Lesson, wijk: Scenario) -> None:
    runs = [run(wijk, seed=seed) for seed in made.facts.seeds]
    received = []
    for each in runs:
        own = each.organisations[each.organisations["organisation"] == "welfare"]
        received.append(float(own["received_euro"].sum()) * 2)
    role = next(each for each in made.facts.roles if each.key == "welfare")
    assert role.received == pytest.approx(mean(received))
    card = cards_of(made.facts, ["welfare"], "en")[0]
    assert sentences.euro(role.received, "en") in dict(card.parts)["Your money"]


def test_the_agreements_of_the_brief_are_those_of_the_runs(made: Lesson) -> None:
    facts = with_effects(made.facts, {"much": CLEARLY_MORE})
    letter = brief(facts, 90, Seats(made.roles), "", "en")
    table = next(each for each in of_kind(letter, Table) if each.name == "agreements")
    assert [plain_of(cell) for cell in table.rows[0]][::2] == ["A lot of room to manoeuvre", "10 of 10 pairs"]
    assert plain_of(table.rows[0][1]).endswith(" to 24")
    assert len(table.rows) == len(sentences.AGREEMENTS)


@pytest.mark.parametrize(("effect", "words"), [
    (CLEARLY_MORE, ("from 8 to 24 of 100", "higher in 10 of 10 pairs", "fits the theory")),
    (CLEARLY_LESS, ("from 8 to 2 of 100", "lower in 10 of 10 pairs", "against the theory, which expects a higher")),
    (UNCLEAR, ("from 78 to 79 of 1,000", "not clear: higher in 6 of 10", "this model does not show it")),
])  # fmt: skip
def test_the_text_follows_the_runs_also_against_the_theory(made: Lesson, effect, words: tuple[str, ...]) -> None:
    facts = with_effects(made.facts, {"much": effect})
    told = plain(sentences.result(facts.options["much"], "en"))
    shown = page_data(facts, "en")["stops"]["room"]["options"]["much"]
    page = re.sub(r"<[^>]+>", "", shown["result"]) + shown["verdict"]
    for word in words:
        assert word in told
        assert word in page
    assert words[0] in plain(key_of(facts, 5, "en"))
    assert shown["truth"] == {1: "up", -1: "down", 0: "same"}[effect.direction]


def test_where_the_source_says_nothing_no_verdict_is_given(made: Lesson) -> None:
    for effect in (CLEARLY_MORE, CLEARLY_LESS):
        facts = with_effects(made.facts, {"pooled": effect})
        assert sentences.verdict(facts.options["pooled"], "en") == "The source does not say which way this goes."


def test_every_number_of_the_moving_picture_is_of_the_runs(made: Lesson) -> None:
    lines = {key: (0.01 * place, 0.125, 0.3) for place, key in enumerate(OPTIONS, start=1)}
    options = {key: replace(option, line=lines[key]) for key, option in made.facts.options.items()}
    made = replace(made, facts=replace(made.facts, options=options, lines={"today": (0.07, 0.08), "many": (0.2, 0.25)}))
    data = json.loads(re.findall(r'id="data">(.*?)</script>', made.play())[0])
    assert list(data["stops"]) == [stop.key for stop in STOPS]
    for stop in STOPS:
        shown = data["stops"][stop.key]
        assert shown["base"]["line"] == [round(100 * value, 2) for value in made.facts.lines[stop.base]]
        for option in stop.options:
            facts = made.facts.options[option.key]
            assert shown["options"][option.key]["line"] == [round(100 * value, 2) for value in facts.line]
            values = [bar["value"] for bar in shown["options"][option.key]["bars"]]
            assert values == [round(p.kept.difference) for p in facts.parties if p.kind == "organisation"]


MUNICIPALITY = party("municipality", "payer", "Municipality", -200_000, pocket=True)
CARE_OFFICE = party("care_office", "payer", "Care office", 70_000)
GP = party("gp_practice", "organisation", "GP practice", -5_000, clear=False, pocket=True)


def test_the_wrong_pocket_is_who_clearly_loses_while_another_gains(made: Lesson) -> None:
    facts = with_parties(made.facts, {"many": (GP, MUNICIPALITY, CARE_OFFICE), "much": (CARE_OFFICE,)})
    assert sentences.money_sentences(facts.options["many"], "en") == [
        "Municipality pays €200,000 more a year.",
        "Care office pays €70,000 less a year.",
        "Wrong pocket: Municipality. These parties put in more and do not get it back.",
    ]
    assert sentences.money_sentences(facts.options["much"], "en")[-1] == "Nobody clearly has the wrong pocket here."
    assert key_of(facts, 4, "en").startswith(
        "Municipality: pays or works more, while the benefit falls to another (Care"
    )
    slide = next(each for each in slides_of(facts, 90, "en") if each.title.startswith("Who gains"))
    assert slide.picture is not None and "Municipality: − €200,000" in slide.picture.alt


def test_without_a_wrong_pocket_in_the_runs_the_test_tells_a_story(made: Lesson) -> None:
    facts = with_parties(made.facts, {})
    assert sentences.pocket_example(facts) is None
    assert key_of(facts, 4, "en").startswith("Home care: pays or works more")
    paragraphs = [each.said.text for each in of_kind(answers(facts, "", "en"), Paragraph)]
    assert any(text.startswith("Today organisations solve") for text in paragraphs)


def test_secrets_are_what_an_agreement_does_to_this_role(made: Lesson) -> None:
    welfare = party("welfare", "organisation", "Welfare organisation", -9_000)
    facts = with_parties(made.facts, {"many": (welfare,), "savings": (party("welfare", "organisation", "W", 20_000),)})
    secret = dict(cards_of(facts, ["welfare"], "en")[0].parts)["Your secret"]
    assert "“Three times the hours of boundary work”" in secret
    assert "€9,000 less a year" in secret
    nothing = dict(cards_of(facts, ["home_care"], "en")[0].parts)["Your secret"]
    assert nothing.startswith("No agreement clearly changes your money")
