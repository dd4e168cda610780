"""Coded events to the cells that everything else is counted from: one pass over the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.engine import imported, rows_of

if TYPE_CHECKING:
    import ibis

__all__ = ["Cell", "cells", "crowd", "mark"]

#: Customers are told apart by so many marks; so many different marks are so many customers at
#: least. A prime, so that numbers with a common divisor spread too.
_MARKS: Final = 17


@attrs.frozen
class Cell:
    """How often something was counted of one persona.

    Attributes:
        persona: The code of the persona; -1 where none is known.
        before: The code of the touchpoint before; -1 for none.
        point: The code of the touchpoint.
        begins: Whether a journey begins there, so that it is no step.
        count: How many events.
        marks: A bit for each mark that one of the customers has.
    """

    persona: int
    before: int
    point: int
    begins: bool
    count: int
    marks: int


def cells(events: ibis.Table) -> list[Cell]:
    """The cells of a log that is cut.

    Args:
        events: Events of a trace with the column `begins`.

    Returns:
        The cells, sorted; their number does not grow with the log but with the map.
    """
    ibis = imported()
    keys = ["persona", "before", "point", BEGINS]
    marked = events.select(*keys, mark=mark(events.customer))
    parts = marked.group_by(*keys, "mark").aggregate(count=marked.count())
    # Each mark stands once in each cell: the sum of their bits is their union.
    found = parts.group_by(keys).aggregate(
        count=parts["count"].sum().cast("int64"),
        marks=(ibis.literal(1 << _MARKS, "int64") >> parts.mark).sum().cast("int64"),
    )
    return sorted(
        (Cell(**one) for one in rows_of(found)),
        key=lambda cell: (cell.persona, cell.before, cell.point, cell.begins),
    )


def mark(customer: Any) -> Any:
    """A column of small whole numbers, from 0.

    Args:
        customer: A column of customers.

    Returns:
        The mark of each; different marks are of different customers, equal ones need not be of
        one. Engines differ in the marks of texts.
    """
    number = customer if customer.type().is_integer() else _number(customer)
    return ((number % _MARKS + _MARKS) % _MARKS).cast("int32")


def _number(customer: Any) -> Any:
    """A whole number of a text."""
    ibis = imported()
    if customer.get_backend().has_operation(ibis.expr.operations.Hash):
        return customer.hash()
    last, next_to_last = (customer.right(count).ascii_str() for count in (1, 2))
    return (last * 31 + next_to_last * 7 + customer.length()).cast("int64")


def crowd(marks: int) -> int:
    """How many customers there are at least.

    Args:
        marks: The marks of several cells, joined by or.

    Example:
        >>> crowd(0b1011)
        3
    """
    return marks.bit_count()
