"""The process that studies plans and makes reports of them, as ``wijksim robust`` and ``wijksim report`` do."""

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijksim.app.report_desk import Purpose
from wijksim.app.which_plan import Answer, answer_of, answer_so_far
from wijksim.app.worker import be_modest
from wijksim.execution.worker_process import connection_of
from wijksim.io.document.folder import zipped
from wijksim.io.folders import write_file
from wijksim.io.policy_files import load_plans
from wijksim.io.scenario_files import scenario_text
from wijksim.io.scenario_writing import plans_text
from wijksim.io.sweep_progress import Progress, Silent
from wijksim.scenario.policy import Plan
from wijksim.scenario.scenario import Scenario
from wijksim.scenario.seeds import DEFAULT_ROOT
from wijksim.studies.robust.engine import EngineLaboratory
from wijksim.studies.robust.kept_names import goals_from
from wijksim.studies.robust.study import GOALS, OUTCOMES, Robust, study
from wijksim.studies.robust.worlds import PLAUSIBLE, number_of_worlds, worlds_from
from wijksim.studies.sweep import SweepStopped
from wijksim.text.language import Language

if TYPE_CHECKING:
    from wijksim.studies.robust.study import Robust

PROCESSORS = max(1, min(2, os.cpu_count() or 1))
"""That one job takes; whoever looks at a page goes before it."""
PLANS, WIJK = "plans.yaml", "wijk.yaml"
"""Names of the files beside the report with which the same report can be made on the command line."""


def work(pipe: Connection) -> None:
    """Take one task, tell how far it is and what is there so far; ("done", a zip file or an answer), or ("failed",
    why)."""
    be_modest()
    purpose, *task, stressed = pipe.recv()
    show = _Telling(pipe)
    try:
        if purpose is Purpose.REPORT:
            pipe.send(("done", made(*task, show=show)))
        else:
            worlds = stressed if purpose is Purpose.STRESS else 0
            pipe.send(("done", answered(*task, stressed=worlds, show=show, tell=lambda so_far: pipe.send(so_far))))
    except (EOFError, BrokenPipeError, SweepStopped):
        return
    except Exception:
        with suppress(OSError):  # Who stopped it does not listen any more.
            pipe.send(("failed", traceback.format_exc()))


def made(
    work_in: str, plans: tuple[Plan, ...], base: Scenario, language: Language, worlds: int, replications: int, *,
    show: Silent,
) -> bytes:  # fmt: skip
    """The report of these plans in this wijk, with all its files, as a zip file."""
    from wijksim.studies.report.making import report

    found = studied(work_in, plans, base, language, worlds, replications, show=show)
    show.note("written")
    folder = Path(work_in) / f"report-{language}"
    report(found, out=folder, lang=language, command=command(worlds, replications, language))
    write_file(folder / PLANS, plans_text(plans))
    write_file(folder / WIJK, scenario_text(base))
    return zipped(folder)


def answered(
    work_in: str, plans: tuple[Plan, ...], base: Scenario, language: Language, worlds: int, replications: int, *,
    show: Silent, tell: Callable[[tuple[str, Answer]], None], stressed: int = 0,
) -> Answer:  # fmt: skip
    """Which of these plans holds, in so many worlds, and when things go wrong in ``stressed`` of them; what is there so
    far is told meanwhile."""

    def so_far(found: "Robust", trials: Any) -> str:
        answer = answer_so_far(found, trials, language)
        if answer is not None:
            tell(("so far", answer))
        return ""

    found = studied(work_in, plans, base, language, worlds, replications, show=show, so_far=so_far)
    if replications > 1:
        found.noticing()
    if stressed:
        tell(("so far", answer_of(found, language, whole=True)))
        found.stress(stressed)
    show.note("written")
    return answer_of(found, language, whole=True)


def studied(
    work_in: str, plans: tuple[Plan, ...], base: Scenario, language: Language, worlds: int, replications: int, *,
    show: Silent, so_far: "Callable[[Robust, Any], str] | None" = None,
) -> "Robust":  # fmt: skip
    """The study of the plans; runs that are in the folder are not made again."""
    source = worlds_from(PLAUSIBLE, DEFAULT_ROOT)
    laboratory = EngineLaboratory(base, Path(work_in) / "study", PROCESSORS, show=show)
    if so_far is not None:
        asked = goals_from(GOALS), OUTCOMES, DEFAULT_ROOT
        laboratory.so_far = lambda trials: so_far(Robust(trials, source, *asked, laboratory, worlds, language), trials)
    found = study(
        laboratory, load_plans(*plans), source, n=number_of_worlds(worlds, source), asked=worlds,
        replications=replications, goals=goals_from(GOALS), outcomes=OUTCOMES, root=DEFAULT_ROOT, lang=language,
    )  # fmt: skip
    laboratory.so_far = None  # runs for further questions say nothing of the choice
    return found


def command(worlds: int, replications: int, language: Language) -> str:
    """The command that makes the same report from the files beside it."""
    return (
        f"wijksim report {PLANS} --base {WIJK} --worlds-n {worlds} --replications {replications} --choice-only "
        f"--lang {language}"
    )


class _Telling(Silent):
    """Tells the server how far the runs are."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe, self._last = pipe, -1

    def note(self, words: str, **fields: object) -> None:
        """That the runs are there and the report is being written; nothing else is told."""
        if words == "written":
            self._pipe.send(("written",))

    def progress(self, progress: Progress) -> None:
        """How many runs there are."""
        ended = progress.planned - progress.waiting
        if ended != self._last:
            self._last = ended
            self._pipe.send(("progress", ended, progress.planned))


if __name__ == "__main__":
    work(connection_of(sys.argv[1]))
