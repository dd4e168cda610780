"""What is shown of a table of an account, and what is said of the rest."""

from __future__ import annotations

import attrs

from journeys.board.tabular import several
from journeys.board.words import whole
from journeys.table import Kind, Table
from journeys.vocabulary import label

__all__ = ["known_columns", "known_rows", "remarks"]


def known_rows(table: Table) -> Table:
    """A table without the rows in which every number is hidden.

    A row of names alone would still tell that a few customers did a thing.

    Args:
        table: A table; one in which nothing is hidden stays as it is.

    Example:
        >>> from journeys.table import Column
        >>> table = Table(name="t", title="T", rows=[("ask", None), ("told", 9)], suppressed=1,
        ...     columns=[Column("moment"), Column("events", "count")])
        >>> known_rows(table).rows
        (('told', 9),)
    """
    numbers = [at for at, one in enumerate(table.columns) if one.kind is not Kind.TEXT]
    if not table.suppressed or not numbers:
        return table
    rows = [row for row in table.rows if any(row[at] is not None for at in numbers)]
    return attrs.evolve(table, rows=rows)


def known_columns(table: Table, language: str) -> Table:
    """A table without the columns that say nothing in any row, for paper that is narrow.

    Args:
        table: A table; the first column names the rows.
        language: `fr` or `en`.

    Returns:
        The table without columns of nothing, or of *not known* in every row; without rows where
        the first one is such a column of names.

    Example:
        >>> from journeys.table import Column
        >>> table = Table(name="t", title="T", rows=[("ask", None), ("told", None)],
        ...     columns=[Column("moment"), Column("device")])
        >>> known_columns(table, "en").rows
        (('ask',), ('told',))
    """
    unknown = label(language, "said-unknown")
    if not table.rows:
        return table
    if all(row[0] == unknown for row in table.rows):
        return attrs.evolve(table, rows=())
    every, nothing = range(len(table.columns)), {None, unknown}
    known = [at for at in every if not at or any(row[at] not in nothing for row in table.rows)]
    return attrs.evolve(
        table,
        columns=[table.columns[at] for at in known],
        rows=[[row[at] for at in known] for row in table.rows],
    )


def remarks(
    table: Table, shown: Table, most: int, language: str, *, more: str = "table-more"
) -> tuple[str, ...]:
    """What is said below a table of which not everything is shown.

    Args:
        table: The table.
        shown: Its rows that may be shown.
        most: How many of these have room.
        language: `fr` or `en`.
        more: The label that tells how many have no room.
    """
    hidden, left = len(table.rows) - len(shown.rows), len(shown.rows) - most
    said = [label(language, "table-empty")] if not shown.rows else []
    if left > 0:
        said.append(label(language, more, count=whole(language, left)))
    for key, count in (("table-suppressed", table.suppressed), ("report-rows-hidden", hidden)):
        if count:
            said.append(several(language, key, count))
    return tuple(said)
