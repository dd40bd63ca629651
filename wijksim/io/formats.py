"""What kind of file a name asks for: a name and what is in it never disagree."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from wijksim.io.folders import StoreError

TABLES: Mapping[str, str] = {
    "csv": ".csv", "csv.gz": ".csv.gz", "parquet": ".parquet", "feather": ".feather", "xlsx": ".xlsx", "netcdf": ".nc",
}  # fmt: skip
"""Formats of a table, with the ending of their files."""


def format_of(place: Path, *, to: str | None = None, formats: Mapping[str, str] = TABLES) -> str:
    """The format that the name of a file asks for, or that was asked for besides; `StoreError` when the name asks for
    none of these, or for another one."""
    if to is not None and to not in formats:
        raise StoreError(f"there is no format {to}; choose {_listed(list(formats))}")
    name = place.name.lower()
    endings = sorted(((each, end) for each in formats for end in (formats[each], f".{each}")), key=lambda e: -len(e[1]))
    found = next((each for each, ending in endings if name.endswith(ending)), None)
    if found is None and to is not None and not place.suffix:
        return to
    if found is None:
        what = f"does not end in {_listed(list(formats.values()))}" if place.suffix else "has no ending"
        hint = "" if place.suffix else f": add {_listed(list(formats.values()))}"
        raise StoreError(f"cannot tell what kind of file {place} must be: its name {what}{hint}")
    if to not in (None, found):
        raise StoreError(f"{place} would be a file of {found}, and {to} is asked for: change the name or the format")
    return found


def must_end_in(place: Path, *endings: str) -> None:
    """`StoreError` unless the name of a file says what is written in it."""
    if not place.name.lower().endswith(endings):
        raise StoreError(f"{place} cannot be the name of such a file: let it end in {_listed(endings)}")


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
