"""Two maps to a board of the new one on which everything that changed is marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Final, TypeAlias

import attrs

from journeys.board.difference_cells import Lanes, overview_cells, persona_cells
from journeys.board.difference_ways import way_parts
from journeys.board.edits import Difference
from journeys.board.joining import joined
from journeys.board.lanes import subtitle
from journeys.board.parts import Board, Kind, Lane, Wording
from journeys.board.revision import Revision, Who, plain
from journeys.board.telling import headline
from journeys.comparison import Change, Part
from journeys.comparison import Kind as Changed
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.source import dotted
from journeys.text import printable
from journeys.vocabulary import label

__all__ = ["Arrange", "compared", "difference_board"]

Arrange: TypeAlias = Callable[[JourneyMap, str | None], Board]
"""Gives the usual board of a map, for a persona or for none."""

_KINDS: Final = (Kind.PERSONA, Kind.OVERVIEW, Kind.JOURNEY)

_WORDS: Final = (
    "diff-changes",
    "diff-others",
    "diff-key-added",
    "diff-key-removed",
    "diff-key-weakened",
    "diff-key-tightened",
    "diff-key-changed",
)


def compared(
    arrange: Callable[..., Board],
    maps: tuple[JourneyMap, JourneyMap],
    persona: str | None,
    kind: Kind,
    *,
    bands: str,
) -> Board:
    """A board of the second map, held against the first.

    Args:
        arrange: Gives the usual boards.
        maps: The old map and the new one.
        persona: Persona id; None for all.
        kind: Which board.
        bands: What the moments of a journey board are grouped by.

    Raises:
        UnknownNameError: Boards of this kind are not compared, or neither map has the persona.
    """
    if kind not in _KINDS:
        raise UnknownNameError("kind to compare", kind.value, tuple(one.value for one in _KINDS))
    usual = partial(arrange, kind=kind.value, bands=bands)
    return difference_board(Revision(*maps), persona, lambda map_, one: usual(map_, persona=one))


def difference_board(revision: Revision, persona: str | None, arrange: Arrange) -> Board:
    """A board of the new map with what is new, gone or otherwise since the old one.

    Args:
        revision: The two maps.
        persona: Persona id, of the new map or of one that is gone; None for all.
        arrange: Gives the usual board of either map.

    Returns:
        The usual board, on which each part bears its changes; what is gone stands where it
        stood. An overview tells of every change of the comparison, in its cells or beside them.

    Raises:
        UnknownNameError: Neither map has the persona.
    """
    who = None if persona is None else _who(revision, persona)
    new = None
    if who is None or who.new is not None:
        new = arrange(revision.new, who.new if who else None)
    olds = [arrange(revision.old, one) for one in (who.old if who else (None,))]
    lanes = Lanes(
        goals=joined(revision, "goals", _lanes(olds, "goals"), new.goals if new else ()),
        channels=joined(
            revision, "channels", _lanes(olds, "channels"), new.channels if new else ()
        ),
        panels=joined(
            revision,
            "personas",
            [panel for board in olds for panel in board.panels],
            new.panels if new else (),
        ),
    )
    base = new or olds[0]
    board = attrs.evolve(
        base,
        goals=lanes.goals.lanes,
        channels=lanes.channels.lanes,
        panels=lanes.panels.lanes,
        words=_words(revision, base),
        subtitle=subtitle(revision.new),
    )
    if base.kind is Kind.JOURNEY:
        board, found = way_parts(revision, who, (olds, new), board, lanes)
    elif who:
        cards, found = persona_cells(revision, who, olds, new, lanes)
        board = attrs.evolve(board, cards=cards)
    else:
        cards, found = overview_cells(revision, olds[0], base, lanes)
        board = attrs.evolve(board, cards=cards)
    return attrs.evolve(board, difference=_difference(revision, board, [*lanes.changes, *found]))


def _who(revision: Revision, persona: str) -> Who:
    people = revision.people()
    found = [one for one in people if one.new == persona]
    found += [one for one in people if persona in one.old]
    if not found:
        known = tuple(one.name for one in people)
        raise UnknownNameError("persona", persona, known)
    return found[0]


def _lanes(boards: Iterable[Board], kind: str) -> Sequence[Lane]:
    return [lane for board in boards for lane in getattr(board, kind)]


def _words(revision: Revision, base: Board) -> Wording:
    language = revision.after.language.value
    more = tuple((key, label(language, key)) for key in _WORDS)
    return Wording(labels=(*base.words.labels, *more))


def _difference(revision: Revision, board: Board, found: Iterable[Change]) -> Difference:
    """The headline; an overview also tells what stands on no part of it."""
    language = revision.after.language.value
    shown = {plain(change) for change in found}
    rest: list[Change] = []
    if board.kind is Kind.OVERVIEW:
        rest = revision.untold(shown)
        shown = set(revision.told)
    count = headline(language, shown)
    against = _called(revision)
    return Difference(
        against=against,
        headline=count,
        since=label(language, "diff-since", against=against, headline=count),
        edits=tuple(revision.teller.edit(change, _place(change)) for change in rest),
    )


def _place(change: Change) -> str:
    """Where a change stands, for one that does not name what it is about."""
    named = change.part not in {Part.CARD, Part.COMMITMENT} and change.kind is not Changed.CHANGED
    return "" if named else printable(dotted(change.path))


def _called(revision: Revision) -> str:
    """What the old map is called: its title, or its file where both have the same."""
    old, new = revision.before, revision.after
    if subtitle(old) == subtitle(new) and old.source:
        return printable(PurePosixPath(old.source.file.replace("\\", "/")).name)
    return subtitle(old)
