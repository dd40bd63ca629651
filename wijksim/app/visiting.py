"""Whose browser it is, as far as the server can tell: never a name, only what the browser itself sends."""

from hashlib import sha256

import solara
from solara.lab import cookies, headers

from wijksim.app.service import service
from wijksim.app.teacher_door import VISITOR


def browser_here() -> str:
    """Hash of the session of this browser: the same after Back, after another scan and after a restart."""
    return sha256(solara.get_session_id().encode()).hexdigest()[:32]


def address_here() -> str:
    """The address from which this browser comes."""
    return ((headers.value or {}).get(VISITOR.decode()) or ["?"])[0]


def teacher_here() -> str | None:
    """Which teacher this browser is of, if it is."""
    return service().teachers.teacher(cookies.value)
