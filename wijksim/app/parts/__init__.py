"""Parts of a page that live in the browser: what they are given and what they report back.

Each is a Vue template with native controls, so that keyboard and screen reader work as everywhere. What a part reports
is untrusted: whoever handles an event checks it.
"""

from collections.abc import Callable
from typing import Any

from solara import component_vue

Heard = Callable[[Any], None]


@component_vue("bar.vue")
def Bar(
    links: list[dict[str, Any]],
    words: dict[str, str],
    page_title: str = "",
    code: str = "nl",
    big: bool = False,
    size: int = 100,
    can_undo: bool = False,
    event_follow: Heard | None = None,
    event_undo: Heard | None = None,
    event_language: Heard | None = None,
    event_letter: Heard | None = None,
    event_projector: Heard | None = None,
) -> None:
    """Bar at the top of every page: menu, language, size of letters, projector, undo."""


@component_vue("start.vue")
def StartPart(
    words: dict[str, str],
    doors: list[dict[str, str]],
    cards: list[dict[str, str]],
    resume: dict[str, str] | None = None,
    problems: list[str] = [],  # noqa: B006
    event_file: Heard | None = None,
) -> None:
    """Doors, scenario cards, and opening a file (its text is sent, at most 256 kB)."""


@component_vue("levers.vue")
def Levers(
    groups: str,
    words: dict[str, str],
    code: str = "nl",
    event_change: Heard | None = None,
    event_reset: Heard | None = None,
) -> None:
    """Levers by group: slider, number, meaning, old and new value. ``groups`` is JSON: in a list of lists Solara looks
    for components, which takes longer than all else that a changed lever asks for."""


@component_vue("measures.vue")
def Measures(
    rows: list[dict[str, Any]],
    levers: str,
    words: dict[str, str],
    catalogue: list[dict[str, str]] = [],  # noqa: B006
    weeks: int = 260,
    refused: str = "",
    next_name: str = "",
    event_add: Heard | None = None,
    event_change: Heard | None = None,
    event_remove: Heard | None = None,
) -> None:
    """Measures placed in time: by lever (``levers`` are those that one can choose, as JSON) or from the catalogue."""


@component_vue("chart.vue")
def Chart(
    drawing: str,
    title: str,
    finding: str,
    unit: str,
    words: dict[str, str],
    about: str,
    file: str = "wijksim",
    code: str = "nl",
    big: bool = False,
) -> None:
    """A chart that is also a table; ``drawing`` is JSON, see :mod:`wijksim.app.charts`. It follows the replay.

    ``about`` stands on its picture: which runs it is of, and by which version.
    """


@component_vue("replay.vue")
def Replay(
    animation: str,
    words: dict[str, str],
    title: str = "",
    code: str = "nl",
    big: bool = False,
    week: int = 0,
    actor: str = "",
    controls: bool = True,
    picture: bool = True,
    tapping: bool = True,
    tasks: bool = False,
    event_week: Heard | None = None,
    event_actor: Heard | None = None,
) -> None:
    """Network and map, played in the browser; ``animation`` is JSON, see :mod:`wijksim.app.animation`.

    Controls and pictures may be apart: all replays of one page are at the same week and show the same view. With
    ``tasks`` there is a :func:`DivisionPart` on the page to choose.
    """


@component_vue("division.vue")
def DivisionPart(division: str, words: dict[str, str], code: str = "nl", week: int = 0) -> None:
    """Who does what, a table of dots or of numbers that follows the replay; ``division`` is JSON, see
    :mod:`wijksim.app.who_does_what`."""


@component_vue("download.vue")
def DownloadPart(label: str, file: dict[str, str] | None = None, event_ask: Heard | None = None) -> None:
    """A button that asks for a file and saves it."""


@component_vue("run.vue")
def RunPart(
    words: dict[str, str],
    message: str = "",
    busy: bool = False,
    progress: float = 0.0,
    stale: bool = False,
    stays: bool = False,
    estimate: str = "",
    event_start: Heard | None = None,
    event_stop: Heard | None = None,
) -> None:
    """Where a run is, with stop and start; a button that ``stays`` is off while there is nothing to run."""


@component_vue("plans.vue")
def PlanList(
    plans: str,
    words: dict[str, str],
    catalogue: list[dict[str, str]],
    weeks: int = 260,
    may_add: bool = True,
    event_act: Heard | None = None,
) -> None:
    """Plans with their measures on a time line; ``plans`` is JSON. What is pressed comes back as one event: what, which
    plan, and what was filled in."""


@component_vue("save.vue")
def SavePart(
    words: dict[str, str],
    name: str,
    colour: str,
    opened: str = "",
    changed: bool = True,
    full: bool = False,
    note: str = "",
    event_save: Heard | None = None,
) -> None:
    """Save the settings as a plan: under a new name, or in the plan that is open."""


@component_vue("open.vue")
def OpenFile(
    words: dict[str, str],
    problems: list[str] = [],  # noqa: B006
    event_file: Heard | None = None,
) -> None:
    """A field to open a file of plans (its text is sent, at most 256 kB)."""


@component_vue("history.vue")
def HistoryPart(steps: list[dict[str, Any]], words: dict[str, str], event_back: Heard | None = None) -> None:
    """What was changed, newest first, each with a button back to before it."""


@component_vue("pick.vue")
def Pick(
    fields: list[dict[str, Any]] = [],  # noqa: B006
    buttons: list[dict[str, Any]] = [],  # noqa: B006
    event_choose: Heard | None = None,
    event_press: Heard | None = None,
) -> None:
    """A row of labelled choices and buttons."""


@component_vue("join.vue")
def JoinForm(code: str, label: str, send: str, event_join: Heard | None = None) -> None:
    """A code of letters, sent with Enter or the button."""


@component_vue("predict.vue")
def Questions(
    questions: list[dict[str, Any]], send: str = "", complaint: str = "", event_answered: Heard | None = None
) -> None:
    """Questions with a few options each; all must be answered before they are sent."""


@component_vue("sketch.vue")
def Sketch(
    base: list[float],
    words: dict[str, str],
    label: str = "",
    unit: str = "",
    value: list[float] = [],  # noqa: B006
    event_drawn: Heard | None = None,
) -> None:
    """A line to draw over the years, with a pointer or with numbers; ``base`` is shown, a value a year."""


@component_vue("share.vue")
def ShareLink(link: str, words: dict[str, str]) -> None:
    """A link with a button that copies it."""


@component_vue("clock.vue")
def Clock(passed: float, label: str) -> None:
    """Minutes and seconds that have passed; ``passed`` is how many when it is drawn, by the clock of the server."""


@component_vue("titled.vue")
def Titled(page_title: str, code: str = "nl") -> None:
    """What a page without a bar needs of it: its title, its language, and coming back after a restart."""


@component_vue("notes.vue")
def NotesForm(fields: list[dict[str, str]], send: str, event_noted: Heard | None = None) -> None:
    """Short texts, sent together."""


@component_vue("sentence.vue")
def SentenceForm(
    sentences: list[dict[str, str]], words: dict[str, str], value: str = "", shortest: int = 1, longest: int = 100,
    event_backs: Heard | None = None,
) -> None:  # fmt: skip
    """A sentence of one's own, or one of others; ``value`` is the one that is backed."""


@component_vue("reopen.vue")
def ReopenFile(label: str, too_large: str, event_file: Heard | None = None) -> None:
    """A button that opens a file of a lesson and sends its text, at most 48 kB."""


@component_vue("play.vue")
def PlayPage(page: str, title: str) -> None:
    """A whole page of our own inside this one: it has its own scripts, and can reach nothing outside itself."""
