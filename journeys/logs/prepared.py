"""A prepared file to its log: coded and sorted once, so that questions are quick."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import attrs

from journeys.errors import FileError
from journeys.logs.engine import embedded, imported, near
from journeys.logs.guard import regular
from journeys.logs.log import Log
from journeys.logs.sealing import is_sealed
from journeys.logs.sql import literal
from journeys.logs.tally import Tally
from journeys.logs.trace import KEPT, NONE, POINTS, Codes
from journeys.model import Touchpoint

__all__ = ["KEY", "TYPES", "Head", "is_prepared", "read_prepared"]

#: Under which name the head stands in the file.
KEY: Final = b"journeys.prepared"
#: The form of today; it counts up when another reader would misread.
VERSION: Final = 2
#: The columns of every prepared file, in their order, as the embedded engine types them. Those
#: that a log may have follow; of logs that are handed on, the customer is a text.
TYPES: Final = {
    "customer": "BIGINT", "time": "BIGINT", "point": "INTEGER", "before": "INTEGER",
    "gap": "BIGINT", "persona": "INTEGER", "was": "INTEGER",
}  # fmt: skip

_MAGIC: Final = b"PAR1"
_DAMAGED: Final = "is a damaged prepared log; prepare the log again"


@attrs.frozen(kw_only=True)
class Head:
    """What a prepared file says of itself.

    Attributes:
        codes: What its codes mean.
        tally: What became of the rows that it was made from.
        customers: How many there are.
        are_pseudonyms: Whether customers are keyed pseudonyms (text), not numbers.
        extra: The optional columns that it has.
    """

    codes: Codes
    tally: Tally
    customers: int
    are_pseudonyms: bool
    extra: tuple[str, ...]

    def to_json(self) -> str:
        """The head as it stands in the file."""
        tally = attrs.asdict(self.tally) | {"rejected": dict(self.tally.rejected)}
        return json.dumps(
            {
                "version": VERSION,
                "points": [[one.moment, one.channel] for one in self.codes.points],
                "personas": list(self.codes.personas),
                "first": self.codes.first,
                "last": self.codes.last,
                "tally": tally,
                "customers": self.customers,
                "pseudonyms": self.are_pseudonyms,
                "extra": list(self.extra),
            }
        )

    @classmethod
    def from_json(cls, text: bytes) -> Head:
        """The head that stands in a file.

        Args:
            text: What stands there.

        Raises:
            ValueError: It is none, or of another version.
        """
        try:
            data = json.loads(text)
            _check_version(data)
            return cls(
                codes=_codes(data),
                tally=_tally(data["tally"]),
                customers=_whole(data["customers"]),
                are_pseudonyms=data["pseudonyms"] is True,
                extra=tuple(name for name in KEPT if name in data["extra"]),
            )
        except _VersionError:
            raise
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError from error


class _VersionError(ValueError):
    """The head is of a version that is not known here."""


def _check_version(data: Mapping[str, Any]) -> None:
    if _whole(data["version"]) != VERSION:
        reason = "was prepared by another version; prepare the log again"
        raise _VersionError(reason)


def _codes(data: Mapping[str, Any]) -> Codes:
    points = [Touchpoint(_text(moment), _text(channel)) for moment, channel in data["points"]]
    personas = [_text(one) for one in data["personas"]]
    if len(points) > POINTS or len(personas) > POINTS:
        raise ValueError
    return Codes(
        points=tuple(points),
        personas=tuple(personas),
        first=_whole(data["first"]),
        last=_whole(data["last"]),
    )


def _tally(data: Mapping[str, Any]) -> Tally:
    whole = {name: _whole(data[name]) for name in ("read", "used", "unmatched", "ignored")}
    late, again = data["disordered"], data["repeated"]
    return Tally(
        **whole,
        rejected={_text(reason): _whole(count) for reason, count in data["rejected"].items()},
        repeated=None if again is None else _whole(again),
        disordered=None if late is None else _whole(late),
    )


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def is_prepared(path: str | os.PathLike[str]) -> bool:
    """Whether a file says that it is a prepared log; it may still be damaged.

    Args:
        path: Any path, also of nothing.
    """
    try:
        found = Path(path)
        if not found.is_file():
            return False
        with found.open("rb") as stream:
            if stream.read(len(_MAGIC)) != _MAGIC:
                return False
        return KEY in _metadata(found)
    except (OSError, ValueError):
        return False


def read_prepared(path: str | os.PathLike[str], *, on: Any = None) -> Log:
    """The log in a prepared file.

    Args:
        path: What `prepare` wrote.
        on: A connection of ibis to DuckDB; a new one by default.

    Returns:
        The log, with its codes; its rows are numbered in the order of the file: customer by
        customer, in the order of time.

    Raises:
        FileError: It is no prepared log, is damaged, or is of another version.
        MissingExtraError: The extra is not installed.
    """
    from ibis.util import gen_name

    imported()
    found = regular(Path(path))
    head = _head(found)
    if not is_sealed(found):
        raise _damaged(found)
    connection = embedded() if on is None else on
    extra = {name: "DOUBLE" if name == "value" else "VARCHAR" for name in head.extra}
    types = TYPES | ({"customer": "VARCHAR"} if head.are_pseudonyms else {}) | extra
    view = gen_name("journeys")
    with near(found, _DAMAGED):
        source = f"read_parquet({literal(found)}, file_row_number=true)"
        query = f"SELECT {', '.join(types)}, file_row_number AS row FROM {source}"  # noqa: S608 - names are ours, the path is quoted
        connection.raw_sql(f"CREATE TEMP VIEW {view} AS {query}")
        described = connection.raw_sql(f"DESCRIBE {view}").fetchall()
        if {name: kind for name, kind, *_ in described} != types | {"row": "BIGINT"}:
            raise _damaged(found)
        _check(connection, view, head, found)
    return Log(table=connection.table(view), name=found.name, tally=head.tally, codes=head.codes)


def _head(path: Path) -> Head:
    text = _metadata(path).get(KEY)
    if text is None:
        raise FileError(path, "is no prepared log; make one with `journeys prepare`")
    try:
        return Head.from_json(text)
    except _VersionError as error:
        raise FileError(path, str(error)) from None
    except ValueError:
        raise _damaged(path) from None


def _metadata(path: Path) -> Mapping[bytes, bytes]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return pq.read_metadata(path).metadata or {}
    except (pa.ArrowException, OSError, ValueError) as error:
        raise FileError(path, "is no whole Parquet file; prepare the log again") from error


def _damaged(path: Path) -> FileError:
    return FileError(path, _DAMAGED)


def _check(connection: Any, view: str, head: Head, path: Path) -> None:
    """Whether the codes mean something; the file's own statistics tell it without a pass."""
    bounds = {
        "point": (0, len(head.codes.points) - 1),
        "before": (NONE, len(head.codes.points) - 1),
        "persona": (NONE, len(head.codes.personas) - 1),
        "was": (NONE, len(head.codes.personas) - 1),
        "time": (head.codes.first, head.codes.last),
        "gap": (0, head.codes.last - head.codes.first),
    }
    if not head.are_pseudonyms:
        bounds["customer"] = (0, head.customers - 1)
    asked = ", ".join(f"min({name}), max({name})" for name in bounds)
    query = f"SELECT count(*), {asked} FROM {view}"  # noqa: S608 - names of ours
    ((rows, *ends),) = connection.raw_sql(query).fetchall()
    if rows != head.tally.used or (rows and not _within(ends, bounds.values())):
        raise _damaged(path)
    if rows and not head.are_pseudonyms and ends[-1] != head.customers - 1:
        raise _damaged(path)


def _within(ends: Sequence[int | None], bounds: Iterable[tuple[int, int]]) -> bool:
    """Whether least and greatest values, in turn, are within their bounds."""
    pairs = zip(ends[::2], ends[1::2], bounds, strict=True)
    return all(
        low is not None and high is not None and least <= low and high <= most
        for low, high, (least, most) in pairs
    )
