"""Words of the look at this machine. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

DOCTOR: dict[str, Pair] = {
    "well": ("goed", "fine"),
    "note": ("let op", "note"),
    "ill": ("fout", "wrong"),
    "python": ("Python", "Python"),
    "python_old": (
        "wijksim vraagt Python 3.12 of nieuwer: uv python install 3.12",
        "wijksim needs Python 3.12 or newer: uv python install 3.12",
    ),
    "packages": ("Pakketten", "Packages"),
    "packages_missing": (
        "Niet geïnstalleerd: {names}. Installeer wijksim opnieuw: pip install --upgrade wijksim (in een kloon: uv sync --all-extras)",
        "Not installed: {names}. Install wijksim again: pip install --upgrade wijksim (in a clone: uv sync --all-extras)",
    ),
    "cache": ("Map voor machinecode", "Folder for machine code"),
    "cache_closed": (
        "Daar kan niet worden geschreven ({reason}): elke start vertaalt het model opnieuw, een minuut lang. Kies zelf een "
        "map met NUMBA_CACHE_DIR=…",
        "It cannot be written to ({reason}): every start compiles the model again, which takes a minute. Choose a folder "
        "yourself with NUMBA_CACHE_DIR=…",
    ),
    "cache_temporary": (
        "Naast het programma en in uw eigen map kan niet worden geschreven; dit is een tijdelijke map. Kies zelf een map met "
        "NUMBA_CACHE_DIR=…",
        "Neither beside the program nor in a home of your own can be written; this is a temporary folder. Choose a folder "
        "yourself with NUMBA_CACHE_DIR=…",
    ),
    "cache_nowhere": (
        "Er is geen map waarin geschreven kan worden: elke start vertaalt het model opnieuw, een minuut lang. Kies zelf een "
        "map met NUMBA_CACHE_DIR=…",
        "There is no folder that can be written to: every start compiles the model again, which takes a minute. Choose a "
        "folder yourself with NUMBA_CACHE_DIR=…",
    ),
    "cache_switched_off": (
        "Vertalen is uitgezet (NUMBA_DISABLE_JIT): runs duren honderd keer zo lang.",
        "Compiling is switched off (NUMBA_DISABLE_JIT): runs take a hundred times as long.",
    ),
    "results": ("Map voor resultaten", "Folder for results"),
    "results_closed": (
        "Daar kan niet worden geschreven ({reason}). Ga naar een andere map of geef --out",
        "It cannot be written to ({reason}). Go to another folder or give --out",
    ),
    "fonts": ("Letters van figuren", "Letters of figures"),
    "no_font": (
        "Het lettertype {font} ontbreekt; figuren krijgen een ander. Installeer matplotlib opnieuw: pip install "
        "--force-reinstall matplotlib",
        "The font {font} is missing; figures get another one. Install matplotlib again: pip install --force-reinstall matplotlib",
    ),
    "extra": ("Onderdeel «{name}»", "Part «{name}»"),
    "complete": ("compleet", "complete"),
    "extra_missing": (
        "Ontbreekt: {names}. Alleen nodig voor {purpose}: {how}",
        "Missing: {names}. Needed for {purpose} only: {how}",
    ),
    "purpose_app": ("de schermen in de browser", "the screens in the browser"),
    "purpose_study": ("vergelijken en verkennen van veel runs", "comparing and exploring many runs"),
    "purpose_lesson": ("lesmateriaal als PDF", "lesson material as PDF"),
    "purpose_other": ("dit onderdeel", "this part"),
    "browser": ("Chromium", "Chromium"),
    "no_browser": (
        "Niet gevonden. Alleen nodig om de schermen te testen: apt-get install chromium",
        "Not found. Needed for testing the screens only: apt-get install chromium",
    ),
    "self_test": ("Proef: een kleine wijk, alle controles aan", "Trial: a small wijk, all checks on"),
    "self_test_done": ("{weeks} weken in {seconds} s", "{weeks} weeks in {seconds} s"),
    "self_test_broken": (
        "Het model klopt hier niet: {error}. Meld dit met de uitvoer van dit commando.",
        "The model is not right here: {error}. Report this with the output of this command.",
    ),
    "all_well": ("Alles werkt.", "Everything works."),
    "notes": ("Alles wat nodig is werkt; let op: {n}.", "All that is needed works; notes: {n}."),
    "problems": ("Er is iets mis: {n}.", "Something is wrong: {n}."),
}
