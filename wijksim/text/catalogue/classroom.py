"""Words of the class: phases, role cards, questions and options. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CLASSROOM: dict[str, Pair] = {
    # name: (Nederlands, English)
    "join_title": ("Meedoen met de klas", "Join the class"),
    "join_text": (
        "Typ de code die de docent laat zien. U hoeft geen naam te geven.",
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
        "De docent heeft uw plek weggehaald. Wilt u weer meedoen? Druk dan op de knop.",
        "The teacher took your seat away. To take part again, press the button.",
    ),
    "room_closed": (
        "De les is voorbij: de docent heeft de kamer gesloten.",
        "The lesson is over: the teacher has closed the room.",
    ),
    "own_seat": ("Terug naar uw plek in kamer {code}", "Back to your seat in room {code}"),
    "full": ("De kamer is vol.", "The room is full."),
    "only_class": (
        "De klas staat aan als de docent «wijksim app --class» start.",
        "The class is on when the teacher starts “wijksim app --class”.",
    ),
    "you_are": ("U bent speler {n}: {role}", "You are player {n}: {role}"),
    "worker_operational": ("grenzenwerker op de werkvloer", "boundary worker on the shop floor"),
    "worker_tactical": ("projectleider tussen organisaties", "project leader between organisations"),
    "worker_policy": ("beleidsmedewerker", "policy officer"),
    "card": ("Uw kaart: alleen u ziet dit", "Your card: only you see this"),
    "goal_organisation": (
        "U wilt bewoners goed helpen. Maar uw bestuur rekent u af op eigen productie: {target}% van de "
        "uren. Uw geld komt van: {payer}.",
        "You want to help residents well. But your board judges you by own production: {target}% of "
        "hours. Your money comes from: {payer}.",
    ),
    "goal_operational": (
        "U kent de gezinnen en de loketten. U wilt dat mensen elkaar vinden. Uw baas kan u terugroepen "
        "als het druk is.",
        "You know the families and the desks. You want people to find each other. Your boss can call "
        "you back when it is busy.",
    ),
    "goal_tactical": (
        "U onderhandelt over wie wat doet. U kent de afspraken, niet de casussen. Zonder mandaat van "
        "boven komt u niet ver.",
        "You negotiate who does what. You know the agreements, not the cases. Without a mandate from "
        "above you do not get far.",
    ),
    "goal_policy": (
        "U zoekt steun bij bestuurders. U kent het geld, niet de werkvloer. Een mooie visie is nog geen gebruik.",
        "You seek support from directors. You know the money, not the shop floor. A fine vision is not yet use.",
    ),
    "goal": ("Wat u wilt", "What you want"),
    "budget": ("Wat u te besteden hebt", "What you have to spend"),
    "budget_organisation": (
        "€ {euro} per jaar en {hours} uur per week van uw mensen.",
        "€ {euro} a year and {hours} hours a week of your people.",
    ),
    "budget_worker": (
        "{hours} uur grenzenwerk per week; geen eigen geld.",
        "{hours} hours of boundary work a week; no money of your own.",
    ),
    "talk": (
        "Bespreek met de klas wat u ziet. De docent heeft vragen.",
        "Discuss with the class what you see. The teacher has questions.",
    ),
    "who": ("Wie er zijn", "Who is in"),
    "nobody_yet": ("Nog niemand. Laat leerlingen de code scannen.", "Nobody yet. Let students scan the code."),
    "came": ("zo ging het", "as it went"),
    "own_numbers": (
        "Uw eigen cijfers in de wijk van nu (week {first} tot en met {last}, gemiddeld)",
        "Your own numbers in the wijk of today (weeks {first} to {last}, on average)",
    ),
    "kept": ("Ontvangen min betaald, per jaar", "Received minus paid, a year"),
    "load": ("Drukte", "Load"),
    "refusals": ("Keer nee gezegd tegen samen werken, per jaar", "Times you said no to working together, a year"),
    "solved": ("Casussen samen opgelost, per jaar", "Cases solved together, a year"),
    "hours": ("Uren grenzenwerk per week", "Hours of boundary work a week"),
    "energy": ("Energie van grenzenwerkers", "Energy of boundary workers"),
    "phase_lobby": ("Iedereen komt binnen", "Everybody comes in"),
    "phase_predict": ("Voorspel", "Predict"),
    "phase_choose": ("Ronde {n}: kies", "Round {n}: choose"),
    "phase_result": ("Ronde {n}: wat gebeurde er?", "Round {n}: what happened?"),
    "phase_debrief": ("Nabespreken", "Debrief"),
    "wait": ("Wacht op de docent.", "Wait for the teacher."),
    "predict_question": (
        "Na drie rondes overleg tussen u allen, vergeleken met de wijk van nu:",
        "After three rounds of talking among you all, compared with the wijk of today:",
    ),
    "sent": (
        "Verstuurd. U kunt nog veranderen zolang deze ronde duurt.",
        "Sent. You can still change it during this round.",
    ),
    "send": ("Verstuur", "Send"),
    "missing": ("Kies eerst bij alle vragen een antwoord.", "First choose an answer to every question."),
    "decide": (
        "Overleg met anderen. Beslis daarna voor uw eigen organisatie of rol.",
        "Talk with others. Then decide for your own organisation or role.",
    ),
    "same_weeks": (
        "Wat van uzelf is en wat van de hele wijk is, gaat over dezelfde weken: {first} tot en met {last} (jaar "
        "{from_year} tot en met {to_year}). Het zijn gemiddelden over die weken.",
        "Your own numbers and those of the whole wijk are of the same weeks: {first} to {last} (years {from_year} to "
        "{to_year}). They are means over those weeks.",
    ),
    "weeks": (
        "Gemiddelden over week {first} tot en met {last} (jaar {from_year} tot en met {to_year}). De eigen cijfers van "
        "spelers gaan over dezelfde weken.",
        "Means over weeks {first} to {last} (years {from_year} to {to_year}). The own numbers of players are of the "
        "same weeks.",
    ),
    "teacher_title": ("Klas leiden", "Lead a class"),
    "teacher_text": (
        "Maak een kamer. Leerlingen doen mee met hun telefoon op hetzelfde netwerk. Er worden geen "
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
    "next_result": ("Volgende", "Next"),
    "step_back": ("Een stap terug", "One step back"),
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
    "by_model": ("Model: {title}", "Model: {title}"),
    "nobody_decided": ("Niemand besliste: de wijk van nu.", "Nobody decided: the wijk of today."),
    "yours": ("Uw organisatie en de hele wijk", "Your organisation and the whole wijk"),
    "own": ("Van uzelf", "Your own"),
    "whole": ("Van de hele wijk", "Of the whole wijk"),
    "debrief": ("Vragen om te bespreken", "Questions to discuss"),
    "debrief_1": ("Wie betaalde, en wie had er voordeel van?", "Who paid, and who benefited?"),
    "debrief_2": (
        "Wanneer zei u nee, terwijl u ja wilde zeggen?",
        "When did you say no while you wanted to say yes?",
    ),
    "debrief_3": ("Wat wist u niet van de anderen?", "What did you not know about the others?"),
    "debrief_4": (
        "Waarin verschilde het model van wat u deed?",
        "Where did the model differ from what you did?",
    ),
    "explore": ("Bekijk ronde {n} in detail", "See round {n} in detail"),
    # --- questions and options, from least to most daring
    "q_room_to_manoeuvre": (
        "Hoeveel ruimte geeft u uw mensen om van het protocol af te wijken?",
        "How much room do you give your people to leave protocol?",
    ),
    "q_room_to_manoeuvre_0": ("bijna geen", "hardly any"),
    "q_room_to_manoeuvre_1": ("wat", "some"),
    "q_room_to_manoeuvre_2": ("veel", "much"),
    "q_funding_integration": (
        "Hoeveel van uw geld legt u in de gezamenlijke pot?",
        "How much of your money do you put in the pool?",
    ),
    "q_funding_integration_0": ("niets", "nothing"),
    "q_funding_integration_1": ("een derde", "a third"),
    "q_funding_integration_2": ("twee derde", "two thirds"),
    "q_production_pressure": ("Hoe zwaar telt eigen productie?", "How much does own production count?"),
    "q_production_pressure_0": ("zwaar", "heavily"),
    "q_production_pressure_1": ("gewoon", "as usual"),
    "q_production_pressure_2": ("licht", "lightly"),
    "q_boundary_workers.training_hours": ("Hoeveel training vraagt u?", "How much training do you ask for?"),
    "q_boundary_workers.training_hours_0": ("geen", "none"),
    "q_boundary_workers.training_hours_1": ("4 uur per maand", "4 hours a month"),
    "q_boundary_workers.training_hours_2": ("8 uur per maand", "8 hours a month"),
    "q_boundary_objects.co_creation": (
        "Laat u anderen meemaken aan formulieren en visies?",
        "Do you let others help make forms and visions?",
    ),
    "q_boundary_objects.co_creation_0": ("nauwelijks", "hardly"),
    "q_boundary_objects.co_creation_1": ("half", "half"),
    "q_boundary_objects.co_creation_2": ("bijna helemaal", "nearly all"),
    "q_boundary_workers.linked": (
        "Overlegt u vast met projectleiders en beleid?",
        "Do you consult project leaders and policy regularly?",
    ),
    "q_boundary_workers.linked_0": ("nee, dat kost tijd", "no, it takes time"),
    "q_boundary_workers.linked_1": ("ja", "yes"),
    "q_consultation.weeks_between": (
        "Hoe vaak roept u iedereen bij elkaar?",
        "How often do you call everybody together?",
    ),
    "q_consultation.weeks_between_0": ("elke 8 weken", "every 8 weeks"),
    "q_consultation.weeks_between_1": ("elke 4 weken", "every 4 weeks"),
    "q_consultation.weeks_between_2": ("elke 2 weken", "every 2 weeks"),
    "q_boundary_objects.ambiguity": (
        "Hoe ruim schrijft u afspraken op?",
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
        "Hoeveel werk maakt u van een gedeelde visie?",
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
    "q_accountability.mode": (
        "Wie legt verantwoording af over gezamenlijk werk?",
        "Who accounts for joint work?",
    ),
    "q_accountability.mode_0": ("ieder apart", "each apart"),
    "q_accountability.mode_1": ("het team", "the team"),
}
