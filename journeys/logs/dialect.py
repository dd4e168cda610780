"""The few words of our expressions that engines say differently."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.engine import imported

if TYPE_CHECKING:
    import ibis

__all__ = ["apart", "certain", "composed", "epoch_micros"]

_MICROS: Final = {
    "duckdb": "epoch_us",
    "pyspark": "unix_micros",
    "databricks": "unix_micros",
    "bigquery": "unix_micros",
}


@cache
def _builtin(name: str, takes: str, gives: str) -> Any:
    """A function of an engine, from a value of one type to one of another."""
    from ibis import udf

    def called(_value: Any) -> Any: ...

    called.__name__ = name
    return udf.scalar.builtin(called, name=name, signature=((takes,), gives))


def epoch_micros(time: ibis.TimestampValue, engine: str) -> ibis.IntegerValue:
    """Whole microseconds since 1970-01-01 00:00 of a timestamp's own clock; null where it is null.

    Args:
        time: A timestamp, with a zone or without.
        engine: The engine's name.
    """
    name = _MICROS.get(engine)
    if name == "epoch_us":
        return _builtin(name, str(time.type()), "int64")(time)
    if name is not None:
        aware = time if time.type().timezone else time.cast("timestamp('UTC')")
        return _builtin(name, str(aware.type()), "int64")(aware)
    return time.epoch_seconds().cast("int64") * 1_000_000 + time.microsecond()


def composed(text: ibis.StringValue, engine: str) -> ibis.StringValue:
    """A text in Unicode's composed form (NFC) where the engine has it; else as it is.

    Args:
        text: The text.
        engine: The engine's name.
    """
    imported()
    if engine == "duckdb":
        return _builtin("nfc_normalize", "string", "string")(text)
    return text


def certain(condition: Any) -> Any:
    """A condition that does not hold where it is not known.

    Args:
        condition: A condition that may be null.
    """
    ibis = imported()
    return ibis.coalesce(condition, ibis.literal(value=False))


@contextmanager
def apart() -> Iterator[None]:
    """Within it, steps are worked out one after the other and not put into each other.

    A step that many later ones look at would otherwise be worked out for each of them.
    """
    options = imported().options.sql
    before = options.fuse_selects
    options.fuse_selects = False
    try:
        yield
    finally:
        options.fuse_selects = before
