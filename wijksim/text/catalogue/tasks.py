"""Tasks: what is to be done for residents, and how organisations are paid for it. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

TASK: dict[str, Pair] = {
    # task: (Nederlands, English), as part of a sentence: "welfare takes ... over from home care"
    "washing": ("wassen en aankleden", "washing and dressing"),
    "nursing": ("verpleging thuis", "nursing at home"),
    "long_term_care": ("langdurige zorg", "long-term care"),
    "mental_support": ("psychische hulp", "mental support"),
    "general_practice": ("huisartsenzorg", "general practice"),
    "household_help": ("hulp in het huishouden", "help in the household"),
    "adapting_home": ("het aanpassen van de woning", "adapting the home"),
    "listening_ear": ("een luisterend oor", "a listening ear"),
    "papers": ("hulp met papieren", "help with papers"),
    "debts": ("hulp bij schulden", "help with debts"),
    "day_activity": ("dagbesteding", "activities during the day"),
    "relief_of_carers": ("het ontlasten van mantelzorgers", "relief of informal carers"),
    "keeping_an_eye": ("een oogje in het zeil houden", "keeping an eye on people"),
    "moving": ("hulp bij verhuizen", "help with moving"),
    "rent_arrears": ("huurachterstanden", "rent arrears"),
    "nuisance": ("overlast", "nuisance"),
}

PAY: dict[str, Pair] = {
    # how an organisation is paid for a task
    "contract": ("betaald", "paid"),
    "tolerated": ("half betaald", "half paid"),
    "able": ("onbetaald, wel mogelijk", "unpaid, but able"),
    "not_able": ("kan het niet", "not able"),
}
