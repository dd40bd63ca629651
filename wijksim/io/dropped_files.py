"""Files that a visitor drops on a page: in parts, of a bounded size, in a folder that goes as soon as they were read.

Nothing is believed of what comes: names are made anew, parts have to come in their order, and all visitors of a server
together may bring so much at a time.
"""

import os
import subprocess
import sys
import threading
from base64 import b64decode
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from wijksim.io.names import file_name
from wijksim.io.observed_files import is_observed, load_observed
from wijksim.io.scenario_files import load
from wijksim.scenario.observed import Observed
from wijksim.scenario.scenario import Scenario
from wijksim.text.language import Language

ENDINGS = (".xlsx", ".csv", ".json", ".gpkg", ".txt")
"""Of the files that the reader of neighbourhoods knows."""
MIB = 2**20
LONGEST_PART = 60_000
"""Characters of one part, which is in base 64."""
MEMORY = 3 * 2**30
"""Bytes that the process which reads the files may ask for: a packed table can unfold to many times its size."""
_READER = (
    "import sys\n"
    "try:\n"
    "    import resource\n"
    "    resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))\n"
    "except ImportError:\n"
    "    pass\n"
    "from wijksim.cli.main import main\n"
    "sys.exit(main())\n"
)


@dataclass(frozen=True)
class DropLimits:
    """How much may be brought."""

    files: int = 12
    bytes_each: int = 32 * MIB
    bytes_together: int = 64 * MIB
    """Of one visitor."""
    bytes_of_all: int = 256 * MIB
    """Of all visitors of a server, at one time."""
    seconds: float = 180.0
    """As long as the files are read."""
    waiting: int = 8
    """Visitors whose files wait to be read, one after the other."""


class NotTaken(Exception):
    """What comes is refused; ``why`` names a text of the page."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass
class _AllTogether:
    """What is kept for all visitors of this process."""

    kept: int = 0
    waiting: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    turn: threading.Lock = field(default_factory=threading.Lock)
    """One set of files is read at a time."""


_ALL = _AllTogether()


class DroppedFiles:
    """The files of one visitor."""

    def __init__(self, limits: DropLimits | None = None) -> None:
        self.limits = limits or DropLimits()
        self._folder: TemporaryDirectory[str] | None = None
        self._files: list[Path] = []
        self._parts = 0
        self._kept = 0
        self._lock = threading.Lock()

    def __del__(self) -> None:
        self.throw_away()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files that are here now."""
        return tuple(file.name for file in self._files)

    @property
    def kept(self) -> int:
        """Bytes that are here now."""
        return self._kept

    def begin(self, name: object) -> None:
        """A file begins; the ones before it are whole."""
        ending = os.path.splitext(name)[1].lower() if isinstance(name, str) else ""
        if ending not in ENDINGS:
            raise NotTaken("ending")
        with self._lock:
            if len(self._files) >= self.limits.files:
                raise NotTaken("too_many")
            if self._folder is None:
                self._folder = TemporaryDirectory(prefix="wijksim-")
            stem = file_name(os.path.splitext(os.path.basename(str(name)))[0], instead="file")
            file = Path(self._folder.name) / f"{stem}{ending}"
            if file in self._files:
                file = Path(self._folder.name) / f"{stem}-{len(self._files)}{ending}"
            self._files.append(file)
            self._parts = 0
            file.touch(mode=0o600)

    def add(self, number: object, text: object) -> None:
        """The next part of the file that began last; what is too much throws all of them away."""
        with self._lock:
            if not self._files or number != self._parts or not isinstance(text, str) or len(text) > LONGEST_PART:
                raise NotTaken("broken")
            try:
                part = b64decode(text, validate=True)
            except ValueError:
                raise NotTaken("broken") from None
            file = self._files[-1]
            too_large = file.stat().st_size + len(part) > self.limits.bytes_each
            if too_large or self._kept + len(part) > self.limits.bytes_together or not self._room_for(len(part)):
                self._throw_away()
                raise NotTaken("too_large")
            with file.open("ab") as opened:
                opened.write(part)
            self._kept += len(part)
            self._parts += 1

    def take_observed(self) -> Observed | None:
        """The file of observed figures, which is read and taken out; None without one. `ScenarioError` where it is
        wrong."""
        found = [file for file in self._files if file.suffix in (".csv", ".txt") and is_observed(file)]
        if len(found) > 1:
            raise NotTaken("several_observed")
        if not found:
            return None
        with self._lock:
            self._files.remove(found[0])
        return load_observed(found[0])

    def read(self, area: str, language: Language) -> tuple[Scenario | None, str]:
        """The scenario of an area and what is told of the files, or none and what is wrong; the files are gone then.

        They are read by a process of their own, the command that people type, with a limit of memory and time.
        """
        try:
            with _ALL.lock:
                if _ALL.waiting >= self.limits.waiting:
                    raise NotTaken("busy")
                _ALL.waiting += 1
            try:
                with _ALL.turn:
                    return self._read(area, language)
            finally:
                with _ALL.lock:
                    _ALL.waiting -= 1
        finally:
            self.throw_away()

    def _read(self, area: str, language: Language) -> tuple[Scenario | None, str]:
        if self._folder is None or not self._files:
            raise NotTaken("no_files")
        target = Path(self._folder.name) / "result" / "own_wijk.yaml"
        target.parent.mkdir()
        # Names first: what a visitor typed as an area can be no option, as it follows an equals sign.
        asked = ["neighbourhood", *map(str, self._files), f"--area={area}", "--out", str(target), "--lang", language]
        try:
            done = subprocess.run(
                [sys.executable, "-c", _READER.format(memory=MEMORY), *asked, "--quiet"],
                capture_output=True, text=True, encoding="utf-8", errors="replace", timeout=self.limits.seconds,
                cwd=self._folder.name, env={**os.environ, "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"},
                check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            raise NotTaken("too_long") from None
        if done.returncode not in (0, 2, 3) or (done.returncode == 0 and not os.path.exists(target)):
            raise NotTaken("too_heavy")
        said = (done.stdout if done.returncode == 0 else done.stderr).replace(f"{self._folder.name}{os.sep}", "")
        return (load(target) if done.returncode == 0 else None), said.strip()

    def throw_away(self) -> None:
        """Remove the files."""
        with self._lock:
            self._throw_away()

    def _room_for(self, more: int) -> bool:
        with _ALL.lock:
            if _ALL.kept + more > self.limits.bytes_of_all:
                return False
            _ALL.kept += more
            return True

    def _throw_away(self) -> None:
        with _ALL.lock:
            _ALL.kept -= self._kept
        self._kept, self._files, self._parts = 0, [], 0
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
