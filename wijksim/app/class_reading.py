"""How a class read the sentence on its form, and what its wijk does with the form: for slides, phones and record."""

from html import escape

from wijksim.app.class_game import carried_on
from wijksim.app.class_intake import CASES, FORM, Reading, reading_of
from wijksim.app.class_words import role_of, short_name
from wijksim.app.recording import Recorded
from wijksim.app.room import Room
from wijksim.text.catalogue import say
from wijksim.text.language import Language

ON_A_SLIDE = 4
"""Sentences that a slide shows while the class writes: those that most back."""


def reading_in(room: Room) -> Reading | None:
    """How the class read its sentence; None where it did not."""
    return reading_of(carried_on([room.decided(room.game.intake_round)])) if room.game.intake_round else None


def sentence_words(room: Room, language: Language) -> str:
    """The sentence of the class; empty while it has none."""
    return say("class_slide.sentence_is", language, sentence=room.sentence) if room.sentence else ""


def sentences_html(room: Room, language: Language) -> str:
    """The sentences that most back, with how many."""
    backers = room.sentences()
    best = sorted(backers, key=lambda text: -backers[text])[:ON_A_SLIDE]
    items = "".join(
        f"<li>{escape(say('class_slide.quoted', language, sentence=text))} "
        f"<b>{escape(say('class_slide.backers', language, n=backers[text]))}</b></li>"
        for text in best
    )
    return f"<ol class='wj-sentences'>{items}</ol>"


def case_names(language: Language) -> list[str]:
    """Who stand at the door, each at the start of a line."""
    told = [say(f"class_slide.case_{place}", language) for place in range(1, len(CASES) + 1)]
    return [each[0].upper() + each[1:] for each in told]


def reading_rows(room: Room, reading: Reading, language: Language) -> list[tuple[str, str, str]]:
    """Of each resident at the door: who it is, which roles let in, and which do not."""
    rows = []
    for place, who in enumerate(case_names(language)):
        sides = [
            ", ".join(
                short_name(role_of(key, room.game), language)
                for key, answers in reading.lets_in.items() if answers[place] is lets_in
            )
            for lets_in in (True, False)
        ]  # fmt: skip
        rows.append((who, sides[0] or "–", sides[1] or "–"))
    return rows


def reading_html(room: Room, played: Recorded, language: Language) -> str:
    """The sentence, who lets in whom, and what came of it in the wijk."""
    reading = reading_in(room)
    sentence = f"<p class='wj-sentence'>{escape(sentence_words(room, language))}</p>"
    if reading is None:
        return f"{sentence}<p>{escape(say('classroom.nobody_decided', language))}</p>"
    head = "".join(f"<th scope='col'>{escape(each)}</th>" for each in reading_heads(language))
    rows = "".join(
        f"<tr><th scope='row'>{escape(who)}</th><td>{escape(yes)}</td><td>{escape(no)}</td></tr>"
        for who, yes, no in reading_rows(room, reading, language)
    )
    told = f"<p class='wj-small'>{escape(' '.join(reading_sentences(reading, played, language)))}</p>"
    table = f"<table class='wj-board wj-reading'><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f"{sentence}{table}{told}"


def reading_heads(language: Language) -> tuple[str, ...]:
    """Heads of the table of who lets in whom."""
    return tuple(say(f"class_slide.read_{name}", language) for name in ("who", "in", "out"))


def reading_sentences(reading: Reading, played: Recorded, language: Language) -> list[str]:
    """How strict it is, about whom roles differ, who helped make it, and who uses the form in the wijk."""
    answers = [each for role in reading.lets_in.values() for each in role]
    case = reading.most_divided
    strict = say(f"class_slide.read_{reading.kind}", language, n=sum(answers), all=len(answers))
    apart = (
        say("class_slide.read_alike", language) if case is None
        else say("class_slide.read_apart", language, who=say(f"class_slide.case_{case + 1}", language))
    )  # fmt: skip
    backed = say("class_slide.read_backed", language, n=sum(reading.backed.values()), all=len(reading.backed))
    organisations = len(played.scenario.organisations)
    used = say("class_slide.read_used", language, n=form_users(played), all=organisations)
    return [f"{strict} {apart}", f"{backed} {used}"]


def form_users(played: Recorded) -> int:
    """How many organisations use the form of the class at the end of a run."""
    things = played.boundary_objects
    forms = things[things["planned"] & (things["kind"] == FORM)]
    return int(forms["users"].iloc[-1]) if len(forms) else 0
