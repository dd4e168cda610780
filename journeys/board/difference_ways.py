"""The touchpoints and arrows of journey boards, old and new, to marked ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from journeys.board.difference_cells import Lanes, in_cell, told
from journeys.board.edits import Edit, Sign
from journeys.board.joining import Joined, joined, renamed
from journeys.board.names import Names
from journeys.board.parts import Arrow, Board, Card, Lane
from journeys.board.revision import Revision, Who
from journeys.comparison import Change, Kind, Part
from journeys.vocabulary import label

__all__ = ["way_parts"]

Point: TypeAlias = tuple[str, str]
"""A touchpoint: shared id of its moment, shared id of its channel."""


def way_parts(
    revision: Revision,
    who: Who | None,
    boards: tuple[Sequence[Board], Board | None],
    board: Board,
    lanes: Lanes,
) -> tuple[Board, list[Change]]:
    """A journey board with the touchpoints, arrows and bands of both maps.

    Args:
        revision: The two maps.
        who: The persona; None for everybody.
        boards: The boards of the old map, and that of the new one if there is one.
        board: The board, with the lanes of both.
        lanes: The lanes of both.

    Returns:
        The board, and what changed on it.
    """
    olds, new = boards
    stages = _stages(revision, olds, new)
    columns = stages.names if stages else lanes.goals.names
    ours = _old_cards(revision, olds, lanes, columns)
    theirs = {_point(revision, lanes, card): card for card in (new.cards if new else ())}
    given = Names({card.name for card in theirs.values()})
    cards: dict[Point, Card] = {}
    changes: list[Change] = list(stages.changes) if stages else []
    for point in {**theirs, **ours}:
        card = theirs.get(point) or ours[point]
        if point not in theirs:
            card = attrs.evolve(card, name=given.give(card.name))
        found = list(_found(revision, who, point, ours.get(point), theirs.get(point)))
        changes += found
        edits = tuple(told(revision, ((change, "") for change in found)))
        sign = _sign(point in ours, point in theirs, edits)
        cards[point] = attrs.evolve(card, change=sign, edits=edits)
    arrows, steps = _arrows(revision, who, boards, cards, lanes)
    used = {card.column for card in cards.values()}
    bands = stages.lanes if stages else lanes.goals.lanes
    marked = attrs.evolve(
        board,
        cards=tuple(cards.values()),
        arrows=arrows,
        bands=tuple(lane for lane in bands if lane.name in used),
    )
    return marked, [*changes, *steps]


def _stages(revision: Revision, olds: Sequence[Board], new: Board | None) -> Joined[Lane] | None:
    """The bands of boards by stage; None for those by goal."""
    boards = [*olds, *([new] if new else [])]
    if all(lane in board.goals for board in boards for lane in board.bands):
        return None
    bands = [lane for board in olds for lane in board.bands]
    return joined(revision, "stages", bands, new.bands if new else ())


def _point(revision: Revision, lanes: Lanes, card: Card) -> Point:
    names = revision.ids.new.names
    return names.of("moments", card.moment), lanes.channels.keys[card.row]


def _old_cards(
    revision: Revision, olds: Sequence[Board], lanes: Lanes, columns: Mapping[str, str]
) -> dict[Point, Card]:
    names, channels = revision.ids.old.names, lanes.channels
    found: dict[Point, Card] = {}
    for board in olds:
        for card in board.cards:
            moved = renamed(card, channels.names, columns, channels.names)
            moved = attrs.evolve(moved, goal=lanes.goals.names[card.goal])
            point = names.of("moments", card.moment), channels.keys[moved.row]
            found.setdefault(point, moved)
    return found


def _sign(was: bool, is_: bool, edits: Sequence[Edit]) -> Sign | None:  # noqa: FBT001 - a pair
    if was is not is_:
        return Sign.ADDED if is_ else Sign.REMOVED
    return Sign.CHANGED if edits else None


def _found(
    revision: Revision, who: Who | None, point: Point, old: Card | None, new: Card | None
) -> Iterator[Change]:
    """What changed at a touchpoint: in its moment, in its own card, and whether it is open."""
    moment, channel = point
    yield from revision.of_part("moments", moment)
    if who is None:
        return
    goal = revision.goal_of.get(moment, "")
    if moment in revision.own_cards.get((goal, channel), ()):
        yield from revision.found(who, moment, channel)
    if old and new and old.state is not new.state:
        for change, _ in in_cell(revision, who, goal, channel):
            if change.field == "status" or (change.part, change.kind) == (Part.CARD, Kind.ADDED):
                yield change


def _arrows(
    revision: Revision,
    who: Who | None,
    boards: tuple[Sequence[Board], Board | None],
    cards: Mapping[Point, Card],
    lanes: Lanes,
) -> tuple[tuple[Arrow, ...], list[Change]]:
    olds, new = boards
    steps = revision.steps(who)
    theirs = {}
    if new:
        points = {card.name: _point(revision, lanes, card) for card in new.cards}
        theirs = {(points[one.source], points[one.target]): one for one in new.arrows}
    ours: dict[tuple[Point, Point], Arrow] = {}
    for board in olds:
        points = {
            card.name: (
                revision.ids.old.names.of("moments", card.moment),
                lanes.channels.keys[lanes.channels.names[card.row]],
            )
            for card in board.cards
        }
        for one in board.arrows:
            ours.setdefault((points[one.source], points[one.target]), one)

    def both(ends: tuple[Point, Point]) -> bool:
        return ends in ours and ends in theirs

    given = Names({arrow.name for arrow in theirs.values()})
    arrows, changes = [], []
    for ends in {**theirs, **ours}:
        found = steps.get(("@".join(ends[0]), "@".join(ends[1])), [])
        changes += found
        # That an arrow came or went need not be told once more on itself.
        inside = [change for change in found if change.kind is Kind.CHANGED or both(ends)]
        edits = tuple(told(revision, ((change, "") for change in inside)))
        arrow = theirs.get(ends)
        if arrow and ends in ours and not edits:
            edits = tuple(_otherwise(revision, ours[ends], arrow))
        if arrow is None:
            gone = ours[ends]
            people = tuple(dict.fromkeys(lanes.panels.names[one] for one in gone.personas))
            arrow = attrs.evolve(
                gone, name=given.give(gone.name), personas=people,
                source=cards[ends[0]].name, target=cards[ends[1]].name,
            )  # fmt: skip
        sign = _sign(ends in ours, ends in theirs, edits)
        arrows.append(attrs.evolve(arrow, change=sign, edits=edits))
    return tuple(arrows), changes


def _otherwise(revision: Revision, old: Arrow, new: Arrow) -> Iterator[Edit]:
    """What an arrow says otherwise because another journey speaks for it now."""
    language = revision.after.language.value
    pairs = (
        ("share", old.share, new.share),
        ("within", old.within, new.within),
        ("carries", old.carries, new.carries),
    )
    for name, before, after in pairs:
        if before != after:
            field = label(language, f"diff-field-{name}")
            pattern = "diff-from-to" if before and after else "diff-now" if after else "diff-gone"
            text = label(language, pattern, field=field, old=before, new=after)
            yield Edit(sign=Sign.CHANGED, text=text, short=f"{before} → {after}".strip())
