"""Words of the command line and of the tables it prints. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COMMAND: dict[str, Pair] = {
    # name: (Nederlands, English)
    "outcome": ("Uitkomst", "Outcome"),
    "unit": ("Eenheid", "Unit"),
    "mean_of_weeks": ("Gemiddeld over {period}", "Mean of {period}"),
    "last_week": ("Laatste week", "Last week"),
    "first_year": ("Eerste jaar", "First year"),
    "headline": (
        "{title}: {residents} bewoners, {weeks} weken, toevalsreeks {seed}",
        "{title}: {residents} residents, {weeks} weeks, seed {seed}",
    ),
    "results_in": ("Resultaten staan in {folder}", "Results are in {folder}"),
    "other_folder": (
        "In {wanted} staat al iets anders; dat blijft zoals het is.",
        "{wanted} already holds something else, which stays as it is.",
    ),
    "repeat_with": ("Zo herhaalt u deze run: {command}", "To repeat this run: {command}"),
    "one_run_only": (
        "Dit is één run. Toeval speelt mee: vergelijk pas na meer runs.",
        "This is one run. Chance plays a part: compare only after more seeds.",
    ),
    "compiling": (
        "De eerste keer wordt het model vertaald naar machinecode; dat duurt ongeveer {seconds} seconden.",
        "The first run compiles the model, which takes about {seconds} seconds.",
    ),
    "weeks_done": ("Week", "Week"),
    "pairs_done": ("Berekeningen", "Pairs"),
    "runs_done": ("Runs", "Runs"),
    "differs": ("Anders dan in de basis", "Different from the baseline"),
    "look_for": ("Waar u op kunt letten", "What to look for"),
    "output_lost": (
        "Niet alles kon worden afgedrukt: {reason}. Het werk zelf is af.",
        "Not all could be printed: {reason}. The work itself is done.",
    ),
    "interrupted": (
        "Gestopt. Er is niets nieuws opgeslagen; wat er was, is er nog.",
        "Stopped. Nothing new was saved; what was there is still there.",
    ),
    "file_is_valid": ("{file}: in orde", "{file}: valid"),
    "set_for_nothing": (
        "{file}: let op: {lever} verandert niets zonder {others}",
        "{file}: note: {lever} changes nothing without {others}",
    ),
    "and": (" en ", " and "),
    "problems_found": ("Fouten gevonden: {number}", "Problems found: {number}"),
    "written": ("Geschreven: {file}", "Written: {file}"),
    "exists": (
        "{file} bestaat al. Kies een andere naam met --out.",
        "{file} exists already. Choose another name with --out.",
    ),
    "measures_how": (
        "In een bestand: from: NAAM en start: WEEK. Op de opdrachtregel: --measure NAAM@WEEK.",
        "In a file: from: NAME and start: WEEK. On the command line: --measure NAME@WEEK.",
    ),
    "try_it": ("Probeer: {command}", "Try: {command}"),
    "docs_building": (
        "De pagina's worden gemaakt; dat duurt ongeveer een halve minuut.",
        "Making the pages, which takes about half a minute.",
    ),
    "docs_missing": (
        "De documentatie zit niet bij deze installatie. In een kloon van wijksim: uv sync --all-extras, dan uv run wijksim docs",
        "The documentation is not part of this installation. In a clone of wijksim: uv sync --all-extras, then uv run wijksim docs",
    ),
    "docs_no_browser": (
        "Hier is geen browser. Open dit bestand op een machine waar er wel een is.",
        "There is no browser here. Open this file on a machine that has one.",
    ),
    # name: (Nederlands, English)
    "sweep_ended": ("{ended} van {planned} runs klaar", "{ended} of {planned} runs ended"),
    "sweep_bad": ("{number} mislukt", "{number} failed"),
    "sweep_left": ("nog ongeveer {time}", "about {time} left"),
    "robust_so_far": ("{answer}", "{answer}"),
    "aim_generation": ("ronde {number} van {of}", "round {number} of {of}"),
    "sweep_trouble": ("Moeite met run {what}", "Trouble with run {what}"),
    "sweep_begins": (
        "{planned} runs: {points} punten x {seeds} toevalsreeksen; {done} zijn al klaar. Map: {folder}",
        "{planned} runs: {points} points x {seeds} seeds; {done} are done already. Folder: {folder}",
    ),
    "sweep_planning": (
        "Een plan van {points} punten wordt uitgewerkt …",
        "Working out a plan of {points} points …",
    ),
    "sweep_other_plan": (
        "In {folder} stond een ander plan; runs die in beide voorkomen, worden niet opnieuw gemaakt.",
        "{folder} held another plan; runs that both share are not made again.",
    ),
    "sweep_damaged": (
        "{number} runs worden opnieuw gemaakt: hun bestand is beschadigd of weg.",
        "{number} runs are made again: their file is damaged or gone.",
    ),
    "sweep_set_aside": (
        "{number} bestanden die niet in het grootboek staan of beschadigd zijn, zijn apart gezet in {folder} ({first} …).",
        "{number} files that the ledger does not know or that are damaged were set aside in {folder} ({first} …).",
    ),
    "sweep_stopped": (
        "Gestopt. {done} van {planned} runs zijn bewaard. Verder gaan: {command}",
        "Stopped. {done} of {planned} runs are kept. To go on: {command}",
    ),
    "sweep_stopped_early": (
        "Gestopt voordat er iets gemaakt was; wat er al stond, staat er nog.",
        "Stopped before anything was made; what was there is still there.",
    ),
    "sweep_broke_off": (
        "Wat klaar is, is bewaard. Verder gaan: {command}",
        "What is done is kept. To go on: {command}",
    ),
    "sweep_failures": (
        "{number} runs zonder resultaat. Waarom: {status}. Een ervan nadoen: {replay}. Opnieuw proberen: {retry}",
        "{number} runs without results. Why: {status}. To see one again: {replay}. To try again: {retry}",
    ),
    "sweep_export": ("De tabel maken: {command}", "To make the table: {command}"),
    "sweep_dry_run": (
        "{planned} runs: {points} punten x {seeds} toevalsreeksen; {done} zijn al klaar.\n"
        "Naar schatting {time} met {workers} processen ({each} s per run, {how}) en {size} op schijf.",
        "{planned} runs: {points} points x {seeds} seeds; {done} are done already.\n"
        "About {time} with {workers} processes ({each} s a run, {how}) and {size} on disk.",
    ),
    "sweep_values": ("  {lever}: {number} waarden: {values}", "  {lever}: {number} values: {values}"),
    "sweep_value": ("  {lever}: overal {values}", "  {lever}: {values} everywhere"),
    "sweep_range": ("  {lever}: overal van {low} tot en met {high}", "  {lever}: anywhere from {low} to {high}"),
    "sweep_listed": ("  Wat per punt verschilt: {names}", "  What differs by point: {names}"),
    "sweep_third_number": (
        "{lever}={low}:{high}:{third} betekent {third} waarden van {low} tot en met {high}: het derde getal is het aantal waarden. Bedoelt u {values}? Schrijf dan {written}.",
        "{lever}={low}:{high}:{third} means {third} values from {low} to {high}: the third number is how many values. For {values} write {written}.",
    ),
    "sweep_skipped_columns": (
        "Kolommen die geen parameter zijn, zijn overgeslagen: {columns}",
        "Columns that are no parameters were skipped: {columns}",
    ),
    "sweep_each_recorded": ("gemiddelde van eerdere runs hier", "mean of earlier runs here"),
    "sweep_each_measured": ("een korte proef op deze machine", "a short trial on this machine"),
    "state_waiting": ("te doen", "waiting"),
    "state_done": ("klaar", "done"),
    "state_failed": ("mislukt", "failed"),
    "state_quarantined": ("apart gezet", "quarantined"),
    "status_more": ("… en nog {number}; --json geeft ze alle", "… and {number} more; --json gives them all"),
    "status_planned": ("gepland", "planned"),
    "status_driver": (
        "Proces {pid} op {host} is hier aan het werk, sinds {since}.",
        "Process {pid} on {host} is at work here, since {since}.",
    ),
    "status_whole": (
        "Alle {number} bestanden met resultaten zijn heel.",
        "All {number} files with results are whole.",
    ),
    "status_run": (
        "{state}  {key}  punt {point}  toevalsreeks {seed}  {reason}",
        "{state}  {key}  point {point}  seed {seed}  {reason}",
    ),
    "replay_of": ("Run {key}: punt {point}, toevalsreeks {seed}", "Run {key}: point {point}, seed {seed}"),
    "replay_same": (
        "Dezelfde uitkomsten als bewaard, tot de laatste bit.",
        "The same outcomes as recorded, to the last bit.",
    ),
    "replay_other": (
        "De uitkomsten wijken af van wat bewaard is: het eerst in {outcome}, {week}.",
        "The outcomes differ from what was recorded: first in {outcome}, {week}.",
    ),
    "replay_none": (
        "Van deze run is niets bewaard om mee te vergelijken.",
        "Nothing was recorded of this run to compare with.",
    ),
    "replay_other_code": (
        "Deze sweep is gemaakt met andere code ({made_by}) dan die hier draait ({here}): een verschil kan daarvan komen.",
        "This sweep was made by other code ({made_by}) than what runs here ({here}): a difference may be due to that.",
    ),
    "replay_failed": ("De run mislukt: {reason}", "The run fails: {reason}"),
}
