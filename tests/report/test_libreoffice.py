"""The Word file opens in another program than Word and keeps its headings, tables and pictures."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.report.stand_in import studied
from wijksim.figures.council import council_figures
from wijksim.io.document.parts import Document, Table
from wijksim.io.document.word import as_docx
from wijksim.reports.council.findings import Further
from wijksim.reports.council.report import council_report
from wijksim.studies.report.collecting import findings_of
from wijksim.studies.report.making import drawn

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


@pytest.fixture(scope="module")
def report() -> Document:
    found = findings_of(studied(), "wijksim robust three_nurses wijkbudget")
    return council_report(found, Further("2026-11-30", {}, drawn(council_figures(found, "nl"))), "nl")


@pytest.fixture(scope="module")
def opened(report: Document, tmp_path_factory: pytest.TempPathFactory) -> ElementTree.Element:
    """The report as LibreOffice understands it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice was not found: apt-get install libreoffice-writer-nogui")
    folder: Path = tmp_path_factory.mktemp("office")
    (folder / "report.docx").write_bytes(as_docx(report))
    command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "report.docx")], check=True, capture_output=True, timeout=1800
    )
    return ElementTree.parse(folder / "report.fodt").getroot()


def told(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_headings_stay_headings_of_their_level(report: Document, opened: ElementTree.Element) -> None:
    headings = [(each.get(f"{TEXT}outline-level"), told(each)) for each in opened.iter(f"{TEXT}h")]
    first = [text for level, text in headings if level == "1"]
    assert first == [*(section.title for section in report.sections), report.appendix_title]
    assert {text for level, text in headings if level == "2"} >= {section.title for section in report.appendix}


def test_tables_and_pictures_are_there_with_their_words(report: Document, opened: ElementTree.Element) -> None:
    tables = [told(each) for each in opened.iter(f"{TABLE}table")]
    for table in report.parts_of_kind(Table):
        assert any(all(" ".join(head.split()) in text for head in table.heads) for text in tables)
    frames = [each for each in opened.iter(f"{DRAW}frame") if each.find(f"{DRAW}image") is not None]
    assert frames
    assert all((each.findtext(f"{SVG}desc") or "").strip() for each in frames)
