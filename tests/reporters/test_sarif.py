"""The SARIF report: valid for any text, with the rules described and files named as URIs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import attrs
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.sarif import render
from journeys.rules import Report
from journeys.rules.run import fingerprint
from journeys.rules.table import rules
from journeys.source import Span
from tests.reporters.samples import REPORT, RULES
from tests.reporters.strategies import REPORTS, TEXTS

SCHEMA = Path(__file__).parent / "sarif-2.1.0-trimmed.json"
VALIDATOR = Draft7Validator(
    json.loads(SCHEMA.read_text("utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER
)
FOUND = Diagnostic("JRN101", "some-fault", Severity.ERROR, "x", (), Span("a"))


def run(report: Report, **options: Any) -> dict[str, Any]:
    """The one run of a log."""
    found: dict[str, Any] = json.loads(render(report, **options))["runs"][0]
    return found


def uri(file: str) -> str:
    """The URI of a file."""
    found = attrs.evolve(FOUND, span=Span(file))
    (result,) = run(Report(file="x", diagnostics=(found,)), ran=RULES)["results"]
    told: str = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return told


@given(report=REPORTS)
def test_it_is_valid(report: Report) -> None:
    """Whatever stands in a report, its log holds the schema."""
    VALIDATOR.validate(json.loads(render(report)))


@given(report=REPORTS)
def test_results_name_their_rule_and_their_fingerprint(report: Report) -> None:
    """A result points to the description of its rule, and can be found again later."""
    told = run(report)
    described = told["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in described}) == len(described)
    for result, diagnostic in zip(told["results"], report.diagnostics, strict=True):
        assert result["ruleId"] == diagnostic.code == described[result["ruleIndex"]]["id"]
        assert list(result["partialFingerprints"].values()) == [fingerprint(diagnostic)]
        assert ("physicalLocation" in result["locations"][0]) == (diagnostic.span is not None)


@given(message=TEXTS)
def test_a_message_is_never_a_link(message: str) -> None:
    """What a user wrote cannot become a link in a viewer."""
    found = attrs.evolve(FOUND, message=message)
    (result,) = run(Report(file="x", diagnostics=(found,)), ran=RULES)["results"]
    assert re.search(r"\[[^\]]*\]\(", result["message"]["text"]) is None


@given(file=st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_a_file_can_be_told_from_its_uri(file: str) -> None:
    """A URI is percent-encoded and relative, and gives the name back."""
    told = uri(f"maps/{file}")
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", told)
    assert Path(unquote(told)) == Path(f"maps/{file}")


def test_files_are_relative_to_the_working_folder() -> None:
    """A file below is named from here; one elsewhere is an absolute URI."""
    assert uri(str(Path.cwd() / "maps" / "bank été.yaml")) == "maps/bank%20%C3%A9t%C3%A9.yaml"
    assert uri("/elsewhere/a b.yaml") == "file:///elsewhere/a%20b.yaml"
    assert uri("a:b.yaml") == "a%3Ab.yaml"


def test_the_rules_that_ran_are_described() -> None:
    """A rule is described by its page; the core is described when nobody says what ran."""
    described = run(REPORT, ran=RULES)["tool"]["driver"]["rules"]
    assert [rule["help"]["text"] for rule in described] == [rule.page.strip() for rule in RULES]
    core = run(Report(file="x"))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in core] == [rule.code for rule in rules() if rule.is_core]
