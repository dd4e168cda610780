"""A result as a named table of plain values."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeAlias

import attrs

from journeys.errors import UnknownNameError

__all__ = ["MIN_CUSTOMERS", "Cell", "Column", "Kind", "Table"]

#: Cells that rest on fewer customers are not shown.
MIN_CUSTOMERS: Final = 5

#: What a cell holds; None where nothing is known, or nothing is shown.
Cell: TypeAlias = str | int | float | None


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    COUNT = "count"
    SHARE = "share"
    SECONDS = "seconds"
    NUMBER = "number"


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: Its name, in kebab-case; its heading is the label `evidence-<name>`.
        kind: What its cells are: texts, whole numbers, shares 0..1, seconds, other numbers.

    Example:
        >>> Column("share", "share").kind
        <Kind.SHARE: 'share'>
    """

    name: str
    kind: Kind = attrs.field(default=Kind.TEXT, converter=Kind)


def _to_rows(value: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(row) for row in value)


def _to_columns(value: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Table:
    """A result as rows of plain values.

    Attributes:
        name: Its name, in kebab-case: `transitions`.
        title: What it shows, in words of the map's language.
        columns: Its columns.
        rows: Its rows, a cell a column.
        suppressed: How many cells are not shown because they rest on too few customers.

    Example:
        >>> table = Table(name="visits", title="Visits", rows=[("ask@web", 12)],
        ...     columns=[Column("touchpoint"), Column("visits", "count")])
        >>> table.column("visits")
        (12,)
    """

    name: str
    title: str
    columns: tuple[Column, ...] = attrs.field(converter=_to_columns)
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(default=(), converter=_to_rows)
    suppressed: int = 0

    def column(self, name: str) -> tuple[Cell, ...]:
        """The cells of a column, from the first row to the last.

        Args:
            name: The column's name.

        Raises:
            UnknownNameError: The table has no such column.
        """
        names = tuple(one.name for one in self.columns)
        if name not in names:
            raise UnknownNameError("column", name, names)
        at = names.index(name)
        return tuple(row[at] for row in self.rows)
