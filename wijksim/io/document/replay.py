"""The replay in a page: two networks beside each other, the lines of every plan, a slider, and the numbers as a table.

Drawn in full, so that it shows its last quarter without scripts; a short script (``report.js``) plays it.
"""

import json
from html import escape

from wijksim.io.document.drawing import LEFT as LEFT_EDGE
from wijksim.io.document.drawing import QUARTERS, key_of_network, lines_of, most_cases, network, step_of
from wijksim.io.document.parts import Course, Replay
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number


def replay_html(replay: Replay, about: str, level: int) -> str:
    """The replay, its headings at a level; ``about`` is HTML already."""
    language = replay.language
    if len(replay.courses) < 2:
        return f"<p>{about}</p>"
    title = escape(say("council_replay.title", language), quote=True)
    return (
        f'<div class="replay" role="group" aria-label="{title}"><p>{about}</p>{_controls(replay, language)}'
        f'<p class="status" role="status"></p>{key_of_network(replay, language)}'
        f'<div class="nets">{_side(replay, 0, level)}{_side(replay, 1, level)}</div>'
        f'<p class="small">{escape(replay.measure)}</p>{lines_of(replay, language)}{_table(replay, language)}'
        f'<script type="application/json">{_data(replay, language)}</script></div>'
    )


def _controls(replay: Replay, language: Language) -> str:
    """Hidden until the script can do what they promise."""
    pick, quarter, play = (escape(say(f"council_replay.{name}", language)) for name in ("pick", "quarter", "play"))
    options = "".join(
        f'<option value="{place}">{escape(course.title)}</option>'
        for place, course in enumerate(replay.courses)
        if place
    )
    last = len(replay.courses[0].together) - 1
    return (
        f'<div class="controls" hidden><button type="button">{play}</button>'
        f"<label>{pick} <select>{options}</select></label>"
        f'<input type="range" min="0" max="{last}" value="{last}" step="1" aria-label="{quarter}"></div>'
    )


def _side(replay: Replay, place: int, level: int) -> str:
    course = replay.courses[place]
    mark = ' class="of-plan"' if place else ""
    return f"<div><h{level}{mark}>{escape(course.title)}</h{level}>{network(replay, course, replay.language)}</div>"


def _data(replay: Replay, language: Language) -> str:
    """Everything that the script needs; ``<`` is written as an escape, so that no text can end the element."""
    content = {
        "courses": [
            {"title": each.title, "links": each.links, "together": [round(value, 3) for value in each.together]}
            for each in replay.courses
        ],
        "most": most_cases(replay), "left": LEFT_EDGE, "step": step_of(replay),
        "point": "," if language == "nl" else ".",
        "words": {name: say(f"council_replay.{name}", language) for name in ("play", "pause", "status")},
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _table(replay: Replay, language: Language) -> str:
    """The lines as numbers, at the end of each year."""
    quarters = range(len(replay.courses[0].together))
    ends = [quarter for quarter in quarters if quarter % QUARTERS == QUARTERS - 1] or [quarters[-1]]
    year = escape(say("council.year", language))
    heads = "".join(f'<th scope="col" class="number">{year} {quarter // QUARTERS + 1}</th>' for quarter in ends)
    rows = "".join(_row(course, ends, language) for course in replay.courses)
    caption = escape(say("council_replay.table", language, measure=replay.measure), quote=True)
    summary, plan = escape(say("council_replay.numbers", language)), escape(say("robust.plan", language))
    return (
        f'<details><summary>{summary}</summary><div class="wide" role="region" aria-label="{caption}" tabindex="0">'
        f'<table><caption>{caption}</caption><thead><tr><th scope="col">{plan}</th>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></details>"
    )


def _row(course: Course, ends: list[int], language: Language) -> str:
    cells = "".join(f'<td class="number">{format_number(course.together[end], 1, language)}</td>' for end in ends)
    return f'<tr><th scope="row">{escape(course.title)}</th>{cells}</tr>'
