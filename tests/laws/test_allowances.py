"""Allowing a finding in place silences it, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import journeys as jn
from journeys.diagnostic import Diagnostic
from journeys.model import JourneyMap, Settings
from journeys.rules import check
from tests.examples.sources import EXAMPLES
from tests.laws.findings import read_map, report, said
from tests.laws.strategies import shops

BROKEN = [
    path
    for path in sorted((EXAMPLES / "broken").glob("*.journey.yaml"))
    if path.name not in {"reading.journey.yaml", "syntax.journey.yaml"}
]
#: What is said of the comments themselves.
OF_COMMENTS = {"JRN017", "JRN018", "JRN019"}


def with_line(text: str, number: int, comment: str) -> str:
    """A text with a comment on a line of its own before a line."""
    lines = text.split("\n")
    at = number - 1
    indent = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    return "\n".join([*lines[:at], f"{indent}# {comment}", *lines[at:]])


def places(text: str) -> list[Diagnostic]:
    """The findings of a map's text that stand at a part that was written."""
    map_ = read_map(text)
    assert map_.source is not None
    spans = map_.source.spans
    return [
        one
        for one in report(map_).diagnostics
        if one.code not in OF_COMMENTS
        and any(one.path[:end] in spans for end in range(1, len(one.path) + 1))
    ]


def assert_silenced(text: str, one: Diagnostic) -> None:
    """A comment before the line of a finding takes away this one, and at most its own kin."""
    assert one.span is not None
    words = f"journeys: allow {one.name} because we know"
    after = report(read_map(with_line(text, one.span.line, words)))
    before = report(read_map(text))
    gone = said(before.diagnostics) - said(after.diagnostics)
    assert said((one,)) <= gone
    assert {code for code, _, _ in gone} == {one.code}
    assert said(after.diagnostics) == said(before.diagnostics) - gone
    assert after.allowed == before.allowed + gone.total()
    assert (after.coverage, after.situations) == (before.coverage, before.situations)


@given(shops(), st.data())
def test_a_comment_silences_its_finding(map_: JourneyMap, data: st.DataObject) -> None:
    """Whatever is found at a written part of a map can be allowed there, and alone."""
    text = jn.dumps(map_)
    found = places(text)
    if found:
        assert_silenced(text, data.draw(st.sampled_from(found)))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name.partition(".")[0])
def test_each_finding_of_the_broken_maps_can_be_allowed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every finding at a written part of a broken map is silenced by a comment, and alone."""
    text = path.read_text("utf-8")
    monkeypatch.chdir(path.parent)
    for one in places(text):
        assert_silenced(text, one)


@given(shops(), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)), st.data())
def test_a_comment_holds_to_its_last_day(
    map_: JourneyMap, last: dt.date, data: st.DataObject
) -> None:
    """On its last day a comment still silences its finding, on the next one no more."""
    text = jn.dumps(map_)
    found = [one for one in places(text) if one.code != "JRN807"]
    if not found:
        return
    one = data.draw(st.sampled_from(found))
    assert one.span is not None
    words = f"journeys: allow {one.name} because we know until {last}"
    allowed = read_map(with_line(text, one.span.line, words))
    assert _kin(allowed, last, one.code) < _kin(map_, last, one.code)
    late = last + dt.timedelta(days=1)
    assert _kin(allowed, late, one.code) == _kin(map_, late, one.code)


def _kin(map_: JourneyMap, day: dt.date, code: str) -> Counter[tuple[str, str, str]]:
    found = check(map_, today=day, settings=[Settings(select=["all"])]).diagnostics
    return said(tuple(one for one in found if one.code == code))
