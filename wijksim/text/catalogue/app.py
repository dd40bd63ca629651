"""Words of the front end: part of the page, dot, name. Each name: (Nederlands, English)."""

from wijksim.text.catalogue.weeks import WHEN
from wijksim.text.pair import Pair

APP: dict[str, Pair] = {
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
        "Een model is geen voorspelling. De meeste getallen zijn aannames; elk getal zegt bij «?» hoe zeker het is.",
        "A model is not a prediction. Most numbers are assumptions; behind “?” each one says how certain it is.",
    ),
    "bar.menu": ("Menu", "Menu"),
    "levers.works_with": ("Verandert niets zonder {levers}", "Changes nothing without {levers}"),
    "view.changed": ("aangepast", "changed"),
    # --- names of screens
    "screen.": ("Start", "Start"),
    "screen.wijk": ("Mijn wijk", "My wijk"),
    "screen.verken": ("Verken", "Explore"),
    "screen.plannen": ("Plannen", "Plans"),
    "screen.voorspel": ("Voorspel eerst", "Predict first"),
    "screen.vergelijk": ("Vergelijk", "Compare"),
    "screen.waarom": ("Waarom", "Why"),
    "screen.kosten": ("Kosten en baten", "Costs and benefits"),
    "screen.delen": ("Delen", "Share"),
    "screen.klas": ("Klas", "Class"),
    "screen.docent": ("Docent", "Teacher"),
    "screen.theorie": ("Theorie", "Theory"),
    "screen.scherm": ("Dia's", "Slides"),
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
    "explore.run": ("Reken door", "Run with these settings"),
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
        "Klaar: {weeks} weken, {residents} bewoners, toevalsreeks {seed}.",
        "Ready: {weeks} weeks, {residents} residents, seed {seed}.",
    ),
    "explore.bar": ("Plan en uitkomst in het kort", "Plan and outcome in short"),
    "explore.settings": ("Instellingen", "Settings"),
    "explore.results": ("Uitkomsten", "Outcomes"),
    "explore.headline": ("In het kort", "In short"),
    "explore.means": (
        "Gemiddelde van {period}. Het verschil is met vandaag, met dezelfde "
        "toevalsreeks. Dit is één run: "
        "toeval speelt mee.",
        "Mean of {period}. The difference is with today, with the same seed. This is one run: chance plays a part.",
    ),
    "explore.same": ("gelijk aan {than}", "same as {than}"),
    "explore.more": ("{n} meer dan {than}", "{n} more than {than}"),
    "explore.less": ("{n} minder dan {than}", "{n} less than {than}"),
    "explore.the_baseline": ("vandaag", "today"),
    "explore.better": ("beter", "better"),
    "explore.worse": ("slechter", "worse"),
    "explore.watch": ("Zie het gebeuren", "Watch it happen"),
    "explore.plots": ("Hoe het ontstaat", "How it emerges"),
    "explore.plot_choice": ("Grafiek", "Chart"),
    "explore.baseline": ("vandaag", "today"),
    "explore.set_for_nothing": (
        "Let op: «{lever}» verandert niets zonder {others}.",
        "Note: “{lever}” changes nothing without {others}.",
    ),
    "explore.seed": ("Toevalsreeks (hoe het toeval valt)", "Seed (how chance falls)"),
    "explore.seed_refused": (
        "Dat kan niet: een toevalsreeks is een heel getal van 0 tot en met {most}.",
        "That is not possible: a seed is a whole number from 0 to {most}.",
    ),
    "explore.reset_all": ("Herstel beginwaarden", "Reset to start values"),
    "explore.scenario": ("Scenario", "Scenario"),
    "explore.csv": ("CSV (voor programma's)", "CSV (for programs)"),
    "explore.xlsx": ("Excel", "Excel"),
    "explore.address_wrong": (
        "Niet alles in dit adres kon worden gelezen. Dit is overgeslagen:",
        "Not everything in this address could be read. This was skipped:",
    ),
    "explore.refused": ("Dat kan niet: {why}", "That is not possible: {why}"),
    "explore.so_far": ("U ziet alvast {weeks} weken.", "The first {weeks} weeks can be seen."),
    "explore.so_far_before": (
        "U ziet alvast {weeks} weken; de getallen daaronder zijn nog van de vorige uitkomst.",
        "The first {weeks} weeks can be seen; the numbers below them are still of the result before.",
    ),
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
    "limit.reports": (
        "er worden al {limit} rapporten gemaakt; probeer het straks",
        "{limit} reports are being made already; try again later",
    ),
    "limit.report_size": (
        "deze wijk is te groot voor een rapport op deze server; neem minder bewoners, weken of plannen",
        "this wijk is too large for a report on this server; take fewer residents, weeks or plans",
    ),
    "limit.waiting_per_visitor": (
        "u hebt al {limit} runs in de rij; wacht even",
        "you have {limit} runs waiting; please wait",
    ),
    "limit.waiting": ("de rij is vol; probeer het zo nog eens", "the queue is full; try again in a moment"),
    # --- the three numbers
    "numbers.band": ("95%: van {low} tot {high}", "95%: from {low} to {high}"),
    "numbers.against": (
        "Verschil met «{today}», gemiddeld over {n} berekeningen.",
        "Difference from “{today}”, mean of {n} pairs of runs.",
    ),
    "numbers.one_run": ("Dit is vandaag, in één berekening.", "This is today, in one run."),
    "numbers.counting": ("telt nog ({n} van {all})", "still counting ({n} of {all})"),
    "numbers.refused": ("Te druk om te tellen; probeer het zo nog eens.", "Too busy to count; try again in a moment."),
    "numbers.failed": ("Bij {n} berekeningen ging het mis.", "{n} computations went wrong."),
    # --- levers
    "levers.meaning": ("Uitleg", "Meaning"),
    "levers.about": ("Uitleg bij", "About"),
    "levers.source": ("Bron", "Source"),
    "levers.unit": ("Eenheid", "Unit"),
    "levers.range": ("Toegestaan", "Allowed"),
    "levers.status": ("Hoe zeker", "How certain"),
    "levers.was": ("was", "was"),
    "levers.now": ("nu", "now"),
    "levers.reset": ("Herstel", "Put back"),
    "levers.yes": ("ja", "yes"),
    "levers.no": ("nee", "no"),
    "levers.number": ("getal", "number"),
    "levers.slider": ("schuif", "slider"),
    "levers.more": ("Meer instellingen", "More settings"),
    "levers.not_whole": ("De delen zijn samen 100%.", "The parts are 100% together."),
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
    "measures.which": ("Maatregel", "Measure"),
    "measures.own": ("zelf een instelling kiezen", "choose a setting yourself"),
    "measures.name": ("Naam", "Name"),
    "measures.start": ("Van week", "From week"),
    "measures.lead": ("besloten in {start}", "decided in {start}"),
    "measures.end": ("Tot week (leeg = einde)", "Until week (empty = end)"),
    "measures.lever": ("Instelling", "Setting"),
    "measures.everybody": ("Alle organisaties en de wijk", "All organisations and the wijk"),
    "measures.value": ("Wordt", "Becomes"),
    "measures.edit": ("Wijzig", "Change"),
    "measures.edit_many": (
        "Deze maatregel verandert meer tegelijk. Hier wijzigt u de naam en de weken.",
        "This measure changes several things at once. Here you change its name and weeks.",
    ),
    "measures.save": ("Bewaar", "Save"),
    "measures.cancel": ("Laat maar", "Cancel"),
    "measures.remove": ("Verwijder", "Remove"),
    "measures.moment": WHEN["moment"],
    "measures.from_to": ("{start_week} tot {end_week}", "{start_week} to {end_week}"),
    "measures.to_end": ("het einde", "the end"),
    "measures.default_name": ("maatregel {n}", "measure {n}"),
    # --- what was changed
    "history.title": ("Wat u veranderde", "What you changed"),
    "history.back": ("Terug naar ervoor", "Back to before"),
    "history.scenario": ("Scenario: {title}", "Scenario: {title}"),
    "history.wijk": ("Wijk", "Wijk"),
    "history.setting": ("{name}: {was} → {now}", "{name}: {was} → {now}"),
    "history.more": ("en nog {n} instellingen", "and {n} more settings"),
    "history.seed": ("Toevalsreeks: {was} → {now}", "Seed: {was} → {now}"),
    "history.opened": ("«{plan}» geopend", "“{plan}” opened"),
    "history.saved": ("«{plan}» bewaard", "“{plan}” saved"),
    "history.removed": ("«{plan}» verwijderd", "“{plan}” removed"),
    "history.changed": ("«{plan}» gewijzigd", "“{plan}” changed"),
    "history.order": ("Volgorde van de plannen", "Order of the plans"),
    # --- plans
    "plans.title": ("Plannen", "Plans"),
    "plans.lead": (
        "Een plan is wat u doet: instellingen en maatregelen in de tijd, onder een naam. Bewaar er tot acht. Eén plan is "
        "Vandaag: daarmee worden de andere vergeleken.",
        "A plan is what you do: settings and measures in time, under a name. Save up to eight. One plan is Today: the "
        "others are compared with it.",
    ),
    "plans.empty": (
        "Er zijn nog geen plannen. Ga naar Verken, stel iets in en druk op «Bewaar als plan». Of neem een voorbeeld, of "
        "open een bestand.",
        "There are no plans yet. Go to Explore, set something and press “Save as plan”. Or take an example, or open a file.",
    ),
    "plans.wijk": (
        "Plannen gelden in de wijk die u bij Verken instelt (bewoners, aantal weken).",
        "Plans hold in the wijk that you set under Explore (residents, number of weeks).",
    ),
    "plans.plan": ("plan", "plan"),
    "plans.numbered": ("Plan {n}", "Plan {n}"),
    "plans.copy_of": ("{title} (kopie)", "{title} (copy)"),
    "plans.today": ("Vandaag", "Today"),
    "plans.is_open": ("open", "open"),
    "plans.open": ("Open", "Open"),
    "plans.edit": ("Wijzig naam en kleur", "Change name and colour"),
    "plans.duplicate": ("Kopieer", "Duplicate"),
    "plans.make_today": ("Maak dit Vandaag", "Make this Today"),
    "plans.today_stays": ("Maak eerst een ander plan Vandaag.", "First make another plan Today."),
    "plans.up": ("Omhoog", "Up"),
    "plans.down": ("Omlaag", "Down"),
    "plans.remove": ("Verwijder", "Remove"),
    "plans.drop": ("Verwijder", "Remove"),
    "plans.decide": ("Besluit in week", "Decide in week"),
    "plans.add": ("Voeg een maatregel toe", "Add a measure"),
    "plans.add_button": ("Voeg toe", "Add"),
    "plans.nothing": ("Dit plan verandert niets.", "This plan changes nothing."),
    "plans.settings": ("Instellingen", "Settings"),
    "plans.year": ("jaar", "year"),
    "plans.from_to": ("van {start_week} tot {end_week}", "from {start_week} to {end_week}"),
    "plans.from_on": ("vanaf {start_week}", "from {start_week} on"),
    "plans.waits": ("zodra het zover is", "as soon as it is time"),
    "plans.cost": (
        "Maatregelen samen: eenmalig {once}, daarna {yearly} per jaar.",
        "Measures together: {once} once, then {yearly} a year.",
    ),
    "plans.unfit": ("Past niet op deze wijk: {why}", "Does not fit this wijk: {why}"),
    "plans.name": ("Naam", "Name"),
    "plans.sentence": ("In één zin", "In one sentence"),
    "plans.colour": ("Kleur", "Colour"),
    "plans.save": ("Bewaar", "Save"),
    "plans.save_as": ("Bewaar als plan", "Save as plan"),
    "plans.save_again": ("Bewaar in «{title}»", "Save in “{title}”"),
    "plans.saved": (
        "Er zijn {n} plannen bewaard. Kijk bij Plannen of Vergelijk.",
        "{n} plans are saved. Look under Plans or Compare.",
    ),
    "plans.cancel": ("Laat maar", "Cancel"),
    "plans.full": (
        "Er zijn al {n} plannen. Verwijder er een bij Plannen.",
        "There are {n} plans already. Remove one under Plans.",
    ),
    "plans.too_long": (
        "Dit past niet meer in de link. Verwijder een plan, of maak de teksten korter.",
        "This does not fit in the link any more. Remove a plan, or make the texts shorter.",
    ),
    "plans.refused": ("Dit kan niet: {why}", "This is not possible: {why}"),
    "plans.example": ("Neem een voorbeeld", "Take an example"),
    "plans.download": ("Download plannen (.yaml)", "Download plans (.yaml)"),
    "plans.open_file": ("Open plannen (.yaml)", "Open plans (.yaml)"),
    "plans.open_text": (
        "In het bestand staan de plannen met hun namen. Een bestand openen vervangt de plannen die er zijn.",
        "The file holds the plans with their names. Opening a file replaces the plans that are there.",
    ),
    "plans.file_large": ("Het bestand is te groot (meer dan 256 kB).", "The file is too large (more than 256 kB)."),
    "plans.file_wrong": ("Dit bestand kan niet worden gebruikt:", "This file cannot be used:"),
    "plans.list": ("Uw plannen", "Your plans"),
    "plans.file": ("Bewaren en openen", "Save and open"),
    # --- replay
    "replay.moment": (WHEN["moment"][0].capitalize(), WHEN["moment"][1].capitalize()),
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
    "replay.tasks": ("Wie doet wat", "Who does what"),
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
    # --- who does what
    "division.title": ("Wie doet wat: taken en organisaties", "Who does what: tasks and organisations"),
    "division.summary": (
        "Taken met een gat: {gaps}; met dubbel werk: {twice}. Veranderd sinds het begin: {moved} keer",
        "Tasks with a gap: {gaps}; with double work: {twice}. Changed since the start: {moved} times",
    ),
    "division.task": ("Taak", "Task"),
    "division.together": ("Samen", "Together"),
    "division.agreed": ("Afgesproken", "Agreed"),
    "division.gap": ("gat", "gap"),
    "division.twice": ("dubbel", "double"),
    "division.more": ("▲ {n} meer dan in het begin", "▲ {n} more than at the start"),
    "division.less": ("▼ {n} minder dan in het begin", "▼ {n} less than at the start"),
    "division.reading": ("Zo leest u dit", "How to read this"),
    "division.read": (
        "Grotere stip: de organisatie pakt de taak vaker op. ▲ en ▼: 10 of meer van de 100 gevallen vaker of minder vaak "
        "dan in het begin. Samen: hoe vaak organisaties de taak oppakken in 100 gevallen; 80 of minder is een gat, 120 of "
        "meer is dubbel werk. Afgesproken: in hoeveel van de 100 gevallen een afspraak beslist. Het beeld gaat per kwartaal.",
        "A larger dot: the organisation takes the task up more often. ▲ and ▼: 10 or more of 100 cases more or less often "
        "than at the start. Together: how often organisations take the task up in 100 cases; 80 or fewer is a gap, 120 or "
        "more is double work. Agreed: in how many of 100 cases an agreement decides. The picture goes by quarter.",
    ),
    "division.read_table": (
        "Getallen: in hoeveel van de 100 gevallen de organisatie de taak oppakt. ▲ en ▼: 10 of meer vaker of minder vaak "
        "dan in het begin. Een lege cel: de organisatie kan deze taak niet doen.",
        "Numbers: in how many of 100 cases the organisation takes the task up. ▲ and ▼: 10 or more oftener or less often "
        "than at the start. An empty cell: the organisation cannot do this task.",
    ),
    "division.key": ("Hoe de organisatie betaald wordt", "How the organisation is paid"),
    "division.contract": ("betaald", "paid"),
    "division.tolerated": ("half betaald", "half paid"),
    "division.able": ("onbetaald", "unpaid"),
    "division.not_able": ("kan deze taak niet doen", "cannot do this task"),
    # --- diary
    "diary.title": ("Dagboek van {name}", "Diary of {name}"),
    "diary.none": (
        "Kies een organisatie of grenzenwerker in het beeld hierboven; dan staat hier wat die meemaakte.",
        "Choose an organisation or boundary worker in the picture above, and read here what they went through.",
    ),
    "diary.empty": (
        "In deze weken gebeurde er niets bijzonders.",
        "Nothing special happened in these weeks.",
    ),
    "diary.counts": (
        "In dit kwartaal: {asked} hulpvragen, {solved} casussen opgelost, {failed} niet opgelost.",
        "In this quarter: {asked} requests, {solved} cases solved, {failed} not solved.",
    ),
    "diary.more": ("En nog {n} gebeurtenissen; zie Waarom.", "And {n} more events; see Why."),
    # --- chart
    "chart.table": ("Toon als tabel", "Show as table"),
    "chart.figure": ("Toon als grafiek", "Show as chart"),
    "chart.svg": ("Bewaar als SVG", "Save as SVG"),
    "chart.of_run": (
        "Scenario «{scenario}», kenmerk {key}; toevalsreeks {seed}; {weeks} weken, {residents} bewoners; wijksim {version}",
        "Scenario “{scenario}”, key {key}; seed {seed}; {weeks} weeks, {residents} residents; wijksim {version}",
    ),
    "chart.of_pairs": (
        "{n} runs van elk plan, met de eerste toevalsreeksen uit lijst {root}; wijksim {version}",
        "{n} runs of every plan, with the first seeds of list {root}; wijksim {version}",
    ),
    "chart.figures_of": ("Cijfers van de wijk: CBS, {licence}", "Figures of the wijk: CBS, {licence}"),
    "chart.png": ("Bewaar als PNG", "Save as PNG"),
    "chart.time": ("Tijd", "Time"),
    "chart.moment": WHEN["moment"],
    "chart.year": WHEN["year"],
    "chart.tick": WHEN["tick"],
    "chart.every": ("Een rij per kwartaal", "One row a quarter"),
    "chart.observed": ("Gemeten waarden in deze grafiek", "Observed values on this chart"),
    "chart.period": ("Periode", "Period"),
    "chart.kind": ("Soort", "Kind"),
    "chart.value": ("Waarde", "Value"),
    "chart.margins": ("Laag – hoog", "Low – high"),
    "chart.source": ("Bron", "Source"),
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
        "Vergeleken met vandaag, met dezelfde toevalsreeks.",
        "Compared with today, with the same seed.",
    ),
    "costs.payers": ("Wie betaalt", "Who pays"),
    "costs.payer": ("Betaler", "Payer"),
    "costs.year": ("Jaar {n}", "Year {n}"),
    "costs.total": ("Totaal", "Total"),
    "costs.difference": ("Verschil met vandaag", "Difference with today"),
    "costs.organisations": ("Wat organisaties overhouden", "What organisations are left with"),
    "costs.organisation": ("Organisatie", "Organisation"),
    "costs.result_explain": (
        "Ontvangen min betaald (vooral lonen), per jaar. Streep onder: de laagste drie bedragen.",
        "Received minus paid (mostly wages), a year. Underlined: the lowest three amounts.",
    ),
    "costs.streams": ("Waar het geld naartoe gaat", "Where the money goes"),
    "costs.who": ("Wie betaalt meer, wie minder", "Who pays more, who pays less"),
    "costs.chart": ("Verschil met vandaag, per betaler", "Difference with today, by payer"),
    "costs.chart_kept": (
        "Wie houdt meer over, wie minder: verschil met vandaag, per organisatie",
        "Who is left with more, who with less: difference with today, by organisation",
    ),
    "costs.pocket": (
        "Verkeerde portemonnee: {losers} houdt minder over dan vandaag, terwijl {winners} minder betaalt. {limit}",
        "Wrong pocket: {losers} is left with less than today, while {winners} pays less. {limit}",
    ),
    "costs.no_pocket": (
        "Geen verkeerde portemonnee te zien: niemand legt toe terwijl een ander minder betaalt. {limit}",
        "No wrong pocket to be seen: nobody loses while somebody else pays less. {limit}",
    ),
    "costs.limit": (
        "Minder dan {euro} per jaar telt hier niet: in één run kan dat toeval zijn.",
        "Less than {euro} a year does not count here: in one run that may be chance.",
    ),
    "costs.same": (
        "Dit ís vandaag: er is geen verschil te laten zien.",
        "This is today: there is no difference to show.",
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
    "costs.baseline": ("Vandaag", "Today"),
    # --- why
    "why.title": ("Waarom gebeurde dit?", "Why did this happen?"),
    "why.lead": (
        "Alles wat actoren deden staat in een lijst van gebeurtenissen. Hieronder eerst wat er het meest toe deed.",
        "Everything that actors did is in a list of events. First, below, what mattered most.",
    ),
    "why.trace": ("Waarom verschilt dit van vandaag?", "Why does this differ from today?"),
    "why.trace_of": ("Leg uit", "Explain"),
    "why.trace_same": (
        "Dit ís vandaag. Kies op Verken een ander scenario of verander een instelling; dan staat hier stap "
        "voor stap waardoor de uitkomst anders wordt.",
        "This is today. Choose another scenario under Explore or change a setting, and read here step "
        "by step why the outcome changes.",
    ),
    "why.trace_length": (
        "Deze run duurt langer of korter dan vandaag; daarom zijn ze niet stap voor stap te vergelijken.",
        "This run is longer or shorter than today, so they cannot be compared step by step.",
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
    "why.brokered_always": (
        "Altijd bracht een grenzenwerker hen bij elkaar.",
        "A boundary worker always brought them together.",
    ),
    "why.brokered": (
        "Bij {n} van elke 100 bracht een grenzenwerker hen bij elkaar.",
        "In {n} of every 100 a boundary worker brought them together.",
    ),
    "why.card_turn": ("Waar keerde het?", "Where did it turn?"),
    "why.turn_up": (
        "De sterkste stijging van samenwerking was tussen {first_week} en {last_week}: van {a} naar {b}.",
        "Collaboration rose most between {first_week} and {last_week}: from {a} to {b}.",
    ),
    "why.turn_down": (
        "De sterkste daling was tussen {first_week} en {last_week}: van {a} naar {b}.",
        "It fell most between {first_week} and {last_week}: from {a} to {b}.",
    ),
    "why.turn_around": ("Vlak ervoor en erin:", "Just before and in it:"),
    "why.no_refusals": ("Er is niets geweigerd.", "Nothing was refused."),
    "why.no_pairs": ("Niemand pakte een casus samen op.", "Nobody took up a case together."),
    "why.times": ("{n} keer", "{n} times"),
    "why.jump": ("Ga naar {week}", "Go to {week}"),
    "why.events": ("Alle bijzondere gebeurtenissen", "All special events"),
    "why.filter": ("Zoek uit de lijst", "Select from the list"),
    "why.kind": ("Soort", "Kind"),
    "why.actor": ("Organisatie", "Organisation"),
    "why.reason": ("Reden", "Reason"),
    "why.from_week": ("Vanaf", "From"),
    "why.to_week": ("Tot en met", "Up to"),
    "why.all": ("alle", "all"),
    "why.found": ("{n} gebeurtenissen", "{n} events"),
    "why.page": ("{first} tot en met {last}", "{first} to {last}"),
    "why.previous": ("Vorige", "Previous"),
    "why.next": ("Volgende", "Next"),
    "why.week": ("Wanneer", "When"),
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
        "«Ongeveer gelijk» is hier: minder dan 5 procent verschil, in één run met dezelfde toevalsreeks.",
        "“About the same” means here: less than 5 per cent difference, in one run with the same seed.",
    ),
    "predict.runs": ("Zoals u dacht", "As you thought"),
    "predict.of_runs": ("in {k} van de {n} runs", "in {k} of {n} runs"),
    "predict.counting": ("telt: {n} van {all} runs", "counting: {n} of {all} runs"),
    "predict.sketch": (
        "Teken hoe samenwerking gaat lopen (mag u overslaan)",
        "Draw how collaboration will go (may be skipped)",
    ),
    "predict.sketch_how": (
        "Teken met de muis of uw vinger, of typ een getal per jaar. De stippellijn is de basis.",
        "Draw with the mouse or your finger, or type a number a year. The dotted line is the baseline.",
    ),
    "predict.sketch_year": ("Jaar", "Year"),
    "predict.settings": ("Wat er anders is dan in de basis", "What differs from the baseline"),
    "predict.explore": ("Bekijk hoe het ging", "See how it went"),
    # --- compare
    "compare.title": ("Vergelijk plannen", "Compare plans"),
    "compare.lead": (
        "Alle plannen krijgen dezelfde wijk, dezelfde bewoners en hetzelfde toeval. Wat verschilt, komt door het beleid. "
        "Het oordeel rust op veel berekeningen, niet op één.",
        "All plans get the same wijk, the same residents and the same luck. What differs is policy. The verdict rests on "
        "many pairs of runs, not on one.",
    ),
    "compare.empty": (
        "Er is nog maar één plan: Vandaag. Bewaar bij Verken een plan, of neem bij Plannen een voorbeeld.",
        "There is only one plan: Today. Save a plan under Explore, or take an example under Plans.",
    ),
    "compare.change": ("Wijzig de plannen", "Change the plans"),
    "compare.plan": ("Plan", "Plan"),
    "compare.settings": ("Wat elk plan doet", "What each plan does"),
    "compare.setting": ("Anders dan nu", "Different from now"),
    "compare.from": ("Wat anders is dan in «{name}»", "What differs from “{name}”"),
    "compare.no_settings": ("Er is niets anders ingesteld.", "No setting differs."),
    "compare.outcomes": ("Wat het oplevert", "What comes of it"),
    "compare.outcome": ("Uitkomst", "Outcome"),
    "compare.chart": ("Verloop in de tijd", "Time series"),
    "compare.replay": ("Naast elkaar, zelfde toeval", "Side by side, same luck"),
    "compare.left": ("Links", "Left"),
    "compare.right": ("Rechts", "Right"),
    "compare.counting": (
        "Telt nog: {n} van de {all} berekeningen zijn klaar.",
        "Still counting: {n} of {all} pairs of runs are ready.",
    ),
    "compare.counting_short": ("telt nog ({n} van {all})", "still counting ({n} of {all})"),
    "compare.many_text": (
        "{n} van de {all} berekeningen zijn klaar. In elke berekening krijgen alle plannen dezelfde toevalsreeks.",
        "{n} of {all} pairs of runs are ready. In each of them all plans meet the same seed.",
    ),
    "compare.many_failed": (
        "Bij {n} berekeningen ging een run mis; die tellen niet mee.",
        "In {n} pairs a run went wrong; they do not count.",
    ),
    "compare.measure": ("Maatregel «{name}»", "Measure “{name}”"),
    "compare.start_many": ("Doe {n} berekeningen", "Compute {n} pairs"),
    "compare.stop_many": ("Stop met rekenen", "Stop computing"),
    "compare.more": ("Meer uitkomsten", "More outcomes"),
    "compare.mean": ("gemiddeld {value}", "mean {value}"),
    "compare.mean_of": ("Elke lijn is het gemiddelde van {n} runs.", "Each line is the mean of {n} runs."),
    "compare.better": ("beter:", "better:"),
    "compare.worse": ("slechter:", "worse:"),
    "compare.same": ("geen duidelijk verschil:", "no clear difference:"),
    "compare.better_in": ("beter in {k} van de {n} berekeningen", "better in {k} of {n} pairs"),
    "compare.higher_in": ("hoger in {k} van de {n} berekeningen", "higher in {k} of {n} pairs"),
    "compare.interval": ("{d} {unit} (95%: van {low} tot {high})", "{d} {unit} (95%: from {low} to {high})"),
    "compare.about_interval": (
        "Het interval gaat alleen over toeval in het model, niet over wat we van de echte wijk niet weten. «Beter» en "
        "«slechter» staan er alleen als het hele interval aan één kant van nul ligt.",
        "The interval is about chance in the model only, not about what we do not know of the real neighbourhood. “Better” "
        "and “worse” are said only where the whole interval lies on one side of zero.",
    ),
    "compare.band_of": (
        "Het vlak om de lijn van het model: daarin vallen 80 van de 100 runs (gerekend met {n} runs)",
        "The area round the line of the model holds 80 of 100 runs (computed with {n} runs)",
    ),
    "compare.band": (
        "Het vlak om een lijn: daarin vallen 80 van de 100 runs",
        "The area round a line holds 80 of 100 runs",
    ),
    # --- report
    "report.title": ("Rapport voor de raad", "Report for the council"),
    "report.text": (
        "Twee pagina's en een bijlage over de bewaarde plannen: als webpagina, pdf en Word, met alle getallen in Excel. Het "
        "rekent de plannen door in veel werelden die kunnen; dat duurt enkele minuten. U kunt intussen verder kijken.",
        "Two pages and an appendix about the saved plans: as a web page, PDF and Word, with all numbers in Excel. It runs "
        "the plans in many worlds that may be, which takes some minutes. You can look at other pages meanwhile.",
    ),
    "report.make": ("Maak rapport", "Make report"),
    "report.needs_two": ("Bewaar eerst minstens twee plannen.", "First save at least two plans."),
    "report.waiting": ("Het rapport wacht op een beurt …", "The report waits for a turn …"),
    "report.starting": ("Het rapport wordt voorbereid …", "The report is being prepared …"),
    "report.counting": ("Telt nog: {n} van de {all} runs zijn klaar.", "Still counting: {n} of {all} runs are ready."),
    "report.writing": (
        "De runs zijn klaar; het rapport wordt geschreven …",
        "The runs are ready; writing the report …",
    ),
    "report.done": (
        "Het rapport is klaar. Het rust op {worlds} werelden met {runs} runs per plan.",
        "The report is ready. It rests on {worlds} worlds with {runs} runs of every plan.",
    ),
    "report.failed": (
        "Het rapport is mislukt. Probeer het nog eens. Nummer van de fout: {error}.",
        "The report failed. Try again. Number of the error: {error}.",
    ),
    "report.download": ("Download rapport (.zip)", "Download report (.zip)"),
    # --- which plan holds
    "which.title": ("Welk plan houdt stand?", "Which plan holds?"),
    "which.text": (
        "Niemand kent alle getallen van een wijk. Daarom rekent het model de bewaarde plannen door in veel werelden die "
        "kunnen, telkens met hetzelfde toeval. Dat duurt enkele minuten; u ziet intussen wat er al is, en kunt verder kijken.",
        "Nobody knows all numbers of a wijk. So the model runs the saved plans in many worlds that may be, with the same "
        "luck each time. That takes some minutes; you see what there is meanwhile, and can go on looking.",
    ),
    "which.ask_choice": ("Reken door in veel werelden", "Run in many worlds"),
    "which.ask_stress": ("Reken de tegenslagen door", "Run what may go wrong"),
    "which.waiting": ("De berekening wacht op een beurt …", "The runs wait for a turn …"),
    "which.starting": ("De berekening wordt voorbereid …", "The runs are being prepared …"),
    "which.writing": ("De runs zijn klaar; de figuren worden getekend …", "The runs are ready; drawing the figures …"),
    "which.done": (
        "Klaar: {worlds} werelden, met {runs} runs van elk plan in elke wereld.",
        "Ready: {worlds} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.failed": (
        "De berekening is mislukt. Probeer het nog eens. Nummer van de fout: {error}.",
        "The runs failed. Try again. Number of the error: {error}.",
    ),
    "which.rests": (
        "Dit rust op {n} werelden, met {runs} runs van elk plan in elke wereld.",
        "This rests on {n} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.so_far": (
        "Telt nog: dit rust op {n} van de {all} werelden, met {runs} runs van elk plan in elke wereld.",
        "Still counting: this rests on {n} of {all} worlds, with {runs} runs of every plan in each world.",
    ),
    "which.sentences": ("Wat eruit komt, in zinnen", "What was found, in sentences"),
    "which.best_caption": (
        "In hoeveel van de {worlds} werelden een plan het beste is, en goed genoeg",
        "In how many of {worlds} worlds a plan is best, and good enough",
    ),
    "which.enough": ("Goed genoeg", "Good enough"),
    "which.count_of": ("{k} van {n}", "{k} of {n}"),
    "which.regret_caption": (
        "Spijt: hoeveel een ander plan beter was geweest. Gemiddeld, en tussen haakjes in de slechtste tiende van de werelden",
        "Regret: how much better another plan would have been. Mean, and between brackets in the worst tenth of worlds",
    ),
    "which.regret_cell": ("{mean} ({worst})", "{mean} ({worst})"),
    "which.bars": ("Hoe zeker is het?", "How sure is it?"),
    "which.bars_text": (
        "Verschil met «{plan}»: de streep is het gemiddelde. Elke balk is zo breed als 80 van de 100 runs uiteenliggen. "
        "Alle balken van een uitkomst hebben dezelfde schaal; de stippellijn is geen verschil.",
        "Difference with “{plan}”: the line is the mean. Each bar is as wide as 80 of 100 runs lie apart. All bars of an "
        "outcome are on one scale; the dashed line is no difference.",
    ),
    "which.bar_chance": ("alleen door toeval", "by chance alone"),
    "which.bar_not_knowing": ("alleen door wat niemand weet", "by what nobody knows alone"),
    "which.bar_both": ("door beide samen", "by both together"),
    "which.bars_told": (
        "Gemiddeld {mean}; door toeval {chance} meer of minder, door wat niemand weet {not_knowing}, samen {both}.",
        "On average {mean}; by chance {chance} more or less, by what nobody knows {not_knowing}, together {both}.",
    ),
    "which.best_in": ("Beste in {k} van de {n} werelden.", "Best in {k} of {n} worlds."),
    "which.noticed_caption": (
        "Wanneer men het merkt: {outcome}, in de helft van de werelden",
        "When it is noticed: {outcome}, in half of the worlds",
    ),
    "which.not_noticed": ("niet op tijd ({k} van {n} werelden)", "not in time ({k} of {n} worlds)"),
    "which.stress": ("Tegenslag", "What may go wrong"),
    "which.stress_text": (
        "Houdt een plan stand als er iets tegenzit? Dit zijn veel runs: het kan een kwartier duren.",
        "Does a plan hold when things go wrong? These are many runs: it can take a quarter of an hour.",
    ),
    "which.stress_caption": (
        "In hoeveel werelden elk plan goed genoeg is",
        "In how many worlds each plan is good enough",
    ),
    "which.svg": ("Bewaar als SVG", "Save as SVG"),
    "which.png": ("Bewaar als PNG", "Save as PNG"),
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
    "launch.teacher": (
        "Docent: open op deze computer {link}",
        "Teacher: open on this computer {link}",
    ),
    "launch.secret": (
        "Op een andere computer: {address}, met de geheime code {secret}. Laat die niet aan de klas zien.",
        "On another computer: {address}, with the secret code {secret}. Do not show it to the class.",
    ),
    "launch.class": ("Leerlingen scannen deze code:", "Students scan this code:"),
    "launch.taken": (
        "Op {place} kan niet worden geluisterd: {reason}. Kies een andere --port.",
        "Cannot listen on {place}: {reason}. Choose another --port.",
    ),
    "launch.fails": (
        "Het scenario {scenario} loopt hier niet. Wat er misging staat hierboven, bij nummer {error}.",
        "The scenario {scenario} does not run here. What went wrong is told above, at number {error}.",
    ),
    "launch.missing": (
        "De pagina's hebben het extra pakket «app» nodig ({package} ontbreekt): {how}",
        "The pages need the extra «app» ({package} is missing): {how}",
    ),
    "launch.no_name": (
        "{name} is geen naam waarmee bezoekers kunnen komen; geef een naam of een adres zoals https://school.example/wijksim",
        "{name} is no name by which visitors can come; give a name or an address such as https://school.example/wijksim",
    ),
    "launch.no_path": (
        "{name} heeft een pad dat niet kan; gebruik letters, cijfers en - . _ ~ @, zoals https://school.example/wijksim",
        "{name} has a path that cannot be used; use letters, digits and - . _ ~ @, as in https://school.example/wijksim",
    ),
    "launch.two_paths": (
        "Deze namen hebben verschillende paden, en dat kan niet: {name}",
        "These names have different paths, and that does not work: {name}",
    ),
    "launch.no_network": (
        "{name} is geen adres van een proxy; geef een IP-adres of een bereik, zoals 127.0.0.1 of 10.0.0.0/8",
        "{name} is no address of a proxy; give an IP address or a range, such as 127.0.0.1 or 10.0.0.0/8",
    ),
    "launch.incomplete": (
        "Bestanden van de pagina's ontbreken ({package}). Installeer ze opnieuw: pip install --force-reinstall solara-assets ipyvue ipyvuetify",
        "Files of the pages are missing ({package}). Install them again: pip install --force-reinstall solara-assets ipyvue ipyvuetify",
    ),
    "address.too_long": (
        "Het adres is te lang: alleen de eerste {fields} onderdelen en {characters} tekens zijn gelezen.",
        "The address is too long: only the first {fields} parts and {characters} characters were read.",
    ),
    "address.number": (
        "{name}={text} kan niet: nodig is een heel getal van 0 tot en met {high}, in gewone cijfers.",
        "{name}={text} cannot be used: a whole number from 0 to {high} is needed, in plain digits.",
    ),
    "address.scenario": ("Er is geen scenario «{text}».", "There is no scenario “{text}”."),
    "address.measure": ("De maatregel «{text}» kan niet worden gelezen.", "The measure “{text}” cannot be read."),
    "address.name": (
        "«{name}» (met «{text}») kent deze pagina niet.",
        "This page does not know “{name}” (with “{text}”).",
    ),
    "address.pack": ("Het ingepakte deel (pack) kan niet worden gelezen.", "The packed part (pack) cannot be read."),
    "address.plans": (
        "De plannen in dit adres kunnen niet worden gelezen.",
        "The plans in this address cannot be read.",
    ),
    "address.observed": (
        "De gemeten waarden in dit adres kunnen niet worden gelezen.",
        "The observed values in this address cannot be read.",
    ),
    "address.value": ("{name} kan zo niet; wel kan: {allowed}.", "{name} cannot be so; allowed: {allowed}."),
    "address.part": ("{part} kan zo niet; wel kan: {allowed}.", "{part} cannot be so; allowed: {allowed}."),
    "address.more": ("… en er klopt nog meer niet.", "… and more is wrong."),
    # --- errors and waiting
    "error.title": ("Er ging iets mis", "Something went wrong"),
    "error.text": (
        "Dit deel van de pagina kan nu niet worden getoond. Laad de pagina opnieuw. Nummer van de fout: {error}.",
        "This part of the page cannot be shown now. Reload the page. Number of the error: {error}.",
    ),
    "error.home": ("Naar de startpagina", "To the start page"),
    "missing.title": ("Deze pagina is er niet", "There is no such page"),
    "missing.text": (
        "Het adres klopt niet, of de pagina bestaat niet meer.",
        "The address is wrong, or the page is no longer there.",
    ),
    "prefix.title": ("Nog niet goed ingesteld", "Not set up yet"),
    "prefix.text": (
        "Deze server wordt bezocht onder het pad {prefix}, maar weet dat niet. Start hem opnieuw met het hele adres: wijksim app --name https://NAAM{prefix}",
        "This server is visited under the path {prefix}, but does not know it. Start it again with the whole address: wijksim app --name https://NAME{prefix}",
    ),
}

PLOT: dict[str, Pair] = {
    "together": ("Samen opgelost", "Solved together"),
    "people": ("Willen, doen en blijven doen", "Willing, doing and going on"),
    "boundaries": ("Hoe open zijn de grenzen?", "How open are the boundaries?"),
    "trust": ("Vertrouwen, taken en doelen", "Trust, tasks and goals"),
    "workers": ("Uren van grenzenwerkers", "Hours of boundary workers"),
    "strain": ("Energie en frustratie", "Energy and frustration"),
    "objects": ("Grensobjecten", "Boundary objects"),
    "help": ("Wachten op de juiste hulp", "Waiting for the right help"),
    "need": ("Onvervulde behoefte", "Unmet need"),
    "money": ("Kosten per betaler", "Costs by payer"),
}
