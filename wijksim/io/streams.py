"""Standard output and standard error as they really are: another encoding, full, closed, or read by somebody who stops.

What a stream cannot write in its encoding becomes the nearest sign that it has. A stream that breaks is noted once and
what follows is dropped, so that a command ends its work and keeps its results; what was lost is told at the end.
"""

import codecs
import errno
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_NEAREST = "wijksim.nearest"
_IN_ASCII = {
    "–": "-", "—": "-", "−": "-", "‑": "-", "…": "...", "→": "->", "←": "<-", "↑": "^", "↓": "v", "↔": "<->",
    "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~", "×": "x", "·": "-", "•": "*", "‘": "'", "’": "'", "“": '"', "”": '"',
    "«": '"', "»": '"', "€": "EUR", "±": "+/-", "½": "1/2", "¼": "1/4", "°": " deg", "§": "S", "²": "2", "³": "3",
    "✓": "v", "✗": "x", "▁": "_", "█": "#", "│": "|", "─": "-", "\u00a0": " ", "\u202f": " ", "\u2009": " ",
    "¶": "par.",
}  # fmt: skip
_CLOSED = {errno.EPIPE, errno.ECONNRESET, errno.ESHUTDOWN}
"""Whoever reads has had enough: nobody's fault."""


class Steady:
    """A text stream that never raises an error when it is written to."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.broken: OSError | None = None
        """Why nothing can be written any more."""

    def write(self, text: str) -> int:
        """Write a text, or drop it when the stream is broken."""
        if self.broken is None:
            self._try(lambda: self._stream.write(text))
        return len(text)

    def writelines(self, lines: Any) -> None:
        """Write several texts."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Let what was written go out."""
        if self.broken is None:
            self._try(self._stream.flush)

    def _try(self, act: Any) -> None:
        try:
            act()
        except ValueError:  # of a file that was closed
            self._give_up(OSError(errno.EBADF, os.strerror(errno.EBADF)))
        except OSError as error:
            self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        """Remember why, and send the rest nowhere: Python tries once more to write it when it ends."""
        self.broken = error
        with suppress(OSError, ValueError, AttributeError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self._stream.fileno())
            os.close(nowhere)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._stream)


@contextmanager
def steady_streams() -> Iterator[tuple[Steady, Steady]]:
    """Standard output and error that every text can be written to; the ones that there were come back afterwards."""
    codecs.register_error(_NEAREST, _nearest)
    before = sys.stdout, sys.stderr
    output, error = Steady(_usable(sys.stdout, 1)), Steady(_usable(sys.stderr, 2))
    sys.stdout, sys.stderr = output, error
    try:
        yield output, error
    finally:
        output.flush()
        error.flush()
        sys.stdout, sys.stderr = before


def lost_output(output: Steady) -> str | None:
    """Why part of what was asked could not be written, or None; a reader who stopped reading lost nothing."""
    if output.broken is None or output.broken.errno in _CLOSED:
        return None
    return os.strerror(output.broken.errno) if output.broken.errno else str(output.broken)


def writes_unicode(stream: Any) -> bool:
    """Whether a stream has every sign."""
    encoding = getattr(stream, "encoding", None) or "ascii"
    with suppress(LookupError):
        return codecs.lookup(encoding).name.startswith("utf")
    return False


def _usable(stream: Any, number: int) -> Any:
    """The stream, with the nearest sign for what it does not have; one that breaks at once where there is none."""
    if stream is None:  # closed before we began; its number must not become that of a file with results
        with suppress(OSError):
            os.fstat(number)
            return _Closed()
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
        return _Closed()
    if hasattr(stream, "reconfigure") and not writes_unicode(stream):
        stream.reconfigure(errors=_NEAREST)
    elif hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace")  # halves of signs, such as names of files hold
    return stream


class _Closed:
    """In the place of a stream that is not there."""

    encoding = "utf-8"
    errors = "strict"
    closed = False

    def write(self, text: str) -> int:
        if text:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return 0

    def flush(self) -> None:
        """There is nothing."""

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What stands for signs that an encoding lacks: the nearest that it has, else their number."""
    assert isinstance(error, UnicodeEncodeError)
    found = error.object[error.start : error.end]
    return "".join(_near(sign, error.encoding) for sign in found), error.end


def _near(sign: str, encoding: str) -> str:
    bare = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    for candidate in (_IN_ASCII.get(sign, ""), bare):
        with suppress(UnicodeEncodeError):
            if candidate and candidate.encode(encoding, "strict"):
                return candidate
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
