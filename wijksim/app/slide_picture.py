"""The picture of a round on the projector: collaboration over the quarters, the rounds beside the wijk of today."""

from collections.abc import Sequence
from html import escape

WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 1200.0, 300.0, 70.0, 190.0, 18.0, 48.0
"""The drawing, in its own units, and its margins."""
LETTER = 26
"""Size of letters, in the units of the drawing: readable from the back of a room."""
_QUARTERS = 4
_HEADROOM = 1.15


def lines_svg(
    played: Sequence[float], today: Sequence[float], rounds: int, *, dark: bool, words: tuple[str, str, str, str]
) -> str:
    """Two lines with their names at their ends, and a mark where each round ends.

    ``words``: what is measured, of today, of the rounds, and the short word for a round.
    """
    ink, faint, line = ("#ffffff", "#8a94a0", "#ffd166") if dark else ("#1a1a1a", "#8a94a0", "#0b3c6f")
    n = _QUARTERS * rounds
    top = max(5.0, _HEADROOM * max([*played, *today, 1.0]))
    step = (WIDE - LEFT - RIGHT) / (n - 1)

    def place(quarter: int, value: float) -> tuple[float, float]:
        return LEFT + step * quarter, TOP + (HIGH - TOP - BOTTOM) * (1 - value / top)

    def course(values: Sequence[float], colour: str, dash: str) -> str:
        return _line([place(quarter, value) for quarter, value in enumerate(values[:n])], colour, dash)

    def text(x: float, y: float, words: str, anchor: str = "middle", colour: str = ink) -> str:
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{LETTER}" text-anchor="{anchor}" fill="{colour}">'
            f"{escape(words)}</text>"
        )

    parts = []
    for value in (0.0, top / _HEADROOM):
        x, y = place(0, value)
        parts.append(f'<line x1="{x:.1f}" x2="{WIDE - RIGHT:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="{faint}"/>')
        parts.append(text(x - 10, y + LETTER / 3, f"{value:.0f}", "end"))
    for number in range(rounds):
        middle, _ = place(_QUARTERS * number + 1, 0)
        parts.append(text(middle + step / 2, HIGH - 10, f"{words[3]} {number + 1}"))
        if number:
            x, _ = place(_QUARTERS * number, 0)
            x -= step / 2
            parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HIGH - BOTTOM}" stroke="{faint}" '
                         'stroke-dasharray="4 8"/>')  # fmt: skip
    parts += [course(today, faint, "14 10"), course(played, line, "")]
    ends = [place(min(len(each), n) - 1, each[min(len(each), n) - 1]) for each in (today, played)]
    heights = apart(ends[0][1], ends[1][1])
    for (x, _), y, name, colour in zip(ends, heights, words[1:3], (ink, line), strict=True):
        parts.append(text(x + 14, y + LETTER / 3, name, "start", colour))
    label = escape(f"{words[0]}. {words[2]}: {', '.join(f'{value:.0f}' for value in played)}. "
                   f"{words[1]}: {', '.join(f'{value:.0f}' for value in today)}.", quote=True)  # fmt: skip
    return f'<svg viewBox="0 0 {WIDE:g} {HIGH:g}" role="img" aria-label="{label}">{"".join(parts)}</svg>'


def _line(places: Sequence[tuple[float, float]], colour: str, dash: str) -> str:
    points = " ".join("{:.1f},{:.1f}".format(*place) for place in places)
    return (
        f'<polyline fill="none" stroke="{colour}" stroke-width="6" stroke-dasharray="{dash}" '
        f'stroke-linejoin="round" points="{points}"/>'
    )


def apart(one: float, other: float) -> tuple[float, float]:
    """Heights of two names that would lie over each other, moved apart.

    >>> apart(100.0, 100.0)
    (115.0, 85.0)
    """
    least = LETTER + 4.0
    if abs(one - other) >= least:
        return one, other
    middle = (one + other) / 2
    return (middle + least / 2, middle - least / 2) if one >= other else (middle - least / 2, middle + least / 2)
