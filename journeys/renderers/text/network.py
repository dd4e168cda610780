"""Network to tables: personas by goals, channels by goals, then the moments of each goal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeys.board import Board, Card, Lane
from journeys.board.links import Link, LinkKind
from journeys.board.tally import passages, places, pursuits, tastes
from journeys.renderers.text.cells import wrapped
from journeys.renderers.text.lanes import in_tables
from journeys.renderers.text.styles import BOLD, FAINT, goal_styles, labelled
from journeys.renderers.text.table import Band, Line, Table

__all__ = ["NETWORK_SIGNS", "network_tables"]

#: The signs of a network, each with the key of its word.
NETWORK_SIGNS = {
    "═": "network-lived",
    "┄": "network-carded",
    "▷": "start",
    "◎": "end",
}


def network_tables(board: Board, cells: int) -> Iterator[Table]:
    """The tables of a network.

    Args:
        board: The board.
        cells: The cells that no table passes.

    Returns:
        How many channels are open to each persona for each goal, how many personas are met on
        each channel for each goal, and the moments of each goal with their channels.
    """
    links, sums = pursuits(board), passages(board)
    tables, column = in_tables(board.bands, cells)
    for bands in tables if board.panels else []:
        rows = []
        for one in board.panels:
            counts = [_pursuit(links.get((one.name, band.name))) for band in bands]
            rows.append((f"{one.initials} · {one.title}", counts))
        yield _grid(board, "network-pursues", bands, rows, column)
    prefers, avoids = tastes(board, LinkKind.PREFERS), tastes(board, LinkKind.AVOIDS)
    for bands in tables if board.channels else []:
        rows = []
        for lane in board.channels:
            title = f"{lane.code} {lane.label}"
            for key, names in (("network-prefers", prefers), ("network-avoids", avoids)):
                if lane.name in names:
                    people = " ".join(one.initials for one in names[lane.name])
                    title += f" · {labelled(board, key, people)}"
            counts = [str(sums.get((lane.name, band.name), "") or "–") for band in bands]
            rows.append((title, counts))
        yield _grid(board, "network-meets", bands, rows, column)
    yield from _moments(board, cells)


def _pursuit(link: Link | None) -> str:
    return f"{'═' if link.is_lived else '┄'} {link.weight}" if link else "–"


def _grid(
    board: Board,
    what: str,
    bands: Sequence[Lane],
    rows: Sequence[tuple[str, Sequence[str]]],
    column: int,
) -> Table:
    """A table of counts: a row for each title, a column for each goal."""
    styles = goal_styles(board)
    heads = [
        [(line, f"1;{styles.get(band.name, '')}".rstrip(";"))
         for line in wrapped(band.label, column - 2)]
        for band in bands
    ]  # fmt: skip
    body = [Band(title=board.words[what], cells=heads)]
    body += [
        Band(title=title, cells=[[(text, "")] for text in texts], style=BOLD)
        for title, texts in rows
    ]
    return Table(column=column, bands=body)


def _moments(board: Board, cells: int) -> Iterator[Table]:
    styles = goal_styles(board)
    found = places(board)
    inside: dict[str, list[Card]] = {}
    for card in board.cards:
        inside.setdefault(card.column, []).append(card)
    bands = [
        Band(
            title=band.label,
            cells=[[line for card in inside[band.name]
                    for line in _moment(board, card, found.get(card.name, []), cells - 4)]],
            style=f"1;{styles.get(band.name, '')}".rstrip(";"),
        )
        for band in board.bands if band.name in inside
    ]  # fmt: skip
    if bands:
        yield Table(column=cells - 2, bands=bands)


def _moment(board: Board, card: Card, links: Sequence[Link], cells: int) -> Iterator[Line]:
    lanes = {lane.name: lane.label for lane in board.channels}
    marks = f"{'▷ ' if card.starts else ''}{'◎ ' if card.ends else ''}"
    where = ", ".join(f"{lanes[link.target]} ({link.weight})" for link in links)
    text = f"{marks}{card.title} @ {where or '–'}"
    for line in wrapped(text, cells):
        yield line, "" if links else FAINT
