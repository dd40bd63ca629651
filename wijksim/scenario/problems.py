"""What can be wrong with a scenario, said so that its author can mend it.

One form for files, the command line and Python: where, what is wrong, what is allowed, the nearest name. All
problems of one reading are collected before anything is raised, so that one pass shows them all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from wijksim.text.language import Language
from wijksim.text.problems import sentence_of

MAX_PROBLEMS = 100
"""Reading stops here: more would help nobody, and looking for nearest names takes time."""

PYTHON = "<python>"
"""Stands for the file of a scenario that was made in Python."""

Path = tuple[str | int, ...]
"""Keys and list positions (from 0) from the top of a scenario to one of its parts."""

Locate = Callable[[Path, bool], tuple[int | None, int | None]]
"""Line and column, both from 1, of the part at a path: of its key when the flag is set, else of its value."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. `line` and `column` count from 1; None where there is no file."""

    file: str
    line: int | None
    column: int | None
    path: str
    """Path of the part, e.g. ``measures[2].set.funding.integration``; empty for the file as a whole."""
    message: str
    allowed: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: Language) -> str:
        """Place, what is wrong, what is allowed and the hint, in one line."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return f"{place}: {sentence_of((self.message, self.allowed, self.hint), language)}"


class ScenarioError(ValueError):
    """A scenario cannot be used; `problems` lists everything that is wrong with it.

    Examples
    --------
    >>> import wijksim as ws
    >>> try:
    ...     ws.load("baseline").vary({"room_to_manoeuvre": 2})
    ... except ws.ScenarioError as error:
    ...     print(error.problems[0].path, "|", error.problems[0].allowed)
    room_to_manoeuvre | a number from 0 to 1
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: list[Problem] = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["ScenarioError"], tuple[list[Problem]]]:
        # A pickled exception is rebuilt from its arguments; ours is not made from its message.
        return type(self), (self.problems,)


class Refused(ValueError):
    """One value is refused; `message`, `allowed` and `hint` are those of the problem it becomes."""

    def __init__(self, message: str, allowed: str = "", hint: str = "") -> None:
        self.message, self.allowed, self.hint = message, allowed, hint
        super().__init__(self.text("en"))

    def text(self, language: Language) -> str:
        """What is wrong, what is allowed and the hint, in one line."""
        return sentence_of((self.message, self.allowed, self.hint), language)

    def __reduce__(self) -> tuple[type["Refused"], tuple[str, str, str]]:
        return type(self), (self.message, self.allowed, self.hint)


def nowhere(path: Path, at_key: bool) -> tuple[None, None]:
    """Positions of a scenario that was made in Python: none."""
    return None, None


class Problems:
    """Collects the problems of one source (a file, or values given in Python)."""

    def __init__(self, file: str = PYTHON, locate: Locate = nowhere) -> None:
        self.file = file
        self.found: list[Problem] = []
        self._locate = locate

    def add(self, path: Path, message: str, *, allowed: str = "", hint: str = "", at_key: bool = False) -> None:
        """Note a problem of the part at `path`; `at_key` points at its name instead of its value."""
        line, column = self._locate(path, at_key)
        self._keep(Problem(self.file, line, column, dotted(path), message, allowed, hint))

    def add_at(self, line: int, column: int, message: str, hint: str = "") -> None:
        """Note a problem of the writing itself, which is not a part of the scenario."""
        self._keep(Problem(self.file, line, column, "", message, hint=hint))

    def _keep(self, problem: Problem) -> None:
        self.found.append(problem)
        if len(self.found) == MAX_PROBLEMS:
            last = Problem(self.file, None, None, "", f"reading stopped after {MAX_PROBLEMS} problems")
            raise ScenarioError([*in_order(self.found), last])

    def refuse(self, path: Path, refused: Refused) -> None:
        """Note a refused value."""
        self.add(path, refused.message, allowed=refused.allowed, hint=refused.hint)

    def raise_if_any(self) -> None:
        """Raise `ScenarioError` with all problems in the order of the file, if there are any."""
        if self.found:
            raise ScenarioError(in_order(self.found))


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems as a reader meets them, from top to bottom of each file; files stay in the order they came."""
    listed = list(problems)
    files = {file: position for position, file in enumerate(dict.fromkeys(p.file for p in listed))}
    return sorted(listed, key=lambda p: (files[p.file], p.line or 0, p.column or 0))


def dotted(path: Path) -> str:
    """Path as people write it; list positions count from 1: ``measures[2].set.funding.integration``."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{shown(part)}" if text else shown(part)
    return text


def shown(value: object, limit: int = 60) -> str:
    """A value as it may appear in a message: short, printable and without surprises for a terminal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "empty"
    if isinstance(value, int) and abs(value) >= 10**18:
        return "a number of 19 digits or more"
    text = value if isinstance(value, str) else repr(value)
    safe = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text[: limit + 1])
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def nearest(name: str, known: Iterable[str]) -> str:
    """Hint with the known name closest to a misspelt one, or nothing.

    A full dotted name is compared as a whole; a bare last part (``integration``) also finds its full name.
    """
    from difflib import get_close_matches

    names = list(known)
    wanted = name.strip().lower().replace("-", "_").replace(" ", "_")[:80]
    last_parts: dict[str, str] = {}
    for full in names:
        last_parts.setdefault(full.rpartition(".")[2], full)
    if wanted in last_parts:
        return f"did you mean {last_parts[wanted]}?"
    found = get_close_matches(wanted, names, n=1) or [
        last_parts[part] for part in get_close_matches(wanted.rpartition(".")[2], last_parts, n=1, cutoff=0.75)
    ]
    found = found or [full for part, full in last_parts.items() if len(wanted) > 3 and part.startswith(wanted)]
    return f"did you mean {found[0]}?" if found else ""
