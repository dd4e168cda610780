"""Column names and sample cells to what a plan could declare: suggestions, never decisions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from journeys.text import fold, joined, quoted
from journeys.tracking.form import COLUMNS, EPOCHS, LogForm, TimeForm
from journeys.tracking.lines import log_lines
from journeys.tracking.times import time_form

__all__ = ["Suggestion", "is_person", "suggest", "suggest_encoding"]

#: Rows that are looked at, and characters of a cell.
ROWS, CHARACTERS = 1_000, 200

#: How columns of the contract are often called, the surest names first; folded, without marks.
_CALLED: Final = {
    "customer": (
        "customerid", "userid", "memberid", "clientid", "visitorid", "customer", "client", "user",
        "caseid", "caseconceptname", "idclient", "numeroclient", "noclient", "accountid",
        "anonymousid", "userpseudoid", "visitor", "member", "uid", "case", "kundennummer",
        "kundenid", "kunde", "email", "emailaddress", "mail", "deviceid", "cookieid",
    ),
    "time": (
        "timestamp", "eventtime", "eventtimestamp", "datetime", "timetimestamp", "horodatage",
        "dateheure", "occurredat", "createdat", "ts", "date", "heure", "datereceived",
    ),
    "channel": ("platform", "canal", "channelname", "media", "medium", "submittedvia", "source"),
    "value": ("amount", "revenue", "montant", "price", "prix", "total", "valeur"),
    "persona": ("segment", "customersegment", "usersegment", "profil"),
    "goal": ("objectif", "intent", "intention"),
    "location": ("city", "country", "store", "lieu", "ville", "pays", "agence", "magasin"),
    "device": ("devicetype", "appareil", "terminal"),
    "outcome": ("status", "result", "statut", "resultat"),
    "campaign": ("utmcampaign", "campagne", "campaignname"),
}  # fmt: skip
_MARKS: Final = (";", "\t", "|", ",")
_COMMA: Final = re.compile(r"-?\d{1,3}(?:[\s\u00a0\u202f.]?\d{3})*,\d{1,4}")
_POINT: Final = re.compile(r"-?\d+(?:\.\d+)?")


@attrs.frozen(kw_only=True)
class Suggestion:
    """What a log looks like; somebody has to say whether it is.

    Attributes:
        words: A sentence for each suggestion, without any cell of the log.
        form: The declarations together.
    """

    words: tuple[str, ...] = ()
    form: LogForm = attrs.field(factory=LogForm)

    @property
    def log(self) -> str:
        """The section `log` of a plan that declares it; empty when there is nothing to declare."""
        return "".join(f"{line}\n" for line in log_lines(self.form))


def suggest(header: Sequence[str], samples: Sequence[Sequence[str]]) -> Suggestion:
    r"""What the first rows of a log look like.

    Args:
        header: The names of the columns, as they were read.
        samples: Some rows, a list of cells each; they may be longer or shorter than the header.

    Returns:
        The suggestions; none where the columns have the names of the contract and usual forms.

    Example:
        >>> found = suggest(["user_id;quand"], [["u1;1767600000000"]])
        >>> print("\n".join(found.words))
        the delimiter looks like ';'; declare delimiter: ";"
        'user_id' looks like customer; declare columns: {customer: user_id}
        the times of 'quand' look like epoch milliseconds; declare time: {form: epoch-milliseconds}
        >>> print(found.log, end="")
        log:
          delimiter: ";"
          columns: {customer: user_id, time: quand}
          time: {form: epoch-milliseconds}
    """
    rows = [[cell[:CHARACTERS] for cell in row] for row in samples[:ROWS]]
    names = [name[:CHARACTERS] for name in header]
    words: list[str] = []
    mark = _delimiter(names)
    if mark:
        shown = "tab" if mark == "\t" else f'"{mark}"'
        words.append(f"the delimiter looks like {quoted(mark)}; declare delimiter: {shown}")
        names = [one.strip().strip('"') for one in names[0].split(mark)]
        rows = [[cell.strip('"') for cell in row[0].split(mark)] for row in rows if row]
    columns = _columns(names)
    times, of_times = time_form(_cells(rows, names, columns.get("time", "time")))
    if "time" not in columns and "time" not in names:
        columns |= _by_times(rows, names, set(columns.values()))
        times, of_times = time_form(_cells(rows, names, columns.get("time", "time")))
    words += [
        f"{quoted(raw)} looks like {name}; declare columns: {{{name}: {raw}}}"
        for name, raw in columns.items()
        if name != "time" or times == TimeForm()
    ]
    raw = columns.get("time", "time")
    words += [f"the times of {quoted(raw)} {said}" for said in of_times]
    taken = {*columns.values(), *COLUMNS}
    further = _further(rows, [one for one in names if one not in taken], names, times)
    if further:
        held = joined([quoted(one) for one in further])
        look = f"{held} look{'s' if len(further) == 1 else ''} like times too"
        several = f"columns: {{time: […, {further[0]}]}}"
        words.append(f"{look}; where each is an event of its row, declare {several}")
    decimal = _decimal(_cells(rows, names, columns.get("value", "value")))
    if decimal == ",":
        words.append('the decimals look like commas; declare decimal: ","')
    form = LogForm(
        delimiter=mark or ",", decimal=decimal, columns=columns, time=times or TimeForm()
    )
    return Suggestion(words=tuple(words), form=form)


def suggest_encoding(data: bytes) -> str:
    r"""A sentence about bytes that are not UTF-8.

    Args:
        data: Some bytes of a file.

    Returns:
        What they would be; the empty text for bytes that are UTF-8.

    Example:
        >>> suggest_encoding("tarif;été".encode("cp1252"))
        'the bytes are no UTF-8 and would be windows-1252; declare encoding: windows-1252'
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.end == len(data) and error.reason == "unexpected end of data":
            return ""
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            return "the bytes are no UTF-8 and would be UTF-16; save the file as UTF-8"
        if any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d\x00"):
            return "the bytes are neither UTF-8 nor windows-1252; save the file as UTF-8"
        would = "the bytes are no UTF-8 and would be windows-1252"
        return f"{would}; declare encoding: windows-1252"
    return ""


def _delimiter(names: Sequence[str]) -> str:
    if len(names) != 1:
        return ""
    best = max(_MARKS, key=names[0].count)
    return best if best in names[0] else ""


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(name))


def is_person(name: str) -> bool:
    """Whether a column is called as one that names customers.

    Args:
        name: Its name.

    Example:
        >>> is_person("client_id"), is_person("page")
        (True, False)
    """
    return _bare(name) in _CALLED["customer"]


def _columns(names: Sequence[str]) -> dict[str, str]:
    """The raw column of each column of the contract that has none of its own name."""
    bare = {_bare(name): name for name in reversed(names) if name}
    found: dict[str, str] = {}
    for column, called in _CALLED.items():
        if column in names:
            continue
        near = next((bare[one] for one in (column, *called) if one in bare), None)
        if near is not None and near not in found.values():
            found[column] = near
    return found


def _cells(rows: Sequence[Sequence[str]], names: Sequence[str], name: str) -> list[str]:
    if name not in names:
        return []
    at = list(names).index(name)
    return [row[at] for row in rows if at < len(row) and row[at].strip()]


def _by_times(rows: list[list[str]], names: list[str], taken: set[str]) -> dict[str, str]:
    """The first column whose cells are all times."""
    for name in names:
        cells = _cells(rows, names, name)
        if name and name not in taken and cells and time_form(cells)[0] is not None:
            return {"time": name}
    return {}


def _further(
    rows: Sequence[Sequence[str]], free: Iterable[str], names: Sequence[str], form: TimeForm | None
) -> list[str]:
    """Columns whose cells are times of that form; what looks like an epoch may be any number."""
    if form is None or form.form in EPOCHS:
        return []
    held = {name: _cells(rows, names, name) for name in free if name}
    return [name for name, cells in held.items() if cells and time_form(cells)[0] == form]


def _decimal(cells: Sequence[str]) -> str:
    commas = sum(bool(_COMMA.fullmatch(one.strip())) for one in cells)
    return "," if commas and not any("." in one and _POINT.fullmatch(one) for one in cells) else "."
