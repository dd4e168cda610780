"""A raw log to what a first tracking plan for it can use: columns, forms, common texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from journeys.errors import FileError
from journeys.logs.conversion import persons
from journeys.logs.engine import embedded, imported, near, rows_of
from journeys.logs.formats import reader
from journeys.logs.prepared import is_prepared
from journeys.logs.raw import Asked, Raw
from journeys.logs.sources import files_of
from journeys.table import MIN_CUSTOMERS
from journeys.text import invisible
from journeys.tracking import TrackingPlan
from journeys.tracking.form import LogForm
from journeys.tracking.seen import Seen
from journeys.tracking.suggest import CHARACTERS, ROWS, Suggestion, is_person, suggest

if TYPE_CHECKING:
    import ibis

__all__ = ["looked"]

#: A column of more texts than these is free text, or ids.
_TEXTS: Final = 100
_WINDOWS: Final = "windows-1252"


def looked(file: str | os.PathLike[str], *, least: int = MIN_CUSTOMERS) -> Seen:
    """What a raw log holds, before anything is declared of it.

    Args:
        file: A file, a folder or a glob; of one form.
        least: How many customers a text must have; without a column that looks like that of
            customers, no texts are told.

    Returns:
        The columns, how the log looks as if it were to be read, and the commonest texts of the
        columns that hold few. Texts that no entry of a plan could look for are left out.

    Raises:
        FileError: The log is missing, damaged, prepared already, or of several forms.
        LogError: It has no usable header.
        MissingExtraError: The extra is not installed.
    """
    imported()
    groups = files_of([file])
    if len(groups) > 1:
        raise FileError(Path(file), f"has files of {len(groups)} forms; name those of one")
    ((form, paths),) = groups.items()
    if any(map(is_prepared, paths)):
        raise FileError(Path(file), "is prepared already; name the log that it was made from")
    with near(paths[0]):
        raw, said = _read(form, paths, LogForm())
        declared = LogForm(
            delimiter=said.form.delimiter, encoding=_WINDOWS if _is_strange(raw) else "utf-8"
        )
        if declared != LogForm():
            raw, said = _read(form, paths, declared)
        return Seen(columns=raw.header, form=said.form, values=_values(raw, said.form, least))


def _read(form: str, paths: Sequence[Path], declared: LogForm) -> tuple[Raw, Suggestion]:
    """The rows as declared, and what else they look like."""
    plan = TrackingPlan(log=declared)
    asked = Asked(connection=embedded(), plan=plan, every=True, is_draft=True)
    raw = reader(form)(paths, asked)
    names = [name for name in raw.header if name in raw.table.columns]
    shown = {name: _shown(raw.table[name]) for name in names}
    rows = rows_of(raw.table.select(**shown).limit(ROWS)) if names else []
    cells = [["" if row[name] is None else str(row[name]) for name in names] for row in rows]
    said = suggest(names, cells)
    if declared == LogForm():
        return raw, said
    whole = attrs.evolve(said.form, delimiter=declared.delimiter, encoding=declared.encoding)
    return raw, attrs.evolve(said, form=whole)


def _shown(cell: ibis.Value) -> ibis.Value:
    """A cell for Python: times are spelled, which else need a library of their own there."""
    return cell.cast("string") if cell.type().is_temporal() else cell


def _is_strange(raw: Raw) -> bool:
    """Whether rows were refused for bytes that are no UTF-8."""
    if raw.refused is None:
        return False
    refused = raw.refused.filter(raw.refused.reason == "unreadable-text")
    return bool(rows_of(refused.limit(1)))


def _values(raw: Raw, form: LogForm, least: int) -> dict[str, tuple[str, ...]]:
    """The commonest texts of the columns that hold few, each of so many customers."""
    table, customer = raw.table, form.column("customer")
    if customer not in table.columns:
        return {}
    kinds = table.schema()
    names = [
        name for name in raw.header
        if name in kinds and kinds[name].is_string()
        and name not in form.times and name != customer and not is_person(name)
    ]  # fmt: skip
    if not names:
        return {}
    (many,) = rows_of(table.aggregate(**{name: table[name].approx_nunique() for name in names}))
    found = {}
    for name in names:
        if not 0 < many[name] <= 2 * _TEXTS:
            continue
        counted = table.group_by(text=table[name]).aggregate(
            events=table.count(), customers=persons(table[customer])
        )
        shown = counted.filter(counted.customers >= least)
        rows = rows_of(shown.order_by([shown.events.desc(), "text"]).limit(_TEXTS))
        texts = tuple(row["text"] for row in rows if _is_usable(row["text"]))
        if texts:
            found[name] = texts
    return found


def _is_usable(text: str | None) -> bool:
    """Whether an entry of a plan can look for a text: it knows wildcards, and no way round them."""
    return bool(
        text and text == text.strip() and not {*text} & {"*", "?"}
        and len(text) <= CHARACTERS and text.isprintable() and not invisible(text)
    )  # fmt: skip
