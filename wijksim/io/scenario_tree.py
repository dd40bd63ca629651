"""From the text of a scenario file to a plain tree with the line and column of every part.

Only the plain core of YAML 1.2 is read: groups, lists, texts, numbers, true and false. Aliases, anchors,
tags and merge keys are refused. The tree is built from the parser's events, so that depth and number of parts
are limited before anything is built, double keys are seen, and nothing is ever constructed from a tag.
"""

from dataclasses import dataclass, field
from typing import Any

from wijksim.scenario.problems import Path, Problems, ScenarioError, shown
from wijksim.scenario.spelling import resolved

DEEPEST = 12
MAX_PARTS = 5_000
LONGEST_KEY = 60

Position = tuple[int, int]

_HINTS = (
    ("\\t", "indent with spaces, not with tabs"),
    ("mapping values are not allowed", "put a text with a colon between quotes, and look at the indentation"),
    ("could not find expected ':'", "a colon is missing, or the line is not indented as it should be"),
    ("expected <block end>", "look at the indentation: parts of one group begin in the same column"),
    ("expected ',' or", "a comma or a closing bracket is missing"),
)


class _Stop(Exception):
    """Reading cannot go on; the problem has been noted."""


@dataclass
class Positions:
    """Where every key and every value of a file stands; lines and columns count from 1."""

    keys: dict[Path, Position] = field(default_factory=dict)
    values: dict[Path, Position] = field(default_factory=dict)

    def locate(self, path: Path, at_key: bool) -> Position:
        """Position of a part, or of the nearest part around it; an empty value is where its key is."""
        found = self.keys.get(path) if at_key else None
        found = found or self.values.get(path) or self.keys.get(path)
        return found or (self.locate(path[:-1], False) if path else (1, 1))


@dataclass
class _Open:
    """A group or list whose end has not been met."""

    content: dict[str, Any] | list[Any]
    path: Path
    key: str | None = None
    """Key that waits for its value."""
    dropped: bool = False
    """Refused itself, or the value waiting is: read on, but keep nothing."""
    drop_next: bool = False


def read_tree(text: str, problems: Problems, positions: Positions, *, max_parts: int = MAX_PARTS) -> Any:
    """The tree of a file. Problems are noted; the result is None if reading had to stop."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError

    builder = _Builder(problems, positions, max_parts)
    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            builder.take(event)
    except _Stop:
        return None
    except ScenarioError:
        raise  # there are too many problems to go on
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        builder.note(position, f"this cannot be read as YAML: {shown(str(error.problem), 120)}", _hint(error.problem))
        return None
    except Exception as error:
        # The library has faults of its own on broken input; whatever it raises, the file cannot be read.
        builder.note((1, 1), f"this cannot be read as YAML: {shown(str(error), 120)}")
        return None
    return builder.root


def _hint(problem: str | None) -> str:
    return next((hint for part, hint in _HINTS if part in repr(problem)), "")


class _Builder:
    """Takes the events of the parser one by one."""

    def __init__(self, problems: Problems, positions: Positions, max_parts: int) -> None:
        self.root: Any = None
        self._max_parts = max_parts
        self._problems, self._positions = problems, positions
        self._open: list[_Open] = []
        self._documents = self._parts = 0

    def note(self, position: Position, message: str, hint: str = "") -> None:
        """Note a problem at a place of the file that is not part of the tree."""
        self._problems.add_at(*position, message, hint)

    def take(self, event: Any) -> None:
        """Add one event to the tree."""
        kind = type(event).__name__.removesuffix("Event")
        position = (event.start_mark.line + 1, event.start_mark.column + 1) if event.start_mark else (1, 1)
        if kind == "DocumentStart":
            self._start_document(event, position)
        elif kind in ("Scalar", "Alias", "MappingStart", "SequenceStart"):
            self._start_part(kind, event, position)
        elif kind in ("MappingEnd", "SequenceEnd"):
            self._open.pop()

    def _start_document(self, event: Any, position: Position) -> None:
        self._documents += 1
        if self._documents > 1:
            self.note(position, "a second document begins here", "a file holds one scenario; take out ---")
            raise _Stop
        if event.tags or event.version not in (None, (1, 2)):
            self.note((1, 1), "lines with % at the beginning are not allowed", "take them out")

    def _start_part(self, kind: str, event: Any, position: Position) -> None:
        self._parts += 1
        if self._parts > self._max_parts:
            hint = "" if self._max_parts == MAX_PARTS else "put many points in a table: points: design.csv"
            self.note(position, f"the file has more than {self._max_parts} parts", hint)
            raise _Stop
        place = self._open[-1] if self._open else None
        if place is not None and isinstance(place.content, dict) and place.key is None:
            self._take_key(kind, event, position, place)
        else:
            self._take_value(kind, event, position, place)

    def _take_key(self, kind: str, event: Any, position: Position, place: _Open) -> None:
        if kind != "Scalar":
            self.note(position, "a key is one word, this is something else", "look at the brackets and the colons")
            raise _Stop
        key = str(event.value)
        path: Path = (*place.path, key)
        place.key, place.drop_next = key, True
        if event.anchor or event.tag or key == "<<":
            self.note(position, "anchors (&), tags (!) and merge keys (<<) are not allowed", "write the values out")
        elif not key or len(key) > LONGEST_KEY or not key.isprintable():
            self.note(position, f'"{shown(key)}" cannot be a key')
        elif key in place.content:
            first = self._positions.keys[path][0]
            self.note(position, f"{shown(key)} is given twice, first on line {first}", "take one of them out")
        else:
            place.drop_next = False
            if not place.dropped:
                self._positions.keys[path] = position

    def _take_value(self, kind: str, event: Any, position: Position, place: _Open | None) -> None:
        path = self._path_of_value(place)
        dropped = place is not None and (place.dropped or place.drop_next)
        if kind == "Alias" or event.anchor or event.tag:
            self.note(position, "anchors (&), aliases (*) and tags (!) are not allowed", "write the value out")
            dropped = True
        value = self._value(kind, event)
        if place is not None and _is_second_half(place, kind, event):
            self._join_comma(place, path)
        elif not dropped:
            self._keep(value, path, position, place)
        if place is not None:
            place.key, place.drop_next = None, False
        if kind in ("MappingStart", "SequenceStart"):
            self._descend(value, path, position, dropped)

    def _descend(self, content: Any, path: Path, position: Position, dropped: bool) -> None:
        if len(self._open) >= DEEPEST:
            self.note(position, f"there are more than {DEEPEST} groups or lists inside each other here")
            raise _Stop
        self._open.append(_Open(content, path, dropped=dropped))

    def _keep(self, value: Any, path: Path, position: Position, place: _Open | None) -> None:
        if value is not None:
            self._positions.values[path] = position
        if place is None:
            self.root = value
        elif isinstance(place.content, list):
            place.content.append(value)
        else:
            place.content[str(place.key)] = value

    @staticmethod
    def _path_of_value(place: _Open | None) -> Path:
        if place is None:
            return ()
        return (*place.path, len(place.content) if isinstance(place.content, list) else str(place.key))

    @staticmethod
    def _value(kind: str, event: Any) -> Any:
        if kind == "Scalar":
            return event.value if event.style else resolved(event.value)
        return {"MappingStart": dict, "SequenceStart": list}.get(kind, lambda: None)()

    def _join_comma(self, place: _Open, path: Path) -> None:
        """In ``{a: 0,5}`` the comma makes a key of the 5: keep the text ``0,5``, refused with a hint."""
        assert isinstance(place.content, dict)
        last = next(reversed(place.content))
        place.content[last] = f"{place.content[last]},{place.key}"
        self._positions.keys.pop(path, None)


def _is_second_half(place: _Open, kind: str, event: Any) -> bool:
    """Whether a key of digits without a value is the second half of a number with a comma."""
    is_empty = kind == "Scalar" and not event.value and not event.style
    if not is_empty or not isinstance(place.content, dict) or not place.content:
        return False
    first = place.content[next(reversed(place.content))]
    return place.key is not None and place.key.isdigit() and type(first) is int
