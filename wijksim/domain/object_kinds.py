"""What each kind of boundary object is like when it is made (grensobjecten; 002 §3.2, §4.4; O5, O10-O22) [assumed]."""

from dataclasses import dataclass

from wijksim.domain.vocabulary import Boundary, ObjectKind


@dataclass(frozen=True, slots=True)
class KindOfObject:
    """Features of a kind, 0-1 where nothing else is said."""

    boundaries: tuple[Boundary, ...]
    """What it gives something to hold on to at a table about."""
    ambiguity_shift: float
    """Added to the ambiguity of the scenario."""
    recognisability: float
    concreteness: float
    local_fit: float
    """How well it works in practice before anybody adapts it."""
    threatens_protocol: float
    rules: float = 0.0
    """Brings rules (up to 1) or takes them away (down to -1): two of opposite kinds clash (O12)."""
    in_cases: bool = False
    """Lies on the table when two people work on a case, as common words (O9)."""
    catches_on: bool = False
    """Everybody uses it at once, without anybody to carry it, and the enthusiasm fades (O10)."""

    @property
    def boundary_mask(self) -> int:
        """Boundaries as a bit mask."""
        return sum(1 << boundary for boundary in self.boundaries)


_S, _P, _F, _A, _G = Boundary
KINDS: dict[ObjectKind, KindOfObject] = {
    ObjectKind.MOTTO: KindOfObject((_S, _P), 0.20, 0.95, 0.1, 0.55, 0.6, rules=-1.0, catches_on=True),
    ObjectKind.VISION: KindOfObject((_S,), 0.10, 0.85, 0.3, 0.65, 0.1),
    ObjectKind.COVENANT: KindOfObject((_A, _S), 0.0, 0.80, 0.5, 0.60, 0.1, rules=0.3),
    ObjectKind.MKBA: KindOfObject((_F,), -0.05, 0.85, 0.7, 0.75, 0.0),
    ObjectKind.STANDARD_FORM: KindOfObject((_P, _A), -0.15, 0.90, 0.9, 0.50, 0.4, rules=1.0, in_cases=True),
    ObjectKind.INTAKE_GUIDELINE: KindOfObject((_P, _S), -0.05, 0.85, 0.8, 0.75, 0.2, rules=0.5, in_cases=True),
    ObjectKind.NETWORK_MAP: KindOfObject((_S, _G), 0.0, 0.90, 0.8, 0.80, 0.0),
    ObjectKind.TENDER_MODEL: KindOfObject((_F, _G), -0.10, 0.70, 0.8, 0.40, 0.2, rules=0.3),
}

ARISES_AT: dict[Boundary, tuple[ObjectKind, ObjectKind]] = {
    Boundary.SECTORAL: (ObjectKind.NETWORK_MAP, ObjectKind.VISION),
    Boundary.PROFESSIONAL: (ObjectKind.INTAKE_GUIDELINE, ObjectKind.STANDARD_FORM),
    Boundary.FINANCIAL: (ObjectKind.MKBA, ObjectKind.TENDER_MODEL),
    Boundary.ACCOUNTABILITY: (ObjectKind.STANDARD_FORM, ObjectKind.COVENANT),
    Boundary.GEOGRAPHIC: (ObjectKind.NETWORK_MAP, ObjectKind.TENDER_MODEL),
}
"""Which object a felt need at a boundary calls to life: the first that is not there yet (002 §4.4b-c; O13, O17)."""
