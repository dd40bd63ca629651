"""Slides after the last round: questions, plays of the model, and what all this is called."""

from html import escape

from wijksim.app.class_game import kept_in, mean_in
from wijksim.app.class_reading import sentence_words
from wijksim.app.class_words import euros, short_name
from wijksim.app.recording import Recorded
from wijksim.app.screens.classroom import LAST_SHOWN, PLAYS, lone_role, years
from wijksim.app.screens.slide import Seen, all_kept, waiting
from wijksim.text.catalogue import say
from wijksim.text.language import format_number

QUESTIONS = 5
TERMS = 6


def debrief(seen: Seen) -> tuple[str, str]:
    """Questions to talk about; then, one at a time, what the model makes of other choices."""
    if not seen.room.shown:
        items = "".join(f"<li>{escape(say(f'classroom.debrief_{place}', seen.view.language))}</li>"
                        for place in range(1, QUESTIONS + 1))  # fmt: skip
        sentence = sentence_words(seen.room, seen.view.language)
        told = f"<p class='wj-sentence'>{escape(sentence)}</p>" if sentence else ""
        return seen.say("title_debrief"), f"<ol class='wj-questions'>{items}</ol>{told}"
    if seen.room.shown >= LAST_SHOWN:
        return _theory(seen)
    place = seen.room.shown - 1
    name = PLAYS[place // 2]
    role = short_name(lone_role(seen.room), seen.view.language)
    asked = f"<p class='wj-statement'>{seen.html(f'play_{name}', role=role)}</p>"
    if place % 2 == 0:
        return seen.say("title_guess"), f"{asked}<p class='wj-next'>{seen.html('guess_first', role=role)}</p>"
    run, today = seen.plays[name].result, seen.today
    if run is None or today is None:
        return seen.say("title_guess"), asked + waiting(seen)
    return seen.say("title_model"), asked + _play_numbers(seen, run, today, role)


def _theory(seen: Seen) -> tuple[str, str]:
    """What the class did, in the words of the source."""
    items = "".join(
        f"<li><b>{seen.html(f'theory_{place}')}</b>: {seen.html(f'theory_{place}_is')}</li>"
        for place in range(1, TERMS + 1)
    )
    return seen.say("title_theory"), f"<ul class='wj-theory'>{items}</ul><p class='wj-small'>{seen.html('source')}</p>"


def _play_numbers(seen: Seen, run: Recorded, today: Recorded, role: str) -> str:
    """What came of a play: of the wijk and of the role that is looked at, over all rounds."""
    language, key = seen.view.language, lone_role(seen.room).key
    rounds = seen.room.game.rounds
    over = range(1, rounds + 1)
    together = [100 * sum(mean_in(each, "collaboration", year) for year in over) / rounds for each in (today, run)]
    own = [sum(kept_in(each, key, year)[0] for year in over) / rounds / 1000 for each in (today, run)]
    everybody = [sum(all_kept(each, year) for year in over) / rounds / 1000 for each in (today, run)]
    numbers = [
        (format_number(together[0], 0, language), format_number(together[1], 0, language), seen.say("number_together")),
        (euros(own[0], language), euros(own[1], language), seen.say("number_own", role=role)),
        (euros(everybody[0], language), euros(everybody[1], language), seen.say("number_kept")),
    ]
    cells = "".join(
        f"<div><p class='wj-number'>{escape(now)}</p><p>{escape(what)}</p>"
        f"<p class='wj-before'>{seen.html('was', before=before)}</p></div>"
        for before, now, what in numbers
    )
    note = seen.html("one_run", years=years(seen.room, language))
    return f"<div class='wj-three'>{cells}</div><p class='wj-small'>{note}</p>"
