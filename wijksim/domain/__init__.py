"""Plain vocabulary of the field: words without behaviour, used by every other room."""
