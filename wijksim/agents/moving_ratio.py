"""What a case brought on average, over the last so many weeks, as somebody reads it from a ledger."""


class MovingRatio:
    """Euro per case over a memory of ``weeks``: both fade, so that an old year counts less.

    >>> books = MovingRatio(weeks=2)
    >>> books.per_case
    0.0
    >>> books.add(euro=10.0, cases=2.0); books.per_case
    5.0
    >>> books.add(euro=0.0, cases=0.0); books.per_case
    5.0
    """

    def __init__(self, weeks: float) -> None:
        self._kept = 1.0 - 1.0 / weeks
        self._euro = self._cases = 0.0

    def add(self, euro: float, cases: float) -> None:
        """Note a week."""
        self._euro = self._kept * self._euro + euro
        self._cases = self._kept * self._cases + cases

    @property
    def per_case(self) -> float:
        """Euro per case; 0 while there was no case."""
        return self._euro / self._cases if self._cases > 0.0 else 0.0
