"""Remarks on numbers of money: tariffs and prices of measures: English as declared, Nederlands."""

PRICES: dict[str, str] = {
    "district nursing, care: 67.94 euro per hour, one provider, 2024": (
        "wijkverpleging, verzorging: 67,94 euro per uur, één aanbieder, 2024"
    ),
    "as district nursing, care: 67.94 euro per hour, one provider, 2024": (
        "als wijkverpleging, verzorging: 67,94 euro per uur, één aanbieder, 2024"
    ),
    "specialised guidance 73.80-85.20 euro per hour, 2023-2024": (
        "gespecialiseerde begeleiding 73,80-85,20 euro per uur, 2023-2024"
    ),
    "above district nursing, nursing: 88.35 euro per hour, one provider, 2024": (
        "boven wijkverpleging, verpleging: 88,35 euro per uur, één aanbieder, 2024"
    ),
    "guidance 55.80-66.00 euro per hour, 2023-2024": "begeleiding 55,80-66,00 euro per uur, 2023-2024",
    "no figure found; a budget at it pays what its people cost": (
        "geen getal gevonden; met dit tarief betaalt een budget wat de mensen kosten"
    ),
    "programme Zichtbare Schakel 2009-2012 (evidence §4.3-4.4); price assumed; replace it by your own": (
        "programma Zichtbare Schakel 2009-2012 (evidence §4.3-4.4); prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §5.1.2; price assumed; replace it by your own": (
        "002 §5.1.2; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §5.1.1: a growth model for structural funding of an area; price assumed; replace it by your own": (
        "002 §5.1.1: een groeimodel voor vast geld voor een gebied; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §2.3, the account of NYFER; price assumed; replace it by your own": (
        "002 §2.3, over NYFER; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §1.3 and §5.1.3; 000 Q6; price assumed; replace it by your own": (
        "002 §1.3 en §5.1.3; 000 Q6; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §1.3 and §4.3a; price assumed; replace it by your own": (
        "002 §1.3 en §4.3a; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §3.2 and §4.4; price assumed; replace it by your own": (
        "002 §3.2 en §4.4; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §5.1.3; 001; price assumed; replace it by your own": (
        "002 §5.1.3; 001; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §4.4b and §5.1.1; price assumed; replace it by your own": (
        "002 §4.4b en §5.1.1; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
    "002 §4.2d; price assumed; replace it by your own": (
        "002 §4.2d; prijs aangenomen; zet er uw eigen prijs voor in de plaats"
    ),
}
