"""Rows whose columns show only as they are read, to one table in bounded memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.logs.faults import LogError, fault
from journeys.logs.guard import raising
from journeys.logs.raw import NUMBER, SHIFT, Asked
from journeys.logs.spool import Spool
from journeys.logs.sql import name as name_of
from journeys.reader import problems as code

if TYPE_CHECKING:
    import ibis

__all__ = ["Gathered", "Names", "Numbers", "clean"]

#: Rows, and characters of their texts, that are held until they are written.
_ROWS: Final = 20_000
_SIZE: Final = 16_000_000
_CELL: Final = 50


def clean(text: str, limits_text: int) -> str:
    r"""A text as it may stand in a table: lone surrogates spelled so that they are noticed.

    Args:
        text: The text.
        limits_text: Characters of a text; what goes on longer is cut just above the bound, so
            that it is still too long.

    Example:
        >>> clean("a\ud800", 10) == "a\ufffe"
        True
    """
    text = text[: limits_text + 1]
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffe" if "\ud800" <= one <= "\udfff" else one for one in text)
    return text


@attrs.define
class Names:
    """The names of columns, in the order in which they come.

    Attributes:
        most: How many there may be.
        needed: Those that count.
        every: Whether the values of the others are wanted too.
        found: The names so far, and whether their values are wanted.
    """

    most: int
    needed: frozenset[str]
    every: bool = False
    found: dict[str, bool] = attrs.field(factory=dict)

    def keeps(self, name: str, file: str, line: int) -> bool:
        """Whether the values of a column are wanted; its name is noticed.

        Args:
            name: The column.
            file: Where it stands.
            line: Likewise.

        Raises:
            LogError: There are too many columns.
        """
        kept = self.found.get(name)
        if kept is None:
            kept = self.found[name] = self.every or name in self.needed
            if len(self.found) > self.most:
                message = f"there are more than {self.most} attributes; {raising('columns')}"
                raise LogError((fault(file, message, code.TOO_LARGE, line),))
        return kept


@attrs.define
class Numbers:
    """The numbers of rows: their lines, as long as each stands on its own.

    Attributes:
        lined: Whether the numbers so far are lines.
    """

    lined: bool = True
    _last: int = -1

    def next(self, file: int, line: int) -> int:
        """The number of the next row, above all before.

        Args:
            file: The number of its file.
            line: Its line.
        """
        meant = (file << SHIFT) + line
        number = max(meant, self._last + 1)
        self.lined = self.lined and number == meant
        self._last = number
        return number


class Gathered:
    """Rows on their way to a table.

    Args:
        asked: Tells the engine.
    """

    def __init__(self, asked: Asked) -> None:
        self._connection = asked.connection
        self._rows: list[tuple[int, Mapping[str, str | None]]] = []
        self._size = 0
        self._columns: dict[str, None] = {}
        self._spools = [Spool(self._connection, ())]
        self._tables: list[ibis.Table] = []

    def add(self, number: int, values: Mapping[str, str | None]) -> None:
        """Keep a row.

        Args:
            number: Its number.
            values: Its texts by column; a column that it lacks is null.
        """
        self._rows.append((number, values))
        self._size += sum(len(one) + _CELL for one in values.values() if one)
        if self._size > _SIZE or len(self._rows) >= _ROWS:
            self._flush()

    def refuse(self, number: int, reason: str, values: Mapping[str, str | None]) -> None:
        """Keep a row that the format refuses.

        Args:
            number: Its number.
            reason: A word of `contract.REASONS`.
            values: What it holds.
        """
        text = "; ".join(f"{name}={value}" for name, value in values.items())
        self._spools[0].refuse(number, reason, text)

    def rows(self) -> ibis.Table:
        """All rows; no more can be added."""
        from ibis.util import gen_name

        self._flush()
        tables = [*self._tables, self._spools[-1].rows()]
        names = " UNION ALL BY NAME ".join(f"FROM {name_of(one.get_name())}" for one in tables)
        view = gen_name("journeys")
        self._connection.raw_sql(f"CREATE TEMP VIEW {view} AS {names}")
        return self._connection.table(view)

    def refused(self) -> ibis.Table | None:
        """All rows refused; None for none."""
        return self._spools[0].refused()

    def _flush(self) -> None:
        import pyarrow as pa

        if not self._rows:
            return
        before = len(self._columns)
        for _, values in self._rows:
            self._columns.update(dict.fromkeys(values))
        if len(self._columns) > before:
            self._tables.append(self._spools[-1].rows())
            self._spools.append(Spool(self._connection, tuple(self._columns)))
        arrays: dict[str, Any] = {
            name: pa.array([values.get(name) for _, values in self._rows], pa.string())
            for name in self._columns
        }
        arrays[NUMBER] = pa.array([number for number, _ in self._rows], pa.int64())
        self._spools[-1].add(pa.table(arrays))
        self._rows.clear()
        self._size = 0
