"""What each kind of boundary object is like when it is made (grensobjecten; 002 §3.2, §4.4; O5, O10-O22) [assumed]."""

from dataclasses import dataclass

from wijksim.domain.vocabulary import Boundary, ObjectKind


@dataclass(frozen=True, slots=True)
class KindOfObject:
    """Features of a kind, all 0-1 but ``ambiguity_shift``, which is added to the ambiguity of the scenario."""

    boundaries: tuple[Boundary, ...]
    ambiguity_shift: float
    recognisability: float
    concreteness: float
    local_fit: float
    threatens_protocol: float

    @property
    def boundary_mask(self) -> int:
        """Boundaries as a bit mask."""
        return sum(1 << boundary for boundary in self.boundaries)


_S, _P, _F, _A, _G = Boundary
KINDS: dict[ObjectKind, KindOfObject] = {
    ObjectKind.MOTTO: KindOfObject((_S, _P), 0.20, 0.95, 0.1, 0.55, 0.6),
    ObjectKind.VISION: KindOfObject((_S,), 0.10, 0.85, 0.3, 0.65, 0.1),
    ObjectKind.COVENANT: KindOfObject((_A, _S), 0.0, 0.80, 0.5, 0.60, 0.1),
    ObjectKind.MKBA: KindOfObject((_F,), -0.05, 0.85, 0.7, 0.75, 0.0),
    ObjectKind.STANDARD_FORM: KindOfObject((_P, _A), -0.15, 0.90, 0.9, 0.50, 0.4),
    ObjectKind.INTAKE_GUIDELINE: KindOfObject((_P, _S), -0.05, 0.85, 0.8, 0.75, 0.2),
    ObjectKind.NETWORK_MAP: KindOfObject((_S, _G), 0.0, 0.90, 0.8, 0.80, 0.0),
    ObjectKind.TENDER_MODEL: KindOfObject((_F, _G), -0.10, 0.70, 0.8, 0.40, 0.2),
}

ARISES_AT: dict[Boundary, tuple[ObjectKind, ObjectKind]] = {
    Boundary.SECTORAL: (ObjectKind.NETWORK_MAP, ObjectKind.VISION),
    Boundary.PROFESSIONAL: (ObjectKind.INTAKE_GUIDELINE, ObjectKind.STANDARD_FORM),
    Boundary.FINANCIAL: (ObjectKind.MKBA, ObjectKind.TENDER_MODEL),
    Boundary.ACCOUNTABILITY: (ObjectKind.STANDARD_FORM, ObjectKind.COVENANT),
    Boundary.GEOGRAPHIC: (ObjectKind.NETWORK_MAP, ObjectKind.TENDER_MODEL),
}
"""Which object a felt need at a boundary calls to life: the first that is not there yet (002 §4.4b-c; O13, O17)."""
