"""Machine code that is kept between runs is thrown away when any rule changes."""

from pathlib import Path

import wijksim
from wijksim.mechanisms import compiled as kept
from wijksim.mechanisms.pairs import learn_and_forget
from wijksim.mechanisms.trust import trust_after_week

PACKAGE = Path(wijksim.__file__).parent
HASHED = ("domain", "mechanisms", "observe")


def test_what_is_kept_is_stamped_with_the_source_of_all_rules():
    """Numba by itself looks at the file of the loop only: a changed rule of trust would leave the loop over pairs as it was."""
    stamps = {rule._cache._cache_file._source_stamp for rule in (trust_after_week, learn_and_forget)}
    assert stamps == {kept._fingerprint_of_rules()}


def test_rules_are_compiled_only_where_their_source_is_hashed():
    compiled_in = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if any(line.startswith(("@compiled", "@nb.njit")) for line in path.read_text(encoding="utf-8").splitlines())
    }
    assert compiled_in == {"randomness.py", "mechanisms", "observe"} <= {"randomness.py", *HASHED}
