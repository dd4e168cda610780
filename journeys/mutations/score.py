"""What became of mutants: who noticed each, and how many in all."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

import attrs

from journeys.mutations.mutant import Mutant
from journeys.source import Path, Span

__all__ = ["Score", "Tally", "Tried"]


@attrs.frozen
class Tried:
    """A mutant that was shown to everybody who might notice it.

    Attributes:
        kind: The kind of change.
        path: The place in the original map.
        summary: What was changed, in plain words.
        span: The place in the original file; None for a map made in Python.
        noticed_by: Codes of rules, `tests`, or `time` for tests that did not end on it; empty when
            nobody noticed.
    """

    kind: str
    path: Path
    summary: str
    span: Span | None
    noticed_by: tuple[str, ...]

    @classmethod
    def of(cls, mutant: Mutant, span: Span | None, noticed_by: tuple[str, ...]) -> Tried:
        """What became of a mutant.

        Args:
            mutant: The mutant; its map is not kept.
            span: The place in the original file, if there is one.
            noticed_by: Who noticed it.
        """
        return cls(mutant.kind, mutant.path, mutant.summary, span, noticed_by)


@attrs.frozen
class Tally:
    """How many mutants of a kind were noticed, and by whom.

    Attributes:
        kind: The kind of change.
        tried: How many were tried.
        noticed: How many of them somebody noticed.
        by: How many each rule noticed, or `tests`, or `time`, the most first.
    """

    kind: str
    tried: int
    noticed: int
    by: dict[str, int]


@attrs.frozen(kw_only=True)
class Score:
    """How many changes of a map somebody notices.

    Attributes:
        file: The map's file, or its title when it was made in Python.
        tried: The mutants that were tried, in the order of the kinds and of the map.
        total: How many mutants there are, of the kinds asked for.
        asked: How many of them were to be tried: all, or those of a sample.
        seed: What the order of trying was drawn from.
        seconds: After how many seconds the trying was to end.
        tests: The tests that were asked, as the user named them; empty when none were.
    """

    file: str
    tried: tuple[Tried, ...]
    total: int
    asked: int
    seed: int = 0
    seconds: float | None = None
    tests: str = ""

    @cached_property
    def survivors(self) -> tuple[Tried, ...]:
        """The mutants that nobody noticed, in the order of the kinds and of the map."""
        return tuple(one for one in self.tried if not one.noticed_by)

    @property
    def noticed(self) -> int:
        """How many mutants somebody noticed."""
        return len(self.tried) - len(self.survivors)

    @property
    def share(self) -> float:
        """Noticed over tried, 0..1; 1 when nothing was tried."""
        return self.noticed / len(self.tried) if self.tried else 1.0

    def fails(self, percent: float) -> bool:
        """Whether fewer than some percent of the mutants that were tried are noticed.

        Args:
            percent: 0 to 100.
        """
        return self.noticed * 100 < percent * len(self.tried)

    @cached_property
    def tallies(self) -> tuple[Tally, ...]:
        """The counts of each kind of which a mutant was tried, sorted by kind."""
        kinds: dict[str, list[Tried]] = {}
        for one in self.tried:
            kinds.setdefault(one.kind, []).append(one)
        return tuple(_tally(kind, kinds[kind]) for kind in sorted(kinds))


def _tally(kind: str, tried: list[Tried]) -> Tally:
    by = Counter(code for one in tried for code in one.noticed_by)
    most_first = sorted(by.items(), key=lambda pair: (-pair[1], pair[0]))
    noticed = sum(bool(one.noticed_by) for one in tried)
    return Tally(kind, len(tried), noticed, dict(most_first))
