"""Remarks on numbers of problems of residents, informal help, second-line care, and savings on it: English as declared, Nederlands."""

NEEDS: dict[str, str] = {
    "need from which it counts as a need": "ernst vanaf wanneer iets als probleem telt",
    "new needs are drawn between low and high": (
        "de ernst van een nieuw probleem ligt tussen de laagste en de hoogste waarde"
    ),
    "as above": "als bij het getal dat in de lijst van parameters hierboven staat",
    "of needs that are there before the warm-up, near what the model comes to rest at: the warm-up forgets them": (
        "van problemen die er vóór het inlopen al zijn, dicht bij waar het model op uitkomt: na het inlopen maakt dit niet meer uit"
    ),
    "002 §4.3b, W19: a simple problem grows until it is seen": (
        "002 §4.3b, W19: een eenvoudig probleem groeit totdat iemand het ziet"
    ),
    "002 §2.1, A13; about half of care is informal": "002 §2.1, A13; ongeveer de helft van de zorg is informele zorg",
    "volume of demand, set to load .5-.7 per sector": (
        "hoeveel hulpvragen er zijn, zo gekozen dat de drukte per sector 0,5-0,7 is"
    ),
    "002 §4.3b, W19; sets the share of cases in several domains": (
        "002 §4.3b, W19; bepaalt hoeveel casussen meer dan één sector raken"
    ),
    "need from which a neighbour cannot help": "ernst vanaf wanneer een buur niet meer kan helpen",
    "added at 75 and older by strain of strain.scale; 0: second-line care does not depend on need; 002 §4.3b, W19": (
        "komt er bij 75 jaar en ouder bij als de overbelasting zo groot is als strain.scale; 0: tweede lijn hangt niet af van problemen; 002 §4.3b, W19"
    ),
    "without strain, at 75 and older; Wlz use 2.0 % of residents (evidence §4.2)": (
        "zonder overbelasting, bij 75 jaar en ouder; 2,0% van de bewoners gebruikt de Wlz (evidence §4.2)"
    ),
    "chance by age from 65, relative to 75 and older; evidence §4.2": (
        "kans vanaf 65 jaar, vergeleken met 75 jaar en ouder; evidence §4.2"
    ),
    "the same from 45": "hetzelfde vanaf 45 jaar",
    "the same below 45; spending by age, evidence §4.4": (
        "hetzelfde onder de 45 jaar; uitgaven naar leeftijd, evidence §4.4"
    ),
    "mean stay of two to three years": "een verblijf duurt gemiddeld twee tot drie jaar",
    "Wlz €57,000 a user-year, 2017 (evidence §4.2)": "Wlz: € 57.000 per gebruiker per jaar, 2017 (evidence §4.2)",
    "missed with a whole unmet need (1); the order of the hours a week that a case asks; 002 §4.3b, W19": (
        "gemist bij een heel probleem (1) zonder hulp; ongeveer het aantal uren per week dat een casus vraagt; 002 §4.3b, W19"
    ),
    "share of strain that is no longer felt: half of it after five months": (
        "deel van de overbelasting dat men niet meer voelt: na vijf maanden de helft"
    ),
    "unmet hours that weigh once; 002 §4.3b, W19": "gemiste uren die één keer tellen; 002 §4.3b, W19",
    "that strain can weigh at most": "zo zwaar kan overbelasting hoogstens wegen",
    "over whom a payer counts: the order of a care region": (
        "over wie een betaler telt: ongeveer zo groot als een zorgkantoorregio"
    ),
    "for which a client is followed after the end of a case": (
        "zo lang wordt een cliënt gevolgd na het einde van een casus"
    ),
    "of the evidence of earlier years, a year later: some five years count; evidence §4.4": (
        "van het bewijs uit eerdere jaren, een jaar later: ongeveer vijf jaar telt mee; evidence §4.4"
    ),
    "payers pay for what is beyond chance": "betalers betalen voor wat geen toeval kan zijn",
    "of second-line care that an entry avoided counts for: payers look at the year, or at the whole stay": (
        "waarover een vermeden opname in de tweede lijn telt: betalers kijken naar het jaar, of naar het hele verblijf"
    ),
    "of what second-line care of a client costs, shared at most; evidence §4.4: -2 % to a few per cent": (
        "van wat de tweede lijn voor een cliënt kost, hoogstens gedeeld; evidence §4.4: van -2% tot enkele procenten"
    ),
}
