"""The page that Solara makes for every screen: made once, improved, and then sent by ourselves."""

import asyncio
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wijksim.app.answers import HTML, Asgi, Header, Message, Scope, Send, answer, header, language_of
from wijksim.text.language import Language

SCREENS = (
    *("", "wijk", "verken", "plannen", "voorspel", "vergelijk", "waarom", "kosten", "theorie", "delen"),
    *("klas", "docent", "scherm"),
)
"""Paths of the pages, without the slash."""
_WORDS: tuple[tuple[bytes, str, str], ...] = (
    # Solara's words while it loads or has lost the server: (as they are, Nederlands, English)
    (b"Loading app", "De pagina wordt geladen", "Loading the page"),
    (b"Server\n                disconnected.", "Even wachten op de server …", "Waiting for the server …"),
    (b"App is disconnected, and may not function properly. Please refresh the page.",
     "De server is even weg. De pagina komt vanzelf terug.", "The server is away. The page returns by itself."),
    (b"Please refresh the page", "Even geduld", "One moment"),
    (b"Could not restore session. Please refresh.",
     "De server is opnieuw gestart. De pagina wordt opnieuw geladen.", "The server restarted. Loading the page again."),
    (b"Refresh now", "Laad nu", "Load now"),
    (b"                        Cancel\n", "Annuleer", "Cancel"),
)  # fmt: skip
_VIEWPORT = re.compile(rb'<meta name="viewport"[^>]*>')
_PREFIXING = (
    "<script>(function () {{ const push = history.pushState.bind(history); history.pushState = (state, title, url) => "
    'push(state, title, typeof url === "string" && url.startsWith("/") ? {prefix} + url : url); }})();</script>'
)
"""Solara's pages know under which path they are served, but forget it when they go from one to the next."""


class NoPage(Exception):
    """Solara gave something else than a page."""


@dataclass
class FrontPages:
    """The pages of one server, by screen and language."""

    inner: Asgi
    host: str
    """A name by which Solara is asked for them."""
    prefix: str = ""
    _made: dict[tuple[str, Language], tuple[bytes, bytes]] = field(default_factory=dict)
    _making: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def reply(self, screen: str, scope: Scope, send: Send, more: list[Header]) -> None:
        """Answer a request for a page."""
        key = screen, language_of(scope)
        if key not in self._made:
            async with self._making:
                if key not in self._made:
                    self._made[key] = await self._make(*key)
        body, packed = self._made[key]
        headers = [*more, (b"cache-control", b"no-cache"), (b"vary", b"accept-encoding")]
        if "gzip" in header(scope, b"accept-encoding").lower():
            body = packed
            headers.append((b"content-encoding", b"gzip"))
        await answer(send, 200, body, HTML, headers, head=scope["method"] == "HEAD")

    async def _make(self, screen: str, language: Language) -> tuple[bytes, bytes]:
        body = improved(await self._asked(f"/{screen}"), language, self.prefix)
        return body, await asyncio.to_thread(gzip.compress, body, 6)

    async def _asked(self, path: str) -> bytes:
        """Ask Solara, with nothing of what the visitor sent."""
        incoming: Iterator[Message] = iter([{"type": "http.request", "body": b"", "more_body": False}])
        status, parts = 0, []

        async def receive() -> Message:
            return next(incoming, {"type": "http.disconnect"})

        async def send(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            parts.append(message.get("body", b""))

        scope: Scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
            "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
            "headers": [(b"host", self.host.encode())], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 1),
        }  # fmt: skip
        await self.inner(scope, receive, send)
        if status != 200:
            raise NoPage(f"{path}: {status}")
        return b"".join(parts)


def improved(body: bytes, language: Language, prefix: str = "") -> bytes:
    """With the language of its text, zooming allowed, and its path kept."""
    english = language == "en"
    body = body.replace(b"<html>", b'<html lang="en">' if english else b'<html lang="nl">', 1)
    loading = b'aria-label="Loading"' if english else b'aria-label="Laden"'
    for theirs, dutch, ours in _WORDS:
        body = body.replace(theirs, (ours if english else dutch).encode())
    body = body.replace(b"<v-progress-linear", b"<v-progress-linear " + loading)
    if prefix:
        body = body.replace(b"<head>", b"<head>" + _PREFIXING.format(prefix=json.dumps(prefix)).encode(), 1)
    return _VIEWPORT.sub(b'<meta name="viewport" content="width=device-width, initial-scale=1">', body, count=1)
