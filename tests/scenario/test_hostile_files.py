"""Hostile files: each gets a clear error within a second and in little memory, never a traceback."""

import os
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from wijksim.io.scenario_files import check, load, shipped_folder
from wijksim.io.scenario_source import LARGEST_FILE
from wijksim.scenario import ScenarioError

HEAD = "schema_version: 1\nname: mine\n"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n" for before, after in zip("abcdefg", "bcdefgh", strict=True)
)
SECOND = 1.0
"""Allowed per file; a slow shared machine gets a factor of two in the assertion."""

# name: (text after the head, or bytes of the whole file; what the first problem says)
HOSTILE: dict[str, tuple[str | bytes, str]] = {
    "alias": ("a: &x 1\nb: *x\n", "not allowed"),
    "billion_laughs": (LAUGHS, "not allowed"),
    "recursive_alias": ("a: &a [*a]\n", "not allowed"),
    "merge_key": ("base: &b {x: 1}\nfunding:\n  <<: *b\n", "not allowed"),
    "python_tag": ('a: !!python/object/apply:os.system ["true"]\n', "not allowed"),
    "float_tag": ('room_to_manoeuvre: !!float "0.5"\n', "not allowed"),
    "binary_tag": ("a: !!binary aGVsbG8=\n", "not allowed"),
    "tag_directive": (b"%TAG ! tag:evil,2000:\n---\nschema_version: 1\nname: x\n", "lines with %"),
    "yaml_1_1": (b"%YAML 1.1\n---\nschema_version: 1\nname: x\nfunding: {decentralised: yes}\n", "lines with %"),
    "two_documents": ("---\nname: other\n", "second document"),
    "deep_lists": ("a: " + "[" * 90 + "]" * 90 + "\n", "inside each other"),
    "deep_groups": ("".join(" " * depth + "a:\n" for depth in range(500)), "inside each other"),
    "deep_dashes": ("a:\n  " + "- " * 900 + "\n", "inside each other"),
    "thousands_of_brackets": ("a: " + "[" * 1900, "brackets"),
    "brackets_over_lines": ("a:\n" + (" " + "[" * 99 + "\n") * 2000, "inside each other"),
    "braces": ("a: " + "{" * 90 + "\n", "a key is one word"),
    "question_marks": ("? " * 900 + "\n", "a key is one word"),
    "list_as_key": ("[a, b]: 1\n", "a key is one word"),
    "group_as_key": ("{a: b}: 1\n", "a key is one word"),
    "empty_key": ('"": 1\n', "cannot be a key"),
    "long_key": ("k" * 61 + ": 1\n", "cannot be a key"),
    "key_with_newline": ('"a\\nb": 1\n', "cannot be a key"),
    "key_with_surrogate": ('"\\ud800": 1\n', "cannot be"),
    "number_as_key": ("5: 1\n", "there is no 5"),
    "many_keys": ("".join(f"key{number}: 1\n" for number in range(4000)), "more than 5000 parts"),
    "many_unknown_keys": ("".join(f"integratio{number}: 1\n" for number in range(2000)), "there is no integratio0"),
    "many_double_keys": ("why: x\n" * 2000, "given twice"),
    "many_measures": ("measures:\n" + "- {}\n" * 2000, "at most 1040"),
    "many_wrong_mechanisms": ("without:\n" + "- trusst\n" * 2000, "no mechanism"),
    "ten_megabytes": (b"# " + b"x" * 10_000_000, "larger than 256 kB"),
    "one_long_line": (b"schema_version: 1\nname: x\nwhy: " + b"x" * 200_000, "characters, at most 2000"),
    "long_text": ("why: >-\n" + ("  " + "word " * 300 + "\n") * 100, "at most 4000"),
    "only_newlines": (b"\n" * 250_000, "holds nothing"),
    "only_spaces": ((b" " * 1999 + b"\n") * 125, "holds nothing"),
    "empty": (b"", "holds nothing"),
    "only_a_comment": (b"# nothing\n", "holds nothing"),
    "only_a_text": (b"hello\n", 'holds the text "hello"'),
    "only_a_list": (b"- a\n- b\n", "holds a list"),
    "nul": (b"schema_version: 1\nname: a\0b\n", "hidden character here, U+0000"),
    "escape_codes": (b"schema_version: 1\nname: \x1b[31mred\n", "hidden character here, U+001B"),
    "bad_utf8": (b"schema_version: 1\nname: caf\xe9\n", "not UTF-8"),
    "utf16": ("schema_version: 1".encode("utf-16"), "UTF-16"),
    "workbook": (b"PK\x03\x04\x14\0\x08\xff", "workbook or another packed file"),
    "old_workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "workbook of an old Excel"),
    "compressed": (b"\x1f\x8b\x08\0\0", "compressed"),
    "parquet": (b"PAR1\x15\x04\xff", "Parquet"),
    "feather": (b"ARROW1\0\0\xff", "Feather"),
    "netcdf": (b"CDF\x01\0\0\xff", "NetCDF"),
    "hdf5": (b"\x89HDF\r\n\x1a\n", "HDF5"),
    "encoded_surrogate": (b"schema_version: 1\nname: \xed\xa0\x80\n", "not UTF-8"),
    "text_turned_round": (b"schema_version: 1\nname: \xe2\x80\xaeevil\n", "U+202E"),
    "text_turned_round_in_quotes": ('title: "\\u202eevil"\n', "U+202E"),
    "surrogate_in_quotes": ('title: "\\ud800"\n', "U+D800"),
    "nul_in_quotes": ('title: "a\\0b"\n', "U+0000"),
    "other_line_end": ("title: a\u2028b\n", "U+2028"),
    "unclosed_quote": ('title: "abc\n', "cannot be read as YAML"),
    "bad_escape": ('title: "\\q"\n', "cannot be read as YAML"),
    "huge_escape": ('title: "\\Uffffffff"\n', "cannot be read as YAML"),
    "at_sign": ("title: @x\n", "cannot be read as YAML"),
    "bad_indent": ("funding:\n  integration: 1\n decentralised: true\n", "cannot be read as YAML"),
    "html_page": (b"<!DOCTYPE html><html><body>404</body></html>\n", "holds the text"),
    "nan": ("room_to_manoeuvre: .nan\n", "not a finite number"),
    "inf": ("room_to_manoeuvre: -.inf\n", "not a finite number"),
    "beyond_floats": ("room_to_manoeuvre: 1e309\n", "not a finite number"),
    "absurd_exponent": ("room_to_manoeuvre: 1e999999999\n", "not a finite number"),
    "vanishing": ("room_to_manoeuvre: 1e-400\n", 'not the text "1e-400"'),
    "just_outside": ("room_to_manoeuvre: 1.0000001\n", "outside its range"),
    "digits": ("horizon_weeks: " + "9" * 1900 + "\n", "needs a whole number"),
    "decimal_digits": ("room_to_manoeuvre: 0." + "9" * 1900 + "e5\n", "needs a number"),
    "thousand_points": ("neighbourhood: {residents: 60.000}\n", "can be read in two ways"),
    "nan_as_text": ("room_to_manoeuvre: nan\n", "needs a number"),
    "quoted_number": ('room_to_manoeuvre: "0.5"\n', "needs a number"),
    "truth_for_number": ("room_to_manoeuvre: true\n", "needs a number"),
    "date_for_number": ("room_to_manoeuvre: 2024-01-01\n", "needs a number"),
    "clock_for_number": ("horizon_weeks: 22:22\n", "needs a whole number"),
    "octal": ("horizon_weeks: 0o17\n", "needs a whole number"),
    "underscores": ("horizon_weeks: 1_000\n", "needs a whole number"),
    "list_for_number": ("room_to_manoeuvre: [0.5]\n", "not a list"),
    "group_for_number": ("room_to_manoeuvre: {a: 1}\n", "not a group of keys"),
    "dutch_yes": ("funding: {decentralised: ja}\n", "needs true or false"),
    "number_for_truth": ("funding: {decentralised: 1}\n", "needs true or false"),
    "number_for_text": ("title: 3\n", "a text is needed"),
    "no_residents": ("neighbourhood: {residents: 0}\n", "outside its range"),
    "endless_horizon": ("horizon_weeks: 1000000000\n", "outside its range"),
    "name_is_a_path": (b"schema_version: 1\nname: ../../etc/passwd\n", "cannot be used"),
    "without_as_group": ("without: {trust: 1}\n", "needs a list"),
    "without_nested": ("without: [[trust]]\n", "no mechanism"),
    "planned_as_groups": ("boundary_objects: {planned: [{a: 1}]}\n", "does not know a group"),
    "version_true": (b"schema_version: true\nname: x\n", "cannot be true"),
    "version_text": (b'schema_version: "1"\nname: x\n', "cannot be the text"),
}  # fmt: skip
EXTENDS = {
    "absolute": "/etc/passwd.yaml",
    "above": "../x.yaml",
    "far_above": "a/../../../../../etc/x.yaml",
    "url": "https://example.org/x.yaml",
    "file_url": "file:///etc/x.yaml",
    "home": "~/x.yaml",
    "backslash": "..\\x.yaml",
    "drive": "C:/x.yaml",
    "turned": '"\\u202ex.yaml"',
    "nul": '"a\\0.yaml"',
    "list": "[baseline]",
    "nothing": "",
    "no_such": "none.yaml",
    "not_yaml": "notes.txt",
    "itself": "mine.yaml",
    "folder": "folder.yaml",
    "link_out": "link.yaml",
    "pipe": "pipe.yaml",
}


@pytest.fixture
def problems_of() -> Callable[[Path], list[str]]:
    """Check a file; fails when it takes much memory or gives no problem. Tracing is slow: time has its own test."""

    def problems(path: Path) -> list[str]:
        tracemalloc.start()
        found = check(path)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 60_000_000
        assert found
        text = [str(problem) for problem in found]
        assert all(line.isprintable() and len(line) < 1200 for line in text)
        assert len(found) <= 101
        return text

    return problems


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_a_clear_error(name: str, tmp_path: Path, problems_of: Callable[[Path], list[str]]) -> None:
    content, said = HOSTILE[name]
    path = tmp_path / "mine.yaml"
    path.write_bytes(content if isinstance(content, bytes) else (HEAD + content).encode())
    text = problems_of(path)
    assert any(said in line for line in text), text[:3]
    assert all(line.startswith(str(path)) for line in text)
    with pytest.raises(ScenarioError):
        load(path)


def test_the_slowest_of_them_take_less_than_a_second(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    for name, (content, _) in HOSTILE.items():
        path.write_bytes(content if isinstance(content, bytes) else (HEAD + content).encode())
        start = time.process_time()
        check(path)
        assert time.process_time() - start < 2 * SECOND, name


@pytest.mark.parametrize("name", EXTENDS)
def test_extends_stays_inside_the_folder(name: str, tmp_path: Path, problems_of: Callable[[Path], list[str]]) -> None:
    folder = tmp_path / "inside"
    (folder / "folder.yaml").mkdir(parents=True)
    for outside in (tmp_path / "x.yaml", folder / "notes.txt"):
        outside.write_text(HEAD)
    (folder / "link.yaml").symlink_to(tmp_path / "x.yaml")
    os.mkfifo(folder / "pipe.yaml")
    path = folder / "mine.yaml"
    path.write_text(HEAD + f"extends: {EXTENDS[name]}\n")
    text = problems_of(path)
    assert len(text) == 1
    assert text[0].startswith(f"{path}:3:")


def test_files_that_extend_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    for one, other in ("ab", "bc", "ca"):
        (tmp_path / f"{one}.yaml").write_text(HEAD + f"extends: {other}.yaml\n")
    assert "extends itself" in str(check(tmp_path / "a.yaml")[0])


def test_extends_goes_five_files_far_and_no_further(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.yaml").write_text(HEAD + f"extends: {number + 1}.yaml\n")
    (tmp_path / "8.yaml").write_text(HEAD)
    assert check(tmp_path / "3.yaml") == []
    assert "more than 5 files" in str(check(tmp_path / "2.yaml")[0])


def test_what_is_not_an_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    for path, said in (
        (tmp_path, "a folder"),
        (tmp_path / "pipe.yaml", "not an ordinary file"),
        (Path("/dev/zero"), "not an ordinary file"),
        (tmp_path / "loop.yaml", "cannot be read"),
        (tmp_path / ("x" * 300 + ".yaml"), "cannot be read"),
        (Path("a\0b.yaml"), "cannot be read"),
        (tmp_path / "none" / "x.yaml", "cannot be read"),
    ):
        found = check(path)
        assert len(found) == 1
        assert said in str(found[0])
        assert str(found[0]).isprintable()


def test_a_name_is_not_a_way_out() -> None:
    for name in (
        "../pyproject.toml",
        "/etc/passwd",
        "baseline/../../pyproject",
        "",
        ".",
        "..",
        "a\0b",
        "x" * 5000,
    ):
        assert check(name), name
    assert shipped_folder().is_dir()


def test_a_file_of_the_largest_size_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    line = "# " + "x" * 997 + "\n"
    path.write_text(HEAD + line * ((LARGEST_FILE - len(HEAD)) // len(line)))
    assert path.stat().st_size > LARGEST_FILE - 1001
    assert check(path) == []
