"""Scenario cards of the first page: one sentence, and what to notice. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CARD: dict[str, Pair] = {
    "baseline": (
        "Iedere organisatie heeft eigen geld en regels, en een paar grenzenwerkers proberen te verbinden.",
        "Every organisation has its own money and rules, and a few boundary workers try to connect.",
    ),
    "linked_boundary_workers": (
        "Grenzenwerkers op de werkvloer, in het management en bij beleid overleggen vast met elkaar.",
        "Boundary workers on the shop floor, in management and in policy consult each other regularly.",
    ),
    "without_boundary_work": (
        "Dezelfde wijk, maar zonder grenzenwerkers en zonder grensobjecten.",
        "The same neighbourhood, but without boundary workers and boundary objects.",
    ),
    "area_funding": (
        "Organisaties leggen geld bij elkaar voor de wijk, en het team krijgt een eigen budget.",
        "Organisations pool money for the area, and the team gets a budget of its own.",
    ),
    "workload_shock": (
        "Een half jaar is het overal topdrukte, en bazen roepen hun grenzenwerkers terug.",
        "For half a year everybody is overloaded, and bosses call their boundary workers back.",
    ),
    "single_lead": (
        "In plaats van grenzenwerkers komt er één sterke regisseur met één visie.",
        "Instead of boundary workers there is one strong lead with one vision.",
    ),
    "local_experiments": (
        "Eén buurt begint klein met een eigen oplossing, en andere buurten kijken mee (Enschede).",
        "One buurt starts small with a solution of its own, and the others watch (Enschede).",
    ),
    "ordered_programme": (
        "Alle buurten beginnen tegelijk met een opdracht die van bovenaf vastligt.",
        "All buurten start at once with an assignment that is fixed from above.",
    ),
    "wbw_programme": (
        "Tien wijken krijgen één jaar subsidie voor grenzenwerk, met leerdagen en trainingen.",
        "Ten neighbourhoods get one year of subsidy for boundary work, with learning days and training.",
    ),
    "multifunctional_centre": (
        "Thuiszorg en welzijn zitten in één gebouw, met een omtinker die bewoners goed doorverwijst.",
        "Home care and welfare share one building, with a rethinker who refers residents well.",
    ),
    "care_housing_neighbourhood": (
        "De woningcorporatie, thuiszorg en ouderenwelzijn maken samen enkele buurten zorgzaam.",
        "The housing association, home care and elderly welfare together make some buurten caring.",
    ),
    "homeless_youth": (
        "Eén team helpt dakloze jongeren en mag een half jaar van de regels afwijken.",
        "One team helps homeless young people and may leave the rules for half a year.",
    ),
    "shared_savings_mkba": (
        "Wie door voorkomen geld bespaart voor een ander, krijgt een deel daarvan terug.",
        "Whoever saves money for another by preventing problems gets part of it back.",
    ),
    "regional_inflow": (
        "De regio verdeelt nieuwe bewoners over gemeenten, en dat botst.",
        "The region divides new residents over municipalities, and interests collide.",
    ),
    "intend_and_practise": (
        "Eerst komen de mooie woorden en het convenant, pas later tijd en ruimte om het te doen.",
        "First come fine words and a covenant, only later time and room to act on them.",
    ),
}

CARD_NOTICE: dict[str, Pair] = {
    "baseline": (
        "Veel mensen wíllen samenwerken. Hoeveel doen het, en hoeveel blijven het doen?",
        "Many people are willing to work together. How many do, and how many keep doing it?",
    ),
    "linked_boundary_workers": (
        "Samenwerking groeit terwijl het geld gescheiden blijft. Wat kost dat, en wie wordt er moe van?",
        "Collaboration grows while money stays separate. What does it cost, and whom does it tire?",
    ),
    "without_boundary_work": (
        "Hoe snel verdwijnt de samenwerking, en hoe lang blijft het vertrouwen nog hangen?",
        "How fast does collaboration disappear, and how long does trust linger?",
    ),
    "area_funding": (
        "Helpt geld ook zonder extra grenzenwerkers? En wie betaalt er meer, wie minder?",
        "Does money help without more boundary workers? And who pays more, who pays less?",
    ),
    "workload_shock": (
        "Hoeveel uren grenzenwerk verdwijnen na week 104, en hoe lang duurt het herstel?",
        "How many hours of boundary work are lost after week 104, and how long does recovery take?",
    ),
    "single_lead": (
        "De taken worden duidelijker. Gaan mensen daardoor ook meer samenwerken?",
        "Tasks become clearer. Do people work together more because of it?",
    ),
    "local_experiments": (
        "Verspreidt het zich vanzelf, en wordt het gewone praktijk?",
        "Does it spread by itself, and does it become ordinary practice?",
    ),
    "ordered_programme": (
        "Waar staat samenwerking na een jaar en na vijf jaar, vergeleken met klein beginnen?",
        "Where is collaboration after one year and after five, compared with starting small?",
    ),
    "wbw_programme": (
        "Wat blijft er over na week 52, als het geld stopt?",
        "What is left after week 52, when the money stops?",
    ),
    "multifunctional_centre": (
        "Wat helpt het meest: elkaar dagelijks zien, of iemand die doorverwijst?",
        "What helps most: seeing each other daily, or somebody who refers?",
    ),
    "care_housing_neighbourhood": (
        "Hoe vaak doet de corporatie mee, en worden woonproblemen minder?",
        "How often does the housing association join, and do housing problems become fewer?",
    ),
    "homeless_youth": (
        "Wat gebeurt er in dat halve jaar na week 52, en wat als de regels terugkomen?",
        "What happens in that half year after week 52, and what when the rules return?",
    ),
    "shared_savings_mkba": (
        "Zeggen zorgorganisaties minder vaak nee? Besparing komt laat en is klein.",
        "Do care organisations refuse less often? Savings are late and small.",
    ),
    "regional_inflow": (
        "Neemt een bemiddelaar na week 104 de druk weg, of schuift die alleen door?",
        "Does a mediator take the pressure away after week 104, or only move it?",
    ),
    "intend_and_practise": (
        "Wat beweegt het eerst: willen of doen? Kijk voor en na week 130.",
        "What moves first: willing or doing? Look before and after week 130.",
    ),
}
