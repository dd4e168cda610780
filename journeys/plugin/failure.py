"""What fails a test of a map: findings and walks, shown as `journeys check` shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from _pytest._code.code import ReprFileLocation, TerminalRepr

from journeys.reporters.findings import counted
from journeys.reporters.lines import Line, finding_lines
from journeys.rules.walks import time_told
from journeys.text import printable, quoted

if TYPE_CHECKING:
    from _pytest._io import TerminalWriter

    from journeys.diagnostic import Diagnostic
    from journeys.promises import Verdict

__all__ = ["Failure", "FailureText"]

_MARKUP: Final[dict[str, dict[str, bool]]] = {
    "error": {"bold": True, "red": True},
    "warning": {"yellow": True},
    "info": {"cyan": True},
    "place": {"bold": True},
    "faint": {"light": True},
    "": {},
}
_MOST_FINDINGS: Final = 50
_MOST_POINTS: Final = 40


class Failure(Exception):  # noqa: N818 - as in "the failure of a test"; nobody catches it but pytest
    """What fails a test.

    Attributes:
        diagnostics: Findings, by place.
        verdict: What a promise says for a persona, with the walk against it.
        more: Problems of reading that were too many to keep.
        trouble: What kept the test from being run, instead of findings.
    """

    def __init__(
        self,
        diagnostics: Iterable[Diagnostic] = (),
        *,
        verdict: Verdict | None = None,
        more: int = 0,
        trouble: str = "",
    ) -> None:
        self.diagnostics = tuple(diagnostics)
        self.verdict = verdict
        self.more = more
        self.trouble = trouble
        super().__init__(self.headline)

    @property
    def headline(self) -> str:
        """The failure in a line: the first finding, and how many more there are."""
        if not self.diagnostics:
            return printable(self.trouble)
        first = self.diagnostics[0]
        others = len(self.diagnostics) - 1 + self.more
        more = f" (and {others} more)" if others else ""
        return printable(f"{first.code} {first.message}{more}")

    def lines(self) -> Iterator[Line]:
        """The failure as people read it: findings with their source lines, then the walk.

        Yields:
            The lines, each a row of pieces of text with their style.
        """
        if self.trouble:
            yield ((printable(self.trouble), "error"),)
        for diagnostic in self.diagnostics[:_MOST_FINDINGS]:
            yield from finding_lines(diagnostic)
        others = len(self.diagnostics[_MOST_FINDINGS:]) + self.more
        if others:
            yield ((f"and {others} more", "faint"),)
        if self.verdict is not None and self.verdict.walk is not None:
            yield ((f"  the shortest walk of {quoted(self.verdict.persona)} against it:", ""),)
            yield from _walk_lines(self.verdict)


def _walk_lines(verdict: Verdict) -> Iterator[Line]:
    walk = verdict.walk
    assert walk is not None
    wide = max(map(len, walk.points)) + 2
    half = _MOST_POINTS // 2
    for at, point in enumerate(walk.points):
        if half <= at < len(walk.points) - half:
            if at == half:
                yield ((f"    … {counted(len(walk.points) - 2 * half, 'touchpoint')}", "faint"),)
            continue
        since = walk.seconds[at] - walk.seconds[walk.begins]
        note = "" if at <= walk.begins or not since else time_told(since)
        note = "it begins here" if at == walk.begins else note
        yield ((f"    {printable(point):{wide}}", ""), (note, "faint"))
    ending = "" if walk.loop is None else f"back to {printable(walk.points[walk.loop])}"
    if ending:
        yield ((f"    {ending}", ""),)


class FailureText(TerminalRepr):
    """The text of a failure, coloured where the terminal has colours.

    Attributes:
        reprcrash: The place and the headline, for the summary of pytest.
    """

    def __init__(self, failure: Failure, place: tuple[str, int]) -> None:
        self.reprcrash = ReprFileLocation(*place, failure.headline)
        self._lines = tuple(failure.lines())

    def toterminal(self, tw: TerminalWriter) -> None:
        """Write the text.

        Args:
            tw: What writes to the terminal.
        """
        for line in self._lines:
            for text, style in line:
                markup: dict[str, Any] = _MARKUP.get(style, {})
                tw.write(text, **markup)
            tw.line()
