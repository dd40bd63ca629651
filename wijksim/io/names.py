"""Names of files and folders made of names that people chose: valid on every system, short, and as they meant them."""

import re
import unicodedata
from hashlib import sha256
from pathlib import Path

LONGEST_BYTES = 80
"""Of a name in UTF-8: with a seed, a number or an ending it stays within a hundred. Systems allow 255."""
_ANYTHING_ELSE = re.compile(r"[^\w.-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Devices on Windows, whatever their ending: a file of such a name cannot be made there."""
_DIGITS_OF_HASH = 8


def file_name(wanted: str, *, instead: str = "unnamed") -> str:
    """A name for a file or folder without ending: letters of any script, digits, ``.``, ``-`` and ``_``.

    What is too long is cut off and ends in a hash of the whole, so that two long names stay two; ``instead`` stands for
    a name of which nothing is left.
    """
    name = _ANYTHING_ELSE.sub("_", unicodedata.normalize("NFC", wanted)).lstrip(".").rstrip(". ")
    if not name.strip("_"):
        name = instead
    if _RESERVED.fullmatch(name):
        name = f"_{name}"
    return _cut(name)


def default_folder(scenario_name: str, seed: int) -> Path:
    """Where a run goes if nobody says where: ``results/<scenario>-seed<seed>``."""
    return Path("results") / f"{file_name(scenario_name, instead='scenario')}-seed{seed}"


def _cut(name: str) -> str:
    content = name.encode("utf-8", "surrogatepass")
    if len(content) <= LONGEST_BYTES:
        return name
    kept = content[: LONGEST_BYTES - _DIGITS_OF_HASH - 1].decode("utf-8", "ignore")
    return f"{kept}-{sha256(content).hexdigest()[:_DIGITS_OF_HASH]}"
