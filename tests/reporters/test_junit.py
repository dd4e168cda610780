"""The JUnit report: XML for any text, a suite a family, a test a rule."""

from __future__ import annotations

from hypothesis import given
from lxml import etree

from journeys.reporters.junit import render
from journeys.rules import Report
from journeys.rules.table import rules
from tests.reporters.samples import REPORT, RULES
from tests.reporters.strategies import REPORTS


@given(report=REPORTS)
def test_it_parses_and_its_numbers_are_true(report: Report) -> None:
    """Each suite counts its tests and failures; a rule with findings is one failure."""
    root = etree.fromstring(render(report).encode())
    codes = {diagnostic.code for diagnostic in report.diagnostics}
    assert len(root.findall(".//failure")) == len(codes) == int(root.get("failures", ""))
    assert len(root.findall(".//testcase")) == int(root.get("tests", ""))
    for suite in root.findall("testsuite"):
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))


@given(report=REPORTS)
def test_every_finding_is_a_line_of_its_failure(report: Report) -> None:
    """The text of a failure has a line a finding, each beginning with its severity."""
    root = etree.fromstring(render(report).encode())
    lines = [line for one in root.findall(".//failure") for line in str(one.text).split("\n")]
    assert sorted(line.split(":")[0] for line in lines) == sorted(
        diagnostic.severity for diagnostic in report.diagnostics
    )


def test_rules_that_found_nothing_pass() -> None:
    """The tests of a clean map are the rules that ran, the core by default."""
    root = etree.fromstring(render(Report(file="x")).encode())
    core = [f"{rule.code} {rule.name}" for rule in rules() if rule.is_core]
    assert [case.get("name") for case in root.findall(".//testcase")] == core
    few = etree.fromstring(render(Report(file="x"), ran=RULES[:2]).encode())
    assert few.get("tests") == "2"
    assert [suite.get("name") for suite in few] == ["JRN1xx"]


def test_what_is_cut_is_counted() -> None:
    """Beyond a measure a failure says how many findings more there are."""
    root = etree.fromstring(render(REPORT, most=1).encode())
    assert [one.text for one in root.findall(".//failure")][1:] == ["and 1 more", "and 1 more"]
