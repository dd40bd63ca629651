"""What every lever means, in one line of plain Dutch and English."""

LEVER_TEXT: dict[str, dict[str, str]] = {
    "neighbourhood.residents": {
        "nl": "Aantal bewoners per wijk; het totaal is dit maal het aantal wijken",
        "en": "Number of residents per wijk; the total is this times the number of wijken",
    },
    "neighbourhood.buurten": {"nl": "Aantal buurten per wijk", "en": "Number of buurten per wijk"},
    "neighbourhood.wijken": {
        "nl": "Aantal wijken naast elkaar die hun organisaties delen",
        "en": "Number of wijken side by side that share their organisations",
    },
    "neighbourhood.profile": {
        "nl": "Wijk waarvan de bevolkingscijfers worden gebruikt",
        "en": "Wijk whose population figures are used",
    },
    "neighbourhood.cohesion": {
        "nl": "Wijkgevoel: hoeveel banden bewoners hebben en hoe dichtbij",
        "en": "Sense of neighbourhood: how many ties residents have and how close by",
    },
    "funding.integration": {
        "nl": "Deel van het geld dat voor de wijk is samengevoegd en gezamenlijk resultaat volgt; 0 = kokers",
        "en": "Share of money that is pooled for the area and follows joint outcome; 0 = silos",
    },
    "funding.growth_per_year": {
        "nl": "Hoeveel de integrale financiering elk jaar groeit (groeimodel)",
        "en": "How much integrated funding grows each year (growth model)",
    },
    "funding.subsidy_hours_per_week": {
        "nl": "Uren die een tijdelijk project betaalt, per week en per 10.000 bewoners",
        "en": "Hours paid by a temporary project, per week and per 10,000 residents",
    },
    "funding.subsidy_start_week": {"nl": "Eerste week van de subsidie", "en": "First week of the subsidy"},
    "funding.subsidy_weeks": {
        "nl": "Duur van de subsidie in weken; 0 = geen",
        "en": "Length of the subsidy in weeks; 0 = none",
    },
    "funding.shared_savings": {
        "nl": "Deel van de behaalde besparing dat terugvloeit naar wie ervoor zorgde",
        "en": "Share of realised savings that is paid back to those who made them",
    },
    "funding.decentralised": {
        "nl": "Geld en bevoegdheden liggen bij de gemeente",
        "en": "Money and powers lie with the municipality",
    },
    "funding.team_budget": {
        "nl": "Deel van het gezamenlijke werk dat uit een eigen budget van het team wordt betaald",
        "en": "Share of joint work that is paid from a budget of the team itself",
    },
    "accountability.production_pressure": {
        "nl": "Hoe zwaar de eigen productie telt bij het beoordelen van medewerkers en organisaties",
        "en": "How much own production counts in judging workers and organisations",
    },
    "accountability.neighbourhood_demand": {
        "nl": "Extra verantwoording die op wijkniveau bovenop de eigen verantwoording komt",
        "en": "Extra accountability at the level of the wijk, on top of one's own",
    },
    "accountability.mode": {
        "nl": "Wie verantwoording aflegt over gezamenlijk werk: ieder apart of het team",
        "en": "Who accounts for joint work: each on their own, or the team",
    },
    "room_to_manoeuvre": {
        "nl": "Scharrelruimte: deel van tijd en mandaat waarin iemand van het eigen protocol mag afwijken",
        "en": "Room to manoeuvre: share of time and mandate in which own protocols may be left",
    },
    "boundary_workers.operational_hours": {
        "nl": "Geplande uren van grenzenwerkers op de werkvloer, per week en per 10.000 bewoners",
        "en": "Planned hours of boundary workers on the shop floor, per week and per 10,000 residents",
    },
    "boundary_workers.tactical_hours": {
        "nl": "Geplande uren van projectleiders en middenmanagers, per week en per 10.000 bewoners",
        "en": "Planned hours of project leaders and middle managers, per week and per 10,000 residents",
    },
    "boundary_workers.policy_hours": {
        "nl": "Geplande uren van beleidsmedewerkers, per week en per 10.000 bewoners",
        "en": "Planned hours of policy officers, per week and per 10,000 residents",
    },
    "boundary_workers.linked": {
        "nl": "De grenzenwerkers van werkvloer, management en beleid overleggen geregeld met elkaar",
        "en": "Boundary workers of shop floor, management and policy consult each other regularly",
    },
    "boundary_workers.competence": {
        "nl": "Gemiddelde vaardigheid van geplande grenzenwerkers aan het begin",
        "en": "Mean skill of planned boundary workers at the start",
    },
    "boundary_workers.training_hours": {
        "nl": "Uren training per grenzenwerker en maand",
        "en": "Hours of training per boundary worker and month",
    },
    "boundary_workers.protected": {
        "nl": "Deel van de uren dat de eigen organisatie niet kan terugroepen",
        "en": "Share of hours that the home organisation cannot call back",
    },
    "boundary_objects.planned": {
        "nl": "Grensobjecten die er vanaf week 0 zijn, zoals een visie, convenant of MKBA",
        "en": "Boundary objects that exist from week 0, such as a vision, covenant or cost-benefit analysis",
    },
    "boundary_objects.emergent": {
        "nl": "Grensobjecten kunnen ontstaan uit een gevoelde behoefte",
        "en": "Boundary objects may arise from a felt need",
    },
    "boundary_objects.co_creation": {
        "nl": "Hoe ver gebruikers meemaken aan de objecten",
        "en": "How far users take part in making the objects",
    },
    "boundary_objects.legitimacy": {
        "nl": "Hoeveel steun een object heeft als het wordt ingevoerd",
        "en": "How much support an object has when it is introduced",
    },
    "boundary_objects.ambiguity": {
        "nl": "Hoeveel lezingen een object toelaat; 0 = ligt vast, 1 = leeg",
        "en": "How many readings an object allows; 0 = fixed, 1 = empty",
    },
    "coordination.lead": {
        "nl": "Wie de regie heeft: niemand, één partij of samen",
        "en": "Who directs: nobody, one party or several together",
    },
    "coordination.lead_hours": {
        "nl": "Uren voor de regie, per week en per 10.000 bewoners; hetzelfde soort mensen",
        "en": "Hours for the lead, per week and per 10,000 residents; the same kind of people",
    },
    "coordination.co_location": {
        "nl": "Hoe ver de organisaties in één gebouw zitten en elkaar in de wandelgangen zien",
        "en": "How far organisations share one building and meet in its corridors",
    },
    "goals.shared_vision": {
        "nl": "Hoe eens de partijen het aan het begin zijn over brede en concrete doelen",
        "en": "How far parties agree on broad and concrete goals at the start",
    },
    "consultation.weeks_between": {
        "nl": "Weken tussen twee overleggen",
        "en": "Weeks between two consultations",
    },
    "experiments.mode": {
        "nl": "Experimenten: geen, van onderop rond een gedeeld probleem, of van bovenaf opgedragen",
        "en": "Experiments: none, bottom-up around a shared problem, or ordered from above",
    },
    "experiments.tightness": {
        "nl": "Hoe ver een opdracht vooraf is dichtgetimmerd",
        "en": "How far an order is closed beforehand",
    },
    "experiments.start_share": {
        "nl": "Deel van de buurten dat tegelijk begint",
        "en": "Share of buurten that start at once",
    },
    "scale.team": {"nl": "Gebied van het integrale team", "en": "Area of the integrated team"},
    "scale.fence": {
        "nl": "Een hek om het gebied: binnen geld en mandaat, naar buiten een hardere grens",
        "en": "A fence round the area: money and mandate inside, a harder edge to the outside",
    },
    "learning.platform": {
        "nl": "Leerdagen en uitwisseling tussen wijken",
        "en": "Learning days and exchange between wijken",
    },
    "learning.reflection": {
        "nl": "Reflectie maakt ervaring bewust en overdraagbaar",
        "en": "Reflection makes tacit skill explicit",
    },
    "residents.key_figures": {
        "nl": "Actieve bewoners met een ontmoetingsplek, per 10.000 bewoners",
        "en": "Active residents with a meeting place, per 10,000 residents",
    },
    "residents.formalise_key_figures": {
        "nl": "Instellingen wijzen deze bewoners aan als hun schakel",
        "en": "Institutions appoint these residents as their link",
    },
    "information.legal_limit": {
        "nl": "Deel van de casussen waarin informatie delen echt niet mag",
        "en": "Share of cases in which sharing information is really not allowed",
    },
    "workload.factor": {
        "nl": "Vraag ten opzichte van de contracturen; 1 = gewoon",
        "en": "Demand relative to contracted hours; 1 = ordinary",
    },
    "region.inflow_per_year": {
        "nl": "Uitstromers en statushouders per jaar, per 10.000 bewoners",
        "en": "Shelter leavers and status holders per year, per 10,000 residents",
    },
    "region.mediator": {
        "nl": "Een grenzenwerker bemiddelt bij de verdeling in de regio",
        "en": "A boundary worker mediates the division in the region",
    },
    "horizon_weeks": {"nl": "Aantal weken dat wordt vastgelegd", "en": "Number of recorded weeks"},
    "warm_up_weeks": {
        "nl": "Weken vóór week 0, die niet worden vastgelegd",
        "en": "Weeks before week 0, which are not recorded",
    },
    "warm_up_regime": {
        "nl": "Instellingen tijdens het inlopen: die van de basis, of de eigen",
        "en": "Levers during the warm-up: those of the baseline, or the scenario's own",
    },
}
"""Lever -> language -> meaning. Ranges and units are in the register."""
