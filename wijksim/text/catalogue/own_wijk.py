"""Words of the screen "My wijk". Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

OWN_WIJK: dict[str, Pair] = {
    "lead": (
        "Maak uw eigen wijk, met bestanden die u al hebt. Ze worden gelezen en meteen weer weggegooid; er wordt niets gedownload.",
        "Make your own wijk, with files that you have. They are read and thrown away at once; nothing is downloaded.",
    ),
    "title": ("Kies uw bestanden", "Choose your files"),
    "other": ("Een andere wijk, of andere bestanden", "Another wijk, or other files"),
    "files_text": (
        "Kerncijfers wijken en buurten van het CBS (Excel of CSV, liefst de twee nieuwste jaren). Als u ze hebt ook: Wmo naar "
        "soort (86158NED), samenloop (85994NED), RIVM, Vektis, vierkanten, de wijk- en buurtkaart, het werkblad met "
        "organisaties, en gemeten waarden door de jaren (observed.csv).",
        "Kerncijfers wijken en buurten of CBS (Excel or CSV, best the two newest years). If you have them also: Wmo by kind "
        "(86158NED), joint use (85994NED), RIVM, Vektis, squares, the wijk- en buurtkaart, the workbook of "
        "organisations, and observed values over the years (observed.csv).",
    ),
    "choose": ("Kies bestanden", "Choose files"),
    "or_drop": ("of sleep ze hierheen", "or drop them here"),
    "remove": ("Verwijder", "Remove"),
    "area": ("Uw wijk: naam of code", "Your wijk: name or code"),
    "area_text": (
        "Zoals Oudorp, of WK036105. Komt de naam vaker voor: Centrum, Zutphen.",
        "Such as Oudorp, or WK036105. If the name recurs: Centrum, Zutphen.",
    ),
    "read": ("Lees de bestanden", "Read the files"),
    "sending": ("De bestanden gaan naar de server …", "The files go to the server …"),
    "reading": (
        "De bestanden worden gelezen. Met het hele land duurt dat een kwart minuut …",
        "The files are read. With the whole land that takes a quarter of a minute …",
    ),
    # --- what is refused
    "ending": (
        "Dit soort bestand wordt niet gelezen. Wel: .xlsx, .csv, .json, .gpkg en .txt.",
        "This kind of file is not read. These are: .xlsx, .csv, .json, .gpkg and .txt.",
    ),
    "too_many": ("Dit zijn te veel bestanden.", "These are too many files."),
    "too_large": (
        "Dit is te groot: één bestand is hoogstens {each} MB, samen hoogstens {most} MB. Neem bij het CBS alleen uw gemeente, "
        "of gebruik wijksim neighbourhood op uw eigen computer.",
        "This is too large: one file has at most {each} MB, all together at most {most} MB. Take only your gemeente from CBS, "
        "or use wijksim neighbourhood on your own computer.",
    ),
    "broken": ("Het bestand kwam niet heel over. Probeer het nog eens.", "The file did not arrive whole. Try again."),
    "busy": (
        "Er wachten te veel anderen. Probeer het zo nog eens.",
        "Too many others are waiting. Try again in a moment.",
    ),
    "no_files": ("Kies eerst een bestand.", "Choose a file first."),
    "too_long": (
        "Het lezen duurde te lang. Neem bij het CBS alleen uw gemeente.",
        "Reading took too long. Take only your gemeente from CBS.",
    ),
    "too_heavy": (
        "Deze bestanden kunnen hier niet gelezen worden: uitgepakt zijn ze te groot, of ze zijn kapot.",
        "These files cannot be read here: unpacked they are too large, or they are broken.",
    ),
    "failed": (
        "Dat ging mis. Het staat met nummer {number} in het logboek van de server.",
        "That went wrong. It is in the log of the server with number {number}.",
    ),
    # --- what is shown
    "go_on": ("Ga verder in Verken", "Go on in Explore"),
    "several_observed": (
        "Er zijn twee bestanden met gemeten waarden; voeg ze samen tot één.",
        "There are two files of observed values; put them together in one.",
    ),
    "observed_taken": (
        "{n} gemeten waarden gelezen; die van uitkomsten staan in de grafieken over de tijd, in Verken en Vergelijk.",
        "{n} observed values read; those of outcomes stand on the charts over time, in Explore and Compare.",
    ),
    "observed_cut": (
        "In de link passen {n} van de {all} gemeten waarden; zet ze allemaal naast het model met wijksim wijk --observed.",
        "The link has place for {n} of {all} observed values; lay all of them beside the model with wijksim wijk --observed.",
    ),
    "no_figures": (
        "Dit zijn alleen gemeten waarden. Kies ook de Kerncijfers, of lees eerst de wijk.",
        "These are observed values only. Choose the Kerncijfers too, or read the wijk first.",
    ),
    "told": ("Wat er gelezen is", "What was read"),
    "figures": ("Cijfers, en waar ze vandaan komen", "Figures, and where they come from"),
    "asking": (
        "Het model rekent een jaar door: hoeveel bewoners vragen hulp? …",
        "The model computes a year: how many residents ask for help? …",
    ),
    "drawing": ("Het model maakt de bewoners …", "The model makes the residents …"),
    "too_many_residents": (
        "Deze wijk heeft meer bewoners dan deze server aankan; gebruik wijksim op uw eigen computer.",
        "This wijk has more residents than this server takes; use wijksim on your own computer.",
    ),
    "head_figure": ("Cijfer", "Figure"),
    "head_observed": ("Gemeten", "Observed"),
    "head_modelled": ("In het model", "In the model"),
    "head_status": ("Waar het vandaan komt", "Where it comes from"),
    "head_level": ("Niveau, jaar", "Level, year"),
    "head_source": ("Bron", "Source"),
    "map": ("De kaart", "The map"),
    "map_alt": (
        "Kaart van {n} bewoonde vierkanten van 100 meter in {buurten} buurten; hoe donkerder, hoe meer bewoners",
        "Map of {n} inhabited squares of 100 metres in {buurten} buurten; the darker, the more residents",
    ),
    "square": ("{buurt}: {n} bewoners", "{buurt}: {n} residents"),
    "no_squares": (
        "Er is geen kaart: voeg de vierkanten én de wijk- en buurtkaart toe. In het adres van deze pagina is plaats voor een "
        "paar honderd vierkanten; met meer vervalt de kaart hier.",
        "There is no map: add the squares and the wijk- en buurtkaart. The address of this page has room for some hundred "
        "squares; with more the map is left out here.",
    ),
    "squares_left_out": (
        "De {n} vierkanten van deze wijk passen niet in de link: na herladen en in gedeelde links vervalt de kaart. In het bestand "
        "hieronder staan ze wel.",
        "The {n} squares of this wijk do not fit in the link: after reloading, and in links that you share, the map is left out. "
        "The file below has them.",
    ),
    # --- over the years
    "over_time": ("De wijk in de komende jaren", "The wijk in the years to come"),
    "over_time_text": (
        "Reken {years} jaar door zonder nieuw beleid: hoe de wijk vergrijst en, als u gemeten waarden hebt, hoe goed het model "
        "daarbij past. Dat zijn {n} berekeningen.",
        "Compute {years} years without new policy: how the wijk ages and, if you have observed values, how well the model "
        "fits them. That is {n} runs.",
    ),
    "over_time_start": ("Reken {years} jaar door", "Compute {years} years"),
    "over_time_state": ("{ready} van {n} berekeningen klaar.", "{ready} of {n} runs are ready."),
    "year": ("Begin van het jaar", "Start of the year"),
    "ages": ("Leeftijden door de jaren", "Ages over the years"),
    "ages_found": (
        "Van de bewoners is nu {then}% 65 jaar of ouder, na {years} jaar {now}% (gemiddelde van {n} berekeningen, landelijke "
        "cijfers van geboorte, sterfte en verhuizen).",
        "Of residents {then}% are 65 or older now, and {now}% after {years} years (mean of {n} runs, national rates of birth, "
        "death and moving).",
    ),
    "ages_still": (
        "De bewoners blijven in deze wijk dezelfde (neighbourhood.living staat uit), dus de leeftijden veranderen niet.",
        "Residents of this wijk stay the same (neighbourhood.living is off), so that ages do not change.",
    ),
    "beside": ("Gemeten waarden naast het model", "Observed values beside the model"),
    "beside_none": (
        "Er zijn geen gemeten waarden. Kies hieronder een bestand observed.csv met wat hier door de jaren gemeten is.",
        "There are no observed values. Choose a file observed.csv below, with what was measured here over the years.",
    ),
    "save": ("Bewaar de wijk als bestand", "Save the wijk as a file"),
    "buurten": ("Buurten", "Buurten"),
    "head_buurt": ("Buurt", "Buurt"),
    "head_residents": ("Bewoners", "Residents"),
    "head_own": ("Eigen cijfers", "Figures of its own"),
    "head_filled": ("Ingevuld", "Filled in"),
}
