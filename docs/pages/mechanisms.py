"""The catalogue of mechanisms, and where every item of the sources is."""

from pages.markdown import code, fill, prose, table
from wijksim.mechanisms.about import About
from wijksim.model.coverage import NOT_DONE, PARTLY, mechanisms, places
from wijksim.text.source_rows import SOURCE_ROWS, SourceRow

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
    return fill(
        "mechanisms.md",
        {
            "count": _count,
            "overview": _overview,
            "sections": lambda: "\n".join(_section(name, *entry) for name, entry in mechanisms().items()),
            "families": _families,
            "partly": _partly,
            "not_done": _not_done,
        },
    )


def _simulated() -> list[SourceRow]:
    return [row for row in SOURCE_ROWS if row.asks_for != "CTX"]


def _count() -> str:
    asked, missing = len(_simulated()), len(NOT_DONE)
    return (
        f"{len(mechanisms())} files of rules. Of the {len(SOURCE_ROWS)} items of the sources {asked} ask for "
        f"something to simulate: {asked - missing} are in the model, of which {len(PARTLY)} in part, and "
        f"{missing} are not."
    )


def _overview() -> str:
    rows = []
    for name, (about, _) in mechanisms().items():
        items = " ".join(about.rows) or "–"
        rows.append((f"[{about.name}](#{name})", about.dutch, f"`{name}.py`", items, code(about.switches)))
    return table(("mechanism", "Dutch", "file", "items", "switch"), rows)


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


def _families() -> str:
    found = places()
    heads = ("item", "what it is", "source", "asks for", "where")
    lines = []
    for letter, title in _FAMILIES.items():
        rows = [
            (row.code, row.title, row.source, row.asks_for, _where(row, found.get(row.code, [])))
            for row in SOURCE_ROWS
            if row.code[0] == letter
        ]
        lines += [f"### {title}", "", table(heads, rows)]
    return "\n".join(lines)


def _where(row: SourceRow, found: list[tuple[str, str]]) -> str:
    if row.code in NOT_DONE:
        return "not in the model (see below)"
    if row.asks_for == "CTX":
        return "context"
    where = "; ".join(f"{kind} {_short(place)}" for kind, place in found)
    return where + (" – in part" if row.code in PARTLY else "")


def _short(place: str) -> str:
    """A place as a reader looks for it: the file of a module, the name behind a colon."""
    if place.startswith("wijksim.mechanisms."):
        return f"`mechanisms/{place.removeprefix('wijksim.mechanisms.')}`"
    if place.startswith("wijksim."):
        module, _, name = place.removeprefix("wijksim.").partition(":")
        return f"`{module.replace('.', '/')}: {name}`"
    word, _, name = place.partition(" ")
    return f"{word} `{name}`"


def _partly() -> str:
    rows = [(row.code, row.title, PARTLY[row.code]) for row in SOURCE_ROWS if row.code in PARTLY]
    return table(("item", "what it is", "what is there, and what is missing"), rows)


def _not_done() -> str:
    rows = [(row.code, row.title, row.source, NOT_DONE[row.code]) for row in SOURCE_ROWS if row.code in NOT_DONE]
    return table(("item", "what it is", "source", "reason"), rows)
