"""Comments that allow findings: which findings they cover, and which comments are idle."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import attrs

from journeys.diagnostic import Diagnostic
from journeys.rules.view import AllowanceUse
from journeys.source import Allowance, Source

__all__ = ["Suppressed", "suppress"]

_Place: TypeAlias = tuple[str, int, str]
"""File, line and rule."""


@attrs.frozen
class Suppressed:
    """The outcome of applying the comments.

    Attributes:
        kept: Findings that speak, in the order given.
        allowed: Findings that a comment kept silent.
        uses: What became of each comment, in the order of the file.
    """

    kept: tuple[Diagnostic, ...]
    allowed: tuple[Diagnostic, ...]
    uses: tuple[AllowanceUse, ...]


def suppress(diagnostics: Iterable[Diagnostic], source: Source, today: dt.date) -> Suppressed:
    """The findings, less those that a comment allows.

    A comment covers the findings of the part of the map whose key stands on its line. One
    without a reason, or after its last day, covers nothing.

    Args:
        diagnostics: The findings.
        source: The files behind the map.
        today: The day on which comments are judged.

    Returns:
        What still speaks, what does not, and the use of each comment.
    """
    valid = _by_place(one for one in source.allowances if one.reason and not _is_over(one, today))
    kept: list[Diagnostic] = []
    allowed: list[Diagnostic] = []
    used: set[Allowance] = set()
    for diagnostic in diagnostics:
        cover = _cover(valid, diagnostic, source)
        if cover is None:
            kept.append(diagnostic)
        else:
            allowed.append(diagnostic)
            used.add(cover)
    uses = [
        AllowanceUse(one, used=one in used, expired=_is_over(one, today))
        for one in source.allowances
    ]
    return Suppressed(tuple(kept), tuple(allowed), tuple(uses))


def _is_over(allowance: Allowance, today: dt.date) -> bool:
    try:
        return bool(allowance.until) and dt.date.fromisoformat(allowance.until) < today
    except ValueError:
        return False


def _by_place(allowances: Iterable[Allowance]) -> dict[_Place, tuple[int, Allowance]]:
    """The first comment for each rule on each line, with its number in the order of the files."""
    found: dict[_Place, tuple[int, Allowance]] = {}
    for number, one in enumerate(allowances):
        for rule in one.rules:
            found.setdefault((one.span.file, one.line, rule), (number, one))
    return found


def _cover(
    valid: Mapping[_Place, tuple[int, Allowance]], diagnostic: Diagnostic, source: Source
) -> Allowance | None:
    own = [diagnostic.span] if diagnostic.span else []
    around = [source.spans.get(diagnostic.path[:end]) for end in range(1, len(diagnostic.path) + 1)]
    covers = [
        valid[place]
        for span in [*own, *around]
        if span
        for rule in (diagnostic.code, diagnostic.name)
        for place in [(span.file, span.line, rule)]
        if place in valid
    ]
    return min(covers, key=lambda cover: cover[0])[1] if covers else None
