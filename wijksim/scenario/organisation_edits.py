"""Reading ``organisations``: fields that change, new organisations, and which ones remain."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import Any

from wijksim.domain.tasks import TASK_KEYS
from wijksim.scenario.frozen_map import FrozenMap
from wijksim.scenario.organisation_spec import (
    AREAS,
    BUURT,
    CONTRACT,
    FIELDS,
    FRAME,
    MAY_BE_OPEN,
    PAYERS,
    SECTORS,
    SHARE,
    SPEC_FIELDS,
    OrganisationSpec,
)
from wijksim.scenario.organisations import in_canonical_order
from wijksim.scenario.parameter import Parameter, Value, described, filled, plain_python
from wijksim.scenario.problems import Path, Problems, Refused, dotted, nearest, shown
from wijksim.scenario.words import LONGEST_NAME, read_text

MAX_ORGANISATIONS = 60
ONLY = "only"
REQUIRED: tuple[str, ...] = tuple(
    field.name
    for field in fields(OrganisationSpec)
    if field.name != "key" and field.default is MISSING and field.default_factory is MISSING
)
"""What a new organisation has to say; the rest has a default."""

_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")


def edit_organisations(
    base: Sequence[OrganisationSpec], tree: object, problems: Problems
) -> tuple[OrganisationSpec, ...]:
    """The organisations of `base` with the changes of one layer, in their one order."""
    if not isinstance(tree, Mapping):
        problems.add(
            ("organisations",),
            f"organisations needs a group of keys, not {described(tree)}",
            hint="write for example home_care: and below it the fields that change",
        )
        return tuple(base)
    specs = {spec.key: spec for spec in base}
    for key, edits in tree.items():
        if key != ONLY:
            edited = _edited(specs.get(key), key, edits, specs, problems)
            specs |= {edited.key: edited} if edited else {}
    if ONLY in tree:
        specs = _remaining(specs, tree[ONLY], problems)
    if len(specs) > MAX_ORGANISATIONS:
        problems.add(
            ("organisations",),
            f"there are {len(specs)} organisations",
            allowed=f"at most {MAX_ORGANISATIONS}",
        )
    return in_canonical_order(specs)


def _remaining(specs: dict[str, OrganisationSpec], keys: object, problems: Problems) -> dict[str, OrganisationSpec]:
    """The organisations named by ``only``."""
    path: Path = ("organisations", ONLY)
    if not isinstance(keys, list | tuple) or not keys:
        problems.add(path, "only needs a list of at least one organisation", allowed=", ".join(specs))
        return specs
    for position, key in enumerate(keys):
        if not isinstance(key, str) or key not in specs:
            problems.add(
                (*path, position),
                f"there is no organisation {described(key)}",
                allowed=", ".join(specs),
                hint=nearest(str(key), specs),
            )
    kept = {key: spec for key, spec in specs.items() if key in keys}
    return kept or specs


def _edited(
    spec: OrganisationSpec | None,
    key: Any,
    edits: object,
    specs: Mapping[str, OrganisationSpec],
    problems: Problems,
) -> OrganisationSpec | None:
    path: Path = ("organisations", shown(key))
    if not isinstance(edits, Mapping):
        problems.add(
            path,
            f"{dotted(path)} needs a group of fields, not {described(edits)}",
            allowed=", ".join(SPEC_FIELDS),
        )
        return spec
    if spec is None and not _may_be_new(key, edits, specs, path, problems):
        return None
    changes = _read_fields(edits, path, problems)
    if "funder" in changes and "funding_mix" not in edits:
        changes["funding_mix"] = FrozenMap()
    if spec is not None:
        return replace(spec, **changes)
    return OrganisationSpec(key=key, **changes) if set(REQUIRED) <= set(changes) else None


def _may_be_new(
    key: object,
    edits: Mapping[Any, Any],
    specs: Mapping[str, OrganisationSpec],
    path: Path,
    problems: Problems,
) -> bool:
    """Whether an unknown key can be a new organisation; else it is noted as a slip or as incomplete."""
    if not isinstance(key, str) or not _KEY.fullmatch(key):
        problems.add(
            path,
            f"an organisation cannot have the key {described(key)}",
            allowed="at most 40 small letters, digits and _, beginning with a letter",
            hint=nearest(str(key), specs),
            at_key=True,
        )
        return False
    missing = [field for field in REQUIRED if field not in edits]
    if missing:
        problems.add(
            path,
            f"there is no organisation {key}, and for a new one these are missing: {', '.join(missing)}",
            allowed=", ".join(specs),
            hint=nearest(key, specs),
            at_key=True,
        )
    return not missing


def _read_fields(edits: Mapping[Any, Any], path: Path, problems: Problems) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for field, value in edits.items():
        here: Path = (*path, shown(field))
        if field not in SPEC_FIELDS:
            problems.add(
                here,
                f"an organisation has no field {shown(field)}",
                allowed=", ".join(SPEC_FIELDS),
                hint=nearest(str(field), SPEC_FIELDS),
                at_key=True,
            )
            continue
        read = _read_field(field, value, here, problems)
        if read is not None or (value is None and field in MAY_BE_OPEN):
            changes[field] = read
    return changes


def _read_field(field: str, value: object, path: Path, problems: Problems) -> Any:
    """Checked value of one field; None when it was refused, or when the lever is to hold again."""
    value = plain_python(value)
    if field in MAY_BE_OPEN and value is None:
        return None
    if field in ("name_nl", "name_en"):
        return read_text(value, problems, path, longest=LONGEST_NAME) or None
    if field == "funding_mix":
        return _read_mix(value, path, problems)
    if field == "contracts":
        return _read_contracts(value, path, problems)
    if field == "frame":
        return _read_frame(value, path, problems)
    if field == "service_area":
        return _read_area(value, path, problems)
    checked = _checked(FIELDS[field], value, path, problems)
    return SECTORS[checked] if field == "sector" and isinstance(checked, str) else checked


def _checked(parameter: Parameter, value: object, path: Path, problems: Problems) -> Value | None:
    try:
        return replace(parameter, name=dotted(path)).check(value)
    except Refused as refused:
        problems.refuse(path, refused)
        return None


def _read_mix(value: object, path: Path, problems: Problems) -> FrozenMap[float] | None:
    if not isinstance(value, Mapping) or not value:
        problems.add(
            path,
            f"{dotted(path)} needs a share per payer, not {described(filled(value))}",
            allowed=", ".join(PAYERS),
            hint="write for example {insurer: 0.75, municipality: 0.25}",
        )
        return None
    shares: dict[str, float] = {}
    for payer, share in value.items():
        here: Path = (*path, shown(payer))
        if payer not in PAYERS:
            hint = nearest(str(payer), PAYERS)
            problems.add(here, f"there is no payer {shown(payer)}", allowed=", ".join(PAYERS), hint=hint, at_key=True)
        elif (checked := _checked(SHARE, share, here, problems)) is not None:
            assert isinstance(checked, float)
            shares[payer] = checked
    if len(shares) < len(value):
        return None
    if abs(sum(shares.values()) - 1.0) > 1e-9:
        problems.add(path, f"the shares of {dotted(path)} add up to {sum(shares.values()):g}", allowed="together 1")
        return None
    return FrozenMap(shares)


def _read_contracts(value: object, path: Path, problems: Problems) -> FrozenMap[str] | None:
    """How tasks are paid; an empty group means that nothing differs from what is usual."""
    if not isinstance(value, Mapping):
        problems.add(
            path,
            f"{dotted(path)} needs tasks and how each is paid, not {described(value)}",
            allowed=", ".join(TASK_KEYS),
            hint="write for example {papers: contract, listening_ear: not_able}",
        )
        return None
    read: dict[str, str] = {}
    for task, pay in value.items():
        here: Path = (*path, shown(task))
        if task not in TASK_KEYS:
            hint = nearest(str(task), TASK_KEYS)
            problems.add(here, f"there is no task {shown(task)}", allowed=", ".join(TASK_KEYS), hint=hint, at_key=True)
        elif (checked := _checked(CONTRACT, pay, here, problems)) is not None:
            read[task] = str(checked)
    return FrozenMap(read) if len(read) == len(value) else None


def _read_frame(value: object, path: Path, problems: Problems) -> tuple[Value, ...] | None:
    if not isinstance(value, list | tuple) or len(value) != 3:
        many = f"a list of {len(value)}" if isinstance(value, list | tuple) else described(value)
        problems.add(
            path,
            f"{dotted(path)} needs three numbers (weight of care, welfare, housing), not {many}",
            allowed="each from 0 to 1",
            hint="write for example [0.7, 0.3, 0.2], with points",
        )
        return None
    return _all_checked(FRAME, value, path, problems)


def _read_area(value: object, path: Path, problems: Problems) -> Any:
    if isinstance(value, str) and value in AREAS:
        return value
    if isinstance(value, list | tuple) and value and len(value) <= 20:
        numbers = _all_checked(BUURT, value, path, problems)
        return tuple(sorted(set(numbers))) if numbers else None
    hint = nearest(value, AREAS) if isinstance(value, str) else ""
    problems.add(
        path,
        f"{dotted(path)} cannot be {described(value)}",
        allowed="wijk, district or numbers of buurten such as [1, 2]",
        hint=hint,
    )
    return None


def _all_checked(
    parameter: Parameter, values: Sequence[object], path: Path, problems: Problems
) -> tuple[Any, ...] | None:
    """Every value of a list checked, or None if one is refused."""
    checked = [_checked(parameter, value, (*path, place), problems) for place, value in enumerate(values)]
    return None if None in checked else tuple(checked)
