"""How the raw table of a log is to be read: declared, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

import attrs

from journeys.errors import UnknownNameError

__all__ = [
    "COLUMNS",
    "ENCODINGS",
    "EPOCHS",
    "ISO",
    "TEXTS",
    "LogForm",
    "Order",
    "Repeats",
    "TimeForm",
    "to_pairs",
]

#: The forms of times that have a name; any other is a pattern such as `%d/%m/%Y %H:%M`.
ISO: Final = "iso"
EPOCHS: Final = ("epoch-seconds", "epoch-milliseconds", "epoch-microseconds")
ENCODINGS: Final = ("utf-8", "windows-1252")

#: The columns of the contract whose values are words, which a plan may translate or add.
TEXTS: Final = (
    "channel", "moment", "persona", "goal", "location", "device", "outcome", "campaign",
)  # fmt: skip
#: All columns of the contract.
COLUMNS: Final = ("customer", "time", *TEXTS[:6], "value", *TEXTS[6:])


class Repeats(StrEnum):
    """What becomes of an event that stands twice: same customer, time and touchpoint."""

    KEEP = "keep"
    DROP = "drop"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("way with repeated events", str(value), tuple(cls))


class Order(StrEnum):
    """What becomes of an event that stands after a later one of the same customer."""

    SORT = "sort"
    REJECT = "reject"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("way with events out of order", str(value), tuple(cls))


@attrs.frozen(kw_only=True)
class TimeForm:
    """How times are written.

    Attributes:
        form: `iso` (2026-05-04 12:30:00, with or without an offset), `epoch-seconds`,
            `epoch-milliseconds`, `epoch-microseconds`, or a pattern of `%d %m %Y %H %M %S`.
        zone: The time zone of times without an offset, such as `Europe/Paris`; UTC by default.
    """

    form: str = ISO
    zone: str = "UTC"


Pairs = tuple[tuple[str, str], ...]


def to_pairs(value: Mapping[str, str] | Pairs) -> Pairs:
    """Pairs of texts from a mapping, in its order."""
    return tuple((str(key), str(one)) for key, one in dict(value).items())


def to_columns(value: Mapping[str, str | Iterable[str]] | Pairs) -> Pairs:
    """Columns of the contract with their raw columns; one of several stands once for each."""
    if not isinstance(value, Mapping):
        return tuple(value)
    several = ((str(key), (one,) if isinstance(one, str) else one) for key, one in value.items())
    return tuple((key, str(one)) for key, raw in several for one in raw)


def to_values(
    value: Mapping[str, Mapping[str, str] | Pairs] | tuple[tuple[str, Pairs], ...],
) -> tuple[tuple[str, Pairs], ...]:
    """What raw values stand for, by column of the contract, in its order."""
    return tuple((str(key), to_pairs(one)) for key, one in dict(value).items())


@attrs.frozen(kw_only=True)
class LogForm:
    """What is declared of the raw table.

    Attributes:
        encoding: Of texts: `utf-8` or `windows-1252`.
        delimiter: Between the cells of a CSV file; a comma by default.
        decimal: The mark before the decimals of `value`; a point by default.
        columns: The raw column of each column of the contract, such as `customer: user_id`;
            `time` may have several, `time: [received, answered]`, and stands once for each.
        values: What a raw value stands for, by column of the contract:
            `channel: {desktop: web, ios: app}`.
        constants: The value of a column that the raw table has not, such as `channel: web`.
        time: How times are written.
        repeats: What becomes of events that stand twice.
        order: What becomes of events out of order.

    Example:
        >>> form = LogForm(columns={"customer": "user_id", "time": ["received", "answered"]})
        >>> form.column("customer"), form.times
        ('user_id', ('received', 'answered'))
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    decimal: str = "."
    columns: Pairs = attrs.field(default=(), converter=to_columns)
    values: tuple[tuple[str, Pairs], ...] = attrs.field(default=(), converter=to_values)
    constants: Pairs = attrs.field(default=(), converter=to_pairs)
    time: TimeForm = TimeForm()
    repeats: Repeats = attrs.field(default=Repeats.KEEP, converter=Repeats)
    order: Order = attrs.field(default=Order.SORT, converter=Order)

    def column(self, name: str) -> str:
        """The raw column of a column of the contract; the same name where none is declared.

        Args:
            name: A column of the contract; of several raw columns the first counts.
        """
        return dict(reversed(self.columns)).get(name, name)

    @property
    def times(self) -> tuple[str, ...]:
        """The raw columns of times, at least one: a row is looked at once for each."""
        return tuple(raw for name, raw in self.columns if name == "time") or ("time",)
