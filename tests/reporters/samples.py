"""One small report for the golden texts. `python -m tests.reporters.samples` rewrites them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from journeys.diagnostic import Diagnostic, Finding, Severity
from journeys.reporters import FORMATS, reporter
from journeys.rules import Coverage, Report
from journeys.rules.rule import Rule
from journeys.source import Span

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"github": "log", "json": "json", "junit": "xml", "sarif": "sarif", "text": "txt"}


def nothing(_view: object) -> Iterator[Finding]:
    """No findings."""
    return iter(())


def rule(code: str, name: str, severity: Severity) -> Rule:
    """A rule with a short page, which does not change with the real ones."""
    page = f"A map has {name}.\n\nNobody knows what is meant.\n\nSince: 0.1\n"
    return Rule(code=code, name=name, severity=severity, page=page, check=nothing)


RULES = (
    rule("JRN101", "unknown-channel", Severity.ERROR),
    rule("JRN102", "unknown-persona", Severity.ERROR),
    rule("JRN404", "lonely-card", Severity.WARNING),
    rule("JRN801", "missing-owner", Severity.INFO),
)

REPORT = Report(
    file="maps/bank été.yaml",
    diagnostics=(
        Diagnostic(
            "JRN101",
            "unknown-channel",
            Severity.ERROR,
            "channel 'wbe' is not declared; did you mean 'web'?",
            ("personas", "julie", "prefers", 0),
            Span("maps/bank été.yaml", 8, 12, 8, 15),
            "\tprefers: [wbe, chat]",
        ),
        Diagnostic(
            "JRN404",
            "lonely-card",
            Severity.WARNING,
            "100 % of the cards, say «café: 店», lead to [here](there)",
            ("board", "julie", "inform", "mobile"),
            Span("maps/bank été.yaml", 21, 19, 24, 3),
            "      mobile: {q: 店,",
        ),
        Diagnostic(
            "JRN801", "missing-owner", Severity.INFO, "moment 'quote' has no owner", ("moments",)
        ),
    ),
    allowed=2,
    known=1,
    coverage=(
        Coverage("julie", "Julie, toujours pressée", 14, 20),
        Coverage("mei", "美玲", 20, 20),
    ),
    situations=212,
    dropped=1,
)


def golden(name: str, kind: str) -> Path:
    """The golden file of a report ("small" or "empty") in a format."""
    return GOLDEN / f"{kind}.{ENDINGS[name]}"


def texts() -> Iterator[tuple[Path, str]]:
    """Each golden file with the text that it shall hold."""
    empty = attrs.evolve(Report(file="bank.journey.yaml"), situations=0)
    for name in FORMATS:
        yield golden(name, "small"), reporter(name)(REPORT, ran=RULES)
        yield golden(name, "empty"), reporter(name)(empty, ran=RULES[:2])
    yield GOLDEN / "small.ansi", reporter("text")(REPORT, colour=True, most=2)


if __name__ == "__main__":
    for file, text in texts():
        file.write_text(text, "utf-8", newline="\n")
