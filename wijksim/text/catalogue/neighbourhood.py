"""Words of real neighbourhoods: files, areas, figures and where they come from. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

NEIGHBOURHOOD: dict[str, Pair] = {
    # --- what is wrong with a file
    "no_files": ("noem minstens één bestand", "name at least one file"),
    "too_many_files": ("dit zijn {n} bestanden; hoogstens {most}", "these are {n} files; at most {most}"),
    "several_books": (
        "{file}: er is al een bestand met organisaties; neem er één",
        "{file}: there is a file of organisations already; take one",
    ),
    "no_file": (
        "{file}: dit bestand bestaat niet, of het is geen gewoon bestand",
        "{file}: there is no such file, or it is no ordinary file",
    ),
    "is_folder": (
        "{file}: dit is een map; noem de bestanden die erin staan",
        "{file}: this is a folder; name the files in it",
    ),
    "empty": ("{file}: dit bestand is leeg", "{file}: this file is empty"),
    "too_large": ("{file}: dit bestand is groter dan {most} MB", "{file}: this file is larger than {most} MB"),
    "far_cell": (
        "{file}: een blad heeft een cel ver buiten de tabel ({cell}); verwijder die, of sla de tabel op als CSV",
        "{file}: a sheet has a cell far outside the table ({cell}); remove it, or save the table as CSV",
    ),
    "old_excel": (
        "{file}: dit is een oud Excelbestand (.xls) of er zit een wachtwoord op; open het en sla het zonder wachtwoord op als "
        ".xlsx",
        "{file}: this is an old Excel file (.xls), or it has a password; open it and save it without a password as .xlsx",
    ),
    "no_table": (
        "{file}: dit is geen tabel; download het als Excel (.xlsx), CSV of GeoPackage",
        "{file}: this is no table; download it as Excel (.xlsx), CSV or GeoPackage",
    ),
    "no_header": (
        "{file}: er is geen regel met namen van kolommen gevonden, zoals gwb_code of WijkenEnBuurten",
        "{file}: no line with names of columns was found, such as gwb_code or WijkenEnBuurten",
    ),
    "broken_table": (
        "{file}: de tabel kan niet gelezen worden ({reason}); download het bestand opnieuw",
        "{file}: the table cannot be read ({reason}); download the file again",
    ),
    "no_rows": (
        "{file}: de tabel heeft geen rijen; bij v3 van StatLine gebeurt dat als een code niet met spaties is aangevuld",
        "{file}: the table has no rows; with v3 of StatLine that happens when a code is not filled up with spaces",
    ),
    "no_known_table": (
        "{file}: deze kolommen zijn niet bekend: {columns}. Gelezen worden Kerncijfers wijken en buurten, 86158NED, "
        "85994NED, RIVM, Vektis, vierkanten en de wijk- en buurtkaart",
        "{file}: these columns are not known: {columns}. Read are Kerncijfers wijken en buurten, 86158NED, 85994NED, RIVM, "
        "Vektis, squares and the wijk- en buurtkaart",
    ),
    "no_areas": (
        "{file}: er staat geen wijk, buurt of gemeente in",
        "{file}: there is no wijk, buurt or gemeente in it",
    ),
    "no_year": (
        "{file}: van welk jaar deze tabel is, staat er niet bij; noem het bestand bijvoorbeeld kwb-2024.csv, of geef "
        "--year",
        "{file}: the table does not say of which year it is; call the file kwb-2024.csv for example, or give --year",
    ),
    "year_outside": (
        "{file}: dit is een tabel van {year}; gelezen worden {first} tot en met {last}",
        "{file}: this is a table of {year}; read are {first} to {last}",
    ),
    "many_bad_cells": (
        '{file}: {n} cellen zijn geen getal, de eerste is "{first}"; kijk of het de goede tabel is',
        '{file}: {n} cells are no number, the first is "{first}"; see whether it is the right table',
    ),
    "broken_map": (
        "{file}: dit GeoPackage kan niet gelezen worden ({reason}); download het opnieuw",
        "{file}: this GeoPackage cannot be read ({reason}); download it again",
    ),
    "no_layers": (
        "{file}: in dit GeoPackage staan geen vierkanten van 100 of 500 m en geen wijken of buurten",
        "{file}: this GeoPackage holds no squares of 100 or 500 m and no wijken or buurten",
    ),
    "other_grid": (
        "{file}: de kaart staat in EPSG:{grid}; gelezen wordt EPSG:28992 (Rijksdriehoek)",
        "{file}: the map is in EPSG:{grid}; read is EPSG:28992 (the Dutch national grid)",
    ),
    "no_kerncijfers": (
        "{file}: er is ook een bestand Kerncijfers wijken en buurten nodig, voor inwoners en huishoudens",
        "{file}: a file Kerncijfers wijken en buurten is needed as well, for residents and households",
    ),
    "fetch_needs_code": (
        "voor --fetch is de code van de wijk nodig, zoals WK036105; «{area}» is een naam, en namen staan pas in bestanden",
        "--fetch needs the code of the wijk, such as WK036105; “{area}” is a name, and names are only known from files",
    ),
    "no_client": (
        "--fetch heeft het pakket {package} nodig: {how}. Zonder internet: download de Kerncijfers zelf en noem de bestanden",
        "--fetch needs the package {package}: {how}. Without internet: download the Kerncijfers yourself and name the files",
    ),
    "no_internet": (
        "tabel {table} van het CBS kon niet worden opgehaald ({reason}); is er internet? Anders: download de Kerncijfers "
        "ergens anders en noem de bestanden",
        "table {table} of CBS could not be fetched ({reason}); is there internet? Otherwise: download the Kerncijfers "
        "elsewhere and name the files",
    ),
    "fetched_nothing": (
        "{file}: tabel {table} heeft geen rijen over {gemeente}; bestaat deze gemeente in dat jaar?",
        "{file}: table {table} has no rows about {gemeente}; does this gemeente exist in that year?",
    ),
    # --- what is wrong with an area
    "no_area": (
        '"{area}" staat in geen van de bestanden. Lijkt erop: {names}',
        '"{area}" is in none of the files. Near it: {names}',
    ),
    "several_areas": (
        '"{area}" komt vaker voor: {names}. Geef de code, of schrijf de gemeente erachter: "{area}, Gemeente"',
        '"{area}" occurs more than once: {names}. Give the code, or write the gemeente behind it: "{area}, Gemeente"',
    ),
    "codes_only": (
        '"{area}" is niet te vinden: deze tabel heeft alleen codes. Geef een code zoals WK036105, of voeg de lijst met '
        "namen toe (WijkenEnBuurten.csv met Key en Title)",
        '"{area}" cannot be found: this table has codes only. Give a code such as WK036105, or add the list of names '
        "(WijkenEnBuurten.csv with Key and Title)",
    ),
    "no_residents": (
        "van {area} is het aantal inwoners niet bekend",
        "the number of residents of {area} is not known",
    ),
    "impossible": (
        "{area}: dit kan niet ({what}); mogelijk is: {allowed}. Kijk of de kolommen van het bestand nog kloppen",
        "{area}: this cannot be ({what}); possible is: {allowed}. See whether the columns of the file are still right",
    ),
    "too_few_residents": (
        "{area} heeft {n} inwoners; een scenario heeft er minstens {least}",
        "{area} has {n} residents; a scenario has at least {least}",
    ),
    # --- what was read
    "is_kerncijfers": (
        "{file}: Kerncijfers wijken en buurten {year}, {n} gebieden",
        "{file}: Kerncijfers wijken en buurten {year}, {n} areas",
    ),
    "is_wmo": (
        "{file}: Wmo-cliënten naar soort (86158NED), {n} gebieden",
        "{file}: Wmo clients by kind (86158NED), {n} areas",
    ),
    "is_joint": (
        "{file}: samenloop van voorzieningen (85994NED), {n} gebieden",
        "{file}: joint use of provisions (85994NED), {n} areas",
    ),
    "is_health": ("{file}: RIVM, {n} gebieden", "{file}: RIVM, {n} areas"),
    "is_vektis": ("{file}: Vektis, {n} gemeenten", "{file}: Vektis, {n} gemeenten"),
    "is_titles": ("{file}: lijst met {n} namen", "{file}: list of {n} names"),
    "is_squares": (
        "{file}: vierkanten van {size} m, {n} met inwoners",
        "{file}: squares of {size} m, {n} with residents",
    ),
    "is_borders": ("{file}: grenzen van {n} gebieden", "{file}: borders of {n} areas"),
    "matched": ("Gevonden: {area}, met {buurten} buurten", "Found: {area}, with {buurten} buurten"),
    "counted": ("Cijfers: {parts}", "Figures: {parts}"),
    "citation": (
        "Bron: {sources} ({years}). Cijfers van CBS: {licence}.",
        "Source: {sources} ({years}). Figures of CBS: {licence}.",
    ),
    # --- what is worth knowing
    "bad_cells": (
        '{file}: {n} cellen zijn geen getal en tellen als onbekend, de eerste is "{first}"',
        '{file}: {n} cells are no number and count as unknown, the first is "{first}"',
    ),
    "notes_skipped": (
        "{file}: {n} regels onder of tussen de tabel zijn overgeslagen",
        "{file}: {n} lines below or between the table were skipped",
    ),
    "measures_without_title": (
        "{file}: {n} onderwerpen zijn alleen codes; voeg MeasureCodes.csv (Identifier en Title) toe om ze te lezen",
        "{file}: {n} topics are codes only; add MeasureCodes.csv (Identifier and Title) to read them",
    ),
    "reused_codes": (
        "Een code hoort in een ander jaar bij een ander gebied: {codes}. Daar is op naam gezocht; wat zo niet te vinden "
        "was, is leeg gelaten.",
        "A code belongs to another area in another year: {codes}. There the name was sought; what could not be found "
        "that way was left empty.",
    ),
    "years_apart": (
        "De cijfers zijn van {first} tot {last}; kijk of dat nog klopt.",
        "The figures are of {first} to {last}; see whether that still holds.",
    ),
    "raked_buurten": (
        "{n} cijfers van buurten ontbraken; ze zijn zo ingevuld dat de buurten samen de wijk zijn.",
        "{n} figures of buurten were missing; they are filled in such that the buurten together are the wijk.",
    ),
    "squares_without_borders": (
        "De vierkanten doen niet mee: voeg de wijk- en buurtkaart toe, die zegt welke bij de wijk horen.",
        "The squares take no part: add the wijk- en buurtkaart, which says which of them lie in the wijk.",
    ),
    "buurten_without_squares": (
        "Zonder bewoonde vierkanten: {names}. Deze buurten staan naast de kaart.",
        "Without inhabited squares: {names}. These buurten stand beside the map.",
    ),
    "squares_placed": ("{n} bewoonde vierkanten van 100 m", "{n} inhabited squares of 100 m"),
    "is_book": (
        "{file}: gelezen organisaties {n}, regels met grenzenwerkers {posts}",
        "{file}: organisations read {n}, lines of boundary workers {posts}",
    ),
    "organisations_given": (
        "Van de organisaties zijn {n} gegevens van hier; de rest is landelijk.",
        "Of the organisations {n} data are from here; the rest is national.",
    ),
    "posts_replace": (
        "De grenzenwerkers zijn die van de lijst; de landelijke aantallen doen niet mee.",
        "The boundary workers are those of the list; national numbers take no part.",
    ),
    # --- the workbook of organisations
    "book_no_column": (
        "{file}: blad {sheet} mist de kolom «{column}»; begin met wijksim new NAAM --xlsx",
        "{file}: sheet {sheet} lacks the column «{column}»; begin with wijksim new NAME --xlsx",
    ),
    "book_no_number": (
        "{file}: cel {place} is «{value}»; hier hoort een getal, of niets",
        "{file}: cell {place} is «{value}»; a number belongs here, or nothing",
    ),
    "book_outside": (
        "{file}: cel {place} is {value}; dat kan van {low} tot {high}",
        "{file}: cell {place} is {value}; it can be {low} to {high}",
    ),
    "book_no_choice": (
        "{file}: cel {place} is «{value}»; kies uit {allowed}",
        "{file}: cell {place} is «{value}»; choose from {allowed}",
    ),
    "book_second_payer": (
        "{file}: bij {place} hoort een percentage, en een andere eerste betaler",
        "{file}: at {place} a percentage belongs, and another first payer",
    ),
    "book_no_key": (
        "{file}: cel {place} is «{value}»; een sleutel is een woord van kleine letters, zoals home_care",
        "{file}: cell {place} is «{value}»; a key is a word of small letters, such as home_care",
    ),
    "book_new_needs": (
        "{file}: {word} is een nieuwe organisatie; vul bij {place} de sector in: care, welfare of housing",
        "{file}: {word} is a new organisation; fill in its sector at {place}: care, welfare or housing",
    ),
    "book_post_needs": (
        "{file}: bij {place} horen een niveau, een aantal en uren per week",
        "{file}: at {place} a level, a number and hours a week belong",
    ),
    "book_double": (
        "{file}: {word} staat er twee keer; maak er één regel van",
        "{file}: {word} stands there twice; make it one line",
    ),
    "book_too_long": (
        "{file}: blad {sheet} heeft {n} regels; hoogstens {most}",
        "{file}: sheet {sheet} has {n} lines; at most {most}",
    ),
    "column_key": ("sleutel", "key"),
    "column_name": ("naam", "name"),
    "column_sector": ("sector", "sector of work"),
    "column_fte": ("fte in deze wijk", "fte in this wijk"),
    "column_hours": ("uren per week", "hours a week"),
    "column_euro": ("begroting in euro per jaar", "budget in euro a year"),
    "column_payer": ("betaler", "payer"),
    "column_second_payer": ("tweede betaler", "second payer"),
    "column_second_share": ("deel van de tweede betaler in %", "share of the second payer in %"),
    "column_pooled": ("deel in gezamenlijk budget in %", "share in the pooled budget in %"),
    "column_target": ("productiedoel in % van de uren", "production target in % of hours"),
    "column_contract": ("soort contract", "kind of contract"),
    "column_pressure": ("hoe zwaar productie telt in %", "weight of production in %"),
    "column_room": ("scharrelruimte in % van de tijd", "room to manoeuvre in % of time"),
    "column_area": ("werkgebied", "service area"),
    "column_home": ("in dienst bij", "employed by"),
    "column_source": ("bron", "source"),
    "column_year": ("jaar", "year"),
    "column_level": ("niveau", "level"),
    "column_number": ("aantal mensen", "number of people"),
    "column_euro_per_fte": ("euro per fte per jaar", "euro per fte and year"),
    "column_start": ("vanaf week", "from week"),
    "column_end": ("tot week", "to week"),
    "book_about": (
        "Vul in wat u weet van deze wijk. Wat leeg blijft, is landelijk.\n"
        "Bedragen, fte en uren zijn van deze wijk samen, niet per inwoner.\n"
        "Organisaties: één regel per organisatie. Laat de sleutel staan; een eigen organisatie krijgt een eigen sleutel en "
        "een sector (care, welfare of housing).\n"
        "Fte of uren: één van de twee is genoeg. Met fte én begroting volgt daaruit de prijs van een uur.\n"
        "Betaler: municipality (gemeente), insurer (zorgverzekeraar), care_office (zorgkantoor), housing_association "
        "(woningcorporatie) of residents (bewoners).\n"
        "Soort contract: effort (inspanningsgericht: per uur), output (outputgericht: per resultaat) of task (taakgericht: één "
        "bedrag). Wat dat betekent voor hoe zwaar productie telt, is aangenomen; vul liever zelf een percentage in.\n"
        "Werkgebied: wijk, of district (alle wijken samen).\n"
        "Grenzenwerkers: één regel per soort post. Niveau: werkvloer (operational), management (tactical) of beleid "
        "(policy).\n"
        "In dienst bij: de sleutel of de naam van een organisatie. Leeg: de posten gaan rond langs de organisaties.\n"
        "Staat er minstens één regel met grenzenwerkers, dan zijn het er niet meer dan die.\n"
        "Bron en jaar: zo ziet iedereen later waar een getal vandaan komt.",
        "Fill in what you know of this wijk. What is left empty is national.\n"
        "Amounts, fte and hours are of this wijk as a whole, not per resident.\n"
        "Organisaties: one line for each organisation. Leave the key; an organisation of your own gets a key of its own and "
        "a sector (care, welfare or housing).\n"
        "Fte or hours: one of them is enough. With fte and a budget the price of an hour follows.\n"
        "Payer: municipality, insurer, care_office, housing_association or residents.\n"
        "Kind of contract: effort (by the hour), output (by result) or task (one amount). What that means for the weight of "
        "production is assumed; better fill in a percentage yourself.\n"
        "Service area: wijk, or district (all wijken together).\n"
        "Grenzenwerkers: one line for each kind of post. Level: operational, tactical or policy.\n"
        "Employed by: key or name of an organisation. Empty: posts go round the organisations.\n"
        "With at least one line of boundary workers there are no more than these.\n"
        "Source and year: so that everybody can see later where a number comes from.",
    ),
    # --- your wijk in this model
    "page_title": ("{place} in dit model", "{place} in this model"),
    "page_organisations": (
        "Gegevens van organisaties die van hier zijn: {n}; de rest is landelijk.",
        "Data of organisations that are from here: {n}; the rest is national.",
    ),
    "page_figure": ("Cijfer", "Figure"),
    "page_observed": ("Gemeten", "Observed"),
    "page_modelled": ("In het model", "In the model"),
    "page_status": ("Waar het vandaan komt", "Where it comes from"),
    "page_asking": (
        "In het model vragen per jaar {asking} van de 1.000 bewoners hulp aan zorg of welzijn; {wmo} van de 1.000 hebben "
        "Wmo. Hulp vragen is meer dan Wmo hebben: kijk of de verhouding past bij uw wijk.",
        "In the model {asking} of 1,000 residents a year ask care or welfare for help; {wmo} of 1,000 use the Wmo. Asking "
        "for help is more than using the Wmo: see whether the proportion fits your wijk.",
    ),
    "page_outside": (
        "Let op, {figure}: {value}. Gekeken is naar wijken van {low} tot {high}; wat het model zegt, is hier een gok.",
        "Note, {figure}: {value}. Wijken of {low} to {high} were looked at; what the model says is a guess here.",
    ),
    "page_inside": (
        "De wijk ligt binnen wat bekeken is.",
        "The wijk lies within what was looked at.",
    ),
    "page_reference": (
        "Vergelijk plannen met deze wijk zoals die nu is, niet met de landelijke basis: anders lopen beleid en wijk door "
        "elkaar.",
        "Compare plans with this wijk as it is today, not with the national baseline: otherwise policy and "
        "neighbourhood are mixed.",
    ),
    "figure_residents": ("inwoners", "residents"),
    # --- of the scenario
    "title": ("Onze wijk nu: {place}", "Our wijk today: {place}"),
    "why": (
        "De wijk zoals die is, uit eigen bestanden. Wat niet bekend is, komt van de gemeente of het land.",
        "The wijk as it is, from files of your own. What is not known comes from the gemeente or the land.",
    ),
    "status_measured": ("hier gemeten", "measured here"),
    "status_gemeente": ("van de gemeente", "from the gemeente"),
    "status_national": ("landelijk", "national"),
    "status_assumed": ("aangenomen", "assumed"),
    # --- figures
    "figure_age_0_14": ("bewoners van 0 tot 15 jaar", "residents aged 0 to 14"),
    "figure_age_15_24": ("bewoners van 15 tot 25 jaar", "residents aged 15 to 24"),
    "figure_age_25_44": ("bewoners van 25 tot 45 jaar", "residents aged 25 to 44"),
    "figure_age_45_64": ("bewoners van 45 tot 65 jaar", "residents aged 45 to 64"),
    "figure_age_65": ("bewoners van 65 jaar of ouder", "residents aged 65 or older"),
    "figure_age_65_74": ("bewoners van 65 tot 75 jaar", "residents aged 65 to 74"),
    "figure_age_75": ("bewoners van 75 jaar of ouder", "residents aged 75 or older"),
    "figure_age_80": ("bewoners van 80 jaar of ouder", "residents aged 80 or older"),
    "figure_one_person": ("huishoudens van één persoon", "households of one person"),
    "figure_without_children": ("huishoudens zonder kinderen", "households without children"),
    "figure_with_children": ("huishoudens met kinderen", "households with children"),
    "figure_household_size": ("personen per huishouden", "persons per household"),
    "figure_owned": ("koopwoningen", "owned dwellings"),
    "figure_association": ("woningen van een corporatie", "dwellings of a housing association"),
    "figure_other_rent": ("andere huurwoningen", "other dwellings to let"),
    "figure_low_income": ("huishoudens met een laag inkomen", "households with a low income"),
    "figure_wmo": ("bewoners met Wmo", "residents who use Wmo"),
    "figure_youth_under_23": ("jongeren tot 23 jaar met jeugdzorg", "people under 23 in youth care"),
    "figure_participation": ("bewoners met Participatiewet", "residents who use the Participatiewet"),
    "figure_nursing": ("bewoners met wijkverpleging", "residents with district nursing"),
    "figure_multi_law": ("gebruikers van meer dan één wet", "users of more than one law"),
    "figure_woz": ("gemiddelde WOZ-waarde (duizend euro)", "mean value of a dwelling (thousand euro)"),
    "figure_urbanity": ("stedelijkheid (1 zeer sterk, 5 niet)", "urbanity (1 very, 5 not)"),
}
