"""Words of ``wijksim doctor``: what was looked at, what was found, what to do about it."""

from wijksim.text.language import Language

DOCTOR_TEXT: dict[str, tuple[str, str]] = {
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
        "Niet geïnstalleerd: {names}. Installeer wijksim opnieuw: uv sync --all-extras",
        "Not installed: {names}. Install wijksim again: uv sync --all-extras",
    ),
    "cache": ("Map voor machinecode", "Folder for machine code"),
    "cache_closed": (
        "Daar kan niet worden geschreven ({reason}): elke start vertaalt het model opnieuw, een minuut lang. Kies zelf een "
        "map met NUMBA_CACHE_DIR=…",
        "It cannot be written to ({reason}): every start compiles the model again, which takes a minute. Choose a folder "
        "yourself with NUMBA_CACHE_DIR=…",
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
        "Het lettertype {font} ontbreekt; figuren krijgen een ander. Installeer matplotlib opnieuw: uv sync --reinstall-package "
        "matplotlib",
        "The font {font} is missing; figures get another one. Install matplotlib again: uv sync --reinstall-package matplotlib",
    ),
    "extra": ("Onderdeel «{name}»", "Part «{name}»"),
    "complete": ("compleet", "complete"),
    "extra_missing": (
        "Ontbreekt: {names}. Alleen nodig voor {purpose}; in een kloon van wijksim: {how}",
        "Missing: {names}. Needed for {purpose} only; in a clone of wijksim: {how}",
    ),
    "purpose_app": ("de schermen in de browser", "the screens in the browser"),
    "purpose_study": ("vergelijken en verkennen van veel runs", "comparing and exploring many runs"),
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


def doctor_words(name: str, language: Language, /, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    dutch, english = DOCTOR_TEXT[name]
    return (dutch if language == "nl" else english).format(**fields)
