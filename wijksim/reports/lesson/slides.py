"""Slides of 16:9, one or two for each moment; pictures and numbers are those of the runs."""

from collections.abc import Callable, Mapping, Sequence

from wijksim.figures.lesson import Bar, bars_as_svg
from wijksim.io.document.parts import Picture
from wijksim.reports.lesson import sentences
from wijksim.reports.lesson.brief import limits
from wijksim.reports.lesson.document import Slide, plain
from wijksim.reports.lesson.facts import Effect, LessonFacts
from wijksim.reports.lesson.plan import slide_names
from wijksim.reports.lesson.questions import exit_parts
from wijksim.reports.lesson.stops import COLLABORATION
from wijksim.text.catalogue import has, say
from wijksim.text.compare import euro
from wijksim.text.language import Language, format_number

MOST_PARTIES = 6
MOST_ROLES = 8
FIRST_SLIDE = "welcome"
_LINES = 4
LONGEST_LABEL = 36
"""Characters of a name in a picture on one line."""


def slides_of(facts: LessonFacts, minutes: int, language: Language) -> list[Slide]:
    """All slides of a lesson, in order."""
    return [_slide(facts, moment, name, language) for moment, name in slide_names(minutes)]


def _slide(facts: LessonFacts, moment: str, name: str, language: Language) -> Slide:
    make = _WITH_NUMBERS.get(name)
    shown = say(f"lesson_brief.moment_{moment}", language)
    if make is not None:
        return make(facts, shown, language)
    keys = [f"lesson_slide.{name}_line_{place}" for place in range(1, _LINES + 1)]
    lines = tuple(say(key, language) for key in keys if has(key))
    name_of_small = f"lesson_slide.{name}_small"
    small = say(name_of_small, language) if has(name_of_small) else ""
    if name == FIRST_SLIDE:
        small = f"{sentences.about_this_wijk(facts, language)} {small}"
    return Slide(shown, say(f"lesson_slide.{name}_title", language), lines, small=small)


def _today(facts: LessonFacts, moment: str, language: Language) -> Slide:
    number, total = sentences.today_numbers(facts)
    numbers = [(number, say("lesson_slide.today_number", language, total=format_number(total, 0, language)))]
    for outcome, name in (("intention_share", "today_want"), ("practice_share", "today_do")):
        numbers.append((format_number(100 * facts.today[outcome], 0, language), say(f"lesson_slide.{name}", language)))
    small = say("lesson_slide.today_small", language, n=facts.n, counts_from_week=facts.counts_from)
    return Slide(moment, say("lesson_slide.today_title", language), numbers=tuple(numbers), small=small)


def _refusals(facts: LessonFacts, moment: str, language: Language) -> Slide:
    ordered = sorted(facts.roles, key=lambda role: -role.refusals)[:MOST_ROLES]
    bars = [
        Bar(_short(role.label(language)), role.refusals, format_number(role.refusals, 0, language)) for role in ordered
    ]
    picture = picture_of(bars, say("lesson.figure_refusals", language), language)
    small = say("lesson_slide.small_runs", language, n=facts.n)
    return Slide(moment, say("lesson_slide.refusals_title", language), picture=picture, small=small)


def _round2(facts: LessonFacts, moment: str, language: Language) -> Slide:
    lines = tuple(f"**{place}** {sentences.option_name(key, language)}"
                  for place, key in enumerate(sentences.AGREEMENTS, start=1))  # fmt: skip
    return Slide(
        moment, say("lesson_slide.round2_title", language), lines, small=say("lesson_slide.round2_small", language)
    )  # fmt: skip


def _agreements(facts: LessonFacts, moment: str, language: Language) -> Slide:
    effects = [(option.key, option.today) for option in sentences.agreements_in_order(facts)]
    return _effects("agreements_title", effects, facts, moment, language)


def _object(facts: LessonFacts, moment: str, language: Language) -> Slide:
    effects = [(key, facts.options[key].today) for key in ("absent", "strict", "together")]
    return _effects("object_title", effects, facts, moment, language)


def _room(facts: LessonFacts, moment: str, language: Language) -> Slide:
    effects = [(key, facts.options[key].today) for key in ("little", "much", "many", "linked", "lead")]
    return _effects("room_title", effects, facts, moment, language)


def _effects(
    title: str, effects: Sequence[tuple[str, Effect]], facts: LessonFacts, moment: str, language: Language
) -> Slide:
    """Collaboration under some options, beside a line for today."""
    bars = [option_bar(key, effect, language) for key, effect in effects]
    picture = picture_of(bars, say("lesson.figure_of_100", language), language,
                         base=100 * facts.today[COLLABORATION])  # fmt: skip
    small = say("lesson_slide.small_pairs", language, n=facts.n)
    return Slide(moment, say(f"lesson_slide.{title}", language), picture=picture, small=small)


def option_bar(key: str, effect: Effect, language: Language) -> Bar:
    """Collaboration under an option as a bar, of 100, with the interval of its difference from today around it."""
    low, high = 100 * (effect.base + effect.low), 100 * (effect.base + effect.high)
    words = format_number(100 * effect.alt, 0 if abs(effect.difference) >= 0.01 else 1, language)
    return Bar(_short(sentences.option_name(key, language)), 100 * effect.alt, words, max(low, 0.0), high,
               bool(effect.direction))  # fmt: skip


def _pocket(facts: LessonFacts, moment: str, language: Language) -> Slide:
    option = sentences.pocket_example(facts) or sentences.agreements_in_order(facts)[0]
    name = sentences.option_name(option.key, language)
    title = say("lesson_slide.pocket_title", language, option=name)
    small = say("lesson_slide.small_pairs", language, n=facts.n)
    clear = sentences.clear_parties(option)[:MOST_PARTIES]
    if not clear:
        return Slide(moment, title, tuple(sentences.money_sentences(option, language)), small=small)
    bars = [
        Bar(
            _short(sentences.party_name(party, option.parties, language)), party.kept.difference / 1000,
            f"{'+' if party.kept.difference > 0 else '−'} {euro(party.kept.difference, language)}",
            party.kept.low / 1000, party.kept.high / 1000,
        )
        for party in sorted(clear, key=lambda party: -party.kept.difference)
    ]  # fmt: skip
    picture = picture_of(bars, f"{say('lesson.figure_kept', language)} (× 1000)", language)
    return Slide(moment, title, picture=picture, small=small)


def _limits(facts: LessonFacts, moment: str, language: Language) -> Slide:
    first = tuple(line.partition(". ")[0].rstrip(".") + "." for line in limits(language))
    return Slide(moment, say("lesson_slide.limits_title", language), first)


def _exit(facts: LessonFacts, moment: str, language: Language) -> Slide:
    lines = (*exit_parts(language), f"**{say('lesson_slide.exit_hand_in', language)}**")
    return Slide(moment, say("lesson_slide.exit_title", language), lines)


_WITH_NUMBERS: Mapping[str, Callable[[LessonFacts, str, Language], Slide]] = {
    "today": _today, "refusals": _refusals, "round2": _round2, "agreements": _agreements, "pocket": _pocket,
    "object": _object, "room": _room, "limits": _limits, "exit": _exit,
}  # fmt: skip


def picture_of(bars: Sequence[Bar], axis: str, language: Language, *, base: float | None = None) -> Picture:
    """Bars as a picture, with every number in the text for who cannot see it."""
    rows = "; ".join(f"{plain(bar.label)}: {bar.words}".replace("\n", " ") for bar in bars)
    label = ""
    if base is not None:
        label = f"{say('lesson.figure_today', language)}: {format_number(base, 0, language)}"
        rows = f"{label}; {rows}"
    svg = bars_as_svg(bars, axis, base=base, base_label=label)
    return Picture("bars", axis, say("lesson.figure_alt", language, rows=f"{axis}. {rows}"), svg.encode())


def _short(label: str) -> str:
    """A name on two lines where one is too long."""
    if len(label) <= LONGEST_LABEL:
        return label
    words = label.split()
    cut = min(range(1, len(words)), key=lambda place: abs(len(" ".join(words[:place])) - len(label) / 2), default=0)
    return "\n".join(filter(None, (" ".join(words[:cut]), " ".join(words[cut:]))))
