"""What cards, steps and boards say beside their pictures, as labels and values."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from journeys.board import Arrow, Board, Card
from journeys.board.trailing import headline, numbers_told, stops_told
from journeys.vocabulary import counted, label

__all__ = ["Fact", "board_facts", "card_facts", "step_facts"]

#: A label, and what is said under it; a tuple holds several sayings.
Fact: TypeAlias = "tuple[str, str | tuple[str, ...]]"


def card_facts(board: Board, card: Card) -> list[Fact]:
    """What a card says beside its title and its state.

    Args:
        board: Its board.
        card: The card.

    Returns:
        What is said, in the order of the card; nothing twice and nothing empty.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap, Persona, offered
        >>> card = offered("Price", tone="plain", depth=2)
        >>> shop = JourneyMap(title="Shop", language="en", channels=["web"],
        ...     personas=[Persona(id="ana")], board={"ana": {"inform": {"web": card}}})
        >>> board = arrange(shop, persona="ana")
        >>> card_facts(board, board.cards[0])
        [('Tone', 'plain'), ('Depth', '●●○○○ 2 of 5')]
    """
    said = [*_response(board, card), *_moment(board, card), *_since(board, card)]
    # A board whose numbers are whole calls them so.
    own = {"visits": board.words["visits"]}
    return [(own.get(key) or label(board.language, key), value) for key, value in said if value]


def step_facts(board: Board, arrow: Arrow) -> list[str]:
    """What is said of a step between two cards.

    Args:
        board: Its board.
        arrow: The step.

    Returns:
        The sayings, the share of customers and the deadline first.
    """
    words = board.words
    several = len(board.panels) > 1
    said = [
        arrow.share,
        arrow.within,
        words["hand-off"] if arrow.is_hand_off else "",
        words["company-decides"] if arrow.by_company else "",
        _labelled(board, words["carries"], arrow.carries),
        *(panel.title for panel in board.panels if several and panel.name in arrow.personas),
        *_flow(board, arrow),
        *numbers_told(board, arrow.name),
        *map(str, arrow.edits),
    ]
    return [text for text in said if text]


def board_facts(board: Board) -> list[Fact]:
    """What a board says as a whole.

    Args:
        board: The board.

    Returns:
        What a cover tells, what was counted, what changed, and the walk; mostly nothing.
    """
    told = board.balance.told if board.balance else ()
    since = board.difference
    changes = (since.since, *map(str, since.edits)) if since else ()
    lanes = {lane.name: lane for lane in (*board.goals, *board.channels, *board.bands)}
    parts: list[Fact] = [
        *((panel.title, tuple(map(str, panel.edits))) for panel in board.panels),
        *((lane.label, tuple(map(str, lane.edits))) for lane in lanes.values()),
    ]
    walk = tuple(f"{at}. {text}" for at, text in enumerate(stops_told(board), start=1))
    trail: list[Fact] = [("", tuple(headline(board))), (board.words["trail-steps"], walk)]
    said: list[Fact] = [*board.facts, ("", told), ("", changes), *trail, *parts]
    return [(name, value) for name, value in said if value]


def _response(board: Board, card: Card) -> Iterator[Fact]:
    language = board.language
    dots = "●" * card.depth + "○" * (5 - card.depth)
    depth = f"{dots} {label(language, 'of-five', count=card.depth)}"
    more = counted(language, "moments", card.moments).removeprefix("+ ")
    yield "tone", card.tone
    yield "depth", depth if card.depth else ""
    yield "idiolect", card.idiolect
    yield "commitments", card.commitments or card.promised
    yield "page-why", card.reason
    yield "page-votes", counted(language, "votes", card.votes) if card.votes else ""
    yield "page-more", more if card.moments else ""


def _moment(board: Board, card: Card) -> Iterator[Fact]:
    words = board.words
    marks = (words["start"] if card.starts else "", words["end"] if card.ends else "")
    feeling = "" if card.feeling is None else f"{card.feeling:+d}".replace("-", "−")
    yield "feeling", "0" if feeling == "+0" else feeling
    settled = (one.text for one in card.settled)
    yield "landmark", tuple(filter(None, (*marks, card.critical, *settled)))
    yield "trail-steps", tuple(numbers_told(board, card.name))


def _since(board: Board, card: Card) -> Iterator[Fact]:
    """What was counted here, and what changed since an older map."""
    if card.visits:
        planned = "" if card.visits.is_planned else label(board.language, "is-deviation")
        yield "visits", tuple(filter(None, (card.visits.text, planned)))
    if card.change and not card.edits:
        yield "diff-changes", label(board.language, f"diff-key-{card.change.value}")
    yield "diff-changes", tuple(map(str, card.edits))


def _flow(board: Board, arrow: Arrow) -> Iterator[str]:
    flow = arrow.flow
    if flow is None:
        return
    language = board.language
    yield label(language, "is-deviation") if not flow.is_planned else ""
    yield label(language, "is-rare") if flow.is_rare else ""
    for key, text in (
        ("counted", flow.number),
        ("expected", flow.expected),
        ("measured-share", flow.share),
        ("deviation", flow.deviation),
    ):
        yield _labelled(board, label(language, key), text)


def _labelled(board: Board, name: str, text: str) -> str:
    return label(board.language, "labelled", label=name, text=text) if text else ""
