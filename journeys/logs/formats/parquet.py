"""Parquet files to raw rows, typed as they are: nothing is read before it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from journeys.errors import FileError
from journeys.logs.faults import LogError, fault
from journeys.logs.guard import raising, regular
from journeys.logs.headers import require
from journeys.logs.raw import NUMBER, SHIFT, Asked, Raw
from journeys.logs.sql import literal
from journeys.logs.sql import name as sql_name
from journeys.reader import problems as code
from journeys.text import quoted

__all__ = ["raw"]

_MAGIC = b"PAR1"
#: Bytes that a row holds at least, and bytes that are no bomb, whatever their ratio.
_ROW = 8
_HARMLESS = 50_000_000
#: What the engine calls types that expressions do not know, and what they are read as.
_KNOWN = {"TIMESTAMPTZ_NS": "TIMESTAMPTZ", '"NULL"': "VARCHAR"}


def raw(paths: Sequence[Path], asked: Asked) -> Raw:
    """The rows of Parquet files of one log.

    Args:
        paths: The files; columns are joined by name, those of hive folders (`month=05/`) too.
        asked: What is asked for.

    Returns:
        The rows, numbered by file and place in it.

    Raises:
        FileError: One is missing, cut off, damaged, no Parquet file, or holds more than its
            size explains.
    """
    from ibis.util import gen_name

    for path in paths:
        _check(path, asked.limits.ratio)
    connection = asked.connection
    files = ", ".join(literal(path) for path in paths)
    source = (
        f"read_parquet([{files}], union_by_name=true, hive_partitioning={_is_hive(paths)}, "
        "hive_types_autocast=false, binary_as_string=true)"
    )
    types = _types(source, paths, connection)
    header = tuple(types)
    require(asked, header, str(paths[0]), lambda: _samples(source, connection))
    _check_names(paths, asked)
    kept = ", ".join(_plain(one, types[one]) for one in asked.kept(header))
    number = f"(file_index::BIGINT << {SHIFT}) + file_row_number AS {NUMBER}"
    view = gen_name("journeys")
    columns = f"{kept}, {number}" if kept else number
    query = f"SELECT {columns} FROM {source}"  # noqa: S608 - names and paths are quoted
    connection.raw_sql(f"CREATE TEMP VIEW {view} AS {query}")
    return Raw(
        table=connection.table(view), header=header, files=tuple(str(path) for path in paths)
    )


def _check(path: Path, max_ratio: int) -> None:
    """Whether a file begins and ends as Parquet does, and is no bomb; the engine does the rest."""
    from pyarrow import ArrowException, parquet

    with regular(path).open("rb") as stream:
        begin = stream.read(4)
        stream.seek(0, 2)
        stream.seek(max(0, stream.tell() - 4))
        end = stream.read(4)
    if begin != _MAGIC:
        raise FileError(path, "is no Parquet file; rename it as what it is")
    if end != _MAGIC:
        raise FileError(path, "ends too early: a part of it is missing; fetch it again")
    try:
        told = parquet.read_metadata(path)
        groups = (told.row_group(at).total_byte_size for at in range(told.num_row_groups))
        held = max(_ROW * told.num_rows, sum(groups))
    except (ArrowException, OSError, ValueError):
        raise FileError(path, "is damaged: what it says of itself cannot be read") from None
    if held > max(_HARMLESS, max_ratio * path.stat().st_size):
        reason = f"holds {told.num_rows} rows, more than {max_ratio} times what its size explains"
        raise FileError(path, f"{reason}; look at what it is, or {raising('ratio')}")


def _check_names(paths: Sequence[Path], asked: Asked) -> None:
    """Whether each wanted column stands once; the engine would rename the second."""
    from pyarrow import parquet

    wanted = {one.casefold() for one in asked.wanted}
    for path in paths:
        seen: set[str] = set()
        for name in parquet.read_schema(path).names:
            same = name.casefold()
            if same in seen and same in wanted:
                message = f"the column {quoted(name)} stands twice; rename one"
                raise LogError((fault(str(path), message, code.REPEATED_KEY),))
            seen.add(same)


def _plain(name: str, kind: str) -> str:
    """A column in SQL, of a type that every expression knows."""
    quoted_name = sql_name(name)
    known = _KNOWN.get(kind)
    return f"CAST({quoted_name} AS {known}) AS {quoted_name}" if known else quoted_name


def _types(source: str, paths: Sequence[Path], connection: Any) -> dict[str, str]:
    import duckdb

    try:
        rows = connection.raw_sql(f"DESCRIBE FROM {source}").fetchall()
    except duckdb.Error as error:
        reason = "is damaged, or has columns that other files have otherwise"
        raise FileError(paths[0], f"{reason} ({type(error).__name__})") from None
    return {row[0]: row[1] for row in rows}


def _samples(source: str, connection: Any) -> list[list[str]]:
    """Some rows, for suggestions."""
    query = f"SELECT COLUMNS(*)::VARCHAR FROM {source} LIMIT 200"  # noqa: S608 - paths are quoted
    rows = connection.raw_sql(query).fetchall()
    return [[cell or "" for cell in row] for row in rows]


def _is_hive(paths: Sequence[Path]) -> str:
    return "true" if any("=" in part for path in paths for part in path.parts[:-1]) else "false"
