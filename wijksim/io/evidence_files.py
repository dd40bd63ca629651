"""The folder of a check of claims: findings as data, as Markdown and as a page, and a figure for each claim."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from wijksim.io.folders import one_line, whole_folder

_PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}}table{{border-collapse:collapse}}
td,th{{padding:.3rem .6rem;border-bottom:1px solid #ccc;text-align:left}}img{{max-width:100%}}</style></head>
<body><main><h1>{title}</h1><p>{about}</p>{table}{figures}</main></body></html>
"""


def save_evidence(
    folder: Path, *, data: Mapping[str, Any], table: pd.DataFrame, markdown: str, title: str, about: str, language: str,
    figures: Mapping[str, Any],
) -> Path:  # fmt: skip
    """Write everything; a folder of an earlier check is replaced as a whole, anything else is left alone.

    Raises ``StoreError`` when the disk is full or the folder closed; nothing half-written remains.
    """
    with (
        one_line("write the findings in", folder),
        whole_folder(folder, lambda place: (place / "evidence.json").exists()) as draft,
    ):
        work = draft.work
        (work / "evidence.json").write_text(json.dumps(data, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        table.to_csv(work / "contrasts.csv", index=False)
        (work / "evidence.md").write_text(markdown, encoding="utf-8")
        (work / "figures").mkdir()
        for name, figure in figures.items():
            for kind, extra in (("svg", {"metadata": {"Date": None}}), ("png", {})):
                figure.savefig(work / "figures" / f"{name}.{kind}", **extra)
        pictures = "".join(
            f'<figure><img src="figures/{name}.svg" alt="{figure.finding}. {figure.shows}"></figure>'
            for name, figure in figures.items()
        )
        page = _PAGE.format(
            lang=language,
            title=title,
            about=about,
            table=table.round(4).to_html(index=False),
            figures=pictures,
        )
        (work / "evidence.html").write_text(page, encoding="utf-8")
    return draft.place
