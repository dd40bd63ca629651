"""Finding an area by code and by name: codes are used again for other areas after a redivision, names recur."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from wijksim.model.own_wijk.areas import Area

MAX_NAMES = 8
"""Names that are told of several that fit, or of those that come near."""
_PREFERRED = ("wijk", "gemeente", "buurt", "land")
"""Of areas with the same name, this level comes first."""


def plain(name: str) -> str:
    """A name as names are compared: small letters without accents, signs and the word for the kind of area."""
    small = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    small = re.sub(r"\((gemeente|wijk|buurt|gm|wk|bu)\)", " ", small)
    small = re.sub(r"[^a-z0-9]+", " ", small).strip()
    return re.sub(r"^(wijk|buurt|gemeente)( \d+)? (?=\S)", "", small)


@dataclass(frozen=True)
class NotFound(Exception):
    """No area of that name, or several."""

    wanted: str
    several: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


def find(wanted: str, areas: Sequence[Area]) -> Area:
    """The area with this code or name; ``name, gemeente`` tells two of one name apart. `NotFound` otherwise."""
    code = wanted.strip().upper()
    by_code = [area for area in areas if area.code and area.code == code]
    if by_code:
        return by_code[0]
    name, _, where = wanted.partition(",")
    fitting = [area for area in areas if area.name and plain(area.name) == plain(name)]
    if where:
        fitting = [area for area in fitting if plain(area.municipality or area.gemeente_code()) == plain(where)]
    for level in _PREFERRED:
        found = [area for area in fitting if area.level == level]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(wanted, several=tuple(map(described, found[:MAX_NAMES])))
    names = {plain(area.name): area for area in areas if area.name}
    near = get_close_matches(plain(name), names, n=MAX_NAMES)
    raise NotFound(wanted, near=tuple(described(names[each]) for each in near))


def described(area: Area) -> str:
    """Name, gemeente and code of an area."""
    place = f"{area.name}, {area.municipality}" if area.municipality and area.level != "gemeente" else area.name
    return f"{place} ({area.code or area.level})"


class Index:
    """Areas of one table, to be found by code and by name without going through all of them."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self.areas = areas
        self.by_code = {each.code: each for each in areas if each.code}
        self._by_name: dict[tuple[str, str], list[Area]] = {}
        self._by_gemeente: dict[tuple[str, str], list[Area]] = {}
        for each in areas:
            if each.name:
                self._by_name.setdefault((each.level, plain(each.name)), []).append(each)
            if each.code and each.level != "land":
                self._by_gemeente.setdefault((each.level, each.gemeente_code()), []).append(each)

    def same(self, area: Area) -> tuple[Area | None, bool]:
        """The same area in this table, and whether its code had another name here.

        Code and name both; else the name alone, within the gemeente; a table without names is believed on its codes.
        """
        by_code = self.by_code.get(area.code) if area.code else None
        if by_code is not None and (not by_code.name or not area.name or plain(by_code.name) == plain(area.name)):
            return by_code, False
        named = self._by_name.get((area.level, plain(area.name)), []) if area.name else []
        by_name = [each for each in named if _same_place(each, area)]
        return (by_name[0] if len(by_name) == 1 else None), by_code is not None

    def parts_of(self, area: Area, level: str) -> list[Area]:
        """Areas of a level within an area, by code."""
        if area.level == "land":
            return sorted((each for each in self.areas if each.level == level), key=lambda each: each.code)
        listed = self._by_gemeente.get((level, area.gemeente_code()), [])
        return sorted((each for each in listed if area.holds(each)), key=lambda each: each.code)


def _same_place(one: Area, other: Area) -> bool:
    if one.level in ("gemeente", "land"):
        return True
    gemeenten = {plain(each.municipality) for each in (one, other) if each.municipality}
    return len(gemeenten) == 1 or (bool(one.code) and one.gemeente_code() == other.gemeente_code())
