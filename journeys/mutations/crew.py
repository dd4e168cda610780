"""Processes that show mutants to the rules, and stop in time."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from journeys.errors import EngineError
from journeys.model import JourneyMap
from journeys.mutations.mutant import Mutant
from journeys.mutations.noticing import Checking, Watch, watch
from journeys.mutations.running import left_until
from journeys.mutations.table import mutants

__all__ = ["Codes", "Crew", "crew"]

Codes: TypeAlias = dict[int, tuple[str, ...]]
"""The rules that noticed a mutant, by the mutant's number."""

#: How many mutants a process is given at once: enough to be busy, few enough to stop soon.
_PORTION: Final = 4


class Crew(Protocol):
    """Who shows mutants to the rules."""

    def codes(self, numbers: Sequence[int], until: float, told: Callable[[int], None]) -> Codes:
        """The rules that notice some mutants.

        Args:
            numbers: The numbers of the mutants.
            until: When to stop, on the clock of `time.monotonic`.
            told: Is told how many more are done.

        Returns:
            The rules by number; mutants that were not reached in time are not in it.
        """


class _Alone:
    """This process."""

    def __init__(self, every: Sequence[Mutant], eye: Watch) -> None:
        self._every = every
        self._eye = eye

    def codes(self, numbers: Sequence[int], until: float, told: Callable[[int], None]) -> Codes:
        found: Codes = {}
        for number in numbers:
            if time.monotonic() >= until:
                break
            found[number] = self._eye.codes(self._every[number].map)
            told(1)
        return found


class _Many:
    """Other processes, each of which makes the mutants of the map by itself."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool
        self.is_idle = True

    def codes(self, numbers: Sequence[int], until: float, told: Callable[[int], None]) -> Codes:
        portions = (numbers[at : at + _PORTION] for at in range(0, len(numbers), _PORTION))
        waiting: set[Future[Codes]] = {self._pool.submit(_portion, one) for one in portions}
        found: Codes = {}
        self.is_idle = False
        while waiting and left_until(until) != 0:
            done, waiting = wait(waiting, timeout=left_until(until), return_when=FIRST_COMPLETED)
            for one in done:
                found.update(one.result())
                told(len(one.result()))
        self.is_idle = not waiting
        return found


@contextmanager
def crew(map_: JourneyMap, kinds: Sequence[str], checking: Checking, jobs: int) -> Iterator[Crew]:
    """Who shows the mutants of a map to the rules; nobody is left when the block ends.

    Args:
        map_: The original map.
        kinds: Names of the kinds of mutants; none for all.
        checking: How maps are checked.
        jobs: How many processes; with 1 there is none beside this one.

    Yields:
        The crew.

    Raises:
        EngineError: Something else ended one of the processes.
    """
    if jobs <= 1:
        yield _Alone(tuple(mutants(map_, kinds=kinds)), watch(map_, checking))
        return
    before = {child.pid for child in multiprocessing.active_children()}
    pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(map_, tuple(kinds), checking))
    many = _Many(pool)
    try:
        # The processes begin before anything else, such as a progress bar, starts a thread.
        pool.submit(_portion, []).result()
        yield many
    except BrokenExecutor as error:
        many.is_idle = False
        reason = "a process was ended from outside, perhaps for want of memory; use fewer jobs"
        raise EngineError("mutate", reason) from error
    except BaseException:
        many.is_idle = False
        raise
    finally:
        pool.shutdown(wait=many.is_idle, cancel_futures=True)
        ours = [one for one in multiprocessing.active_children() if one.pid not in before]
        for child in ours:
            child.kill()
        for child in ours:
            child.join()


_AT_WORK: list[_Alone] = []


def _begin(map_: JourneyMap, kinds: Sequence[str], checking: Checking) -> None:
    """What a process does first; an interruption is the parent's affair, and so are errors."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Nothing is to be said by a process that is killed while it reads what it shall do.
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - while it lives
    _AT_WORK[:] = [_Alone(tuple(mutants(map_, kinds=kinds)), watch(map_, checking))]
    gc.collect()
    gc.freeze()


def _portion(numbers: Sequence[int]) -> Codes:
    return _AT_WORK[0].codes(numbers, float("inf"), lambda _: None)
