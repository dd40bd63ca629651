"""What the class sees on the projector: one slide for each moment of the lesson, without a menu; led from elsewhere."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Any

import solara

from wijksim.app.class_board import before_and_after_html, board_html, moved_most
from wijksim.app.class_events import events_of
from wijksim.app.class_game import RoleResult, mean_in
from wijksim.app.class_reading import case_names, reading_html, sentence_words, sentences_html
from wijksim.app.class_steps import Phase
from wijksim.app.class_words import (
    SIDES,
    change_words,
    euros,
    event_words,
    option_label,
    role_sentence,
    short_name,
    side_word,
)
from wijksim.app.parts import Clock
from wijksim.app.recording import Recorded
from wijksim.app.room import Room
from wijksim.app.screens.classroom import (
    SHOWN,
    join_link,
    phase_words,
    role_results,
    use_played,
    use_plays,
    use_room,
    use_today,
    words,
    years,
)
from wijksim.app.screens.predict import side_of
from wijksim.app.screens.share import qr_image
from wijksim.app.screens.slide import Seen, all_kept, waiting
from wijksim.app.screens.slide_debrief import debrief
from wijksim.app.service import service
from wijksim.app.slide_picture import lines_svg
from wijksim.app.view import html, use_view
from wijksim.app.visiting import teacher_here
from wijksim.execution.rounds import ROUND_WEEKS
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number
from wijksim.text.outcomes import OUTCOME_TEXT

_CSS = Path(__file__).parents[1] / "slides.css"


@solara.component
def Projector():
    """The screen: the slide of the room, or how to get one."""
    view = use_view()
    room = service().rooms.find(view.address.room) if view.address.room else None
    use_room(room)
    solara.Style(_CSS)
    if not service().class_mode:
        html(words(view, "only_class"), "p")
    elif teacher_here() is None:
        html(f"<h1>{words(view, 'teacher_title')}</h1><p>{words(view, 'not_teacher')}</p>")
    elif room is None:
        html(f"<h1>{words(view, 'teacher_title')}</h1><p>{words(view, 'no_room')}</p>")
    else:
        Slide(room).key(room.code)


@solara.component
def Slide(room: Room):
    """The slide of this moment."""
    view = use_view()
    use_room(room)
    played, today = use_played(room, view.visitor), use_today(room, view.visitor)
    plays = use_plays(room, view.visitor)
    seen = Seen(view, room, played, today, plays)
    title, body = SLIDES[room.phase](seen)
    kind = "wj-slide dark" if room.dark else "wj-slide"
    with solara.Div(classes=kind.split()):
        html(corner_html(seen), "header")
        html(escape(title), "h1")
        html(body, "div", ("wj-slide-body",))
        if room.phase in (Phase.WRITE, Phase.CHOOSE):
            Clock(passed=max(0.0, time.time() - room.step_at), label=seen.say("time")).key(f"clock {room.step}")


def corner_html(seen: Seen) -> str:
    """What the moment is, and after the lobby how to come in later: small, in a corner."""
    moment = escape(phase_words(seen.room, seen.view.language))
    if seen.room.phase is Phase.LOBBY:
        return f"<p>{moment}</p>"
    picture = qr_image(_link(seen), say("classroom.qr", seen.view.language))
    return f"<p>{moment}</p><p class='wj-corner'><strong>{seen.room.code}</strong>{picture}</p>"


def _link(seen: Seen) -> str:
    return join_link(seen.room, seen.view.origin)


def lobby(seen: Seen) -> tuple[str, str]:
    """How to come in, and who is in."""
    room, language = seen.room, seen.view.language
    counts = Counter(player.role for player in room.seats())
    items = "".join(
        f"<li>{escape(short_name(role, language))}{f' <b>× {number}</b>' if number > 1 else ''}</li>"
        for role, number in counts.items()
    )
    who = f"<ul class='wj-chips wj-pairs'>{items}</ul>" if items else f"<p>{seen.html('nobody')}</p>"
    address = escape(seen.view.origin.partition("//")[2] + "/klas")
    body = (
        f"<div class='wj-split'><div>{qr_image(_link(seen), say('classroom.qr', language))}</div>"
        f"<div><p>{seen.html('go_to')} <b>{address}</b></p><p class='wj-big'>{room.code}</p>"
        f"<p>{seen.html('in', n=len(room.seats()))}</p>{who}</div></div>"
    )
    return seen.say("title_lobby"), body


def predict(seen: Seen) -> tuple[str, str]:
    """What the class expects, and how many have answered."""
    again = seen.room.phase is Phase.AGAIN
    seats = seen.room.seats()
    given = [player.second if again else player.guesses for player in seats]
    answered = sum(map(bool, given))
    bars = "".join(_spread(seen, name, {"": given}) for name in SHOWN)
    told = years(seen.room, seen.view.language)
    title = seen.say("title_again" if again else "title_predict", years=told)
    return title, f"{_answered(seen, answered, len(seats))}<div class='wj-four'>{bars}</div>"


def _answered(seen: Seen, n: int, of: int) -> str:
    share = round(100 * n / of) if of else 0
    return (
        f"<p role='status'><b>{seen.html('answered', n=n, all=of)}</b></p>"
        f"<div class='wj-meter' aria-hidden='true'><span style='width:{share}%'></span></div>"
    )


def _spread(seen: Seen, outcome: str, lists: Mapping[str, list[Any]], came: str = "") -> str:
    """How many expect which way: a bar for each list of guesses, with the number in each part."""
    language, bars = seen.view.language, []
    for name, given in lists.items():
        counts = Counter(guess.get(outcome) for guess in given if guess)
        total = sum(counts[side] for side in SIDES)
        parts = "".join(
            f"<span class='{side}' style='flex:{counts[side]}'>{counts[side]}</span>" for side in SIDES if counts[side]
        )
        label = f"<i>{escape(name)}</i>" if name else ""
        empty = f"<span class='none'>{seen.html('none_yet')}</span>"
        bars.append(f"<div class='wj-stack'>{label}{parts if total else empty}</div>")
    key = " ".join(
        f"<span class='{side}{' came' if side == came else ''}'>{escape(side_word(outcome, side, language))}</span>"
        for side in SIDES
    )
    head = escape(OUTCOME_TEXT[outcome].label(language))
    return f"<div><h2>{head}</h2>{''.join(bars)}<p class='wj-key'>{key}</p></div>"


def choose(seen: Seen) -> tuple[str, str]:
    """What is asked, and who has decided."""
    room, language = seen.room, seen.view.language
    seats = seen.room.seats()
    if room.round == room.game.board_round:
        return _choose_at_the_board(seen)
    asked = "".join(f"<li>{seen.html(f'ask_{place}')}</li>" for place in (1, 2, 3))
    together, title = "", seen.say("title_choose", n=room.round)
    if room.round == room.game.intake_round:
        cases = "".join(f"<li>{escape(name)}</li>" for name in case_names(language))
        together = f"<p class='wj-sentence'>{escape(sentence_words(room, language))}</p>"
        asked, title = f"{cases}<li>{seen.html('ask_read')}</li>", seen.say("title_reading", n=room.round)
    roles = Counter(player.role for player in seats)
    decided = Counter(player.role for player in seats if room.round in player.choices)
    items = "".join(
        f"<li class='{'done' if decided[role] == number else 'open'}'>{'✓' if decided[role] == number else '…'} "
        f"{escape(short_name(role, language))}{f' {decided[role]}/{number}' if number > 1 else ''}</li>"
        for role, number in roles.items()
    )
    total = sum(decided.values())
    body = (
        f"{together}<div class='wj-split'><div><ul>{asked}</ul></div><div>"
        f"{_answered(seen, total, len(seats))}<ul class='wj-chips wj-pairs'>{items}</ul></div></div>"
    )
    return title, body


def _choose_at_the_board(seen: Seen) -> tuple[str, str]:
    """Who takes what so far, with gaps and overlaps, and how many have decided."""
    room, seats = seen.room, seen.room.seats()
    decided = sum(room.round in player.choices for player in seats)
    asked = f"<p>{seen.html('ask_board')}</p>"
    body = f"{asked}{board_html(room, seen.view.language)}{_answered(seen, decided, len(seats))}"
    return seen.say("title_board", n=room.round), body


def write(seen: Seen) -> tuple[str, str]:
    """What the class writes so far, and how many have written or backed a sentence."""
    room, seats = seen.room, seen.room.seats()
    written = sum(bool(player.sentence) for player in seats)
    body = f"<p>{seen.html('ask_write')}</p>{sentences_html(room, seen.view.language)}"
    return seen.say("title_write", n=room.round), f"{body}{_answered(seen, written, len(seats))}"


def read(seen: Seen) -> tuple[str, str]:
    """How every role read the sentence, and what came of the form."""
    body = waiting(seen) if seen.played is None else reading_html(seen.room, seen.played, seen.view.language)
    return seen.say("title_read"), body


def work(seen: Seen) -> tuple[str, str]:
    """Who does what, before and after the class divided it anew."""
    title = seen.say("title_work")
    if seen.runs is None:
        return title, waiting(seen)
    played, today = seen.runs
    note = f"<p><b>{seen.html('work_ask')}</b></p><p class='wj-small'>{seen.html('work_note')}</p>"
    return title, before_and_after_html(seen.room, played, today, seen.room.round, seen.view.language) + note


def result(seen: Seen) -> tuple[str, str]:
    """One picture and three numbers."""
    title = seen.say("title_result", n=seen.room.round)
    if seen.runs is None:
        return title, waiting(seen)
    played, today = seen.runs
    year, language = seen.room.round, seen.view.language
    text, room_rounds = OUTCOME_TEXT["collaboration"], seen.room.game.rounds
    picture = lines_svg(
        _quarters(played), _quarters(today)[: 4 * room_rounds], room_rounds, dark=seen.room.dark,
        words=(text.label(language), seen.say("today"), seen.say("rounds"), seen.say("round_short")),
    )  # fmt: skip
    numbers = [
        (_of_100(today, "collaboration", year), _of_100(played, "collaboration", year), seen.say("number_together")),
        (_refusals(today, year, language), _refusals(played, year, language), seen.say("number_refusals")),
        (euros(all_kept(today, year) / 1000, language), euros(all_kept(played, year) / 1000, language),
         seen.say("number_kept")),
    ]  # fmt: skip
    cells = "".join(
        f"<div><p class='wj-number'>{escape(now)}</p><p>{escape(what)}</p><p class='wj-before'>"
        f"{seen.html('was', before=before)}</p></div>"
        for before, now, what in numbers
    )
    note = f"<p>{escape(say('classroom.nobody_decided', language))}</p>"
    if seen.room.decided(year):
        note = f"<p class='wj-small'>{escape(moved_most(played, today, year, seen.room.game.roles, language))}</p>"
    return title, f"<div class='wj-picture'>{picture}</div><div class='wj-three'>{cells}</div>{note}"


def _quarters(run: Recorded) -> list[float]:
    values = 100 * run.series["collaboration"].to_numpy()
    step = ROUND_WEEKS // 4
    return [float(values[at : at + step].mean()) for at in range(0, len(values) - step + 1, step)]


def _of_100(run: Recorded, outcome: str, year: int) -> str:
    return f"{100 * mean_in(run, outcome, year):.0f}"


def _refusals(run: Recorded, year: int, language: Language) -> str:
    rows = run.organisations
    return format_number(float(rows[rows["year"] == year]["refusals"].sum()), 0, language)


def gained(seen: Seen) -> tuple[str, str]:
    """Who put in, who gained: a row for each role that is played."""
    title = seen.say("title_gained")
    if seen.runs is None:
        return title, waiting(seen)
    rows = "".join(_gained_row(seen, each, received) for each, received in _results(seen))
    heads = "".join(
        f"<th scope='col'>{seen.html(f'head_{name}')}</th>" for name in ("role", "chose", "kept", "change", "so")
    )
    legend = f"<p class='wj-small'>{seen.html('gained_note', n=seen.room.round)}</p>"
    return title, f"<table class='wj-gained'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{legend}"


def _results(seen: Seen) -> list[tuple[RoleResult, float]]:
    assert seen.runs is not None
    return role_results(seen.room, seen.room.round, *seen.runs)


def _gained_row(seen: Seen, found: RoleResult, received: float) -> str:
    language = seen.view.language
    bars, told = [], []
    for question in found.role.questions:
        option, most = found.chosen.get(question.name), len(question.values) - 1
        level = 0 if option is None else 1 + round(2 * option / most)
        bars.append(f"<i class='level{level}'></i>")
        told.append("–" if option is None else option_label(question, option, language))
    label = escape("; ".join(told), quote=True)
    kept = "–" if found.kept is None else euros(found.kept, language)
    change = "–" if found.change is None else change_words(found.change, language)
    sign = "" if not found.change else "up" if found.change > 0 else "down"
    return (
        f"<tr><th scope='row'>{escape(short_name(found.role, language))}</th>"
        f"<td><span class='wj-levels' role='img' aria-label='{label}'>{''.join(bars)}</span></td>"
        f"<td class='n'>{kept}</td><td class='n {sign}'>{change}</td>"
        f"<td>{escape(role_sentence(found, received, language))}</td></tr>"
    )


def event(seen: Seen) -> tuple[str, str]:
    """What happens to everybody before the next round."""
    room = seen.room
    happened = events_of(room.origin, room.game)[room.round - 1]
    body = "".join(
        f"<p class='wj-{size}'>{escape(event_words(happened, part, room.game, seen.view.language))}</p>"
        for size, part in (("statement", "what"), ("next", "means"))
    )
    stays = f"<p class='wj-next'>{seen.html('carries_on')}</p>"
    return seen.say("title_event"), f"{body}{stays}"


def shift(seen: Seen) -> tuple[str, str]:
    """The first prediction beside the second, and what came."""
    seats = seen.room.seats()
    lists = {
        seen.say("first"): [player.guesses for player in seats],
        seen.say("second"): [player.second for player in seats],
    }
    came = dict.fromkeys(SHOWN, "")
    if seen.runs is not None:
        played, today = seen.runs
        last = seen.room.game.rounds
        came = {name: side_of(mean_in(played, name, last), mean_in(today, name, last)) for name in SHOWN}
    blocks = "".join(_spread(seen, name, lists, came[name]) for name in SHOWN)
    note = seen.html("shift_note", n=seen.room.game.rounds) if seen.runs is not None else seen.html("counting")
    return seen.say("title_shift"), f"<div class='wj-four'>{blocks}</div><p class='wj-small'>{note}</p>"


SLIDES: Mapping[Phase, Callable[[Seen], tuple[str, str]]] = {
    Phase.LOBBY: lobby,
    Phase.PREDICT: predict,
    Phase.WRITE: write,
    Phase.CHOOSE: choose,
    Phase.RESULT: result,
    Phase.WORK: work,
    Phase.READ: read,
    Phase.GAINED: gained,
    Phase.EVENT: event,
    Phase.AGAIN: predict,
    Phase.SHIFT: shift,
    Phase.DEBRIEF: debrief,
}
