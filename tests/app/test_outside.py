"""What fails outside the screens shows a plain sentence with a number, as a screen does."""

from typing import Any

import pytest
import reacton
import solara

from wijksim.app import shell
from wijksim.app.pages import routes


def texts_of(widget: Any) -> str:
    """All text of a page, from top to bottom."""
    here = str(getattr(widget, "unsafe_innerHTML", "") or getattr(widget, "value", "") or "")
    children = [each for each in getattr(widget, "children", ()) or () if not isinstance(each, str)]
    return here + "".join(texts_of(each) for each in children)


@pytest.mark.parametrize(("search", "words"), [("taal=en", "Number of the error"), ("", "Nummer van de fout")])
def test_what_fails_in_the_frame_is_told_and_in_the_log(
    search: str, words: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise ValueError(f"secret detail {search}")

    monkeypatch.setattr(shell, "read_address", broken)
    page = solara.RoutingProvider(children=[shell.Shell([])], routes=routes, pathname=f"/kosten?{search}")
    box, context = reacton.render(page, handle_error=True)
    try:
        text = texts_of(box)
        assert words in text and "secret detail" not in text
        number = text.split(words)[1].lstrip(": ")[:8]
        assert number in caplog.text and "secret detail" in caplog.text
    finally:
        context.close()
