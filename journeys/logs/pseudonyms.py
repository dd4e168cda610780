"""A key and a customer's id to the pseudonym that stands for it in logs that are handed on."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from journeys.errors import FileError, ValueFormError
from journeys.logs.guard import regular
from journeys.model.fields import require_kind

__all__ = ["DIGITS", "KEY", "expression", "pads", "read_key", "to_key"]

#: Fewest and most bytes of a key.
KEY: Final = (16, 4096)
#: How many hexadecimal digits of the keyed hash a pseudonym has: 128 bits.
DIGITS: Final = 32

_BLOCK: Final = 64


def to_key(value: bytes) -> bytes:
    """A key of pseudonyms.

    Args:
        value: Bytes, 16 at least.

    Returns:
        The key.

    Raises:
        ValueFormError: It is too short to keep a secret, too long to be a key, or no bytes; the
            error does not show it.

    Example:
        >>> try:
        ...     to_key(b"secret")
        ... except ValueFormError as error:
        ...     print(error)
        expected a key of 16 to 4096 bytes, such as secrets.token_bytes(32), got '6 bytes'
    """
    least, most = KEY
    expected = f"a key of {least} to {most} bytes, such as secrets.token_bytes({DIGITS})"
    require_kind(value, bytes, expected)
    if not least <= len(value) <= most:
        raise ValueFormError(f"{len(value)} bytes", expected)
    return value


def read_key(path: str | Path) -> bytes:
    r"""The key that stands in a file; one line end behind it is no part of it.

    Args:
        path: The file, as `openssl rand -hex 32 > key` writes it.

    Returns:
        The bytes.

    Raises:
        FileError: It is missing or no regular file, or the key is too short to keep a secret, or
            too long to be a key.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "key")
        ...     _ = file.write_bytes(b"0123456789abcdef\n")
        ...     read_key(file)
        b'0123456789abcdef'
    """
    found = regular(path)
    least, most = KEY
    with found.open("rb") as stream:
        data = stream.read(most + 3)
    key = data.removesuffix(b"\n").removesuffix(b"\r")
    if len(key) < least:
        reason = f"has {len(key)} bytes, a key needs {least}; make one: openssl rand -hex 32"
        raise FileError(found, reason)
    if len(key) > most:
        raise FileError(found, f"is longer than a key may be ({most} bytes); name the key's file")
    return key


def pads(key: bytes) -> tuple[bytes, bytes]:
    """The inner and the outer key of HMAC-SHA256, 64 bytes each (RFC 2104, section 2).

    Args:
        key: The key, of any length.
    """
    if len(key) > _BLOCK:
        key = hashlib.sha256(key).digest()
    padded = key.ljust(_BLOCK, b"\0")
    return bytes(one ^ 0x36 for one in padded), bytes(one ^ 0x5C for one in padded)


def expression(column: str) -> str:
    """The pseudonym of a column, in SQL of the embedded engine.

    Args:
        column: An expression of text.

    Returns:
        An expression with the parameters `$inner` and `$outer`, which `pads` gives: the first
        digits of HMAC-SHA256 of the text in UTF-8. The key itself is in no statement, so in no
        error either.

    Example:
        >>> import hmac
        >>> import duckdb
        >>> inner, outer = pads(b"0123456789abcdef")
        >>> query = "SELECT " + expression("'zoé'")
        >>> (name,) = duckdb.execute(query, {"inner": inner, "outer": outer}).fetchone()
        >>> name == hmac.digest(b"0123456789abcdef", "zoé".encode(), "sha256").hex()[:32]
        True
    """
    inside = f"unhex(sha256($inner || encode({column})))"
    return f"left(lower(sha256($outer || {inside})), {DIGITS})"
