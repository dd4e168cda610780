"""A cell of a table to words of a language."""

from __future__ import annotations

from math import inf
from typing import Final

from journeys.board.words import percent, whole
from journeys.table import Cell, Column, Kind
from journeys.vocabulary import label
from journeys.vocabulary.catalogue import read

__all__ = ["NOTHING", "heading", "several", "words"]

#: What stands in the place of what is not known, or not shown.
NOTHING: Final = "–"

#: The least share and the least other number that are written out.
_LEAST_SHARE: Final = 0.001
_LEAST: Final = 0.0001

_MINUTE: Final = 60
#: Below so many seconds when rounded: the sizes of two units, and the units.
_UNITS: Final[tuple[tuple[float, int, int, str, str], ...]] = (
    (3_600, 60, 1, "min", "s"), (86_400, 3_600, 60, "h", "min"), (inf, 86_400, 3_600, "d", "h"),
)  # fmt: skip


def heading(language: str, column: Column) -> str:
    """The heading of a column.

    Args:
        language: `fr` or `en`.
        column: The column.

    Returns:
        Its label; its name in plain words where there is none.

    Example:
        >>> heading("en", Column("never-labelled"))
        'Never labelled'
    """
    # The ends of an interval are those of a share, or of another number.
    for key in (f"evidence-{column.name}-of-{column.kind}", f"evidence-{column.name}"):
        if key in read("labels"):
            return label(language, key)
    text = column.name.replace("-", " ")
    return text[:1].upper() + text[1:]


def several(language: str, what: str, count: int, **values: object) -> str:
    """A sentence about a number of things.

    Args:
        language: `fr` or `en`.
        what: The label, without the `-one` or `-count` at its end.
        count: How many, one at least.
        values: What fills its other gaps.

    Example:
        >>> several("en", "table-suppressed", 1)
        '1 cell rests on too few customers and is not shown'
    """
    key = f"{what}-{'one' if count == 1 else 'count'}"
    return label(language, key, count=whole(language, count), **values)


def words(language: str, kind: Kind, cell: Cell) -> str:
    r"""A cell as people read it.

    Args:
        language: `fr` or `en`.
        kind: What the cell is.
        cell: Its value; None for nothing.

    Returns:
        Shares as percentages, seconds in their two largest units, whole numbers in groups of
        three digits, other numbers with three digits; a dash for nothing. What is too small to
        be written so is told as less than the least.

    Example:
        >>> words("en", Kind.SECONDS, 7_500.0), words("en", Kind.SHARE, 0.25)
        ('2\xa0h 5\xa0min', '25%')
        >>> words("fr", Kind.NUMBER, 1.2345), words("fr", Kind.COUNT, None)
        ('1,23', '–')
        >>> words("fr", Kind.NUMBER, 2.5e-85), words("fr", Kind.SHARE, 0.0004)
        ('<\xa00,0001', '<\xa00,1\xa0%')
    """
    if cell is None:
        return NOTHING
    if isinstance(cell, str):
        return cell
    if kind is Kind.SHARE:
        is_least = 0 < cell < _LEAST_SHARE / 2
        return f"<\u00a0{percent(language, _LEAST_SHARE)}" if is_least else percent(language, cell)
    if kind is Kind.SECONDS:
        return _lapse(language, cell)
    if kind is Kind.COUNT or isinstance(cell, int):
        return whole(language, round(cell))
    return _number(language, cell)


def _number(language: str, cell: float) -> str:
    if 0 < cell < _LEAST:
        return f"<\u00a0{_decimal(language, str(_LEAST))}"
    return _decimal(language, f"{cell:.3g}" if abs(cell) < 1000 else whole(language, round(cell)))


def _lapse(language: str, seconds: float) -> str:
    """A time in its two largest units, the smaller one rounded."""
    if round(seconds) < _MINUTE:
        shown = f"{seconds:.2g}" if seconds < 10 else f"{seconds:.0f}"
        return f"{_decimal(language, shown)}\u00a0s"
    _, size, part, unit, smaller = next(
        one for one in _UNITS if round(seconds / one[2]) * one[2] < one[0]
    )
    count, rest = divmod(round(seconds / part), size // part)
    day = "j" if language == "fr" else "d"
    first = f"{whole(language, count)}\u00a0{day if unit == 'd' else unit}"
    return f"{first} {rest}\u00a0{smaller}" if rest else first


def _decimal(language: str, number: str) -> str:
    return number.replace(".", ",") if language == "fr" else number
