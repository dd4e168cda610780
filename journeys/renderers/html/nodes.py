"""A network board to nodes and steps, so that its ways are followed as those of a journey."""

from __future__ import annotations

from typing import Any, Final

from journeys.board import Board
from journeys.board.links import Link, LinkKind
from journeys.vocabulary import label

__all__ = ["links_of", "nodes_of"]

#: What the ids of drawn parts begin with, by the two ends of a link; a taste is no way to go.
_ENDS: Final = {
    LinkKind.PURSUES: ("persona-", "goal-"),
    LinkKind.SERVES: ("goal-", ""),
    LinkKind.MEETS: ("", "ch-"),
}


def nodes_of(board: Board) -> list[dict[str, Any]]:
    """The personas, goals and channels of a network as cards beside its moments.

    Args:
        board: Any board; one without links has none.

    Returns:
        Plain data, a mapping a node.
    """
    if not board.links:
        return []
    return [
        *({"name": f"persona-{one.name}", "title": one.title} for one in board.panels),
        *({"name": f"goal-{one.name}", "title": one.label, "goal": one.name}
          for one in (board.bands or board.goals)),
        *({"name": f"ch-{one.name}", "title": one.label, "channels": [one.name]}
          for one in board.channels),
    ]  # fmt: skip


def links_of(board: Board) -> list[dict[str, Any]]:
    """The links of a network as steps.

    Args:
        board: Any board; one without links has none.

    Returns:
        Plain data, a mapping a link.
    """
    return [
        {
            "name": link.name,
            "source": f"{_ENDS[link.kind][0]}{link.source}",
            "target": f"{_ENDS[link.kind][1]}{link.target}",
            "facts": _facts(board, link),
        }
        for link in board.links
        if link.kind in _ENDS
    ]


def _facts(board: Board, link: Link) -> list[str]:
    if link.kind is not LinkKind.PURSUES:
        return [panel.title for panel in board.panels if panel.name in link.personas]
    name = label(board.language, "network-pursues")
    return [label(board.language, "labelled", label=name, text=link.weight)]
