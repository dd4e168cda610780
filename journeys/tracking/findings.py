"""The findings about tracking plans: their codes, names and weights."""

from __future__ import annotations

from typing import Final

from journeys.diagnostic import Diagnostic, Severity
from journeys.source import Path, Source
from journeys.tracking.faults import SHOWN

__all__ = ["FINDINGS", "finding"]

#: The findings about plans: code, name and weight.
FINDINGS: Final = {
    "JRN760": ("untracked-moment", Severity.WARNING),
    "JRN761": ("untracked-touchpoint", Severity.WARNING),
    "JRN762": ("unknown-event-moment", Severity.ERROR),
    "JRN763": ("unknown-event-channel", Severity.ERROR),
    "JRN764": ("unknown-event-word", Severity.ERROR),
    "JRN765": ("shadowed-entry", Severity.WARNING),
    "JRN766": ("idle-entry", Severity.WARNING),
    "JRN767": ("unmatched-events", Severity.WARNING),
    "JRN768": ("unknown-raw-column", Severity.ERROR),
}


def finding(code: str, path: Path, message: str, source: Source | None) -> Diagnostic:
    """A finding about a plan, stamped with its rule and its place.

    Args:
        code: The rule that speaks.
        path: The place in the plan or the map.
        message: What is wrong and the way out.
        source: The files of the plan or the map.

    Returns:
        The finding; without a place in a file for what was made in Python.
    """
    name, severity = FINDINGS[code]
    span = source.span(path) if source else None
    excerpt = source.line(span)[:SHOWN] if source and span else ""
    return Diagnostic(code, name, severity, message, path, span, excerpt)
