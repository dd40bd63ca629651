"""Fingerprint of the model: changes with every line of code that can change a result."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import wijksim

_ROOMS = ("domain", "scenario", "mechanisms", "agents", "model", "observe")
_FILES = ("randomness.py",)


@cache
def model_fingerprint() -> str:
    """SHA-256, 16 digits, of the source of everything that a run goes through."""
    package = Path(wijksim.__file__).parent
    files = [package / name for name in _FILES]
    files += [path for room in _ROOMS for path in (package / room).rglob("*.py")]
    digest = sha256()
    for path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(package).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:16]
