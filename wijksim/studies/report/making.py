"""Make the report for a council.

>>> made = ws.report("results/robust", out="report", lang="nl")
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wijksim.figures.council import council_figures
from wijksim.io.careful import OpenFolder
from wijksim.io.document.folder import FORMATS, files_of, write_report
from wijksim.io.document.own_text import own_text_in, start_own_text
from wijksim.io.document.parts import Document
from wijksim.io.folders import StoreError, place_of
from wijksim.reports.council.findings import Findings, Further
from wijksim.reports.council.report import council_report, section_titles
from wijksim.scenario.arguments import known_name, language_from
from wijksim.scenario.problems import Refused, shown
from wijksim.studies.report.collecting import findings_in, findings_of
from wijksim.studies.report.replays import replay_of
from wijksim.studies.robust.study import Robust
from wijksim.text.language import LANGUAGES, Language

if TYPE_CHECKING:
    from wijksim.figures.sheet import Figure

POINTS_PER_INCH = 150


@dataclass(frozen=True, eq=False)
class Report:
    """A report that was written.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 26})
    >>> found = ws.robust("wijkbudget", base=tiny, worlds="box", worlds_n=2, replications=2, out="which", workers=1,
    ...     quiet=True)
    >>> ws.report(found, out="report", formats=("html",), replay=False).files[0]
    'report.html'
    """

    folder: Path
    document: Document
    """What stands in it, whatever the kind of file."""
    files: tuple[str, ...]
    """Names in the folder."""
    elsewhere: Mapping[str, str]
    """Files that somebody had changed, which stayed: their name, and that of the new file."""

    def __repr__(self) -> str:
        return f"<Report in {self.folder}: {', '.join(self.files)}>"


def report(
    study: Robust | str | Path, *, out: str | Path = "report", lang: Language = "en",
    evidence: str | Path | None = None, template: str | Path | None = None,
    formats: Sequence[str] = FORMATS, replay: bool = True, command: str = "", day: str | None = None,
) -> Report:  # fmt: skip
    """Make the report for a council: two pages and an appendix, as HTML, PDF and DOCX, with its numbers and figures.

    Parameters
    ----------
    study
        A study of plans (`robust`), or the folder that it was kept in.
    out
        Folder of the report. A file in it that somebody changed stays; ``own_text.md`` is read and never changed.
    lang
        ``nl`` or ``en``.
    evidence
        Folder of a check of claims (``wijksim evidence --out``), for the appendix.
    template
        A .docx whose styles, header and footer the DOCX takes.
    formats
        Which of ``html``, ``pdf``, ``docx``, ``xlsx``.
    replay
        Whether every plan is run once more, to be played in the HTML.
    command
        The command that makes the report, to stand in it.
    day
        Date on the report, ``YYYY-MM-DD``; today when nothing is said.

    Raises
    ------
    StoreError
        For folders that cannot be read or written.
    Refused
        For what is wrong in ``own_text.md``, and for packages that are missing.

    Examples
    --------
    >>> import wijksim as ws
    >>> tiny = ws.load("baseline").vary({"neighbourhood.residents": 200, "warm_up_weeks": 4, "horizon_weeks": 26})
    >>> found = ws.robust("wijkbudget", base=tiny, worlds="box", worlds_n=2, replications=2, out="which", workers=1,
    ...     quiet=True)
    >>> made = ws.report(found, out="report", formats=("html",), replay=False)
    >>> made.document.sections[1].title
    'The advice'
    """
    language, folder = language_from(lang), place_of(out, "out")
    wanted = tuple(known_name("format", each, FORMATS) for each in formats)
    found = findings_of(study) if isinstance(study, Robust) else findings_in(study)
    titles = [section_titles(each) for each in LANGUAGES]
    further = Further(
        date=_day(day), own=own_text_in(folder, titles), pictures=drawn(council_figures(found, language)),
        replay=replay_of(found, language) if replay else None, verdicts=_verdicts(evidence), report_command=command,
    )  # fmt: skip
    document = council_report(found, further, language)
    files = files_of(document, _numbers(found), wanted, None if template is None else place_of(template, "template"))
    about = {"date": further.date, "language": language, "command": command or None, "study": found.command}
    elsewhere = write_report(folder, files, about)
    start_own_text(folder, section_titles(language), language)
    return Report(folder, document, tuple(elsewhere.get(name, name) for name in files), elsewhere)


def drawn(figures: "Mapping[str, Figure]") -> dict[str, tuple[bytes, bytes, str]]:
    """Figures as SVG and PNG with their alternative text; equal figures are equal bytes."""
    found = {}
    for name, figure in figures.items():
        svg, png = BytesIO(), BytesIO()
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
        figure.savefig(png, format="png", dpi=POINTS_PER_INCH, metadata={"Software": None})
        found[name] = (svg.getvalue(), png.getvalue(), figure.alt_text)  # type: ignore[attr-defined]
    return found


def _numbers(found: Findings) -> dict[str, Any]:
    """Every table behind the report, the worlds too."""
    tables = {name: table for name, table in found.tables.items() if len(table.columns)}
    return {**tables, "worlds": found.worlds}


def _day(given: str | None) -> str:
    if given is None:
        return datetime.now(UTC).date().isoformat()
    try:
        return date.fromisoformat(given).isoformat()
    except (TypeError, ValueError) as error:
        raise Refused(f"day cannot be {shown(str(given))}", "a date such as 2026-11-30") from error


def _verdicts(folder: str | Path | None) -> Mapping[str, Any] | None:
    if folder is None:
        return None
    place = place_of(folder, "evidence")
    with OpenFolder.at(place) as inside:
        kept = inside.json("evidence.json")
    whole = isinstance(kept, dict) and isinstance(kept.get("origin"), dict) and isinstance(kept.get("claims"), list)
    if not whole or not {"date", "pairs", "fingerprint"} <= set(kept["origin"]):
        raise StoreError(f"{place} holds no check of claims")
    return kept
