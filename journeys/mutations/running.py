"""A command to its exit status: bounded in time, and gone with its children when it must go."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

__all__ = ["Runner", "left_until"]


def left_until(until: float) -> float | None:
    """How many seconds are left.

    Args:
        until: A time on the clock of `time.monotonic`; infinity for the end of days.

    Returns:
        The seconds, 0 at least; None when there is no end.

    Example:
        >>> left_until(0.0), left_until(float("inf"))
        (0, None)
    """
    return None if until == float("inf") else max(until - time.monotonic(), 0)


class Runner:
    """Runs commands from several threads, and ends them all at once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[subprocess.Popen[bytes]] = set()
        self._stopped = False

    def status(
        self,
        command: Sequence[str],
        *,
        folder: Path,
        environment: Mapping[str, str],
        until: float,
        output: IO[bytes] | None = None,
    ) -> int | None:
        """The exit status of a command.

        Args:
            command: The words of the command.
            folder: Where it is started.
            environment: All its variables.
            until: When to end it, on the clock of `time.monotonic`.
            output: Takes what it writes; nothing is kept without it.

        Returns:
            The status; None when it was ended.
        """
        with self._lock:
            if self._stopped:
                return None
            # The command leads a group of its own, so that its children end with it.
            process = subprocess.Popen(  # noqa: S603 - pytest, called with paths as they are
                list(command),
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=output or subprocess.DEVNULL,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            self._running.add(process)
        try:
            status = process.wait(timeout=left_until(until))
        except subprocess.TimeoutExpired:
            return None
        finally:
            _kill(process)
            process.wait()
            with self._lock:
                self._running.discard(process)
        return None if self._stopped else status

    def stop(self) -> None:
        """End every command that is running, and start none any more."""
        with self._lock:
            self._stopped = True
            for process in self._running:
                _kill(process)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    with contextlib.suppress(OSError):
        # Where groups of processes are not known, the command alone is ended.
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
