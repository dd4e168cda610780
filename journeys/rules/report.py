"""What a check gives: findings, counts, coverage, and the size of the map."""

from __future__ import annotations

from collections import Counter

import attrs

from journeys.diagnostic import Diagnostic, Severity
from journeys.display import Displayed

__all__ = ["Coverage", "Report"]


@attrs.frozen
class Coverage:
    """How much of a persona's board is decided.

    Attributes:
        persona: Persona id.
        name: Persona name.
        decided: Cells with a card.
        cells: Goals × channels.
    """

    persona: str
    name: str
    decided: int
    cells: int

    @property
    def share(self) -> float:
        """Decided cells over all, 0..1; 1 when there are no cells."""
        return self.decided / self.cells if self.cells else 1.0


@attrs.frozen
class Report(Displayed):
    """Everything that a check says of a map.

    Attributes:
        file: The map's file, or its title for a map made in Python.
        diagnostics: Findings that speak, sorted by place and code; with a log by severity and
            how many events they speak of.
        allowed: How many findings a comment kept silent.
        known: How many findings the baseline held already.
        coverage: Cards decided, a row a persona in written order.
        situations: The "gas works index": personas × goals × channels × moments really opened.
        dropped: How many problems of reading were too many to keep.

    Example:
        >>> Report(file="bank").ok
        True

    Source: [Simple], few situations stay usable.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    allowed: int = 0
    known: int = 0
    coverage: tuple[Coverage, ...] = ()
    situations: int = 0
    dropped: int = 0

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings of each severity, the gravest first."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: found[severity] for severity in Severity}

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)

    @property
    def ok(self) -> bool:
        """Whether no finding is an error."""
        return not self.errors

    @property
    def share(self) -> float:
        """Decided cells of all boards over all cells, 0..1; 1 for a map without personas."""
        cells = sum(row.cells for row in self.coverage)
        return sum(row.decided for row in self.coverage) / cells if cells else 1.0

    def fails(self, threshold: Severity | None) -> bool:
        """Whether a finding is as grave as a threshold, or graver.

        Args:
            threshold: The lightest severity that fails; None when nothing does.
        """
        if threshold is None:
            return False
        return any(one.severity.rank <= threshold.rank for one in self.diagnostics)

    def __str__(self) -> str:
        lines = [str(diagnostic) for diagnostic in self.diagnostics]
        counts = ", ".join(f"{count} {severity}" for severity, count in self.counts.items())
        decided = f"{self.share:.0%} of the cells decided, {self.situations} situations"
        return "\n".join([*lines, f"{self.file}: {counts}; {decided}"])
