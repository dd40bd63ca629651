"""Words of comparisons. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COMPARE: dict[str, Pair] = {
    # name: (Nederlands, English)
    "title": ("{base} vergeleken met {alt}", "{base} compared with {alt}"),
    "pairs": (
        "{n} berekeningen, elk twee runs met dezelfde toevalsreeks: zelfde bewoners, zelfde toeval, ander beleid",
        "{n} pairs of runs with the same seeds: same residents, same luck, other policy",
    ),
    "one_pair": (
        "Eén berekening, twee runs met dezelfde toevalsreeks: zelfde bewoners, zelfde toeval, ander beleid",
        "One pair of runs with the same seed: same residents, same luck, other policy",
    ),
    "settings": ("Wat er anders is", "What is different"),
    "no_settings": ("Er is niets anders ingesteld.", "No setting differs."),
    "setting": ("Instelling", "Setting"),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "nothing": ("–", "–"),
    "difference": ("Verschil", "Difference"),
    "interval": ("95 %-interval", "95% interval"),
    "better_in": ("Beter in", "Better in"),
    "from_week": ("Vanaf week", "From week"),
    "of": ("{k} van {n}", "{k} of {n}"),
    "effect": (
        "{label}: van {base} naar {alt} {unit}. {side} in {k} van de {n} berekeningen.",
        "{label}: from {base} to {alt} {unit}. {side} in {k} of {n} pairs.",
    ),
    "better": ("Beter", "Better"),
    "higher": ("Hoger", "Higher"),
    "shows_from": (
        " Het verschil is blijvend te zien vanaf {week}.",
        " The difference shows for good from {week}.",
    ),
    "unclear": (" Een duidelijk verschil is het niet.", " It is not a clear difference."),
    "who": (
        "Wie wint en wie betaalt, gemiddeld per jaar over de hele run (alleen als het duidelijk is: nul valt buiten het 95%-interval)",
        "Who gains and who pays, mean a year over the whole run (only where it is clear: zero lies outside the 95% interval)",
    ),
    "gains": ("{party}: {amount} meer over", "{party}: {amount} more left over"),
    "loses": ("{party}: {amount} minder over", "{party}: {amount} less left over"),
    "saves": ("{party}: {amount} minder uitgaven", "{party}: {amount} less spending"),
    "spends": ("{party}: {amount} meer uitgaven", "{party}: {amount} more spending"),
    "wrong_pocket": (
        "Verkeerde portemonnee: {investors}. Wie hier staat, legt meer geld of uren in en wint er niet bij, terwijl anderen wel winnen ({winner} het meest).",
        "Wrong pocket: {investors}. These put in more money or hours and do not gain, while others do ({winner} most).",
    ),
    "as_payer": ("{party} (als betaler)", "{party} (as payer)"),
    "nobody": (
        "Voor niemand is het verschil in geld duidelijk.",
        "For nobody is the difference in money clear.",
    ),
    "and": (" en ", " and "),
    "euro": ("€ {n}", "€{n}"),
    "about_interval": (
        "De intervallen gaan alleen over toeval in het model, niet over wat we niet weten van de echte wijk.",
        "The intervals are about chance in the model only, not about what we do not know of the real neighbourhood.",
    ),
    "means_of": ("Gemiddeld over {period}.", "Means of {period}."),
    "base_column": ("basis", "base"),
    "variant_column": ("variant", "variant"),
    "failed_pairs": (
        "{n} van de {all} berekeningen mislukten en tellen niet mee:",
        "{n} of {all} pairs failed and are left out:",
    ),
    "failed_pair": ("  toevalsreeks {seed}, {scenario}: {error}", "  seed {seed}, {scenario}: {error}"),
    "all_failed": ("Geen enkele berekening is gelukt.", "Not a single pair succeeded."),
    "few_pairs": (
        "Weinig berekeningen: neem er meer met --runs voordat u iets besluit.",
        "Few pairs: take more with --runs before you decide anything.",
    ),
    "runs_done": ("Berekeningen", "Pairs"),
    "no_xlsx": (
        "Geen .xlsx: daarvoor is XlsxWriter nodig, {how}",
        "No .xlsx: that takes XlsxWriter, {how}",
    ),
    # --- figures
    "caption": (
        "{base} en {alt}: {n} berekeningen met dezelfde toevalsreeksen (vanaf {root}), {weeks} weken. wijksim {version}.",
        "{base} and {alt}: {n} pairs with the same seeds (root {root}), {weeks} weeks. wijksim {version}.",
    ),
    "proviso": (
        "Uitkomsten van een model, geen voorspelling. De spreiding is toeval in het model.",
        "Outcomes of a model, not a forecast. The spread is chance in the model.",
    ),
    "bands_shows": (
        "Lijn: middelste van {n} runs. Vlak: daarin ligt 80 % van de runs. Onder: variant min basis, per berekening.",
        "Line: the middle one of {n} runs. Area: 80% of the runs lie in it. Below: variant minus base, per pair.",
    ),
    "bands_panel": ("{label}, {unit}", "{label}, {unit}"),
    "difference_panel": ("Verschil per berekening (variant − basis)", "Difference per pair (variant − base)"),
    "shows_week": ("blijvend te zien vanaf {week}", "shows for good from {week}"),
    "no_effect": (
        "{label}: in {n} berekeningen geen duidelijk verschil",
        "{label}: no clear difference in {n} pairs",
    ),
    "finding": (
        "{label}: {base} → {alt} {unit}; {side} in {k} van de {n} berekeningen",
        "{label}: {base} → {alt} {unit}; {side} in {k} of {n} pairs",
    ),
    "finding_many": (
        "{label}: {base} in de basis, {alts} {unit} in de varianten; {side} in {ks} van de {n} berekeningen",
        "{label}: {base} in the base, {alts} {unit} in the variants; {side} in {ks} of {n} pairs",
    ),
    "from_to": ("{low} tot {high}", "{low} to {high}"),
    "over_quarter": ("{label}, {unit} (over 13 weken)", "{label}, {unit} (over 13 weeks)"),
    "finding_better": ("beter", "better"),
    "finding_higher": ("hoger", "higher"),
    "differences_found": (
        "In {n} berekeningen worden {better} van de {all} uitkomsten duidelijk beter en {worse} duidelijk slechter",
        "In {n} pairs {better} of {all} outcomes clearly get better and {worse} clearly get worse",
    ),
    "differences_shows": (
        "Elke stip is een berekening: variant min basis, zelfde toevalsreeks. Rechts van de nullijn is beter. Streep: 95 %-interval.",
        "Each dot is a pair: variant minus base, same seed. Right of the zero line is better. Bar: 95% interval.",
    ),
    "differences_column": ("verschil [95 %-interval]", "difference [95% interval]"),
    "better_column": ("beter in", "better in"),
    "worse_side": ("← slechter", "← worse"),
    "better_side": ("beter →", "better →"),
    "parties_found": (
        "{winner} wint het meest ({won}), {loser} levert het meest in ({lost})",
        "{winner} gains most ({won}), {loser} gives up most ({lost})",
    ),
    "parties_even": (
        "Niemand gaat er in geld duidelijk op voor- of achteruit",
        "Nobody clearly gains or loses money",
    ),
    "parties_shows": (
        "Variant min basis, euro per jaar. Organisaties: ontvangen min betaald. Betalers: minder uitgeven is winst. Duidelijk: de streep (95 %-interval) raakt nul niet.",
        "Variant minus base, euro a year. Organisations: received minus paid. Payers: spending less is a gain. Clear: the bar (95% interval) does not touch zero.",
    ),
    "organisations": ("Organisaties", "Organisations"),
    "payers": ("Betalers", "Payers"),
    "wrong_pocket_key": (
        "◆ en gearceerd: verkeerde portemonnee. Legt meer geld of uren in en wint niet, terwijl een ander wel wint.",
        "◆ and hatched: wrong pocket. Puts in more money or hours and does not gain, while another does.",
    ),
    "thousand_euro": ("duizend euro", "thousand euro"),
    "euro_axis": ("euro", "euro"),
    "parties_panel": ("{kind}, {unit} per jaar", "{kind}, {unit} a year"),
}
