"""How fast something may come: so many a second in the long run, with some credit for who was quiet."""

import time
from dataclasses import dataclass, field


@dataclass
class Pace:
    """A bucket of credit that fills by itself."""

    per_second: float
    burst: float
    _credit: float = field(init=False)
    _last: float = field(default_factory=time.monotonic)

    def __post_init__(self) -> None:
        self._credit = self.burst

    def wait(self, number: float = 1.0) -> float:
        """Take so much; the seconds to wait before the credit is back at nothing."""
        now = time.monotonic()
        self._credit = min(self.burst, self._credit + (now - self._last) * self.per_second) - number
        self._last = now
        return max(0.0, -self._credit / self.per_second)

    @property
    def full(self) -> bool:
        """Whether so much time passed that all credit is back."""
        return self._credit + (time.monotonic() - self._last) * self.per_second >= self.burst
