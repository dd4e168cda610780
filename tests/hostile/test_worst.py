"""The worst inputs as processes with 512 MiB and 10 s, as the promise says."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.hostile.surviving import HEAD

MEMORY: Final = 512 << 20
SECONDS: Final = 10

CASES: Final = {
    "depth": "[" * 999_999,
    "one text": f"{HEAD}edition: {'x' * 999_000}\n",
    "aliases": f"{HEAD}x-a: &a [{'x, ' * 90}]\nx-b: [{'*a, ' * 100}]\n",
    "keys": HEAD + "".join(f"k{n}: x\n" for n in range(9900)),
    "cells": HEAD
    + "".join(
        f"{key}:\n" + "".join(f"  {key[0]}{n}: {{}}\n" for n in range(21))
        for key in ("personas", "goals", "channels")
    ),
    "moments": f"{HEAD}moments:\n" + "".join(f"  m{n}: {{goal: buy}}\n" for n in range(4900)),
}


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def bounded(*words: object, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """What the command does with little memory and time."""
    return subprocess.run(
        [sys.executable, "-m", "journeys", *map(str, words)],
        input=data,
        capture_output=True,
        timeout=6 * SECONDS,
        preexec_fn=_limit,
        check=False,
    )


@pytest.mark.parametrize("words", ["check -", "export - --format json", "render - -o {out}"])
@pytest.mark.parametrize("name", CASES)
def test_the_worst_stays_within_its_bounds(tmp_path: Path, name: str, words: str) -> None:
    """With little memory and time each command ends with 0, 1 or 2 and no traceback."""
    run = bounded(*words.format(out=tmp_path / "out").split(), data=CASES[name].encode())
    assert run.returncode in {0, 1, 2}, run.stderr
    assert b"Traceback" not in run.stderr
    assert b"MemoryError" not in run.stderr
