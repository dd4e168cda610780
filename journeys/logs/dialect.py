"""The few words of our expressions that engines say differently."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from journeys.logs.engine import imported

if TYPE_CHECKING:
    import ibis

__all__ = [
    "apart",
    "certain",
    "composed",
    "epoch_micros",
    "hashed",
    "peculiar",
    "searched",
    "united",
]

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


@cache
def _like_a_file() -> Any:
    """Whether a text is like the name of a file with wildcards, to the embedded engine."""
    from ibis import udf

    def glob(_text: Any, _pattern: Any) -> Any: ...

    return udf.scalar.builtin(glob, name="~~~", signature=(("string", "string"), "boolean"))


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


def hashed(text: ibis.StringValue) -> ibis.IntegerValue | None:
    """A whole number of a text, equal for equal texts; None on engines that have none.

    Args:
        text: The text.
    """
    backend = text.get_backend()
    if backend.name == "duckdb":
        # The library asks for the number by way of its bits as text.
        found: ibis.IntegerValue = _builtin("hash", "string", "uint64")(text)
        return found
    known = backend.has_operation(imported().expr.operations.Hash)
    return text.hash() if known else None


@cache
def _bit_or() -> Any:
    from ibis import udf

    def bit_or(_value: Any) -> Any: ...

    return udf.agg.builtin(bit_or, name="bit_or", signature=(("int64",), "int64"))


def united(bits: ibis.IntegerColumn) -> ibis.IntegerScalar:
    """The bits that any value of a group has.

    Args:
        bits: Whole numbers (int64).
    """
    # Spark has it like the others, which the library does not know.
    found: ibis.IntegerScalar = (
        _bit_or()(bits) if bits.get_backend().name == "pyspark" else bits.bit_or()
    )
    return found


def searched(text: ibis.StringValue, pattern: str, engine: str) -> ibis.BooleanValue:
    """Whether a pattern is in a text.

    Args:
        text: The text.
        pattern: A regular expression that no text of visible ASCII alone fulfils.
        engine: The engine's name.
    """
    found = text.re_search(pattern)
    if engine != "duckdb":
        return found
    # Its wildcards are many times as quick, and leave little to the expression.
    told: ibis.BooleanValue = imported().cases((peculiar(text), found), else_=False)
    return told


def peculiar(text: ibis.StringValue) -> ibis.BooleanValue:
    """Whether a text holds anything but visible ASCII, to the embedded engine.

    Args:
        text: The text.
    """
    found: ibis.BooleanValue = _like_a_file()(text, "*[!!-~]*")
    return found


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
