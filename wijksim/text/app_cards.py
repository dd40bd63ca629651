"""The scenario cards of the first page: one sentence that says what it is, and what to notice."""

from collections.abc import Iterable

from wijksim.text.catalogue import has, say, texts
from wijksim.text.language import Language

CARDS = tuple(texts("card"))
"""Scenarios in the order in which their cards stand on the page."""


def in_order(names: Iterable[str]) -> list[str]:
    """As the cards stand on the page; scenarios without a card come last.

    >>> in_order(["mine", "linked_boundary_workers", "baseline"])
    ['baseline', 'linked_boundary_workers', 'mine']
    """
    return sorted(names, key=lambda name: CARDS.index(name) if name in CARDS else len(CARDS))


def card_words(name: str, language: Language) -> tuple[str, str] | None:
    """The sentence and what to notice; None for a scenario without a card."""
    return (say(f"card.{name}", language), say(f"card_notice.{name}", language)) if has(f"card.{name}") else None
