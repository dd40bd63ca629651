"""What every reply carries, and the short replies of our own: all of it plain bytes, whatever the request was."""

import re
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from html import escape
from typing import Any

from wijksim.text.catalogue import say
from wijksim.text.language import Language

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]
Header = tuple[bytes, bytes]

HEADERS: tuple[Header, ...] = (
    (
        b"content-security-policy",
        # Solara's page has scripts in it and compiles its templates in the browser: without these two it stays blank.
        b"default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        b"img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
        b"base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
    ),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
TEXT = b"text/plain; charset=utf-8"
HTML = b"text/html; charset=utf-8"
_CHUNK = 65_536
_LANGUAGE = re.compile(rb"(?:^|&)taal=en(?:&|$)")


def header(scope: Scope, name: bytes) -> str:
    """The first header of this name (in small letters); empty when there is none."""
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == name), "")


def language_of(scope: Scope) -> Language:
    """The language that an address asks for."""
    return "en" if _LANGUAGE.search(scope.get("query_string", b"")) else "nl"


async def answer(
    send: Send, status: int, body: bytes, kind: bytes = TEXT, more: Iterable[Header] = (), *, head: bool = False
) -> None:
    """Send a whole reply, in parts: who reads slowly keeps one part waiting, not all of it."""
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode()), *more, *HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    length = 0 if head else len(body)
    for start in range(0, max(length, 1), _CHUNK):
        part = body[start : start + _CHUNK] if length else b""
        await send({"type": "http.response.body", "body": part, "more_body": start + _CHUNK < length})


def plain_page(name: str, language: Language, home: str, **fields: object) -> bytes:
    """A page without scripts: a title, a sentence and the way home. ``name`` is a part of the words of the pages."""
    title, text = (escape(say(f"app.{name}.{part}", language, **fields)) for part in ("title", "text"))
    link = escape(say("app.error.home", language))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} – wijksim</title>'
        # Without an icon of its own a browser asks for /favicon.ico and reports that it is not there.
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>'
        '<body style="font: 1.1rem/1.5 sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem">'
        f'<main><h1>{title}</h1><p role="alert">{text}</p><p><a href="{escape(home, quote=True)}">{link}</a></p></main>'
        "</body></html>"
    ).encode()


def raw_answer(status: bytes, body: bytes) -> bytes:
    """A reply for a connection that speaks no HTTP that we understand."""
    lines = [b"HTTP/1.1 " + status, b"content-type: " + TEXT, b"content-length: " + str(len(body)).encode()]
    lines += [b"connection: close", *(name + b": " + value for name, value in HEADERS)]
    return b"\r\n".join([*lines, b"", body])
