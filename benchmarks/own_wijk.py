"""A wijk of one's own in figures: editions read, error of margins, time to a first result, a living population.

``uv run python -m benchmarks.own_wijk`` prints them as JSON, with ``land`` or ``living`` behind it only these. Files
are made up in the true layouts; one pair is as large as the whole land.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from openpyxl import Workbook, load_workbook

import wijksim as ws
from tests.wijk import made_up
from wijksim.model.build import people_of
from wijksim.model.wijk_model import WijkModel

AREAS_OF_THE_LAND = 18_000
"""Buurten, wijken and gemeenten in the Kerncijfers of one year."""
WMO_ROWS_OF_THE_LAND = 18_500
"""Some 3,400 wijken and 340 gemeenten, each with five kinds of support."""
COLUMNS_OF_THE_LAND = 122
"""Columns of the Excel edition, of which a third is read."""
PARTS = ("editions", "margins", "gemeente", "land", "living")
SIZES = (6_000, 20_000)
"""Residents of the wijken of which the speed of a living population is measured."""
AGES = ("age_0_14", "age_15_24", "age_25_44", "age_45_64", "age_65")


def editions(folder: Path) -> dict[str, str]:
    """Every year in Excel and as StatLine gives it: read, with the share of 65 and older as it was written."""
    found = {}
    for year in range(2013, 2027):
        for kind, file in (("xlsx", made_up.kwb_xlsx(folder / f"kwb-{year}.xlsx", year)),
                           ("csv", made_up.statline_csv(folder / f"{year}.csv", year, names="titles"))):  # fmt: skip
            try:
                wijk = ws.neighbourhood(file, "Tuinstad", year=year).wijk
                right = abs(wijk.figures["age_65"].value - 0.23) < 0.002
                found[f"{year} {kind}"] = "read" if right else "wrong"
            except ws.ScenarioError as error:
                found[f"{year} {kind}"] = str(error)
    return found


def margins(folder: Path, seeds: int) -> dict[str, float]:
    """For each of six wijken the largest difference between a margin of the residents and the file, in shares."""
    files = made_up.everything(folder)
    worst = {}
    for kind in made_up.KINDS:
        found = ws.neighbourhood(files, kind.name)
        worst[kind.name] = round(max(_error(found, seed) for seed in range(1, seeds + 1)), 5)
    return worst


def _error(found: ws.Neighbourhood, seed: int) -> float:
    people, figures = people_of(found.scenario, seed), found.wijk.figures
    bands = np.bincount(people.age, minlength=6) / len(people)
    _, first, size = np.unique(people.household, return_index=True, return_counts=True)
    here = dict(zip(AGES, (*bands[:4], bands[4] + bands[5]), strict=True))
    here |= {"one_person": (size == 1).mean(), "low_income": people.low_income[first].mean()}
    here |= {
        name: (people.tenure[first] == place).mean()
        for place, name in enumerate(("owned", "association", "other_rent"))
    }
    here |= {"wmo": people.uses_wmo.mean(), "participation": people.uses_participation.mean()}
    return max(abs(float(value) - figures[name].value) for name, value in here.items())


def as_large_as_the_land(folder: Path) -> list[Path]:
    """Excel of the two newest years, with as many rows and columns as the whole land has."""
    return [_large_book(folder, year) for year in (2025, 2024)]


def _large_book(folder: Path, year: int) -> Path:
    (folder / "small").mkdir(exist_ok=True)
    small = load_workbook(made_up.kwb_xlsx(folder / "small" / f"{year}.xlsx", year)).worksheets[0]
    rows = [list(row) for row in small.iter_rows(values_only=True)]
    more = COLUMNS_OF_THE_LAND - len(rows[0])
    book = Workbook(write_only=True)
    sheet = book.create_sheet(f"KWB{year}")
    sheet.append(rows[0] + [f"a_other_{place:02d}" for place in range(more)])
    others = [row for row in rows if any(str(cell).startswith(("WK", "BU")) for cell in row)]
    elsewhere = ([_elsewhere(cell, number) for cell in others[number % len(others)]]
                 for number in range(AREAS_OF_THE_LAND - len(rows)))  # fmt: skip
    for number, row in enumerate([*rows[1:], *elsewhere]):
        sheet.append(row + [_other(number, place) for place in range(more)])
    file = folder / f"kwb-{year}.xlsx"
    book.save(file)
    return file


def wmo_of_the_land(folder: Path) -> Path:
    """86158NED with as many wijken and gemeenten as the whole land has: the made-up gemeente first, then others."""
    file = made_up.wmo_csv(folder / "86158NED.csv")
    head, *rows = file.read_text(encoding="cp1252").splitlines()
    elsewhere = (rows[number % len(rows)].replace("1999", f"{number // len(rows) + 10:04d}")
                 for number in range(WMO_ROWS_OF_THE_LAND - len(rows)))  # fmt: skip
    file.write_text("\n".join([head, *rows, *elsewhere]), encoding="cp1252")
    return file


def _other(row: int, place: int) -> Any:
    """A cell of a column that nobody reads: counts, a figure with a decimal, or missing."""
    if (row + place) % 3 == 0:
        return "." if place % 2 else round(row / 7, 1)
    return row * place % 1000


def _elsewhere(cell: Any, number: int) -> Any:
    """The same cell in another gemeente."""
    text = str(cell)
    if text.startswith(("WK1999", "BU1999")):
        return f"{text[:2]}{number % 900 + 10:04d}{text[6:]}"
    return f"Elders {number}" if text in {kind.name for kind in made_up.KINDS} else cell


def to_a_first_result(files: list[Path], folder: Path) -> dict[str, dict[str, float]]:
    """Wall and processor seconds of the commands ``neighbourhood`` and ``run`` (five years), each in a process of its
    own, and of both."""
    command, target = [sys.executable, "-m", "wijksim"], folder / "own.yaml"
    times = {}
    for name, asked in (
        ("neighbourhood", ["neighbourhood", *map(str, files), "--area", "WK199902", "--out", str(target)]),
        ("run", ["run", str(target), "--out", str(folder / "result")]),
    ):
        begun, before = time.perf_counter(), _seconds_of_children()
        subprocess.run([*command, *asked, "--quiet"], check=True, capture_output=True)
        times[name] = {"wall": time.perf_counter() - begun, "cpu": _seconds_of_children() - before}
    times["both"] = {kind: sum(each[kind] for each in times.values()) for kind in ("wall", "cpu")}
    return {name: {kind: round(value, 1) for kind, value in each.items()} for name, each in times.items()}


def _seconds_of_children() -> float:
    used = os.times()
    return used.children_user + used.children_system


def living_against_still(residents: int, weeks: int, pairs: int) -> dict[str, Any]:
    """Processor seconds of the same weeks with and without a living population, in turns, in one process."""
    changes = {"neighbourhood.residents": residents, "horizon_weeks": weeks, "warm_up_weeks": 13}
    scenarios = {
        living: ws.load("baseline").vary(changes | {"neighbourhood.living": living}) for living in (False, True)
    }
    seconds: dict[bool, list[float]] = {False: [], True: []}
    for seed in range(pairs + 1):
        for living in (seed % 2 == 0, seed % 2 == 1):
            model = WijkModel(scenarios[living], rng=seed)
            model.warm_up()
            begun = time.process_time()
            for _ in range(weeks):
                model.step()
            if seed:  # the first of each compiles and fills caches
                seconds[living].append(time.process_time() - begun)
    ratios = [one / other for one, other in zip(seconds[True], seconds[False], strict=True)]
    return {
        "residents": residents, "weeks": weeks, "pairs": pairs, "still": round(float(np.median(seconds[False])), 3),
        "living": round(float(np.median(seconds[True])), 3), "ratio": round(float(np.median(ratios)), 3),
        "lowest": round(min(ratios), 3), "highest": round(max(ratios), 3),
        "ratio_of_the_fastest": round(min(seconds[True]) / min(seconds[False]), 3),
    }  # fmt: skip


def _few(folder: Path) -> list[Path]:
    return [made_up.kwb_xlsx(folder / "kwb-2025.xlsx", 2025), made_up.statline_csv(folder / "85984NED.csv", 2024)]


def main() -> None:
    """Print all of it, or the parts that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; by default all")
    parser.add_argument("--weeks", type=int, default=520)
    parser.add_argument("--pairs", type=int, default=10)
    parser.add_argument("--seeds", type=int, default=5)
    asked = parser.parse_args()
    asked.parts = asked.parts or list(PARTS)
    if unknown := sorted(set(asked.parts) - set(PARTS)):
        parser.error(f"there is no part {', '.join(unknown)}; choose of {', '.join(PARTS)}")
    report: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as place:
        folders = {part: Path(place) / part for part in PARTS}
        for folder in folders.values():
            folder.mkdir()
        if "editions" in asked.parts:
            found = editions(folders["editions"])
            report["editions"] = len(found)
            report["read"] = sum(end == "read" for end in found.values())
            report["not_read"] = {name: end for name, end in found.items() if end != "read"}
        if "margins" in asked.parts:
            report["margins"] = margins(folders["margins"], asked.seeds)
        if "gemeente" in asked.parts:
            report["seconds_of_one_gemeente"] = to_a_first_result(_few(folders["gemeente"]), folders["gemeente"])
        if "land" in asked.parts:
            folder = folders["land"]
            books = as_large_as_the_land(folder)
            report["seconds_of_the_land"] = to_a_first_result(books, folder)
            (folder / "own.yaml").unlink()
            report["seconds_of_the_land_with_wmo"] = to_a_first_result([books[1], wmo_of_the_land(folder)], folder)
        if "living" in asked.parts:
            report["living"] = [living_against_still(size, asked.weeks, asked.pairs) for size in SIZES]
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
