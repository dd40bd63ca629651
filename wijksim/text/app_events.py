"""Names of kinds of events, for the filter of the list of events."""

from collections.abc import Mapping

from wijksim.text.language import Language

KIND_WORDS: Mapping[str, tuple[str, str]] = {
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
"""Kinds in the order of the filter."""


def in_words(kind: str, language: Language) -> str:
    """Name of a kind of event."""
    dutch, english = KIND_WORDS.get(kind, (kind, kind))
    return dutch if language == "nl" else english
