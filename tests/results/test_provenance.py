"""Where a result came from: the key of a run and the facts beside it."""

import json
from pathlib import Path

import numpy

import wijksim
from wijksim.io import provenance as origin
from wijksim.io.provenance import command_line, provenance, run_key
from wijksim.scenario.scenario import baseline


def test_the_key_follows_what_can_change_a_result() -> None:
    base = baseline()
    keys = {
        run_key(base, seed=1, weeks=260),
        run_key(base, seed=2, weeks=260),
        run_key(base, seed=1, weeks=52),
        run_key(base.vary({"room_to_manoeuvre": 0.77}), seed=1, weeks=260),
    }
    assert len(keys) == 4
    assert run_key(base.vary({}, name="another name"), seed=1, weeks=260) in keys


def test_provenance_says_what_it_takes_to_repeat_a_run() -> None:
    facts = provenance(baseline(), seed=7, weeks=52, command="wijksim run --seed 7 --weeks 52")
    assert facts["wijksim"] == wijksim.__version__
    assert facts["numpy"] == numpy.__version__
    assert {"python", "numba", "mesa", "platform", "processor", "commit"} <= facts.keys()
    assert facts["scenario"] == baseline().to_dict()
    assert (facts["seed"], facts["weeks"]) == (7, 52)
    json.dumps(facts, allow_nan=False)


def test_the_commit_is_read_from_a_branch_a_packed_branch_or_a_detached_head(tmp_path: Path) -> None:
    git = tmp_path / ".git"
    (git / "refs/heads").mkdir(parents=True)
    (git / "HEAD").write_text("ref: refs/heads/main\n")
    (git / "packed-refs").write_text("# pack-refs\nabc123 refs/heads/main\n")
    assert origin._commit(tmp_path) == "abc123"
    (git / "refs/heads/main").write_text("def456\n")
    assert origin._commit(tmp_path) == "def456"
    (git / "HEAD").write_text("789aaa\n")
    assert origin._commit(tmp_path) == "789aaa"
    assert origin._commit(tmp_path / "elsewhere") is None


def test_the_command_to_repeat_a_run_can_be_pasted_into_a_shell() -> None:
    options = [("--seed", 1), ("--weeks", None), ("--set", "boundary_objects.planned=[vision, mkba]")]
    command = command_line("run", "my wijk.yaml", options)
    assert command == "wijksim run 'my wijk.yaml' --seed 1 --set 'boundary_objects.planned=[vision, mkba]'"
