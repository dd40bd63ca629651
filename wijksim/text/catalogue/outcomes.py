"""Outcomes: what each is called and its one-sentence definition. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

OUTCOME: dict[str, Pair] = {
    "collaboration": ("Samenwerking", "Collaboration"),
    "joint_open_share": ("Samen in behandeling", "Handled together now"),
    "intention_share": ("Wil samenwerken", "Willing to work together"),
    "practice_share": ("Werkt samen", "Works together"),
    "structural_share": ("Werkt blijvend samen", "Works together lastingly"),
    "coordination_level": ("Niveau van afstemming", "Level of coordination"),
    "policy_frame_quality": ("Kwaliteit van het beleidskader", "Quality of the policy frame"),
    "participation_share": ("Meedoen in de wijk", "Taking part in the wijk"),
    "trust": ("Vertrouwen tussen organisaties", "Trust between organisations"),
    "permeability_sectoral": ("Openheid tussen sectoren", "Openness between sectors"),
    "permeability_professional": ("Openheid tussen beroepen", "Openness between professions"),
    "permeability_financial": ("Openheid van geldstromen", "Openness of funding streams"),
    "permeability_accountability": ("Openheid in verantwoording", "Openness in accountability"),
    "permeability_geographic": ("Openheid tussen gebieden", "Openness between areas"),
    "task_clarity": ("Duidelijke taakverdeling", "Clear division of work"),
    "goal_agreement_broad": ("Overeenstemming over het brede doel", "Agreement on the broad goal"),
    "goal_agreement_concrete": ("Overeenstemming over concrete doelen", "Agreement on concrete goals"),
    "frame_variance": ("Verschil in kijk op het probleem", "Difference in views of the problem"),
    "network_density": ("Dichtheid van het netwerk", "Density of the network"),
    "path_length": ("Afstand in het netwerk", "Distance in the network"),
    "ties_per_person": ("Banden per werker", "Ties per worker"),
    "known_partner_share": ("Samen met iemand die men kende", "Together with somebody known"),
    "boundary_hours": ("Uren grenzenwerk", "Hours of boundary work"),
    "recalled_hours": ("Teruggehaalde uren", "Hours called back"),
    "effort_per_joint_case": ("Inspanning per gezamenlijke casus", "Effort per joint case"),
    "frustration": ("Frustratie van grenzenwerkers", "Frustration of boundary workers"),
    "energy": ("Energie van grenzenwerkers", "Energy of boundary workers"),
    "ambassadorship_gini": ("Afhankelijk van enkele mensen", "Leaning on a few faces"),
    "emergent_workers": ("Spontane grenzenwerkers", "Unplanned boundary workers"),
    "objects_on_paper": ("Grensobjecten op papier", "Boundary objects on paper"),
    "objects_in_use": ("Grensobjecten in gebruik", "Boundary objects in use"),
    "meeting_hours": ("Uren overleg", "Meeting hours"),
    "open_cases": ("Lopende casussen", "Open cases"),
    "wrong_desk_share": ("Verkeerd loket", "Wrong desk"),
    "weeks_to_help": ("Wachttijd tot goede hulp", "Time until the right help"),
    "hidden_needs_found": ("Gevonden stille vragen", "Hidden needs found"),
    "referral_correct_share": ("Goed doorverwezen", "Referred correctly"),
    "overlap_share": ("Dubbel werk", "Double work"),
    "task_gaps": ("Taken die niemand oppakt", "Tasks that nobody takes up"),
    "task_overlaps": ("Taken die twee oppakken", "Tasks that two take up"),
    "tasks_moved": ("Opnieuw verdeelde taken", "Tasks divided anew"),
    "refusals_legal": ("Geweigerd vanwege de wet", "Refused because of the law"),
    "refusals_pretext": ("Onterecht beroep op privacywet", "Refused with the law as a pretext"),
    "multi_domain_solved_share": ("Meervoudige hulpvragen opgelost", "Broad cases solved"),
    "single_domain_solved_share": ("Enkelvoudige hulpvragen opgelost", "Single cases solved"),
    "need_care": ("Behoefte aan zorg", "Need for care"),
    "need_welfare": ("Behoefte aan welzijn", "Need for welfare"),
    "need_housing": ("Behoefte rond wonen", "Need around housing"),
    "self_reliance": ("Zelfredzaamheid", "Self-reliance"),
    "quality_of_life": ("Kwaliteit van leven", "Quality of life"),
    "trust_in_services": ("Vertrouwen in instanties", "Trust in services"),
    "informal_help_share": ("Hulp van naasten en buren", "Help from family and neighbours"),
    "second_line_entries": ("Naar zwaardere zorg", "Entering heavier care"),
    "resident_ties": ("Banden tussen bewoners", "Ties between residents"),
    "resident_institution_ties": ("Banden met instanties", "Ties with institutions"),
    "multi_law_share": ("Meer dan één wet", "More than one law"),
    "cases_per_worker_year": ("Casussen per werker", "Cases per worker"),
    "production_care": ("Eigen productie zorg", "Own production, care"),
    "production_welfare": ("Eigen productie welzijn", "Own production, welfare"),
    "production_housing": ("Eigen productie wonen", "Own production, housing"),
    "cost_municipality": ("Kosten gemeente", "Cost, municipality"),
    "cost_insurer": ("Kosten zorgverzekeraar", "Cost, health insurer"),
    "cost_care_office": ("Kosten zorgkantoor", "Cost, care office"),
    "cost_housing_association": ("Kosten woningcorporatie", "Cost, housing association"),
    "cost_residents": ("Kosten bewoners", "Cost, residents"),
    "cost_total": ("Kosten totaal", "Cost, total"),
    "subsidy": ("Tijdelijk projectgeld", "Temporary project money"),
    "waiting_weeks_care": ("Wachttijd bij zorg", "Waiting for care"),
    "waiting_weeks_welfare": ("Wachttijd bij welzijn", "Waiting for welfare"),
    "waiting_weeks_housing": ("Wachttijd bij wonen", "Waiting for housing"),
    "agenda_backlog": ("Wacht op overleg", "Waiting for a meeting"),
}

OUTCOME_DEFINITION: dict[str, Pair] = {
    "collaboration": (
        "Van alle nieuwe casussen op meer dan één gebied: het deel dat organisaties samen oplossen.",
        "Of all new cases in more than one domain: the share that organisations solve together.",
    ),
    "joint_open_share": (
        "Van alle lopende casussen op meer dan één gebied: het deel waar organisaties nu samen aan werken.",
        "Of all open cases in more than one domain: the share that organisations are working on together.",
    ),
    "intention_share": (
        "Het deel van de professionals dat wil samenwerken en er winst in ziet, los van tijd en regels.",
        "The share of professionals who want to work together and see the gain, time and rules aside.",
    ),
    "practice_share": (
        "Het deel van de professionals met minstens twee gezamenlijke casussen in het laatste half jaar.",
        "The share of professionals with at least two joint cases in the last half year.",
    ),
    "structural_share": (
        "Het deel van de professionals dat een heel jaar achter elkaar is blijven samenwerken.",
        "The share of professionals who kept working together for a whole year on end.",
    ),
    "coordination_level": (
        "Hoe ver twee organisaties gemiddeld gaan in hun afstemming: 0 is los van elkaar, 8 is één aanpak.",
        "How far two organisations go in coordinating on average: 0 is apart, 8 is one approach.",
    ),
    "policy_frame_quality": (
        "Hoe goed organisaties samen beleid kunnen maken en uitvoeren: dat vraagt vergaande afstemming en een gedeeld concreet doel.",
        "How well organisations can make and carry out policy together: it asks far-reaching coordination and a shared concrete goal.",
    ),
    "participation_share": (
        "Het deel van de thuiswonende bewoners met een behoefte dat een levend contact heeft met buren of een sleutelfiguur.",
        "The share of residents at home with a need who have a living tie with neighbours or a key figure.",
    ),
    "trust": (
        "Hoeveel vertrouwen twee organisaties gemiddeld in elkaar hebben.",
        "How much trust two organisations have in each other on average.",
    ),
    "permeability_sectoral": (
        "Het deel van de taken van twee organisaties dat iemand oppakt, gemiddeld over alle paren.",
        "The share of the tasks of two organisations that somebody takes up, mean over all pairs.",
    ),
    "permeability_professional": (
        "Hoe open de grens tussen beroepen en hun werkwijzen gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between professions and their methods is on average: 0 is closed, 1 is open.",
    ),
    "permeability_financial": (
        "Het deel van onbetaald werk dat twee organisaties toch betaald krijgen, gemiddeld over alle paren.",
        "The share of unpaid work that two organisations get paid after all, mean over all pairs.",
    ),
    "permeability_accountability": (
        "Hoe open de grens is die elke eigen verantwoording trekt: 0 is dicht, 1 is open.",
        "How open the boundary is that each organisation's own accountability draws: 0 is closed, 1 is open.",
    ),
    "permeability_geographic": (
        "Hoe open de grens tussen werkgebieden gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between service areas is on average: 0 is closed, 1 is open.",
    ),
    "task_clarity": (
        "Het deel van de taken dat precies één organisatie oppakt of waarover is afgesproken wie het doet.",
        "The share of tasks that exactly one organisation takes up or that an agreement covers.",
    ),
    "goal_agreement_broad": (
        "Hoe eens organisaties het zijn over het doel in grote lijnen.",
        "How far organisations agree on the goal in broad terms.",
    ),
    "goal_agreement_concrete": (
        "Hoe eens organisaties het nog zijn als zij het doel concreet maken.",
        "How far organisations still agree once they make the goal concrete.",
    ),
    "frame_variance": (
        "Hoe ver organisaties uiteenlopen in hun kijk op wat er aan de hand is.",
        "How far organisations differ in how they see what is going on.",
    ),
    "network_density": (
        "Van alle mogelijke banden tussen werkers van verschillende organisaties: het deel dat er echt is.",
        "Of all possible ties between workers of different organisations: the share that really exists.",
    ),
    "ties_per_person": (
        "Hoeveel mensen van andere organisaties een professional of grenzenwerker gemiddeld kent.",
        "How many people of other organisations a professional or boundary worker knows, on average.",
    ),
    "known_partner_share": (
        "Van de casussen die men samen begint: het deel met iemand die men al kende, zelf of via een grenzenwerker.",
        "Of the cases that are begun together: the share with somebody known before, directly or through a boundary worker.",
    ),
    "path_length": (
        "Gemiddelde kortste lijn tussen professionals van verschillende organisaties: 1 als iedereen weet wie te bellen, 2 als de helft het weet.",
        "Mean shortest line between professionals of different organisations: 1 if everybody knows whom to call, 2 if half do.",
    ),
    "boundary_hours": (
        "Uren die grenzenwerkers in een week echt aan het werk tussen organisaties besteden.",
        "Hours that boundary workers really spend in a week on the work between organisations.",
    ),
    "recalled_hours": (
        "Uren voor grenzenwerk die de eigen organisatie in een week terughaalt.",
        "Hours for boundary work that the home organisation calls back in a week.",
    ),
    "effort_per_joint_case": (
        "Uren grenzenwerk voor elke casus die organisaties samen oplossen, over het laatste kwartaal.",
        "Hours of boundary work for each case that organisations solve together, over the last quarter.",
    ),
    "frustration": (
        "Hoe gefrustreerd grenzenwerkers gemiddeld zijn.",
        "How frustrated boundary workers are on average.",
    ),
    "energy": ("Hoeveel energie grenzenwerkers gemiddeld hebben.", "How much energy boundary workers have on average."),
    "ambassadorship_gini": (
        "Hoe ongelijk het aanzien van grenzenwerkers is verdeeld: 0 is gelijk, 1 is alles bij één mens.",
        "How unequally the reputation of boundary workers is spread: 0 is equal, 1 is all with one person.",
    ),
    "emergent_workers": (
        "Mensen die grenzenwerk doen zonder dat iemand hen daarvoor heeft aangesteld.",
        "People who do boundary work without anybody having appointed them.",
    ),
    "objects_on_paper": (
        "Afspraken, visies en formulieren die bestaan maar niet door twee organisaties worden gebruikt.",
        "Agreements, visions and forms that exist but are not used by two organisations.",
    ),
    "objects_in_use": (
        "Afspraken, visies en formulieren die minstens twee organisaties echt gebruiken.",
        "Agreements, visions and forms that at least two organisations really use.",
    ),
    "meeting_hours": ("Uren die in een week naar overleg gaan.", "Hours that go into consultation in a week."),
    "open_cases": ("Casussen die nog niet zijn afgesloten.", "Cases that are not closed yet."),
    "wrong_desk_share": (
        "Het deel van de casussen waarbij het eerste loket niet kon helpen.",
        "The share of cases in which the first desk could not help.",
    ),
    "weeks_to_help": (
        "Weken tussen vraag en eerste passende hulp, gemiddeld over iedereen die hulp krijgt; wie meteen geholpen wordt, telt als 0.",
        "Weeks between request and first help that fits, the mean over all who get help; helped at once counts as 0.",
    ),
    "hidden_needs_found": (
        "Problemen die zijn ontdekt zonder dat iemand erom vroeg.",
        "Needs that were found without anybody asking.",
    ),
    "referral_correct_share": (
        "Het deel van de verwijzingen dat bij het juiste loket uitkomt.",
        "The share of referrals that reach the right desk.",
    ),
    "overlap_share": (
        "Het deel van de uren aan casussen dat een andere organisatie ook al doet.",
        "The share of case hours spent on what another organisation also does.",
    ),
    "task_gaps": (
        "Van de taken waarvoor een casus een tweede organisatie zoekt: het deel dat niemand oppakt.",
        "Of the tasks for which a case seeks a second organisation: the share that nobody takes up.",
    ),
    "task_overlaps": (
        "Van dezelfde taken: het deel dat twee of meer organisaties oppakken zonder afspraak.",
        "Of the same tasks: the share that two or more organisations take up without an agreement.",
    ),
    "tasks_moved": (
        "Hoeveel taken grenzenwerkers in een week opnieuw verdelen tussen twee organisaties.",
        "How many tasks boundary workers divide anew between two organisations in a week.",
    ),
    "refusals_legal": (
        "Keren dat informatie niet is gedeeld omdat de wet het echt niet toestaat.",
        "Times that information was not shared because the law really does not allow it.",
    ),
    "refusals_pretext": (
        "Keren dat informatie niet is gedeeld met de wet als uitvlucht.",
        "Times that information was not shared with the law as an excuse.",
    ),
    "multi_domain_solved_share": (
        "Van de casussen op meer dan één gebied: het deel dat sluit met alle problemen opgelost.",
        "Of the cases in more than one domain: the share that closes with all needs met.",
    ),
    "single_domain_solved_share": (
        "Van de casussen op één gebied: het deel dat sluit met het probleem opgelost.",
        "Of the cases in one domain: the share that closes with the need met.",
    ),
    "need_care": ("Hoeveel zorg bewoners gemiddeld nodig hebben.", "How much care residents need on average."),
    "need_welfare": (
        "Hoeveel steun bij welzijn bewoners gemiddeld nodig hebben.",
        "How much welfare support residents need on average.",
    ),
    "need_housing": (
        "Hoe groot de problemen met wonen van bewoners gemiddeld zijn.",
        "How large the housing problems of residents are on average.",
    ),
    "self_reliance": (
        "Hoe goed bewoners zich gemiddeld zelf redden.",
        "How well residents manage by themselves on average.",
    ),
    "quality_of_life": (
        "Hoe goed het leven van bewoners gemiddeld is.",
        "How good the life of residents is on average.",
    ),
    "trust_in_services": (
        "Hoeveel vertrouwen bewoners gemiddeld in instanties hebben.",
        "How much trust residents have in services on average.",
    ),
    "informal_help_share": (
        "Het deel van de behoefte waarin familie, buren en vrijwilligers voorzien.",
        "The share of need that family, neighbours and volunteers meet.",
    ),
    "second_line_entries": (
        "Bewoners die in een week naar de tweede lijn of een instelling gaan.",
        "Residents who enter second-line or institutional care in a week.",
    ),
    "resident_ties": (
        "Hoeveel banden een bewoner gemiddeld met andere bewoners onderhoudt.",
        "How many ties with other residents a resident keeps alive on average.",
    ),
    "resident_institution_ties": (
        "Hoeveel banden een bewoner gemiddeld via sleutelfiguren met instanties heeft.",
        "How many ties with institutions a resident has through key figures on average.",
    ),
    "multi_law_share": (
        "Van wie jeugdhulp, participatie of Wmo gebruikt: het deel dat meer dan één daarvan gebruikt.",
        "Of those who use youth, participation or Wmo provisions: the share that uses more than one.",
    ),
    "cases_per_worker_year": (
        "Hoeveel casussen een voltijds teamlid in het laatste jaar heeft afgesloten.",
        "How many cases a full-time team worker closed in the last year.",
    ),
    "production_care": (
        "Wat zorgorganisaties in een week aan eigen productie draaien.",
        "What care organisations produce for themselves in a week.",
    ),
    "production_welfare": (
        "Wat welzijnsorganisaties in een week aan eigen productie draaien.",
        "What welfare organisations produce for themselves in a week.",
    ),
    "production_housing": (
        "Wat woonorganisaties in een week aan eigen productie draaien.",
        "What housing organisations produce for themselves in a week.",
    ),
    "cost_municipality": ("Wat de gemeente in een week betaalt.", "What the municipality pays in a week."),
    "cost_insurer": ("Wat de zorgverzekeraar in een week betaalt.", "What the health insurer pays in a week."),
    "cost_care_office": ("Wat het zorgkantoor in een week betaalt.", "What the care office pays in a week."),
    "cost_housing_association": (
        "Wat de woningcorporatie in een week betaalt.",
        "What the housing association pays in a week.",
    ),
    "cost_residents": ("Wat bewoners samen in een week betalen.", "What residents together pay in a week."),
    "cost_total": (
        "Wat gemeente, verzekeraar, zorgkantoor, corporatie en bewoners samen in een week betalen.",
        "What municipality, insurer, care office, housing association and residents together pay in a week.",
    ),
    "subsidy": (
        "Geld dat in een week uit een tijdelijk project komt.",
        "Money that comes from a temporary project in a week.",
    ),
    "waiting_weeks_care": (
        "Hoeveel weken mensen gemiddeld wachten bij een zorgorganisatie, ook wie afhaakt of nog wacht.",
        "How many weeks people wait at a care organisation on average, also who gives up or still waits.",
    ),
    "waiting_weeks_welfare": (
        "Hoeveel weken mensen gemiddeld wachten bij een welzijnsorganisatie, ook wie afhaakt of nog wacht.",
        "How many weeks people wait at a welfare organisation on average, also who gives up or still waits.",
    ),
    "waiting_weeks_housing": (
        "Hoeveel weken mensen gemiddeld wachten bij een woonorganisatie, ook wie afhaakt of nog wacht.",
        "How many weeks people wait at a housing organisation on average, also who gives up or still waits.",
    ),
    "agenda_backlog": (
        "Hoeveel vastgelopen casussen op een overleg wachten, per 10.000 bewoners.",
        "How many cases that broke wait for a meeting, per 10,000 residents.",
    ),
}
