"""What reading a tracking plan can find wrong, in one error with every place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from journeys.diagnostic import Diagnostic, FindingsError, Severity
from journeys.reader import problems as code
from journeys.source import Remark, Source

__all__ = ["NAMES", "PlanError", "diagnosed"]

#: The names of the rules that speak, which stand above this package.
NAMES: Final = {
    code.SYNTAX: "syntax-error",
    code.REPEATED_KEY: "repeated-key",
    code.UNKNOWN_KEY: "unknown-key",
    code.WRONG_KIND: "wrong-kind",
    code.MISSING_KEY: "missing-key",
    code.UNKNOWN_WORD: "unknown-word",
    code.MALFORMED_VALUE: "malformed-value",
    code.UNSAFE_YAML: "unsafe-yaml",
    code.TOO_LARGE: "too-large",
    code.UNREADABLE_TEXT: "unreadable-text",
    code.UNKNOWN_FORMAT: "unknown-format",
    code.SUSPICIOUS_SPACE: "suspicious-space",
}
#: Characters of a line that an excerpt shows.
SHOWN: Final = 200


@attrs.frozen
class PlanError(FindingsError):
    r"""A file that cannot be a tracking plan.

    Example:
        >>> from journeys.tracking import read_plan_text
        >>> try:
        ...     read_plan_text("format: journeys-tracking/1\nlog: {order: sorted}", file="p.yaml")
        ... except PlanError as error:
        ...     print(error)
        p.yaml:2:14: JRN006 'order' knows no 'sorted'; did you mean 'sort'? [unknown-word]
    """


def diagnosed(remarks: Iterable[Remark], source: Source) -> tuple[Diagnostic, ...]:
    """What reading noticed, as findings with the names of their rules.

    Args:
        remarks: What reading noticed.
        source: The texts.

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
            excerpt=source.line(one.span)[:SHOWN],
        )
        for one in remarks
        if one.span is not None
    ]
    return tuple(sorted(found, key=lambda one: (one.span, one.code)))
