"""What customers did, as one account: sentences, facts about the log, and tables."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from journeys.table import Table

__all__ = ["Account"]


def _to_texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


def _to_tables(value: Iterable[Table]) -> tuple[Table, ...]:
    return tuple(value)


@attrs.frozen(kw_only=True)
class Account:
    """The tables of a document, with what stands before them.

    Attributes:
        title: What it tells.
        subtitle: The map's title and edition.
        language: `fr` or `en`.
        headlines: What is most important, a sentence each.
        facts: What is said of the log: what it is, and the words.
        tables: The tables, without cells that rest on too few customers.

    Example:
        >>> Account(title="What customers did", language="en").tables
        ()
    """

    title: str
    language: str
    subtitle: str = ""
    headlines: tuple[str, ...] = attrs.field(default=(), converter=_to_texts)
    facts: tuple[tuple[str, str], ...] = ()
    tables: tuple[Table, ...] = attrs.field(default=(), converter=_to_tables)

    @property
    def suppressed(self) -> int:
        """How many cells of all tables are not shown."""
        return sum(table.suppressed for table in self.tables)
