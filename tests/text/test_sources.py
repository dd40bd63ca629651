"""Where numbers come from: every remark has its Dutch beside it, with the same references and the same figures."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

import wijksim
from tests.text.english_words import ENGLISH
from wijksim.app.lever_rows import levers, row
from wijksim.io.claims import read_claims
from wijksim.io.targets import read_targets
from wijksim.model.own_wijk import local
from wijksim.model.published_figure import Figure
from wijksim.scenario.measure_catalogue import CATALOGUE
from wijksim.scenario.organisation_spec import FIELDS
from wijksim.scenario.organisations import TARIFF_SOURCES
from wijksim.scenario.register import REGISTER
from wijksim.scenario.scenario import baseline
from wijksim.text.catalogue import texts
from wijksim.text.sources import source_reference, source_words

NOTES = Path(wijksim.__file__).parent / "text" / "catalogue" / "notes"
CODE = r"[A-Z]{1,2}\d+(?:-[A-Z]?\d+)?\b"
REFERENCE = re.compile(
    r"(?<![\d.,])(?:000|001|002|004)\b(?: (?:Pandora|Lessons|Experiments|room)\b| ¶| 3, 5\.1)?|§[\d.]+[a-z]?(?:-[a-z\d.]+)?"
    rf"|\b(?:evidence|lessons)(?= §)|\bdecision \d{{4}}|\b{CODE}"
)
"""What is cited: a text and its place, an item that was read there, a decision."""


def declared() -> set[str]:
    """The sources of all numbers that are shown to somebody."""
    found = {each.source for each in (*REGISTER.values(), *FIELDS.values())}
    found |= {source for _, source in TARIFF_SOURCES.values()}
    found |= {str(each["source"]) for each in CATALOGUE.values()}
    found |= {target.source for target in read_targets().targets}
    return found | {each.source for each in vars(local).values() if isinstance(each, Figure)}


def has_words(source: str) -> bool:
    """Whether more stands there than references."""
    return re.search(r"[^\W\d_]", REFERENCE.sub("", source).replace(" and ", "")) is not None


def figures(text: str, thousands: str) -> Counter[float]:
    """The numbers of a text, references left out."""
    plain = re.sub(r"(?<![\d.])\.(?=\d)", "0.", REFERENCE.sub("", text)).replace(thousands, "").replace(",", ".")
    return Counter(float(each) for each in re.findall(r"\d+(?:\.\d+)?", plain))


def test_every_remark_has_its_dutch_and_none_is_left_of_a_number_that_is_gone() -> None:
    assert set(texts("source")) == {source for source in declared() if has_words(source)}


def test_no_remark_lies_in_two_files() -> None:
    files = [path.stem for path in NOTES.glob("*.py") if path.stem != "__init__"]
    lying = [
        text for file in files for text in getattr(import_module(f"wijksim.text.catalogue.notes.{file}"), file.upper())
    ]
    assert Counter(lying) == Counter(list(texts("source")))


def test_the_dutch_has_the_same_references() -> None:
    assert [
        dutch for dutch, english in texts("source").values()
        if Counter(REFERENCE.findall(dutch)) != Counter(REFERENCE.findall(english))
    ] == []  # fmt: skip


def test_the_dutch_has_the_same_figures_with_decimals_after_a_comma() -> None:
    wrong = [
        dutch for dutch, english in texts("source").values()
        if figures(re.sub(r"(?<=\d),(?=\d{3})", "", english), "\0") != figures(dutch, ".")
    ]  # fmt: skip
    assert wrong == []


def test_no_dutch_remark_is_english_or_careless() -> None:
    told = [source_words(source, "nl") for source in declared()]
    told += [source_words(claim.source, "nl") for claim in read_claims().values()]
    assert [text for text in told if set(re.findall("[a-z]+", text.lower())) & ENGLISH] == []
    assert [text for text in told if re.search(r"\b(?:evidence|lessons|decision)\b", text)] == []
    assert [text for text in told if re.search(r"\s[,;:)]|\s\s|\d %|[.;,]$|[\"'“”]", text)] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_does_not_know_the_codes_reads_none(language: str) -> None:
    for source in declared():
        text = source_reference(source, language)  # type: ignore[arg-type]
        assert text and not re.search(rf"(?<![\d.,])00[0124](?![\d.])|(?<!§)\b{CODE}|\(\)|\s[,;:)]|, \(|,;", text), text


@pytest.mark.parametrize(("source", "words"), [
    ("002 §5.1.3, W18", "Oldenhof 2012, §5.1.3"),
    ("002 §2.3-3 and §5.1.1, K6, R2; area funding plays a small role",
     "Oldenhof 2012, §2.3-3 en §5.1.1; geld voor een gebied speelt een kleine rol"),
    ("002 §5.1.1, R2 (growth model)", "Oldenhof 2012, §5.1.1 (groeimodel)"),
    ("CBS 2024: mean wijk about 5,400 residents; 002 §2.1, F1",
     "CBS 2024: gemiddelde wijk ongeveer 5.400 bewoners; Oldenhof 2012, §2.1"),
    ("about 59 cases per worker-year (Utrecht 2018) at load .6",
     "ongeveer 59 casussen per medewerker per jaar (Utrecht 2018) bij een drukte van 0,6"),
    ("000 Q0-Q1, A5: a municipality is several small organisations",
     "De Vries 2022 (interview): een gemeente bestaat uit meer kleine organisaties"),
    ("lessons §1; evidence §2.3", "eerdere schets van het model, §1; literatuuroverzicht van wijksim, §2.3"),
    ("001 room; 002 §3.2, O1, O6", "nieuwsbericht over Oldenhof, 2013; Oldenhof 2012, §3.2"),
    ("eigen begroting 2026, tabel B3", "eigen begroting 2026, tabel B3"),
    ("offerte van de thuiszorg, maart; 002 §4.1", "offerte van de thuiszorg, maart; Oldenhof 2012, §4.1"),
])  # fmt: skip
def test_sources_are_cited_by_author_and_year_with_their_remark(source: str, words: str) -> None:
    assert source_reference(source, "nl") == words


def test_the_settings_of_the_front_end_show_it_in_words() -> None:
    start = baseline()
    shown = {each.name: row(each, start, start, "nl")["source"] for each in levers()}
    assert shown["boundary_workers.operational_hours"] == (
        "Oldenhof 2012, §4.3b; Rotterdam: 1 verpleegkundige op 11.000 bewoners"
    )
    assert [source for source in shown.values() if re.search(r"(?<![\d.,])00[0124]\b", source)] == []
