"""What is wrong with a file of figures, or worth knowing about it, as a sentence in either language."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijksim.scenario.problems import PYTHON, Problem, ScenarioError, shown
from wijksim.text.catalogue import say
from wijksim.text.language import Language


@dataclass(frozen=True)
class Note:
    """Something to tell: the name of a text of the catalogue, and its fields."""

    key: str
    fields: dict[str, Any] = field(default_factory=dict)

    def told(self, language: Language) -> str:
        """The sentence in one language."""
        return say(f"neighbourhood.{self.key}", language, **self.fields)


class WrongFile(ScenarioError):
    """A file of figures, or an area, that cannot be used; `told` gives the sentence in either language."""

    def __init__(self, key: str, file: str | Path = "", **fields: Any) -> None:
        self.key, self.file = key, shown(str(file), 300)
        self.note = Note(key, {name: shown(value, 300) for name, value in fields.items()} | {"file": self.file})
        message = self.note.told("en").removeprefix(f"{self.file}: ")
        super().__init__([Problem(self.file or PYTHON, None, None, "", message)])

    def told(self, language: Language) -> str:
        """What is wrong, in one language."""
        return self.note.told(language)

    def __reduce__(self) -> tuple[Any, ...]:
        # Rebuilt from what it was made from, not from its message.
        fields = {name: value for name, value in self.note.fields.items() if name != "file"}
        return _again, (self.key, self.file, fields)


def _again(key: str, file: str, fields: dict[str, Any]) -> WrongFile:
    return WrongFile(key, file, **fields)
