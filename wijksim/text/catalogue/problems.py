"""What can be wrong with scenarios, plans and files: the English sentence with its fields, and the Dutch one.

Rooms that read say what is wrong in English, once; :mod:`wijksim.text.problems` finds the sentence here by its pattern.
"""

from wijksim.text.pair import Pair

_DUTCH = {
    # what was found in the place of something
    "nothing": "niets",
    "empty": "leeg",
    'the text "{text}"': "de tekst «{text}»",
    "a group of keys": "een groep sleutels",
    "a list": "een lijst",
    "an array of {shape}": "een array van {shape}",
    "a table of {shape}": "een tabel van {shape}",
    "a number of 19 digits or more": "een getal van 19 cijfers of meer",
    "{name} is no field of an organisation": "{name} is geen veld van een organisatie",
    # what is allowed
    "allowed: {allowed}": "toegestaan: {allowed}",
    "true or false": "true of false",
    "one of {names}": "een van {names}",
    "a list of {names}": "een lijst van {names}",
    "a share for {names}, together 1": "een aandeel voor {names}, samen 1",
    "all, or a list of organisations": "all, of een lijst van organisaties",
    "a number from {low} to {high}": "een getal van {low} tot en met {high}",
    "a whole number from {low} to {high}": "een geheel getal van {low} tot en met {high}",
    "a whole number from {low} to {high}, a NumPy Generator or SeedSequence, or None for a new one": (
        "een geheel getal van {low} tot en met {high}, een Generator of SeedSequence van NumPy, of None voor een nieuwe"
    ),
    "at most {n}": "hoogstens {n}",
    "at most {n} together": "samen hoogstens {n}",
    "at most {n} hours a week per 10,000 residents": "hoogstens {n} uur per week per 10.000 bewoners",
    "numbers from 1 to {n}": "nummers van 1 tot en met {n}",
    "from {low} to {high}": "van {low} tot en met {high}",
    "together 1": "samen 1",
    "each from 0 to 1": "elk van 0 tot en met 1",
    "every column once": "elke kolom één keer",
    "different values": "verschillende waarden",
    "a list of values": "een lijst van waarden",
    "a list of values: {allowed}": "een lijst van waarden: {allowed}",
    "one row of values": "één rij waarden",
    "from, to and perhaps steps": "from, to en zo nodig steps",
    "from the lowest to the highest value": "van de laagste naar de hoogste waarde",
    "name, start, set and perhaps end": "name, start, set en zo nodig end",
    "a power of two for the design sobol": "een macht van twee voor de opzet sobol",
    "wijk, district or numbers of buurten such as [1, 2]": "wijk, district of nummers van buurten, zoals [1, 2]",
    "at most 40 small letters, digits and _, beginning with a letter": (
        "hoogstens 40 kleine letters, cijfers en _, met een letter vooraan"
    ),
    'it begins with a letter or digit and has none of / \\ : * ? " < > |': (
        'hij begint met een letter of cijfer en heeft geen / \\ : * ? " < > |'
    ),
    "{low} to 1040, the first week without it": "{low} tot en met 1040, de eerste week zonder de maatregel",
    "{names}, or a .yaml file": "{names}, of een .yaml-bestand",
    "{names}, or a .yaml file in this folder": "{names}, of een .yaml-bestand in deze map",
    "{names}, or a .yaml file in the folder of the scenario": "{names}, of een .yaml-bestand in de map van het scenario",
    "the name of a shipped scenario, or the path of a file": (
        "de naam van een meegeleverd scenario, of het pad van een bestand"
    ),
    "a Scenario, the name of a shipped one such as baseline, or the path of a file": (
        "een Scenario, de naam van een meegeleverd scenario zoals baseline, of het pad van een bestand"
    ),
    # hints
    "did you mean {name}?": "bedoelt u {name}?",
    "did you mean {name}? Rename it, or take it out if it is something else": (
        "bedoelt u {name}? Hernoem de kolom, of haal haar weg als het iets anders is"
    ),
    "write {one} or {other}": "schrijf {one} of {other}",
    "write true or false": "schrijf true of false",
    "write it without quotes": "schrijf het zonder aanhalingstekens",
    "write it without quotes and without extra zeros or signs": (
        "schrijf het zonder aanhalingstekens en zonder extra nullen of tekens"
    ),
    "write a share from 0 to 1, such as 0.5 for 50%": "schrijf een aandeel van 0 tot 1, zoals 0.5 voor 50%",
    "write {number}, with a point": "schrijf {number}, met een punt",
    "write {number}, with nothing between thousands": "schrijf {number}, met niets tussen duizendtallen",
    "write {number}, with a point and nothing between thousands": (
        "schrijf {number}, met een punt en niets tussen duizendtallen"
    ),
    "write {thousands} if that is meant, with nothing between thousands; {decimals} is no whole number": (
        "schrijf {thousands} als u dat bedoelt, met niets tussen duizendtallen; {decimals} is geen geheel getal"
    ),
    "write {thousands} (thousands) or {decimals} (decimals), whichever is meant": (
        "schrijf {thousands} (duizendtallen) of {decimals} (decimalen), wat u bedoelt"
    ),
    "write dotted names here, such as {name}": "schrijf hier namen met punten, zoals {name}",
    "write {name}: … indented below it": "schrijf {name}: … daaronder, ingesprongen",
    "write {name}: … indented below {group}:": "schrijf {name}: … ingesprongen onder {group}:",
    "write schema_version: {number}": "schrijf schema_version: {number}",
    "begin with schema_version: {number}": "begin met schema_version: {number}",
    "write for example {example}": "schrijf bijvoorbeeld {example}",
    "write for example {example}, with points": "schrijf bijvoorbeeld {example}, met punten",
    "write for example home_care: and below it the fields that change": (
        "schrijf bijvoorbeeld home_care: en daaronder de velden die veranderen"
    ),
    "write for example workload.factor: 1.6 indented below it": (
        "schrijf bijvoorbeeld workload.factor: 1.6 daaronder, ingesprongen"
    ),
    'write "{text}"': 'schrijf "{text}"',
    "write [{text}]": "schrijf [{text}]",
    "write the value out": "schrijf de waarde uit",
    "write the values out": "schrijf de waarden uit",
    "take it out": "haal het weg",
    "take them out": "haal ze weg",
    "take one of them out": "haal een van de twee weg",
    "write organisations.home_care.hours_per_week: and where it comes from": (
        "schrijf organisations.home_care.hours_per_week: en waar het vandaan komt"
    ),
    "give each its own name": "geef elk een eigen naam",
    "leave the line out to keep the default": "laat de regel weg om de standaard te houden",
    "true and false are not numbers": "true en false zijn geen getallen",
    "that is more digits than any number here has": "dat zijn meer cijfers dan een getal hier heeft",
    "set it for the whole run": "stel het in voor de hele run",
    "begin each measure with a dash: - name: …": "begin elke maatregel met een streepje: - name: …",
    "load the file, then vary it": "laad het bestand en pas het dan aan met vary",
    "look at the brackets and the colons": "kijk naar de haakjes en de dubbele punten",
    "a file holds one scenario; take out ---": "een bestand bevat één scenario; haal --- weg",
    "put many points in a table: points: design.csv": "zet veel punten in een tabel: points: design.csv",
    "put a single value under set": "zet één waarde onder set",
    "its first line holds names of parameters": "de eerste regel bevat namen van parameters",
    "for example n: 64": "bijvoorbeeld n: 64",
    "or choose the design grid": "of kies de opzet grid",
    "choose a design that samples: lhs, sobol or morris": "kies een opzet met steekproef: lhs, sobol of morris",
    "take fewer values, or a sample: design lhs with n": "neem minder waarden, of een steekproef: opzet lhs met n",
    "add steps to the range (0:1:5 on the command line), or choose the design lhs": (
        "geef het bereik stappen (0:1:5 op de opdrachtregel), of kies de opzet lhs"
    ),
    "one seed makes one run; numpy.random.SeedSequence([...]) makes one seed of several numbers": (
        "één toevalsreeks maakt één run; numpy.random.SeedSequence([...]) maakt één toevalsreeks van meer getallen"
    ),
    "several values go between brackets: [{values}]": "meer waarden staan tussen haakjes: [{values}]",
    "a range is FROM:TO or FROM:TO:NUMBER on the command line, {{from: 0, to: 1, steps: 5}} in a file": (
        "een bereik is VAN:TOT of VAN:TOT:AANTAL op de opdrachtregel, {{from: 0, to: 1, steps: 5}} in een bestand"
    ),
    "give the columns names: pandas.DataFrame(points, columns=[...])": (
        "geef de kolommen namen: pandas.DataFrame(points, columns=[...])"
    ),
    # values
    "number": "getal",
    "whole number": "geheel getal",
    "{name} needs a {kind}, not {value}": "{name} vraagt een {kind}, niet {value}",
    "{name} needs true or false, not {value}": "{name} vraagt true of false, niet {value}",
    "{name} needs a list, not {value}": "{name} vraagt een lijst, niet {value}",
    "{name} needs a group of keys, not {value}": "{name} vraagt een groep sleutels, niet {value}",
    "{name} needs a group of fields, not {value}": "{name} vraagt een groep velden, niet {value}",
    "{name} needs tasks and how each is paid, not {value}": "{name} vraagt taken en hoe elk betaald wordt, niet {value}",
    "{name} needs a share per payer, not {value}": "{name} vraagt een aandeel per betaler, niet {value}",
    "{name} needs three numbers (weight of care, welfare, housing), not {many}": (
        "{name} vraagt drie getallen (gewicht van zorg, welzijn en wonen), niet {many}"
    ),
    "{name} needs parameters and their values, not {value}": "{name} vraagt parameters met hun waarden, niet {value}",
    "{name} is not a finite number": "{name} is geen eindig getal",
    "{name} is {value}, which can be read in two ways": "{name} is {value}; dat is op twee manieren te lezen",
    "{name} is {value}, outside its range": "{name} is {value}, buiten het bereik",
    "{name} names the same thing twice": "{name} noemt hetzelfde twee keer",
    "{name} does not know {value}": "{name} kent {value} niet",
    "{name} cannot be {value}": "{name} kan niet {value} zijn",
    "there are two sources of {name}": "er zijn twee bronnen van {name}",
    "{name} gets {n} values": "{name} krijgt {n} waarden",
    "{name} gets the same value twice": "{name} krijgt dezelfde waarde twee keer",
    "{name} does not vary": "{name} varieert niet",
    "{name} has no range": "{name} heeft geen bereik",
    "the range of {name} goes from {first} to {last}": "het bereik van {name} gaat van {first} naar {last}",
    "the range of {what}": "het bereik van {what}",
    "{name} needs from and to": "{name} vraagt from en to",
    "{name} belongs to the world from the start: a measure cannot change it": (
        "{name} hoort vanaf het begin bij de wereld: een maatregel kan het niet veranderen"
    ),
    "{name} is not a lever: nobody can change it by a measure": (
        "{name} is geen instelling: niemand kan het met een maatregel veranderen"
    ),
    "one parameter gets {value}": "één parameter krijgt {value}",
    "a set has no order, and points of a plan have one": "een set heeft geen volgorde, en punten van een plan wel",
    # names
    "there is no {name}": "{name} bestaat niet",
    "there is no parameter {name}": "er is geen parameter {name}",
    "there is no mechanism {name}": "er is geen mechanisme {name}",
    "there is no organisation {name}": "er is geen organisatie {name}",
    "there is no payer {name}": "er is geen betaler {name}",
    "how clear the work is divided is measured from tasks now: leave this line out": (
        "hoe duidelijk het werk verdeeld is volgt nu uit de taken: laat deze regel weg"
    ),
    "how clear the work is divided is measured from tasks now: leave these lines out, or see tasks": (
        "hoe duidelijk het werk verdeeld is volgt nu uit de taken: laat deze regels weg, of kijk bij tasks"
    ),
    "claims on tasks follow what is paid now, by tasks.drift": (
        "wie een taak oppakt volgt nu wat betaald wordt, met tasks.drift"
    ),
    "a negotiation is about one task now, and settles as much as negotiation.per_hour says": (
        "een onderhandeling gaat nu over één taak, en regelt zoveel als negotiation.per_hour zegt"
    ),
    "how far houses accept a boundary worker is measured on ties now: leave this line out, or see knowledge.gain": (
        "hoe ver organisaties een boundary worker aanvaarden volgt nu uit contacten: laat deze regel weg, of kijk bij "
        "knowledge.gain"
    ),
    "it is trust in a person now: leave this line out, or see {name}": (
        "het is nu vertrouwen in een persoon: laat deze regel weg, of kijk bij {name}"
    ),
    "ties are handed over in person now: leave this line out, or see workers.hand_over_half": (
        "contacten worden nu persoonlijk overgedragen: laat deze regel weg, of kijk bij workers.hand_over_half"
    ),
    "how far an object is read is objects.narrow and objects.wider now": (
        "hoe ruim een object gelezen wordt zeggen nu objects.narrow en objects.wider"
    ),
    "what calls for an object is one thing that keeps breaking, objects.came_back": (
        "om een object vraagt nu één ding dat steeds misgaat, objects.came_back"
    ),
    "a group divides one task now: leave this line out": "een groep verdeelt nu één taak: laat deze regel weg",
    "an order is about a task of its own now: leave this line out": (
        "een opdracht gaat nu over een eigen taak: laat deze regel weg"
    ),
    "who tried in vain does not try again for experiments.tired_weeks": (
        "wie het vergeefs probeerde, probeert het experiments.tired_weeks weken niet opnieuw"
    ),
    "what one meeting of a group settles is experiments.settles": (
        "wat één bijeenkomst van een groep regelt is nu experiments.settles"
    ),
    "what an experiment asks of advisers is experiments.advice_each": (
        "wat een experiment van adviseurs vraagt is nu experiments.advice_each"
    ),
    "a group divides one task now, and nothing else becomes easier: leave this line out": (
        "een groep verdeelt nu één taak, en verder wordt niets makkelijker: laat deze regel weg"
    ),
    "savings are what a comparison of clients finds: see savings.cost_weeks": (
        "besparingen zijn wat een vergelijking van cliënten vindt: kijk bij savings.cost_weeks"
    ),
    "{text}: write for example late=collaboration[-26:]": ("{text}: schrijf bijvoorbeeld late=collaboration[-26:]"),
    "it is called {name} now": "het heet nu {name}",
    "there is no task {name}": "er is geen taak {name}",
    "there is no measure {name}": "er is geen maatregel {name}",
    "there is no measure {name} in the catalogue": "er is geen maatregel {name} in de lijst",
    "there is no scenario {name}": "er is geen scenario {name}",
    "there is no scenario to extend called {name}": "er is geen scenario {name} om op voort te bouwen",
    "there is no design {name}": "er is geen opzet {name}",
    "there is no claim {name}": "er is geen uitspraak {name}",
    "there is no organisation {name}, and for a new one these are missing: {missing}": (
        "er is geen organisatie {name}, en voor een nieuwe ontbreken: {missing}"
    ),
    "an organisation cannot have the key {name}": "een organisatie kan niet de sleutel {name} hebben",
    "an organisation has no field {name}": "een organisatie heeft geen veld {name}",
    "a measure has no {name}": "een maatregel heeft geen {name}",
    "a plan has no {name}": "een plan heeft geen {name}",
    "{what} has no {name}": "{what} heeft geen {name}",
    "{what} has no language {name}": "{what} heeft geen taal {name}",
    "the measure has no {names}": "de maatregel heeft geen {names}",
    'the name "{name}" cannot be used': "de naam «{name}» kan niet worden gebruikt",
    # texts
    "a text is needed, not {value}": "hier hoort een tekst, niet {value}",
    "a text is needed, this one is empty": "hier hoort een tekst, deze is leeg",
    "the text has {n} characters": "de tekst heeft {n} tekens",
    "the text has a character that cannot be shown, {code}": "de tekst heeft een teken dat niet getoond kan worden, {code}",
    # parts of a scenario
    "schema_version is missing": "schema_version ontbreekt",
    "schema_version cannot be {value}": "schema_version kan niet {value} zijn",
    "name is missing": "name ontbreekt",
    "without needs a list of mechanisms, not {value}": "without vraagt een lijst van mechanismen, niet {value}",
    "neighbourhood.residents x neighbourhood.wijken is {n} residents": (
        "neighbourhood.residents x neighbourhood.wijken is {n} bewoners"
    ),
    'with the people of measure "{measure}" {lever} is {hours}': (
        "met de mensen van maatregel «{measure}» is {lever} {hours}"
    ),
    "organisations.{key}.service_area names buurt {buurt}, the wijk has {buurten}": (
        "organisations.{key}.service_area noemt buurt {buurt}, de wijk heeft er {buurten}"
    ),
    "measures needs a list, not {value}": "measures vraagt een lijst, niet {value}",
    "there are {n} measures": "er zijn {n} maatregelen",
    'there are two measures "{name}"': "er zijn twee maatregelen «{name}»",
    "a measure needs {keys}, not {value}": "een maatregel vraagt {keys}, niet {value}",
    "the measure ends in week {end}, before or when it starts in week {start}": (
        "de maatregel eindigt in week {end}, voor of op het begin in week {start}"
    ),
    "the measure ends in week {end}, before it is in force in week {start} (start + lead_weeks)": (
        "de maatregel eindigt in week {end}, voordat hij in week {start} geldt (start + lead_weeks)"
    ),
    "set needs at least one lever and its value, not {value}": "set vraagt minstens één instelling met waarde, niet {value}",
    "people has no {names}": "people heeft geen {names}",
    "level cannot be {value}": "level kan niet {value} zijn",
    "the shares of {name} add up to {sum}": "de aandelen van {name} zijn samen {sum}",
    "organisations needs a group of keys, not {value}": "organisations vraagt een groep sleutels, niet {value}",
    "there are {n} organisations": "er zijn {n} organisaties",
    "only needs a list of at least one organisation": "only vraagt een lijst van minstens één organisatie",
    "extends works in files only": "extends werkt alleen in bestanden",
    "the file extends itself, directly or by way of others": "het bestand bouwt voort op zichzelf, direct of via andere",
    "more than {n} files extend each other": "meer dan {n} bestanden bouwen op elkaar voort",
    "{name} lies outside the folder of the scenario": "{name} ligt buiten de map van het scenario",
    "a scenario cannot be loaded by {value}": "een scenario kan niet worden geladen met {value}",
    # a wijk of one's own
    "filled needs a list of figures of this buurt": "filled vraagt een lijst van cijfers van deze buurt",
    "neighbourhood.buurten is {n}, wijk.buurten lists {m}": "neighbourhood.buurten is {n}, wijk.buurten noemt er {m}",
    "{name}, or other buurten under wijk": "{name}, of andere buurten onder wijk",
    "{name} gives {these} but not {those}": "{name} geeft {these}, maar niet {those}",
    "{names} of {place} add up to {sum}": "{names} van {place} zijn samen {sum}",
    "there are {n} buurten": "er zijn {n} buurten",
    "squares are x,y,residents; x,y,residents; …": "vierkanten zijn x,y,bewoners; x,y,bewoners; …",
    "write name: and below it figures:": "schrijf name: en daaronder figures:",
    "{call} makes one of it": "{call} maakt er een van",
    # the writing of files
    "the file holds {value}, not keys and values": "het bestand bevat {value}, geen sleutels met waarden",
    "{path}: the file cannot be read: {reason}": "{path}: het bestand kan niet worden gelezen: {reason}",
    "the file cannot be read: {reason}": "het bestand kan niet worden gelezen: {reason}",
    "reading stopped after {n} problems": "na {n} fouten is het lezen gestopt",
    "this line has {n} characters, at most {most} are allowed": "deze regel heeft {n} tekens, hoogstens {most} mag",
    "this line opens more than {n} brackets": "deze regel opent meer dan {n} haakjes",
    "the file is in UTF-16, not in UTF-8": "het bestand is in UTF-16, niet in UTF-8",
    "the file is a workbook or another packed file, not text": "het bestand is een werkmap of een ander ingepakt bestand, geen tekst",
    "the file is a workbook of an old Excel, not text": "het bestand is een werkmap van een oude Excel, geen tekst",
    "the file is compressed, not text": "het bestand is gecomprimeerd, geen tekst",
    "the file is a Parquet table, not text": "het bestand is een Parquet-tabel, geen tekst",
    "the file is a Feather table, not text": "het bestand is een Feather-tabel, geen tekst",
    "the file is a NetCDF table, not text": "het bestand is een NetCDF-tabel, geen tekst",
    "the file is a NetCDF or HDF5 table, not text": "het bestand is een NetCDF- of HDF5-tabel, geen tekst",
    "save a scenario as .yaml, and a table as .csv (in UTF-8)": "bewaar een scenario als .yaml, en een tabel als .csv (in UTF-8)",
    "there is a byte here that is not UTF-8": "hier staat een byte die geen UTF-8 is",
    "a second document begins here": "hier begint een tweede document",
    "lines with % at the beginning are not allowed": "regels met % vooraan mogen niet",
    "the file has more than {n} parts": "het bestand heeft meer dan {n} onderdelen",
    "a key is one word, this is something else": "een sleutel is één woord, dit is iets anders",
    "anchors (&), tags (!) and merge keys (<<) are not allowed": "ankers (&), tags (!) en merge keys (<<) mogen niet",
    "anchors (&), aliases (*) and tags (!) are not allowed": "ankers (&), aliassen (*) en tags (!) mogen niet",
    '"{name}" cannot be a key': "«{name}» kan geen sleutel zijn",
    "{name} is given twice, first on line {line}": "{name} staat er twee keer, de eerste keer op regel {line}",
    "there are more than {n} groups or lists inside each other here": (
        "hier zitten meer dan {n} groepen of lijsten in elkaar"
    ),
    # plans and tables of points
    "the table has two columns {name}": "de tabel heeft twee kolommen {name}",
    "no column of the table is a parameter": "geen kolom van de tabel is een parameter",
    "the table has no rows": "de tabel heeft geen rijen",
    "two columns set {name}": "twee kolommen stellen {name} in",
    "points needs a list of settings, not {value}": "points vraagt een lijst van instellingen, niet {value}",
    "a point needs parameters and their values, not {value}": "een punt vraagt parameters met hun waarden, niet {value}",
    "points are for a list: take out vary and other designs, or take out points": (
        "points is voor een lijst: haal vary en andere opzetten weg, of haal points weg"
    ),
    "the plan has {n} runs ({seeds} seeds for every point)": "het plan heeft {n} runs ({seeds} toevalsreeksen per punt)",
    "n has no meaning for the design {design}": "n zegt niets bij de opzet {design}",
    "n is {n}": "n is {n}",
    "the design {design} needs values of {name}, not a range": "de opzet {design} vraagt waarden van {name}, geen bereik",
    "the design {design} needs vary: parameters with a range": "de opzet {design} vraagt vary: parameters met een bereik",
    "the design {design} needs n": "de opzet {design} vraagt n",
    "a list needs equally many values of every parameter": "een lijst vraagt van elke parameter evenveel waarden",
    # plans of a study, windows, ways to vary
    "a name for each": "een naam voor elk",
    "a new name, of letters and digits": "een nieuwe naam, van letters en cijfers",
    "a plan needs keys and values, not {value}": "een plan vraagt sleutels met waarden, niet {value}",
    "a window needs outcome, from and to, not {value}": "een venster vraagt outcome, from en to, niet {value}",
    "weeks of a window are whole numbers, not {value}": "weken van een venster zijn gehele getallen, niet {value}",
    "summary needs names and windows, not {value}": "summary vraagt namen en vensters, niet {value}",
    "{name} needs an outcome and its level, not {value}": "{name} vraagt een uitkomst met een niveau, niet {value}",
    "{name} in week {week}": "{name} in week {week}",
    "{name} {more}, or further": "{name} {more}, of verder",
    "from above 0": "boven 0",
    "from, to and perhaps steps, shape and mode": "from, to en zo nodig steps, shape en mode",
    "shape: triangular": "shape: triangular",
    "the log range of {name} begins at {value}": "het logaritmische bereik van {name} begint bij {value}",
    "the mode of {name} is {value}": "de modus van {name} is {value}",
    "the shape of {name} is {value}": "de vorm van {name} is {value}",
    "the scenarios have {n} weeks": "de scenario's hebben {n} weken",
    "one horizon for all": "één horizon voor alle",
    "there are no {things} to vary": "er zijn geen {things} om te variëren",
    "there are {n} plans": "er zijn {n} plannen",
    "two {things} have the name {name}": "twee {things} hebben de naam {name}",
    "name them under {things}": "noem ze onder {things}",
    # options
    "{text} is not NAME=VALUE": "{text} is geen NAAM=WAARDE",
    "{text} is not NAME or NAME@WEEK": "{text} is geen NAAM of NAAM@WEEK",
    "{text} looks like one file; name a folder: tables, figures and more go into it": (
        "{text} lijkt één bestand; noem een map: daar komen tabellen, figuren en meer in"
    ),
    "one lever, or two for a map": "één instelling, of twee voor een kaart",
    "name a variant, or make one of BASE with --set NAME=VALUE": (
        "noem een variant, of maak er een van BASE met --set NAAM=WAARDE"
    ),
    "the results stay in the folder of the sweep": "de resultaten blijven in de map van de sweep",
    "{source} is a table of points itself": "{source} is zelf een tabel van punten",
    "{source} is {what} and says this itself": "{source} is {what} en zegt dit zelf",
    "a sweep": "een sweep",
    "a plan": "een plan",
    # folders
    "{folder} is not there": "{folder} is er niet",
    "{folder} is no folder": "{folder} is geen map",
    "{folder} has no finished runs yet": "{folder} heeft nog geen runs die klaar zijn",
    "{folder} is not a result folder: it has no manifest.json": (
        "{folder} is geen map met resultaten: er is geen manifest.json"
    ),
    "{folder} is not there, and thus no result folder (no manifest.json)": (
        "{folder} is er niet, en dus geen map met resultaten (geen manifest.json)"
    ),
    "{folder} holds something else ({what}): choose another folder": "{folder} bevat iets anders ({what}): kies een andere map",
    "{folder} exists already: choose another name with --out, or add --force": (
        "{folder} bestaat al: kies een andere naam met --out, of voeg --force toe"
    ),
    "{folder} was written by another version of wijksim": "{folder} is geschreven door een andere versie van wijksim",
    "cannot write in {folder}: it may only be read": "in {folder} kan niet worden geschreven: de map mag alleen gelezen worden",
    "cannot write {path}: a name cannot hold a NUL": "{path} kan niet worden geschreven: een naam kan geen NUL bevatten",
    "cannot write {path}: a name has at most {n} bytes": (
        "{path} kan niet worden geschreven: een naam heeft hoogstens {n} bytes"
    ),
    "cannot write {path}: {above} is no folder": "{path} kan niet worden geschreven: {above} is geen map",
    "cannot write {path}: {above} may not be written in": (
        "{path} kan niet worden geschreven: in {above} mag niet worden geschreven"
    ),
    "{file} is damaged or gone; to make its runs again: {command}": (
        "{file} is beschadigd of weg; zo worden de runs opnieuw gemaakt: {command}"
    ),
    # observed figures
    "there is no column {name}": "er is geen kolom {name}",
    "two columns have the name {name}": "twee kolommen heten {name}",
    "the first line lacks the columns {names}": "in de eerste regel ontbreken de kolommen {names}",
    "the table has more than {n} lines": "de tabel heeft meer dan {n} regels",
    "there is no line with an observed figure": "er is geen regel met een gemeten waarde",
    "name the columns, then a line for each": "noem de kolommen, en geef daarna elke waarde een regel",
    "this line cannot be read: {reason}": "deze regel is niet te lezen: {reason}",
    "there is no status {name}": "er is geen status {name}",
    "source is empty": "de bron is leeg",
    "write where the figure comes from": "schrijf waar het cijfer vandaan komt",
    "{name} is {edge} and value is {value}": "{name} is {edge} en de waarde is {value}",
    "low at most value at most high": "laag is hoogstens de waarde, en de waarde is hoogstens hoog",
    "period is {text}": "de periode is {text}",
    "a year (2025), quarter (2025-Q1), month (2025-03), day (2025-03-15), or weeks of the run (0-51)": (
        "een jaar (2025), kwartaal (2025-Q1), maand (2025-03), dag (2025-03-15), of weken van de run (0-51)"
    ),
    "write 1250 for thousands, or 1.2500 for decimals": "schrijf 1250 voor duizenden, of 1,2500 voor cijfers achter de komma",
    "write a share as 0.35 or 35%": "schrijf een aandeel als 0,35 of 35%",
    "{text} can be read in two ways": "{text} kan op twee manieren gelezen worden",
    "a number": "een getal",
    "line {line} says this already": "regel {line} zegt dit al",
    "none of the {n} lines is about {area}": "geen van de {n} regels gaat over {area}",
    "{names}, or an empty cell for the area of the run": "{names}, of een lege cel voor het gebied van de run",
    "{what} cannot be placed: it is not known when week 0 is": (
        "{what} kan niet op zijn plaats: het is niet bekend wanneer week 0 is"
    ),
    "say it with --week-zero 2025-01-01 (week_zero= in Python), or give weeks of the run": (
        "zeg het met --week-zero 2025-01-01 (week_zero= in Python), of geef weken van de run"
    ),
    "home cannot be {what}": "home kan niet {what} zijn",
    "write the key of an organisation": "schrijf de sleutel van een organisatie",
    "funding.pooled_by names {key}, which is no organisation": (
        "funding.pooled_by noemt {key}, en dat is geen organisatie"
    ),
    'measure "{name}" sets something of {key}, which is no organisation': (
        'maatregel "{name}" stelt iets in van {key}, en dat is geen organisatie'
    ),
    'the people of measure "{name}" belong to {home}, which is no organisation': (
        "de mensen van maatregel «{name}» horen bij {home}, en dat is geen organisatie"
    ),
    # plans
    "in no world of {name} every setting was run: wijksim status says why": (
        "in geen wereld van {name} is elke instelling doorgerekend: wijksim status zegt waarom"
    ),
    "in no world of {name} every plan was run: wijksim status says why": (
        "in geen wereld van {name} is elk plan doorgerekend: wijksim status zegt waarom"
    ),
    "no run of {name} succeeded: wijksim status says why": "van {name} is geen run gelukt: wijksim status zegt waarom",
    "risk is {risk}": "risk is {risk}",
    "a share from 0 up to, not including, 1": "een aandeel van 0 tot, maar niet tot en met, 1",
    "start goes to week {last} of runs of {weeks} weeks": "start gaat tot week {last} van runs van {weeks} weken",
    "up to {last}": "tot en met {last}",
    "there are no levers": "er zijn geen instellingen",
    "there is no plan {plan} in this study": "deze studie heeft geen plan {plan}",
    "{goal} is no goal": "{goal} is geen doel",
    "write a point, not a comma": "schrijf getallen met een punt",
    "there is no outcome {outcome}": "er is geen uitkomst {outcome}",
    "no outcome of the study has a better side": "geen uitkomst van de studie heeft een betere kant",
    "there are {n} worlds": "er zijn {n} werelden",
    "{n} or more to say what is worth finding out": "{n} of meer om te zeggen wat uitzoeken waard is",
    "this laboratory keeps no weekly outcomes": "hier worden geen uitkomsten per week bewaard",
    "the engine of the model": "met het model zelf wel",
    "there is one seed": "er is één seed",
    "two or more, which show how much of a difference is luck": (
        "twee of meer, die laten zien hoeveel van een verschil toeval is"
    ),
    "there is one plan": "er is één plan",
    "two or more: the reference and what is compared with it": "twee of meer: de referentie en wat daarmee wordt vergeleken",
    "there are no goals": "er zijn geen doelen",
    "no run gave a number called {name}": "geen enkele run gaf een getal dat {name} heet",
    "no week of runs of {weeks} weeks lies in {name}": "geen week van runs van {weeks} weken ligt in {name}",
    "0 to {weeks}": "0 tot {weeks}",
    "nothing that is told is an outcome of every week": "niets van wat wordt verteld is een uitkomst van elke week",
    "one outcome or more": "een uitkomst of meer",
    "at least one, such as collaboration>=.15": "minstens één, zoals collaboration>=.15",
    "there are no worlds called {name}": "er zijn geen werelden die {name} heten",
    "plausible, box, or the .csv file of a table of worlds": (
        "plausible, box, of het .csv-bestand van een tabel met werelden"
    ),
    "{file} holds no plausible worlds": "{file} bevat geen passende werelden",
    "a file that a calibration made": "een bestand dat een kalibratie maakte",
    "use --worlds box": "gebruik --worlds box",
    "{lever} is there twice": "{lever} staat er twee keer",
    # reports
    "{folder} holds no study of plans: make one with wijksim robust": (
        "{folder} bevat geen studie van plannen: maak er een met wijksim robust"
    ),
    "{folder} holds no study of plans": "{folder} bevat geen studie van plannen",
    "{folder} holds a study of plans that cannot be read: {reason}": (
        "{folder} bevat een studie van plannen die niet te lezen is: {reason}"
    ),
    "{folder} holds no check of claims": "{folder} bevat geen toets van uitspraken",
    "{folder} holds other results: choose another folder for the report": (
        "{folder} bevat andere resultaten: kies een andere map voor het rapport"
    ),
    "{folder} holds too many reports": "{folder} bevat te veel rapporten",
    "there is no world in which every plan was tried": "er is geen wereld waarin elk plan is doorgerekend",
    "a study with one world at least": "een studie met minstens één wereld",
    "the report cannot be typeset: {reason}": "het rapport kan niet worden gezet: {reason}",
    "{file} cannot be used as a template": "{file} kan niet als sjabloon worden gebruikt",
    "a .docx file of Word": "een .docx-bestand van Word",
    "save a .dotx as .docx first": "bewaar een .dotx eerst als .docx",
    "{file} is no text in UTF-8": "{file} is geen tekst in UTF-8",
    "a file saved as UTF-8": "een bestand dat als UTF-8 is bewaard",
    "{file}, line {line}: the report has no section {section}": (
        "{file}, regel {line}: het rapport heeft geen onderdeel {section}"
    ),
    "{file}, line {line}: text stands above the first heading": "{file}, regel {line}: er staat tekst boven het eerste kopje",
    "text under a heading": "tekst onder een kopje",
    "a date such as 2026-11-30": "een datum zoals 2026-11-30",
    "minutes is {n}": "de les is {n} minuten",
    "45, 90 or 150": "45, 90 of 150",
    "there are {n} roles": "er zijn {n} rollen",
    "roles is {n}, outside its range": "het aantal rollen is {n}, buiten het bereik",
    "students is {n}, outside its range": "het aantal studenten is {n}, buiten het bereik",
    "students needs a whole number, not {value}": "het aantal studenten is geen geheel getal, maar {value}",
    "{low} to {high}": "{low} tot en met {high}",
    "only {n} of {all} seeds could be run": "maar {n} van de {all} toevalsreeksen konden worden uitgevoerd",
    "two or more": "twee of meer",
    "a name, several names, or None for all": "een naam, meer namen, of None voor alle",
    "there is no format {name}; choose {names}": "er is geen formaat {name}; kies {names}",
}

PROBLEM: dict[str, Pair] = {english: (dutch, english) for english, dutch in _DUTCH.items()}
