"""Sentences of the causal trace, and reasons of refusals. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

WHY: dict[str, Pair] = {
    # name: (Nederlands, English)
    "title": (
        "Waarom dit verschil? {outcome}: {base} → {alt}",
        "Why this difference? {outcome}: {base} → {alt}",
    ),
    "same_luck": (
        "Twee runs met toevalsreeks {seed}: dezelfde bewoners en hetzelfde toeval, {weeks} weken. Alles wat "
        "verschilt komt door "
        "de instellingen.",
        "One pair of runs with seed {seed}: the same residents and the same luck, {weeks} weeks. "
        "Everything that differs "
        "comes from the settings.",
    ),
    "caution": (
        "Elke zin staat zo in de gebeurtenissen van de twee runs. Hoeveel elke stap bijdroeg, volgt er niet uit.",
        "Every sentence is in the events of the two runs. How much each step contributed does not follow from it.",
    ),
    "part_setting": ("Wat is er anders?", "What is different?"),
    "part_start": ("Waar begon het?", "Where did it start?"),
    "part_path": ("Hoe werkte het door?", "How did it work through?"),
    "part_total": ("Waar telt het toe op?", "What does it add up to?"),
    "part_outcome": ("Wat betekent het voor {outcome}?", "What does it mean for {outcome}?"),
    "base": ("de basis", "the base"),
    "alt": ("de variant", "the variant"),
    # --- what is different
    "no_setting": (
        "Vanaf het begin verschilt er geen enkele instelling tussen de twee scenario's.",
        "From the beginning no setting differs between the two scenarios.",
    ),
    "setting_from_start": (
        "Vanaf het begin: {label} – {old} wordt {new}.",
        "From the beginning: {label} – {old} becomes {new}.",
    ),
    "setting_before": (
        "Al vóór het begin: {label} – {old} wordt {new}.",
        "Before the beginning already: {label} – {old} becomes {new}.",
    ),
    "measure_only": (
        "Vanaf {week} geldt alleen in {side} de maatregel «{measure}»: {settings}.",
        "From {week} the measure “{measure}” holds in {side} only: {settings}.",
    ),
    "more_settings": (
        "En nog {n} instellingen verschillen vanaf het begin of eerder.",
        "And {n} more settings differ from the beginning or before.",
    ),
    # --- where it started
    "no_difference": (
        "In {period} is er geen enkel verschil: alle {n} gebeurtenissen zijn gelijk.",
        "In {period} nothing differs: all {n} events are the same.",
    ),
    "same_until": (
        "{Week}: tot hier zijn de eerste {n} gebeurtenissen in beide runs precies gelijk.",
        "{Week}: up to here the first {n} events are exactly the same in both runs.",
    ),
    "first_both": (
        "{Week}, het eerste verschil. In de basis: {before}. In de variant: {after}.",
        "{Week}, the first difference. In the base: {before}. In the variant: {after}.",
    ),
    "first_number": (
        "{Week}, het eerste verschil is een getal. In beide runs: {event}; in de basis met {before}, "
        "in de variant "
        "met {after}.",
        "{Week}, the first difference is a number. In both runs: {event}; in the base with {before}, "
        "in the variant "
        "with {after}.",
    ),
    "first_one": (
        "{Week}, het eerste verschil. Alleen in {side}: {event}.",
        "{Week}, the first difference. In {side} only: {event}.",
    ),
    # --- how it worked through
    "appointed": (
        "{Week}: in {side} beginnen {n} grenzenwerkers, bij {homes}; in {other} {m}.",
        "{Week}: in {side} {n} boundary workers start, at {homes}; in {other} {m}.",
    ),
    "appointed_one": (
        "{Week}: in {side} begint {n} grenzenwerker, bij {homes}; in {other} {m}.",
        "{Week}: in {side} {n} boundary worker starts, at {homes}; in {other} {m}.",
    ),
    "left": (
        "{Week}: in {side} vertrekken {n} grenzenwerkers, bij {homes}; in {other} {m}. Hun contacten gaan mee.",
        "{Week}: in {side} {n} boundary workers leave, from {homes}; in {other} {m}. Their contacts go with them.",
    ),
    "left_one": (
        "{Week}: in {side} vertrekt {n} grenzenwerker, bij {homes}; in {other} {m}. De contacten gaan mee.",
        "{Week}: in {side} {n} boundary worker leaves, from {homes}; in {other} {m}. The contacts go along.",
    ),
    "recalled_first": (
        "{Week}: in {side} wordt {worker} voor het eerst teruggeroepen door {actor}; in {other} {when}.",
        "{Week}: in {side} {worker} is called back by {actor} for the first time; in {other} {when}.",
    ),
    "object_in_use": (
        "{Week}: in {side} is het grensobject «{object}» in gebruik bij minstens twee organisaties; in {other} {when}.",
        "{Week}: in {side} the boundary object “{object}” is in use in at least two organisations; in {other} {when}.",
    ),
    "task_divided": (
        "{Week}: in {side} {event}; in {other} {when}.",
        "{Week}: in {side} {event}; in {other} {when}.",
    ),
    "never": ("nooit", "never"),
    "only_in_week": ("pas in {week}", "not before {week}"),
    "negotiated_before": (
        "{Week}: in {side} maakt {worker} de grens tussen {boundary} tussen {actor} en {partner} "
        "opener; tot {until_week} "
        "lukt dat daar {n} keer, in {other} {m} keer.",
        "{Week}: in {side} {worker} opens the boundary between {boundary} between {actor} and "
        "{partner}; until "
        "{until_week} that works {n} times there, in {other} {m} times.",
    ),
    "object_before": (
        "{Week}: in {side} gebruiken {actor} en {partner} allebei het grensobject «{object}»; in {other} niet.",
        "{Week}: in {side} {actor} and {partner} both use the boundary object “{object}”; in {other} they do not.",
    ),
    "case_refused": (
        "{Week}, een casus die in beide runs op tafel komt. In {side}: {event}.",
        "{Week}, a case that comes up in both runs. In {side}: {event}.",
    ),
    "case_started": (
        "{Week}, dezelfde casus. In {side}: {event}.",
        "{Week}, the same case. In {side}: {event}.",
    ),
    "case_room": (
        "{Week}, bij deze casus. In {side}: {event}.",
        "{Week}, for this case. In {side}: {event}.",
    ),
    "case_ended": (
        "{Week}, hoe het afloopt. In {side}: {event}.",
        "{Week}, how it ends. In {side}: {event}.",
    ),
    "referral": (
        "{Week}, hetzelfde verkeerde loket in beide runs. In de basis: {before}. In de variant: {after}.",
        "{Week}, the same wrong desk in both runs. In the base: {before}. In the variant: {after}.",
    ),
    # --- what it adds up to
    "same_proposals": (
        "In {period} komt {n} keer in beide runs hetzelfde voorstel op tafel: zelfde bewoner, "
        "week en organisaties. "
        "Daarvan wordt {up} keer een nee in de basis een ja in de variant, en {down} keer andersom.",
        "In {period} the same proposal comes up in both runs {n} times: same resident, week "
        "and organisations. "
        "{up} times a no in the base is a yes in the variant, and {down} times the other way round.",
    ),
    "size": (
        "In {week} heeft de basis {n} bewoners en de variant {m}: de aantallen hieronder zijn niet per bewoner.",
        "In {week} the base has {n} residents and the variant {m}: the counts below are not per resident.",
    ),
    "total": (
        "{what}, {period}: {n} in de basis, {m} in de variant.",
        "{what}, {period}: {n} in the base, {m} in the variant.",
    ),
    "joint_refused": (
        "Weigeringen om samen te werken, alles bij elkaar",
        "Refusals to work together, all in all",
    ),
    "joint_refused_own_interest": ("Weigeringen om eigen belang", "Refusals for own interest"),
    "joint_refused_cost": (
        "Weigeringen omdat de afstand te groot is",
        "Refusals because there is too much to bridge",
    ),
    "joint_refused_accountability": (
        "Weigeringen vanwege de verantwoording",
        "Refusals because of accountability",
    ),
    "joint_refused_distrust": ("Weigeringen uit wantrouwen", "Refusals out of distrust"),
    "joint_refused_load": ("Weigeringen omdat het te druk is", "Refusals for lack of time"),
    "joint_refused_uncertainty": (
        "Weigeringen uit onzekerheid over het protocol",
        "Refusals from uncertainty about protocol",
    ),
    "information_pretext": (
        "Informatie niet gedeeld met de wet als voorwendsel",
        "Information not shared with the law as a pretext",
    ),
    "information_law": (
        "Informatie niet gedeeld omdat de wet het verbiedt",
        "Information not shared because the law forbids it",
    ),
    "joint_started": ("Casussen samen opgepakt", "Cases taken up together"),
    "joint_brokered": (
        "Casussen samen opgepakt met hulp van een grenzenwerker",
        "Cases taken up together with the help of a boundary worker",
    ),
    "joint_solved": ("Casussen samen opgelost", "Cases solved together"),
    "joint_failed": ("Casussen samen geprobeerd en mislukt", "Cases tried together and failed"),
    "room_used": (
        "Keren dat iemand van het protocol afweek om samen te werken",
        "Times somebody left protocol to work together",
    ),
    "negotiated": (
        "Keren dat een grenzenwerker een grens opener maakte",
        "Times a boundary worker opened a boundary",
    ),
    "negotiated_at": (
        "Keren dat een grenzenwerker de grens tussen {boundary} opener maakte",
        "Times a boundary worker opened the boundary between {boundary}",
    ),
    "negotiation_failed": ("Mislukte onderhandelingen over een grens", "Failed negotiations over a boundary"),
    "task_taken_over": (
        "Keren dat een organisatie een taak van een andere overnam",
        "Times one organisation took over a task from another",
    ),
    "task_together": (
        "Keren dat twee organisaties een taak samen gingen doen",
        "Times two organisations started to do a task together",
    ),
    "networked": (
        "Keren dat een grenzenwerker mensen bij elkaar bracht",
        "Times a boundary worker brought people together",
    ),
    "recalled": ("Keren dat een grenzenwerker werd teruggeroepen", "Times a boundary worker was called back"),
    "rejected": (
        "Grenzenwerkers die door een organisatie zijn afgewezen",
        "Boundary workers rejected by an organisation",
    ),
    "appointments": ("Grenzenwerkers begonnen", "Boundary workers who started"),
    "departures": ("Grenzenwerkers vertrokken", "Boundary workers who left"),
    "object_adopted": (
        "Keren dat een organisatie een grensobject ging gebruiken",
        "Times an organisation started to use a boundary object",
    ),
    "object_dropped": (
        "Keren dat een organisatie met een grensobject ophield",
        "Times an organisation stopped using a boundary object",
    ),
    "object_made": ("Grensobjecten gemaakt", "Boundary objects made"),
    "level_rose": (
        "Keren dat de afstemming tussen twee organisaties een niveau steeg",
        "Times coordination of two organisations rose a level",
    ),
    "level_fell": ("Keren dat de afstemming een niveau daalde", "Times coordination fell a level"),
    "dissent": (
        "Verschillen van mening die op tafel kwamen",
        "Differences of opinion that came on the table",
    ),
    "asked": ("Hulpvragen aan een loket", "Requests at a desk"),
    "wrong_desk": ("Keren aan een verkeerd loket", "Times at a wrong desk"),
    "referred_right": ("Goede doorverwijzingen", "Right referrals"),
    "referred_neutral": (
        "Doorverwijzingen waarbij een grenzenwerker meekeek",
        "Referrals with a boundary worker looking along",
    ),
    "taken_up": ("Hulpvragen opgepakt", "Requests taken up"),
    "gave_up": ("Bewoners die afhaakten", "Residents who gave up"),
    "need_found": ("Gevonden vragen achter de vraag", "Needs found behind the question"),
    "solved": ("Casussen opgelost", "Cases solved"),
    "failed": ("Casussen mislukt", "Cases failed"),
    "entered_second_line": (
        "Bewoners die zwaardere zorg (tweede lijn) ingingen",
        "Residents who entered heavier care (second line)",
    ),
    "left_second_line": ("Bewoners die uit zwaardere zorg kwamen", "Residents who came out of heavier care"),
    # --- what it means
    "outcome": (
        "{outcome}, gemiddeld over {period}: {base} in de basis, {alt} in de variant ({unit}).",
        "{outcome}, mean of {period}: {base} in the base, {alt} in the variant ({unit}).",
    ),
    "outcome_same": (
        "{outcome}, gemiddeld over {period}: {base} in beide runs ({unit}).",
        "{outcome}, mean of {period}: {base} in both runs ({unit}).",
    ),
    "worker": ("grenzenwerker G{n} ({home})", "boundary worker B{n} ({home})"),
    "and": (" en ", " and "),
    "more_homes": ("{n} andere", "{n} others"),
    "brokered": ("; {worker} bracht hen bij elkaar", "; {worker} brought them together"),
    "looked_along": ("; {worker} keek mee", "; {worker} looked along"),
}

REASON: dict[str, Pair] = {
    "": ("", ""),
    "own_interest": ("de winst komt elders terecht", "the benefits land elsewhere"),
    "cost": ("er is te veel te overbruggen", "there is too much to bridge"),
    "accountability": ("gezamenlijke uren zijn niet te verantwoorden", "joint hours cannot be accounted for"),
    "distrust": ("er is te weinig vertrouwen", "there is too little trust"),
    "load": ("het is te druk", "it is too busy"),
    "uncertainty": ("loslaten van het protocol voelt onzeker", "letting go of protocol feels unsafe"),
    "law": ("de wet verbiedt het", "the law forbids it"),
    "pretext": ("de wet zou het verbieden", "the law is said to forbid it"),
}
