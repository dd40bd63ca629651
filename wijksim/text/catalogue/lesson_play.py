"""«Speel de theorie»: six stops on one page that works without a network. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON_PLAY: dict[str, Pair] = {
    "title": ("Speel de theorie", "Play the theory"),
    "intro": (
        "Zes haltes over samenwerken in een wijk. Bij elke halte kies je iets, voorspel je wat er gebeurt, en kijk je "
        "wat een rekenmodel ervan maakt. Soms geeft het model de theorie gelijk. Soms niet.",
        "Six stops about working together in a wijk. At every stop you choose something, predict what happens, and look "
        "at what a model makes of it. Sometimes the model agrees with the theory. Sometimes it does not.",
    ),
    "intro_2": (
        "Het model is om mee te denken en geen voorspelling. Wat je ziet, is vooraf uitgerekend en zit in deze pagina. "
        "Er gaat niets het internet op.",
        "The model is for thinking and no forecast. What you see was worked out before and is inside this page. Nothing "
        "goes over the internet.",
    ),
    "stops": ("Haltes", "Stops"),
    "stop": ("Halte {n}", "Stop {n}"),
    "choose": ("1. Kies", "1. Choose"),
    "predict": ("2. Voorspel", "2. Predict"),
    "look": ("3. Kijk", "3. Look"),
    "ask_collaboration": (
        "Lossen ze dan meer of minder brede hulpvragen samen op?",
        "What happens to the number of broad requests that organisations solve together?",
    ),
    "ask_kept_care": (
        "Wat gebeurt er met het geld dat de zorgorganisaties samen overhouden?",
        "What happens to the money that care organisations keep together?",
    ),
    "up": ("Het wordt hoger", "It gets higher"),
    "same": ("Geen duidelijk verschil", "No clear difference"),
    "down": ("Het wordt lager", "It gets lower"),
    "run": ("Laat het model lopen", "Let the model run"),
    "again": ("Speel nog eens", "Play again"),
    "first": ("Kies en voorspel eerst.", "First choose and predict."),
    "right": ("Dat had je goed voorspeld.", "You predicted that correctly."),
    "wrong": ("Dat had je anders voorspeld.", "You predicted something else."),
    "compared": ("Vergeleken met: {base}", "Compared with: {base}"),
    "year": ("jaar", "year"),
    "axis": ("van de 100 samen opgelost", "of 100 solved together"),
    "source": ("Wat de bron zegt", "What the source says"),
    "terms": ("Moeilijke woorden", "Difficult words"),
    "also": ("Verder gezien", "Also seen"),
    "also_head": ("Uitkomst", "Outcome"),
    "numbers": ("De getallen achter het plaatje", "The numbers behind the picture"),
    "quarter": ("Kwartaal", "Quarter"),
    "party": ("Wie", "Who"),
    "kept_more": ("Euro per jaar meer of minder over", "Euro a year more or less left"),
    "picture_line": (
        "Lijn over {years} jaar. {option} eindigt op {alt} van de 100; {base_name} op {base}.",
        "Line over {years} years. {option} ends at {alt} of 100; {base_name} at {base}.",
    ),
    "picture_bars": ("Staven per organisatie. {rows}.", "Bars for each organisation. {rows}."),
    "not_clear": (" (geen duidelijk verschil)", " (no clear difference)"),
    "means": (
        "Gemiddelde van {n} runs, vanaf {counts_from_week}. Het plaatje toont het verloop.",
        "Mean of {n} runs, from {counts_from_week} on. The picture shows the course.",
    ),
    "means_bars": (
        "Gemiddelde van {n} runs, euro per jaar, vergeleken met nu. Grijs is geen duidelijk verschil.",
        "Mean of {n} runs, euro a year, compared with today. Grey is no clear difference.",
    ),
    # --- the stops
    "silos_title": ("Kokers", "Silos"),
    "silos_text": (
        "Ieder in de wijk heeft een eigen baas, eigen geld en een eigen taal. Wie samen helpt, maakt die uren niet voor "
        "de eigen productie. Stel dat de wijk eigen productie lichter of juist zwaarder laat tellen.",
        "Everybody in the wijk has their own boss, money and language. Whoever helps together does not make those hours "
        "for their own production. Suppose the wijk lets own production count less, or more.",
    ),
    "silos_source": (
        "Hulpverleners worden vooral beoordeeld op productie van de eigen organisatie en niet op een gezamenlijk "
        "resultaat. Daardoor hebben zij weinig prikkels om samen te werken (Oldenhof 2012, §2.3, punt 3).",
        "Professionals are mostly judged by production of their own organisation and not by a joint result. So they have "
        "few incentives to work together (Oldenhof 2012, §2.3, point 3).",
    ),
    "pocket_title": ("De verkeerde portemonnee", "The wrong pocket"),
    "pocket_text": (
        "Samen helpen voorkomt soms dure zorg. Maar wie het werk doet, is vaak niet wie bespaart. De wijk kan een deel van "
        "de besparing teruggeven, of geld in één pot doen. Wie houdt er dan meer over?",
        "Helping together sometimes prevents expensive care. But who does the work is often not who saves. The wijk can "
        "give part of the savings back, or put money in one pot. Who has more left then?",
    ),
    "pocket_source": (
        "Prikkels ontbreken als de baten buiten de eigen organisatie terechtkomen (Oldenhof 2012, §2.3, punt 3). Enkele zorgpartijen vonden "
        "dat zij te weinig beloond werden: zij liepen productie mis (Oldenhof 2012, §4.4b).",
        "Incentives are absent when benefits fall outside one's own organisation (Oldenhof 2012, §2.3, point 3). Some care parties felt "
        "too little rewarded: they missed production (Oldenhof 2012, §4.4b).",
    ),
    "worker_title": ("De grenzenwerker", "The boundary worker"),
    "worker_text": (
        "Sommige mensen zijn in meer organisaties thuis. Zij kennen de gezichten, spreken de talen en brengen mensen bij "
        "elkaar. Wat als zij er niet zijn? En wat als er drie keer zoveel uren voor komen?",
        "Some people are at home in several organisations. They know the faces, speak the languages and bring people "
        "together. What if they are not there? And what if there are three times the hours?",
    ),
    "worker_source": (
        "Grenzenwerkers speelden in alle projecten een cruciale rol bij het onderhandelen van grenzen en het afstemmen van "
        "werk (Oldenhof 2012, §4.3).",
        "Boundary workers played a crucial role in all projects in negotiating boundaries and coordinating work (Oldenhof "
        "2012, §4.3).",
    ),
    "object_title": ("Het grensobject", "The boundary object"),
    "object_text": (
        "Een formulier of visie kan mensen verbinden die het niet eens zijn, als ieder er het eigen werk in herkent. De "
        "wijk kan er geen maken, er één van bovenaf opleggen, of er samen een maken met ruimte voor uitleg.",
        "A form or a vision can connect people who disagree, when each recognises their own work in it. The wijk can make "
        "none, impose one from above, or make one together with room for interpretation.",
    ),
    "object_source": (
        "Grensobjecten moeten draagvlak hebben en veel gebruikt worden. Anders blijft de meerwaarde zeer waarschijnlijk "
        "uit (Oldenhof 2012, §5.1.2; ook §3.2 en §4.4c).",
        "Boundary objects need support and have to be used a lot. Otherwise they will very probably add little "
        "(Oldenhof 2012, §5.1.2; also §3.2 and §4.4c).",
    ),
    "room_title": ("Scharrelruimte (professionele ruimte)", "Room to manoeuvre"),
    "room_text": (
        "Regels geven houvast. Maar niet elk gezin past in een protocol. Bestuurders kunnen hun mensen ruimte geven om af te "
        "wijken als dat nodig is, of die ruimte klein houden.",
        "Rules give something to hold on to. But not every family fits a protocol. Directors can give their people room to "
        "leave it when needed, or keep that room small.",
    ),
    "room_source": (
        "Alleen met genoeg ruimte kunnen grenzenwerkers afwegingen maken die passen bij problemen in de wijk (Oldenhof 2012, "
        "§5.1.3). Maar loslaten geeft ook onzekerheid (Oldenhof 2012, §4.2a) en strijd (Oldenhof 2012, §4.4a).",
        "Only with enough room can boundary workers make choices that fit problems in the wijk (Oldenhof 2012, §5.1.3). But "
        "letting go also gives uncertainty (Oldenhof 2012, §4.2a) and strife (Oldenhof 2012, §4.4a).",
    ),
    "levels_title": ("Niveaus verbinden", "Linking levels"),
    "levels_text": (
        "Er zijn nu drie keer zoveel uren grenzenwerk: op de werkvloer, in het management en bij beleid. Laat je die mensen "
        "vast met elkaar overleggen? Of geef je al die extra uren aan één regisseur?",
        "There are now three times the hours of boundary work: on the shop floor, in management and in policy. Do you let "
        "those people consult each other regularly? Or do you give all those extra hours to one lead?",
    ),
    "levels_source": (
        "Eén regiepartner op strategisch niveau is niet genoeg. Zet verschillende grenzenwerkers in die vast met elkaar "
        "overleggen (Oldenhof 2012, §5.1.2).",
        "One lead at strategic level is not enough. Use several kinds of boundary workers who consult each other regularly "
        "(Oldenhof 2012, §5.1.2).",
    ),
    # --- the end
    "end_title": ("Nu jouw eigen vraag", "Now your own question"),
    "end_text": (
        "Je zag zes keuzes van anderen. Wat wil jij weten? Kies een knop en een waarde. Met deze opdracht vraag je het aan "
        "het model. Je hebt er een laptop met wijksim voor nodig; daar kun je ook «wijksim app» starten en zelf schuiven.",
        "You saw six choices of others. What do you want to know? Choose a lever and a value. With this command you ask the "
        "model. It takes a laptop with wijksim; there you can also start “wijksim app” and move the levers yourself.",
    ),
    "lever": ("Knop", "Lever"),
    "value": ("Waarde", "Value"),
    "command": ("Jouw opdracht", "Your command"),
    "copy": ("Kopieer", "Copy"),
    "copied": ("Gekopieerd", "Copied"),
    "score": ("Goed voorspeld: {k} van de {n}.", "Predicted correctly: {k} of {n}."),
    "limits": ("Wat je niet mag concluderen", "What may not be concluded"),
}
