"""Words of the replay in the report for a council. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COUNCIL_REPLAY: dict[str, Pair] = {
    # name: (Nederlands, English)
    "head": ("Speel af: wie lost samen op", "Play: who solve together"),
    "about": (
        "Zo kan het gaan in één van de werelden: die in het midden staat voor «{plan}», met één berekening van elk plan. Kijk vooral naar het verschil tussen links en rechts.",
        "This is how it may go in one of the worlds: the one in the middle for “{plan}”, with one run of every plan. Look above all at the difference between left and right.",
    ),
    "in_page": ("Afspelen kan in report.html; dat opent in elke browser.", "It can be played in report.html, which opens in any browser."),
    "measure": (
        "Samen opgelost, in procent van de vragen op meer dan één gebied (gemiddelde van elk kwartaal)",
        "Solved together, in percent of the cases in several domains (mean of each quarter)",
    ),
    "title": ("Afspelen van de plannen", "Replay of the plans"),
    "play": ("Speel af", "Play"),
    "pause": ("Pauze", "Pause"),
    "pick": ("Plan:", "Plan:"),
    "quarter": ("Kwartaal", "Quarter"),
    "status": (
        "Jaar {year}, kwartaal {quarter}. «{plan}»: {cases} vragen samen opgelost ({share}%). «{today}»: {cases_today} ({share_today}%).",
        "Year {year}, quarter {quarter}. “{plan}”: {cases} cases solved together ({share}%). “{today}”: {cases_today} ({share_today}%).",
    ),
    "network": ("Netwerk van organisaties bij «{plan}»", "Network of organisations with “{plan}”"),
    "together": ("samen opgelost in dit kwartaal (dikker is vaker)", "solved together in this quarter (thicker is more)"),
    "carried": ("daarvan met een grenzenwerker ertussen", "of these with a boundary worker between them"),
    "lines": ("Lijnen per plan: {measure}", "Lines by plan: {measure}"),
    "table": ("Aan het eind van elk jaar: {measure}", "At the end of each year: {measure}"),
    "numbers": ("De lijnen als getallen", "The lines as numbers"),
}  # fmt: skip
