"""The map file as it is written: pleasant to read, and honest about what it cannot say."""

from __future__ import annotations

from textwrap import dedent

import pytest

from journeys.errors import ValueFormError
from journeys.exporters import exporter
from journeys.model import (
    Cell,
    Journey,
    JourneyMap,
    Moment,
    Persona,
    Touchpoint,
    Transition,
    elsewhere,
    offered,
    way,
)
from journeys.reader import read_text

BOTH = pytest.mark.parametrize("name", ["yaml", "json"])

SHOP = """\
    format: journeys/1
    title: A shop
    language: fr

    personas:
      ana:
        name: Ana
        style: {pace: hurried, seeks: advice}
        appetites: {épargne: 5, 'no': 1}
        share: 22%
      bob:

    channels: [web, chat]

    stages:
      discover:
      choose: {label: Choisir}

    moments:
      ask: {goal: inform, feeling: 0}

    board:
      ana:
        inform:
          web: {answer: Prix, idiolect: [vite], commitments: [Tenu], evidence: survey}
          chat: {instead: [web], because: personne n'y répond}
          phone: {}

    journeys:
      ana-asks:
        personas: [ana]
        steps:
          - a@web -> b@web -> c@chat
          - a@web -> c@chat: {by: company, within: 1 day, share: 12.5%}

    promises:
      few: {max_hand_offs: 3}

    rules:
      limits: {personas: 8}
    """


def test_a_file_in_this_form_is_written_as_it_was() -> None:
    """Short forms, one-line records, spread tables and joined ways are kept."""
    text = dedent(SHOP)
    map_ = read_text(text).map
    assert map_ is not None
    assert exporter("yaml")(map_) == text


def test_long_records_are_spread_and_long_ways_are_broken() -> None:
    """What does not fit on a line of a hundred columns is spread over several."""
    steps = [f"{'m' * 30}{number}@web" for number in range(5)]
    map_ = JourneyMap(
        title="Shop",
        board={"ana": {"buy": {"web": offered("a" * 60, tone="b" * 40)}}},
        journeys=[Journey(id="way", steps=[" -> ".join(steps)])],
    )
    text = exporter("yaml")(map_)
    assert f"\n      web:\n        answer: {'a' * 60}\n" in text
    assert max(len(line) for line in text.splitlines()) <= 100
    assert read_text(text).map == map_


def test_scattered_cells_are_brought_together() -> None:
    """Cells of one persona and goal stand together in a file; none is lost."""
    cells = [
        Cell(persona=persona, subject="buy", channel=channel, offer=elsewhere("chat"))
        for channel in ("web", "app")
        for persona in ("ana", "bob")
    ]
    returned = read_text(exporter("yaml")(JourneyMap(title="Shop", board=cells))).map
    assert returned is not None
    assert set(returned.board) == set(cells)


@BOTH
@pytest.mark.parametrize(
    "map_",
    [
        JourneyMap(title="Shop", personas=[Persona(id="ana"), Persona(id="ana", name="Ana")]),
        JourneyMap(title="Shop", moments=[Moment(id="a"), Moment(id="a")]),
        JourneyMap(
            title="Shop",
            board=[
                Cell(persona="a", subject="b", channel="c", offer=offered("One")),
                Cell(persona="a", subject="b", channel="c", offer=offered("Two")),
            ],
        ),
    ],
)
def test_two_parts_in_one_place_are_refused(name: str, map_: JourneyMap) -> None:
    """A file cannot hold two parts under one key; neither is dropped in silence."""
    with pytest.raises(ValueFormError, match="stands once"):
        exporter(name)(map_)


@BOTH
@pytest.mark.parametrize("moment", ["a@web -> b", "a b", "a@b", ""])
def test_an_end_that_is_no_touchpoint_is_refused(name: str, moment: str) -> None:
    """The id of a moment cannot become another way."""
    steps = [Transition(source=Touchpoint(moment, "web"), target="c@web")]
    with pytest.raises(ValueFormError, match="touchpoint"):
        exporter(name)(JourneyMap(title="Shop", journeys=[Journey(id="j", steps=steps)]))


@BOTH
def test_large_maps_are_written_in_one_go(name: str) -> None:
    """Ten thousand steps are written without recursion and read back."""
    line = " -> ".join(f"m{number}@web" for number in range(10_001))
    map_ = JourneyMap(title="Shop", journeys=[Journey(id="long", steps=[way(line)])])
    assert read_text(exporter(name)(map_)).map == map_
