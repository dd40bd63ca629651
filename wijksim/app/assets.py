"""The files that a page loads, served by ourselves: a list made at the start, and nothing that is not on it.

Solara's own route for them fetches what it does not have and deletes folders, so no request ever reaches it. A path
is only looked up in the list; it is never joined to a folder, so no spelling of it leads anywhere else.
"""

import asyncio
import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import md5, sha256
from pathlib import Path

from wijksim.app.answers import Header, Scope, Send, answer, header
from wijksim.io.plain_file import read_plain

KINDS = {
    ".css": b"text/css; charset=utf-8",
    ".js": b"text/javascript; charset=utf-8",
    ".json": b"application/json",
    ".png": b"image/png",
    ".svg": b"image/svg+xml",
    ".ttf": b"font/ttf",
    ".woff": b"font/woff",
    ".woff2": b"font/woff2",
}
"""What a page loads, by the end of its name; anything else is not served."""
PACKAGES = ("@widgetti/solara-vuetify-app", "requirejs", "echarts")
"""Of the packages of solara-assets, those that our pages use."""
EXTENSIONS = ("jupyter-vue", "jupyter-vuetify")
_SMALL = 1000
_COMPRESSED = (".css", ".js", ".json", ".svg", ".ttf")
_EXACT = re.compile(r"@\d+\.\d+\.\d+/")
_FOR_EVER = b"public, max-age=31536000, immutable"


class Incomplete(Exception):
    """Files of the front end are missing; ``package`` is the first that has none."""

    def __init__(self, package: str) -> None:
        super().__init__(f"the front end is incomplete: no files of {package}")
        self.package = package


@dataclass(frozen=True)
class Content:
    """A file as it is sent."""

    body: bytes
    packed: bytes
    """The same through gzip; empty when that does not help."""
    tag: bytes
    version: bytes
    """What an address says that means this content and no other."""


@dataclass
class Assets:
    """The list of files, and the contents of those that were asked for."""

    files: dict[str, Path]
    """Path in an address (without the prefix of the server) -> file."""
    versions: dict[str, bytes] = field(default_factory=dict)
    """Beginning of a path -> version of everything under it."""
    _contents: dict[str, Content | None] = field(default_factory=dict)
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def reply(self, path: str, scope: Scope, send: Send) -> bool:
        """Answer a request for a file on the list; False when it is not there."""
        content = await self._content(path)
        if content is None:
            return False
        packed = bool(content.packed) and "gzip" in header(scope, b"accept-encoding").lower()
        tag = b'W/"%b"' % content.tag if packed else b'"%b"' % content.tag
        more: list[Header] = [(b"etag", tag), (b"cache-control", self._cache_control(path, scope, content))]
        more.append((b"vary", b"accept-encoding"))
        if content.tag.decode() in header(scope, b"if-none-match"):
            await answer(send, 304, b"", KINDS[_suffix(path)], more, head=True)
            return True
        if packed:
            more.append((b"content-encoding", b"gzip"))
        body = content.packed if packed else content.body
        await answer(send, 200, body, KINDS[_suffix(path)], more, head=scope["method"] == "HEAD")
        return True

    async def _content(self, path: str) -> Content | None:
        if path not in self.files:
            return None
        if path not in self._contents:
            async with self._reading:  # One at a time: to pack a file for everybody who asks at once takes minutes.
                if path not in self._contents:
                    self._contents[path] = await asyncio.to_thread(self._read, path)
        return self._contents[path]

    def _read(self, path: str) -> Content | None:
        body = read_plain(self.files[path])
        if body is None:
            return None
        packed = gzip.compress(body, 6) if _suffix(path) in _COMPRESSED and len(body) > _SMALL else b""
        version = next((given for start, given in self.versions.items() if path.startswith(start)), b"")
        named = version or b"v=" + md5(body, usedforsecurity=False).hexdigest().encode()
        return Content(body, packed, sha256(body).hexdigest()[:32].encode(), named)

    def _cache_control(self, path: str, scope: Scope, content: Content) -> bytes:
        """How long a browser may keep it: for ever when the address means this content and no other."""
        exact = bool(_EXACT.search(path)) or scope["query_string"] == content.version
        return _FOR_EVER if exact else b"no-cache"


def installed_assets() -> Assets:
    """The files of the installed front end; raises `Incomplete` when there are none of a package that pages use."""
    from solara.server import server, settings

    files: dict[str, Path] = {}
    for package in PACKAGES:
        found = dict(_package_files(settings.assets.proxy_cache_dir, package))
        if not any(name.endswith(".js") for name in found):
            raise Incomplete(package)
        files |= {f"/_solara/cdn/{name}": file for name, file in found.items()}
    versions = {}
    for name in EXTENSIONS:
        folder = next((each / name for each in server.nbextensions_directories if (each / name).is_dir()), None)
        if folder is None:
            raise Incomplete(name)
        files |= {f"/jupyter/nbextensions/{name}/{inner}": file for inner, file in _files_under(folder)}
        versions[f"/jupyter/nbextensions/{name}/"] = server.nbextension_hash(f"{name}/extension").encode()
    static = server.solara_static
    files |= {f"/static/{name}": file for name, file in _files_under(static)}
    files |= {f"/static/assets/{name}": file for name, file in _files_under(static.parent / "assets")}
    return Assets(files, versions)


def _package_files(home: Path, package: str) -> Iterator[tuple[str, Path]]:
    """Files of every installed version of a package: path from ``home``, and file."""
    above, _, name = package.rpartition("/")
    folder = home / above
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if each.name.rpartition("@")[0] == name and each.is_dir() and not each.is_symlink():
            inner = f"{above}/{each.name}" if above else each.name
            yield from ((f"{inner}/{path}", file) for path, file in _files_under(each))


def _files_under(folder: Path) -> Iterator[tuple[str, Path]]:
    """Plain files of the kinds that pages load, with their path from the folder; links are not followed."""
    for here, folders, names in folder.walk(follow_symlinks=False):
        folders[:] = [name for name in folders if not (here / name).is_symlink()]
        for name in names:
            file = here / name
            if _suffix(name) in KINDS and _is_plain(file):
                yield file.relative_to(folder).as_posix(), file


def _is_plain(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _suffix(path: str) -> str:
    return "." + path.rpartition(".")[2].lower()
