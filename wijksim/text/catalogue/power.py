"""Words about what an evaluation could show. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

POWER: dict[str, Pair] = {
    # name: (Nederlands, English)
    "title": ("Wat kan een evaluatie laten zien?", "What can an evaluation show?"),
    "about": (
        "{runs} runs van {wijken} wijken met {residents} bewoners, met en zonder het programma. Kans dat een tweezijdige "
        "t-toets (5 %) van n wijken met tegenover n wijken zonder het programma het verschil vindt dat het model geeft.",
        "{runs} runs of {wijken} wijken of {residents} residents, with and without the programme. Chance that a two-sided "
        "t-test (5%) of n wijken with against n wijken without the programme finds the difference that the model gives.",
    ),
    "joint_cases": ("samen opgeloste casussen", "cases solved jointly"),
    "hidden_needs": ("gevonden verborgen problemen", "hidden needs found"),
    "quality_of_life": ("kwaliteit van leven", "quality of life"),
    "second_line_entries": ("instroom in zware zorg", "second-line entries"),
    "second_line_cost": ("kosten van zware zorg", "second-line cost"),
    "unit_joint_cases": ("per 1.000 bewoners per jaar", "per 1,000 residents a year"),
    "unit_hidden_needs": ("per 1.000 bewoners per jaar", "per 1,000 residents a year"),
    "unit_quality_of_life": ("score 0–1", "score 0–1"),
    "unit_second_line_entries": ("per 1.000 bewoners per jaar", "per 1,000 residents a year"),
    "unit_second_line_cost": ("euro per bewoner per jaar", "euro a resident and year"),
    "measure": ("Uitkomst", "Outcome"),
    "year": ("Jaar", "Year"),
    "effect": ("Effect [95 %]", "Effect [95 %]"),
    "spread": ("Spreiding", "Spread"),
    "power": ("Kans bij {n}", "Chance at {n}"),
    "needed": ("Wijken voor 80 %", "Wijken for 80%"),
    "level": ("Vergeleken: de stand na zoveel jaar.", "Compared: the level after so many years."),
    "change": (
        "Vergeleken: de verandering sinds de start (voor en na, met en zonder programma).",
        "Compared: the change since the start (before and after, with and without the programme).",
    ),
    "sentence": (
        "Met tien wijken aan elke kant is de kans om na één jaar een verschil te vinden {process} bij samen opgeloste "
        "casussen, {quality} bij kwaliteit van leven en {cost} bij de kosten van zware zorg; na {last} jaar is die laatste {late}.",
        "With ten wijken on either side the chance to find a difference after one year is {process} for cases solved "
        "jointly, {quality} for quality of life and {cost} for the cost of second-line care; after {last} years the last is {late}.",
    ),
    "finding": (
        "Na één jaar vindt een evaluatie in tien wijken een beter proces ({process}), lagere kosten bijna niet ({cost})",
        "After one year an evaluation in ten wijken finds a better process ({process}), lower costs hardly ({cost})",
    ),
    "finding_else": (
        "Kans om na één jaar iets te vinden in tien wijken: proces {process}, kosten {cost}",
        "Chance to find something after one year in ten wijken: process {process}, costs {cost}",
    ),
    "caveat": (
        "Elke bewoner is meegeteld, zonder meetfout en zonder uitval, en wijken verschillen alleen in bewoners en toeval: in het "
        "echt is de kans kleiner. Met één wijk aan elke kant is er geen spreiding om tegen te toetsen.",
        "Every resident is counted, without error of measurement or drop-out, and wijken differ only in residents and chance: in "
        "reality the chance is smaller. With one wijk on either side there is no spread to test against.",
    ),
    "axis_n": ("wijken aan elke kant", "wijken on either side"),
    "axis_power": ("kans om het te vinden", "chance to find it"),
    "line": ("na {year} jaar", "after {year} years"),
    "line_one": ("na 1 jaar", "after 1 year"),
    "more": ("meer dan {n}", "more than {n}"),
}
