"""Persona board to tables: the persona, then goals down and channels across."""

from __future__ import annotations

from collections.abc import Iterator

from journeys.board import Board, Card, CardState, Lane, Panel
from journeys.board.listing import marked
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.lanes import in_tables
from journeys.renderers.text.styles import BOLD, FAINT, goal_styles, in_row, labelled, scale
from journeys.renderers.text.table import Band, Line, Table
from journeys.vocabulary import label

__all__ = ["persona_tables"]

#: So many dots of a workshop are shown one by one.
COUNTABLE = 5


def persona_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of a persona board.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        The persona, then the cards; each table of cards has every goal.
    """
    panel = board.panels[0]
    texts = list(_persona(board, panel))
    lines = [(line, style) for text, style in texts for line in wrapped(text, cells - 4)]
    title = " · ".join(text for text in (marked(panel, panel.title), panel.tagline) if text)
    yield Table(column=cells - 2, bands=[Band(title=title, cells=[lines], style=BOLD)])
    tables, column = in_tables(board.channels, cells)
    cards = {(card.row, card.column): card for card in board.cards}
    styles = goal_styles(board)
    for channels in tables:
        heads = [_channel(channel, column - 2) for channel in channels]
        bands = [Band(title="", cells=heads)]
        for goal in board.goals:
            chosen = [cards[goal.name, channel.name] for channel in channels]
            inner = [list(_card(board, card, styles[goal.name], column - 2)) for card in chosen]
            title = marked(goal, goal.label)
            bands.append(Band(title=title, cells=inner, style=f"1;{styles[goal.name]}"))
        yield Table(column=column, bands=bands)


def _persona(board: Board, panel: Panel) -> Iterator[Line]:
    yield panel.about, FAINT
    yield panel.quote, BOLD
    if panel.style:
        yield labelled(board, "style", panel.style), ""
    scales = (("potential", panel.potential), ("churn", panel.churn))
    yield in_row(f"{board.words[key]} {scale(value)}" for key, value in scales if value), ""
    if panel.prefers:
        lanes = {lane.name: lane for lane in board.channels}
        named = (f"{lanes[one].rank} {lanes[one].label}" for one in panel.prefers)
        yield labelled(board, "preferred", ", ".join(named)), ""


def _channel(channel: Lane, cells: int) -> list[Line]:
    rank = f" ({channel.rank})" if channel.rank else ""
    text = marked(channel, f"{channel.code} {channel.label}{rank}")
    return [(line, BOLD) for line in wrapped(text, cells)]


def _card(board: Board, card: Card, style: str, cells: int) -> Iterator[Line]:
    for text, look in _texts(board, card, style):
        for line in wrapped(text, cells):
            yield line, look


def _texts(board: Board, card: Card, style: str) -> Iterator[Line]:
    words = board.words
    look = style if card.state.is_open else FAINT
    yield marked(card, f"{card.state.sign} {card.title}"), look
    if card.state is CardState.PARTIAL:
        yield words["partial"], FAINT
    yield card.reason, ""
    if card.instead:
        yield f"→ {', '.join(board.channel(lane).label for lane in card.instead)}", ""
    if card.tone:
        yield labelled(board, "tone", card.tone), ""
    if card.depth:
        yield f"{words['depth']} {scale(card.depth)}", ""
    yield card.idiolect, ""
    for text in card.commitments:
        yield f"✓ {text}", ""
    if card.votes:
        dots = "•" * card.votes if card.votes <= COUNTABLE else f"• × {card.votes}"
        yield dots, "31"
    if card.moments:
        key = "moments-one" if card.moments == 1 else "moments-count"
        yield label(board.language, key, count=card.moments), FAINT
    for edit in card.edits:
        yield str(edit), ""
