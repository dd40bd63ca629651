"""The Dutch–English terms of the field."""

from pages.markdown import GENERATED, table
from wijksim.text.glossary import GLOSSARY


def page() -> str:
    """Glossary, Dutch terms first."""
    rows = [
        (term.nl, term.en, f"`{term.code}`" if term.code else "–", term.meaning_nl, term.meaning_en)
        for term in GLOSSARY
    ]
    return (
        GENERATED + "\n# Glossary – Woordenlijst\n\n"
        "Dutch terms of the field as the sources use them, and the words used in code and English text. *Wijk* and "
        "*buurt* are kept in English text, because *neighbourhood* can mean either.\n\n"
        + table(("Nederlands", "English", "in the code", "betekenis", "meaning"), rows)
    )
