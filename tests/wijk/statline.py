"""A small StatLine on this machine: answers as opendata.cbs.nl (v3) and datasets.cbs.nl (v4) give them.

What the real ones do and others would not guess: the base of a table lists what it has; keys are padded to ten
characters, and a key of another width gives an empty list and no error; a long answer comes in pages with a link to the
next; a filter that is not understood is a 400, a table that is not there a 404.
"""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from tests.wijk import made_up

_PART = re.compile(r"startswith\((?P<of>\w+),'(?P<begin>[^']*)'\)|(?P<name>\w+) eq '(?P<value>[^']*)'")
_V3, _V4 = "/ODataFeed/odata/", "/CBS/"
_YEARS = {table: year for year, table in made_up.TABLES.items()}


@dataclass
class StatLine:
    """Where it answers, and what it was asked."""

    place: str
    """Host and port."""
    asked: list[str] = field(default_factory=list)
    page: int = 10_000
    """Rows of one answer."""
    status: int = 200
    """What it answers instead, when it is out of order."""


class WrongQuestion(Exception):
    """What is answered with a status of its own."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@contextmanager
def statline() -> Iterator[StatLine]:
    """A StatLine as long as it is needed."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append(self.path)
            try:
                if here.status != 200:
                    raise WrongQuestion(here.status)
                status, body = 200, json.dumps(answer(self.path, here)).encode()
            except WrongQuestion as wrong:
                status, body = wrong.status, b'{"odata.error":{"code":"","message":{"lang":"nl-NL","value":"..."}}}'
            self.send_response(status)
            self.send_header("Content-Type", "application/json;odata=minimalmetadata;streaming=true;charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *about: object) -> None:
            """Nothing: what was asked is kept."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    here = StatLine(f"127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def answer(path: str, here: StatLine) -> dict[str, Any]:
    """What is answered to a path with its question."""
    asked = urlsplit(path)
    base = next((each for each in (_V3, _V4) if asked.path.startswith(each)), None)
    table, _, name = asked.path.removeprefix(base or "").partition("/")
    if base is None or table not in _YEARS:
        raise WrongQuestion(404)
    sets = _sets_v3(_YEARS[table]) if base == _V3 else _sets_v4(_YEARS[table])
    root, at = f"http://{here.place}{base}{table}", "" if base == _V3 else "@"
    if not name:
        listed = [{"name": each, "url": f"{root}/{each}"} for each in sets]
        return {f"{at}odata.{'metadata' if base == _V3 else 'context'}": f"{root}/$metadata", "value": listed}
    if name not in sets:
        raise WrongQuestion(404)
    question = {key: values[0] for key, values in parse_qs(asked.query).items()}
    rows = _filtered(sets[name], question.get("$filter", ""))
    skip = int(question.get("$skip", 0))
    found: dict[str, Any] = {f"{at}odata.{'metadata' if base == _V3 else 'context'}": f"{root}/$metadata#{name}"}
    found["value"] = rows[skip : skip + here.page]
    if skip + here.page < len(rows):
        more = f"&$filter={quote(question['$filter'])}" if "$filter" in question else ""
        found[f"{at}odata.nextLink"] = f"{root}/{name}?$format=json{more}&$skip={skip + here.page}"
    return found


def _filtered(rows: list[dict[str, Any]], wanted: str) -> list[dict[str, Any]]:
    """Rows that one of the parts of a filter lets through."""
    if not wanted:
        return rows
    parts = [_PART.fullmatch(part.strip()) for part in wanted.split(" or ")]
    if not all(part is not None and (part["of"] or part["name"]) in rows[0] for part in parts):
        raise WrongQuestion(400)
    tests = [(p["of"] or p["name"], p["begin"] if p["of"] else None, p["value"]) for p in parts if p is not None]
    return [
        row for row in rows
        if any(row[key].startswith(begin) if begin is not None else row[key] == value for key, begin, value in tests)
    ]  # fmt: skip


def _sets_v3(year: int) -> dict[str, list[dict[str, Any]]]:
    rows, named = made_up.v3_rows(year), {row.code: row.name for row in made_up.of_year(year)}
    info = {"ID": 0, "Title": f"Kerncijfers wijken en buurten {year}", "Identifier": made_up.TABLES[year]}
    columns = [
        {"ID": n, "Position": n, "ParentID": None, "Type": "Topic", "Key": key, "Title": key.rsplit("_", 1)[0]}
        for n, key in enumerate(rows[0])
    ]  # fmt: skip
    areas = [
        {"Key": f"{code:<10}", "Title": f"{name:<40}", "Description": None, "CategoryGroupID": 1}
        for code, name in named.items()
    ]  # fmt: skip
    return {
        "TableInfos": [info], "UntypedDataSet": _untyped(rows), "TypedDataSet": rows, "DataProperties": columns,
        "CategoryGroups": [{"ID": 1, "DimensionKey": "WijkenEnBuurten", "Title": "Nederland", "ParentID": None}],
        "WijkenEnBuurten": areas,
    }  # fmt: skip


def _untyped(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Everything as text, a point where nothing is known."""
    return [
        {key: value if isinstance(value, str) else f"{'.' if value is None else value:>8}" for key, value in row.items()}
        for row in rows
    ]  # fmt: skip


def _sets_v4(year: int) -> dict[str, list[dict[str, Any]]]:
    areas = [
        {"Identifier": f"{row.code:<10}", "Index": n, "Title": row.name, "Description": "", "DimensionGroupId": "1"}
        for n, row in enumerate(made_up.of_year(year))
    ]  # fmt: skip
    measures = [
        each | {"Index": n, "Description": "", "MeasureGroupId": "1", "DataType": "Long", "Unit": "aantal", "Decimals": 0}
        for n, each in enumerate(made_up.v4_measures())
    ]  # fmt: skip
    return {
        "MeasureGroups": [{"Id": "1", "Title": "Bevolking", "ParentId": None}], "MeasureCodes": measures,
        "Dimensions": [{"Identifier": "WijkenEnBuurten", "Title": "Wijken en buurten", "Kind": "GeoDimension"}],
        "WijkenEnBuurtenGroups": [{"Id": "1", "Title": "Nederland"}], "WijkenEnBuurtenCodes": areas,
        "Observations": made_up.v4_rows(year),
        "Properties": [{"Identifier": made_up.TABLES[year], "Title": f"Kerncijfers wijken en buurten {year}"}],
    }  # fmt: skip
