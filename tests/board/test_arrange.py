"""What stands on boards."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from journeys.board import Board, CardState, arrange
from journeys.errors import UnknownNameError
from journeys.model import Cell, JourneyMap, Moment, Persona, elsewhere, offered, partly
from tests.board.maps import maps


def _shop(**more: object) -> JourneyMap:
    values: dict[str, object] = {
        "title": "Shop",
        "channels": ["web", "chat"],
        "personas": [Persona(id="ana", name="Ana", prefers=["chat"])],
        **more,
    }
    return JourneyMap(**values)  # type: ignore[arg-type]  # any fields of the map


@given(maps())
def test_every_cell_stands_once(map_: JourneyMap) -> None:
    """Each goal and channel of a map meet on exactly one card, whatever their ids are."""
    board = arrange(map_, persona="julie")
    wanted = Counter((goal.name, lane.name) for goal in board.goals for lane in board.channels)
    assert Counter((card.row, card.column) for card in board.cards) == wanted
    assert len(board.channels) == len(map_.channels)


@given(maps())
def test_names_never_collide(map_: JourneyMap) -> None:
    """Names of cards, goals, channels and personas are slugs, each its own."""
    for board in (arrange(map_, persona="julie"), arrange(map_)):
        for names in _names(board):
            assert len(set(names)) == len(names)
            assert all(name.replace("-", "").replace("_", "").isalnum() for name in names)


def _names(board: Board) -> tuple[list[str], ...]:
    return (
        [card.name for card in board.cards],
        [lane.name for lane in board.goals],
        [lane.name for lane in board.channels],
        [panel.name for panel in board.panels],
    )


@given(maps())
def test_arranging_is_a_function(map_: JourneyMap) -> None:
    """The same map gives the same board."""
    assert arrange(map_, persona="julie") == arrange(map_, persona="julie")
    assert arrange(map_) == arrange(map_)


def test_an_unknown_persona_is_named() -> None:
    """Asking for a persona that the map lacks says which was meant."""
    with pytest.raises(UnknownNameError, match="did you mean 'ana'"):
        arrange(_shop(), persona="anna")


def test_states_of_cards() -> None:
    """A card says what its offer says, and a cell without an offer is undecided."""
    board = {
        "ana": {
            "inform": {"web": offered("Price"), "chat": elsewhere("web", because="too slow")},
            "buy": {"web": partly("Basket")},
        }
    }
    arranged = arrange(_shop(board=board), persona="ana")
    assert arranged.card("inform", "web").state is CardState.OFFERED
    assert arranged.card("inform", "chat").state is CardState.ELSEWHERE
    assert arranged.card("inform", "chat").instead == ("web",)
    assert arranged.card("buy", "web").state is CardState.PARTIAL
    assert arranged.card("buy", "chat").state is CardState.UNDECIDED


def test_cards_of_moments_are_counted_once() -> None:
    """A card says how many moments of its goal have a card of their own there."""
    cells = [
        Cell(persona=who, subject=moment, channel="web", offer=offered("Own"))
        for who, moment in (("ana", "quote"), ("everyone", "order"), ("ana", "order"))
    ]
    moments = [Moment(id="quote", goal="buy"), Moment(id="order", goal="buy")]
    board = arrange(_shop(board=cells, moments=moments), persona="ana")
    assert board.card("buy", "web").moments == 2
    assert board.card("buy", "chat").moments == 0


def test_preferred_channels_are_ranked() -> None:
    """The lanes of preferred channels carry their rank."""
    board = arrange(_shop(), persona="ana")
    assert [lane.rank for lane in board.channels] == [0, 1]


def test_the_overview_counts_what_the_boards_say() -> None:
    """A cell of the overview marks each channel with the state of the persona's own card."""
    map_ = _shop(board={"everyone": {"buy": {"web": offered("Basket", commitments=["A", "B"])}}})
    card = arrange(map_).card("ana", "buy")
    assert [mark.state for mark in card.marks] == [CardState.OFFERED, CardState.UNDECIDED]
    assert card.promised == "2 commitments"
