"""Report to JUnit XML, which build servers read as tests. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeys.diagnostic import Diagnostic
from journeys.reporters.findings import counted, headline, ran_rules, shown
from journeys.rules import Report
from journeys.rules.rule import Rule
from journeys.text import printable

__all__ = ["render"]


def render(
    report: Report,
    *,
    colour: bool = False,  # noqa: ARG001 - the reporters share one shape
    most: int | None = None,
    ran: Iterable[Rule] | None = None,
) -> str:
    """The report as test suites: a family of rules is a suite, a rule is a test.

    Args:
        report: The report.
        colour: Not used here: data bears no colours.
        most: How many findings are shown; all by default.
        ran: The rules that ran, which pass when they found nothing; the core by default.

    Returns:
        One XML document in ASCII. A rule that found something is one failure with a line a
        finding; its type is the gravest severity.

    Example:
        >>> render(Report(file="bank.journey.yaml"), ran=()).splitlines()[1]
        '<testsuites name="bank.journey.yaml" tests="0" failures="0" errors="0" />'
    """
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in report.diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    visible = {id(diagnostic) for diagnostic in shown(report, most)[0]}
    rules = ran_rules(report, ran)
    root = Element("testsuites", {"name": printable(report.file), **_totals(rules, found)})
    for family, group in groupby(rules, key=lambda rule: rule.family):
        members = tuple(group)
        name = f"{printable(family)}xx"
        suite = SubElement(
            root, "testsuite", {"name": name, **_totals(members, found)}, skipped="0"
        )
        for rule in members:
            title = f"{printable(rule.code)} {printable(rule.name)}"
            case = SubElement(suite, "testcase", classname=f"journeys.{name}", name=title)
            if rule.code in found:
                _add_failure(case, found[rule.code], visible)
    indent(root)
    body = tostring(root, encoding="us-ascii", xml_declaration=False).decode("ascii")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'


def _totals(rules: Iterable[Rule], found: Mapping[str, object]) -> dict[str, str]:
    codes = [rule.code for rule in rules]
    failures = sum(code in found for code in codes)
    return {"tests": str(len(codes)), "failures": str(failures), "errors": "0"}


def _add_failure(case: Element, findings: list[Diagnostic], visible: set[int]) -> None:
    gravest = min((one.severity for one in findings), key=lambda severity: severity.rank)
    message = counted(len(findings), "finding")
    failure = SubElement(case, "failure", type=gravest.value, message=message)
    lines = [f"{one.severity}: {headline(one)}" for one in findings if id(one) in visible]
    if len(lines) < len(findings):
        lines.append(f"and {len(findings) - len(lines)} more")
    failure.text = "\n".join(lines)
