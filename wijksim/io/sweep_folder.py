"""The folder of a sweep: whose it is, and bringing it in order before a driver goes on.

The same id stands in the ledger, in the manifest, in every shard and in the lock. Where two of them say something else,
somebody has mixed up folders: then nothing is touched, and both are named.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijksim.io import driver_lock, shards
from wijksim.io.careful import Missing, OpenFolder, Unusable, named
from wijksim.io.folders import StoreError, check_name, is_of_the_system, one_line
from wijksim.io.ledger import Ledger
from wijksim.io.ledger_file import FILE as LEDGER
from wijksim.io.ledger_file import HELPERS
from wijksim.io.manifest import FILE as MANIFEST

_OURS = {driver_lock.FILE, *HELPERS}


@dataclass(frozen=True)
class SweepFiles:
    """Where a driver writes: the folders that it opened, and what every shard says of itself."""

    folder: OpenFolder
    series: OpenFolder
    origin: shards.Origin

    def write(self, number: int, runs: Sequence[shards.RunSeries]) -> shards.Shard:
        """Write a shard."""
        return shards.write_shard(self.series, number, runs, self.origin)


class SweepMoved(StoreError):
    """The folder of a sweep got another name, or its name another folder, while a driver worked."""


@contextmanager
def claimed(folder: Path) -> Iterator[OpenFolder]:
    """The folder of a sweep, made if it is not there; what belongs to somebody else is left alone."""
    with one_line("write in", folder):
        check_name(folder)
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreError(f"cannot write in {folder}: it may only be read")
    with OpenFolder.at(folder) as inside:
        others = [name for name in inside.names() if name not in _OURS and not is_of_the_system(name)]
        if others and LEDGER not in others:
            raise StoreError(f"{named(folder)} holds something else ({others[0]}): choose another folder")
        yield inside


@contextmanager
def series_of(folder: OpenFolder) -> Iterator[OpenFolder]:
    """The folder of the shards, made if it is not there; a link or anything else in its place is refused."""
    try:
        with folder.folder(shards.FOLDER, make=True) as series:
            yield series
    except Unusable as error:
        raise StoreError(f"{error}; nothing was changed") from None


def put_in_order(book: Ledger, folder: OpenFolder, series: OpenFolder) -> tuple[list[str], int]:
    """Make the files agree with the ledger: names that were set aside, and how many runs have to be made again.

    Nothing is removed. `StoreError` when something is there that belongs to another sweep.
    """
    book.check()
    strange = _strange_manifest(folder, book.sweep)
    shards.refuse_foreign(series, book.sweep)
    known = book.shards()
    bad = [shard for shard in known if not shards.is_whole(series, shard, thoroughly=False)]
    unknown = shards.unknown_shards(series, {shard.name for shard in known})
    aside = _set_aside(folder, strange, series, unknown + [shard.name for shard in bad if series.has(shard.name)])
    return aside, sum(map(book.give_up, bad))


def verify(book: Ledger, folder: OpenFolder, series: OpenFolder) -> tuple[int, bool]:
    """Check every shard against its fingerprint and every row of the ledger against its seal.

    Runs whose results are not what was written wait again: how many, and whether the plan has to be put in again.
    Damaged shards are set aside.
    """
    lost, plan = book.mend()
    shards.refuse_foreign(series, book.sweep)
    bad = [shard for shard in book.shards() if not shards.is_whole(series, shard, thoroughly=True)]
    _set_aside(folder, [], series, [shard.name for shard in bad if series.has(shard.name)])
    return lost + sum(map(book.give_up, bad)), plan


def check_in_place(folder: OpenFolder) -> None:
    """`SweepMoved` if the name of the folder does not lead to it any more."""
    if not folder.is_in_its_place:
        place = folder.whereabouts
        now = f"it is now {named(place)}: to go on, wijksim sweep {named(place)}" if place else "to go on, name it anew"
        raise SweepMoved(
            f"{named(folder.path)} was moved or replaced while the sweep worked; what is done is kept in the folder "
            f"that it began in; {now}"
        )


def write_manifest(folder: OpenFolder, content: Mapping[str, Any]) -> None:
    """Write what a sweep says about its origin."""
    text = json.dumps(content, indent=1, ensure_ascii=False, allow_nan=False)
    folder.write(MANIFEST, f"{text}\n".encode())


def _strange_manifest(folder: OpenFolder, sweep: str) -> list[str]:
    """The name of the manifest if it is not that of a sweep; `StoreError` if it is that of another one."""
    try:
        tree = folder.json(MANIFEST)
    except Missing:
        return []
    except Unusable:
        return [MANIFEST]
    other = tree.get("sweep") if isinstance(tree, dict) else None
    if isinstance(other, str) and other != sweep:
        raise StoreError(
            f"{named(folder.path / MANIFEST)} is that of another sweep ({other[:12]}; the ledger is of {sweep[:12]}): "
            "put back what belongs together; nothing was changed"
        )
    return [] if other == sweep else [MANIFEST]


def _set_aside(folder: OpenFolder, own: list[str], series: OpenFolder, others: list[str]) -> list[str]:
    """Move things to where they are in nobody's way; the names that they have now."""
    if not own and not others:
        return []
    with one_line("set things aside in", folder.path), shards.set_aside_folder(folder) as aside:
        moved = [folder.move(name, aside) for name in own] + [series.move(name, aside) for name in others]
        aside.sync()
        return moved
