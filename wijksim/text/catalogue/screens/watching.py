"""Words of what is watched: the replay, who does what, the diary and charts. Each name: (Nederlands, English)."""

from wijksim.text.catalogue.weeks import WHEN
from wijksim.text.pair import Pair

WATCHING: dict[str, Pair] = {
    # replay
    "replay.moment": (WHEN["moment"][0].capitalize(), WHEN["moment"][1].capitalize()),
    "replay.play": ("Speel", "Play"),
    "replay.pause": ("Pauze", "Pause"),
    "replay.back": ("Een week terug", "One week back"),
    "replay.forward": ("Een week verder", "One week on"),
    "replay.scrub": ("Kies een week", "Choose a week"),
    "replay.speed": ("Snelheid", "Speed"),
    "replay.speed_1": ("1 week per seconde", "1 week a second"),
    "replay.speed_4": ("4 weken per seconde", "4 weeks a second"),
    "replay.speed_13": ("13 weken per seconde", "13 weeks a second"),
    "replay.network": ("Netwerk", "Network"),
    "replay.weeks": ("Week voor week", "Week by week"),
    "replay.map": ("Kaart", "Map"),
    "replay.tasks": ("Wie doet wat", "Who does what"),
    "replay.actor": ("Kies een organisatie of grenzenwerker", "Choose an organisation or boundary worker"),
    "replay.nobody": ("niemand", "nobody"),
    "replay.away": ("deze week niet aan het werk", "not at work this week"),
    "replay.worker": ("Grenzenwerker", "Boundary worker"),
    "replay.worker_short": ("G", "B"),
    "replay.network_label": (
        "Netwerk van organisaties en grenzenwerkers. Dezelfde gegevens staan in de tabel eronder.",
        "Network of organisations and boundary workers. The same data are in the table below.",
    ),
    "replay.map_label": (
        "Kaart van de wijk met de onvervulde behoefte van bewoners per vak van 100 bij 100 meter",
        "Map of the neighbourhood with unmet need of residents per cell of 100 by 100 metres",
    ),
    "replay.key": ("Zo leest u dit", "How to read this"),
    "replay.key_care": ("rondje: zorg", "circle: care"),
    "replay.key_welfare": ("vierkant: welzijn", "square: welfare"),
    "replay.key_housing": ("driehoek: wonen", "triangle: housing"),
    "replay.key_department": ("dubbele rand: gemeente", "double edge: municipality"),
    "replay.key_worker": (
        "ruit: grenzenwerker; tik erop en lijntjes tonen wie die goed kent",
        "diamond: boundary worker; tap it and thin lines show whom they know well",
    ),
    "replay.key_size": ("groter: meer uren", "larger: more hours"),
    "replay.key_load": ("hoe voller, hoe drukker; ! is overvol", "fuller is busier; ! is overfull"),
    "replay.key_width": (
        "dikkere lijn: vaker samen aan een casus",
        "wider line: more often together on a case",
    ),
    "replay.trust_low": (
        "stippellijn: weinig vertrouwen (onder 0,35)",
        "dotted line: little trust (below 0.35)",
    ),
    "replay.trust_some": ("streepjes: enig vertrouwen (0,35 tot 0,5)", "dashes: some trust (0.35 to 0.5)"),
    "replay.trust_high": ("hele lijn: veel vertrouwen (0,5 of meer)", "full line: much trust (0.5 or more)"),
    "replay.need": ("Onvervulde behoefte", "Unmet need"),
    "replay.need_least": ("minst", "least"),
    "replay.need_most": ("meest", "most"),
    "replay.buurt": ("buurt", "buurt"),
    "replay.residents": ("bewoners", "residents"),
    "replay.table": ("Toon als tabel", "Show as table"),
    "replay.figure": ("Toon als beeld", "Show as picture"),
    "replay.pair": ("Paar", "Pair"),
    "replay.trust": ("Vertrouwen", "Trust"),
    "replay.open": ("Openheid", "Openness"),
    "replay.joint": ("Samen per jaar", "Together a year"),
    "replay.load": ("Drukte", "Load"),
    "replay.hours": ("uur per week", "hours a week"),
    "replay.at": ("bij", "at"),
    "replay.energy": ("energie", "energy"),
    "replay.recalled": ("teruggeroepen", "called back"),
    "replay.measure": ("Maatregel: {name}", "Measure: {name}"),
    "replay.top": ("De {n} paren die het meest samenwerken", "The {n} pairs that work together most"),
    # who does what
    "division.title": ("Wie doet wat: taken en organisaties", "Who does what: tasks and organisations"),
    "division.summary": (
        "Taken met een gat: {gaps}; met dubbel werk: {twice}. Veranderd sinds het begin: {moved} keer",
        "Tasks with a gap: {gaps}; with double work: {twice}. Changed since the start: {moved} times",
    ),
    "division.task": ("Taak", "Task"),
    "division.together": ("Samen", "Together"),
    "division.agreed": ("Afgesproken", "Agreed"),
    "division.gap": ("gat", "gap"),
    "division.twice": ("dubbel", "double"),
    "division.more": ("▲ {n} meer dan in het begin", "▲ {n} more than at the start"),
    "division.less": ("▼ {n} minder dan in het begin", "▼ {n} less than at the start"),
    "division.reading": ("Zo leest u dit", "How to read this"),
    "division.read": (
        "Grotere stip: de organisatie pakt de taak vaker op. ▲ en ▼: 10 of meer van de 100 gevallen vaker of minder vaak "
        "dan in het begin. Samen: hoe vaak organisaties de taak oppakken in 100 gevallen; 80 of minder is een gat, 120 of "
        "meer is dubbel werk. Afgesproken: in hoeveel van de 100 gevallen een afspraak beslist. Het beeld gaat per kwartaal.",
        "A larger dot: the organisation takes the task up more often. ▲ and ▼: 10 or more of 100 cases more or less often "
        "than at the start. Together: how often organisations take the task up in 100 cases; 80 or fewer is a gap, 120 or "
        "more is double work. Agreed: in how many of 100 cases an agreement decides. The picture goes by quarter.",
    ),
    "division.read_table": (
        "Getallen: in hoeveel van de 100 gevallen de organisatie de taak oppakt. ▲ en ▼: 10 of meer vaker of minder vaak "
        "dan in het begin. Een lege cel: de organisatie kan deze taak niet doen.",
        "Numbers: in how many of 100 cases the organisation takes the task up. ▲ and ▼: 10 or more oftener or less often "
        "than at the start. An empty cell: the organisation cannot do this task.",
    ),
    "division.key": ("Hoe de organisatie betaald wordt", "How the organisation is paid"),
    "division.contract": ("betaald", "paid"),
    "division.tolerated": ("half betaald", "half paid"),
    "division.able": ("onbetaald", "unpaid"),
    "division.not_able": ("kan deze taak niet doen", "cannot do this task"),
    # diary
    "diary.title": ("Dagboek van {name}", "Diary of {name}"),
    "diary.none": (
        "Kies een organisatie of grenzenwerker in het beeld hierboven; dan staat hier wat die meemaakte.",
        "Choose an organisation or boundary worker in the picture above, and read here what they went through.",
    ),
    "diary.empty": (
        "In deze weken gebeurde er niets bijzonders.",
        "Nothing special happened in these weeks.",
    ),
    "diary.counts": (
        "In dit kwartaal: {asked} hulpvragen, {solved} casussen opgelost, {failed} niet opgelost.",
        "In this quarter: {asked} requests, {solved} cases solved, {failed} not solved.",
    ),
    "diary.more": ("En nog {n} gebeurtenissen; zie Waarom.", "And {n} more events; see Why."),
    # chart
    "chart.table": ("Toon als tabel", "Show as table"),
    "chart.figure": ("Toon als grafiek", "Show as chart"),
    "chart.svg": ("Bewaar als SVG", "Save as SVG"),
    "chart.of_run": (
        "Scenario «{scenario}», kenmerk {key}; toevalsreeks {seed}; {weeks} weken, {residents} bewoners; wijksim {version}",
        "Scenario “{scenario}”, key {key}; seed {seed}; {weeks} weeks, {residents} residents; wijksim {version}",
    ),
    "chart.of_pairs": (
        "{n} runs van elk plan, met de eerste toevalsreeksen uit lijst {root}; wijksim {version}",
        "{n} runs of every plan, with the first seeds of list {root}; wijksim {version}",
    ),
    "chart.figures_of": ("Cijfers van de wijk: CBS, {licence}", "Figures of the wijk: CBS, {licence}"),
    "chart.png": ("Bewaar als PNG", "Save as PNG"),
    "chart.time": ("Tijd", "Time"),
    "chart.moment": WHEN["moment"],
    "chart.year": WHEN["year"],
    "chart.tick": WHEN["tick"],
    "chart.every": ("Een rij per kwartaal", "One row a quarter"),
    "chart.observed": ("Gemeten waarden in deze grafiek", "Observed values on this chart"),
    "chart.period": ("Periode", "Period"),
    "chart.kind": ("Soort", "Kind"),
    "chart.value": ("Waarde", "Value"),
    "chart.margins": ("Laag – hoog", "Low – high"),
    "chart.source": ("Bron", "Source"),
    "chart.loading": ("De grafiek wordt getekend …", "Drawing the chart …"),
}
