"""Paired seeds and the processes that run them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.compare.tasks import LASTING, kills_its_process, once_killed, raises, seed_of
from tests.patience import PATIENCE, wait_for
from tests.small_wijk import small_wijk
from wijksim.execution.paired_runs import Failure, Task, map_runs, output_of, run_task
from wijksim.execution.processes import MAX_DEATHS, Died, in_processes
from wijksim.execution.run import run
from wijksim.scenario.seeds import paired_seeds

BASE = small_wijk({"neighbourhood.residents": 300, "horizon_weeks": 26})
TALKING = BASE.vary({"consultation.weeks_between": 1}, name="talking")


@given(root=st.integers(0, 2**32 - 1), n=st.integers(0, 300))
def test_seeds_are_different_and_more_pairs_only_add_seeds(root: int, n: int) -> None:
    seeds = paired_seeds(root, n)
    assert len(set(seeds)) == n
    assert all(0 <= seed < 2**32 for seed in seeds)
    assert paired_seeds(root, n + 5)[:n] == seeds


def test_seeds_of_two_roots_have_nothing_in_common() -> None:
    assert not set(paired_seeds(2026, 200)) & set(paired_seeds(2027, 200))


def test_what_is_kept_of_a_pair_is_what_two_separate_runs_give() -> None:
    # The pair shares its warm-up; nothing of it may differ from runs that have their own.
    kept = run_task(Task((BASE, TALKING), 5))
    assert not isinstance(kept, Failure)
    for scenario, found in zip((BASE, TALKING), kept, strict=True):
        alone = output_of(run(scenario, seed=5))
        assert found.series.tobytes() == alone.series.tobytes()
        assert found.summary == alone.summary
        assert found.organisations.equals(alone.organisations)
        assert found.payers.equals(alone.payers)
        assert found.events.equals(alone.events)


def test_both_runs_of_a_pair_have_the_same_residents_and_the_same_requests_at_first() -> None:
    pair = [run(scenario, seed=5) for scenario in (BASE, TALKING)]
    residents = [each.residents()[["resident", "buurt", "age", "x", "y"]] for each in pair]
    assert residents[0].equals(residents[1])
    asked = [each.events[(each.events["kind"] == "asked") & (each.events["week"] == 0)] for each in pair]
    assert asked[0]["resident"].tolist() == asked[1]["resident"].tolist()


def test_two_processes_give_what_one_gives() -> None:
    tasks = [Task((BASE, TALKING), seed) for seed in paired_seeds(1, 2)]
    here, there = map_runs(tasks, 1), map_runs(tasks, 2)
    for one, other in zip(here, there, strict=True):
        assert [each.series.tobytes() for each in one] == [each.series.tobytes() for each in other]


def test_progress_counts_up_and_results_keep_the_order_of_the_tasks() -> None:
    counts: list[tuple[int, int]] = []
    tasks = [Task((), seed) for seed in range(5)]
    results = map_runs(tasks, 2, lambda *count: counts.append(count), work=seed_of)
    assert results == list(range(5))
    assert counts == [(number, 5) for number in range(1, 6)]


def test_a_worker_that_is_killed_costs_no_result(tmp_path: Path) -> None:
    tasks = [(number, str(tmp_path)) for number in range(4)]
    assert sorted(in_processes(tasks, 2, once_killed)) == [(number, number) for number in range(4)]


def test_a_task_that_kills_every_process_is_given_up_and_no_other_is_blamed() -> None:
    results = dict(in_processes([1, 13, 3], 2, kills_its_process))
    assert results[0] == 1 and results[2] == 3
    assert isinstance(results[1], Died)
    assert str(MAX_DEATHS) in str(results[1])


def test_an_error_comes_back_with_its_seed_and_ends_nothing_else() -> None:
    results = map_runs([Task((BASE,), 1), Task((BASE,), 2)], 2, work=raises)
    assert all(isinstance(each, Failure) for each in results)
    assert [(each.seed, each.scenario) for each in results] == [(1, BASE.name), (2, BASE.name)]
    assert all("ValueError: no luck" in each.error for each in results)


def test_no_process_is_left_when_the_caller_stops_halfway() -> None:
    others = set(_children())  # of tests that ran before in this process
    source = in_processes([0.0, LASTING, LASTING], 2, time.sleep)
    next(source)
    children = set(_children()) - others
    assert children
    source.close()
    assert not children & set(_children())


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_whatever_ends_the_driver_ends_its_workers_in_the_middle_of_a_task(blow: signal.Signals) -> None:
    script = (
        "import time; from wijksim.execution.processes import in_processes;"
        f"print('go', flush=True); list(in_processes([{2.0 * PATIENCE}] * 2, 2, time.sleep))"
    )
    driver = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert driver.stdout is not None and driver.stdout.readline() == b"go\n"
    workers = wait_for(lambda: _children(driver.pid), lambda found: len(found) == 2)
    driver.send_signal(blow)
    driver.wait(PATIENCE)
    driver.stdout.close()
    assert len(workers) == 2
    assert not wait_for(lambda: [pid for pid in workers if _is_alive(pid)], lambda left: not left)


def _children(of: int | None = None) -> list[int]:
    parent = str(of or os.getpid())
    found = []
    for place in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, ppid = place.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if ppid == parent and state != "Z":
            found.append(int(place.parent.name))
    return found


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks at processes in /proc")
