"""Streams of money between accounts: what a payment is for."""

from enum import IntEnum


class Stream(IntEnum):
    """What money is paid for (geldstroom; 002 §2.3-3, §4.1)."""

    PRODUCTION = 0  # own production, billed by tariff
    POOL = 1  # into and out of the pool of the area
    TEAM_BUDGET = 2  # hours of joint work paid to the integrated team
    BOUNDARY_WORK = 3  # hours of boundary workers
    SUBSIDY = 4  # temporary project money
    SECOND_LINE = 5  # second-line and institutional care
    SHARED_SAVINGS = 6  # savings paid back to those who made them
    WAGES = 7  # to the people who work
    MEASURE = 8  # what a measure costs by itself: setting up, buildings, programmes


N_STREAMS = len(Stream)
