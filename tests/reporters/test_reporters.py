"""What every reporter holds for every report."""

from __future__ import annotations

import inspect
import subprocess
import sys

import attrs
import pytest
from hypothesis import given

from journeys.errors import UnknownNameError
from journeys.reporters import FORMATS, reporter
from journeys.rules import Report
from journeys.text import invisible
from tests.reporters.strategies import REPORTS

EACH = pytest.mark.parametrize("name", FORMATS)


@EACH
@given(report=REPORTS)
def test_any_report_is_whole_printable_lines(name: str, report: Report) -> None:
    """Nothing invisible stands in an output, and its last line is whole."""
    text = reporter(name)(report)
    assert invisible(text) is None
    assert text.endswith("\n")
    text.encode("utf-8")


@EACH
@given(report=REPORTS)
def test_the_same_report_gives_the_same_text(name: str, report: Report) -> None:
    """Reporting is a pure function of the report."""
    assert reporter(name)(report) == reporter(name)(report)


@pytest.mark.parametrize("name", ["json", "junit", "sarif"])
@given(report=REPORTS)
def test_formats_for_programs_are_ascii(name: str, report: Report) -> None:
    """Any stream can carry what programs read, whatever its encoding."""
    assert reporter(name)(report).isascii()


@EACH
def test_reporters_are_of_one_shape(name: str) -> None:
    """Every reporter takes the same options, by keyword, with the same defaults."""
    shape = inspect.signature(reporter("text"))
    assert inspect.signature(reporter(name)) == shape
    assert [parameter.kind.name for parameter in shape.parameters.values()][1:] == [
        "KEYWORD_ONLY"
    ] * 3


@EACH
def test_a_negative_measure_shows_nothing(name: str) -> None:
    """A measure below zero is none at all."""
    empty = Report(file="bank")
    assert reporter(name)(empty, most=-1) == reporter(name)(attrs.evolve(empty), most=0)


def test_an_unknown_format_names_the_known_ones() -> None:
    """A format that does not exist is refused with the nearest one."""
    with pytest.raises(UnknownNameError, match="no report format 'jsno'; did you mean 'json'"):
        reporter("jsno")


def test_only_what_is_asked_for_is_loaded() -> None:
    """The table of formats loads no reporter, and plain text no library for colours."""
    script = (
        "import sys, journeys.reporters as r\n"
        "assert not any(name in sys.modules for name in r.FORMATS.values())\n"
        "from journeys.rules import Report\n"
        "r.reporter('text')(Report(file='x')); assert 'rich' not in sys.modules\n"
        "r.reporter('text')(Report(file='x'), colour=True); assert 'rich' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)
