"""Tables as they come back from a desk: cut off, shifted, retyped, in another encoding, with rubbish in between."""

import io
import zipfile
from pathlib import Path

from hypothesis import strategies as st

from tests.wijk import made_up

RUBBISH = ("\x00", "\ufeff", ";", '"', '""', "\n", "\r", "\t", "ë", "\x80", "−5", "1e400", "NaN", "=1+1", "WK", "BU03", "#REF!",
           "9" * 400, " ", "{", "[", "<", "a" * 200_000)  # fmt: skip


def whole_tables(folder: Path) -> list[bytes]:
    """The tables that are spoilt."""
    folder.mkdir(exist_ok=True)
    made_up.v4_csv(folder / "v4 2024.csv", folder / "codes.csv")
    files = [
        made_up.statline_csv(folder / "a.csv", 2024, names="titles"),
        made_up.statline_csv(folder / "b.csv", 2023, names="labels", title=True, encoding="cp1252"),
        made_up.v3_json(folder / "c.json"), folder / "v4 2024.csv", made_up.wmo_csv(folder / "d.csv"),
        made_up.joint_csv(folder / "e.csv"), made_up.vektis_csv(folder / "f.csv"),
        made_up.kwb_xlsx(folder / "g.xlsx"), made_up.borders_gpkg(folder / "h.gpkg"), made_up.squares_gpkg(folder / "i.gpkg"),
    ]  # fmt: skip
    return [file.read_bytes() for file in files]


INSIDE = (b"<", b"&", b"</row>", b' r="A0"', b' r="ZZZZZZZ1"', b' r="A99999999999"', b' t="s"', b' t="d"', b' s="77"',
          b"<v>1e999</v>", b'<dimension ref="B2:A1"/>', b'<mergeCell ref="A:B"/>')  # fmt: skip
"""What gets into the parts of a workbook."""


def spoilt_inside(content: bytes, part: int, faults: list[tuple[int, bytes]]) -> bytes:
    """A workbook that unpacks well, with faults in one of its parts: where, and what stands there."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        for name in names:
            inside = old.read(name)
            if name == names[part % len(names)]:
                for place, fault in faults:
                    at = place % max(1, len(inside))
                    inside = inside[:at] + fault + inside[at:]
            new.writestr(name, inside)
    return made.getvalue()


@st.composite
def spoilt_books(draw: st.DrawFn, book: bytes) -> bytes:
    """A workbook with up to four faults inside."""
    faults = st.lists(st.tuples(st.integers(0, 100_000), st.sampled_from(INSIDE)), min_size=1, max_size=4)
    return spoilt_inside(book, draw(st.integers(0, 20)), draw(faults))


@st.composite
def spoilt(draw: st.DrawFn, tables: list[bytes]) -> bytes:
    """One table with up to six faults."""
    content = draw(st.sampled_from(tables))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, max(0, len(content) - 1)))
        fault = draw(st.sampled_from(("cut", "insert", "drop", "swap", "double", "spelling")))
        if fault == "cut":
            content = content[:place]
        elif fault == "insert":
            content = content[:place] + draw(st.sampled_from(RUBBISH)).encode("utf-8", "replace") + content[place:]
        elif fault == "drop":
            content = content[:place] + content[place + draw(st.integers(1, 400)) :]
        elif fault == "swap":
            content = content.replace(draw(st.sampled_from((b";", b"\n", b'"', b"WK", b",", b"1999"))),
                                      draw(st.sampled_from((b",", b"|", b"", b"x", b"-99997", b"\r\n"))), 50)  # fmt: skip
        elif fault == "double":
            content = content[:place] + content[max(0, place - 2000) :]
        else:
            try:
                content = content.decode("utf-8", "replace").encode(
                    draw(st.sampled_from(("utf-16", "cp1252"))), "replace"
                )
            except UnicodeError:
                content = content[:place]
        content = content[:3_000_000]
    return content
