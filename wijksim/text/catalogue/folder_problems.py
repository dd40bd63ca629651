"""What can be wrong with folders, files and studies that are made or opened: the English sentence, and the Dutch one.

As in :mod:`wijksim.text.catalogue.problems`: who reads or writes says it in English, and it is found here by its pattern.
"""

from wijksim.text.pair import Pair

_DUTCH = {
    # why the system refuses something
    "No such file or directory": "dat bestand of die map is er niet",
    "Permission denied": "dat mag niet",
    "Operation not permitted": "dat mag niet",
    "No space left on device": "de schijf is vol",
    "Disk quota exceeded": "uw ruimte op de schijf is op",
    "Read-only file system": "daar mag alleen gelezen worden",
    "Not a directory": "dat is geen map",
    "Is a directory": "dat is een map",
    "File exists": "dat is er al",
    "File name too long": "de naam is te lang",
    "Input/output error": "de schijf geeft een fout",
    "Connection refused": "daar antwoordt niets",
    "database or disk is full": "de schijf is vol",
    "attempt to write a readonly database": "er mag alleen gelezen worden",
    "it is a link": "het is een verwijzing",
    "its name is not possible": "die naam kan niet bestaan",
    "unknown reason": "om een onbekende reden",
    # what was being done
    "cannot read {place}: {reason}": "{place} kan niet worden gelezen: {reason}",
    "cannot write {place}: {reason}": "{place} kan niet worden geschreven: {reason}",
    "cannot open {place}: {reason}": "{place} kan niet worden geopend: {reason}",
    "cannot make {place}: {reason}": "{place} kan niet worden gemaakt: {reason}",
    "cannot look at {place}: {reason}": "{place} kan niet worden bekeken: {reason}",
    "cannot set aside {place}: {reason}": "{place} kan niet apart worden gezet: {reason}",
    "another program keeps it locked": "een ander programma houdt het bezet",
    "cannot write in {place}: {reason}": "schrijven in {place} lukt niet: {reason}",
    "cannot write results in {place}: {reason}": "resultaten schrijven in {place} lukt niet: {reason}",
    "cannot write {n} MB of results in {place}: {reason}": "{n} MB aan resultaten schrijven in {place} lukt niet: {reason}",
    "cannot write the report in {place}: {reason}": "het rapport schrijven in {place} lukt niet: {reason}",
    "cannot write the findings in {place}: {reason}": "de bevindingen schrijven in {place} lukt niet: {reason}",
    "cannot write pages in {place}: {reason}": "pagina’s schrijven in {place} lukt niet: {reason}",
    "cannot read results in {place}: {reason}": "resultaten lezen in {place} lukt niet: {reason}",
    "cannot set things aside in {place}: {reason}": "bestanden apart zetten in {place} lukt niet: {reason}",
    "cannot look into {place}: {reason}": "in {place} kijken lukt niet: {reason}",
    # files and folders
    "a path that exists": "een pad dat bestaat",
    "a path, as text or pathlib.Path": "een pad, als tekst of pathlib.Path",
    "{path} is the top of all folders and cannot be the name of results": (
        "{path} is de bovenste map en kan niet de naam van resultaten zijn"
    ),
    "{place} is damaged": "{place} is beschadigd",
    "{place} is empty": "{place} is leeg",
    "{place} is no ordinary file": "{place} is geen gewoon bestand",
    "{place} is damaged or of something else: {where}: {what}": "{place} is beschadigd of van iets anders: {where}: {what}",
    "{place} is damaged: it is no JSON": "{place} is beschadigd: het is geen JSON",
    "{place} is damaged: its manifest.json does not name {file}": "{place} is beschadigd: zijn manifest.json noemt {file} niet",
    "{place} is damaged: {file} is not the file that was written": (
        "{place} is beschadigd: {file} is niet het bestand dat er is geschreven"
    ),
    "{place} is larger than {n} MB, the most that is read": "{place} is groter dan {n} MB; meer wordt niet gelezen",
    "{place} is nested too deeply": "{place} is te diep genest",
    "{place} has more rows than can be read": "{place} heeft meer rijen dan er gelezen kunnen worden",
    "{place} is not a result folder of wijksim: its manifest.json is of something else": (
        "{place} is geen map met resultaten van wijksim: zijn manifest.json is van iets anders"
    ),
    "{place} was written by another version of wijksim ({version})": (
        "{place} is geschreven door een andere versie van wijksim ({version})"
    ),
    "{place} was written by another version of wijksim, or by another program": (
        "{place} is geschreven door een andere versie van wijksim, of door een ander programma"
    ),
    "{place} was changed by something other than wijksim ({time}): {what}": (
        "{place} is veranderd door iets anders dan wijksim ({time}): {what}"
    ),
    "cannot tell what kind of file {place} must be: its name {what}": (
        "het is niet duidelijk wat voor bestand {place} moet worden: zijn naam {what}"
    ),
    "cannot tell what kind of file {place} must be: its name does not end in {endings}": (
        "het is niet duidelijk wat voor bestand {place} moet worden: zijn naam eindigt niet op {endings}"
    ),
    "cannot tell what kind of file {place} must be: its name has no ending: add {endings}": (
        "het is niet duidelijk wat voor bestand {place} moet worden: zijn naam heeft geen uitgang; voeg {endings} toe"
    ),
    "{place} cannot be the name of such a file: let it end in {endings}": (
        "{place} kan niet de naam van zo’n bestand zijn: laat hem eindigen op {endings}"
    ),
    "{place} would be a file of {found}, and {asked} is asked for: change the name or the format": (
        "{place} zou een bestand van de soort {found} worden, en {asked} is gevraagd: verander de naam of de soort"
    ),
    "{names} or .{last}": "{names} of .{last}",
    # sweeps
    "{place} is not a sweep: there is nothing by that name": "{place} is geen sweep: er is niets met die naam",
    "{place} is empty, but {folder} holds results: put the ledger back that belongs to them, or choose another folder; "
    "nothing was changed": (
        "{place} is leeg, maar in {folder} staan resultaten: zet het register terug dat erbij hoort, of kies een andere map; "
        "er is niets veranderd"
    ),
    "{place} belongs to another sweep ({sweep}; the ledger is of {other}): put back what belongs together; nothing was "
    "changed": (
        "{place} is van een andere sweep ({sweep}; het register is van {other}): zet terug wat bij elkaar hoort; er is niets "
        "veranderd"
    ),
    "{place} is that of another sweep ({sweep}; the ledger is of {other}): put back what belongs together; nothing was "
    "changed": (
        "{place} hoort bij een andere sweep ({sweep}; het register is van {other}): zet terug wat bij elkaar hoort; er is "
        "niets veranderd"
    ),
    "{place} is there already, and not by this sweep": "{place} is er al, en niet van deze sweep",
    "{place} was moved or replaced while the sweep worked; what is done is kept in the folder that it began in; {next}": (
        "{place} is verplaatst of vervangen terwijl de sweep bezig was; wat klaar is, staat in de map waarin hij begon; {next}"
    ),
    "{what}; nothing was changed": "{what}; er is niets veranderd",
    "sweeps need Linux or macOS; on Windows use its subsystem for Linux": (
        "sweeps werken op Linux en macOS; gebruik op Windows het subsysteem voor Linux"
    ),
    "the runs of {place} were made by {task}, here is {other}": (
        "de berekeningen van {place} zijn gemaakt door {task}, hier is {other}"
    ),
    "the runs of {place} were made by {task}, which is not here: {reason}": (
        "de berekeningen van {place} zijn gemaakt door {task}, en die is hier niet: {reason}"
    ),
    "{key} of {place} has a key that begins with {start}": "{key} van {place} heeft een sleutel die begint met {start}",
    "{place} was filled by another task ({task}, now {other}): choose another folder": (
        "{place} is gevuld door een andere taak ({task}, nu {other}): kies een andere map"
    ),
    "{place} was filled by another version of the model ({known}, now {here}): results of both do not belong in one "
    "table{difference}; choose another folder": (
        "{place} is gevuld door een andere versie van het model ({known}, nu {here}): uitkomsten van beide horen niet in één "
        "tabel{difference}; kies een andere map"
    ),
    "the source of wijksim was changed while this ran ({known}, now {here}): results of both do not belong in one table; "
    "start again": (
        "de broncode van wijksim is veranderd terwijl dit liep ({known}, nu {here}): uitkomsten van beide horen niet in één "
        "tabel; begin opnieuw"
    ),
    "{name} is given, but the plan says that itself": "{name} is opgegeven, maar het plan zegt dat zelf",
    # workers
    "the Dask scheduler at {address} has gone": "de Dask-scheduler op {address} is weg",
    "what is at {address} does not answer as a Dask scheduler does: {reason}": (
        "wat op {address} staat, antwoordt niet als een Dask-scheduler: {reason}"
    ),
    "the pool of workers broke down: {kind}: {reason}": "de groep rekenprocessen is gestopt: {kind}: {reason}",
    "a worker process cannot start: {reason}": "een rekenproces kan niet starten: {reason}",
    "a worker process cannot start: it ended {n} times ({reason})": (
        "een rekenproces kan niet starten: het stopte {n} keer ({reason})"
    ),
    "{worker} has another task than the driver ({task})": "{worker} heeft een andere taak dan wie het werk verdeelt ({task})",
    "{worker} has another version of the model than the driver ({version})": (
        "{worker} heeft een andere versie van het model dan wie het werk verdeelt ({version})"
    ),
    "{worker} has another version of wijksim than the driver": (
        "{worker} heeft een andere versie van wijksim dan wie het werk verdeelt"
    ),
    # tables, claims, plans, targets
    "the file is empty": "het bestand is leeg",
    "the table has {n} columns, at most {most} are read": "de tabel heeft {n} kolommen; er worden er hoogstens {most} gelezen",
    "this line has {n} values, the first has {names} names": "deze regel heeft {n} waarden, de eerste heeft {names} namen",
    "{file} is no table of points": "{file} is geen tabel met punten",
    "a programme has as many wijken on both sides": "een programma heeft aan beide kanten evenveel wijken",
    "an evaluation looks after whole years": "een evaluatie kijkt na hele jaren",
    "base and variant are the same": "base en variant zijn gelijk",
    "claim {id} stands there twice": "claim {id} staat er twee keer",
    "take the base out, or expect a difference": "haal base weg, of verwacht een verschil",
    "unknown setting {name}": "onbekende instelling {name}",
    "unknown key {name}": "onbekende sleutel {name}",
    "give it a value, or leave it out": "geef het een waarde, of laat het weg",
    "{name} has too many parts": "{name} heeft te veel onderdelen",
    "{name} has too few parts": "{name} heeft te weinig onderdelen",
    "{name} has too {many} parts": "{name} heeft te {many} onderdelen",
    "{name} is missing": "{name} ontbreekt",
    "{name} needs {needs}, not {given}": "{name} vraagt {needs}, niet {given}",
    "{name} {must}, not {given}": "{name} {must}, niet {given}",
    "{name} needs a range of numbers, such as {example}": "{name} vraagt een reeks getallen, zoals {example}",
    "ids of claims, claims, or nothing for all of them": "codes van claims, claims, of niets voor allemaal",
    "a goal cannot be {value}": "een doel kan niet {value} zijn",
    "a text, such as collaboration>=.15": "een tekst, zoals collaboration>=.15",
    "a plan cannot be loaded by {value}": "een plan kan niet worden geladen met {value}",
    "the name of a shipped plan, or the path of a file": "de naam van een meegeleverd plan, of het pad van een bestand",
    "a name for each plan": "voor elk plan een naam",
    "one, or none: then it is today": "één, of geen: dan is het vandaag",
    "{n} plans are the reference": "{n} plannen zijn de vergelijking",
    "a study that ws.robust made": "een studie die ws.robust heeft gemaakt",
    "the plans of this study are no plans of wijksim": "de plannen van deze studie zijn geen plannen van wijksim",
    "leave out the plans: the study has its own": "laat de plannen weg: de studie heeft ze zelf",
    "name plans, or a study with --from": "noem plannen, of een studie met --from",
    "name the files that you have, or give --fetch": "noem de bestanden die u hebt, of geef --fetch",
    "name the wijk": "noem de wijk",
    "{text} is no date such as 2025-01-01": "{text} is geen datum zoals 2025-01-01",
    "OUTCOME>=NUMBER, OUTCOME<=NUMBER, or ref, ref+NUMBER, ref-NUMBER, ref*NUMBER for what the reference gives": (
        "UITKOMST>=GETAL, UITKOMST<=GETAL, of ref, ref+GETAL, ref-GETAL, ref*GETAL voor wat de vergelijking geeft"
    ),
    # reading scenario files
    "save the file as UTF-8": "bewaar het bestand als UTF-8",
    "the file is larger than {n} kB, the most that is read": "het bestand is groter dan {n} kB; meer wordt niet gelezen",
    "there is a hidden character here, {code}": "hier staat een verborgen teken, {code}",
    "this is a folder, not a scenario file": "dit is een map, geen scenariobestand",
    "this is not an ordinary file": "dit is geen gewoon bestand",
    "write a long text over more lines, after >-": "schrijf een lange tekst over meer regels, na >-",
    "{text} stands in a column without a name": "{text} staat in een kolom zonder naam",
    "name the column, or put a value with a comma between quotes": (
        "geef de kolom een naam, of zet een waarde met een komma tussen aanhalingstekens"
    ),
    # studies
    "both rng ({rng}) and seed ({seed}) are given": "rng ({rng}) en seed ({seed}) zijn allebei opgegeven",
    "one of them": "een van de twee",
    "rng among the parameters of batch_run is lost: Mesa puts its own in the same place": (
        "rng bij de parameters van batch_run gaat verloren: Mesa zet zijn eigen rng op die plaats"
    ),
    "write batch_run(…, rng={seeds})": "schrijf batch_run(…, rng={seeds})",
    "this is given twice: {one} and {other}": "dit is twee keer opgegeven: {one} en {other}",
    "{name} is given twice: {one} and {other}": "{name} is twee keer opgegeven: {one} en {other}",
    "both at and after are given": "at en after zijn allebei opgegeven",
    "neither at nor after is given": "at en after zijn allebei weggelaten",
    "a time, as at or as after": "een tijd, als at of als after",
    "a function": "een functie",
    "a function with a name": "een functie met een naam",
    "function cannot be a lambda, which Mesa forgets before its time": (
        "function kan geen lambda zijn: Mesa vergeet die voor het zover is"
    ),
    "a Priority of mesa.time": "een Priority van mesa.time",
    "a Schedule of mesa.time": "een Schedule van mesa.time",
    "the schedule begins at {begins}, before the time of the model, {now}": (
        "de Schedule begint op {begins}, voor de tijd van het model, {now}"
    ),
    "from {low} on": "vanaf {low}",
    "{name}, seed {seed}: {reason}": "{name}, toevalsreeks {seed}: {reason}",
    "keep is {value}": "keep is {value}",
    "fewer than two pairs are left: {reason}": "er zijn minder dan twee paren over: {reason}",
    "a Run, a ManyRuns or a Comparison with one run at least": (
        "een Run, een ManyRuns of een Comparison met minstens één berekening"
    ),
    "{names} are about different neighbourhoods, so that policy and neighbourhood would be mixed; compare with the wijk as "
    "it is today, and let plans extend that file": (
        "{names} gaan over verschillende wijken, zodat beleid en wijk door elkaar zouden lopen; vergelijk met de wijk zoals "
        "die nu is, en laat plannen dat bestand uitbreiden"
    ),
    "the horizons differ: {list}; give weeks=… for all": "het aantal weken verschilt: {list}; geef weeks=… voor allemaal",
    "the runs have {n} and {other} weeks; a pair has equally many": (
        "de berekeningen hebben {n} en {other} weken; een paar heeft er evenveel"
    ),
    "the runs have seeds {seed} and {other}; a pair has one seed": (
        "de berekeningen hebben toevalsreeks {seed} en {other}; een paar heeft dezelfde"
    ),
    "pawn needs {n} points at least; there are {found} with results": (
        "pawn vraagt minstens {n} punten; er zijn er {found} met resultaten"
    ),
    "{method} needs a sweep with the design {design}; this one has {other}: use pawn": (
        "{method} vraagt een sweep met de opzet {design}; deze heeft {other}: gebruik pawn"
    ),
    "there are no finished runs yet": "er zijn nog geen berekeningen klaar",
    "there is no method {name}; choose {names}": "er is geen manier {name}; kies {names}",
    "too few runs are done for this design: go on with the sweep first": (
        "voor deze opzet zijn er te weinig berekeningen klaar: ga eerst verder met de sweep"
    ),
    "{lever} is given twice: a map needs two levers": "{lever} is twee keer opgegeven: een kaart vraagt twee knoppen",
    "typst is not installed here: {how}": "typst is hier niet geïnstalleerd: {how}",
    "mkdocs cannot build {site}: {reason}": "mkdocs kan {site} niet maken: {reason}",
    # what was taken for another sentence, and said half in English
    "a share above 0, up to a half": "een aandeel boven 0, tot en met een half",
    "a group stops half-way with less than experiments.enough to show": (
        "een groep stopt halverwege met minder dan experiments.enough om te laten zien"
    ),
    "unmet need adds to strain, which fades by strain.fade": (
        "onvervulde vraag geeft belasting, en die zakt weg met strain.fade"
    ),
    "Bad file descriptor": "de uitvoer is gesloten",
    "a difference needs a base to compare with": "een verschil vraagt een base om mee te vergelijken",
    "a spreadsheet holds {most} rows, these are {n}: export to csv or parquet": (
        "een rekenblad heeft {most} rijen, dit zijn er {n}: schrijf csv of parquet"
    ),
    "mode has no meaning for the shape {shape} of {name}": "mode zegt niets bij de vorm {shape} van {name}",
    "name at least one variant to compare with the base": "noem minstens één variant om met de basis te vergelijken",
    "only needs a list of at least one organisation": "bij only hoort een lijst van minstens één organisatie",
    "{name} cannot be {path}: there is no such home": "{name} kan niet {path} zijn: zo’n thuismap is er niet",
    "{name} cannot be the class {kind}": "{name} kan niet de klasse {kind} zijn",
    "{place} has no plan yet: its first driver was stopped while it planned": (
        "{place} heeft nog geen plan: wie er als eerste mee begon, is tijdens het plannen gestopt"
    ),
    "{name} has no value at one end of {lever}: there is nothing to compare": (
        "{name} heeft geen waarde aan een van de einden van {lever}: er valt niets te vergelijken"
    ),
    "{place} is not a sweep: it has no {file}": "{place} is geen sweep: er is geen {file}",
    "{name} is {value} at every point: there is nothing to explain": (
        "{name} is {value} bij elk punt: er valt niets te verklaren"
    ),
    "{place} names a file that cannot be in it: {name}": "{place} noemt een bestand dat er niet in kan zitten: {name}",
    "{name} needs three different numbers at least to tip between": (
        "{name} vraagt minstens drie verschillende getallen om tussen te kantelen"
    ),
    "the buurt has no {name}": "de buurt heeft geen {name}",
    "the wijk has no name": "de wijk heeft geen naam",
    "the points of {file} cannot be used": "de punten van {file} kunnen niet worden gebruikt",
    "there are no claims to check": "er zijn geen claims om te toetsen",
    "there are no parameters to fit": "er zijn geen parameters om te bepalen",
    "this cannot be read as YAML: {reason}": "dit kan niet als YAML worden gelezen: {reason}",
    "there is no Dask scheduler at {address}: {reason}": "op {address} is geen Dask-scheduler: {reason}",
    "an address reads tcp://NAME:PORT, such as tcp://10.0.0.1:8786": (
        "een adres luidt tcp://NAAM:POORT, zoals tcp://10.0.0.1:8786"
    ),
    "nothing answers within {n} seconds": "er antwoordt niets binnen {n} seconden",
    "what is there says nothing within {n} seconds": "wat daar staat, zegt niets binnen {n} seconden",
    "what is there hangs up": "wat daar staat, verbreekt de verbinding",
    "the name is not possible": "die naam kan niet bestaan",
    "Name or service not known": "die naam is niet bekend",
    "No route to host": "daarheen is geen weg",
    # files of claims
    "{name} cannot be an id; allowed: 1 to 20 letters, digits and _": (
        "{name} kan geen code van een claim zijn; toegestaan: 1 tot 20 letters, cijfers en _"
    ),
    " cannot be an id; allowed: 1 to 20 letters, digits and _": (
        "een claim heeft een code; toegestaan: 1 tot 20 letters, cijfers en _"
    ),
    "this cannot be expected; allowed: higher, lower, {{between: [low, high]}}, {{at_least: number}}, "
    "{{difference: [low, high]}} or {{share: [low, high]}}": (
        "dit kan niet worden verwacht; toegestaan: higher, lower, {{between: [laag, hoog]}}, {{at_least: getal}}, "
        "{{difference: [laag, hoog]}} of {{share: [laag, hoog]}}"
    ),
    "a range goes from low to high, not from {low} to {high}": "een bereik gaat van laag naar hoog, niet van {low} naar {high}",
    "a text": "een tekst",
    "{name} needs a text, not {value}": "{name} vraagt een tekst, niet {value}",
    "unknown mechanism {name}": "onbekend mechanisme {name}",
    "unknown outcome {name}": "onbekende uitkomst {name}",
    "unknown scenario {name}": "onbekend scenario {name}",
    "at least {n}": "minstens {n}",
    "above {n}": "boven {n}",
    "below {n}": "onder {n}",
    "from {low} up to {high}": "van {low} tot {high}",
    "{low} to {high} are no weeks of this run": "{low} tot {high} zijn geen weken van deze berekening",
    "between and at_least are about the variant alone": "between en at_least gaan over de variant alleen",
    "since goes with higher, lower, difference or between, not with a share: a growth of nothing has none": (
        "since past bij higher, lower, difference en between, niet bij share: een groei vanaf niets heeft geen aandeel"
    ),
    "this scenario has no wijk of its own": "dit scenario heeft geen eigen wijk",
    "a function at the top of a file of its own, which worker processes can import": (
        "een functie bovenaan een eigen bestand, dat andere processen kunnen laden"
    ),
    "a plan alone, or a scenario and what varies": "alleen een plan, of een scenario en wat varieert",
    "begin each plan with a dash: - name: …": "begin elk plan met een streepje: - name: …",
    "between quotation marks, as # begins a remark: colour: {colour}": (
        "tussen aanhalingstekens, want met # begint een opmerking: colour: {colour}"
    ),
    "make one with: wijksim neighbourhood FILE... --area NAME": "maak er een met: wijksim neighbourhood BESTAND... --area NAAM",
    "{name} needs below or above, one of both": "{name} vraagt below of above, een van de twee",
    "schema_version, plans": "schema_version, plans",
    "the column {name} is no parameter": "de kolom {name} is geen parameter",
    "{name} would be met while when is: {outcome} {sign} {level}": (
        "aan {name} zou zijn voldaan terwijl dat ook voor when geldt: {outcome} {sign} {level}"
    ),
    "put it between quotes": "zet het tussen aanhalingstekens",
    "unknown {what} {name}": "onbekend: {what} {name}",
    # values of options, as Typer says it
    "Input should be a valid integer, unable to parse string as an integer": "dit is geen geheel getal",
    "Input should be a valid integer, got a number with a fractional part": "dit is geen geheel getal",
    "Input should be a valid number, unable to parse string as a number": "dit is geen getal",
    "Unable to parse input string as an integer, exceeded maximum size": "dat zijn meer cijfers dan een getal hier heeft",
    "Input should be a finite number": "dit is geen eindig getal",
    "Input should be greater than or equal to {n}": "dit moet minstens {n} zijn",
    "Input should be less than or equal to {n}": "dit mag hoogstens {n} zijn",
    "Value error, {value} is not one of {names}.": "{value} is niet een van {names}.",
}  # fmt: skip

FOLDER_PROBLEM: dict[str, Pair] = {english: (dutch, english) for english, dutch in _DUTCH.items()}
