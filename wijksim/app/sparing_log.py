"""A log that stays small, whatever is sent to the server: the same complaint is written once a minute."""

import logging
import sys
import time
import traceback
from dataclasses import dataclass, field
from secrets import token_hex

_log = logging.getLogger(__name__)

MINUTE = 60.0
_MAX_KINDS = 500


@dataclass
class _Seen:
    until: float
    more: int = 0


@dataclass(eq=False)
class Sparing(logging.Filter):
    """Lets the first of a kind through, and tells with the next one, a minute later, how many there were."""

    seconds: float = MINUTE
    _seen: dict[tuple[str, int, str], _Seen] = field(default_factory=dict)

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether this record is written."""
        if getattr(record, "always", False):
            return True
        now = time.monotonic()
        kind = _kind_of(record)
        seen = self._seen.get(kind)
        if seen is not None and now < seen.until:
            seen.more += 1
            return False
        if len(self._seen) >= _MAX_KINDS:
            self._seen = {key: each for key, each in self._seen.items() if now < each.until}
            if len(self._seen) >= _MAX_KINDS:
                return False
        self._seen[kind] = _Seen(now + self.seconds)
        if seen is not None and seen.more:
            record.msg = f"{record.getMessage()} (and {seen.more} more like it in the last minutes)"
            record.args = ()
        return True


_written: dict[str, tuple[float, str]] = {}
"""Details -> when and under which number they were written."""


def note_failure(place: str, error: BaseException) -> str:
    """Write down what failed; the number under which it stands in the log. The same details stand there once a minute,
    so that who makes a page fail again and again does not fill the disk."""
    number, now = token_hex(4), time.monotonic()
    details = "".join(traceback.format_exception(error))
    when, first = _written.get(details, (-MINUTE, ""))
    if now - when < MINUTE:
        details = f"as number {first}"
    else:
        if len(_written) >= _MAX_KINDS:
            _written.clear()
        _written[details] = now, number
    _log.error("%s failed, number %s: %s", place, number, details, extra={"always": True})
    return number


def _kind_of(record: logging.LogRecord) -> tuple[str, int, str]:
    """Records that say the same: from one logger, of one level, with one pattern and one kind of error."""
    error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
    return record.name, record.levelno, f"{str(record.msg).splitlines()[0][:80] if record.msg else ''} {error}"


def keep_small() -> logging.Handler:
    """Send the log of this process to stderr, sparingly; the handler, to take away afterwards."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(Sparing())
    logging.getLogger().addHandler(handler)
    return handler
