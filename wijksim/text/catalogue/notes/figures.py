"""Remarks on numbers of published figures of residents, which stand in for what a wijk of one's own lacks: English as declared, Nederlands."""

FIGURES: dict[str, str] = {
    "general knowledge of CBS population by age, to be checked; 80+ is 5.0 % in CBS 70072ned": (
        "algemene kennis van de bevolking naar leeftijd bij CBS, moet nog worden nagegaan; 80 jaar en ouder is 5,0% in CBS 70072ned"
    ),
    "CBS 37620 (persons in private households) over 37975 (private households)": (
        "CBS 37620 (personen in particuliere huishoudens) gedeeld door 37975 (particuliere huishoudens)"
    ),
    "CBS 37975, private households by composition": "CBS 37975, particuliere huishoudens naar samenstelling",
    'SCP, Voorzieningen in 3D ("almost 8 %" of 1.6 M users)': "SCP, Voorzieningen in 3D («bijna 8%» van 1,6 miljoen gebruikers)",
    "CBS, 584,000 users of district nursing (wijkverpleging)": "CBS, 584.000 gebruikers van wijkverpleging",
    "CBS 83747NED: social assistance or reintegration, plus Wsw as if not overlapping; 17.0 M persons": (
        "CBS 83747NED: bijstand of re-integratie, plus Wsw alsof dat niet overlapt; 17,0 miljoen personen"
    ),
    "eight of ten single years, taken as equal": "acht van de tien leeftijdsjaren, alle even groot genomen",
    "CBS 86050NED, 1,284,680 Wmo clients (provisional)": "CBS 86050NED, 1.284.680 cliënten van de Wmo (voorlopig)",
    "CBS youth care statistics, 467,000 young people": "CBS, statistiek jeugdzorg, 467.000 jongeren",
    "by definition of the CBS figure p_hh_li": "volgt uit de definitie van het cijfer p_hh_li van CBS",
    "general knowledge of CBS housing stock, to be checked": (
        "algemene kennis van de woningvoorraad bij CBS, moet nog worden nagegaan"
    ),
}
