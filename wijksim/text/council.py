"""Words and numbers of the report for a council: money, weeks, differences, goals and sources as people say them."""

import re
from math import floor, log10
from typing import Any

from wijksim.text.catalogue import say
from wijksim.text.exploration import short_number
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT, text_of
from wijksim.text.robust import outcome_label, unit_of

WEEKS_A_YEAR = 52
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
    ('€ 1,2 mln', '−€ 23.000', '€810')
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


def week_words(week: int, language: Language) -> str:
    """A week of a run, from 0, as year and week.

    >>> week_words(115, "nl")
    'jaar 3, week 12'
    """
    return say("council.week", language, year=week // WEEKS_A_YEAR + 1, week=week % WEEKS_A_YEAR + 1)


def difference_words(outcome: str, value: float, language: Language) -> str:
    """A difference of an outcome with its sign, rounded for reading; without its unit.

    >>> difference_words("collaboration", 0.0421, "nl")
    '+4,2'
    """
    percentage = outcome in OUTCOME_TEXT and OUTCOME_TEXT[outcome].unit.percentage
    number = 100.0 * value if percentage else value
    size = abs(number)
    small = min(4, 1 - floor(log10(size))) if size > 0 else 0
    text = format_number(size, 0 if size >= 100 else 1 if size >= 0.1 else small, language)
    if not any(digit in text for digit in "123456789"):
        return "0"
    return ("+" if value > 0 else "−") + text


def difference_with_unit(outcome: str, value: float, language: Language) -> str:
    """The same with its unit: ``+4,2 procentpunt``."""
    return " ".join(filter(None, (difference_words(outcome, value, language), unit_of(outcome, language))))


def goal_words(goal: Any, reference: str, language: Language) -> str:
    """A goal as people say it: more «samenwerking» than now, costs at most 2 % above those of now."""
    side = {">": "more", ">=": "least", "<": "less", "<=": "most"}[goal.sign]
    label = outcome_label(goal.outcome, language)
    if not goal.how:
        percentage = text_of(goal.outcome).unit.percentage
        level = short_number(100.0 * goal.level if percentage else goal.level, language)
        unit = text_of(goal.outcome).unit_label(language)
        return say(f"council.goal_{side}", language, outcome=label, level=f"{level} {unit}".replace(" %", "%").strip())
    about = {"outcome": label, "reference": reference}
    if goal.how == "*" and goal.level != 1.0:
        level = format_number(abs(100.0 * (goal.level - 1.0)), 0, language)
        way = "above" if goal.level > 1 else "below"
        return say(f"council.goal_{side}_share", language, level=level, way=say(f"council.{way}", language), **about)
    if goal.how == "+" and goal.level:
        way = "above" if goal.level > 0 else "below"
        level = difference_with_unit(goal.outcome, abs(goal.level), language).removeprefix("+")
        return say(f"council.goal_{side}_by", language, level=level, way=say(f"council.{way}", language), **about)
    return say(f"council.goal_{side}_ref", language, **about)


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
