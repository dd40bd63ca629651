"""Words of sweeps: progress, states and messages, in Dutch and English."""

SWEEP_WORDS: dict[str, tuple[str, str]] = {
    # name: (Nederlands, English)
    "sweep_ended": ("{ended} van {planned} runs klaar", "{ended} of {planned} runs ended"),
    "sweep_bad": ("{number} mislukt", "{number} failed"),
    "sweep_left": ("nog ongeveer {time}", "about {time} left"),
    "sweep_trouble": ("Moeite met run {what}", "Trouble with run {what}"),
    "sweep_begins": (
        "{planned} runs: {points} punten x {seeds} seeds; {done} zijn al klaar. Map: {folder}",
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
        "{planned} runs: {points} punten x {seeds} seeds; {done} zijn al klaar.\n"
        "Naar schatting {time} met {workers} processen ({each} s per run, {how}) en {size} op schijf.",
        "{planned} runs: {points} points x {seeds} seeds; {done} are done already.\n"
        "About {time} with {workers} processes ({each} s a run, {how}) and {size} on disk.",
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
        "{state}  {key}  punt {point}  seed {seed}  {reason}",
        "{state}  {key}  point {point}  seed {seed}  {reason}",
    ),
    "replay_of": ("Run {key}: punt {point}, seed {seed}", "Run {key}: point {point}, seed {seed}"),
    "replay_same": (
        "Dezelfde uitkomsten als bewaard, tot de laatste bit.",
        "The same outcomes as recorded, to the last bit.",
    ),
    "replay_other": (
        "De uitkomsten wijken af van wat bewaard is: het eerst in {outcome}, week {week}.",
        "The outcomes differ from what was recorded: first in {outcome}, week {week}.",
    ),
    "replay_none": (
        "Van deze run is niets bewaard om mee te vergelijken.",
        "Nothing was recorded of this run to compare with.",
    ),
    "replay_failed": ("De run mislukt: {reason}", "The run fails: {reason}"),
}
