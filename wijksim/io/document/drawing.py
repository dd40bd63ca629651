"""The drawings of a replay as SVG: networks of organisations, the lines of every plan, and what marks mean."""

from collections.abc import Sequence
from html import escape
from itertools import combinations

from wijksim.io.document.parts import Course, Node, Replay
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number

NET_WIDE, NET_HIGH = 560.0, 400.0
"""The drawing of a network, in its own units."""
WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 900.0, 260.0, 60.0, 20.0, 16.0, 40.0
"""The drawing of the lines, and its margins."""
QUARTERS = 4
SHAPES = ("circle", "square", "triangle")
FILLS = ("#0b3d5c", "#3f7d5a", "#8a5a00")
DASHES = ("", "9 4", "2 4", "9 3 2 3", "14 4", "5 5", "1 3", "12 3 2 3 2 3")
LINE_KINDS = (("link", 9.0), ("carried", 6.3))
"""Kinds of lines between organisations, and how much wider than one the widest is."""
LONGEST = 18
"""Letters of a name on one line, about."""
LETTER, LINE = 15.0, 16.0
"""Size of the letters of names, and the height of a line of them."""
_SAMPLE = "0 0 44 18"


def most_cases(replay: Replay) -> int:
    """Most cases that two organisations solved together in a quarter."""
    return max((link[2] for course in replay.courses for quarter in course.links for link in quarter), default=1)


def step_of(replay: Replay) -> float:
    """Width of a quarter in the drawing of the lines."""
    return (WIDE - LEFT - RIGHT) / max(1, len(replay.courses[0].together) - 1)


def _words(x: float, y: float, text: str, anchor: str, size: float = 13.0) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}">{escape(text)}</text>'


def _picture(box: str, label: str, content: str, kind: str = "") -> str:
    mark = f' class="{kind}"' if kind else ""
    return f'<svg{mark} viewBox="{box}" role="img" aria-label="{escape(label, quote=True)}">{content}</svg>'


def network(replay: Replay, course: Course, language: Language) -> str:
    """Organisations at their places and a line for every pair, as in the last quarter."""
    most = most_cases(replay)
    now = {(a, b): (cases, carried) for a, b, cases, carried in course.links[-1]}
    lines = []
    for a, b in combinations(range(len(replay.nodes)), 2):
        ends = _ends(replay.nodes[a], replay.nodes[b])
        for (kind, factor), n in zip(LINE_KINDS, now.get((a, b), (0, 0)), strict=True):
            width = 1 + factor * (n / most) ** 0.5
            style = f'style="stroke-width:{width:.2f};opacity:{0.85 if n else 0}"'
            lines.append(f'<line class="{kind}" data-pair="{a}-{b}" {ends} {style}/>')
    marks = "".join(_mark(node) for node in replay.nodes)
    label = say("council_replay.network", language, plan=course.title)
    return _picture(f"0 0 {NET_WIDE:g} {NET_HIGH:g}", label, "".join(lines) + marks, "net")


def _ends(a: Node, b: Node) -> str:
    x1, y1, x2, y2 = NET_WIDE * a.x, NET_HIGH * a.y, NET_WIDE * b.x, NET_HIGH * b.y
    return f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'


def _mark(node: Node) -> str:
    """Shape and name of an organisation; the name lies outside the ring."""
    x, y = NET_WIDE * node.x, NET_HIGH * node.y
    side = "start" if node.x > 0.52 else "end" if node.x < 0.48 else "middle"
    away = {"start": 12.0, "end": -12.0, "middle": 0.0}[side]
    lines = broken(node.label)
    down = (
        4.0 - 6.5 * (len(lines) - 1) if side != "middle" else 20.0 if node.y > 0.5 else -12.0 - 13.0 * (len(lines) - 1)
    )
    texts = [_words(x + away, y + down + LINE * place, line, side, LETTER) for place, line in enumerate(lines)]
    return shape(SHAPES[node.kind], x, y, FILLS[node.kind]) + "".join(texts)


def shape(name: str, x: float, y: float, fill: str, size: float = 7.0) -> str:
    """A circle, square or triangle at a place."""
    if name == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:g}" fill="{fill}"/>'
    if name == "square":
        return f'<rect x="{x - size:.1f}" y="{y - size:.1f}" width="{2 * size:g}" height="{2 * size:g}" fill="{fill}"/>'
    points = f"{x:.1f},{y - size:.1f} {x + size:.1f},{y + size:.1f} {x - size:.1f},{y + size:.1f}"
    return f'<polygon points="{points}" fill="{fill}"/>'


def broken(label: str) -> list[str]:
    """A name on two lines at most, cut off where it is longer.

    >>> broken("Gemeente, afdeling maatschappelijke ondersteuning")
    ['Gemeente, afdeling', 'maatschappelijke ondersteu…']
    """
    lines = [""]
    for word in label.split():
        if lines[-1] and len(lines[-1]) + len(word) >= LONGEST and len(lines) < 2:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [line if len(line) <= LONGEST + 7 else f"{line[: LONGEST + 6]}…" for line in lines]


def key_of_network(replay: Replay, language: Language) -> str:
    """What marks and lines of the networks mean."""
    items = [
        (shape(form, 22, 9, fill), kind) for form, fill, kind in zip(SHAPES, FILLS, replay.kinds, strict=True)
    ]  # fmt: skip
    for kind, name in (("link", "together"), ("carried", "carried")):
        line = f'<line class="{kind}" x1="4" y1="9" x2="40" y2="9" stroke-width="5"/>'
        items.append((line, say(f"council_replay.{name}", language)))
    return _key(items)


def _key(items: Sequence[tuple[str, str]]) -> str:
    listed = "".join(
        f'<li><svg viewBox="{_SAMPLE}" aria-hidden="true">{mark}</svg>{escape(text)}</li>' for mark, text in items
    )
    return f'<ul class="key">{listed}</ul>'


def lines_of(replay: Replay, language: Language) -> str:
    """The measure of every plan over the quarters, each with a colour and a dash of its own."""
    top = max(1e-9, *(max(course.together) for course in replay.courses))
    high, step = HIGH - TOP - BOTTOM, step_of(replay)
    ticks = "".join(_tick(top * share, TOP + high * (1 - share), language) for share in (0.0, 0.5, 1.0))
    years = "".join(
        _words(LEFT + step * quarter, HIGH - 22, str(quarter // QUARTERS + 1), "middle")
        for quarter in range(0, len(replay.courses[0].together), QUARTERS)
    )
    lines = []
    for number, course in enumerate(replay.courses):
        places = " ".join(
            f"{LEFT + step * quarter:.1f},{TOP + high * (1 - value / top):.1f}"
            for quarter, value in enumerate(course.together)
        )
        lines.append(f'<polyline class="course" fill="none" {_stroke(course, number)} points="{places}"/>')
    end = WIDE - RIGHT
    cursor = f'<line class="cursor" x1="{end:g}" x2="{end:g}" y1="{TOP:g}" y2="{HIGH - BOTTOM:g}" stroke="#1a1a1a"/>'
    year = _words(WIDE / 2, HIGH - 5, say("council.year", language), "middle")
    label = say("council_replay.lines", language, measure=replay.measure)
    samples = [
        (f'<line x1="2" y1="9" x2="42" y2="9" {_stroke(course, number)}/>', course.title)
        for number, course in enumerate(replay.courses)
    ]
    drawing = _picture(f"0 0 {WIDE:g} {HIGH:g}", label, ticks + years + "".join(lines) + cursor + year)
    return drawing + _key(samples)


def _stroke(course: Course, number: int) -> str:
    """Colour and dash of a line; ink where a plan has no colour."""
    given = course.colour
    colour = given if len(given) == 7 and given[0] == "#" and given[1:].isalnum() else "#1a1a1a"
    return f'stroke="{colour}" stroke-width="3" stroke-dasharray="{DASHES[number % len(DASHES)]}"'


def _tick(value: float, y: float, language: Language) -> str:
    text = f"{format_number(value, 1 if value < 10 else 0, language)}%"
    line = f'<line x1="{LEFT:g}" x2="{WIDE - RIGHT:g}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dedede"/>'
    return line + _words(LEFT - 8, y + 4, text, "end")
