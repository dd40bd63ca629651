"""Two pages on the theory: only what the sources say, with sections."""

from wijksim.io.document.parts import Bullets, Document, Note, Paragraph, Part, Section, Table
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.document import all_said, said
from wijksim.reports.lesson.facts import LessonFacts
from wijksim.reports.lesson.stops import STOPS
from wijksim.text.catalogue import say
from wijksim.text.language import Language

_PARTS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    # heading, its text and list, what follows
    ("study", (), ()),
    ("problem", ("problem_1", "problem_2", "problem_3", "problem_4", "problem_5"), ("problem_more",)),
    ("work", ("work_1", "work_2", "work_3"), ("kinds",)),
    ("worker", ("worker_1", "worker_2", "worker_3"), ("worker_more",)),
    ("object", ("object_1", "object_2", "object_3"), ()),
)
_NUMBERED = "problem"


def background(facts: LessonFacts, language: Language) -> Document:
    """The background for a teacher, or for a student who wants more."""

    def told(name: str) -> str:
        return say(f"lesson_background.{name}", language)

    def section(name: str, *parts: Part) -> Section:
        return Section(f"background_{name}", told(name), parts)

    def text(name: str, *, small: bool = False) -> Paragraph:
        return Paragraph(said(told(name)), small=small)

    sections = []
    for name, items, more in _PARTS:
        listed = [Bullets(all_said(map(told, items)), numbered=name == _NUMBERED)] if items else []
        sections.append(section(name, text(f"{name}_text"), *listed, *map(text, more)))
    sections += [
        section("needs", Bullets(all_said(map(told, ("needs_1", "needs_2", "needs_3"))))),
        section("model", *_model(facts, language), Note(told("caution"), said(told("caution_text")))),
        section("reference", text("reference_text", small=True)),
    ]  # fmt: skip
    return Document(
        title=told("title"), subtitle=told("subtitle"), language=language, foot=sentences.foot(facts, language),
        sections=tuple(sections),
    )  # fmt: skip


def _model(facts: LessonFacts, language: Language) -> list[Part]:
    """Every option: what the source expects and what the runs show, by rule."""
    rows = []
    for stop in STOPS:
        for option in (facts.options[each.key] for each in stop.options):
            effect = option.effect
            name = sentences.option_name(option.key, language)
            expects = say(f"lesson_background.expects_{option.expected}", language, section=stop.source)
            k = effect.higher if effect.direction > 0 else effect.n - effect.higher
            found = say(f"lesson_background.found_{effect.direction}", language, k=k, n=effect.n)
            agrees = option.expected and effect.direction == option.expected
            rows.append((name, expects, found if agrees or not option.expected else said(f"**{found}**")))
    heads = tuple(say(f"lesson_background.head_{name}", language) for name in ("option", "expects", "found"))
    names = {name: sentences.option_name(name, language) for name in ("linked", "lead")}
    note = say("lesson_background.model_note", language, base=sentences.base_name("many", language), **names)
    return [
        Paragraph(said(say("lesson_background.model_text", language))),
        Table("model", "", heads, tuple(rows), widths=(2.6, 2.2, 2.2)), Paragraph(said(note), small=True),
    ]  # fmt: skip
