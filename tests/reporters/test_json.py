"""The JSON report: parses for any text, and says all that the report says."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from journeys.reporters.json import render
from journeys.rules import Report
from journeys.rules.run import fingerprint
from journeys.text import printable
from tests.reporters.strategies import REPORTS


def _refuse(word: str) -> None:
    pytest.fail(f"{word} is no JSON")


@given(report=REPORTS)
def test_it_parses_and_says_everything(report: Report) -> None:
    """The object holds each finding with its place, and the numbers of the report."""
    data = json.loads(render(report), parse_constant=_refuse)
    assert data["version"] == 1
    assert data["ok"] == report.ok
    assert data["counts"] == {str(key): value for key, value in report.counts.items()}
    assert (data["allowed"], data["known"], data["dropped"]) == (
        report.allowed,
        report.known,
        report.dropped,
    )
    assert data["more"] == 0
    assert len(data["coverage"]) == len(report.coverage)
    assert data["situations"] == report.situations
    for finding, diagnostic in zip(data["findings"], report.diagnostics, strict=True):
        assert finding["code"] == diagnostic.code
        assert finding["severity"] == diagnostic.severity
        assert finding["message"] == printable(diagnostic.message)
        assert finding["fingerprint"] == fingerprint(diagnostic)
        span = diagnostic.span
        assert (finding["place"] is None) == (span is None)
        if span:
            assert finding["place"]["line"] == span.line
            assert finding["place"]["end_column"] == span.end_column
    assert set(data["rules"]) >= {diagnostic.code for diagnostic in report.diagnostics}


@given(report=REPORTS)
def test_what_is_cut_is_counted(report: Report) -> None:
    """With a measure, the findings beyond it are a number."""
    data = json.loads(render(report, most=2))
    assert len(data["findings"]) + data["more"] == len(report.diagnostics)
    assert len(data["findings"]) <= 2
