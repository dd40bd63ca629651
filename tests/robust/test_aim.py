"""What must be true: the search in the sweep's own engine, its folder, and the command ``wijksim aim``."""

import inspect
import json
import os
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from tests.robust import toy
from tests.sweep.here import Here
from wijksim.cli import aim as aim_command
from wijksim.cli import robust as robust_command
from wijksim.cli.main import main
from wijksim.scenario.exploration import Range
from wijksim.scenario.problems import ScenarioError
from wijksim.studies.robust import aim as aim_module
from wijksim.studies.robust import engine as engine_module
from wijksim.studies.robust import study as study_module
from wijksim.studies.robust.aim import Aim, aim, read_levers, search
from wijksim.studies.robust.goals import read_goal
from wijksim.studies.robust.trials import FunctionLaboratory
from wijksim.studies.robust.worlds import Worlds

GOAL = "collaboration>=ref+0.04"
"""A pool brings .16 a whole and costs 5,200 euro a year: .35 of it (.25 more than now) is the least, 1,300 euro."""
TRIALS, WORLDS = 24, 12
OPTIONS = (
    "funding.integration=0.1:0.9", "--goal", GOAL, "--residents", 100, "--weeks", 40, "--worlds-n", WORLDS,
    "--replications", 1, "--trials", TRIALS,
)  # fmt: skip


@pytest.fixture
def worlds(tmp_path: Path) -> Path:
    """A table of worlds: half for the search, half to run anew what it found."""
    file = tmp_path / "worlds.csv"
    toy.worlds(WORLDS).to_csv(file, index=False)
    return file


def on(monkeypatch: pytest.MonkeyPatch, engine: Any) -> None:
    """Make runs with this engine."""
    monkeypatch.setattr(engine_module, "engine_for", lambda **_: engine())


def command(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Exit code and both streams of the command."""
    with pytest.raises(SystemExit) as ended:
        main(["aim", *map(str, arguments)])
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_the_command_tells_the_frontier_and_what_is_cheapest(
    worlds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on(monkeypatch, toy.engine)
    code, out, err = command(capsys, *OPTIONS, "--worlds", worlds, "--out", tmp_path / "aimed", "--lang", "en")
    assert code == 0, err
    assert "“Money pooled for the area” at" in out
    assert "The cheapest setting that reaches the goal (“Collaboration” at least" in out
    assert f"were tried in {WORLDS // 2} worlds (from a table of one's own; 1 pair in each world)" in out
    folder = tmp_path / "aimed" / "result"
    assert str(folder) in err
    names = {path.name for path in folder.iterdir()}
    assert {"frontier.csv", "tried.csv", "aim.json", "aim.xlsx", "report.md", "manifest.json"} <= names
    assert {path.name for path in (folder / "figures").iterdir()} == {"frontier.svg", "frontier.png"}
    kept = json.loads((folder / "aim.json").read_text())
    best = kept["recommended"]
    assert best["funding.integration"] == pytest.approx(0.35, abs=0.1)
    assert best["anew_cost"] == pytest.approx(5200 * (best["funding.integration"] - 0.1))
    assert best["anew_certainty"] >= 0.8
    assert kept["worlds"] == {
        "kind": "file", "searched": 6, "anew": 6, "fresh": True, "fitted_to_these_rules": True, "failed": 0,
    }  # fmt: skip
    assert len(kept["tried"]) == TRIALS
    assert "wijksim aim funding.integration=0.1:0.9" in json.loads((folder / "manifest.json").read_text())["command"]


def test_the_week_in_which_levers_begin_is_searched_too(
    worlds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the help of the command writes it; what begins late brings less of a mean over the weeks."""
    on(monkeypatch, toy.engine)
    code, out, err = command(
        capsys, OPTIONS[0], "start=0:30", *OPTIONS[1:], "--worlds", worlds, "--out", tmp_path / "aimed", "--json"
    )
    assert code == 0, err
    tried = pd.DataFrame(json.loads(out)["tried"])
    assert tried["start"].between(0, 30).all() and tried["start"].nunique() > 3
    assert json.loads(out)["recommended"]["start"] < 30


def test_a_search_that_was_stopped_goes_on_and_finds_the_same(
    worlds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on(monkeypatch, toy.engine)
    asked = (*OPTIONS, "--worlds", worlds, "--quiet", "--json")
    before = len(toy.TRIED)
    code, whole, err = command(capsys, *asked, "--out", tmp_path / "whole")
    assert code == 0, err
    all_runs = len(toy.TRIED) - before

    def interrupt(made: int) -> None:
        if made == 50:
            os.kill(os.getpid(), signal.SIGTERM)

    on(monkeypatch, lambda: Here(toy.toy, before=interrupt))
    code, out, err = command(capsys, *asked, "--out", tmp_path / "stopped", "--lang", "en")
    assert code == 130 and out == ""
    assert f"wijksim aim {OPTIONS[0]}" in err and f"--trials {TRIALS}" in err
    on(monkeypatch, toy.engine)
    before = len(toy.TRIED)
    code, again, err = command(capsys, *asked, "--out", tmp_path / "stopped")
    assert code == 0, err
    assert 0 < len(toy.TRIED) - before < all_runs
    first, second = json.loads(whole), json.loads(again)
    assert first.pop("folder") != second.pop("folder")
    assert first == second
    for name in ("frontier.csv", "tried.csv", "aim.json"):
        kept = [tmp_path / place / "result" / name for place in ("whole", "stopped")]
        assert kept[0].read_bytes() == kept[1].read_bytes()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("room_to_manoeuvre=",), 2, "is not NAME=FROM:TO"),
        (("room_to_manoeuvre=0:1", "room_to_manoeuvre=0:0.5"), 2, "twice"),
        (("trust.gain=0:1",), 3, "trust.gain"),
        (("room_to_manoeuvre=0:1", "--goal", "collaboratoin>=.2"), 2, "did you mean collaboration"),
        (("room_to_manoeuvre=0:1", "--risk", "1.5"), 2, "--risk"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told_before_anything_is_run(
    arguments: tuple[str, ...], code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def nobody() -> Any:
        raise AssertionError("a run was asked for")

    on(monkeypatch, nobody)
    ended, out, err = command(capsys, *arguments, "--worlds", "box", "--out", tmp_path / "x", "--lang", "en")
    assert (ended, out) == (code, "") and said in err


def test_the_commands_ask_what_the_functions_ask_by_themselves() -> None:
    for asked, function in (
        (aim_command.aim, aim_module.aim), (robust_command.robust, study_module.robust),
    ):  # fmt: skip
        theirs, ours = (inspect.signature(each).parameters for each in (asked, function))
        for name in ("base", "worlds", "worlds_n", "replications", "risk", "plan", "seed", "residents", "weeks"):
            if name in theirs:
                assert theirs[name].default == ours[name].default, name
    tried = inspect.signature(aim_command.aim).parameters["trials"].default
    assert tried == aim_module.POPULATION * aim_module.GENERATIONS


# --- what is told


@dataclass(frozen=True)
class Bought:
    name: str
    amount: float = 0.0


def bought(price: float, worlds: int = 8, **asked: Any) -> Aim:
    """A search for how much to buy, at a price; one unit for each of ten that a world needs."""
    table = Worlds("file", pd.DataFrame({"x": (3 * np.arange(worlds) % worlds + 0.5) / worlds}), 1)
    laboratory = FunctionLaboratory(
        lambda plan, world, seed: {"gain": plan.amount - 10 * world["x"], "cost_total": price * plan.amount},
        better={"gain": 1},
    )
    options: dict[str, Any] = {
        "worlds": table, "n": 4, "replications": 2, "risk": 0.5, "generations": 3, "population": 6,
        "reference": Bought("today"), "root": 5,
    }  # fmt: skip
    make: Any = lambda name, values: Bought(name, float(values["amount"]))  # noqa: E731
    return search(laboratory, (read_goal("gain>=0"),), {"amount": Range(0.0, 20.0)}, make, **(options | asked))


@pytest.mark.parametrize(
    ("price", "told"),
    [(10.0, "euro a year more than with “today”"), (-10.0, "euro a year less than with “today”"),
     (0.0, "It costs about as much as with “today”.")],
)  # fmt: skip
def test_what_it_costs_is_said_as_people_say_it(price: float, told: str) -> None:
    found = bought(price)
    assert told in found.sentence("en")
    assert "0 euro" not in found.sentence("en").replace("00 euro", "")


def test_half_of_too_few_worlds_is_kept_to_run_anew() -> None:
    assert (bought(1.0).searched, bought(1.0).worlds, bought(1.0).fresh_worlds) == (4, 4, True)
    few = bought(1.0, worlds=5)
    assert (few.searched, few.worlds, few.fresh_worlds) == (2, 2, True)
    too_few = bought(1.0, worlds=3, n=3)
    assert (too_few.searched, too_few.worlds, too_few.fresh_worlds) == (3, 3, False)
    assert "in the same 3 worlds with other luck (2 pairs in each world)" in too_few.sentence("en")


def test_what_is_told_is_what_was_tried() -> None:
    amounts = bought(1.0).tried["amount"]
    assert [float(f"{amount:.3g}") for amount in amounts] == amounts.tolist()
    assert amounts.between(0.0, 20.0).all()


def test_a_plan_that_is_carried_out_anyhow_and_a_start_week(tmp_path: Path) -> None:
    # Room helps where x is low: with it, every lever comes on top and costs are told against the plan itself.
    found = aim(
        GOAL, {"funding.integration": (0.1, 0.9), "start": (0, 20)}, plan=_room(tmp_path), base=toy.SMALL,
        worlds=toy.worlds(8), worlds_n=4, replications=1, generations=2, population=6, out=tmp_path / "aimed",
        engine=toy.engine(), quiet=True,
    )  # fmt: skip
    assert found.titles["en"] == "room"
    assert found.tried["start"].between(0, 20).all() and found.tried["start"].nunique() > 1
    assert (found.tried["cost"] < 5200 * 0.81).all()  # the cost of room is in both
    assert any("from year" in sentence for sentence in found.sentences("en")) or found.recommended is None


def _room(folder: Path) -> Path:
    file = folder / "room.yaml"
    file.write_text("schema_version: 1\nname: room\nset: {room_to_manoeuvre: 0.8}\n", encoding="utf-8")
    return file


def test_what_begins_after_the_last_week_is_refused_and_start_by_itself_is_any_week() -> None:
    assert read_levers({"start": None}, 40)["start"] == Range(0, 39, True)
    for given in ((0, 40), [0, 52]):
        with pytest.raises(ScenarioError, match="of runs of 40 weeks"):
            read_levers({"start": given}, 40)


def test_every_lever_of_the_search_has_its_own_range_when_none_is_named() -> None:
    read = read_levers({"room_to_manoeuvre": None})["room_to_manoeuvre"]
    assert isinstance(read, Range) and read.low < read.high


def test_what_reaches_the_goal_nowhere_is_not_on_the_frontier_and_that_is_told() -> None:
    """Cheapest of all is to do nothing, which reaches nothing: no choice between cost and certainty."""
    laboratory = FunctionLaboratory(
        lambda plan, world, seed: {"gain": float(plan.size) - world["x"], "cost": float(plan.size)}, better={"gain": 1}
    )

    @dataclass(frozen=True)
    class Sized:
        name: str
        size: float

    def searched(least: str) -> Aim:
        return search(
            laboratory, (read_goal(least),), {"size": Range(0.0, 1.0, False)},
            lambda name, values: Sized(name, float(values["size"])),  # type: ignore[arg-type]
            worlds=Worlds("file", pd.DataFrame({"x": np.arange(20) % 10 / 10}), 1), n=10, replications=1, risk=0.2,
            generations=3, population=8, reference=Sized("none", 0.0), root=1, cost="cost",
        )  # fmt: skip

    found = searched("gain>=0.5")
    nowhere = int((found.tried["certainty"] == 0).sum())
    assert 0 < nowhere < 24
    assert (found.frontier["certainty"] > 0).all()
    assert any(f"Of the 24 settings {nowhere} reach the goal in none of the 10 worlds" in each
               for each in found.sentences("en"))  # fmt: skip
    none = searched("gain>=2")
    assert len(none.frontier) == 1 and none.frontier["cost"][0] == none.tried["cost"].min()
    assert any("none of the 24 settings reached the goal" in each for each in none.sentences("en"))
