"""Words of the command line to what the command did: as a process, or here for speed."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import attrs
import pytest

from journeys.cli import main

__all__ = ["BANK", "ROOT", "Done", "environment", "here", "process"]

ROOT = Path(__file__).parents[2]
BANK = ROOT / "examples" / "bank" / "bank.journey.yaml"
_WAIT = 60


@attrs.frozen
class Done:
    """What a command did.

    Attributes:
        status: Its exit status; the negative number of a signal that killed it.
        out: What it wrote to the standard output.
        err: What it wrote to the standard error.
    """

    status: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        """The standard output as text."""
        return self.out.decode("utf-8", "backslashreplace")

    @property
    def said(self) -> str:
        """Everything that it wrote, as text."""
        return self.text + self.err.decode("utf-8", "backslashreplace")

    @property
    def places(self) -> list[str]:
        """Each `line:column` that stands in front of a code, in the order of the report."""
        return re.findall(r":(\d+:\d+): JRN\d{3} ", self.said)


def environment(**changes: str | None) -> dict[str, str]:
    """The environment without what changes the look of outputs, and with some changes."""
    unwanted = {"NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"}
    kept: dict[str, str | None] = {
        key: os.environ[key] for key in os.environ if key not in unwanted
    }
    return {key: value for key, value in {**kept, **changes}.items() if value is not None}


def process(
    *words: object,
    data: bytes = b"",
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Done:
    """What the command does as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "journeys", *map(str, words)],
        input=data,
        capture_output=True,
        timeout=_WAIT,
        cwd=cwd,
        env=environment() if env is None else env,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def here(*words: object, data: bytes = b"", env: Mapping[str, str] | None = None) -> Done:
    """What the command does in this process, with some changes of the environment."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    handler = signal.getsignal(signal.SIGTERM)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"):
            patch.delenv(name, raising=False)
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        patch.setattr(sys, "stdout", streams[0])
        patch.setattr(sys, "stderr", streams[1])
        try:
            with pytest.raises(SystemExit) as ended:
                main([str(word) for word in words])
        finally:
            signal.signal(signal.SIGTERM, handler)
    out, err = (_written(stream) for stream in streams)
    assert isinstance(ended.value.code, int)
    return Done(ended.value.code, out, err)


def _written(stream: io.TextIOWrapper) -> bytes:
    stream.flush()
    below = stream.buffer
    assert isinstance(below, io.BytesIO)
    return below.getvalue()
