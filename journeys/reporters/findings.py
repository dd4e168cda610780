"""What all reporters take from a report: findings shown, rules that ran, texts made printable."""

from __future__ import annotations

from collections.abc import Iterable

from journeys.diagnostic import Diagnostic
from journeys.rules import Report
from journeys.rules.rule import Rule
from journeys.rules.table import rules
from journeys.text import printable

__all__ = ["counted", "headline", "ran_rules", "shown"]


def shown(report: Report, most: int | None) -> tuple[tuple[Diagnostic, ...], int]:
    """The findings to show, and how many more there are.

    Args:
        report: The report.
        most: How many are shown at most; None for all.

    Returns:
        The first findings by place, and the number of the others.

    Example:
        >>> shown(Report(file="bank"), 100)
        ((), 0)
    """
    first = report.diagnostics if most is None else report.diagnostics[: max(most, 0)]
    return first, len(report.diagnostics) - len(first)


def headline(diagnostic: Diagnostic) -> str:
    """A finding on one line, whatever stands in its message.

    Args:
        diagnostic: The finding.

    Returns:
        `file:line:column: JRN101 message [name]`, printable.

    Example:
        >>> from journeys.diagnostic import Severity
        >>> headline(Diagnostic("JRN101", "unknown-channel", Severity.ERROR, "no", ("board",)))
        'board: JRN101 no [unknown-channel]'
    """
    return printable(str(diagnostic))


def ran_rules(report: Report, ran: Iterable[Rule] | None) -> tuple[Rule, ...]:
    """The rules to list: those that ran, and in any case those that found something.

    Args:
        report: The report.
        ran: The rules that ran, as `journeys.rules.run.selected` gives them; None for the core.

    Returns:
        The rules, each once, sorted by code.
    """
    listed = [rule for rule in rules() if rule.is_core] if ran is None else list(ran)
    by_code = {rule.code: rule for rule in listed}
    for diagnostic in report.diagnostics:
        if diagnostic.code not in by_code:
            by_code[diagnostic.code] = _rule(diagnostic)
    return tuple(by_code[code] for code in sorted(by_code))


def counted(count: int, word: str) -> str:
    """A number with its word.

    Args:
        count: The number.
        word: The word in the singular.

    Returns:
        Both, in the plural where the word has one.

    Example:
        >>> counted(1, "finding"), counted(2, "finding")
        ('1 finding', '2 findings')
    """
    return f"{count} {word}" if count == 1 or word == "info" else f"{count} {word}s"


def _rule(diagnostic: Diagnostic) -> Rule:
    """The rule of the table, or a bare one for a finding that somebody else's check made."""
    own = next((rule for rule in rules() if rule.code == diagnostic.code), None)
    return own or Rule(
        code=diagnostic.code,
        name=diagnostic.name,
        severity=diagnostic.severity,
        page=f"{printable(diagnostic.name)}.",
        check=lambda _view: (),
    )
