"""Mechanisms: what each is called, and what it means that it is switched off. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

MECHANISM: dict[str, Pair] = {
    # mechanism: (Nederlands, English), at most 40 characters
    "spill_over": ("Doorwerking tussen problemen", "Spill-over between problems"),
    "trust": ("Groei en verlies van vertrouwen", "Growth and loss of trust"),
    "experience": ("Leren van eigen ervaring", "Learning from own experience"),
    "recall": ("Teruggeroepen worden bij drukte", "Being called back when busy"),
    "objects": ("Grensobjecten", "Boundary objects"),
    "wrong_pocket": ("Verkeerde portemonnee", "Wrong pocket"),
    "clarity": ("Een taakverdeling die verandert", "A division of work that changes"),
    "relaxation": ("Grenzen die weer dichtgaan", "Boundaries that close again"),
    "discretion": ("Scharrelruimte die opraakt", "Room to manoeuvre that runs out"),
    "informal_help": ("Hulp van familie en buren", "Help by family and neighbours"),
    "boundary_work": ("Grenzenwerk", "Boundary work"),
    "consultation": ("Overleg", "Consultation"),
    "knowledge": ("Leren wie wat doet", "Learning who does what"),
    "frames": ("Blik die beweegt en wegdrijft", "Frames that move and drift"),
    "subsidy_embedding": ("Verankering na subsidie", "Embedding after a subsidy"),
    "hidden_needs": ("Verborgen problemen", "Hidden needs"),
    "second_line": ("Tweedelijnszorg", "Second-line care"),
    "accountability": ("Eigen verantwoording", "Own accountability"),
    "emergence": ("Uit zichzelf grenzenwerker worden", "Taking the role by oneself"),
    "turnover": ("Vertrek van grenzenwerkers", "Turnover of boundary workers"),
    "lens": ("Brede blik door samenwerken", "Wider view from joint work"),
    "loyalty": ("Loyaliteit aan de eigen organisatie", "Loyalty to the home organisation"),
    "production_pressure": ("Productiedruk", "Production pressure"),
}

WITHOUT: dict[str, Pair] = {
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
        "wie welke taak oppakt blijft zoals het begint",
        "who takes up which task stays as it starts",
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
