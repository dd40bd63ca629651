"""Words of what goes wrong with a page. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

ERRORS: dict[str, Pair] = {
    "error.title": ("Er ging iets mis", "Something went wrong"),
    "error.text": (
        "Dit deel van de pagina kan nu niet worden getoond. Laad de pagina opnieuw. Nummer van de fout: {error}.",
        "This part of the page cannot be shown now. Reload the page. Number of the error: {error}.",
    ),
    "error.home": ("Naar de startpagina", "To the start page"),
    "missing.title": ("Deze pagina is er niet", "There is no such page"),
    "missing.text": (
        "Het adres klopt niet, of de pagina bestaat niet meer.",
        "The address is wrong, or the page is no longer there.",
    ),
    "prefix.title": ("Nog niet goed ingesteld", "Not set up yet"),
    "prefix.text": (
        "Deze server wordt bezocht onder het pad {prefix}, maar weet dat niet. Start hem opnieuw met het hele adres: wijksim app --name https://NAAM{prefix}",
        "This server is visited under the path {prefix}, but does not know it. Start it again with the whole address: wijksim app --name https://NAME{prefix}",
    ),
}
