"""Levers: short name, meaning, clause of what a scenario changes, groups, choices and how sure a number is. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LEVER: dict[str, Pair] = {
    "neighbourhood.residents": ("Bewoners per wijk", "Residents per wijk"),
    "neighbourhood.buurten": ("Buurten per wijk", "Buurten per wijk"),
    "neighbourhood.living": ("Bewoners worden ouder, komen en gaan", "Residents age, come and go"),
    "neighbourhood.wijken": ("Wijken", "Wijken"),
    "neighbourhood.profile": ("Bevolking van", "Population of"),
    "neighbourhood.cohesion": ("Wijkgevoel", "Sense of neighbourhood"),
    "funding.integration": ("Wijkbudget (deel van alle budgetten)", "Money pooled for the area"),
    "funding.growth_per_year": (
        "Groei wijkbudget (procentpunt per jaar)",
        "Growth of pooled money (percentage points a year)",
    ),
    "funding.subsidy_hours_per_week": ("Uren van een tijdelijk project", "Hours of a temporary project"),
    "funding.subsidy_start_week": ("Project begint in week", "Project starts in week"),
    "funding.subsidy_weeks": ("Project duurt (weken)", "Project lasts (weeks)"),
    "funding.shared_savings": ("Besparing terug naar wie spaarde", "Savings back to who made them"),
    "funding.decentralised": ("Geld en macht bij de gemeente", "Money and powers municipal"),
    "funding.team_budget": ("Eigen budget van het team", "Budget of the team itself"),
    "funding.pooled_by": ("Wie geld samenvoegt", "Who pools money"),
    "accountability.production_pressure": ("Druk op eigen productie", "Pressure on own production"),
    "accountability.neighbourhood_demand": (
        "Extra verantwoording in de wijk",
        "Extra accountability in the wijk",
    ),
    "accountability.mode": ("Wie verantwoording aflegt", "Who accounts"),
    "room_to_manoeuvre": ("Scharrelruimte (professionele ruimte)", "Room to manoeuvre"),
    "boundary_workers.operational_hours": (
        "Grenzenwerkers op de werkvloer",
        "Boundary workers on the shop floor",
    ),
    "boundary_workers.tactical_hours": ("Projectleiders", "Project leaders"),
    "boundary_workers.policy_hours": ("Beleidsmedewerkers", "Policy officers"),
    "boundary_workers.linked": (
        "Grenzenwerkers overleggen met elkaar",
        "Boundary workers consult each other",
    ),
    "boundary_workers.competence": ("Vaardigheid van grenzenwerkers", "Skill of boundary workers"),
    "boundary_workers.training_hours": ("Training", "Training"),
    "boundary_workers.protected": ("Uren die niemand kan terugroepen", "Hours nobody can call back"),
    "boundary_workers.hours_per_post": ("Uren van één baan", "Hours of one post"),
    "boundary_workers.paid_by": ("Wie het grenzenwerk betaalt", "Who pays boundary work"),
    "boundary_workers.hand_over_weeks": ("Weken om over te dragen", "Weeks to hand over"),
    "boundary_objects.planned": ("Geplande grensobjecten", "Planned boundary objects"),
    "boundary_objects.emergent": ("Grensobjecten ontstaan vanzelf", "Boundary objects arise by themselves"),
    "boundary_objects.co_creation": ("Samen maken van objecten", "Making objects together"),
    "boundary_objects.legitimacy": ("Steun voor objecten", "Support for objects"),
    "boundary_objects.ambiguity": ("Ruimte voor eigen lezing", "Room for one's own reading"),
    "coordination.lead": ("Wie de regie heeft", "Who directs"),
    "coordination.lead_hours": ("Uren voor de regie", "Hours for the lead"),
    "goals.shared_vision": ("Overeenstemming over doelen", "Agreement on goals"),
    "consultation.weeks_between": ("Weken tussen twee overleggen", "Weeks between consultations"),
    "experiments.mode": ("Experimenten", "Experiments"),
    "experiments.tightness": ("Hoe strak de opdracht is", "How tight the order is"),
    "experiments.start_share": ("Deel van de buurten dat begint", "Share of buurten that start"),
    "scale.team": ("Gebied van het team", "Area of the team"),
    "scale.fence": ("Alleen binnen het eigen gebied", "Fence round the area"),
    "learning.platform": ("Leerdagen tussen wijken", "Learning days between wijken"),
    "learning.reflection": ("Reflectie", "Reflection"),
    "residents.key_figures": ("Actieve bewoners", "Active residents"),
    "residents.formalise_key_figures": ("Actieve bewoners benoemen", "Appoint them officially"),
    "region.inflow_per_year": ("Nieuwe bewoners uit de regio", "New residents from the region"),
    "region.mediator": ("Bemiddelaar in de regio", "Mediator in the region"),
    "information.legal_limit": ("Gegevens delen wettelijk verboden", "Sharing really not allowed"),
    "workload.factor": ("Hulpvraag (1 = normaal)", "Workload"),
    "horizon_weeks": ("Aantal weken", "Number of weeks"),
    "warm_up_weeks": ("Inloopweken", "Weeks beforehand"),
    "warm_up_regime": ("Instellingen in de inloopweken", "Settings beforehand"),
}

GROUP: dict[str, Pair] = {
    "first": ("Eerst deze", "These first"),
    "boundary_workers": ("Grenzenwerkers", "Boundary workers"),
    "boundary_objects": ("Grensobjecten", "Boundary objects"),
    "funding": ("Geld", "Money"),
    "accountability": ("Verantwoording", "Accountability"),
    "coordination": ("Regie", "Direction"),
    "goals": ("Doelen", "Goals"),
    "consultation": ("Overleg", "Consultation"),
    "experiments": ("Experimenten", "Experiments"),
    "scale": ("Schaal", "Scale"),
    "learning": ("Leren", "Learning"),
    "residents": ("Bewoners", "Residents"),
    "region": ("Regio", "Region"),
    "information": ("Informatie", "Information"),
    "workload": ("Hulpvraag (1 = normaal)", "Workload"),
    "neighbourhood": ("De wijk", "The neighbourhood"),
    "": ("Tijd", "Time"),
}

CHOICE: dict[str, Pair] = {
    "voorbeeldwijk": ("een voorbeeldwijk", "an example wijk"),
    "oudorp": ("Oudorp (Alkmaar)", "Oudorp (Alkmaar)"),
    "camminghaburen": ("Camminghaburen (Leeuwarden)", "Camminghaburen (Leeuwarden)"),
    "individual": ("ieder apart", "each apart"),
    "team": ("het team", "the team"),
    "none": ("geen", "none"),
    "who directs: none": ("niemand", "nobody"),
    "single": ("één partij", "one party"),
    "shared": ("samen", "together"),
    "local": ("van onderop", "from below"),
    "ordered": ("opgedragen", "ordered"),
    "buurt": ("buurt", "buurt"),
    "wijk": ("wijk", "wijk"),
    "district": ("stadsdeel", "district"),
    "baseline": ("van de basis", "of the baseline"),
    "own": ("de eigen", "its own"),
    "motto": ("motto", "motto"),
    "vision": ("visie", "vision"),
    "covenant": ("convenant", "covenant"),
    "mkba": ("kosten-batenanalyse", "cost-benefit analysis"),
    "standard_form": ("standaardformulier", "standard form"),
    "intake_guideline": ("richtlijn voor intake", "intake guideline"),
    "network_map": ("netwerkkaart", "network map"),
    "tender_model": ("aanbestedingsmodel", "tender model"),
    "all": ("alle organisaties", "all organisations"),
    "municipality": ("gemeente", "municipality"),
    "insurer": ("zorgverzekeraar", "health insurer"),
    "care_office": ("zorgkantoor", "care office"),
    "housing_association": ("woningcorporatie", "housing association"),
    "pool": ("wijkbudget", "pooled money"),
    "true": ("ja", "yes"),
    "false": ("nee", "no"),
}

STATUS: dict[str, Pair] = {
    "measured": ("gemeten", "measured"),
    "estimated": ("geschat", "estimated"),
    "assumed": ("aangenomen: er is geen bron met een getal", "assumed: no source gives a number"),
    "calibrated": ("afgesteld op wat bronnen vertellen", "tuned to what sources tell"),
}

LEVER_MEANING: dict[str, Pair] = {
    "neighbourhood.residents": (
        "Aantal bewoners per wijk; het totaal is dit maal het aantal wijken",
        "Number of residents per wijk; the total is this times the number of wijken",
    ),
    "neighbourhood.buurten": ("Aantal buurten per wijk", "Number of buurten per wijk"),
    "neighbourhood.living": (
        "Of er kinderen worden geboren en bewoners ouder worden, sterven, verhuizen, uit elkaar gaan en elkaar vinden; het "
        "aantal bewoners blijft gelijk",
        "Whether children are born and residents age, die, move, part and pair; the number of residents stays",
    ),
    "neighbourhood.wijken": (
        "Aantal wijken naast elkaar die hun organisaties delen",
        "Number of wijken side by side that share their organisations",
    ),
    "neighbourhood.profile": (
        "Wijk waarvan de bevolkingscijfers worden gebruikt",
        "Wijk whose population figures are used",
    ),
    "neighbourhood.cohesion": (
        "Wijkgevoel: hoeveel banden bewoners hebben en hoe dichtbij",
        "Sense of neighbourhood: how many ties residents have and how close by",
    ),
    "funding.integration": (
        "Deel van het geld dat voor de wijk is samengevoegd en gezamenlijk resultaat volgt; 0 = kokers",
        "Share of money that is pooled for the area and follows joint outcome; 0 = silos",
    ),
    "funding.growth_per_year": (
        "Hoeveel de integrale financiering elk jaar groeit (groeimodel)",
        "How much integrated funding grows each year (growth model)",
    ),
    "funding.subsidy_hours_per_week": (
        "Uren die een tijdelijk project betaalt, per week en per 10.000 bewoners",
        "Hours paid by a temporary project, per week and per 10,000 residents",
    ),
    "funding.subsidy_start_week": ("Eerste week van de subsidie", "First week of the subsidy"),
    "funding.subsidy_weeks": ("Duur van de subsidie in weken; 0 = geen", "Length of the subsidy in weeks; 0 = none"),
    "funding.shared_savings": (
        "Deel van de behaalde besparing dat terugvloeit naar wie ervoor zorgde",
        "Share of realised savings that is paid back to those who made them",
    ),
    "funding.decentralised": (
        "Geld en bevoegdheden liggen bij de gemeente",
        "Money and powers lie with the municipality",
    ),
    "funding.team_budget": (
        "Deel van het gezamenlijke werk dat uit een eigen budget van het team wordt betaald",
        "Share of joint work that is paid from a budget of the team itself",
    ),
    "funding.pooled_by": (
        "Welke organisaties meedoen met samengevoegd geld; wat één organisatie zelf heeft ingesteld gaat voor",
        "Which organisations take part in pooled money; what is set for one organisation goes before it",
    ),
    "accountability.production_pressure": (
        "Hoe zwaar de eigen productie telt bij het beoordelen van medewerkers en organisaties",
        "How much own production counts in judging workers and organisations",
    ),
    "accountability.neighbourhood_demand": (
        "Extra verantwoording die op wijkniveau bovenop de eigen verantwoording komt",
        "Extra accountability at the level of the wijk, on top of one's own",
    ),
    "accountability.mode": (
        "Wie verantwoording aflegt over gezamenlijk werk: ieder apart of het team",
        "Who accounts for joint work: each on their own, or the team",
    ),
    "room_to_manoeuvre": (
        "Scharrelruimte: deel van tijd en mandaat waarin iemand van het eigen protocol mag afwijken",
        "Room to manoeuvre: share of time and mandate in which own protocols may be left",
    ),
    "boundary_workers.operational_hours": (
        "Geplande uren van grenzenwerkers op de werkvloer, per week en per 10.000 bewoners",
        "Planned hours of boundary workers on the shop floor, per week and per 10,000 residents",
    ),
    "boundary_workers.tactical_hours": (
        "Geplande uren van projectleiders en middenmanagers, per week en per 10.000 bewoners",
        "Planned hours of project leaders and middle managers, per week and per 10,000 residents",
    ),
    "boundary_workers.policy_hours": (
        "Geplande uren van beleidsmedewerkers, per week en per 10.000 bewoners",
        "Planned hours of policy officers, per week and per 10,000 residents",
    ),
    "boundary_workers.linked": (
        "De grenzenwerkers van werkvloer, management en beleid overleggen geregeld met elkaar",
        "Boundary workers of shop floor, management and policy consult each other regularly",
    ),
    "boundary_workers.competence": (
        "Gemiddelde vaardigheid van geplande grenzenwerkers aan het begin",
        "Mean skill of planned boundary workers at the start",
    ),
    "boundary_workers.training_hours": (
        "Uren training per grenzenwerker en maand",
        "Hours of training per boundary worker and month",
    ),
    "boundary_workers.protected": (
        "Deel van de uren dat de eigen organisatie niet kan terugroepen",
        "Share of hours that the home organisation cannot call back",
    ),
    "boundary_workers.hours_per_post": (
        "Uren per week van één baan: geplande uren worden gevuld met hele banen en één rest; 12 = zoals het uitkomt",
        "Hours a week of one post: planned hours are filled by whole posts and one rest; 12 = as it comes",
    ),
    "boundary_workers.paid_by": (
        "Wie het geplande grenzenwerk betaalt; wat het wijkbudget niet heeft betaalt de gemeente",
        "Who pays planned boundary work; what the pool does not have the municipality pays",
    ),
    "boundary_workers.hand_over_weeks": (
        "Weken waarin een opvolger meeloopt met wie vertrekt en wordt voorgesteld; beiden worden betaald",
        "Weeks in which a successor works beside who leaves and is introduced; both are paid",
    ),
    "boundary_objects.planned": (
        "Grensobjecten die er vanaf het begin zijn, zoals een visie, convenant of MKBA",
        "Boundary objects that exist from the beginning, such as a vision, covenant or cost-benefit analysis",
    ),
    "boundary_objects.emergent": (
        "Grensobjecten kunnen ontstaan uit een gevoelde behoefte",
        "Boundary objects may arise from a felt need",
    ),
    "boundary_objects.co_creation": (
        "Hoe ver gebruikers meemaken aan de objecten",
        "How far users take part in making the objects",
    ),
    "boundary_objects.legitimacy": (
        "Hoeveel steun een object heeft als het wordt ingevoerd",
        "How much support an object has when it is introduced",
    ),
    "boundary_objects.ambiguity": (
        "Hoeveel lezingen een object toelaat; 0 = ligt vast, 1 = leeg",
        "How many readings an object allows; 0 = fixed, 1 = empty",
    ),
    "coordination.lead": (
        "Wie de regie heeft: niemand, één partij of samen",
        "Who directs: nobody, one party or several together",
    ),
    "coordination.lead_hours": (
        "Uren voor de regie, per week en per 10.000 bewoners; hetzelfde soort mensen",
        "Hours for the lead, per week and per 10,000 residents; the same kind of people",
    ),
    "coordination.co_location": (
        "Hoe ver de organisaties in één gebouw zitten en elkaar in de wandelgangen zien",
        "How far organisations share one building and meet in its corridors",
    ),
    "goals.shared_vision": (
        "Hoe eens de partijen het aan het begin zijn over brede en concrete doelen",
        "How far parties agree on broad and concrete goals at the start",
    ),
    "consultation.weeks_between": ("Weken tussen twee overleggen", "Weeks between two consultations"),
    "experiments.mode": (
        "Experimenten: geen, van onderop rond een gedeeld probleem, of van bovenaf opgedragen",
        "Experiments: none, bottom-up around a shared problem, or ordered from above",
    ),
    "experiments.tightness": ("Hoe ver een opdracht vooraf is dichtgetimmerd", "How far an order is closed beforehand"),
    "experiments.start_share": ("Deel van de buurten dat tegelijk begint", "Share of buurten that start at once"),
    "scale.team": ("Gebied van het integrale team", "Area of the integrated team"),
    "scale.fence": (
        "Een hek om het gebied: binnen geld en mandaat, naar buiten een hardere grens",
        "A fence round the area: money and mandate inside, a harder edge to the outside",
    ),
    "learning.platform": ("Leerdagen en uitwisseling tussen wijken", "Learning days and exchange between wijken"),
    "learning.reflection": (
        "Reflectie maakt ervaring bewust en overdraagbaar",
        "Reflection makes tacit skill explicit",
    ),
    "residents.key_figures": (
        "Actieve bewoners met een ontmoetingsplek, per 10.000 bewoners",
        "Active residents with a meeting place, per 10,000 residents",
    ),
    "residents.formalise_key_figures": (
        "Instellingen wijzen deze bewoners aan als hun schakel",
        "Institutions appoint these residents as their link",
    ),
    "information.legal_limit": (
        "Deel van de casussen waarin informatie delen echt niet mag",
        "Share of cases in which sharing information is really not allowed",
    ),
    "workload.factor": (
        "Vraag ten opzichte van de contracturen; 1 = gewoon",
        "Demand relative to contracted hours; 1 = ordinary",
    ),
    "region.inflow_per_year": (
        "Uitstromers en statushouders per jaar, per 10.000 bewoners",
        "Shelter leavers and status holders per year, per 10,000 residents",
    ),
    "region.mediator": (
        "Een grenzenwerker bemiddelt bij de verdeling in de regio",
        "A boundary worker mediates the division in the region",
    ),
    "horizon_weeks": ("Aantal weken dat wordt vastgelegd", "Number of recorded weeks"),
    "warm_up_weeks": (
        "Weken vóór het begin, die niet worden vastgelegd",
        "Weeks before the beginning, which are not recorded",
    ),
    "warm_up_regime": (
        "Instellingen tijdens het inlopen: die van de basis, of de eigen",
        "Levers during the warm-up: those of the baseline, or the scenario's own",
    ),
}

LEVER_CLAUSE: dict[str, Pair] = {
    "neighbourhood.residents": ("de wijk heeft {new} bewoners", "the wijk has {new} residents"),
    "neighbourhood.buurten": ("de wijk heeft {new} buurten", "the wijk has {new} buurten"),
    "neighbourhood.living": (
        "bewoners worden geboren, worden ouder, sterven en verhuizen|de bevolking blijft zoals die is",
        "residents are born, age, die and move|the population stays as it is",
    ),
    "neighbourhood.wijken": (
        "er liggen {new} wijken naast elkaar, die hun organisaties delen",
        "there are {new} wijken side by side that share their organisations",
    ),
    "neighbourhood.profile": ("de bevolkingscijfers zijn die van {new}", "the population figures are those of {new}"),
    "neighbourhood.cohesion": (
        "het wijkgevoel is {new} op een schaal van 0 tot 1",
        "the sense of neighbourhood is {new} on a scale of 0 to 1",
    ),
    "funding.integration": (
        "van het geld is {new} samengevoegd voor de wijk; dat deel volgt gezamenlijk resultaat",
        "of the money {new} is pooled for the area and follows joint results",
    ),
    "funding.growth_per_year": (
        "het samengevoegde deel van het geld groeit elk jaar met {new} van het geheel",
        "the pooled part of the money grows by {new} of the whole each year",
    ),
    "funding.subsidy_hours_per_week": (
        "een tijdelijk project betaalt {new} uur per week en per 10.000 bewoners",
        "a temporary project pays for {new} hours per week and per 10,000 residents",
    ),
    "funding.subsidy_start_week": ("de subsidie begint in {new}", "the subsidy starts in {new}"),
    "funding.subsidy_weeks": ("de subsidie duurt {new} weken", "the subsidy lasts {new} weeks"),
    "funding.shared_savings": (
        "van de besparing gaat {new} terug naar wie ervoor zorgde",
        "of the savings {new} goes back to those who made them",
    ),
    "funding.decentralised": (
        "geld en bevoegdheden liggen bij de gemeente|geld en bevoegdheden liggen niet bij de gemeente",
        "money and powers lie with the municipality|money and powers do not lie with the municipality",
    ),
    "funding.team_budget": (
        "van het gezamenlijke werk wordt {new} betaald uit een eigen budget van het team",
        "of the joint work {new} is paid from a budget of the team itself",
    ),
    "funding.pooled_by": (
        "met samengevoegd geld doen mee: {new}|met samengevoegd geld doet niemand mee",
        "these take part in pooled money: {new}|nobody takes part in pooled money",
    ),
    "accountability.production_pressure": (
        "de eigen productie telt voor {new} mee in het oordeel, op een schaal van 0 tot 1",
        "own production counts for {new} in judging people, on a scale of 0 to 1",
    ),
    "accountability.neighbourhood_demand": (
        "de extra verantwoording op wijkniveau is {new} op een schaal van 0 tot 1",
        "the extra accountability at the level of the wijk is {new} on a scale of 0 to 1",
    ),
    "accountability.mode": (
        "individual=ieder legt apart verantwoording af|team=het team legt samen verantwoording af",
        "individual=each accounts on their own|team=the team accounts together",
    ),
    "room_to_manoeuvre": (
        "de scharrelruimte is {new} op een schaal van 0 tot 1",
        "the room to manoeuvre is {new} on a scale of 0 to 1",
    ),
    "boundary_workers.operational_hours": (
        "op de werkvloer is er {new} uur grenzenwerk per week en per 10.000 bewoners|op de werkvloer is er geen gepland grenzenwerk",
        "on the shop floor there are {new} hours of boundary work per week and per 10,000 residents|on the shop floor there is no planned boundary work",
    ),
    "boundary_workers.tactical_hours": (
        "projectleiders en middenmanagers hebben {new} uur voor grenzenwerk per week en per 10.000 bewoners|projectleiders en middenmanagers hebben geen uren voor grenzenwerk",
        "project leaders and middle managers have {new} hours for boundary work per week and per 10,000 residents|project leaders and middle managers have no hours for boundary work",
    ),
    "boundary_workers.policy_hours": (
        "beleidsmedewerkers hebben {new} uur voor grenzenwerk per week en per 10.000 bewoners|beleidsmedewerkers hebben geen uren voor grenzenwerk",
        "policy officers have {new} hours for boundary work per week and per 10,000 residents|policy officers have no hours for boundary work",
    ),
    "boundary_workers.linked": (
        "de grenzenwerkers van werkvloer, management en beleid overleggen geregeld met elkaar|de grenzenwerkers van werkvloer, management en beleid overleggen niet geregeld met elkaar",
        "boundary workers of shop floor, management and policy consult each other regularly|boundary workers of shop floor, management and policy do not consult each other regularly",
    ),
    "boundary_workers.competence": (
        "geplande grenzenwerkers beginnen met een vaardigheid van {new} op een schaal van 0 tot 1",
        "planned boundary workers begin with a skill of {new} on a scale of 0 to 1",
    ),
    "boundary_workers.training_hours": (
        "elke grenzenwerker krijgt {new} uur training per maand",
        "every boundary worker gets {new} hours of training a month",
    ),
    "boundary_workers.protected": (
        "van de uren voor grenzenwerk kan de eigen organisatie {new} niet terugroepen",
        "of the hours for boundary work {new} cannot be called back by the home organisation",
    ),
    "boundary_workers.hours_per_post": (
        "een baan voor grenzenwerk is {new} uur per week",
        "a post for boundary work is {new} hours a week",
    ),
    "boundary_workers.paid_by": (
        "het geplande grenzenwerk wordt betaald door {new}",
        "planned boundary work is paid by {new}",
    ),
    "boundary_workers.hand_over_weeks": (
        "een opvolger loopt {new} weken mee met wie vertrekt|een opvolger loopt niet mee met wie vertrekt",
        "a successor works {new} weeks beside who leaves|a successor does not work beside who leaves",
    ),
    "boundary_objects.planned": (
        "de geplande grensobjecten zijn {new}|er zijn geen geplande grensobjecten",
        "the planned boundary objects are {new}|there are no planned boundary objects",
    ),
    "boundary_objects.emergent": (
        "uit een gevoelde behoefte kunnen grensobjecten ontstaan|er ontstaan geen nieuwe grensobjecten",
        "boundary objects can arise from a felt need|no new boundary objects arise",
    ),
    "boundary_objects.co_creation": (
        "gebruikers maken voor {new} mee aan grensobjecten, op een schaal van 0 tot 1|gebruikers maken niet mee aan grensobjecten",
        "users take part in making boundary objects for {new}, on a scale of 0 to 1|users take no part in making boundary objects",
    ),
    "boundary_objects.legitimacy": (
        "nieuwe grensobjecten beginnen met een steun van {new} op een schaal van 0 tot 1",
        "new boundary objects begin with a support of {new} on a scale of 0 to 1",
    ),
    "boundary_objects.ambiguity": (
        "grensobjecten laten {new} aan ruimte voor eigen lezing, van 0 (ligt vast) tot 1 (leeg)",
        "boundary objects leave {new} of room for one's own reading, from 0 (fixed) to 1 (empty)",
    ),
    "coordination.lead": (
        "none=niemand heeft de regie|single=één partij heeft de regie|shared=de partijen hebben samen de regie",
        "none=nobody directs|single=one party directs|shared=the parties direct together",
    ),
    "coordination.co_location": (
        "de organisaties zitten voor {new} in één gebouw",
        "the organisations share one building for {new}",
    ),
    "coordination.lead_hours": (
        "voor de regie is er {new} uur per week en per 10.000 bewoners",
        "for the lead there are {new} hours per week and per 10,000 residents",
    ),
    "goals.shared_vision": (
        "de eensgezindheid over doelen is {new} op een schaal van 0 tot 1",
        "the agreement on goals is {new} on a scale of 0 to 1",
    ),
    "consultation.weeks_between": (
        "tussen twee overleggen zitten {new} weken",
        "there are {new} weeks between two consultations",
    ),
    "experiments.mode": (
        "none=er zijn geen experimenten|local=er zijn experimenten van onderop, rond een gedeeld probleem|ordered=er zijn experimenten in opdracht van bovenaf",
        "none=there are no experiments|local=there are experiments from below, around a shared problem|ordered=there are experiments ordered from above",
    ),
    "experiments.tightness": (
        "een opdracht voor een experiment ligt vooraf voor {new} vast",
        "an order for an experiment is fixed beforehand for {new}",
    ),
    "experiments.start_share": (
        "van de buurten begint {new} tegelijk met experimenten",
        "of the buurten {new} start experiments at once",
    ),
    "scale.team": (
        "buurt=het team werkt per buurt|wijk=het team werkt voor de hele wijk|district=het team werkt voor het stadsdeel",
        "buurt=the team works by buurt|wijk=the team works for the whole wijk|district=the team works for the district",
    ),
    "scale.fence": (
        "om de wijk staat een hek: binnen geld en mandaat, naar buiten een hardere grens|om de wijk staat geen hek",
        "there is a fence round the wijk: money and mandate inside, a harder edge outside|there is no fence round the wijk",
    ),
    "learning.platform": (
        "er zijn leerdagen en uitwisseling tussen wijken|er zijn geen leerdagen",
        "there are learning days and exchange between wijken|there are no learning days",
    ),
    "learning.reflection": (
        "reflectie maakt ervaring bewust|er is geen reflectie",
        "reflection makes experience explicit|there is no reflection",
    ),
    "residents.key_figures": (
        "per 10.000 bewoners zijn er {new} actieve bewoners met een ontmoetingsplek",
        "per 10,000 residents there are {new} active residents with a meeting place",
    ),
    "residents.formalise_key_figures": (
        "instellingen wijzen deze actieve bewoners aan als hun schakel|actieve bewoners worden niet aangewezen",
        "institutions appoint these active residents as their link|active residents are not appointed",
    ),
    "region.inflow_per_year": (
        "elk jaar komen er per 10.000 bewoners {new} uitstromers en statushouders bij",
        "each year {new} shelter leavers and status holders arrive per 10,000 residents",
    ),
    "region.mediator": (
        "een grenzenwerker bemiddelt in de regio|niemand bemiddelt in de regio",
        "a boundary worker mediates in the region|nobody mediates in the region",
    ),
    "information.legal_limit": (
        "in {new} van de casussen mag informatie delen echt niet",
        "in {new} of cases sharing information is really not allowed",
    ),
    "workload.factor": ("de vraag is {new} keer zo groot als gewoon", "demand is {new} times the ordinary"),
    "horizon_weeks": ("er worden {new} weken vastgelegd", "the recorded time is {new} weeks"),
    "warm_up_weeks": ("het inlopen duurt {new} weken", "the warm-up takes {new} weeks"),
    "warm_up_regime": (
        "baseline=het inlopen gaat met de instellingen van de basis|own=het inlopen gaat met de eigen instellingen",
        "baseline=the warm-up has the settings of the baseline|own=the warm-up has the scenario's own settings",
    ),
}
