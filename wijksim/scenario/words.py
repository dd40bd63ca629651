"""Reading the words of a scenario: its name, and title, why and notice in two languages."""

import re
from collections.abc import Mapping
from typing import Any

from wijksim.scenario.parameter import described
from wijksim.scenario.problems import Path, Problems, nearest, shown
from wijksim.scenario.scenario import BilingualText

LONGEST_NAME = 80
_LONGEST = {"title": 200, "sentence": 400, "why": 4000, "notice": 4000}
_INVISIBLE_BUT_FINE = "\n\u00a0"
_NAME = re.compile(r"[^\W_][^/\\:*?\"<>|]*")


def read_name(name: object, problems: Problems) -> str:
    """Name of a scenario; it is used in tables and for folders."""
    path: Path = ("name",)
    text = read_text(name, problems, path, longest=LONGEST_NAME)
    if text and not _NAME.fullmatch(text):
        problems.add(
            path,
            f'the name "{shown(text)}" cannot be used',
            allowed='it begins with a letter or digit and has none of / \\ : * ? " < > |',
        )
        return ""
    return text


def read_words(tree: Mapping[str, Any], key: str, problems: Problems, default: BilingualText) -> BilingualText:
    """A text in Dutch and English: one text for both, or ``{nl: …, en: …}``; one language stands for both."""
    if key not in tree:
        return default
    value, longest = tree[key], _LONGEST[key]
    if not isinstance(value, Mapping):
        text = read_text(value, problems, (key,), longest=longest, may_be_empty=True)
        return BilingualText(text, text)
    for language in value:
        if language not in ("nl", "en"):
            name = shown(language)
            problems.add(
                (key, name),
                f"{key} has no language {name}",
                allowed="nl, en",
                hint=nearest(name, ("nl", "en")),
                at_key=True,
            )
    words = {
        language: read_text(value[language], problems, (key, language), longest=longest, may_be_empty=True)
        for language in ("nl", "en")
        if language in value
    }
    any_language = next(iter(words.values()), "")
    return BilingualText(words.get("nl", any_language), words.get("en", any_language))


def read_text(value: object, problems: Problems, path: Path, *, longest: int, may_be_empty: bool = False) -> str:
    """A text that can be shown safely: not too long, nothing invisible, nothing that turns the direction."""
    text = value.strip() if isinstance(value, str) else ""
    if not isinstance(value, str):
        number = isinstance(value, bool | int | float)
        problems.add(
            path,
            f"a text is needed, not {described(value)}",
            hint=f'write "{shown(value)}"' if number else "",
        )
    elif not text and not may_be_empty:
        problems.add(path, "a text is needed, this one is empty")
    elif len(text) > longest:
        problems.add(path, f"the text has {len(text)} characters", allowed=f"at most {longest}")
    elif odd := next((c for c in text if not c.isprintable() and c not in _INVISIBLE_BUT_FINE), None):
        problems.add(path, f"the text has a character that cannot be shown, U+{ord(odd):04X}", hint="take it out")
    else:
        return text
    return ""
