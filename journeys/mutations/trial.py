"""A map to the score of its rules, promises and tests: which changes somebody notices."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Final

import attrs

from journeys.model import JourneyMap
from journeys.model.fields import to_texts
from journeys.mutations.crew import Codes, Crew, crew
from journeys.mutations.mutant import Mutant
from journeys.mutations.noticing import Checking
from journeys.mutations.order import order
from journeys.mutations.score import Score, Tried
from journeys.mutations.suite import Suite
from journeys.mutations.table import mutants
from journeys.mutations.team import Team

__all__ = ["Plan", "trial"]

_BLOCK: Final = 512
#: With tests a block is small: what is judged whole in time is a fair sample.
_BLOCK_WITH_TESTS: Final = 16


@attrs.frozen(kw_only=True)
class Plan:
    """What is to be tried, and for how long.

    Attributes:
        kinds: Names of the kinds of mutants; none for all.
        sample: How many mutants to try; None for all.
        seed: What the order of trying is drawn from.
        jobs: How many processes; None for one a processor.
        seconds: After how many seconds to stop; None for never.
        suite: The team's own tests; None for none.
    """

    kinds: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    sample: int | None = None
    seed: int = 0
    jobs: int | None = None
    seconds: float | None = None
    suite: Suite | None = None


def trial(
    map_: JourneyMap,
    plan: Plan | None = None,
    *,
    checking: Checking | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Score:
    """Which changes of a map somebody notices.

    Each mutant is shown to the rules, promises and commitments among them, and, where no rule
    notices it, to the team's tests. Mutants are tried in an order drawn from the seed, so that
    what is tried before the time is up is a fair sample. The number of processes changes nothing
    in the score.

    Args:
        map_: The map; findings that stand in it already notice nothing.
        plan: What to try; everything by default, in as many processes as there are processors.
        checking: How maps are checked; as `check` does by default.
        progress: Is told how many mutants are done, and how many there are to do.

    Returns:
        The score; that of a map without parts has no mutants.

    Raises:
        UnknownNameError: There is no such kind.
        FileError: The tests cannot be asked: they fail on the map as it is, or never read it.
        EngineError: Something else ended one of the processes.

    Example:
        >>> shop = JourneyMap(title="Shop", coherence="Care")
        >>> score = trial(shop, Plan(jobs=1))
        >>> [(one.kind, one.noticed_by) for one in score.tried]
        [('drop-coherence', ('JRN801',))]

    Source: mutation analysis, DeMillo, Lipton and Sayward (1978), Hints on test data selection.
    """
    plan = plan or Plan()
    until = time.monotonic() + (float("inf") if plan.seconds is None else plan.seconds)
    every = tuple(mutants(map_, kinds=plan.kinds))
    wanted = order(every, plan.seed)[: plan.sample]
    jobs = max(1, min(plan.jobs or os.cpu_count() or 1, len(wanted)))
    with ExitStack() as stack:
        hands = stack.enter_context(crew(map_, plan.kinds, checking or Checking(), jobs))
        team = stack.enter_context(Team(map_, plan.suite, jobs, until)) if plan.suite else None
        judge = _Judge(every, hands, team, until, _counting(len(wanted), progress))
        found = dict(judge.found(wanted))
    source = map_.source
    return Score(
        file=source.file if source else map_.title,
        tried=tuple(
            Tried.of(every[at], source.span(every[at].path) if source else None, found[at])
            for at in sorted(found)
        ),
        total=len(every),
        asked=len(wanted),
        seed=plan.seed,
        seconds=plan.seconds,
        tests=plan.suite.named if plan.suite else "",
    )


def _counting(total: int, progress: Callable[[int, int], None] | None) -> Callable[[int], None]:
    done = 0

    def told(more: int) -> None:
        nonlocal done
        done += more
        if progress is not None:
            progress(done, total)

    return told


@attrs.frozen
class _Judge:
    every: Sequence[Mutant]
    hands: Crew
    team: Team | None
    until: float
    told: Callable[[int], None]

    def found(self, wanted: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Who noticed each mutant, up to the first that there was no time for."""
        size = _BLOCK if self.team is None else _BLOCK_WITH_TESTS
        for at in range(0, len(wanted), size):
            block = wanted[at : at + size]
            codes = self._codes(block)
            for number in block:
                if number not in codes:
                    return
                yield number, codes[number]

    def _codes(self, block: Sequence[int]) -> Codes:
        if self.team is None:
            return self.hands.codes(block, self.until, self.told)
        codes = self.hands.codes(block, self.until, lambda _: None)
        unseen = [number for number in block if not codes.get(number, ("?",))]
        self.told(len(codes) - len(unseen))
        judged = self.team.codes({number: self.every[number] for number in unseen}, self.told)
        return {number: codes[number] for number in codes if codes[number]} | judged
