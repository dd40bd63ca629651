"""What is kept of every run besides its outcomes, as options: of sweep and of robust."""

import re
from collections.abc import Sequence
from typing import Annotated, Any

import typer

KeepOption = Annotated[
    list[str] | None,
    typer.Option("--keep", metavar="TABLE", help="Keep a table of every run; repeatable.", show_default=False),
]
SummaryOption = Annotated[
    list[str] | None,
    typer.Option(
        "--summary", metavar="NAME=OUTCOME[FROM:TO]", show_default=False,
        help="Keep the mean of an outcome over these weeks; repeatable.",
    ),
]  # fmt: skip
OwnOption = Annotated[
    list[str] | None,
    typer.Option(
        "--own", metavar="MODULE:FUNCTION", show_default=False,
        help="Keep what a function of your own makes of every run; repeatable.",
    ),
]  # fmt: skip
_WEEK = r"\s*(?P<{}>-?[0-9]{{1,9}})?\s*"
_SUMMARY = re.compile(
    rf"\s*(?P<name>\w+)\s*=\s*(?P<outcome>\w+)\s*\[{_WEEK.format('first')}:{_WEEK.format('stop')}\]\s*"
)


def kept_options(
    keep: Sequence[str] | None, summary: Sequence[str] | None, own: Sequence[str] | None
) -> dict[str, Any]:
    """``keep``, ``summary`` and ``outcome`` of a study, as far as they were asked for.

    >>> kept_options(["payers"], ["late=collaboration[-26:]"], None)
    {'keep': ['payers'], 'summary': {'late': {'outcome': 'collaboration', 'from': -26, 'to': None}}}
    """
    windows: dict[str, Any] = {}
    for text in summary or ():
        found = _SUMMARY.fullmatch(text)
        if found is None:
            raise typer.BadParameter(f"{text!r}: write for example late=collaboration[-26:]", param_hint="--summary")
        if found["name"] in windows:
            raise typer.BadParameter(f"{found['name']} is there twice", param_hint="--summary")
        first, stop = (None if found[each] is None else int(found[each]) for each in ("first", "stop"))
        windows[found["name"]] = {"outcome": found["outcome"], "from": first, "to": stop}
    parts = {"keep": list(keep or ()), "summary": windows, "outcome": list(own or ())}
    return {name: part for name, part in parts.items() if part}
