"""From a path to a text that is safe to parse: a modest ordinary file, in UTF-8, with nothing hidden.

A scenario file may come from anybody. The caps keep every later step within a second and a few megabytes.
"""

import os
import re
import stat
from pathlib import Path

from wijksim.scenario.problems import Problem, ScenarioError, shown

LARGEST_FILE = 256 * 1024
"""Bytes; the longest shipped scenario has a few thousand."""
LONGEST_LINE = 2_000
MAX_BRACKETS_IN_LINE = 100
"""The scanner of the YAML library takes quadratic time over open brackets of one line."""

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""Control characters, other line ends, and marks that turn the reading direction or cannot be seen."""


def read_source(path: Path, *, largest: int = LARGEST_FILE) -> str:
    """Text of a scenario file with line ends as one newline; `ScenarioError` says why it cannot be used."""
    path = Path(os.path.expanduser(path))
    text = decoded(path, read_bytes(path, largest)).replace("\r\n", "\n").replace("\r", "\n")
    if hidden := _HIDDEN.search(text):
        code = f"U+{ord(hidden.group()):04X}"
        raise _unusable(path, f"there is a hidden character here, {code}", "take it out", text[: hidden.start()])
    for number, line in enumerate(text.split("\n"), start=1):
        _check_line(path, number, line)
    return text


def _check_line(path: Path, number: int, line: str) -> None:
    if len(line) > LONGEST_LINE:
        message = f"this line has {len(line)} characters, at most {LONGEST_LINE} are allowed"
        raise _unusable(path, message, "write a long text over more lines, after >-", "\n" * (number - 1))
    if line.count("[") + line.count("{") > MAX_BRACKETS_IN_LINE:
        message = f"this line opens more than {MAX_BRACKETS_IN_LINE} brackets"
        raise _unusable(path, message, "", "\n" * (number - 1))


def read_bytes(path: Path, largest: int) -> bytes:
    """Content of an ordinary file that is not too large; `ScenarioError` says why it cannot be used."""
    try:
        _check_kind(path, os.stat(path))
        # Not blocking, so that a pipe put in the place of the file after the check cannot hold us up.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            _check_kind(path, os.fstat(file.fileno()))
            content = file.read(largest + 1)
    except ScenarioError:
        raise  # a ValueError too, but with its own reason
    except OSError as error:
        raise _unusable(path, f"the file cannot be read: {error.strerror or 'unknown reason'}") from None
    except ValueError:
        raise _unusable(path, "the file cannot be read: its name is not possible") from None
    if len(content) > largest:
        raise _unusable(path, f"the file is larger than {largest // 1024} kB, the most that is read")
    return content


def _check_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _unusable(path, "this is a folder, not a scenario file")
    if not stat.S_ISREG(status.st_mode):
        raise _unusable(path, "this is not an ordinary file")


_OTHER_KINDS = {
    b"PK\x03\x04": "the file is a workbook or another packed file, not text",
    b"\xd0\xcf\x11\xe0": "the file is a workbook of an old Excel, not text",
    b"\x1f\x8b": "the file is compressed, not text",
    b"PAR1": "the file is a Parquet table, not text",
    b"ARROW1": "the file is a Feather table, not text",
    b"CDF": "the file is a NetCDF table, not text",
    b"\x89HDF": "the file is a NetCDF or HDF5 table, not text",
}
"""What a file is by its first bytes, when somebody names it where text is read."""


def check_is_text(path: Path, content: bytes) -> None:
    """`ScenarioError` for a workbook and other files that hold no text."""
    kind = next((said for first, said in _OTHER_KINDS.items() if content.startswith(first)), "")
    if kind:
        raise _unusable(path, kind, "save a scenario as .yaml, and a table as .csv (in UTF-8)")


def decoded(path: Path, content: bytes) -> str:
    """Text of a file in UTF-8."""
    check_is_text(path, content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sixteen = content[:2] in (b"\xff\xfe", b"\xfe\xff")
        message = "the file is in UTF-16, not in UTF-8" if sixteen else "there is a byte here that is not UTF-8"
        before = content[: error.start].decode("utf-8-sig", errors="replace")
        raise _unusable(path, message, "save the file as UTF-8", before) from None


def _unusable(path: Path, message: str, hint: str = "", before: str | None = None) -> ScenarioError:
    """The error of a file that cannot be read further than the text `before`."""
    line = column = None
    if before is not None:
        lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        line, column = len(lines), len(lines[-1]) + 1
    return ScenarioError([Problem(shown(str(path), 300), line, column, "", message, hint=hint)])
