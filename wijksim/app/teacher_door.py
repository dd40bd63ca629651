"""Who is the teacher: a secret that is printed at the start, exchanged once for a cookie that no script can read.

The link that is printed holds the secret and leads on at once to the page of the teacher without it, so that the
address that is projected opens nothing. Elsewhere the teacher types the secret on that page.
"""

import hmac
import re
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape
from secrets import choice, token_hex
from urllib.parse import parse_qsl, urlencode

from wijksim.app.answers import HTML, Header, Message, Receive, Scope, Send, answer, language_of
from wijksim.app.join_pace import JoinPace
from wijksim.text.catalogue import say
from wijksim.text.language import Language

PATH = "/docent"
FIELD = "sleutel"
VISITOR = b"x-wijksim-visitor"
"""Header that tells the pages the address of a visitor; what a visitor sends by that name is dropped."""
TRIES_PER_MINUTE = 20
"""Wrong secrets of one address. There are 78 thousand million secrets."""
_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_LARGEST_FORM = 4096


def new_secret() -> str:
    """Two groups of four letters, to read from one screen and type on another."""
    letters = [choice(_LETTERS) for _ in range(8)]
    return "".join(letters[:4]) + "-" + "".join(letters[4:])


@dataclass
class Teachers:
    """Knows the secret, and the cookies that were given for it."""

    secret: str = field(default_factory=new_secret)
    cookie: str = "wijksim-docent"
    """Name of the cookie; with the port in it, as browsers do not tell servers on one machine apart."""

    def knows(self, typed: str) -> bool:
        """Whether this is the secret, in whatever letters and with whatever in between."""
        return hmac.compare_digest(_bare(typed).encode(), _bare(self.secret).encode())

    def new_cookie(self) -> str:
        """A number for the browser of a teacher, signed with the secret: it holds as long as the secret does."""
        number = token_hex(8)
        return f"{number}.{self._signature(number)}"

    def teacher(self, cookies: Mapping[str, str] | None) -> str | None:
        """Which teacher sends these cookies, if it is one."""
        number, _, signature = (cookies or {}).get(self.cookie, "").partition(".")
        right = bool(number) and hmac.compare_digest(signature.encode(), self._signature(number).encode())
        return number if right else None

    def _signature(self, number: str) -> str:
        return hmac.new(_bare(self.secret).encode(), number.encode(), sha256).hexdigest()


@dataclass
class TeacherDoor:
    """Exchanges the secret for the cookie. ``home`` is the path under which the pages are served, without a slash at
    the end."""

    teachers: Teachers
    home: str = ""
    clock: Callable[[], float] = time.monotonic
    _tries: JoinPace = field(default_factory=lambda: JoinPace(TRIES_PER_MINUTE))

    def wanted(self, path: str, scope: Scope) -> bool:
        """Whether a request brings a secret."""
        return path == PATH and (scope["method"] == "POST" or FIELD in dict(_query(scope)))

    async def reply(self, scope: Scope, receive: Receive, send: Send, client: str, *, secure: bool) -> None:
        """Answer a request that brings a secret; ``client`` is the address of the visitor."""
        typed = await _secret_in(scope, receive)
        pairs = [pair for pair in _query(scope) if pair[0] != FIELD]
        place = self.home + PATH + (f"?{urlencode(pairs)}" if pairs else "")
        head = scope["method"] == "HEAD"
        if not self._tries.left(client, self.clock()):
            await answer(send, 429, refusal("secret_too_often", language_of(scope), place), HTML, head=head)
        elif self.teachers.knows(typed):
            name, value = self.teachers.cookie, self.teachers.new_cookie()
            cookie = f"{name}={value}; Path={self.home}/; HttpOnly; SameSite=Strict{'; Secure' if secure else ''}"
            more = [(b"location", place.encode()), (b"set-cookie", cookie.encode()), (b"cache-control", b"no-store")]
            await answer(send, 303, b"", more=more)
        else:
            self._tries.allows(client, self.clock())
            await answer(send, 403, refusal("secret_wrong", language_of(scope), place), HTML, head=head)


def with_visitor(headers: Iterable[Header], client: str) -> list[Header]:
    """Headers that tell the pages the address of a visitor, whatever the visitor claims."""
    return [*(each for each in headers if each[0].lower() != VISITOR), (VISITOR, client.encode("latin-1", "replace"))]


def refusal(why: str, language: Language, back: str) -> bytes:
    """A page without scripts that says why a secret does not open, with the way back."""
    text, link = (escape(say(f"classroom.{name}", language)) for name in (why, "secret_again"))
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><title>wijksim</title>'
        '<link rel="icon" href="data:,">'  # else a browser asks for /favicon.ico, and reports that it is not there
        f'<main><h1>{text}</h1><p><a href="{escape(back, quote=True)}">{link}</a></p></main></html>'
    ).encode()


def form_html(language: Language) -> str:
    """The form in which a teacher types the secret. The browser sends it itself, to the page on which it stands: a
    script could not set the cookie."""
    label, button = (escape(say(f"classroom.{name}", language)) for name in ("secret", "secret_send"))
    return (
        f'<form method="post" class="wj-pick"><label>{label} '
        f'<input type="password" name="{FIELD}" size="12" autocomplete="off" autocapitalize="characters" required>'
        f'</label><button type="submit" class="wj-button">{button}</button></form>'
    )


async def _secret_in(scope: Scope, receive: Receive) -> str:
    """The secret that a request brings; empty when it brings none that can be read."""
    if scope["method"] != "POST":
        return dict(_query(scope)).get(FIELD, "")
    body = b""
    while True:
        message: Message = await receive()
        body += message.get("body", b"")
        if message["type"] == "http.disconnect" or len(body) > _LARGEST_FORM:
            return ""
        if not message.get("more_body"):
            return dict(_pairs(body)).get(FIELD, "")


def _query(scope: Scope) -> list[tuple[str, str]]:
    return _pairs(scope.get("query_string", b"")[:_LARGEST_FORM])


def _pairs(text: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(text.decode("latin-1"), keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return []


def _bare(secret: str) -> str:
    return re.sub(r"[^A-Z]", "", secret.upper())
