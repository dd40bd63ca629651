"""What people typed, in files that programs interpret: one way of escaping for each kind of file.

CSV and Markdown are escaped here, HTML by :func:`html.escape`, SVG by matplotlib. Spreadsheets get every text as a text
(see :mod:`wijksim.io.tables`), JSON and Parquet need nothing.
"""

import re
from collections.abc import Sequence

_STARTS_A_FORMULA = re.compile(r"\s*[=+@\-\t\r\n＝＋＠－]")
"""What Excel, LibreOffice and their kin may take for the beginning of a formula, also after blanks (OWASP)."""
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?(e[+-]?\d+)?", re.IGNORECASE)
_CODE = re.compile(r"`[\w.:-]+(?: \([\w.:-]+\))?`")
_OF_MARKDOWN = re.compile(r"[\\`*~|]|(?<!\w)_|_(?!\w)|(?<=\])[(\[:]")
"""Signs that mean something anywhere; brackets and underscores only where they make a link or emphasis."""
_AT_THE_START = re.compile(r"([#+\-=]|\d+[.)])(?=\s|$)|---|===|:::")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def csv_text(text: str) -> str:
    """A text as a cell of CSV: with an apostrophe before what a spreadsheet would take for a formula; a number that was
    written as a text stays what it is."""
    text = text.replace("\r\n", "\n").replace("\r", " ")  # a lone one ends a row for some readers
    return f"'{text}" if _STARTS_A_FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def markdown_text(text: str) -> str:
    """A text in Markdown, as it stands: on one line, without HTML, links, emphasis or the end of a cell of a table.

    One word between backticks, or one with another between brackets behind it, is a name of ours and stays code.
    """
    line = " ".join(text.split())
    if _CODE.fullmatch(line):
        return line
    line = re.sub(r"&(?=[#\w]+;)|[<>]", lambda found: _ENTITIES[found[0]], line)
    line = _OF_MARKDOWN.sub(lambda found: f"\\{found[0]}", line)
    start = _AT_THE_START.match(line)
    return line[: start.end() - 1] + f"\\{line[start.end() - 1 :]}" if start else line


def markdown_row(cells: Sequence[str]) -> str:
    """A row of a table of Markdown."""
    return f"| {' | '.join(map(markdown_text, cells))} |"
