"""A lesson that was played, as one document: what was decided, what came of it, predictions and notes; no names."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from wijksim._version import __version__
from wijksim.app.class_events import events_of
from wijksim.app.class_game import RoleResult, mean_in
from wijksim.app.class_reading import reading_heads, reading_in, reading_rows, reading_sentences, sentence_words
from wijksim.app.class_words import (
    SIDES,
    change_words,
    euros,
    event_words,
    option_label,
    role_name,
    role_sentence,
    side_word,
)
from wijksim.app.recording import Recorded
from wijksim.app.room import NOTES, Room
from wijksim.io.document.parts import Bullets, Document, Heading, Paragraph, Part, Said, Section, Table
from wijksim.text.catalogue import say
from wijksim.text.language import Language
from wijksim.text.outcomes import OUTCOME_TEXT

Row = tuple[RoleResult, float]


def record_of(
    room: Room, played: Recorded, today: Recorded, results: Sequence[Sequence[Row]], outcomes: Sequence[str],
    language: Language,
) -> Document:  # fmt: skip
    """The lesson as a document; ``results`` are those of each finished round."""
    day = datetime.now(UTC).date().isoformat()
    whole = tuple(_outcomes(room, played, today, outcomes, language))
    sections = [
        Section("result", say("class_record.result", language), whole),
        *(_round(room, number, rows, language) for number, rows in enumerate(results, start=1)),
        *_sentence(room, played, language),
        Section("predictions", say("class_slide.title_shift", language), tuple(_predictions(room, outcomes, language))),
        Section("notes", say("class_record.notes", language), tuple(_notes(room, language))),
    ]  # fmt: skip
    return Document(
        title=say("class_record.title", language), subtitle=say("class_record.subtitle", language),
        language=language, date=day, about=say("class_record.about", language, n=len(room.seats()), date=day),
        foot=say("class_record.foot", language, version=__version__, seed=played.seed), sections=tuple(sections),
    )  # fmt: skip


def _outcomes(room: Room, played: Recorded, today: Recorded, outcomes: Sequence[str], language: Language) -> list[Part]:
    done = room.finished_rounds()
    rows = []
    for name in outcomes:
        text = OUTCOME_TEXT[name]
        values = [mean_in(today, name, done), *(mean_in(played, name, number) for number in range(1, done + 1))]
        label = f"{text.label(language)} ({text.unit_label(language)})"
        rows.append((label, *(text.format(value, language) for value in values)))
    heads = (
        say("classroom.whole", language), say("classroom.today", language),
        *(say("classroom.round", language, n=number) for number in range(1, done + 1)),
    )  # fmt: skip
    caption = say("class_record.outcomes", language)
    numbers = tuple(range(1, len(heads)))
    return [Table("outcomes", caption, heads, tuple(rows), numbers), Paragraph(Said(say("class_record.one", language)))]


def _round(room: Room, number: int, results: Sequence[Row], language: Language) -> Section:
    rows = []
    for found, received in results:
        chosen = "; ".join(
            option_label(question, found.chosen[question.name], language)
            for question in found.role.questions if question.name in found.chosen
        )  # fmt: skip
        kept = "–" if found.kept is None else euros(found.kept, language)
        change = "–" if found.change is None else change_words(found.change, language)
        name, sentence = role_name(found.role, language), role_sentence(found, received, language)
        rows.append((name, chosen or "–", kept, change, sentence))
    heads = tuple(say(f"class_slide.head_{name}", language) for name in ("role", "chose", "kept", "change", "so"))
    title = say("classroom.round", language, n=number)
    parts: list[Part] = [
        Table(f"round_{number}", say("class_slide.title_gained", language), heads, tuple(rows), (2, 3))
    ]
    if number < room.game.rounds:
        event = events_of(room.origin, room.game)[number - 1]
        told = event_words(event, "what", room.game, language)
        parts.append(Paragraph(Said(told, lead=say("class_record.then", language))))
    return Section(f"round_{number}", title, tuple(parts))


def _sentence(room: Room, played: Recorded, language: Language) -> list[Section]:
    """The sentence that the class wrote, how roles read it, and what came of its form."""
    reading = reading_in(room)
    if not room.sentence or reading is None or room.finished_rounds() < room.game.intake_round:
        return []
    rows = tuple(reading_rows(room, reading, language))
    told = reading_sentences(reading, played, language)
    parts: list[Part] = [
        Paragraph(Said(sentence_words(room, language))),
        Table("sentence", say("class_slide.title_read", language), reading_heads(language), rows),
        *(Paragraph(Said(each)) for each in told),
    ]
    return [Section("sentence", say("class_record.sentence", language), tuple(parts))]


def _predictions(room: Room, outcomes: Sequence[str], language: Language) -> list[Part]:
    heads = (
        say("class_record.expected", language), say("class_slide.first", language), say("class_slide.second", language),
    )  # fmt: skip
    parts: list[Part] = []
    for name in outcomes:
        first, second = (
            Counter(each.get(name) for each in given)
            for given in ([p.guesses for p in room.seats()], [p.second for p in room.seats()])
        )
        rows = tuple((side_word(name, side, language), str(first[side]), str(second[side])) for side in SIDES)
        parts.append(Table(f"predictions_{name}", OUTCOME_TEXT[name].label(language), heads, rows, (1, 2)))
    return parts


def _notes(room: Room, language: Language) -> list[Part]:
    """Notes of all groups together, by kind; who wrote them is not said."""
    parts: list[Part] = []
    for kind in NOTES:
        noted = sorted(player.notes[kind] for player in room.seats() if kind in player.notes)
        if noted:
            parts += [Heading(say(f"classroom.note_{kind}", language)), Bullets(tuple(map(Said, noted)))]
    return parts or [Paragraph(Said(say("class_record.no_notes", language)))]
