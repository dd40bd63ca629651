"""My wijk: files in, every figure with where it comes from, the map of squares, and the wijk in this model."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

import solara

from wijksim.app.address import Choice
from wijksim.app.address_parts import that_fit
from wijksim.app.downloads import wijk_file
from wijksim.app.own_wijk import PAGES, buurt_rows, figure_rows, map_svg, place_of, shown_figure, squares_left_out
from wijksim.app.parts.wijk import WijkFiles
from wijksim.app.results import Download
from wijksim.app.screens.wijk_asking import Asking
from wijksim.app.screens.wijk_over_time import OverTime
from wijksim.app.service import service
from wijksim.app.sparing_log import note_failure
from wijksim.app.view import View, html, table, use_view
from wijksim.app.wijk_in_address import without_squares
from wijksim.io.dropped_files import MIB, DropLimits, DroppedFiles, NotTaken
from wijksim.io.neighbourhood.making import citation
from wijksim.scenario.observed import Observation, Observed
from wijksim.scenario.problems import ScenarioError
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.wijk import STATUSES, Wijk
from wijksim.studies.observed import check  # with it comes much that the pages do without
from wijksim.text.catalogue import say
from wijksim.text.language import Language, format_number

if TYPE_CHECKING:
    from wijksim.studies.own_wijk import YourWijk

LIMITS = DropLimits()
LONGEST_AREA = 120
_TOLD_EVERY = MIB
"""Bytes after which the page is told how far it is."""
_WORDS = (
    "files_text", "choose", "or_drop", "remove", "area", "area_text", "read", "sending", "reading", "too_large",
)  # fmt: skip


@solara.component
def MyWijk():
    """The screen."""
    view = use_view()
    scenario = view.address.choice.scenario
    told, tell = solara.use_state("")
    whole, keep = solara.use_state(scenario)
    html(escape(view.say("screen.wijk")), "h1")
    if scenario.wijk is None:
        html(escape(words(view, "lead")), "p", ("wj-lead",))
    else:
        Shown(scenario, told, whole if same_wijk(whole, scenario) else scenario)
    html(escape(words(view, "title" if scenario.wijk is None else "other")), "h2")
    Files(tell, keep)


def words(view: View, name: str, **fields: object) -> str:
    """Words of this screen."""
    return say(f"own_wijk.{name}", view.language, **fields)


@solara.component
def Files(tell: Any, keep: Any):
    """Choosing files and an area; what is read goes into the address, what was told of the files to ``tell``, the whole
    wijk, with squares that may not fit the address, to ``keep``."""
    view = use_view()
    files = solara.use_memo(lambda: DroppedFiles(LIMITS), [])
    solara.use_effect(lambda: files.throw_away, [])
    got, set_got = solara.use_state(0)
    busy, set_busy = solara.use_state(False)
    problem, set_problem = solara.use_state("")
    latest = solara.use_ref(view)
    latest.current = view
    sending = Sending(view, latest, files, got, busy, problem, set_got, set_busy, set_problem, tell, keep)
    WijkFiles(
        words={name: words(view, name, **_fields(view.language, name)) for name in _WORDS},
        most=LIMITS.bytes_together,
        each=LIMITS.bytes_each,
        busy=busy,
        got=float(got),
        problem=problem,
        event_begin=sending.begin,
        event_part=sending.part,
        event_read=sending.read,
    )


@dataclass(frozen=True)
class Sending:
    """What comes from the page, as it was drawn last: files, a part of one, and the word that all are there."""

    view: View
    latest: Any
    """The view as it is drawn now, for what is read beside the page."""
    files: DroppedFiles
    got: int
    busy: bool
    problem: str
    set_got: Callable[[int], Any]
    set_busy: Callable[[bool], Any]
    set_problem: Callable[[str], Any]
    tell: Callable[[str], Any]
    keep: Callable[[Scenario | None], Any]

    def begin(self, sent: Any) -> None:
        """A file begins; without a name all are taken away."""
        name = sent.get("name") if isinstance(sent, dict) else ""
        if name is None:
            self.files.throw_away()
            self.set_problem("")
            self.set_got(0)
            return
        try:
            self.files.begin(name)
        except NotTaken as error:
            self._refused(error)

    def part(self, sent: Any) -> None:
        """The next part of the file that began last."""
        if self.problem or self.busy or not isinstance(sent, dict):
            return
        try:
            self.files.add(sent.get("number"), sent.get("text"))
        except NotTaken as error:
            self._refused(error)
        else:
            if self.files.kept - self.got >= _TOLD_EVERY:
                self.set_got(self.files.kept)

    def read(self, sent: Any) -> None:
        """Read them for an area, beside the page."""
        area = sent.get("area") if isinstance(sent, dict) else None
        if self.busy or not isinstance(area, str) or not area.strip():
            return
        self.set_busy(True)
        asked = area.strip()[:LONGEST_AREA]
        threading.Thread(target=lambda: self._work(asked), daemon=True).start()

    def _refused(self, error: NotTaken) -> None:
        self.files.throw_away()
        self.set_problem(reason(self.view, error))

    def _work(self, area: str) -> None:
        language = self.latest.current.language
        try:
            scenario, said, rows, more = self._taken(area, language)
        except NotTaken as error:
            self.set_problem(reason(self.latest.current, error))
        except ScenarioError as error:
            self.files.throw_away()
            self.set_problem("\n".join(each.text(language) for each in error.problems[:5]))
        except Exception as error:
            self.set_problem(words(self.latest.current, "failed", number=note_failure("files of a wijk", error)))
        else:
            self._show(scenario, said, rows, more)
        finally:
            self.set_busy(False)

    def _taken(
        self, area: str, language: Language
    ) -> tuple[Scenario | None, str, tuple[Observation, ...], list[str]]:  # fmt: skip
        """The wijk of the files with what was said of them, and observed values with what is told of those; observed
        values alone are of the wijk that is there."""
        observed = self.files.take_observed()
        scenario: Scenario | None
        if observed is not None and not self.files.names:
            self.files.throw_away()
            scenario, said = self.latest.current.address.choice.scenario, ""
            if scenario.wijk is None:
                raise NotTaken("no_figures")
        else:
            scenario, said = self.files.read(area, language)
        return scenario, said, *observed_here(self.latest.current, observed, scenario)

    def _show(
        self, scenario: Scenario | None, said: str, rows: tuple[Observation, ...], more: list[str]
    ) -> None:  # fmt: skip
        """Into the address with it, or say why there is no wijk."""
        if scenario is None:
            self.set_problem(said[-4000:])
            return
        self.tell("\n".join([said, *more]))
        if said:
            self.keep(scenario)
        now = self.latest.current
        choice = Choice("baseline", scenario) if said else now.address.choice
        now.go(now.address.to("wijk", choice=choice, observed=rows))


def observed_here(
    view: View, observed: Observed | None, scenario: Scenario | None
) -> tuple[tuple[Observation, ...], list[str]]:
    """Observed values of the wijk, as many as the link holds, and what is told of them; `ScenarioError` where none is
    about this wijk, or one cannot be placed."""
    if observed is None or scenario is None:
        return (), []
    all_rows = [each.of for each in check(observed, scenario)[0]]
    rows = that_fit(all_rows)
    told = [words(view, "observed_taken", n=len(rows))]
    if len(rows) < len(all_rows):
        told.append(words(view, "observed_cut", n=len(rows), all=len(all_rows)))
    return rows, told


def reason(view: View, error: NotTaken) -> str:
    """Why files are refused, as a sentence."""
    return words(view, error.why, **_fields(view.language, error.why))


def _fields(language: Language, name: str) -> dict[str, str]:
    if name != "too_large":
        return {}
    return {"each": format_number(LIMITS.bytes_each / MIB, 0, language),
            "most": format_number(LIMITS.bytes_together / MIB, 0, language)}  # fmt: skip


@solara.component
def Shown(scenario: Scenario, told: str, whole: Scenario):
    """The wijk that is chosen: what was read, the figures, the map, and where to go on; ``whole`` has all its squares
    as long as the page on which it was read is open."""
    view = use_view()
    page, failed = use_page(scenario)
    wijk = scenario.wijk
    assert wijk is not None
    html(escape(place_of(wijk)), "p", ("wj-lead",))
    counted = wijk.counted()
    parts = ", ".join(f"{counted[each]} {say(f'neighbourhood.status_{each}', view.language)}" for each in STATUSES)
    html(f"<p>{escape(say('neighbourhood.counted', view.language, parts=parts))}</p>")
    html(f"<p>{escape(say('neighbourhood.page_organisations', view.language, n=len(wijk.given)))}</p>")
    link = escape(view.address.to("verken").text(), quote=True)
    html(f'<p><a class="wj-button" href="{link}">{escape(words(view, "go_on"))}</a></p>')
    html(f'<p class="wj-small">{escape(say("neighbourhood.page_reference", view.language))}</p>')
    if told:
        lines = "".join(f"<li>{escape(line)}</li>" for line in told.splitlines() if line.strip())
        html(f"<details open><summary>{escape(words(view, 'told'))}</summary><ul>{lines}</ul></details>")
    html(figures_html(view, wijk, page, failed))
    Asking(scenario)
    all_of_it = whole.wijk or wijk
    html(map_html(view, all_of_it))
    left_out = squares_left_out(all_of_it, wijk, view.language)
    if left_out:
        html(f"<p class='wj-wrong' role='status'>{escape(left_out)}</p>")
    OverTime()
    with solara.Div(classes=["wj-tools"]):
        Download(words(view, "save"), lambda: wijk_file(whole))
    html(f'<p class="wj-small">{escape(citation(wijk, view.language))}</p>')


def same_wijk(whole: Scenario, scenario: Scenario) -> bool:
    """Whether both are about the same wijk with the same figures, squares aside."""
    if whole.wijk is None or scenario.wijk is None:
        return False
    return without_squares(whole.wijk) == without_squares(scenario.wijk)


def figures_html(view: View, wijk: Wijk, page: "YourWijk | None", failed: str) -> str:
    """Every figure with where it comes from and what the model makes of it, and where nobody looked before."""
    language = view.language
    heads = [words(view, f"head_{each}") for each in ("figure", "observed", "modelled", "status", "level", "source")]
    title = escape(words(view, "figures"))
    rows = table(heads, figure_rows(wijk, page, language), name=words(view, "figures"), text=(2, 3, 4), tall=True)
    remarks = [failed or words(view, "drawing")] if page is None else []
    warnings = []
    for name, *numbers in page.warnings if page else ():
        value, low, high = (shown_figure(name, each, language) for each in numbers)
        figure = say(f"neighbourhood.figure_{name}", language)
        warnings.append(say("neighbourhood.page_outside", language, figure=figure, value=value, low=low, high=high))
    if page is not None and not page.warnings:
        remarks.append(say("neighbourhood.page_inside", language))
    said = "".join(f"<p class='wj-wrong'>{escape(each)}</p>" for each in warnings)
    said += "".join(f"<p>{escape(each)}</p>" for each in remarks)
    return f"<h2>{title}</h2><div role='status'>{said}</div>{rows}"


def map_html(view: View, wijk: Wijk) -> str:
    """The squares, and the buurten as a table."""
    drawn = map_svg(wijk, view.language) or f"<p>{escape(words(view, 'no_squares'))}</p>"
    heads = [words(view, f"head_{each}") for each in ("buurt", "residents", "own", "filled")]
    rows = buurt_rows(wijk, view.language)
    buurten = table(heads, rows, caption=words(view, "buurten")) if rows else ""
    return f"<h2>{escape(words(view, 'map'))}</h2>{drawn}{buurten}"


def use_page(scenario: Scenario) -> "tuple[YourWijk | None, str]":
    """The page "your wijk in this model", made beside the page, and what went wrong with it."""
    view = use_view()
    made, keep = solara.use_state(("", None, ""))
    key = scenario.key()

    def start() -> Any:
        left = threading.Event()

        def make() -> None:
            if (
                scenario["neighbourhood.residents"] * scenario["neighbourhood.wijken"]
                > service().engine.limits.residents
            ):
                found: tuple[str, Any, str] = (key, None, words(view, "too_many_residents"))
            else:
                try:
                    found = (key, PAGES.page(scenario), "")
                except Exception as error:
                    found = (key, None, words(view, "failed", number=note_failure("a page of a wijk", error)))
            if not left.is_set():
                keep(found)

        threading.Thread(target=make, daemon=True).start()
        return left.set

    solara.use_effect(start, [key])
    return (made[1], made[2]) if made[0] == key else (None, "")
