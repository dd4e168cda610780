"""Coded events to the cells that everything else is counted from: one pass over the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.dialect import hashed, united
from journeys.logs.engine import imported, tuples_of

if TYPE_CHECKING:
    import ibis

__all__ = ["Cell", "bit", "cells", "crowd", "mark"]

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
    keys = ["persona", "before", "point", BEGINS]
    marked = events.select(*keys, bit=bit(events.customer))
    found = marked.group_by(keys).aggregate(count=marked.count(), marks=united(marked.bit))
    return sorted(
        (Cell(*one) for one in tuples_of(found)),
        key=lambda cell: (cell.persona, cell.before, cell.point, cell.begins),
    )


def bit(customer: Any) -> Any:
    """A column of whole numbers of one bit: the mark of each customer as `Cell.marks` holds it.

    Args:
        customer: A column of customers.
    """
    ibis = imported()
    return (ibis.literal(1, "int64") << mark(customer)).cast("int64")


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
    found = hashed(customer)
    if found is not None:
        return found
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
