"""Under which names and which path this server is known, and who a visitor is behind a proxy."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from wijksim.app.answers import Scope, header
from wijksim.app.networks import Networks, grouped

_ORIGIN = re.compile(r"(https?)://([^/?#@\s\\]+)")
_NETLOC = re.compile(r"(?:[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?")
_PATH = re.compile(r"(?:/[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*)*")


class BadName(ValueError):
    """A name by which no visitor can come; ``name`` is what was given, ``why`` names the words for what is wrong."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}")
        self.name, self.why = name, why


@dataclass(frozen=True)
class Names:
    """The names of one server; ``prefix`` is the path under which it is served, empty or with a slash in front."""

    hosts: frozenset[str]
    prefix: str = ""
    secure: frozenset[str] = frozenset()
    """Hosts that visitors reach by https."""
    trusted: Networks = field(default_factory=lambda: Networks(()))

    def knows(self, scope: Scope) -> bool:
        """Whether a request is for this server."""
        return header(scope, b"host") in self.hosts

    def same_origin(self, scope: Scope) -> bool:
        """A browser always says which page opens a websocket or posts; no origin is a foreign one."""
        origin = _ORIGIN.fullmatch(header(scope, b"origin"))
        return origin is not None and origin[2] in self.hosts

    def path_of(self, scope: Scope) -> str:
        """The path without the prefix; proxies leave it on or take it off."""
        path: str = scope["path"]
        if self.prefix and (path == self.prefix or path.startswith(f"{self.prefix}/")):
            return path[len(self.prefix) :] or "/"
        return path

    def unknown_prefix(self, scope: Scope) -> str:
        """The path that a proxy says it serves this server under, when nobody told us at the start."""
        said = header(scope, b"x-forwarded-prefix").rstrip("/")
        return said if said and not self.prefix and _PATH.fullmatch(said) else ""

    def client(self, scope: Scope) -> str:
        """Address of the visitor: of the connection, or what a trusted proxy says."""
        peer = str((scope.get("client") or ("?", 0))[0])
        if self.trusted.holds(peer):
            said = [part.strip() for part in header(scope, b"x-forwarded-for").split(",")]
            # From the right: each proxy adds whom it saw; what stands left of the first unknown one is hearsay.
            peer = next((each for each in reversed(said) if each and not self.trusted.holds(each)), peer)
        return grouped(peer[:60])

    def is_secure(self, scope: Scope) -> bool:
        """Whether the visitor came by https."""
        peer = str((scope.get("client") or ("?", 0))[0])
        if self.trusted.holds(peer) and header(scope, b"x-forwarded-proto") == "https":
            return True
        return scope.get("scheme") == "https" or header(scope, b"host") in self.secure


def names_of(own: Iterable[str], port: int, given: Iterable[str] = (), trusted: Iterable[str] = ()) -> Names:
    """The names of a server that listens to ``port``.

    ``own`` are the names of this machine, ``given`` those by which visitors come (a name, or an address with http or
    https and perhaps a path). Raises `BadName` when one of them cannot be used.
    """
    parts = [_split(name) for name in given if name]
    paths = {path for _, _, path in parts}
    if len(paths) > 1:
        raise BadName(", ".join(name for name in given if name), "two_paths")
    networks = tuple(trusted)
    for each in networks:
        try:
            Networks((each,))
        except ValueError:
            raise BadName(each, "no_network") from None
    return Names(
        hosts=allowed_hosts(own, port, (netloc for _, netloc, _ in parts)),
        prefix=paths.pop() if paths else "",
        secure=frozenset(netloc for scheme, netloc, _ in parts if scheme == "https"),
        trusted=Networks(networks),
    )


def _split(name: str) -> tuple[str, str, str]:
    """Scheme, host with port, and path of a name that was given."""
    try:
        parts = urlsplit(name if "://" in name else f"//{name}")
    except ValueError:
        raise BadName(name, "no_name") from None
    if parts.scheme not in ("", "http", "https") or not _NETLOC.fullmatch(parts.netloc):
        raise BadName(name, "no_name")
    path = parts.path.rstrip("/")
    if parts.query or parts.fragment or not _PATH.fullmatch(path):
        raise BadName(name, "no_path")
    return parts.scheme, parts.netloc, path


def allowed_hosts(own: Iterable[str], port: int, names: Iterable[str] = ()) -> frozenset[str]:
    """Names as they stand in a Host header: those of this machine with the port and, for the ports of the web, without.

    ``names`` are given by who runs the server; behind a proxy visitors come by them without the port of this server,
    so both are allowed.
    """
    plain = {name for name in own if name}
    given = {name for name in names if name}
    bare = (plain if port in (80, 443) else set()) | given
    return frozenset({f"{name}:{port}" for name in plain | given} | bare)
