"""Sentences of the report for a council. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

COUNCIL: dict[str, Pair] = {
    # name: (Nederlands, English)
    # --- the document
    "title": ("Welk plan kiest u voor de wijk?", "Which plan do you choose for the neighbourhood?"),
    "subtitle": ("{plans} vergeleken met «{reference}»", "{plans} compared with “{reference}”"),
    "about": ("{place}, {residents} bewoners, {time}. Gemaakt op {date}.", "{place}, {residents} residents, {time}. Made on {date}."),
    "place_model": ("Een wijk in het model «{name}»", "A neighbourhood in the model “{name}”"),
    "place_base": ("Een Nederlandse wijk in het model", "A Dutch neighbourhood in the model"),
    "years": ("{n} jaar", "{n} years"),
    "weeks": ("{n} weken", "{n} weeks"),
    "basis": (
        "Achter zinnen staat waar ze op rusten: [{worlds} × {pairs}] is {worlds} mogelijke werelden met {pairs} berekeningen van elk plan in elke wereld.",
        "After sentences stands what they rest on: [{worlds} × {pairs}] is {worlds} possible worlds with {pairs} runs of every plan in each world.",
    ),
    "foot": ("wijksim {version}: een model om mee te denken, geen voorspelling", "wijksim {version}: a model to think with, no forecast"),
    "appendix": ("Bijlage", "Appendix"),
    "page": ("bladzijde ", "page "),
    "skip": ("Naar de tekst", "To the text"),
    "contents": ("Inhoud", "Contents"),
    "own_label": ("Eigen tekst van de opsteller", "Text of the author"),
    "draft": ("Conclusies volgen vaste regels uit de berekeningen.", "Conclusions follow from the runs by fixed rules."),
    # --- numbers
    "euro": ("€\N{NO-BREAK SPACE}{n}", "€{n}"),
    "million": ("€\N{NO-BREAK SPACE}{n}\N{NO-BREAK SPACE}mln", "€{n}\N{NO-BREAK SPACE}million"),
    "year": ("jaar", "year"),
    "worlds": ("werelden", "worlds"),
    "goal_more_ref": ("meer «{outcome}» dan bij «{reference}»", "more “{outcome}” than with “{reference}”"),
    "goal_least_ref": ("minstens zoveel «{outcome}» als bij «{reference}»", "at least as much “{outcome}” as with “{reference}”"),
    "goal_less_ref": ("minder «{outcome}» dan bij «{reference}»", "less “{outcome}” than with “{reference}”"),
    "goal_most_ref": ("niet meer «{outcome}» dan bij «{reference}»", "no more “{outcome}” than with “{reference}”"),
    "goal_more": ("meer «{outcome}» dan {level}", "more “{outcome}” than {level}"),
    "goal_least": ("minstens {level} «{outcome}»", "at least {level} of “{outcome}”"),
    "goal_less": ("minder «{outcome}» dan {level}", "less “{outcome}” than {level}"),
    "goal_most": ("hoogstens {level} «{outcome}»", "at most {level} of “{outcome}”"),
    "goal_more_share": ("«{outcome}» meer dan {level}% {way} «{reference}»", "“{outcome}” more than {level}% {way} “{reference}”"),
    "goal_least_share": ("«{outcome}» minstens {level}% {way} «{reference}»", "“{outcome}” at least {level}% {way} “{reference}”"),
    "goal_less_share": ("«{outcome}» minder dan {level}% {way} «{reference}»", "“{outcome}” less than {level}% {way} “{reference}”"),
    "goal_most_share": ("«{outcome}» hoogstens {level}% {way} «{reference}»", "“{outcome}” at most {level}% {way} “{reference}”"),
    "goal_more_by": ("«{outcome}» meer dan {level} {way} «{reference}»", "“{outcome}” more than {level} {way} “{reference}”"),
    "goal_least_by": ("«{outcome}» minstens {level} {way} «{reference}»", "“{outcome}” at least {level} {way} “{reference}”"),
    "goal_less_by": ("«{outcome}» minder dan {level} {way} «{reference}»", "“{outcome}” less than {level} {way} “{reference}”"),
    "goal_most_by": ("«{outcome}» hoogstens {level} {way} «{reference}»", "“{outcome}” at most {level} {way} “{reference}”"),
    "above": ("boven", "above"),
    "below": ("onder", "below"),
    # --- sources
    "source_000": ("De Vries 2022 (interview)", "De Vries 2022 (interview)"),
    "source_001": ("nieuwsbericht over Oldenhof, 2013", "news item on Oldenhof, 2013"),
    "source_002": ("Oldenhof 2012", "Oldenhof 2012"),
    "source_review": ("literatuuroverzicht van wijksim", "literature review of wijksim"),
    "source_sketch": ("eerdere schets van het model", "earlier sketch of the model"),
    "source_decision": ("besluit", "decision"),
    "source_004": ("Gemeente.nu over Van der Veer", "Gemeente.nu on Van der Veer"),
    # --- the question
    "head_question": ("De vraag", "The question"),
    "question": (
        "Welk plan helpt de wijk het meest: {plans}? Elk plan staat naast «{reference}»: {sentence}",
        "Which plan helps the neighbourhood most: {plans}? Every plan stands beside “{reference}”: {sentence}",
    ),
    "question_goal": (
        "Een plan is goed genoeg als dit uitkomt: {goals}. «{outcome}» betekent hier: {definition}",
        "A plan is good enough when this comes out: {goals}. “{outcome}” means here: {definition}",
    ),
    "question_worlds": (
        "Niemand weet precies hoe een wijk werkt. Daarom is elk plan doorgerekend in {worlds} mogelijke werelden: {kind}. Elk plan kreeg daarin hetzelfde toeval.",
        "Nobody knows exactly how a neighbourhood works. So every plan was run in {worlds} possible worlds: {kind}. There every plan met the same luck.",
    ),
    # --- the advice
    "head_advice": ("Het advies", "The advice"),
    "advice_none": (
        "Kies nog geen plan. Geen enkel plan is goed genoeg in een van de {worlds} werelden.",
        "Choose no plan yet. No plan is good enough in any of the {worlds} worlds.",
    ),
    "advice_reference": (
        "Blijf bij «{plan}». Geen ander plan is in meer werelden goed genoeg ({count} van de {worlds}).",
        "Stay with “{plan}”. No other plan is good enough in more worlds ({count} of {worlds}).",
    ),
    "advice_few": (
        "Kies nog geen plan. Het beste, «{plan}», is maar in {count} van de {worlds} werelden goed genoeg.",
        "Choose no plan yet. The best, “{plan}”, is good enough in only {count} of {worlds} worlds.",
    ),
    "advice_choose": (
        "Kies «{plan}», onder de voorwaarden hieronder. Het is goed genoeg in {count} van de {worlds} werelden.",
        "Choose “{plan}”, under the conditions below. It is good enough in {count} of {worlds} worlds.",
    ),
    "advice_equal": (
        "Kies uit {plans}. De berekeningen laten niet zien dat een van deze plannen beter is. «{plan}» is goed genoeg in {count} van de {worlds} werelden.",
        "Choose from {plans}. The runs do not show that one of these plans is better. “{plan}” is good enough in {count} of {worlds} worlds.",
    ),
    "advice_effect": (
        "Bij «{plan}» verandert «{outcome}» met {median}. In 8 van de 10 werelden is dat {low} tot {high}.",
        "With “{plan}” “{outcome}” changes by {median}. In 8 of 10 worlds that is {low} to {high}.",
    ),
    "advice_cost": (
        "Alle betalers samen zijn dan gemiddeld {euro} per jaar {side} kwijt. Dat is meer dan nu in {count} van de {worlds} werelden.",
        "All payers together then spend {euro} a year {side} on average. That is more than now in {count} of {worlds} worlds.",
    ),
    "more": ("meer", "more"),
    "less": ("minder", "less"),
    "rival_wins": (
        "Naast «{other}» scoort «{plan}» beter op «{outcome}» in {count} van de {worlds} werelden. Zo'n verschil is geen toeval.",
        "Beside “{other}” “{plan}” does better on “{outcome}” in {count} of {worlds} worlds. Such a difference is no luck.",
    ),
    "rival_unclear": (
        "Naast «{other}» scoort «{plan}» beter op «{outcome}» in {count} van de {worlds} werelden. Dat kan toeval zijn: laat ook andere redenen tellen.",
        "Beside “{other}” “{plan}” does better on “{outcome}” in {count} of {worlds} worlds. That may be luck: let other reasons count too.",
    ),
    "rival_same": (
        "«{plan}» en «{other}» scoren gelijk op «{outcome}» in alle {worlds} werelden.",
        "“{plan}” and “{other}” do equally well on “{outcome}” in all {worlds} worlds.",
    ),
    "rival_loses": (
        "Let op: «{other}» scoort vaker beter op «{outcome}» dan «{plan}», in {against} van de {worlds} werelden.",
        "Mind: “{other}” does better on “{outcome}” than “{plan}” more often, in {against} of {worlds} worlds.",
    ),
    "conditions": ("Voorwaarden", "Conditions"),
    "condition_box": (
        "Niet als {limits}. Dan schiet het plan tekort in {inside_short} van de {inside} werelden. Daarbuiten in {outside_short} van de {outside}.",
        "Not when {limits}. Then the plan falls short in {inside_short} of {inside} worlds. Outside it in {outside_short} of {outside}.",
    ),
    "condition_stress": (
        "Het plan kan slecht tegen {stress}. Dan is het goed genoeg in {after} van de {worlds} werelden, en anders in {before}.",
        "The plan does not stand {stress} well. Then it is good enough in {after} of {worlds} worlds, and otherwise in {before}.",
    ),
    "condition_stress_none": (
        "Het plan kan tegen de {n} tegenslagen die zijn geprobeerd. In de zwaarste daarvan is het goed genoeg in {after} van de {worlds} werelden.",
        "The plan stands the {n} setbacks that were tried. In the hardest of them it is good enough in {after} of {worlds} worlds.",
    ),
    "condition_stress_short": ("Ook bij tegenslag is het plan niet goed genoeg.", "With setbacks the plan is not good enough either."),
    "condition_first": (
        "Regel eerst dit: {easing}. Dan verandert «{outcome}» nog eens met {gain}.",
        "Arrange this first: {easing}. Then “{outcome}” changes by another {gain}.",
    ),
    "condition_lead": (
        "Begin op tijd. De eerste maatregel gaat in na {weeks} weken voorbereiding.",
        "Begin in time. The first measure comes into force after {weeks} weeks of preparation.",
    ),
    "not_asked": (
        "Dit is niet onderzocht. Vraag erom door de studie te doen zonder --choice-only.",
        "This was not looked into. Ask for it by doing the study without --choice-only.",
    ),
    # --- all plans in one picture
    "head_plans": ("Alle plannen in één beeld", "All plans in one picture"),
    "plans_finding": ("Wat elk plan verandert, en wat het kost", "What every plan changes, and what it costs"),
    "plans_show": (
        "Links: «{reference}» is 0, een stip is een wereld, de streep is de middelste. Rechts: alle betalers samen.",
        "Left: “{reference}” is 0, a dot is a world, the line is the middle one. Right: all payers together.",
    ),
    "cost_title": ("kosten per jaar", "cost a year"),
    "plans_table": ("Elk plan naast «{reference}»", "Every plan beside “{reference}”"),
    "head_change": ("{outcome} ({unit})", "{outcome} ({unit})"),
    "head_spread": ("in 8 van de 10 werelden", "in 8 of 10 worlds"),
    "head_own_cost": ("maatregelen zelf, per jaar (eenmalig)", "measures themselves, a year (once)"),
    "head_total": ("alle betalers, per jaar", "all payers, a year"),
    "between": ("{low} tot {high}", "{low} to {high}"),
    "own_cost": ("{year} ({once})", "{year} ({once})"),
    # --- who pays
    "head_payers": ("Wie betaalt", "Who pays"),
    "payers_finding": ("Wie er per jaar meer betaalt, en wie minder", "Who pays more a year, and who less"),
    "payers_table": ("Meer (+) of minder (−) per jaar dan nu, gemiddeld; minder dan 50 euro staat als nul; tussen haakjes in hoeveel werelden het meer is", "More (+) or less (−) a year than now, on average; less than 50 euro is shown as nothing; in brackets in how many worlds it is more"),
    "payer": ("betaler", "payer"),
    "payer_cell": ("{euro} ({count})", "{euro} ({count})"),
    "own_payers": (
        "De maatregelen van «{plan}» zelf kosten {once} eenmalig en {year} per jaar. {payers}",
        "The measures of “{plan}” themselves cost {once} once and {year} a year. {payers}",
    ),
    "own_payers_of": ("«{measure}» wordt betaald door {payers}.", "“{measure}” is paid by {payers}."),
    "payer_share": ("{payer} ({share}%)", "{payer} ({share}%)"),
    "picture_numbers": ("De getallen bij dit beeld staan in numbers.xlsx, blad «{sheet}».", "The numbers of this picture are in numbers.xlsx, sheet “{sheet}”."),
    "no_payers": ("Er is niet bijgehouden wie er betaalt.", "Who pays was not kept."),
    "payers_indicative": (
        "Bedragen zijn indicatief. Prijzen van maatregelen zijn vaak aangenomen: zie de bronkaarten in de bijlage.",
        "Amounts are indicative. Prices of measures are often assumed: see the source cards in the appendix.",
    ),
    # --- how sure
    "head_sure": ("Hoe zeker is dit", "How sure is this"),
    "sure_interval": (
        "Met andere werelden uit dezelfde bron zou «{plan}» goed genoeg zijn in {low} tot {high} van de 100.",
        "With other worlds from the same source “{plan}” would be good enough in {low} to {high} of 100.",
    ),
    "sure_variance": (
        "De uitkomst van één berekening kan anders zijn. Dat komt voor {chance}% door toeval en voor {not_knowing}% door wat niemand weet.",
        "One run may come out otherwise. That is {chance}% chance and {not_knowing}% what nobody knows.",
    ),
    "sure_numbers": (
        "Het model rekent met {n} getallen. Gemeten: {measured}, geschat: {estimated}, afgesteld: {calibrated}, aangenomen: {assumed}.",
        "The model has {n} numbers. Measured: {measured}, estimated: {estimated}, calibrated: {calibrated}, assumed: {assumed}.",
    ),
    "sure_failed": ("In {n} werelden mislukte een berekening. Die tellen niet mee.", "In {n} worlds a run failed. These do not count."),
    "sure_few": (
        "Er tellen {used} werelden mee. Dat is weinig.",
        "Only {used} worlds count. That is few.",
    ),
    "sure_fewer": (
        "Er tellen {used} werelden mee. Dat is weinig. Gevraagd waren er {asked}.",
        "Only {used} worlds count. That is few. {asked} were asked for.",
    ),
    "sure_late": (
        "Let op: «{measure}» uit «{plan}» begint pas in {week}. Er zijn {weeks} weken doorgerekend. Wat die maatregel doet, staat dus niet in dit rapport.",
        "Mind: “{measure}” of “{plan}” begins only in {week}. {weeks} weeks were run. So what that measure does is not in this report.",
    ),
    "sure_rules": (
        "Let op: deze werelden zijn gezocht met andere regels dan die van nu.",
        "Mind: these worlds were found with other rules than those of now.",
    ),
    # --- when wrong
    "head_wrong": ("Wanneer klopt dit niet", "When is this wrong"),
    "wrong_box": (
        "«{plan}» schiet tekort in {short} van de {worlds} werelden, vooral als {limits}.",
        "“{plan}” falls short in {short} of {worlds} worlds, mostly when {limits}.",
    ),
    "wrong_never": (
        "«{plan}» schiet in geen van de {worlds} werelden tekort. Dat bewijst niet dat het nooit gebeurt.",
        "“{plan}” falls short in none of the {worlds} worlds. That does not prove that it never happens.",
    ),
    "setbacks_not_asked": (
        "Tegenslag is niet doorgerekend. Een studie zonder --choice-only doet dat wel.",
        "Setbacks were not run. A study without --choice-only does so.",
    ),
    "wrong_none": (
        "«{plan}» schiet tekort in {short} van de {worlds} werelden. Wanneer dat is, is uit deze werelden niet te zeggen.",
        "“{plan}” falls short in {short} of {worlds} worlds. When that is cannot be said from these worlds.",
    ),
    "wrong_stress_same": ("Bij {stress} blijft het goed genoeg in {after} van de {worlds} werelden.", "With {stress} it stays good enough in {after} of {worlds} worlds."),
    "wrong_stress": ("Bij {stress}: goed genoeg in {after} in plaats van {before} van de {worlds} werelden.", "With {stress}: good enough in {after} instead of {before} of {worlds} worlds."),
    # --- what first
    "head_first": ("Wat eerst", "What first"),
    "first_helps": (
        "Het grootste obstakel is: {reason}. Wat helpt: {easing}. «{outcome}» verandert dan met {gain} ({low} tot {high}).",
        "The largest obstacle is: {reason}. What helps: {easing}. “{outcome}” then changes by {gain} ({low} to {high}).",
    ),
    "first_no_use": (
        "Een groot obstakel is: {reason}. Geprobeerd is: {easing}. Dat maakt het plan niet zichtbaar beter ({gain}; {low} tot {high}).",
        "A large obstacle is: {reason}. Tried was: {easing}. That does not visibly improve the plan ({gain}; {low} to {high}).",
    ),
    "first_find_out": (
        "Zoek eerst uit hoe het zit met {name}. Dat verandert de keuze in {changes} van de 100 werelden.",
        "First find out about {name}. That changes the choice in {changes} of 100 worlds.",
    ),
    "first_find_nothing": (
        "Eerst iets uitzoeken verandert de keuze niet zichtbaar. Van {n} onbekende getallen is dat nagegaan.",
        "Finding something out first does not visibly change the choice. That was checked for {n} unknown numbers.",
    ),
    "first_too_few": (
        "Wat eerst uitzoeken loont, is met {worlds} werelden niet te zeggen. Daar zijn er 40 voor nodig.",
        "What is worth finding out first cannot be said with {worlds} worlds. That takes 40.",
    ),
    # --- what to watch
    "head_watch": ("Waar let u op", "What to watch"),
    "watch_seen": ("{who}: meestal te zien vanaf {week}.", "{who}: mostly seen from {week} on."),
    "watch_unseen": (
        "{who}: te zien in maar {count} van de {worlds} werelden. Wacht daar niet op.",
        "{who}: seen in only {count} of {worlds} worlds. Do not wait for it.",
    ),
    "watch_about": ("Wat «{plan}» doet voor «{outcome}»:", "What “{plan}” does for “{outcome}”:"),
    "observer_own_figures": ("In de cijfers van de wijk zelf", "In the wijk's own figures"),
    "observer_evaluation": ("In een evaluatie met veel wijken", "In an evaluation of many wijken"),
    "watch_signpost": (
        "«{measure}» wacht op {signpost}. Dat gebeurt in {often} van de 100 berekeningen, meestal rond {week}.",
        "“{measure}” waits for {signpost}. That happens in {often} of 100 runs, mostly around {week}.",
    ),
    # --- honest limits and sources
    "head_limits": ("Wat dit rapport niet zegt", "What this report does not say"),
    "limit_model": (
        "Het model is niet getoetst aan een echte wijk. Het helpt u denken en voorspelt niets.",
        "The model was not validated against a real neighbourhood. It helps you think and forecasts nothing.",
    ),
    "limit_worlds": (
        "Wat in geen enkele wereld zit, telt niet mee. Denk aan een nieuwe wet of een crisis.",
        "What is in none of the worlds does not count. Think of a new law or a crisis.",
    ),
    "limit_differences": (
        "Kijk naar verschillen tussen plannen, en niet naar de hoogte van een getal.",
        "Look at differences between plans, and not at the level of a number.",
    ),
    "sources": (
        "Bronnen: L. Oldenhof, Wijkgericht werken (RVZ, 2012); interview met J. de Vries (Platform31, 2022). Bronnen van getallen staan in de bijlage.",
        "Sources: L. Oldenhof, Wijkgericht werken (RVZ, 2012); interview with J. de Vries (Platform31, 2022). Sources of numbers are in the appendix.",
    ),
}  # fmt: skip
