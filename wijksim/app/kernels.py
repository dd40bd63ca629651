"""The kernels of Solara: what it keeps for every open page. Who may have how many, and when they go.

Solara itself caps nothing here, and keeps the kernel of a page that was dropped for as long as a whole class needs
to fill the memory. So every websocket passes by this desk first.
"""

import asyncio
import ctypes
import gc
import logging
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class KernelLimits:
    """Caps on kernels, and how long one is kept after its page was dropped."""

    all: int = 240
    per_visitor: int = 20
    """Of one browser: as many tabs."""
    per_address: int = 150
    """A whole class may sit behind one address."""
    sockets: int = 4
    """Connections to one kernel: the old one and the new one while a page reconnects."""
    kept_seconds: float = 25.0
    """A short break mends itself within this time; later the page is loaded again from its address."""
    sweep_seconds: float = 2.0
    return_seconds: float = 20.0
    """At least so often free memory goes back: who asked for files and did not read them had no kernel."""
    closing: int = 30
    """That are being closed: who opens and drops faster than that has to wait."""


class Upstream(Protocol):
    """What must be known of the kernels of Solara."""

    def exists(self, kernel: str) -> bool: ...

    def close(self, kernel: str) -> None: ...

    def close_page(self, kernel: str, page: str) -> None: ...


def _contexts() -> dict[str, Any]:
    """What Solara keeps, by kernel; Solara is imported when its settings are made."""
    from solara.server import kernel_context

    return kernel_context.contexts


class SolaraKernels:
    """Those of this process."""

    def exists(self, kernel: str) -> bool:
        """Whether Solara still keeps it."""
        return kernel in _contexts()

    def close(self, kernel: str) -> None:
        """Give it up, with everything on its page."""
        context = _contexts().get(kernel)
        if context is not None:
            context.close(reason="cull")

    def close_page(self, kernel: str, page: str) -> None:
        """The tab with this page was closed."""
        context = _contexts().get(kernel)
        if context is not None and page in context.page_status:
            context.page_close(page)


@dataclass
class _Kernel:
    visitor: str
    address: str
    sockets: int = 0
    left: float = field(default_factory=time.monotonic)
    closing: bool = False


@dataclass
class Kernels:
    """All kernels that were let in and are not gone yet."""

    upstream: Upstream
    limits: KernelLimits = field(default_factory=KernelLimits)
    give_back: Callable[[], None] = field(default_factory=lambda: return_memory)
    _kernels: dict[str, _Kernel] = field(default_factory=dict)
    _closers: ThreadPoolExecutor = field(
        default_factory=lambda: ThreadPoolExecutor(2, thread_name_prefix="close-kernel")
    )
    _closed: bool = False
    """Whether memory is to be given back."""

    def admit(self, kernel: str, visitor: str, address: str) -> bool:
        """Whether this visitor may connect to this kernel; a dropped page of the visitor makes room for a new one."""
        known = self._kernels.get(kernel)
        if known is not None:
            if known.visitor != visitor or known.sockets >= self.limits.sockets or known.closing:
                return False
            known.sockets += 1
            return True
        caps: tuple[tuple[int, Callable[[_Kernel], bool]], ...] = (
            (self.limits.per_visitor, lambda each: each.visitor == visitor),
            (self.limits.per_address, lambda each: each.address == address),
            (self.limits.all, lambda each: True),
        )
        if sum(each.closing for each in self._kernels.values()) >= self.limits.closing:
            return False
        for most, counts in caps:
            same = [name for name, each in self._kernels.items() if counts(each) and not each.closing]
            if len(same) >= most and not self._drop_oldest(same):
                return False
        self._kernels[kernel] = _Kernel(visitor, address, sockets=1)
        return True

    def leave(self, kernel: str) -> None:
        """A connection to it ended."""
        known = self._kernels.get(kernel)
        if known is not None:
            known.sockets -= 1
            known.left = time.monotonic()

    def close_page(self, kernel: str, page: str, visitor: str) -> None:
        """The visitor says that a tab was closed; what is not of this visitor stays."""
        known = self._kernels.get(kernel)
        if known is not None and known.visitor == visitor and not known.closing:
            self._closers.submit(_or_logged, self.upstream.close_page, kernel, page)

    async def sweep(self) -> None:
        """For as long as the server runs: close what was dropped, and give its memory back."""
        returned = time.monotonic()
        while True:
            await asyncio.sleep(self.limits.sweep_seconds)
            self.look()
            now = time.monotonic()
            if self._closed or now - returned > self.limits.return_seconds:
                self._closed, returned = False, now
                await asyncio.to_thread(self.give_back)

    def look(self) -> None:
        """Once: forget what is gone, and close what nobody came back to."""
        now = time.monotonic()
        for name, each in list(self._kernels.items()):
            if each.sockets > 0:
                continue
            if not self.upstream.exists(name) and now - each.left > self.limits.sweep_seconds:
                del self._kernels[name]
                self._closed = True
            elif now - each.left > self.limits.kept_seconds:
                self._close(name)

    def __len__(self) -> int:
        return len(self._kernels)

    def _drop_oldest(self, names: list[str]) -> bool:
        """Close the page that was dropped first; whether there was one."""
        dropped = [name for name in names if self._kernels[name].sockets <= 0]
        if dropped:
            self._close(min(dropped, key=lambda name: self._kernels[name].left))
        return bool(dropped)

    def _close(self, name: str) -> None:
        if not self._kernels[name].closing:
            self._kernels[name].closing = True
            self._closers.submit(_or_logged, self.upstream.close, name)


def _or_logged(work: Callable[..., None], *arguments: str) -> None:
    """Do it; what goes wrong is in the log."""
    try:
        work(*arguments)
    except Exception:
        _log.exception("a page could not be closed")


def return_memory() -> None:
    """Collect what refers to itself, and let the C library give free pages back to the system where it can."""
    gc.collect()
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
