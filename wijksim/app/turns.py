"""Turns at work that keeps the whole server busy: a few at a time, the others in the order in which they came.

Pages are drawn in threads of one process, which Python runs one at a time. Ten at once take as long as ten one after
the other, and whoever asks for something small waits for all ten at every step.
"""

import asyncio
from dataclasses import dataclass, field


@dataclass
class Turns:
    """How many may work at the same time, and for how many seconds a turn is kept at most."""

    number: int
    seconds: float
    _free: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._free = asyncio.Semaphore(self.number)

    def of_one(self) -> "Turn":
        """The turn of one connection, not taken yet."""
        return Turn(self)


@dataclass
class Turn:
    """The turn of one connection: taken before its work, given back after it or when its time is over."""

    turns: Turns
    _taken: bool = False
    _over: asyncio.TimerHandle | None = None

    async def take(self) -> None:
        """Wait for it. Whoever has waited as long as a turn lasts goes ahead without one, so nothing can stick."""
        self.give()
        try:
            await asyncio.wait_for(self.turns._free.acquire(), self.turns.seconds)
        except TimeoutError:
            return
        self._taken = True
        self._over = asyncio.get_running_loop().call_later(self.turns.seconds, self.give)

    def give(self) -> None:
        """Give it back; nothing happens to who has none."""
        if self._over is not None:
            self._over.cancel()
            self._over = None
        if self._taken:
            self._taken = False
            self.turns._free.release()
