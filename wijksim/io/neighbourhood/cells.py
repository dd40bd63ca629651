"""Cells of tables of Statistics Netherlands: numbers in both spellings, what stands for missing, names and codes."""

import re
import unicodedata

from wijksim.scenario.spelling import closed_up

MISSING = frozenset({"", ".", ",", "..", "…", "x", "-", "–", "*", "nan", "none", "null", "n.b.", "nb", "n.v.t."})
"""What stands for a value that is missing or secret; never nought."""
LARGEST_SENTINEL = -99_990.0
"""Any value up to this one is missing: −99995 not yet, −99997 secret, −99999999."""
LARGEST_NUMBER = 1e15
"""A number that is larger is a mistake."""
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?")
_DOTS_BETWEEN_THOUSANDS = re.compile(r"[+-]?\d{1,3}(\.\d{3}){2,}")
_WHOLE_BY_THOUSANDS = re.compile(r"[+-]?\d{1,3}([.,]\d{3})+")
CODE = re.compile(r"(NL|GM|WK|BU)[0-9A-Z]{2,8}")
"""Codes of land, gemeente, wijk and buurt; letters occur in the tail."""
LEVELS = {"NL": "land", "GM": "gemeente", "WK": "wijk", "BU": "buurt"}
"""Level of an area by the first letters of its code."""


class NoNumber(ValueError):
    """A cell that should hold a number holds something else."""


def number(cell: object, *, whole: bool = False) -> float | None:
    """The number in a cell; None where it is missing or secret. `NoNumber` for anything else.

    What is ``whole``, such as a count of people, has no decimals: one sign before three digits parts the thousands.

    >>> number(" 1234,5 "), number("1234.5"), number("."), number("-99997")
    (1234.5, 1234.5, None, None)
    >>> number("9.400"), number("9.400", whole=True), number("9,400", whole=True)
    (9.4, 9400.0, 9400.0)
    """
    if cell is None or isinstance(cell, bool):
        return None
    if isinstance(cell, int | float) and abs(cell) <= LARGEST_NUMBER:
        return float(cell) if cell > LARGEST_SENTINEL else None
    text = closed_up(str(cell).strip())
    if text.lower() in MISSING:
        return None
    if whole and _WHOLE_BY_THOUSANDS.fullmatch(text):
        text = text.replace(".", "").replace(",", "")
    if "," in text and "." in text:  # the last one is the decimal sign
        thousands = "." if text.rindex(",") > text.rindex(".") else ","
        text = text.replace(thousands, "")
    elif _DOTS_BETWEEN_THOUSANDS.fullmatch(text):
        text = text.replace(".", "")
    text = text.replace(",", ".")
    if not _NUMBER.fullmatch(text):
        raise NoNumber(str(cell)[:40])
    value = float(text)
    if value <= LARGEST_SENTINEL:
        return None
    if value != value or abs(value) > LARGEST_NUMBER:
        raise NoNumber(str(cell)[:40])
    return value


def text_of(cell: object) -> str:
    """The text in a cell, on one line; a whole number, which Excel keeps with a decimal, without it.

    >>> text_of("  Oude   Stad "), text_of(1940.0), text_of(None)
    ('Oude Stad', '1940', '')
    """
    if cell is None:
        return ""
    return " ".join(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).split())


def code_of(cell: object) -> str:
    """A region code without its padding; empty when the cell holds none.

    >>> code_of("WK036300  "), code_of("Oudorp")
    ('WK036300', '')
    """
    text = str(cell if cell is not None else "").strip().upper()
    if text in ("NL00", "NL01", "NL"):
        return "NL00"
    return text if CODE.fullmatch(text) else ""


def level_of(code: str) -> str:
    """Level of an area by its code; empty for none."""
    return LEVELS.get(code[:2], "")


def plain_name(text: object) -> str:
    """A name as names are compared: small letters, no accents, no word for the kind of area, one space.

    >>> plain_name("  Wijk 05 Oudorp ") == plain_name("OUDORP")
    True
    """
    small = unicodedata.normalize("NFKD", str(text)).encode("ascii", "ignore").decode().lower()
    small = re.sub(r"\((gemeente|wijk|buurt|gm|wk|bu)\)", " ", small)
    small = re.sub(r"[^a-z0-9]+", " ", small).strip()
    return re.sub(r"^(wijk|buurt|gemeente)( \d+)? (?=\S)", "", small)


def stem(header: object) -> str:
    """The stem of a column: without the number behind it, the topics before it, the unit, signs and case.

    >>> stem("AantalInwoners_5"), stem("Bevolking|Aantal inwoners (aantal)"), stem("k_65JaarOfOuder_12")
    ('aantalinwoners', 'aantalinwoners', '65jaarofouder')
    """
    text = str(header if header is not None else "").strip()
    last = text.rsplit("|", 1)[-1] if "|" in text else text
    last = re.sub(r"\s*\([^()]*\)\s*$", "", last)
    last = re.sub(r"(?<=[A-Za-z])_\d{1,3}$", "", last.strip())
    small = unicodedata.normalize("NFKD", last).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]", "", small.removeprefix("k_"))
