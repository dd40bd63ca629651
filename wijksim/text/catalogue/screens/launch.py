"""Words of the server as it starts, and of addresses that cannot be read. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

LAUNCH: dict[str, Pair] = {
    "launch.warming": ("Even geduld: het model wordt klaargezet …", "One moment: getting the model ready …"),
    "launch.ready": (
        "Klaar. Stop met Ctrl-C. Open in de browser:",
        "Ready. Stop with Ctrl-C. Open in the browser:",
    ),
    "launch.teacher": (
        "Docent: open op deze computer {link}",
        "Teacher: open on this computer {link}",
    ),
    "launch.secret": (
        "Op een andere computer: {address}, met de geheime code {secret}. Laat die niet aan de klas zien.",
        "On another computer: {address}, with the secret code {secret}. Do not show it to the class.",
    ),
    "launch.class": ("Leerlingen scannen deze code:", "Students scan this code:"),
    "launch.taken": (
        "Op {place} kan niet worden geluisterd: {reason}. Kies een andere --port.",
        "Cannot listen on {place}: {reason}. Choose another --port.",
    ),
    "launch.no_address": (
        "Er is geen adres {host} om op te luisteren. Kies een andere --host, zoals 127.0.0.1.",
        "There is no address {host} to listen on. Choose another --host, such as 127.0.0.1.",
    ),
    "launch.fails": (
        "Het scenario {scenario} loopt hier niet. Wat er misging staat hierboven, bij nummer {error}.",
        "The scenario {scenario} does not run here. What went wrong is told above, at number {error}.",
    ),
    "launch.missing": (
        "De pagina's hebben het extra pakket «app» nodig ({package} ontbreekt): {how}",
        "The pages need the extra «app» ({package} is missing): {how}",
    ),
    "launch.no_name": (
        "{name} is geen naam waarmee bezoekers kunnen komen; geef een naam of een adres zoals https://school.example/wijksim",
        "{name} is no name by which visitors can come; give a name or an address such as https://school.example/wijksim",
    ),
    "launch.no_path": (
        "{name} heeft een pad dat niet kan; gebruik letters, cijfers en - . _ ~ @, zoals https://school.example/wijksim",
        "{name} has a path that cannot be used; use letters, digits and - . _ ~ @, as in https://school.example/wijksim",
    ),
    "launch.two_paths": (
        "Deze namen hebben verschillende paden, en dat kan niet: {name}",
        "These names have different paths, and that does not work: {name}",
    ),
    "launch.no_network": (
        "{name} is geen adres van een proxy; geef een IP-adres of een bereik, zoals 127.0.0.1 of 10.0.0.0/8",
        "{name} is no address of a proxy; give an IP address or a range, such as 127.0.0.1 or 10.0.0.0/8",
    ),
    "launch.incomplete": (
        "Bestanden van de pagina's ontbreken ({package}). Installeer ze opnieuw: pip install --force-reinstall solara-assets ipyvue ipyvuetify",
        "Files of the pages are missing ({package}). Install them again: pip install --force-reinstall solara-assets ipyvue ipyvuetify",
    ),
    "address.too_long": (
        "Het adres is te lang: alleen de eerste {fields} onderdelen en {characters} tekens zijn gelezen.",
        "The address is too long: only the first {fields} parts and {characters} characters were read.",
    ),
    "address.number": (
        "{name}={text} kan niet: nodig is een heel getal van 0 tot en met {high}, in gewone cijfers.",
        "{name}={text} cannot be used: a whole number from 0 to {high} is needed, in plain digits.",
    ),
    "address.scenario": ("Er is geen scenario «{text}».", "There is no scenario “{text}”."),
    "address.measure": ("De maatregel «{text}» kan niet worden gelezen.", "The measure “{text}” cannot be read."),
    "address.name": (
        "«{name}» (met «{text}») kent deze pagina niet.",
        "This page does not know “{name}” (with “{text}”).",
    ),
    "address.pack": ("Het ingepakte deel (pack) kan niet worden gelezen.", "The packed part (pack) cannot be read."),
    "address.plans": (
        "De plannen in dit adres kunnen niet worden gelezen.",
        "The plans in this address cannot be read.",
    ),
    "address.observed": (
        "De gemeten waarden in dit adres kunnen niet worden gelezen.",
        "The observed values in this address cannot be read.",
    ),
    "address.value": ("{name} kan zo niet; wel kan: {allowed}.", "{name} cannot be so; allowed: {allowed}."),
    "address.part": ("{part} kan zo niet; wel kan: {allowed}.", "{part} cannot be so; allowed: {allowed}."),
    "address.more": ("… en er klopt nog meer niet.", "… and more is wrong."),
}
