"""Words and numbers of the report for a council: money and lists as people say them."""

from math import floor, log10

from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number

MILLION, THOUSAND = 1_000_000, 1_000


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


def listed(items: list[str], language: Language) -> str:
    """``A, B en C``."""
    if len(items) < 2:
        return "".join(items)
    return ", ".join(items[:-1]) + say("command.and", language) + items[-1]
