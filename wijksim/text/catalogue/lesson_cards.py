"""Role cards of the lesson: tasks, the story of one resident in pieces, secrets. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_CARD: dict[str, Pair] = {
    "task": ("Je taak", "Your task"),
    "target": ("Je doel", "Your target"),
    "money": ("Je geld", "Your money"),
    "information": ("Alleen jij weet", "Only you know"),
    "secret": ("Je geheim", "Your secret"),
    "worker_band": ("grenzenwerk", "boundary work"),
    "worker_operational": ("Grenzenwerker op de werkvloer", "Boundary worker on the shop floor"),
    "worker_tactical": ("Projectleider tussen organisaties", "Project leader between organisations"),
    "worker_policy": ("Beleidsmedewerker", "Policy officer"),
    # --- tasks
    "task_home_care": (
        "Je wast, verbindt en helpt met medicijnen, bij mensen thuis. Je ziet veel achter de voordeur.",
        "You wash, bandage and help with medicine, in people's homes. You see a lot behind the front door.",
    ),
    "task_elderly_care": (
        "Je helpt ouderen die niet meer zonder zorg kunnen. Je telt uren per cliënt.",
        "You help elderly people who cannot do without care. You count hours per client.",
    ),
    "task_mental_health": (
        "Je behandelt mensen die in de war, somber of angstig zijn. Zij komen naar jou toe, met een afspraak.",
        "You treat people who are confused, depressed or anxious. They come to you, by appointment.",
    ),
    "task_gp_practice": (
        "Bij jou komt iedereen het eerst. Je hebt tien minuten per patiënt en verwijst door.",
        "Everybody comes to you first. You have ten minutes for each patient, and you refer people on.",
    ),
    "task_welfare": (
        "Je helpt mensen met meedoen, geld en eenzaamheid. Je kent de buurt en je kent de gezinnen.",
        "You help people with taking part, money and loneliness. You know the buurt and the families.",
    ),
    "task_elderly_welfare": (
        "Je zorgt dat ouderen mensen blijven zien: eettafel, belronde, vrijwilligers.",
        "You see to it that elderly people keep seeing others: lunch table, phone round, volunteers.",
    ),
    "task_housing_association": (
        "Je verhuurt en repareert woningen en int de huur. Overlast komt bij jou binnen.",
        "You let and repair homes and collect rent. Nuisance is reported to you.",
    ),
    "task_dept_care": (
        "Je beslist over hulp in huis en voorzieningen uit de Wmo. Elke beslissing moet kloppen op papier.",
        "You decide on help at home and other support under the Wmo. Every decision must be right on paper.",
    ),
    "task_dept_social": (
        "Je geeft uitkeringen en helpt bij schulden. Wie een formulier mist, wacht.",
        "You pay benefits and help with debts. Whoever misses a form has to wait.",
    ),
    "task_dept_housing": (
        "Je gaat over urgentie en over afspraken met de corporatie. Je ziet dossiers, geen mensen.",
        "You decide who gets priority for a home, and on agreements with the housing association. You see files, not people.",
    ),
    "task_care": ("Je geeft zorg aan bewoners van deze wijk.", "You give care to residents of this wijk."),
    "task_for_welfare": ("Je helpt bewoners mee te doen.", "You help residents to take part."),
    "task_housing": ("Je gaat over wonen in deze wijk.", "You deal with housing in this wijk."),
    "task_operational": (
        "Je gaat bij mensen langs en kijkt breed: wonen, welzijn en zorg. Je brengt hen bij wie kan helpen.",
        "You visit people and take a broad view: housing, welfare and care. You bring them to those who can help.",
    ),
    "task_tactical": (
        "Je onderhandelt tussen organisaties over wie wat doet. Je kent de afspraken, niet de gezinnen.",
        "You negotiate between organisations about who does what. You know the agreements, not the families.",
    ),
    "task_policy": (
        "Je schrijft de visie en zoekt steun bij bestuurders. Je kent het geld, niet de werkvloer.",
        "You write the vision and seek support from directors. You know the money, not the shop floor.",
    ),
    # --- targets and money, with numbers of the runs
    "target_organisation": (
        "Je bestuur wil dat {target} van de 100 uren eigen productie zijn. In een jaar zei je {refusals} keer nee tegen samenwerken. Samen met anderen loste je {joint} vragen op.",
        "Your board wants {target} of 100 hours to be own production. In a year you said no to working together "
        "{refusals} times. Together with others you solved {joint} requests.",
    ),
    "target_operational": (
        "Jij wilt dat mensen elkaar vinden. Nu lossen organisaties in de wijk maar {base} van de {total} brede hulpvragen samen op.",
        "You want people to find each other. In the wijk organisations now solve only {base} of {total} broad requests "
        "together.",
    ),
    "target_tactical": (
        "Jij wilt één afspraak waar iedereen zich aan houdt. Zonder steun van elke organisatie is hij niets waard.",
        "You want one agreement that everybody keeps. Without support of every organisation it is worth nothing.",
    ),
    "target_policy": (
        "Jij wilt een visie die mensen echt gebruiken. Een mooie tekst is nog geen samenwerking.",
        "You want a vision that people really use. A fine text is not yet collaboration.",
    ),
    "money_organisation": (
        "Je krijgt {received} per jaar. Het geld komt van: {payers}. Aan het eind {kept}. Je mensen hebben samen {hours} uur per week.",
        "You receive {received} a year. The money comes from: {payers}. In the end {kept}. Together your people have {hours} hours a week.",
    ),
    "keeps": ("houd je {amount} over", "you have {amount} left"),
    "lacks": ("kom je {amount} tekort", "you are {amount} short"),
    "money_worker": (
        "{hours} uur grenzenwerk per week in de hele wijk. Eigen geld heb je niet.",
        "{hours} hours of boundary work a week in the whole wijk. You have no money of your own.",
    ),
    # --- the story of one resident, made up, in pieces
    "story_home_care": (
        "Mevrouw De Wit (71) laat je steeds later binnen. De gordijnen zijn dicht en het is koud in huis.",
        "Mrs De Wit (71) lets you in later and later. The curtains are drawn and the house is cold.",
    ),
    "story_elderly_care": (
        "Mevrouw De Wit staat op de wachtlijst voor een plek. Zij heeft die plek zelf niet gevraagd.",
        "Mrs De Wit is on the waiting list for a place. She did not ask for it herself.",
    ),
    "story_mental_health": (
        "De zoon van mevrouw De Wit kwam twee keer niet op zijn afspraak. Daarna is zijn dossier gesloten.",
        "The son of Mrs De Wit missed two appointments. After that his file was closed.",
    ),
    "story_gp_practice": (
        "Mevrouw De Wit kwam drie keer met een longontsteking. Zij zegt dat het thuis tocht.",
        "Mrs De Wit came three times with pneumonia. She says there is a draught at home.",
    ),
    "story_welfare": (
        "Mevrouw De Wit kookte jaren voor de buurt. Sinds haar zoon weer thuis woont, komt zij niet meer.",
        "Mrs De Wit cooked for the buurt for years. Since her son moved back in she no longer comes.",
    ),
    "story_elderly_welfare": (
        "Bij de belronde zegt mevrouw De Wit dat alles goed gaat. Zij hangt snel op.",
        "In the phone round Mrs De Wit says that all is well. She hangs up quickly.",
    ),
    "story_housing_association": (
        "Mevrouw De Wit heeft vier maanden huurschuld. Twee buren klagen over lawaai in de nacht.",
        "Mrs De Wit is four months behind with the rent. Two neighbours complain of noise at night.",
    ),
    "story_dept_care": (
        "Mevrouw De Wit vroeg hulp in huis. Jij wees het af, want er woont een volwassen zoon.",
        "Mrs De Wit asked for help at home. You refused, as an adult son lives there.",
    ),
    "story_dept_social": (
        "De uitkering van haar zoon is gestopt: hij leverde een formulier niet in. Nu leven zij samen van haar AOW.",
        "The benefit of her son has stopped: he did not hand in a form. Now both live on her state pension.",
    ),
    "story_dept_housing": (
        "De zoon vroeg vorig jaar een eigen woning. Hij kreeg geen urgentie.",
        "Last year the son asked for a home of his own. He was not given priority.",
    ),
    "story_care": (
        "Mevrouw De Wit zegt bij jou steeds: het gaat wel. Zij is tien kilo afgevallen.",
        "Mrs De Wit keeps telling you: I manage. She has lost ten kilos.",
    ),
    "story_for_welfare": (
        "Mevrouw De Wit kwam vroeger elke week. Zij is al een half jaar niet geweest.",
        "Mrs De Wit used to come every week. She has not been for half a year.",
    ),
    "story_housing": (
        "In het huis van mevrouw De Wit is de verwarming al weken stuk. Niemand belde.",
        "In the house of Mrs De Wit the heating has been broken for weeks. Nobody called.",
    ),
    "story_operational": (
        "Je was één keer binnen bij mevrouw De Wit. Zij zei: als ik iets vraag, raakt mijn zoon zijn dak kwijt.",
        "You were let in by Mrs De Wit once. She said: if I ask for anything, my son loses the roof over his head.",
    ),
    "story_tactical": (
        "Er is een afspraak dat de corporatie bij huurschuld eerst het welzijnswerk belt. Bijna niemand kent die.",
        "It was agreed that when the rent is late, the housing association first calls the welfare organisation. Hardly anybody knows that.",
    ),
    "story_policy": (
        "Er is een potje voor gezinnen met schulden. Wie het wil gebruiken, heeft twee handtekeningen nodig.",
        "There is a small fund for families in debt. Whoever wants to use it needs two signatures.",
    ),
    # --- secrets, by rule from the runs
    "secret_loses": (
        "Stel dat de wijk dit kiest: «{option}». Dan houd jij {amount} per jaar minder over. Dat weet alleen jij.",
        "Suppose the wijk chooses this: “{option}”. Then you keep {amount} less a year. Only you know that.",
    ),
    "secret_gains": (
        "Stel dat de wijk dit kiest: «{option}». Dan houd jij {amount} per jaar meer over. Dat weet alleen jij.",
        "Suppose the wijk chooses this: “{option}”. Then you keep {amount} more a year. Only you know that.",
    ),
    "secret_nothing": (
        "Geen enkele afspraak verandert jouw geld duidelijk. Jij hebt dus niets te verliezen. Dat weet alleen jij.",
        "No agreement clearly changes your money. So you have nothing to lose. Only you know that.",
    ),
    "secret_operational": (
        "Als het druk is, mag je baas je terugroepen. Nu gebeurt dat {recalled} uur per week in de hele wijk. Beloof dus niet te veel.",
        "When it is busy your boss may call you back. Today that happens {recalled} hours a week in the whole wijk. So do not promise too much.",
    ),
    "secret_tactical": (
        "Jij weet wat meer uren grenzenwerk doen. {sentence} {cost}",
        "You know what more hours of boundary work do. {sentence} {cost}",
    ),
    "secret_policy": (
        "Visies en formulieren in gebruik: {used}. Alleen op papier: {paper}. Jij schreef aan alles mee en kent het verschil.",
        "Visions and forms in use: {used}. On paper only: {paper}. You helped to write all of them and know the difference.",
    ),
}
