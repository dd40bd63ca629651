"""Words of sharing and keeping. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

SHARE: dict[str, Pair] = {
    "share.title": ("Delen en bewaren", "Share and keep"),
    "share.link": ("Link naar precies deze pagina", "Link to exactly this page"),
    "share.copy": ("Kopieer link", "Copy link"),
    "share.copied": ("De link is gekopieerd.", "The link is copied."),
    "share.qr": ("QR-code van deze link", "QR code of this link"),
    "share.qr_long": (
        "De link is te lang voor een QR-code. Bewaar het scenario als bestand.",
        "The link is too long for a QR code. Keep the scenario as a file.",
    ),
    "share.file": ("Bewaar het scenario", "Keep the scenario"),
    "share.file_text": (
        "Een tekstbestand dat u later weer opent, mailt, of met Python gebruikt.",
        "A text file to open again later, to mail, or to use with Python.",
    ),
    "share.download": ("Download scenario (.yaml)", "Download scenario (.yaml)"),
    "share.data": ("Bewaar de cijfers", "Keep the data"),
    "share.python": ("Hetzelfde in Python", "The same in Python"),
    "share.command": ("Hetzelfde op de opdrachtregel", "The same on the command line"),
    "share.needs_file": (
        "Dit scenario heeft eigen organisaties of maatregelen: download eerst het scenariobestand.",
        "This scenario has its own organisations or measures: download the scenario file first.",
    ),
    "share.same": (
        "Deze opdrachten geven dezelfde getallen als deze pagina.",
        "These commands give the same numbers as this page.",
    ),
    "share.origin": ("Waar deze cijfers vandaan komen", "Where these numbers come from"),
    "share.where": ("Uitkomst (gemiddelde)", "Outcome (mean)"),
}
