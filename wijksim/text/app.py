"""Words of the front end, in plain Dutch (B1) and plain English: part of the page, dot, name."""

from wijksim.text.catalogue import say, texts
from wijksim.text.language import Language


def words_of(part: str, language: Language) -> dict[str, str]:
    """All words of one part of the page, by name without the part: what is sent to the browser."""
    start = f"{part}."
    return {name.removeprefix(start): say(f"app.{name}", language) for name in texts("app") if name.startswith(start)}
