"""A raw log to what a first tracking plan for it can use: columns, forms, common texts."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journeys.errors import FileError
from journeys.logs.engine import embedded, imported, near, rows_of
from journeys.logs.formats import reader
from journeys.logs.raw import Asked, Raw
from journeys.logs.sources import files_of
from journeys.table import MIN_CUSTOMERS
from journeys.tracking import TrackingPlan
from journeys.tracking.form import LogForm
from journeys.tracking.seen import Seen
from journeys.tracking.suggest import ROWS, Suggestion, suggest

if TYPE_CHECKING:
    import ibis

__all__ = ["looked"]

#: A column of more texts than these is free text, or ids.
_TEXTS: Final = 100


def looked(file: str | os.PathLike[str], *, least: int = MIN_CUSTOMERS) -> Seen:
    """What a raw log holds, before anything is declared of it.

    Args:
        file: A file, a folder or a glob; of one form.
        least: How many customers a text must have; without a column that looks like that of
            customers, no texts are told.

    Returns:
        The columns, how the log looks as if it were to be read, and the commonest texts of the
        columns that hold few.

    Raises:
        FileError: The log is missing, damaged, or of several forms.
        LogError: It has no usable header.
        MissingExtraError: The extra is not installed.
    """
    imported()
    groups = files_of([file])
    if len(groups) > 1:
        raise FileError(Path(file), f"has files of {len(groups)} forms; name those of one")
    ((form, paths),) = groups.items()
    declared = LogForm()
    with near(paths[0]):
        raw, said = _read(form, paths, declared)
        if said.form.delimiter != declared.delimiter:
            raw, said = _read(form, paths, LogForm(delimiter=said.form.delimiter))
        customer = said.form.column("customer")
        times = said.form.times
        kinds = raw.table.schema()
        texts = [
            name for name in raw.header
            if name in kinds and kinds[name].is_string() and name not in {customer, *times}
        ]  # fmt: skip
        values = _values(raw.table, texts, customer, least) if customer in kinds else {}
    return Seen(columns=raw.header, form=said.form, values=values)


def _read(form: str, paths: list[Path], declared: LogForm) -> tuple[Raw, Suggestion]:
    asked = Asked(connection=embedded(), plan=TrackingPlan(log=declared), every=True, is_draft=True)
    raw = reader(form)(paths, asked)
    names = [name for name in raw.header if name in raw.table.columns]
    rows = rows_of(raw.table.select(*names).limit(ROWS)) if names else []
    cells = [["" if row[name] is None else str(row[name]) for name in names] for row in rows]
    said = suggest(names, cells)
    if declared.delimiter == ",":
        return raw, said
    import attrs

    return raw, attrs.evolve(said, form=attrs.evolve(said.form, delimiter=declared.delimiter))


def _values(
    table: ibis.Table, names: list[str], customer: str, least: int
) -> dict[str, tuple[str, ...]]:
    """The commonest texts of the columns that hold few, each of so many customers."""
    if not names:
        return {}
    (many,) = rows_of(table.aggregate(**{name: table[name].approx_nunique() for name in names}))
    found = {}
    for name in names:
        if not 0 < many[name] <= 2 * _TEXTS:
            continue
        counted = table.group_by(text=table[name]).aggregate(
            events=table.count(), customers=table[customer].nunique()
        )
        counted = counted.filter((counted.customers >= least) & (counted.text != ""))
        rows = rows_of(counted.order_by([counted.events.desc(), "text"]).limit(_TEXTS))
        if rows:
            found[name] = tuple(row["text"] for row in rows)
    return found
