"""Cells with the customers they rest on, to tables that tell of no few."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from journeys.table import MIN_CUSTOMERS, Cell, Column, Table
from journeys.vocabulary import label

__all__ = ["MIN_CUSTOMERS", "On", "fewest", "resting", "said", "shown", "to_counts"]


def to_counts(value: Iterable[int]) -> tuple[int, ...]:
    """Whole numbers in the order given.

    Args:
        value: The numbers.
    """
    return tuple(value)


def said(language: str, word: str) -> str:
    """A word of ours in a language.

    Args:
        language: `fr` or `en`.
        word: The word.

    Example:
        >>> said("fr", "evening"), said("en", "same-channel")
        ('soir', 'same channel')
    """
    return label(language, f"said-{word}")


@attrs.frozen
class On:
    """A cell that rests on customers.

    Attributes:
        value: What the cell holds.
        customers: How many customers it tells of; when it compares two groups, the smaller.
    """

    value: Cell
    customers: int


def fewest(*counts: int) -> int:
    """The smallest group that a cell tells of; 0 where there is nobody in any.

    Args:
        counts: How many customers there are in each group.

    Example:
        >>> fewest(20, 0, 3), fewest(0, 0)
        (3, 0)
    """
    return min((one for one in counts if one), default=0)


def resting(groups: Sequence[int], min_customers: int) -> tuple[int, ...]:
    """What cells rest on that tell how customers are divided, when their sum is known too.

    The sum, less the others, would tell a hidden cell. So where a group is too small, the
    smallest of the others is told of as little.

    Args:
        groups: How many customers there are in each group, each customer in one.
        min_customers: The fewest customers that a shown cell rests on.

    Returns:
        The smallest group that each cell tells of, in their order.

    Example:
        >>> resting((20, 2, 9, 0), 5), resting((20, 9, 0), 5)
        ((20, 2, 2, 0), (20, 9, 0))
    """
    few, others = fewest(*groups), [one for one in groups if one >= min_customers]
    if few >= min_customers or not few or not others:
        return tuple(groups)
    least = groups.index(min(others))
    return tuple(few if at == least else one for at, one in enumerate(groups))


def shown(
    name: str,
    columns: Mapping[str, str],
    rows: Iterable[Iterable[On | Cell]],
    *,
    language: str,
    min_customers: int,
) -> Table:
    """A table in which cells that rest on too few customers are not shown.

    Args:
        name: The table's name; its title is the label `measure-<name>`.
        columns: The kind of each column, by its name.
        rows: The rows; a cell that is no `On` rests on nobody.
        language: The language of the title, `fr` or `en`.
        min_customers: The fewest customers that a shown cell rests on.

    Returns:
        The table with None in the place of such cells, and how many these are. What rests on
        nobody stays: that nobody did a thing tells of nobody.

    Example:
        >>> table = shown("recontacts", {"channel": "text", "customers": "count"},
        ...     [("web", On(12, 12)), ("app", On(3, 3))], language="en", min_customers=5)
        >>> table.rows, table.suppressed
        ((('web', 12), ('app', None)), 1)
    """
    made, hidden = [], 0
    for row in rows:
        cells: list[Cell] = []
        for cell in row:
            if not isinstance(cell, On):
                cells.append(cell)
            elif 0 < cell.customers < min_customers:
                hidden += cell.value is not None
                cells.append(None)
            else:
                cells.append(cell.value)
        made.append(cells)
    return Table(
        name=name,
        title=label(language, f"measure-{name}"),
        columns=[Column(one, kind) for one, kind in columns.items()],
        rows=made,
        suppressed=hidden,
    )
