"""Ablation: the same seeds without each mechanism; what it says is what the runs say."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from tests.small_wijk import small_wijk
from wijksim.execution.run import run
from wijksim.scenario.mechanisms_off import MECHANISMS
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seeds import paired_seeds
from wijksim.studies.ablation import Ablation, ablate
from wijksim.text.catalogue import texts

CHOSEN = ("boundary_work", "spill_over", "subsidy_embedding")


def lively() -> Scenario:
    """Enough joint work in a year to see what carries it."""
    return small_wijk(
        {"neighbourhood.residents": 900, "needs.spill": 0.12, "engagement.intercept": 0.5, "warm_up_weeks": 13}
    )


@pytest.fixture(scope="module")
def found() -> Ablation:
    return ablate(lively(), replications=3, workers=1, mechanisms=CHOSEN, seed=5)


def test_every_mechanism_has_a_name_and_a_clause() -> None:
    assert set(texts("mechanism")) == set(texts("without")) == set(MECHANISMS)
    for position in (0, 1):
        labels = [text[position] for text in texts("mechanism").values()]
        assert len(set(labels)) == len(labels)
        assert max(map(len, labels)) <= 40


def test_words_have_the_same_fields_in_both_languages() -> None:
    for dutch, english in texts("ablation").values():
        assert sorted(re.findall(r"{\w+}", dutch)) == sorted(re.findall(r"{\w+}", english))


def test_differences_are_those_of_ordinary_runs(found: Ablation) -> None:
    assert found.seeds == paired_seeds(5, 3)
    seed = found.seeds[1]
    with_all = run(lively(), seed=seed).summary["collaboration"]
    without = run(lively().vary(without=["boundary_work"]), seed=seed).summary["collaboration"]
    assert found.differences("boundary_work")[1] == pytest.approx(without - with_all, abs=1e-12)


def test_the_table_begins_with_what_matters_most(found: Ablation) -> None:
    table = found.table
    assert sorted(table["mechanism"]) == sorted(CHOSEN)
    sizes = table["difference"].abs().to_numpy()
    assert (np.diff(sizes) <= 0).all()
    nothing = table.set_index("mechanism").loc["subsidy_embedding"]
    assert (nothing["difference"], nothing["low"], nothing["high"], nothing["clear"]) == (0, 0, 0, False)
    row = table.iloc[0]
    assert row["without"] - row["with_all"] == pytest.approx(row["difference"])
    assert row["low"] <= row["difference"] <= row["high"]


def test_what_is_off_already_is_left_out() -> None:
    scenario = lively().vary({"horizon_weeks": 4}, without=["boundary_work"])
    assert ablate(scenario, replications=2, workers=1, mechanisms=CHOSEN).mechanisms == CHOSEN[1:]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"outcome": "colaboration"}, "there is no outcome colaboration"),
        ({"mechanisms": ["trusts"]}, "there is no mechanism trusts"),
        ({"replications": 1}, "replications is 1"),
    ],
)
def test_a_mistake_is_told_in_one_line(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message) as caught:
        ablate(lively(), **arguments)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)


def test_it_is_kept_in_one_folder_that_is_the_same_the_next_time(found: Ablation, tmp_path: Path) -> None:
    folder = found.save(tmp_path / "ablation", lang="nl", command="wijksim ablate")
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {
        "manifest.json", "scenario.yaml", "ablation.csv", "all_outcomes.csv", "figures/ablation.svg",
        "figures/ablation.png",
    }  # fmt: skip
    manifest = json.loads((folder / "manifest.json").read_text())
    assert (manifest["kind"], manifest["command"]) == ("ablation", "wijksim ablate")
    assert found.save(folder, lang="nl", command="wijksim ablate") == folder
    assert json.loads((folder / "manifest.json").read_text())["files"] == manifest["files"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_figure_says_what_matters_most(found: Ablation, lang: str) -> None:
    sheet = found.plot(lang)  # type: ignore[arg-type]
    label = (
        texts("mechanism")[found.table[found.table["clear"]]["mechanism"].iloc[0]]
        if found.table["clear"].any()
        else None
    )
    if label is not None:
        assert label[0 if lang == "nl" else 1].lower() in sheet.finding  # type: ignore[attr-defined]
    labels = [text.get_text() for text in sheet.axes[0].get_yticklabels()]
    assert labels == list(found.table_of(found.outcome, lang)["label"])  # type: ignore[arg-type]
