"""A walk on a board to lines of plain text, for the formats that draw nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board.parts import Board
from journeys.board.trail import Settled
from journeys.vocabulary import label

__all__ = ["headline", "numbers_told", "settled_key", "stops_told"]


def headline(board: Board) -> list[str]:
    """What is promised and how the walk ends, as one line.

    Args:
        board: The board.

    Returns:
        The line; none for a board without a walk, or with nothing to say of it.
    """
    return [board.trail.headline] if board.trail and board.trail.headline else []


def stops_told(board: Board) -> list[str]:
    """The touchpoints of the walk in order, a line each, without their numbers.

    Args:
        board: The board.

    Returns:
        Moment, channel, the time elapsed and what begins or breaks there; none for a board
        without a walk.
    """
    trail = board.trail
    if trail is None:
        return []
    cards = {card.name: card for card in board.cards}
    lines = []
    for at, stop in enumerate(trail.stops, start=1):
        card = cards[stop.card]
        said = [stop.elapsed]
        said += [board.words["trail-begins"]] if at == trail.begins else []
        said += [board.words["trail-breaks"]] if trail.is_broken and at == len(trail.stops) else []
        text = " · ".join(filter(None, said))
        point = f"{card.title} @ {board.channel(card.row).label}"
        lines.append(label(board.language, "labelled", label=point, text=text) if text else point)
    return lines


def numbers_told(board: Board, name: str) -> Iterator[str]:
    """What a card or an arrow is in the walk, a line each.

    Args:
        board: The board.
        name: Name of the card or the arrow.

    Yields:
        The numbers of a touchpoint, and what begins or breaks there; the numbers of a step.
        Nothing for what is off the walk, or on a board without one.
    """
    trail = board.trail
    if trail is None:
        return
    if name in trail.arrows:
        numbers = ", ".join(map(str, trail.arrows[name]))
        yield label(board.language, "trail-passage", numbers=numbers)
    if name not in trail.cards:
        return
    numbers = ", ".join(map(str, trail.cards[name]))
    place = label(board.language, "trail-point", numbers=numbers)
    elapsed = trail.elapsed(name)
    yield label(board.language, "labelled", label=place, text=elapsed) if elapsed else place
    if trail.begins_at(name):
        yield board.words["trail-begins"]
    if trail.breaks_at(name):
        yield board.words["trail-breaks"]


def settled_key(board: Board) -> dict[str, str]:
    """The signs of a decision boundary with their words; none for a board without marks.

    Args:
        board: The board.
    """
    found = {one.is_won: one for card in board.cards for one in card.settled}
    return {
        one.sign: board.words[f"settled-{one.sort}-sign"]
        for one in (found.get(True), found.get(False))
        if isinstance(one, Settled)
    }
