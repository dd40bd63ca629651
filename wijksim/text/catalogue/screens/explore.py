"""Words of exploring: the run, what a server does not take, and the three numbers. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

EXPLORE: dict[str, Pair] = {
    # explore
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
    "explore.slightly_more": (
        "iets meer dan {than} (minder dan {least})",
        "slightly more than {than} (by less than {least})",
    ),
    "explore.slightly_less": (
        "iets minder dan {than} (minder dan {least})",
        "slightly less than {than} (by less than {least})",
    ),
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
    # the three numbers
    "numbers.band": ("95%: van {low} tot {high}", "95%: from {low} to {high}"),
    "numbers.against": (
        "Verschil met «{today}», gemiddeld over {n} berekeningen.",
        "Difference from “{today}”, mean of {n} pairs of runs.",
    ),
    "numbers.one_run": ("Dit is vandaag, in één berekening.", "This is today, in one run."),
    "numbers.counting": ("telt nog ({n} van {all})", "still counting ({n} of {all})"),
    "numbers.refused": ("Te druk om te tellen; probeer het zo nog eens.", "Too busy to count; try again in a moment."),
    "numbers.failed": ("Bij {n} berekeningen ging het mis.", "{n} computations went wrong."),
}
