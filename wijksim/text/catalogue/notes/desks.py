"""Remarks on numbers of residents who ask, desks that refer, and the work on cases: English as declared, Nederlands."""

DESKS: dict[str, str] = {
    "of asking that needs no trust in services; 002 §2.2, F20, E28": (
        "van de hulpvragen waarvoor geen vertrouwen in de hulpverlening nodig is; 002 §2.2, F20, E28"
    ),
    "other needs in sight; 002 §4.2c, F13: mixed questions": (
        "andere problemen in zicht; 002 §4.2c, F13: gemengde vragen"
    ),
    "after a closed case": "na een afgesloten casus",
    "002 §2.2, E3: heavy unmet need wears people out": "002 §2.2, E3: zware problemen zonder hulp putten mensen uit",
    "towards the own strength without troubles: about four years; 002 §2.2, E3": (
        "terug naar de eigen kracht zonder problemen: ongeveer vier jaar; 002 §2.2, E3"
    ),
    "002 §2.2, E3; from care for to see to it that (N19)": "002 §2.2, E3; van «zorgen voor» naar «zorgen dat» (N19)",
    "002 §2.2, §5.1, A8, E13: who sends them knows the offer": (
        "002 §2.2, §5.1, A8, E13: wie doorverwijst, kent het aanbod"
    ),
    "one home visit or consultation": "één huisbezoek of gesprek",
    "right referral when all sit in one building; 004 Lessons, F10": (
        "goede verwijzing als iedereen in één gebouw zit; 004 Lessons, F10"
    ),
    "002 §4.4c, O19: an intake guideline in full use": "002 §4.4c, O19: een intakerichtlijn die volop wordt gebruikt",
    "002 §4.3b, W18: a fully neutral look": "002 §4.3b, W18: een helemaal neutrale blik",
    "after which somebody gives up; 002 §2.2, E6": "daarna geeft iemand op; 002 §2.2, E6",
    "about 59 cases per worker-year (Utrecht 2018) at load .6": (
        "ongeveer 59 casussen per medewerker per jaar (Utrecht 2018) bij een drukte van 0,6"
    ),
    "contracted hours left for cases": "deel van de contracturen dat voor casussen overblijft",
    "no source": "geen bron",
    "largest caseload": "grootste caseload",
    "to a first appointment in a calendar that is half full; 4.3 working days for light help, Utrecht 2018, evidence §4.3": (
        "tot een eerste afspraak bij een halfvolle agenda; 4,3 werkdagen voor lichte hulp, Utrecht 2018, evidence §4.3"
    ),
    "per unit of cost and party; 002 §4.2a, N6": "per eenheid moeite en per partij; 002 §4.2a, N6",
    "how clear a task becomes that two sort out in the case itself; 002 §4.2c, N1": (
        "hoe duidelijk een taak wordt als twee mensen het in de casus zelf uitzoeken; 002 §4.2c, N1"
    ),
    "of a need that was met": "van een probleem dat is opgelost",
    "of a need that was not met": "van een probleem dat niet is opgelost",
    "below which a need that was worked on is gone": "daaronder is een probleem waaraan gewerkt is, voorbij",
    "of hours for somebody with several needs who is helped alone; 002 §2.2, E5": (
        "van de uren voor iemand met meer problemen bij wie elke organisatie apart helpt; 002 §2.2, E5"
    ),
    "of joint hours, at closed boundaries and without a division of work; E5, P25": (
        "van de gezamenlijke uren, bij dichte grenzen en zonder taakverdeling; E5, P25"
    ),
    "the same, added by open boundaries; E5, P25": "hetzelfde, wat open grenzen eraan toevoegen; E5, P25",
    "of the weekly hours of a case, by who waits at a desk": (
        "van de uren per week voor een casus, door wie bij een loket wacht"
    ),
}
