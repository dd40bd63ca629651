"""Remarks on numbers of what people weigh who decide on joint work: English as declared, Nederlands."""

DECIDING: dict[str, str] = {
    "lessons §1; set to practice .30-.40": "lessons §1; zo gekozen dat 0,30-0,40 in de praktijk samenwerkt",
    "002 §3.1, §4.2a; set with the intercept to practice .30-.40": (
        "002 §3.1, §4.2a; samen met de basis van de bereidheid zo gekozen dat 0,30-0,40 in de praktijk samenwerkt"
    ),
    "spread between cases": "verschil tussen casussen",
    "saying no to a colleague who asks is harder; lessons §1": (
        "nee zeggen tegen een collega die iets vraagt, is moeilijker; lessons §1"
    ),
    "002 §4.3, W13; set with intercept and cost": (
        "002 §4.3, W13; samen met de basis van de bereidheid en de moeite gekozen"
    ),
    "per proposal": "per voorstel",
    "002 §4.1, B5, K13: ways of working apart": "002 §4.1, B5, K13: andere manieren van werken",
    "of the professional boundary that is gone with somebody whom one knows; 002 §4.3b, W20": (
        "van de professionele grens die weg is bij iemand die men kent; 002 §4.3b, W20"
    ),
    "between professionals; lessons §1": "tussen professionals; lessons §1",
    "who is paid by insurer or care office: care parties hesitate most (002 §4.4b); lessons §1": (
        "wie door verzekeraar of zorgkantoor betaald wordt: zorgpartijen aarzelen het meest (002 §4.4b); lessons §1"
    ),
    "at a tariff of € 65 an hour; 002 §4.3a, W12": "bij een tarief van € 65 per uur; 002 §4.3a, W12",
    "the same from municipality or housing association; 002 §4.3a, W12": (
        "hetzelfde bij betaling door gemeente of woningcorporatie; 002 §4.3a, W12"
    ),
    "an hour, at which production lost weighs as above": (
        "per uur, het tarief waarbij verloren productie zo zwaar weegt als hierboven in de lijst van parameters"
    ),
    "two parties": "twee partijen",
    "returns per joint case that weigh as its whole benefit: € 227 saved per client, 84 % of it in second-line care (Zichtbare Schakel, evidence §4.4)": (
        "wat per gezamenlijke casus terugkomt en als vol voordeel telt: € 227 bespaard per cliënt, waarvan 84% in de tweede lijn (Zichtbare Schakel, evidence §4.4)"
    ),
    "of the benefit, that returns can weigh at most": "van het voordeel: zo zwaar kunnen opbrengsten hoogstens wegen",
    "set to the 70 % of 004": "zo gekozen dat de 70% van 004 eruit komt",
    "004 ¶: managers see the gain for all": "004 ¶: managers zien het voordeel voor iedereen",
    "000 Q4; being turned down": "000 Q4; afgewezen worden",
}
