"""Checking a scenario is quick because it loads little."""

import subprocess
import sys
import time

import pytest

HEAVY = ("numpy", "numba", "pandas", "mesa", "matplotlib", "solara", "pyarrow", "pydantic", "networkx")


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import wijksim.scenario",
        "from wijksim.io.scenario_files import check; assert check('workload_shock') == []",
        "from wijksim.io.scenario_files import check; assert check('no_such_scenario')",
    ],
)
def test_nothing_heavy_is_loaded(code: str) -> None:
    assert loaded_by(code) & set(HEAVY) == set()


def test_the_yaml_library_is_loaded_only_to_read_a_file() -> None:
    assert "ruamel.yaml" not in loaded_by("import wijksim.io.scenario_files, wijksim.scenario")


def test_the_scenario_room_loads_in_a_moment() -> None:
    code = "import time; t = time.process_time(); import wijksim.scenario; print(time.process_time() - t)"
    seconds = []
    for _ in range(3):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        seconds.append(float(done.stdout))
        time.sleep(0.05)
    # 0.04 s measured; the best of three, since other work on the machine only adds.
    assert min(seconds) < 0.2
