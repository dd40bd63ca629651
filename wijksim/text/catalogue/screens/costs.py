"""Words of costs and benefits. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COSTS: dict[str, Pair] = {
    "costs.title": ("Indicatieve kosten en baten", "Indicative costs and benefits"),
    "costs.lead": (
        "Wie betaalt, wie krijgt geld, en wanneer? Bedragen uit het model, in prijzen van de "
        "tarieven hieronder. Dit is geen "
        "volledige maatschappelijke kosten-batenanalyse.",
        "Who pays, who receives money, and when? Amounts from the model, at the tariffs below. "
        "This is not a full social "
        "cost-benefit analysis.",
    ),
    "costs.null": (
        "Vergeleken met vandaag, met dezelfde toevalsreeks.",
        "Compared with today, with the same seed.",
    ),
    "costs.payers": ("Wie betaalt", "Who pays"),
    "costs.payer": ("Betaler", "Payer"),
    "costs.year": ("Jaar {n}", "Year {n}"),
    "costs.total": ("Totaal", "Total"),
    "costs.difference": ("Verschil met vandaag", "Difference with today"),
    "costs.organisations": ("Wat organisaties overhouden", "What organisations are left with"),
    "costs.organisation": ("Organisatie", "Organisation"),
    "costs.result_explain": (
        "Ontvangen min betaald (vooral lonen), per jaar. Streep onder: de laagste drie bedragen.",
        "Received minus paid (mostly wages), a year. Underlined: the lowest three amounts.",
    ),
    "costs.streams": ("Waar het geld naartoe gaat", "Where the money goes"),
    "costs.who": ("Wie betaalt meer, wie minder", "Who pays more, who pays less"),
    "costs.chart": ("Verschil met vandaag, per betaler", "Difference with today, by payer"),
    "costs.chart_kept": (
        "Wie houdt meer over, wie minder: verschil met vandaag, per organisatie",
        "Who is left with more, who with less: difference with today, by organisation",
    ),
    "costs.pocket": (
        "Verkeerde portemonnee: {losers} houdt minder over dan vandaag, terwijl {winners} minder betaalt. {limit}",
        "Wrong pocket: {losers} is left with less than today, while {winners} pays less. {limit}",
    ),
    "costs.no_pocket": (
        "Geen verkeerde portemonnee te zien: niemand legt toe terwijl een ander minder betaalt. {limit}",
        "No wrong pocket to be seen: nobody loses while somebody else pays less. {limit}",
    ),
    "costs.limit": (
        "Minder dan {euro} per jaar telt hier niet: in één run kan dat toeval zijn.",
        "Less than {euro} a year does not count here: in one run that may be chance.",
    ),
    "costs.same": (
        "Dit ís vandaag: er is geen verschil te laten zien.",
        "This is today: there is no difference to show.",
    ),
    "costs.prices": ("Prijzen en hun bron", "Prices and their source"),
    "costs.tariff": ("Tarief per uur", "Tariff per hour"),
    "costs.source": ("Bron", "Source"),
    "costs.status": ("Hoe zeker", "How certain"),
    "costs.pm": ("Wat geen prijs heeft", "What has no price"),
    "costs.pm_text": (
        "Deze effecten tellen niet mee in de bedragen (PM), maar horen in de afweging.",
        "These effects are not in the amounts, but belong in the weighing.",
    ),
    "costs.thousand": ("Bedragen in duizend euro", "Amounts in thousand euro"),
    "costs.outcome": ("Effect", "Effect"),
    "costs.here": ("Dit scenario", "This scenario"),
    "costs.baseline": ("Vandaag", "Today"),
}
