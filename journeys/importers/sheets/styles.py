"""The styles of a workbook to what they make of numbers: days, percentages, or digits."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Final

import attrs

from journeys.importers.sheets.archive import Archive, Visitor, walk

__all__ = ["Look", "Styles", "percentage", "styles"]

_DAYS: Final = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENTS: Final = {9, 10}
#: What of a format is shown as it stands: quoted, escaped, or in brackets (but `[h]`).
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hmsHMS]+\])[^\]]*\]')
_DAY_CODE: Final = re.compile(r"[dmyhsDMYHS]")
#: Beyond it, spreadsheets know no day.
_LAST_DAY: Final = 2_958_466


class Look(Enum):
    """What a number is shown as."""

    NUMBER = "digits"
    PERCENT = "percentage"
    DAY = "day"


@attrs.frozen
class Styles:
    """How numbers are shown.

    Attributes:
        looks: The look of each style of cells, in their order.
        from_1904: Whether days count from 1904, as they did on old Macs.
    """

    looks: tuple[Look, ...] = ()
    from_1904: bool = False

    def look(self, style: str) -> Look:
        """The look of a style.

        Args:
            style: Its number, as a cell names it.
        """
        at = int(style) if style.isdecimal() and len(style) < 7 else -1
        return self.looks[at] if 0 <= at < len(self.looks) else Look.NUMBER

    def shown(self, number: float, look: Look) -> str:
        """A number as text.

        Args:
            number: The number.
            look: What it is shown as.

        Returns:
            A day as in ISO 8601, with its time where it has one; else digits: a percentage
            stays a number from 0 to 1.

        Example:
            >>> Styles().shown(46146.0, Look.DAY), Styles().shown(3.0, Look.NUMBER)
            ('2026-05-04', '3')
        """
        if look is Look.DAY and 0 <= number < _LAST_DAY:
            return self._day(number)
        return _digits(number)

    def _day(self, number: float) -> str:
        epoch = dt.datetime(1904, 1, 1) if self.from_1904 else dt.datetime(1899, 12, 30)  # noqa: DTZ001 - spreadsheets know no zones
        if not self.from_1904 and number < 60:
            epoch += dt.timedelta(days=1)
        seconds = round(number * 86_400)
        try:
            moment = epoch + dt.timedelta(seconds=seconds)
        except OverflowError:
            return _digits(number)
        if number < 1:
            return moment.strftime("%H:%M:%S").removesuffix(":00")
        return moment.isoformat(" ").removesuffix(" 00:00:00")


def _digits(number: float) -> str:
    """The digits of a number; a whole one has no point, none has more than it needs."""
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return repr(number)


def percentage(number: str) -> str:
    """The digits of a number from 0 to 1 as a percentage.

    Args:
        number: The digits.

    Example:
        >>> percentage("0.22")
        '22%'
    """
    return f"{(Decimal(number) * 100).normalize():f}%"


def styles(archive: Archive, part: str, *, from_1904: bool) -> Styles:
    """The styles of a workbook.

    Args:
        archive: The workbook.
        part: The part that holds them.
        from_1904: Whether days count from 1904.
    """
    codes: dict[str, str] = {}
    looks: list[Look] = []
    inside: list[str] = []

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif tag == "cellXfs":
            inside.append(tag)
        elif tag == "xf" and inside:
            looks.append(_look(given.get("numFmtId", "0"), codes))

    def end(tag: str, _text: str) -> None:
        if tag == "cellXfs":
            inside.clear()

    walk(archive, part, Visitor(start, end))
    return Styles(tuple(looks), from_1904)


def _look(number: str, codes: Mapping[str, str]) -> Look:
    written = codes.get(number)
    if written is None:
        at = int(number) if number.isdecimal() and len(number) < 6 else 0
        return Look.DAY if at in _DAYS else Look.PERCENT if at in _PERCENTS else Look.NUMBER
    shown = _LITERAL.sub("", written[:500]).partition(";")[0]
    if shown.casefold() == "general":
        return Look.NUMBER
    if "%" in shown:
        return Look.PERCENT
    return Look.DAY if _DAY_CODE.search(shown) else Look.NUMBER
