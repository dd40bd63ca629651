"""Words of the front end, in plain Dutch (B1) and plain English: part of the page, dot, name."""

from wijksim.text.language import Language

APP_TEXT: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    # --- frame of every page
    "bar.skip": ("Direct naar de inhoud", "Skip to the content"),
    "bar.name": ("wijksim", "wijksim"),
    "bar.nav": ("Hoofdmenu", "Main menu"),
    "bar.view": ("Weergave", "View"),
    "bar.language": ("English", "Nederlands"),
    "bar.language_code": ("en", "nl"),
    "bar.smaller": ("Letters kleiner", "Smaller letters"),
    "bar.larger": ("Letters groter", "Larger letters"),
    "bar.big": ("Beamer", "Projector"),
    "bar.big_title": ("Groot en rustig, voor een beamer", "Large and calm, for a projector"),
    "bar.undo": ("Ongedaan maken", "Undo"),
    "bar.share": ("Delen", "Share"),
    "bar.foot": (
        "Een model is geen voorspelling. De meeste getallen zijn aannames; elk getal zegt bij «?» hoe "
        "zeker het is.",
        "A model is not a prediction. Most numbers are assumptions; behind “?” each one says how "
        "certain it is.",
    ),
    "bar.menu": ("Menu", "Menu"),
    "view.changed": ("aangepast", "changed"),
    # --- names of screens
    "screen.": ("Start", "Start"),
    "screen.verken": ("Verken", "Explore"),
    "screen.voorspel": ("Voorspel eerst", "Predict first"),
    "screen.vergelijk": ("Vergelijk", "Compare"),
    "screen.waarom": ("Waarom", "Why"),
    "screen.kosten": ("Kosten en baten", "Costs and benefits"),
    "screen.delen": ("Delen", "Share"),
    "screen.klas": ("Klas", "Class"),
    "screen.docent": ("Docent", "Teacher"),
    # --- start
    "start.title": (
        "Hoe ontstaat samenwerking in een wijk?",
        "How does collaboration emerge in a neighbourhood?",
    ),
    "start.lead": (
        "Zorg, welzijn en wonen werken ieder met eigen geld en eigen regels. Sommige bewoners "
        "hebben alle drie nodig. "
        "Kijk week voor week wie met wie gaat samenwerken, wie helpt, wie betaalt en waarom het soms "
        "stukloopt.",
        "Care, welfare and housing each work with their own money and rules. Some residents need "
        "all three. Watch week by "
        "week who starts to work with whom, who helps, who pays and why it sometimes breaks.",
    ),
    "start.doors": ("Wat wilt u doen?", "What do you want to do?"),
    "start.door_policy": ("Ik verken beleid", "I explore policy"),
    "start.door_policy_text": (
        "Draai aan knoppen zoals geld, ruimte en grenzenwerkers, en zie wat er verandert.",
        "Turn knobs such as money, room and boundary workers, and see what changes.",
    ),
    "start.door_teach": ("Ik geef les", "I teach"),
    "start.door_teach_text": (
        "Laat leerlingen eerst voorspellen. Kijk daarna samen wat er gebeurt en waarom.",
        "Let students predict first. Then watch together what happens and why.",
    ),
    "start.door_research": ("Ik onderzoek", "I do research"),
    "start.door_research_text": (
        "Vergelijk scenario's met dezelfde kans, en neem cijfers en code mee.",
        "Compare scenarios with the same luck, and take data and code with you.",
    ),
    "start.too_large": (
        "Het bestand is te groot; hooguit {n} kB.",
        "The file is too large; at most {n} kB.",
    ),
    "start.not_text": (
        "Het bestand is geen tekst. Een scenariobestand is een tekstbestand (YAML).",
        "The file is not text. A scenario file is a text file (YAML).",
    ),
    "start.scenarios": ("Kies een scenario", "Choose a scenario"),
    "start.notice": ("Let op", "Notice"),
    "start.open": ("Bekijk", "Open"),
    "start.more": ("Meer over dit scenario", "More about this scenario"),
    "start.choose": ("Kies een bestand …", "Choose a file …"),
    "start.file": ("Open een scenariobestand", "Open a scenario file"),
    "start.file_text": (
        "Een bestand (.yaml) dat u hier eerder hebt bewaard, of zelf hebt geschreven.",
        "A file (.yaml) that you kept here before, or wrote yourself.",
    ),
    "start.file_wrong": ("Dit bestand kan niet worden gebruikt:", "This file cannot be used:"),
    "start.file_large": (
        "Het bestand is te groot (meer dan 256 kB).",
        "The file is too large (more than 256 kB).",
    ),
    "start.continue": ("Verder waar u was: {title}", "Continue where you were: {title}"),
    # --- explore
    "explore.title": ("Verken: {title}", "Explore: {title}"),
    "explore.changed": ("{n} anders dan «{title}»", "{n} different from “{title}”"),
    "explore.unchanged": ("Alles staat zoals in het scenario.", "All settings are those of the scenario."),
    "explore.run": ("Speel af met deze instellingen", "Run with these settings"),
    "explore.stale": (
        "U hebt iets veranderd. Hieronder staat nog de vorige uitkomst.",
        "You changed something. Below is still the previous result.",
    ),
    "explore.estimate": ("Duurt ongeveer {n} seconden.", "Takes about {n} seconds."),
    "explore.waiting": ("Wacht op een beurt …", "Waiting for a turn …"),
    "explore.running": ("Bezig: {n}%", "Running: {n}%"),
    "explore.stop": ("Stop", "Stop"),
    "explore.stopped": ("Gestopt.", "Stopped."),
    "explore.failed": (
        "Deze run is mislukt. Zet een instelling terug en probeer het nog eens. Nummer van de fout: {error}.",
        "This run failed. Put a setting back and try again. Number of the error: {error}.",
    ),
    "explore.done": (
        "Klaar: {weeks} weken, {residents} bewoners, seed {seed}.",
        "Ready: {weeks} weeks, {residents} residents, seed {seed}.",
    ),
    "explore.settings": ("Instellingen", "Settings"),
    "explore.results": ("Uitkomsten", "Outcomes"),
    "explore.headline": ("In het kort", "In short"),
    "explore.means": (
        "Gemiddelde van week {first} tot en met {last}. Het verschil is met de basis, met dezelfde "
        "seed. Dit is één run: "
        "toeval speelt mee.",
        "Mean of weeks {first} to {last}. The difference is with the baseline, with the same seed. "
        "This is one run: chance "
        "plays a part.",
    ),
    "explore.same": ("gelijk aan {than}", "same as {than}"),
    "explore.more": ("{n} meer dan {than}", "{n} more than {than}"),
    "explore.less": ("{n} minder dan {than}", "{n} less than {than}"),
    "explore.the_baseline": ("de basis", "the baseline"),
    "explore.better": ("beter", "better"),
    "explore.worse": ("slechter", "worse"),
    "explore.watch": ("Zie het gebeuren", "Watch it happen"),
    "explore.plots": ("Hoe het ontstaat", "How it emerges"),
    "explore.plot_choice": ("Grafiek", "Chart"),
    "explore.baseline": ("basis", "baseline"),
    "explore.pin": ("Zet vast om te vergelijken", "Pin to compare"),
    "explore.pinned": (
        "Vastgezet. Er staan er {n} klaar bij Vergelijk.",
        "Pinned. {n} are ready under Compare.",
    ),
    "explore.pins_full": (
        "Er staan er al vier vast. Haal er bij Vergelijk een weg.",
        "Four are pinned already. Remove one under Compare.",
    ),
    "explore.seed": ("Seed (hoe het toeval valt)", "Seed (how chance falls)"),
    "explore.reset_all": ("Alles terug naar het scenario", "Everything back to the scenario"),
    "explore.scenario": ("Scenario", "Scenario"),
    "explore.csv": ("CSV (voor programma's)", "CSV (for programs)"),
    "explore.xlsx": ("Excel", "Excel"),
    "explore.address_wrong": (
        "Niet alles in dit adres kon worden gelezen. Dit is overgeslagen:",
        "Not everything in this address could be read. This was skipped:",
    ),
    "explore.refused": ("Dat kan niet: {why}", "That is not possible: {why}"),
    "explore.before": ("Hieronder staat nog de vorige uitkomst.", "Below is still the previous result."),
    "explore.first": ("Hier komen de uitkomsten.", "The outcomes will appear here."),
    "limit.residents": (
        "hooguit {limit} bewoners op deze server (gevraagd: {asked})",
        "at most {limit} residents on this server (asked: {asked})",
    ),
    "limit.resident_weeks": (
        "bewoners maal weken is te groot voor deze server ({asked}; hooguit {limit})",
        "residents times weeks is too large for this server ({asked}; at most {limit})",
    ),
    "limit.organisations": (
        "hooguit {limit} organisaties op deze server (gevraagd: {asked})",
        "at most {limit} organisations on this server (asked: {asked})",
    ),
    "limit.measures": (
        "hooguit {limit} maatregelen (gevraagd: {asked})",
        "at most {limit} measures (asked: {asked})",
    ),
    "limit.waiting_per_visitor": (
        "u hebt al {limit} runs in de rij; wacht even",
        "you have {limit} runs waiting; please wait",
    ),
    "limit.waiting": ("de rij is vol; probeer het zo nog eens", "the queue is full; try again in a moment"),
    # --- levers
    "levers.meaning": ("Uitleg", "Meaning"),
    "levers.about": ("Uitleg bij", "About"),
    "levers.source": ("Bron", "Source"),
    "levers.unit": ("Eenheid", "Unit"),
    "levers.range": ("Toegestaan", "Allowed"),
    "levers.status": ("Hoe zeker", "How certain"),
    "levers.was": ("was", "was"),
    "levers.now": ("nu", "now"),
    "levers.reset": ("Zet terug", "Put back"),
    "levers.yes": ("ja", "yes"),
    "levers.no": ("nee", "no"),
    "levers.number": ("getal", "number"),
    "levers.slider": ("schuif", "slider"),
    "levers.more": ("Meer instellingen", "More settings"),
    "levers.not_number": ("Typ een getal van {low} tot {high}.", "Type a number from {low} to {high}."),
    # --- measures
    "measures.no_week": (
        "een week is een heel getal, zoals 52; laat alleen «Tot week» leeg als de maatregel blijft",
        "a week is a whole number, such as 52; leave only “Until week” empty if the measure stays",
    ),
    "measures.not_sent": ("de maatregel is niet volledig ingevuld", "the measure is not filled in completely"),
    "measures.title": ("Maatregelen in de tijd", "Measures in time"),
    "measures.none": ("Nog geen maatregelen.", "No measures yet."),
    "measures.explain": (
        "Een maatregel verandert een instelling vanaf een week, voor altijd of tot een andere week.",
        "A measure changes a setting from a week on, for good or until another week.",
    ),
    "measures.add": ("Voeg maatregel toe", "Add a measure"),
    "measures.name": ("Naam", "Name"),
    "measures.start": ("Van week", "From week"),
    "measures.end": ("Tot week (leeg = einde)", "Until week (empty = end)"),
    "measures.lever": ("Instelling", "Setting"),
    "measures.value": ("Wordt", "Becomes"),
    "measures.edit": ("Wijzig", "Change"),
    "measures.edit_many": (
        "Deze maatregel verandert meer instellingen tegelijk; wijzig hem in het scenariobestand.",
        "This measure changes several settings at once; change it in the scenario file.",
    ),
    "measures.save": ("Bewaar", "Save"),
    "measures.cancel": ("Laat maar", "Cancel"),
    "measures.remove": ("Verwijder", "Remove"),
    "measures.from_to": ("week {start} tot {end}", "week {start} to {end}"),
    "measures.to_end": ("het einde", "the end"),
    "measures.default_name": ("maatregel {n}", "measure {n}"),
    # --- replay
    "replay.week": ("Week", "Week"),
    "replay.year": ("jaar", "year"),
    "replay.play": ("Speel", "Play"),
    "replay.pause": ("Pauze", "Pause"),
    "replay.back": ("Een week terug", "One week back"),
    "replay.forward": ("Een week verder", "One week on"),
    "replay.scrub": ("Kies een week", "Choose a week"),
    "replay.speed": ("Snelheid", "Speed"),
    "replay.speed_1": ("1 week per seconde", "1 week a second"),
    "replay.speed_4": ("4 weken per seconde", "4 weeks a second"),
    "replay.speed_13": ("13 weken per seconde", "13 weeks a second"),
    "replay.network": ("Netwerk", "Network"),
    "replay.map": ("Kaart", "Map"),
    "replay.actor": ("Kies een organisatie of grenzenwerker", "Choose an organisation or boundary worker"),
    "replay.nobody": ("niemand", "nobody"),
    "replay.away": ("deze week niet aan het werk", "not at work this week"),
    "replay.worker": ("Grenzenwerker", "Boundary worker"),
    "replay.worker_short": ("G", "B"),
    "replay.network_label": (
        "Netwerk van organisaties en grenzenwerkers. Dezelfde gegevens staan in de tabel eronder.",
        "Network of organisations and boundary workers. The same data are in the table below.",
    ),
    "replay.map_label": (
        "Kaart van de wijk met de onvervulde behoefte van bewoners per vak van 100 bij 100 meter",
        "Map of the neighbourhood with unmet need of residents per cell of 100 by 100 metres",
    ),
    "replay.key": ("Zo leest u dit", "How to read this"),
    "replay.key_care": ("rondje: zorg", "circle: care"),
    "replay.key_welfare": ("vierkant: welzijn", "square: welfare"),
    "replay.key_housing": ("driehoek: wonen", "triangle: housing"),
    "replay.key_department": ("dubbele rand: gemeente", "double edge: municipality"),
    "replay.key_worker": (
        "ruit: grenzenwerker; tik erop en lijntjes tonen wie die goed kent",
        "diamond: boundary worker; tap it and thin lines show whom they know well",
    ),
    "replay.key_size": ("groter: meer uren", "larger: more hours"),
    "replay.key_load": ("hoe voller, hoe drukker; ! is overvol", "fuller is busier; ! is overfull"),
    "replay.key_width": (
        "dikkere lijn: vaker samen aan een casus",
        "wider line: more often together on a case",
    ),
    "replay.trust_low": (
        "stippellijn: weinig vertrouwen (onder 0,35)",
        "dotted line: little trust (below 0.35)",
    ),
    "replay.trust_some": ("streepjes: enig vertrouwen (0,35 tot 0,5)", "dashes: some trust (0.35 to 0.5)"),
    "replay.trust_high": ("hele lijn: veel vertrouwen (0,5 of meer)", "full line: much trust (0.5 or more)"),
    "replay.need": ("Onvervulde behoefte", "Unmet need"),
    "replay.need_least": ("minst", "least"),
    "replay.need_most": ("meest", "most"),
    "replay.buurt": ("buurt", "buurt"),
    "replay.residents": ("bewoners", "residents"),
    "replay.table": ("Toon als tabel", "Show as table"),
    "replay.figure": ("Toon als beeld", "Show as picture"),
    "replay.pair": ("Paar", "Pair"),
    "replay.trust": ("Vertrouwen", "Trust"),
    "replay.open": ("Openheid", "Openness"),
    "replay.joint": ("Samen per jaar", "Together a year"),
    "replay.load": ("Drukte", "Load"),
    "replay.hours": ("uur per week", "hours a week"),
    "replay.at": ("bij", "at"),
    "replay.energy": ("energie", "energy"),
    "replay.recalled": ("teruggeroepen", "called back"),
    "replay.measure": ("Maatregel: {name}", "Measure: {name}"),
    "replay.top": ("De {n} paren die het meest samenwerken", "The {n} pairs that work together most"),
    # --- diary
    "diary.title": ("Dagboek van {name}", "Diary of {name}"),
    "diary.none": (
        "Kies een organisatie of grenzenwerker in het beeld hierboven; dan staat hier wat die meemaakte.",
        "Choose an organisation or boundary worker in the picture above, and read here what they went "
        "through.",
    ),
    "diary.around": ("Week {first} tot en met {last}", "Weeks {first} to {last}"),
    "diary.empty": (
        "In deze weken gebeurde er niets bijzonders.",
        "Nothing special happened in these weeks.",
    ),
    "diary.counts": (
        "In dit kwartaal: {asked} hulpvragen, {solved} casussen opgelost, {failed} niet opgelost.",
        "In this quarter: {asked} requests, {solved} cases solved, {failed} not solved.",
    ),
    "diary.close": ("Sluit dagboek", "Close diary"),
    "diary.more": ("En nog {n} gebeurtenissen; zie Waarom.", "And {n} more events; see Why."),
    # --- chart
    "chart.table": ("Toon als tabel", "Show as table"),
    "chart.figure": ("Toon als grafiek", "Show as chart"),
    "chart.png": ("Bewaar als PNG", "Save as PNG"),
    "chart.week": ("Week", "Week"),
    "chart.every": ("Een rij per kwartaal", "One row a quarter"),
    "chart.loading": ("De grafiek wordt getekend …", "Drawing the chart …"),
    # --- costs and benefits
    "costs.title": ("Indicatieve kosten en baten", "Indicative costs and benefits"),
    "costs.lead": (
        "Wie betaalt, wie krijgt geld, en wanneer? Bedragen uit het model, in prijzen van de "
        "tarieven hieronder. Dit is geen "
        "volledige maatschappelijke kosten-batenanalyse.",
        "Who pays, who receives money, and when? Amounts from the model, at the tariffs below. "
        "This is not a full social "
        "cost-benefit analysis.",
    ),
    "costs.null": (
        "Vergeleken met de basis, met dezelfde seed.",
        "Compared with the baseline, with the same seed.",
    ),
    "costs.payers": ("Wie betaalt", "Who pays"),
    "costs.payer": ("Betaler", "Payer"),
    "costs.year": ("Jaar {n}", "Year {n}"),
    "costs.total": ("Totaal", "Total"),
    "costs.difference": ("Verschil met de basis", "Difference with the baseline"),
    "costs.organisations": ("Wat organisaties overhouden", "What organisations are left with"),
    "costs.organisation": ("Organisatie", "Organisation"),
    "costs.result_explain": (
        "Ontvangen min betaald (vooral lonen), per jaar. Streep onder: de laagste drie bedragen.",
        "Received minus paid (mostly wages), a year. Underlined: the lowest three amounts.",
    ),
    "costs.streams": ("Waar het geld naartoe gaat", "Where the money goes"),
    "costs.stream": ("Geldstroom", "Stream of money"),
    "costs.who": ("Wie betaalt meer, wie minder", "Who pays more, who pays less"),
    "costs.chart": ("Verschil met de basis, per betaler", "Difference with the baseline, by payer"),
    "costs.chart_kept": (
        "Wie houdt meer over, wie minder: verschil met de basis, per organisatie",
        "Who is left with more, who with less: difference with the baseline, by organisation",
    ),
    "costs.pocket": (
        "Verkeerde portemonnee: {losers} houdt minder over dan in de basis, terwijl {winners} minder "
        "betaalt.",
        "Wrong pocket: {losers} is left with less than in the baseline, while {winners} pays less.",
    ),
    "costs.no_pocket": (
        "Geen verkeerde portemonnee te zien: niemand legt toe terwijl een ander minder betaalt.",
        "No wrong pocket to be seen: nobody loses while somebody else pays less.",
    ),
    "costs.same": (
        "Dit ís de basis: er is geen verschil te laten zien.",
        "This is the baseline: there is no difference to show.",
    ),
    "costs.prices": ("Prijzen en hun bron", "Prices and their source"),
    "costs.tariff": ("Tarief per uur", "Tariff per hour"),
    "costs.source": ("Bron", "Source"),
    "costs.status": ("Hoe zeker", "How certain"),
    "costs.pm": ("Wat geen prijs heeft", "What has no price"),
    "costs.pm_text": (
        "Deze effecten tellen niet mee in de bedragen (PM), maar horen in de afweging.",
        "These effects are not in the amounts, but belong in the weighing.",
    ),
    "costs.thousand": ("Bedragen in duizend euro", "Amounts in thousand euro"),
    "costs.outcome": ("Effect", "Effect"),
    "costs.here": ("Dit scenario", "This scenario"),
    "costs.baseline": ("Basis", "Baseline"),
    # --- why
    "why.title": ("Waarom gebeurde dit?", "Why did this happen?"),
    "why.lead": (
        "Alles wat actoren deden staat in een lijst van gebeurtenissen. Hieronder eerst wat er het "
        "meest toe deed.",
        "Everything that actors did is in a list of events. First, below, what mattered most.",
    ),
    "why.trace": ("Waarom verschilt dit van de basis?", "Why does this differ from the baseline?"),
    "why.trace_of": ("Leg uit", "Explain"),
    "why.trace_same": (
        "Dit ís de basis. Kies op Verken een ander scenario of verander een instelling; dan staat hier stap "
        "voor stap waardoor de uitkomst anders wordt.",
        "This is the baseline. Choose another scenario under Explore or change a setting, and read here step "
        "by step why the outcome changes.",
    ),
    "why.trace_length": (
        "Deze run duurt langer of korter dan de basis; daarom zijn ze niet stap voor stap te vergelijken.",
        "This run is longer or shorter than the baseline, so they cannot be compared step by step.",
    ),
    "why.cards": ("Het verhaal in kaarten", "The story in cards"),
    "why.card_refusals": ("Waarom werd samenwerken geweigerd?", "Why was collaboration refused?"),
    "why.refused": (
        "{n} keer zei een organisatie nee tegen samen werken aan een casus.",
        "{n} times an organisation said no to working together on a case.",
    ),
    "why.of_100": ("Van elke 100 keer:", "Of every 100 times:"),
    "why.card_pairs": ("Wie vonden elkaar?", "Who found each other?"),
    "why.pairs": (
        "{n} keer pakten twee organisaties een casus samen op. Het vaakst:",
        "{n} times two organisations took up a case together. Most often:",
    ),
    "why.brokered": (
        "Bij {n} van elke 100 bracht een grenzenwerker hen bij elkaar.",
        "In {n} of every 100 a boundary worker brought them together.",
    ),
    "why.card_turn": ("Waar keerde het?", "Where did it turn?"),
    "why.turn_up": (
        "De sterkste stijging van samenwerking was tussen week {first} en week {last}: van {a} naar {b}.",
        "Collaboration rose most between week {first} and week {last}: from {a} to {b}.",
    ),
    "why.turn_down": (
        "De sterkste daling was tussen week {first} en week {last}: van {a} naar {b}.",
        "It fell most between week {first} and week {last}: from {a} to {b}.",
    ),
    "why.turn_around": ("Vlak ervoor en erin:", "Just before and in it:"),
    "why.no_refusals": ("Er is niets geweigerd.", "Nothing was refused."),
    "why.no_pairs": ("Niemand pakte een casus samen op.", "Nobody took up a case together."),
    "why.times": ("{n} keer", "{n} times"),
    "why.jump": ("Ga naar week {n}", "Go to week {n}"),
    "why.events": ("Alle bijzondere gebeurtenissen", "All special events"),
    "why.filter": ("Zoek uit de lijst", "Select from the list"),
    "why.kind": ("Soort", "Kind"),
    "why.actor": ("Organisatie", "Organisation"),
    "why.reason": ("Reden", "Reason"),
    "why.from_week": ("Vanaf week", "From week"),
    "why.to_week": ("Tot en met week", "Up to week"),
    "why.all": ("alle", "all"),
    "why.found": ("{n} gebeurtenissen", "{n} events"),
    "why.page": ("{first} tot en met {last}", "{first} to {last}"),
    "why.previous": ("Vorige", "Previous"),
    "why.next": ("Volgende", "Next"),
    "why.week": ("Week", "Week"),
    "why.what": ("Wat er gebeurde", "What happened"),
    # --- predict
    "predict.title": ("Voorspel eerst", "Predict first"),
    "predict.lead": (
        "Wat denkt u dat er gebeurt, vergeleken met de basis? Kies eerst. Daarna ziet u de "
        "uitkomst. Wie eerst voorspelt, "
        "leert meer van de uitkomst.",
        "What do you think will happen, compared with the baseline? Choose first. Then you see the "
        "result. Those who predict "
        "first learn more from the result.",
    ),
    "predict.scenario": ("Over dit scenario", "About this scenario"),
    "predict.same_scenario": (
        "Dit is de basis zelf. Kies een ander scenario om over te voorspellen.",
        "This is the baseline itself. Choose another scenario to predict about.",
    ),
    "predict.up": ("meer", "more"),
    "predict.same": ("ongeveer gelijk", "about the same"),
    "predict.down": ("minder", "less"),
    "predict.show": ("Laat de uitkomst zien", "Show the result"),
    "predict.missing": (
        "Kies eerst bij alle vragen een antwoord.",
        "First choose an answer to every question.",
    ),
    "predict.again": ("Voorspel opnieuw", "Predict again"),
    "predict.result": ("Uw voorspelling en het model", "Your prediction and the model"),
    "predict.score": ("{n} van de {all} goed.", "{n} of {all} right."),
    "predict.outcome": ("Uitkomst", "Outcome"),
    "predict.yours": ("U dacht", "You thought"),
    "predict.model": ("Het model zegt", "The model says"),
    "predict.base": ("Basis", "Baseline"),
    "predict.here": ("Dit scenario", "This scenario"),
    "predict.right": ("goed", "right"),
    "predict.wrong": ("anders", "different"),
    "predict.rule": (
        "«Ongeveer gelijk» is hier: minder dan 5 procent verschil, in één run met dezelfde seed.",
        "“About the same” means here: less than 5 per cent difference, in one run with the same seed.",
    ),
    "predict.runs": ("Zoals u dacht", "As you thought"),
    "predict.of_runs": ("in {k} van de {n} runs", "in {k} of {n} runs"),
    "predict.counting": ("telt: {n} van {all} runs", "counting: {n} of {all} runs"),
    "predict.sketch": ("Teken hoe samenwerking gaat lopen (mag u overslaan)", "Draw how collaboration will go (may be skipped)"),
    "predict.sketch_how": (
        "Teken met de muis of uw vinger, of typ een getal per jaar. De stippellijn is de basis.",
        "Draw with the mouse or your finger, or type a number a year. The dotted line is the baseline.",
    ),
    "predict.sketch_year": ("Jaar", "Year"),
    "predict.settings": ("Wat er anders is dan in de basis", "What differs from the baseline"),
    "predict.explore": ("Bekijk hoe het ging", "See how it went"),
    # --- compare
    "compare.title": ("Vergelijk scenario's", "Compare scenarios"),
    "compare.lead": (
        "Zet twee tot vier scenario's naast elkaar. Ze krijgen dezelfde seed: dezelfde bewoners en "
        "hetzelfde toeval, ander beleid.",
        "Put two to four scenarios side by side. They get the same seed: the same residents and luck, "
        "other policy.",
    ),
    "compare.pins": ("Vastgezet", "Pinned"),
    "compare.empty": ("Zet minstens twee scenario's vast.", "Pin at least two scenarios."),
    "compare.add": ("Voeg toe", "Add"),
    "compare.remove": ("Haal weg", "Remove"),
    "compare.settings": ("Wat er anders is ingesteld", "Settings that differ"),
    "compare.setting": ("Instelling", "Setting"),
    "compare.no_settings": ("Er is niets anders ingesteld.", "No setting differs."),
    "compare.outcomes": ("Uitkomsten van deze seed", "Outcomes of this seed"),
    "compare.outcome": ("Uitkomst", "Outcome"),
    "compare.chart": ("Verloop in de tijd", "Course over time"),
    "compare.replay": ("Naast elkaar, zelfde toeval", "Side by side, same luck"),
    "compare.many": ("Meer runs: hoe vaak is het beter?", "More runs: how often is it better?"),
    "compare.many_text": (
        "Elk paar heeft dezelfde seed. {n} van de {all} paren zijn klaar.",
        "Each pair has the same seed. {n} of {all} pairs are ready.",
    ),
    "compare.many_failed": (
        "Bij {n} paren ging een run mis; die tellen niet mee.",
        "In {n} pairs a run went wrong; they do not count.",
    ),
    "compare.measure": ("Maatregel «{name}»", "Measure “{name}”"),
    "compare.start_many": ("Reken {n} paren", "Compute {n} pairs"),
    "compare.stop_many": ("Stop met rekenen", "Stop computing"),
    "compare.better_in": ("beter in {k} van de {n} paren", "better in {k} of {n} pairs"),
    "compare.higher_in": ("hoger in {k} van de {n} paren", "higher in {k} of {n} pairs"),
    "compare.interval": (
        "gemiddeld verschil {d} (95% van {low} tot {high})",
        "mean difference {d} (95% from {low} to {high})",
    ),
    "compare.about_interval": (
        "Het interval gaat alleen over toeval in het model, niet over wat we van de echte wijk niet weten.",
        "The interval is about chance in the model only, not about what we do not know of the real "
        "neighbourhood.",
    ),
    "compare.band_of": (
        "Het vlak om de lijn van het model: daarin vallen 80 van de 100 runs (gerekend met {n} runs)",
        "The area round the line of the model holds 80 of 100 runs (computed with {n} runs)",
    ),
    "compare.band": ("Het vlak om een lijn: daarin vallen 80 van de 100 runs", "The area round a line holds 80 of 100 runs"),
    "compare.how_often": ("Hoe vaak", "How often"),
    "compare.how_much": ("Hoeveel", "How much"),
    "compare.against": ("{a} vergeleken met {b}", "{a} compared with {b}"),
    # --- share
    "share.title": ("Delen en bewaren", "Share and keep"),
    "share.link": ("Link naar precies deze pagina", "Link to exactly this page"),
    "share.copy": ("Kopieer link", "Copy link"),
    "share.copied": ("De link is gekopieerd.", "The link is copied."),
    "share.qr": ("QR-code van deze link", "QR code of this link"),
    "share.qr_long": (
        "De link is te lang voor een QR-code. Bewaar het scenario als bestand.",
        "The link is too long for a QR code. Keep the scenario as a file.",
    ),
    "share.file": ("Bewaar het scenario", "Keep the scenario"),
    "share.file_text": (
        "Een tekstbestand dat u later weer opent, mailt, of met Python gebruikt.",
        "A text file to open again later, to mail, or to use with Python.",
    ),
    "share.download": ("Download scenario (.yaml)", "Download scenario (.yaml)"),
    "share.data": ("Bewaar de cijfers", "Keep the data"),
    "share.python": ("Hetzelfde in Python", "The same in Python"),
    "share.command": ("Hetzelfde op de opdrachtregel", "The same on the command line"),
    "share.needs_file": (
        "Dit scenario heeft eigen organisaties of maatregelen: download eerst het scenariobestand.",
        "This scenario has its own organisations or measures: download the scenario file first.",
    ),
    "share.same": (
        "Deze opdrachten geven dezelfde getallen als deze pagina.",
        "These commands give the same numbers as this page.",
    ),
    "share.origin": ("Waar deze cijfers vandaan komen", "Where these numbers come from"),
    "share.where": ("Uitkomst (gemiddelde)", "Outcome (mean)"),
    # --- launcher
    "launch.warming": ("Even geduld: het model wordt klaargezet …", "One moment: getting the model ready …"),
    "launch.ready": (
        "Klaar. Stop met Ctrl-C. Open in de browser:",
        "Ready. Stop with Ctrl-C. Open in the browser:",
    ),
    "launch.class": (
        "Docent: {address}. Leerlingen scannen deze code:",
        "Teacher: {address}. Students scan this code:",
    ),
    "launch.taken": (
        "Op {place} kan niet worden geluisterd: {reason}. Kies een andere --port.",
        "Cannot listen on {place}: {reason}. Choose another --port.",
    ),
    "launch.fails": (
        "Het scenario {scenario} loopt hier niet. Wat er misging staat hierboven, bij nummer {error}.",
        "The scenario {scenario} does not run here. What went wrong is told above, at number {error}.",
    ),
    "launch.missing": (
        "De pagina's hebben het extra pakket «app» nodig ({package} ontbreekt). In een kloon van wijksim: {how}",
        "The pages need the extra «app» ({package} is missing). In a clone of wijksim: {how}",
    ),
    # --- errors and waiting
    "error.title": ("Er ging iets mis", "Something went wrong"),
    "error.text": (
        "Dit deel van de pagina kan nu niet worden getoond. Laad de pagina opnieuw. Nummer van de fout: "
        "{error}.",
        "This part of the page cannot be shown now. Reload the page. Number of the error: {error}.",
    ),
}


def app_words(name: str, language: Language, /, **fields: object) -> str:
    """The words of this name, with their fields filled in."""
    dutch, english = APP_TEXT[name]
    text = dutch if language == "nl" else english
    return text.format(**fields) if fields else text


def words_of(part: str, language: Language) -> dict[str, str]:
    """All words of one part of the page, by name without the part: what is sent to the browser."""
    start = f"{part}."
    return {
        name.removeprefix(start): app_words(name, language) for name in APP_TEXT if name.startswith(start)
    }
