"""Small tables of ours on the engine of a log, to be joined with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.engine import guarded, imported
from journeys.logs.holding import known

if TYPE_CHECKING:
    import ibis

__all__ = ["Column", "boolean", "int32", "int64", "small", "string"]

#: What engines call our types.
_SPARK: Final = {"string": "string", "int32": "int", "int64": "bigint", "bool": "boolean"}
_DUCKDB: Final = {"string": "VARCHAR", "int32": "INTEGER", "int64": "BIGINT", "bool": "BOOLEAN"}


def _listed(values: Iterable[str | int | None]) -> tuple[str | int | None, ...]:
    return tuple(values)


@attrs.frozen
class Column:
    """A column of a small table.

    Attributes:
        kind: `string`, `int32`, `int64` or `bool`.
        values: Its values, in the order of the rows.
    """

    kind: str
    values: Sequence[str | int | None] = attrs.field(converter=_listed)


boolean = partial(Column, "bool")
int32 = partial(Column, "int32")
int64 = partial(Column, "int64")
string = partial(Column, "string")


def small(columns: Mapping[str, Column], like: ibis.Table) -> ibis.Table:
    """A small table of ours on the engine of another, to be joined with it.

    Args:
        columns: The columns by their names, all of one length; such as codes, never text of
            customers.
        like: A table of the engine, or of none yet.

    Returns:
        The table; it stays as long as the connection does.

    Note:
        Not a memtable of ibis: that is gone from Spark as soon as nobody holds it, which a
        cached table that is worked out later does not. And on the embedded engine not Arrow:
        its arrays load pandas when they are made of lists, which takes longer than many a
        question.
    """
    try:
        backend = like.get_backend()
    except imported().common.exceptions.IbisError:
        return _memory(columns)
    if backend.name not in {"duckdb", "pyspark"}:
        return _memory(columns)
    from ibis.util import gen_name

    name = gen_name("journeys")
    with guarded(backend):
        (_to_duckdb if backend.name == "duckdb" else _to_spark)(backend, name, columns)
    return known(backend, name, _schema(columns))


def _to_duckdb(backend: Any, name: str, columns: Mapping[str, Column]) -> None:
    cells = ", ".join(
        f'unnest(?)::{_DUCKDB[column.kind]} AS "{one}"' for one, column in columns.items()
    )
    values = [list(column.values) for column in columns.values()]
    backend.con.execute(f"CREATE TEMP TABLE {name} AS SELECT {cells}", values)


def _to_spark(backend: Any, name: str, columns: Mapping[str, Column]) -> None:
    schema = ", ".join(f"`{one}` {_SPARK[column.kind]}" for one, column in columns.items())
    frame = backend._session.createDataFrame(_rows(columns), schema)  # noqa: SLF001 - ibis hands out its session nowhere else
    frame.createOrReplaceTempView(name)


def _rows(columns: Mapping[str, Column]) -> list[tuple[str | int | None, ...]]:
    return list(zip(*(column.values for column in columns.values()), strict=True))


def _schema(columns: Mapping[str, Column]) -> Any:
    return imported().schema({name: column.kind for name, column in columns.items()})


def _memory(columns: Mapping[str, Column]) -> ibis.Table:
    """The table as a part of the expression itself."""
    found: ibis.Table = imported().memtable(_rows(columns), schema=_schema(columns))
    return found
