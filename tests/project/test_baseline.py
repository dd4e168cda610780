"""Baselines: what is written is read, and what is none is told."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Diagnostic, Severity
from journeys.errors import FileError
from journeys.model import JourneyMap, Persona
from journeys.project import dump_baseline, load_baseline
from journeys.rules import Report, check
from journeys.rules.run import fingerprint

DIAGNOSTICS = st.builds(
    Diagnostic,
    code=st.sampled_from(["JRN101", "JRN402"]),
    name=st.just("some-fault"),
    severity=st.sampled_from(list(Severity)),
    message=st.text(),
    path=st.lists(st.text() | st.integers(), max_size=3).map(tuple),
)
REPORTS = st.lists(DIAGNOSTICS).map(lambda found: Report(file="bank", diagnostics=tuple(found)))


@given(report=REPORTS)
def test_loading_undoes_dumping(report: Report, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A baseline holds each fingerprint as often as it was found."""
    file = tmp_path_factory.mktemp("baseline") / "baseline.json"
    file.write_text(dump_baseline(report), "utf-8")
    assert load_baseline(file) == Counter(map(fingerprint, report.diagnostics))


@given(report=REPORTS)
def test_a_baseline_does_not_depend_on_the_order_of_findings(report: Report) -> None:
    """The same findings give the same text, sorted, in ASCII."""
    other = Report(file="other", diagnostics=report.diagnostics[::-1])
    text = dump_baseline(report)
    assert text == dump_baseline(other)
    assert text.isascii()
    findings = json.loads(text)["findings"]
    assert list(findings) == sorted(findings)


def test_a_baseline_silences_what_it_holds(tmp_path: Path) -> None:
    """Findings of a baseline are known; a new one speaks."""
    map_ = JourneyMap(title="Bank", personas=[Persona(id="julie", prefers=["wbe"])])
    first = check(map_)
    file = tmp_path / "baseline.json"
    file.write_text(dump_baseline(first))
    second = check(map_, known=load_baseline(file))
    assert first.diagnostics
    assert second.diagnostics == ()
    assert second.known == len(first.diagnostics)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no JSON at line 1, column 1"),
        ('{"version": 1,\n', "no JSON at line 2"),
        ("[]", "is no baseline"),
        ("{}", "is no baseline"),
        ('{"version": 2, "findings": {}}', "of version '2'; this release reads version 1"),
        ('{"version": [], "findings": {}}', "of version a list"),
        ('{"version": true, "findings": {}}', "of version 'True'"),
        ('{"version": 1}', "no table 'findings'"),
        ('{"version": 1, "findings": {"a": 0}}', "'a' is counted '0' times"),
        ('{"version": 1, "findings": {"a": NaN}}', "'a' is counted 'nan' times"),
        ('{"version": 1, "findings": {"a": true}}', "'a' is counted 'True' times"),
        ("[" * 200_000, "nested too deeply"),
        ("1" * 5000, "number too long"),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, text: str, told: str) -> None:
    """A file that is no baseline is an error that says why and what to do."""
    file = tmp_path / "baseline.json"
    file.write_text(text)
    with pytest.raises(FileError) as raised:
        load_baseline(file)
    assert raised.value.path == file
    assert told in str(raised.value)


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A missing file, a folder and a pipe are errors, and none is waited for."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name, told in [
        ("missing", "does not exist"),
        ("folder", "no regular file"),
        ("pipe", "no regular file"),
        ("x" * 300, "cannot be read"),
        ("nul\0", "no file name"),
    ]:
        with pytest.raises(FileError, match=told):
            load_baseline(tmp_path / name)


@given(text=st.text() | st.binary())
def test_any_file_is_a_baseline_or_an_error(
    text: str | bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever stands in the file, it is read or told."""
    file = tmp_path_factory.mktemp("baseline") / "baseline.json"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(FileError):
        load_baseline(file)
