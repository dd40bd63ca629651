"""The catalogue of mechanisms, and where every item of the sources is."""

from pages.markdown import GENERATED, code, prose, table
from wijksim.mechanisms.about import About
from wijksim.model.coverage import NOT_DONE, PARTLY, mechanisms, places
from wijksim.text.source_rows import SOURCE_ROWS

_FAMILIES = {
    "A": "Actors",
    "F": "Settings and forms of organisation",
    "B": "Boundaries",
    "N": "Boundary work",
    "W": "Boundary workers",
    "O": "Boundary objects",
    "K": "Bottlenecks",
    "E": "Expected and reported results",
    "R": "Conditions and recommendations",
    "C": "Cases",
    "Q": "Figures and method",
}


def page() -> str:
    """Mechanism by mechanism, then item by item, then what is not there."""
    catalogue = mechanisms()
    simulated = [row for row in SOURCE_ROWS if row.asks_for != "CTX"]
    missing = [row for row in simulated if row.code in NOT_DONE]
    return "\n".join(
        [
            GENERATED,
            "# Mechanisms",
            "",
            prose(_INTRODUCTION),
            "",
            f"{len(catalogue)} files of rules. Of the {len(SOURCE_ROWS)} items of the sources {len(simulated)} ask for something "
            f"to simulate: {len(simulated) - len(missing)} are in the model, of which {len(PARTLY)} in part, and {len(missing)} "
            "are not.",
            "",
            "The formula of every rule is in [the ODD description](odd.md#submodels); parameters are in [parameters](parameters.md).",
            "",
            table(
                ("mechanism", "Dutch", "file", "items", "switch"),
                [
                    (
                        f"[{about.name}](#{name})",
                        about.dutch,
                        f"`{name}.py`",
                        " ".join(about.rows) or "–",
                        code(about.switches),
                    )
                    for name, (about, _) in catalogue.items()
                ],
            ),
            "## One by one",
            "",
            *(_section(name, about, words) for name, (about, words) in catalogue.items()),
            "## Items of the sources",
            "",
            "What each item asks for: SV a state variable, PR a process, PA a parameter, OB an observable, SC a setting of a "
            "scenario. CTX is context, documented and not simulated.",
            "",
            *_families(),
            "## In the model, but in part",
            "",
            table(
                ("item", "what it is", "what is missing"),
                [(row.code, row.title, PARTLY[row.code]) for row in simulated if row.code in PARTLY],
            ),
            "## Not in the model, and why",
            "",
            table(
                ("item", "what it is", "source", "reason"),
                [(row.code, row.title, row.source, NOT_DONE[row.code]) for row in missing],
            ),
        ]
    )


_INTRODUCTION = """
One file of `wijksim/mechanisms` is one mechanism: small rules of numbers, with formula, unit, range and source in the docstring.
Items are passages of the four sources (000 interview on De Vries 2022, 001 news item 2013, 002 Oldenhof 2012, 004 on Van der
Veer), with the codes used throughout the project.
"""


def _section(name: str, about: About, words: str) -> str:
    return "\n".join(
        [
            f'<a id="{name}"></a>',
            "",
            f"### {about.name[0].upper()}{about.name[1:]} ({about.dutch})",
            "",
            prose(words),
            "",
            f"- File: `wijksim/mechanisms/{name}.py`",
            f"- Sources: {'; '.join(about.sources)}",
            f"- Items: {', '.join(about.rows) or '–'}",
            f"- Levers: {code(about.levers)}",
            f"- Outcomes: {code(about.outcomes)}",
            f"- Switch: {code(about.switches)}",
            "",
        ]
    )


def _families() -> list[str]:
    found = places()
    lines = []
    for letter, title in _FAMILIES.items():
        rows = []
        for row in SOURCE_ROWS:
            if row.code[0] == letter:
                where = "; ".join(f"{kind} {_short(place)}" for kind, place in found.get(row.code, []))
                state = (
                    "not in the model (below)"
                    if row.code in NOT_DONE
                    else "context"
                    if row.asks_for == "CTX"
                    else where
                )
                rows.append(
                    (
                        row.code,
                        row.title,
                        row.source,
                        row.asks_for,
                        state + (" – in part" if row.code in PARTLY else ""),
                    )
                )
        lines += [f"### {title}", "", table(("item", "what it is", "source", "asks for", "where"), rows)]
    return lines


def _short(place: str) -> str:
    """A place as a reader looks for it: the file of a module, the name behind a colon."""
    if place.startswith("wijksim.mechanisms."):
        return f"`mechanisms/{place.removeprefix('wijksim.mechanisms.')}`"
    if place.startswith("wijksim."):
        module, _, name = place.removeprefix("wijksim.").partition(":")
        return f"`{module.replace('.', '/')}: {name}`"
    word, _, name = place.partition(" ")
    return f"{word} `{name}`"
