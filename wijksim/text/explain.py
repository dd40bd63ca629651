"""What a scenario changes, in plain Dutch and plain English: a short clause for every lever and every mechanism.

A clause begins in lower case and ends without a full stop. ``{new}`` is the value, written as its form says: ``%``
a share as a percentage, ``n`` a number as it is, ``w`` a word (each word has its own clause), ``?`` yes or no (a
clause for each), ``o`` a list of boundary objects. After ``|`` stands the clause for nothing, where nothing is said
otherwise.
"""

from wijksim.text.language import Language

LEVER_CLAUSES: dict[str, tuple[str, str, str]] = {
    # lever: (form, Nederlands, English)
    "neighbourhood.residents": ("n", "de wijk heeft {new} bewoners", "the wijk has {new} residents"),
    "neighbourhood.buurten": ("n", "de wijk heeft {new} buurten", "the wijk has {new} buurten"),
    "neighbourhood.wijken": (
        "n",
        "er liggen {new} wijken naast elkaar, die hun organisaties delen",
        "there are {new} wijken side by side that share their organisations",
    ),
    "neighbourhood.profile": (
        "w",
        "de bevolkingscijfers zijn die van {new}",
        "the population figures are those of {new}",
    ),
    "neighbourhood.cohesion": (
        "n",
        "het wijkgevoel is {new} op een schaal van 0 tot 1",
        "the sense of neighbourhood is {new} on a scale of 0 to 1",
    ),
    "funding.integration": (
        "%",
        "van het geld is {new} samengevoegd voor de wijk; dat deel volgt gezamenlijk resultaat",
        "of the money {new} is pooled for the area and follows joint results",
    ),
    "funding.growth_per_year": (
        "%",
        "het samengevoegde deel van het geld groeit elk jaar met {new} van het geheel",
        "the pooled part of the money grows by {new} of the whole each year",
    ),
    "funding.subsidy_hours_per_week": (
        "n",
        "een tijdelijk project betaalt {new} uur per week en per 10.000 bewoners",
        "a temporary project pays for {new} hours per week and per 10,000 residents",
    ),
    "funding.subsidy_start_week": ("n", "de subsidie begint in week {new}", "the subsidy starts in week {new}"),
    "funding.subsidy_weeks": ("n", "de subsidie duurt {new} weken", "the subsidy lasts {new} weeks"),
    "funding.shared_savings": (
        "%",
        "van de besparing gaat {new} terug naar wie ervoor zorgde",
        "of the savings {new} goes back to those who made them",
    ),
    "funding.decentralised": (
        "?",
        "geld en bevoegdheden liggen bij de gemeente|geld en bevoegdheden liggen niet bij de gemeente",
        "money and powers lie with the municipality|money and powers do not lie with the municipality",
    ),
    "funding.team_budget": (
        "%",
        "van het gezamenlijke werk wordt {new} betaald uit een eigen budget van het team",
        "of the joint work {new} is paid from a budget of the team itself",
    ),
    "accountability.production_pressure": (
        "n",
        "de eigen productie telt voor {new} mee in het oordeel, op een schaal van 0 tot 1",
        "own production counts for {new} in judging people, on a scale of 0 to 1",
    ),
    "accountability.neighbourhood_demand": (
        "n",
        "de extra verantwoording op wijkniveau is {new} op een schaal van 0 tot 1",
        "the extra accountability at the level of the wijk is {new} on a scale of 0 to 1",
    ),
    "accountability.mode": (
        "w",
        "individual=ieder legt apart verantwoording af|team=het team legt samen verantwoording af",
        "individual=each accounts on their own|team=the team accounts together",
    ),
    "room_to_manoeuvre": (
        "n",
        "de scharrelruimte is {new} op een schaal van 0 tot 1",
        "the room to manoeuvre is {new} on a scale of 0 to 1",
    ),
    "boundary_workers.operational_hours": (
        "n",
        "op de werkvloer is er {new} uur grenzenwerk per week en per 10.000 bewoners"
        "|op de werkvloer is er geen gepland grenzenwerk",
        "on the shop floor there are {new} hours of boundary work per week and per 10,000 residents"
        "|on the shop floor there is no planned boundary work",
    ),
    "boundary_workers.tactical_hours": (
        "n",
        "projectleiders en middenmanagers hebben {new} uur voor grenzenwerk per week en per 10.000 bewoners"
        "|projectleiders en middenmanagers hebben geen uren voor grenzenwerk",
        "project leaders and middle managers have {new} hours for boundary work per week and per 10,000 residents"
        "|project leaders and middle managers have no hours for boundary work",
    ),
    "boundary_workers.policy_hours": (
        "n",
        "beleidsmedewerkers hebben {new} uur voor grenzenwerk per week en per 10.000 bewoners"
        "|beleidsmedewerkers hebben geen uren voor grenzenwerk",
        "policy officers have {new} hours for boundary work per week and per 10,000 residents"
        "|policy officers have no hours for boundary work",
    ),
    "boundary_workers.linked": (
        "?",
        "de grenzenwerkers van werkvloer, management en beleid overleggen geregeld met elkaar"
        "|de grenzenwerkers van werkvloer, management en beleid overleggen niet geregeld met elkaar",
        "boundary workers of shop floor, management and policy consult each other regularly"
        "|boundary workers of shop floor, management and policy do not consult each other regularly",
    ),
    "boundary_workers.competence": (
        "n",
        "geplande grenzenwerkers beginnen met een vaardigheid van {new} op een schaal van 0 tot 1",
        "planned boundary workers begin with a skill of {new} on a scale of 0 to 1",
    ),
    "boundary_workers.training_hours": (
        "n",
        "elke grenzenwerker krijgt {new} uur training per maand",
        "every boundary worker gets {new} hours of training a month",
    ),
    "boundary_workers.protected": (
        "%",
        "van de uren voor grenzenwerk kan de eigen organisatie {new} niet terugroepen",
        "of the hours for boundary work {new} cannot be called back by the home organisation",
    ),
    "boundary_objects.planned": (
        "o",
        "de geplande grensobjecten zijn {new}|er zijn geen geplande grensobjecten",
        "the planned boundary objects are {new}|there are no planned boundary objects",
    ),
    "boundary_objects.emergent": (
        "?",
        "uit een gevoelde behoefte kunnen grensobjecten ontstaan|er ontstaan geen nieuwe grensobjecten",
        "boundary objects can arise from a felt need|no new boundary objects arise",
    ),
    "boundary_objects.co_creation": (
        "n",
        "gebruikers maken voor {new} mee aan grensobjecten, op een schaal van 0 tot 1|gebruikers maken niet mee aan grensobjecten",
        "users take part in making boundary objects for {new}, on a scale of 0 to 1"
        "|users take no part in making boundary objects",
    ),
    "boundary_objects.legitimacy": (
        "n",
        "nieuwe grensobjecten beginnen met een steun van {new} op een schaal van 0 tot 1",
        "new boundary objects begin with a support of {new} on a scale of 0 to 1",
    ),
    "boundary_objects.ambiguity": (
        "n",
        "grensobjecten laten {new} aan ruimte voor eigen lezing, van 0 (ligt vast) tot 1 (leeg)",
        "boundary objects leave {new} of room for one's own reading, from 0 (fixed) to 1 (empty)",
    ),
    "coordination.lead": (
        "w",
        "none=niemand heeft de regie|single=één partij heeft de regie|shared=de partijen hebben samen de regie",
        "none=nobody directs|single=one party directs|shared=the parties direct together",
    ),
    "coordination.co_location": (
        "%",
        "de organisaties zitten voor {new} in één gebouw",
        "the organisations share one building for {new}",
    ),
    "coordination.lead_hours": (
        "n",
        "voor de regie is er {new} uur per week en per 10.000 bewoners",
        "for the lead there are {new} hours per week and per 10,000 residents",
    ),
    "goals.shared_vision": (
        "n",
        "de eensgezindheid over doelen is {new} op een schaal van 0 tot 1",
        "the agreement on goals is {new} on a scale of 0 to 1",
    ),
    "consultation.weeks_between": (
        "n",
        "tussen twee overleggen zitten {new} weken",
        "there are {new} weeks between two consultations",
    ),
    "experiments.mode": (
        "w",
        "none=er zijn geen experimenten|local=er zijn experimenten van onderop, rond een gedeeld probleem"
        "|ordered=er zijn experimenten in opdracht van bovenaf",
        "none=there are no experiments|local=there are experiments from below, around a shared problem"
        "|ordered=there are experiments ordered from above",
    ),
    "experiments.tightness": (
        "%",
        "een opdracht voor een experiment ligt vooraf voor {new} vast",
        "an order for an experiment is fixed beforehand for {new}",
    ),
    "experiments.start_share": (
        "%",
        "van de buurten begint {new} tegelijk met experimenten",
        "of the buurten {new} start experiments at once",
    ),
    "scale.team": (
        "w",
        "buurt=het team werkt per buurt|wijk=het team werkt voor de hele wijk|district=het team werkt voor het stadsdeel",
        "buurt=the team works by buurt|wijk=the team works for the whole wijk|district=the team works for the district",
    ),
    "scale.fence": (
        "?",
        "om de wijk staat een hek: binnen geld en mandaat, naar buiten een hardere grens|om de wijk staat geen hek",
        "there is a fence round the wijk: money and mandate inside, a harder edge outside"
        "|there is no fence round the wijk",
    ),
    "learning.platform": (
        "?",
        "er zijn leerdagen en uitwisseling tussen wijken|er zijn geen leerdagen",
        "there are learning days and exchange between wijken|there are no learning days",
    ),
    "learning.reflection": (
        "?",
        "reflectie maakt ervaring bewust|er is geen reflectie",
        "reflection makes experience explicit|there is no reflection",
    ),
    "residents.key_figures": (
        "n",
        "per 10.000 bewoners zijn er {new} actieve bewoners met een ontmoetingsplek",
        "per 10,000 residents there are {new} active residents with a meeting place",
    ),
    "residents.formalise_key_figures": (
        "?",
        "instellingen wijzen deze actieve bewoners aan als hun schakel|actieve bewoners worden niet aangewezen",
        "institutions appoint these active residents as their link|active residents are not appointed",
    ),
    "region.inflow_per_year": (
        "n",
        "elk jaar komen er per 10.000 bewoners {new} uitstromers en statushouders bij",
        "each year {new} shelter leavers and status holders arrive per 10,000 residents",
    ),
    "region.mediator": (
        "?",
        "een grenzenwerker bemiddelt in de regio|niemand bemiddelt in de regio",
        "a boundary worker mediates in the region|nobody mediates in the region",
    ),
    "information.legal_limit": (
        "%",
        "in {new} van de casussen mag informatie delen echt niet",
        "in {new} of cases sharing information is really not allowed",
    ),
    "workload.factor": (
        "n",
        "de vraag is {new} keer zo groot als gewoon",
        "demand is {new} times the ordinary",
    ),
    "horizon_weeks": ("n", "er worden {new} weken vastgelegd", "the recorded time is {new} weeks"),
    "warm_up_weeks": ("n", "het inlopen duurt {new} weken", "the warm-up takes {new} weeks"),
    "warm_up_regime": (
        "w",
        "baseline=het inlopen gaat met de instellingen van de basis|own=het inlopen gaat met de eigen instellingen",
        "baseline=the warm-up has the settings of the baseline|own=the warm-up has the scenario's own settings",
    ),
}

OBJECT_NAMES: dict[str, tuple[str, str]] = {
    "motto": ("een motto", "a motto"),
    "vision": ("een visie", "a vision"),
    "covenant": ("een convenant", "a covenant"),
    "mkba": ("een kosten-batenanalyse", "a cost-benefit analysis"),
    "standard_form": ("een standaardformulier", "a standard form"),
    "intake_guideline": ("een richtlijn voor de intake", "an intake guideline"),
    "network_map": ("een netwerkkaart", "a network map"),
    "tender_model": ("een aanbestedingsmodel", "a tender model"),
}

WITHOUT_CLAUSES: dict[str, tuple[str, str]] = {
    # mechanism: what holds when it is switched off
    "spill_over": (
        "problemen op het ene gebied werken niet door op het andere",
        "problems in one domain do not pass to another",
    ),
    "trust": (
        "vertrouwen tussen organisaties blijft zoals het begint",
        "trust between organisations stays as it starts",
    ),
    "experience": (
        "goede en slechte ervaringen veranderen de bereidheid niet",
        "good and bad experiences do not change willingness",
    ),
    "recall": ("niemand wordt bij drukte teruggeroepen", "nobody is called back when it is busy"),
    "objects": ("grensobjecten hebben geen effect", "boundary objects have no effect"),
    "wrong_pocket": (
        "ieder krijgt een eerlijk deel van de baten van samenwerken",
        "each party gets a fair share of the benefit of joint work",
    ),
    "clarity": (
        "de taakverdeling blijft zo duidelijk als zij begint",
        "the division of work stays as clear as it starts",
    ),
    "relaxation": ("open grenzen gaan niet vanzelf weer dicht", "opened boundaries do not close again by themselves"),
    "discretion": (
        "scharrelruimte raakt niet op binnen een kwartaal",
        "room to manoeuvre is not used up within a quarter",
    ),
    "informal_help": ("familie, buren en vrijwilligers helpen niet", "family, neighbours and volunteers do not help"),
    "boundary_work": ("niemand doet grenzenwerk", "nobody does boundary work"),
    "consultation": ("er is geen overleg tussen organisaties", "organisations do not meet"),
    "knowledge": ("kennis van wie wat doet blijft zoals zij begint", "knowledge of who does what stays as it starts"),
    "frames": ("de blik van organisaties verandert niet", "the view of organisations does not change"),
    "subsidy_embedding": (
        "van een tijdelijk project blijft na afloop niets over",
        "nothing of a temporary project stays after its end",
    ),
    "hidden_needs": ("bewoners zien al hun problemen zelf", "residents see all their problems themselves"),
    "second_line": (
        "niemand gaat naar de tweede lijn of een instelling",
        "nobody enters second-line or institutional care",
    ),
    "accountability": ("eigen verantwoording houdt niemand tegen", "own accountability holds nobody back"),
    "emergence": ("niemand wordt uit zichzelf grenzenwerker", "nobody becomes a boundary worker by themselves"),
    "turnover": ("grenzenwerkers vertrekken niet uit zichzelf", "boundary workers never leave by themselves"),
    "lens": (
        "samenwerken verbreedt de blik in andere casussen niet",
        "joint work does not widen the view in other cases",
    ),
    "loyalty": (
        "het belang van de eigen organisatie houdt grenzenwerkers niet tegen",
        "the interest of the home organisation does not hold boundary workers back",
    ),
    "production_pressure": ("eigen productiedoelen wegen niet mee", "own production targets do not weigh"),
}

FIELD_TEXT: dict[str, tuple[str, str]] = {
    # field of an organisation
    "name_nl": ("naam", "Dutch name"),
    "name_en": ("Engelse naam", "name"),
    "sector": ("sector", "sector"),
    "department": ("afdeling van de gemeente", "department of the municipality"),
    "for_elderly": ("alleen voor ouderen", "for elderly people only"),
    "hours_per_week": ("uren per week en per 10.000 bewoners", "hours per week and per 10,000 residents"),
    "hours_per_professional": ("uren per professional", "hours per professional"),
    "funder": ("betaler", "funder"),
    "funding_mix": ("verdeling van betalers", "funding mix"),
    "production_target": ("productiedoel", "production target"),
    "tariff_cents_per_hour": ("tarief in centen per uur", "tariff in cents per hour"),
    "protocol_attachment": ("gehechtheid aan protocol", "attachment to protocol"),
    "method": ("werkwijze", "method"),
    "frame": ("blik op het werk", "view of the work"),
    "service_area": ("werkgebied", "service area"),
    "funding_integration": ("samengevoegd geld", "pooled money"),
    "room_to_manoeuvre": ("scharrelruimte", "room to manoeuvre"),
    "production_pressure": ("productiedruk", "production pressure"),
}

PHRASES: dict[str, tuple[str, str]] = {
    "same": ("Dit is de basis: er is niets anders ingesteld.", "This is the baseline: nothing is set differently."),
    "base_value": (" (in de basis {old})", " (in the baseline {old})"),
    "from_to": ("Van week {start} tot week {end}: {clauses}.", "From week {start} to week {end}: {clauses}."),
    "from_on": ("Vanaf week {start}: {clauses}.", "From week {start} on: {clauses}."),
    "left_out": ("Niet erbij: {names}.", "Left out: {names}."),
    "added": ("Nieuw: {names}.", "New: {names}."),
    "changed": ("Anders bij {name}: {fields}.", "Different for {name}: {fields}."),
    "renamed": ("{old} heet hier {name}.", "{old} is called {name} here."),
    "without": ("Uitgeschakeld in het model: {clauses}.", "Switched off in the model: {clauses}."),
    "assumptions": (
        "Van de onbekende parameters is anders: {names}.",
        "Of the parameters that nobody knows, these differ: {names}.",
    ),
    "and": (" en ", " and "),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "as_lever": ("zoals overal", "as everywhere"),
}


def phrase(name: str, language: Language, /, **fields: object) -> str:
    """The words with this name, with their fields filled in."""
    dutch, english = PHRASES[name]
    return (dutch if language == "nl" else english).format(**fields)
