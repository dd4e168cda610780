"""Writing a file: the whole of it or none, and an error that says the way out."""

from __future__ import annotations

import os
import resource
import signal
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import FileError
from journeys.output import write, writing

MEGABYTE = 1 << 20


def names(folder: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def _umask() -> Iterator[None]:
    """A umask that takes everything from others, for one test."""
    old = os.umask(0o027)
    yield
    os.umask(old)


@given(data=st.text() | st.binary())
def test_what_is_written_is_read(
    data: str | bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Bytes and text come back as they were given; text is UTF-8 with its own line ends."""
    file = tmp_path_factory.mktemp("out") / "out"
    write(file, data)
    assert file.read_bytes() == (data.encode() if isinstance(data, str) else data)
    assert names(file.parent) == ["out"]


@pytest.mark.usefixtures("_umask")
def test_a_new_file_has_the_permissions_of_the_umask(tmp_path: Path) -> None:
    """A temporary file's private permissions do not stay."""
    write(tmp_path / "new", "x")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    """What was private stays private."""
    file = tmp_path / "old"
    file.write_text("x")
    file.chmod(0o600)
    write(file, "y")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    """What a link points to stays as it was, also when it is a device or nothing."""
    (tmp_path / "other").write_text("other")
    for at, goal in enumerate(("other", "nowhere", os.devnull)):
        link = tmp_path / f"link{at}"
        link.symlink_to(goal)
        write(link, "mine")
        assert not link.is_symlink()
        assert link.read_text() == "mine"
    assert (tmp_path / "other").read_text() == "other"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "way_out"),
    [
        ("missing/file", "make the folder first"),
        ("file/below", "is a file, not a folder"),
        ("folder", "name a file in it"),
        ("new/", "name a file in it"),
        ("", "name a file in it"),
        ("x" * 300, "choose a shorter one"),
        ("pipe", "no regular file"),
        ("socket", "no regular file"),
        ("loop/file", "circle of links"),
        ("nul\0", "choose another"),
        ("half\ud800", "choose another"),
    ],
)
def test_what_cannot_be_written_says_the_way_out(tmp_path: Path, name: str, way_out: str) -> None:
    """Each target that cannot be a file is refused at once, with the way out."""
    (tmp_path / "file").write_text("kept")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(tmp_path / "socket"))
    before = names(tmp_path)
    with pytest.raises(FileError, match=way_out):
        write(f"{tmp_path}/{name}", "x")
    assert names(tmp_path) == before
    assert (tmp_path / "file").read_text() == "kept"


def test_a_device_is_refused() -> None:
    """A device, full or not, is no place for a file."""
    with pytest.raises(FileError, match="no regular file"):
        write("/dev/full", "x")


def test_a_text_that_no_file_can_hold_is_refused(tmp_path: Path) -> None:
    """A lone surrogate has no UTF-8 form; the error says where it stands."""
    with pytest.raises(FileError, match="character 2 of the text"):
        write(tmp_path / "out", "a\ud800")
    assert names(tmp_path) == []


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    """A name of full length leaves no room beside it, and needs none."""
    write(tmp_path / ("x" * 255), "x")
    assert names(tmp_path) == ["x" * 255]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """When the data does not fit, the old file stays and nothing is left beside it."""
    file = tmp_path / "out"
    file.write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (MEGABYTE, hard))
        with pytest.raises(FileError, match="larger than files may be"):
            write(file, b"x" * (2 * MEGABYTE))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert file.read_text() == "old"
    assert names(tmp_path) == ["out"]


class Stopped(BaseException):
    """What a handler of SIGTERM raises."""


# Python closes a file that was just being opened by itself, and warns of it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_leaves_the_old_file_or_the_new(tmp_path: Path, number: signal.Signals) -> None:
    """Stopped at any instant, a writer leaves one whole file and nothing beside it."""

    def stop(_number: int, _frame: object) -> None:
        raise Stopped

    file = tmp_path / "out"
    file.write_bytes(b"old")
    handler = signal.signal(number, stop)
    try:
        for delay in (0.0002, 0.0005, 0.001, 0.002, 0.004, 0.008):
            timer = threading.Timer(delay, os.kill, (os.getpid(), number))
            with pytest.raises(Stopped):
                _write_until_stopped(file, timer)
            timer.join()
            assert names(tmp_path) == ["out"]
            assert file.read_bytes() in {b"old", b"x" * MEGABYTE}
    finally:
        signal.signal(number, handler)


def _write_until_stopped(file: Path, timer: threading.Timer) -> None:
    timer.start()
    while True:
        write(file, b"x" * MEGABYTE)


@given(parts=st.lists(st.binary(), max_size=5))
def test_what_is_written_piece_by_piece_is_read(
    parts: list[bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The pieces stand one after the other; until the end the old file does."""
    file = tmp_path_factory.mktemp("out") / "out"
    file.write_bytes(b"old")
    with writing(file) as beside, beside.open("wb") as stream:
        for part in parts:
            stream.write(part)
            assert file.read_bytes() == b"old"
    assert file.read_bytes() == b"".join(parts)
    assert names(file.parent) == ["out"]


@pytest.mark.parametrize("error", [ValueError("mine"), Stopped(), OSError(28, "full")])
def test_an_error_while_writing_leaves_the_old_file(tmp_path: Path, error: BaseException) -> None:
    """What stops a block is told as it is, but for what the system says; nothing is left."""
    file = tmp_path / "out"
    file.write_text("old")
    with pytest.raises(BaseException, match=r"disk is full|mine|^$") as told:
        _fail(file, error)
    assert isinstance(told.value, FileError if isinstance(error, OSError) else type(error))
    assert file.read_text() == "old"
    assert names(tmp_path) == ["out"]


def _fail(file: Path, error: BaseException) -> None:
    with writing(file) as beside:
        beside.write_text("half")
        raise error


def test_eight_writers_at_once_are_fine(tmp_path: Path) -> None:
    """The last of several writers wins; no file is mixed and none is left over."""
    file = tmp_path / "out"
    script = (
        "import sys; from journeys.output import write\n"
        "for _ in range(25): write(sys.argv[1], sys.argv[2] * 100_000)"
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(file), letter]) for letter in "abcdefgh"
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0] * 8
    assert file.read_text() in {letter * 100_000 for letter in "abcdefgh"}
    assert names(tmp_path) == ["out"]
