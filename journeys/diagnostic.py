"""Findings of rules, and findings with a code, a severity and a place."""

from __future__ import annotations

from enum import StrEnum

import attrs

from journeys.errors import JourneysError, UnknownNameError
from journeys.source import Path, Span, dotted

__all__ = ["Diagnostic", "Finding", "FindingsError", "MapError", "Severity"]


class Severity(StrEnum):
    """How much a finding weighs: an error breaks the method, a warning costs, an info helps."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @classmethod
    def _missing_(cls, value: object) -> None:
        raise UnknownNameError("severity", str(value), tuple(cls))

    @property
    def rank(self) -> int:
        """Position from the gravest, 0, to the lightest, 2."""
        return list(Severity).index(self)


@attrs.frozen
class Finding:
    """What a rule reports: a place in the map and a message.

    Attributes:
        path: The place in the map.
        message: Subject first, the value quoted, then the way out; no full stop.
        span: The place in the file, where it is known better than by the path.
        weight: How many events it speaks of, where a log was read; else 0.

    Example:
        >>> Finding(("channels", "fax"), "channel 'fax' is used nowhere").message
        "channel 'fax' is used nowhere"
    """

    path: Path
    message: str
    span: Span | None = None
    weight: int = 0


@attrs.frozen
class Diagnostic:
    """A finding, stamped by the runner with its rule and its place in the file.

    Attributes:
        code: The rule's code, `JRN101`.
        name: The rule's name, `unknown-channel`.
        severity: How much it weighs here.
        message: What is wrong and the way out.
        path: The place in the map.
        span: The place in the file; None for a map made in Python.
        excerpt: The source line; empty for a map made in Python.
        weight: As in `Finding`.

    Example:
        >>> print(Diagnostic("JRN101", "unknown-channel", Severity.ERROR,
        ...                  "channel 'wbe' is not declared", ("board", "julie")))
        board.julie: JRN101 channel 'wbe' is not declared [unknown-channel]
    """

    code: str
    name: str
    severity: Severity
    message: str
    path: Path = ()
    span: Span | None = None
    excerpt: str = ""
    weight: int = 0

    @property
    def place(self) -> str:
        """`file:line:column`, or the dotted path for a map made in Python."""
        return str(self.span) if self.span else dotted(self.path)

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message} [{self.name}]"


@attrs.frozen
class FindingsError(JourneysError, ValueError):
    """A file that is not what it should be; it carries every finding, not the first.

    Attributes:
        diagnostics: The findings, sorted by place.
        dropped: How many more there were.
    """

    diagnostics: tuple[Diagnostic, ...]
    dropped: int = 0

    def __str__(self) -> str:
        lines = [str(one) for one in self.diagnostics]
        return "\n".join([*lines, f"and {self.dropped} more"] if self.dropped else lines)


@attrs.frozen
class MapError(FindingsError):
    """A file that cannot be a map."""
