"""Exit card, test with key and marking, and the answer key of the lesson. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_TEST: dict[str, Pair] = {
    "title": ("Toets over grenzenwerk", "Test on boundary work"),
    "subtitle": (
        "Acht vragen, twintig minuten. Je mag geen kaarten of dia's gebruiken.",
        "Eight questions, twenty minutes. You may not use cards or slides.",
    ),
    "exit": ("Exitkaart", "Exit card"),
    "exit_1": ("Grenzenwerk is twee dingen. Namelijk:", "Boundary work is two things:"),
    "exit_2": ("De verkeerde portemonnee zag ik vandaag bij:", "Today I saw the wrong pocket at:"),
    "exit_3": ("Uit dit model mag je niet concluderen dat:", "From this model you may not conclude that:"),
    "points": ("{n} punten", "{n} points"),
    "point": ("1 punt", "1 point"),
    "question": ("Vraag {n}", "Question {n}"),
    "question_1": (
        "Uit welke twee delen bestaat grenzenwerk? Geef bij elk deel een voorbeeld uit de les.",
        "Which two parts does boundary work have? Give an example of each from the lesson.",
    ),
    "answer_1": (
        "Onderhandelen (grenzen opnieuw trekken: wie doet wat) en afstemmen (het werk coördineren). Eén punt per deel "
        "met een passend voorbeeld. Bron: Oldenhof 2012, §3.1.",
        "Negotiating (drawing boundaries anew: who does what) and coordinating the work. One point for each part with a "
        "fitting example. Source: Oldenhof 2012, §3.1.",
    ),
    "question_2": ("Welke van deze vier is een grensobject?", "Which of these four is a boundary object?"),
    "choice_a": (
        "een intakeformulier dat drie organisaties gebruiken, ieder op eigen wijze",
        "an intake form that three organisations use, each in their own way",
    ),
    "choice_b": ("de jaarcijfers van één organisatie", "the annual figures of one organisation"),
    "choice_c": ("een wijkverpleegkundige met een netwerk", "a district nurse with a network"),
    "choice_d": ("een visie die in een la ligt", "a vision that lies in a drawer"),
    "answer_2": (
        "A. B is van één wereld, C is een grenzenwerker, D wordt niet gebruikt. Bron: Oldenhof 2012, §3.2, §4.4c en §5.1.2.",
        "A. B belongs to one world, C is a boundary worker, D is not used. Source: Oldenhof 2012, §3.2, §4.4c and §5.1.2.",
    ),
    "question_3": (
        "Waarom helpt het als een grensobject op meer manieren te lezen is?",
        "Why does it help when a boundary object can be read in more than one way?",
    ),
    "answer_3": (
        "Ieder kan er een eigen betekenis aan geven en het toch herkennen. Zo kan men afstemmen zonder het eens te zijn. "
        "Bron: Oldenhof 2012, §3.2 en §5.1.",
        "Each can give it a meaning of their own and still recognise it. So people can coordinate without agreeing. "
        "Source: Oldenhof 2012, §3.2 and §5.1.",
    ),
    "question_4": (
        "Lees dit uit de runs met «{option}». {sentences} Wie heeft hier de verkeerde portemonnee, en waarom?",
        "Read this from the runs with “{option}”. {sentences} Who has the wrong pocket here, and why?",
    ),
    "question_4_story": (
        "De thuiszorg helpt iemand vroeg, samen met welzijn. Daardoor hoeft die niet naar een instelling. De thuiszorg "
        "verliest betaalde uren; het zorgkantoor bespaart. Wie heeft hier de verkeerde portemonnee, en waarom?",
        "Home care helps somebody early, together with welfare. So that person need not enter an institution. Home care "
        "loses paid hours; the care office saves. Who has the wrong pocket here, and why?",
    ),
    "answer_4": (
        "{investor}: betaalt of werkt meer, terwijl het voordeel bij een ander valt ({winner}). Eén punt voor wie, één "
        "voor waarom. Bron: Oldenhof 2012, §2.3 (punt 3) en §4.4b.",
        "{investor}: pays or works more, while the benefit falls to another ({winner}). One point for who, one for why. "
        "Source: Oldenhof 2012, §2.3 (point 3) and §4.4b.",
    ),
    "question_5": (
        "Wanneer helpt scharrelruimte volgens Oldenhof (2012)? En wat deed die ruimte in het model?",
        "When does room to manoeuvre help according to Oldenhof (2012)? And what did it do in the model?",
    ),
    "answer_5": (
        "Bron: als grenzenwerkers zo nodig van regels mogen afwijken, kunnen zij afwegen wat in de wijk past (Oldenhof 2012, §5.1.3). "
        "Model: {sentence} Eén punt per deel.",
        "Source: when boundary workers may leave the rules where needed, they can weigh what fits the wijk (Oldenhof 2012, §5.1.3). "
        "Model: {sentence} One point for each part.",
    ),
    "question_6": (
        "Hoeveel van de {total} brede hulpvragen losten organisaties in het model nu samen op?",
        "How many of {total} broad requests did organisations in the model solve together today?",
    ),
    "answer_6": ("{letter}. Zie de dia na de voorspelling.", "{letter}. See the slide after the prediction."),
    "question_7": (
        "Noem twee dingen die je uit dit model niet mag concluderen.",
        "Name two things that may not be concluded from this model.",
    ),
    "answer_7": (
        "Twee van: dat een echte wijk zo zal gaan; dat een getal klopt; dat meer samenwerken altijd beter is; dat de "
        "theorie is bewezen. Eén punt per stuk.",
        "Two of: that a real wijk will go like this; that a number is right; that more collaboration is always better; "
        "that the theory is proved. One point each.",
    ),
    "question_8": (
        "Oldenhof (2012) raadt af om alleen één regisseur aan te wijzen. Wat raadt zij wel aan? En wat liet het model zien?",
        "Oldenhof (2012) advises against appointing only one lead. What does she advise instead? And what did the model show?",
    ),
    "answer_8": (
        "Bron: verschillende grenzenwerkers die vast overleggen, en grensobjecten (Oldenhof 2012, §5.1.2). Model: {linked} {lead} Eén "
        "punt per deel.",
        "Source: several kinds of boundary workers who consult each other regularly, and boundary objects (Oldenhof 2012, §5.1.2). "
        "Model: {linked} {lead} One point for each part.",
    ),
    "marking": ("Beoordelen", "Marking"),
    "marking_text": (
        "Er zijn {points} punten. Cijfer = 1 + 9 × punten : {points}. Een 5,5 is {enough} punten. Reken een antwoord "
        "goed als de kern er staat, ook in andere woorden.",
        "There are {points} points. Mark = 1 + 9 × points / {points}. A 5.5 takes {enough} points. Mark an answer as right when the core is there, in whatever words.",
    ),
    "name": ("Naam: ______________________________", "Name: ______________________________"),
}

LESSON_ANSWER: dict[str, Pair] = {
    "title": ("Antwoorden: wat gebeurt er als …", "Answers: what happens if …"),
    "subtitle": (
        "Voor de docent. Elke keuze van de les, doorgerekend met dezelfde toevalsreeksen. Daarna het nakijkmodel van de toets.",
        "For the teacher. Every choice of the lesson, worked out on the same seeds. Then the key to the test.",
    ),
    "read": ("Zo lees je dit", "How to read this"),
    "read_text": (
        "Eerst de uitkomst, dan in hoeveel van de keren, dan of het past bij de theorie. Daaronder wie er geld wint of "
        "verliest tegenover nu. Alleen duidelijke verschillen staan erbij.",
        "First the outcome, then in how many pairs, then whether it fits the theory. Below it who gains or loses money "
        "compared with today. Only clear differences are named.",
    ),
    "head_choice": ("Als de klas kiest", "If the class chooses"),
    "head_happens": ("dan gebeurt in het model", "then in the model"),
    "head_money": ("en met het geld", "and with the money"),
    "compared": ("Vergeleken met: {base}.", "Compared with: {base}."),
    "key": ("Nakijkmodel van de toets", "Key to the test"),
    "settings": ("Wat elke keuze instelt", "What every choice sets"),
    "head_settings": ("dan is de instelling", "then the setting is"),
}
