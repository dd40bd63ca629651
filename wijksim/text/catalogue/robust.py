"""Sentences about which plan holds. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

ROBUST: dict[str, Pair] = {
    # name: (Nederlands, English)
    "so_far": (
        "tot nu toe, in {worlds} werelden: {plan} is het vaakst het beste voor «{outcome}» ({count})",
        "so far, in {worlds} worlds: {plan} is most often best for “{outcome}” ({count})",
    ),
    "rests_on": (
        "Dit rust op {worlds} werelden ({kind}) en {seeds} runs voor elk plan in elke wereld, met dezelfde toevalsgetallen voor alle plannen.",
        "This rests on {worlds} worlds ({kind}) and {seeds} runs of every plan in every world, with the same random numbers for all plans.",
    ),
    "kind_plausible": ("die passen bij wat bekend is", "that fit what is known"),
    "kind_box": ("uit de ranges van het register", "from the ranges of the register"),
    "kind_file": ("uit een eigen tabel", "from a table of one's own"),
    "fewer_worlds": (
        "Er zijn {used} werelden gebruikt, gevraagd waren er {asked}: meer passende werelden zijn er niet, of runs zijn mislukt.",
        "{used} worlds were used where {asked} were asked for: there are no more that fit, or runs failed.",
    ),
    "other_rules": (
        "Let op: deze werelden zijn gezocht met andere regels van het model dan die van nu. Zoek ze opnieuw met wijksim calibrate.",
        "Mind: these worlds were found with other rules of the model than those of now. Find them again with wijksim calibrate.",
    ),
    "chosen": (
        "Het plan dat het beste standhoudt, is {plan}: het haalt {goals} in {count} van de {worlds} werelden ({of_100} van de 100; met andere werelden {low} tot {high}).",
        "The plan that holds best is {plan}: it reaches {goals} in {count} of {worlds} worlds ({of_100} of 100; with other worlds {low} to {high}).",
    ),
    "none_holds": (
        "Geen van de plannen haalt {goals} in een van de {worlds} werelden (hoogstens {high} van de 100).",
        "None of the plans reaches {goals} in any of the {worlds} worlds (at most {high} of 100).",
    ),
    "enough": (
        "{plan} haalt {goals} in {count} van de {worlds} werelden: {of_100} van de 100 ({low} tot {high}).",
        "{plan} reaches {goals} in {count} of {worlds} worlds: {of_100} of 100 ({low} to {high}).",
    ),
    "all_goals": ("alle doelen ({goals})", "all goals ({goals})"),
    "one_goal": ("het doel ({goals})", "the goal ({goals})"),
    "best": (
        "Voor «{outcome}» is {plan} het vaakst het beste: in {count} van de {worlds} werelden ({low} tot {high} van de 100).",
        "For “{outcome}” {plan} is most often best: in {count} of {worlds} worlds ({low} to {high} of 100).",
    ),
    "least_regret": (
        "Voor «{outcome}» geeft {plan} de minste spijt in de slechtste tiende van de {worlds} werelden: {worst}. Bij {other} is dat {other_worst}.",
        "For “{outcome}” {plan} gives the least regret in the worst tenth of {worlds} worlds: {worst}. With {other} it is {other_worst}.",
    ),
    "variance": (
        "Van de verschillen tussen wat {plan} oplevert voor «{outcome}» komt {chance} % door toeval en {not_knowing} % door wat niemand weet ({worlds} werelden, {seeds} runs in elk).",
        "Of the differences between what {plan} yields for “{outcome}”, {chance}% is chance and {not_knowing}% is what nobody knows ({worlds} worlds, {seeds} runs in each).",
    ),
    "pays_more": (
        "Met {plan} betaalt {payer} meer in {count} van de {worlds} werelden: gemiddeld {euro} euro per jaar meer ({p10} tot {p90}).",
        "With {plan} {payer} pays more in {count} of {worlds} worlds: {euro} euro a year more on average ({p10} to {p90}).",
    ),
    "pays_less": (
        "Met {plan} betaalt {payer} minder in {count} van de {worlds} werelden: gemiddeld {euro} euro per jaar minder ({p10} tot {p90}).",
        "With {plan} {payer} pays less in {count} of {worlds} worlds: {euro} euro a year less on average ({p10} to {p90}).",
    ),
    "payer_total": ("iedereen samen", "everybody together"),
    "failed": (
        "In {n} werelden is een run mislukt; die tellen niet mee.",
        "In {n} worlds a run failed; these do not count.",
    ),
    "points": ("procentpunt", "percentage points"),
    # --- when is it wrong?
    "below": ("{name} hoogstens {high} is", "{name} is {high} at most"),
    "above": ("{name} minstens {low} is", "{name} is {low} at least"),
    "between": ("{name} van {low} tot {high} is", "{name} is from {low} to {high}"),
    "and": (" en ", " and "),
    "box": (
        "{plan} schiet tekort in {short} van de {worlds} werelden, vooral waar {limits}: in apart gehouden werelden {inside_short} van de {inside} daarbinnen en {outside_short} van de {outside} daarbuiten (dichtheid {density} %, dekking {coverage} %).",
        "{plan} falls short in {short} of {worlds} worlds, mostly where {limits}: in worlds kept apart {inside_short} of {inside} inside and {outside_short} of {outside} outside (density {density}%, coverage {coverage}%).",
    ),
    "box_does_not_hold": (
        "{plan} schiet tekort in {short} van de {worlds} werelden. Wanneer, is niet te zeggen: wat eruit leek te komen ({limits}) gaat in andere werelden niet op ({inside_short} van de {inside} daarbinnen, {outside_short} van de {outside} daarbuiten).",
        "{plan} falls short in {short} of {worlds} worlds. When cannot be said: what seemed to come out ({limits}) does not hold in other worlds ({inside_short} of {inside} inside, {outside_short} of {outside} outside).",
    ),
    "box_none": (
        "{plan} schiet tekort in {short} van de {worlds} werelden. Er is geen groep werelden gevonden waarin dat vaker is.",
        "{plan} falls short in {short} of {worlds} worlds. No group of worlds was found in which it does so more often.",
    ),
    "box_none_few": (
        "{plan} schiet tekort in {short} van de {worlds} werelden: te veel of te weinig om te zeggen wanneer.",
        "{plan} falls short in {short} of {worlds} worlds: too many or too few to say when.",
    ),
    "box_fresh": (
        "In nieuwe werelden, opnieuw doorgerekend, schiet het tekort in {inside_short} van de {inside} daarbinnen en {outside_short} van de {outside} daarbuiten.",
        "In new worlds, run anew, it falls short in {inside_short} of {inside} inside and {outside_short} of {outside} outside.",
    ),
    "box_other_seeds": (
        "In dezelfde werelden met ander toeval (nieuwe passende werelden zijn er niet genoeg) schiet het tekort in {inside_short} van de {inside} daarbinnen en {outside_short} van de {outside} daarbuiten.",
        "In the same worlds with other luck (there are not enough new ones that fit) it falls short in {inside_short} of {inside} inside and {outside_short} of {outside} outside.",
    ),
    "tree": (
        "Een beslisboom (CART) zegt het in apart gehouden werelden {right} van de 100 keer goed; altijd hetzelfde zeggen is {usual} van de 100 keer goed.",
        "A decision tree (CART) is right in {right} of 100 worlds kept apart; always saying the same is right in {usual} of 100.",
    ),
    "tree_no_better": (
        "Een beslisboom (CART) zegt het in apart gehouden werelden niet beter ({right} van de 100) dan wie altijd hetzelfde zegt ({usual} van de 100).",
        "A decision tree (CART) is no better in worlds kept apart ({right} of 100) than always saying the same ({usual} of 100).",
    ),
    "box_shows": (
        "In hoeveel van de 100 werelden het plan tekortschiet, binnen en buiten de gevonden groep.",
        "In how many of 100 worlds the plan falls short, inside and outside the group found.",
    ),
    "inside": ("binnen", "inside"),
    "outside": ("buiten", "outside"),
    "worlds_found_in": ("gevonden in", "found in"),
    "worlds_held_out": ("apart gehouden", "kept apart"),
    "worlds_confirmed": ("opnieuw gedraaid", "run anew"),
    # --- what is worth finding out?
    "worth_knowing": (
        "Weten hoe het zit met {name}, verandert de keuze in {changes} van de 100 werelden (nu: {plan}); dat is gemiddeld {gain} «{outcome}» waard ({low} tot {high}; {worlds} werelden).",
        "Knowing about {name} would change the choice in {changes} of 100 worlds (now: {plan}); that is worth {gain} of “{outcome}” on average ({low} to {high}; {worlds} worlds).",
    ),
    "worth_nothing": (
        "Van geen van de {n} dingen die niemand weet, is aan te tonen dat uitzoeken de keuze voor {plan} beter maakt ({worlds} werelden).",
        "Of none of the {n} things that nobody knows can it be shown that finding out improves the choice of {plan} ({worlds} worlds).",
    ),
    "perfect": (
        "Wie alles wist, zou in hoogstens {changes} van de {worlds} werelden een ander plan kiezen dan {plan}, en hoogstens {gain} winnen; toeval zit daarin.",
        "Who knew everything would choose another plan than {plan} in {changes} of {worlds} worlds at most, and gain {gain} at most; chance is in that.",
    ),
    "worth_shows": (
        "Wat het waard is om iets te weten, in {unit} «{outcome}», met 95 %-interval. Open staven: niet aan te tonen.",
        "What knowing one thing is worth, in {unit} of “{outcome}”, with 95% interval. Open bars: cannot be shown.",
    ),
    # --- when would we notice?
    "noticing": (
        "Wat {plan} doet voor «{outcome}», merkt: {seen} ({worlds} werelden).",
        "What {plan} does for “{outcome}” is noticed: {seen} ({worlds} worlds).",
    ),
    "noticed": (
        "{who}, in de helft van de werelden vóór of in week {week}",
        "{who}, in half of the worlds by week {week}",
    ),
    "not_noticed": (
        "{who}, binnen {weeks} weken in maar {count} van de {worlds} werelden",
        "{who}, within {weeks} weeks in only {count} of {worlds} worlds",
    ),
    "observer_model": ("wie in het model kijkt", "by who looks in the model"),
    "observer_own_figures": ("één wijk in haar eigen cijfers", "by one wijk in its own figures"),
    "observer_evaluation": (
        "een evaluatie van {wijken} wijken met en {wijken} zonder",
        "by an evaluation of {wijken} wijken with and {wijken} without",
    ),
    # --- stress and what to arrange first
    "stress": ("Bij {stress}: {parts} (van {worlds} werelden).", "With {stress}: {parts} (of {worlds} worlds)."),
    "stress_part": (
        "{plan} goed genoeg in {after} in plaats van {before}",
        "{plan} good enough in {after} instead of {before}",
    ),
    "stress_busy": ("een druk halfjaar", "a busy half-year"),
    "stress_worker_lost": (
        "het vertrek van de grenzenwerker met de meeste contacten",
        "the loss of the best connected boundary worker",
    ),
    "stress_partner_leaves_pool": ("de grootste partner buiten de pot", "the largest partner out of the pool"),
    "stress_subsidy_ends": ("het einde van de subsidie", "the end of the subsidy"),
    "stress_less_room": ("minder ruimte voor professionals", "less room for professionals"),
    "stress_none": ("zonder tegenslag", "nothing going wrong"),
    "arrange_first": (
        "Bij {plan} is een groot obstakel: {reason} ({met} keer per run). Met {easing} verandert «{outcome}» {gain} ({low} tot {high}), en is het goed genoeg in {after} in plaats van {before} van de {worlds} werelden: regel dat eerst.",
        "With {plan} a large obstacle is: {reason} ({met} times a run). With {easing} “{outcome}” changes by {gain} ({low} to {high}), and it is good enough in {after} instead of {before} of {worlds} worlds: arrange that first.",
    ),
    "arrange_no_use": (
        "Bij {plan} is een groot obstakel: {reason} ({met} keer per run). Met {easing} wordt het niet aantoonbaar beter («{outcome}» {gain}, {low} tot {high}; {worlds} werelden).",
        "With {plan} a large obstacle is: {reason} ({met} times a run). With {easing} it is not seen to get better (“{outcome}” {gain}, {low} to {high}; {worlds} worlds).",
    ),
    "stress_shows": (
        "In hoeveel van de 100 werelden elk plan goed genoeg is, bij elke tegenslag.",
        "In how many of 100 worlds each plan is good enough, under each stress.",
    ),
    # --- what must be true?
    "aim": (
        "De goedkoopste instelling die {goals} haalt in minstens {least} van de 100 werelden: {settings}. Die kost {euro} euro per jaar extra en haalt het {again} in {of_100} van de 100 ({low} tot {high}). Geprobeerd: {tried} instellingen.",
        "The cheapest setting that reaches {goals} in at least {least} of 100 worlds: {settings}. It costs {euro} euro a year more and reaches it {again} in {of_100} of 100 ({low} to {high}). Tried: {tried} settings.",
    ),
    "aim_none": (
        "Geen van de {tried} geprobeerde instellingen haalt {goals} {again} in minstens {least} van de 100; de beste haalt {best}.",
        "None of the {tried} settings tried reaches {goals} {again} in at least {least} of 100; the best reaches {best}.",
    ),
    "aim_fresh": ("in {worlds} nieuwe werelden", "in {worlds} new worlds"),
    "aim_other_seeds": (
        "in dezelfde {worlds} werelden met ander toeval",
        "in the same {worlds} worlds with other luck",
    ),
    "aim_shows": (
        "Elke stip is een instelling; de lijn is de grens. Open: bij het zoeken. Dicht: opnieuw doorgerekend, met 95 %-interval.",
        "Each dot is a setting; the line is the frontier. Open: while searching. Filled: run anew, with 95% interval.",
    ),
    "aim_caption": (
        "Gezocht met NSGA-II (Optuna); wijksim {version}",
        "Searched with NSGA-II (Optuna); wijksim {version}",
    ),
    # --- signposts
    "signpost": (
        "{plan}: «{measure}» wacht op {signpost}. Dat komt voor in {often} van de 100 runs, meestal voor het eerst rond week {week} ({times} keer per run; {worlds} werelden).",
        "{plan}: “{measure}” waits for {signpost}. That happens in {often} of 100 runs, mostly first around week {week} ({times} times a run; {worlds} worlds).",
    ),
    "signpost_never": (
        "{plan}: «{measure}» wacht op {signpost}. Dat kwam in geen enkele run voor ({worlds} werelden).",
        "{plan}: “{measure}” waits for {signpost}. That happened in no run ({worlds} worlds).",
    ),
    "table_box_limits": ("Wanneer het niet klopt: de groep werelden", "When it is wrong: the group of worlds"),
    "table_box_worlds": ("Wanneer het niet klopt: werelden geteld", "When it is wrong: worlds counted"),
    "table_information": ("Wat uitzoeken waard is", "What is worth finding out"),
    "table_noticing": ("Wanneer we het merken", "When we would notice"),
    "table_stress": ("Tegenslag", "Stress"),
    "table_arrange_first": ("Eerst regelen", "Arrange first"),
    "table_signposts": ("Waarop te letten", "What to watch"),
    # --- tables and figures
    "plan": ("plan", "plan"),
    "goal": ("doel", "goal"),
    "worlds_of_100": ("werelden van de 100", "worlds of 100"),
    "title": ("Welk plan houdt stand?", "Which plan holds?"),
    "findings": ("Wat eruit komt", "What was found"),
    "goals": ("Doelen", "Goals"),
    "table_best": ("Hoe vaak het beste", "How often best"),
    "table_regret": ("Spijt", "Regret"),
    "table_enough": ("Hoe vaak goed genoeg", "How often good enough"),
    "table_differences": ("Wat elk plan verandert", "What each plan changes"),
    "table_variance": ("Toeval en niet weten", "Chance and not knowing"),
    "table_payers": ("Wie betaalt", "Who pays"),
    "table_plans": ("De plannen", "The plans"),
    "caption": (
        "{plans} plannen, {worlds} werelden ({kind}), {seeds} runs in elk, reeks {root}; wijksim {version}",
        "{plans} plans, {worlds} worlds ({kind}), {seeds} runs in each, list {root}; wijksim {version}",
    ),
    "enough_shows": (
        "In hoeveel van de 100 werelden elk plan een doel haalt; lijnen: 95 %-interval.",
        "In how many of 100 worlds each plan reaches a goal; lines: 95% interval.",
    ),
    "regret_shows": (
        "Hoeveel een ander plan beter was geweest. Open teken: gemiddeld over werelden; dicht: gemiddeld over de slechtste tiende.",
        "How much better another plan would have been. Open mark: mean over worlds; filled: mean over the worst tenth.",
    ),
    "spread_shows": (
        "Verschil met «{reference}», een stip voor elke wereld; de streep is de mediaan. Rechts van 0 is meer.",
        "Difference with “{reference}”, a dot for each world; the line is the median. Right of 0 is more.",
    ),
    "payers_shows": (
        "Euro per jaar meer (rechts) of minder (links) dan onder «{reference}»; lijn: van 10 tot 90 van de 100 werelden.",
        "Euro a year more (right) or less (left) than under “{reference}”; line: from 10 to 90 of 100 worlds.",
    ),
    "spread_finding": (
        "{plan} verandert «{outcome}» met {low} tot {high} {unit} in 80 van de 100 werelden.",
        "{plan} changes “{outcome}” by {low} to {high} {unit} in 80 of 100 worlds.",
    ),
    "good_enough": ("goed genoeg", "good enough"),
    "best_for": ("beste: {outcome}", "best: {outcome}"),
    "nothing": ("Er is geen wereld waarin elk plan is doorgerekend.", "There is no world in which every plan was run."),
    "further_caption": (
        "Uit dezelfde reeks runs; wijksim {version}",
        "From the same series of runs; wijksim {version}",
    ),
    "every_goal": ("alle doelen", "all goals"),
    "regret_word": ("spijt", "regret"),
    "no_payers": ("Er is niet bijgehouden wie er betaalt.", "Who pays was not kept."),
    "thousand_euro_a_year": ("x 1.000 euro per jaar", "x 1,000 euro a year"),
    "no_box": ("Er is geen groep werelden gevonden.", "No group of worlds was found."),
    "box_caption": (
        "Gevonden met PRIM op de helft van de werelden; wijksim {version}",
        "Found by PRIM in half of the worlds; wijksim {version}",
    ),
    "count_of": ("{count} van {n}", "{count} of {n}"),
    "euro_a_year": ("euro per jaar", "euro a year"),
    "proviso": (
        "Werelden zijn uitkomsten van een model, geen voorspelling: wat in geen enkele wereld zit, telt hier niet mee.",
        "Worlds come from a model and are no forecast: what is in none of them does not count here.",
    ),
}
