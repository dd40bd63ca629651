"""Words about what an evaluation of a programme could show."""


def chance(share: float) -> str:
    """A chance as a percentage, never 0 or 100 when it is neither."""
    if share != share:
        return "–"
    return "> 99 %" if share >= 0.995 else "< 1 %" if share < 0.01 else f"{100.0 * share:.0f} %"
