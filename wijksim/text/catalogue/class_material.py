"""Words around lesson material in the app. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CLASS_MATERIAL: dict[str, Pair] = {
    "theory": ("Speel de theorie", "Play the theory"),
    "theory_text": (
        "Zes haltes. Kies, voorspel, en kijk wat het model ervan maakt.",
        "Six stops. Choose, predict, and look what the model makes of it.",
    ),
    "theory_wait": (
        "Hier komen zes haltes om te spelen. De server rekent ze eerst door: vandaag en dertien keuzes, elk tien keer. "
        "Dat duurt een paar minuten en hoeft maar één keer.",
        "Six stops to play come here. The server first makes the runs: today and thirteen choices, ten times each. "
        "That takes some minutes, and only once.",
    ),
    "take_page": ("Bewaar als één bestand", "Keep as one file"),
    "make": ("Reken het door", "Make the runs"),
    "making": (
        "De server is bezig: {n}%. U kunt intussen gewoon verder.",
        "The server is at it: {n}%. You can go on meanwhile.",
    ),
    "waiting": (
        "De server maakt eerst lesmateriaal over een andere wijk. Daarna is dit aan de beurt.",
        "The server first makes lesson material about another wijk. After that it is the turn of this.",
    ),
    "full": (
        "Er wachten al drie andere wijken op lesmateriaal. Probeer het over een kwartier nog eens.",
        "Three other wijken are waiting for lesson material already. Try again in a quarter of an hour.",
    ),
    "failed": (
        "Dat ging mis. In het log van de server staat het onder nummer {error}. Probeer het nog eens.",
        "That went wrong. It is in the log of the server under number {error}. Try once more.",
    ),
    "not_here": (
        "Op dit systeem kan de server dit niet zelf. Gebruik in een terminal: wijksim lesson.",
        "On this system the server cannot do this itself. Use in a terminal: wijksim lesson.",
    ),
    "no_typst": (
        "Voor PDF is het onderdeel lesson nodig: pip install 'wijksim[lesson]'.",
        "PDF needs the extra lesson: pip install 'wijksim[lesson]'.",
    ),
    "title": ("Lesmateriaal om te printen", "Lesson material to print"),
    "text": (
        "Lesbrief, rolkaarten, naambordjes, dia's, achtergrond, toets en antwoorden. De cijfers komen uit het model.",
        "Brief, role cards, name tents, slides, background, test and answers. The numbers are those of the model.",
    ),
    "about": (
        "Het gaat over de wijk die u hierboven koos: {title}. De server rekent die door; dat duurt een paar minuten, bij een "
        "grote wijk langer.",
        "It is about the wijk that you chose above: {title}. The server makes the runs; that takes some minutes, and longer "
        "for a large wijk.",
    ),
    "with_wijk": (
        "In de zip zit ook {file}: met dat bestand maakt u dezelfde les later opnieuw.",
        "The zip also holds {file}: with that file you can make the same lesson again later.",
    ),
    "follows": (
        "De kaarten en bordjes volgen wat u koos: {n} rollen. Taal: {language}. Komen er minder studenten dan rollen, dan "
        "vallen de laatste rollen weg.",
        "Cards and tents follow what you chose: {n} roles. Language: {language}. With fewer students than roles, the last "
        "roles are left out.",
    ),
    "students": (
        "Hoeveel studenten komen er? Ieder krijgt een bordje.",
        "How many students come? Each gets a name tent.",
    ),
    "take": ("Les van {minutes} minuten (zip)", "Lesson of {minutes} minutes (zip)"),
}
