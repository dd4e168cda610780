"""Changelogs: every change in each format, and no text of a map becomes anything else."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.changelogs import FORMATS, changelog
from journeys.comparison import Change, Comparison, Kind, Meaning, Part
from journeys.errors import UnknownNameError
from journeys.text import invisible

HOSTILE = (
    "",
    "@team",
    "`",
    "a``b",
    "|",
    "<img src=x>",
    "#1",
    "\x1b[31m",
    "a\nb",
    "x" * 300,
    "\ud800",
)

texts = st.sampled_from(HOSTILE) | st.text(max_size=12)


def changes() -> SearchStrategy[Change]:
    """Any change, with hostile texts in every place."""
    keys = st.integers(0, 9) | texts
    paths = st.lists(st.lists(keys, min_size=1, max_size=4).map(tuple), min_size=1, max_size=2)
    return st.builds(
        Change,
        kind=st.sampled_from(Kind),
        part=st.sampled_from(Part),
        meaning=st.sampled_from(Meaning),
        old_paths=paths,
        new_paths=paths,
        field=st.sampled_from(["", "tone", "style.pace"]),
        about=texts,
        old=texts,
        new=texts,
        cards=st.integers(0, 3),
    )


def comparisons() -> SearchStrategy[Comparison]:
    """Any comparison."""
    return st.builds(Comparison, old=texts, new=texts, changes=st.lists(changes(), max_size=5))


@pytest.mark.parametrize("name", FORMATS)
@given(found=comparisons())
def test_output_is_visible_lines(name: str, found: Comparison) -> None:
    """Whatever stands in a map, the output is whole lines that hold nothing invisible."""
    text = changelog(name)(found)
    assert text.endswith("\n")
    assert invisible(text) is None


@given(comparisons())
def test_a_text_line_is_a_change(found: Comparison) -> None:
    """Each change is one line that begins with its sign; colours change nothing else."""
    render = changelog("text")
    lines = render(found).splitlines()
    assert len(lines) == (len(found) + 2 if len(found) else 1)
    assert all(line[:2] in {"+ ", "- ", "~ "} for line in lines[:-2])
    assert re.sub(r"\x1b\[[\d;]*m", "", render(found, colour=True)) == render(found)


@given(comparisons())
def test_markdown_has_texts_in_code_spans_alone(found: Comparison) -> None:
    """Outside its code spans a comment consists of our own words."""
    for line in changelog("markdown")(found).splitlines():
        words = re.sub(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", "", line)
        assert re.fullmatch(r"[A-Za-z0-9 :,.*→-]*", words), line


@given(comparisons())
def test_json_holds_each_change(found: Comparison) -> None:
    """The object has a row a change, in ASCII."""
    text = changelog("json")(found)
    data = json.loads(text)
    assert text.isascii()
    assert len(data["changes"]) == len(found)
    assert data["same"] is found.same
    assert sum(data["counts"].values()) == len(found)


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_not_shown_is_counted(name: str) -> None:
    """A bound of changes shown says how many there are more."""
    change = Change(kind="added", part="channel", new_paths=[("channels", "chat")])
    text = changelog(name)(Comparison(old="a", new="b", changes=[change] * 3), most=1)
    assert re.search(r'and 2 more|"more": 2', text, re.IGNORECASE)


def test_an_unknown_format_names_those_there_are() -> None:
    """The error names the formats."""
    with pytest.raises(UnknownNameError, match="json"):
        changelog("html")
