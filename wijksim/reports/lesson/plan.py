"""The minutes of a lesson: which moments, how long each, and which slides belong to it."""

from collections.abc import Mapping

PLANS: Mapping[int, tuple[tuple[str, int], ...]] = {
    45: (
        ("welcome", 2), ("story", 6), ("predict", 4), ("round1", 5), ("theory", 6), ("round2", 9), ("object", 3),
        ("room", 3), ("debrief", 4), ("exit", 3),
    ),
    90: (
        ("welcome", 3), ("story", 10), ("predict", 5), ("round1", 10), ("theory", 10), ("round2", 18), ("round3", 14),
        ("room", 8), ("debrief", 8), ("exit", 4),
    ),
    150: (
        ("welcome", 5), ("story", 15), ("predict", 5), ("round1", 15), ("theory", 15), ("round2", 25), ("round3", 20),
        ("room", 15), ("play", 15), ("debrief", 12), ("exit", 8),
    ),
}  # fmt: skip
"""Minutes of the lesson: its moments in order, with their minutes."""

SLIDES_OF: Mapping[str, tuple[str, ...]] = {
    "welcome": ("welcome",),
    "story": ("story",),
    "predict": ("predict", "today"),
    "round1": ("round1", "refusals"),
    "theory": ("theory", "tools"),
    "round2": ("round2", "agreements", "pocket"),
    "round3": ("round3", "object"),
    "object": ("object",),
    "room": ("room",),
    "play": ("play",),
    "debrief": ("debrief", "limits"),
    "exit": ("exit",),
}


def slide_names(minutes: int) -> list[tuple[str, str]]:
    """Moment and name of every slide, in order.

    >>> slide_names(45)[:3]
    [('welcome', 'welcome'), ('story', 'story'), ('predict', 'predict')]
    """
    return [(moment, name) for moment, _ in PLANS[minutes] for name in SLIDES_OF[moment]]


def slide_numbers(minutes: int, moment: str) -> str:
    """Numbers of the slides of a moment.

    >>> slide_numbers(90, "predict")
    '3–4'
    """
    places = [place for place, (each, _) in enumerate(slide_names(minutes), start=1) if each == moment]
    return str(places[0]) if len(places) == 1 else f"{places[0]}–{places[-1]}"
