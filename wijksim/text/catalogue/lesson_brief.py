"""The lesson brief: goals, plan by the minute, rounds, tips and limits. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_BRIEF: dict[str, Pair] = {
    "title": ("Samenwerken over grenzen", "Working together across boundaries"),
    "subtitle": (
        "Een les van {minutes} minuten over grenzenwerk in de wijk. Alles wat je nodig hebt, staat op deze vier pagina's.",
        "A lesson of {minutes} minutes on boundary work in the wijk. Everything you need is on these four pages.",
    ),
    "what": ("Waar gaat het over?", "What is it about?"),
    "what_1": (
        "Mevrouw De Wit heeft huurschuld, is vaak ziek en zorgt voor haar zoon. Elke organisatie kent een stuk "
        "van haar verhaal. Ieder heeft eigen geld, eigen regels en een eigen taal. Niemand is de baas van het geheel. "
        "Toch lukt het soms om samen te werken. Hoe kan dat? En wie betaalt ervoor?",
        "Mrs De Wit is behind with the rent, often ill, and cares for her son. Every organisation knows a piece of "
        "her story. Each has its own money, rules and language. Nobody is in charge of the whole. Still they sometimes "
        "manage to work together. How? And who pays for it?",
    ),
    "what_2": (
        "Studenten spelen die organisaties. Eerst voorspellen zij. Dan kiezen zij. Daarna laat jij zien wat een rekenmodel van de wijk ervan maakt. De theorie is die van Lieke Oldenhof (2012).",
        "Students play these organisations. First they predict. Then they choose. After that you show what a model of the wijk makes of it. The theory is that of Lieke Oldenhof (2012).",
    ),
    "goals": ("Wat kan een student na de les?", "What can a student do after the lesson?"),
    "goal_1": (
        "**Uitleggen** dat grenzenwerk twee dingen is: grenzen onderhandelen én het werk afstemmen (Oldenhof 2012, §3.1).",
        "**Explain** that boundary work is two things: negotiating boundaries and coordinating the work (Oldenhof 2012, §3.1).",
    ),
    "goal_2": (
        "**Herkennen** wat een grensobject is, en zeggen wanneer het niet werkt (Oldenhof 2012, §3.2 en §4.4).",
        "**Recognise** a boundary object, and say when it does not work (Oldenhof 2012, §3.2 and §4.4).",
    ),
    "goal_3": (
        "**Aanwijzen** wie de verkeerde portemonnee heeft: wie betaalt, en wie heeft het voordeel (Oldenhof 2012, §2.3 en §4.4).",
        "**Point out** the wrong pocket: who pays, and who benefits (Oldenhof 2012, §2.3 and §4.4).",
    ),
    "goal_4": (
        "**Onderbouwen** wanneer scharrelruimte helpt, en wat er verder nodig is (Oldenhof 2012, §5.1.3).",
        "**Give reasons** when room to manoeuvre helps, and what else is needed (Oldenhof 2012, §5.1.3).",
    ),
    "goal_5": (
        "**Zeggen** wat je uit dit model niet mag concluderen.",
        "**Say** what may not be concluded from this model.",
    ),
    "need": ("Wat heb je nodig?", "What do you need?"),
    "need_1": (
        "Print rolkaarten.pdf{prints} ({cards} kaarten, enkelzijdig; knip op de lijn) en naambordjes.pdf ({tents} bordjes; "
        "vouw dubbel).",
        "Print role_cards.pdf{prints} ({cards} cards, one side; cut on the line) and name_tents.pdf ({tents} tents; fold "
        "once).",
    ),
    "print_once": ("", ""),
    "print_tables": (" {n} keer", " {n} times"),
    "need_2": (
        "Print exitkaart.pdf (twee op een vel) {exits}. Toets.pdf is voor later.",
        "Print exit_card.pdf (two on a sheet) {exits}. Test.pdf is for later.",
    ),
    "exit_all": ("voor iedereen", "for everybody"),
    "exit_n": ("{sheets} keer, voor {students} studenten", "{sheets} times, for {students} students"),
    "need_3": (
        "Zet dias.pdf op het scherm, volledig beeld. Houd antwoorden.pdf voor jezelf.",
        "Show slides.pdf full screen. Keep answers.pdf to yourself.",
    ),
    "need_4": (
        "Lees achtergrond.pdf (twee pagina's). Meer hoef je niet te weten.",
        "Read background.pdf (two pages). That is all you need to know.",
    ),
    "need_5": ("Pennen, en een klok die iedereen ziet.", "Pens, and a clock that everybody can see."),
    "groups": ("Zo verdeel je de klas", "How to divide the class"),
    "groups_1": (
        "Er zijn {n} rollen aan één tafel: {roles}. Zet twee of drie studenten bij één rol. Met meer dan {many} "
        "studenten maak je twee tafels: print de kaarten dan twee keer. Zijn er minder dan {n}? Laat dan rollen weg, "
        "van achter naar voren in deze rij, maar houd een grenzenwerker.",
        "There are {n} roles at one table: {roles}. Put two or three students on a role. With more than {many} "
        "students make two tables and print the cards twice. Fewer than {n}? Leave out roles from the end of this "
        "list, but keep one boundary worker.",
    ),
    "groups_n": (
        "Er zijn {students} studenten en {n} rollen: {roles}.",
        "There are {students} students and {n} roles: {roles}.",
    ),
    "groups_tables": (
        "Maak {tables} tafels van {sizes} studenten. Aan elke tafel zitten alle rollen.",
        "Make {tables} tables of {sizes} students. Every table has all roles.",
    ),
    "groups_own_role": ("Elke student krijgt een eigen rol.", "Every student gets a role of their own."),
    "groups_same": (
        "Zet {n} studenten bij elke rol; zij beslissen samen.",
        "Put {n} students on every role; they decide together.",
    ),
    "groups_dealt": (
        "Deel de rollen uit in deze volgorde, en begin dan weer vooraan. Zo komen er {each} studenten bij een rol. Wie een "
        "rol deelt, beslist samen.",
        "Deal the roles in this order, then start again at the first. So every role gets {each} students. Those who share a "
        "role decide together.",
    ),
    "groups_fewer": (
        "Komen er minder? Laat dan rollen weg, van achter naar voren, maar houd een grenzenwerker.",
        "Do fewer come? Leave out roles from the end, but keep one boundary worker.",
    ),
    "one_or_other": ("{low} of {high}", "{low} or {high}"),
    "groups_2": (
        "Een kaart laat je nooit zien en lees je niet voor. Praten mag altijd, liegen mag niet.",
        "Never show a card, and do not read it out. Talking is always allowed, lying is not.",
    ),
    "words": ("De woorden van deze les", "The words of this lesson"),
    "story": ("Het hele verhaal van mevrouw De Wit (alleen voor jou)", "The whole story of Mrs De Wit (for you only)"),
    "story_1": (
        "De uitkering van haar zoon stopte door één formulier. Een eigen woning kreeg hij niet. Nu leven zij samen van "
        "haar AOW. Daardoor is er huurschuld, blijft de kachel uit en wordt zij ziek. Om hulp vragen durft zij niet: dan "
        "raakt haar zoon misschien zijn dak kwijt. Iedere rol ziet één gevolg.",
        "The benefit of her son stopped because of one form. He did not get a home of his own. Now both live on her state "
        "pension. So the rent is late, the heating stays off and she falls ill. She dares not ask for help: her son might "
        "lose the roof over his head. Every role sees one consequence.",
    ),
    "story_2": (
        "De vraag achter de vraag is dus: geld en een plek voor haar zoon. Niemand ziet dat alleen. Zeg dit pas als de klas "
        "het zelf heeft gevonden, of als de tijd om is.",
        "So the question behind the question is: money and a place for her son. Nobody sees that alone. Tell this only when the class has found it, or when time is up.",
    ),
    "say": ("Wat je kunt zeggen", "What you can say"),
    "say_1": (
        "**Bij het begin**: «Jij bent vandaag niet jezelf. Je bent een organisatie, met een bestuur dat op je let.»",
        "**At the start**: “Today you are not yourself. You are an organisation, with a board that watches you.”",
    ),
    "say_2": (
        "**Bij ronde 1**: «Kies zoals jouw organisatie zou kiezen, niet zoals jij als mens.»",
        "**At round 1**: “Choose as your organisation would choose, not as you would as a person.”",
    ),
    "say_3": (
        "**Bij elke grafiek**: «De streep is hoe het nu is. Een volle staaf is een duidelijk verschil. Een gearceerde staaf niet.»",
        "**At every chart**: “The line is how it is today. A solid bar is a clear difference. A hatched bar is not.”",
    ),
    "say_4": (
        "**Bij de verkeerde portemonnee**: «Wie deed het werk? Wie kreeg het geld? Is dat dezelfde partij?»",
        "**At the wrong pocket**: “Who did the work? Who got the money? Is that the same party?”",
    ),
    "say_5": (
        "**Aan het eind**: «Dit is een model. Wat zou jij in een echte wijk eerst willen weten?»",
        "**At the end**: “This is a model. What would you want to know first in a real wijk?”",
    ),
    "head_agreement": ("Afspraak", "Agreement"),
    "head_from_to": ("Van de {total} samen opgelost", "Of {total} solved together"),
    "head_pairs": ("Hoger in", "Higher in"),
    "from_to": ("van {base} naar {alt}", "from {base} to {alt}"),
    "of_pairs": ("{k} van {n} keer", "{k} of {n} pairs"),
    "plan": ("Van minuut tot minuut", "Minute by minute"),
    "head_from": ("Min.", "Min."),
    "head_moment": ("Moment", "Moment"),
    "head_you": ("Jij", "You"),
    "head_they": ("Studenten", "Students"),
    "head_slides": ("Dia", "Slide"),
    "moment_welcome": ("Welkom", "Welcome"),
    "you_welcome": (
        "Deel {cards} rolkaarten en {tents} naambordjes uit. Vertel het doel. Zeg meteen: dit is een model om mee te denken.",
        "Hand out {cards} role cards and {tents} name tents. Tell the goal. Say at once: this is a model for thinking.",
    ),
    "they_welcome": ("Gaan per rol zitten en lezen de kaart.", "Sit down by role and read the card."),
    "they_welcome_tables": (
        "Gaan per rol aan {tables} tafels zitten en lezen de kaart.",
        "Sit down by role at {tables} tables and read the card.",
    ),
    "moment_story": ("Eén bewoner", "One resident"),
    "you_story": (
        "Vraag: wat is er aan de hand bij mevrouw De Wit? Loop rond. Vertel niets.",
        "Ask: what is going on with Mrs De Wit? Walk round. Give nothing away.",
    ),
    "they_story": (
        "Praten met andere rollen. Schrijven in twee zinnen op wat er echt speelt.",
        "Talk with other roles. Write in two sentences what is really going on.",
    ),
    "moment_predict": ("Voorspel", "Predict"),
    "you_predict": (
        "Laat iedereen eerst een getal opschrijven. Dan pas handen omhoog. Toon daarna het getal.",
        "Let everybody write a number first. Only then hands up. Then show the number.",
    ),
    "they_predict": (
        "Schrijven op: hoeveel van de 100 brede hulpvragen lost deze wijk samen op?",
        "Write: how many of 100 broad requests does this wijk solve together?",
    ),
    "moment_round1": ("Ronde 1: ieder voor zich", "Round 1: each for itself"),
    "you_round1": (
        "Vraag: doe jij mee voor mevrouw De Wit? Het kost tien uur. Tel de ja's. Vraag twee nee-zeggers waarom.",
        "Ask: do you join for Mrs De Wit? It costs ten hours. Count the yeses. Ask two who said no why.",
    ),
    "they_round1": (
        "Kiezen in stilte: ja of nee. Doen tegelijk hun duim omhoog of omlaag.",
        "Choose in silence: yes or no. Put a thumb up or down, all at the same time.",
    ),
    "moment_theory": ("De theorie", "The theory"),
    "you_theory": (
        "Leg uit met de twee dia's. Vraag bij elk begrip: waar zag je dit net gebeuren?",
        "Explain with the two slides. Ask at every term: where did you just see this happen?",
    ),
    "they_theory": (
        "Noemen voorbeelden uit ronde 1. Wat was onderhandelen, wat was afstemmen?",
        "Give examples from round 1. What was negotiating, what was coordinating?",
    ),
    "moment_round2": ("Ronde 2: één afspraak", "Round 2: one agreement"),
    "you_round2": (
        "Elke tafel kiest één afspraak van de dia. Laat eerst voorspellen. Toon dan de uitkomst, en wie wint en wie betaalt.",
        "Every table chooses one agreement from the slide. Let them predict first. Then show the outcome, and who gains and pays.",
    ),
    "they_round2": (
        "Onderhandelen, ieder met het eigen geheim. Stemmen met de hand omhoog. Wijzen de verkeerde portemonnee aan.",
        "Negotiate, each with their own secret. Vote by show of hands. Point out the wrong pocket.",
    ),
    "moment_round3": ("Ronde 3: het grensobject", "Round 3: the boundary object"),
    "you_round3": (
        "Laat elke tafel één zin maken voor een gezamenlijk intakeformulier. Laat elke rol zeggen wat die zin voor hen betekent.",
        "Let every table write one sentence for a joint intake form. Let every role say what that sentence means to them.",
    ),
    "they_round3": (
        "Schrijven de zin. Horen hoe ieder hem anders leest. Stemmen: strak of ruim?",
        "Write the sentence. Hear how each reads it differently. Vote: strict or open?",
    ),
    "moment_object": ("Het grensobject", "The boundary object"),
    "you_object": (
        "Vraag: wat betekent «wij kijken breed» voor jouw rol? Toon daarna wat het model doet.",
        "Ask: what does “we take a broad view” mean for your role? Then show what the model does.",
    ),
    "they_object": ("Lezen dezelfde zin, ieder op eigen wijze.", "Read the same sentence, each in their own way."),
    "moment_room": ("Ruimte en niveaus", "Room and levels"),
    "you_room": (
        "Laat eerst kiezen: helpt meer ruimte, en helpt één regisseur? Toon dan de dia. Vraag naar een reden.",
        "Let them choose first: does more room help, and does one lead? Then show the slide. Ask for a reason.",
    ),
    "they_room": (
        "Kiezen een kant van het lokaal en zeggen waarom.",
        "Choose a side of the room and say why.",
    ),
    "moment_play": ("Speel de theorie", "Play the theory"),
    "you_play": (
        "Deel speel_de_theorie.html (usb-stick, mail of elo). Het werkt zonder internet, ook op een telefoon.",
        "Share play_the_theory.html (USB stick, mail or the school's system). It works without internet, also on a phone.",
    ),
    "they_play": (
        "Doen in tweetallen de zes haltes. Bedenken één eigen vraag.",
        "Do the six stops in pairs. Think of one question of their own.",
    ),
    "moment_debrief": ("Nabespreken", "Debrief"),
    "you_debrief": (
        "Stel de vragen van de dia. Lees dan samen wat je niet mag concluderen.",
        "Ask the questions on the slide. Then read together what may not be concluded.",
    ),
    "they_debrief": (
        "Vergelijken voorspelling en uitkomst. Geven hun geheim prijs.",
        "Compare prediction and outcome. Reveal their secret.",
    ),
    "moment_exit": ("Exitkaart", "Exit card"),
    "you_exit": ("Haal de kaarten op bij de deur.", "Collect the cards at the door."),
    "they_exit": ("Vullen drie zinnen aan.", "Complete three sentences."),
    "rounds": ("De rondes, en wat het model ervan maakt", "The rounds, and what the model makes of them"),
    "round_today": ("Bij de voorspelling", "At the prediction"),
    "round_1": ("Ronde 1: ieder voor zich", "Round 1: each for itself"),
    "round_1_text": (
        "Verwacht dat veel rollen nee zeggen. Dat is geen onwil: hun doel en hun geld vragen erom. In de runs zegt "
        "{most} het vaakst nee ({refusals} keer per jaar). Wat je wilt horen: «ik wil wel, maar word er niet op "
        "afgerekend».",
        "Expect many roles to say no. That is not ill will: their target and their money ask for it. In the runs {most} "
        "says no most often ({refusals} times a year). What you want to hear: “I would like to, but I am not judged by it”.",
    ),
    "round_2": ("Ronde 2: één afspraak", "Round 2: one agreement"),
    "round_2_text": (
        "Elke tafel kiest uit zeven afspraken. Het model rekende ze alle zeven door. Van hoog naar laag:",
        "Every table chooses from seven agreements. The model worked out all seven. From high to low:",
    ),
    "round_2_money": ("Wie wint en wie betaalt bij «{option}»?", "Who gains and who pays with “{option}”?"),
    "round_3": ("Ronde 3: het grensobject", "Round 3: the boundary object"),
    "round_3_text": (
        "Loopt een tafel vast? Geef dan deze zin: «Wij kijken breed naar wat nodig is.» De corporatie hoort dan: "
        "een ander huis. De zorg hoort: een indicatie. Dat is de kracht én het gevaar van een grensobject.",
        "Is a table stuck? Give it this sentence: “We take a broad view of what is needed.” The housing association "
        "hears: another house. Care hears: a care assessment. That is the strength and the danger of a boundary object.",
    ),
    "round_room": ("Ruimte en niveaus", "Room and levels"),
    "tips": ("Tips voor wie de les leidt", "Tips for whoever leads the lesson"),
    "tip_1": (
        "**Voorspel eerst, altijd.** Wie eerst voorspelt, kijkt daarna beter. Toon nooit een uitkomst vóór de voorspelling.",
        "**Predict first, always.** Whoever predicts first watches more closely afterwards. Never show an outcome before the prediction.",
    ),
    "tip_2": (
        "**Laat nee zeggen.** Een klas die te lief is, leert niets. Vraag: wat zou jouw bestuur hiervan vinden?",
        "**Let them say no.** A class that is too kind learns nothing. Ask: what would your board think of this?",
    ),
    "tip_3": (
        "**Houd geheimen geheim** tot het nabespreken. Dan pas blijkt wie met open kaart had kunnen spelen.",
        "**Keep secrets secret** until the debrief. Only then does it show who could have put their cards on the table.",
    ),
    "tip_4": (
        "**Neem elke dia samen door**: wat staat er op de as, hoe is het nu, wat verandert er, en hoe vaak?",
        "**Go through every slide together**: what is on the axis, how is it today, what changes, and in how many pairs?",
    ),
    "tip_5": (
        "**Klopt het model niet met de theorie?** Mooi. Vraag: ligt het aan de theorie, aan het model of aan deze wijk?",
        "**The model does not fit the theory?** Good. Ask: is it the theory, the model, or this wijk?",
    ),
    "tip_late": (
        "**Loopt het uit?** Sla ronde 3 over, nooit het nabespreken.",
        "**Running late?** Skip round 3, never the debrief.",
    ),
    "tip_late_short": (
        "**Loopt het uit?** Toon het grensobject en de ruimte kort, en sla het nabespreken nooit over.",
        "**Running late?** Show the boundary object and the room briefly, and never skip the debrief.",
    ),
    "questions": ("Vragen die je kunt krijgen", "Questions that you may get"),
    "question_1": ("Is dit echt gebeurd?", "Did this really happen?"),
    "reply_1": (
        "Nee. Mevrouw De Wit is verzonnen. De wijk is nagerekend, met aannames die niemand heeft gemeten.",
        "No. Mrs De Wit is made up. The wijk is computed, with assumptions that nobody has measured.",
    ),
    "question_2": ("Waarom zoveel runs?", "Why so many runs?"),
    "reply_2": (
        "Omdat toeval veel doet: wie wordt ziek, wie komt wie tegen. We vergelijken steeds hetzelfde toeval met en zonder "
        "de keuze, {n} keer.",
        "Because chance matters a lot: who falls ill, who meets whom. We always compare the same luck with and without the "
        "choice, {n} times.",
    ),
    "question_3": ("Wat is een brede hulpvraag?", "What is a broad request?"),
    "reply_3": (
        "Een vraag die over meer gaat dan één van de drie: zorg, welzijn en wonen.",
        "A request that is about more than one of the three: care, welfare and housing.",
    ),
    "question_4": ("Wie heeft er nu gelijk?", "Who is right, then?"),
    "reply_4": (
        "Iedere rol, vanuit zijn eigen doel. Dat is precies waarom er iets te onderhandelen valt (Oldenhof 2012, §3.1).",
        "Every role, from its own target. That is exactly why there is something to negotiate (Oldenhof 2012, §3.1).",
    ),
    "limits": ("Wat je niet mag concluderen", "What may not be concluded"),
    "limit_1": (
        "Dat dit in een echte wijk zo zal gaan. Het model is niet getoetst aan een wijk die is gemeten.",
        "That this is how it will go in a real wijk. The model was not tested against a wijk that was measured.",
    ),
    "limit_2": (
        "Dat een getal klopt. Kijk naar verschillen en naar hun richting, niet naar de hoogte. Euro's zijn een indicatie.",
        "That a number is right. Look at differences and their direction, not at levels. Euros are an indication.",
    ),
    "limit_3": (
        "Dat meer samenwerken altijd beter is. Samenwerken is een middel (Oldenhof 2012, §1.1), en grenzen hebben ook nut (Oldenhof 2012, §3.1).",
        "That more collaboration is always better. It is a means (Oldenhof 2012, §1.1), and boundaries have their use (Oldenhof 2012, §3.1).",
    ),
    "limit_4": (
        "Dat de theorie is bewezen. Dat het model iets laat zien, komt ook door hoe het is gemaakt.",
        "That the theory is proved. That the model shows something is also due to how it was made.",
    ),
}
