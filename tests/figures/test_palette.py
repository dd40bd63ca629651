"""What colour tells is told a second time, and can be seen on white."""

from itertools import combinations

import pytest
from matplotlib.colors import to_rgb

from wijksim.domain.vocabulary import ObjectKind, Sector
from wijksim.figures.palette import (
    FAINT,
    INK,
    LINES,
    MUTED,
    OBJECT_MARKERS,
    PAPER,
    SECTOR_COLOURS,
    SECTOR_MARKERS,
    SEQUENTIAL,
    WORKER_MARKER,
    contrast,
    ink_on,
    luminance,
)


def test_lines_differ_in_colour_pattern_and_marker() -> None:
    for part in ("colour", "dashes", "marker"):
        assert len({getattr(style, part) for style in LINES}) == len(LINES)


def test_shapes_differ() -> None:
    assert set(SECTOR_MARKERS) == set(SECTOR_COLOURS) == set(Sector)
    assert len({*SECTOR_MARKERS.values(), WORKER_MARKER}) == len(Sector) + 1
    assert set(OBJECT_MARKERS) == set(ObjectKind)
    assert len(set(OBJECT_MARKERS.values())) == len(ObjectKind)


@pytest.mark.parametrize("colour", [style.colour for style in LINES] + list(SECTOR_COLOURS.values()))
def test_lines_and_marks_can_be_seen_on_white(colour: str) -> None:
    assert contrast(colour, PAPER) >= 2.95


def test_text_can_be_read_on_white() -> None:
    assert contrast(INK, PAPER) > 12.0
    assert contrast(MUTED, PAPER) > 4.5
    assert contrast(FAINT, PAPER) > 2.5


def test_neighbouring_lines_differ_in_lightness_too() -> None:
    for one, other in combinations(LINES[:3], 2):
        assert contrast(one.colour, other.colour) > 1.8


def test_more_is_darker_and_numbers_stay_readable() -> None:
    colours = [tuple(SEQUENTIAL(i / 20)[:3]) for i in range(21)]
    brightness = [luminance(colour) for colour in colours]
    assert brightness == sorted(brightness, reverse=True)
    assert all(contrast(ink_on(colour), colour) >= 4.0 for colour in colours)


@pytest.mark.parametrize(("colour", "expected"), [("#000000", 0.0), ("#ffffff", 1.0), ("#777777", 0.184)])
def test_luminance_is_that_of_the_guideline(colour: str, expected: float) -> None:
    assert luminance(colour) == pytest.approx(expected, abs=1e-3)
    assert luminance(to_rgb(colour)) == luminance(colour)
