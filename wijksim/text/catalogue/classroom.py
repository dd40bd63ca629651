"""Words of the class: phases, role cards, questions and options. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CLASSROOM: dict[str, Pair] = {
    # name: (Nederlands, English)
    "join_title": ("Meedoen met de klas", "Join the class"),
    "join_text": (
        "Typ de code die de docent laat zien. Je hoeft geen naam te geven.",
        "Type the code that the teacher shows. You need not give a name.",
    ),
    "code": ("Code van de kamer", "Code of the room"),
    "join": ("Doe mee", "Join"),
    "no_room": ("Er is geen kamer met die code.", "There is no room with that code."),
    "door_shut": (
        "De docent laat nu niemand meer binnen.",
        "The teacher lets nobody in any more.",
    ),
    "too_many_joins": (
        "Vanaf dit adres kwamen er zojuist te veel spelers bij. Probeer het over een minuut opnieuw.",
        "Too many players just came in from this address. Try again in a minute.",
    ),
    "seat_removed": (
        "De docent heeft je plek weggehaald. Wil je weer meedoen? Druk dan op de knop.",
        "The teacher took your seat away. To take part again, press the button.",
    ),
    "room_closed": (
        "De les is voorbij: de docent heeft de kamer gesloten.",
        "The lesson is over: the teacher has closed the room.",
    ),
    "own_seat": ("Terug naar je plek in kamer {code}", "Back to your seat in room {code}"),
    "full": ("De kamer is vol.", "The room is full."),
    "only_class": (
        "De klas staat aan als de docent «wijksim app --class» start.",
        "The class is on when the teacher starts “wijksim app --class”.",
    ),
    "you_are": ("Je bent speler {n}: {role}", "You are player {n}: {role}"),
    "worker_operational": ("grenzenwerker op de werkvloer", "boundary worker on the shop floor"),
    "worker_tactical": ("projectleider tussen organisaties", "project leader between organisations"),
    "worker_policy": ("beleidsmedewerker", "policy officer"),
    "card": ("Je kaart: alleen jij ziet dit", "Your card: only you see this"),
    "talk": (
        "Bespreek met de klas wat je ziet. De docent heeft vragen.",
        "Discuss with the class what you see. The teacher has questions.",
    ),
    "who": ("Wie er zijn", "Who is in"),
    "nobody_yet": ("Nog niemand. Laat studenten de code scannen.", "Nobody yet. Let students scan the code."),
    "kept": ("Wat jouw organisatie overhoudt, in een jaar", "What your organisation has left, in a year"),
    "load": ("Drukte", "Load"),
    "refusals": ("Keer nee gezegd tegen samen werken, in een jaar", "Times you said no to working together, a year"),
    "solved": ("Casussen samen opgelost, in een jaar", "Cases solved together, a year"),
    "hours": ("Uren grenzenwerk per week", "Hours of boundary work a week"),
    "energy": ("Energie van grenzenwerkers", "Energy of boundary workers"),
    "phase_lobby": ("Iedereen komt binnen", "Everybody comes in"),
    "phase_predict": ("Voorspel", "Predict"),
    "phase_choose": ("Ronde {n}: kies", "Round {n}: choose"),
    "phase_write": ("Ronde {n}: schrijf een zin", "Round {n}: write a sentence"),
    "phase_read": ("Ronde {n}: hoe lazen jullie de zin?", "Round {n}: how did you read it?"),
    "phase_result": ("Ronde {n}: wat gebeurde er?", "Round {n}: what happened?"),
    "phase_work": ("Ronde {n}: wie doet wat?", "Round {n}: who does what?"),
    "phase_gained": ("Ronde {n}: wie had er voordeel?", "Round {n}: who gained?"),
    "phase_event": ("Na ronde {n}: er gebeurt iets", "After round {n}: something happens"),
    "phase_again": ("Voorspel nog eens", "Predict once more"),
    "phase_shift": ("Eerst en later", "First and later"),
    "phase_debrief": ("Nabespreken", "Debrief"),
    "wait": ("Wacht op de docent.", "Wait for the teacher."),
    "predict_question": (
        "Jullie gaan {years} samen overleggen. Wat verwacht je in het laatste jaar, vergeleken met de wijk van nu?",
        "You will all talk for {years}. What do you expect in the last year, compared with the wijk of today?",
    ),
    "years_1": ("een jaar", "a year"),
    "years_2": ("twee jaar", "two years"),
    "years_3": ("drie jaar", "three years"),
    "years_4": ("vier jaar", "four years"),
    "sent": (
        "Verstuurd. Je kunt nog veranderen zolang deze ronde duurt.",
        "Sent. You can still change it during this round.",
    ),
    "send": ("Verstuur", "Send"),
    "missing": ("Kies eerst bij alle vragen een antwoord.", "First choose an answer to every question."),
    "decide": (
        "Overleg met anderen. Beslis daarna voor je eigen organisatie of rol.",
        "Talk with others. Then decide for your own organisation or role.",
    ),
    "teacher_title": ("Klas leiden", "Lead a class"),
    "teacher_text": (
        "Maak een kamer. Studenten doen mee met hun telefoon op hetzelfde netwerk. Er worden geen "
        "namen of andere gegevens bewaard.",
        "Make a room. Students join with their phone on the same network. No names or other data are kept.",
    ),
    "make": ("Maak een kamer", "Make a room"),
    "no_more_rooms": (
        "Er zijn te veel kamers open. Sluit eerst een kamer.",
        "There are too many rooms open. Close a room first.",
    ),
    "open_rooms": ("Kamers die open zijn", "Rooms that are open"),
    "open_room": (
        "Ga verder met kamer {code} (spelers: {n}; {phase})",
        "Go on with room {code} (players: {n}; {phase})",
    ),
    "not_teacher": (
        "Deze pagina is voor de docent. Open de link die wijksim bij het starten toonde, of typ de geheime code.",
        "This page is for the teacher. Open the link that wijksim showed at the start, or type the secret code.",
    ),
    "secret": ("Geheime code", "Secret code"),
    "secret_send": ("Open", "Open"),
    "secret_wrong": ("Dat is niet de geheime code.", "That is not the secret code."),
    "secret_too_often": (
        "De geheime code is te vaak verkeerd getypt. Probeer het over een minuut opnieuw.",
        "The secret code was typed wrongly too often. Try again in a minute.",
    ),
    "secret_again": ("Terug", "Back"),
    "room": ("Kamer", "Room"),
    "join_at": ("Doe mee op {link} met code", "Join at {link} with code"),
    "qr": ("QR-code om mee te doen", "QR code to join"),
    "players": ("Spelers: {n}", "Players: {n}"),
    "role": ("Rol", "Role"),
    "number": ("Aantal", "Number"),
    "decided": ("Geantwoord", "Answered"),
    "phase": ("Nu", "Now"),
    "next_lobby": ("Begin: laat voorspellen", "Start: let them predict"),
    "next_predict": ("Begin ronde 1", "Start round 1"),
    "next_choose": ("Sluit de ronde en speel af", "Close the round and run"),
    "next_write": ("Kies de zin met de meeste steun", "Take the sentence that most back"),
    "next_read": ("Volgende", "Next"),
    "next_result": ("Volgende", "Next"),
    "next_work": ("Volgende", "Next"),
    "next_gained": ("Volgende", "Next"),
    "next_event": ("Volgende", "Next"),
    "next_again": ("Volgende", "Next"),
    "next_shift": ("Volgende", "Next"),
    "step_back": ("Een stap terug", "One step back"),
    "play_again": ("Speel ronde {n} opnieuw", "Play round {n} again"),
    # --- what the teacher chooses
    "choose_length": ("Lengte van de les", "Length of the lesson"),
    "minutes": ("{n} minuten", "{n} minutes"),
    "choose_case": ("Wijk", "Wijk"),
    "case_here": ("De wijk van deze pagina: {title}", "The wijk of this page: {title}"),
    "choose_rounds": ("Rondes van een jaar", "Rounds of a year"),
    "choose_roles": ("Rollen", "Roles"),
    "n_roles": ("{n} rollen", "{n} roles"),
    "all_roles": ("alle {n} rollen", "all {n} roles"),
    "choose_language": ("Taal van de telefoons", "Language of the phones"),
    "language_nl": ("Nederlands", "Dutch"),
    "language_en": ("Engels", "English"),
    "case_too_large": (
        "Deze wijk is te groot voor deze server ({asked}; hooguit {limit}). Kies een kleinere wijk of minder rondes.",
        "This wijk is too large for this server ({asked}; at most {limit}). Choose a smaller wijk or fewer rounds.",
    ),
    "answers_missing": (
        "{n} van de {all} spelers hebben nog niet geantwoord. Toch verder?",
        "{n} of {all} players have not answered yet. Go on all the same?",
    ),
    "nobody_in": ("Er doet nog niemand mee. Toch verder?", "Nobody is in yet. Go on all the same?"),
    "go_on_anyway": ("Ga toch verder", "Go on all the same"),
    "wait_for_them": ("Wacht nog even", "Wait a little"),
    "seat": ("Speler {n}: {role}", "Player {n}: {role}"),
    "remove_seat": ("Plek weghalen", "Take a seat away"),
    "remove": ("Verwijder", "Take away"),
    "silent_seats": ("Iedereen die nog niet antwoordde ({n})", "Everybody who has not answered ({n})"),
    "shut_door": ("Laat niemand meer binnen", "Let nobody in any more"),
    "open_door": ("Laat weer spelers binnen", "Let players in again"),
    "door_is_shut": ("Er kan nu niemand bij komen.", "Nobody can come in now."),
    "room_close": ("Sluit de kamer", "Close the room"),
    "room_keep": ("Laat de kamer open", "Keep the room open"),
    "room_sure": ("Ja, sluit de kamer", "Yes, close the room"),
    "close_sure": (
        "De les is dan voorbij en alle antwoorden zijn weg. Weet u het zeker?",
        "The lesson is then over and all answers are gone. Are you sure?",
    ),
    "spread": ("Wat de klas verwacht", "What the class expects"),
    "results": ("Wat er gebeurde", "What happened"),
    "round": ("Ronde {n}", "Round {n}"),
    "today": ("Wijk van nu", "Wijk of today"),
    "nobody_decided": ("Niemand besliste in deze ronde.", "Nobody decided in this round."),
    "yours": ("Jouw organisatie en de hele wijk", "Your organisation and the whole wijk"),
    "own": ("Van jou", "Your own"),
    "whole": ("Van de hele wijk", "Of the whole wijk"),
    "debrief": ("Vragen om te bespreken", "Questions to discuss"),
    "debrief_1": ("Wie betaalde, en wie had er voordeel van?", "Who paid, and who benefited?"),
    "debrief_2": (
        "Wanneer zei je nee, terwijl je ja wilde zeggen?",
        "When did you say no while you wanted to say yes?",
    ),
    "debrief_3": ("Wat wist je niet van de anderen?", "What did you not know about the others?"),
    "debrief_5": (
        "Wat mag je hieruit niet concluderen over een echte wijk?",
        "What may you not conclude from this about a real wijk?",
    ),
    "debrief_4": (
        "Welke afspraak had dit voorkomen?",
        "Which agreement would have prevented this?",
    ),
    "explore": ("Bekijk ronde {n} in detail", "See round {n} in detail"),
    "counting": ("Nog aan het rekenen …", "Still counting …"),
    "round_is_a_year": (
        "Elke ronde is een jaar, en gaat verder waar de vorige ophield. Het is één doorrekening: met ander toeval kan het "
        "anders zijn. «Wijk van nu» is hetzelfde jaar, zonder dat iemand iets besloot.",
        "Every round is a year, and goes on where the last one ended. It is one run: with other luck it can be "
        "different. “Wijk of today” is the same year, in which nobody decided anything.",
    ),
    # --- slides, notes, and what is taken along
    "open_slides": ("Open de dia's voor de klas", "Open the slides for the class"),
    "slides_dark": ("Donkere dia's", "Dark slides"),
    "slides_light": ("Lichte dia's", "Light slides"),
    "next_play": ("Toon wat het model speelt", "Show what the model plays"),
    "reveal": ("Laat zien wat ervan komt", "Show what comes of it"),
    "show_theory": ("Toon hoe dit heet", "Show what this is called"),
    "show_before": ("Toon het vorige", "Show the one before"),
    "notes": ("Wat groepen opschrijven", "What groups write down"),
    "no_notes": ("Nog niets.", "Nothing yet."),
    "notes_text": (
        "Schrijf met je groep op wat je meeneemt. De klas ziet het zonder naam.",
        "Write down with your group what you take along. The class sees it without a name.",
    ),
    "note_question": ("Onze vraag", "Our question"),
    "note_hypothesis": ("Wat wij dachten", "What we thought"),
    "note_finding": ("Wat wij zagen", "What we saw"),
    "note_decision": ("Wat wij zouden afspreken", "What we would agree"),
    "note_send": ("Bewaar", "Keep"),
    "noted": ("Bewaard.", "Kept."),
    "take_away": ("Neem de les mee", "Take the lesson along"),
    "take_away_text": (
        "Met het bestand gaat u op een andere dag verder waar de les was. Er staan geen namen in.",
        "You can open the file on another day: the lesson then goes on from where it was. There are no names in it.",
    ),
    "lesson_file": ("les", "lesson"),
    "save_lesson": ("Bewaar de les (bestand)", "Keep the lesson (file)"),
    "save_page": ("Bewaar als pagina (HTML)", "Keep as a page (HTML)"),
    "save_pdf": ("Bewaar om te printen (PDF)", "Keep to print (PDF)"),
    "reopen": ("Ga verder met een bewaarde les:", "Go on with a lesson that was kept:"),
    "no_lesson_file": (
        "Dit bestand is geen bewaarde les van deze versie.",
        "This file is no lesson kept by this version.",
    ),
    # --- secrets and the own result
    "secret_organisation": (
        "Stel dat iedereen alles inlegt. Dan houd jij {all} over. Legt alleen jij niets in, dan houd jij {alone} over. "
        "Zo gaat het in het eerste jaar, in één doorrekening. Dat weet alleen jij.",
        "Suppose everybody puts in all. Then you keep {all}. If only you put in nothing, you keep {alone}. "
        "So it goes in the first year, in one run. Only you know that.",
    ),
    "more_money": ("{amount} meer", "{amount} more"),
    "less_money": ("{amount} minder", "{amount} less"),
    "secret_operational": (
        "Als het druk is, roept je baas je terug. Nu gebeurt dat {recalled} uur per week in de hele wijk. Beloof dus niet "
        "te veel.",
        "When it is busy your boss calls you back. Today that is {recalled} hours a week in the whole wijk. So do not "
        "promise too much.",
    ),
    "secret_tactical": (
        "Jij liet het doorrekenen. Nu lossen organisaties {base} van de 100 brede hulpvragen samen op. Als iedereen alles "
        "inlegt zijn het er {alt}.",
        "You had it worked out. Today organisations solve {base} of 100 broad requests together. If everybody puts in "
        "all it is {alt}.",
    ),
    "secret_policy": (
        "Visies en formulieren die iemand gebruikt: {used}. Alleen op papier: {paper}. Jij schreef mee aan allemaal.",
        "Visions and forms that somebody uses: {used}. On paper only: {paper}. You helped write all of them.",
    ),
    "why_organisation": (
        "Jouw geld: {change} vergeleken met de wijk van nu. Je mensen besteedden {now} uur aan samen werken, en in de wijk "
        "van nu {before} uur.",
        "Your money: {change} against the wijk of today. Your people spent {now} hours on working together, and {before} "
        "hours in the wijk of today.",
    ),
    "why_before": ("Waarom het in eerdere rondes zo ging", "Why it went as it did in earlier rounds"),
    "why_worker": (
        "Teruggeroepen door de eigen baas: {now} uur per week. In de wijk van nu: {before} uur.",
        "Called back by their own boss: {now} hours a week. In the wijk of today: {before} hours.",
    ),
    # --- a shared role votes
    "shared": ("Jullie zijn met {n} en stemmen hierover.", "There are {n} of you, and you vote on this."),
    "votes": ("Tot nu toe: {told}.", "So far: {told}."),
    "votes_for": ("{n} × {option}", "{n} × {option}"),
    # --- what an option costs
    "price_pool": ("{amount} per jaar is niet meer van jou alleen", "{amount} a year is no longer yours alone"),
    "price_room_to_manoeuvre": (
        "{n} uur per week mogen je mensen anders besteden",
        "{n} hours a week that your people may spend otherwise",
    ),
    "price_consultation.weeks_between": ("{n} vergaderingen per jaar", "{n} meetings a year"),
    "price_boundary_workers.training_hours": (
        "{n} uur per maand minder in de wijk",
        "{n} hours a month less in the wijk",
    ),
    "price_boundary_workers.protected": (
        "{n} uur per week mist een organisatie als het druk is",
        "{n} hours a week that an organisation misses when it is busy",
    ),
    # --- what a choice can bring
    "brings_room_to_manoeuvre": (
        "Kan brengen: hulp op maat. Kost: je bestuur heeft minder greep. In dit model merk je het niet in je geld.",
        "Can bring: help that fits. Costs: your board has less grip. In this model you do not see it in your money.",
    ),
    "brings_funding_integration": (
        "Kan brengen: de wijk betaalt samen werk. Kost: je geld hangt af van wat anderen doen.",
        "Can bring: the wijk pays for joint work. Costs: your money depends on what others do.",
    ),
    "brings_production_pressure": (
        "Licht kan brengen: tijd voor een ander. Kost: wie per uur betaald wordt, mist inkomsten. Wie een budget heeft, "
        "merkt het in dit model niet in zijn geld.",
        "Lightly can bring: time for others. Costs: who is paid by the hour misses income. Who has a budget does not see "
        "it in the money of this model.",
    ),
    "brings_boundary_workers.training_hours": (
        "Kan brengen: grenzenwerkers die beter vertalen, in latere rondes. Kost: hun uren in de wijk, nu al.",
        "Can bring: boundary workers who translate better, in later rounds. Costs: their hours in the wijk, already now.",
    ),
    "brings_boundary_objects.co_creation": (
        "Kan brengen: formulieren die mensen echt gebruiken. Kost: tijd van iedereen.",
        "Can bring: forms that people really use. Costs: time of everybody.",
    ),
    "brings_boundary_workers.linked": (
        "Kan brengen: wat de straat weet komt boven aan. Kost: uren overleg.",
        "Can bring: what the street knows reaches the top. Costs: hours of talking.",
    ),
    "brings_consultation.weeks_between": (
        "Kan brengen: vastgelopen hulpvragen komen sneller op tafel.",
        "Can bring: requests that got stuck are on the table sooner.",
    ),
    "brings_boundary_objects.ambiguity": (
        "Ruim kan brengen: ieder herkent zich erin. Kost: niemand weet precies wat er staat.",
        "Widely can bring: all recognise themselves in it. Costs: nobody knows exactly what it says.",
    ),
    "brings_boundary_workers.protected": (
        "Kan brengen: grenzenwerk dat doorgaat als het druk is.",
        "Can bring: boundary work that goes on when it is busy.",
    ),
    "brings_goals.shared_vision": (
        "Kan brengen: iedereen wil dezelfde kant op. Een mooie tekst is nog geen gebruik.",
        "Can bring: all want to go the same way. A fine text is not yet use.",
    ),
    "brings_funding.shared_savings": (
        "Kan brengen: wie bespaart, merkt het zelf. Kost: de betaler houdt minder over.",
        "Can bring: who saves notices it. Costs: the payer keeps less.",
    ),
    "brings_coordination.co_location": (
        "Kan brengen: wie aanklopt, vindt sneller de goede hulp. Kost: hulp die eerder komt, moet iemand betalen.",
        "Can bring: who knocks finds the right help sooner. Costs: somebody has to pay for help that comes sooner.",
    ),
    # --- the sentence on the form
    "sentence_0": ("Op welke voorziening hebt u recht?", "Which provision are you entitled to?"),
    "sentence_1": ("Wat lukt niet meer, en wie helpt u nu?", "What can you no longer do, and who helps you now?"),
    "sentence_2": ("Hoe gaat het met u?", "How are you?"),
    "sentence_text": (
        "Straks gebruikt iedereen hetzelfde formulier voor nieuwe hulpvragen. Welke zin staat bovenaan? Praat erover, "
        "schrijf er een, of steun die van een ander. De zin met de meeste steun wint.",
        "Soon all use the same form for new requests. Which sentence is at the top? Talk about it, write one, or back "
        "one of another. The sentence that most back wins.",
    ),
    "sentence_own": ("Jouw zin", "Your sentence"),
    "sentence_others": ("Of steun een van deze zinnen", "Or back one of these sentences"),
    "sentence_backed": ("«{sentence}» (steun: {n})", "“{sentence}” (backed by: {n})"),
    "sentence_missing": (
        "Schrijf eerst een zin, of kies er een.",
        "First write a sentence, or choose one.",
    ),
    "strike_which": ("Haal een zin weg", "Take a sentence away"),
    "strike": ("Haal de zin weg", "Take the sentence away"),
    "q_intake.case_1": (
        "Mevrouw Bakker (82) kan zich niet meer zelf wassen. Laat je haar binnen met deze zin?",
        "Ms Bakker (82) can no longer wash herself. Do you let her in with this sentence?",
    ),
    "q_intake.case_2": (
        "Karim (34) heeft schulden en slaapt slecht. Laat je hem binnen met deze zin?",
        "Karim (34) has debts and sleeps badly. Do you let him in with this sentence?",
    ),
    "q_intake.case_3": (
        "Meneer Jansen (67) belt elke week, want hij is alleen. Laat je hem binnen met deze zin?",
        "Mr Jansen (67) rings every week, as he is alone. Do you let him in with this sentence?",
    ),
    "q_intake.case_1_0": ("nee, zo lees ik de zin niet", "no, that is not how I read it"),
    "q_intake.case_1_1": ("ja, zo lees ik de zin", "yes, that is how I read it"),
    "q_intake.case_2_0": ("nee, zo lees ik de zin niet", "no, that is not how I read it"),
    "q_intake.case_2_1": ("ja, zo lees ik de zin", "yes, that is how I read it"),
    "q_intake.case_3_0": ("nee, zo lees ik de zin niet", "no, that is not how I read it"),
    "q_intake.case_3_1": ("ja, zo lees ik de zin", "yes, that is how I read it"),
    "brings_intake.case_1": (
        "Lees de zin zoals jouw organisatie dat zou doen. Vaak ja maakt de zin ruim, vaak nee maakt hem strak.",
        "Read the sentence as your organisation would. Much yes makes it loose, much no makes it strict.",
    ),
    "brings_intake.case_2": ("Lees weer zoals jouw organisatie.", "Read again as your organisation would."),
    "brings_intake.case_3": ("Lees weer zoals jouw organisatie.", "Read again as your organisation would."),
    # --- the board of tasks
    "ask_others": ("Vraag dit aan de anderen", "Ask the others this"),
    "at_board_gap": ("«{task}» blijft liggen. Ga naar: {who}.", "“{task}” is left undone. Go to: {who}."),
    "at_board_gap_operational": (
        "Vraag: welke bewoner merkt dat als eerste?",
        "Ask: which resident will notice that first?",
    ),
    "at_board_gap_tactical": ("Vraag: wat heb je nodig om ja te zeggen?", "Ask: what do you need to say yes?"),
    "at_board_gap_policy": (
        "Vraag: wie betaalt dit, en wie heeft er voordeel van?",
        "Ask: who pays for this, and who gains by it?",
    ),
    "at_board_double": ("«{task}» is dubbel. Ga naar: {who}.", "“{task}” is double. Go to: {who}."),
    "at_board_double_operational": (
        "Vraag: bij wie klopt een bewoner dan aan?",
        "Ask: at whose door does a resident then knock?",
    ),
    "at_board_double_tactical": (
        "Vraag: verdelen jullie de bewoners, of stopt een van jullie?",
        "Ask: do you share out residents, or does one of you stop?",
    ),
    "at_board_double_policy": (
        "Vraag: wordt dit nu twee keer betaald?",
        "Ask: is this now paid for twice?",
    ),
    "at_board_none": (
        "Over «{task}» zei nog niemand iets. Ga naar: {who}.",
        "Nobody has said anything about “{task}” yet. Go to: {who}.",
    ),
    "at_board_none_operational": (
        "Vraag: wie doet dit nu voor jouw bewoners?",
        "Ask: who does this for your residents now?",
    ),
    "at_board_none_tactical": (
        "Vraag: is dit jouw taak, en van wie nog meer?",
        "Ask: is this your task, and whose else?",
    ),
    "at_board_none_policy": ("Vraag: staat dit in je contract?", "Ask: is this in your contract?"),
    "at_board_done": (
        "Elke taak heeft iemand. Vraag rond: houdt dat stand als het druk wordt?",
        "Every task has somebody. Ask around: will that hold when it gets busy?",
    ),
    "board_so_far": ("Het bord tot nu toe", "The board so far"),
    "q_task": ("{task}: wie doet dat?", "{task}: who does that?"),
    "q_task_0": ("laat ik aan een ander", "I leave it to somebody else"),
    "q_task_1": ("doe ik", "I do it"),
    "about_task": (
        "Kost {hours} uur voor elke bewoner die het nodig heeft. Voor jou: {pay}.",
        "Takes {hours} hours for each resident who needs it. For you: {pay}.",
    ),
    "others_able": ("Anderen die het kunnen: {others}.", "Others who are able: {others}."),
    "q_board.double": (
        "Wat doe je met een taak die twee organisaties allebei willen?",
        "What do you do about a task that two organisations both want?",
    ),
    "q_board.double_0": ("niets: ieder doet het op eigen wijze", "nothing: each does it in its own way"),
    "q_board.double_1": ("één afspraak: zij verdelen de bewoners", "one agreement: they share out residents"),
    "brings_board.double": (
        "Eén afspraak kan brengen: geen dubbel werk. Werkt alleen voor taken die meer dan één organisatie pakt.",
        "One agreement can bring: no double work. It works only for tasks that more than one organisation takes.",
    ),
    "q_board.paid": ("Voor welke taak zoek je geld?", "For which task do you find money?"),
    "q_board.paid_0": ("voor geen enkele", "for none"),
    "brings_board.paid": (
        "Kan brengen: wie de taak doet, krijgt die uren beter betaald. De wet begrenst hoeveel. Het helpt niets als "
        "niemand de taak pakt.",
        "Can bring: who does the task is paid better for those hours. The law limits how much. It helps nothing if "
        "nobody takes the task.",
    ),
    # --- questions and options, from least to most daring
    "q_room_to_manoeuvre": (
        "Hoeveel ruimte geef je je mensen om van het protocol af te wijken?",
        "How much room do you give your people to leave protocol?",
    ),
    "q_room_to_manoeuvre_0": ("bijna geen", "hardly any"),
    "q_room_to_manoeuvre_1": ("wat", "some"),
    "q_room_to_manoeuvre_2": ("veel", "much"),
    "q_funding_integration": (
        "Hoeveel van je geld leg je in de gezamenlijke pot?",
        "How much of your money do you put in the pool?",
    ),
    "q_funding_integration_0": ("niets", "nothing"),
    "q_funding_integration_1": ("een derde", "a third"),
    "q_funding_integration_2": ("twee derde", "two thirds"),
    "q_production_pressure": ("Hoe zwaar telt eigen productie?", "How much does own production count?"),
    "q_production_pressure_0": ("zwaar", "heavily"),
    "q_production_pressure_1": ("gewoon", "as usual"),
    "q_production_pressure_2": ("licht", "lightly"),
    "q_boundary_workers.training_hours": ("Hoeveel training vraag je?", "How much training do you ask for?"),
    "q_boundary_workers.training_hours_0": ("geen", "none"),
    "q_boundary_workers.training_hours_1": ("2 uur per maand", "2 hours a month"),
    "q_boundary_workers.training_hours_2": ("4 uur per maand", "4 hours a month"),
    "q_boundary_objects.co_creation": (
        "Laat je anderen meemaken aan formulieren en visies?",
        "Do you let others help make forms and visions?",
    ),
    "q_boundary_objects.co_creation_0": ("nauwelijks", "hardly"),
    "q_boundary_objects.co_creation_1": ("half", "half"),
    "q_boundary_objects.co_creation_2": ("bijna helemaal", "nearly all"),
    "q_boundary_workers.linked": (
        "Overleg je vast met projectleiders en beleid?",
        "Do you consult project leaders and policy regularly?",
    ),
    "q_boundary_workers.linked_0": ("nee, dat kost tijd", "no, it takes time"),
    "q_boundary_workers.linked_1": ("ja", "yes"),
    "q_consultation.weeks_between": (
        "Hoe vaak roep je iedereen bij elkaar?",
        "How often do you call everybody together?",
    ),
    "q_consultation.weeks_between_0": ("elke 8 weken", "every 8 weeks"),
    "q_consultation.weeks_between_1": ("elke 4 weken", "every 4 weeks"),
    "q_consultation.weeks_between_2": ("elke 2 weken", "every 2 weeks"),
    "q_boundary_objects.ambiguity": (
        "Hoe ruim schrijf je afspraken op?",
        "How widely do you word agreements?",
    ),
    "q_boundary_objects.ambiguity_0": ("strak", "tightly"),
    "q_boundary_objects.ambiguity_1": ("er tussenin", "in between"),
    "q_boundary_objects.ambiguity_2": ("ruim", "widely"),
    "q_boundary_workers.protected": (
        "Hoeveel uren mag niemand terugroepen?",
        "How many hours may nobody call back?",
    ),
    "q_boundary_workers.protected_0": ("geen", "none"),
    "q_boundary_workers.protected_1": ("een derde", "a third"),
    "q_boundary_workers.protected_2": ("meer dan de helft", "more than half"),
    "q_goals.shared_vision": (
        "Hoeveel werk maak je van een gedeelde visie?",
        "How much do you work on a shared vision?",
    ),
    "q_goals.shared_vision_0": ("weinig", "little"),
    "q_goals.shared_vision_1": ("wat", "some"),
    "q_goals.shared_vision_2": ("veel", "much"),
    "q_funding.shared_savings": (
        "Hoeveel besparing gaat terug naar wie ervoor zorgde?",
        "How much of savings goes back to who made them?",
    ),
    "q_funding.shared_savings_0": ("niets", "nothing"),
    "q_funding.shared_savings_1": ("een vijfde", "a fifth"),
    "q_funding.shared_savings_2": ("de helft", "half"),
    "q_coordination.co_location": (
        "Hoeveel mensen laat je samen in één gebouw werken?",
        "How many people do you let work together in one building?",
    ),
    "q_coordination.co_location_0": ("niemand", "nobody"),
    "q_coordination.co_location_1": ("vier van de tien", "four in ten"),
    "q_coordination.co_location_2": ("acht van de tien", "eight in ten"),
}
