"""The settings of a map name a rule or a limit that does not exist.

A misspelt name would leave a rule silent that was to speak, or a limit where it was, and nobody
would notice.

Example::

    rules: {severity: {too-many-persona: warning}, limits: {persona: 8}}

Instead::

    rules: {severity: {too-many-personas: warning}, limits: {personas: 8}}

Since: 0.1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from journeys.diagnostic import Finding, Severity
from journeys.rules.bounds import BOUNDS
from journeys.rules.naming import undeclared
from journeys.rules.table import rules

if TYPE_CHECKING:
    from journeys.rules.view import View
    from journeys.source import Path

CODE: Final = "JRN016"
SEVERITY: Final = Severity.ERROR


def check(view: View) -> Iterator[Finding]:
    """One finding for each name of the map's settings that names nothing."""
    named = [(path, word) for path, word in _words(view) if not _is_known(word)]
    yield from undeclared("rule", named, [rule.name for rule in rules()])
    limits = [(("rules", "limits", limit.name), limit.name) for limit in view.written.rules.limits]
    yield from undeclared("limit", limits, BOUNDS)


def _words(view: View) -> Iterator[tuple[Path, str]]:
    settings = view.written.rules
    for field in ("select", "ignore"):
        for at, word in enumerate(getattr(settings, field)):
            yield ("rules", field, at), word
    for change in settings.severity:
        yield ("rules", "severity", change.rule), change.rule


def _is_known(word: str) -> bool:
    return any(rule.is_named(word) for rule in rules())
