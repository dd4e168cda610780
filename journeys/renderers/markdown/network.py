"""Network to Markdown: tables of counts, then the moments of each goal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeys.board import Board, Card
from journeys.board.links import Link, LinkKind
from journeys.board.tally import passages, places, pursuits, tastes
from journeys.renderers.markdown.escaping import escaped
from journeys.renderers.markdown.table import cell, table
from journeys.renderers.markdown.wording import heads, in_groups

__all__ = ["network"]


def network(board: Board) -> Iterator[Iterable[str]]:
    """The blocks of a network.

    Args:
        board: The board.

    Returns:
        A table of personas by goals (open channels), one of channels by goals (personas summed
        over moments), and one of the moments of each goal with their channels; no tables for
        what the map has not.
    """
    goals = [cell(band.label) for band in board.bands]
    links, sums = pursuits(board), passages(board)
    if board.panels and goals:
        yield [f"## {escaped(board.words['network-pursues'])}"]
        rows = [
            [
                cell(one.title),
                *(_pursuit(board, links.get((one.name, x.name))) for x in board.bands),
            ]
            for one in board.panels
        ]
        yield table(["Persona", *goals], rows)
    if board.channels:
        yield [f"## {escaped(board.words['network-meets'])}"]
        marks = [tastes(board, kind) for kind in (LinkKind.PREFERS, LinkKind.AVOIDS)]
        rows = [
            [
                cell(lane.label),
                *(str(sums.get((lane.name, band.name), "") or "") for band in board.bands),
                *(cell(*(one.title for one in found.get(lane.name, ()))) for found in marks),
            ]
            for lane in board.channels
        ]
        keys = ("network-prefers", "network-avoids")
        yield table([*heads(board, "channel"), *goals, *heads(board, *keys)], rows)
    cards = in_groups(board.cards, lambda card: card.column)
    found = places(board)
    for band in board.bands:
        if inside := cards[band.name]:
            yield [f"## {escaped(band.label)}"]
            rows = [_moment(board, card, found.get(card.name, [])) for card in inside]
            yield table(heads(board, "moment", "landmark", "network-channels"), rows)


def _pursuit(board: Board, link: Link | None) -> str:
    """How many channels are open, and whether no journey goes there."""
    if link is None:
        return ""
    return cell(str(link.weight), "" if link.is_lived else board.words["network-carded"])


def _moment(board: Board, card: Card, links: list[Link]) -> list[str]:
    words = board.words
    lanes = {lane.name: lane.label for lane in board.channels}
    titles = {panel.name: panel.title for panel in board.panels}
    marks = (
        words["start"] if card.starts else "",
        card.critical,
        words["end"] if card.ends else "",
    )
    where = [
        f"{lanes[link.target]} ({', '.join(titles[one] for one in link.personas)})"
        for link in links
    ]
    return [cell(card.title), cell(*marks), cell(*where)]
