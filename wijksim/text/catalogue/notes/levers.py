"""Remarks on numbers of levers, and fields of an organisation: English as declared, Nederlands."""

LEVERS: dict[str, str] = {
    "CBS 2024: mean wijk about 5,400 residents; 002 §2.1, F1": (
        "CBS 2024: gemiddelde wijk ongeveer 5.400 bewoners; 002 §2.1, F1"
    ),
    "CBS 2024: mean buurt about 1,240 residents; 002 §4.1, F1": (
        "CBS 2024: gemiddelde buurt ongeveer 1.240 bewoners; 002 §4.1, F1"
    ),
    "002 §1.3, A2; CBS rates of birth, death and moving, docs/parameters.md": (
        "002 §1.3, A2; cijfers van CBS over geboorte, overlijden en verhuizen, docs/parameters.md"
    ),
    "002 §1.3, C0 (ten wijken in the programme); one by default": (
        "002 §1.3, C0 (tien wijken in het programma); gewoonlijk één"
    ),
    "CBS: an example wijk, Oudorp (Alkmaar) and Camminghaburen (Leeuwarden)": (
        "CBS: een voorbeeldwijk, Oudorp (Alkmaar) en Camminghaburen (Leeuwarden)"
    ),
    "002 §2.3-3 and §5.1.1, K6, R2; area funding plays a small role": (
        "002 §2.3-3 en §5.1.1, K6, R2; geld voor een gebied speelt een kleine rol"
    ),
    "002 §5.1.1, R2 (growth model)": "002 §5.1.1, R2 (groeimodel)",
    "002 §2.3-3 and §5.1.1, K7; none by default": "002 §2.3-3 en §5.1.1, K7; gewoonlijk geen",
    "002 §1.3, C0 (one year in the programme); none by default": (
        "002 §1.3, C0 (één jaar in het programma); gewoonlijk geen"
    ),
    "004 Pandora, R5, C13; false is the regime of 2010-12 in the sources, since 2015 the Wmo and the Youth Act are municipal": (
        "004 Pandora, R5, C13; «nee» is de situatie van 2010-12 in de bronnen, sinds 2015 zijn de Wmo en de Jeugdwet een taak van de gemeente"
    ),
    "002 §2.3-3, §5.1.1, K6, R2: who takes part; all by default": (
        "002 §2.3-3, §5.1.1, K6, R2: wie er meedoet; gewoonlijk iedereen"
    ),
    "002 §4.3b, W6; Rotterdam: 1 nurse per 11,000 residents": (
        "002 §4.3b, W6; Rotterdam: 1 verpleegkundige op 11.000 bewoners"
    ),
    "002 §4.3a, W37: most do it beside another post; the default leaves posts as they come": (
        "002 §4.3a, W37: de meesten doen het naast een andere functie; gewoonlijk blijven functies zoals ze zijn"
    ),
    "002 §4.4b, K3, K10: the municipality pays, others may share": (
        "002 §4.4b, K3, K10: de gemeente betaalt, anderen kunnen meebetalen"
    ),
    "002 §5.1.1, K7: who leaves takes the contacts along; none by default": (
        "002 §5.1.1, K7: wie vertrekt, neemt de contacten mee; gewoonlijk is er geen overdracht"
    ),
    "002 §1.3, §4.3a, F9, F16: one building, corridors": "002 §1.3, §4.3a, F9, F16: één gebouw, gangen",
    "002 §2.2, E11: effects come late, so that five years are shown": (
        "002 §2.2, E11: effecten komen laat, daarom worden vijf jaar getoond"
    ),
    "a start among strangers comes near its own level in some eight years; decision 0025": (
        "een begin tussen onbekenden komt in ongeveer acht jaar in de buurt van zijn eigen niveau; decision 0025"
    ),
    "variants of one seed share one past": "varianten met dezelfde toevalsreeks delen één verleden",
    "000 Q0-Q1, A5: a municipality is several small organisations": (
        "000 Q0-Q1, A5: een gemeente bestaat uit meer kleine organisaties"
    ),
    "002 §1.3, A1-A2: elderly care and elderly welfare": "002 §1.3, A1-A2: ouderenzorg en ouderenwelzijn",
    "no source gives hours; set so that load per sector is about .5-.7": (
        "geen bron noemt uren; zo gekozen dat de drukte per sector ongeveer 0,5-0,7 is"
    ),
    "usual part-time contract in care and welfare": "gewone deeltijdaanstelling in zorg en welzijn",
    "municipal tariff lists 2023-2024": "tarieflijsten van gemeenten 2023-2024",
}
