"""What the report says: rules of the advice, what every sentence rests on, numbers as people say them, readable Dutch."""

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import pyphen
import pytest

from tests.report.stand_in import PAIRS, WORLDS, studied
from wijksim.io.document.parts import Bullets, Card, Document, Paragraph, Said, Table
from wijksim.reports.council.advice import best_words, easing_words, rivals
from wijksim.reports.council.findings import Findings, Further
from wijksim.reports.council.pages import SECTIONS
from wijksim.reports.council.report import council_report
from wijksim.reports.council.settings import measure_title
from wijksim.studies.report.collecting import findings_of
from wijksim.studies.robust.goals import read_goal
from wijksim.text.amounts import difference_words, goal_words
from wijksim.text.catalogue import week_words
from wijksim.text.council import money
from wijksim.text.language import LANGUAGES

READABLE = 60.0
"""Flesch-Douma of the pages that a council reads, at least: plain ("standaard") Dutch, about B1."""


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(studied(), "wijksim robust three_nurses")


def report_of(found: Findings, language: Any = "nl", **further: Any) -> Document:
    return council_report(found, Further("2026-11-30", **further), language)


def said_in(report: Document, key: str) -> list[Said]:
    """Everything that a section says in sentences."""
    section = next(each for each in report.all_sections if each.key == key)
    said = []
    for part in section.parts:
        said += [part.said] if isinstance(part, Paragraph) else list(part.items) if isinstance(part, Bullets) else []
    return said


def advice_of(found: Findings, language: Any = "nl") -> str:
    return said_in(report_of(found, language), "advice")[0].text


def with_counts(found: Findings, **counts: int) -> Findings:
    """The study as if each plan had been good enough in so many worlds."""
    enough = found.table("enough").copy()
    for plan, count in counts.items():
        rows = (enough["plan"] == plan) & (enough["goal"] == "all")
        enough.loc[rows, ["count", "share"]] = [count, count / WORLDS]
    best = max(counts, key=lambda plan: counts[plan])
    return replace(found, chosen=best, tables={**found.tables, "enough": enough})


def test_the_plan_that_holds_is_advised_with_conditions(found: Findings) -> None:
    count = found.row("enough", plan="nurses_then_budget", goal="all")["count"]  # type: ignore[index]
    report = report_of(found)
    first, *others = said_in(report, "advice")
    assert first.text.startswith("Kies «Eerst verpleegkundigen, na twee jaar het budget»")
    assert f"{count} van de {WORLDS} werelden" in first.text
    assert any(said.lead == "Voorwaarden:" for said in others)
    text = " ".join(said.text for said in others)
    assert "«verloop van mensen per jaar» minstens 0,3" in text and "7 van de 8 werelden" in text
    assert "het vertrek van de grenzenwerker" in text  # the worst of the setbacks
    assert "van de besparing gaat 40% terug" in text  # the obstacle whose easing helps
    assert "0,85" not in text  # easing that does not help is no condition


def test_no_plan_is_advised_where_none_is_good_enough(found: Findings) -> None:
    assert advice_of(with_counts(found, three_nurses=0)).startswith("Kies nog geen plan. Geen enkel plan")


def test_no_plan_is_advised_that_falls_short_in_most_worlds(found: Findings) -> None:
    words = advice_of(with_counts(found, three_nurses=9))
    assert words.startswith("Kies nog geen plan. Het beste, «Drie wijkverpleegkundigen», is maar in 9 van de 20")


def test_today_is_advised_where_it_holds_best(found: Findings) -> None:
    assert advice_of(with_counts(found, today=19), "en").startswith("Stay with “Today”")


def test_plans_that_chance_cannot_tell_apart_are_both_named(found: Findings) -> None:
    runs = found.table("runs").copy()
    nurses = runs.loc[runs["plan"] == "three_nurses", "collaboration"].to_numpy()
    wiggle = [0.001 if world % 2 else -0.001 for world in range(WORLDS)]
    runs.loc[runs["plan"] == "nurses_then_budget", "collaboration"] = nurses + wiggle
    even = replace(found, tables={**found.tables, "runs": runs})
    even = with_counts(even, nurses_then_budget=17, three_nurses=17)
    assert not next(rival for rival in rivals(even) if rival.name != even.chosen and rival.enough == 17).clear
    words = advice_of(even)
    assert words.startswith("Kies uit «") and "Drie wijkverpleegkundigen" in words and "Eerst verpleegkundigen" in words


def test_a_group_of_worlds_that_does_not_hold_elsewhere_is_not_told(found: Findings) -> None:
    assert best_words(found, "nl") is not None
    boxes = found.table("box_worlds").copy()
    boxes.loc[boxes["worlds"] == "held_out", ["inside_short", "outside_short"]] = [3, 5]
    loose = replace(found, tables={**found.tables, "box_worlds": boxes})
    assert best_words(loose, "nl") is None
    assert "turnover" not in " ".join(said.text for said in said_in(report_of(loose), "wrong"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_with_a_result_says_what_it_rests_on(found: Findings, language: Any) -> None:
    """Whatever speaks of worlds as a number has its worlds and pairs behind it."""
    report = report_of(found, language)
    told = [said for key in SECTIONS for said in said_in(report, key)]
    result = r"\d+ (van de|of) \d+|van de 100|of 100|[+−][\d.,]+ (procentpunt|percentage)"
    counted = [said for said in told if re.search(result, said.text)]
    unnamed = [said.text for said in counted if said.basis is None and said not in said_in(report, "question")]
    assert unnamed == [] and len(counted) > 10
    assert all(table.basis for table in report.parts_of_kind(Table) if table.name in ("plans", "payers"))
    assert (report_of(found).basis_words).count(str(WORLDS)) == 2 and str(PAIRS) in report.basis_words


def test_a_plan_that_never_falls_short_is_not_called_safe(found: Findings) -> None:
    words = said_in(report_of(with_counts(found, nurses_then_budget=WORLDS)), "wrong")[0].text
    assert "in geen van de 20 werelden tekort" in words and "bewijst niet" in words


def test_a_measure_that_begins_after_the_last_week_is_told(found: Findings) -> None:
    """Such a plan comes out as the same plan without it."""

    def told(study: Findings) -> list[str]:
        return [said.text for said in said_in(report_of(study), "sure") if "begint pas in jaar 3" in said.text]

    assert told(found) == []
    short = replace(found, base=found.base.vary({"horizon_weeks": 104}))
    assert len(told(short)) == 1 and "«Eerst verpleegkundigen, na twee jaar het budget»" in told(short)[0]


def test_plans_that_come_out_the_same_are_said_to_do_equally_well(found: Findings) -> None:
    runs = found.table("runs").copy()
    nurses = runs.loc[runs["plan"] == "three_nurses", "collaboration"].to_numpy()
    runs.loc[runs["plan"] == "nurses_then_budget", "collaboration"] = nurses
    even = replace(found, tables={**found.tables, "runs": runs})
    even = with_counts(even, nurses_then_budget=18, three_nurses=17)
    assert any(
        "scoren gelijk op «Samenwerking» in alle 20 werelden" in said.text
        for said in said_in(report_of(even), "advice")
    )


def test_what_was_not_asked_is_said_so() -> None:
    report = report_of(findings_of(studied(further=False)))
    assert any("niet onderzocht" in said.text for said in said_in(report, "watch"))
    assert any("niet doorgerekend" in said.text for said in said_in(report, "wrong"))
    assert "40" in " ".join(said.text for said in said_in(report, "first"))


def syllables(word: str, known: pyphen.Pyphen) -> int:
    return len(known.positions(word)) + 1


def flesch_douma(sentences: list[str]) -> float:
    """Flesch's reading ease with the numbers of Douma for Dutch: 0 hard - 100 easy."""
    known = pyphen.Pyphen(lang="nl_NL", left=1, right=1)
    parts = [part for text in sentences for part in re.split(r"(?<=[.!?:;])\s+", text) if re.search(r"[a-z]", part)]
    words = [word for part in parts for word in re.findall(r"[^\W\d_]+", part)]
    return 206.84 - 0.93 * len(words) / len(parts) - 77.0 * sum(syllables(each, known) for each in words) / len(words)


def test_the_pages_for_the_council_are_plain_dutch(found: Findings) -> None:
    """Without names of plans and outcomes, which are not ours to choose."""
    report = report_of(found)
    sentences = [
        re.sub(r"«[^»]*»|\w+\.\w+(_\w+)*", "dit", said.text) for key in SECTIONS for said in said_in(report, key)
    ]
    assert flesch_douma(sentences) >= READABLE


def test_the_measure_of_readability_tells_plain_from_hard() -> None:
    hard = [
        "De intersectorale samenwerkingsverbanden conceptualiseren verantwoordingsproblematiek organisatieoverstijgend."
    ]
    assert flesch_douma(hard) < 0 < flesch_douma(["Wij gaan samen naar huis. Dat is fijn."])


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (1_234_567.0, "€ 1,2 mln", "€1.2 million"), (3_000_000.0, "€ 3 mln", "€3 million"), (999_999.0, "€ 1 mln", "€1 million"),
        (281_234.0, "€ 281.000", "€281,000"), (15_000.0, "€ 15.000", "€15,000"), (-812.0, "−€ 810", "−€810"), (0.3, "€ 0", "€0"),
        (99_999.0, "€ 100.000", "€100,000"),
    ],
)  # fmt: skip
def test_amounts_are_rounded_for_reading(value: float, dutch: str, english: str) -> None:
    assert (money(value, "nl"), money(value, "en")) == (dutch, english)


def test_a_signed_amount_has_a_true_sign() -> None:
    assert money(1500.0, "nl", signed=True) == "+€ 1.500" and money(0.0, "nl", signed=True) == "€ 0"


def test_weeks_are_years_and_weeks() -> None:
    assert [week_words(week, "nl") for week in (0, 51, 52, 115)] == [
        "jaar 1, week 1", "jaar 1, week 52", "jaar 2, week 1", "jaar 3, week 12"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "value", "words"),
    [
        ("collaboration", 0.0421, "+4,2"), ("collaboration", -0.0049, "−0,5"), ("collaboration", 0.0, "0"),
        ("quality_of_life", 0.0123, "+0,012"), ("cost_total", 1234.5, "+1.230"), ("collaboration", 0.00042, "0"),
    ],
)  # fmt: skip
def test_differences_are_rounded_for_reading(outcome: str, value: float, words: str) -> None:
    assert difference_words(outcome, value, "nl") == words


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        ("collaboration>ref", "meer «Samenwerking» dan bij «Vandaag»"),
        ("collaboration>=.15", "minstens 15% van de casussen «Samenwerking»"),
        ("cost_total<=ref*1.02", "«Kosten totaal» hoogstens 2% boven «Vandaag»"),
        ("weeks_to_help<ref-1", "«Wachttijd tot goede hulp» minder dan 1,0 weken onder «Vandaag»"),
        ("collaboration>ref+0.05", "«Samenwerking» meer dan 5,0 procentpunt boven «Vandaag»"),
    ],
)
def test_goals_are_said_in_words(goal: str, words: str) -> None:
    assert goal_words(read_goal(goal), "Vandaag", "nl") == words


def test_settings_are_told_as_was_and_becomes(found: Findings) -> None:
    tables = {table.caption: table for table in report_of(found).parts_of_kind(Table)}
    budget = tables["«Wijkbudget»: was → wordt"]
    assert ("Wijkbudget (deel van alle budgetten)", "jaar 1, week 27", "10%", "40%") in budget.rows
    later = tables["«Eerst verpleegkundigen, na twee jaar het budget»: was → wordt"]
    assert ("Wijkbudget (deel van alle budgetten)", "jaar 3, week 27", "10%", "40%") in later.rows
    assert any("3 van 36 uur" in row for row in later.rows)


def test_a_source_card_says_what_an_error_of_a_price_does_and_else_that_it_is_not_known(found: Findings) -> None:
    cards = {card.title: dict(card.rows) for card in report_of(found).parts_of_kind(Card)}
    budget = cards["Wijkbudget (deel van alle budgetten)"]
    assert budget["25% ernaast"] == "Niet bekend: dit is niet doorgerekend."
    assert budget["Bron"] == "Oldenhof 2012, §2.3-3 en §5.1.1; geld voor een gebied speelt een kleine rol"
    price = cards["Prijs van «Drie wijkverpleegkundigen als Zichtbare Schakel»"]
    now = 52 * found.difference("three_nurses", "cost_total")
    assert price["Waarde"] == "€ 15.000 eenmalig, € 240.000 per jaar"
    assert "€ 60.000 per jaar erbij" in price["25% ernaast"]
    assert money(float(now.mean()) + 60_000, "nl", signed=True) in price["25% ernaast"]


def test_a_measure_of_the_catalogue_that_was_changed_keeps_its_own_name(found: Findings) -> None:
    (nurses,) = next(plan for plan in found.plans if plan.name == "three_nurses").measures
    assert measure_title(nurses, "nl") == "Drie wijkverpleegkundigen als Zichtbare Schakel"
    assert nurses.people is not None
    fewer = replace(nurses, people=replace(nurses.people, number=2))
    assert measure_title(fewer, "nl") == "three nurses"


def test_what_was_eased_is_said_in_words() -> None:
    both = easing_words("funding.shared_savings: 0.4, consultation.weeks_between: 2", "nl")
    assert both == "van de besparing gaat 40% terug naar wie ervoor zorgde en tussen twee overleggen zitten 2 weken"


def test_claims_are_told_where_a_check_is_given(found: Findings) -> None:
    assert any("wijksim evidence" in said.text for said in said_in(report_of(found), "claims"))
    record = {"id": "P1", "verdict": "fails"}
    origin = {"date": "2026-11-22", "pairs": 30, "fingerprint": "other"}
    report = report_of(found, verdicts={"origin": origin, "claims": [record]})
    told = " ".join(said.text for said in said_in(report, "claims"))
    assert "2026-11-22" in told and "30 berekeningen" in told and "andere regels" in told
    (table,) = [each for each in report.parts_of_kind(Table) if each.name == "claims"]
    assert len(table.rows) == 1 and table.rows[0][2] == "houdt geen stand"


def test_a_study_without_payers_says_so(found: Findings) -> None:
    bare = replace(found, tables={**found.tables, "payers": pd.DataFrame()})
    assert [said.text for said in said_in(report_of(bare), "payers")] == ["Er is niet bijgehouden wie er betaalt."]
