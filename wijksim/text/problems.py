"""What is wrong, in the language of who reads it: English sentences are found in the catalogue by their pattern.

>>> in_language("room_to_manoeuvre is 2, outside its range", "nl")
'room_to_manoeuvre is 2, buiten het bereik'
>>> in_language("vary needs parameters and their values, not a list", "nl")
'vary vraagt parameters met hun waarden, niet een lijst'
"""

import re
from collections.abc import Sequence
from functools import cache
from string import Formatter

from wijksim.text.catalogue import texts
from wijksim.text.language import Language


def in_language(sentence: str, language: Language) -> str:
    """A sentence about what is wrong, or a phrase of one; the English itself where the catalogue has no such sentence.

    What a field of the sentence holds is put into the language too, and of a line of several sentences with ``;``
    between them every one.
    """
    if language == "en" or not sentence:
        return sentence
    found = _found(sentence)
    if found is not None:
        fields, dutch = found
        return dutch.format(**{name: in_language(field, language) for name, field in fields.items()})
    first, semicolon, rest = sentence.partition("; ")
    return f"{in_language(first, language)}; {in_language(rest, language)}" if semicolon else sentence


def is_known(sentence: str) -> bool:
    """Whether the catalogue has this sentence, whatever its fields hold."""
    return _found(sentence) is not None


def _found(sentence: str) -> tuple[dict[str, str], str] | None:
    for pattern, dutch in _patterns():
        if found := pattern.fullmatch(sentence):
            return found.groupdict(), dutch
    return None


def sentence_of(parts: tuple[str, str, str], language: Language) -> str:
    """Message, what is allowed and hint in one line; parts that are empty are left out."""
    message, allowed, hint = parts
    sentences = (message, f"allowed: {allowed}" if allowed else "", hint)
    return "; ".join(in_language(sentence, language) for sentence in sentences if sentence)


@cache
def _patterns() -> Sequence[tuple[re.Pattern[str], str]]:
    """Pattern of every English sentence with its Dutch; sentences with more words of their own go first."""
    pairs = [(english, dutch) for dutch, english in texts("problem").values()]
    in_order = sorted(pairs, key=lambda pair: -len(re.sub(r"\{\w+\}", "", pair[0])))
    return [(_pattern(english), dutch) for english, dutch in in_order]


def _pattern(english: str) -> re.Pattern[str]:
    parts = (
        re.escape(text) + ("" if name is None else f"(?P<{name}>(?:(?!; ).)+?)")
        for text, name, _, _ in Formatter().parse(english)
    )
    return re.compile("".join(parts), re.DOTALL)
