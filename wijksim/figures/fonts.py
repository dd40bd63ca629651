"""Whether the letters that figures are drawn with are there."""

from matplotlib import font_manager

FONT = "DejaVu Sans"
"""The one font of all figures; it comes with matplotlib."""


def font_file() -> str | None:
    """File of the font, or None where matplotlib would take another one."""
    try:
        return str(font_manager.findfont(FONT, fallback_to_default=False))
    except ValueError:
        return None
