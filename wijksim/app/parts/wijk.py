"""The part of the page that takes files of a wijk: chosen or dropped, sent in small parts."""

from typing import Any

from solara import component_vue

from wijksim.app.parts import Heard


@component_vue("wijk.vue")
def WijkFiles(
    words: dict[str, str],
    most: int,
    each: int,
    busy: bool = False,
    got: float = 0.0,
    problem: str = "",
    event_begin: Heard | None = None,
    event_part: Heard | None = None,
    event_read: Heard | None = None,
) -> Any:
    """Files, the name of an area and a button; ``most`` and ``each`` are bytes of all files and of one."""
