"""Text fits where it is put, and labels do not overlap."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from wijksim.figures.lettering import balanced, clean, shortened, spread, width_of, wrapped

heights = st.lists(st.tuples(st.floats(0.0, 1.0), st.floats(0.01, 0.05)), min_size=1, max_size=15)
words = st.text(st.characters(codec="latin-1", categories=("L", "N", "P")), min_size=1, max_size=20)
sentences = st.lists(words, min_size=1, max_size=25).map(" ".join)


@settings(deadline=None, max_examples=50)
@given(heights)
def test_labels_stay_apart_within_bounds_and_in_order(labels) -> None:
    wanted, sizes = [y for y, _ in labels], [size for _, size in labels]
    places = spread(wanted, sizes, -0.1, 1.1)
    order = sorted(range(len(labels)), key=lambda i: places[i])
    for below, above in pairwise(order):
        assert places[above] - places[below] >= (sizes[above] + sizes[below]) / 2 - 1e-9
        assert wanted[below] <= wanted[above]
    for y, size in zip(places, sizes, strict=True):
        assert y - size / 2 >= -0.1 - 1e-9
        assert y + size / 2 <= 1.1 + 1e-9


def test_labels_that_are_apart_stay_where_they_are() -> None:
    assert spread([0.9, 0.1, 0.5], [0.1, 0.1, 0.1], 0.0, 1.0) == [0.9, 0.1, 0.5]


def test_of_two_equal_labels_the_first_comes_above() -> None:
    first, second = spread([0.5, 0.5], [0.1, 0.1], 0.0, 1.0)
    assert first > second


@settings(deadline=None, max_examples=50)
@given(sentences, st.floats(60.0, 600.0), st.integers(1, 3))
def test_no_line_is_wider_than_its_room(text: str, width: float, most: int) -> None:
    for lines in (wrapped(text, width, 10.0, max_lines=most), balanced(text, width, 10.0, max_lines=most)):
        assert 1 <= len(lines) <= most
        assert all(width_of(line, 10.0) <= width + 0.01 for line in lines)


@settings(deadline=None, max_examples=50)
@given(sentences, st.floats(150.0, 600.0))
def test_wrapping_loses_nothing_where_there_is_room(text: str, width: float) -> None:
    lines = wrapped(text, width, 6.0)
    if not any("…" in line for line in lines):
        assert " ".join(lines) == text


def test_a_balanced_text_has_no_single_word_on_its_last_line() -> None:
    text = "Van elke honderd brede casussen worden er in het laatste jaar dertien samen opgelost"
    lines = balanced(text, width_of(text, 14.0) - 5.0, 14.0)
    assert len(lines) == 2
    assert width_of(lines[1], 14.0) > 0.7 * width_of(lines[0], 14.0)
    assert "…" not in "".join(lines)


def test_a_line_break_is_kept_if_its_parts_fit() -> None:
    assert balanced("Een.\nTwee.", 200.0, 10.0) == ["Een.", "Twee."]
    assert balanced("Een.\nTwee.", 200.0, 10.0, max_lines=1) == ["Een. Twee."]


def test_names_are_cleaned_and_shortened() -> None:
    assert clean("  a\tb\u0007\n c ") == "a b c"
    assert shortened("Welzijn", 100.0, 10.0) == "Welzijn"
    assert shortened("Welzijnsorganisatie", 50.0, 10.0).endswith("…")
