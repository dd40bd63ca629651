"""Tables as spreadsheets write them: what stands above the names of the columns, and the sign between cells."""

import re
from collections.abc import Sequence

_SEPARATOR = re.compile(r"sep=(?P<sign>[,;\t])?[,;\t\"]*", re.IGNORECASE)
_NOTHING = '\ufeff \xa0",;\t'
"""What an empty line may hold: cells without anything in them."""


def after_remarks(text: str, delimiters: Sequence[str]) -> tuple[str, int, str]:
    """The table without the lines above it, how many these are, and the sign between its cells.

    Above a table may stand remarks (``#``), empty lines, and the line ``sep=;`` in which Excel says the sign. Lines end
    in one newline.

    >>> after_remarks("sep=;\\n;;\\nx;y\\n1;2\\n", (",", ";"))
    ('x;y\\n1;2\\n', 2, ';')
    """
    remarks, said = 0, None
    while text:
        first, newline, rest = text.partition("\n")
        asked = _SEPARATOR.fullmatch(first.strip('\ufeff "'))
        if first.strip(_NOTHING) and not first.lstrip("\ufeff").startswith("#") and not asked:
            break
        said = asked["sign"] if asked else said
        text, remarks = rest, remarks + len(newline)
    first = text.partition("\n")[0]
    return text, remarks, said or max(delimiters, key=first.count)
