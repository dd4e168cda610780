"""Report to JSON, in a form that stays. Writes nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from journeys.diagnostic import Diagnostic
from journeys.reporters.findings import ran_rules, shown
from journeys.reporters.layout import underlined
from journeys.rules import Coverage, Report
from journeys.rules.rule import Rule
from journeys.rules.run import fingerprint
from journeys.text import printable
from journeys.version import __version__

__all__ = ["render"]


def render(
    report: Report,
    *,
    colour: bool = False,  # noqa: ARG001 - the reporters share one shape
    most: int | None = None,
    ran: Iterable[Rule] | None = None,
) -> str:
    """The report as one JSON object, for programs.

    Its keys: `version` (of this form, 1; keys may be added under the same number), `tool` (`name`,
    `version`), `file`, `ok` (no error), `counts` (by severity), `findings` by place, `more`
    (findings not shown), `allowed`, `known`, `dropped` (counts), `coverage` (a row a persona:
    `persona`, `name`, `decided`, `cells`, `share`), `share` (0..1), `situations` (the gas works
    index), `rules` (codes of those that ran). A finding has `code`, `name`, `severity`,
    `message`, `path` (keys and numbers), `fingerprint`, `place` and `excerpt`; `place` is null for
    a map made in Python, else `file`, `line`, `column`, `end_line`, `end_column`, which count
    from 1, the end after the last character.

    Args:
        report: The report.
        colour: Not used here: data bears no colours.
        most: How many findings are shown; all by default.
        ran: The rules that ran; the core by default.

    Returns:
        The object on several lines, in ASCII, so that any stream can carry it.

    Example:
        >>> json.loads(render(Report(file="bank.journey.yaml")))["findings"]
        []
    """
    first, more = shown(report, most)
    data = {
        "version": 1,
        "tool": {"name": "journeys", "version": __version__},
        "file": printable(report.file),
        "ok": report.ok,
        "counts": {severity.value: count for severity, count in report.counts.items()},
        "findings": [_finding(diagnostic) for diagnostic in first],
        "more": more,
        "allowed": report.allowed,
        "known": report.known,
        "dropped": report.dropped,
        "coverage": [_coverage(row) for row in report.coverage],
        "share": round(report.share, 4),
        "situations": report.situations,
        "rules": [rule.code for rule in ran_rules(report, ran)],
    }
    return json.dumps(data, indent=2, allow_nan=False) + "\n"


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": diagnostic.severity.value,
        "message": printable(diagnostic.message),
        "path": [printable(key) if isinstance(key, str) else key for key in diagnostic.path],
        "fingerprint": fingerprint(diagnostic),
        "place": span
        and {
            "file": printable(span.file),
            "line": span.line,
            "column": span.column,
            "end_line": span.end_line,
            "end_column": span.end_column,
        },
        "excerpt": underlined(diagnostic.excerpt, span)[0] if span else "",
    }


def _coverage(row: Coverage) -> dict[str, Any]:
    return {
        "persona": printable(row.persona),
        "name": printable(row.name),
        "decided": row.decided,
        "cells": row.cells,
        "share": round(row.share, 4),
    }
