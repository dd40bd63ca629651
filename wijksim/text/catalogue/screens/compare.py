"""Words of comparing plans and of the report for a council. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COMPARE: dict[str, Pair] = {
    # compare
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
    "compare.hardly": ("minder dan {least}", "by less than {least}"),
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
    # report
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
}
