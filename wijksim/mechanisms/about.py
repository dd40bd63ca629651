"""What a mechanism says about itself: its sources, the items of the sources it carries out, what it reads and moves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The catalogue entry of one file of rules; the words are the docstring of that file.

    Levers, outcomes and switches are names, so that rules stay free of scenarios; the tests check them against the
    register, the outcomes and the mechanisms that can be switched off.
    """

    name: str
    dutch: str
    sources: tuple[str, ...]
    """Source and section, e.g. ``002 §4.3b``; ``evidence`` and ``lessons`` are the project's own notes."""
    rows: tuple[str, ...]
    """Items of the sources (:mod:`wijksim.text.source_rows`) that these rules carry out."""
    levers: tuple[str, ...] = ()
    """Levers that the rules read, directly or as a value of an organisation."""
    outcomes: tuple[str, ...] = ()
    """Outcomes that the rules move or measure first."""
    switches: tuple[str, ...] = ()
    """Names for ``without: [...]`` that switch the rules off."""
