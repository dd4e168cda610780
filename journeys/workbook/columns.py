"""A record of the form to the columns that hold it, a row a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias

import attrs

from journeys.reader.form import Many, Pairs, Record, Scalar, Steps, Words
from journeys.reader.scalars import TEXT

__all__ = ["ENDS", "Column", "columns"]

Leaf: TypeAlias = Scalar | Words

#: The columns of a step that name its two touchpoints.
ENDS: Final = ("from_moment", "from_channel", "to_moment", "to_channel")


@attrs.frozen
class Column:
    """A column of a sheet.

    Attributes:
        path: The keys that lead to the value in its record.
        shape: The shape of the value, or of each value.
        lines: Whether a cell holds several values, one a line.
        group: The key whose columns are read side by side, line by line; empty for none.
        term: The key of its description; empty for an id.

    Example:
        >>> Column(("evidence", "n"), TEXT).name
        'evidence.n'
    """

    path: tuple[str, ...]
    shape: Leaf
    lines: bool = False
    group: str = ""
    term: str = ""

    @property
    def name(self) -> str:
        """The keys with dots between, which the hidden row of a sheet bears."""
        return ".".join(self.path)


def columns(record: Record) -> tuple[Column, ...]:
    """The columns of a record, in the order of its keys.

    A record in it becomes a column for each of its keys; so do the records of a list, and the
    pairs of free text and value, whose lines are read side by side.

    Args:
        record: The record.

    Returns:
        The columns; empty for a record without keys.

    Example:
        >>> from journeys.reader.form import Key
        >>> [one.name for one in columns(Record("goal", dict, (Key("label", TEXT),)))]
        ['label']
    """
    return tuple(
        attrs.evolve(
            column,
            path=(key.name, *column.path),
            term=column.term or f"{record.name}.{key.name}",
        )
        for key in record.keys
        for column in _COLUMNS[type(key.shape)](key.shape, key.name)
    )


def _leaf(shape: Leaf, _key: str) -> Iterator[Column]:
    yield Column((), shape)


def _many(shape: Many, key: str) -> Iterator[Column]:
    if not isinstance(shape.item, Record):
        assert isinstance(shape.item, (Scalar, Words))
        yield Column((), shape.item, lines=True)
        return
    for column in columns(shape.item):
        yield attrs.evolve(column, lines=True, group=key)


def _pairs(shape: Pairs, key: str) -> Iterator[Column]:
    assert isinstance(shape.shape, (Scalar, Words))
    yield Column((shape.key,), TEXT, lines=True, group=key)
    yield Column((shape.value,), shape.shape, lines=True, group=key)


def _record(shape: Record, _key: str) -> Iterator[Column]:
    yield from columns(shape)


def _steps(shape: Steps, _key: str) -> Iterator[Column]:
    yield from (Column((end,), TEXT) for end in ENDS)
    yield from columns(shape.said)


_COLUMNS: Final[Mapping[type, Callable[[Any, str], Iterator[Column]]]] = {
    Scalar: _leaf,
    Words: _leaf,
    Many: _many,
    Pairs: _pairs,
    Record: _record,
    Steps: _steps,
}
