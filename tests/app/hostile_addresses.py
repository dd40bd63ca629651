"""A grammar of hostile addresses: what people mistype, and what others try. The same seed gives the same addresses."""

import json
import random  # noqa: TID251 - draws addresses, nothing of the model
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from wijksim.app.address_parts import MAX_FIELDS
from wijksim.io.scenario_files import shipped
from wijksim.scenario.register import REGISTER

PATHS = (
    "/verken",
    "/",
    "/vergelijk",
    "/kosten",
    "/waarom",
    "/plannen",
    "/voorspel",
    "/delen",
    "/klas",
    "/docent",
    "/weg",
    "//x",
)
NUMBERS = (
    "²", "²3", "１２", "٣", "0", "-1", "-0", "+1", "1.5", ".8", "1.", "1e5", "1e999", "-1e999", "nan", "inf", "Infinity", "1_000",
    "1,000", "9.500", " 1", "1 ", "0x1f", "0" * 11 + "9" * 40, "9" * 5000, "1" + "0" * 400, "4294967296", "1040", "1041", "",
    "True", "ⅷ", "\u0661", "1\u0000", "½", "--5", "1e-400", "0.1" + "1" * 300,
)  # fmt: skip
TEXTS = (
    "", "x", "<script>alert(1)</script>", "../../etc/passwd", "\u0000", "\ud800", "\u202e", "é" * 200, "a" * 9000, "%", "%zz",
    "{}", "[1]", "null", "~", "~~~", "=", "&", ";", "'\"", "\n", "{seed}", "%s%n", "$(id)", "{pool:}", "pool:1", "{pool: nan}", "{pool: 1e999, insurer: -1}", "pool:.5;insurer:.5", "all,all", "[[all]]",
    "=1+1", "👪" * 50, "\u200b",
)  # fmt: skip
PACKS: tuple[object, ...] = (
    {"without": 5}, {"without": "trust"}, {"without": [5]}, {"without": [[]]}, {"without": [{}]}, {"without": None},
    {"without": ["trust"] * 5000}, {"without": ["nobody"] * 300}, {"organisations": [1]}, {"organisations": 1},
    {"organisations": "x"}, {"organisations": None}, {"organisations": {}}, {"organisations": {"only": []}},
    {"organisations": {"only": 5}}, {"organisations": {"only": [[1]]}}, {"organisations": {"only": [{}, None, 1.5]}},
    {"organisations": {"home_care": 5}}, {"organisations": {"home_care": {"frame": "x"}}},
    {"organisations": {"home_care": {"frame": [1e308, -1e308, float("nan")]}}},
    {"organisations": {"home_care": {"funding_mix": {"insurer": 1e308}}}},
    {"organisations": {"home_care": {"service_area": [1] * 10_000}}},
    {"organisations": {"home_care": {"service_area": {"a": 1}}}}, {"organisations": {"home_care": {"sector": []}}},
    {"organisations": {"home_care": {"name_nl": "\ud800"}}}, {"organisations": {"home_care": {"caseload": 10**400}}},
    {"organisations": {"": {}}}, {"organisations": {"x" * 5000: {}}},
    {"organisations": {f"new_{n}": {} for n in range(500)}}, {"organisations": {"new_one": {"sector": "care"}}},
    {"organisations": {"home_care": {"contracts": {"papers": 5}}}}, {"organisations": {"home_care": {"contracts": []}}},
    {"organisations": {"home_care": {"contracts": {"x" * 5000: "contract"}}}},
    {"organisations": {"home_care": {"contracts": {"papers": ["contract"] * 5000}}}},
    {"measures": []}, {"name": "x"}, [], [1], 5, "x", None, True, {"without": [], "organisations": {}}, {"": ""},
)  # fmt: skip

PLAN_PACKS: tuple[object, ...] = (
    *PACKS, [{}], [[]], [None], [{"name": 5}], [{"name": "x"}], [{"name": "x"}] * 2, [{"name": "x"}] * 9, [{"name": "\u202e"}],
    [{"name": "x", "measures": 5}], [{"name": "x", "measures": [[]]}], [{"name": "x", "measures": [{}] * 2000}],
    [{"name": "x", "measures": [{"from": []}]}], [{"name": "x", "measures": [{"from": "visible_link", "start": -1}]}],
    [{"name": "x", "measures": [{"from": "visible_link", "start": 10**400, "people": {"number": 10**400}}]}],
    [{"name": "x", "measures": [{"name": "a", "start": 0, "set": {"workload.factor": float("nan")}}]}],
    [{"name": "x", "set": {"boundary_workers.paid_by": {"pool": 10**400}}}], [{"name": "x", "set": {"funding.pooled_by": [[]]}}],
    [{"name": "x", "measures": [{"name": "a", "start": 0, "set": {"organisations.home_care.contracts": {}}}]}],
    [{"name": "x", "colour": "#zzzzzz"}], [{"name": "x", "colour": []}], [{"name": "x", "title": {"nl": "y" * 9000}}],
    [{"name": "x", "reference": "yes"}], [{"name": "x", "organisations": {"only": [{}]}}], [{"name": "x", "without": [[]]}],
    [{"name": "x", "set": {"trust.gain": 1}}], [{"name": "../../x"}], [{"name": "x", "reference": True}] * 2,
)  # fmt: skip


def addresses(seed: int, number: int) -> Iterator[tuple[str, str]]:
    """So many hostile addresses: path and what stands behind the question mark."""
    luck = random.Random(seed)
    for _ in range(number):
        yield luck.choice(PATHS) if luck.random() < 0.95 else luck.choice(TEXTS), _search(luck)


def _search(luck: random.Random) -> str:
    if luck.random() < 0.03:
        return "&".join(f"{luck.choice('abc')}{n}={n}" for n in range(luck.choice([MAX_FIELDS, MAX_FIELDS + 1, 5000])))
    if luck.random() < 0.05:
        return "".join(chr(luck.choice([luck.randrange(32, 127), luck.randrange(0x110000)])) for _ in range(100))
    text = "&".join(_field(luck) for _ in range(luck.choice([1, 1, 2, 3, 5, 12])))
    if luck.random() < 0.1:
        place = luck.randrange(len(text) + 1)
        text = text[:place] + luck.choice(["&&", "=", "%", "%00", "?", "#", "+", "\u0000", "\ud800"]) + text[place:]
    return text


def _field(luck: random.Random) -> str:
    kind = luck.randrange(8)
    if kind == 0:
        return f"{luck.choice(['seed', 'week', 'letter', 'schets', 'beamer'])}={_quoted(luck, _number(luck))}"
    if kind == 1:
        return f"{luck.choice(list(REGISTER))}={_quoted(luck, _value(luck))}"
    if kind == 2:
        return f"measure={_quoted(luck, _measure(luck))}"
    if kind == 3:
        return f"pack={_pack(luck)}"
    if kind == 4:
        return f"plannen={_pack(luck, PLAN_PACKS)}&plan={_quoted(luck, luck.choice(TEXTS))}"
    if kind == 5:
        return f"scenario={_quoted(luck, luck.choice([*shipped(), *TEXTS]))}"
    if kind == 6:
        name = luck.choice(["gok", "van", "grafiek", "wie", "uitkomst", "kamer", "sleutel", "ik", "taal", "letter"])
        return f"{name}={_quoted(luck, luck.choice([*TEXTS, 'collaboration:up', ':up', 'en', 'nl', 'ABCD']))}"
    return f"{_quoted(luck, luck.choice(TEXTS))}={_quoted(luck, _value(luck))}"


def _number(luck: random.Random) -> str:
    return luck.choice(NUMBERS) if luck.random() < 0.8 else ",".join(luck.choice(NUMBERS) for _ in range(50))


def _value(luck: random.Random) -> str:
    return luck.choice([*NUMBERS, *TEXTS, "true", "false", "team", "planned,planned", ",".join("a" * 2000)])


def _measure(luck: random.Random) -> str:
    settings = [f"{luck.choice([*REGISTER, 'x', ''])}={_value(luck)}" for _ in range(luck.randrange(4))]
    parts = [luck.choice(["x", "ruimte", *TEXTS]), _number(luck), luck.choice(["", "5", _number(luck)]), *settings]
    return "~".join(parts[: luck.randrange(1, len(parts) + 1)] if luck.random() < 0.2 else parts)


def _pack(luck: random.Random, packs: Sequence[object] = PACKS) -> str:
    content = luck.choice(packs)
    raw = json.dumps(content).encode()
    way = luck.randrange(8)
    if way == 0:
        raw = raw[: luck.randrange(len(raw) + 1)]
    elif way == 1:
        raw = luck.choice([b"[" * 50_000, b'{"without":' * 3000, b"1" * 50_000, b"\xff\xfe", b"", b"[" * 5_000_000])
    packed = zlib.compress(raw, 9)
    if way == 2:
        packed = packed[: luck.randrange(len(packed))]
    elif way == 3:
        packed = luck.randbytes(luck.randrange(60))
    text = urlsafe_b64encode(packed).decode()
    return text + luck.choice(["", "", "", "=", "!", "é", "====", "A"])


def _quoted(luck: random.Random, text: str) -> str:
    return quote(text, errors="replace") if luck.random() < 0.8 else text
