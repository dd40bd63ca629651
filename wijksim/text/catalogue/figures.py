"""Words of the figures, and names of sectors, boundaries, levels, payers and boundary objects. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

FIGURES: dict[str, Pair] = {
    # name: (Nederlands, English)
    # --- in every figure
    "caption": (
        "Scenario: {scenario}. Toevalsreeks {seed}, {weeks}, {residents} bewoners. wijksim {version}, sleutel {key}.",
        "Scenario: {scenario}. Seed {seed}, {weeks}, {residents} residents. wijksim {version}, key {key}.",
    ),
    "proviso": (
        "Dit is één run van een model, geen voorspelling: toeval speelt mee.",
        "This is one run of a model, not a forecast: chance plays a part.",
    ),
    "weeks": ("{n} weken", "{n} weeks"),
    "one_week": ("1 week", "1 week"),
    "subsidy": ("tijdelijk projectgeld", "temporary project money"),
    "measures": ("Maatregelen", "Measures"),
    "more_measures": ("en nog {n}", "and {n} more"),
    "axis_state": ("score, 0 laag – 1 hoog", "score, 0 low – 1 high"),
    "shaded": ("Grijs: een maatregel.", "Grey: a measure."),
    "others_left_out": ("Nog {n} in de tabellen.", "{n} more in the tables."),
    "less_than_one": ("minder dan 1", "fewer than 1"),
    "none": ("geen", "none"),
    # --- collaboration over time
    "collaboration_now_and_then": (
        "Samen opgelost in het laatste jaar: {now} van elke 100 meervoudige casussen; in het eerste jaar: {then}",
        "Solved together in the last year: {now} of every 100 broad cases; in the first year: {then}",
    ),
    "collaboration_now": (
        "Samen opgelost in deze run van {weeks}: {now} van elke 100 meervoudige casussen",
        "Solved together in this run of {weeks}: {now} of every 100 broad cases",
    ),
    "collaboration_shows": (
        "Een meervoudige casus raakt meer dan één gebied: zorg, welzijn, wonen. Onder: wat professionals willen en doen.",
        "A broad case touches more than one domain: care, welfare, housing. Below: what professionals want and do.",
    ),
    "collaboration_cases": (
        "Meervoudige casussen die organisaties samen oplossen (over 13 weken)",
        "Broad cases that organisations solve together (over 13 weeks)",
    ),
    "collaboration_people": ("Wat professionals willen en doen", "What professionals want and do"),
    "axis_of_cases": ("% van de casussen", "% of cases"),
    "axis_of_professionals": ("% van de\nprofessionals", "% of\nprofessionals"),
    # --- ages
    "ages_found": (
        "Van elke 100 bewoners zijn er na {years} jaar {now} van 65 jaar of ouder; aan het begin {then}",
        "Of every 100 residents {now} are 65 or older after {years} years; {then} at the beginning",
    ),
    "ages_none": (
        "Deze bevolking staat stil, of de run is korter dan twee jaar: leeftijden veranderen niet",
        "This population stands still, or the run is shorter than two years: ages do not change",
    ),
    "ages_shows": (
        "Bewoners worden geboren, ouder, sterven en verhuizen; hun aantal blijft gelijk.",
        "Residents are born, age, die and move; their number stays.",
    ),
    "ages_panel": ("Leeftijd van bewoners", "Age of residents"),
    "axis_of_residents": ("% van de bewoners", "% of residents"),
    "births_and_deaths": ("Geboren en gestorven per jaar", "Births and deaths in a year"),
    "axis_per_1000": ("per 1.000\nbewoners", "per 1,000\nresidents"),
    "births": ("Geboren", "Births"),
    "deaths": ("Gestorven", "Deaths"),
    # --- division of work
    "division_found": (
        "{actor} doet {task} nu in {now} van de 100 gevallen, in het begin in {then}; {several} van de 100 taken pakken er twee op",
        "{actor} does {task} in {now} of 100 cases now, in {then} at the start; {several} of 100 tasks are taken up by two",
    ),
    "division_still": (
        "Niemand doet veel meer of minder dan in het begin; {several} van de 100 taken pakken er twee op",
        "Nobody does much more or less than at the start; {several} of 100 tasks are taken up by two",
    ),
    "division_shows": (
        "Hoe groter de stip, hoe vaker de organisatie de taak oppakt. Pijltjes: veel vaker (▲) of minder vaak (▼) dan in het begin. Rechts: in welk deel van de gevallen een afspraak beslist.",
        "The larger the dot, the oftener the organisation takes the task up. Arrows: much oftener (▲) or less often (▼) than at the start. Right: in which part of the cases an agreement decides.",
    ),
    "division_agreed": ("afgesproken", "agreed"),
    "division_all": ("alle", "all"),
    # --- boundaries
    "boundaries_found": (
        "Meest open is de grens tussen {most} ({high}), het meest dicht die tussen {least} ({low})",
        "Most open is the boundary between {most} ({high}), most closed the one between {least} ({low})",
    ),
    "boundaries_even": (
        "De vijf grenzen tussen organisaties zijn ongeveer even open: {low} op een schaal van 0 tot 1",
        "The five boundaries between organisations are about equally open: {low} on a scale of 0 to 1",
    ),
    "boundaries_shows": (
        "Gemiddeld over alle paren van organisaties; de kop noemt het gemiddelde van {period}.",
        "Mean over all pairs of organisations; the heading gives the mean of {period}.",
    ),
    "boundaries_none": (
        "Er is maar één organisatie: tussen organisaties is er geen grens",
        "There is only one organisation: there is no boundary between organisations",
    ),
    "last_year": ("het laatste jaar", "the last year"),
    "all_weeks": ("alle weken", "all weeks"),
    "boundaries_panel": ("Hoe open is de grens tussen …", "How open is the boundary between …"),
    "axis_permeability": ("0 dicht – 1 open", "0 closed – 1 open"),
    "clarity_and_trust": ("Taakverdeling en vertrouwen", "Division of work and trust"),
    "axis_score": ("score\n0 laag – 1 hoog", "score\n0 low – 1 high"),
    "task_clarity": ("Duidelijk wie wat doet", "Clear who does what"),
    "trust": ("Vertrouwen in elkaar", "Trust in each other"),
    # --- network of organisations
    "network_found": (
        "Het meest samen opgelost: {a} en {b}, {cases}.\nBij {brokered} van alle {total} hielp een grenzenwerker",
        "Most solved together: {a} and {b}, {cases}.\nA boundary worker helped in {brokered} of all {total}",
    ),
    "network_tied": (
        "Samen opgelost: {cases}, door {pairs} paren van organisaties.\nBij {brokered} daarvan hielp een grenzenwerker",
        "Solved together: {cases}, by {pairs} pairs of organisations.\nA boundary worker helped in {brokered} of these",
    ),
    "network_none": (
        "In deze run lost geen enkel paar organisaties een casus samen op",
        "In this run no pair of organisations solves a case together",
    ),
    "network_alone": (
        "Er is maar één organisatie: samenwerken tussen organisaties kan hier niet",
        "There is only one organisation: no collaboration between organisations here",
    ),
    "network_shows": (
        "Wie lossen samen casussen op, en welke grenzenwerker brengt hen bij elkaar? Opgeteld over {weeks}.",
        "Who solve cases together, and which boundary worker brings them together? Summed over {weeks}.",
    ),
    "cases": ("{n} casussen", "{n} cases"),
    "one_case": ("1 casus", "1 case"),
    "hours_a_week": ("{n} uur per week", "{n} hours a week"),
    "key": ("Zo leest u dit", "How to read this"),
    "key_department": ("dubbele rand: afdeling van de gemeente", "double edge: municipal department"),
    "key_size": ("grootte van het teken: uren per week", "size of the mark: hours a week"),
    "key_edge": (
        "lijn: samen opgelost; de dikste is {cases}",
        "line: solved together; the widest is {cases}",
    ),
    "key_edge_alone": (
        "streepjes: zonder hulp van een grenzenwerker",
        "dashed: without the help of a boundary worker",
    ),
    "key_worker": (
        "ruit: een grenzenwerker hielp dit paar; groot: het paar met veel hulp, en wie het vaakst hielp",
        "diamond: a boundary worker helped this pair; large: a pair with much help, and who helped most often",
    ),
    "worker_code": ("G{n}", "B{n}"),
    "table_worker": ("Grenzenwerker", "Boundary worker"),
    "table_cases": ("casussen", "cases"),
    "table_agreements": ("afspraken", "agreements"),
    "no_workers": ("Er zijn geen grenzenwerkers in deze run.", "There are no boundary workers in this run."),
    "more_workers": ("en nog {n} grenzenwerkers", "and {n} more boundary workers"),
    # --- map
    "map_found": (
        "De meeste onvervulde behoefte is er in {high_place} ({high}), de minste in {low_place} ({low})",
        "Unmet need is largest in {high_place} ({high}) and smallest in {low_place} ({low})",
    ),
    "map_even": (
        "De onvervulde behoefte van bewoners is overal ongeveer even groot: {high} op een schaal van 0 tot 1",
        "Unmet need of residents is about the same everywhere: {high} on a scale of 0 to 1",
    ),
    "map_one": (
        "De onvervulde behoefte van bewoners is gemiddeld {high} op een schaal van 0 tot 1",
        "Unmet need of residents is {high} on average on a scale of 0 to 1",
    ),
    "map_shows": (
        "Aan het eind van de run, in vakken van 100 bij 100 meter: de grootste behoefte per bewoner, gemiddeld.",
        "At the end of the run, in cells of 100 by 100 metres: the largest need of each resident, mean per cell.",
    ),
    "buurt": ("buurt {n}", "buurt {n}"),
    "wijk": ("wijk {n}", "wijk {n}"),
    "axis_need": (
        "kleur: onvervulde behoefte\n(0 geen – 1 zeer groot)",
        "colour: unmet need\n(0 none – 1 very large)",
    ),
    "dots_open_cases": ("stip: lopende casussen\nin een vak", "dot: open cases\nin a cell"),
    "metres": ("{n} m", "{n} m"),
    "kilometres": ("{n} km", "{n} km"),
    "per_100_residents": ("Per 100 bewoners", "Per 100 residents"),
    "axis_per_100": ("aantal per 100 bewoners", "number per 100 residents"),
    "open_cases": ("lopende casussen", "open cases"),
    "in_second_line": ("in zwaardere zorg (tweede lijn)", "in heavier care (second line)"),
    "map_highest": ("de {n} wijken met de meeste behoefte", "the {n} wijken with most need"),
    # --- who pays, who gains
    "money_found": (
        "{payer} betaalt het meest: {most} van {total} in {period}.\n"
        "{short} van de {all} organisaties komen over de hele run tekort",
        "{payer} pays most: {most} of {total} in {period}.\n"
        "{short} of the {all} organisations fall short over the whole run",
    ),
    "money_found_one": (
        "{payer} betaalt het meest: {most} van {total} in {period}",
        "{payer} pays most: {most} of {total} in {period}",
    ),
    "money_none": ("In deze run is er geen geld betaald", "No money was paid in this run"),
    "money_shows": (
        "Indicatieve kosten en baten. Wie betaalt het werk en de zwaardere zorg, en wie houdt eraan over?",
        "Indicative costs and benefits. Who pays for the work and for heavier care, and who gains?",
    ),
    "year_n": ("jaar {n}", "year {n}"),
    "payers_panel": ("Wie betaalt hoeveel? ({unit})", "Who pays how much? ({unit})"),
    "payers_panel_mean": ("Wie betaalt hoeveel? ({unit} per jaar)", "Who pays how much? ({unit} a year)"),
    "axis_year": ("jaar", "year"),
    "short_year": (" (* jaar {year} telt maar {weeks})", " (* year {year} has only {weeks})"),
    "total": ("Totaal", "Total"),
    "thousand_euro": ("duizend euro", "thousand euro"),
    "million_euro": ("miljoen euro", "million euro"),
    "euro": ("euro", "euro"),
    "result_panel": ("Wie houdt over?", "Who gains?"),
    "axis_result": ("ontvangen min betaald, {unit} per jaar", "received minus paid, {unit} a year"),
    "axis_result_short": ("ontvangen min betaald, {unit}", "received minus paid, {unit}"),
    "benefit_column": ("deel van de\nbaten dat\nhier landt", "share of\nbenefit that\nlands here"),
    "euro_million": ("€ {n} miljoen", "€{n} million"),
    "euro_amount": ("€ {n}", "€{n}"),
    # --- boundary objects
    "objects_found": (
        "Het breedst gebruikt: {name}, door {users} van de {all} organisaties.\n"
        "In gebruik: {in_use} van de {made} grensobjecten",
        "Most widely used: {name}, by {users} of the {all} organisations.\nIn use: {in_use} of {made} boundary objects",
    ),
    "objects_unused": (
        "Geen van de {made} grensobjecten wordt aan het eind door een organisatie gebruikt",
        "None of the {made} boundary objects is used by any organisation at the end",
    ),
    "objects_none": ("Er zijn geen grensobjecten in deze run", "There are no boundary objects in this run"),
    "objects_shows": (
        "Visies, afspraken, formulieren en overzichten. In gebruik: minstens twee organisaties werken ermee.",
        "Visions, agreements, forms and maps. In use: at least two organisations work with it.",
    ),
    "objects_over_time": ("Op papier of in gebruik?", "On paper or in use?"),
    "axis_objects": ("aantal", "number"),
    "on_paper": ("op papier", "on paper"),
    "in_use": ("in gebruik", "in use"),
    "objects_adoption": ("Hoeveel organisaties gebruiken het?", "How many organisations use it?"),
    "of_organisations": ("{users} van {all}", "{users} of {all}"),
    "objects_at_the_end": ("Gebruik en steun aan het eind", "Use and support at the end"),
    "axis_use": ("gemiddeld gebruik, 0 – 1", "mean use, 0 – 1"),
    "axis_legitimacy": ("gemiddelde steun, 0 – 1", "mean support, 0 – 1"),
    "objects_key": ("gevuld: gepland; open: vanzelf ontstaan", "filled: planned; open: arose by itself"),
    "numbered": ("{name} {n}", "{name} {n}"),
    "abandoned": ("{name} (vergeten)", "{name} (abandoned)"),
    # --- boundary workers
    "workers_found": (
        "Van elke 100 uur grenzenwerk roept de eigen organisatie er {recalled} terug.\n"
        "In {period} blijft er {hours} uur per week over",
        "Of every 100 hours of boundary work the home organisation recalls {recalled}.\n"
        "In {period} {hours} hours a week remain",
    ),
    "workers_gone": (
        "Geen grenzenwerk in {period}: wie het deed, is vertrokken",
        "No boundary work in {period}: those who did it have left",
    ),
    "workers_idle": ("Geen grenzenwerk in {period}", "No boundary work in {period}"),
    "workers_shows": (
        "Uren gemiddeld per week sinds de aanstelling. Aanzien, energie en frustratie aan het eind.",
        "Hours are means per week since the appointment. Reputation, energy and frustration at the end.",
    ),
    "workers_none": ("Er zijn geen grenzenwerkers in deze run", "There are no boundary workers in this run"),
    "workers_hours": ("Uren: gewerkt en teruggeroepen", "Hours: worked and recalled"),
    "axis_hours": ("uur per week", "hours a week"),
    "worked": ("gewerkt", "worked"),
    "recalled": ("teruggeroepen", "recalled"),
    "granted": ("toegekend nu", "granted now"),
    "workers_state": ("Hoe gaat het met hen?", "How are they?"),
    "reputation": ("aanzien", "reputation"),
    "energy": ("energie", "energy"),
    "frustration": ("frustratie", "frustration"),
    "unplanned": ("ongepland", "unplanned"),
    "has_left": ("vertrokken", "left"),
    "worker_at": ("{level}, {home}", "{level}, {home}"),
}

SECTOR: dict[str, Pair] = {
    "care": ("zorg", "care"),
    "welfare": ("welzijn", "welfare"),
    "housing": ("wonen", "housing"),
}

BOUNDARY: dict[str, Pair] = {
    "sectoral": ("sectoren", "sectors"),
    "professional": ("beroepen", "professions"),
    "financial": ("geldstromen", "funding streams"),
    "accountability": ("vormen van verantwoording", "forms of accountability"),
    "geographic": ("gebieden", "areas"),
}

LEVEL: dict[str, Pair] = {
    "operational": ("werkvloer", "shop floor"),
    "tactical": ("management", "management"),
    "policy": ("beleid", "policy"),
    "informal": ("bewoner", "resident"),
}

PAYER: dict[str, Pair] = {
    "municipality": ("Gemeente", "Municipality"),
    "insurer": ("Zorgverzekeraar", "Health insurer"),
    "care_office": ("Zorgkantoor", "Care office"),
    "housing_association": ("Woningcorporatie", "Housing association"),
    "residents": ("Bewoners", "Residents"),
    "state": ("Rijk (projectgeld)", "State (project money)"),
}

OBJECTKIND: dict[str, Pair] = {
    "motto": ("motto", "motto"),
    "vision": ("visie", "vision"),
    "covenant": ("convenant", "covenant"),
    "mkba": ("kosten-batenanalyse", "cost-benefit analysis"),
    "standard_form": ("standaardformulier", "standard form"),
    "intake_guideline": ("richtlijn voor intake", "intake guideline"),
    "network_map": ("netwerkkaart", "network map"),
    "tender_model": ("aanbestedingsmodel", "tender model"),
}
