"""Report to SARIF 2.1.0, which code hosts and editors read. Writes nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any, Final
from urllib.parse import quote

from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.documentation import page_address
from journeys.reporters.findings import ran_rules, shown
from journeys.reporters.layout import underlined
from journeys.rules import Report
from journeys.rules.rule import Rule
from journeys.rules.run import fingerprint
from journeys.source import Span, dotted
from journeys.text import printable
from journeys.version import __version__

__all__ = ["render"]

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(
    report: Report,
    *,
    colour: bool = False,  # noqa: ARG001 - the reporters share one shape
    most: int | None = None,
    ran: Iterable[Rule] | None = None,
) -> str:
    """The report as a SARIF log with one run.

    Args:
        report: The report.
        colour: Not used here: data bears no colours.
        most: How many findings are shown; all by default.
        ran: The rules that ran, which are described with their pages; the core by default.

    Returns:
        The log on several lines, in ASCII. Files are named relative to the working folder when
        they stand in it; findings of a map made in Python have a logical place alone.

    Example:
        >>> json.loads(render(Report(file="bank.journey.yaml")))["runs"][0]["results"]
        []

    Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0.
    """
    rules = ran_rules(report, ran)
    at = {rule.code: place for place, rule in enumerate(rules)}
    first, _ = shown(report, most)
    driver = {
        "name": "journeys",
        "semanticVersion": __version__,
        "rules": [_descriptor(rule) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(diagnostic, at[diagnostic.code]) for diagnostic in first],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2, allow_nan=False) + "\n"


def _descriptor(rule: Rule) -> dict[str, Any]:
    address = page_address(rule.name)
    return {
        "id": printable(rule.code),
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.reason or rule.summary},
        "help": {"text": rule.page.strip()},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [f"{printable(rule.family)}xx", printable(rule.name)]},
    }


def _pascal(name: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in printable(name).split("-"))


def _result(diagnostic: Diagnostic, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": dotted(diagnostic.path)}]}
    if diagnostic.span:
        place["physicalLocation"] = {
            "artifactLocation": {"uri": _uri(diagnostic.span.file)},
            "region": _region(diagnostic.excerpt, diagnostic.span),
        }
    return {
        "ruleId": printable(diagnostic.code),
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": _unlinked(printable(diagnostic.message))},
        "locations": [place],
        "partialFingerprints": {"journeysPlace/v1": fingerprint(diagnostic)},
    }


def _region(excerpt: str, span: Span) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    if excerpt.strip():
        region["snippet"] = {"text": underlined(excerpt, span)[0]}
    return region


def _unlinked(text: str) -> str:
    """The text without the form `[text](target)`, which viewers make a link of."""
    return re.sub(r"\](?=\()", "] ", text)


def _uri(file: str) -> str:
    """A file as a relative reference, or as an absolute one when it stands elsewhere."""
    path = PurePath(file)
    if path.is_absolute():
        here = Path.cwd()
        if not path.is_relative_to(here):
            return "file:///" + _encoded(path.as_posix()).lstrip("/")
        path = path.relative_to(here)
    return _encoded(path.as_posix())


def _encoded(path: str) -> str:
    return quote(path.encode("utf-8", "surrogatepass"), safe="/")
