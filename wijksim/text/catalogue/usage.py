"""What the command line itself says of usage and errors. Each name: (Nederlands, English as Typer says it)."""

from wijksim.text.pair import Pair

USAGE: dict[str, Pair] = {
    "usage": ("Gebruik: ", "Usage: "),
    "try": ("Probeer '{command}' voor uitleg.", "Try '{command}' for help."),
    "error": ("Fout: ", "Error: "),
    "options": ("Opties:", "Options:"),
    "arguments": ("Argumenten:", "Arguments:"),
    "commands": ("Opdrachten:", "Commands:"),
    "default": ("[standaard: ", "[default: "),
    "and_default": ("; standaard: ", "; default: "),
    "required": ("[verplicht]", "[required]"),
    "help": ("Toon deze uitleg.", "Show this message and exit."),
    "no_option": ("Onbekende optie: {name}", "No such option: {name}"),
    "no_command": ("Onbekende opdracht {name}.", "No such command {name}."),
    "missing_command": ("Er ontbreekt een opdracht.", "Missing command."),
    "missing_argument": ("Er ontbreekt een argument: {name}.", "Missing argument {name}."),
    "missing_option": ("Er ontbreekt een optie: {name}.", "Missing option {name}."),
    "possible": ("(Mogelijk: {names})", "(Possible options: {names})"),
    "did_you_mean": ("Bedoelt u {names}?", "Did you mean {names}?"),
    "unexpected": ("Onverwacht extra argument ({names})", "Got unexpected extra argument(s) ({names})"),
    "invalid_for": ("Ongeldige waarde voor {name}: ", "Invalid value for {name}: "),
    "invalid": ("Ongeldige waarde: ", "Invalid value: "),
    "not_valid": ("{value} is niet geldig als {kind}.", "{value} is not a valid {kind}."),
    "not_in_range": ("{value} ligt niet in {range}.", "{value} is not in the range {range}."),
    "not_one_of": ("{value} is niet een van {names}.", "{value} is not one of {names}."),
    "needs_argument": ("Optie {name} vraagt een waarde.", "Option {name} requires an argument."),
}
