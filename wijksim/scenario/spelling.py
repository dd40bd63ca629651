"""How one value is written: the one reader of texts for scenario files, the command line, addresses and tables.

A text without quotes means what it means in YAML 1.2, whoever typed it where: ``.8``, ``1.``, ``1e3`` and ``TRUE`` are
read alike everywhere. A point before exactly three digits keeps its spelling (`Ambiguous`), as ``1.250`` is one and a
quarter to one reader and twelve hundred and fifty to the next.
"""

import re

LONGEST_NUMBER = 300
"""Characters; a longer text is no number that anybody meant, and Python refuses to read endless ones."""

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_INT = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_GROUPED = re.compile(r"(?P<sign>[-+]?)(?P<whole>[1-9][0-9]{0,2})(?P<mark>[.,])(?P<last>[0-9]{3})")
_NUMBERS = ("int", "float")
_APART = re.compile(r"[ \u00a0\u202f_'’]")
"""What people put between thousands besides points and commas."""
_BY_THOUSANDS = re.compile(rf"[-+]?[1-9][0-9]{{0,2}}({_APART.pattern}[0-9]{{3}})+([.,][0-9]+)?")


class Ambiguous(float):
    """A number written like ``1.250``; `text` is how. To who does not ask it is the number with decimals."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, text: str) -> "Ambiguous":
        number = super().__new__(cls, text)
        number.text = text
        return number

    def __repr__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[type["Ambiguous"], tuple[str]]:
        return type(self), (self.text,)


def resolved(text: str) -> object:
    """Value of a text without quotes: nothing, true or false, a decimal number, or itself (YAML 1.2)."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if len(text) > LONGEST_NUMBER:
        return text
    if _INT.fullmatch(text):
        return int(text)
    if _SPECIAL.fullmatch(text):
        return float(text.replace(".", ""))
    if _FLOAT.fullmatch(text):
        number = float(text)
        vanished = number == 0 and re.search(r"[1-9]", re.split("[eE]", text)[0])
        return text if vanished else Ambiguous(text) if _GROUPED.fullmatch(text) else number
    return text


def value_of(text: str, kind: str | None) -> object:
    """What a text means for a parameter of this kind; one that does not fit stays text, for the check to refuse.

    Choices are taken letter by letter (``none`` is a word there), and a list may do without its brackets, which some
    shells take for themselves. Shares are ``{insurer: 0.5, municipality: 0.5}``, with or without the braces; one word
    is the one who has all.
    """
    bare = text.strip()
    if kind in ("choices", "organisations"):
        inner = bare[1:-1] if bare.startswith("[") and bare.endswith("]") else bare
        return [part.strip() for part in inner.split(",") if part.strip()]
    if kind == "shares":
        return _shares_of(bare)
    value = resolved(bare)
    fits = isinstance(value, bool) if kind == "bool" else kind in _NUMBERS and type(value) in (int, float, Ambiguous)
    return value if fits else bare


def _shares_of(bare: str) -> object:
    """Words with a number each; the text itself where it has another form."""
    inner = bare[1:-1] if bare.startswith("{") and bare.endswith("}") else bare
    parts = [part.partition(":") for part in inner.split(",") if part.strip()]
    if not parts or not all(colon for _, colon, _ in parts):
        return bare
    return {name.strip(): resolved(share.strip()) for name, _, share in parts}


def closed_up(text: str) -> str:
    """A number without the spaces between its thousands; any other text as it is, as what stands apart may be several
    numbers.

    >>> closed_up("1 234 567,5"), closed_up("0 0.4")
    ('1234567,5', '0 0.4')
    """
    return _APART.sub("", text) if _BY_THOUSANDS.fullmatch(text) else text


def as_number(text: str) -> float:
    """The number in a text; `ValueError` for any other, also for ``1_0``, of which Python makes ten."""
    if "_" in text:
        raise ValueError(f"{text[:40]!r} is no number")
    return float(text)


def unmistakable(number: float) -> str:
    """A number as a text that can mean one thing only: 1.125 is written 1.1250."""
    text = repr(number + 0.0)
    return f"{text}0" if two_meanings(text) else text


def two_meanings(text: str) -> tuple[float, float] | None:
    """What ``1,250`` or ``1.250`` may mean: with decimals, and in thousands; None if it can mean only one thing."""
    found = _GROUPED.fullmatch(text.strip())
    if not found:
        return None
    whole = f"{found['sign']}{found['whole']}"
    return float(f"{whole}.{found['last']}"), float(f"{whole}{found['last']}")
