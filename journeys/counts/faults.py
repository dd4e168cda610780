"""What reading a table of counts can find wrong, in one error with every place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from journeys.diagnostic import Diagnostic, FindingsError, Severity
from journeys.reader import problems as code
from journeys.source import Remark

__all__ = ["NAMES", "CountsError", "diagnosed"]

#: The names of the rules that speak, which stand above this package.
NAMES: Final = {
    code.SYNTAX: "syntax-error",
    code.REPEATED_KEY: "repeated-key",
    code.UNKNOWN_KEY: "unknown-key",
    code.MISSING_KEY: "missing-key",
    code.MALFORMED_VALUE: "malformed-value",
    code.TOO_LARGE: "too-large",
    code.UNREADABLE_TEXT: "unreadable-text",
    code.MALFORMED_STEP: "malformed-step",
}
#: Characters of a line that an excerpt shows.
SHOWN: Final = 200


@attrs.frozen
class CountsError(FindingsError):
    r"""A table that holds no counts.

    Example:
        >>> from journeys.counts import read_counts_text
        >>> try:
        ...     read_counts_text("from,to,count\nask@web,told,-3\n", file="may.csv")
        ... except CountsError as error:
        ...     for one in error.diagnostics:
        ...         print(one.place, one.code, one.name)
        may.csv:2:9 JRN013 malformed-step
        may.csv:2:14 JRN007 malformed-value
    """


def diagnosed(remarks: Iterable[Remark], lines: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What reading noticed, as findings with the names of their rules.

    Args:
        remarks: What reading noticed, each with a place.
        lines: The lines of the file.

    Returns:
        The findings, sorted by place; a long line is cut in its excerpt.
    """
    found = [
        Diagnostic(
            code=one.code,
            name=NAMES[one.code],
            severity=Severity.ERROR,
            message=one.message,
            path=one.path,
            span=one.span,
            excerpt=lines[one.span.line - 1][:SHOWN] if one.span.line <= len(lines) else "",
        )
        for one in remarks
        if one.span is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.span, one.code)))
