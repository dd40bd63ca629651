"""How many may come in from one address in a minute."""

import threading
from collections import deque


class JoinPace:
    """So many a minute for each address."""

    def __init__(self, most: int, seconds: float = 60.0) -> None:
        self._most, self._seconds = most, seconds
        self._times: dict[str, deque[float]] = {}
        self._lock = threading.RLock()

    def left(self, address: str, now: float) -> bool:
        """Whether one more is allowed now."""
        with self._lock:
            for known in list(self._times):
                times = self._times[known]
                while times and now - times[0] >= self._seconds:
                    times.popleft()
                if not times:
                    del self._times[known]
            return len(self._times.get(address, ())) < self._most

    def allows(self, address: str, now: float) -> bool:
        """Whether one more is allowed now; if so it counts."""
        with self._lock:
            if not self.left(address, now):
                return False
            self._times.setdefault(address, deque()).append(now)
        return True
