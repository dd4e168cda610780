"""Laws of packed files: what is packed comes back, and no file costs more than its bounds."""

from __future__ import annotations

import gzip
import io
import os
import time
import tracemalloc
import zipfile
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.logs.guard import guarded, opened

members = st.lists(st.binary(max_size=10_000), min_size=1, max_size=5)


def _gz(folder: Path, content: bytes, name: str = "log.csv.gz") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


@given(parts=members, padding=st.integers(0, 5_000))
def test_what_is_packed_comes_back(parts: list[bytes], padding: int) -> None:
    """Any content, in any number of members and filled up with zeros, is read as it was."""
    content = b"".join(parts)
    if content.startswith(b"\x1f\x8b"):
        content = parts[0] = b""
        parts = [b""]
    with TemporaryDirectory() as folder:
        packed = b"".join(gzip.compress(part) for part in parts) + b"\0" * padding
        file = _gz(Path(folder), packed)
        with opened(file) as stream:
            assert stream.read() == content
        assert guarded(file) == len(content)


@given(content=st.binary(min_size=1, max_size=5_000), data=st.data())
def test_a_file_cut_anywhere_ends_too_early(content: bytes, data: st.DataObject) -> None:
    """No beginning of a packed file passes for the whole."""
    packed = gzip.compress(b"," + content)
    cut = data.draw(st.integers(2, len(packed) - 1))
    with TemporaryDirectory() as folder:
        file = _gz(Path(folder), packed[:cut])
        with pytest.raises(FileError, match="ends too early"):
            guarded(file)


@given(content=st.binary(min_size=50, max_size=500), data=st.data())
def test_a_changed_byte_is_noticed_or_means_nothing(content: bytes, data: st.DataObject) -> None:
    """A packed file with another byte gives an error, or the content that it had."""
    packed = bytearray(gzip.compress(b"," + content))
    at = data.draw(st.integers(2, len(packed) - 1))
    packed[at] ^= data.draw(st.integers(1, 255))
    with TemporaryDirectory() as folder:
        file = _gz(Path(folder), bytes(packed))
        try:
            with opened(file) as stream:
                assert stream.read() == b"," + content
        except FileError:
            pass


def _bomb(megabytes: int) -> bytes:
    squeezed = zlib.compressobj(9, wbits=31)
    million = b"0" * 1_000_000
    stream = io.BytesIO()
    for _ in range(megabytes):
        stream.write(squeezed.compress(million))
    stream.write(squeezed.flush())
    return stream.getvalue()


def test_a_bomb_costs_no_more_than_its_bounds(tmp_path: Path) -> None:
    """A file that unpacks to a thousand times its size is left in time, in little memory."""
    file = _gz(tmp_path, _bomb(300))
    before = time.process_time()
    tracemalloc.start()
    with pytest.raises(FileError, match=r"200 times its size.*'ratio'"):
        guarded(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000
    assert time.process_time() - before < 5
    with pytest.raises(FileError, match=r"more than 5000000 bytes.*'bytes'"):
        guarded(file, max_bytes=5_000_000)
    assert guarded(file, max_ratio=2_000) == 300_000_000


def test_a_swarm_of_empty_members_is_left_in_time(tmp_path: Path) -> None:
    """Members that hold nothing cost time all the same, and so they are counted."""
    file = _gz(tmp_path, gzip.compress(b"", mtime=0) * 300_000)
    before = time.process_time()
    with pytest.raises(FileError, match="more than 200000 packed members"):
        guarded(file)
    assert time.process_time() - before < 5


def test_packed_again_or_otherwise_is_said(tmp_path: Path) -> None:
    """A file that must be unpacked by hand says so, and so does one that only has the name."""
    twice = _gz(tmp_path, gzip.compress(gzip.compress(b"a,b\n")))
    with pytest.raises(FileError, match="packed twice"):
        guarded(twice)
    archive = tmp_path / "log.csv"
    with zipfile.ZipFile(archive, "w") as stream:
        stream.writestr("log.csv", "a,b\n")
    with pytest.raises(FileError, match="is a zip archive"):
        guarded(archive)
    for begin in (b"\x28\xb5\x2f\xfd", b"\xfd7zXZ\x00", b"BZh91AY&SY"):
        with pytest.raises(FileError, match="unpack it first"):
            guarded(_gz(tmp_path, begin + b"0" * 100, "other.csv"))
    with pytest.raises(FileError, match=r"named \.gz and is not packed"):
        guarded(_gz(tmp_path, b"customer,time\n"))
    with pytest.raises(FileError, match="something stands after"):
        guarded(_gz(tmp_path, gzip.compress(b"a,b\n") + b"more"))


def test_the_bytes_tell_and_not_the_name(tmp_path: Path) -> None:
    """A packed file without the ending is unpacked, and a plain one may be of any size."""
    assert guarded(_gz(tmp_path, gzip.compress(b"a,b\n"), "log.csv")) == 4
    assert guarded(_gz(tmp_path, b"a,b\n", "log.csv"), max_bytes=2) == 4
    assert guarded(_gz(tmp_path, b"", "log.csv")) == 0


@pytest.mark.parametrize("name", ["pipe", "folder", "missing", "a\0b", "x" * 300])
def test_what_is_no_file_is_said_at_once(tmp_path: Path, name: str) -> None:
    """A pipe, a folder or a name that cannot be is an error, and nothing hangs."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileError):
        guarded(tmp_path / name)
    with pytest.raises(FileError):
        opened(tmp_path / name)
    with pytest.raises(FileError, match="no regular file"):
        guarded("/dev/zero")
