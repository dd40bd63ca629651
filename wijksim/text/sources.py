"""Where a number comes from and what is remarked on it, in the language of who reads it.

Numbers are declared with an English remark and codes of what was read (``002 §4.3b, W18``). The Dutch remark stands
beside the English one in :mod:`wijksim.text.catalogue.notes`.
"""

import re

from wijksim.text.catalogue import has, say, say_if_known
from wijksim.text.language import Language

_TEXTS = {
    "000": "council.source_000",
    "001": "council.source_001",
    "002": "council.source_002",
    "004": "council.source_004",
}
_CITED = re.compile(
    r"(?<![\d.,])(000|001|002|004)(?![\d.])(?: (?:Pandora|Lessons|Experiments|room|¶)(?:, Experiments)?)?"
)
_CODE = re.compile(r"(?<!§)\b[A-Z]{1,2}\d+[a-z]?(?:-[A-Z]{0,2}\d+)?\b")
_OWN = {
    re.compile(r"\bevidence (?=§)"): "council.source_review",
    re.compile(r"\blessons (?=§)"): "council.source_sketch",
}
_AND = re.compile(r" and (?=§)")
_DECISION = re.compile(r"\bdecision (?=\d{4}\b)")


def source_words(source: str, language: Language) -> str:
    """The source of a number with its remark, where readers know the codes of what is cited.

    A text that is not of this project stays as it is.

    >>> source_words("002 §4.3b, W19: a simple problem grows until it is seen", "nl")
    '002 §4.3b, W19: een eenvoudig probleem groeit totdat iemand het ziet'
    >>> source_words("lessons §1; evidence §2.3", "nl")
    'eerdere schets van het model, §1; literatuuroverzicht van wijksim, §2.3'
    """
    text = say_if_known(f"source.{source}", language, source)
    return _own_texts_in_words(text, language) if language == "nl" else text


def source_reference(source: str, language: Language) -> str:
    """The same for everybody: texts by their author and year, without codes of items. What cites none of them stays.

    >>> source_reference("002 §5.1.3, W18", "nl")
    'Oldenhof 2012, §5.1.3'
    >>> source_reference("002 §4.3a, W37; most do it beside another post", "nl")
    'Oldenhof 2012, §4.3a; de meesten doen het naast een andere functie'
    """
    text = _own_texts_in_words(source_words(source, language), language)
    if not has(f"source.{source}") and not _CITED.search(source):
        return text
    text = _CITED.sub(lambda found: say(_TEXTS[found[1]], language), text)
    text = re.sub(r"\s*\(\s*\)", "", _CODE.sub("", text))
    text = re.sub(r"\s+(?=[,;:)])", "", re.sub(r"\s{2,}", " ", text))
    text = re.sub(r"(?:,\s*)+(?=[,;:)]|$)", "", re.sub(r",\s*(?=\()", " ", text))
    text = re.sub(r"(\d{4}) §", r"\1, §", text)
    return text.strip(" ,;")


def _own_texts_in_words(text: str, language: Language) -> str:
    """What the project wrote itself by its name: its review of the literature, its sketch and its decisions."""
    for code, name in _OWN.items():
        text = code.sub(say(name, language) + ", ", text)
    text = _DECISION.sub(say("council.source_decision", language) + " ", text)
    return _AND.sub(say("command.and", language), text)
