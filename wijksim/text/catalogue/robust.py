"""Sentences about which plan holds. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

ROBUST: dict[str, Pair] = {
    # name: (Nederlands, English)
    "so_far": (
        "tot nu toe, in {worlds} werelden met hoogstens {pairs} in elke wereld: {plan} is het vaakst het beste voor «{outcome}» ({count})",
        "so far, in {worlds} worlds with at most {pairs} in each world: {plan} is most often best for “{outcome}” ({count})",
    ),
    "pair": ("1 paar", "1 pair"),
    "pairs": ("{n} paren", "{n} pairs"),
    "rests_on": (
        "Dit rust op {worlds} werelden ({kind}) en {pairs} in elke wereld. Een paar is een run met het plan en een run met het plan waarmee je vergelijkt, met hetzelfde toeval.",
        "This rests on {worlds} worlds ({kind}) and {pairs} in each world. A pair is a run with the plan and a run with the plan that it is compared with, with the same luck.",
    ),
    "kind_plausible": ("die passen bij wat bekend is", "that fit what is known"),
    "kind_box": ("uit de ranges van het register", "from the ranges of the register"),
    "kind_file": ("uit een eigen tabel", "from a table of one's own"),
    "fewer_worlds": (
        "Er zijn {used} werelden gebruikt, gevraagd waren er {asked}: meer passende werelden zijn er niet, of runs zijn mislukt.",
        "{used} worlds were used where {asked} were asked for: there are no more that fit, or runs failed.",
    ),
    "beyond_the_end": (
        "Let op: van {plan} begint «{measure}» in {week}, en de runs duren {weeks} weken. Dat deel is niet meegerekend; vraag langere runs met --weeks.",
        "Mind: “{measure}” of {plan} begins in {week}, and runs last {weeks} weeks. That part does not count; ask for longer runs with --weeks.",
    ),
    "other_rules": (
        "Let op: deze werelden zijn gezocht met andere regels van het model dan die van nu. Zoek ze opnieuw met wijksim calibrate.",
        "Mind: these worlds were found with other rules of the model than those of now. Find them again with wijksim calibrate.",
    ),
    "chosen": (
        "Het plan dat het beste standhoudt, is {plan}: het haalt {goals} in {count} van de {worlds} werelden. Dat is {of_100} van de 100; met andere werelden kan het {low} tot {high} zijn ({pairs} in elke wereld).",
        "The plan that holds best is {plan}: it reaches {goals} in {count} of {worlds} worlds. That is {of_100} of 100; with other worlds it may be {low} to {high} ({pairs} in each world).",
    ),
    "none_holds": (
        "Geen van de plannen haalt {goals} in een van de {worlds} werelden; met andere werelden kan het in hoogstens {high} van de 100 ({pairs} in elke wereld).",
        "None of the plans reaches {goals} in any of the {worlds} worlds; with other worlds it may be in at most {high} of 100 ({pairs} in each world).",
    ),
    "enough": (
        "{plan} haalt {goals} in {count} van de {worlds} werelden: {of_100} van de 100 ({low} tot {high}; {pairs} in elke wereld).",
        "{plan} reaches {goals} in {count} of {worlds} worlds: {of_100} of 100 ({low} to {high}; {pairs} in each world).",
    ),
    "that_goal": ("dat doel", "that goal"),
    "those_goals": ("al die doelen", "all those goals"),
    "all_goals": ("alle doelen ({goals})", "all goals ({goals})"),
    "one_goal": ("het doel ({goals})", "the goal ({goals})"),
    "best": (
        "Voor «{outcome}» is {plan} het vaakst het beste: in {count} van de {worlds} werelden ({low} tot {high} van de 100; {pairs} in elke wereld).",
        "For “{outcome}”, {plan} is most often best: in {count} of {worlds} worlds ({low} to {high} of 100; {pairs} in each world).",
    ),
    "best_equal": (
        "Voor «{outcome}» zijn {plans} even vaak het beste: elk in {count} van de {worlds} werelden ({low} tot {high} van de 100; {pairs} in elke wereld).",
        "For “{outcome}”, {plans} are best equally often: each in {count} of {worlds} worlds ({low} to {high} of 100; {pairs} in each world).",
    ),
    "least_regret": (
        "Voor «{outcome}» geeft {plan} de minste spijt: in de slechtste tiende van de {worlds} werelden was een ander plan gemiddeld {worst} beter. Bij {other} is de spijt het grootst: {other_worst} ({pairs} in elke wereld).",
        "For “{outcome}”, {plan} gives the least regret: in the worst tenth of the {worlds} worlds another plan was {worst} better on average. With {other} regret is largest: {other_worst} ({pairs} in each world).",
    ),
    "least_regret_none": (
        "Voor «{outcome}» geeft {plan} geen spijt: in geen van de {worlds} werelden was een ander plan beter. Bij {other} is de spijt het grootst: {other_worst} in de slechtste tiende ({pairs} in elke wereld).",
        "For “{outcome}”, {plan} gives no regret: in none of the {worlds} worlds was another plan better. With {other} regret is largest: {other_worst} in the worst tenth ({pairs} in each world).",
    ),
    "least_regret_little": (
        "Voor «{outcome}» geeft {plan} bijna geen spijt: ook in de slechtste tiende van de {worlds} werelden was een ander plan nauwelijks beter (minder dan {little}). Bij {other} is de spijt het grootst: {other_worst} ({pairs} in elke wereld).",
        "For “{outcome}”, {plan} gives hardly any regret: in the worst tenth of the {worlds} worlds too another plan was hardly better (less than {little}). With {other} regret is largest: {other_worst} ({pairs} in each world).",
    ),
    "no_regret": (
        "Voor «{outcome}» geeft geen van de plannen spijt: in elk van de {worlds} werelden zijn ze even goed ({pairs} in elke wereld).",
        "For “{outcome}”, none of the plans gives regret: in each of the {worlds} worlds they are as good as each other ({pairs} in each world).",
    ),
    "variance": (
        "Wat {plan} verandert aan «{outcome}», verschilt van run tot run: {chance} % daarvan is toeval en {not_knowing} % is wat niemand weet ({worlds} werelden, {pairs} in elke wereld).",
        "What {plan} changes in “{outcome}” differs from run to run: {chance}% of that is chance and {not_knowing}% is what nobody knows ({worlds} worlds, {pairs} in each world).",
    ),
    "pays_more": (
        "Met {plan} is de rekening van {payer} hoger in {count} van de {worlds} werelden: gemiddeld {euro} euro per jaar meer, en in 80 van de 100 werelden {p10} tot {p90} ({pairs} in elke wereld).",
        "With {plan} the bill of {payer} is higher in {count} of {worlds} worlds: {euro} euro a year more on average, and {p10} to {p90} in 80 of 100 worlds ({pairs} in each world).",
    ),
    "pays_less": (
        "Met {plan} is de rekening van {payer} lager in {count} van de {worlds} werelden: gemiddeld {euro} euro per jaar minder, en in 80 van de 100 werelden {p10} tot {p90} ({pairs} in elke wereld).",
        "With {plan} the bill of {payer} is lower in {count} of {worlds} worlds: {euro} euro a year less on average, and {p10} to {p90} in 80 of 100 worlds ({pairs} in each world).",
    ),
    "more": ("meer", "more"),
    "less": ("minder", "less"),
    "pays_either": (
        "Met {plan} is de rekening van {payer} in {count} van de {worlds} werelden hoger en in {lower} lager: gemiddeld {euro} euro per jaar {way}, en in 80 van de 100 werelden van {less} minder tot {more} meer ({pairs} in elke wereld).",
        "With {plan} the bill of {payer} is higher in {count} of {worlds} worlds and lower in {lower}: {euro} euro a year {way} on average, and from {less} less to {more} more in 80 of 100 worlds ({pairs} in each world).",
    ),
    "pays_same": (
        "Met {plan} blijft de rekening van {payer} gemiddeld ongeveer gelijk; in 80 van de 100 werelden verandert die {p10} tot {p90} euro per jaar ({worlds} werelden, {pairs} in elke wereld).",
        "With {plan} the bill of {payer} stays about the same on average; in 80 of 100 worlds it changes by {p10} to {p90} euro a year ({worlds} worlds, {pairs} in each world).",
    ),
    "pays_just_the_same": (
        "Met {plan} blijft de rekening van {payer} ongeveer gelijk ({worlds} werelden, {pairs} in elke wereld).",
        "With {plan} the bill of {payer} stays about the same ({worlds} worlds, {pairs} in each world).",
    ),
    "pays_nobody": (
        "Met {plan} betaalt niemand merkbaar meer of minder: hoogstens 50 euro per jaar, gemiddeld en in 80 van de 100 werelden ({worlds} werelden, {pairs} in elke wereld).",
        "With {plan} nobody pays notably more or less: at most 50 euro a year, on average and in 80 of 100 worlds ({worlds} worlds, {pairs} in each world).",
    ),
    "payer_municipality": ("de gemeente", "the municipality"),
    "payer_insurer": ("de zorgverzekeraar", "the health insurer"),
    "payer_care_office": ("het zorgkantoor", "the care office"),
    "payer_housing_association": ("de woningcorporatie", "the housing association"),
    "payer_residents": ("de bewoners", "the residents"),
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
        "{plan} schiet tekort in {short} van de {worlds} werelden, vooral waar {limits}. In werelden die apart waren gehouden: in {inside_short} van de {inside} daarbinnen en in {outside_short} van de {outside} daarbuiten (dichtheid {density} %, dekking {coverage} %; {pairs} in elke wereld).",
        "{plan} falls short in {short} of {worlds} worlds, mostly where {limits}. In worlds that were kept apart: in {inside_short} of {inside} inside and {outside_short} of {outside} outside (density {density}%, coverage {coverage}%; {pairs} in each world).",
    ),
    "box_does_not_hold": (
        "{plan} schiet tekort in {short} van de {worlds} werelden. Wanneer, is niet te zeggen. In de helft van de werelden leek het te zijn waar {limits}; in de andere helft gaat dat niet op ({inside_short} van de {inside} daarbinnen, {outside_short} van de {outside} daarbuiten; {pairs} in elke wereld).",
        "{plan} falls short in {short} of {worlds} worlds. When cannot be said. In half of the worlds it seemed to be where {limits}; in the other half that does not hold ({inside_short} of {inside} inside, {outside_short} of {outside} outside; {pairs} in each world).",
    ),
    "box_not_again": (
        "{plan} schiet tekort in {short} van de {worlds} werelden. Wanneer, is niet te zeggen. Het leek te zijn waar {limits}, ook in werelden die apart waren gehouden ({inside_short} van de {inside} daarbinnen, {outside_short} van de {outside} daarbuiten), maar opnieuw gerekend gaat het niet op ({pairs} in elke wereld).",
        "{plan} falls short in {short} of {worlds} worlds. When cannot be said. It seemed to be where {limits}, also in worlds that were kept apart ({inside_short} of {inside} inside, {outside_short} of {outside} outside), but run anew it does not hold ({pairs} in each world).",
    ),
    "box_none": (
        "{plan} schiet tekort in {short} van de {worlds} werelden. Er is geen groep werelden gevonden waarin dat vaker gebeurt ({pairs} in elke wereld).",
        "{plan} falls short in {short} of {worlds} worlds. No group of worlds was found in which it does so more often ({pairs} in each world).",
    ),
    "box_none_few": (
        "{plan} schiet tekort in {short} van de {worlds} werelden: te veel of te weinig om te zeggen wanneer ({pairs} in elke wereld).",
        "{plan} falls short in {short} of {worlds} worlds: too many or too few to say when ({pairs} in each world).",
    ),
    "box_never": (
        "{plan} schiet in geen van de {worlds} werelden tekort ({pairs} in elke wereld).",
        "{plan} falls short in none of the {worlds} worlds ({pairs} in each world).",
    ),
    "box_always": (
        "{plan} schiet in elk van de {worlds} werelden tekort ({pairs} in elke wereld).",
        "{plan} falls short in each of the {worlds} worlds ({pairs} in each world).",
    ),
    "box_fresh": (
        "In {anew} nieuwe werelden schiet {plan} tekort in {inside_short} van de {inside} daarbinnen en in {outside_short} van de {outside} daarbuiten ({pairs} in elke wereld).",
        "In {anew} new worlds {plan} falls short in {inside_short} of {inside} inside and {outside_short} of {outside} outside ({pairs} in each world).",
    ),
    "box_other_seeds": (
        "In {anew} van dezelfde werelden, met ander toeval, schiet {plan} tekort in {inside_short} van de {inside} daarbinnen en in {outside_short} van de {outside} daarbuiten ({pairs} in elke wereld). Nieuwe werelden zijn er niet genoeg.",
        "In {anew} of the same worlds, with other luck, {plan} falls short in {inside_short} of {inside} inside and {outside_short} of {outside} outside ({pairs} in each world). There are not enough new worlds.",
    ),
    "box_few_worlds": (
        "Dat kan aan het aantal werelden liggen. Met {worlds} werelden wordt zo'n groep vaak niet gevonden, ook als die er is; met {enough} meestal wel.",
        "That may be for want of worlds. With {worlds} worlds such a group is often not found even where there is one; with {enough} it usually is.",
    ),
    "tree": (
        "Een beslisboom (CART) heeft het goed in {right} van de 100 werelden; wie altijd hetzelfde zegt, in {usual} van de 100 ({apart} werelden die apart waren gehouden, {pairs} in elke wereld).",
        "A decision tree (CART) is right in {right} of 100 worlds; always saying the same is right in {usual} of 100 ({apart} worlds that were kept apart, {pairs} in each world).",
    ),
    "tree_no_better": (
        "Een beslisboom (CART) heeft het niet aantoonbaar vaker goed ({right} van de 100) dan wie altijd hetzelfde zegt ({usual} van de 100; {apart} werelden die apart waren gehouden, {pairs} in elke wereld).",
        "A decision tree (CART) is not seen to be right more often ({right} of 100) than always saying the same ({usual} of 100; {apart} worlds that were kept apart, {pairs} in each world).",
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
        "Wie weet hoe het zit met {name}, kiest in {changes} van de 100 werelden een ander plan dan {plan}. Dat levert gemiddeld {gain} op voor «{outcome}» ({low} tot {high}; {worlds} werelden, {pairs} in elke wereld).",
        "Who knows about {name} chooses another plan than {plan} in {changes} of 100 worlds. That brings {gain} for “{outcome}” on average ({low} to {high}; {worlds} worlds, {pairs} in each world).",
    ),
    "worth_nothing": (
        "Van geen van de {n} dingen die niemand weet, is aan te tonen dat uitzoeken voor «{outcome}» een betere keuze geeft dan {plan} ({worlds} werelden, {pairs} in elke wereld).",
        "Of none of the {n} things that nobody knows can it be shown that finding out gives a better choice for “{outcome}” than {plan} ({worlds} worlds, {pairs} in each world).",
    ),
    "perfect_none": (
        "Ook wie alles wist, zou voor «{outcome}» in elk van de {worlds} werelden {plan} kiezen ({pairs} in elke wereld).",
        "Who knew everything would choose {plan} for “{outcome}” in each of the {worlds} worlds too ({pairs} in each world).",
    ),
    "perfect": (
        "Wie alles wist, zou in hoogstens {changes} van de {worlds} werelden een ander plan kiezen dan {plan}. Dat levert gemiddeld hoogstens {gain} op voor «{outcome}»; daar zit toeval in ({pairs} in elke wereld).",
        "Who knew everything would choose another plan than {plan} in {changes} of {worlds} worlds at most. That brings at most {gain} for “{outcome}” on average; chance is in that ({pairs} in each world).",
    ),
    "worth_shows": (
        "Wat het waard is om iets te weten, in {unit} «{outcome}», met 95 %-interval. Open staven: niet aan te tonen.",
        "What knowing one thing is worth, in {unit} of “{outcome}”, with 95% interval. Open bars: cannot be shown.",
    ),
    # --- when would we notice?
    "noticing": (
        "Wat {plan} doet voor «{outcome}», is te zien: {seen} ({worlds} werelden, {pairs} in elke wereld).",
        "What {plan} does for “{outcome}” can be seen: {seen} ({worlds} worlds, {pairs} in each world).",
    ),
    "noticed": (
        "{who} uiterlijk in {week}, in de helft van de werelden",
        "{who} by {week}, in half of the worlds",
    ),
    "never_noticed": (
        "{who} binnen {weeks} weken in geen van de {worlds} werelden",
        "{who} within {weeks} weeks in none of the {worlds} worlds",
    ),
    "too_few_pairs": (
        "{who} is dat met {pairs} niet te zeggen",
        "{who} that cannot be said with {pairs}",
    ),
    "not_noticed": (
        "{who} binnen {weeks} weken in maar {count} van de {worlds} werelden",
        "{who} within {weeks} weeks in only {count} of {worlds} worlds",
    ),
    "observer_model": ("in het model", "in the model"),
    "observer_own_figures": ("in de eigen cijfers van één wijk", "in one wijk's own figures"),
    "observer_evaluation": (
        "in een evaluatie van {wijken} wijken met en {wijken} zonder",
        "in an evaluation of {wijken} wijken with and {wijken} without",
    ),
    # --- stress and what to arrange first
    "stress": (
        "Goed genoeg bij {stress}: {parts} (van {worlds} werelden, {pairs} in elke wereld).",
        "Good enough with {stress}: {parts} (of {worlds} worlds, {pairs} in each world).",
    ),
    "stress_nothing": (
        "Geen verschil bij {stress}: in alle {worlds} werelden komt voor elk plan hetzelfde uit als zonder die tegenslag ({pairs} in elke wereld).",
        "No difference with {stress}: in all {worlds} worlds every plan comes out as it does without it ({pairs} in each world).",
    ),
    "stress_hardest": (
        "De zwaarste tegenslag is {stress}: {plan} is dan goed genoeg in {after} in plaats van {before} van de {worlds} werelden ({pairs} in elke wereld)",
        "The hardest is {stress}: {plan} is then good enough in {after} instead of {before} of {worlds} worlds ({pairs} in each world)",
    ),
    "stress_stood": (
        "Geen van deze tegenslagen maakt een plan minder vaak goed genoeg ({worlds} werelden, {pairs} in elke wereld)",
        "None of this makes a plan good enough less often ({worlds} worlds, {pairs} in each world)",
    ),
    "stress_part": (
        "{plan} in {after}, zonder tegenslag in {before}",
        "{plan} in {after}, with nothing going wrong in {before}",
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
        "Wat {plan} tegenhoudt: {reason} ({met} keer per run). Met {easing} verandert «{outcome}» met {gain} ({low} tot {high}), en is het plan goed genoeg in {after} in plaats van {before} van de {worlds} werelden. Regel dat eerst ({pairs} in elke wereld).",
        "What stands in the way of {plan}: {reason} ({met} times a run). With {easing} “{outcome}” changes by {gain} ({low} to {high}), and the plan is good enough in {after} instead of {before} of {worlds} worlds: arrange that first ({pairs} in each world).",
    ),
    "arrange_more": (
        "Wat {plan} tegenhoudt: {reason} ({met} keer per run). Met {easing} verandert «{outcome}» met {gain} ({low} tot {high}); het plan blijft goed genoeg in {after} van de {worlds} werelden. Regel dat eerst ({pairs} in elke wereld).",
        "What stands in the way of {plan}: {reason} ({met} times a run). With {easing} “{outcome}” changes by {gain} ({low} to {high}); the plan stays good enough in {after} of {worlds} worlds: arrange that first ({pairs} in each world).",
    ),
    "arrange_no_use": (
        "Wat {plan} tegenhoudt: {reason} ({met} keer per run). Met {easing} wordt het niet aantoonbaar beter: «{outcome}» verandert met {gain} ({low} tot {high}; {worlds} werelden, {pairs} in elke wereld).",
        "What stands in the way of {plan}: {reason} ({met} times a run). With {easing} it is not seen to get better: “{outcome}” changes by {gain} ({low} to {high}; {worlds} worlds, {pairs} in each world).",
    ),
    "aim_title": ("Wat moet er waar zijn?", "What must be true?"),
    "stress_shows": (
        "In hoeveel van de 100 werelden elk plan goed genoeg is, bij elke tegenslag.",
        "In how many of 100 worlds each plan is good enough, under each stress.",
    ),
    # --- what must be true?
    "aim": (
        "De goedkoopste instelling die {goals} haalt in minstens {least} van de 100 werelden: {settings}. Dat kost {cost}. Opnieuw gerekend {again} lukt dat in {of_100} van de 100 ({low} tot {high}).",
        "The cheapest setting that reaches {goals} in at least {least} of 100 worlds: {settings}. It costs {cost}. Run anew {again} it succeeds in {of_100} of 100 ({low} to {high}).",
    ),
    "aim_none": (
        "Geen van de {tried} geprobeerde instellingen haalt {goals} in minstens {least} van de 100 werelden; de beste haalt {again} {best} van de 100.",
        "None of the {tried} settings tried reaches {goals} in at least {least} of 100 worlds; the best reaches {best} of 100 {again}.",
    ),
    "aim_fresh": (
        "in {worlds} nieuwe werelden ({pairs} in elke wereld)",
        "in {worlds} new worlds ({pairs} in each world)",
    ),
    "aim_other_seeds": (
        "in dezelfde {worlds} werelden met ander toeval ({pairs} in elke wereld)",
        "in the same {worlds} worlds with other luck ({pairs} in each world)",
    ),
    "aim_rests_on": (
        "Er zijn {tried} instellingen geprobeerd in {searched} werelden ({kind}; {pairs} in elke wereld). Wat daarvan op de grens van kosten en zekerheid lag, is opnieuw gerekend {again}.",
        "{tried} settings were tried in {searched} worlds ({kind}; {pairs} in each world). What lay on the frontier of cost and certainty was run anew {again}.",
    ),
    "aim_nowhere": (
        "Van de {tried} instellingen halen er {n} het doel in geen van de {searched} werelden; die staan niet op de grens van kosten en zekerheid.",
        "Of the {tried} settings {n} reach the goal in none of the {searched} worlds; they are not on the frontier of cost and certainty.",
    ),
    "aim_all_nowhere": (
        "Bij het zoeken haalde geen van de {tried} instellingen het doel in een van de {searched} werelden; opnieuw gerekend is daarom alleen de goedkoopste.",
        "While searching none of the {tried} settings reached the goal in any of the {searched} worlds; so only the cheapest was run anew.",
    ),
    "aim_failed": (
        "In {n} gevallen is een run mislukt; die wereld telde dan niet mee.",
        "In {n} cases a run failed; that world did not count then.",
    ),
    "costs_more": ("{euro} euro per jaar meer dan bij {reference}", "{euro} euro a year more than with {reference}"),
    "costs_less": ("{euro} euro per jaar minder dan bij {reference}", "{euro} euro a year less than with {reference}"),
    "costs_same": ("ongeveer evenveel als bij {reference}", "about as much as with {reference}"),
    "searched_of_100": ("gezocht, van 100", "searched, of 100"),
    "anew_of_100": ("opnieuw, van 100", "anew, of 100"),
    "settings": ("instellingen", "settings"),
    "set_at": ("«{lever}» op {value}", "“{lever}” at {value}"),
    "from_week": ("vanaf {week}", "from {week}"),
    "aim_shows": (
        "Elke stip is een instelling; de lijn is de grens. Open: bij het zoeken. Dicht: opnieuw doorgerekend, met 95 %-interval.",
        "Each dot is a setting; the line is the frontier. Open: while searching. Filled: run anew, with 95% interval.",
    ),
    "aim_caption": (
        "Gezocht met NSGA-II (Optuna) in {searched} werelden, opnieuw gerekend in {worlds}; {pairs} in elke wereld; wijksim {version}",
        "Searched with NSGA-II (Optuna) in {searched} worlds, run anew in {worlds}; {pairs} in each world; wijksim {version}",
    ),
    # --- signposts
    "signpost": (
        "{plan}: «{measure}» wacht op {signpost}. Dat komt voor in {often} van de 100 runs, in de helft daarvan uiterlijk in {week}, en dan {times} keer per run ({worlds} werelden, {pairs} in elke wereld).",
        "{plan}: “{measure}” waits for {signpost}. That happens in {often} of 100 runs, in half of them by {week}, and then {times} times a run ({worlds} worlds, {pairs} in each world).",
    ),
    "signpost_never": (
        "{plan}: «{measure}» wacht op {signpost}. Dat kwam in geen enkele run voor ({worlds} werelden, {pairs} in elke wereld).",
        "{plan}: “{measure}” waits for {signpost}. That happened in no run ({worlds} worlds, {pairs} in each world).",
    ),
    "waits_below": ("«{outcome}» {weeks} weken lang onder {level}", "“{outcome}” below {level} for {weeks} weeks"),
    "table_frontier": ("De grens van kosten en zekerheid", "The frontier of cost and certainty"),
    "waits_above": ("«{outcome}» {weeks} weken lang boven {level}", "“{outcome}” above {level} for {weeks} weeks"),
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
        "{plans} plannen, {worlds} werelden ({kind}), {seeds} berekeningen in elk, reeks {root}; wijksim {version}",
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
    "chance_shows": (
        "Verschil in «{outcome}» met «{reference}», een klein stipje voor elk paar runs; elke plek is een wereld. Wat binnen een wereld uiteenligt, is toeval; liggen de gekleurde gemiddelden verder uiteen dan dat, dan komt dat door wat niemand weet.",
        "Difference in “{outcome}” with “{reference}”, a small dot for each pair of runs; each place is a world. What lies apart within a world is chance; where the coloured means lie further apart than that, it is what nobody knows.",
    ),
    "chance_finding": (
        "Wat plannen veranderen aan «{outcome}», verschilt van wereld tot wereld en van paar tot paar.",
        "What plans change in “{outcome}” differs from world to world and from pair to pair.",
    ),
    "chance_worlds": ("{worlds} werelden, van laag naar hoog", "{worlds} worlds, from low to high"),
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
