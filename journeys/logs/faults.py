"""What makes a log unusable, in one error with every place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from journeys.diagnostic import Diagnostic, FindingsError, Severity
from journeys.reader import problems as code
from journeys.source import Span

__all__ = ["NAMES", "LogError", "fault", "missing"]

#: The names of the rules that speak, which stand above this package.
NAMES: Final = {
    code.SYNTAX: "syntax-error",
    code.REPEATED_KEY: "repeated-key",
    code.WRONG_KIND: "wrong-kind",
    code.MISSING_KEY: "missing-key",
    code.MALFORMED_VALUE: "malformed-value",
    code.TOO_LARGE: "too-large",
    code.UNREADABLE_TEXT: "unreadable-text",
}


@attrs.frozen
class LogError(FindingsError):
    r"""A log that cannot be used.

    Example:
        >>> error = LogError((fault("may.csv", "the file is empty", code.MISSING_KEY),))
        >>> print(error)
        may.csv:1:1: JRN005 the file is empty [missing-key]
    """


def fault(file: str, message: str, what: str, line: int = 1, column: int = 1) -> Diagnostic:
    """A finding at a place of a log.

    Args:
        file: The file's name, or that of the table.
        message: What is wrong and the way out; no text of customers.
        what: The code of the rule that speaks.
        line: The line, from 1.
        column: The column, from 1.

    Returns:
        The finding.
    """
    return Diagnostic(
        code=what,
        name=NAMES[what],
        severity=Severity.ERROR,
        message=message,
        span=Span(file, line, column, line, column + 1),
    )


def missing(file: str, needed: Iterable[str], words: Sequence[str]) -> LogError:
    """The error of a log that lacks columns.

    Args:
        file: The file's name.
        needed: What is said of each missing column.
        words: Suggestions, in words.

    Returns:
        The error, a finding for each column and each suggestion.
    """
    said = [*needed, *words]
    return LogError(tuple(fault(file, one, code.MISSING_KEY) for one in said))
