"""Spoil 2,000 tables of neighbourhoods and read them: how many are read, refused with a sentence, end in a traceback.

``uv run python -m benchmarks.malformed_tables --tables 2000``
"""

import argparse
import random  # noqa: TID251 - spoils files; no draw of a model
import tempfile
import traceback
from collections import Counter
from pathlib import Path

import wijksim as ws
from tests.wijk.malformed import INSIDE, RUBBISH, spoilt_inside, whole_tables
from wijksim.io.neighbourhood.problems import WrongFile


def spoil(content: bytes, chance: random.Random) -> bytes:
    """One table with up to six faults; of every other workbook the faults are inside."""
    if content.startswith(b"PK") and chance.random() < 0.5:
        faults = [(chance.randrange(100_000), chance.choice(INSIDE)) for _ in range(chance.randint(1, 4))]
        return spoilt_inside(content, chance.randrange(20), faults)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(max(1, len(content)))
        fault = chance.randrange(5)
        if fault == 0:
            content = content[:place]
        elif fault == 1:
            content = content[:place] + chance.choice(RUBBISH).encode("utf-8", "replace") + content[place:]
        elif fault == 2:
            content = content[:place] + content[place + chance.randint(1, 400) :]
        elif fault == 3:
            old, new = (
                chance.choice((b";", b"\n", b'"', b"WK", b",")),
                chance.choice((b",", b"|", b"", b"x", b"-99997")),
            )
            content = content.replace(old, new, chance.randint(1, 500))
        else:
            content = content[:place] + content[max(0, place - 2000) :]
    return content


def main() -> None:
    """Print the counts, and the first tracebacks if there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tables", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance, ends = random.Random(asked.seed), Counter[str]()
    with tempfile.TemporaryDirectory() as place:
        tables = whole_tables(Path(place) / "whole")
        file = Path(place) / "kwb-2024"
        for _ in range(asked.tables):
            file.write_bytes(spoil(chance.choice(tables), chance))
            try:
                ws.neighbourhood(file, "WK199902")
                ends["read"] += 1
            except WrongFile as wrong:
                ends[f"refused: {wrong.key}"] += 1
            except Exception:
                ends["TRACEBACK"] += 1
                traceback.print_exc()
    for end, n in ends.most_common():
        print(f"{n:6} {end}")


if __name__ == "__main__":
    main()
