"""Every kind of file shows all of the report, whatever somebody typed, and can be read without seeing it."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from tests.report.stand_in import studied
from wijksim.figures.council import council_figures
from wijksim.io.document.drawing import broken
from wijksim.io.document.page import as_html
from wijksim.io.document.parts import Basis, Course, Document, Node, Picture, Replay, Said, Section
from wijksim.io.document.typeset import as_pdf, pages_of
from wijksim.io.document.word import as_docx
from wijksim.reports.council.findings import Findings, Further
from wijksim.reports.council.report import council_report
from wijksim.scenario.policy import Plan
from wijksim.scenario.problems import Refused
from wijksim.studies.report.collecting import findings_of
from wijksim.studies.report.making import drawn

HOSTILE = '<script>alert(1)</script> #let x = 1 $a_b$ *b* "q" \\u{41} </p> & 中 {n} '
LONG = "Een heel lange naam voor een plan dat eigenlijk gewoon hetzelfde doet als dat van vorig jaar, maar dan anders"


@pytest.fixture(scope="module")
def found() -> Findings:
    return findings_of(studied(), "wijksim robust three_nurses wijkbudget")


@pytest.fixture(scope="module")
def report(found: Findings) -> Document:
    pictures = drawn(council_figures(found, "nl"))
    courses = tuple(
        Course(title, "#0072b2", (((0, 1, 3, 1),), ((0, 1, 5, 2), (1, 2, 2, 0))), (8.0, 9.5))
        for title in ("Vandaag", "Plan")
    )
    nodes = (Node("Thuiszorg", 0, 0.5, 0.2), Node("Welzijn", 1, 0.7, 0.7), Node("Wonen", 2, 0.3, 0.7))
    replay = Replay(
        "nl", Said("Zo kan het gaan.", Basis(1, 1)), "Samen opgelost", nodes, ("zorg", "welzijn", "wonen"), courses
    )
    own = {"advice": ("Onze eigen kijk.",)}
    return council_report(found, Further("2026-11-30", own, pictures, replay), "nl")


@pytest.fixture(scope="module")
def hostile() -> Document:
    """A report in which everything that people may type is as bad as it can be."""
    tree = {"name": "bad", "title": {"nl": HOSTILE + LONG, "en": HOSTILE}, "set": {"room_to_manoeuvre": 0.7}}
    found = findings_of(studied(Plan.of({**tree, "sentence": {"nl": HOSTILE, "en": HOSTILE}}), further=False))
    own = {"question": (HOSTILE,), "register": (HOSTILE,)}
    return council_report(found, Further("2026-11-30", own, drawn(council_figures(found, "nl"))), "nl")


class Reader(HTMLParser):
    """What a browser finds in a page: elements with their attributes, and all text outside scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._silent = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._silent = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._silent else data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def texts_of(report: Document) -> list[str]:
    """Sentences, heads, cells and own text that every file has to show."""
    from wijksim.io.document.parts import Bullets, Card, OwnText, Paragraph, Table

    found = [report.title, *(section.title for section in report.all_sections)]
    found += [part.said.text for part in report.parts_of_kind(Paragraph)]
    found += [item.text for part in report.parts_of_kind(Bullets) for item in part.items]
    found += [cell for part in report.parts_of_kind(Table) for row in (part.heads, *part.rows) for cell in row]
    found += [text for part in report.parts_of_kind(Card) for row in part.rows for text in row]
    return found + [text for part in report.parts_of_kind(OwnText) for text in part.paragraphs]


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_the_page_shows_every_text_as_it_stands(which: str, request: pytest.FixtureRequest) -> None:
    report: Document = request.getfixturevalue(which)
    shown = words(Reader(as_html(report)).text)
    assert [text for text in texts_of(report) if words(text) not in shown] == []


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_the_word_file_shows_every_text_as_it_stands(which: str, request: pytest.FixtureRequest) -> None:
    report: Document = request.getfixturevalue(which)
    file = docx.Document(BytesIO(as_docx(report)))
    shown = words(" ".join(
        [each.text for each in file.paragraphs] + [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    ))  # fmt: skip
    assert [text for text in texts_of(report) if words(text) not in shown] == []


@pytest.mark.parametrize("which", ["report", "hostile"])
def test_the_pdf_meets_the_standard_for_readers_aloud(which: str, request: pytest.FixtureRequest) -> None:
    """PDF/UA-1: the compiler refuses what does not meet it."""
    made = as_pdf(request.getfixturevalue(which))
    assert made.startswith(b"%PDF-")
    assert b"pdfuaid:part" in made or b"/MarkInfo" in made


def test_the_standard_is_really_asked_for(report: Document) -> None:
    picture = next(report.parts_of_kind(Picture))
    silent = replace(report, appendix=(Section("x", "X", (replace(picture, name="silent", alt=""),)),))
    with pytest.raises(Refused, match=r"PDF/UA-1.*alt"):
        as_pdf(silent)


def test_the_council_reads_two_pages(report: Document) -> None:
    own = replace(report, appendix=(), appendix_title="-")
    assert len(pages_of(own, 20)) <= 3  # the last one is that of the appendix
    assert len(pages_of(report, 20)) > 3


def test_the_page_asks_for_nothing_from_elsewhere(report: Document, hostile: Document) -> None:
    for each in (report, hostile):
        page = Reader(as_html(each))
        links = [
            value for _, attributes in page.elements for name, value in attributes.items() if name in ("src", "href")
        ]
        assert links and all(str(link).startswith(("data:", "#")) for link in links)
        style = re.search(r"<style>(.*?)</style>", as_html(each), re.S)
        assert style and "url(" not in style[1] and "@import" not in style[1]
        assert any(str(meta.get("content")).startswith("default-src 'none'") for meta in page.all("meta"))


def test_the_page_can_be_read_aloud(report: Document) -> None:
    page = Reader(as_html(report))
    assert [attributes.get("lang") for attributes in page.all("html")] == ["nl"]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer", "nav")] == [1, 1, 1, 1, 1]
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(attributes.get("scope") in ("col", "row") for attributes in page.all("th"))
    assert len(page.all("caption")) == len(page.all("table"))
    assert all(attributes.get("alt") for attributes in page.all("img"))
    named = [svg for svg in page.all("svg") if svg.get("aria-hidden") != "true"]
    assert named and all(svg.get("role") == "img" and svg.get("aria-label") for svg in named)
    identities = [str(attributes["id"]) for _, attributes in page.elements if "id" in attributes]
    assert len(set(identities)) == len(identities)


def test_the_replay_holds_all_quarters_and_shows_the_last_without_scripts(report: Document) -> None:
    import json

    page = as_html(report)
    data = json.loads(re.search(r'<script type="application/json">(.*?)</script>', page, re.S)[1])  # type: ignore[index]
    assert [course["title"] for course in data["courses"]] == ["Vandaag", "Plan"]
    assert data["courses"][1]["links"][1] == [[0, 1, 5, 2], [1, 2, 2, 0]]
    net = re.search(r'<svg class="net".*?</svg>', page, re.S)
    assert net is not None
    lines = {
        line.get("data-pair"): line.get("style")
        for line in ElementTree.fromstring(net[0]).iter("line")
        if line.get("class") == "link"
    }
    assert "opacity:0.85" in str(lines["0-1"]) and "opacity:0" in str(lines["0-2"])


def test_a_title_cannot_end_the_data_of_the_replay(report: Document) -> None:
    replay = next(report.parts_of_kind(Replay))
    bad = replace(replay, courses=(replay.courses[0], replace(replay.courses[1], title="</script><b>x")))
    page = as_html(replace(report, appendix=(Section("replay", "Replay", (bad,)),)))
    assert "</script><b>x" not in page and "<b>x" not in page


def test_the_word_file_has_real_headings_language_and_alternative_texts(report: Document) -> None:
    file = docx.Document(BytesIO(as_docx(report)))
    headings = [
        (each.style.name, each.text) for each in file.paragraphs if each.style and each.style.name.startswith("Heading")
    ]
    assert [text for name, text in headings if name == "Heading 1"] == [
        *(section.title for section in report.sections), report.appendix_title
    ]  # fmt: skip
    assert {text for name, text in headings if name == "Heading 2"} >= {section.title for section in report.appendix}
    assert file.core_properties.language == "nl-NL" and file.core_properties.title == report.title
    assert 'w:lang w:val="nl-NL"' in file.styles.element.xml.replace("\n", " ")
    shapes = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    assert shapes == [picture.alt for picture in report.parts_of_kind(Picture)]
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in file.tables)


def test_a_template_of_an_organisation_gives_the_word_file_its_look(report: Document, tmp_path: Path) -> None:
    from docx.shared import Pt, RGBColor

    template = docx.Document()
    template.styles["Heading 1"].font.color.rgb = RGBColor(0xC0, 0x00, 0x7A)
    template.styles["Normal"].font.size = Pt(12)
    template.styles.add_style("Huisstijl", WD_STYLE_TYPE.PARAGRAPH)
    template.add_paragraph("Voorbeeldtekst van het sjabloon")
    template.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeld"
    template.save(str(tmp_path / "house.docx"))
    file = docx.Document(BytesIO(as_docx(report, tmp_path / "house.docx")))
    assert file.styles["Heading 1"].font.color.rgb == RGBColor(0xC0, 0x00, 0x7A)
    assert file.styles["Normal"].font.size == Pt(12) and "Huisstijl" in file.styles
    assert file.sections[0].header.paragraphs[0].text == "Gemeente Voorbeeld"
    assert "Voorbeeldtekst van het sjabloon" not in [each.text for each in file.paragraphs]
    assert file.paragraphs[0].style is not None and file.paragraphs[0].style.name == "Title"


def test_a_template_that_is_none_is_refused_by_name(report: Document, tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("no archive")
    with pytest.raises(Refused, match=r"letter\.docx.*cannot be used as a template"):
        as_docx(report, tmp_path / "letter.docx")


def test_names_of_organisations_take_two_lines_at_most() -> None:
    assert broken("Thuiszorg") == ["Thuiszorg"]
    lines = broken("Gemeente Zuidwesthoek, afdeling maatschappelijke ondersteuning en jeugd")
    assert len(lines) == 2 and lines[1].endswith("…")
