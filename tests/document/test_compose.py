"""A document draws its boards in their order and shows each finding where it belongs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import journeys as jn
from journeys.board import arrange
from journeys.document import Spot, compose
from journeys.errors import EngineError
from journeys.model import JourneyMap, Persona, offered
from tests.board.maps import maps

SHOP = jn.loads(
    """
format: journeys/1
title: Shop
language: en
personas:
  ana: {name: Ana Lopez}
  ben: {name: Ben Ott}
channels: [web, phone]
moments:
  asks: {label: Asks, goal: inform, start: true, end: true}
board:
  everyone:
    inform: {phone: {answer: We tell}}
  ana:
    inform: {web: {answer: We show, tone: "", commitments: [{text: Soon}]}}
journeys:
  hers: {personas: [ana], steps: [asks@web -> asks@phone]}
"""
)


def _finding(*path: str) -> jn.Diagnostic:
    return jn.Diagnostic("JRN000", "some-rule", jn.Severity.WARNING, "something is wrong", path)


@pytest.mark.parametrize(
    ("path", "spots"),
    [
        (("board", "ana", "inform", "web"), [("board-ana", "card-inform-web")]),
        (("board", "ana", "inform", "web", "commitments", "0"), [("board-ana", "card-inform-web")]),
        (("board", "ana", "nothing", "web"), [("board-ana", "")]),
        (
            ("board", "everyone", "inform", "phone"),
            [("board-ana", "card-inform-phone"), ("board-ben", "card-inform-phone")],
        ),
        (("personas", "ana"), [("board-ana", ""), ("journey-ana", "")]),
        (
            ("moments", "asks"),
            [("journey-ana", "moment-asks-web"), ("journey-ana", "moment-asks-phone")],
        ),
        (("coherence",), []),
        ((), []),
    ],
)
def test_a_finding_shows_where_it_belongs(
    path: tuple[str, ...], spots: list[tuple[str, str]]
) -> None:
    """A card's finding on its card, a persona's on its boards, the map's on none."""
    boards = [
        arrange(SHOP),
        arrange(SHOP, persona="ana"),
        arrange(SHOP, persona="ben"),
        arrange(SHOP, persona="ana", kind="journey"),
    ]
    document = compose(boards, findings=[_finding(*path)])
    assert document.notes[0].spots == tuple(Spot(*spot) for spot in spots)
    for chapter in document.chapters:
        there = any(board == chapter.board.name for board, _ in spots)
        assert bool(chapter.notes) == there


@given(maps())
@settings(max_examples=20, deadline=None)
def test_every_finding_is_kept_and_every_spot_exists(map_: JourneyMap) -> None:
    """All findings stand in the document in their order; spots name its boards and their cards."""
    boards = [arrange(map_), *(arrange(map_, persona=one.id) for one in map_.personas)]
    report = jn.check(map_)
    document = compose(boards, findings=report.diagnostics)
    assert [note.message for note in document.notes] == [one.message for one in report.diagnostics]
    cards = {board.name: {card.name for card in board.cards} for board in boards}
    for note in document.notes:
        for spot in note.spots:
            assert not spot.card or spot.card in cards[spot.board]


def test_chapters_keep_the_order_and_pages_follow() -> None:
    """Chapters stand as given, titled by persona and board; pages are theirs, one after another."""
    document = compose([arrange(SHOP, persona="ben"), arrange(SHOP)], paper="a4")
    assert [chapter.title for chapter in document.chapters] == [
        "Ben Ott — Channels by customer goal",
        "Overview: 2 personas, 5 goals",
    ]
    assert not document.is_checked
    assert document.pages[0].name.startswith("board-ben")
    with pytest.raises(ValueError, match="needs a board"):
        compose([])


def test_a_document_has_a_length() -> None:
    """Boards with more text than anybody opens are refused with the way out; fewer are drawn."""
    personas = [Persona(id=f"p{number}") for number in range(3)]
    card = offered("x" * 4_000_000)
    map_ = JourneyMap(
        title="Shop",
        channels=["web"],
        personas=personas,
        board={"everyone": {"buy": {"web": card}}},
    )
    boards = [arrange(map_, persona=one.id) for one in personas]
    with pytest.raises(EngineError, match="draw fewer boards"):
        compose(boards)
    assert len(compose(boards[:2]).chapters) == 2
