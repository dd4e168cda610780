"""Files or a table to a log under the contract, with the fate of every row."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from journeys.errors import EngineError, FileError
from journeys.logs import refusals
from journeys.logs.conversion import IGNORED, STRANGE, Converted, converted
from journeys.logs.dialect import apart
from journeys.logs.engine import embedded, imported, near, rows_of
from journeys.logs.formats import reader
from journeys.logs.holding import held
from journeys.logs.log import Log
from journeys.logs.order import ordered
from journeys.logs.prepared import is_prepared, read_prepared
from journeys.logs.raw import LOG_LIMITS, SHIFT, Asked, LogLimits, Raw
from journeys.logs.sources import files_of
from journeys.logs.tally import Tally
from journeys.model.fields import require_kind
from journeys.tracking import Order, Repeats, TrackingPlan

if TYPE_CHECKING:
    import ibis

__all__ = ["Source", "read_log"]

Source: TypeAlias = "str | os.PathLike[str] | ibis.Table"
"""What a log is read from: a file, a glob, a folder, or a table of any engine."""

_PLAIN: Final = TrackingPlan()
_ONE: Final = (str, bytes, bytearray)
_WANTED: Final = (
    "files, a folder, a glob, or a table of ibis; of a data frame give ibis.memtable(frame)"
)


def read_log(
    source: Source | Sequence[str | os.PathLike[str]],
    *,
    plan: TrackingPlan | None = None,
    on: Any = None,
    form: str | None = None,
    rejects: bool = False,
    audit: bool = False,
    limits: LogLimits = LOG_LIMITS,
) -> Log:
    r"""The log in files or in a table, with what became of every row.

    Args:
        source: A file, a glob, a folder (also one of hive partitions, `month=05/`), several of
            them; or a table of ibis, which stays on its engine. Endings tell the form: `.csv`,
            `.tsv`, `.jsonl`, `.ndjson` and `.xes`, also packed as `.gz`; `.parquet`; OCEL 2.0
            as `.json`, `.xml` and `.sqlite`. A prepared file is read alone, without a plan.
        plan: How the raw columns are to be read, and which events are touchpoints; without it
            the log has the columns of the contract, times are ISO 8601 or timestamps, and those
            without an offset are UTC.
        on: A connection of ibis to DuckDB that reads files; a new one by default.
        form: The form of files whose endings do not tell it, a key of `logs.formats.FORMS`.
        rejects: Whether the rejected rows are kept.
        audit: Whether repeated and disordered events are counted where the plan does not have
            them rejected. It costs as much again as reading.
        limits: Bounds.

    Returns:
        The log. Its rows are numbered in the order of reading. Rows that cannot be events are
        rejected with a reason and counted; nothing is lost.

    Raises:
        ValueFormError: It is neither files nor a table of ibis.
        LogError: It cannot be used: columns are missing, or every row is rejected. The error
            carries what is wrong with file and line, and what could be declared.
        FileError: A file is missing, damaged, or beyond a bound.
        MissingExtraError: The extra is not installed.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "may.csv")
        ...     _ = file.write_text(
        ...         "customer,time,channel,moment\n"
        ...         "a,2026-05-04T12:30:00+02:00,web,ask\n"
        ...         ",2026-05-04T12:31:00+02:00,web,ask\n",
        ...         encoding="utf-8",
        ...     )
        ...     log = read_log(file)
        >>> log.tally.used, log.tally.rejected
        (1, (('no-customer', 1),))
    """
    imported()
    plan = _PLAIN if plan is None else plan
    require_kind(plan, TrackingPlan, "a tracking plan, as `read_plan` gives it")
    require_kind(limits, LogLimits, "bounds such as LogLimits(columns=1_000)")
    if hasattr(source, "get_backend"):
        raws = [reader("table")(source, Asked(connection=None, plan=plan, limits=limits))]
        with apart():
            return _log(raws, plan, limits, rejects=rejects, audit=audit)
    connection = on if on is not None else embedded()
    if getattr(connection, "name", "") != "duckdb":
        reason = "reads no files; give a table of it, or a connection to DuckDB"
        raise EngineError(str(getattr(connection, "name", "engine")), reason)
    named = _named(source)
    if (found := _prepared(named, connection, plan)) is not None:
        return found
    groups = files_of(named, form=form, most=limits.files)
    paths = [path for group in groups.values() for path in group]
    known = next((path for path in groups.get("parquet", ()) if is_prepared(path)), None)
    if known is not None:
        if len(paths) > 1:
            raise FileError(known, "is a prepared log, which is read alone")
        return read_prepared(known, on=connection)
    asked = Asked(connection=connection, plan=plan, limits=limits, every=rejects)
    with near(paths[0]), apart():
        raws = [reader(name)(group, asked) for name, group in groups.items()]
        return _log(raws, plan, limits, rejects=rejects, audit=audit)


def _named(source: object) -> list[str | os.PathLike[str]]:
    """The files that are named, one or several."""
    some: list[Any] = [source]
    if isinstance(source, Iterator | Sequence | frozenset | set) and not isinstance(source, _ONE):
        some = list(source)
    for one in some:
        require_kind(one, (str, os.PathLike), _WANTED)
    return some


def _prepared(
    named: Sequence[str | os.PathLike[str]], connection: Any, plan: TrackingPlan
) -> Log | None:
    """The log of a prepared file; None where there is none among the files."""
    prepared = [Path(one) for one in named if is_prepared(one)]
    if not prepared:
        return None
    if len(named) > 1:
        raise FileError(prepared[0], "is a prepared log, which is read alone; prepare all together")
    if plan is not _PLAIN:
        reason = "is a prepared log, which needs no tracking plan; it was read by one already"
        raise FileError(prepared[0], reason)
    return read_prepared(prepared[0], on=connection)


def _log(
    raws: Sequence[Raw], plan: TrackingPlan, limits: LogLimits, *, rejects: bool, audit: bool
) -> Log:
    parts = [_Part.of(raw, plan, limits, audit=audit) for raw in raws]
    fates: dict[str | None, int] = {}
    for part in parts:
        for fate, count in part.fates.items():
            fates[fate] = fates.get(fate, 0) + count
    used, strange, ignored = (fates.pop(one, 0) for one in (None, STRANGE, IGNORED))
    rejected = {str(reason): count for reason, count in fates.items()}
    if rejected and not used:
        raise refusals.unusable([(part.raw, part.rows) for part in parts], plan)
    late = [part.disordered for part in parts]
    again = [part.repeated for part in parts]
    tally = Tally(
        read=used + strange + ignored + sum(rejected.values()),
        used=used,
        unmatched=strange,
        ignored=ignored,
        rejected=rejected,
        repeated=None if None in again else sum(one or 0 for one in again),
        disordered=None if None in late else sum(one or 0 for one in late),
    )
    kept = [(part.raw, part.rows) for part in parts]
    return Log(
        table=_joined(parts),
        name=_name([file for raw in raws for file in raw.files]),
        tally=tally,
        rejects=held(refusals.rejects(kept)) if rejects and rejected else None,
    )


@attrs.frozen(kw_only=True, eq=False)
class _Part:
    """The rows of one form, converted.

    Attributes:
        raw: The rows as they were.
        rows: What they mean.
        fates: How many rows there are of each fate, those that the format refuses too.
        repeated: Events that repeat another; None where that is not known.
        disordered: Events behind a later one; None where that is not known.
    """

    raw: Raw
    rows: Converted
    fates: Mapping[str | None, int]
    repeated: int | None
    disordered: int | None

    @classmethod
    def of(cls, raw: Raw, plan: TrackingPlan, limits: LogLimits, *, audit: bool) -> _Part:
        rows = converted(raw, plan, limits)
        repeated: int | None = None
        disordered: int | None = None
        form = plan.log
        if audit or form.order is Order.REJECT or form.repeats is Repeats.DROP:
            after = ordered(rows.table, form)
            repeated, disordered = after.repeated, after.disordered
            fates = dict(rows.fates) | after.rejected
            if after.rejected:
                fates[None] = fates.get(None, 0) - sum(after.rejected.values())
                rows = attrs.evolve(rows, table=held(after.table), fates=fates, plain=False)
        fates = dict(rows.fates)
        if raw.refused is not None:
            counted = raw.refused.group_by("reason").agg(rows=raw.refused.count())
            for row in rows_of(counted):
                fates[row["reason"]] = fates.get(row["reason"], 0) + row["rows"]
        return cls(raw=raw, rows=rows, fates=fates, repeated=repeated, disordered=disordered)

    def events(self, before: int) -> ibis.Table:
        """The events, numbered behind those of some files."""
        found = self.rows.events()
        if before and "row" in found.columns:
            offset = (before << SHIFT) * len(self.rows.form.times)
            found = found.mutate(row=found["row"] + offset)
        return found if self.rows.plain else held(found)


def _joined(parts: Sequence[_Part]) -> ibis.Table:
    """The events of all parts, with the columns of all."""
    ibis = imported()
    if len(parts) == 1:
        return parts[0].events(0)
    before = 0
    tables = []
    for part in parts:
        tables.append(part.events(before))
        before += len(part.raw.files)
    names = list(dict.fromkeys(name for one in tables for name in one.columns if name != "row"))
    whole = {name for name in ("customer",) if all(one[name].type().is_integer() for one in tables)}
    kinds = {name: "string" for name in names if name not in whole}
    kinds |= {"time": "int64", "value": "float64"} | dict.fromkeys(whole, "int64")
    same = [
        one.select(
            **{
                name: (
                    one[name].cast(kinds[name]) if name in one.columns else ibis.null(kinds[name])
                )
                for name in names
            },
            row=one["row"],
        )
        for one in tables
    ]
    return ibis.union(*same)


def _name(files: Sequence[str]) -> str:
    first = Path(files[0]).name
    return first if len(files) == 1 else f"{first} and {len(files) - 1} more"
