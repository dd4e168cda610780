"""Cards of a map's board to the map with one of them changed; how a summary names a card."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from journeys.model import Cell, Commitment, JourneyMap, Response
from journeys.mutations.parts import edited, without_number
from journeys.source import Path
from journeys.text import quoted

__all__ = [
    "answers",
    "commitments",
    "edited_card",
    "edited_commitment",
    "edited_response",
    "named",
    "open_instead",
    "others_say",
    "place",
    "row",
    "rows",
    "without_commitment",
]

_ENOUGH: Final = 2


def place(cell: Cell) -> Path:
    """The path of a cell.

    Args:
        cell: A cell of the board.
    """
    return ("board", *cell.place)


def row(cell: Cell) -> str:
    """Persona and subject of a cell in a summary.

    Args:
        cell: A cell of the board.

    Example:
        >>> from journeys.model import Offer
        >>> row(Cell(persona="julie", subject="buy", channel="web", offer=Offer()))
        "'julie' with 'buy'"
    """
    return f"{quoted(cell.persona)} with {quoted(cell.subject)}"


def named(cell: Cell) -> str:
    """A card in a summary.

    Args:
        cell: A cell of the board.

    Example:
        >>> from journeys.model import Offer
        >>> named(Cell(persona="julie", subject="buy", channel="web", offer=Offer()))
        "the card of 'julie' with 'buy' on 'web'"
    """
    return f"the card of {row(cell)} on {quoted(cell.channel)}"


def answers(map_: JourneyMap) -> Iterator[tuple[int, Cell, Response]]:
    """The cards that answer, whole or in part.

    Args:
        map_: Any map.

    Yields:
        The number of the cell, the cell, and what its card says; in the order of the map.
    """
    for at, cell in enumerate(map_.board):
        if cell.offer.is_open and cell.offer.response is not None:
            yield at, cell, cell.offer.response


def commitments(map_: JourneyMap) -> Iterator[tuple[int, int, Cell, Commitment]]:
    """The commitments of the cards that answer.

    Args:
        map_: Any map.

    Yields:
        The number of the cell, the number of the commitment, the cell, the commitment.
    """
    for at, cell, response in answers(map_):
        for which, commitment in enumerate(response.commitments):
            yield at, which, cell, commitment


def rows(map_: JourneyMap) -> dict[tuple[str, str], list[int]]:
    """The numbers of the cells that stand together under a persona and a subject.

    Args:
        map_: Any map.

    Returns:
        The numbers in the order of the map, by persona and subject.
    """
    found: dict[tuple[str, str], list[int]] = {}
    for at, cell in enumerate(map_.board):
        found.setdefault((cell.persona, cell.subject), []).append(at)
    return found


def others_say(map_: JourneyMap, field: str) -> Callable[[Cell], Any]:
    """What other personas' cards at the same place have in a field of their response.

    Args:
        map_: Any map.
        field: A field of a response.

    Returns:
        What gives, for a cell with a response, the first other value that a card of the same
        subject and channel has; None when there is none.
    """
    nothing = getattr(Response(), field)
    found: dict[tuple[str, str], list[Any]] = {}
    for _, cell, response in answers(map_):
        values = found.setdefault((cell.subject, cell.channel), [])
        value = getattr(response, field)
        # Of two values that differ, one differs from any third.
        if value != nothing and len(values) < _ENOUGH and value not in values:
            values.append(value)

    def other(cell: Cell) -> Any:
        own = getattr(cell.offer.response, field)
        values = found.get((cell.subject, cell.channel), [])
        return next((value for value in values if value != own), None)

    return other


def open_instead(map_: JourneyMap, cell: Cell) -> str:
    """The first other channel where the same persona finds an answer to the same.

    Args:
        map_: The map.
        cell: A cell of its board.

    Returns:
        The channel's id; the empty text when there is none.
    """
    for channel in map_.channels:
        offer = map_.offer(cell.persona, cell.subject, channel.id)
        if channel.id != cell.channel and offer is not None and offer.is_open:
            return channel.id
    return ""


def edited_card(map_: JourneyMap, at: int, **changes: Any) -> JourneyMap:
    """The map with a card changed.

    Args:
        map_: Any map.
        at: The number of the cell.
        changes: The new values of fields of the card.

    Returns:
        A new map.
    """
    return edited(map_, "board", at, offer=attrs.evolve(map_.board[at].offer, **changes))


def edited_response(map_: JourneyMap, at: int, **changes: Any) -> JourneyMap:
    """The map with a card saying something else.

    Args:
        map_: Any map.
        at: The number of a cell with a response.
        changes: The new values of fields of the response.

    Returns:
        A new map.
    """
    response = attrs.evolve(map_.board[at].offer.response or Response(), **changes)
    return edited_card(map_, at, response=response)


def edited_commitment(map_: JourneyMap, at: int, which: int, **changes: Any) -> JourneyMap:
    """The map with a commitment changed.

    Args:
        map_: Any map.
        at: The number of a cell with a response.
        which: The number of the commitment.
        changes: The new values of fields of the commitment.

    Returns:
        A new map.
    """
    every = _commitments(map_, at)
    commitment = attrs.evolve(every[which], **changes)
    return edited_response(map_, at, commitments=(*every[:which], commitment, *every[which + 1 :]))


def without_commitment(map_: JourneyMap, at: int, which: int) -> JourneyMap:
    """The map with a commitment gone.

    Args:
        map_: Any map.
        at: The number of a cell with a response.
        which: The number of the commitment.

    Returns:
        A new map.
    """
    every = _commitments(map_, at)
    less = edited_response(map_, at, commitments=(*every[:which], *every[which + 1 :]))
    return without_number(less, (*place(map_.board[at]), "commitments"), which)


def _commitments(map_: JourneyMap, at: int) -> tuple[Commitment, ...]:
    response = map_.board[at].offer.response
    return response.commitments if response else ()
