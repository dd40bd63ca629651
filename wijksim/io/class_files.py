"""The file of a lesson that a teacher takes along and opens again another day: seats and answers, no people."""

import json
import zlib
from base64 import b64decode, b64encode
from binascii import Error as NoBase64

from pydantic import ValidationError

from wijksim.io.class_rooms import KeptPlayer, KeptRoom

LARGEST = 1_000_000
"""Bytes that a file may hold when it is unpacked."""
_NAME = "wijksim_lesson"


class NoLesson(ValueError):
    """A file that is no lesson of this version."""


def lesson_file_of(room: KeptRoom) -> bytes:
    """A lesson as a file: nothing in it says whose phone or whose browser it was.

    Examples
    --------
    >>> room = KeptRoom(code="ABCD", teacher="x", made=0.0, step=1, origin="ABCD", dark=False, door_open=True,
    ...                 seats_given=0, players=[])
    >>> lesson_from(lesson_file_of(room)).step
    1
    """
    bare = room.model_copy(update={"teacher": "", "players": [_bare(each) for each in room.players]})
    packed = b64encode(zlib.compress(bare.model_dump_json().encode(), 9)).decode()
    return json.dumps({_NAME: room.format, "packed": packed}, indent=1).encode()


def _bare(player: KeptPlayer) -> KeptPlayer:
    """A seat without its browser: somebody sat in it if it had one, so that it waits."""
    return player.model_copy(update={"browser": "", "waits": player.waits or bool(player.browser)})


def lesson_from(text: str | bytes) -> KeptRoom:
    """The lesson in a file; `NoLesson` for anything else, however it is made."""
    try:
        tree = json.loads(text)
        opener = zlib.decompressobj()
        raw = opener.decompress(b64decode(tree["packed"], validate=True), LARGEST)
        if opener.unconsumed_tail:
            raise NoLesson("too large")
        return KeptRoom.model_validate_json(raw)
    except (ValueError, KeyError, TypeError, NoBase64, zlib.error, ValidationError, RecursionError) as error:
        raise NoLesson(" ".join(str(error).split())[:200]) from error
