"""Outcomes in words: label and one-sentence definition of each, in plain Dutch and plain English.

Names, units and kinds come from :mod:`wijksim.domain.outcomes`; the units in words, with the number of
decimals that makes sense for a reader, are declared here once per unit.
"""

from typing import NamedTuple

from wijksim.domain.outcomes import OUTCOMES
from wijksim.text.language import Language, format_number


class UnitText(NamedTuple):
    """A unit in words. A ``percentage`` is shown times one hundred; data files keep the share of 0 to 1."""

    nl: str
    en: str
    decimals: int
    percentage: bool = False


class OutcomeText(NamedTuple):
    """Label and definition (one sentence) of one outcome, and its unit in words."""

    nl: str
    en: str
    definition_nl: str
    definition_en: str
    unit: UnitText

    @property
    def decimals(self) -> int:
        """Decimals with which people see the number."""
        return self.unit.decimals

    def label(self, language: Language) -> str:
        """Short name of the outcome."""
        return self.nl if language == "nl" else self.en

    def definition(self, language: Language) -> str:
        """What the number means, in one sentence."""
        return self.definition_nl if language == "nl" else self.definition_en

    def unit_label(self, language: Language) -> str:
        """The unit in words."""
        return self.unit.nl if language == "nl" else self.unit.en

    def format(self, value: float, language: Language) -> str:
        """A value of this outcome for people; the unit itself is not repeated."""
        return format_number(value * 100 if self.unit.percentage else value, self.decimals, language)


UNIT_TEXT: dict[str, UnitText] = {
    "share of cases": UnitText("% van de casussen", "% of cases", 1, True),
    "share of professionals": UnitText("% van de professionals", "% of professionals", 1, True),
    "share of possible ties": UnitText("% van de mogelijke banden", "% of possible ties", 1, True),
    "share of referrals": UnitText("% van de verwijzingen", "% of referrals", 1, True),
    "share of hours": UnitText("% van de uren", "% of hours", 1, True),
    "share of need": UnitText("% van de behoefte", "% of need", 1, True),
    "share of vulnerable residents": UnitText("% van de kwetsbare bewoners", "% of vulnerable residents", 1, True),
    "share of users": UnitText("% van de gebruikers", "% of users", 1, True),
    "score 0-1": UnitText("score van 0 tot 1", "score from 0 to 1", 2),
    "level 0-8": UnitText("niveau van 0 tot 8", "level from 0 to 8", 1),
    "variance": UnitText("variantie", "variance", 3),
    "steps": UnitText("stappen", "steps", 2),
    "people": UnitText("mensen", "people", 0),
    "number": UnitText("aantal", "number", 0),
    "cases": UnitText("casussen", "cases", 0),
    "weeks": UnitText("weken", "weeks", 1),
    "hours per week": UnitText("uur per week", "hours a week", 1),
    "hours per case": UnitText("uur per casus", "hours per case", 1),
    "needs per week": UnitText("behoeften per week", "needs a week", 1),
    "refusals per week": UnitText("weigeringen per week", "refusals a week", 1),
    "residents per week": UnitText("bewoners per week", "residents a week", 2),
    "ties per resident": UnitText("banden per bewoner", "ties per resident", 2),
    "cases per worker and year": UnitText("casussen per werker per jaar", "cases per worker a year", 1),
    "euro per week": UnitText("euro per week", "euro a week", 0),
}

# name: (label nl, label en, definition nl, definition en)
_WORDS: dict[str, tuple[str, str, str, str]] = {
    "collaboration": (
        "Samenwerking",
        "Collaboration",
        "Van alle nieuwe casussen op meer dan één gebied: het deel dat organisaties samen oplossen.",
        "Of all new cases in more than one domain: the share that organisations solve together.",
    ),
    "joint_open_share": (
        "Samen in behandeling",
        "Handled together now",
        "Van alle lopende casussen op meer dan één gebied: het deel waar organisaties nu samen aan werken.",
        "Of all open cases in more than one domain: the share that organisations are working on together.",
    ),
    "intention_share": (
        "Wil samenwerken",
        "Willing to work together",
        "Het deel van de professionals dat wil samenwerken en er winst in ziet, los van tijd en regels.",
        "The share of professionals who want to work together and see the gain, time and rules aside.",
    ),
    "practice_share": (
        "Werkt samen",
        "Works together",
        "Het deel van de professionals met minstens twee gezamenlijke casussen in het laatste half jaar.",
        "The share of professionals with at least two joint cases in the last half year.",
    ),
    "structural_share": (
        "Werkt blijvend samen",
        "Works together lastingly",
        "Het deel van de professionals dat een heel jaar achter elkaar is blijven samenwerken.",
        "The share of professionals who kept working together for a whole year on end.",
    ),
    "coordination_level": (
        "Niveau van afstemming",
        "Level of coordination",
        "Hoe ver twee organisaties gemiddeld gaan in hun afstemming: 0 is los van elkaar, 8 is één aanpak.",
        "How far two organisations go in coordinating on average: 0 is apart, 8 is one approach.",
    ),
    "policy_frame_quality": (
        "Kwaliteit van het beleidskader",
        "Quality of the policy frame",
        "Hoe goed organisaties samen beleid kunnen maken en uitvoeren: dat vraagt vergaande afstemming en een gedeeld concreet doel.",
        "How well organisations can make and carry out policy together: it asks far-reaching coordination and a shared concrete goal.",
    ),
    "participation_share": (
        "Meedoen in de wijk",
        "Taking part in the wijk",
        "Het deel van de thuiswonende bewoners met een behoefte dat een levend contact heeft met buren of een sleutelfiguur.",
        "The share of residents at home with a need who have a living tie with neighbours or a key figure.",
    ),
    "trust": (
        "Vertrouwen tussen organisaties",
        "Trust between organisations",
        "Hoeveel vertrouwen twee organisaties gemiddeld in elkaar hebben.",
        "How much trust two organisations have in each other on average.",
    ),
    "permeability_sectoral": (
        "Openheid tussen sectoren",
        "Openness between sectors",
        "Hoe open de grens tussen zorg, welzijn en wonen gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between care, welfare and housing is on average: 0 is closed, 1 is open.",
    ),
    "permeability_professional": (
        "Openheid tussen beroepen",
        "Openness between professions",
        "Hoe open de grens tussen beroepen en hun werkwijzen gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between professions and their methods is on average: 0 is closed, 1 is open.",
    ),
    "permeability_financial": (
        "Openheid van geldstromen",
        "Openness of funding streams",
        "Hoe open de grens tussen geldstromen gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between funding streams is on average: 0 is closed, 1 is open.",
    ),
    "permeability_accountability": (
        "Openheid in verantwoording",
        "Openness in accountability",
        "Hoe open de grens is die elke eigen verantwoording trekt: 0 is dicht, 1 is open.",
        "How open the boundary is that each organisation's own accountability draws: 0 is closed, 1 is open.",
    ),
    "permeability_geographic": (
        "Openheid tussen gebieden",
        "Openness between areas",
        "Hoe open de grens tussen werkgebieden gemiddeld is: 0 is dicht, 1 is open.",
        "How open the boundary between service areas is on average: 0 is closed, 1 is open.",
    ),
    "task_clarity": (
        "Duidelijke taakverdeling",
        "Clear division of work",
        "Hoe duidelijk het tussen twee organisaties gemiddeld is wie wat doet.",
        "How clear it is between two organisations, on average, who does what.",
    ),
    "goal_agreement_broad": (
        "Eens over het brede doel",
        "Agreement on the broad goal",
        "Hoe eens organisaties het zijn over het doel in grote lijnen.",
        "How far organisations agree on the goal in broad terms.",
    ),
    "goal_agreement_concrete": (
        "Eens over concrete doelen",
        "Agreement on concrete goals",
        "Hoe eens organisaties het nog zijn als zij het doel concreet maken.",
        "How far organisations still agree once they make the goal concrete.",
    ),
    "frame_variance": (
        "Verschil in kijk op het probleem",
        "Difference in views of the problem",
        "Hoe ver organisaties uiteenlopen in hun kijk op wat er aan de hand is.",
        "How far organisations differ in how they see what is going on.",
    ),
    "network_density": (
        "Dichtheid van het netwerk",
        "Density of the network",
        "Van alle mogelijke banden tussen werkers van verschillende organisaties: het deel dat er echt is.",
        "Of all possible ties between workers of different organisations: the share that really exists.",
    ),
    "path_length": (
        "Afstand in het netwerk",
        "Distance in the network",
        "Gemiddelde kortste lijn tussen professionals van verschillende organisaties: 1 als iedereen weet wie te bellen, 2 als de helft het weet.",
        "Mean shortest line between professionals of different organisations: 1 if everybody knows whom to call, 2 if half do.",
    ),
    "boundary_hours": (
        "Uren grenzenwerk",
        "Hours of boundary work",
        "Uren die grenzenwerkers in een week echt aan het werk tussen organisaties besteden.",
        "Hours that boundary workers really spend in a week on the work between organisations.",
    ),
    "recalled_hours": (
        "Teruggehaalde uren",
        "Hours called back",
        "Uren voor grenzenwerk die de eigen organisatie in een week terughaalt.",
        "Hours for boundary work that the home organisation calls back in a week.",
    ),
    "effort_per_joint_case": (
        "Inspanning per gezamenlijke casus",
        "Effort per joint case",
        "Uren grenzenwerk voor elke casus die organisaties samen oplossen, over het laatste kwartaal.",
        "Hours of boundary work for each case that organisations solve together, over the last quarter.",
    ),
    "frustration": (
        "Frustratie van grenzenwerkers",
        "Frustration of boundary workers",
        "Hoe gefrustreerd grenzenwerkers gemiddeld zijn.",
        "How frustrated boundary workers are on average.",
    ),
    "energy": (
        "Energie van grenzenwerkers",
        "Energy of boundary workers",
        "Hoeveel energie grenzenwerkers gemiddeld hebben.",
        "How much energy boundary workers have on average.",
    ),
    "ambassadorship_gini": (
        "Leunt op enkele gezichten",
        "Leaning on a few faces",
        "Hoe ongelijk het aanzien van grenzenwerkers is verdeeld: 0 is gelijk, 1 is alles bij één mens.",
        "How unequally the reputation of boundary workers is spread: 0 is equal, 1 is all with one person.",
    ),
    "emergent_workers": (
        "Spontane grenzenwerkers",
        "Unplanned boundary workers",
        "Mensen die grenzenwerk doen zonder dat iemand hen daarvoor heeft aangesteld.",
        "People who do boundary work without anybody having appointed them.",
    ),
    "objects_on_paper": (
        "Grensobjecten op papier",
        "Boundary objects on paper",
        "Afspraken, visies en formulieren die bestaan maar niet door twee organisaties worden gebruikt.",
        "Agreements, visions and forms that exist but are not used by two organisations.",
    ),
    "objects_in_use": (
        "Grensobjecten in gebruik",
        "Boundary objects in use",
        "Afspraken, visies en formulieren die minstens twee organisaties echt gebruiken.",
        "Agreements, visions and forms that at least two organisations really use.",
    ),
    "meeting_hours": (
        "Uren overleg",
        "Meeting hours",
        "Uren die in een week naar overleg gaan.",
        "Hours that go into consultation in a week.",
    ),
    "open_cases": (
        "Lopende casussen",
        "Open cases",
        "Casussen die nog niet zijn afgesloten.",
        "Cases that are not closed yet.",
    ),
    "wrong_desk_share": (
        "Verkeerde loket",
        "Wrong desk",
        "Het deel van de casussen waarbij het eerste loket niet kon helpen.",
        "The share of cases in which the first desk could not help.",
    ),
    "weeks_to_help": (
        "Wachttijd tot goede hulp",
        "Time until the right help",
        "Weken tussen de vraag en de eerste hulp die past.",
        "Weeks between the request and the first help that fits.",
    ),
    "hidden_needs_found": (
        "Gevonden stille vragen",
        "Hidden needs found",
        "Problemen die zijn ontdekt zonder dat iemand erom vroeg.",
        "Needs that were found without anybody asking.",
    ),
    "referral_correct_share": (
        "Goed doorverwezen",
        "Referred correctly",
        "Het deel van de verwijzingen dat bij het juiste loket uitkomt.",
        "The share of referrals that reach the right desk.",
    ),
    "overlap_share": (
        "Dubbel werk",
        "Double work",
        "Het deel van de uren aan casussen dat een andere organisatie ook al doet.",
        "The share of case hours spent on what another organisation also does.",
    ),
    "refusals_legal": (
        "Geweigerd om de wet",
        "Refused because of the law",
        "Keren dat informatie niet is gedeeld omdat de wet het echt niet toestaat.",
        "Times that information was not shared because the law really does not allow it.",
    ),
    "refusals_pretext": (
        "Geweigerd met de wet als smoes",
        "Refused with the law as a pretext",
        "Keren dat informatie niet is gedeeld met de wet als uitvlucht.",
        "Times that information was not shared with the law as an excuse.",
    ),
    "multi_domain_solved_share": (
        "Brede vragen opgelost",
        "Broad cases solved",
        "Van de casussen op meer dan één gebied: het deel dat sluit met alle problemen opgelost.",
        "Of the cases in more than one domain: the share that closes with all needs met.",
    ),
    "single_domain_solved_share": (
        "Enkele vragen opgelost",
        "Single cases solved",
        "Van de casussen op één gebied: het deel dat sluit met het probleem opgelost.",
        "Of the cases in one domain: the share that closes with the need met.",
    ),
    "need_care": (
        "Behoefte aan zorg",
        "Need for care",
        "Hoeveel zorg bewoners gemiddeld nodig hebben.",
        "How much care residents need on average.",
    ),
    "need_welfare": (
        "Behoefte aan welzijn",
        "Need for welfare",
        "Hoeveel steun bij welzijn bewoners gemiddeld nodig hebben.",
        "How much welfare support residents need on average.",
    ),
    "need_housing": (
        "Behoefte rond wonen",
        "Need around housing",
        "Hoe groot de problemen met wonen van bewoners gemiddeld zijn.",
        "How large the housing problems of residents are on average.",
    ),
    "self_reliance": (
        "Zelfredzaamheid",
        "Self-reliance",
        "Hoe goed bewoners zich gemiddeld zelf redden.",
        "How well residents manage by themselves on average.",
    ),
    "quality_of_life": (
        "Kwaliteit van leven",
        "Quality of life",
        "Hoe goed het leven van bewoners gemiddeld is.",
        "How good the life of residents is on average.",
    ),
    "trust_in_services": (
        "Vertrouwen in instanties",
        "Trust in services",
        "Hoeveel vertrouwen bewoners gemiddeld in instanties hebben.",
        "How much trust residents have in services on average.",
    ),
    "informal_help_share": (
        "Hulp van naasten en buren",
        "Help from family and neighbours",
        "Het deel van de behoefte waarin familie, buren en vrijwilligers voorzien.",
        "The share of need that family, neighbours and volunteers meet.",
    ),
    "second_line_entries": (
        "Naar zwaardere zorg",
        "Entering heavier care",
        "Bewoners die in een week naar de tweede lijn of een instelling gaan.",
        "Residents who enter second-line or institutional care in a week.",
    ),
    "resident_ties": (
        "Banden tussen bewoners",
        "Ties between residents",
        "Hoeveel banden een bewoner gemiddeld met andere bewoners onderhoudt.",
        "How many ties with other residents a resident keeps alive on average.",
    ),
    "resident_institution_ties": (
        "Banden met instanties",
        "Ties with institutions",
        "Hoeveel banden een bewoner gemiddeld via sleutelfiguren met instanties heeft.",
        "How many ties with institutions a resident has through key figures on average.",
    ),
    "multi_law_share": (
        "Meer dan één wet",
        "More than one law",
        "Van wie jeugdhulp, participatie of Wmo gebruikt: het deel dat meer dan één daarvan gebruikt.",
        "Of those who use youth, participation or Wmo provisions: the share that uses more than one.",
    ),
    "cases_per_worker_year": (
        "Casussen per werker",
        "Cases per worker",
        "Hoeveel casussen een voltijds teamlid in het laatste jaar heeft afgesloten.",
        "How many cases a full-time team worker closed in the last year.",
    ),
    "production_care": (
        "Eigen productie zorg",
        "Own production, care",
        "Wat zorgorganisaties in een week aan eigen productie draaien.",
        "What care organisations produce for themselves in a week.",
    ),
    "production_welfare": (
        "Eigen productie welzijn",
        "Own production, welfare",
        "Wat welzijnsorganisaties in een week aan eigen productie draaien.",
        "What welfare organisations produce for themselves in a week.",
    ),
    "production_housing": (
        "Eigen productie wonen",
        "Own production, housing",
        "Wat woonorganisaties in een week aan eigen productie draaien.",
        "What housing organisations produce for themselves in a week.",
    ),
    "cost_municipality": (
        "Kosten gemeente",
        "Cost, municipality",
        "Wat de gemeente in een week betaalt.",
        "What the municipality pays in a week.",
    ),
    "cost_insurer": (
        "Kosten zorgverzekeraar",
        "Cost, health insurer",
        "Wat de zorgverzekeraar in een week betaalt.",
        "What the health insurer pays in a week.",
    ),
    "cost_care_office": (
        "Kosten zorgkantoor",
        "Cost, care office",
        "Wat het zorgkantoor in een week betaalt.",
        "What the care office pays in a week.",
    ),
    "cost_housing_association": (
        "Kosten woningcorporatie",
        "Cost, housing association",
        "Wat de woningcorporatie in een week betaalt.",
        "What the housing association pays in a week.",
    ),
    "cost_residents": (
        "Kosten bewoners",
        "Cost, residents",
        "Wat bewoners samen in een week betalen.",
        "What residents together pay in a week.",
    ),
    "cost_total": (
        "Kosten totaal",
        "Cost, total",
        "Wat gemeente, verzekeraar, zorgkantoor, corporatie en bewoners samen in een week betalen.",
        "What municipality, insurer, care office, housing association and residents together pay in a week.",
    ),
    "subsidy": (
        "Tijdelijk projectgeld",
        "Temporary project money",
        "Geld dat in een week uit een tijdelijk project komt.",
        "Money that comes from a temporary project in a week.",
    ),
}

OUTCOME_TEXT: dict[str, OutcomeText] = {
    outcome.name: OutcomeText(*_WORDS[outcome.name], UNIT_TEXT[outcome.unit]) for outcome in OUTCOMES
}
