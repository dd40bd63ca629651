"""A report as DOCX, in the styles of Word (Title, Heading 1-3, List Bullet, Caption), so that the template of an
organisation gives it its look."""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from wijksim.io.document.parts import Document
from wijksim.io.tables import ALWAYS
from wijksim.scenario.problems import Refused
from wijksim.text.installation import not_installed


def as_docx(document: Document, template: Path | None = None) -> bytes:
    """The report as DOCX; ``template`` is a .docx whose styles, header and footer are used and whose text is not.

    `Refused` without python-docx, and for a template that cannot be read.
    """
    if find_spec("docx") is None:
        raise Refused(not_installed("python-docx"))
    from wijksim.io.document.word_writing import Word, opened

    word = Word(opened(template), document, own_look=template is None)
    word.write()
    target = BytesIO()
    word.file.save(target)
    return _without_hour(target)


def _without_hour(file: BytesIO) -> bytes:
    """The same archive with one fixed date for every part: the same report is the same bytes."""
    packed = BytesIO()
    with ZipFile(file) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, ALWAYS.timetuple()[:6]), old.read(name), ZIP_DEFLATED)
    return packed.getvalue()
