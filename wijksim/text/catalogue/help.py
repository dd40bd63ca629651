"""Help of the command line. Each name is the English text as it stands beside its command or option."""

from wijksim.text.pair import Pair

_DUTCH: dict[str, str] = {
    # --- the whole
    "How care, welfare and housing organisations come to work together in a neighbourhood.": (
        "Hoe organisaties voor zorg, welzijn en wonen in een wijk gaan samenwerken."
    ),
    "Print the version.": "Toon de versie.",
    # --- options that several commands share
    "Name of a scenario, or a file.": "Naam van een scenario, of een bestand.",
    "Change a lever; repeatable.": "Verander een instelling; mag vaker.",
    "Recorded weeks of every run.": "Aantal weken van elke run.",
    "Which list of seeds.": "Welke toevalsreeks.",
    "Processes; by default all processors.": "Aantal processen; standaard alle processoren.",
    "Folder for the results; by default results/….": "Map voor de resultaten; standaard results/….",
    "Print data as JSON.": "Geef de gegevens als JSON.",
    "Language; by default that of the terminal.": "Taal; standaard die van de terminal.",
    "No messages and no progress.": "Geen berichten en geen voortgang.",
    "Folder of a sweep.": "Map van een reeks runs (sweep).",
    "Number of pairs.": "Aantal berekeningen (steeds twee runs).",
    "Which outcome.": "Welke uitkomst.",
    # --- run
    "Run a scenario and keep its results.": "Reken een scenario door en bewaar de resultaten.",
    "Recorded weeks, if not those of the scenario.": "Aantal weken, als het anders is dan in het scenario.",
    "Many runs: means and spread.": "Veel runs: gemiddelde en spreiding.",
    "Processes for many runs; by default all.": "Aantal processen bij veel runs; standaard alle.",
    "Add a measure of the catalogue, decided in that week; repeatable. See: wijksim measures.": (
        "Voeg een maatregel van de lijst toe, besloten in die week; mag vaker. Zie: wijksim measures."
    ),
    "List the measures that have a name, or write one out for a file of your own.": (
        "Toon de maatregelen met een naam, of schrijf er één uit voor een eigen bestand."
    ),
    "A measure of this list goes into a file with `from: NAME` and `start: WEEK`, and into run and compare with "
    "--measure NAME@WEEK; what you write beside it goes before what stands here.": (
        "Een maatregel van deze lijst komt in een bestand met `from: NAAM` en `start: WEEK`, en in run en compare met "
        "--measure NAAM@WEEK; wat u er zelf bij schrijft, gaat voor wat hier staat."
    ),
    "A workbook for the organisations of your wijk instead.": (
        "In plaats daarvan een werkmap voor de organisaties van uw wijk."
    ),
    "Show your wijk in this model: what the data say beside what the model makes of it.": (
        "Toon uw wijk in dit model: wat de cijfers zeggen naast wat het model ervan maakt."
    ),
    'For each figure: observed, modelled and where it comes from; how many were measured here; a warning where the wijk lies outside what was looked at. With --observed: how many of the values that were measured over the years lie within the band of the model, and whether it does better than "no change".': "Bij elk cijfer: gemeten, in het model en waar het vandaan komt; hoeveel er hier gemeten zijn; een waarschuwing als de wijk buiten valt wat bekeken is. Met --observed: hoeveel van de waarden die door de jaren zijn gemeten binnen de band van het model liggen, en of het beter is dan «er verandert niets».",
    # --- neighbourhood
    "Make a scenario of a real wijk from files of Statistics Netherlands.": (
        "Maak een scenario van een echte wijk uit bestanden van het CBS."
    ),
    "Reads Kerncijfers wijken en buurten (Excel, or CSV and JSON of StatLine, from 2013 on) and, if you have them, 86158NED, 85994NED, RIVM, Vektis, squares of 100 m or 500 m and the wijk- en buurtkaart. Nothing is downloaded, unless you ask for it with --fetch (the extra cbs): the Kerncijfers are then kept as files in this folder. Every figure says where it comes from: measured here, from the gemeente, national or assumed.": "Leest Kerncijfers wijken en buurten (Excel, of CSV en JSON van StatLine, vanaf 2013) en, als u die heeft, 86158NED, 85994NED, RIVM, Vektis, vierkanten van 100 m of 500 m en de wijk- en buurtkaart. Er wordt niets gedownload, tenzij u dat vraagt met --fetch (de extra cbs): de Kerncijfers staan dan als bestanden in deze map. Bij elk cijfer staat waar het vandaan komt: hier gemeten, van de gemeente, landelijk of aangenomen.",
    "Files that you have.": "Bestanden die u heeft.",
    "Wijk, gemeente or buurt, by name or by code.": "Wijk, gemeente of buurt, met naam of code.",
    "Of a table that does not say it.": "Van een tabel waar het niet bij staat.",
    "One measure, as lines for a file.": "Eén maatregel, als regels voor een bestand.",
    # --- check, schema, new, scenarios, explain
    "Check scenario files.": "Controleer scenariobestanden.",
    "Says where, what is wrong, what is allowed and the nearest name; exit code 3 if anything is wrong. A lever that "
    "changes nothing without another one gets a note.": (
        "Zegt waar, wat er fout is, wat er mag en welke naam erop lijkt; afsluitcode 3 als er iets fout is. Bij een "
        "instelling die zonder een andere niets verandert, komt een opmerking."
    ),
    "Scenario files.": "Scenariobestanden.",
    "Print the JSON Schema of scenario files.": "Toon het JSON-schema van scenariobestanden.",
    "With it (draft 7) an editor completes and checks a scenario while you type.": (
        "Daarmee (draft 7) vult een editor een scenario aan en controleert het terwijl u typt."
    ),
    "Write it to a file instead.": "Schrijf het naar een bestand.",
    "Start a scenario file of your own.": "Begin een eigen scenariobestand.",
    "Name of the new scenario.": "Naam van het nieuwe scenario.",
    "Where; by default NAME.yaml here.": "Waar; standaard NAAM.yaml in deze map.",
    "List the scenarios that come with wijksim, or tell all about one.": (
        "Toon de scenario's van wijksim, of vertel alles over één ervan."
    ),
    "One scenario, or a file: all about it.": "Eén scenario of bestand: alles erover.",
    "Tell what a scenario changes.": "Vertel wat een scenario verandert.",
    "One paragraph on what differs from the baseline: levers, organisations, measures in order of time, and "
    "mechanisms that are switched off.": (
        "Eén alinea over wat anders is dan in de basis: instellingen, organisaties, maatregelen in volgorde van tijd, "
        "en mechanismen die uit staan."
    ),
    # --- compare, sensitivity, tipping, ablate
    "Compare a scenario with others: same residents, same luck, other policy.": (
        "Vergelijk een scenario met andere: dezelfde bewoners, hetzelfde toeval, ander beleid."
    ),
    "Every pair of runs has one seed. With --observed figures that were measured are laid beside BASE. Exit code 4 when some pairs failed.": "De twee runs van een berekening hebben dezelfde toevalsreeks. Met --observed liggen gemeten waarden naast BASE. Afsluitcode 4 als er mislukten.",
    "What to compare it with.": "Waarmee u het vergelijkt.",
    "Make a variant of BASE; repeatable.": "Maak een variant van BASE; mag vaker.",
    "Tell what happened in one typical pair.": "Vertel wat er gebeurde in één typische berekening.",
    "Say which of the parameters of a sweep matter for an outcome.": (
        "Zeg welke parameters van een sweep uitmaken voor een uitkomst."
    ),
    "Morris and Sobol belong to sweeps with those designs; PAWN suits any. What does not rise above chance is said not "
    "to be seen to matter.": (
        "Morris en Sobol horen bij sweeps met dat ontwerp; PAWN past altijd. Van wat niet boven het toeval uitkomt, "
        "staat er dat niet te zien is dat het uitmaakt."
    ),
    "By default that of the design; pawn suits any.": "Standaard die van het ontwerp; pawn past altijd.",
    "Keep figure (SVG, PNG), tables (CSV) and JSON.": "Bewaar figuur (SVG, PNG), tabellen (CSV) en JSON.",
    "Say where along one or two levers an outcome collapses.": (
        "Zeg waar een uitkomst instort langs één of twee instellingen."
    ),
    "A run has collapsed when the outcome is on the wrong side of a level: half-way between both ends of the lever, "
    "or what --below says, in the unit of the data (a share from 0 to 1, not per cent).": (
        "Een run is ingestort als de uitkomst aan de verkeerde kant van een grens ligt: halverwege de twee uiteinden "
        "van de instelling, of wat --below zegt, in de eenheid van de gegevens (een deel van 0 tot 1, geen procent)."
    ),
    "Along what; twice for a map.": "Langs welke instelling; twee keer voor een kaart.",
    "When it has collapsed; half-way by default.": "Wanneer hij is ingestort; standaard halverwege.",
    "Find out which mechanisms carry a result: run without each of them.": (
        "Zoek uit welke mechanismen een resultaat dragen: reken zonder elk ervan."
    ),
    "Every pair of runs has one seed and one past; a mechanism is off from week 0. The table begins with what matters "
    "most.": (
        "De twee runs van een berekening hebben één toevalsreeks en één verleden; een mechanisme staat uit vanaf week 0. Bovenaan de tabel staat "
        "wat het meest uitmaakt."
    ),
    "What is looked at; all outcomes are in the folder.": "Waar u naar kijkt; alle uitkomsten staan in de map.",
    "Fetch the Kerncijfers of CBS over the internet as well.": "Haal ook de Kerncijfers van het CBS op via internet.",
    "Observed figures (CSV) to lay beside the model.": "Gemeten waarden (CSV) om naast het model te leggen.",
    "Keep a table of every run; repeatable.": "Bewaar een tabel van elke run; mag vaker.",
    "Keep the mean of an outcome over these weeks; repeatable.": "Bewaar het gemiddelde van een uitkomst over deze weken; mag vaker.",
    "Keep what a function of your own makes of every run; repeatable.": "Bewaar wat een eigen functie van elke run maakt; mag vaker.",
    "Runs beside --observed.": "Runs naast --observed.",
    "When week 0 begins, for observed figures; by default the year of the figures of the wijk.": "Wanneer week 0 begint, voor gemeten waarden; anders het jaar van de cijfers van de wijk.",
    "Only these; repeatable.": "Alleen deze; mag vaker.",
    # --- report
    "Make a report for a council from plans: two pages and an appendix, as HTML, PDF and DOCX.": (
        "Maak een rapport voor de raad over plannen: twee bladzijden en een bijlage, als HTML, PDF en DOCX."
    ),
    "Says which plan, under which conditions, who pays, how sure, when it is wrong, what first and what to watch. With "
    "plans, runs them first, as wijksim robust does; with --from, uses a study that is there. Text of your own goes in "
    "own_text.md in the folder of the report and stays. Exit code 4 when some runs failed.": (
        "Zegt welk plan, onder welke voorwaarden, wie er betaalt, hoe zeker het is, wanneer het niet klopt, wat eerst moet "
        "en waar u op let. Met plannen rekent het die eerst door, zoals wijksim robust; met --from gebruikt het een studie "
        "die er al is. Eigen tekst zet u in own_text.md in de map van het rapport en blijft staan. Exitcode 4 als runs "
        "mislukten."
    ),
    "A study that wijksim robust kept; then no plans.": "Een studie die wijksim robust bewaarde; dan geen plannen.",
    "The plan that others are compared with.": "Het plan waarmee de andere worden vergeleken.",
    "Folder of the runs; the same folder goes on.": "Map van de runs; dezelfde map gaat verder.",
    "Folder of the report.": "Map van het rapport.",
    "A check of claims that wijksim evidence kept.": "Een toets van uitspraken die wijksim evidence bewaarde.",
    "A .docx with the styles of your organisation.": "Een .docx met de stijlen van uw organisatie.",
    "Plans that can be played in the HTML.": "Plannen die u in de HTML kunt afspelen.",
    # --- lesson
    "Make a lesson about boundary work: brief, cards, slides, test, answers, and the theory to play.": (
        "Maak een les over grenzenwerk: lesbrief, kaarten, dia's, toets, antwoorden, en de theorie om te spelen."
    ),
    "The runs are made now, so that every number is that of the model. Everything is on paper (PDF) and on pages (HTML) "
    "that work without internet. A few minutes.": (
        "De runs worden nu gemaakt, zodat elk getal klopt met het model. Alles staat op papier (PDF) en op pagina's (HTML) "
        "die zonder internet werken. Het duurt een paar minuten."
    ),
    "Length of the lesson.": "Lengte van de les.",
    "The wijk that the lesson is about: a name, or a file.": "De wijk waar de les over gaat: een naam, of een bestand.",
    "Role cards: how many, from 4 on; or keys of organisations, and operational, tactical, policy for boundary workers.": (
        "Rolkaarten: hoeveel, vanaf 4; of sleutels van organisaties, en operational, tactical, policy voor grenzenwerkers."
    ),
    "How many students come, 6 to 60: they share roles, and each gets a name tent.": (
        "Hoeveel studenten er komen, 6 tot en met 60: zij delen rollen, en ieder krijgt een naambordje."
    ),
    "Folder for the material; an older lesson in it is replaced.": (
        "Map voor het materiaal; een oudere les daarin wordt vervangen."
    ),
    # --- robust
    "Say which of several plans holds in many worlds that may be.": (
        "Zeg welk van een paar plannen standhoudt in veel mogelijke werelden."
    ),
    "Every plan meets the same worlds and the same luck. Says how often each is best and good enough, how much is missed "
    "by choosing it, who pays, when it is wrong, what to arrange first and what is worth finding out. Whatever is done is "
    "kept; the same command goes on where it was stopped. Exit code 4 when some runs failed.": (
        "Elk plan krijgt dezelfde werelden en hetzelfde toeval. Zegt hoe vaak elk plan het beste is en goed genoeg, wat je "
        "misloopt als je het kiest, wie er betaalt, wanneer het niet klopt, wat je eerst moet regelen en wat je beter eerst "
        "uitzoekt. Wat gedaan is, blijft bewaard; dezelfde opdracht gaat verder waar het ophield. Exitcode 4 als runs "
        "mislukten."
    ),
    "Names of plans, or files of plans.": "Namen van plannen, of bestanden met plannen.",
    "The wijk that plans are carried out in.": "De wijk waarin de plannen worden uitgevoerd.",
    "Worlds that fit what is known, the ranges, or a table.": "Werelden die passen bij wat bekend is, de ranges, of een tabel.",
    "How many worlds, at most.": "Hoeveel werelden, hoogstens.",
    "Seeds per plan and world.": "Runs per plan en wereld.",
    'What is good enough, such as "collaboration>=.15"; repeatable.': (
        'Wat goed genoeg is, zoals "collaboration>=.15"; mag vaker.'
    ),
    "Outcomes that are told; repeatable.": "Uitkomsten waarover iets gezegd wordt; mag vaker.",
    "Leave out what takes more runs than the choice itself.": "Laat weg wat meer runs kost dan de keuze zelf.",
    # --- aim
    "Look for the cheapest settings that reach goals in enough of the worlds that may be.": (
        "Zoek de goedkoopste instellingen die doelen halen in genoeg van de werelden die kunnen bestaan."
    ),
    "Says what settings cost and how sure they are: the frontier on which more certainty costs more. What is on it is run "
    "anew, with other worlds and other luck, before it is told. Whatever is done is kept; the same command goes on where it "
    "was stopped. Exit code 4 when some runs failed.": (
        "Zegt wat instellingen kosten en hoe zeker ze zijn: de grens waarop meer zekerheid meer kost. Wat daarop ligt, wordt "
        "opnieuw gerekend, met andere werelden en ander toeval, voordat het verteld wordt. Wat gedaan is, blijft bewaard; "
        "dezelfde opdracht gaat verder waar het ophield. Exitcode 4 als runs mislukten."
    ),
    "Levers with a range or values; start is the week in which they begin.": (
        "Instellingen met een bereik of waarden; start is de week waarin ze ingaan."
    ),
    "Share of worlds in which goals may be missed.": "Deel van de werelden waarin doelen gemist mogen worden.",
    "A plan that is carried out anyhow; the levers come on top of it.": (
        "Een plan dat hoe dan ook wordt uitgevoerd; de instellingen komen daarbovenop."
    ),
    "How many settings are tried, by the dozen.": "Hoeveel instellingen geprobeerd worden, per twaalf.",
    # --- sweep, status, export, replay
    "Run many variants with many seeds.": "Reken veel varianten door met veel toevalsreeksen.",
    "Whatever is done is kept; the same command goes on where it was stopped. Exit code 4 when some runs failed.": (
        "Wat klaar is, blijft; dezelfde opdracht gaat verder waar hij stopte. Afsluitcode 4 als er runs mislukten."
    ),
    "A plan, a scenario to vary, or a sweep to go on with.": (
        "Een plan, een scenario om te variëren, of een sweep om mee verder te gaan."
    ),
    "Explore a range or values; repeatable.": "Verken een bereik of waarden; mag vaker.",
    "How points are chosen; grid for values, lhs for ranges.": (
        "Hoe punten gekozen worden; grid bij waarden, lhs bij een bereik."
    ),
    "Size of the sample.": "Aantal punten van de steekproef.",
    "Seeds per point; 1.": "Runs per punt; 1.",
    "Change a lever for all runs; repeatable.": "Verander een instelling in alle runs; mag vaker.",
    "Folder; by default results/….": "Map; standaard results/….",
    "Use the Dask cluster at tcp://….": "Gebruik het Dask-cluster op tcp://….",
    "Longest time of one run.": "Langste duur van één run.",
    "Most memory of one run.": "Meeste geheugen van één run.",
    "Try runs again that failed.": "Probeer mislukte runs opnieuw.",
    "Only say how much it is.": "Zeg alleen hoeveel het is.",
    "Say how far a sweep is and which runs failed.": "Zeg hoe ver een sweep is en welke runs mislukten.",
    "Check all results; damaged ones will be made again.": (
        "Controleer alle resultaten; beschadigde worden opnieuw gemaakt."
    ),
    "Write one tidy table of a sweep: point, settings, seed, week and every outcome.": (
        "Schrijf één nette tabel van een sweep: punt, instellingen, toevalsreeks, week en elke uitkomst."
    ),
    "Where; by default beside DIR.": "Waar; standaard naast DIR.",
    "Replace a file that exists.": "Vervang een bestand dat er al is.",
    "Make one run of a sweep again, here and now.": "Maak één run van een sweep opnieuw, hier en nu.",
    "Compares the outcomes with what was recorded, or shows the error of a run that failed.": (
        "Vergelijkt de uitkomsten met wat er is vastgelegd, of toont de fout van een mislukte run."
    ),
    "Key of a run, or its beginning.": "Sleutel van een run, of het begin ervan.",
    # --- evidence, calibrate
    "Check the claims of the sources: expected, found, interval and verdict.": (
        "Toets de uitspraken van de bronnen: verwacht, gevonden, interval en oordeel."
    ),
    "Each claim is a contrast of scenarios with paired seeds; only emergent claims (E) count as validation. Exit code 4 "
    "when a strong claim fails or stays undecided.": (
        "Elke uitspraak is een vergelijking van scenario's met dezelfde toevalsreeksen; alleen uitspraken die uit wisselwerking "
        "voortkomen (E) tellen als validatie. Afsluitcode 4 als een stellige uitspraak geen stand houdt of onbeslist is."
    ),
    "Such as P1; all when left out.": "Zoals P1; zonder naam alle.",
    "Claims of your own; see docs/how-to/check_claims.md.": "Eigen uitspraken; zie docs/how-to/check_claims.md.",
    "Pairs of runs a contrast.": "Berekeningen per vergelijking.",
    "Also over the ranges of what nobody knows.": "Ook over het bereik van wat niemand weet.",
    "What the claims rest on: without each mechanism.": "Waar de uitspraken op rusten: zonder elk mechanisme.",
    "Of a programme: what an evaluation could show.": "Van een programma: wat een evaluatie kan laten zien.",
    "Another size of wijk, for a quick look.": "Een andere grootte van de wijk, voor een snelle blik.",
    "Folder for figures and a page.": "Map voor figuren en een pagina.",
    "Try values of what nobody knows and hold the outcomes against targets of the sources.": (
        "Probeer waarden van wat niemand weet en leg de uitkomsten naast doelen uit de bronnen."
    ),
    "Says what defaults were fitted to, which values fit as well, and which claims are out of sample. Whatever is done "
    "is kept; the same command goes on where it was stopped.": (
        "Zegt waarop de standaardwaarden zijn afgesteld, welke waarden even goed passen en welke uitspraken daar "
        "buiten vallen. Wat klaar is, blijft; dezelfde opdracht gaat verder waar hij stopte."
    ),
    "Targets and parameters; by default those of the model.": "Doelen en parameters; standaard die van het model.",
    "Fit these parameters instead; repeatable. all: everything that nobody knows.": (
        "Stel deze parameters af; mag vaker. all: alles wat niemand weet."
    ),
    "Points to try.": "Aantal punten om te proberen.",
    "Seeds per point.": "Runs per punt.",
    "Share of points to keep.": "Deel van de punten dat blijft.",
    "Size of the wijk.": "Grootte van de wijk.",
    "Folder; the same folder goes on.": "Map; met dezelfde map gaat het verder.",
    # --- app, doctor
    "Serve the pages: watch, compare, ask why. Works without internet.": (
        "Start de pagina's: kijken, vergelijken, vragen waarom. Werkt zonder internet."
    ),
    "Where to listen; this machine only, or with --class the network.": (
        "Adres om te luisteren; alleen deze computer, of met --class het netwerk."
    ),
    "Port; 0 takes a free one.": "Poort; 0 neemt een vrije.",
    "For a class: rooms, role cards, and an address for phones.": (
        "Voor een klas: kamers, rolkaarten en een adres voor telefoons."
    ),
    "Language.": "Taal.",
    "Look whether everything works on this machine, and say what to do about it.": (
        "Kijk of alles werkt op deze computer, en zeg wat eraan te doen is."
    ),
    "Versions, folders, letters, optional parts, and a run of a small wijk with all checks on. Exit code 1 when something "
    "that is needed is wrong.": (
        "Versies, mappen, lettertypen, extra onderdelen, en een run van een kleine wijk met alle controles aan. "
        "Afsluitcode 1 als er iets mis is dat nodig is."
    ),
    "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 invalid scenario, 4 some runs failed or a strong claim does not hold, "
    "130 interrupted.": (
        "Afsluitcodes: 0 klaar, 1 mislukt, 2 verkeerd gebruik, 3 ongeldig scenario, 4 er mislukten runs of een stellige "
        "uitspraak houdt geen stand, 130 onderbroken."
    ),
    "Which list of seeds; 2026.": "Welke toevalsreeks; 2026.",
    "Seed of the random draws; 1. With --replications: of the list of seeds; 2026.": (
        "Toevalsreeks van de run; 1. Met --replications: van de eerste run; 2026."
    ),
    "Prints the headline outcomes; series, events, tables and figures go into a folder. With --replications the seeds are the first of the list that --seed stands for, those of compare and sweep; printed are means and spread, kept are the series of all runs. With --observed figures that were measured stand on the charts, and what they say about the model is told.": "Toont de belangrijkste uitkomsten; reeksen, gebeurtenissen, tabellen en figuren komen in een map. Met --replications zijn het de eerste toevalsreeksen van de rij van --seed, dezelfde als bij compare en sweep; getoond worden gemiddelde en spreiding, bewaard worden de reeksen van alle runs. Met --observed staan gemeten waarden in de grafieken, en staat erbij wat ze over het model zeggen.",
    "Points from a table: CSV, a column per lever.": "Punten uit een tabel: CSV, een kolom per instelling.",
    "Kind of file; what the name of --out says, or csv.": "Soort bestand; wat de naam bij --out zegt, of csv.",
    "The name of the file says of which kind it is: .csv, .csv.gz, .parquet, .feather, .xlsx or .nc. Equal sweeps give "
    "equal files, however they were made.": (
        "De naam van het bestand zegt welke soort het is: .csv, .csv.gz, .parquet, .feather, .xlsx of .nc. Gelijke "
        "sweeps geven gelijke bestanden, hoe ze ook gemaakt zijn."
    ),
    "Of the points; which list of seeds.": "Van de punten; welke toevalsreeks.",
    "Name or https address (perhaps with a path) by which visitors come; repeatable.": (
        "Naam of https-adres (eventueel met een pad) waarlangs bezoekers komen; mag vaker."
    ),
    "A proxy (IP address or range) that is believed when it says who the visitor is; repeatable.": (
        "Een proxy (IP-adres of -reeks) die we geloven als hij zegt wie de bezoeker is; mag vaker."
    ),
    "Open the documentation in a browser. Works without internet.": (
        "Open de documentatie in een browser. Werkt zonder internet."
    ),
    "The pages come with the installation. In a clone they are made when they are not there or no longer up to date.": (
        "De pagina's komen mee met de installatie. In een kloon worden ze gemaakt als ze er niet zijn of verouderd zijn."
    ),
    "Only print where the first page is.": "Toon alleen waar de eerste pagina staat.",
    "Folder in which rooms of a class are kept while their lesson lasts.": (
        "Map waarin kamers van een klas bewaard worden zolang hun les duurt."
    ),
}
HELP: dict[str, Pair] = {english: (dutch, english) for english, dutch in _DUTCH.items()}
