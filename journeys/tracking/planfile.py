"""The form of a tracking plan, key by key, in the order in which plans are written."""

from __future__ import annotations

from typing import Any, Final

from journeys.reader.form import Key, Many, Pairs, Record, Shape, Words
from journeys.reader.scalars import TEXT
from journeys.tracking.form import COLUMNS, TEXTS, LogForm, Order, Repeats, TimeForm
from journeys.tracking.plan import EventRule, TrackingPlan
from journeys.tracking.scalars import (
    COLUMN,
    DECIMAL,
    DELIMITER,
    ENCODING,
    NAME,
    PATTERN,
    TARGET,
    TIME,
    ZONE,
)
from journeys.tracking.when import When

__all__ = ["FORMAT", "PLAN"]

FORMAT: Final = "journeys-tracking/1"


def _pair(**fields: str) -> tuple[str, ...]:
    return tuple(fields.values())


def _entry(
    then: tuple[str, str], at: tuple[str, ...] = (), when: tuple[When, ...] = ()
) -> EventRule:
    return EventRule(at=at, when=when, moment=then[0], channel=then[1])


def _words(**fields: Any) -> dict[str, Any]:
    return fields


def _column(name: str) -> Shape:
    """A raw column; of times there may be several."""
    return Many(COLUMN) if name == "time" else COLUMN


_TIME: Final = Record(
    "form of times",
    TimeForm,
    (Key("form", TIME, default="iso"), Key("zone", ZONE, default="UTC")),
    short="form",
)

_LOG: Final = Record(
    "log",
    LogForm,
    (
        Key("encoding", ENCODING, default="utf-8"),
        Key("delimiter", DELIMITER, default=","),
        Key("decimal", DECIMAL, default="."),
        Key(
            "columns",
            Record("list of columns", _words, tuple(Key(name, _column(name)) for name in COLUMNS)),
            default=(),
        ),
        Key("time", _TIME, default=TimeForm()),
        Key(
            "values",
            Record(
                "list of values",
                _words,
                tuple(Key(name, Pairs(_pair, "raw value", "meaning", NAME)) for name in TEXTS),
            ),
            default=(),
        ),
        Key(
            "constants",
            Record("list of constants", _words, tuple(Key(name, NAME) for name in TEXTS)),
            default=(),
        ),
        Key("repeats", Words(Repeats), default=Repeats.KEEP),
        Key("order", Words(Order), default=Order.SORT),
    ),
)

_ENTRY: Final = Record(
    "entry",
    _entry,
    (
        Key("at", Many(COLUMN), default=()),
        Key("when", Pairs(When, "column", "patterns", Many(PATTERN)), default=()),
        Key("then", TARGET, required=True),
    ),
)

#: Everything but `format`, which the reader takes before.
PLAN: Final = Record(
    "tracking plan",
    TrackingPlan,
    (
        Key("title", TEXT),
        Key("log", _LOG, default=LogForm()),
        Key("events", Many(_ENTRY), default=()),
    ),
)
