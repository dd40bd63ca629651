"""A comparison as its users see it: tables, sentences, who gains and who pays."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pandas as pd
import pytest

from tests.compare.conftest import SETTINGS
from tests.small_wijk import small_wijk
from wijksim.domain.outcomes import OUTCOME_NAMES
from wijksim.execution import paired_runs
from wijksim.execution.paired_runs import Failure, RunOutput
from wijksim.execution.run import run
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies import distributional_effects
from wijksim.studies.compare import CompareError, Comparison, compare, event_table
from wijksim.text.amounts import FIGURES, difference_words
from wijksim.text.catalogue import texts
from wijksim.text.compare import effect_sentence, euro, interval_words, parties_sentences
from wijksim.text.outcomes import OUTCOME_TEXT

EFFECT_COLUMNS = [
    "variant", "outcome", "label", "base", "alt", "difference", "low", "high", "median", "p10", "p90", "share_better",
    "share_higher", "n", "first_week", "variance_reduction",
]  # fmt: skip


def test_there_is_a_row_for_every_variant_and_outcome(comparison: Comparison) -> None:
    effects = comparison.effects
    assert list(effects.columns) == EFFECT_COLUMNS
    assert effects["variant"].unique().tolist() == ["more", "busy"]
    assert effects[effects["variant"] == "more"]["outcome"].tolist() == list(OUTCOME_NAMES)
    assert (effects["n"] == 5).all()
    assert comparison.seeds == paired_seeds(7, 5)


def test_effects_are_the_differences_of_separate_runs(comparison: Comparison) -> None:
    seed = comparison.seeds[2]
    alone = run(comparison.variants[0], seed=seed).summary["trust"] - run(comparison.base, seed=seed).summary["trust"]
    pairs = comparison.pairs
    row = pairs[(pairs["variant"] == "more") & (pairs["seed"] == seed) & (pairs["outcome"] == "trust")]
    assert row["difference"].tolist() == [alone]
    mean = pairs[(pairs["variant"] == "more") & (pairs["outcome"] == "trust")]["difference"].mean()
    assert comparison.effect("trust")["difference"] == pytest.approx(mean, rel=1e-12)


def test_intervals_and_quantiles_are_in_order(comparison: Comparison) -> None:
    effects = comparison.effects
    assert (effects["low"] <= effects["difference"]).all() and (effects["difference"] <= effects["high"]).all()
    assert (effects["p10"] <= effects["median"]).all() and (effects["median"] <= effects["p90"]).all()
    shares = effects["share_better"].dropna()
    assert ((shares >= 0.0) & (shares <= 1.0)).all()


def test_more_boundary_workers_work_more_hours_in_every_pair_from_week_0(comparison: Comparison) -> None:
    effect = comparison.effect("boundary_hours")
    assert effect["share_higher"] == 1.0
    assert effect["first_week"] == 0


def test_only_what_differs_is_listed(comparison: Comparison) -> None:
    settings = comparison.settings
    more = settings[settings["variant"] == "more"]
    assert dict(zip(more["setting"], more["alt"], strict=True)) == {
        "boundary_workers.operational_hours": "400", "boundary_workers.linked": "true", "funding.integration": "0.7",
    }  # fmt: skip
    assert dict(zip(more["setting"], more["alt_words"], strict=True)) == {
        "boundary_workers.operational_hours": "400", "boundary_workers.linked": "yes", "funding.integration": "70%",
    }  # fmt: skip
    assert set(more["setting"]) == set(SETTINGS)
    busy = settings[settings["variant"] == "busy"]
    assert busy["setting"].tolist() == ["measures.a busy year"]
    assert "week 20 to week 72" in busy["alt"].iloc[0]


def test_money_of_parties_adds_up_to_what_runs_say(comparison: Comparison) -> None:
    runs = [run(scenario, seed=seed) for seed in comparison.seeds[:1] for scenario in comparison.scenarios[:2]]
    spent = [each.payers[each.payers["payer"] == "municipality"].groupby("year")["euro"].sum() for each in runs]
    kept = comparison.outputs[0][0].payers
    assert kept[kept["payer"] == "municipality"].set_index("year")["euro"].tolist() == pytest.approx(spent[0].tolist())
    payers = comparison.payers
    row = payers[(payers["variant"] == "more") & (payers["party"] == "municipality")]
    assert row["year"].tolist() == [1, 2]
    assert (row["base"] < 0).all() and (row["difference"] < 0).all()


def test_every_party_has_every_year_and_the_mean_year(comparison: Comparison) -> None:
    parties = comparison.parties
    years = parties.groupby(["variant", "kind", "party"])["year"].agg(list)
    assert all(each == [0, 1, 2] for each in years)
    mean = parties[parties["year"] == 0].set_index(["variant", "kind", "party"])["difference"]
    sums = parties[parties["year"] > 0].groupby(["variant", "kind", "party"])["difference"].mean()
    assert np.allclose(mean.sort_index(), sums.sort_index())


def made_up(result: float, hours: float, spent: float, *, weeks: int = 52) -> RunOutput:
    """A run of one organisation and two payers with round numbers."""
    organisations = pd.DataFrame({
        "organisation": ["welfare"], "year": [1], "received_euro": [result], "paid_euro": [0.0],
        "coordination_hours": [hours],
    })  # fmt: skip
    payers = pd.DataFrame({"payer": ["municipality", "insurer"], "year": [1, 1], "euro": [1000.0, spent]})
    return RunOutput(np.zeros((weeks, 1), np.float32), {}, organisations, payers, pd.Series(dtype=int))


def test_the_wrong_pocket_is_who_puts_in_and_does_not_gain_while_another_does() -> None:
    base = [made_up(500.0 + i, 100.0, 2000.0 + i) for i in range(4)]
    alt = [made_up(500.0 + i, 150.0 + i, 1500.0 + i) for i in range(4)]
    table = distributional_effects.party_table(base, alt, [("welfare", "Welfare")], "en").set_index(["party", "year"])
    welfare, insurer = table.loc[("welfare", 1)], table.loc[("insurer", 1)]
    assert welfare["invests"] and not welfare["gains"] and welfare["wrong_pocket"]
    assert insurer["gains"] and insurer["difference"] == 500.0 and not insurer["wrong_pocket"]
    assert not table.loc[("municipality", 1)][["invests", "gains", "wrong_pocket"]].any()


@pytest.mark.parametrize(
    ("result", "hours", "spent"), [(600.0, 150.0, 1500.0), (500.0, 105.0, 1500.0), (500.0, 150.0, 2000.0)]
)
def test_no_wrong_pocket_for_who_gains_too_or_hardly_puts_in_or_where_nobody_gains(
    result: float, hours: float, spent: float
) -> None:
    base = [made_up(500.0, 100.0, 2000.0) for _ in range(4)]
    alt = [made_up(result, hours, spent) for _ in range(4)]
    table = distributional_effects.party_table(base, alt, [("welfare", "Welfare")], "en").set_index(["party", "year"])
    assert not table.loc[("welfare", 1)]["wrong_pocket"]


def test_a_last_year_of_some_weeks_counts_for_its_weeks_in_the_mean() -> None:
    pairs = [[made_up(value, 0.0, 0.0, weeks=26) for _ in range(3)] for value in (100.0, 150.0)]
    table = distributional_effects.party_table(*pairs, [("welfare", "Welfare")], "en").set_index(["party", "year"])
    assert table.loc[("welfare", 0)]["difference"] == pytest.approx(100.0)


def test_a_pair_that_fails_is_left_out_and_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = paired_runs.output_of
    count = iter(range(100))

    def output_of(finished: object) -> RunOutput:
        if next(count) == 2:
            raise FloatingPointError("made to fail")
        return whole(finished)  # type: ignore[arg-type]

    monkeypatch.setattr(paired_runs, "output_of", output_of)
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 4})
    found = compare(base, base.vary({"room_to_manoeuvre": 0.9}), replications=3, workers=1)
    assert found.n == 2
    assert [type(each) for each in found.failures] == [Failure]
    assert found.failures[0].seed == paired_seeds(2026, 3)[1] not in found.seeds
    assert "made to fail" in found.failures[0].error


def test_one_pair_has_no_intervals_but_everything_else() -> None:
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 4})
    found = compare(base, base.vary({"room_to_manoeuvre": 0.9}), replications=1, workers=1)
    assert found.effects["low"].isna().all() and found.effects["first_week"].isna().all()
    assert found.effects["difference"].notna().all()
    assert "One pair" in found._repr_html_()


def test_what_cannot_be_compared_is_refused_in_one_line() -> None:
    base = small_wijk()
    longer = base.vary({"horizon_weeks": 60}, name="longer")
    for arguments, options, message in (
        ((base,), {}, "at least one variant"),
        ((base, longer), {}, "the horizons differ"),
        ((base, base), {"replications": 0}, "replications is 0"),
        ((base, base), {"workers": 0}, "workers is 0"),
    ):
        with pytest.raises(ValueError, match=message) as error:
            compare(*arguments, **options)  # type: ignore[arg-type]
        assert "\n" not in str(error.value)


def test_unknown_outcomes_and_variants_are_refused_with_the_nearest_name(comparison: Comparison) -> None:
    with pytest.raises(ValueError, match="did you mean collaboration"):
        comparison.sentence("colaboration")
    with pytest.raises(CompareError, match="more, busy"):
        comparison.effect("trust", "nobody")


def test_two_scenarios_of_one_name_are_told_apart() -> None:
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 2})
    found = compare(base, base, base, replications=1, workers=1)
    assert [each.name for each in found.scenarios] == [base.name, f"{base.name} (2)", f"{base.name} (3)"]
    assert (found.effects["difference"] == 0.0).all()


def test_events_are_counted_by_kind_and_reason(comparison: Comparison) -> None:
    seeds = comparison.seeds
    events = run(comparison.base, seed=seeds[0]).events
    refused = int(((events["kind"] == "joint_refused") & (events["reason"] == "cost")).sum())
    assert comparison.outputs[0][0].events["joint_refused", "cost"] == refused
    together = int(((events["kind"] == "solved") & (events["partner"] != "")).sum())
    assert comparison.outputs[0][0].events.get(("solved", "together"), 0) == together
    means = comparison.events
    assert (means["difference"] - (means["alt"] - means["base"])).abs().max() < 1e-9


def test_the_typical_pair_is_nearest_to_the_median(comparison: Comparison) -> None:
    pairs = comparison.pairs
    rows = pairs[(pairs["variant"] == "more") & (pairs["outcome"] == "trust")].set_index("seed")["difference"]
    chosen = comparison.typical_seed("trust")
    assert abs(rows[chosen] - rows.median()) == (rows - rows.median()).abs().min()


# --- words


def test_a_sentence_says_how_much_in_how_many_pairs_and_from_when() -> None:
    effect = {
        "outcome": "collaboration", "base": 0.103, "alt": 0.208, "low": 0.09, "high": 0.12, "share_better": 0.83,
        "share_higher": 0.83, "n": 100, "first_week": 14,
    }  # fmt: skip
    assert effect_sentence(effect, "en") == (
        "Collaboration: from 10.3 to 20.8 % of cases. Better in 83 of 100 pairs. The difference shows for "
        "good from year 1, week 15."
    )
    assert "Beter in 83 van de 100 berekeningen." in effect_sentence(effect, "nl")
    unclear = effect | {"low": -0.01, "first_week": None}
    assert effect_sentence(unclear, "en").endswith("It is not a clear difference.")
    undirected = effect | {"outcome": "boundary_hours", "share_better": np.nan}
    assert "Higher in 83 of 100 pairs." in effect_sentence(undirected, "en")


@pytest.mark.parametrize(
    ("outcome", "value", "dutch", "english"),
    [
        ("collaboration", 0.105, "+10,5", "+10.5"), ("trust", -0.004, "−0,004", "−0.004"),
        ("cost_total", -3174.4, "−3.170", "−3,170"), ("trust", 0.0, "0", "0"), ("weeks_to_help", -0.09, "−0,1", "−0.1"),
        ("weeks_to_help", -0.0069, "0", "0"), ("emergent_workers", 0.3, "+0,3", "+0.3"),
    ],
)  # fmt: skip
def test_differences_have_a_sign_and_enough_figures(outcome: str, value: float, dutch: str, english: str) -> None:
    assert difference_words(outcome, value, "nl") == dutch
    assert difference_words(outcome, value, "en") == english


@pytest.mark.parametrize("outcome", OUTCOME_TEXT)
@pytest.mark.parametrize("size", [10.0**power * figure for power in range(-7, 7) for figure in (1.0, 6.9, 9.996)])
def test_no_difference_of_any_outcome_is_told_more_precisely_than_it_is_known(outcome: str, size: float) -> None:
    unit = OUTCOME_TEXT[outcome].unit
    told = difference_words(outcome, -size, "en").removeprefix("−").replace(",", "")
    shown = 100.0 * size if unit.percentage else size
    whole, _, decimals = told.partition(".")
    assert len(decimals) <= unit.finest
    assert len((whole + decimals).strip("0")) <= FIGURES
    assert float(told) == pytest.approx(shown, rel=0.006, abs=0.51 * 10.0**-unit.finest)


@pytest.mark.parametrize("outcome", OUTCOME_TEXT)
def test_ends_of_an_interval_are_as_precise_as_the_widest_of_them(outcome: str) -> None:
    factor = 0.01 if OUTCOME_TEXT[outcome].unit.percentage else 1.0
    effect = {"outcome": outcome, "difference": -0.0069 * factor, "low": -31.4159 * factor, "high": 0.2 * factor}
    finest = min(1, OUTCOME_TEXT[outcome].unit.finest)
    assert interval_words(effect, "en") == ("0", f"−{31.4159:.{finest}f}", f"+{0.2:.{finest}f}" if finest else "0")


@pytest.mark.parametrize(
    ("amount", "dutch"), [(283456.0, "€ 283.000"), (-4219.9, "€ 4.220"), (62.3, "€ 62"), (0.0, "€ 0")]
)
def test_amounts_are_as_precise_as_an_indication_deserves(amount: float, dutch: str) -> None:
    assert euro(amount, "nl") == dutch


def test_who_gains_and_who_pays_in_words(comparison: Comparison) -> None:
    rows = comparison.parties[(comparison.parties["variant"] == "more") & (comparison.parties["year"] == 0)]
    sentences = parties_sentences(rows.to_dict("records"), "en")
    assert any(sentence.startswith("Municipality:") and "more spending" in sentence for sentence in sentences)
    nobody = rows.assign(gains=False, loses=False, wrong_pocket=False)
    assert parties_sentences(nobody.to_dict("records"), "nl") == ["Voor niemand is het verschil in geld duidelijk."]


def test_words_have_the_same_fields_in_both_languages() -> None:
    for name, (dutch, english) in texts("compare").items():
        fields = [sorted(re.findall(r"{(\w+)}", text)) for text in (dutch, english)]
        assert fields[0] == fields[1], name


def test_a_notebook_shows_it_with_every_name_escaped() -> None:
    names = {"welfare": {"name_nl": "<script>Welzijn</script>"}}
    base = small_wijk({"neighbourhood.residents": 100, "horizon_weeks": 4}, organisations=names)
    variant = base.vary({"boundary_workers.operational_hours": 900.0}, name="a & b")
    found = compare(base, variant, replications=3, workers=1, lang="nl")
    page = found._repr_html_()
    assert "<script>" not in page and "a &amp; b" in page
    parser = HTMLParser()
    parser.feed(page)
    assert "Grenzenwerkers op de werkvloer" in page


def test_empty_tables_keep_their_types(comparison: Comparison) -> None:
    small = small_wijk()
    same = compare(small, small, replications=1, seed=7, workers=1)
    assert len(same.settings) == 0
    assert same.settings.dtypes.equals(comparison.settings.dtypes)
    without_events = [replace(output, events={}) for output in same.outputs[0]]
    nothing = event_table(without_events, without_events)
    assert len(nothing) == 0
    assert nothing.dtypes.equals(comparison.events.drop(columns="variant").dtypes)
    nobody = [replace(output, payers=output.payers.iloc[:0]) for output in same.outputs[0]]
    empty = distributional_effects.party_table(nobody, nobody, [], "en")
    assert len(empty) == 0
    assert empty.dtypes.equals(comparison.parties.drop(columns="variant").dtypes)
