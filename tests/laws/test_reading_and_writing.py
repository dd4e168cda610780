"""Reading undoes writing: no map that a file can say is changed by being written."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given

from journeys.exporters import exporter
from journeys.model import JourneyMap
from journeys.reader import read, read_text
from journeys.text import invisible
from tests.exporters.strategies import hostile_texts, maps, texts

BANK = Path(__file__).parents[2] / "examples" / "bank" / "bank.journey.yaml"
FORMATS = pytest.mark.parametrize("name", ["yaml", "json"])


def returned(name: str, map_: JourneyMap) -> JourneyMap:
    """The map after writing and reading, which must notice nothing."""
    reading = read_text(exporter(name)(map_))
    assert [(one.code, one.message) for one in reading.source.remarks] == []
    assert reading.source.allowances == ()
    assert reading.map is not None
    return reading.map


@FORMATS
@given(map_=maps())
def test_reading_undoes_writing(name: str, map_: JourneyMap) -> None:
    """A written map reads back as the same map, without a remark."""
    assert returned(name, map_) == map_


@FORMATS
@given(map_=maps())
def test_writing_twice_writes_the_same(name: str, map_: JourneyMap) -> None:
    """A map that was written and read is written as the same text."""
    assert exporter(name)(returned(name, map_)) == exporter(name)(map_)


@FORMATS
def test_the_bank_returns(name: str) -> None:
    """The example of the bank, which stands in several files, reads back from one text."""
    bank = read(BANK).map
    assert bank is not None
    assert returned(name, bank) == bank


@given(title=hostile_texts())
def test_invisible_characters_return_as_escapes(title: str) -> None:
    """What no map should hold is escaped in YAML: it can be seen, and it is not lost."""
    map_ = JourneyMap(title=title, board=(), coherence=title)
    text = exporter("yaml")(map_)
    assert invisible(text) is None
    assert returned("yaml", map_) == map_


@given(title=hostile_texts())
def test_json_shows_invisible_characters(title: str) -> None:
    """What no map should hold is escaped in JSON too."""
    assert invisible(exporter("json")(JourneyMap(title=title))) is None


@given(title=texts(), edition=texts())
def test_other_readers_see_the_same_texts(title: str, edition: str) -> None:
    """A reader that guesses types finds texts where the map has texts."""
    data = yaml.safe_load(exporter("yaml")(JourneyMap(title=title, edition=edition)))
    assert (data["title"], data.get("edition", "")) == (title, edition)
