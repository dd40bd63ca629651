"""Machine code that is kept between runs is thrown away when any rule changes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import grimp

import wijksim
from tests.patience import PATIENCE
from wijksim.mechanisms import compiled as kept
from wijksim.mechanisms.pairs import learn_and_forget
from wijksim.mechanisms.trust import trust_in_strangers

PACKAGE = Path(wijksim.__file__).parent
HASHED = kept.ROOMS_OF_RULES


def test_what_is_kept_is_stamped_with_the_source_of_all_rules():
    """Numba by itself looks at the file of the loop only: a changed rule of trust would leave the loop over pairs as it was."""
    stamps = {rule._cache._cache_file._source_stamp for rule in (trust_in_strangers, learn_and_forget)}
    assert stamps == {kept.fingerprint_of_rules(PACKAGE)}


def test_rules_are_compiled_only_where_their_source_is_hashed():
    compiled_in = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if any(
            line.startswith(("@compiled", "@loop", "@step", "@jitted", "@nb.njit"))
            for line in path.read_text(encoding="utf-8").splitlines()
        )
    }
    assert compiled_in == {"randomness.py", "mechanisms", "observe"} <= {"randomness.py", *HASHED}


def test_what_compiled_rules_import_is_hashed_too():
    """A number of another room would be compiled in, and stay when it changes there."""
    graph = grimp.build_graph("wijksim")
    compiled_in = {
        ".".join(("wijksim", *path.relative_to(PACKAGE).with_suffix("").parts))
        for path in PACKAGE.rglob("*.py")
        if any(
            line.startswith(("@compiled", "@loop", "@step")) for line in path.read_text(encoding="utf-8").splitlines()
        )
    }
    assert len(compiled_in) > 20
    reached = compiled_in.union(*(graph.find_upstream_modules(name) for name in compiled_in))
    rooms = {name.split(".")[1] for name in reached if "." in name}
    # How rules are compiled is no rule: it holds no number that could be compiled in.
    assert rooms <= {*HASHED, "randomness", "machine_code"}, sorted(rooms)


TRUST = """
import numpy as np
from wijksim.mechanisms.compiled import compiled
from wijksim.mechanisms.inner import inner

@compiled
def outer(x: float) -> float:
    return inner(x)

print(outer(1.0), sum(outer.stats.cache_hits.values()))
"""
RULE = (
    "from wijksim.mechanisms.compiled import compiled\n\n@compiled\ndef inner(x: float) -> float:\n    return x + {}\n"
)


def test_a_rule_changed_in_another_file_changes_the_loop_that_calls_it(tmp_path: Path):
    """The loop's own file stays as it is, and Numba keeps its machine code: without the stamp the old sum comes back."""
    package = tmp_path / "wijksim"
    for name in ("domain", "mechanisms", "observe"):
        (package / name).mkdir(parents=True)
        (package / name / "__init__.py").write_text("")
    (package / "__init__.py").write_text("")
    for file in ("randomness.py", "machine_code.py"):
        shutil.copy(PACKAGE / file, package)
    shutil.copy(PACKAGE / "mechanisms" / "compiled.py", package / "mechanisms")
    (package / "mechanisms" / "outer.py").write_text(TRUST)

    def printed() -> list[str]:
        command = [sys.executable, "-P", "-m", "wijksim.mechanisms.outer"]
        environment = os.environ | {"PYTHONPATH": str(tmp_path), "NUMBA_CACHE_DIR": str(tmp_path / "cache")}
        return subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE, cwd=tmp_path
        ).stdout.split()

    (package / "mechanisms" / "inner.py").write_text(RULE.format("1.0"))
    assert printed() == ["2.0", "0"]
    assert printed() == ["2.0", "1"]
    (package / "mechanisms" / "inner.py").write_text(RULE.format("5.0"))
    assert printed() == ["6.0", "0"]
