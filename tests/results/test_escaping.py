"""Text of users stays text in every file that a program interprets."""

import csv
import html.parser
import io
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from openpyxl import load_workbook

from wijksim.figures.sheet import Sheet
from wijksim.io.escaping import csv_text, markdown_text
from wijksim.io.evidence_files import Bullets, Heading, Table, Text, as_html, as_markdown
from wijksim.io.tables import csv_of, write_csv, write_xlsx

HOSTILE = [
    "=1+1", "+1+1", "-1+1", "@SUM(1+1)", "\t=1", "\r=1", " =1+1", "＝1+1", "＠x", "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://127.0.0.1/","x")', "<img src=x onerror=alert(1)>", "a | b", "[a](javascript:alert(1))",
    "![x](http://127.0.0.1/x)", "**bold**", "`code", "]]><script>", "שלום $\\frac{1}{0}$ 😀", "a\nb", "&lt;b&gt;", "# x",
    "--- ", "%s {0}", "'", '"', "http://127.0.0.1/",
]  # fmt: skip


class Tags(html.parser.HTMLParser):
    """The tags of a page, and what is written in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_csv_begins_a_formula(text: str) -> None:
    table = pd.DataFrame({text: [text], "category": pd.Categorical([text]), "number": [-1.5]})
    head, row = csv.reader(io.StringIO(csv_of(table), newline=""))
    for cell in (head[0], *row[:2]):
        assert cell.lstrip(" ")[:1] not in {*"=+-@＝＋－＠", "\t", "\r"}
        assert text.replace("\r", " ") in (cell, cell.removeprefix("'"))
    assert float(row[2]) == -1.5


def test_numbers_that_are_texts_and_dutch_names_stay() -> None:
    for text in ("-5", "+3.5", "1,5", "'s-Hertogenbosch", "Zorg & wonen", "é"):
        assert csv_text(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_every_cell_of_a_spreadsheet_is_the_text(text: str, tmp_path: Path) -> None:
    write_xlsx({"one": pd.DataFrame({"text": [text, "x" * 40_000], "n": [1.0, None]})}, tmp_path / "t.xlsx")
    cell = load_workbook(tmp_path / "t.xlsx")["one"]["A2"]
    assert cell.data_type == "s"
    assert cell.hyperlink is None
    assert str(cell.value).replace("_x000D_", "\r") == text


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_and_pages_hold_no_html_link_or_column_of_a_user(text: str) -> None:
    parts = [Heading(text), Text(text), Bullets([text]), Table([["a", "b"], [text, text]])]
    page = Tags(as_html(text, parts, "en"))
    assert not page.tags & {"img", "script", "a", "b"}
    markdown = as_markdown(text, parts)
    assert "<" not in markdown
    assert "](" not in markdown
    rows = [line for line in markdown.splitlines() if line.startswith("| ")]
    assert all(line.replace(r"\|", "").count("|") == 3 for line in rows)
    assert len(rows) == 3


def test_names_of_ours_stay_code_and_plain_words_stay_plain() -> None:
    for text in ("`needs.threshold`", "0.30 [0.10; 0.50]", "needs_threshold", "12,5 %", "a – b"):
        assert markdown_text(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_figure_is_valid_whatever_is_written_in_it(text: str, tmp_path: Path) -> None:
    sheet = Sheet(finding=text, shows=text, caption=text, proviso=text)
    sheet.savefig(tmp_path / "f.svg", metadata={"Date": None})
    tree = ElementTree.fromstring((tmp_path / "f.svg").read_text(encoding="utf-8"))
    assert not {each.tag.rpartition("}")[2] for each in tree.iter()} & {"script", "img", "a"}


def _writers() -> Iterator[tuple[str, str]]:
    """Lines that write tables or pages outside the one place for each."""
    package = Path(__file__).parents[2] / "wijksim"
    for path in package.rglob("*.py"):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.relative_to(package).as_posix(), line


def test_tables_are_written_in_one_place() -> None:
    makers = (".to_csv(", ".to_excel(", "csv.writer(", "Workbook(", "ExcelWriter(", ".to_markdown(")
    found = {path for path, line in _writers() if any(maker in line for maker in makers)}
    # The third makes an empty form: everything in it comes from the catalogue, nothing from a user.
    assert found == {"io/tables.py", "io/export.py", "io/neighbourhood/organisation_book.py"}


def test_a_csv_is_in_utf_8_with_one_kind_of_line_end(tmp_path: Path) -> None:
    write_csv(pd.DataFrame({"a": ["é", None], "b": [True, False]}), tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes() == "a,b\né,True\n,False\n".encode()
