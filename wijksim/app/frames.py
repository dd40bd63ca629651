"""What a browser may say over the websocket; checked here before Solara unpacks anything.

Solara believes the counts and lengths that a message declares, opens whatever widget it names and shows a traceback
for what it does not understand. The pages need very little of that, so only that is let through.
"""

import json
import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

MAX_BUFFERS = 64
MAX_DEPTH = 40
MAX_COSTLY = 8
"""Times that one connection may ask for a whole page anew."""
KINDS = ("kernel_info_request", "comm_info_request", "comm_open", "comm_msg", "comm_close")
TARGETS = ("solara.control", "jupyter.widget.control")
METHODS = ("run", "app-status", "request_states", "update", "custom")
COSTLY = ("run", "request_states")
_LONGEST_NAME = 80
_LONGEST_PATH = 16_000


class BadFrame(ValueError):
    """A message that no page of ours sends; the text says what is wrong with it."""


def check_frame(message: str | bytes) -> str:
    """What the message asks for: its method, or its kind when it has none. Raises `BadFrame`."""
    words = message if isinstance(message, str) else _words_of(message)
    try:
        content = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise BadFrame("no JSON") from error
    if not isinstance(content, dict) or _depth_beyond(content, MAX_DEPTH):
        raise BadFrame("no message")
    return _asked(content, text=isinstance(message, str))


def _words_of(frame: bytes) -> bytes:
    """The JSON of a binary frame: a count of parts, where each starts, the parts; every number within the frame."""
    if len(frame) < 8:
        raise BadFrame("too short")
    count = int.from_bytes(frame[:4])
    if not 1 <= count <= MAX_BUFFERS + 1 or 4 * (count + 1) > len(frame):
        raise BadFrame("a wrong count of parts")
    starts = struct.unpack(f"!{count}I", frame[4 : 4 * (count + 1)])
    edges = (4 * (count + 1), *starts, len(frame))
    if any(one > next_one for one, next_one in pairwise(edges)):
        raise BadFrame("parts outside the frame")
    return frame[starts[0] : starts[1] if count > 1 else len(frame)]


def _depth_beyond(value: Any, most: int) -> bool:
    """Whether lists and objects lie deeper in each other than ``most``; without calling itself."""
    layer = [value]
    for _ in range(most):
        layer = [
            inner
            for each in layer
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
        if not layer:
            return False
    return True


def _asked(content: Mapping[str, Any], *, text: bool) -> str:
    head, inner = content.get("header"), content.get("content")
    whole = isinstance(head, dict) and isinstance(inner, dict)
    whole = whole and isinstance(content.get("parent_header"), dict) and isinstance(content.get("metadata"), dict)
    if not whole or content.get("channel") not in ("shell", "control"):
        raise BadFrame("no message")
    if text and content.get("buffers") != []:
        raise BadFrame("buffers in a text")
    kind = head.get("msg_type")  # type: ignore[union-attr]
    if kind not in KINDS or not _is_name(head.get("msg_id")):  # type: ignore[union-attr]
        raise BadFrame("an unknown kind of message")
    if kind in ("kernel_info_request", "comm_info_request"):
        return str(kind)
    return _asked_of_widget(kind, inner)  # type: ignore[arg-type]


def _asked_of_widget(kind: str, content: Mapping[str, Any]) -> str:
    data = content.get("data")
    if not _is_name(content.get("comm_id")) or not isinstance(data, dict):
        raise BadFrame("no data")
    if kind == "comm_close":
        return kind
    if kind == "comm_open":
        if content.get("target_name") not in TARGETS:
            raise BadFrame("an unknown target")
        return kind
    method = data.get("method")
    if method not in METHODS:
        raise BadFrame("an unknown method")
    if method == "update" and not (isinstance(data.get("state"), dict) and isinstance(data.get("buffer_paths"), list)):
        raise BadFrame("an update without state")
    if method == "custom" and not isinstance(data.get("content"), dict):
        raise BadFrame("an event without content")
    if method == "run" and not _is_run(data.get("args")):
        raise BadFrame("no page")
    return str(method)


def _is_run(arguments: Any) -> bool:
    """Whether a page is asked for as the page itself does."""
    if not isinstance(arguments, dict):
        return False
    path, themes = arguments.get("path", ""), arguments.get("themes", {})
    known = arguments.get("appName") in (None, "__default__") and arguments.get("dark") in (None, True, False)
    return known and isinstance(path, str) and len(path) <= _LONGEST_PATH and _are_themes(themes)


def _are_themes(themes: Any) -> bool:
    """Colours by name in themes by name, or nothing."""
    if themes is None:
        return True
    return isinstance(themes, dict) and all(
        isinstance(colours, dict) and all(isinstance(each, str) for each in colours.values())
        for colours in themes.values()
    )


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_NAME
