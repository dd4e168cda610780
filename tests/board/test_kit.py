"""A kit has every card that a workshop needs, each once, and refuses what no wall holds."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given

from journeys.board import Board, CardState, Kind, arrange
from journeys.board.kit import MOST, SIZES, WHITE
from journeys.errors import EngineError, UnknownNameError
from journeys.model import Cell, JourneyMap, Moment, Persona, elsewhere, offered
from journeys.renderers import dot, markdown, mermaid, text
from tests.board.maps import maps

SHOP = JourneyMap(
    title="Shop",
    personas=[Persona(id="ana", name="Ana")],
    channels=["web", "chat"],
    stages=["choose"],
    moments=[Moment(id="quote", label="Gets a quote", goal="buy", stage="choose", start=True)],
    board=[
        Cell(persona="ana", subject="buy", channel="web", offer=offered("Basket", depth=2)),
        Cell(persona="ana", subject="buy", channel="chat", offer=elsewhere("web", because="slow")),
    ],
)


def _places(board: Board) -> Counter[tuple[str, str]]:
    return Counter((card.row, card.column) for card in board.cards if card.column)


@given(maps())
def test_every_goal_and_channel_has_a_card(map_: JourneyMap) -> None:
    """Filled for a persona, or blank for a workshop: one card for each goal and channel."""
    for persona in ("julie", None):
        board = arrange(map_, persona=persona, kind="cards")
        cells = {(goal.name, channel.name) for goal in board.goals for channel in board.channels}
        assert _places(board) == Counter(cells)
        names = [card.name for card in board.cards]
        assert len(set(names)) == len(names)


@given(maps())
def test_the_cards_of_a_persona_say_what_its_board_says(map_: JourneyMap) -> None:
    """Cutting a board out changes nothing that stands on it."""
    cards = arrange(map_, persona="julie", kind="cards").cards
    board = arrange(map_, persona="julie").cards
    assert cards == board or not board


def test_a_kit_for_all_has_what_a_workshop_starts_with() -> None:
    """Moments with goal and stage, a blank card for each cell, and white ones besides."""
    board = arrange(SHOP, kind="cards")
    assert (board.kind, board.name, board.size) == (Kind.CARDS, "kit", "compact")
    assert board.pieces == ("goals", "channels", "personas", "moments", "blanks", "signs")
    [moment] = [card for card in board.cards if card.moment]
    assert (moment.title, moment.goal, moment.row, moment.starts) == (
        "Gets a quote", "buy", "choose", True,
    )  # fmt: skip
    blank = [card for card in board.cards if not card.moment]
    assert {card.state for card in blank} == {CardState.UNDECIDED}
    assert len(blank) == 5 * 2 + WHITE
    assert len([card for card in blank if not card.row]) == WHITE


def test_a_persona_without_channels_gets_white_cards() -> None:
    """Even then there is something to fill in."""
    bare = JourneyMap(title="Bare", personas=[Persona(id="ana")])
    board = arrange(bare, persona="ana", kind="cards")
    assert [card.state for card in board.cards] == [CardState.UNDECIDED] * WHITE


def test_moments_of_undeclared_goals_and_stages_are_kept() -> None:
    """A moment whose goal or stage the map does not declare has a card without them."""
    lone = JourneyMap(title="Lone", moments=[Moment(id="m", goal="x", stage="y")])
    [card] = [card for card in arrange(lone, kind="cards").cards if card.moment]
    assert (card.goal, card.row, card.title) == ("", "", "M")


def test_names_of_kits_never_meet() -> None:
    """Persona and size may be named alike: each kit has a file of its own."""
    ids = ("kit", "metaplan", "metaplan-kit", "ana", "ana-metaplan", "cards-ana")
    map_ = JourneyMap(title="Names", personas=[Persona(id=one) for one in ids])
    names = [
        arrange(map_, persona=persona, kind="cards", size=size).name
        for persona in (None, *ids)
        for size in SIZES
    ]
    names += [arrange(map_, persona=one).name for one in ids]
    assert len(set(names)) == len(names)


def test_unknown_sizes_are_refused() -> None:
    """A size that there is not is named, with the way out."""
    with pytest.raises(UnknownNameError, match="no size 'metaplam'; did you mean 'metaplan'"):
        arrange(SHOP, kind="cards", size="metaplam")


@pytest.mark.parametrize("persona", ["ana", None])
def test_a_kit_that_no_wall_holds_is_refused(persona: str | None) -> None:
    """Millions of cells are counted, not made."""
    names = [f"n-{number}" for number in range(2_000)]
    huge = JourneyMap(title="Huge", personas=[Persona(id="ana")], goals=names, channels=names)
    with pytest.raises(EngineError, match=rf"4,00\d,\d+ are more than the {MOST:,}") as raised:
        arrange(huge, persona=persona, kind="cards")
    assert "leave out goals, channels or moments" in str(raised.value)


@pytest.mark.parametrize("persona", ["ana", None])
def test_formats_without_sheets_name_those_with(persona: str | None) -> None:
    """Cards are cut out of paper: texts say which formats print them."""
    board = arrange(SHOP, persona=persona, kind="cards")
    for write in (text.render, markdown.render, mermaid.render, dot.render):
        with pytest.raises(EngineError, match="take svg, pdf or pptx"):
            write(board)
