"""Slides of the lesson, one or two for a moment. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_SLIDE: dict[str, Pair] = {
    "welcome_title": ("Wie helpt mevrouw De Wit?", "Who helps Mrs De Wit?"),
    "welcome_line_1": (
        "Vandaag ben jij een organisatie in een wijk.",
        "Today you are an organisation in a wijk.",
    ),
    "welcome_line_2": (
        "Niemand is de baas van het geheel. Toch wordt er soms samengewerkt.",
        "Nobody is in charge of the whole. Still people sometimes work together.",
    ),
    "welcome_line_3": ("Hoe kan dat? En wie betaalt ervoor?", "How? And who pays for it?"),
    "welcome_small": (
        "Dit is een model om mee te denken, geen voorspelling. Mevrouw De Wit is verzonnen.",
        "This is a model for thinking, not a forecast. Mrs De Wit is made up.",
    ),
    "story_title": ("Wat is er aan de hand?", "What is going on?"),
    "story_line_1": ("Lees je kaart. Laat hem aan niemand zien.", "Read your card. Show it to nobody."),
    "story_line_2": (
        "Praat met de andere rollen. Ieder weet één ding over mevrouw De Wit.",
        "Talk with the other roles. Each knows one thing about Mrs De Wit.",
    ),
    "story_line_3": (
        "Schrijf samen in twee zinnen op: wat speelt hier echt?",
        "Write together in two sentences: what is really going on?",
    ),
    "predict_title": ("Voorspel", "Predict"),
    "predict_line_1": (
        "Een brede hulpvraag gaat over meer dan één van de drie: zorg, welzijn, wonen.",
        "A broad request is about more than one of the three: care, welfare, housing.",
    ),
    "predict_line_2": (
        "Hoeveel van de 100 brede hulpvragen lossen organisaties in deze wijk samen op?",
        "How many of 100 broad requests do organisations in this wijk solve together?",
    ),
    "predict_line_3": ("Schrijf eerst je getal op. Dan pas praten.", "First write your number. Only then talk."),
    "today_title": ("Zo is het nu in het model", "How it is now in the model"),
    "today_number": (
        "van de {total} brede hulpvragen samen opgelost",
        "of {total} broad requests solved together",
    ),
    "today_want": ("van de 100 professionals wil samenwerken", "of 100 professionals want to work together"),
    "today_do": ("van de 100 professionals doet het ook", "of 100 professionals actually do it"),
    "today_small": (
        "Gemiddelde van {n} runs, vanaf {counts_from_week}. Zat jij te hoog of te laag?",
        "Mean of {n} runs, from {counts_from_week} on. Were you too high or too low?",
    ),
    "round1_title": ("Ronde 1: doe jij mee?", "Round 1: do you join?"),
    "round1_line_1": (
        "Samen helpen kost jouw organisatie tien uur. Kijk op je kaart: wat wil je bestuur?",
        "Helping together costs your organisation ten hours. Look at your card: what does your board want?",
    ),
    "round1_line_2": ("Kies in stilte: ja of nee.", "Choose in silence: yes or no."),
    "round1_line_3": ("Duim omhoog of omlaag, allemaal tegelijk.", "Thumb up or down, all at the same time."),
    "refusals_title": ("Wie zegt in het model het vaakst nee?", "Who says no most often in the model?"),
    "theory_title": ("Grenzenwerk is twee dingen tegelijk", "Boundary work is two things at once"),
    "theory_line_1": (
        "**Onderhandelen**: wie doet wat, en waar loopt de grens?",
        "**Negotiating**: who does what, and where is the boundary?",
    ),
    "theory_line_2": (
        "**Afstemmen**: hoe sluit ons werk op elkaar aan?",
        "**Coordinating**: how does our work fit together?",
    ),
    "theory_line_3": (
        "Het kan zonder dat iedereen het eens is over het precieze doel.",
        "It can be done without everybody agreeing on the precise goal.",
    ),
    "theory_small": ("Oldenhof 2012, §3.1, vanaf p. 22", "Oldenhof 2012, §3.1, from p. 22"),
    "tools_title": ("Waar doe je het mee?", "What do you do it with?"),
    "tools_line_1": (
        "**Grenzenwerker**: iemand die in meer werelden thuis is en ze verbindt.",
        "**Boundary worker**: somebody at home in several worlds who connects them.",
    ),
    "tools_line_2": (
        "**Grensobject**: iets wat iedereen herkent en ieder op eigen wijze leest. Een visie, een formulier.",
        "**Boundary object**: something that all recognise and each reads in their own way. A vision, a form.",
    ),
    "tools_line_3": (
        "**Let op**: een grensobject op papier is nog geen grensobject in de praktijk.",
        "**Note**: a boundary object on paper is not yet one in practice.",
    ),
    "tools_small": ("Oldenhof 2012, §3.2 en §4.4c", "Oldenhof 2012, §3.2 and §4.4c"),
    "round2_title": ("Ronde 2: kies samen één afspraak", "Round 2: choose one agreement together"),
    "round2_small": (
        "Voorspel eerst: wat doet jullie afspraak met de samenwerking? En met jouw geld?",
        "Predict first: what does your agreement do to collaboration? And to your money?",
    ),
    "agreements_title": ("Wat doet elke afspraak in het model?", "What does each agreement do?"),
    "pocket_title": ("Wie wint en wie betaalt bij «{option}»?", "Who gains and who pays with “{option}”?"),
    "round3_title": ("Ronde 3: maak een grensobject", "Round 3: make a boundary object"),
    "round3_line_1": (
        "Schrijf samen één zin voor een gezamenlijk intakeformulier.",
        "Write one sentence together for a joint intake form.",
    ),
    "round3_line_2": (
        "Zeg om de beurt: wat betekent deze zin voor mijn organisatie?",
        "Say in turn: what does this sentence mean for my organisation?",
    ),
    "round3_line_3": ("Stem: strak opschrijven, of ruim?", "Vote: strict wording, or open wording?"),
    "object_title": ("Wat doet een formulier in het model?", "What does a form do in the model?"),
    "room_title": ("Meer ruimte? Vast overleg? Eén regisseur?", "More room? Regular talks? One lead?"),
    "play_title": ("Speel de theorie", "Play the theory"),
    "play_line_1": (
        "Open speel_de_theorie.html op je telefoon of laptop.",
        "Open play_the_theory.html on phone or laptop.",
    ),
    "play_line_2": ("Zes haltes: kies, voorspel, kijk.", "Six stops: choose, predict, look."),
    "play_line_3": (
        "Bedenk daarna één eigen vraag aan het model.",
        "Then think of one question of your own for the model.",
    ),
    "debrief_title": ("Nabespreken", "Debrief"),
    "debrief_line_1": ("Wie betaalde, en wie had het voordeel?", "Who paid, and who benefited?"),
    "debrief_line_2": (
        "Wanneer zei je nee terwijl je ja wilde zeggen?",
        "When did you say no while you wanted to say yes?",
    ),
    "debrief_line_3": (
        "Wat was je geheim? Wat als je het had verteld?",
        "What was your secret? What if you had told it?",
    ),
    "debrief_line_4": (
        "Waar deed het model iets anders dan de theorie zegt?",
        "Where did the model do something other than the theory says?",
    ),
    "limits_title": ("Wat mag je niet concluderen?", "What may you not conclude?"),
    "exit_title": ("Exitkaart", "Exit card"),
    "exit_hand_in": (
        "Vul de drie zinnen aan. Lever de kaart in bij de deur.",
        "Complete the three sentences. Hand in the card at the door.",
    ),
    "small_pairs": (
        "{n} keer twee runs. Streep: 95%-interval.",
        "{n} pairs of runs. Line: 95% interval.",
    ),
    "small_runs": ("Gemiddelde van {n} runs.", "Mean of {n} runs."),
}
