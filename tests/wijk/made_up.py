"""A made-up gemeente in the true layouts of the files that people download: six kinds of wijken, each with buurten.

Nothing here is a real figure. Layouts are those of Statistics Netherlands: short names in Excel, stems with shifting
numbers in StatLine, padded codes, title blocks, notes, missing cells in every spelling, squares and borders on the
national grid.
"""

import json
import sqlite3
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

GEMEENTE, CODE = "Waterrecht", "1999"
LAND = "NL00"


@dataclass(frozen=True)
class Kind:
    """Mix of one wijk: shares in per cent, per thousand where it says so."""

    name: str
    residents: int
    ages: tuple[float, ...]
    forms: tuple[float, ...]
    tenure: tuple[float, float]
    wmo: float
    assistance: float
    youth: float
    low_income: float
    buurten: tuple[str, ...]
    size: float


KINDS = (
    Kind("Oude Stad", 7_200, (9, 18, 37, 23, 13), (62, 24, 14), (38, 31), 58, 3.4, 8.1, 47,
         ("Markt", "Havenkwartier", "Nieuwe Poort"), 1.62),
    Kind("Tuinstad", 9_400, (16, 12, 24, 25, 23), (42, 26, 32), (41, 46), 96, 4.1, 11.7, 49,
         ("Lindebuurt", "Populierenbuurt", "Eikenbuurt", "Wilgenbuurt"), 2.05),
    Kind("Dorp Aan Den Dijk", 2_300, (15, 11, 19, 31, 24), (25, 37, 38), (74, 17), 55, 1.2, 7.3, 31,
         ("Kerkdorp", "Buitengebied"), 2.38),
    Kind("Waterrijk", 5_600, (25, 11, 33, 24, 7), (20, 25, 55), (71, 14), 31, 1.0, 9.4, 24,
         ("Eiland Noord", "Eiland Zuid", "De Kade"), 2.74),
    Kind("Campuskwartier", 6_100, (4, 48, 34, 9, 5), (78, 17, 5), (14, 33), 22, 1.7, 5.2, 71,
         ("Campus", "Spoorzone"), 1.31),
    Kind("Zonnedaal", 8_300, (20, 15, 27, 25, 13), (40, 21, 39), (19, 69), 124, 8.8, 16.4, 66,
         ("Zonnedaal Oost", "Zonnedaal West", "De Velden", "Flatwijk"), 2.31),
)  # fmt: skip
"""Old town, garden city, village, new estate, student quarter, poor quarter."""


@dataclass
class Row:
    """One area with its counts, before anything is left out."""

    code: str
    name: str
    level: str
    values: dict[str, float] = field(default_factory=dict)


def rounded(value: float) -> float:
    """Counts of wijken and buurten are rounded to five."""
    return 5.0 * round(value / 5.0)


def _values(kind: Kind, residents: float, tilt: float = 0.0) -> dict[str, float]:
    ages = [
        share + (tilt if place in (0, 2) else -tilt if place == 4 else 0.0) for place, share in enumerate(kind.ages)
    ]
    households = residents / kind.size
    values = {"a_inw": rounded(residents), "a_hh": rounded(households), "g_hhgro": round(kind.size, 1)}
    total = sum(ages)
    for name, share in zip(("a_00_14", "a_15_24", "a_25_44", "a_45_64", "a_65_oo"), ages, strict=True):
        values[name] = rounded(residents * share / total)
    for name, share in zip(("a_1p_hh", "a_hh_z_k", "a_hh_m_k"), kind.forms, strict=True):
        values[name] = rounded(households * share / 100)
    values |= {"a_woning": rounded(households * 0.98), "g_wozbag": round(420 - 2.5 * kind.low_income)}
    values |= {"p_koopw": kind.tenure[0], "p_huurw": 100 - kind.tenure[0], "p_wcorpw": kind.tenure[1]}
    values |= {"p_hh_li": kind.low_income, "a_soz_wb": rounded(residents * kind.assistance / 100)}
    values |= {"p_jz_tn": kind.youth, "a_jz_tn": rounded(residents * 0.25 * kind.youth / 100)}
    values |= {"p_wmo_t": kind.wmo, "a_wmo_t": rounded(residents * kind.wmo / 1000), "ste_mvs": 2}
    return values


def rows() -> list[Row]:
    """Land, gemeente, wijken and buurten."""
    wijken, buurten = [], []
    for number, kind in enumerate(KINDS, 1):
        wijk = Row(f"WK{CODE}{number:02d}", kind.name, "Wijk", _values(kind, kind.residents))
        wijken.append(wijk)
        weights = [3 + place for place in range(len(kind.buurten))]
        middle = sum(place * weight for place, weight in enumerate(weights)) / sum(weights)
        for place, (name, weight) in enumerate(zip(kind.buurten, weights, strict=True)):
            part = kind.residents * weight / sum(weights)
            tilt = 1.5 * (place - middle)
            buurten.append(Row(f"BU{CODE}{number:02d}{place:02d}", name, "Buurt", _values(kind, part, tilt)))
    sums: dict[str, float] = {}
    residents = sum(wijk.values["a_inw"] for wijk in wijken)
    for name in wijken[0].values:
        if name.startswith("a_"):
            sums[name] = sum(wijk.values[name] for wijk in wijken)
        else:
            sums[name] = round(sum(wijk.values[name] * wijk.values["a_inw"] for wijk in wijken) / residents, 1)
    gemeente = Row(f"GM{CODE}", GEMEENTE, "Gemeente", sums)
    land = Row(LAND, "Nederland", "Land", {n: v * 460 if n.startswith("a_") else v for n, v in sums.items()})
    return [land, gemeente, *wijken, *buurten]


NOT_YET_2025 = ("p_hh_li", "a_soz_wb", "p_jz_tn", "a_jz_tn", "p_wmo_t", "a_wmo_t")
"""Columns that the newest edition leaves empty."""


def of_year(year: int) -> list[Row]:
    """The rows of an edition: what is secret is left out, old editions know less, 2026 divides the old."""
    found = rows()
    for place, row in enumerate(found):
        if year == 2025:
            for name in NOT_YET_2025:
                row.values.pop(name, None)
        if year < 2015:
            for name in ("p_wmo_t", "a_wmo_t", "p_jz_tn", "a_jz_tn"):
                row.values.pop(name, None)
        if row.level == "Buurt" and place % 3 == 0:
            for name in ("a_65_oo", "a_soz_wb", "p_wmo_t", "a_wmo_t"):
                row.values.pop(name, None)
        if year >= 2026 and "a_65_oo" in row.values:
            old = row.values.pop("a_65_oo")
            row.values |= {"a_65_79": old - rounded(old * 0.25), "a_80_oo": rounded(old * 0.25)}
    return found


EXCEL = (
    "gwb_code_10", "gwb_code_8", "regio", "gm_naam", "recs", "gwb_code", "ind_wbi", "a_inw", "a_man", "a_vrouw", "a_00_14",
    "a_15_24", "a_25_44", "a_45_64", "a_65_oo", "a_65_79", "a_80_oo", "a_hh", "a_1p_hh", "a_hh_z_k", "a_hh_m_k", "g_hhgro",
    "bev_dich", "a_woning", "a_nb_won ", "g_wozbag", "p_koopw", "p_huurw", "p_wcorpw", "p_hh_li", "a_soz_wb", "a_soz_ao",
    "a_jz_tn", "p_jz_tn", "a_wmo_t", "p_wmo_t", "ste_mvs", "ste_oad",
)  # fmt: skip
MISSING = (".", "", "x", ",", "-", "       .")


def kwb_xlsx(file: Path, year: int = 2024) -> Path:
    """The Excel edition: short names, one of them with a space behind it; text cells padded; ``g_woz`` until 2019."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = f"KWB{year}"
    sheet.append([name.replace("g_wozbag", "g_woz" if year < 2020 else "g_wozbag") for name in EXCEL])
    for number, row in enumerate(of_year(year)):
        known: dict[str, Any] = dict(row.values)
        known |= {
            "regio": row.name,
            "gm_naam": GEMEENTE if row.code != LAND else "Nederland",
            "recs": f"{row.level:<10}",
        }
        known |= {"gwb_code": row.code, "gwb_code_10": f"{row.code:<10}", "gwb_code_8": row.code[2:], "ind_wbi": 1}
        sheet.append([known.get(name, MISSING[number % len(MISSING)]) for name in EXCEL])
    book.save(file)
    return file


STEMS = {
    "a_inw": "AantalInwoners", "a_00_14": "k_0Tot15Jaar", "a_15_24": "k_15Tot25Jaar", "a_25_44": "k_25Tot45Jaar",
    "a_45_64": "k_45Tot65Jaar", "a_65_oo": "k_65JaarOfOuder", "a_65_79": "k_65JaarTot80Jaar", "a_80_oo": "k_80JaarOfOuder",
    "a_hh": "HuishoudensTotaal", "a_1p_hh": "Eenpersoonshuishoudens", "a_hh_z_k": "HuishoudensZonderKinderen",
    "a_hh_m_k": "HuishoudensMetKinderen", "g_hhgro": "GemiddeldeHuishoudensgrootte", "a_woning": "Woningvoorraad",
    "g_wozbag": "GemiddeldeWOZWaardeVanWoningen", "p_koopw": "Koopwoningen", "p_huurw": "HuurwoningenTotaal",
    "p_wcorpw": "InBezitWoningcorporatie", "p_hh_li": "Huishoudens40MetLaagsteInkomen",
    "a_soz_wb": "PersonenPerSoortUitkeringBijstand", "a_jz_tn": "JongerenMetJeugdzorgInNatura",
    "p_jz_tn": "PercentageJongerenMetJeugdzorg", "a_wmo_t": "WmoClienten", "p_wmo_t": "WmoClientenRelatief",
    "ste_mvs": "MateVanStedelijkheid",
}  # fmt: skip
LABELS = {
    "a_inw": "Bevolking|Aantal inwoners (aantal)", "a_00_14": "Bevolking|Leeftijdsgroepen|0 tot 15 jaar (aantal)",
    "a_15_24": "Bevolking|Leeftijdsgroepen|15 tot 25 jaar (aantal)", "a_25_44": "Bevolking|Leeftijdsgroepen|25 tot 45 jaar (aantal)",
    "a_45_64": "Bevolking|Leeftijdsgroepen|45 tot 65 jaar (aantal)", "a_65_oo": "Bevolking|Leeftijdsgroepen|65 jaar of ouder (aantal)",
    "a_hh": "Bevolking|Huishoudens|Huishoudens totaal (aantal)", "a_1p_hh": "Bevolking|Huishoudens|Eenpersoonshuishoudens (aantal)",
    "a_hh_z_k": "Bevolking|Huishoudens|Huishoudens zonder kinderen (aantal)",
    "a_hh_m_k": "Bevolking|Huishoudens|Huishoudens met kinderen (aantal)",
    "g_hhgro": "Bevolking|Huishoudens|Gemiddelde huishoudensgrootte (aantal)", "p_koopw": "Wonen|Koopwoningen (%)",
    "p_huurw": "Wonen|Huurwoningen|Huurwoningen totaal (%)", "p_wcorpw": "Wonen|Huurwoningen|In bezit woningcorporatie (%)",
    "a_soz_wb": "Sociale zekerheid|Personen per soort uitkering; Bijstand (aantal)",
    "p_jz_tn": "Zorg|Percentage jongeren met jeugdzorg (%)", "a_wmo_t": "Zorg|Wmo-cliënten (aantal)",
    "p_wmo_t": "Zorg|Wmo-cliënten relatief (per 1 000 inwoners)",
}  # fmt: skip
TABLES = {2013: "82339NED", 2016: "83487NED", 2020: "84799NED", 2023: "85618NED", 2024: "85984NED", 2025: "86165NED",
          2026: "86358NED"}  # fmt: skip


def _number(value: float | None, *, comma: bool) -> str:
    if value is None:
        return "."
    text = f"{value:g}"
    return text.replace(".", ",") if comma else text


def statline_csv(
    file: Path, year: int = 2024, *, names: str = "codes", encoding: str = "utf-8", title: bool = False
) -> Path:
    """The wide table of StatLine. ``names``: only ``codes``, ``titles`` (with a code beside them), or the ``labels`` of
    the website, with a decimal comma, a title block and notes."""
    labels = LABELS if names == "labels" else STEMS
    found = of_year(year)
    columns = [name for name in labels if any(name in row.values for row in found)]
    if names == "labels":
        head = ["Wijken en buurten", "Regioaanduiding|Gemeentenaam (naam)", "Regioaanduiding|Soort regio (omschrijving)",
                "Regioaanduiding|Codering (code)", *(labels[name] for name in columns)]  # fmt: skip
    else:
        first = 3 + (year % 4)
        stems = [f"{labels[name]}_{first + place}" for place, name in enumerate(columns, 2)]
        head = ["ID", "WijkenEnBuurten", "Gemeentenaam_1", "SoortRegio_2", "Codering_3", *stems]
    lines = [";".join(f'"{name}"' for name in head)]
    for number, row in enumerate(found):
        cells = [_number(row.values.get(name), comma=True) for name in columns]
        who = [row.name if names != "codes" else f"{row.code:<10}", GEMEENTE, row.level, f"{row.code:<10}"]
        lines.append(";".join([*([] if names == "labels" else [str(number)]), *(f'"{each}"' for each in who), *cells]))
    if title:
        lines = [f'"Kerncijfers wijken en buurten {year}"', "", *lines, '"Bron: CBS"', "", "."]
    text = "\r\n".join(lines) + "\r\n"
    file.write_bytes((b"\xef\xbb\xbf" if encoding == "utf-8-sig" else b"") + text.encode(encoding.removesuffix("-sig")))
    return file


def titles_csv(file: Path) -> Path:
    """The list of areas: keys and titles."""
    lines = ["Key;Title", *(f"{row.code:<10};{row.name}" for row in rows())]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def v3_rows(year: int = 2024) -> list[dict[str, Any]]:
    """Rows of the interface v3: names and keys padded with spaces, a number or nothing."""
    found = []
    for number, row in enumerate(of_year(year)):
        known: dict[str, Any] = {"ID": number, "WijkenEnBuurten": f"{row.code:<10}"}
        known |= {"Gemeentenaam_1": f"{GEMEENTE:<40}", "SoortRegio_2": f"{row.level:<10}"}
        known |= {"Codering_3": f"{row.code:<10}"}
        found.append(known | {f"{STEMS[name]}_{place}": row.values.get(name) for place, name in enumerate(STEMS, 5)})
    return found


def v3_json(file: Path, year: int = 2024) -> Path:
    """Rows of the interface v3, as a browser saves them."""
    about = f"ODataApi/odata/{TABLES[year]}/$metadata#Cbs.OData.WebAPI.TypedDataSet"
    file.write_text(json.dumps({"odata.metadata": about, "value": v3_rows(year)}), encoding="utf-8")
    return file


V4 = {"a_woning": "M000297", "g_wozbag": "M001642", "p_koopw": "1014800", "p_wcorpw": "A047047", "p_hh_li": "D000186"}
V4_CODES = {name: V4.get(name, f"T{place:06d}") for place, name in enumerate(STEMS, 1)}


def v4_rows(year: int = 2024) -> list[dict[str, Any]]:
    """Rows of the interface v4, one for each number."""
    found = []
    for row in of_year(year):
        for name, code in V4_CODES.items():
            value = row.values.get(name)
            found.append({
                "Id": len(found), "Measure": code, "ValueAttribute": "Impossible" if value is None else "None",
                "Value": value, "StringValue": None, "WijkenEnBuurten": f"{row.code:<10}",
            })  # fmt: skip
    return found


def v4_measures() -> list[dict[str, Any]]:
    """The measures of v4 with their titles."""
    titles = {name: LABELS.get(name, STEMS[name]).rsplit("|", 1)[-1].split(" (")[0] for name in STEMS}
    return [{"Identifier": V4_CODES[name], "Title": title} for name, title in titles.items()]


def v4_csv(observations: Path, measures: Path, year: int = 2024) -> tuple[Path, Path]:
    """Rows of the interface v4, one for each number, and the list of its measures."""
    lines = ["Id;Measure;ValueAttribute;Value;StringValue;WijkenEnBuurten"]
    for row in v4_rows(year):
        text = "" if row["Value"] is None else f"{row['Value']:g}"
        lines.append(f"{row['Id']};{row['Measure']};{row['ValueAttribute']};{text};;{row['WijkenEnBuurten']}")
    observations.write_text("\n".join(lines), encoding="utf-8")
    listed = (f"{each['Identifier']};{each['Title']}" for each in v4_measures())
    measures.write_text("\n".join(["Identifier;Title", *listed]), encoding="utf-8")
    return observations, measures


WMO_KINDS = {"T001024": 1.0, "A019506": 0.35, "A019507": 0.55, "A019508": 0.03, "A019509": 0.45}


def wmo_csv(file: Path, year: int = 2024) -> Path:
    """86158NED: Wmo clients by kind of support."""
    lines = ["ID;Wijken;Perioden;TypeMaatwerkvoorziening;WmoClienten_5;WmoClientenPer1000Inwoners_6"]
    wijken = [row for row in rows() if row.level in ("Wijk", "Gemeente")]
    for row in wijken:
        for code, share in WMO_KINDS.items():
            users = rounded(row.values["a_wmo_t"] * share)
            cells = (f"{users:g};{users / row.values['a_inw'] * 1000:.0f}") if users > 10 else ".;."
            lines.append(f"1;{row.code:<10};{year}JJ00;{code};{cells}")
    file.write_text("\n".join(lines), encoding="cp1252")
    return file


JOINT = {"Jeugdzorg": 0.25, "Participatiewet": 0.33, "Wmo": 0.34, "Jeugdzorg en Participatiewet": 0.005,
         "Jeugdzorg en Wmo": 0.006, "Participatiewet en Wmo": 0.068, "Jeugdzorg, Participatiewet en Wmo": 0.001}  # fmt: skip


def joint_csv(file: Path, year: int = 2024) -> Path:
    """85994NED: persons and households by combination of laws."""
    lines = ["ID;RegioS;AantalVoorzieningen;SoortVoorzieningSociaalDomein;Perioden;Personen_1;Huishoudens_2"]
    for row in (each for each in rows() if each.level in ("Wijk", "Gemeente")):
        for kind, share in JOINT.items():
            persons = row.values["a_inw"] * 0.15 * share
            lines.append(f'1;"{row.code:<10}";T001;"{kind}";{year}JJ00;{persons:.0f};{persons * 0.9:.0f}')
        lines.append(f'1;"{row.code:<10}";T001;"Totaal Jeugdzorg en Wmo";{year}JJ00;99999;99999')
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def vektis_csv(file: Path) -> Path:
    """Vektis by gemeente, age and sex; the first row of figures has no gemeente."""
    lines = ["gemeentenaam;leeftijdsklasse;geslacht;aantal_verzekerdejaren;kosten_verpleging_en_verzorging",
             ";;;1000;99999999"]  # fmt: skip
    for name, euro in ((GEMEENTE.upper(), 260.0), ("Elders", 200.0)):
        for age, part in (("0 t/m 64", 0.2), ("65 t/m 90+", 4.0)):
            for sex in "MV":
                years = 500 if age.startswith("0") else 120
                lines.append(f"{name};{age};{sex};{years};{years * euro * part:.2f}".replace(".", ","))
    file.write_text("\n".join(lines), encoding="cp1252")
    return file


def _polygon(left: float, low: float, wide: float, high: float) -> bytes:
    """A rectangle as a multipolygon of GeoPackage."""
    ring = [(left, low), (left + wide, low), (left + wide, low + high), (left, low + high), (left, low)]
    points = b"".join(struct.pack("<2d", *point) for point in ring)
    polygon = struct.pack("<BII", 1, 3, 1) + struct.pack("<I", len(ring)) + points
    head = b"GP" + struct.pack("<BBi4d", 0, 0b011, 28992, left, left + wide, low, low + high)
    return head + struct.pack("<BII", 1, 6, 1) + polygon


def _geopackage(file: Path) -> sqlite3.Connection:
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, identifier TEXT, srs_id INTEGER)")
    base.execute(
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER)"
    )
    return base


def place_of(wijk: int, buurt: int, times: int = 1) -> tuple[int, int, int, int]:
    """Rectangle of a buurt in metres: a column of five squares wide and eight high for each, or some times that."""
    return 120_000 + times * (wijk * 4_000 + buurt * 500), 480_000, times * 500, times * 800


def borders_gpkg(file: Path, grid: int = 28992, times: int = 1) -> Path:
    """The wijk- en buurtkaart: layers of buurten and wijken; a second row of each buurt for its water."""
    base = _geopackage(file)
    for layer, level in (("buurten", "buurt"), ("wijken", "wijk")):
        base.execute(
            f"CREATE TABLE {layer} (fid INTEGER PRIMARY KEY, geom BLOB, {level}code TEXT, {level}naam TEXT, gemeentenaam TEXT, water TEXT)"
        )
        base.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?)", (layer, layer, grid))
        base.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)", (layer, grid))
    for w, kind in enumerate(KINDS, 1):
        for b, name in enumerate(kind.buurten):
            row = (_polygon(*place_of(w, b, times)), f"BU{CODE}{w:02d}{b:02d}", name, GEMEENTE, "NEE")
            base.execute(
                "INSERT INTO buurten (geom, buurtcode, buurtnaam, gemeentenaam, water) VALUES (?,?,?,?,?)", row
            )
            wet = (_polygon(0, 0, 900_000, 900_000), row[1], name, GEMEENTE, "JA")
            base.execute(
                "INSERT INTO buurten (geom, buurtcode, buurtnaam, gemeentenaam, water) VALUES (?,?,?,?,?)", wet
            )
        row = (
            _polygon(*place_of(w, 0, times)[:2], times * 500 * len(kind.buurten), times * 800),
            f"WK{CODE}{w:02d}",
            kind.name,
            GEMEENTE,
            "NEE",
        )
        base.execute("INSERT INTO wijken (geom, wijkcode, wijknaam, gemeentenaam, water) VALUES (?,?,?,?,?)", row)
    base.commit()
    base.close()
    return file


def squares_gpkg(file: Path, size: int = 100, times: int = 1) -> Path:
    """The squares: some secret, some wholly without figures, the rest with residents."""
    base = _geopackage(file)
    table = f"cbs_vk{size}_2024_v1"
    base.execute(
        f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom BLOB, crs28992res{size}m TEXT, aantal_inwoners INTEGER, aantal_woningen INTEGER, gemiddelde_woz_waarde_woning INTEGER)"
    )
    base.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?, 28992)", (table, table))
    step = size // 100
    for w, kind in enumerate(KINDS, 1):
        for b in range(len(kind.buurten)):
            left, low, wide, high = place_of(w, b, times)
            for x in range(left // 100, (left + wide) // 100, step):
                for y in range(low // 100, (low + high) // 100, step):
                    value = -99997 if (x + y) % 7 == 0 else 10 + 5 * ((x * 3 + y * 7) % 11)
                    base.execute(f"INSERT INTO {table} (crs28992res{size}m, aantal_inwoners, gemiddelde_woz_waarde_woning) VALUES (?, ?, -99995)",
                                 (f"E{x:04d}N{y:04d}", value))  # fmt: skip
    base.commit()
    base.close()
    return file


def everything(folder: Path) -> Sequence[Path]:
    """All that a well-prepared analyst has."""
    return [
        kwb_xlsx(folder / "kwb-2025.xlsx", 2025), statline_csv(folder / "85984NED.csv", 2024, names="titles"),
        wmo_csv(folder / "86158NED.csv"), joint_csv(folder / "85994NED.csv"),
        squares_gpkg(folder / "cbs_vk100_2024_v1.gpkg"), borders_gpkg(folder / "wijkenbuurten_2024_v2.gpkg"),
    ]  # fmt: skip
