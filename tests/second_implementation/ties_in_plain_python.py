"""Who knows whom at work, told a second time: plain Python, written from docs/odd.md and decision 0008.

No arrays, no compiled code and no function of the model itself: people are objects, a tie is an entry in the notebook of
who holds it. :mod:`test_ties_agree` holds this telling and ``wijksim/mechanisms/ties.py`` against each other.
"""

from dataclasses import dataclass, field
from math import exp

PLACES = 24
"""Entries in a notebook."""


@dataclass
class Tie:
    """What somebody holds of one other person."""

    known: float
    trust: float


@dataclass(eq=False)
class Person:
    """Somebody at work, with a notebook of people elsewhere."""

    house: int
    passionate: bool
    across: bool = False
    """Does boundary work: no house is known by this person, but houses may accept them."""
    notebook: "dict[Person, Tie]" = field(default_factory=dict)


class Region:
    """Everybody at work, and how far each house trusts strangers of another."""

    def __init__(self, p, people: list[Person], houses: int, trust: float, on_map: float = 0.0) -> None:
        self.on_map = on_map
        """Use of a map between the first house and any other, 0-1."""
        self.p, self.people, self.houses = p, people, houses
        self.strangers = {(a, b): trust for a in range(houses) for b in range(houses) if a != b}

    def meet(self, one: Person, other: Person, hours: float) -> None:
        """Contact teaches both what the other does."""
        if one.house != other.house:
            self._learn(one, other, hours)
            self._learn(other, one, hours)

    def _learn(self, one: Person, other: Person, hours: float) -> None:
        unknown = exp(-self.p["knowledge.gain"] * hours)
        if other in one.notebook:
            tie = one.notebook[other]
            tie.known = 1 - (1 - tie.known) * unknown
            return
        if len(one.notebook) == PLACES:
            weakest = min(one.notebook, key=lambda someone: one.notebook[someone].known)
            if one.notebook[weakest].known >= 1 - unknown:
                return
            del one.notebook[weakest]
        one.notebook[other] = Tie(1 - unknown, self.strangers[one.house, other.house])

    def promise(self, one: Person, other: Person, kept: bool) -> None:
        """Both remember whether the other did what was promised."""
        for a, b in ((one, other), (other, one)):
            if b in a.notebook:
                tie = a.notebook[b]
                if kept:
                    tie.trust += self.p["trust.gain"] * (1 - tie.trust)
                else:
                    tie.trust *= 1 - self.p["trust.loss"]

    def replace(self, i: int, passionate: bool) -> None:
        """Somebody leaves; who comes in the same chair knows nobody and is known by nobody."""
        gone = self.people[i]
        for person in self.people:
            person.notebook.pop(gone, None)
        self.people[i] = Person(gone.house, passionate, gone.across)

    def week(self) -> dict[tuple[int, int], tuple[float, float]]:
        """What is not kept up fades; then knowledge and trust of every house in every other."""
        for person in self.people:
            for other, tie in list(person.notebook.items()):
                slower = self.p["knowledge.nose"] if person.passionate and other.passionate else 1.0
                mapped = self.on_map if 0 in (person.house, other.house) else 0.0
                tie.known *= 1 - self.p["knowledge.decay"] * (1 - self.p["objects.map_keeps"] * mapped) * slower
                if tie.known < self.p["knowledge.gone"]:
                    del person.notebook[other]
        seen = {(a, b): self._seen(a, b) for a, b in self.strangers}
        for (a, b), trust in self.strangers.items():
            lived = [tie.trust for person in self._of(a) for tie in self._there(person, b)]
            floor = self.p["trust.floor"]
            mean = sum(lived) / len(lived) if lived else floor
            rest = floor + self.p["trust.strangers"] * (mean - floor)
            self.strangers[a, b] = trust + self.p["trust.memory"] * (rest - trust)
        return seen

    def _of(self, house: int) -> list[Person]:
        return [person for person in self.people if person.house == house and not person.across]

    @staticmethod
    def _there(person: Person, house: int) -> list[Tie]:
        return [tie for other, tie in person.notebook.items() if other.house == house and not other.across]

    def accepted(self, go_between: Person) -> list[float]:
        """How far each house accepts somebody who works across: who there knows them, and trusts them."""
        found = []
        for house in range(self.houses):
            closed = 1.0
            for person in self._of(house):
                if go_between in person.notebook:
                    tie = person.notebook[go_between]
                    closed *= 1 - tie.known * tie.trust
            found.append(0.5 if house == go_between.house else 1 - closed)
        return found

    def _seen(self, a: int, b: int) -> tuple[float, float]:
        """How well people of a know what b does, and how far they trust whom they meet there, on average."""
        known, trusted = [], []
        for person in self._of(a):
            there = self._there(person, b)
            unknown = 1.0
            for tie in there:
                unknown *= 1 - tie.known
            known.append(max(self.p["knowledge.floor"], 1 - unknown))
            best = max(there, key=lambda tie: tie.known, default=Tie(0.0, 0.0))
            thinks = min(1.0, self.p["finding.search"] * best.known)
            trusted.append(thinks * best.trust + (1 - thinks) * self.strangers[a, b])
        return sum(known) / len(known), sum(trusted) / len(trusted)
