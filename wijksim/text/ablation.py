"""Words of ablation: what carries a result."""

from wijksim.text.catalogue import say
from wijksim.text.language import Language


def judgement(difference: float, clear: bool, language: Language) -> str:
    """What a mechanism does to an outcome: it carries it, holds it back, or that is not clear."""
    if not clear:
        return say("ablation.unclear", language)
    return say("ablation.carries" if difference < 0 else "ablation.holds_back", language)
