"""Laws of the journey board before it is drawn."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.board import Kind, arrange
from journeys.errors import UnknownNameError
from journeys.graph import to_touchpoint_graph
from journeys.model import Journey, JourneyMap, Moment, Persona, way
from tests.board.ways import lived_maps

WHO = st.sampled_from([None, "julie"])
FEW = settings(max_examples=40, deadline=None)
BANDS = st.sampled_from(["goal", "stage"])


@FEW
@given(lived_maps(), WHO, BANDS)
def test_every_touchpoint_and_transition_stands_once(
    map_: JourneyMap, who: str | None, bands: str
) -> None:
    """A board has a card for each node of the graph and an arrow for each of its edges."""
    board = arrange(map_, persona=who, kind="journey", bands=bands)
    graph = to_touchpoint_graph(map_, persona=who)
    assert len(board.cards) == graph.number_of_nodes()
    assert len(board.arrows) == graph.number_of_edges()
    names = Counter([card.name for card in board.cards] + [one.name for one in board.arrows])
    assert not names or max(names.values()) == 1
    cards = {card.name: card for card in board.cards}
    for arrow in board.arrows:
        hands_over = cards[arrow.source].row != cards[arrow.target].row
        assert arrow.is_hand_off is hands_over


@FEW
@given(lived_maps(), WHO, BANDS)
def test_every_place_is_a_lane(map_: JourneyMap, who: str | None, bands: str) -> None:
    """Each card names a channel, a goal and a band of its board, and each band holds a card."""
    board = arrange(map_, persona=who, kind="journey", bands=bands)
    assert {card.row for card in board.cards} <= {lane.name for lane in board.channels}
    assert {card.goal for card in board.cards} <= {lane.name for lane in board.goals}
    assert {card.column for card in board.cards} == {lane.name for lane in board.bands}
    assert board.kind is Kind.JOURNEY
    assert board == arrange(map_, persona=who, kind="journey", bands=bands)


def _shop() -> JourneyMap:
    return JourneyMap(
        title="Shop",
        language="fr",
        personas=[Persona(id="ana"), Persona(id="bob")],
        channels=["web", "phone"],
        moments=[
            Moment(id="ask", goal="inform", start=True, critical="first-contact", feeling=-1),
            Moment(id="told", goal="inform", end=True),
        ],
        journeys=[
            Journey(
                id="asks",
                personas=["ana", "bob"],
                steps=way("ask@web -> told@phone", share="12.5%", within="48h", by="company"),
            ),
            Journey(id="again", personas=["bob"], steps=["told@phone -> ask@web"]),
        ],
    )


def test_arrows_say_what_the_map_says() -> None:
    """Shares and times stand in words of the language; personas by the names of their panels."""
    board = arrange(_shop(), kind="journey")
    there, back = board.arrows
    assert (there.share, there.within) == ("12,5\u00a0%", "48\u00a0h")
    assert there.by_company
    assert there.is_hand_off
    assert (there.personas, back.personas) == (("ana", "bob"), ("bob",))
    assert board.cards[0].critical == "Premier contact"
    assert board.cards[0].starts
    assert board.cards[1].ends


def test_a_persona_has_its_own_ways() -> None:
    """The board of one persona shows the ways that it lives, and no others."""
    board = arrange(_shop(), persona="ana", kind="journey")
    assert [arrow.source for arrow in board.arrows] == ["moment-ask-web"]
    assert [panel.id for panel in board.panels] == ["ana"]


def test_kinds_are_known() -> None:
    """Boards are named; unknown kinds, bands and personas are refused with those there are."""
    assert arrange(_shop(), kind="overview") == arrange(_shop())
    assert arrange(_shop(), kind="persona", persona="ana") == arrange(_shop(), persona="ana")
    with pytest.raises(UnknownNameError, match="no kind 'map'"):
        arrange(_shop(), kind="map")
    with pytest.raises(UnknownNameError, match="no bands 'week'"):
        arrange(_shop(), kind="journey", bands="week")
    for kind in ("journey", "persona", "overview"):
        with pytest.raises(UnknownNameError, match="no persona 'eve'"):
            arrange(_shop(), kind=kind, persona="eve")
