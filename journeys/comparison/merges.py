"""Two maps to the personas of the old one that are one persona in the new one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from journeys.comparison.features import face
from journeys.comparison.side import Side

__all__ = ["merges"]

#: Beyond this many personas on a side, none is looked for: a method of at most six.
_MOST: Final = 50
#: Of its own cards, how many a persona must find again on the board it went into.
_KEPT: Final = 0.25
#: Of its own cards, how many must stand there by no one but itself.
_GIVEN: Final = 0.1
#: Of the cards of the new board, how many must come from the old ones.
_COVERED: Final = 0.8

_Cards: TypeAlias = frozenset[tuple[str, str, tuple[str, ...]]]


def merges(old: Side, new: Side, gone: Iterable[str], targets: Iterable[str]) -> dict[str, str]:
    """The old personas that went into another persona of the new map.

    The new board is the union of theirs: it takes something from each of them that no other
    gives, and holds little else.

    Args:
        old: The old map.
        new: The new map.
        gone: Ids of old personas that the new map does not have.
        targets: Ids of the new personas that may have taken them in.

    Returns:
        Old id to new id; a target that the old map has is among its own sources.
    """
    lost = frozenset(gone)
    if not lost or max(len(old.map.personas), len(new.map.personas)) > _MOST:
        return {}
    before, after = _boards(old), _boards(new)
    found: dict[str, list[str]] = defaultdict(list)
    for target in targets:
        for source in _sources(target, lost, before, after.get(target, frozenset())):
            found[source].append(target)
    return {source: into[0] for source, into in sorted(found.items()) if len(into) == 1}


def _boards(side: Side) -> dict[str, _Cards]:
    boards: dict[str, set[tuple[str, str, tuple[str, ...]]]] = defaultdict(set)
    for cell in side.map.board:
        _, subject, channel = side.place(cell)
        boards[cell.persona].add((subject, channel, face(cell.offer)))
    return {persona: frozenset(cards) for persona, cards in boards.items()}


def _sources(
    target: str, gone: frozenset[str], before: Mapping[str, _Cards], board: _Cards
) -> list[str]:
    known = [name for name in (*sorted(gone), target) if before.get(name)]
    kept = [name for name in known if len(before[name] & board) >= _KEPT * len(before[name])]
    given = Counter(card for name in kept for card in before[name] & board)
    giving = [
        name
        for name in kept
        if sum(given[card] == 1 for card in before[name] & board) > _GIVEN * len(before[name])
    ]
    covered = len({card for name in giving for card in before[name]} & board)
    if len(giving) < 2 or covered < _COVERED * len(board):
        return []
    return [name for name in giving if name in gone] if _is_whole(target, giving, before) else []


def _is_whole(target: str, giving: Iterable[str], before: Mapping[str, _Cards]) -> bool:
    """Whether a target that the old map has gave its part too."""
    return target in giving or not before.get(target)
