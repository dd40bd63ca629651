"""Power of an evaluation in words: one sentence, and the table for people."""

from wijksim.figures.protocols import Power
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.power import chance

SHOWN = (2, 5, 10)
"""Numbers of wijken on either side in the table for people; the file has all from 1 to 10."""


def sentence_of(found: Power, language: Language) -> str:
    """What ten wijken on either side could show, early and late."""
    first, last = found.years[1], found.years[-1]
    return say(
        "power.sentence", language, process=chance(found.power("joint_cases", first)),
        quality=chance(found.power("quality_of_life", first)), cost=chance(found.power("second_line_cost", first)),
        late=chance(found.power("second_line_cost", last)), last=last,
    )  # fmt: skip


def about(found: Power, language: Language) -> str:
    """How many runs, wijken and residents, and what is tested."""
    return say(
        "power.about",
        language,
        runs=found.runs,
        wijken=found.wijken,
        residents=format_number(found.residents, 0, language),
    )


def rows(found: Power, language: Language, design: str = "change") -> list[list[str]]:
    """A heading and a row for each measure and year."""
    heads = [say(f"power.{name}", language) for name in ("measure", "year", "effect", "spread")]
    heads += [say("power.power", language, n=n) for n in SHOWN]
    table = [[*heads, say("power.needed", language)]]
    for row in found.table[found.table["design"] == design].to_dict("records"):
        decimals = 3 if row["measure"] == "quality_of_life" else 1
        effect, low, high, spread = (
            format_number(x, decimals, language) for x in (row["effect"], row["low"], row["high"], row["spread"])
        )
        measure = row["measure"]
        label = f"{say(f'power.{measure}', language)} ({say(f'power.unit_{measure}', language)})"
        needed = row["wijken_needed"]
        few = needed is not None and needed == needed
        last = f"{needed:.0f}" if few else say("power.more", language, n=found.searched_to)
        powers = (chance(row[f"power_{n}"]) for n in SHOWN)
        table.append([label, str(row["year"]), f"{effect} [{low}; {high}]", spread, *powers, last])
    return table
