"""Pseudonyms of customers: keyed hashes, worked out by the engine."""

from __future__ import annotations

import hmac
from pathlib import Path

import duckdb
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs.pseudonyms import DIGITS, expression, pads, read_key


@given(key=st.binary(min_size=1, max_size=200), text=st.text(max_size=40))
@example(key=b"k" * 64, text="it's")
@example(key=b"k" * 65, text="\\x41")
@example(key=b"\0" * 16, text="")
def test_a_pseudonym_is_the_hash_of_the_standard_library(key: bytes, text: str) -> None:
    """The engine gives the first digits of HMAC-SHA256, for any key and any text."""
    text = text.replace("\0", "")
    inner, outer = pads(key)
    values = {"inner": inner, "outer": outer, "text": text}
    found = duckdb.execute(f"SELECT {expression('$text')}", values).fetchall()
    assert found == [(hmac.digest(key, text.encode(), "sha256").hex()[:DIGITS],)]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_a_line_end_is_no_part_of_the_key(tmp_path: Path, end: bytes) -> None:
    """A key that an editor wrote is the key that a program wrote."""
    file = tmp_path / "key"
    file.write_bytes(b"0123456789abcdef" + end)
    assert read_key(file) == b"0123456789abcdef"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "has 0 bytes, a key needs 16"),
        (b"0123456789abcde\n", "has 15 bytes, a key needs 16"),
        (b"k" * 4097, "longer than a key may be"),
        (b"k" * 5_000_000, "longer than a key may be"),
    ],
)
def test_a_key_is_neither_short_nor_endless(tmp_path: Path, data: bytes, reason: str) -> None:
    """A short key keeps no secret, and a huge file is no key; neither is shown."""
    file = tmp_path / "secret"
    file.write_bytes(data)
    with pytest.raises(FileError, match=reason) as caught:
        read_key(file)
    assert "kkk" not in str(caught.value)


def test_a_missing_key_is_said(tmp_path: Path) -> None:
    """Without the file there is an error with its name."""
    with pytest.raises(FileError, match="no-key"):
        read_key(tmp_path / "no-key")
