"""Words that all lesson material shares: options, sentences about runs, names of files. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LESSON: dict[str, Pair] = {
    # --- what can be chosen: as a name, and in a sentence after "with"
    "option_light": ("Eigen productie telt licht", "Own production counts for little"),
    "option_heavy": ("Eigen productie telt zwaar", "Own production counts for much"),
    "option_savings": ("De helft van de besparing gaat terug", "Half of the savings goes back"),
    "option_pooled": ("60 van elke 100 euro in één pot", "60 of every 100 euros in one pot"),
    "option_none": ("Geen grenzenwerkers", "No boundary workers"),
    "option_many": ("Drie keer zoveel uren grenzenwerk", "Three times the hours of boundary work"),
    "option_absent": ("Geen grensobjecten", "No boundary objects"),
    "option_strict": ("Een strak formulier van bovenaf", "A strict form from above"),
    "option_together": ("Een ruim formulier, samen gemaakt", "An open form, made together"),
    "option_little": ("Bijna geen scharrelruimte", "Hardly any room to manoeuvre"),
    "option_much": ("Veel scharrelruimte", "A lot of room to manoeuvre"),
    "option_linked": ("Drie keer zoveel uren, en vast overleg", "Three times the hours, and regular talks"),
    "option_lead": ("Eén regisseur met veel uren", "One lead with many hours"),
    "base_today": ("De wijk van nu", "The wijk of today"),
    "base_many": ("Drie keer zoveel uren, zonder vast overleg", "Three times the hours, no regular talks"),
    # --- sentences about runs
    "today_collaboration": (
        "Van de {total} brede hulpvragen lossen organisaties er nu {base} samen op.",
        "Today organisations solve {base} of {total} broad requests together.",
    ),
    "collaboration": (
        "**{option}**: van {base} naar {alt} van de {total} brede hulpvragen samen opgelost.",
        "**{option}**: from {base} to {alt} of {total} broad requests solved together.",
    ),
    "kept_care": (
        "**{option}**: de zorgorganisaties gaan samen van {base} per jaar naar {alt}.",
        "**{option}**: care organisations together go from {base} a year to {alt}.",
    ),
    "over": ("{amount} over", "{amount} left"),
    "short": ("{amount} tekort", "{amount} short"),
    "higher": ("Dat is hoger in {k} van de {n} keer.", "That is higher in {k} of {n} pairs."),
    "lower": ("Dat is lager in {k} van de {n} keer.", "That is lower in {k} of {n} pairs."),
    "unclear": (
        "Het verschil is niet duidelijk: hoger in {k} van de {n} keer.",
        "The difference is not clear: higher in {k} of {n} pairs.",
    ),
    "compared_with": ("(Vergeleken met: {base}.)", "(Compared with: {base}.)"),
    "agrees": ("Dat past bij de theorie.", "That fits the theory."),
    "disagrees": (
        "Dat gaat tegen de theorie in: die verwacht {expected}. Zoek met de klas naar een reden.",
        "That goes against the theory, which expects {expected}. Look for a reason with the class.",
    ),
    "no_difference": (
        "De theorie verwacht {expected}; dit model laat het niet zien. Bespreek waarom.",
        "The theory expects {expected}; this model does not show it. Discuss why.",
    ),
    "says_nothing": ("De bron zegt niet welke kant dit op gaat.", "The source does not say which way this goes."),
    "expect_higher": ("een hoger getal", "a higher number"),
    "expect_lower": ("een lager getal", "a lower number"),
    "gains": ("{party} houdt {amount} per jaar meer over", "{party} keeps {amount} more a year"),
    "loses": ("{party} houdt {amount} per jaar minder over", "{party} keeps {amount} less a year"),
    "saves": ("{party} betaalt {amount} per jaar minder", "{party} pays {amount} less a year"),
    "spends": ("{party} betaalt {amount} per jaar meer", "{party} pays {amount} more a year"),
    "residents_saves": ("Bewoners betalen {amount} per jaar minder", "Residents pay {amount} less a year"),
    "residents_spends": ("Bewoners betalen {amount} per jaar meer", "Residents pay {amount} more a year"),
    "about_wijk": (
        "De wijk van deze les: «{title}», met {residents} bewoners en {n} organisaties.",
        "The wijk of this lesson: “{title}”, with {residents} residents and {n} organisations.",
    ),
    "as_payer": ("{party} (als betaler)", "{party} (as payer)"),
    "nobody": ("Niemand wint of verliest duidelijk geld.", "Nobody clearly gains or loses money."),
    "pocket": (
        "Verkeerde portemonnee: {investors}. Deze partijen steken er meer in en krijgen het niet terug.",
        "Wrong pocket: {investors}. These parties put in more and do not get it back.",
    ),
    "more_parties": ("nog {n} partijen", "{n} more parties"),
    "no_pocket": (
        "Niemand heeft hier duidelijk de verkeerde portemonnee.",
        "Nobody clearly has the wrong pocket here.",
    ),
    "and": (" en ", " and "),
    "per_year": ("{amount} per jaar", "{amount} a year"),
    "euro": ("€ {n}", "€ {n}"),
    # --- where it comes from
    "foot": (
        "wijksim {version} · scenario {scenario} · {n} toevalsreeksen (rij {root}) · een model om mee te denken, geen voorspelling",
        "wijksim {version} · scenario {scenario} · {n} seeds (list {root}) · a model for thinking, not a forecast",
    ),
    "colophon": ("Waar de getallen vandaan komen", "Where the numbers come from"),
    "colophon_text": (
        "Alle getallen komen uit runs die voor deze les zijn gemaakt: scenario «{title}» ({scenario}), {residents} "
        "bewoners, {weeks} weken, {n} toevalsreeksen uit rij {root}. Elke keuze kreeg dezelfde reeksen: dezelfde bewoners en "
        "hetzelfde toeval. Eén «keer» is één toevalsreeks met en zonder de keuze. Getallen zijn gemiddelden over de weken "
        "vanaf {counts_from_week}. Een verschil heet duidelijk als nul buiten het 95%-interval valt. Sleutel van het "
        "scenario: {key}. Opnieuw maken: {command}",
        "All numbers come from runs made for this lesson: scenario “{title}” ({scenario}), {residents} residents, "
        "{weeks} weeks, {n} seeds of list {root}. Every choice met the same seeds: the same residents and the same "
        "luck. A “pair” is one seed with and without the choice. Numbers are means over the weeks from "
        "{counts_from_week} on. A difference is called clear when zero lies outside the 95% interval. Key of the scenario: "
        "{key}. To make it again: {command}",
    ),
    # --- names of files
    "file_brief": ("lesbrief", "brief"),
    "file_cards": ("rolkaarten", "role_cards"),
    "file_tents": ("naambordjes", "name_tents"),
    "file_slides": ("dias", "slides"),
    "file_background": ("achtergrond", "background"),
    "file_exit": ("exitkaart", "exit_card"),
    "file_test": ("toets", "test"),
    "file_answers": ("antwoorden", "answers"),
    "file_page": ("les", "lesson"),
    "file_play": ("speel_de_theorie", "play_the_theory"),
    "page_title": ("Lesmateriaal grenzenwerk", "Lesson material on boundary work"),
    "contents": ("Wat hier staat", "What is here"),
    "cards_title": ("Rolkaarten", "Role cards"),
    "tents_title": ("Naambordjes", "Name tents"),
    "slides_title": ("Dia's", "Slides"),
    "figure_today": ("nu", "today"),
    "figure_refusals": ("keer nee per jaar", "times “no” a year"),
    "figure_of_100": ("van de 100 brede hulpvragen samen opgelost", "of 100 broad requests solved together"),
    "figure_kept": ("euro per jaar meer of minder dan nu", "euro a year more or less than today"),
    "figure_alt": ("Staafdiagram. {rows}.", "Bar chart. {rows}."),
}
