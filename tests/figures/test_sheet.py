"""A sheet keeps its own style, leaves that of the session alone and says in the file what it shows."""

import matplotlib as mpl
from matplotlib._pylab_helpers import Gcf
from PIL import Image

from tests.figures.pictures import shipped_run
from wijksim.figures import draw_figure
from wijksim.figures.sheet import Sheet, house_style

WORDS = {"finding": "Bevinding <&>", "shows": "Wat", "caption": "Vandaan", "proviso": "Toeval"}


def drawn(tmp_path, name="a.svg"):
    with house_style():
        sheet = Sheet(**WORDS)
        sheet.panel(0.1, 0.2, 0.8, 0.7).plot([1, 2, 3])
    sheet.savefig(tmp_path / name)
    return sheet, (tmp_path / name).read_bytes()


def test_the_style_of_the_session_does_not_matter_and_comes_back(tmp_path) -> None:
    _, usual = drawn(tmp_path)
    with mpl.rc_context({"font.size": 30.0, "axes.facecolor": "black", "svg.hashsalt": None, "lines.linewidth": 9.0}):
        before = dict(mpl.rcParams)
        _, other = drawn(tmp_path, "b.svg")
        assert dict(mpl.rcParams) == before
    assert _without_date(other) == _without_date(usual)


def _without_date(written: bytes) -> list[bytes]:
    return [line for line in written.splitlines() if b"<dc:date>" not in line]


def test_no_window_is_opened(tmp_path) -> None:
    draw_figure("network", shipped_run("baseline"), "en").savefig(tmp_path / "a.png")
    assert Gcf.get_num_fig_managers() == 0


def test_the_file_says_what_it_shows(tmp_path) -> None:
    sheet, svg = drawn(tmp_path)
    assert b"Bevinding &lt;&amp;&gt;" in svg
    sheet.savefig(tmp_path / "a.png", dpi=192)
    with Image.open(tmp_path / "a.png") as image:
        assert image.size == (1920, 1080)
        assert image.info["Title"] == WORDS["finding"]
        assert image.info["Description"] == "Bevinding <&>. Wat Vandaan Toeval"


def test_a_line_break_in_a_finding_is_for_the_eye_only() -> None:
    with house_style():
        sheet = Sheet(**WORDS | {"finding": "Een zin.\nNog een"})
    assert sheet.finding == "Een zin. Nog een"
    assert [text.get_text() for text in sheet.texts][:2] == ["Een zin.", "Nog een"]
