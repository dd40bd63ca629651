"""Remarks on numbers of boundary workers, key figures, experiments, the region, learning and calling back: English as declared, Nederlands."""

WORKERS: dict[str, str] = {
    "002 §4.3a, W37; most do it beside another post": "002 §4.3a, W37; de meesten doen het naast een andere functie",
    "hours of operational workers kept for cases; 002 §4.3b": (
        "uren van grenzenwerkers op de werkvloer die voor casussen zijn; 002 §4.3b"
    ),
    "hours of operational workers for visits unasked; 002 §4.3b, F14": (
        "uren van grenzenwerkers op de werkvloer voor huisbezoeken waar niemand om vroeg; 002 §4.3b, F14"
    ),
    "chance that a professional drops in; 002 §4.3b, F13-F14": (
        "kans dat een professional langskomt; 002 §4.3b, F13-F14"
    ),
    "cases that broke, told to other levels; 002 §5.1.2, W34": (
        "mislukte casussen, verteld aan andere niveaus; 002 §5.1.2, W34"
    ),
    "of what broke at the own house that its project leaders hear anyway; 002 §4.3a": (
        "van wat er bij de eigen organisatie mislukte, dat de eigen projectleiders toch al horen; 002 §4.3a"
    ),
    "broken cases in mind per 10,000 residents at which half of the time goes where it broke": (
        "mislukte casussen die men onthoudt per 10.000 bewoners, waarbij de helft van de tijd gaat naar waar het mislukte"
    ),
    "hours that linking the levels takes: an hour and a half every four weeks of a post of twelve; W34": (
        "uren die het verbinden van de niveaus kost: anderhalf uur per vier weken bij een functie van twaalf uur; W34"
    ),
    "of the hours, without energy; 002 §4.3a, W14": "van de uren, zonder energie; 002 §4.3a, W14",
    "when called back for all hours; 000 Q4, W25": "als men voor alle uren wordt teruggeroepen; 000 Q4, W25",
    "of the usual turnover, without frustration; 000 Q4, W25": "van het gewone verloop, zonder frustratie; 000 Q4, W25",
    "added by full frustration; 000 Q4, W25": "wat volle frustratie toevoegt; 000 Q4, W25",
    "to the new whole, in a week with a success; 002 §4.3a, W11": (
        "aan het nieuwe geheel, in een week met een succes; 002 §4.3a, W11"
    ),
    "in a week without; 002 §4.3a, W11": "in een week zonder; 002 §4.3a, W11",
    "between guidance and nursing tariffs (evidence §4.4)": (
        "tussen de tarieven voor begeleiding en verpleging (evidence §4.4)"
    ),
    "twelve hours of somebody of usual competence settle about half of a matter; sketch of persons and ties": (
        "twaalf uur van iemand met een gewone competentie lost ongeveer de helft van een kwestie op; schets van personen en contacten"
    ),
    "of the hours for their task that policy officers spend on what is paid, the rest on support; 002 §4.3a, W7": (
        "van de uren voor hun taak die beleidsmedewerkers besteden aan wat betaald wordt, de rest aan steun; 002 §4.3a, W7"
    ),
    "of everybody at work; general knowledge, to be checked": (
        "van iedereen die werkt; algemene kennis, moet nog worden nagegaan"
    ),
    "beside who leaves after which half of the ties pass on; 002 §5.1.1, K7; decision 0008": (
        "naast wie vertrekt, waarna de helft van de contacten is overgedragen; 002 §5.1.1, K7; decision 0008"
    ),
    "002 §4.3a, W11: double identity": "002 §4.3a, W11: dubbele identiteit",
    "000 Q4, W27: a nose for each other": "000 Q4, W27: een neus voor elkaar",
    "of the last half year; 000 Q1, W2": "van het laatste half jaar; 000 Q1, W2",
    "above that; 000 Q4, W2": "daarboven; 000 Q4, W2",
    "for which nobody gives up; 000 Q4, W25": "daaronder geeft niemand op; 000 Q4, W25",
    "down to which nobody gives up; 002 §4.3a, W14": "daarboven geeft niemand op; 002 §4.3a, W14",
    "chance to give up beyond those; W14, W25": "kans om op te geven voorbij die grenzen; W14, W25",
    "without any room and under full pressure; 002 §5.1.1, R1": (
        "zonder enige ruimte en onder volle druk; 002 §5.1.1, R1"
    ),
    "of contracted hours at full room; 002 §5.1.3, R10": "van de contracturen bij volle ruimte; 002 §5.1.3, R10",
    "002 §4.3c, W22: more meeting near the table": "002 §4.3c, W22: meer ontmoetingen rond de tafel",
    "002 §4.3c, W22: hears what is going on": "002 §4.3c, W22: hoort wat er speelt",
    "tie that a formal appointment gives; 002 §4.3c, W23": "band die een officiële benoeming geeft; 002 §4.3c, W23",
    "added to the right desk by ties with all institutions; 002 §4.3c, C6": (
        "extra kans op het goede loket door banden met alle instellingen; 002 §4.3c, C6"
    ),
    "tie from which people are pointed to an institution": (
        "band vanaf wanneer mensen naar een instelling worden verwezen"
    ),
    "of the pull to start, without an example next door; 004 Lessons, R12": (
        "van de neiging om te beginnen, zonder voorbeeld in de buurt; 004 Lessons, R12"
    ),
    "what an example in another wijk counts, heard at a learning day; 002 §1.3, F15": (
        "hoe zwaar een voorbeeld uit een andere wijk telt dat men op een leerdag hoort; 002 §1.3, F15"
    ),
    "before the next begins where one stopped; 004 Lessons, C8, K18": (
        "voordat het volgende begint waar er een stopte; 004 Lessons, C8, K18"
    ),
    "length of an experiment, local or ordered; 002 §1.3, Q5: about a year with a restart": (
        "duur van een experiment, lokaal of opgelegd; 002 §1.3, Q5: ongeveer een jaar met een herstart"
    ),
    "meetings of a group; 002 §4.1": "bijeenkomsten van een groep; 002 §4.1",
    "of each who takes part in a meeting of a group; 002 §4.1": (
        "van ieder die meedoet aan een bijeenkomst van een groep; 002 §4.1"
    ),
    "of what is open about a task in one meeting, with full support and practice; 004 Lessons": (
        "van wat er over een taak open is in één bijeenkomst, met volle steun en oefening; 004 Lessons"
    ),
    "of what was open, settled at the end, and half of it half-way, to count as a result; 004 Lessons": (
        "van wat open was en aan het eind is geregeld, en halverwege de helft daarvan, om als resultaat te tellen; 004 Lessons"
    ),
    "in which somebody who tried in vain does not try again; 004 Lessons": (
        "zo lang probeert iemand bij wie het mislukte het niet opnieuw; 004 Lessons"
    ),
    "of advisers, who are few; 002 §1.3, A15": "van adviseurs, van wie er weinig zijn; 002 §1.3, A15",
    "of an adviser that an experiment asks, a day a week; 002 §1.3, A15": (
        "van een adviseur die een experiment vraagt, een dag per week; 002 §1.3, A15"
    ),
    "of what advisers have left to learn, by one success for each of them; 004 Lessons, C8": (
        "van wat adviseurs nog te leren hebben, door één succes voor ieder van hen; 004 Lessons, C8"
    ),
    "004 Lessons, R13: an even chance at links of a half": (
        "004 Lessons, R13: een gelijke kans als de verbindingen half zijn"
    ),
    "solved of late, at which a council sees half of what there is; 004 Lessons, R13": (
        "kort geleden opgelost, waarbij een gemeenteraad de helft ziet van wat er is; 004 Lessons, R13"
    ),
    "of operational workers, at which the shop floor is linked half; 004 Lessons, R13": (
        "van grenzenwerkers op de werkvloer, waarbij de werkvloer half verbonden is; 004 Lessons, R13"
    ),
    "of a learning day, for every two homes; 002 §1.3, E27": (
        "van een leerdag, voor elk tweetal organisaties; 002 §1.3, E27"
    ),
    "in half a year, at which the lens is half of what it can be; 000 Q5, W30": (
        "in een half jaar, waarbij de blik half zo breed is als hij kan worden; 000 Q5, W30"
    ),
    "of contact with somebody met by chance, in one building; 002 §1.3, §4.3a, F9, F16": (
        "van contact met iemand die men toevallig tegenkomt, in één gebouw; 002 §1.3, §4.3a, F9, F16"
    ),
}
