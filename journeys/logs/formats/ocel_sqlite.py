"""OCEL 2.0 files of SQLite to raw rows: an event once for each of its customers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import attrs

from journeys.errors import FileError
from journeys.logs.faults import LogError, fault
from journeys.logs.guard import packed
from journeys.logs.keyed import Keyed
from journeys.logs.ocel import ID, TIME, TYPE, Ocel
from journeys.logs.raw import Asked, Raw
from journeys.logs.sql import name as name_of
from journeys.reader import problems as code
from journeys.text import did_you_mean, quoted

__all__ = ["raw"]

_MAGIC: Final = b"SQLite format 3\0"
#: The columns of the tables that every file has.
_TABLES: Final = {
    "event": ("ocel_id", "ocel_type"),
    "object": ("ocel_id", "ocel_type"),
    "event_object": ("ocel_event_id", "ocel_object_id"),
    "event_map_type": ("ocel_type", "ocel_type_map"),
}
_CHUNK: Final = 5_000
#: Bytes of the longest cell or row, and types of events.
_CELL: Final = 10_000_000
_TYPES: Final = 5_000
_DAMAGED: Final = "is damaged: it is no whole SQLite file; fetch it again"


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The events of OCEL 2.0 files of one log.

    Args:
        paths: The files; they are opened to be read, and nothing in them is run.
        asked: What is asked for. The column of the customer names a type of objects, or an
            attribute of events.

    Returns:
        The events in the order of the files, each once for each of its customers: `time` and
        `moment` (its type), `ocel:id`, its attributes, and its objects by their type. An event
        without a row in the table of its type has no time. An event whose id stands twice or not
        at all is refused, and so is a row of such a table that is none of an event.

    Raises:
        FileError: One is missing, damaged, packed, or being written.
        LogError: One is no OCEL, or passes a bound, or columns are missing.

    Source: OCEL 2.0 specification, ocel-standard.org.
    """
    ocel, keyed = Ocel(asked), Keyed(asked)
    ocel.numbers.lined = False
    for at, path in enumerate(paths):
        _check(path)
        name = quote(str(path.absolute()))
        try:
            with closing(sqlite3.connect(f"file:{name}?mode=ro&immutable=1", uri=True)) as found:
                _File(ocel, keyed, at, path, found).read()
        except (sqlite3.Error, sqlite3.Warning, UnicodeError) as error:
            raise FileError(path, _reason(error)) from None
    return ocel.raw(paths, keyed.found())


def _reason(error: Exception) -> str:
    if "too big" in str(error):
        return f"holds a cell of more than {_CELL} bytes"
    if isinstance(error, sqlite3.OperationalError) and "unable to open" in str(error):
        return "cannot be opened"
    return _DAMAGED


def _check(path: Path) -> None:
    if packed(path):
        raise FileError(path, "is packed; unpack it first")
    with path.open("rb") as stream:
        if stream.read(len(_MAGIC)) != _MAGIC:
            raise FileError(path, "is no SQLite file; rename it as what it is")
    for ending in ("-wal", "-journal"):
        beside = Path(f"{path}{ending}")
        if beside.is_file() and beside.stat().st_size:
            reason = f"is being written ({beside.name} stands beside it); close what writes it"
            raise FileError(path, reason)


@attrs.define
class _File:
    """The reading of one file.

    Attributes:
        ocel: Where its objects go.
        keyed: Where its events and relations go.
        at: Its number.
        path: Where it stands.
        connection: The file, open.
    """

    ocel: Ocel
    keyed: Keyed
    at: int
    path: Path
    connection: sqlite3.Connection
    _most: int = 0

    def read(self) -> None:
        self._secure()
        tables = self._tables()
        if self.connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise FileError(self.path, _DAMAGED)
        for name, columns in _TABLES.items():
            self._need(name, columns, tables)
        for object_, kind in self._rows("object", _TABLES["object"]):
            if object_ is not None and kind is not None:
                self.ocel.own(object_, kind)
        self._events(tables)
        for event, object_ in self._rows("event_object", _TABLES["event_object"]):
            if event is not None and object_ is not None:
                self.keyed.relate(self.at, event, object_)

    def _secure(self) -> None:
        """Nothing that stands in the file is run, and no row is too long."""
        found = self.connection
        found.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _CELL)
        found.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, 2_000)
        found.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        for setting in (
            "trusted_schema = OFF", "query_only = ON", "cell_size_check = ON",
            "ignore_check_constraints = ON", "mmap_size = 0", "temp_store = MEMORY",
        ):  # fmt: skip
            found.execute(f"PRAGMA {setting}")
        self._most = self.path.stat().st_size

    def _tables(self) -> dict[str, tuple[str, ...]]:
        """The columns of each table; views and virtual tables are left out."""
        listed = self.connection.execute("PRAGMA table_list")
        names = [row[1] for row in listed if row[0] == "main" and row[2] == "table"]
        if len(names) > 2 * _TYPES:
            message = f"there are more than {2 * _TYPES} tables"
            raise LogError((fault(str(self.path), message, code.TOO_LARGE),))
        found = {}
        for name in names:
            rows = self.connection.execute(f"PRAGMA main.table_xinfo({name_of(name)})").fetchall()
            if any(row[6] for row in rows):
                # To work one out may cost any time.
                raise self._wrong(f"the table {quoted(name)} has a column that is generated")
            found[name] = tuple(row[1] for row in rows)
        return found

    def _need(self, name: str, columns: Sequence[str], tables: dict[str, tuple[str, ...]]) -> None:
        if name not in tables:
            near = did_you_mean(name, tuple(tables))
            raise self._wrong(f"this is no OCEL 2.0: the table {quoted(name)} is missing{near}")
        for column in columns:
            if column not in tables[name]:
                near = did_you_mean(column, tables[name])
                message = f"the table {quoted(name)} lacks the column {quoted(column)}{near}"
                raise self._wrong(message)

    def _rows(self, table: str, columns: Sequence[str]) -> Iterator[tuple[str | None, ...]]:
        """The rows of a table as texts, in the order of the file."""
        names = ", ".join(name_of(one) for one in columns)
        rows = self.connection.execute(f"SELECT {names} FROM main.{name_of(table)}")  # noqa: S608 - names are quoted
        count = 0
        while some := rows.fetchmany(_CHUNK):
            count += len(some)
            if count > self._most:
                raise FileError(self.path, _DAMAGED)
            for row in some:
                yield tuple(map(self._told, row))

    def _told(self, value: Any) -> str | None:
        if value is None or isinstance(value, str):
            return value if value is None else self.ocel.text(value)
        return self.ocel.text(f"X'{value[:100].hex()}'" if isinstance(value, bytes) else str(value))

    def _events(self, tables: dict[str, tuple[str, ...]]) -> None:
        """Keeps the events, and what the table of each type tells of them."""
        ocel, keyed = self.ocel, self.keyed
        for event, kind in self._rows("event", _TABLES["event"]):
            keyed.event(ocel.numbers.next(self.at, 0), {ID: event, TYPE: kind})
        types = list(self._rows("event_map_type", _TABLES["event_map_type"]))
        if len(types) > _TYPES:
            raise self._wrong(f"there are more than {_TYPES} types of events", code.TOO_LARGE)
        for kind, mapped in dict.fromkeys(types):
            table = f"event_{mapped}"
            if table in _TABLES:
                continue
            self._need(table, ("ocel_id", "ocel_time"), tables)
            others = [one for one in tables[table] if one not in {"ocel_id", "ocel_time"}]
            names = [ocel.text(one) for one in others]
            pairs = zip(others, names, strict=True)
            kept = [(one, name) for one, name in pairs if ocel.names.keeps(name, str(self.path), 1)]
            columns = ("ocel_id", "ocel_time", *(one for one, _ in kept))
            for event, time, *cells in self._rows(table, columns):
                told = dict(zip((name for _, name in kept), cells, strict=True))
                keyed.detail(self.at, {ID: event, TYPE: kind, TIME: time} | told)

    def _wrong(self, message: str, what: str = code.WRONG_KIND) -> LogError:
        return LogError((fault(str(self.path), message, what),))
