"""Units of outcomes and of settings. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

SETTING_UNIT: dict[str, Pair] = {
    "share": ("%", "%"),
    "share per year": ("procentpunt per jaar", "percentage points a year"),
    "hours per week per 10,000 residents": (
        "uur per week per 10.000 bewoners",
        "hours a week per 10,000 residents",
    ),
    "hours per worker per month": ("uur per werker per maand", "hours per worker a month"),
    "people per 10,000 residents": ("mensen per 10.000 bewoners", "people per 10,000 residents"),
    "people per 10,000 residents per year": (
        "mensen per 10.000 bewoners per jaar",
        "people per 10,000 residents a year",
    ),
    "percentage points": ("procentpunt", "percentage points"),
    "demand relative to contracted hours": ("keer normaal", "times ordinary"),
    "residents": ("bewoners", "residents"),
    "buurten": ("buurten", "buurten"),
    "wijken": ("wijken", "wijken"),
    "weeks": ("weken", "weeks"),
    "yes/no": ("", ""),
    "objects": ("", ""),
    "named wijk": ("", ""),
    "who accounts": ("", ""),
    "who directs": ("", ""),
    "whose levers": ("", ""),
    "area": ("", ""),
    "kind of experiments": ("", ""),
}

UNIT: dict[str, Pair] = {
    "share of cases": ("% van de casussen", "% of cases"),
    "share of professionals": ("% van de professionals", "% of professionals"),
    "share of possible ties": ("% van de mogelijke banden", "% of possible ties"),
    "share of referrals": ("% van de verwijzingen", "% of referrals"),
    "share of hours": ("% van de uren", "% of hours"),
    "share of need": ("% van de behoefte", "% of need"),
    "share of vulnerable residents": ("% van de kwetsbare bewoners", "% of vulnerable residents"),
    "share of users": ("% van de gebruikers", "% of users"),
    "score 0-1": ("score van 0 tot 1", "score from 0 to 1"),
    "level 0-8": ("niveau van 0 tot 8", "level from 0 to 8"),
    "variance": ("variantie", "variance"),
    "steps": ("stappen", "steps"),
    "people": ("mensen", "people"),
    "number": ("aantal", "number"),
    "cases": ("casussen", "cases"),
    "weeks": ("weken", "weeks"),
    "hours per week": ("uur per week", "hours a week"),
    "hours per case": ("uur per casus", "hours per case"),
    "needs per week": ("behoeften per week", "needs a week"),
    "refusals per week": ("weigeringen per week", "refusals a week"),
    "residents per week": ("bewoners per week", "residents a week"),
    "ties per resident": ("banden per bewoner", "ties per resident"),
    "cases per worker and year": ("casussen per werker per jaar", "cases per worker a year"),
    "euro per week": ("euro per week", "euro a week"),
}
