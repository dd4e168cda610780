"""Mutants to whether a team's own tests notice them: pytest, run on copies of the folder."""

from __future__ import annotations

import os
import queue
import tempfile
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self

from journeys.errors import FileError
from journeys.exporters.yaml import render
from journeys.model import JourneyMap
from journeys.mutations.copying import copy_files, files_of
from journeys.mutations.mutant import Mutant
from journeys.mutations.running import Runner
from journeys.mutations.suite import Suite
from journeys.text import printable

__all__ = ["Team"]

#: A run may take so many times as long as on the original map, and so many seconds at least.
_PATIENCE: Final = 5
_LEAST: Final = 20.0

_NO_TESTS: Final = 5
_EMPTY: Final = "no tests"
_SHOWN: Final = 200
_TAIL: Final = 4000
_NO_MAP: Final = "format: journeys/1\ntitle: [\n"


class Team:
    """The tests, with a copy of the folder for each thread; the copies are gone at the end."""

    def __init__(self, map_: JourneyMap, suite: Suite, jobs: int, until: float) -> None:
        self._map = map_
        self._suite = suite
        self._jobs = jobs
        self._until = until
        self._runner = Runner()
        self._free: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._longest = _LEAST

    def __enter__(self) -> Self:
        # Before the copies are made: they may stand within what is copied.
        files = files_of(self._suite.root)
        self._folder = tempfile.TemporaryDirectory(prefix="journeys-", ignore_cleanup_errors=True)
        try:
            copies = [Path(self._folder.name, str(number)) for number in range(self._jobs)]
            for copy in copies:
                copy_files(self._suite.root, files, copy)
            self._prove(copies[0])
            for copy in copies:
                self._free.put(copy)
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._runner.stop()
        self._folder.cleanup()

    def codes(
        self, mutants: Mapping[int, Mutant], told: Callable[[int], None]
    ) -> dict[int, tuple[str, ...]]:
        """What the tests say of some mutants.

        Args:
            mutants: The mutants by number.
            told: Is told how many more are done.

        Returns:
            By number: `tests` where they fail, `time` where they do not end, nothing where they
            pass; mutants that were not reached in time are not in it.
        """
        with ThreadPoolExecutor(self._jobs) as threads:
            runs = {
                number: threads.submit(self._notices, mutant) for number, mutant in mutants.items()
            }
            found = {}
            try:
                for number, run in runs.items():
                    outcome = run.result()
                    if outcome is not None:
                        found[number] = outcome
                        told(1)
            except BaseException:
                self._runner.stop()
                raise
        return found

    def _notices(self, mutant: Mutant) -> tuple[str, ...] | None:
        """What the tests say of a mutant; None when the time is up."""
        now = time.monotonic()
        if now >= self._until:
            return None
        copy = self._free.get()
        try:
            status = self._status(copy, render(mutant.map), min(self._until, now + self._longest))
        finally:
            self._free.put(copy)
        if status is None:
            return ("time",) if time.monotonic() < self._until else None
        return ("tests",) if status else ()

    def _prove(self, copy: Path) -> None:
        """Tests that fail on the original map, or pass on no map at all, can say nothing."""
        named = self._suite.named
        original = (copy / self._suite.map_file).read_text("utf-8")
        began = time.monotonic()
        if fault := self._fault(copy, render(self._map)):
            reason = f"fail on the map as it is ({fault}); mend them first"
            if fault == _EMPTY:
                reason = "holds no tests; name the file or folder of tests that read the map"
            elif not self._fault(copy, original):
                reason = (
                    f"pass on the map's file, but not on the map written anew ({fault}); "
                    "it has no comments then, and stands in one file"
                )
            raise FileError(named, reason)
        self._longest = max(_LEAST, _PATIENCE * (time.monotonic() - began))
        if not self._fault(copy, _NO_MAP):
            place = printable(str(self._suite.map_file))
            reason = f"pass even where {place} is no map; let them read it from their folder"
            raise FileError(named, reason)

    def _fault(self, copy: Path, text: str) -> str:
        """What the tests say against the text of a map; empty when they pass."""
        with tempfile.TemporaryFile() as output:
            status = self._status(copy, text, self._until, output)
            if status is None:
                raise FileError(self._suite.named, "took all the time there is; allow more")
            if status in {0, _NO_TESTS}:
                return "" if status == 0 else _EMPTY
            output.seek(max(0, output.seek(0, os.SEEK_END) - _TAIL))
            return _telling(output.read().decode("utf-8", "replace").splitlines())

    def _status(
        self, copy: Path, text: str, until: float, output: IO[bytes] | None = None
    ) -> int | None:
        (copy / self._suite.map_file).write_text(text, "utf-8", newline="\n")
        return self._runner.status(
            self._suite.command(),
            folder=copy / self._suite.folder,
            environment=_environment(),
            until=until,
            output=output,
        )


def _telling(lines: list[str]) -> str:
    """The line of pytest that names a failure, or its last."""
    said = [printable(line.strip()) for line in lines if line.strip()]
    named = [line for line in said if line.startswith(("FAILED ", "ERROR "))]
    return (named or said or ["pytest said nothing"])[-1][:_SHOWN]


def _environment() -> dict[str, str]:
    """This process's variables, but for those that would make runs differ from each other."""
    unwanted = ("PYTEST_CURRENT_TEST", "PYTEST_XDIST_")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(unwanted)}
    return {**kept, "PYTHONHASHSEED": "0"}
