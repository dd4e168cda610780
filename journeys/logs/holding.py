"""Tables that an engine keeps while it is asked: worked out once, or read from a file of ours."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.engine import far, imported, near
from journeys.logs.sql import literal
from journeys.logs.sql import name as identifier

if TYPE_CHECKING:
    import ibis

__all__ = ["FILED", "held", "known", "scratch", "viewed"]

#: More rows than these are held in a file.
FILED: Final = 20_000_000


def held(table: ibis.Table, *, rows: int = 0) -> ibis.Table:
    """A table that is worked out once and then asked often.

    Args:
        table: Any expression.
        rows: How many rows it has, where that is known.

    Returns:
        On the embedded engine a temporary table, or a temporary file where that would not fit in
        memory; on Spark a cached one; elsewhere the expression, which the engine works out each
        time.
    """
    backend = table.get_backend()
    if backend.name == "duckdb":
        from ibis.util import gen_name

        with near():
            if rows > FILED:
                return _filed(table)
            name = gen_name("journeys")
            kinds = backend.compiler.type_mapper
            columns = ", ".join(
                f"{identifier(one)}::{kinds.to_string(kind)} AS {identifier(one)}"
                for one, kind in table.schema().items()
            )
            query = f"SELECT {columns} FROM ({backend.compile(table)})"  # noqa: S608 - names are quoted
            backend.raw_sql(f"CREATE TEMP TABLE {name} AS {query}")
            return known(backend, name, table.schema())
    if backend.name == "pyspark":
        with far(backend.name):
            return table.cache()
    return table


def _filed(table: ibis.Table) -> ibis.Table:
    """A table as a packed file: less than half of what the engine would put into its own files."""
    backend = table.get_backend()
    file = scratch(backend) / "held.parquet"
    # Packed to be read a few times and thrown away: what packs closer, or looks longer for values
    # that repeat, takes more time than it saves.
    form = "FORMAT parquet, COMPRESSION lz4_raw, DICTIONARY_SIZE_LIMIT 500"
    backend.raw_sql(f"COPY ({backend.compile(table)}) TO {literal(file)} ({form})")
    return viewed(backend, file)


def scratch(connection: Any) -> Path:
    """A new folder among the embedded engine's temporary files, removed with the connection.

    Args:
        connection: A connection of ibis to DuckDB.
    """
    ((used,),) = connection.raw_sql("SELECT current_setting('temp_directory')").fetchall()
    inside = used if used and Path(used).is_dir() else None
    folder = tempfile.mkdtemp(prefix="journeys-", dir=inside)
    weakref.finalize(connection, shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)


def known(connection: Any, name: str, schema: Any) -> ibis.Table:
    """A table of an engine whose columns are known, so that the engine is not asked for them.

    Args:
        connection: A connection of ibis.
        name: The name of the table or view.
        schema: Its columns and their types, as ibis has them.
    """
    operations = imported().expr.operations
    found: ibis.Table = operations.DatabaseTable(name, schema=schema, source=connection).to_expr()
    return found


def viewed(connection: Any, file: Path) -> ibis.Table:
    """A file of Parquet as a table of the embedded engine, which reads it when it is asked.

    Args:
        connection: A connection of ibis to DuckDB.
        file: A file of ours.
    """
    from ibis.util import gen_name

    name = gen_name("journeys")
    query = f"SELECT * FROM read_parquet({literal(file)})"  # noqa: S608 - the path is quoted
    connection.raw_sql(f"CREATE TEMP VIEW {name} AS {query}")
    found: ibis.Table = connection.table(name)
    return found
