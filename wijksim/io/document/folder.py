"""The folder of a report: the same report in every kind of file, its numbers and its figures, and text of people's own.

Made again, a report replaces its own files only. A file that somebody changed since it was made stays as it is, and the
new one gets a number; files of others are left alone.
"""

import json
import os
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from wijksim.io.careful import OpenFolder
from wijksim.io.document.page import as_html
from wijksim.io.document.parts import Document
from wijksim.io.document.typeset import as_pdf
from wijksim.io.document.word import as_docx
from wijksim.io.folders import StoreError, hidden, make_sure, numbered, one_line
from wijksim.io.tables import write_xlsx

FORMATS = ("html", "pdf", "docx", "xlsx")
MANIFEST = "manifest.json"
LONGEST_SHEET_NAME = 31
READABLE = 0o644
"""Who may read a file that was unpacked: all; only its owner writes."""


def files_of(
    document: Document, tables: Mapping[str, pd.DataFrame], formats: tuple[str, ...], template: Path | None
) -> dict[str, bytes]:
    """The report in these formats, and every figure as SVG and PNG: name in the folder -> content."""
    files: dict[str, bytes] = {}
    if "html" in formats:
        files["report.html"] = as_html(document).encode()
    if "pdf" in formats:
        files["report.pdf"] = as_pdf(document)
    if "docx" in formats:
        files["report.docx"] = as_docx(document, template)
    if "xlsx" in formats:
        book = BytesIO()
        write_xlsx({name[:LONGEST_SHEET_NAME]: table for name, table in tables.items()}, book)
        files["numbers.xlsx"] = book.getvalue()
    for name, picture in document.pictures.items():
        files[f"figures/{name}.svg"], files[f"figures/{name}.png"] = picture.svg, picture.png
    return files


def write_report(folder: Path, files: Mapping[str, bytes], about: Mapping[str, Any]) -> dict[str, str]:
    """Write the files of a report; returns those whose place was taken by somebody's changed file, with their new name.

    `StoreError` when the disk is full or the folder closed.
    """
    make_sure(folder)
    ours = _prints_in(folder)
    prints, elsewhere = {}, {}
    with one_line("write the report in", folder):
        for name, content in files.items():
            place = _free_place(folder, name, ours)
            if place != name:
                elsewhere[name] = place
            _write(folder / place, content)
            prints[place] = sha256(content).hexdigest()
        manifest = {"kind": "report", **about, "files": prints}
        _write(folder / MANIFEST, (json.dumps(manifest, indent=1, ensure_ascii=False) + "\n").encode())
    return elsewhere


def zipped(folder: Path) -> bytes:
    """All files of the folder of a report as one zip file; equal folders give equal bytes."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for file in sorted(path for path in folder.rglob("*") if os.path.isfile(path)):
            entry = ZipInfo(f"report/{file.relative_to(folder).as_posix()}")
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, READABLE << 16
            archive.writestr(entry, file.read_bytes())
    return target.getvalue()


def _prints_in(folder: Path) -> Mapping[str, str]:
    """Fingerprints of the files that an earlier report wrote here."""
    if not os.path.isfile(folder / MANIFEST):
        return {}
    with OpenFolder.at(folder) as inside:
        tree = inside.json(MANIFEST)
    if not (isinstance(tree, dict) and tree.get("kind") == "report" and isinstance(tree.get("files"), dict)):
        raise StoreError(f"{folder} holds other results: choose another folder for the report")
    return {str(name): str(value) for name, value in tree["files"].items()}


def _free_place(folder: Path, name: str, ours: Mapping[str, str]) -> str:
    """The name itself, or with the first number at which nobody's file lies."""
    path = PurePosixPath(name)
    for stem in numbered(Path(path.stem)):
        place = (path.parent / f"{stem}{path.suffix}").as_posix()
        file = folder / place
        if not os.path.lexists(file):
            return place
        if os.path.isfile(file) and ours.get(place) == sha256(file.read_bytes()).hexdigest():
            return place
    raise StoreError(f"{folder} holds too many reports")


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(hidden(file.name, f"partial-{os.getpid()}"))
    try:
        draft.write_bytes(content)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
