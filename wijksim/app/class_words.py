"""Sentences about a round, made by rule from what a role decided and what it kept."""

from wijksim.app.class_events import Event
from wijksim.app.class_game import LITTLE, MUCH, SAME, RoleResult
from wijksim.app.class_plan import PAID, TASK, Game
from wijksim.app.class_roles import Question, Role
from wijksim.scenario.organisations import largest_partner
from wijksim.text.catalogue import has, say
from wijksim.text.language import Language, format_number

SIDES = ("up", "same", "down")


def role_name(role: Role, language: Language) -> str:
    """Name of a role."""
    if not role.organisation:
        return say(f"classroom.worker_{role.key}", language)
    return role.names[0 if language == "nl" else 1]


def short_name(role: Role, language: Language) -> str:
    """Name of a role where there is little room; the whole name of one that has no short one."""
    name = f"class_slide.short_{role.key}"
    return say(name, language) if has(name) else role_name(role, language)


def role_of(key: str, game: Game) -> Role:
    """The role with this key."""
    return next(role for role in game.roles if role.key == key)


def event_words(event: Event, part: str, game: Game, language: Language) -> str:
    """What an event is (``what``) or what it means (``means``)."""
    largest = largest_partner(game.base.organisations)
    name = largest.name_nl if language == "nl" else largest.name_en
    return say(f"class_slide.event_{event.key}_{part}", language, partner=name)


def side_word(outcome: str, side: str, language: Language) -> str:
    """Which way an outcome goes, in its own words: longer and shorter, better and worse.

    >>> side_word("weeks_to_help", "up", "nl")
    'langer'
    """
    return say(f"class_slide.side_{outcome}_{side}", language)


def question_label(question: Question, language: Language) -> str:
    """What a question asks."""
    task = task_of(question)
    return say("classroom.q_task", language, task=task_name(task, language)) if task else say(
        f"classroom.q_{question.name}", language
    )  # fmt: skip


def option_label(question: Question, option: int, language: Language) -> str:
    """What an option is called."""
    if task_of(question):
        return say(f"classroom.q_task_{option}", language)
    if question.name == PAID and option:
        return task_name(str(question.values[option]), language)
    return say(f"classroom.q_{question.name}_{option}", language)


def task_of(question: Question) -> str:
    """The task that a question is about; empty for any other."""
    return question.name.removeprefix(TASK) if question.name.startswith(TASK) else ""


def task_name(task: str, language: Language) -> str:
    """A task at the start of a sentence.

    >>> task_name("papers", "nl")
    'Hulp met papieren'
    """
    name = say(f"task.{task}", language)
    return name[0].upper() + name[1:]


def euros(amount: float, language: Language) -> str:
    """Euro with a sign before it where there is a minus.

    >>> euros(-1234.0, "nl")
    '−€\\xa01.234'
    """
    sign = "−" if round(amount) < 0 else ""
    return f"{sign}€\N{NO-BREAK SPACE}{format_number(abs(amount), 0, language)}"


def change_words(amount: float, language: Language) -> str:
    """A difference in euro, always with its sign.

    >>> change_words(1234.0, "en")
    '+€\\xa01,234'
    """
    return euros(amount, language) if round(amount) <= 0 else f"+{euros(amount, language)}"


def gave_key(result: RoleResult) -> str:
    """How much a role put in: much, some, little or nothing decided."""
    if not result.chosen:
        return "none"
    return "much" if result.put_in >= MUCH else "little" if result.put_in <= LITTLE else "some"


def got_key(result: RoleResult, received: float) -> str:
    """Whether it kept more, less or about the same as in the wijk of today."""
    if result.change is None:
        return "hours"
    if abs(result.change) < SAME * max(abs(received), 1.0):
        return "same"
    return "more" if result.change > 0 else "less"


def role_sentence(result: RoleResult, received: float, language: Language) -> str:
    """One sentence about who put in and who gained."""
    name = f"class_slide.gave_{gave_key(result)}_kept_{got_key(result, received)}"
    hours = "" if result.hours is None else format_number(result.hours, 0, language)
    return say(name, language, hours=hours) if has(name) else ""
