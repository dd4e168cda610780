"""Boards and findings to a document: draws each board, and finds where each finding shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from journeys.board import Board, Kind
from journeys.board.account import Account
from journeys.diagnostic import Diagnostic
from journeys.document.appending import appendix_of
from journeys.document.parts import Chapter, Document, Note, Spot
from journeys.document.size import refuse_too_much
from journeys.drawing import Drawing, draw
from journeys.model import EVERYONE
from journeys.source import Path

__all__ = ["compose"]

#: The boards that speak of a persona wherever one stands on them.
_PERSONAL: Final = {Kind.PERSONA, Kind.JOURNEY, Kind.OVERLAY}


def compose(
    boards: Iterable[Board],
    *,
    findings: Iterable[Diagnostic] | None = None,
    theme: str = "kraft",
    paper: str = "a3",
    drawn: Callable[..., Drawing] = draw,
    account: Account | None = None,
) -> Document:
    """A document of boards.

    Args:
        boards: One board or more, in reading order.
        findings: What rules found in the map; None when it was not checked.
        theme: `kraft` or `white`.
        paper: `a3` or `a4`.
        drawn: Draws a board; somebody who draws the same boards again may remember them.
        account: What customers did, for a summary, findings and tables; None for none.

    Returns:
        The document; the same boards and findings give the same document.

    Raises:
        UnknownNameError: A theme or paper is none that there is.
        EngineError: A board has more steps than can be drawn, or the boards together have more
            text than a document can hold.
        ValueError: There is no board.

    Example:
        >>> from journeys.board import arrange
        >>> from journeys.model import JourneyMap
        >>> compose([arrange(JourneyMap(title="Shop"))]).title
        'Shop'
    """
    chosen = list(boards)
    if not chosen:
        raise ValueError("a document needs a board")
    refuse_too_much(chosen)
    notes = tuple(_note(finding, chosen) for finding in findings or ())
    told = None if findings is None else notes
    return Document(
        title=chosen[0].subtitle or chosen[0].title,
        language=chosen[0].language,
        chapters=tuple(
            Chapter(
                title=_title(board),
                board=board,
                drawing=drawn(board, theme=theme, paper=paper),
                notes=tuple(
                    note for note in notes if any(spot.board == board.name for spot in note.spots)
                ),
            )
            for board in chosen
        ),
        notes=notes,
        is_checked=findings is not None,
        appendix=appendix_of(account, told, theme, paper) if account else None,
    )


def _title(board: Board) -> str:
    who = board.panels[0].title if len(board.panels) == 1 else ""
    return " — ".join(filter(None, (who, board.title)))


def _note(finding: Diagnostic, boards: list[Board]) -> Note:
    return Note(
        code=finding.code,
        name=finding.name,
        severity=finding.severity,
        message=finding.message,
        place=finding.place,
        spots=tuple(spot for board in boards for spot in _spots(finding.path, board)),
    )


def _spots(path: Path, board: Board) -> Iterator[Spot]:
    """Where a place of the map shows on a board."""
    who, section, keys = [panel.id for panel in board.panels], path[:1], path[1:]
    if section == ("board",) and board.kind is Kind.PERSONA:
        if keys[:1] and keys[0] in {EVERYONE, *who}:
            yield Spot(board.name, _card(board, keys[1:3]))
    elif section == ("moments",) and board.kind in {Kind.JOURNEY, Kind.NETWORK, Kind.OVERLAY}:
        for card in board.cards:
            if keys[:1] == (card.moment,):
                yield Spot(board.name, card.name)
    elif section == ("journeys",):
        cards = {arrow.source for arrow in board.arrows if (*keys[:1], *keys[2:3]) == arrow.step}
        yield from (Spot(board.name, card) for card in sorted(cards))
    elif section == ("personas",) and board.kind in _PERSONAL:
        yield from (Spot(board.name) for persona in who if keys[:1] == (persona,))


def _card(board: Board, keys: Path) -> str:
    """The card of a goal and a channel; empty where the keys name no card."""
    rows = {lane.id: lane.name for lane in board.goals}
    columns = {lane.id: lane.name for lane in board.channels}
    if len(keys) < 2 or keys[0] not in rows or keys[1] not in columns:
        return ""
    return board.card(rows[str(keys[0])], columns[str(keys[1])]).name
