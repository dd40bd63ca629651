"""Files of observed figures: every shape that people write is read, and what is wrong is told with its place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import wijksim as ws
from wijksim.io.observed_files import is_observed
from wijksim.scenario.observed import KINDS, period_of
from wijksim.scenario.problems import Refused
from wijksim.text.observed import POPULATION_FIGURES, text_of_figure

HEAD = "area,period,outcome,value,low,high,source,status\n"


def read(folder: Path, text: str, encoding: str = "utf-8") -> ws.Observed:
    file = folder / "observed.csv"
    file.write_bytes(text.encode(encoding))
    return ws.load_observed(file)


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(ws.ScenarioError) as caught:
        read(folder, text)
    return [each.text("en").removeprefix(f"{folder / 'observed.csv'}:") for each in caught.value.problems]


def test_a_file_in_english_and_the_same_in_dutch_are_the_same(tmp_path: Path) -> None:
    english = read(
        tmp_path, HEAD + "Tuinstad,2025,weeks_to_help,7.5,6,9,own count,\n,2026-Q2,practice_share,35%,,,q,fitted\n"
    )
    dutch = read(
        tmp_path,
        "bron;gebied;uitkomst;periode;waarde;laag;hoog;status\r\n"
        f"own count;Tuinstad;{text_of_figure('weeks_to_help').nl};2025JJ00;7,5;6,0;9,0;gemeten\r\n"
        f"\r\nq;;{text_of_figure('practice_share').nl.upper()};2026KW02;0,35;;;gebruikt\r\n",
        "cp1252",
    )
    for one, other in zip(english, dutch, strict=True):
        assert (one.area, one.outcome, one.value, one.low, one.high, one.source, one.status) == (
            other.area, other.outcome, other.value, other.low, other.high, other.source, other.status,
        )  # fmt: skip
        assert (one.period.start, one.period.end) == (other.period.start, other.period.end)
    assert english.outcomes == ("weeks_to_help", "practice_share")


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("2025", (0, 52)), ("2026", (52, 104)), ("2025-Q2", (13, 26)), ("2025 K2", (13, 26)), ("2025-07", (26, 30)),
        ("2025MM01", (0, 4)), ("2024", (-52, 0)), ("2025-2026", (0, 104)), ("2025-W01", (0, 1)), ("2026-01-01", (52, 53)),
        ("12", (12, 13)), ("week 8", (8, 9)), ("weken 0-51", (0, 52)), ("0-51", (0, 52)),
    ],
)  # fmt: skip
def test_periods_get_their_weeks_when_week_0_is_new_year_of_2025(text: str, weeks: tuple[int, int]) -> None:
    period = period_of(text)
    assert period is not None and period.weeks(2025.0) == weeks


@pytest.mark.parametrize(
    "text", ["", "spring", "1980", "2025-Q5", "2025-13", "2026-2025", "9-3", "2025-02-30", "4000", "-3"]
)
def test_other_texts_are_no_periods(text: str) -> None:
    assert period_of(text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_none_and_never_an_accident(text: str) -> None:
    period = period_of(text)
    assert period is None or period.start < period.end


def test_all_that_is_wrong_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    rows = (
        ",2025,weeks_to_hlp,7,,,own,\n"
        ",spring,weeks_to_help,7,,,own,\n"
        ",2025,practice_share,35,,,own,\n"
        ",2025,weeks_to_help,much,,,,\n"
        ",2025,open_cases,1.250,,,own,\n"
        ",2025,trust,0.4,0.5,0.3,own,guess\n"
        ",2025,open_cases,-3,,,own,\n"
    )
    assert problems(tmp_path, HEAD + rows) == [
        "2:3: there is no outcome weeks_to_hlp; did you mean weeks_to_help?",
        "3:2: period is spring; allowed: a year (2025), quarter (2025-Q1), month (2025-03), day (2025-03-15), or weeks of "
        "the run (0-51)",
        "4:4: practice_share is 35; allowed: a number from 0 to 1; write a share as 0.35 or 35%",
        "5:4: value is much; allowed: a number",
        "5:7: source is empty; write where the figure comes from",
        "6:4: 1.250 can be read in two ways; write 1250 for thousands, or 1.2500 for decimals",
        "7:5: low is 0.5 and value is 0.4; allowed: low at most value at most high",
        "7:6: high is 0.3 and value is 0.4; allowed: low at most value at most high",
        "7:8: there is no status guess; allowed: one of measured, fitted, forecast",
        "8:4: open_cases is -3; allowed: a number from 0 to 1e+12",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the first line lacks the columns period, outcome, value, source"),
        ("period,outcome,value,source\n", "there is no line with an observed figure"),
        ("period,outcome,vaule,source\n2025,trust,0.4,q\n", "there is no column vaule; did you mean value?"),
        ("period,outcome,value,waarde,source\n", "two columns have the name value; take one of them out"),
        ("period,outcome,value,source\n2025,trust,0.4,q\n2025,trust,0.5,q\n", "line 2 says this already"),
        ("period,outcome,value,source\n2025,trust,nan,q\n", "value is nan; allowed: a number"),
        ("period,outcome,value,source\n2025,open_cases,30%,q\n", "value is 30%; allowed: a number"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, text: str, said: str) -> None:
    assert any(said in each for each in problems(tmp_path, text))


def test_what_is_wrong_is_told_in_dutch_too(tmp_path: Path) -> None:
    file = tmp_path / "observed.csv"
    file.write_text(HEAD + ",lente,trust,4,,,,x\n", encoding="utf-8")
    with pytest.raises(ws.ScenarioError) as caught:
        ws.load_observed(file)
    told = " ".join(each.text("nl") for each in caught.value.problems)
    for part in ("de periode is lente", "toegestaan: een jaar (2025)", "schrijf een aandeel als 0,35", "de bron is leeg",
                 "er is geen status x"):  # fmt: skip
        assert part in told


def test_a_folder_a_large_file_and_no_path_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ws.ScenarioError, match="folder"):
        ws.load_observed(tmp_path)
    large = tmp_path / "large.csv"
    large.write_bytes(b"x" * (2 * 2**20 + 1))
    with pytest.raises(ws.ScenarioError, match="larger than"):
        ws.load_observed(large)
    with pytest.raises(Refused):
        ws.load_observed(3)  # type: ignore[arg-type]


def test_every_figure_that_can_be_observed_has_words() -> None:
    for name in KINDS:
        assert text_of_figure(name).nl and text_of_figure(name).en
    assert set(POPULATION_FIGURES) <= set(KINDS)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    st.text(max_size=200),
    st.integers(0, 3),
    st.sampled_from([";", ",", "\t", "\n", '"', "\x00", "€", "%", "2025", "1e999"]),
)
def test_a_spoilt_file_is_read_or_refused_with_sentences(tmp_path: Path, text: str, times: int, rubbish: str) -> None:
    whole = HEAD + ",2025,weeks_to_help,7.5,6,9,own count,\n,2026-Q2,practice_share,35%,,,q,fitted\n"
    place = len(text) % len(whole)
    file = tmp_path / "spoilt.csv"
    file.write_bytes((whole[:place] + rubbish * times + text + whole[place:]).encode("utf-8", "replace"))
    try:
        assert len(ws.load_observed(file)) > 0
    except ws.ScenarioError as error:
        assert error.problems and all(each.text("nl") for each in error.problems)


BARE = "period;outcome;value;source\r\n2025;weeks_to_help;7,5;count\r\n"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param(BARE.encode("utf-8-sig"), id="mark"),
        pytest.param(BARE.encode("utf-16"), id="unicode text"),
        pytest.param(("sep=;\r\n" + BARE).encode(), id="sep"),
        pytest.param(('\ufeff"sep=;"\r\n' + BARE).encode(), id="mark and sep"),
        pytest.param(("sep=;;;\r\n" + BARE).encode(), id="sep filled up"),
        pytest.param(("\r\n ; ;\r\n" + BARE.replace("\r\n", "\r\n\r\n") + ";;;\r\n \r\n").encode(), id="empty lines"),
        pytest.param(BARE.replace("\r\n", ";;;\r\n").encode(), id="trailing"),
        pytest.param(BARE.replace("count\r\n", "count;;;\r\n").encode(), id="trailing below"),
        pytest.param(BARE.replace(";", "\t").encode("utf-16"), id="tabs"),
        pytest.param(("sep=\t\r\n" + BARE.replace(";", "\t")).encode(), id="sep of tabs"),
        pytest.param(BARE.replace("\r\n", "\r").encode(), id="old line ends"),
        pytest.param(("# counted by hand\r\n" + BARE).encode(), id="remark"),
    ],
)
def test_a_table_is_read_as_a_dutch_excel_writes_it(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "observed.csv"
    file.write_bytes(written)
    (found,) = ws.load_observed(file)
    assert (found.outcome, found.value, found.source, found.period.text) == ("weeks_to_help", 7.5, "count", "2025")
    assert is_observed(file)


def test_the_line_that_is_told_is_that_of_the_file(tmp_path: Path) -> None:
    text = "sep=;\n\nperiod;outcome;value;source\n;;;\n2025;weeks_to_help;much;count\n"
    assert problems(tmp_path, text) == ["5:3: value is much; allowed: a number"]
    assert problems(tmp_path, "sep=;\n\nperiod;outcome;vaule;source\n") == [
        "3:1: the first line lacks the columns value",
        "3:3: there is no column vaule; did you mean value?",
    ]


def test_a_value_in_a_column_without_a_name_is_told(tmp_path: Path) -> None:
    """A comma before decimals in a table with commas puts everything one place further."""
    text = "period,outcome,value,source\n2025,weeks_to_help,7,5,count\n2026,weeks_to_help,7\n"
    assert problems(tmp_path, text) == [
        "2:5: count stands in a column without a name; name the column, or put a value with a comma between quotes",
        "3:4: source is empty; write where the figure comes from",
    ]


@pytest.mark.parametrize("value", ["0 0.4", "7 5", "1_0", "1 25", "12 3456", "7,5 8"])
def test_two_numbers_are_not_read_as_one(tmp_path: Path, value: str) -> None:
    text = f"period;outcome;value;source\n2025;weeks_to_help;{value};count\n"
    assert problems(tmp_path, text) == [f"2:3: value is {value}; allowed: a number"]


@pytest.mark.parametrize(
    ("value", "read_as"),
    [
        ("1 250", 1250.0),
        ("1\u00a0250,5", 1250.5),
        ("€ 7,5", 7.5),
        ("7,5 ", 7.5),
        ("1.250,5", 1250.5),
        ("1.250.000", 1.25e6),
    ],
)
def test_numbers_are_read_as_a_dutch_excel_shows_them(tmp_path: Path, value: str, read_as: float) -> None:
    (found,) = read(tmp_path, f"period;outcome;value;source\n2025;open_cases;{value};count\n")
    assert found.value == read_as
    (share,) = read(tmp_path, "period;outcome;value;source\n2025;practice_share;35,5 %;count\n")
    assert share.value == pytest.approx(0.355)
