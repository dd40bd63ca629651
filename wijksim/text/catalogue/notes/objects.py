"""Remarks on numbers of boundary objects, meetings, goals and money: English as declared, Nederlands."""

OBJECTS: dict[str, str] = {
    "distance over which a fixed text is understood; 002 §3.2, O2, O6": (
        "afstand waarover een vaste tekst wordt begrepen; 002 §3.2, O2, O6"
    ),
    "that full room for readings adds; 001 room, O6": (
        "extra afstand die volle ruimte voor eigen uitleg toevoegt; 001 room, O6"
    ),
    "of ambiguity, by which an object loses what it says; 002 §4.4a, O10": (
        "van de meerduidigheid, waardoor een object niets meer zegt; 002 §4.4a, O10"
    ),
    "fit from which use grows by itself; 002 §4.4c, O16": (
        "bruikbaarheid waarbij het gebruik vanzelf groeit; 002 §4.4c, O16"
    ),
    "of what does not fit in practice, mended by who uses it; 002 §3.2, O2": (
        "van wat in de praktijk niet past, verbeterd door wie het gebruikt; 002 §3.2, O2"
    ),
    "fit in practice that full co-creation adds; 002 §4.4, O21": (
        "bruikbaarheid in de praktijk die helemaal samen maken toevoegt; 002 §4.4, O21"
    ),
    "of the legitimacy, for what others made; 002 §4.4, O21": "van de steun, voor wat anderen maakten; 002 §4.4, O21",
    "co-creation at least of what arises from need; 002 §4.4b, O7, O13": (
        "zoveel wordt minstens samen gemaakt van wat uit nood ontstaat; 002 §4.4b, O7, O13"
    ),
    "of a new object by who did not make it; 002 §4.4c, O18": (
        "van een nieuw object door wie het niet maakte; 002 §4.4c, O18"
    ),
    "without a user; 002 §4.4c, O18": "zonder gebruiker; 002 §4.4c, O18",
    "of the use of a motto, on top; 002 §4.4a, O10": (
        "van het gebruik van een motto, bovenop de gewone afname; 002 §4.4a, O10"
    ),
    "of fit in practice, lost to an opposite in full use; 002 §4.4a, O12, N22": (
        "van de bruikbaarheid in de praktijk, verloren aan een tegengesteld object dat volop wordt gebruikt; 002 §4.4a, O12, N22"
    ),
    "of who would not be found at a desk, with a map of the network in full use; 002 §3.2, O5": (
        "van wie bij een loket niet gevonden zou worden, met een netwerkkaart die volop wordt gebruikt; 002 §3.2, O5"
    ),
    "of what fades of a tie with somebody who is on a map of the network in full use; 002 §3.2, O5": (
        "van wat er vervaagt van een contact met iemand op een netwerkkaart die volop wordt gebruikt; 002 §3.2, O5"
    ),
    "of accounting to several, with a form in full use; 002 §4.2b, O5": (
        "van de verantwoording aan meer partijen, met een formulier dat volop wordt gebruikt; 002 §4.2b, O5"
    ),
    "of hours for aligning that go to registering twice, saved by a form in full use; 002 §4.2b": (
        "van de uren voor afstemmen die naar dubbel registreren gaan, bespaard door een formulier dat volop wordt gebruikt; 002 §4.2b"
    ),
    "who is wholly attached to a protocol; 002 §4.4a, §4.4c, O12, O16": (
        "wie helemaal aan een protocol vasthoudt; 002 §4.4a, §4.4c, O12, O16"
    ),
    "of what fades of a division, with a covenant in full use; 002 §5.1.2, O20": (
        "van wat er vervaagt van een taakverdeling, met een convenant dat volop wordt gebruikt; 002 §5.1.2, O20"
    ),
    "of unpaid work that a house does by a division, paid with a tender model in full use; 002 §4.2d, O22": (
        "van het onbetaalde werk dat een organisatie volgens een taakverdeling doet, betaald met een aanbestedingsmodel dat volop wordt gebruikt; 002 §4.2d, O22"
    ),
    "of the quarrel about a goal made concrete, with a vision in full use; 002 §3.1, O20, N21": (
        "van de ruzie over een doel dat concreet wordt, met een visie die volop wordt gebruikt; 002 §3.1, O20, N21"
    ),
    "more often that a goal is made concrete, with a vision in full use; 002 §3.1, N3": (
        "zoveel vaker wordt een doel concreet, met een visie die volop wordt gebruikt; 002 §3.1, N3"
    ),
    "in favour of joint work, by a motto in full use; 002 §4.4a, O10": (
        "in het voordeel van samenwerken, door een motto dat volop wordt gebruikt; 002 §4.4a, O10"
    ),
    "so that use finds its level within a year, as in the cases of 002 §4.4": (
        "zo dat het gebruik binnen een jaar op zijn niveau komt, zoals in de gevallen van 002 §4.4"
    ),
    "002 §4.4a, O10: enthusiasm at the start": "002 §4.4a, O10: enthousiasme aan het begin",
    "use from which an organisation counts as a user": "gebruik vanaf wanneer een organisatie als gebruiker telt",
    "that broke of late on the same thing; 002 §4.4c, O17": "die kort geleden op hetzelfde mislukten; 002 §4.4c, O17",
    "professionals at one round; 002 §4.1, F7": "professionals bij één ronde; 002 §4.1, F7",
    "002 §4.3a, Q9: no frequency or length given": "002 §4.3a, Q9: hoe vaak en hoe lang staat er niet bij",
    "of a meeting, before the first case is discussed; 002 §4.1": (
        "van een overleg, voordat de eerste casus wordt besproken; 002 §4.1"
    ),
    "cases that broke, discussed at one table; 002 §4.1, §5.1.2": (
        "mislukte casussen, besproken aan één tafel; 002 §4.1, §5.1.2"
    ),
    "of the cases that wait to be discussed": "van de casussen die op bespreking wachten",
    "002 §3.1, N3: each has its own picture": "002 §3.1, N3: ieder heeft een eigen beeld",
    "what was made concrete becomes vague again": "wat concreet was, wordt weer vaag",
    "of second-line care, paid by residents; order of the Wlz own contribution, to be checked": (
        "van de tweede lijn, betaald door bewoners; ongeveer zo hoog als de eigen bijdrage van de Wlz, moet nog worden nagegaan"
    ),
    "of contracted hours that a budget pays at the tariff: wage over a tariff of € 62.50": (
        "van de contracturen die een budget tegen het tarief betaalt: loon gedeeld door een tarief van € 62,50"
    ),
    "of the pool, as a lump for each solved joint case; the rest by budgets; 002 §5.1.1, R2": (
        "van het wijkbudget, als vast bedrag voor elke opgeloste gezamenlijke casus; de rest naar budget; 002 §5.1.1, R2"
    ),
    "most that a house hires or shrinks in a year, where it is paid by the hour": (
        "meer groeit of krimpt een organisatie niet in een jaar, als zij per uur wordt betaald"
    ),
    "set so that organisations about break even on production at the load of the baseline": (
        "zo gekozen dat organisaties met hun productie ongeveer quitte spelen bij de drukte van de basis"
    ),
}
