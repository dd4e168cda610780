"""A command and its input to what it prints; the only file that starts Graphviz."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from typing import IO, Final

from journeys.errors import EngineError
from journeys.text import printable

__all__ = ["run"]

#: Bytes: of what the program may print, of what is kept of its complaints, of its memory.
MOST_OUTPUT: Final = 64 * 1024 * 1024
MOST_COMPLAINT: Final = 2000
MOST_MEMORY: Final = 2 * 1024 * 1024 * 1024

_WAY_OUT: Final = "use the built-in SVG, or pinned DOT"


def run(command: Sequence[str], given: bytes, *, timeout: float) -> bytes:
    """What a program prints; the program and its children are gone afterwards, come what may.

    Args:
        command: The program, with its whole path, and its arguments.
        given: What it reads.
        timeout: Seconds after which it is killed.

    Returns:
        What it wrote to its standard output.

    Raises:
        EngineError: It could not be started, failed, took too long, or printed too much.
    """
    process = _start(command, given)
    try:
        _limit_memory(process)
        printed, complaint = _read(process, time.monotonic() + timeout, timeout)
    finally:
        status = _end(process)
    if status:
        said = printable(complaint.decode("utf-8", "replace").strip()) or f"status {status}"
        raise EngineError("dot", f"it failed ({said}); {_WAY_OUT}")
    return printed


def _start(command: Sequence[str], given: bytes) -> subprocess.Popen[bytes]:
    try:
        with tempfile.TemporaryFile() as source:
            source.write(given)
            source.seek(0)
            return subprocess.Popen(  # noqa: S603 - no shell, and a program found on PATH
                list(command),
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                env={**os.environ, "SERVER_NAME": "none"},
            )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EngineError("dot", f"it cannot be started ({reason}); {_WAY_OUT}") from None


def _limit_memory(process: subprocess.Popen[bytes]) -> None:
    """Bound the memory where the system can; elsewhere time and output are bounded alone."""
    with contextlib.suppress(ImportError, AttributeError, OSError, ValueError):
        import resource

        resource.prlimit(process.pid, resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _read(process: subprocess.Popen[bytes], end: float, timeout: float) -> tuple[bytes, bytes]:
    """Both outputs until the program closes them or ends."""
    assert process.stdout is not None
    assert process.stderr is not None
    printed, complaint = bytearray(), bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ, printed)
        selector.register(process.stderr, selectors.EVENT_READ, complaint)
        while selector.get_map():
            if time.monotonic() > end:
                reason = f"it took more than {timeout:g} seconds and was stopped; {_WAY_OUT}"
                raise EngineError("dot", reason)
            ready = selector.select(timeout=0.1)
            if not ready and _has_ended(process):
                break  # a child that it left behind still holds the outputs open
            for key, _ in ready:
                if not _take(key.fileobj, key.data, is_complaint=key.data is complaint):
                    selector.unregister(key.fileobj)
    while not _has_ended(process):
        if time.monotonic() > end:
            reason = f"it took more than {timeout:g} seconds and was stopped; {_WAY_OUT}"
            raise EngineError("dot", reason)
        time.sleep(0.002)
    return bytes(printed), bytes(complaint)


def _take(pipe: IO[bytes] | object, into: bytearray, *, is_complaint: bool) -> bool:
    """Read what is there; false at the end."""
    assert hasattr(pipe, "fileno")
    some = os.read(pipe.fileno(), 1 << 16)
    if is_complaint:
        some_kept = some[: MOST_COMPLAINT - len(into)]
        into += some_kept
    else:
        into += some
    if len(into) > MOST_OUTPUT:
        raise EngineError("dot", f"it printed more than {MOST_OUTPUT} bytes; {_WAY_OUT}")
    return bool(some)


def _has_ended(process: subprocess.Popen[bytes]) -> bool:
    """Whether the program ended, without forgetting its group (`poll` would)."""
    if not hasattr(os, "waitid"):
        return process.poll() is not None
    flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
    return os.waitid(os.P_PID, process.pid, flags) is not None


def _end(process: subprocess.Popen[bytes]) -> int:
    """Kill whatever is left of the program's group, and its status."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()
    return process.wait()
