"""Stretches of weeks in words, and what stands at the ticks of an axis of weeks.

The model counts weeks from 0; people say the third year, the twelfth week. One week in words is
:func:`wijksim.text.catalogue.week_words`.
"""

from wijksim.domain.measure import WEEKS_PER_QUARTER, WEEKS_PER_YEAR
from wijksim.text.catalogue import say, week_words
from wijksim.text.language import Language


def period_words(first: int, last: int, language: Language) -> str:
    """From the first week up to and including the last one; whole years are called so.

    >>> period_words(208, 259, "nl"), period_words(104, 259, "en"), period_words(104, 129, "nl")
    ('jaar 5', 'years 3 to 5', 'jaar 3, week 1 tot en met 26')
    >>> period_words(100, 129, "en"), period_words(7, 7, "nl")
    ('year 2, week 49 to year 3, week 26', 'jaar 1, week 8')
    """
    (year, start), (to_year, end) = divmod(first, WEEKS_PER_YEAR), divmod(last, WEEKS_PER_YEAR)
    if first == last:
        return week_words(first, language)
    if (start, end) == (0, WEEKS_PER_YEAR - 1):
        name = "year" if year == to_year else "years"
        return say(f"when.{name}", language, year=year + 1, first=year + 1, last=to_year + 1)
    if year == to_year:
        return say("when.within_year", language, year=year + 1, first=start + 1, last=end + 1)
    return say("when.between", language, first=week_words(first, language), last=week_words(last, language))


def ticks(weeks: int, at_most: int) -> list[int]:
    """Weeks that get a tick on an axis: the first of each year, or of each quarter in less than two years.

    Where there are more years than ``at_most``, only every second or third one gets a tick.

    >>> ticks(260, 8), ticks(60, 8), ticks(9 * 52, 8)
    ([0, 52, 104, 156, 208], [0, 13, 26, 39, 52], [0, 104, 208, 312, 416])
    """
    step = WEEKS_PER_YEAR * -(-weeks // (WEEKS_PER_YEAR * at_most))
    return list(range(0, max(1, weeks), step if weeks >= 2 * WEEKS_PER_YEAR else WEEKS_PER_QUARTER))


def tick_words(week: int, language: Language) -> str:
    """What stands at a tick: a year where it begins, otherwise the week of that year.

    >>> tick_words(104, "nl"), tick_words(13, "en")
    ('jaar 3', 'week 14')
    """
    year, of_year = divmod(week, WEEKS_PER_YEAR)
    name = "tick" if of_year else "year"
    return say(f"when.{name}", language, year=year + 1, of_year=of_year + 1)
