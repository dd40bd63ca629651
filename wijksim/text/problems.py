"""What is wrong, in the language of who reads it: English sentences are found in the catalogue by their pattern.

>>> in_language("room_to_manoeuvre is 2, outside its range", "nl")
'room_to_manoeuvre is 2, buiten het bereik'
>>> in_language("vary needs parameters and their values, not a list", "nl")
'vary vraagt parameters met hun waarden, niet een lijst'
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from string import Formatter

from wijksim.text.catalogue import texts
from wijksim.text.language import Language

_BETWEEN = "; "
_ONE_SENTENCE, _ANYTHING = "(?!; ).", "."
"""What a field may hold, sign by sign."""
_HARDLY_A_WORD = 2
"""Letters."""
_QUOTED = re.compile(r'"\{(\w+)\}"')


def in_language(sentence: str, language: Language) -> str:
    """A sentence about what is wrong, or a phrase of one; the English itself where the catalogue has no such sentence.

    What a field of the sentence holds is put into the language too, and of a line of several sentences with ``;``
    between them every one. What somebody wrote may hold a ``;`` itself.

    >>> in_language('room_to_manoeuvre needs a number, not the text "1; 2"', "nl")
    'room_to_manoeuvre vraagt een getal, niet de tekst «1; 2»'
    """
    if language == "en" or not sentence:
        return sentence
    found = _found(sentence) or _found_whatever_was_written(sentence)
    if found is not None:
        return found.in_language(language)
    first, semicolon, rest = sentence.partition(_BETWEEN)
    return f"{in_language(first, language)}; {in_language(rest, language)}" if semicolon else sentence


def is_known(sentence: str) -> bool:
    """Whether the catalogue has this sentence, whatever its fields hold."""
    return _found(sentence) is not None


@dataclass(frozen=True)
class _Sentence:
    """A sentence of the catalogue that was found, and what its fields hold."""

    dutch: str
    fields: dict[str, str]
    quoted: frozenset[str]

    def in_language(self, language: Language) -> str:
        """The sentence with its fields; what stands between quotes is somebody's own words, and stays."""
        said = {
            name: field if name in self.quoted else in_language(field, language) for name, field in self.fields.items()
        }
        return self.dutch.format(**said)


def _found(sentence: str, fields: str = _ONE_SENTENCE) -> _Sentence | None:
    for pattern, dutch, quoted in _patterns(fields):
        if found := pattern.fullmatch(sentence):
            return _Sentence(dutch, found.groupdict(), quoted)
    return None


def _found_whatever_was_written(sentence: str) -> _Sentence | None:
    """One sentence with a ``;`` in a field; None where several sentences stand side by side, all of them known."""
    parts = sentence.split(_BETWEEN)
    return None if len(parts) == 1 or all(map(is_known, parts)) else _found(sentence, _ANYTHING)


def sentence_of(parts: tuple[str, str, str], language: Language) -> str:
    """Message, what is allowed and hint in one line; parts that are empty are left out."""
    message, allowed, hint = parts
    sentences = (message, f"allowed: {allowed}" if allowed else "", hint)
    return "; ".join(in_language(sentence, language) for sentence in sentences if sentence)


@cache
def _patterns(fields: str) -> Sequence[tuple[re.Pattern[str], str, frozenset[str]]]:
    """Pattern of every English sentence with its Dutch; sentences with more words of their own go first."""
    pairs = [(english, dutch) for dutch, english in {**texts("problem"), **texts("folder_problem")}.values()]
    in_order = sorted(pairs, key=lambda pair: -len(re.sub(r"\{\w+\}", "", pair[0])))
    return [(_pattern(english, fields), dutch, frozenset(_QUOTED.findall(english))) for english, dutch in in_order]


def _pattern(english: str, fields: str) -> re.Pattern[str]:
    """What stands between quotes may be empty; every other field holds something.

    With hardly a word of its own (``{low} to {high}``) a sentence would be found in every other: its fields are words.
    """
    if len(re.sub(r"\{\w+\}", "", english).strip()) <= _HARDLY_A_WORD:
        fields = r"\S"
    parts = (
        re.escape(text) + ("" if name is None else f"(?P<{name}>(?:{fields}){'*' if text.endswith('"') else '+'}?)")
        for text, name, _, _ in Formatter().parse(english)
    )
    return re.compile("".join(parts), re.DOTALL)
