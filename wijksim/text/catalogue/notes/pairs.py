"""Remarks on numbers of trust, knowing each other, the division of tasks, boundaries and points of view: English as declared, Nederlands."""

PAIRS: dict[str, str] = {
    "of a promise kept; evidence §1.2; decision 0008": "door een gehouden belofte; evidence §1.2; decision 0008",
    "of a promise broken; evidence §1.2; decision 0008": "door een gebroken belofte; evidence §1.2; decision 0008",
    "in strangers of a house with which nobody lived through anything; lessons §1": (
        "in onbekenden van een organisatie met wie niemand iets heeft meegemaakt; lessons §1"
    ),
    "before the warm-up, so that trust in whom one knows is near where it comes to rest after it": (
        "vóór het inlopen, zo dat het vertrouwen in bekenden dicht ligt bij waar het daarna op uitkomt"
    ),
    "of what one has lived through with people one knows that counts for strangers there; decision 0008": (
        "van wat men met bekenden heeft meegemaakt, dat ook telt voor onbekenden daar; decision 0008"
    ),
    "how soon a house learns from it: about a year; decision 0008": (
        "hoe snel een organisatie ervan leert: in ongeveer een jaar; decision 0008"
    ),
    "of contact; 002 §4.3b, W20; decision 0008": "door contact; 002 §4.3b, W20; decision 0008",
    "without contact; evidence §2.2; decision 0008": "zonder contact; evidence §2.2; decision 0008",
    "of that between two passionate people; 000 Q4, W27": "daarvan, tussen twee bevlogen mensen; 000 Q4, W27",
    "leaning towards joint work from which somebody is passionate: about a quarter of professionals, and all boundary workers; 000 Q4, W27": (
        "neiging om samen te werken vanaf wanneer iemand bevlogen is: ongeveer een kwart van de professionals, en alle grenzenwerkers; 000 Q4, W27"
    ),
    "below which somebody is no longer known; decision 0008": "daaronder kent men iemand niet meer; decision 0008",
    "what anybody knows of what another house does, without knowing somebody there; lessons §1": (
        "wat iedereen weet van het werk van een andere organisatie, zonder daar iemand te kennen; lessons §1"
    ),
    "of contact in a joint case that count for knowing each other; decision 0008": (
        "van het contact in een gezamenlijke casus dat telt om elkaar te leren kennen; decision 0008"
    ),
    "of an hour at one table that counts as contact with each other one there; 002 §4.1, F7": (
        "van een uur aan één tafel, dat telt als contact met ieder ander die daar zit; 002 §4.1, F7"
    ),
    "known before the warm-up, which forgets it": "bekend vóór het inlopen; daarna maakt dit niet meer uit",
    "how well at most; forgotten too": "hoe goed hoogstens; ook dit maakt na het inlopen niet meer uit",
    "chance to think of somebody, per how well one knows them; decision 0008": (
        "kans om aan iemand te denken, naar hoe goed men die persoon kent; decision 0008"
    ),
    "how well one knows a boundary worker of the own house; 002 §4.3b": (
        "hoe goed men een grenzenwerker van de eigen organisatie kent; 002 §4.3b"
    ),
    "chance to find somebody at a desk where nobody is known; 002 §2.2, E13; set with the intercept": (
        "kans om iemand te vinden bij een loket waar men niemand kent; 002 §2.2, E13; samen met de basis van de bereidheid gekozen"
    ),
    "of the trust of who introduces somebody; 000 Q4, W28; decision 0008": (
        "van het vertrouwen in wie iemand introduceert; 000 Q4, W28; decision 0008"
    ),
    "of contact for which an introduction counts; decision 0008": (
        "van het contact waarvoor een introductie telt; decision 0008"
    ),
    "of contact in a talk about a case; decision 0008": "van het contact in een gesprek over een casus; decision 0008",
    "of one team of professionals who can know each other; decision 0008": (
        "van één team van professionals die elkaar kunnen kennen; decision 0008"
    ),
    "of cases in which who is able but unpaid takes a task up; 002 §4.1, B2": (
        "van de casussen waarin iemand die het kan maar er niet voor betaald wordt, een taak oppakt; 002 §4.1, B2"
    ),
    "what full payment adds to it; 002 §4.2b, B2": "wat volledige betaling daaraan toevoegt; 002 §4.2b, B2",
    "how soon houses take up what is paid; 002 §5.1.1, R1": (
        "hoe snel organisaties oppakken wat betaald wordt; 002 §5.1.1, R1"
    ),
    "of a division that nobody keeps alive; 002 §5.1.1, R1": (
        "van een taakverdeling die niemand onderhoudt; 002 §5.1.1, R1"
    ),
    "of what is open about a task, per case discussed, in a wijk of 6,000 residents; 002 §5.1.2, W34": (
        "van wat er over een taak open is, per besproken casus, in een wijk van 6.000 bewoners; 002 §5.1.2, W34"
    ),
    "of the cases in which what a meeting agreed about a task holds at most; 002 §4.3a": (
        "van de casussen waarin de afspraak van een overleg over een taak hoogstens standhoudt; 002 §4.3a"
    ),
    "unpaid hours of a task that is taken on, relative to production lost by joint work; 002 §4.1, B2": (
        "onbetaalde uren voor een taak die men op zich neemt, vergeleken met de productie die gezamenlijk werk kost; 002 §4.1, B2"
    ),
    "worth of an hour that counts for the own target, at full pressure; 002 §2.3-3, K4": (
        "wat een uur waard is dat voor de eigen productienorm telt, bij volle druk; 002 §2.3-3, K4"
    ),
    "what an own hour costs people at full load; 000 Q4": "wat een eigen uur mensen kost bij volle drukte; 000 Q4",
    "spread of how houses judge an option; 002 §4.3a, W16": (
        "verschil in hoe organisaties een keuze beoordelen; 002 §4.3a, W16"
    ),
    "of a task, as far as people look ahead when they divide it": (
        "van een taak, zo ver als mensen vooruitkijken wanneer ze taken verdelen"
    ),
    "how soon broken attempts are forgotten": "hoe snel men mislukte pogingen vergeet",
    "back to what the own house means by it; 000 Q1, K14": (
        "terug naar wat de eigen organisatie ermee bedoelt; 000 Q1, K14"
    ),
    "between organisations of one kind; 002 §3.1, B8": "tussen organisaties van dezelfde soort; 002 §3.1, B8",
}
