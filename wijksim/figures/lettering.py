"""Text that fits: sizes in points, widths measured with the font itself, names cleaned of what cannot be drawn."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import text_to_path

POINTS_WIDE, POINTS_HIGH = 720.0, 405.0
"""The sheet: 10 by 5.625 inch."""

SMALL, TINY = 10.0, 8.5
_FONTS = {
    bold: FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=100) for bold in (False, True)
}


def clean(text: str) -> str:
    """One line of printable characters: names come from scenario files."""
    printable = (" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    return " ".join("".join(printable).split())


@lru_cache(maxsize=4096)
def _width_at_100(text: str, bold: bool) -> float:
    width, _, _ = text_to_path.get_text_width_height_descent(text, _FONTS[bold], ismath=False)
    return float(width)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line of text, in points."""
    return _width_at_100(text, bold) * size / 100.0


def shortened(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, cut off with an ellipsis where it is wider than `width` points."""
    if width_of(text, size, bold=bold) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(text[:middle].rstrip() + "…", size, bold=bold) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def balanced(text: str, width: float, size: float, *, bold: bool = False, max_lines: int = 2) -> list[str]:
    """As :func:`wrapped`, with lines of about equal length: no single word on the last line.

    A line break in the text is kept if every part fits on a line.
    """
    parts = text.split("\n")
    if 1 < len(parts) <= max_lines and all(width_of(part, size, bold=bold) <= width for part in parts):
        return parts
    text = " ".join(parts)
    lines = wrapped(text, width, size, bold=bold, max_lines=max_lines)
    if len(lines) == 1 or lines[-1].endswith("…"):
        return lines
    longest = max(width_of(word, size, bold=bold) for word in text.split(" "))
    narrow, wide = max(width / len(lines), min(longest, width)), width
    while wide - narrow > 2.0:
        middle = (narrow + wide) / 2
        fits = len(wrapped(text, middle, size, bold=bold)) <= len(lines)
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return wrapped(text, wide, size, bold=bold)


def wrapped(text: str, width: float, size: float, *, bold: bool = False, max_lines: int = 99) -> list[str]:
    """The text in lines of at most `width` points; what does not fit on the last one is cut off."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".lstrip()
        if len(lines) >= max_lines or not lines[-1] or width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [shortened(line, width, size, bold=bold) for line in lines]


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Places as near as possible to the wanted ones at which things of these heights do not overlap, within bounds.

    Least squares: neighbours that would overlap are moved as one block (isotonic regression).
    """
    order = sorted(range(len(wanted)), key=lambda i: (wanted[i], -i))
    offsets, used = [], 0.0
    for i in order:
        offsets.append(used + heights[i] / 2)
        used += heights[i]
    blocks: list[tuple[float, int]] = []  # mean, number
    for i, offset in zip(order, offsets, strict=True):
        mean, number = wanted[i] - offset, 1
        while blocks and blocks[-1][0] > mean:
            before, count = blocks.pop()
            mean, number = (before * count + mean * number) / (count + number), count + number
        blocks.append((mean, number))
    bases = [min(max(mean, low), max(low, high - used)) for mean, number in blocks for _ in range(number)]
    placed = [0.0] * len(wanted)
    for i, base, offset in zip(order, bases, offsets, strict=True):
        placed[i] = base + offset
    return placed
