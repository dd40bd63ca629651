"""When something is: weeks of a run as people say them. Each name: (Nederlands, English)."""

from wijksim.text.pair import Pair

WHEN: dict[str, Pair] = {
    "moment": ("jaar {year}, week {of_year}", "year {year}, week {of_year}"),
    "year": ("jaar {year}", "year {year}"),
    "years": ("jaar {first} tot en met {last}", "years {first} to {last}"),
    "within_year": ("jaar {year}, week {first} tot en met {last}", "year {year}, weeks {first} to {last}"),
    "between": ("{first} tot en met {last}", "{first} to {last}"),
    "tick": ("week {of_year}", "week {of_year}"),
}
