"""Keep the present results of all shipped scenarios as the expected ones.

Run ``uv run python -m tests.golden.update_golden`` after a change of the model that is meant to change results, look at
what it prints, and say in CHANGELOG.md which outcomes moved and why. Never run it to make a red test green.
"""

import json

from tests.golden.golden_runs import STORE, kept_of, stored
from wijksim.io.scenario_files import shipped


def main() -> None:
    """Run every shipped scenario, print what moved, and store it."""
    before = stored() if STORE.exists() else {}
    now = {name: kept_of(name) for name in sorted(shipped())}
    for name, kept in now.items():
        if kept == before.get(name):
            print(f"{name}: unchanged")
            continue
        print(f"{name}: changed")
        old = before.get(name, {}).get("outcomes", {})
        for outcome, value in kept["outcomes"].items():
            if value != old.get(outcome):
                print(f"  {outcome}: {old.get(outcome)} -> {value}")
    STORE.write_text(json.dumps(now, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
