"""The fingerprint changes with whatever can change a result, and no run passes as that of other code."""

import shutil
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from tests.results.fake_run import fake_run
from wijksim.io import fingerprint as prints
from wijksim.io.fingerprint import LIBRARIES, PACKAGE, SHOWING, code_digest, fingerprint, task_fingerprint
from wijksim.io.provenance import provenance, run_key
from wijksim.io.results import load_run, save
from wijksim.scenario.scenario import baseline

WHAT_MAKES_A_RUN = (
    "wijksim.execution.run", "wijksim.execution.simulate", "wijksim.execution.worker", "wijksim.execution.paired_runs",
    "wijksim.model.wijk_model", "wijksim.model.result",
)  # fmt: skip
"""Where numbers of runs come from: `run`, what workers do, and the model itself."""
ONLY_TELLS = {"wijksim.text"}
"""Rooms that only show, and that these import nevertheless: words for messages."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package, to be changed."""
    return Path(shutil.copytree(PACKAGE, tmp_path / "wijksim", ignore=shutil.ignore_patterns("__pycache__")))


def counted() -> list[str]:
    return [path.relative_to(PACKAGE).as_posix() for path in prints._counting(PACKAGE)]


def test_everything_that_a_run_passes_through_counts() -> None:
    """By import, from where numbers come from: no room that only shows is on the way, whatever is added later."""
    graph = grimp.build_graph("wijksim")
    reached = set(WHAT_MAKES_A_RUN).union(*(graph.find_upstream_modules(name) for name in WHAT_MAKES_A_RUN))
    showing = {name for name in reached if name.split(".")[1:2] and name.split(".")[1] in SHOWING}
    assert {".".join(name.split(".")[:2]) for name in showing} <= ONLY_TELLS
    files = set(counted())
    for name in reached - showing - {"wijksim"}:
        inside = "/".join(name.split(".")[1:])
        assert {f"{inside}.py", f"{inside}/__init__.py"} & files, name


def test_the_look_every_second_sees_every_file_that_counts() -> None:
    assert set(prints._stamps()) == {str(path) for path in prints._counting(PACKAGE)}


def test_words_decide_no_number() -> None:
    """Rooms of numbers do not import words at all; of what makes runs only messages need them."""
    graph = grimp.build_graph("wijksim")
    for room in ("domain", "mechanisms", "agents", "model", "observe", "randomness"):
        modules = {f"wijksim.{room}", *graph.find_descendants(f"wijksim.{room}")} if room != "randomness" else {
            "wijksim.randomness"
        }  # fmt: skip
        imported = {each for name in modules for each in graph.find_modules_directly_imported_by(name)}
        assert not {each for each in imported if each.startswith(("wijksim.text", "wijksim.figures"))}, room


def test_every_room_but_those_that_show_is_in_it(copy: Path) -> None:
    before = code_digest(copy)
    rooms = sorted({name.split("/")[0] for name in counted()})
    assert {"agents", "domain", "execution", "io", "mechanisms", "model", "observe", "scenario", "studies"} <= set(
        rooms
    )
    for room in rooms:
        file = (
            max((copy / room).rglob("*.py"), key=lambda path: path.stat().st_size) if "." not in room else copy / room
        )
        text = file.read_bytes()
        file.write_bytes(text + b"\n# changed\n")
        assert code_digest(copy) != before, file
        file.write_bytes(text)
    assert code_digest(copy) == before


@pytest.mark.parametrize(
    "name", ["execution/warm_start.py", "execution/simulate.py", "mechanisms/trust.py", "model/result.py"]
)
def test_a_changed_formula_is_another_program(name: str, copy: Path) -> None:
    before = code_digest(copy)
    (copy / name).write_text((copy / name).read_text() + "\n")
    assert code_digest(copy) != before


def test_a_new_file_and_a_new_room_count_and_what_only_shows_does_not(copy: Path) -> None:
    before = code_digest(copy)
    for room in SHOWING:
        if (copy / room).is_dir():
            (copy / room / "new.py").write_text("")
    assert code_digest(copy) == before
    (copy / "weather").mkdir()
    (copy / "weather" / "rain.py").write_text("")
    after = code_digest(copy)
    assert after != before
    (copy / "mechanisms" / "deeper").mkdir()
    (copy / "mechanisms" / "deeper" / "rule.py").write_text("")
    assert code_digest(copy) not in (before, after)


def test_libraries_that_numbers_pass_through_count(monkeypatch: pytest.MonkeyPatch) -> None:
    assert set(LIBRARIES) >= {"numpy", "numba", "mesa", "scipy"}
    source = prints._Source()
    here = source.fingerprint()
    found = dict(prints.libraries())
    for name in ("python", *LIBRARIES):
        monkeypatch.setattr(prints, "libraries", lambda name=name: found | {name: "other"})
        assert prints._Source().fingerprint() != here, name


def test_every_library_that_a_run_imports_is_among_them() -> None:
    graph = grimp.build_graph("wijksim", include_external_packages=True)
    reached = set(WHAT_MAKES_A_RUN).union(*(graph.find_upstream_modules(name) for name in WHAT_MAKES_A_RUN))
    outside = {name.split(".")[0] for name in reached if not name.startswith("wijksim")} - sys.stdlib_module_names
    assert outside <= {*LIBRARIES, "pyarrow", "pydantic", "ruamel"}
    """Of the last three nothing but files and their forms is asked."""


def test_source_that_is_edited_while_a_process_runs_is_neither_what_it_was_nor_what_it_is(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prints, "PACKAGE", copy)
    monkeypatch.setattr(prints, "_LOOK_AGAIN_SECONDS", 0.0)
    monkeypatch.setattr(prints, "code_digest", lambda: code_digest(copy))
    running = prints._Source()
    before = running.fingerprint()
    assert running.fingerprint() == before
    (copy / "mechanisms/trust.py").write_text((copy / "mechanisms/trust.py").read_text() + "\n")
    assert running.fingerprint() not in (before, prints._Source().fingerprint())


def test_the_key_of_a_run_and_its_manifest_name_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = baseline()
    assert provenance(base, seed=1, weeks=2)["fingerprint"] == fingerprint()
    before = run_key(base, seed=1, weeks=2)
    folder = save(fake_run(), tmp_path / "here")
    assert load_run(folder).manifest["fingerprint"] == fingerprint()
    monkeypatch.setattr("wijksim.io.provenance.fingerprint", lambda: "0123456789abcdef")
    assert run_key(base, seed=1, weeks=2) != before


def test_a_run_by_other_code_never_replaces_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = save(fake_run(), tmp_path / "here")
    content = (first / "manifest.json").read_bytes()
    monkeypatch.setattr("wijksim.io.provenance.fingerprint", lambda: "0123456789abcdef")
    assert save(fake_run(), tmp_path / "here") == tmp_path / "here-2"
    assert (first / "manifest.json").read_bytes() == content


def test_a_task_is_known_by_its_name_and_its_source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "own_task.py").write_text("def work(scenario, seed): return 1\n")
    before = task_fingerprint("own_task:work")
    assert before != task_fingerprint("own_task:other")
    prints._digest_of_module.cache_clear()
    (tmp_path / "own_task.py").write_text("def work(scenario, seed): return 2\n")
    assert task_fingerprint("own_task:work") != before


# --- whether the tree is that of its commit


def git(place: Path, *words: str) -> None:
    names = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(place), *names, *words], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A small project of one commit."""
    for name in ("wijksim/rule.py", "README.md", "scenarios/a.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "first")
    return tmp_path


@pytest.mark.parametrize("name", ["wijksim/rule.py", "README.md", "wijksim/new.py", "scenarios/b.yaml"])
def test_a_tree_that_differs_from_its_commit_is_dirty(name: str, checkout: Path) -> None:
    from wijksim.io.provenance import _commit, _is_dirty

    assert _is_dirty(checkout) is False
    assert len(_commit(checkout) or "") == 40
    (checkout / name).write_text("y\n")
    assert _is_dirty(checkout) is True


def test_notes_beside_the_program_do_not_make_it_dirty_and_a_second_checkout_knows_its_commit(checkout: Path) -> None:
    from wijksim.io.provenance import _commit, _is_dirty

    (checkout / "results").mkdir()
    (checkout / "results" / "mine.txt").write_text("y\n")
    assert _is_dirty(checkout) is False
    git(checkout, "worktree", "add", "-q", "-b", "other", str(checkout / "second"))
    assert _commit(checkout / "second") == _commit(checkout)
    assert _is_dirty(checkout / "second") is False


def test_an_installed_program_says_nothing_of_git(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it is installed somewhere inside a checkout of something else."""
    from wijksim.io.provenance import _commit, _is_dirty

    assert (_commit(checkout / "wijksim"), _is_dirty(checkout / "wijksim")) == (None, None)
    monkeypatch.setenv("PATH", "/nowhere")
    assert _is_dirty(checkout) is None
