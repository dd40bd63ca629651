"""Units of time and money, and the size to which levers and rates are stated: conversions, nothing to be uncertain
of."""

WEEKS_PER_YEAR = 52
"""A year is 52 weeks of seven days."""
WEEKS_PER_QUARTER = 13
"""A quarter of a year."""
WEEKS_PER_HALF_YEAR = 26
"""Half a year."""
WEEKS_PER_MONTH = 4
"""What happens once a month happens every fourth week, thirteen times a year."""
AVERAGE_OF_TWO = 0.5
"""Mean of two, or half of what is there."""
MONTHS_PER_YEAR = 12
"""Hours a month become hours a week with this and the weeks of a year."""
PER = 10_000
"""Residents to which hours in levers and counts of cases are stated."""
CENTS_PER_EURO = 100
"""Books are kept in whole cents, tables told in euros."""
WEEKS_OF_TEN_YEARS = 520
"""Longest warm-up: added to a week so that a remainder counts on over week 0; whole quarters."""
WEEKS_OF_A_CENTURY = 5200
"""The same where a remainder of half years is taken; whole half years."""
ROUND_HALF_UP = 0.5
"""Added before rounding down."""
