"""A log to a prepared file: coded, and sorted once by customer and time."""

from __future__ import annotations

import contextlib
import hmac
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.errors import EngineError, FileError
from journeys.logs import pseudonyms
from journeys.logs.auditing import counted
from journeys.logs.bringing import BATCH, brought
from journeys.logs.contract import in_time
from journeys.logs.engine import near
from journeys.logs.log import Log
from journeys.logs.prepared import Head, read_prepared
from journeys.logs.sql import literal
from journeys.logs.tally import Tally
from journeys.logs.trace import KEPT, Codes, coded, codes_of, with_persona
from journeys.model.fields import require_kind
from journeys.output import writing

if TYPE_CHECKING:
    import os

__all__ = ["BUCKET", "prepare"]

#: How many events are sorted at once; more are parted by customer first, in files.
BUCKET: Final = 4_000_000

#: What is told of the work: parts done, and all parts.
Progress = Callable[[int, int], None]


def prepare(
    log: Log,
    path: str | os.PathLike[str],
    *,
    key: bytes | None = None,
    progress: Progress | None = None,
) -> Log:
    """The log as one file of Parquet, in which every later question is quick.

    Customers become numbers whose order tells nothing, or pseudonyms: no id is in the file.
    The work needs room on the disk of the file for as much as it reads, and little memory.

    Args:
        log: A log, not prepared. One of another engine than DuckDB is fetched from there.
        path: The file; the whole of it is written, or nothing.
        key: The key of pseudonyms, 16 bytes at least, for a log that is handed on and joined
            with others of the same key; without it, customers are numbers that mean nothing
            elsewhere.
        progress: Is told how many parts of all are done.

    Returns:
        The prepared log, read from the file.

    Raises:
        FileError: The file cannot be written, or has another ending.
        ValueFormError: The key is too short, or something is not of its kind.
        EngineError: The log is prepared already, or names too many touchpoints.
        MissingExtraError: The extra is not installed.

    Example:
        >>> from journeys.logs.engine import rows_of
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows([{"customer": "a", "time": 5, "moment": "ask", "channel": "web"}])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     prepared = prepare(log, Path(folder, "log.prepared.parquet"))
        ...     rows_of(prepared.table[["customer", "time", "point", "before"]])
        [{'customer': 0, 'time': 5, 'point': 0, 'before': -1}]
    """
    require_kind(log, Log, "a log, as `read_log` gives it")
    key = None if key is None else pseudonyms.to_key(key)
    if Path(path).suffix.lower() != ".parquet":
        raise FileError(Path(path), "does not end in .parquet, as prepared logs do")
    if log.codes is not None:
        raise EngineError("log", "is prepared already; name the log that it was made from")
    from journeys.logs.packing import Packing

    codes, tally = codes_of(log), log.tally
    with writing(path) as beside, _folder(beside) as folder, near():
        work = _Work.of(log, codes, folder, key)
        packing = Packing(beside, extra=work.extra, are_pseudonyms=key is not None)
        with contextlib.closing(packing):
            for done, source in enumerate(work.sources()):
                if progress is not None:
                    progress(done + 1, work.buckets + 1)
                suspects = packing.add(work.ordered(source, packing.customers))
                if log.tally.repeated is None:
                    tally = _with(tally, work.counted(source, suspects))
            packing.finish(
                Head(
                    codes=codes,
                    tally=tally,
                    customers=packing.customers,
                    are_pseudonyms=key is not None,
                    extra=work.extra,
                )
            )
        if progress is not None:
            progress(work.buckets + 1, work.buckets + 1)
    return read_prepared(path, on=work.connection)


def _buckets(log: Log) -> int:
    return -(-log.tally.used // BUCKET) or 1


@contextlib.contextmanager
def _folder(beside: Path) -> Iterator[Path]:
    """A folder on the disk of the file, gone when the work is done or has failed."""
    folder = Path(tempfile.mkdtemp(prefix=".journeys-", suffix=".tmp", dir=beside.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@attrs.frozen(kw_only=True, eq=False)
class _Work:
    """What is sorted, and how.

    Attributes:
        connection: The engine.
        events: The coded events in SQL.
        order: What puts the events of a customer in order.
        extra: The optional columns.
        folder: Where parts of a large log stand meanwhile.
        buckets: How many parts.
        salt: What the order of customers is drawn from.
        key: The key of pseudonyms; None for numbers.
    """

    connection: Any
    events: str
    order: tuple[str, ...]
    extra: tuple[str, ...]
    folder: Path
    buckets: int
    salt: str
    key: bytes | None

    @classmethod
    def of(cls, log: Log, codes: Codes, folder: Path, key: bytes | None) -> _Work:
        table = log.table
        if table.get_backend().name != "duckdb":
            table = brought(table, folder=folder)
        connection = table.get_backend()
        # With the key, the same log gives the same file; without, the order is nobody's.
        drawn = hmac.digest(key, b"order of customers", "sha256") if key else secrets.token_bytes()
        return cls(
            connection=connection,
            events=connection.compile(with_persona(coded(table, codes))),
            order=tuple(in_time(table.columns)),
            extra=tuple(name for name in KEPT if name in table.columns),
            folder=folder,
            buckets=_buckets(log),
            salt=drawn.hex(),
            key=key,
        )

    def sources(self) -> Iterator[str]:
        """The coded events, all of a customer in one part."""
        if self.buckets == 1:
            yield f"({self.events})"
            return
        part = f"(hash(customer, '{self.salt}') % {self.buckets})::INTEGER AS part"
        whole = f"SELECT *, {part} FROM ({self.events})"  # noqa: S608 - of ours
        form = "FORMAT parquet, COMPRESSION lz4, PARTITION_BY (part)"
        target = self.folder / "parts"
        self.connection.raw_sql(f"COPY ({whole}) TO {literal(target)} ({form})")
        for at in range(self.buckets):
            place = target / f"part={at}"
            if place.is_dir():
                yield f"read_parquet({literal(place / '*.parquet')}, hive_partitioning=false)"
                shutil.rmtree(place, ignore_errors=True)

    def counted(self, source: str, suspects: list[int]) -> tuple[int, int | None]:
        """How many events of a part repeat another, and how many were read after a later one."""
        columns = ", ".join(("number AS customer", *dict.fromkeys((*self.order, "point"))))
        self.connection.con.execute(
            f"CREATE OR REPLACE TEMP TABLE journeys_suspects AS SELECT {columns} "  # noqa: S608 - of ours
            f"FROM {source} JOIN journeys_customers USING (customer) "
            "WHERE number IN (SELECT unnest(?::BIGINT[]))",
            [suspects],
        )
        return counted(self.connection.table("journeys_suspects"))

    def ordered(self, source: str, before: int) -> Any:
        """The events of a part in their order, in batches: number, customer, and the others."""
        connection = self.connection.con
        drawn = f"hash(customer, '{self.salt}'), customer"
        name, values = "NULL", {}
        if self.key is not None:
            name = pseudonyms.expression("customer::VARCHAR")
            inner, outer = pseudonyms.pads(self.key)
            values, drawn = {"inner": inner, "outer": outer}, "name"
        connection.execute(
            "CREATE OR REPLACE TEMP TABLE journeys_customers AS "  # noqa: S608 - of ours
            f"SELECT customer, name, {before} - 1 + row_number() OVER (ORDER BY {drawn}) AS number "
            f"FROM (SELECT customer, {name} AS name FROM (SELECT DISTINCT customer FROM {source}))",
            values,
        )
        columns = ", ".join(dict.fromkeys((*self.order, "point", "persona", *self.extra)))
        order = ", ".join(self.order)
        relation = connection.sql(
            f"SELECT number, name AS customer, {columns} FROM {source} "  # noqa: S608 - of ours
            f"JOIN journeys_customers USING (customer) ORDER BY number, {order}"
        )
        read = getattr(relation, "to_arrow_reader", None) or relation.fetch_arrow_reader
        return read(BATCH)


def _with(tally: Tally, counts: tuple[int, int | None]) -> Tally:
    """A tally with the repeated and disordered events of one more part."""
    repeated, disordered = counts
    if disordered is not None:
        disordered += tally.disordered or 0
    return attrs.evolve(tally, repeated=repeated + (tally.repeated or 0), disordered=disordered)
