"""Sentences of the appendix of the report for a council, and of its command. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COUNCIL_APPENDIX: dict[str, Pair] = {
    # name: (Nederlands, English)
    # --- figures
    "head_figures": ("Wie betaalt, in beeld", "Who pays, in a picture"),
    # --- settings
    "head_settings": ("De plannen in woorden", "The plans in words"),
    "settings_table": ("«{plan}»: was → wordt", "“{plan}”: was → becomes"),
    "settings_same": ("«{plan}»: alles blijft zoals het is.", "“{plan}”: everything stays as it is."),
    "setting": ("instelling", "setting"),
    "from": ("vanaf", "from"),
    "was": ("was", "was"),
    "becomes": ("wordt", "becomes"),
    "until": ("{start_week}, tot {end_week}", "{start_week}, until {end_week}"),
    "when": ("als {signpost}", "when {signpost}"),
    "organisation_field": ("{organisation}: {field}", "{organisation}: {field}"),
    "people": ("Grenzenwerkers erbij, {level}", "More boundary workers, {level}"),
    "people_value": ("{number} van {hours} uur", "{number} of {hours} hours"),
    "nothing": ("–", "–"),
    "everywhere": ("als elders", "as elsewhere"),
    # --- source cards
    "head_cards": ("Bronkaarten", "Source cards"),
    "cards_about": (
        "Voor elke instelling en elke prijs: waar het getal vandaan komt, en wat een fout van 25% doet. Dat laatste staat er alleen als het uit de berekeningen te halen is.",
        "For every setting and every price: where the number comes from, and what an error of 25% does. The latter is said only where it can be computed from the runs.",
    ),
    "card_value": ("Waarde", "Value"),
    "card_plans": ("In plan", "In plan"),
    "card_code": ("Naam in bestanden", "Name in files"),
    "card_means": ("Betekenis", "Meaning"),
    "card_source": ("Bron", "Source"),
    "card_status": ("Hoe zeker", "How sure"),
    "card_error": ("25% ernaast", "25% wrong"),
    "error_unknown": ("Niet bekend: dit is niet doorgerekend.", "Not known: no runs were made of it."),
    "error_price": (
        "25% duurder: {euro} per jaar erbij. Voor alle betalers samen is het verschil met nu dan {total} per jaar. In {count} van de {worlds} werelden is dat meer dan nu (zonder fout in {before}).",
        "25% dearer: {euro} a year more. For all payers together the difference with now is then {total} a year. In {count} of {worlds} worlds that is more than now (without the error in {before}).",
    ),
    "error_once": ("25% duurder: {euro} eenmalig erbij.", "25% dearer: {euro} once more."),
    "price_title": ("Prijs van «{measure}»", "Price of “{measure}”"),
    "price_value": ("{once} eenmalig, {year} per jaar", "{once} once, {year} a year"),
    "price_assumed": ("aangenomen, tenzij de bron een bedrag noemt", "assumed, unless the source gives an amount"),
    "price_no_source": ("geen bron opgegeven in het plan", "no source given in the plan"),
    # --- claims
    "head_claims": ("Klopt het model met wat bronnen zeggen", "Does the model agree with the sources"),
    "claims_none": (
        "Er is geen toets van uitspraken meegegeven. Maak er een met «wijksim evidence --out MAP», en geef die mee met «--evidence MAP».",
        "No check of claims was given. Make one with “wijksim evidence --out DIR”, and pass it with “--evidence DIR”.",
    ),
    "claims_about": (
        "Getoetst op {date}: {n} uitspraken, {pairs} berekeningen elk. {holds} houden stand.",
        "Checked on {date}: {n} claims, {pairs} pairs each. {holds} hold.",
    ),
    "claims_other_rules": (
        "Let op: de toets is gedaan met andere regels van het model dan die van nu.",
        "Mind: the check was done with other rules of the model than those of now.",
    ),
    "claims_table": ("Uitspraken van de bronnen", "Claims of the sources"),
    "claim": ("uitspraak", "claim"),
    "claim_source": ("bron", "source"),
    "verdict": ("oordeel", "verdict"),
    # --- repeat
    "head_repeat": ("Zelf narekenen", "Repeat it yourself"),
    "repeat_about": (
        "Met deze opdrachten komt hetzelfde eruit, tot op het laatste cijfer.",
        "These commands give the same, to the last digit.",
    ),
    "repeat_of_python": ("De studie is gemaakt in Python. De plannen en de wijk staan in de map van de studie.", "The study was made in Python. Plans and wijk are in the folder of the study."),
    "repeat_facts": (
        "wijksim {version}, code {fingerprint}, toevalsreeks {root}, {seeds} berekeningen per plan en wereld, werelden: {kind}.",
        "wijksim {version}, code {fingerprint}, list of seeds {root}, {seeds} runs per plan and world, worlds: {kind}.",
    ),
    "repeat_tables": (
        "Alle getallen staan in numbers.xlsx; alle figuren los in de map figures.",
        "All numbers are in numbers.xlsx; all figures by themselves in the folder figures.",
    ),
    # --- register of algorithms
    "head_register": ("Concept voor het Algoritmeregister", "Draft for the register of algorithms"),
    "register_about": (
        "Een model dat een besluit voorbereidt, kan in het Algoritmeregister horen. Vul zelf in wat tussen rechte haken staat.",
        "A model that prepares a decision may belong in the register of algorithms. Fill in what stands between square brackets.",
    ),
    "register_title": ("Registratie", "Entry"),
    "register_fill": ("[zelf invullen]", "[fill in]"),
    "register_name": ("Naam", "Name"),
    "register_name_is": ("wijksim, verkenning van plannen voor de wijk", "wijksim, exploration of plans for the neighbourhood"),
    "register_organisation": ("Organisatie", "Organisation"),
    "register_short": ("Korte omschrijving", "Short description"),
    "register_short_is": (
        "Rekenmodel dat laat zien hoe organisaties voor zorg, welzijn en wonen gaan samenwerken onder verschillende plannen.",
        "Model that shows how organisations for care, welfare and housing come to work together under different plans.",
    ),
    "register_status": ("Status", "Status"),
    "register_status_is": ("In ontwikkeling", "In development"),
    "register_goal": ("Doel en impact", "Goal and impact"),
    "register_goal_is": (
        "Het model helpt een raad om plannen te vergelijken. Het beslist niets over personen.",
        "The model helps a council to compare plans. It decides nothing about persons.",
    ),
    "register_weighing": ("Afwegingen", "Considerations"),
    "register_weighing_is": (
        "Een proef in een echte wijk duurt jaren. Het model laat vooraf zien wat er kan gebeuren, en hoe onzeker dat is.",
        "A trial in a real neighbourhood takes years. The model shows beforehand what may happen, and how uncertain that is.",
    ),
    "register_human": ("Menselijke tussenkomst", "Human intervention"),
    "register_human_is": ("Mensen kiezen. Het model geeft geen besluit.", "People choose. The model gives no decision."),
    "register_risk": ("Risicobeheer", "Risk management"),
    "register_risk_is": (
        "Elk getal heeft een bron en een status. Onzekerheid is doorgerekend in {worlds} werelden met {seeds} berekeningen per plan.",
        "Every number has a source and a status. Uncertainty was computed in {worlds} worlds with {seeds} runs per plan.",
    ),
    "register_law": ("Wettelijke basis", "Legal basis"),
    "register_impact": ("Impacttoetsen", "Impact assessments"),
    "register_data": ("Gegevens", "Data"),
    "register_data_is": (
        "Geen persoonsgegevens. De bewoners in het model zijn bedacht, met verdelingen uit openbare cijfers.",
        "No personal data. Residents in the model are made up, with distributions of public figures.",
    ),
    "register_technique": ("Technische werking", "Technical working"),
    "register_technique_is": (
        "Agent-based simulatie met vaste regels. Het model leert niet van gegevens. De code is open.",
        "Agent-based simulation with fixed rules. The model does not learn from data. The code is open.",
    ),
    "register_supplier": ("Leverancier", "Supplier"),
    "register_supplier_is": ("wijksim {version}, open source (Apache-2.0)", "wijksim {version}, open source (Apache-2.0)"),
    "register_contact": ("Contact", "Contact"),
    # --- own text
    "own_head": (
        "Eigen tekst bij het rapport. Wat u onder een kopje schrijft, komt in het rapport, ook als u het opnieuw maakt. wijksim verandert dit bestand nooit. Laat kopjes staan; een lege regel begint een nieuwe alinea.",
        "Your own text for the report. What you write under a heading comes in the report, also when it is made again. wijksim never changes this file. Leave headings as they are; an empty line begins a new paragraph.",
    ),
    # --- command
    "edited": (
        "{file} is veranderd sinds het gemaakt werd en blijft staan; het nieuwe heet {new}",
        "{file} was changed since it was made and stays; the new one is called {new}",
    ),
    "written": ("Rapport: {folder}", "Report: {folder}"),
    "own_hint": ("Eigen tekst toevoegen: {file}", "To add text of your own: {file}"),
}  # fmt: skip
