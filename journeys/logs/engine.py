"""The embedded engine, and the few words that engines say differently."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import EngineError, FileError, JourneysError, MissingExtraError

if TYPE_CHECKING:
    import ibis

__all__ = [
    "MEMORY",
    "embedded",
    "far",
    "guarded",
    "imported",
    "near",
    "rows_of",
    "tuples_of",
]

#: What the embedded engine may use before it goes on in files.
MEMORY: Final = "2GB"

#: Packages whose errors are those of the embedded engine; their texts may show rows.
_NEAR: Final = frozenset({"_duckdb", "duckdb", "pyarrow"})
_FULL: Final = (
    "the log does not fit in memory and on the disk of temporary files, which TMPDIR names"
)
_DISK: Final = (
    "the disk is full; free some room or choose another disk (TMPDIR names that of temporary files)"
)
_GONE: Final = "the disk is full, or a file of the log is gone or was changed; read the log again"
#: How the system says that a disk takes no more.
_NO_ROOM: Final = ("no space left", "file too large", "quota exceeded")
#: Whether a guard stands around already, which knows more.
_GUARDED: ContextVar[bool] = ContextVar("journeys_guarded", default=False)


def imported() -> Any:
    """The library that speaks to engines.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import ibis
    except ImportError:
        raise MissingExtraError("reading event logs", "evidence") from None
    return ibis


def embedded(
    *, memory: str = MEMORY, threads: int | None = None, folder: str | Path | None = None
) -> Any:
    """A new embedded engine: nothing to start, nothing from the network.

    Args:
        memory: What it may use before it goes on in files; the whole process takes more.
        threads: How many threads; those of the machine by default.
        folder: Where it puts its temporary files; a new folder that is removed by default.

    Returns:
        A connection of ibis to DuckDB, in UTC.

    Raises:
        MissingExtraError: The extra is not installed.

    Example:
        >>> embedded().raw_sql("SELECT 1").fetchall()
        [(1,)]
    """
    ibis = imported()
    holder = tempfile.mkdtemp(prefix="journeys-", dir=folder)
    try:
        connection = ibis.duckdb.connect(
            memory_limit=memory,
            threads=threads or os.cpu_count() or 1,
            temp_directory=holder,
            preserve_insertion_order=True,
            autoinstall_known_extensions=False,
            autoload_known_extensions=False,
        )
        weakref.finalize(connection, shutil.rmtree, holder, ignore_errors=True)
        connection.raw_sql("SET enable_progress_bar = false")
        connection.raw_sql("SET TimeZone = 'UTC'")
    except BaseException:
        shutil.rmtree(holder, ignore_errors=True)
        raise
    return connection


@contextmanager
def far(engine: str) -> Iterator[None]:
    """Errors of another engine without their texts, which may show rows.

    Args:
        engine: What it is called.

    Raises:
        EngineError: It did not answer.
    """
    try:
        yield
    except EngineError:
        raise
    except Exception as error:  # noqa: BLE001 - each engine has errors of its own
        reason = f"did not answer ({type(error).__name__}); see its own log"
        raise EngineError(engine, reason) from None


@contextmanager
def near(path: str | os.PathLike[str] | None = None, damaged: str = "") -> Iterator[None]:
    """Errors of the embedded engine without their texts, which may show rows.

    Where such guards stand within each other, the outer one speaks.

    Args:
        path: The file that is read; None when it was read before.
        damaged: What is told of the file when the engine makes nothing of it.

    Raises:
        EngineError: The memory or the disk is full, a file of the log is gone, or the engine
            made nothing of the question.
        FileError: The file cannot be read.
        KeyboardInterrupt: The engine was interrupted.
    """
    if _GUARDED.get():
        yield
        return
    token = _GUARDED.set(True)
    try:
        yield
    except JourneysError:
        raise
    except Exception as error:
        told = _told(error, path, damaged)
        if told is None:
            raise
        raise told from None
    finally:
        _GUARDED.reset(token)


def _told(
    error: Exception, path: str | os.PathLike[str] | None, damaged: str
) -> BaseException | None:
    """An error of the engine in our words; None for those that are not the engine's."""
    kind, text = type(error).__name__, str(error).lower()
    if isinstance(error, RuntimeError) and text == "query interrupted":
        # The engine says so in the place of what the signal raised.
        return KeyboardInterrupt()
    is_text = isinstance(error, UnicodeDecodeError)
    if not is_text and type(error).__module__.partition(".")[0] not in _NEAR:
        return None
    if kind == "OutOfMemoryException":
        return EngineError("duckdb", _FULL)
    if any(word in text for word in _NO_ROOM):
        return EngineError("duckdb", _DISK)
    if path is not None:
        told = damaged or f"is damaged, or holds what its form does not allow ({kind})"
        return FileError(Path(path), told)
    return EngineError("duckdb", _GONE if "IO" in kind else f"could not answer ({kind})")


def guarded(backend: Any) -> AbstractContextManager[None]:
    """What stands around a question to an engine: its errors without their texts.

    Args:
        backend: A connection of ibis.
    """
    return near() if backend.name == "duckdb" else far(str(backend.name))


def rows_of(table: ibis.Table) -> list[dict[str, Any]]:
    """The rows of a small table of aggregates, as Python values.

    Args:
        table: An expression whose size does not grow with the log.

    Returns:
        A mapping a row, in the table's order.
    """
    return [dict(zip(table.columns, row, strict=True)) for row in tuples_of(table)]


def tuples_of(table: ibis.Table) -> list[tuple[Any, ...]]:
    """The rows of a small table of aggregates as tuples, for tables of many rows.

    Args:
        table: An expression whose size does not grow with the log.

    Returns:
        A tuple a row, its values in the order of the columns.
    """
    backend = table.get_backend()
    found: list[tuple[Any, ...]]
    with guarded(backend):
        if backend.name == "pyspark":
            # By way of pandas, as ibis goes, Spark is slower and complains of the pandas of today.
            found = backend.raw_sql(backend.compile(table)).collect()
        elif backend.name == "duckdb" and not table.op().find(_memory()):
            # Neither does this load pandas, which takes longer than many a question.
            found = backend.raw_sql(backend.compile(table)).fetchall()
        else:
            found = list(map(tuple, map(dict.values, table.to_pyarrow().to_pylist())))
    return found


def _memory() -> Any:
    """Tables that stand in the expression itself."""
    return imported().expr.operations.InMemoryTable
