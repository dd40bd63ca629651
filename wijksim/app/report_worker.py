"""The process that makes a report: the study of the plans and the report of it, as ``wijksim report`` makes them."""

import sys
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

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
from wijksim.studies.sweep import SweepStopped
from wijksim.text.language import Language

PLANS, WIJK = "plans.yaml", "wijk.yaml"
"""Names of the files beside the report with which the same report can be made on the command line."""


def work(pipe: Connection) -> None:
    """Take one task, tell how far it is, send the folder as a zip file: ("done", bytes), or ("failed", why)."""
    be_modest()
    task = pipe.recv()
    try:
        pipe.send(("done", made(*task, show=_Telling(pipe))))
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
    from wijksim.scenario.seeds import DEFAULT_ROOT
    from wijksim.studies.report.making import report
    from wijksim.studies.robust.engine import EngineLaboratory
    from wijksim.studies.robust.kept_names import goals_from
    from wijksim.studies.robust.study import GOALS, OUTCOMES, study
    from wijksim.studies.robust.worlds import PLAUSIBLE, number_of_worlds, worlds_from

    folder = Path(work_in)
    source = worlds_from(PLAUSIBLE, DEFAULT_ROOT)
    found = study(
        EngineLaboratory(base, folder / "study", 1, show=show), load_plans(*plans), source,
        n=number_of_worlds(worlds, source), asked=worlds, replications=replications, goals=goals_from(GOALS),
        outcomes=OUTCOMES, root=DEFAULT_ROOT, lang=language,
    )  # fmt: skip
    show.note("written")
    report(found, out=folder / "report", lang=language, command=command(worlds, replications, language))
    write_file(folder / "report" / PLANS, plans_text(plans))
    write_file(folder / "report" / WIJK, scenario_text(base))
    return zipped(folder / "report")


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
