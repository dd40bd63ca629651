"""Events: one sentence of each kind, and what the kind is called in a list. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

EVENT_KIND: dict[str, Pair] = {
    "joint_started": ("samen opgepakt", "taken up together"),
    "joint_refused": ("samenwerking geweigerd", "collaboration refused"),
    "information_refused": ("informatie niet gedeeld", "information not shared"),
    "room_used": ("van het protocol afgeweken", "protocol left"),
    "need_found": ("vraag achter de vraag gevonden", "need behind the question found"),
    "gave_up": ("bewoner haakte af", "resident gave up"),
    "entered_second_line": ("naar zwaardere zorg", "into heavier care"),
    "left_second_line": ("uit zwaardere zorg", "out of heavier care"),
    "negotiated": ("grens opener gemaakt", "boundary opened"),
    "negotiation_failed": ("onderhandeling mislukt", "negotiation failed"),
    "tie_made": ("kennen elkaar nu goed", "know each other well now"),
    "tie_lost": ("kennen elkaar niet meer goed", "no longer know each other well"),
    "promise_kept": ("afspraak nagekomen", "promise kept"),
    "promise_broken": ("afspraak niet nagekomen", "promise broken"),
    "task_taken_over": ("taak overgenomen", "task taken over"),
    "task_together": ("taak voortaan samen", "task done together"),
    "home_room_won": ("ruimte gekregen thuis", "room won at home"),
    "recalled": ("teruggeroepen", "called back"),
    "appointed": ("grenzenwerker begint", "boundary worker starts"),
    "left": ("grenzenwerker vertrekt", "boundary worker leaves"),
    "rejected": ("grenzenwerker afgewezen", "boundary worker rejected"),
    "object_made": ("grensobject gemaakt", "boundary object made"),
    "object_adopted": ("grensobject overgenomen", "boundary object adopted"),
    "object_dropped": ("grensobject losgelaten", "boundary object dropped"),
    "object_in_use": ("grensobject in gebruik", "boundary object in use"),
    "object_out_of_use": ("grensobject buiten gebruik", "boundary object out of use"),
    "object_abandoned": ("grensobject vergeten", "boundary object forgotten"),
    "met": ("overleg", "consultation"),
    "dissent_revealed": ("onenigheid bleek", "disagreement showed"),
    "measure_started": ("maatregel begint", "measure starts"),
    "measure_ended": ("maatregel eindigt", "measure ends"),
    "subsidy_started": ("projectgeld begint", "project money starts"),
    "subsidy_ended": ("projectgeld houdt op", "project money ends"),
    "embedded": ("projectwerker blijft", "project worker stays"),
    "level_rose": ("afstemming stijgt", "coordination rises"),
    "level_fell": ("afstemming daalt", "coordination falls"),
}

EVENT: dict[str, Pair] = {
    # kind: (Nederlands, English); a clause without a full stop
    "asked": ("bewoner {resident} vraagt hulp bij {actor}", "resident {resident} asks {actor} for help"),
    "wrong_desk": (
        "bewoner {resident} is bij {actor} aan het verkeerde loket",
        "resident {resident} is at the wrong desk at {actor}",
    ),
    "referred": (
        "{actor} verwijst bewoner {resident} door naar {partner}",
        "{actor} sends resident {resident} on to {partner}",
    ),
    "referred_right": (
        "{actor} verwijst bewoner {resident} door naar {partner}, en dat klopt",
        "{actor} sends resident {resident} on to {partner}, rightly",
    ),
    "referred_wrong": (
        "{actor} verwijst bewoner {resident} door naar {partner}, en dat klopt niet",
        "{actor} sends resident {resident} on to {partner}, wrongly",
    ),
    "taken_up": (
        "{actor} pakt de vraag van bewoner {resident} op",
        "{actor} takes up the request of resident {resident}",
    ),
    "gave_up": ("bewoner {resident} haakt af bij {actor}", "resident {resident} gives up at {actor}"),
    "need_found": (
        "{actor} vindt een vraag achter de vraag van bewoner {resident}",
        "{actor} finds a need behind the question of resident {resident}",
    ),
    "information_refused": (
        "{actor} deelt geen informatie met {partner} over bewoner {resident} ({reason})",
        "{actor} does not share information with {partner} about resident {resident} ({reason})",
    ),
    "joint_refused": (
        "{actor} wil de casus van bewoner {resident} niet samen met {partner} doen, want {reason}; dat "
        "breekt op de grens tussen {boundary}",
        "{actor} refuses to take the case of resident {resident} together with {partner}, as {reason}; it "
        "breaks at the boundary between {boundary}",
    ),
    "joint_started": (
        "{actor} en {partner} pakken de casus van bewoner {resident} samen op",
        "{actor} and {partner} take up the case of resident {resident} together",
    ),
    "room_used": (
        "een professional van {actor} wijkt van het protocol af om met {partner} samen te werken voor "
        "bewoner {resident}",
        "a professional of {actor} leaves protocol to work with {partner} for resident {resident}",
    ),
    "solved": (
        "{actor} lost de casus van bewoner {resident} op",
        "{actor} solves the case of resident {resident}",
    ),
    "solved_together": (
        "{actor} en {partner} lossen de casus van bewoner {resident} samen op",
        "{actor} and {partner} solve the case of resident {resident} together",
    ),
    "failed": (
        "{actor} krijgt de casus van bewoner {resident} niet opgelost",
        "{actor} does not manage to solve the case of resident {resident}",
    ),
    "failed_together": (
        "{actor} en {partner} krijgen de casus van bewoner {resident} samen niet opgelost",
        "{actor} and {partner} together do not manage to solve the case of resident {resident}",
    ),
    "entered_second_line": (
        "bewoner {resident} komt in zwaardere zorg (tweede lijn)",
        "resident {resident} enters heavier care (second line)",
    ),
    "left_second_line": (
        "bewoner {resident} gaat uit zwaardere zorg",
        "resident {resident} leaves heavier care",
    ),
    "negotiated": (
        "{worker} maakt de grens tussen {boundary} tussen {actor} en {partner} opener",
        "{worker} opens the boundary between {boundary} between {actor} and {partner}",
    ),
    "negotiation_failed": (
        "{worker} onderhandelt zonder succes over de grens tussen {boundary} tussen {actor} en {partner}",
        "{worker} negotiates in vain over the boundary between {boundary} between {actor} and {partner}",
    ),
    "tie_made": (
        "iemand van {actor} kent iemand van {partner} nu goed",
        "somebody of {actor} now knows somebody of {partner} well",
    ),
    "tie_lost": (
        "iemand van {actor} kent iemand van {partner} niet meer goed",
        "somebody of {actor} no longer knows somebody of {partner} well",
    ),
    "promise_kept": (
        "{actor} en {partner} doen wat zij elkaar beloofden over bewoner {resident}",
        "{actor} and {partner} do what they promised each other about resident {resident}",
    ),
    "promise_broken": (
        "{actor} en {partner} maken niet waar wat zij elkaar beloofden over bewoner {resident}",
        "{actor} and {partner} do not keep what they promised each other about resident {resident}",
    ),
    "task_taken_over": (
        "{actor} neemt {task} over van {partner}, na overleg met {worker}",
        "{actor} takes {task} over from {partner}, settled by {worker}",
    ),
    "task_together": (
        "{actor} en {partner} doen {task} voortaan samen, na overleg met {worker}",
        "{actor} and {partner} do {task} together from now on, settled by {worker}",
    ),
    "networked": (
        "{worker} brengt mensen van {actor} en {partner} bij elkaar",
        "{worker} brings people of {actor} and {partner} together",
    ),
    "home_room_won": ("{worker} krijgt bij {actor} meer ruimte", "{worker} wins room at {actor}"),
    "recalled": ("{actor} roept {worker} terug", "{actor} calls {worker} back"),
    "appointed": ("{worker} begint", "{worker} starts"),
    "left": ("{worker} vertrekt", "{worker} leaves"),
    "rejected": ("{actor} wijst {worker} af", "{actor} rejects {worker}"),
    "object_made": ("het grensobject «{object}» wordt gemaakt", "the boundary object “{object}” is made"),
    "object_in_use": (
        "het grensobject «{object}» is in gebruik bij minstens twee organisaties",
        "the boundary object “{object}” is in use in at least two organisations",
    ),
    "object_abandoned": (
        "het grensobject «{object}» wordt vergeten",
        "the boundary object “{object}” is forgotten",
    ),
    "object_out_of_use": (
        "het grensobject «{object}» raakt buiten gebruik",
        "the boundary object “{object}” falls out of use",
    ),
    "object_adopted": (
        "{actor} gaat het grensobject «{object}» gebruiken",
        "{actor} starts to use the boundary object “{object}”",
    ),
    "object_dropped": (
        "{actor} houdt op met het grensobject «{object}»",
        "{actor} stops using the boundary object “{object}”",
    ),
    "met": ("{n} organisaties overleggen", "{n} organisations meet"),
    "dissent_revealed": (
        "{actor} en {partner} blijken het oneens over een doel",
        "{actor} and {partner} turn out to disagree about a goal",
    ),
    "measure_started": ("een maatregel begint", "a measure starts"),
    "measure_ended": ("een maatregel eindigt", "a measure ends"),
    "subsidy_started": ("tijdelijk projectgeld begint", "temporary project money starts"),
    "subsidy_ended": ("tijdelijk projectgeld houdt op", "temporary project money ends"),
    "embedded": ("{actor} houdt {worker} met eigen geld", "{actor} keeps {worker} on its own money"),
    "level_rose": (
        "de afstemming tussen {actor} en {partner} stijgt een niveau",
        "coordination between {actor} and {partner} rises a level",
    ),
    "level_fell": (
        "de afstemming tussen {actor} en {partner} daalt een niveau",
        "coordination between {actor} and {partner} falls a level",
    ),
    "took_the_role": (
        "een professional van {actor} gaat uit zichzelf over grenzen heen werken",
        "a professional of {actor} starts to work across boundaries unasked",
    ),
    "gave_up_the_role": (
        "een professional van {actor} houdt op met het werk over grenzen heen",
        "a professional of {actor} stops working across boundaries",
    ),
    "key_figure": (
        "bewoner {resident} opent een plek waar mensen elkaar ontmoeten",
        "resident {resident} opens a place where people meet",
    ),
    "experiment_started": ("in buurt {n} begint een experiment", "an experiment starts in buurt {n}"),
    "experiment_stopped": ("in buurt {n} stopt een experiment", "an experiment stops in buurt {n}"),
    "experiment_lasted": (
        "in buurt {n} wordt een experiment gewone praktijk",
        "an experiment becomes ordinary practice in buurt {n}",
    ),
    "newcomer": (
        "bewoner {resident} komt nieuw in de wijk",
        "resident {resident} is new in the neighbourhood",
    ),
    "region_quarrels": (
        "in de regio botsen de belangen over de verdeling",
        "interests clash in the region over the division",
    ),
    "learning_day": (
        "{n} grenzenwerkers komen naar een leerdag",
        "{n} boundary workers come to a learning day",
    ),
    "succeeded": ("{worker} volgt iemand op bij {actor}", "{worker} takes over a post at {actor}"),
}
