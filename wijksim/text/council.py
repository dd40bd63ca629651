"""Words and numbers of the report for a council: money, weeks and sources as people say them."""

import re
from math import floor, log10

from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number

MILLION, THOUSAND = 1_000_000, 1_000
_CODE = re.compile(r"(?<!§)\b[A-Z]{1,2}\d+[a-z]?\b")
_TEXTS = {
    "000": "council.source_000",
    "001": "council.source_001",
    "002": "council.source_002",
    "004": "council.source_004",
}
_OWN_REVIEW = re.compile(r"\bevidence (?=§)")
_CITED = re.compile(r"(?<![\d.,])(000|001|002|004)(?![\d.])(?: (?:Pandora|Lessons|Experiments|¶))?")


def money(euro: float, language: Language, *, signed: bool = False) -> str:
    """An amount as people say it: two or three figures, millions as ``mln``.

    >>> money(1_234_567, "nl"), money(-23_456, "nl", signed=True), money(812, "en")
    ('€\\xa01,2\\xa0mln', '−€\\xa023.000', '€810')
    """
    size = abs(euro)
    digits = 2 if size < 100 * THOUSAND else 3
    step = 10 ** max(0, floor(log10(size)) + 1 - digits) if size >= 1 else 1
    rounded = round(size / step) * step
    if rounded >= MILLION:
        number = format_number(rounded / MILLION, 1, language).removesuffix(",0").removesuffix(".0")
        text = say("council.million", language, n=number)
    else:
        text = say("council.euro", language, n=format_number(rounded, 0, language))
    if rounded == 0:
        return text
    sign = "−" if euro < 0 else "+" if signed else ""
    return sign + text


def source_reference(source: str, language: Language) -> str:
    """A source of the register for readers: texts by their author and year, without codes of items.

    >>> source_reference("002 §5.1.3, W18", "nl")
    'Oldenhof 2012, §5.1.3'
    """
    if language == "nl" and _CITED.search(source):  # remarks of the register are in English: only the places are told
        cited = [part.partition(":")[0] for part in source.split(";") if _CITED.search(part)]
        source = "; ".join(part.strip().replace(" and ", " en ") for part in cited)
    text = _CITED.sub(lambda found: say(_TEXTS[found[1]], language), source)
    text = _OWN_REVIEW.sub(say("council.source_review", language) + ", ", text)
    text = _CODE.sub("", text)
    if language == "nl":
        text = re.sub(r"\((?!interview)[a-z ]+\)", "", text)  # a remark in English
    text = re.sub(r"(?:,\s*)+(?=[,;:)]|$)", "", re.sub(r"\s+(?=[,;])", "", re.sub(r"\s{2,}", " ", text)))
    text = re.sub(r"(\d{4}) §", r"\1, §", text)
    return text.strip(" ,;")


def listed(items: list[str], language: Language) -> str:
    """``A, B en C``."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + say("command.and", language) + items[-1]
