"""Words on the slides of a class, short enough to read from the back of a room. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

CLASS_SLIDE: dict[str, Pair] = {
    "title_lobby": ("Doe mee met je telefoon", "Join with your phone"),
    "go_to": ("Scan de code, of ga naar", "Scan the code, or go to"),
    "in": ("Binnen: {n}", "In: {n}"),
    "nobody": ("Nog niemand.", "Nobody yet."),
    "title_predict": (
        "Wat verwacht je van {years} overleg?",
        "What will {years} of talk bring?",
    ),
    "title_again": ("En wat verwacht je nu?", "And what do you expect now?"),
    "answered": ("Geantwoord: {n} van de {all}", "Answered: {n} of {all}"),
    "none_yet": ("nog geen antwoord", "no answer yet"),
    # --- roles, short
    "short_welfare": ("Welzijn", "Welfare"),
    "short_housing_association": ("Corporatie", "Housing association"),
    "short_home_care": ("Thuiszorg", "Home care"),
    "short_dept_social": ("Sociale dienst", "Social department"),
    "short_operational": ("Grenzenwerker", "Boundary worker"),
    "short_tactical": ("Projectleider", "Project leader"),
    "short_policy": ("Beleid", "Policy officer"),
    "short_elderly_care": ("Ouderenzorg", "Elderly care"),
    "short_mental_health": ("Ggz", "Mental health"),
    "short_gp_practice": ("Huisarts", "GP practice"),
    "short_elderly_welfare": ("Ouderenwelzijn", "Elderly welfare"),
    "short_dept_care": ("Gemeente: Wmo", "Care department"),
    "short_dept_housing": ("Gemeente: wonen", "Housing department"),
    # --- ways an outcome goes
    "side_collaboration_up": ("vaker samen", "more together"),
    "side_collaboration_same": ("even vaak", "as often"),
    "side_collaboration_down": ("minder vaak", "less often"),
    "side_weeks_to_help_up": ("langer", "longer"),
    "side_weeks_to_help_same": ("even lang", "as long"),
    "side_weeks_to_help_down": ("korter", "shorter"),
    "side_quality_of_life_up": ("beter", "better"),
    "side_quality_of_life_same": ("even goed", "as good"),
    "side_quality_of_life_down": ("slechter", "worse"),
    "side_cost_total_up": ("duurder", "dearer"),
    "side_cost_total_same": ("even duur", "as dear"),
    "side_cost_total_down": ("goedkoper", "cheaper"),
    # --- a round
    "title_choose": ("Ronde {n}: praat, en beslis dan", "Round {n}: talk, then decide"),
    "ask_1": ("Lees je kaart. Die ziet alleen jij.", "Read your card. Only you see it."),
    "ask_2": ("Loop rond en maak afspraken.", "Walk around and make agreements."),
    "ask_3": ("Beslis op je telefoon. Elke keuze heeft een prijs.", "Decide on your phone. Every choice has a price."),
    # --- the sentence on the form
    "title_write": ("Ronde {n}: schrijf één zin", "Round {n}: write one sentence"),
    "ask_write": (
        "Straks gebruikt iedereen hetzelfde formulier voor nieuwe hulpvragen. Welke zin staat bovenaan? De zin met de "
        "meeste steun wint.",
        "Soon all use the same form for new requests. Which sentence is at the top? The one that most back wins.",
    ),
    "quoted": ("«{sentence}»", "“{sentence}”"),
    "sentence_is": ("Jullie zin: «{sentence}»", "Your sentence: “{sentence}”"),
    "title_reading": ("Ronde {n}: wie laat jij binnen?", "Round {n}: whom do you let in?"),
    "ask_read": (
        "Lees de zin zoals jouw organisatie. Praat, en beslis op je telefoon.",
        "Read it as your organisation would. Talk, and decide on your phone.",
    ),
    "case_1": ("mevrouw Bakker (82), kan zich niet wassen", "Ms Bakker (82), cannot wash herself"),
    "case_2": ("Karim (34), schulden en slaapt slecht", "Karim (34), debts and sleeps badly"),
    "case_3": ("meneer De Wit (67), alleen, belt elke week", "Mr De Wit (67), alone, rings every week"),
    "title_read": ("Zo lazen jullie de zin", "How you read the sentence"),
    "read_who": ("Bewoner", "Resident"),
    "read_in": ("Laat binnen", "Lets in"),
    "read_out": ("Laat niet binnen", "Does not let in"),
    "read_strict": (
        "Strak gelezen: {width} van de 100 antwoorden zijn ja.",
        "Read strictly: {width} of 100 answers are yes.",
    ),
    "read_middle": (
        "Er zit ruimte in: {width} van de 100 antwoorden zijn ja.",
        "There is room in it: {width} of 100 answers are yes.",
    ),
    "read_loose": (
        "Ruim gelezen: {width} van de 100 antwoorden zijn ja.",
        "Read loosely: {width} of 100 answers are yes.",
    ),
    "read_apart": ("Het meest oneens over: {who}.", "Most divided about: {who}."),
    "read_alike": ("Over alle drie zijn jullie het eens.", "You agree about all three."),
    "read_used": (
        "Van de 100 rollen steunden er {together} de zin. In het model gebruiken nu {n} van de {all} organisaties het "
        "formulier.",
        "Of 100 roles {together} backed the sentence. In the model {n} of {all} organisations use the form now.",
    ),
    # --- the board of tasks
    "title_board": ("Ronde {n}: wie doet wat?", "Round {n}: who does what?"),
    "ask_board": (
        "Overleg, en kies op je telefoon welke taken jij doet.",
        "Talk, and choose on your phone which tasks you do.",
    ),
    "board_head_task": ("Taak", "Task"),
    "board_head_takes": ("Wie zegt: doe ik", "Who says: I do it"),
    "board_head_so_far": ("Tot nu toe", "So far"),
    "board_head_before": ("Ervoor", "Before"),
    "board_head_board": ("Jullie bord", "Your board"),
    "board_head_after": ("Na een jaar", "A year later"),
    "board_none": ("nog niets gezegd", "nothing said yet"),
    "board_gap": ("blijft liggen", "left undone"),
    "board_one": ("één doet het", "one does it"),
    "board_double": ("dubbel", "double"),
    "board_shared": ("samen verdeeld", "shared"),
    "and_more": ("+{n}", "+{n}"),
    "title_work": ("Wie doet wat: ervoor en erna", "Who does what: before and after"),
    "work_note": (
        "Getal: van de 100 gevallen. +2: nog twee organisaties doen het ook.",
        "Number: of 100 cases. +2: two more organisations do it too.",
    ),
    "work_ask": (
        "Anders dan jullie bord? Zoek uit wie ervoor betaald wordt.",
        "Other than your board? Find out who is paid for it.",
    ),
    "work_stays": (
        "Wie doet wat: dat bleef in deze ronde gelijk.",
        "Who does what: that stayed the same in this round.",
    ),
    "work_moved": (
        "Wie doet wat: «{task}» deed {who} eerst in {then}, nu in {now} van de 100 gevallen.",
        "Who does what: {who} did “{task}” in {then} of 100 cases at first, and in {now} now.",
    ),
    "time": ("Tijd", "Time"),
    "title_result": ("Ronde {n}: wat gebeurde er?", "Round {n}: what happened?"),
    "counting": ("Nog aan het rekenen …", "Still counting …"),
    "today": ("wijk van nu", "wijk of today"),
    "rounds": ("jullie wijk", "your wijk"),
    "round_short": ("ronde", "round"),
    "number_together": ("van de 100 brede hulpvragen samen opgelost", "of 100 broad requests solved together"),
    "number_refusals": (
        "keer zei een organisatie nee tegen samen werken",
        "times an organisation said no to working together",
    ),
    "number_kept": (
        "× 1000 per jaar houden alle organisaties samen over",
        "× 1000 a year left of all organisations together",
    ),
    "number_own": ("× 1000 per jaar houdt over: {role}", "× 1000 a year is left of: {role}"),
    "was": ("wijk van nu: {before}", "wijk of today: {before}"),
    "title_gained": ("Wie legde in, en wie had er voordeel van?", "Who put in, and who gained?"),
    "head_role": ("Wie", "Who"),
    "head_chose": ("Keus", "Choice"),
    "head_kept": ("Over", "Left"),
    "head_change": ("Meer of minder", "More or less"),
    "head_so": ("Dus", "So"),
    "gained_note": (
        "Staafjes: laag is voorzichtig, hoog is gedurfd. Eén doorrekening van jaar {n}.",
        "Bars: low is careful, high is daring. One run of year {n}.",
    ),
    # --- what was put in, and what came of it
    "gave_much_kept_more": ("Legde veel in en hield meer over.", "Put in much and kept more."),
    "gave_much_kept_less": ("Legde veel in en betaalde ervoor.", "Put in much and paid for it."),
    "gave_much_kept_same": ("Legde veel in; geld bleef gelijk.", "Put in much; money stayed."),
    "gave_some_kept_more": ("Legde iets in en hield meer over.", "Put in some and kept more."),
    "gave_some_kept_less": ("Legde iets in en hield minder over.", "Put in some and kept less."),
    "gave_some_kept_same": ("Legde iets in; geld bleef gelijk.", "Put in some; money stayed."),
    "gave_little_kept_more": ("Legde weinig in en hield meer over.", "Put in little and kept more."),
    "gave_little_kept_less": ("Legde weinig in, hield toch minder over.", "Put in little, yet kept less."),
    "gave_little_kept_same": ("Legde weinig in; geld bleef gelijk.", "Put in little; money stayed."),
    "gave_none_kept_more": ("Besliste niets en hield meer over.", "Decided nothing and kept more."),
    "gave_none_kept_less": ("Besliste niets en hield minder over.", "Decided nothing and kept less."),
    "gave_none_kept_same": ("Besliste niets; geld bleef gelijk.", "Decided nothing; money stayed."),
    "gave_much_kept_hours": ("Legde veel in: {hours} uur per week.", "Put in much: {hours} hours a week."),
    "gave_some_kept_hours": ("Legde iets in: {hours} uur per week.", "Put in some: {hours} hours a week."),
    "gave_little_kept_hours": ("Legde weinig in: {hours} uur per week.", "Put in little: {hours} hours a week."),
    "gave_none_kept_hours": ("Besliste niets: {hours} uur per week.", "Decided nothing: {hours} hours a week."),
    # --- between rounds
    "title_event": ("Tussen twee rondes gebeurt er iets", "Something happens between two rounds"),
    "event_busy_what": ("Een druk jaar: een kwart meer hulpvragen.", "A busy year: a quarter more requests."),
    "event_busy_means": (
        "Er komt een kwart meer werk bij. Niemand krijgt er mensen bij.",
        "There is a quarter more work. Nobody gets more people.",
    ),
    "event_leaves_what": (
        "De subsidie stopt: de helft van de grenzenwerkers op de werkvloer gaat weg.",
        "The subsidy ends: half of the boundary workers on the shop floor leave.",
    ),
    "event_leaves_means": (
        "Zij namen mee wat zij wisten en wie zij kenden.",
        "They took along what they knew and whom they knew.",
    ),
    "event_accounts_what": (
        "De gemeenteraad wil weten wat de wijk oplevert.",
        "The council wants to know what the wijk brings.",
    ),
    "event_accounts_means": (
        "Iedereen moet zich voortaan ook over de hele wijk verantwoorden. Dat kost tijd.",
        "From now on everybody accounts for the whole wijk too. That takes time.",
    ),
    "event_partner_what": (
        "De grootste partner stapt uit de gezamenlijke pot: {partner}.",
        "The largest partner leaves the pool: {partner}.",
    ),
    "event_partner_means": (
        "Zijn bestuur wil dat geld zelf houden. Er is minder geld voor samen werk.",
        "Its board wants to keep that money. There is less for joint work.",
    ),
    "event_colleague_what": (
        "Een collega die iedereen kent, gaat weg.",
        "A colleague whom all know leaves.",
    ),
    "event_colleague_means": (
        "Het is de grenzenwerker die de meeste deuren opende. Een opvolger moet iedereen nog leren kennen.",
        "It is the boundary worker who opened most doors. A successor still has to get to know everybody.",
    ),
    "carries_on": (
        "Jullie wijk gaat verder waar zij was: mensen, vertrouwen, afspraken en geld blijven.",
        "Your wijk goes on from where it was: people, trust, agreements and money stay.",
    ),
    # --- the second prediction and the debrief
    "title_shift": ("Wat dacht je eerst, en wat dacht je later?", "What did you think first, and what later?"),
    "first": ("eerst", "first"),
    "second": ("later", "later"),
    "shift_note": (
        "Met een rand: zo ging het in ronde {n}, vergeleken met de wijk van nu.",
        "Outlined: how it went in round {n}, compared with the wijk of today.",
    ),
    "title_debrief": ("Praat erover", "Talk about it"),
    "title_guess": ("Raad eerst", "Guess first"),
    "title_model": ("Wat het model ervan maakt", "What the model makes of it"),
    "guess_first": (
        "Wat gebeurt er met de wijk? En met het geld van: {role}? Steek je hand op.",
        "What happens to the wijk? And to the money of: {role}? Raise your hand.",
    ),
    "play_little": ("Stel: iedereen houdt alles bij zichzelf.", "Suppose everybody keeps all to themselves."),
    "play_much": ("Stel: iedereen legt alles in.", "Suppose everybody puts in all."),
    "play_but_one": (
        "Stel: iedereen legt alles in. Alleen deze niet: {role}.",
        "Suppose everybody puts in all. Only this one does not: {role}.",
    ),
    "play_only_one": (
        "Stel: alleen deze legt alles in: {role}.",
        "Suppose only this one puts in all: {role}.",
    ),
    # --- what all this is called
    "title_theory": ("Zo heet wat je deed", "What you did has a name"),
    "theory_1": ("Grenzenwerk", "Boundary work"),
    "theory_1_is": (
        "onderhandelen (wie doet wat: het bord) én afstemmen (hoe sluit ons werk aan). §3.1",
        "negotiating (who does what: the board) and coordinating (how our work fits together). §3.1",
    ),
    "theory_2": ("Grensobject", "Boundary object"),
    "theory_2_is": (
        "iets wat iedereen herkent en ieder op eigen wijze leest, zoals de zin op het formulier. Alleen op papier is het "
        "er geen. §3.2, §4.4",
        "something that all recognise and each reads in their own way, like the sentence on the form. On paper only it "
        "is none. §3.2, §4.4",
    ),
    "theory_3": ("Verkeerde portemonnee", "Wrong pocket"),
    "theory_3_is": (
        "wie inlegt, is niet wie er voordeel van heeft. §2.3",
        "who puts in is not who gains. §2.3",
    ),
    "theory_4": ("Scharrelruimte", "Room to manoeuvre"),
    "theory_4_is": (
        "van regels mogen afwijken waar dat past in de wijk. §5.1.3",
        "being allowed to leave rules where that fits the wijk. §5.1.3",
    ),
    "theory_5": ("Grenzenwerkers van drie lagen", "Boundary workers of three levels"),
    "theory_5_is": (
        "straat, project en beleid die vast overleggen; niet één regisseur. §5.1.2",
        "street, project and policy who consult each other regularly; not one single lead. §5.1.2",
    ),
    "theory_6": ("Wat je niet mag concluderen", "What you may not conclude"),
    "theory_6_is": (
        "dat een echte wijk zo gaat, dat een getal klopt, of dat de theorie bewezen is.",
        "that a real wijk goes like this, that a number is right, or that the theory is proved.",
    ),
    "source": (
        "§: L. Oldenhof (2012), Wijkgericht werken. Den Haag: RVZ.",
        "§: L. Oldenhof (2012), Wijkgericht werken. Den Haag: RVZ.",
    ),
    "play_divided": (
        "Stel: iedereen legt alles in, en elke taak op het bord gaat naar één organisatie.",
        "Suppose everybody puts in all, and every task on the board goes to one organisation.",
    ),
    "one_run": (
        "Gemiddeld over {years}, in één doorrekening. Met ander toeval kan het anders zijn.",
        "Mean of {years}, in one run. With other luck it can be different.",
    ),
}
