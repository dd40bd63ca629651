"""Remarks on numbers of calibration: what the outcomes are held against: English as declared, Nederlands."""

TARGETS: dict[str, str] = {
    "004: 70 % intend": "004: 70% wil samenwerken",
    "004: 30-40 % practise": "004: 30-40% werkt in de praktijk samen",
    "004: mostly not structural, so less than half of who practise": (
        "004: meestal niet structureel, dus minder dan de helft van wie in de praktijk samenwerkt"
    ),
    "Utrecht 2018: about 59 cases per worker-year (evidence §4.3)": (
        "Utrecht 2018: ongeveer 59 casussen per medewerker per jaar (evidence §4.3)"
    ),
    "Utrecht 2018: 4.3 working days to a first talk with a neighbourhood team, .86 of a week (evidence §4.3)": (
        "Utrecht 2018: 4,3 werkdagen tot een eerste gesprek met een buurtteam, 0,86 week (evidence §4.3)"
    ),
    "SCP 2018: about 8 % of users under more than one law; a property of the synthetic population": (
        "SCP 2018: ongeveer 8% van de gebruikers valt onder meer dan één wet; een eigenschap van de nagebootste bevolking"
    ),
    "002 3, 5.1: hardly any collaboration without boundary workers (P1)": (
        "002 3, 5.1: zonder grenzenwerkers bijna geen samenwerking (P1)"
    ),
}
