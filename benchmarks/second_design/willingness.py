"""Whether somebody gives the hours that a joint case asks (000 Q1, Q4; 002 §4.1-1, §4.4b; W2, W12, P13).

Hours one would give, against hours asked times what an own hour is worth to the house according to its own ledger.
"""

import numpy as np

from benchmarks.second_design.compiled import compiled


@compiled
def hours_given(usual, luck, trust, reference, passion, returns):
    """Hours somebody would give: usual * luck * passion * T / reference, and the hours that seen returns are
    worth."""
    return usual * luck * passion * trust / reference + returns


@compiled
def price_of_hour(lost, wage, load, pressure, pooled, p_load, p_target, reference, least):
    """What an own unbilled hour costs the house, 1 = usual: lost billing by the ledger, load and missed targets, in
    euro / reference.

    lost: euro per hour by the books (0-100); load cost p_load * wage * load²; target cost p_target * wage *
    pressure, less when pooled.
    """
    euro = lost + p_load * wage * load * load + p_target * wage * pressure * (1.0 - pooled)
    return max(least, euro / reference)


@compiled
def luck_of_case(z, spread):
    """Factor with median 1 that a case has with somebody: exp(spread z)."""
    return np.exp(spread * z)


@compiled
def agrees(given, asked, price, room):
    """Whether the hours asked, at the price of the house, are given; nobody gives what is not saved up (half of it
    suffices)."""
    return given >= asked * price and room >= 0.5 * asked
