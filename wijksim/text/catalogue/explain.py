"""What a scenario changes: phrases, fields of an organisation, planned objects. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

EXPLAIN: dict[str, Pair] = {
    "same": ("Dit is de basis: er is niets anders ingesteld.", "This is the baseline: nothing is set differently."),
    "base_value": (" (in de basis {old})", " (in the baseline {old})"),
    "from_to": ("Van {start_week} tot {end_week}: {clauses}.", "From {start_week} to {end_week}: {clauses}."),
    "from_on": ("Vanaf {start_week}: {clauses}.", "From {start_week} on: {clauses}."),
    "people": (
        "{number} grenzenwerkers van {hours} uur erbij, {level}",
        "{number} more boundary workers of {hours} hours, {level}",
    ),
    "per_fte": ("€ {euro} per fte per jaar", "€ {euro} per fte and year"),
    "field_of": ("{field} van {name}", "{field} of {name}"),
    "of_organisation": ("{field} van {name} {value}", "{field} of {name} {value}"),
    "home": ("in dienst bij {home}", "employed by {home}"),
    "once": ("eenmalig € {euro}", "€ {euro} once"),
    "per_year": ("€ {euro} per jaar", "€ {euro} a year"),
    "paid_by": ("betaald door {payers}", "paid by {payers}"),
    "lead": (
        "besloten in {start_week}, {weeks} weken voorbereiding",
        "decided in {start_week}, {weeks} weeks to prepare",
    ),
    "left_out": ("Niet erbij: {names}.", "Left out: {names}."),
    "added": ("Nieuw: {names}.", "New: {names}."),
    "changed": ("Anders bij {name}: {fields}.", "Different for {name}: {fields}."),
    "renamed": ("{old} heet hier {name}.", "{old} is called {name} here."),
    "without": ("Uitgeschakeld in het model: {clauses}.", "Switched off in the model: {clauses}."),
    "assumptions": (
        "Van de onbekende parameters is anders: {names}.",
        "Of the parameters that nobody knows, these differ: {names}.",
    ),
    "and": (" en ", " and "),
    "yes": ("ja", "yes"),
    "no": ("nee", "no"),
    "as_usual": ("zoals gebruikelijk", "as usual"),
    "as_lever": ("zelfde als andere organisaties", "as everywhere"),
}

FIELD: dict[str, Pair] = {
    # field of an organisation
    "name_nl": ("naam", "Dutch name"),
    "name_en": ("Engelse naam", "name"),
    "sector": ("sector", "sector"),
    "department": ("afdeling van de gemeente", "department of the municipality"),
    "for_elderly": ("alleen voor ouderen", "for elderly people only"),
    "hours_per_week": ("uren per week en per 10.000 bewoners", "hours per week and per 10,000 residents"),
    "hours_per_professional": ("uren per professional", "hours per professional"),
    "funder": ("betaler", "funder"),
    "funding_mix": ("verdeling van betalers", "funding mix"),
    "production_target": ("productiedoel", "production target"),
    "tariff_cents_per_hour": ("tarief in centen per uur", "tariff in cents per hour"),
    "lump_sum": ("deel als lumpsum betaald", "share paid as a lump"),
    "protocol_attachment": ("gehechtheid aan protocol", "attachment to protocol"),
    "method": ("werkwijze", "method"),
    "contracts": ("taken", "tasks"),
    "frame": ("blik op het werk", "view of the work"),
    "service_area": ("werkgebied", "service area"),
    "funding_integration": ("samengevoegd geld", "pooled money"),
    "room_to_manoeuvre": ("scharrelruimte", "room to manoeuvre"),
    "production_pressure": ("productiedruk", "production pressure"),
}

PLANNED: dict[str, Pair] = {
    "motto": ("een motto", "a motto"),
    "vision": ("een visie", "a vision"),
    "covenant": ("een convenant", "a covenant"),
    "mkba": ("een kosten-batenanalyse", "a cost-benefit analysis"),
    "standard_form": ("een standaardformulier", "a standard form"),
    "intake_guideline": ("een richtlijn voor de intake", "an intake guideline"),
    "network_map": ("een netwerkkaart", "a network map"),
    "tender_model": ("een aanbestedingsmodel", "a tender model"),
}
