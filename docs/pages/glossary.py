"""The Dutch–English terms of the field."""

from pages.markdown import fill, table
from wijksim.text.glossary import GLOSSARY


def page() -> str:
    """Glossary, Dutch terms first."""
    return fill("glossary.md", {"terms": _terms})


def _terms() -> str:
    heads = ("Nederlands", "English", "in the code", "betekenis", "meaning")
    return table(
        heads,
        [(t.nl, t.en, f"`{t.code}`" if t.code else "–", t.meaning_nl, t.meaning_en) for t in GLOSSARY],
    )
